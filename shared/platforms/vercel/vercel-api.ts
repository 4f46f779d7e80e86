import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Http, HttpResult } from '../../runtime/http.ts';
import { createJsonApi } from '../json-api.ts';
import type { ApiAnswer } from '../json-api.ts';

/** The time and the signal of one question or order. */
export interface Asked {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

export interface VercelCall extends Asked {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Whatever comes from outside is escaped in it already. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** An answer of Vercel's, told apart by what it means. */
export type VercelAnswer =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  /** Vercel understood and said no; `code` and `reason` are its own words, made safe. */
  | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly reason: string; readonly body: unknown }
  | { readonly kind: 'unanswered'; readonly reason: string; readonly happened: boolean }
  | { readonly kind: 'cancelled' };

export interface VercelApi {
  /** Reads with GET; everything else is an order, which is repeated only where it certainly did nothing. */
  call(call: VercelCall): Promise<VercelAnswer>;
  /** Sends the bytes of one file; the address is its digest, so that sending it twice is sending it once. */
  upload(file: { readonly sha1: string; readonly bytes: Uint8Array }, asked: Asked): Promise<VercelAnswer>;
  askedPauseMs(): number;
}

export interface VercelApiParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly baseUrl: string;
  readonly token: string;
  readonly team: string | undefined;
}

const UPLOAD_TRIES = 4;
const UPLOAD_PAUSE_MS = 1_000;
const SAFE_CODE = /^[\w.-]{1,60}$/;

export function createVercelApi({ http, clock, baseUrl, token, team }: VercelApiParts): VercelApi {
  const headers = { authorization: `Bearer ${token}` };
  const scope = scopeOf(team);
  const words = (text: string): string => clip(oneLine(text.replaceAll(token, '***')), 300);
  /** What the last refusal for too many requests said: a used-up quota and a short throttle are both HTTP 429. */
  let throttled: string | undefined;
  const listening: Http = {
    async send(request) {
      const result = await http.send(request);
      if (result.kind === 'answered' && result.status === 429) throttled = refusalOf(result.status, parse(result.body), { team, words }).reason;
      return result;
    },
  };
  const json = createJsonApi({ http: listening, clock, name: 'Vercel', baseUrl, headers });
  const withQuery = (path: string, query: VercelCall['query']): string => {
    const all = new URLSearchParams({ ...query, ...scope }).toString();
    return all === '' ? path : `${path}?${all}`;
  };
  const told = (answer: ApiAnswer): VercelAnswer => {
    if (answer.kind === 'cancelled') return answer;
    if (answer.kind === 'unanswered') return { ...answer, reason: words(`${answer.reason}${throttled !== undefined && /too many requests/.test(answer.reason) ? `: ${throttled}` : ''}`) };
    const { status, body } = answer;
    if (status >= 200 && status < 300) return { kind: 'ok', status, body };
    return refusalOf(status, body, { team, words });
  };

  return {
    askedPauseMs: () => json.askedPauseMs(),
    async call({ method, path, query, body, timeoutMs, signal }) {
      throttled = undefined;
      return told(await json.call({ method, path: withQuery(path, query), changes: method !== 'GET', timeoutMs, signal, ...(body === undefined ? {} : { body }) }));
    },
    async upload({ sha1, bytes }, { timeoutMs, signal }) {
      const end = clock.monotonic() + timeoutMs;
      // The header's name is the API's (POST /v2/files); the size is the length of the body.
      const request = { method: 'POST', url: baseUrl + withQuery('/v2/files', undefined), headers: { ...headers, accept: 'application/json', 'content-type': 'application/octet-stream', 'x-vercel-digest': sha1 }, body: bytes, signal } as const;
      for (let tries = 1; ; tries += 1) {
        const result = await http.send({ ...request, timeoutMs: Math.max(1, end - clock.monotonic()) });
        const pause = UPLOAD_PAUSE_MS * 2 ** (tries - 1);
        if (!worthAnotherTry(result) || tries >= UPLOAD_TRIES || clock.monotonic() + pause >= end) return told(asAnswer(result));
        await clock.sleep(pause, signal);
      }
    },
  };
}

/** On every call: a team's project is not found without it. Ids begin with `team_`; what does not is a slug. */
function scopeOf(team: string | undefined): Readonly<Record<string, string>> {
  if (team === undefined) return {};
  return team.startsWith('team_') ? { teamId: team } : { slug: team };
}

function refusalOf(status: number, body: unknown, { team, words }: { readonly team: string | undefined; readonly words: (text: string) => string }): Extract<VercelAnswer, { readonly kind: 'refused' }> {
  const error = own(body, 'error');
  const [foreign, message] = [own(error, 'code'), own(error, 'message')];
  const code = typeof foreign === 'string' && SAFE_CODE.test(foreign) ? foreign : '';
  const said = typeof message === 'string' && message.trim() !== '' ? `: ${words(message)}` : '';
  const hint = team === undefined && (status === 401 || status === 403 || status === 404) ? ' (if the project belongs to a team, the target needs "team")' : '';
  return { kind: 'refused', status, code, reason: `HTTP ${status}${code === '' ? '' : `, ${code}`}${said}${QUOTAS[code] ?? ''}${hint}`, body };
}

/** Quotas that no waiting within a run brings back (Vercel's page on limits). */
const QUOTAS: Readonly<Record<string, string>> = {
  'api-deployments-free-per-day': ' (the deployments of this day are used up; the plan allows no more until tomorrow)',
  'api-deployments-paid-per-hour': ' (the deployments of this hour are used up)',
  'api-upload-free': ' (the file uploads of this day are used up)',
  builds_rate_limited: ' (the builds that the plan allows are used up)',
};

const worthAnotherTry = (result: HttpResult): boolean => (result.kind === 'failed' ? result.why === 'connection' : result.status === 429 || result.status >= 500);

function asAnswer(result: HttpResult): ApiAnswer {
  if (result.kind === 'failed') return result.why === 'cancelled' ? { kind: 'cancelled' } : { kind: 'unanswered', reason: `a file could not be sent: ${result.message}`, happened: true };
  const body = parse(result.body);
  return result.status >= 500 ? { kind: 'unanswered', reason: `Vercel answered with HTTP ${result.status}`, happened: true } : { kind: 'answered', status: result.status, headers: result.headers, body };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
