import http from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly method: string;
  readonly url: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Waits before answering; `hang` never answers. */
  readonly delayMs?: number;
  readonly hang?: true;
}

export interface Loopback {
  readonly url: string;
  readonly received: readonly Received[];
  close(): Promise<void>;
}

/** A server on 127.0.0.1 that answers as the test says, and keeps what it was asked. */
export async function serve(answer: (request: Received, index: number) => Answer | undefined): Promise<Loopback> {
  const received: Received[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const entry = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks).toString() };
      received.push(entry);
      const { status = 200, headers = {}, body = '', delayMs = 0, hang } = answer(entry, received.length - 1) ?? {};
      if (hang) return;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      setTimeout(() => response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/plain' : 'application/json', ...headers }).end(text), delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
