import type { IncomingHttpHeaders } from 'node:http';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Http } from '../../runtime/http.ts';
import { createJsonApi } from '../json-api.ts';
import type { PlatformParts } from '../port.ts';
import { pauseFor, readBudget } from './budget.ts';
import type { Budget } from './budget.ts';
import { isThrottle, readGraphql } from './graphql-answer.ts';
import type { GraphqlAnswer } from './graphql-answer.ts';

/** For one question or order. */
export interface Limits {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

/** The same limits for several requests in a row: the time is what is left of it each time that it is read. */
export function shrinking({ signal, timeoutMs }: Limits, clock: Clock): Limits {
  const end = clock.monotonic() + timeoutMs;
  return {
    signal,
    get timeoutMs() {
      return Math.max(1, end - clock.monotonic());
    },
  };
}

export interface Asked extends Limits {
  readonly headers: Readonly<Record<string, string>>;
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly changes: boolean;
}

export type Answer =
  | Exclude<GraphqlAnswer, { readonly kind: 'unreadable' }>
  /** `happened` is false where an order certainly did nothing. */
  | { readonly kind: 'unanswered'; readonly reason: string; readonly happened: boolean }
  | { readonly kind: 'cancelled' };

/** Railway's GraphQL API, with one count of the requests that are left. */
export interface Client {
  ask(asked: Asked): Promise<Answer>;
  pauseMs(elapsedMs: number): number;
}

export const RAILWAY_API = 'https://backboard.railway.com/graphql/v2';

/** Where the API is: an address without a path means the usual path there. */
export function apiUrlOf(given: string = RAILWAY_API): string {
  const url = new URL(given);
  const path = url.pathname.replace(/\/+$/, '');
  return url.origin + (path === '' ? new URL(RAILWAY_API).pathname : path);
}

/** A page instead of an answer comes again however often it is asked for, unless the server is down. */
const isPage = (status: number, headers: IncomingHttpHeaders): boolean => status < 500 && status !== 429 && /\bhtml\b/i.test(String(headers['content-type'] ?? ''));

/** Nothing is at the address, or a page: that is final, and is not asked for again within the same question. */
const withoutPages = (http: Http): Http => ({
  async send(request) {
    const result = await http.send(request);
    return result.kind === 'answered' && !result.truncated && (result.status === 404 || isPage(result.status, result.headers)) && !isObject(result.body) ? { ...result, body: '' } : result;
  },
});

const isObject = (body: string): boolean => body.trimStart().startsWith('{');

const NO_API = `See "api-url" in the target: it is to end in ${new URL(RAILWAY_API).pathname}, and is not needed for Railway itself.`;

/** @param given the address in the target, if any */
export function createClient(given: string | undefined, { http, clock }: Pick<PlatformParts, 'http' | 'clock'>): Client {
  const apiUrl = apiUrlOf(given);
  const api = createJsonApi({ http: withoutPages(http), clock, name: 'Railway', baseUrl: apiUrl, headers: {}, isThrottle });
  let budget: (Budget & { readonly at: number }) | undefined;
  return {
    async ask({ document: query, variables, headers, ...call }) {
      const answer = await api.call({ ...call, method: 'POST', path: '', headers, body: { query, variables } });
      if (answer.kind !== 'answered') return answer;
      const told = readBudget(answer.headers, clock.now());
      if (told) budget = { ...told, at: clock.monotonic() };
      const read = readGraphql(answer.status, answer.body);
      if (read.kind !== 'unreadable') return read;
      const { status, headers: { 'content-type': type } } = answer;
      if (status === 404) return { kind: 'refused', why: 'no-api', reason: `HTTP 404 at ${apiUrl} ("api-url" of the target): Railway's API is not there`, advice: NO_API, lost: [] };
      return { kind: 'unanswered', reason: isPage(status, answer.headers) ? `Railway answered with something that is not JSON (HTTP ${status}, ${clip(oneLine(String(type)), 60)})` : read.reason, happened: status < 400 };
    },
    pauseMs(elapsedMs) {
      const left = budget && { ...budget, resetMs: Math.max(0, budget.resetMs - (clock.monotonic() - budget.at)) };
      return Math.max(api.askedPauseMs(), pauseFor(elapsedMs, left));
    },
  };
}
