/** When a check is tried again. Pure. */

/** Just after a change a check is tried this soon again. */
const FIRST_PAUSE_MS = 250;
const GROWTH = 1.5;
/** A service may ask for a longer pause (`Retry-After`), up to this. */
const LONGEST_ASKED_PAUSE_MS = 10_000;
/** A long watch of many checks is thinned out, so that its measurements fit in memory and report. */
const MOST_MEASUREMENTS = 10_000;

/** The pause after a measurement: short after a change, then growing to the interval. */
export function nextPause(previousMs: number | undefined, changed: boolean, intervalMs: number): number {
  return changed || previousMs === undefined ? Math.min(FIRST_PAUSE_MS, intervalMs) : Math.min(previousMs * GROWTH, intervalMs);
}

/** The interval to use for `durationMs` of so many checks. */
export function thinned(intervalMs: number, durationMs: number, checks: number): number {
  return Math.max(intervalMs, Math.ceil((durationMs * checks) / MOST_MEASUREMENTS));
}

/**
 * How long the service asks to be left alone, in milliseconds. Only whole seconds are understood (RFC 9110, 10.2.3 also
 * allows a date, which needs two clocks to agree), and never more than ten of them: the deadline is ours, not the service's.
 */
export function askedPause(retryAfter: string | undefined): number {
  return retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Math.min(Number(retryAfter) * 1_000, LONGEST_ASKED_PAUSE_MS) : 0;
}

/** While it is graded how bad things are. */
export const GRADING = { requests: 20, ms: 5_000, intervalMs: FIRST_PAUSE_MS } as const;
