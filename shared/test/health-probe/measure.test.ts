import { describe, expect, test } from '@jest/globals';
import type { Answer } from '../../health-probe/conditions.ts';
import { matchesStatus, measure } from '../../health-probe/measure.ts';
import type { MeasureContext } from '../../health-probe/measure.ts';
import { parseVersionPath } from '../../health-probe/served-version.ts';
import type { Check, Measurement, VersionRule } from '../../health-probe/types.ts';
import { check } from './support/measurements.ts';

const COMMIT = '1234567890abcdef1234567890abcdef12345678';
const OTHER = 'f'.repeat(40);

const json = (body: unknown, status = 200): Answer => ({ connected: true, status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), responseTimeMs: 12 });
const html = (body: string, status = 200): Answer => ({ connected: true, status, headers: { 'content-type': 'text/html' }, body, responseTimeMs: 12 });
const judge = (answer: Answer, given: Check = check(), context: Partial<MeasureContext> = {}, more: { readonly redirectedTo?: string; readonly untimed?: true } = {}): Measurement | undefined =>
  measure(given, { kind: 'answered', answer, ...more }, { version: undefined, versionPath: undefined, shownElsewhere: false, atMs: 7, ...context });
function rule(source: VersionRule['source'], path?: string): Partial<MeasureContext> {
  const parsed = path === undefined ? undefined : parseVersionPath(path);
  return { version: { expected: COMMIT, source, path }, versionPath: parsed?.ok ? parsed.value : undefined };
}

describe('what is no answer', () => {
  const context = { version: undefined, versionPath: undefined, shownElsewhere: false, atMs: 7 };
  test('a cut-off probe says nothing', () => {
    expect(measure(check(), { kind: 'cut-off' }, context)).toBeUndefined();
  });
  test('the service fails, we err, walls block', () => {
    expect(measure(check(), { kind: 'no-answer', by: 'service', message: 'refused' }, context)).toEqual({ check: '/health', critical: true, kind: 'fail', message: 'refused', components: [], atMs: 7 });
    expect(measure(check(), { kind: 'no-answer', by: 'us', message: 'EMFILE' }, context)?.kind).toBe('error');
    expect(measure(check(), { kind: 'blocked', message: 'elsewhere', status: 302 }, context)).toMatchObject({ kind: 'blocked', status: 302 });
    expect(measure(check(), { kind: 'blocked', message: 'elsewhere' }, context)).not.toHaveProperty('status');
  });
});

describe('defaults', () => {
  test('200 passes, anything else fails with its status', () => {
    expect(judge(json({ status: 'ok' }))).toEqual({ check: '/health', critical: true, kind: 'pass', components: [], atMs: 7, durationMs: 12, status: 200 });
    expect(judge({ connected: true, status: 204, headers: {} })).toMatchObject({ kind: 'fail' });
    expect(judge(json({}, 503))).toMatchObject({ kind: 'fail', message: 'status 503, expected 200' });
    expect(judge(json({}, 302))).toMatchObject({ kind: 'fail' });
  });

  test('expect-status takes the place of 200', () => {
    expect(judge(json({}, 204), check({ expectStatus: ['200', '3xx'] }))).toMatchObject({ kind: 'fail', message: 'status 204, expected 200 or 3xx' });
    expect(judge(json({}, 301), check({ expectStatus: ['200', '3xx'] }))).toMatchObject({ kind: 'pass' });
    expect(judge(html('<input type=password>', 401), check({ expectStatus: ['401'] }))).toMatchObject({ kind: 'pass' });
  });

  test('F12: a body that says down fails at any status, and names its component', () => {
    const measurement = judge(json({ status: 'unhealthy', checks: { database: 'healthy', redis: 'unhealthy: Connection refused' } }));
    expect(measurement).toMatchObject({ kind: 'fail', components: [{ name: 'redis', message: 'Connection refused' }] });
    expect(measurement?.message).toBe('the body says that the service is down; redis: Connection refused');
    expect(judge(json({ status: 'unhealthy', checks: { redis: 'unhealthy' } }, 503))?.message).toBe('status 503, expected 200; redis');
  });

  test('a body that says degraded passes, and is told', () => {
    expect(judge(json({ status: 'degraded' }))).toMatchObject({ kind: 'pass', degraded: true });
  });

  test('JSON that is cut off or none is no pass', () => {
    const claims = (body: string | undefined, status = 200, type = 'application/json; charset=utf-8'): Answer => ({ connected: true, status, headers: { 'content-type': type }, ...(body === undefined ? {} : { body }) });
    expect(judge(claims('{"status":"healthy","checks":{"database":"unh'))).toMatchObject({ kind: 'fail', message: 'the body is not valid JSON, though its content-type says so, so it proves nothing' });
    expect(judge(claims('{"a":', 200, 'application/vnd.app.v1+json'))).toMatchObject({ kind: 'fail' });
    expect(judge(claims('{"a":', 204), check({ expectStatus: ['2xx'] }))).toMatchObject({ kind: 'fail' });
    expect(judge(claims('<!doctype html><title>App</title>'))).toMatchObject({ kind: 'blocked' });
    for (const body of ['{}', '[1]', '"ok"', '', ' ', undefined, 'Healthy']) expect(judge(claims(body))).toMatchObject({ kind: 'pass' });
    for (const type of ['text/plain', 'application/x-ndjson', 'application/jsonp']) expect(judge(claims('{"a":', 200, type))).toMatchObject({ kind: 'pass' });
    expect(judge({ connected: true, status: 200, headers: {}, body: '{"a":' })).toMatchObject({ kind: 'pass' });
    expect(judge(claims('{"a":', 503), check({ expectStatus: ['503'] }))).toMatchObject({ kind: 'pass' });
    for (const body of ['{"a":', '<!doctype html><title>App</title>']) expect(judge(claims(body), check({ conditions: ['[STATUS] == 200'] }))).toMatchObject({ kind: 'pass' });
  });

  test('a body that says healthy of the whole and names a part that is down is degraded', () => {
    expect(judge(json({ status: 'healthy', checks: { database: 'unhealthy: connection refused' } }))).toMatchObject({ kind: 'pass', degraded: true, components: [{ name: 'database', message: 'connection refused' }] });
  });

  test('429 proves nothing', () => {
    expect(judge(json({}, 429))).toMatchObject({ kind: 'inconclusive', status: 429 });
    expect(judge(json({}, 429), check({ expectStatus: ['429'] }))).toMatchObject({ kind: 'pass' });
  });

  test('a port that accepts and a command that ends well pass; a command has no response time', () => {
    expect(judge({ connected: true, headers: {}, responseTimeMs: 3 }, check({ url: 'tcp://127.0.0.1:1' }))).toMatchObject({ kind: 'pass', durationMs: 3 });
    const measurement = judge({ connected: true, headers: {}, body: '{"status":"down"}', responseTimeMs: 3 }, check({ url: 'command:true' }), rule('explicit'), { untimed: true });
    expect(measurement).toMatchObject({ kind: 'pass' });
    expect(measurement).not.toHaveProperty('durationMs');
  });
});

describe('conditions', () => {
  test('replace the defaults', () => {
    expect(judge(json({}, 503), check({ conditions: ['[STATUS] == 503'] }))).toMatchObject({ kind: 'pass' });
    expect(judge(json({}, 200), check({ conditions: ['[STATUS] == 204'] }))).toMatchObject({ kind: 'fail', message: '[STATUS] (200) == 204' });
  });

  test('the first that is not met is told, before any that cannot be told', () => {
    expect(judge(json({ status: 'ok' }), check({ conditions: ['[CERTIFICATE_EXPIRATION] > 48h', '[BODY].status == up'] }))).toMatchObject({ kind: 'fail', message: '[BODY].status (ok) == up' });
    expect(judge(json({ status: 'ok' }), check({ conditions: ['[STATUS] == 200', '[CERTIFICATE_EXPIRATION] > 48h'] }))).toMatchObject({ kind: 'inconclusive' });
  });

  test('a body that says degraded or down is told where no condition looks at it', () => {
    expect(judge(json({ status: 'down' }), check({ conditions: ['[STATUS] == 200'] }))).toMatchObject({ kind: 'pass', degraded: true });
    expect(judge(json({ status: 'degraded' }), check({ conditions: ['[STATUS] == 200'] }))).toMatchObject({ kind: 'pass', degraded: true });
    expect(judge(json({ status: 'ok' }), check({ conditions: ['[STATUS] == 200'] }))).not.toHaveProperty('degraded');
    expect(judge(json({ status: 'degraded' }), check({ conditions: ['[BODY].status == degraded'] }))).not.toHaveProperty('degraded');
  });
});

describe('walls', () => {
  test('F11: HTML where JSON was expected blocks', () => {
    expect(judge(html('<!doctype html><title>App</title>'), check({ conditions: ['[BODY].status == up'] }))).toMatchObject({ kind: 'blocked', status: 200 });
    expect(judge(html('<!doctype html><title>App</title>'))).toMatchObject({ kind: 'pass' });
    expect(judge(html('<!doctype html><title>Bad gateway</title>', 502), check({ conditions: ['[BODY].status == up'] }))).toMatchObject({ kind: 'fail' });
  });

  test('F13: a challenge or a login page blocks, unless the check asks for just that', () => {
    const challenge: Answer = { ...html('<html></html>', 403), headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' } };
    expect(judge(challenge)).toMatchObject({ kind: 'blocked' });
    expect(judge(challenge)?.message).not.toMatch(/\.$/);
    expect(judge(challenge, check({ conditions: ['[STATUS] == 403'] }))).toMatchObject({ kind: 'pass' });
    expect(judge(challenge, check({ conditions: ['[RESPONSE_TIME] < 500'] }))).toMatchObject({ kind: 'blocked' });
    expect(judge(html('<input type="password">'))).toMatchObject({ kind: 'blocked' });
    expect(judge(html('<input type="password">'), check({ conditions: ['[BODY] == pat(*password*)'] }))).toMatchObject({ kind: 'pass' });
  });

  test('a login page that redirects led to blocks, another page does not', () => {
    expect(judge(html('<html>hello</html>'), check(), {}, { redirectedTo: '/auth/login' })).toMatchObject({ kind: 'blocked', message: 'redirected to a login page, /auth/login' });
    expect(judge(html('<html>hello</html>'), check(), {}, { redirectedTo: '/blog/logging' })).toMatchObject({ kind: 'pass' });
    expect(judge(json({ status: 'ok' }), check(), {}, { redirectedTo: '/login' })).toMatchObject({ kind: 'pass' });
    expect(judge({ connected: true, status: 200, headers: {} }, check(), {}, { redirectedTo: '/login' })).toMatchObject({ kind: 'pass' });
  });
});

describe('F1: versions', () => {
  test('the expected one passes', () => {
    expect(judge(json({ version: COMMIT }), check(), rule('explicit'))).toMatchObject({ kind: 'pass', observedVersion: COMMIT });
    expect(judge(json({ version: COMMIT.slice(0, 7) }), check(), rule('recorded'))).toMatchObject({ kind: 'pass' });
  });

  test('another one fails for that alone', () => {
    expect(judge(json({ version: OTHER }), check(), rule('recorded'))).toMatchObject({ kind: 'fail', wrongVersion: true, observedVersion: OTHER, components: [] });
    expect(judge(json({ version: OTHER }, 503), check(), rule('recorded'))).not.toHaveProperty('wrongVersion');
    expect(judge(json({ version: '1.4.1' }), check(), { version: { expected: '1.4.2', source: 'explicit', path: undefined } })?.message).toBe('version "1.4.1" is served, expected "1.4.2"');
  });

  test('a recorded version has nothing to say about another kind of version, an explicit one fails closed', () => {
    expect(judge(json({ version: '1.4.2' }), check(), rule('recorded'))).toMatchObject({ kind: 'pass', observedVersion: '1.4.2' });
    expect(judge(json({}), check(), rule('recorded'))).toMatchObject({ kind: 'pass' });
    expect(judge(json({ version: '1.4.2' }), check(), rule('explicit'))).toMatchObject({ kind: 'fail', wrongVersion: true });
    expect(judge(json({}), check(), rule('explicit'))).toMatchObject({ kind: 'fail', wrongVersion: true, message: `no version is shown, expected "${COMMIT}"` });
    expect(judge(json({}), check(), rule('explicit', '[BODY].v'))?.message).toMatch(/shown at \[BODY\]\.v/);
  });

  test('one check of several need not show it, once another does', () => {
    expect(judge(json({}), check(), { ...rule('explicit'), shownElsewhere: true })).toMatchObject({ kind: 'pass' });
    expect(judge(json({ version: OTHER }), check(), { ...rule('explicit'), shownElsewhere: true })).toMatchObject({ kind: 'fail' });
  });

  test('a page where the version should be shown is a wall, but not where a header would show it', () => {
    const page = html('<!doctype html><title>App</title>');
    expect(judge(page, check(), rule('explicit'))).toMatchObject({ kind: 'blocked' });
    expect(judge(page, check(), rule('explicit', '[HEADER].x-version'))).toMatchObject({ kind: 'fail', wrongVersion: true });
  });
});

test('statuses match one by one or by the hundred', () => {
  expect([matchesStatus(204, ['2xx']), matchesStatus(204, ['200', '204']), matchesStatus(304, ['2xx']), matchesStatus(200, [])]).toEqual([true, true, false, false]);
});

test('hostile texts become one short printable line', () => {
  const measurement = judge(json({ status: 'down', checks: { 'a\u001b[31m\nb': `unhealthy: ${'x'.repeat(5_000)}` }, version: 'v\n::error::x' }));
  expect(measurement?.message?.length).toBeLessThanOrEqual(400);
  expect(JSON.stringify(measurement)).not.toMatch(/\\u001b|\\n/);
});
