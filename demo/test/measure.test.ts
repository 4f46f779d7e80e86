import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { binsOf, countBetween, percentile } from '../report/measure.ts';

const sample = (at: number, ms = 1, ok = true) => ({ at, ms, ok });

test.each([
  [[], 0.5, undefined],
  [[7], 0.95, 7],
  [[3, 1, 2, 4], 0.5, 2],
  [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95, 10],
  [[1, 2, 3], 0, 1],
])('percentile of %j at %d is %p', (values, share, expected) => expect(percentile(values, share)).toBe(expected));

describe('binsOf', () => {
  test('every stretch has its samples, the empty ones too', () => {
    expect(binsOf([sample(0, 5), sample(9, 7, false), sample(10, 1), sample(31, 2)], 0, 40, 10)).toEqual([
      { from: 0, to: 10, requests: 2, failed: 1, p50: 5, p95: 7 },
      { from: 10, to: 20, requests: 1, failed: 0, p50: 1, p95: 1 },
      { from: 20, to: 30, requests: 0, failed: 0 },
      { from: 30, to: 40, requests: 1, failed: 0, p50: 2, p95: 2 },
    ]);
  });

  test('no sample is counted twice or left out', () => {
    const samples = fc.array(fc.record({ at: fc.integer({ min: 0, max: 999 }), ms: fc.nat(5_000), ok: fc.boolean() }));
    fc.assert(
      fc.property(samples, fc.integer({ min: 1, max: 2_000 }), (list, width) => {
        const bins = binsOf(list, 0, 1_000, width);
        expect(bins.reduce((sum, bin) => sum + bin.requests, 0)).toBe(list.length);
        expect(bins.reduce((sum, bin) => sum + bin.failed, 0)).toBe(list.filter(({ ok }) => !ok).length);
      }),
    );
  });
});

test('countBetween takes the beginning and leaves the end', () => {
  expect(countBetween([sample(1), sample(2, 1, false), sample(3, 1, false)], 1, 3)).toEqual({ requests: 2, lost: 1 });
});
