import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askAgainAfter } from '../../platforms/pause.ts';
import { jumpingClock } from '../support/fake-clock.ts';

describe('askAgainAfter', () => {
  test('by itself: a quarter of a second, growing to five', () => {
    const pause = askAgainAfter({}, jumpingClock());
    expect(Array.from({ length: 10 }, pause).map(Math.round)).toEqual([250, 375, 563, 844, 1_266, 1_898, 2_848, 4_271, 5_000, 5_000]);
  });

  test('as the platform says, which is told how long it has been going on', () => {
    const clock = jumpingClock();
    clock.advance(500);
    const told: number[] = [];
    const pause = askAgainAfter({ pauseMs: (elapsed) => (told.push(elapsed), elapsed < 60_000 ? 2_000 : 15_000) }, clock);
    expect(pause()).toBe(2_000);
    clock.advance(61_000);
    expect(pause()).toBe(15_000);
    expect(told).toEqual([0, 61_000]);
  });

  test('it never shrinks and never is zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (count) => {
        const pauses = Array.from({ length: count }, askAgainAfter({}, jumpingClock()));
        expect(pauses.every((pause, index) => pause > 0 && pause <= 5_000 && pause >= (pauses[index - 1] ?? 0))).toBe(true);
      }),
    );
  });
});
