import { setTimeout as delay } from 'node:timers/promises';

/** Time as the actions use it; tests drive their own. */
export interface Clock {
  /** Milliseconds on a clock that never goes back; only differences mean something. */
  monotonic(): number;
  /** The time of day. */
  now(): Date;
  /** Resolves after `ms`, or at once when `signal` is aborted; it never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  monotonic: () => performance.now(),
  now: () => new Date(),
  sleep: (ms, signal) => delay(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** ISO 8601 in UTC with `Z` and whole seconds, as the record keeps times. */
export const timestamp = (clock: Clock): string => clock.now().toISOString().replace(/\.\d{3}Z$/, 'Z');
