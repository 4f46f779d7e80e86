import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCall } from './messages.ts';
import type { Message, MessageRequest } from './messages.ts';
import { slackPage } from './page.ts';

/** A Slack of one channel on this machine: its API under `/api/`, and at `/` a page with its messages. */
export interface LoopbackSlack {
  readonly url: string;
  readonly token: string;
  readonly messages: readonly Message[];
  stop(): Promise<void>;
}

export async function startSlack(): Promise<LoopbackSlack> {
  const token = 'xoxb-demo-0123456789-loopback';
  const messages: Message[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, method] = /^\/api\/([\w.]+)/.exec(request.url ?? '') ?? [];
      if (method === undefined) return response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(slackPage(messages));
      const allowed = request.headers.authorization === `Bearer ${token}`;
      const answer = allowed ? answerCall(method, readBody(Buffer.concat(chunks).toString(), request.headers['content-type']), messages, Date.now()) : { ok: false, error: 'invalid_auth' };
      return response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token,
    messages,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** JSON, or a form with JSON in its structured fields, as Slack takes both. */
function readBody(text: string, type = ''): MessageRequest {
  if (!type.includes('x-www-form-urlencoded')) return JSON.parse(text || '{}') as MessageRequest;
  return Object.fromEntries([...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value])) as MessageRequest;
}
