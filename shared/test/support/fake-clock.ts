import type { Clock } from '../../runtime/clock.ts';

/** A clock that jumps: every sleep ends at once and moves the time on by as much. */
export function jumpingClock(start = Date.UTC(2026, 0, 1)): Clock & { advance(ms: number): void } {
  let elapsed = 0;
  return {
    monotonic: () => elapsed,
    now: () => new Date(start + elapsed),
    sleep: async (ms, signal) => {
      if (!signal?.aborted) elapsed += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
    advance: (ms) => {
      elapsed += ms;
    },
  };
}
