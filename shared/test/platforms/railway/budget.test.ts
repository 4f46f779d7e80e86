import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pauseFor, readBudget } from '../../../platforms/railway/budget.ts';

const now = new Date('2026-01-01T00:00:00Z');
const epoch = now.getTime() / 1_000;

describe('what the headers say', () => {
  test.each<[Parameters<typeof readBudget>[0], object | undefined]>([
    [{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '99', 'x-ratelimit-reset': String(epoch + 60) }, { limit: 100, remaining: 99, resetMs: 60_000 }],
    [{ 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': ' 99 ', 'x-ratelimit-reset': '60' }, { limit: 100, remaining: 99, resetMs: 60_000 }],
    [{ 'x-ratelimit-remaining': '5' }, { limit: undefined, remaining: 5, resetMs: 3_600_000 }],
    [{ 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': 'soon' }, { limit: undefined, remaining: 5, resetMs: 3_600_000 }],
    [{ 'x-ratelimit-remaining': '5', 'x-ratelimit-reset': '999999' }, { limit: undefined, remaining: 5, resetMs: 3_600_000 }],
    [{ 'x-ratelimit-remaining': ['7', '8'] }, { limit: undefined, remaining: 7, resetMs: 3_600_000 }],
    [{ 'x-ratelimit-limit': '100' }, undefined],
    [{ 'x-ratelimit-remaining': '-1' }, undefined],
    [{ 'x-ratelimit-remaining': '99999999999' }, undefined],
  ])('%j', (headers, expected) => expect(readBudget(headers, now)).toEqual(expected));
});

describe('the pause', () => {
  const free = (remaining: number, resetMs = 3_600_000) => ({ limit: 100, remaining, resetMs });
  test.each<[number, Parameters<typeof pauseFor>[1], number]>([
    [0, undefined, 250],
    [6_000, undefined, 1_000],
    [600_000, undefined, 10_000],
    [0, { limit: 10_000, remaining: 9_999, resetMs: 3_600_000 }, 250],
    [0, free(95), 22_500],
    [0, free(95, 1_000), 250],
    [0, free(15), 3_600_000],
    [0, free(3, 90_000), 90_000],
    [0, { limit: 20, remaining: 10, resetMs: 1_000 }, 250],
    [0, { limit: undefined, remaining: 1, resetMs: 1_000 }, 500],
  ])('after %d ms with %j: %d', (elapsed, budget, expected) => expect(pauseFor(elapsed, budget)).toBeCloseTo(expected, -1));

  test('an hour\'s requests are never used up, however many there were', () =>
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 20_000 }), fc.integer({ min: 31, max: 20_000 }), fc.integer({ min: 1, max: 3_600_000 }), (left, limit, resetMs) => {
        let remaining = left;
        for (let elapsed = 0; elapsed < resetMs; ) {
          elapsed += pauseFor(elapsed, { limit, remaining, resetMs: resetMs - elapsed });
          remaining -= 1;
          if (remaining < 0) return false;
        }
        return true;
      }),
      { numRuns: 200 },
    ));
});
