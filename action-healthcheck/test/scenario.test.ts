import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Answer, Loopback, Received } from '../../shared/test/support/loopback.ts';

const NEW = '1'.repeat(40);
const OLD = '2'.repeat(40);
const SICK: Answer = { status: 503, body: { status: 'unhealthy', checks: { database: 'healthy', redis: 'unhealthy: Connection refused' } } };
const well = (version = NEW): Answer => ({ body: { status: 'healthy', version, checks: { database: 'healthy' } } });

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

function job(): Job {
  const made = new Job({ sha: NEW });
  cleanups.push(() => made.cleanup());
  return made;
}
async function app(answer: (request: Received, index: number) => Answer | undefined): Promise<Loopback> {
  const server = await serve(answer);
  cleanups.push(() => server.close());
  return server;
}
const check = (inputs: Readonly<Record<string, string>>, options: StepOptions = {}, of = job()): Promise<StepResult> => of.step('action-healthcheck', { interval: '100ms', ...inputs }, options);
const recordOf = (step: StepResult): ReleaseRecord => JSON.parse(step.outputs['record'] ?? '') as ReleaseRecord;

describe('verify', () => {
  test('a well service is healthy, and the record knows how it was checked', async () => {
    const server = await app(() => well());
    const step = await check({ environment: 'production', url: `${server.url}/health`, 'expect-version': NEW, headers: 'Authorization: Bearer s3cr3t-t0ken' });
    expect([step.code, step.stderr]).toEqual([0, '']);
    expect(step.outputs).toMatchObject({ outcome: 'healthy', 'reason-code': 'healthy', 'observed-version': NEW, 'success-rate': '1', samples: '2', 'failing-checks': '[]' });
    expect(recordOf(step).health).toMatchObject({ outcome: 'healthy', was_healthy: true, expected_version: NEW, passing_checks: ['/health'], checks: [{ name: '/health', url: `${server.url}/health` }] });
    expect(server.received[0]?.headers['authorization']).toBe('Bearer s3cr3t-t0ken');
    expect(step.visible).not.toContain('s3cr3t-t0ken');
    expect(step.summary).toContain('| /health | ✅ passes | 200 |');
    const report = step.outputs['report'] ?? '';
    expect(statSync(report).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({ verdict: 'healthy', measurements: [{ kind: 'pass' }, { kind: 'pass' }] });
    expect(readFileSync(report, 'utf8')).not.toContain('s3cr3t-t0ken');
  });

  test('a sick one is unhealthy, with the component that fails', async () => {
    const server = await app(() => SICK);
    const step = await check({ environment: 'production', url: `${server.url}/health`, timeout: '1500ms' });
    expect([step.code, step.errors.length]).toEqual([1, 1]);
    expect(step.errors[0]).toMatch(/redis: Connection refused\. Look at redis first\. \[never-healthy\]/);
    expect(step.outputs).toMatchObject({ outcome: 'unhealthy', 'reason-code': 'never-healthy', 'success-rate': '0' });
    expect(JSON.parse(step.outputs['failing-checks'] ?? '')).toEqual([{ name: '/health', critical: true, kind: 'fail', status: '503', component: 'redis', message: 'Connection refused' }]);
    expect(step.ms).toBeLessThan(4_000);
  });

  test('F1: an old version is not healthy, and a new one is waited for', async () => {
    const old = await app(() => well(OLD));
    const never = await check({ environment: 'production', url: `${old.url}/health`, 'expect-version': NEW, timeout: '1s' });
    expect([never.code, never.outputs['outcome'], never.outputs['reason-code'], never.outputs['observed-version']]).toEqual([1, 'unhealthy', 'wrong-version', OLD]);
    const rolling = await app((_, index) => well(index < 4 ? OLD : NEW));
    const later = await check({ url: `${rolling.url}/health`, 'expect-version': NEW, timeout: '15s' });
    expect([later.code, later.outputs['outcome'], later.outputs['observed-version']]).toEqual([0, 'healthy', NEW]);
    const silent = await app(() => ({ body: { status: 'healthy' } }));
    const missing = await check({ url: `${silent.url}/health`, 'expect-version': `[BODY].version = ${NEW}`, timeout: '1s' });
    expect([missing.code, missing.outputs['reason-code']]).toEqual([1, 'wrong-version']);
  });

  test('F13: a wall is inconclusive', async () => {
    const server = await app(({ url }) => (url === '/401' ? { status: 401, body: {} } : { status: 302, headers: { location: 'https://login.example/' } }));
    for (const place of ['/401', '/302']) {
      const step = await check({ url: server.url + place, timeout: '1s' });
      expect([place, step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([place, 1, 'inconclusive', 'blocked']);
    }
  });

  test('where nothing listens it says which address was tried', async () => {
    const step = await check({ url: 'http://127.0.0.1:1/health', timeout: '1s' });
    expect([step.code, step.outputs['outcome']]).toEqual([1, 'unhealthy']);
    expect(step.stdout).toMatch(/127\.0\.0\.1:1: connection refused/);
  });

  test('a service that hangs is unhealthy when the time is over', async () => {
    const server = await app(() => ({ hang: true }));
    const step = await check({ url: server.url, timeout: '1s' });
    expect([step.code, step.outputs['outcome']]).toEqual([1, 'unhealthy']);
    expect(step.outputs['reason']).toMatch(/no complete answer within/);
    expect(step.ms).toBeLessThan(3_000);
  });

  test('checks of several kinds, one of which does not matter so much', async () => {
    const server = await app(({ url }) => (url === '/minor' ? SICK : well()));
    const checks = `- ${server.url}/health\n- { url: ${server.url}/minor, critical: false }\n- { url: "tcp://${new URL(server.url).host}" }\n- { name: script, url: "command:echo fine" }`;
    const step = await check({ checks, environment: 'production' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([0, 'degraded', 'non-critical-failing']);
    expect(recordOf(step).health?.checks?.map(({ name, url }) => [name, url !== undefined])).toEqual([['/health', true], ['/minor', true], [new URL(server.url).host, true], ['script', false]]);
    expect(step.stdout).toMatch(/^::warning::Every critical check passes, but check "\/minor" fails/m);
    const strict = await check({ checks, 'fail-on': 'degraded' });
    expect([strict.code, strict.errors.length, /^::warning::/m.test(strict.stdout)]).toEqual([1, 1, false]);
  });

  test('address and version come from the record', async () => {
    const server = await app(() => well(OLD));
    const record: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production', version: NEW, deployment: { outcome: 'deployed', url: server.url } };
    const step = await check({ environment: 'production', record: JSON.stringify(record), timeout: '1s' });
    expect(step.outputs).toMatchObject({ outcome: 'unhealthy', 'reason-code': 'wrong-version' });
    expect(recordOf(step).health).toMatchObject({ expected_version: NEW, observed_version: OLD });
  });

  test('hostile answers stay text', async () => {
    const server = await app(() => ({ status: 503, body: { status: 'down', checks: { '::error::x': 'down: <img src=x>\n::set-output name=a::b', '| a': 'unhealthy: @everyone' } } }));
    const step = await check({ url: server.url, timeout: '500ms' });
    expect(step.errors).toHaveLength(1);
    expect(step.stdout.split('\n').filter((line) => line.startsWith('::') && !line.startsWith('::error::Not healthy') && !line.startsWith('::add-mask::'))).toEqual([]);
    expect(step.summary).not.toContain('<img');
    expect(step.summary).not.toContain('@everyone');
  });
});

describe('watch', () => {
  test('that goes well', async () => {
    const server = await app(() => well());
    const step = await check({ url: server.url, interval: '20ms', watch: '1s' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([0, 'healthy', 'watch-passed']);
    expect(Number(step.outputs['samples'])).toBeGreaterThanOrEqual(20);
    expect(step.summary).toContain('xychart-beta');
  });

  test('that turns bad ends long before its time', async () => {
    const server = await app((_, index) => (index < 8 ? well() : SICK));
    const step = await check({ environment: 'production', url: server.url, interval: '20ms', watch: '10m' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'unhealthy', 'failures-in-a-row']);
    expect(recordOf(step).health).toMatchObject({ was_healthy: true, failing_checks: [{ component: 'redis' }] });
    expect(recordOf(step).health?.failures_in_a_row).toBeGreaterThanOrEqual(15);
    expect(step.ms).toBeLessThan(5_000);
  });
});

describe('cancel', () => {
  test.each([
    ['while the service is not healthy yet', { timeout: '5m' }, SICK, /redis/],
    ['in the watch', { watch: '5m' }, well(), /Watching/],
    ['while a request hangs', { timeout: '5m' }, { hang: true } as const, /Health check by/],
  ])('%s ends at once', async (_, inputs, answer, cancelWhen) => {
    const server = await app(() => answer);
    const step = await check({ environment: 'production', url: server.url, ...inputs }, { cancelWhen });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'cancelled', 'cancelled']);
    expect(recordOf(step).health?.outcome).toBe('cancelled');
    expect(step.ms).toBeLessThan(5_000);
  });

  test('ends a command with everything it started', async () => {
    const of = job();
    const file = `${of.workspace}/pid`;
    const checks = JSON.stringify([{ name: 'long', url: `command:echo $$ > ${file}; sleep 60 & sleep 60` }, { name: 'quick', url: `command:until test -s ${file}; do sleep 0.02; done` }]);
    const step = await check({ checks, timeout: '5m' }, { cancelWhen: /"quick": pass/ }, of);
    expect(step.outputs['outcome']).toBe('cancelled');
    expect(step.ms).toBeLessThan(6_000);
    const pid = Number(readFileSync(file, 'utf8'));
    expect(pid).toBeGreaterThan(1);
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe('baseline', () => {
  test('is recorded and never fails, and what it probed is probed after the deployment', async () => {
    let sick = true;
    const server = await app(() => (sick ? SICK : well()));
    const of = job();
    const before = await check({ environment: 'production', phase: 'baseline', checks: `- ${server.url}/health` }, {}, of);
    expect([before.code, before.outputs['outcome'], before.outputs['reason-code']]).toEqual([0, 'unhealthy', 'baseline-recorded']);
    expect(recordOf(before)).toMatchObject({ baseline: { outcome: 'unhealthy', failing_checks: [{ component: 'redis' }] } });
    expect(recordOf(before)).not.toHaveProperty('health');
    sick = false;
    const after = await check({ environment: 'production' }, {}, of);
    expect([after.code, after.outputs['outcome']]).toEqual([0, 'healthy']);
    expect(after.stdout).toContain('of the release record');
    expect(recordOf(after)).toMatchObject({ baseline: { outcome: 'unhealthy' }, health: { outcome: 'healthy' } });
  });
});

test('bad input does not lose the record that earlier actions wrote', async () => {
  const record = JSON.stringify({ schema: 'surefoot/release@1', environment: 'production', version: '1.4.2', deployment: { outcome: 'deployed', release_id: 'r7' } });
  const step = await check({ environment: 'production', record, url: 'http://127.0.0.1:1', timeout: 'abc' });
  expect([step.code, step.outputs['reason-code']]).toEqual([1, 'bad-input']);
  expect(recordOf(step)).toMatchObject({ version: '1.4.2', deployment: { release_id: 'r7' } });
});

test('an input that is not in this version is refused, not passed over', async () => {
  const step = await check({ url: 'http://127.0.0.1:1', metrics: '- name: errors' });
  expect([step.code, step.outputs['reason-code'], step.errors.length]).toEqual([1, 'bad-input', 1]);
  expect(step.errors[0]).toContain('"metrics" is not in this version');
});

test('a dry run asks nothing', async () => {
  const server = await app(() => well());
  const step = await check({ environment: 'production', url: server.url, 'dry-run': 'true' });
  expect([step.code, step.outputs['outcome'], server.received.length]).toEqual([0, 'planned', 0]);
});

test.each([
  [{ url: 'not a url' }, 'url'],
  [{ url: 'http://127.0.0.1:1', timeout: '-3s' }, 'timeout'],
  [{ url: 'http://user:s3cr3t@127.0.0.1:1/' }, 'url'],
  [{ url: 'http://127.0.0.1:1', headers: 'Authorization s3cr3t' }, 'headers'],
  [{ url: 'http://127.0.0.1:1', conditions: '[STATUS] = 200' }, 'conditions'],
  [{ checks: '- { url: http://127.0.0.1:1, headers: { "X Y": s3cr3t } }' }, 'checks'],
  [{ environment: 'production' }, 'url'],
])('bad input %p is one error that names it', async (inputs, named) => {
  const of = job();
  const step = await check(inputs as Readonly<Record<string, string>>, {}, of);
  expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.errors.length]).toEqual([1, 'failed', 'bad-input', 1]);
  expect(step.errors[0]).toContain(`"${named}"`);
  expect(step.visible).not.toContain('s3cr3t');
  expect(step.visible).not.toMatch(/\n\s+at /);
  expect(readdirSync(of.workspace)).toEqual([]);
  expect(existsSync(path.join(of.temp, 'surefoot', 'reports'))).toBe(false);
});
