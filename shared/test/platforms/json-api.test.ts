import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createJsonApi } from '../../platforms/json-api.ts';
import type { ApiAnswer, ApiCall, JsonApi } from '../../platforms/json-api.ts';
import { systemHttp } from '../../runtime/http.ts';
import type { Http, HttpRequest, HttpResult } from '../../runtime/http.ts';
import { jumpingClock } from '../support/fake-clock.ts';
import { serve } from '../support/loopback.ts';
import type { Loopback } from '../support/loopback.ts';

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const answered = (status: number, body = '', headers: Readonly<Record<string, string>> = {}): HttpResult => ({ kind: 'answered', status, headers, body, truncated: false });
const refused: HttpResult = { kind: 'failed', why: 'connection', message: 'connect ECONNREFUSED', unsent: true };
const reset: HttpResult = { kind: 'failed', why: 'connection', message: 'socket hang up' };
const late: HttpResult = { kind: 'failed', why: 'timeout', message: 'no complete answer within 20000 ms' };
const html = answered(200, '<!doctype html>', { 'content-type': 'text/html' });

interface Tried {
  readonly answer: ApiAnswer;
  readonly sent: readonly HttpRequest[];
  readonly elapsedMs: number;
  readonly api: JsonApi;
  readonly call: (change?: Partial<ApiCall>) => Promise<ApiAnswer>;
}

/** Calls an API that gives these results one after the other; the last one stays. */
async function call(results: readonly HttpResult[], change: Partial<ApiCall> = {}, more: { readonly isThrottle?: (status: number, body: unknown) => boolean; readonly eachTakesMs?: number } = {}): Promise<Tried> {
  const clock = jumpingClock();
  const sent: HttpRequest[] = [];
  const http: Http = {
    send: async (request) => {
      sent.push(request);
      clock.advance(more.eachTakesMs ?? 0);
      return results[Math.min(sent.length, results.length) - 1] as HttpResult;
    },
  };
  const api = createJsonApi({ http, clock, name: 'Acme', baseUrl: 'https://api.example', headers: { authorization: 'Bearer t' }, ...more });
  const again = (other: Partial<ApiCall> = {}): Promise<ApiAnswer> => api.call({ method: 'GET', path: '/x', changes: false, timeoutMs: 60_000, signal: new AbortController().signal, ...other });
  const answer = await again(change);
  return { answer, sent, elapsedMs: clock.monotonic(), api, call: again };
}

describe('over the wire', () => {
  const send = async (change: Partial<ApiCall>): Promise<ApiAnswer> => createJsonApi({ http: systemHttp, clock: jumpingClock(), name: 'Acme', baseUrl: server?.url ?? '', headers: { authorization: 'Bearer t' } }).call({ method: 'GET', path: '/x', changes: false, timeoutMs: 5_000, signal: new AbortController().signal, ...change });

  test('a body goes as JSON, and comes back parsed', async () => {
    server = await serve(() => ({ status: 201, body: { id: 7 } }));
    expect(await send({ method: 'POST', path: '/things?a=b', body: { name: 'x' }, headers: { 'x-more': '1' }, changes: true })).toMatchObject({ kind: 'answered', status: 201, body: { id: 7 } });
    expect(server.received).toEqual([expect.objectContaining({ method: 'POST', url: '/things?a=b', body: '{"name":"x"}', headers: expect.objectContaining({ authorization: 'Bearer t', accept: 'application/json', 'content-type': 'application/json', 'x-more': '1' }) })]);
  });

  test('without a body there is none, and an empty answer is nothing', async () => {
    server = await serve(() => ({ status: 204 }));
    expect(await send({})).toMatchObject({ kind: 'answered', status: 204, body: undefined });
    expect(server.received[0]?.headers).not.toHaveProperty('content-type');
  });

  test('an answer that is larger than anything sensible is none', async () => {
    server = await serve(() => ({ body: 'x'.repeat(5 * 1024 * 1024) }));
    expect(await send({ changes: true, method: 'POST' })).toMatchObject({ kind: 'unanswered', reason: 'Acme answered with something that is not JSON (HTTP 200, text/plain, too long)', happened: true });
  });
});

describe('answers', () => {
  test.each([200, 302, 400, 401, 403, 404, 409, 422])('HTTP %i is an answer, whatever it says', async (status) => {
    const { answer, sent } = await call([answered(status, '{"error":"x"}')]);
    expect(answer).toMatchObject({ kind: 'answered', status, body: { error: 'x' } });
    expect(sent).toHaveLength(1);
  });

  test.each<readonly [string, HttpResult, string]>([
    ['an error of theirs', answered(500, '{}'), 'Acme answered with HTTP 500'],
    ['a gateway', answered(502, '<html>'), 'Acme answered with HTTP 502'],
    ['a page', html, 'Acme answered with something that is not JSON (HTTP 200, text/html)'],
    ['half of an answer', answered(200, '{"a":'), 'Acme answered with something that is not JSON (HTTP 200, no content type)'],
    ['a connection that broke', reset, 'Acme could not be asked: socket hang up'],
    ['no answer in time', late, 'Acme could not be asked: no complete answer within 20000 ms'],
    ['nobody there', refused, 'Acme could not be asked: connect ECONNREFUSED'],
  ])('%s: a question is asked again, with growing pauses, and then given up', async (_, result, reason) => {
    const { answer, sent, elapsedMs } = await call([result]);
    expect(answer).toMatchObject({ kind: 'unanswered', reason });
    expect([sent.length, elapsedMs]).toEqual([4, 500 + 1_000 + 2_000]);
  });

  test('a question that is answered the second time is answered', async () => expect((await call([answered(500), answered(200, '1')])).answer).toMatchObject({ kind: 'answered', body: 1 }));

  test.each([answered(500), answered(502), html, reset, late])('an order is never given twice where it may have happened: %j', async (result) => {
    const { answer, sent } = await call([result], { method: 'POST', changes: true });
    expect(answer).toMatchObject({ kind: 'unanswered', happened: true });
    expect(sent).toHaveLength(1);
  });

  test.each([refused, answered(429), answered(503, '', { 'retry-after': '1' })])('an order that certainly did nothing is given again: %j', async (result) => {
    const { answer, sent } = await call([result, answered(200, '{}')], { method: 'POST', changes: true });
    expect(answer.kind).toBe('answered');
    expect(sent).toHaveLength(2);
    expect((await call([result], { method: 'POST', changes: true })).answer).toMatchObject({ kind: 'unanswered', happened: false });
  });

  test('a 503 without Retry-After is an error like others, and not "later"', async () => expect((await call([answered(503)], { method: 'POST', changes: true })).sent).toHaveLength(1));

  test('what a platform says in words of its own is "later" too', async () => {
    const isThrottle = (status: number, body: unknown): boolean => status === 503 && JSON.stringify(body).includes('throttled');
    const { answer, sent, elapsedMs } = await call([answered(503, '{"error":"throttled"}'), answered(200, '1')], { method: 'POST', changes: true }, { isThrottle });
    expect([answer.kind, sent.length, elapsedMs]).toEqual(['answered', 2, 5_000]);
  });

  test('a message of the system is one line, and short', async () => {
    const { answer } = await call([{ ...reset, message: `a\n::error::b${'x'.repeat(500)}` }]);
    expect(answer.kind === 'unanswered' && answer.reason).toMatch(/^[^\n]{20,250}$/);
  });
});

describe('time', () => {
  test('a try that hangs does not take the time of all of them; an order has all of it', async () => {
    expect((await call([late], { timeoutMs: 60_000 }, { eachTakesMs: 20_000 })).sent.map(({ timeoutMs }) => timeoutMs)).toEqual([20_000, 20_000, 18_500]);
    expect((await call([late], { timeoutMs: 60_000, changes: true, method: 'POST' })).sent.map(({ timeoutMs }) => timeoutMs)).toEqual([60_000]);
  });

  test('an order has the whole time', async () => expect((await call([answered(200)], { changes: true, timeoutMs: 600_000 })).sent[0]?.timeoutMs).toBe(600_000));

  test('after the deadline nothing is asked once more', async () => {
    const { answer, sent, elapsedMs } = await call([answered(500)], { timeoutMs: 1_200 });
    expect(answer).toMatchObject({ reason: 'Acme answered with HTTP 500' });
    expect([sent.length, elapsedMs]).toEqual([2, 500]);
  });

  test('cancelled before, during and between', async () => {
    expect(await call([answered(200)], { signal: AbortSignal.abort() })).toMatchObject({ answer: { kind: 'cancelled' }, sent: [] });
    expect((await call([{ kind: 'failed', why: 'cancelled', message: 'cancelled' }])).answer).toEqual({ kind: 'cancelled' });
    const stop = new AbortController();
    const clock = jumpingClock();
    const http: Http = { send: async () => (stop.abort(), answered(500)) };
    const api = createJsonApi({ http, clock, name: 'Acme', baseUrl: 'https://api.example', headers: {} });
    const ask = (signal: AbortSignal): Promise<ApiAnswer> => api.call({ method: 'GET', path: '/', changes: false, timeoutMs: 60_000, signal });
    expect(await ask(stop.signal)).toEqual({ kind: 'cancelled' });
  });

  test('cancelled while it leaves the platform alone', async () => {
    const stop = new AbortController();
    const clock = jumpingClock();
    const api = createJsonApi({ http: { send: async () => answered(429, '', { 'retry-after': '9' }) }, clock: { ...clock, sleep: async () => stop.abort() }, name: 'Acme', baseUrl: 'https://api.example', headers: {} });
    expect(await api.call({ method: 'GET', path: '/', changes: false, timeoutMs: 60_000, signal: stop.signal })).toEqual({ kind: 'cancelled' });
  });
});

describe('being throttled', () => {
  const throttled = (after?: string): HttpResult => answered(429, '', after === undefined ? {} : { 'retry-after': after });

  test.each([
    ['as long as it asks', '7', 7_000],
    ['five seconds where it does not say', undefined, 5_000],
    ['a little where it asks for nothing', '0', 500],
    ['a little where it names a time that is over', 'Thu, 01 Jan 1970 00:00:00 GMT', 500],
    ['row 25: five seconds for less than nothing', '-1', 5_000],
    ['row 25: five seconds for a date that is none', 'Someday, 99 Foo 2026', 5_000],
  ])('waits %s', async (_, after, ms) => {
    const { answer, elapsedMs } = await call([throttled(after), answered(200, '1')]);
    expect([answer.kind, elapsedMs]).toEqual(['answered', ms]);
  });

  test.each(['999999', '999999999999', 'Fri, 31 Dec 9999 23:59:59 GMT'])('row 25: %s is more than there is time for: said at once, and not waited for', async (after) => {
    const { answer, sent, elapsedMs, api, call: again } = await call([throttled(after)]);
    expect(answer).toEqual({ kind: 'unanswered', reason: 'Acme has had too many requests (HTTP 429)', happened: false });
    expect([sent.length, elapsedMs]).toEqual([1, 0]);
    expect(api.askedPauseMs()).toBeGreaterThan(60_000);
    expect(await again({ changes: true })).toEqual({ kind: 'unanswered', reason: expect.stringMatching(/^Acme asks to be left alone for .* more \(too many requests\)$/), happened: false });
    expect(sent).toHaveLength(1);
  });

  test('every later call leaves it alone for as long', async () => {
    const { api, call: again, sent } = await call([throttled('30'), answered(200, '1')], { timeoutMs: 10_000 });
    expect(api.askedPauseMs()).toBe(30_000);
    expect(await again()).toMatchObject({ kind: 'answered' });
    expect([sent.length, api.askedPauseMs()]).toEqual([2, 0]);
  });

  test('a shorter pause that another answer asks for does not shorten it', async () => {
    const clock = jumpingClock();
    const answers = [throttled('60'), throttled('1')];
    let release: (() => void) | undefined;
    const both = new Promise<void>((resolve) => (release = resolve));
    let asked = 0;
    const http: Http = { send: async () => {
      asked += 1;
      const answer = answers[asked - 1] ?? answered(200, '1');
      if (asked === 2) release?.();
      await both;
      return answer;
    } };
    const api = createJsonApi({ http, clock, name: 'Acme', baseUrl: 'https://api.example', headers: {} });
    const ask = (timeoutMs: number): Promise<ApiAnswer> => api.call({ method: 'GET', path: '/', changes: false, timeoutMs, signal: new AbortController().signal });
    expect(await Promise.all([ask(10_000), ask(10_000)])).toEqual(Array(2).fill(expect.objectContaining({ kind: 'unanswered' })));
    expect(api.askedPauseMs()).toBe(60_000);
  });

  test('it is asked four times at most', async () => {
    const { answer, sent } = await call([throttled('1')], { timeoutMs: 3_600_000 });
    expect([answer.kind, sent.length]).toEqual(['unanswered', 4]);
  });
});

test('whatever happens: at most four tries, never past the deadline, and no order twice that may have happened', async () => {
  const any = fc.constantFrom(answered(200, '{}'), answered(404, '{}'), answered(500), answered(503), html, reset, late, refused, answered(429), answered(429, '', { 'retry-after': '2' }), answered(503, '', { 'retry-after': '999999' }));
  const certain = [refused, 429, 503];
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 5 }), fc.boolean(), fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 0, max: 9_000 }), async (results, changes, timeoutMs, eachTakesMs) => {
      const { answer, sent, elapsedMs } = await call(results, { changes, timeoutMs }, { eachTakesMs });
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.length).toBeLessThanOrEqual(4);
      expect(elapsedMs).toBeLessThan(timeoutMs + eachTakesMs);
      const earlier = sent.slice(0, -1).map((_, index) => results[Math.min(index, results.length - 1)] as HttpResult);
      if (changes) for (const result of earlier) expect(result === refused || (result.kind === 'answered' && certain.includes(result.status) && (result.status === 429 || 'retry-after' in result.headers))).toBe(true);
      const last = results[Math.min(sent.length, results.length) - 1] as HttpResult;
      expect(answer.kind).toBe(last.kind === 'answered' && last !== html && (last.status === 200 || last.status === 404) ? 'answered' : 'unanswered');
    }),
    { numRuns: 300 },
  );
});
