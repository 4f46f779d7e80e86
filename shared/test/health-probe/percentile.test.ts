import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentile } from '../../health-probe/percentile.ts';

describe('percentile', () => {
  test('takes the nearest rank', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => 20 - index);
    expect([0, 0.5, 0.95, 1].map((share) => percentile(twenty, share))).toEqual([1, 10, 19, 20]);
    expect(percentile([7], 0.95)).toBe(7);
    expect(percentile([], 0.5)).toBeUndefined();
  });

  test('leaves the values as they were, and at least the share of them is not above it', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const before = [...values];
        const found = percentile(values, share) ?? Number.NaN;
        expect(values).toEqual(before);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(values.length * share - 1e-9);
      }),
    );
  });
});
