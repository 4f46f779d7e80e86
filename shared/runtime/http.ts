import type { IncomingHttpHeaders } from 'node:http';
import { messageOf, systemCodeOf } from '../kernel/coded-error.ts';

/** One request to an API. Redirects are never followed: an API that redirects credentials elsewhere is not to be trusted. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole exchange, the name look-up included. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export type HttpResult =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string; readonly truncated: boolean }
  | {
      readonly kind: 'failed';
      readonly why: 'timeout' | 'cancelled' | 'connection';
      readonly message: string;
      /** Nobody can have received the request: the connection was refused, or the name not found. */
      readonly unsent?: true;
    };

/** Sends requests. Every ending is a value; nothing is thrown. */
export interface Http {
  send(request: HttpRequest): Promise<HttpResult>;
}

/** The system's words for a connection that never was. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const LARGEST_BODY_BYTES = 4 * 1024 * 1024;

/**
 * `node:http` and `node:https` rather than the global fetch: fetch costs 30 ms at its first use, keeps custom credential
 * headers across redirects, and quotes credentials of a URL in its errors.
 */
export const systemHttp: Http = {
  send: async (request) => {
    try {
      return await exchange(request);
    } catch (error) {
      return { kind: 'failed', why: 'connection', message: messageOf(error) }; // a URL or a header that cannot be sent
    }
  },
};

async function exchange(request: HttpRequest): Promise<HttpResult> {
  const url = new URL(request.url);
  const { request: open } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  return new Promise((resolve) => {
    const deadline = AbortSignal.timeout(Math.max(1, Math.ceil(request.timeoutMs)));
    const signal = request.signal ? AbortSignal.any([request.signal, deadline]) : deadline;
    const fail = (error: unknown): void => {
      if (deadline.aborted) resolve({ kind: 'failed', why: 'timeout', message: `no complete answer within ${request.timeoutMs} ms` });
      else if (request.signal?.aborted) resolve({ kind: 'failed', why: 'cancelled', message: 'cancelled' });
      else resolve({ kind: 'failed', why: 'connection', message: messageOf(error), ...(UNSENT.has(systemCodeOf(error) ?? '') ? { unsent: true } : {}) });
    };
    const headers = { 'user-agent': 'surefoot', ...(request.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(request.body)) }), ...request.headers };
    const outgoing = open(url, { method: request.method, headers, signal, agent: false }, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const done = (truncated: boolean): void =>
        resolve({ kind: 'answered', status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(chunks).toString('utf8'), truncated });
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= LARGEST_BODY_BYTES) chunks.push(chunk);
        else {
          done(true);
          incoming.destroy();
        }
      });
      incoming.on('end', () => (incoming.complete ? done(false) : fail(new Error('the answer ended early'))));
      incoming.on('error', fail);
    });
    outgoing.on('error', fail);
    outgoing.end(request.body);
  });
}
