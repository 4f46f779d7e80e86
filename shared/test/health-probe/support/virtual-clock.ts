import type { Clock } from '../../../runtime/clock.ts';

interface Sleeper {
  readonly atMs: number;
  wake(): void;
}

export interface VirtualClock extends Clock {
  /** Lets the time run until the work is done: whenever nothing else can happen, it is the next sleeper's turn. */
  during<T>(work: Promise<T>): Promise<T>;
}

/** A clock on which several sleepers wake in the order of their times, at once. */
export function virtualClock(): VirtualClock {
  let nowMs = 0;
  const sleepers = new Set<Sleeper>();
  const start = Date.UTC(2026, 0, 1);
  return {
    monotonic: () => nowMs,
    now: () => new Date(start + nowMs),
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const sleeper: Sleeper = {
          atMs: nowMs + ms,
          wake: () => {
            sleepers.delete(sleeper);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', () => sleeper.wake(), { once: true });
      }),
    during: async (work) => {
      let done = false;
      void work.then(() => (done = true), () => (done = true));
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (done) return work;
        const next = [...sleepers].sort((a, b) => a.atMs - b.atMs)[0];
        if (!next) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
    },
  };
}
