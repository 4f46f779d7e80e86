import type { IncomingHttpHeaders } from 'node:http';
import { askedWaitMs } from '../../runtime/retry-after.ts';

/** What is left of the requests that a token may make. Railway counts by the hour: 100 on Free, 1,000 on Hobby, 10,000 on Pro. */
export interface Budget {
  readonly limit: number | undefined;
  readonly remaining: number;
  /** Until all are there again, from the moment of the answer. */
  readonly resetMs: number;
}

const HOUR_MS = 3_600_000;
/** For the end of a deployment, for its log, and for taking it back: those requests must not fail. */
const RESERVE = 15;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** A deployment that has taken a while will take a while longer. */
const SHARE_OF_ELAPSED = 6;
/**
 * How much faster than evenly the requests are spent. The pause is worked out anew each time, so that the pace slows down as
 * they run out, and they never do.
 */
const HASTE = 2;

/** @returns what `X-RateLimit-*` say, or undefined where they say nothing that can be read */
export function readBudget(headers: IncomingHttpHeaders, now: Date): Budget | undefined {
  const remaining = whole(headers['x-ratelimit-remaining']);
  if (remaining === undefined) return undefined;
  const limit = whole(headers['x-ratelimit-limit']);
  const { 'x-ratelimit-reset': reset } = headers;
  const resetMs = reset === undefined ? undefined : askedWaitMs({ 'x-ratelimit-reset': reset }, now);
  return { limit, remaining, resetMs: Math.min(resetMs ?? HOUR_MS, HOUR_MS) };
}

function whole(header: string | string[] | undefined): number | undefined {
  const value = (Array.isArray(header) ? header[0] : header)?.trim() ?? '';
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

/**
 * How long to wait before Railway is asked again: a sixth of the time that has passed, within a quarter of a second and ten,
 * and longer where the hour's requests would not last.
 * @param budget as the last answer told it; undefined where none did
 */
export function pauseFor(elapsedMs: number, budget: Budget | undefined): number {
  const usual = Math.min(LONGEST_PAUSE_MS, Math.max(FIRST_PAUSE_MS, elapsedMs / SHARE_OF_ELAPSED));
  if (budget === undefined) return usual;
  const spendable = budget.remaining - ((budget.limit ?? 0) > 2 * RESERVE ? RESERVE : 0);
  return spendable <= 0 ? Math.max(usual, budget.resetMs) : Math.max(usual, budget.resetMs / (HASTE * spendable));
}
