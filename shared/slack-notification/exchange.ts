import { formatDuration } from '../kernel/duration.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpRequest, HttpResult } from '../runtime/http.ts';
import type { Log } from '../runtime/log.ts';
import { parseAnswer } from './answer.ts';
import { stopped, unreachable } from './explain-problem.ts';
import type { SlackProblem } from './explain-problem.ts';

export interface SlackParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** When everything must have been sent, on the monotonic clock. */
  readonly deadline: number;
}

export interface Dispatch {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** The channel or the host, for messages. */
  readonly where: string;
  /** Whether sending it twice does no harm: true of a change, not of a new message. */
  readonly repeatable: boolean;
}

type Answered = Extract<HttpResult, { kind: 'answered' }>;
export type Exchange = { readonly kind: 'answered'; readonly answer: Answered } | { readonly kind: 'failed'; readonly problem: SlackProblem };

const REQUEST_MS = 10_000;
const MOST_TRIES = 6;
/** Nothing arrived: these may be sent again without a second message. */
const NEVER_ARRIVED = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/;
const PAUSES_MS = [300, 1_200];
const REPEAT_PAUSE_MS = 1_000;
/** Slack names no time now and then; it allows about one message a second and channel. */
const USUAL_WAIT_MS = 1_000;

/**
 * Sends one request, and again where that is safe: after a rate limit as long as Slack asks, when nothing arrived, and for
 * what may be repeated. A new message is never sent again after a 5xx or a timeout, since it may stand in the channel.
 */
export async function exchange(dispatch: Dispatch, parts: SlackParts): Promise<Exchange> {
  let refused = 0;
  let repeats = dispatch.repeatable ? 1 : 0;
  for (let tries = 1; ; tries++) {
    const left = parts.deadline - parts.clock.monotonic();
    if (parts.signal.aborted) return { kind: 'failed', problem: stopped(dispatch.where) };
    if (left <= 0) return { kind: 'failed', problem: unreachable('the time budget is used up', dispatch.where, 'Give a longer "time-budget".') };
    const result = await parts.http.send(requestOf(dispatch, Math.min(left, REQUEST_MS), parts.signal));
    const next = judge(result, { repeats, refused });
    if (next.kind === 'done') return { kind: 'answered', answer: next.answer };
    if (next.kind === 'cancelled') return { kind: 'failed', problem: stopped(dispatch.where) };
    if (next.kind === 'failed') return { kind: 'failed', problem: unreachable(next.why, dispatch.where) };
    const room = parts.deadline - parts.clock.monotonic();
    if (next.waitMs >= room || tries >= MOST_TRIES) return { kind: 'failed', problem: unreachable(`${next.why}, and the time budget has ${formatDuration(room)} left`, dispatch.where) };
    if (next.cause === 'refused') refused++;
    if (next.cause === 'repeat') repeats--;
    parts.log.info(`Slack, ${dispatch.where}: ${next.why}; trying again in ${formatDuration(next.waitMs)}.`);
    await parts.clock.sleep(next.waitMs, parts.signal);
  }
}

type Next =
  | { readonly kind: 'done'; readonly answer: Answered }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'again'; readonly cause: 'rate' | 'refused' | 'repeat'; readonly waitMs: number; readonly why: string };

function judge(result: HttpResult, used: { readonly repeats: number; readonly refused: number }): Next {
  if (result.kind === 'answered') {
    if (isRateLimit(result)) return again('rate', retryAfterMs(result), `Slack asks to wait ${formatDuration(retryAfterMs(result))}`);
    if (result.status >= 500 && used.repeats > 0) return again('repeat', REPEAT_PAUSE_MS, `HTTP ${result.status}`);
    return { kind: 'done', answer: result };
  }
  if (result.why === 'cancelled') return { kind: 'cancelled' };
  const pause = PAUSES_MS[used.refused];
  if (result.why === 'connection' && NEVER_ARRIVED.test(result.message) && pause !== undefined) return again('refused', pause, result.message);
  return used.repeats > 0 ? again('repeat', REPEAT_PAUSE_MS, result.message) : { kind: 'failed', why: result.message };
}

const again = (cause: 'rate' | 'refused' | 'repeat', waitMs: number, why: string): Next => ({ kind: 'again', cause, waitMs, why });

/** Slack limits by status 429, and now and then by an error in a good answer. */
const isRateLimit = (answer: Answered): boolean => answer.status === 429 || (answer.status === 200 && /^rate_?limited$/.test(String(parseAnswer(answer.body)?.['error'])));

/** Whole seconds in `Retry-After`; what is not such a number reads as the usual wait. */
export function retryAfterMs(answer: Pick<Answered, 'headers'>): number {
  const seconds = answer.headers['retry-after'];
  return seconds !== undefined && /^\d{1,9}$/.test(seconds) ? Math.max(Number(seconds) * 1_000, 100) : USUAL_WAIT_MS;
}

const requestOf = (dispatch: Dispatch, timeoutMs: number, signal: AbortSignal): HttpRequest => ({
  method: 'POST',
  url: dispatch.url,
  headers: { 'content-type': 'application/json; charset=utf-8', ...dispatch.headers },
  body: JSON.stringify(dispatch.body),
  timeoutMs: Math.ceil(timeoutMs),
  signal,
});
