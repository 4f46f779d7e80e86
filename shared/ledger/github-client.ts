import type { Clock } from '../runtime/clock.ts';
import type { Http, HttpResult } from '../runtime/http.ts';
import { own } from '../kernel/own-property.ts';
import { messageOf } from '../kernel/coded-error.ts';

/** An answer of GitHub's API as the ledger needs it. */
export type GitHubAnswer =
  | { readonly kind: 'ok'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly message: string }
  | { readonly kind: 'unreachable'; readonly message: string };

export interface GitHubClient {
  rest(method: 'GET' | 'POST', path: string, body?: object): Promise<GitHubAnswer>;
  graphql(query: string, variables: Readonly<Record<string, unknown>>): Promise<GitHubAnswer>;
}

export interface GitHubParts {
  readonly http: Http;
  readonly clock: Clock;
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly signal: AbortSignal;
}

/** A memory that is slow to answer must not hold up a deployment or a rollback. */
const CALL_MS = 2_000;
const REST_VERSION = '2022-11-28';

/**
 * A client for the few calls of the ledger. Octokit would serve, but costs more at start than a whole rollback may add,
 * and its retries know no time budget of ours.
 */
export function createGitHubClient(parts: GitHubParts): GitHubClient {
  const send = async (method: 'GET' | 'POST', url: string, body: object | undefined): Promise<GitHubAnswer> => {
    const request = {
      method,
      url,
      headers: { authorization: `Bearer ${parts.token}`, accept: 'application/vnd.github+json', 'x-github-api-version': REST_VERSION, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      timeoutMs: CALL_MS,
      signal: parts.signal,
    };
    const started = parts.clock.monotonic();
    let result = await parts.http.send(request);
    if (isRepeatable(method, url) && isPassing(result)) result = await parts.http.send({ ...request, timeoutMs: Math.max(1, CALL_MS - (parts.clock.monotonic() - started)) });
    return answerOf(result);
  };
  return {
    rest: (method, path, body) => send(method, `${parts.apiUrl.replace(/\/$/, '')}${path}`, body),
    graphql: async (query, variables) => {
      const answer = await send('POST', parts.graphqlUrl, { query, variables });
      const errors = answer.kind === 'ok' ? own(answer.body, 'errors') : undefined;
      if (!Array.isArray(errors) || errors.length === 0) return answer;
      return { kind: 'refused', status: 200, message: errors.map((error: unknown) => String(own(error, 'message') ?? 'unknown error')).join('; ') };
    },
  };
}

/** Reads, and statuses, of which a second one says nothing new; a repeated order could make a second deployment. */
const isRepeatable = (method: 'GET' | 'POST', url: string): boolean => method === 'GET' || /\/(?:graphql|statuses)$/.test(url);

const isPassing = (result: HttpResult): boolean => result.kind === 'answered' && (result.status === 502 || result.status === 503);

function answerOf(result: HttpResult): GitHubAnswer {
  if (result.kind === 'failed') return { kind: 'unreachable', message: result.message };
  let body: unknown;
  try {
    body = result.body === '' ? undefined : JSON.parse(result.body);
  } catch (error) {
    return { kind: 'unreachable', message: `HTTP ${result.status} with an answer that is not JSON (${messageOf(error)})` };
  }
  if (result.truncated) return { kind: 'unreachable', message: `HTTP ${result.status} with an answer that is too large` };
  if (result.status >= 200 && result.status < 300) return { kind: 'ok', status: result.status, body };
  const message = String(own(body, 'message') ?? 'no message');
  const limited = result.headers['x-ratelimit-remaining'] === '0' || result.headers['retry-after'] !== undefined;
  return { kind: 'refused', status: result.status, message: limited ? `rate limit: ${message}` : message };
}
