import { afterEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { probeHttp } from '../../health-probe/http-probe.ts';
import type { Probed } from '../../health-probe/probe.ts';
import type { Check } from '../../health-probe/types.ts';
import { systemClock } from '../../runtime/clock.ts';
import { check } from './support/measurements.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(server: net.Server, host = '127.0.0.1', port = 0): Promise<number> {
  const sockets = new Set<net.Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  return (server.address() as AddressInfo).port;
}

interface Served {
  readonly url: string;
  readonly requests: { readonly method: string; readonly url: string; readonly headers: http.IncomingHttpHeaders; readonly body: string }[];
}

async function serve(answer: (request: http.IncomingMessage, response: http.ServerResponse) => void, host?: string): Promise<Served> {
  const requests: { method: string; url: string; headers: http.IncomingHttpHeaders; body: string }[] = [];
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
      answer(request, response);
    });
  });
  const port = await listen(server, host);
  return { url: `http://${host?.includes(':') ? `[${host}]` : (host ?? '127.0.0.1')}:${port}`, requests };
}

/** A server that says exactly this, byte by byte. */
async function raw(text: string | ((socket: net.Socket) => void)): Promise<string> {
  const server = net.createServer((socket) => {
    socket.once('data', () => (typeof text === 'string' ? socket.end(text) : text(socket)));
  });
  return `http://127.0.0.1:${await listen(server)}`;
}

const probe = (url: string, more: Partial<Omit<Check, 'conditions'>> & { readonly conditions?: readonly string[] } = {}, options: { readonly timeoutMs?: number; readonly signal?: AbortSignal; readonly find?: (host: string) => Promise<readonly string[]> } = {}): Promise<Probed> =>
  probeHttp(check({ url, ...more }), options.timeoutMs ?? 5_000, options.signal ?? new AbortController().signal, { clock: systemClock, ...(options.find ? { find: options.find } : {}) });

const messageOf = (probed: Probed): string => ('message' in probed ? probed.message : JSON.stringify(probed));
const bodyOf = (probed: Probed): string | undefined => (probed.kind === 'answered' ? probed.answer.body : `not answered: ${messageOf(probed)}`);

describe('an answer', () => {
  test('is handed on with what there is to know of it', async () => {
    const server = await serve((_, response) => response.writeHead(201, { 'Content-Type': 'application/json', 'X-Version': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end('{"status":"ok"}'));
    const probed = await probe(`${server.url}/health?x=1#part`);
    expect(probed).toMatchObject({ kind: 'answered', answer: { connected: true, status: 201, body: '{"status":"ok"}', ip: '127.0.0.1', headers: { 'x-version': '7', 'set-cookie': 'a=1, b=2' } } });
    expect(probed).not.toHaveProperty('redirectedTo');
    expect(probed.kind === 'answered' && probed.answer.responseTimeMs).toBeGreaterThan(0);
    expect(probed.kind === 'answered' && probed.answer).not.toHaveProperty('certificateExpirationMs');
    expect(server.requests[0]).toMatchObject({ method: 'GET', url: '/health?x=1', headers: { 'user-agent': 'surefoot', connection: 'close', host: new URL(server.url).host } });
  });

  test('comes over a new connection each time', async () => {
    let connections = 0;
    const server = http.createServer((_, response) => response.end('ok')).on('connection', () => connections++);
    const url = `http://127.0.0.1:${await listen(server)}/`;
    await probe(url);
    await probe(url);
    expect(connections).toBe(2);
  });

  test('gets the method, the body and the headers of the check', async () => {
    const server = await serve((_, response) => response.end('ok'));
    await probe(server.url, { method: 'POST', body: '{"ä":1}', headers: { 'User-Agent': 'mine', 'X-Token': 't', Host: 'app.example.com' } });
    await probe(server.url, { method: 'PUT', body: 'text' });
    expect(server.requests[0]).toMatchObject({ method: 'POST', body: '{"ä":1}', headers: { 'user-agent': 'mine', 'x-token': 't', host: 'app.example.com', 'content-type': 'application/json', 'content-length': '8' } });
    expect(server.requests[1]?.headers).not.toHaveProperty('content-type');
  });

  test.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
  ] as const)('in %s is decoded', async (encoding, encode) => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(encode('hello')));
    expect(bodyOf(await probe(server.url))).toBe('hello');
  });

  test('in an encoding that nobody asked for is not looked at', async () => {
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('hello'));
    expect(await probe(server.url)).toMatchObject({ kind: 'answered', answer: { status: 200 } });
    expect(bodyOf(await probe(server.url))).toBeUndefined();
  });

  test('without a body is one', async () => {
    const server = await serve((request, response) => response.writeHead(request.method === 'HEAD' ? 200 : 204, { 'content-encoding': 'gzip' }).end());
    expect(bodyOf(await probe(server.url, { method: 'HEAD' }))).toBe('');
    expect(bodyOf(await probe(server.url))).toBe('');
  });

  test('that changes the protocol is one too', async () => {
    expect(await probe(await raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'))).toMatchObject({ kind: 'answered', answer: { status: 101 } });
  });
});

describe('threat 23: hostile answers', () => {
  test('a huge one is not read to its end', async () => {
    let written = 0;
    const server = await serve((_, response) => {
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && written < 64e6) {
          written += 65_536;
          if (!response.write(Buffer.alloc(65_536, 97))) return void response.once('drain', more);
        }
      };
      more();
    });
    const probed = await probe(server.url);
    expect(probed).toMatchObject({ kind: 'answered', answer: { status: 200 } });
    expect(bodyOf(probed)).toBeUndefined();
    expect(written).toBeLessThan(32e6);
  });

  test('a compressed bomb is measured by what comes out of it', async () => {
    const bomb = gzipSync(Buffer.alloc(50e6));
    const server = await serve((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    const before = process.memoryUsage().rss;
    expect(bodyOf(await probe(server.url))).toBeUndefined();
    expect(process.memoryUsage().rss - before).toBeLessThan(40e6);
  });

  test('what is not what its encoding says fails, whole or cut off', async () => {
    const server = await serve((request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(request.url === '/cut' ? gzipSync('hello world').subarray(0, 15) : 'plain'));
    for (const where of ['/', '/cut']) expect(await probe(server.url + where)).toMatchObject({ kind: 'no-answer', by: 'service', message: expect.stringMatching(/not what its content-encoding says/) });
  });

  test.each([
    ['a length that is too great', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort', /ended early|reset/],
    ['chunks that stop', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel', /ended early|reset/],
    ['nothing at all', '', /hang up|closed|reset/],
    ['another protocol', 'SSH-2.0-OpenSSH_9.2\r\n', /does not speak HTTP/],
    ['endless headers', `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`, /headers of the answer are too large/],
  ])('%s fails', async (_, text, why) => {
    const probed = await probe(await raw(text));
    expect(probed).toMatchObject({ kind: 'no-answer', by: 'service' });
    expect(messageOf(probed)).toMatch(why);
    expect(messageOf(probed)).toMatch(/^127\.0\.0\.1:\d+: /);
  });

  test.each([
    ['never answers', () => undefined],
    ['never ends its headers', (socket: net.Socket) => socket.write('HTTP/1.1 200 OK\r\nX:')],
    [
      'trickles',
      (socket: net.Socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n');
        const timer = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ] as const)('one that %s ends with the time there is', async (_, behave) => {
    const started = performance.now();
    const probed = await probe(await raw(behave), {}, { timeoutMs: 300 });
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(probed).toMatchObject({ kind: 'no-answer', by: 'service', message: expect.stringMatching(/^no complete answer within 300 ms \(127\.0\.0\.1:\d+: connected, but no complete answer\)$/) });
  });

  test('a probe that is cut off says nothing', async () => {
    const url = await raw(() => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    expect(await probe(url, {}, { signal: controller.signal })).toEqual({ kind: 'cut-off' });
    expect(await probe(url, {}, { signal: AbortSignal.abort() })).toEqual({ kind: 'cut-off' });
  });
});

describe('threats 17 and 18: redirects', () => {
  test('within the origin are followed, with the check\'s headers', async () => {
    const server = await serve((request, response) => (request.url === '/a' ? response.writeHead(302, { location: '/b?x=1' }).end() : response.end('there')));
    expect(await probe(`${server.url}/a`, { headers: { 'x-api-key': 'k' } })).toMatchObject({ kind: 'answered', answer: { status: 200, body: 'there' }, redirectedTo: '/b' });
    expect(server.requests.map(({ url, headers }) => [url, headers['x-api-key']])).toEqual([['/a', 'k'], ['/b?x=1', 'k']]);
  });

  test('a posted body goes along only where the redirect says so', async () => {
    const server = await serve((request, response) => (request.url === '/303' ? response.writeHead(303, { location: '/b' }).end() : request.url === '/307' ? response.writeHead(307, { location: '/b' }).end() : response.end()));
    await probe(`${server.url}/303`, { method: 'POST', body: 'secret' });
    await probe(`${server.url}/307`, { method: 'POST', body: 'secret' });
    expect(server.requests.filter(({ url }) => url === '/b').map(({ method, body }) => [method, body])).toEqual([['GET', ''], ['POST', 'secret']]);
  });

  test('to another listener block, and it is never asked', async () => {
    const other = await serve((_, response) => response.end('gotcha'));
    const server = await serve((_, response) => response.writeHead(302, { location: `${other.url}/steal` }).end());
    expect(await probe(server.url, { headers: { 'x-api-key': 'k' } })).toEqual({ kind: 'blocked', status: 302, message: `redirected to another host, ${new URL(other.url).host}` });
    expect(other.requests).toEqual([]);
  });

  test('that go on and on fail', async () => {
    const server = await serve((_, response) => response.writeHead(301, { location: '/' }).end());
    expect(await probe(server.url)).toEqual({ kind: 'no-answer', by: 'service', message: 'redirected more than 5 times' });
    expect(server.requests).toHaveLength(6);
  });

  test('are seen by a check that expects one', async () => {
    const server = await serve((_, response) => response.writeHead(301, { location: '/x' }).end());
    expect(await probe(server.url, { expectStatus: ['301'] })).toMatchObject({ kind: 'answered', answer: { status: 301 } });
    expect(server.requests).toHaveLength(1);
  });
});

describe('F14: addresses', () => {
  test('each that was tried is named with its own error', async () => {
    const probed = await probe('http://app.example:1/', {}, { find: async () => ['::1', '127.0.0.1'] });
    expect(probed).toMatchObject({ kind: 'no-answer', by: 'service' });
    expect(messageOf(probed)).toMatch(/^\[::1\]:1: .+; 127\.0\.0\.1:1: connection refused$/);
  });

  test('a server on IPv4 only, or on IPv6 only, is found behind a name with both', async () => {
    const four = await serve((_, response) => response.end('four'));
    expect(bodyOf(await probe(`http://app.example:${new URL(four.url).port}/`, {}, { find: async () => ['::1', '127.0.0.1'] }))).toBe('four');
    const six = await serve((_, response) => response.end('six'), '::1').catch(() => undefined);
    if (!six) return; // a machine without IPv6
    expect(bodyOf(await probe(six.url))).toBe('six');
    expect(bodyOf(await probe(`http://app.example:${new URL(six.url).port}/`, {}, { find: async () => ['127.0.0.1', '::1'] }))).toBe('six');
  });

  test('threats 19 and 20: a name that leads to a metadata address is not followed there', async () => {
    for (const addresses of [['169.254.169.254'], ['fd00:ec2::254', '169.254.0.1']]) {
      const probed = await probe('http://app.example/', {}, { find: async () => addresses });
      expect(probed).toMatchObject({ kind: 'no-answer', by: 'us', message: expect.stringMatching(/never probed/) });
    }
    const server = await serve((_, response) => response.end('fine'));
    expect(bodyOf(await probe(`http://app.example:${new URL(server.url).port}/`, {}, { find: async () => ['169.254.169.254', '127.0.0.1'] }))).toBe('fine');
  });

  test('threat 20: a name is looked up for each connection, and each answer is checked', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/again' }).end());
    const answers = [['127.0.0.1'], ['169.254.169.254']];
    const probed = await probe(`http://app.example:${new URL(server.url).port}/`, {}, { find: async () => answers.shift() ?? [] });
    expect(probed).toMatchObject({ kind: 'no-answer', by: 'us' });
    expect(server.requests).toHaveLength(1);
  });

  test('names that lead nowhere', async () => {
    const failing = (code: string) => probe('http://app.example/', {}, { find: () => Promise.reject(Object.assign(new Error('getaddrinfo'), { code })) });
    expect(await failing('ENOTFOUND')).toMatchObject({ by: 'service', message: 'app.example: the name does not exist (is it spelled right?)' });
    expect(await failing('EAI_AGAIN')).toMatchObject({ by: 'us' });
    expect(await probe('http://app.example/', {}, { find: async () => [] })).toMatchObject({ by: 'service', message: 'app.example: the name has no address' });
  });

  test('a name server that does not answer cannot hold up the probe', async () => {
    const probed = await probe('http://app.example/', {}, { timeoutMs: 100, find: () => new Promise(() => undefined) });
    expect(probed).toMatchObject({ kind: 'no-answer', by: 'us', message: expect.stringMatching(/^no complete answer within 100 ms \(app\.example: /) });
  });
});

describe('TLS', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-tls-'));

  test('a certificate that nobody vouches for fails; one without TLS too', async () => {
    try {
      execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', path.join(folder, 'key.pem'), '-out', path.join(folder, 'cert.pem')], { stdio: 'ignore' });
    } catch {
      return; // a machine without openssl
    }
    const port = await listen(https.createServer({ key: readFileSync(path.join(folder, 'key.pem')), cert: readFileSync(path.join(folder, 'cert.pem')) }, (_, response) => response.end('ok')));
    rmSync(folder, { recursive: true });
    const probed = await probe(`https://127.0.0.1:${port}/`);
    expect(probed).toEqual({ kind: 'no-answer', by: 'service', message: `127.0.0.1:${port}: the certificate is self-signed` });
    const plain = await serve((_, response) => response.end('ok'));
    expect(messageOf(await probe(plain.url.replace('http:', 'https:')))).toMatch(/does not speak TLS/);
  });

  test('a handshake that hangs ends in time', async () => {
    const url = await raw(() => undefined);
    expect(await probe(url.replace('http:', 'https:'), {}, { timeoutMs: 200 })).toMatchObject({ kind: 'no-answer', message: expect.stringMatching(/connected, but no complete answer/) });
  });
});
