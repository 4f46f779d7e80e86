import type { IncomingHttpHeaders } from 'node:http';
import type { Socket } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { isIP } from 'node:net';
import { messageOf, systemCodeOf } from '../kernel/coded-error.ts';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import { openConnection } from './connect.ts';
import type { Lookup } from './connect.ts';
import { troubleOf } from './connection-errors.ts';
import { endpoint } from './network-address.ts';
import { readBody } from './read-body.ts';
import type { ReadBody } from './read-body.ts';

export interface ExchangeRequest {
  readonly url: URL;
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

export type Exchanged =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: ReadBody; readonly ip: string; readonly certificateExpiresAt?: number }
  | { readonly kind: 'failed'; readonly by: 'service' | 'us'; readonly message: string };

/** One request on a connection of its own, as a new client of the service makes it. It never throws. */
export async function exchange(request: ExchangeRequest, { signal, find }: { readonly signal: AbortSignal; readonly find: Lookup }): Promise<Exchanged> {
  const host = request.url.hostname.replace(/^\[|\]$/g, '');
  const secure = request.url.protocol === 'https:';
  const port = Number(request.url.port || (secure ? 443 : 80));
  const connection = await openConnection(host, port, { signal, find });
  if (connection.kind === 'failed') return connection;
  let socket: Socket | TLSSocket = connection.socket;
  try {
    if (secure) socket = await handshake(connection.socket, host, signal);
    const expiry = expiryOf(socket); // once the connection is closed its certificate is gone
    return { ...(await send(request, socket, signal)), ip: connection.address, ...expiry };
  } catch (error) {
    const trouble = troubleOf(systemCodeOf(error), clip(oneLine(messageOf(error)), 200));
    return { kind: 'failed', by: trouble.by, message: `${endpoint(connection.address, port)}: ${signal.aborted ? 'connected, but no complete answer' : trouble.words}` };
  } finally {
    socket.destroy();
    connection.socket.destroy();
  }
}

async function handshake(socket: Socket, host: string, signal: AbortSignal): Promise<TLSSocket> {
  const { connect } = await import('node:tls');
  return new Promise((resolve, reject) => {
    const secured = connect({ socket, host, ...(isIP(host) ? {} : { servername: host }), ALPNProtocols: ['http/1.1'] }, () => resolve(secured));
    secured.on('error', reject);
    signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
  });
}

type Sent = Omit<Extract<Exchanged, { kind: 'answered' }>, 'ip' | 'certificateExpiresAt'>;

async function send(request: ExchangeRequest, socket: Socket, signal: AbortSignal): Promise<Sent> {
  const http = await import('node:http');
  return new Promise((resolve, reject) => {
    const { url, method, body } = request;
    const headers = { host: url.host, connection: 'close', ...request.headers, ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }) };
    const outgoing = http.request({ method, path: url.pathname + url.search, headers, setHost: false, signal, createConnection: () => socket }, (incoming) => {
      const status = incoming.statusCode ?? 0;
      const hasBody = method !== 'HEAD' && status !== 204 && status !== 304;
      readBody(incoming, hasBody).then((read) => resolve({ kind: 'answered', status, headers: plain(incoming.headers), body: read }), (error: unknown) => reject(bodyError(error)));
    });
    outgoing.on('error', reject);
    // Nobody asked for another protocol; the answer to this request is 101, which no check expects.
    outgoing.on('upgrade', (incoming) => resolve({ kind: 'answered', status: incoming.statusCode ?? 101, headers: plain(incoming.headers), body: { kind: 'unreadable' } }));
    outgoing.end(body);
  });
}

function bodyError(error: unknown): Error {
  const code = systemCodeOf(error) ?? '';
  if (/^(?:Z_|ERR_BROTLI|ERR__ERROR)/.test(code)) return new Error('the body is not what its content-encoding says');
  return code === 'ECONNRESET' ? new Error('the answer ended early') : new Error(messageOf(error));
}

function plain(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]])));
}

function expiryOf(socket: Socket | TLSSocket): { readonly certificateExpiresAt?: number } {
  if (!('getPeerCertificate' in socket)) return {};
  const expires = Date.parse(socket.getPeerCertificate()?.valid_to ?? '');
  return Number.isNaN(expires) ? {} : { certificateExpiresAt: expires };
}
