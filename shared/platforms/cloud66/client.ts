import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Http } from '../../runtime/http.ts';
import type { Log } from '../../runtime/log.ts';
import { createJsonApi } from '../json-api.ts';
import type { ApiAnswer } from '../json-api.ts';
import { explainRefusal, isThrottled, wordsOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** For how long, and until when on the monotonic clock. */
export interface Ask {
  readonly signal: AbortSignal;
  readonly deadline: number;
}

export type Unsaid = { readonly kind: 'unanswered'; readonly reason: string; readonly happened: boolean } | { readonly kind: 'cancelled' };
export type Answer<T> = { readonly kind: 'ok'; readonly value: T } | ({ readonly kind: 'refused' } & Refusal) | Unsaid;

export interface Page<T> {
  readonly items: readonly T[];
  /** There is more than was read. */
  readonly truncated: boolean;
}

/** How far to read. */
export interface Extent<T> {
  readonly pages: number;
  /** Ends the reading earlier. */
  readonly enough?: (items: readonly T[]) => boolean;
}

/** Cloud 66's API. Every answer is wrapped in `{"response": …}`; lists come in pages of 30. */
export interface Client {
  get<T>(path: string, read: (value: unknown) => T | undefined, ask: Ask): Promise<Answer<T>>;
  list<T>(path: string, read: (value: unknown) => T | undefined, ask: Ask, extent: Extent<T>): Promise<Answer<Page<T>>>;
  /** Orders something; repeated only where it certainly did nothing. */
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, read: (value: unknown) => T | undefined, ask: Ask): Promise<Answer<T>>;
  /** How long it is best left alone: it asked for that, or its budget of requests for the hour is spent. */
  leaveAloneMs(): number;
}

export interface ClientParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  readonly baseUrl: string;
  readonly token: string;
  readonly account: string | undefined;
}

/** For one order: what has not been answered by then is looked for instead. */
const ORDER_MS = 30_000;
const MOST_WARNINGS = 3;
/** A throttled user must wait for the next hour; nobody says when it begins, so it is asked for now and then. */
const THROTTLED_MS = 60_000;

export function createClient({ http, clock, log, baseUrl, token, account }: ClientParts): Client {
  let throttled = false;
  let unavailable: string | undefined;
  // Only here a body of status 503 is seen: its words say which of its meanings it has.
  const isThrottle = (status: number, body: unknown): boolean => {
    throttled = isThrottled(status, body);
    unavailable = status >= 500 && !throttled ? wordsOf(body) : undefined;
    return throttled;
  };
  const api = createJsonApi({ http, clock, name: 'Cloud 66', baseUrl, headers: { authorization: `Bearer ${token}`, ...(account === undefined ? {} : { 'x-account': account }) }, isThrottle });
  const warn = warnOnce(log);
  const call = async (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body: unknown, { signal, deadline }: Ask): Promise<Answer<unknown>> => {
    const left = Math.max(1, deadline - clock.monotonic());
    const answer = await api.call({ method, path, ...(body === undefined ? {} : { body }), changes: method !== 'GET', timeoutMs: method === 'GET' ? left : Math.min(ORDER_MS, left), signal });
    if (answer.kind === 'answered') warn(answer.headers['x-cloud66-warning']);
    return understand(answer, unavailable);
  };
  const get: Client['get'] = async (path, read, ask) => shaped(await call('GET', path, undefined, ask), (body) => read(unwrapped(body)), path);
  return {
    get,
    async list<T>(path: string, read: (value: unknown) => T | undefined, ask: Ask, { pages, enough }: Extent<T>): Promise<Answer<Page<T>>> {
      let items: readonly T[] = [];
      for (let page = 1, left = pages; ; left -= 1) {
        const answer = shaped(await call('GET', `${path}${path.includes('?') ? '&' : '?'}page=${page}`, undefined, ask), (body) => readPage(body, read), path);
        if (answer.kind !== 'ok') return answer;
        items = [...items, ...answer.value.items];
        const { next } = answer.value;
        const more = next !== undefined && next > page;
        if (!more || left <= 1 || enough?.(items)) return { kind: 'ok', value: { items, truncated: more } };
        page = next;
      }
    },
    send: async (method, path, body, read, ask) => shaped(await call(method, path, body, ask), (answer) => read(unwrapped(answer)), path),
    leaveAloneMs: () => Math.max(throttled ? THROTTLED_MS : 0, api.askedPauseMs()),
  };
}

function understand(answer: ApiAnswer, unavailable: string | undefined): Answer<unknown> {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered') return unavailable === undefined ? answer : { ...answer, reason: `${answer.reason}: "${unavailable}"` };
  const { status, body } = answer;
  if (status >= 200 && status < 300) return { kind: 'ok', value: body };
  // 408: Cloud 66 gave up waiting for itself; what it was doing may have happened.
  if (status < 400 || status === 408) return { kind: 'unanswered', reason: `Cloud 66 answered with HTTP ${status}`, happened: true };
  return { kind: 'refused', ...explainRefusal(status, body) };
}

function shaped<T>(answer: Answer<unknown>, read: (body: unknown) => T | undefined, path: string): Answer<T> {
  if (answer.kind !== 'ok') return answer;
  const value = read(answer.value);
  return value === undefined ? { kind: 'unanswered', reason: `Cloud 66 answered ${path.replace(/\?.*$/, '')} with something that is not what it documents`, happened: true } : { kind: 'ok', value };
}

/** The sample of one action in the docs has no wrapper. */
const unwrapped = (body: unknown): unknown => own(body, 'response') ?? body;

/** One item that cannot be read may be the very one that is looked for: then nothing of the page counts. */
function readPage<T>(body: unknown, read: (value: unknown) => T | undefined): { readonly items: readonly T[]; readonly next: number | undefined } | undefined {
  const list = unwrapped(body);
  if (!Array.isArray(list)) return undefined;
  const items = list.map(read).filter((item) => item !== undefined);
  const next = own(own(body, 'pagination'), 'next');
  return items.length === list.length ? { items, next: Number.isSafeInteger(next) ? (next as number) : undefined } : undefined;
}

/** Cloud 66 warns in a header, of an old API version say. */
function warnOnce(log: Log): (header: string | string[] | undefined) => void {
  const seen = new Set<string>();
  return (header) => {
    const text = clip(oneLine(Array.isArray(header) ? header.join(' ') : (header ?? '')), 300);
    if (text === '' || seen.has(text) || seen.size >= MOST_WARNINGS) return;
    seen.add(text);
    log.foreign(`Cloud 66 warns: ${text}`);
  };
}
