import { describe, expect, test } from '@jest/globals';
import { askedPause, nextPause, thinned } from '../../health-probe/schedule.ts';

describe('nextPause', () => {
  test('is short after a change and grows to the interval', () => {
    const pauses = [nextPause(undefined, false, 1_000)];
    while (pauses.length < 6) pauses.push(nextPause(pauses.at(-1), false, 1_000));
    expect(pauses).toEqual([250, 375, 562.5, 843.75, 1_000, 1_000]);
    expect(nextPause(1_000, true, 1_000)).toBe(250);
  });

  test('is never longer than the interval', () => {
    expect(nextPause(undefined, true, 100)).toBe(100);
    expect(nextPause(100, false, 100)).toBe(100);
  });
});

test('a long run of many checks is thinned out', () => {
  expect(thinned(1_000, 600_000, 10)).toBe(1_000);
  expect(thinned(1_000, 24 * 3_600_000, 10)).toBe(86_400);
});

test.each([
  [undefined, 0],
  ['3', 3_000],
  ['999999', 10_000],
  ['-1', 0],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 0],
  ['1e9', 0],
  ['99999999999999999999', 0],
])('Retry-After %p asks for %p ms', (header, ms) => {
  expect(askedPause(header)).toBe(ms);
});
