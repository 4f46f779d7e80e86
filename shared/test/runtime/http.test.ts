import { afterEach, describe, expect, test } from '@jest/globals';
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import { systemHttp } from '../../runtime/http.ts';
import type { HttpRequest } from '../../runtime/http.ts';
import { serve } from '../support/loopback.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const send = (url: string, more: Partial<HttpRequest> = {}) => systemHttp.send({ method: 'GET', url, timeoutMs: 5_000, ...more });

/** A server that speaks bytes. */
async function raw(onConnection: (socket: net.Socket) => void): Promise<string> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => onConnection(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push({ close: () => new Promise((resolve) => { for (const socket of sockets) socket.destroy(); server.close(resolve); }) });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

describe('an answer', () => {
  test('has its status, headers and body, whatever the status', async () => {
    const server = await serve(({ url }) => ({ status: Number(url.slice(1)), headers: { 'x-a': 'b' }, body: 'ü' }));
    open.push(server);
    for (const status of [200, 404, 500]) expect(await send(`${server.url}/${status}`)).toMatchObject({ kind: 'answered', status, body: 'ü', truncated: false, headers: { 'x-a': 'b' } });
  });

  test('is to what was asked', async () => {
    const server = await serve(() => ({}));
    open.push(server);
    await send(`${server.url}/p?q=1`, { method: 'POST', headers: { authorization: 'Bearer t', 'user-agent': 'other' }, body: 'ü' });
    expect(server.received[0]).toMatchObject({ method: 'POST', url: '/p?q=1', body: 'ü', headers: { authorization: 'Bearer t', 'content-length': '2', 'user-agent': 'other' } });
  });

  test('that redirects is handed back, not followed: credentials stay where they were meant to go', async () => {
    const elsewhere = await serve(() => ({}));
    const server = await serve(() => ({ status: 302, headers: { location: elsewhere.url } }));
    open.push(elsewhere, server);
    expect(await send(server.url, { headers: { authorization: 'Bearer t', 'x-api-key': 'k' } })).toMatchObject({ kind: 'answered', status: 302 });
    expect(elsewhere.received).toEqual([]);
  });

  test('is to bytes too, as they are', async () => {
    const server = await serve(({ headers }) => ({ body: headers['content-length'] ?? '' }));
    open.push(server);
    expect(await send(server.url, { method: 'POST', body: new Uint8Array([0, 255, 31, 139]) })).toMatchObject({ kind: 'answered', body: '4' });
  });

  test('that is huge is cut', async () => {
    const server = http.createServer((_request, response) => {
      const more = (): void => void (response.write('x'.repeat(65_536)) ? setImmediate(more) : response.once('drain', more));
      response.on('close', () => response.removeAllListeners('drain'));
      response.on('error', () => undefined);
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    open.push({ close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) });
    const answer = await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(answer).toMatchObject({ kind: 'answered', truncated: true });
    expect(answer.kind === 'answered' && answer.body.length).toBeLessThanOrEqual(4 * 1024 * 1024);
  });
});

describe('no answer', () => {
  test('where nobody listens', async () => expect(await send('http://127.0.0.1:9/')).toMatchObject({ kind: 'failed', why: 'connection', message: expect.stringContaining('ECONNREFUSED'), unsent: true }));
  test('where the name is not known', async () => expect(await send('http://no-such-host.invalid/')).toMatchObject({ kind: 'failed', why: 'connection', unsent: true }));
  test('in time', async () => {
    const server = await serve(() => ({ hang: true }));
    open.push(server);
    expect(await send(server.url, { timeoutMs: 150 })).toEqual({ kind: 'failed', why: 'timeout', message: 'no complete answer within 150 ms' });
  });
  test('that goes on in time', async () => {
    const url = await raw((socket) => void socket.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
    expect(await send(url, { timeoutMs: 150 })).toMatchObject({ kind: 'failed', why: 'timeout' });
  });
  test('that drips without end is not waited for', async () => {
    const url = await raw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
      const drip = setInterval(() => (socket.destroyed ? clearInterval(drip) : socket.write('x')), 20);
    });
    expect(await send(url, { timeoutMs: 200 })).toMatchObject({ kind: 'failed', why: 'timeout' });
  });
  test('that is whole', async () => {
    const url = await raw((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'));
    expect(await send(url)).toMatchObject({ kind: 'failed', why: 'connection' });
  });
  test('at all: the connection is closed', async () => {
    const url = await raw((socket) => socket.destroy());
    expect(await send(url)).toMatchObject({ kind: 'failed', why: 'connection' });
  });
  test('that is HTTP', async () => {
    const url = await raw((socket) => socket.end('SSH-2.0-x\r\n'));
    expect(await send(url)).toMatchObject({ kind: 'failed', why: 'connection' });
  });
  test('over TLS where the server has none', async () => {
    const server = await serve(() => ({}));
    open.push(server);
    expect(await send(server.url.replace('http:', 'https:'))).toMatchObject({ kind: 'failed', why: 'connection' });
  });
  test('after a cancel, before and while', async () => {
    const server = await serve(() => ({ hang: true }));
    open.push(server);
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 100);
    expect(await send(server.url, { signal: cancel.signal })).toEqual({ kind: 'failed', why: 'cancelled', message: 'cancelled' });
    expect(await send(server.url, { signal: AbortSignal.abort() })).toEqual({ kind: 'failed', why: 'cancelled', message: 'cancelled' });
  });
  test.each<[string, Partial<HttpRequest>]>([
    ['no address', { url: 'no address' }],
    ['another protocol', { url: 'ftp://a.example/' }],
    ['a header that breaks the line', { url: 'http://127.0.0.1:9/', headers: { 'x-a': 'b\r\nx-c: d' } }],
    ['a header name that is none', { url: 'http://127.0.0.1:9/', headers: { 'a b': 'c' } }],
  ])('to a request with %s, and nothing is thrown', async (_what, request) => expect(await systemHttp.send({ method: 'GET', url: '', timeoutMs: 1_000, ...request })).toMatchObject({ kind: 'failed', why: 'connection' }));
});
