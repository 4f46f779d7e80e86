import type { IncomingHttpHeaders } from 'node:http';
import { formatDuration } from '../kernel/duration.ts';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpRequest, HttpResult } from '../runtime/http.ts';
import { askedWaitMs } from '../runtime/retry-after.ts';

/** One request to a platform's API. */
export interface ApiCall {
  readonly method: HttpRequest['method'];
  /** Appended to the base address; whatever comes from outside is escaped in it already. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Whether it changes something: then it is repeated only where it certainly did nothing. */
  readonly changes: boolean;
  /** For all tries together. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export type ApiAnswer =
  /** Whatever the platform said, 4xx included; `body` is undefined where it said nothing. */
  | { readonly kind: 'answered'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: unknown }
  /** Nothing that counts as an answer. `happened` is false where the request certainly did nothing. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly happened: boolean }
  | { readonly kind: 'cancelled' };

/** A platform's API over JSON: polite when throttled, patient with hiccups, and never twice with an order. */
export interface JsonApi {
  call(call: ApiCall): Promise<ApiAnswer>;
  /** How long the platform asked to be left alone from now on, in milliseconds; 0 where it did not. */
  askedPauseMs(): number;
}

export interface JsonApiParts {
  readonly http: Http;
  readonly clock: Clock;
  /** What people call the platform. */
  readonly name: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether an answer means "later", besides 429 and any 503 that has a Retry-After. */
  readonly isThrottle?: (status: number, body: unknown) => boolean;
}

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 500;
/** Where a throttling platform does not say how long it wants to be left alone. */
const THROTTLED_MS = 5_000;
/** For one try of several, so that one that hangs does not take the time of all. */
const LONGEST_TRY_MS = 20_000;

export function createJsonApi(parts: JsonApiParts): JsonApi {
  const { clock } = parts;
  let leaveAloneUntil = 0;
  const askedPauseMs = (): number => Math.max(0, leaveAloneUntil - clock.monotonic());
  /** Leaves the platform alone for as long as it asked for; answers where that is longer than there is time, or on a cancel. */
  const leaveAlone = async ({ signal }: ApiCall, leftMs: number): Promise<ApiAnswer | undefined> => {
    const asked = askedPauseMs();
    if (signal.aborted) return { kind: 'cancelled' };
    if (asked > 0 && asked >= leftMs) return { kind: 'unanswered', reason: `${parts.name} asks to be left alone for ${formatDuration(asked)} more (too many requests)`, happened: false };
    if (asked > 0) await clock.sleep(asked, signal);
    return signal.aborted ? { kind: 'cancelled' } : undefined;
  };
  return {
    askedPauseMs,
    async call(call) {
      const deadline = clock.monotonic() + call.timeoutMs;
      const left = (): number => deadline - clock.monotonic();
      for (let tries = 1, pause = FIRST_PAUSE_MS; ; tries += 1, pause *= 2) {
        const ended = await leaveAlone(call, left());
        if (ended) return ended;
        const tried = await tryOnce(call, parts, Math.max(1, Math.min(left(), call.changes ? Number.POSITIVE_INFINITY : LONGEST_TRY_MS)));
        if (tried.kind !== 'again') return tried;
        // Also one that asks for no pause gets one, and a call beside this one may have been asked for a longer one.
        if (tried.leaveAloneMs !== undefined) leaveAloneUntil = Math.max(leaveAloneUntil, clock.monotonic() + Math.max(pause, tried.leaveAloneMs));
        const wait = tried.leaveAloneMs === undefined ? pause : askedPauseMs();
        if (tries >= MOST_TRIES || wait >= left()) return tried.answer;
        if (tried.leaveAloneMs === undefined) await clock.sleep(wait, call.signal);
      }
    },
  };
}

type Tried = ApiAnswer | { readonly kind: 'again'; readonly answer: ApiAnswer; readonly leaveAloneMs?: number };

async function tryOnce(call: ApiCall, parts: JsonApiParts, timeoutMs: number): Promise<Tried> {
  const result = await parts.http.send({
    method: call.method,
    url: parts.baseUrl + call.path,
    headers: { accept: 'application/json', ...(call.body === undefined ? {} : { 'content-type': 'application/json' }), ...parts.headers, ...call.headers },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    timeoutMs,
    signal: call.signal,
  });
  if (result.kind === 'failed') return notAnswered(result, call, parts.name);
  return readAnswer(result, call, parts);
}

function notAnswered(result: Extract<HttpResult, { readonly kind: 'failed' }>, { changes }: ApiCall, name: string): Tried {
  if (result.why === 'cancelled') return { kind: 'cancelled' };
  const happened = result.unsent !== true;
  const answer: ApiAnswer = { kind: 'unanswered', reason: `${name} could not be asked: ${clip(oneLine(result.message), 200)}`, happened };
  return changes && happened ? answer : { kind: 'again', answer };
}

function readAnswer(result: Extract<HttpResult, { readonly kind: 'answered' }>, call: ApiCall, { name, clock, isThrottle }: JsonApiParts): Tried {
  const { status, headers } = result;
  const body = result.truncated ? NOT_JSON : parse(result.body);
  const asked = askedWaitMs(headers, clock.now());
  if (status === 429 || (status === 503 && headers['retry-after'] !== undefined) || isThrottle?.(status, body) === true)
    return { kind: 'again', answer: { kind: 'unanswered', reason: `${name} has had too many requests (HTTP ${status})`, happened: false }, leaveAloneMs: asked ?? THROTTLED_MS };
  if (status >= 500) return again({ kind: 'unanswered', reason: `${name} answered with HTTP ${status}`, happened: true }, call);
  if (body === NOT_JSON) return again({ kind: 'unanswered', reason: `${name} answered with something that is not JSON (HTTP ${status}, ${clip(oneLine(String(headers['content-type'] ?? 'no content type')), 60)}${result.truncated ? ', too long' : ''})`, happened: true }, call);
  return { kind: 'answered', status, headers, body };
}

const again = (answer: ApiAnswer, { changes }: ApiCall): Tried => (changes ? answer : { kind: 'again', answer });

const NOT_JSON = Symbol('not JSON');

function parse(text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return NOT_JSON;
  }
}
