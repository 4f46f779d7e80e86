import type { Clock } from '../../runtime/clock.ts';

/** Real time that work in flight (a request to a loopback server) gets before the clock moves on. */
const REST_MS = 4;

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * A clock for work that goes on side by side: sleepers wake in the order of their times, and the time stands still between
 * them, for as long as `rest` takes. A heartbeat of 30 s then beats after thirty sleeps of 1 s, not before.
 */
export function orderedClock(start: number, rest: (then: () => void) => unknown = (then) => setTimeout(then, REST_MS)): Clock {
  let elapsed = 0;
  let sleepers: readonly Sleeper[] = [];
  let moving = false;
  const move = (): void => {
    const next = sleepers.reduce<Sleeper | undefined>((first, sleeper) => (first === undefined || sleeper.at < first.at ? sleeper : first), undefined);
    moving = next !== undefined;
    if (next === undefined) return;
    sleepers = sleepers.filter((sleeper) => sleeper !== next);
    elapsed = Math.max(elapsed, next.at);
    next.wake();
    rest(move);
  };
  return {
    monotonic: () => elapsed,
    now: () => new Date(start + elapsed),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper = { at: elapsed + ms, wake: resolve };
        sleepers = [...sleepers, sleeper];
        signal?.addEventListener('abort', () => {
          sleepers = sleepers.filter((other) => other !== sleeper);
          resolve();
        }, { once: true });
        if (!moving) {
          moving = true;
          rest(move);
        }
      }),
  };
}
