import { describe, expect, test } from '@jest/globals';
import { releaseRecord } from '../../shared/record/schema.ts';
import type { HealthResult, Measurement } from '../../shared/health-probe/types.ts';
import { check, measured, request as healthRequest, times } from '../../shared/test/health-probe/support/measurements.ts';
import type { HealthcheckRequest } from '../src/inputs.ts';
import { reportFile, reportText } from '../src/report-file.ts';
import { planned, reportOf } from '../src/report.ts';

const request = (more: Partial<HealthcheckRequest> = {}): HealthcheckRequest => ({ phase: 'verify', environment: 'production', health: healthRequest(), chosen: { checks: [], from: 'inputs', skipped: [] }, failOn: ['unhealthy', 'inconclusive'], githubToken: undefined, dryRun: false, ...more });
const result = (more: Partial<HealthResult> = {}): HealthResult => ({
  verdict: 'healthy',
  reasonCode: 'healthy',
  reason: 'Every check passes.',
  wasHealthy: true,
  timeToHealthyMs: 251.4,
  successRate: 1,
  p95Ms: 12.34,
  samples: 2,
  failuresInARow: 0,
  failing: [],
  passing: ['/health'],
  observedVersion: undefined,
  measurements: times(2, 'pass'),
  ...more,
});
const PUBLISHED = { startedAt: '2026-01-01T00:00:00Z', finishedAt: '2026-01-01T00:00:01Z', report: '/temp/report.json' };
const report = (of: Partial<HealthResult> = {}, asked: Partial<HealthcheckRequest> = {}) => reportOf(request(asked), result(of), PUBLISHED);
const REDIS = { name: 'redis', message: 'Connection refused' };
const failing = (more: Partial<Measurement> = {}) => ({ verdict: 'unhealthy', reasonCode: 'never-healthy', successRate: 0, wasHealthy: false, timeToHealthyMs: undefined, failing: [measured('fail', { components: [REDIS], ...more })], passing: [], measurements: times(3, 'fail') }) as const;

describe('reportOf', () => {
  test('publishes what was found out', () => {
    const published = report({ observedVersion: '1.4.2' });
    expect(published).toMatchObject({ outcome: 'healthy', failed: false, outputs: { 'success-rate': 1, 'p95-ms': 12, samples: 2, 'failing-checks': '[]', 'observed-version': '1.4.2', 'time-to-healthy-ms': 251, report: '/temp/report.json' } });
    expect(published.advice).toBeUndefined();
  });

  test.each([
    ['healthy', false],
    ['degraded', false],
    ['unhealthy', true],
    ['inconclusive', true],
    ['cancelled', true],
  ] as const)('%s fails: %p', (verdict, failed) => {
    expect(report({ verdict }).failed).toBe(failed);
  });

  test('fails on what it was told to', () => {
    expect(report({ verdict: 'degraded' }, { failOn: ['degraded'] }).failed).toBe(true);
    expect(report({ verdict: 'unhealthy' }, { failOn: ['degraded'] }).failed).toBe(false);
  });

  test('a baseline never fails, and is kept apart', () => {
    const published = report(failing(), { phase: 'baseline' });
    expect(published).toMatchObject({ outcome: 'unhealthy', reasonCode: 'baseline-recorded', failed: false, change: { baseline: { outcome: 'unhealthy', reason_code: 'baseline-recorded' } } });
    expect(published.change).not.toHaveProperty('health');
    expect(report({ verdict: 'cancelled', reasonCode: 'cancelled' }, { phase: 'baseline' })).toMatchObject({ failed: true, reasonCode: 'cancelled' });
  });

  test('what passes with reserve is named with its parts; a baseline keeps it out of the record', () => {
    const degraded = { verdict: 'degraded', reasonCode: 'degraded', failing: [measured('pass', { degraded: true, message: 'the body says that the service is degraded', components: [{ name: 'database', message: 'connection refused' }] })] } as const;
    const entry = { name: '/health', critical: true, kind: 'degraded', status: '200', component: 'database', message: 'connection refused' };
    const verified = report(degraded);
    expect(JSON.parse(String(verified.outputs['failing-checks']))).toEqual([entry]);
    expect(verified.change?.health?.failing_checks).toEqual([entry]);
    expect(verified.advice).toBe('Look at database first.');
    const before = report(degraded, { phase: 'baseline' });
    expect(JSON.parse(String(before.outputs['failing-checks']))).toEqual([entry]);
    expect(before.change?.baseline?.failing_checks).toEqual([]);
  });

  test('the record names each failing component, and fits its schema', () => {
    const published = report({ ...failing({ components: [REDIS, { name: 'database', message: '' }] }), observedVersion: 'old' }, { health: healthRequest({ version: { expected: 'new', source: 'explicit', path: undefined } }) });
    expect(published.change?.health).toMatchObject({
      outcome: 'unhealthy',
      was_healthy: false,
      expected_version: 'new',
      observed_version: 'old',
      max_error_rate: 0.01,
      max_p95_ms: 500,
      failing_checks: [
        { name: '/health', critical: true, kind: 'fail', status: '503', component: 'redis', message: 'Connection refused' },
        { name: '/health', component: 'database', message: 'status 503, expected 200' },
      ],
      checks: [{ name: '/health', url: 'http://127.0.0.1:1/health' }],
    });
    expect(releaseRecord.safeParse({ schema: 'surefoot/release@1', environment: 'p', ...published.change }).success).toBe(true);
    expect(JSON.parse(String(published.outputs['failing-checks']))).toEqual(published.change?.health?.failing_checks);
    const many = report({ failing: Array.from({ length: 80 }, () => measured('blocked', { message: 'x' })) });
    expect(many.change?.health?.failing_checks).toHaveLength(50);
    expect(many.change?.health).not.toHaveProperty('expected_version');
  });

  test('says what to do', () => {
    expect(report(failing()).advice).toBe('Look at redis first.');
    expect(report({ ...failing(), failing: [measured('fail', { check: 'minor', critical: false, components: [REDIS] }), measured('fail')] }).advice).toMatch(/log of the service/);
    expect(report({ ...failing({ components: [] }) }, { health: healthRequest({ watchMs: 1 }) }).advice).toBeUndefined();
    expect(report({ ...failing(), advice: 'Do this.' }).advice).toBe('Do this.');
    expect(report({ verdict: 'cancelled' }).advice).toMatch(/run the health check again/);
    expect(report({ verdict: 'degraded', failing: [measured('fail', { critical: false, components: [REDIS] })] }).advice).toBe('Look at redis first.');
  });
});

describe('the summary', () => {
  test('has a row for each check, and shows foreign text as text', () => {
    const checks = [check(), check({ name: 'a|b', critical: false }), check({ name: 'none' })];
    const { summary } = report(
      { ...failing(), failing: [measured('fail', { message: '<img src=x> | pipe', components: [REDIS] })], measurements: [...times(3, 'fail', { durationMs: 12 }), measured('pass', { check: 'a|b', critical: false })] },
      { health: healthRequest({ checks }) },
    );
    expect(summary).toContain('| /health | ❌ fails | 503 | 12 ms | 12 ms | 3 | &lt;img src=x&gt; \\| pipe<br>**redis** Connection refused |');
    expect(summary).toContain('| a\\|b (not critical) | ✅ passes | 200 | 5 ms | 5 ms | 1 |  |');
    expect(summary).toContain('| none | not measured | – | – | – | 0 |  |');
    expect(summary).not.toContain('xychart');
  });

  test('draws response times and failures, where there is a series of them', () => {
    const series = Array.from({ length: 200 }, (_, index) => measured(index > 150 ? 'fail' : 'pass', { atMs: index * 1_000, durationMs: index < 100 ? 20 : 600 }));
    const watched = report({ measurements: series }, { health: healthRequest({ watchMs: 200_000, version: { expected: 'new', source: 'recorded', path: undefined } }) });
    expect(watched.summary?.match(/xychart-beta/g)).toHaveLength(2);
    expect(watched.summary).toContain('"Response time"');
    expect(watched.summary).toContain('"Failed requests"');
    expect(watched.summary).toContain('expected <code>new</code>');
    expect(report({ measurements: times(30, 'pass') }).summary?.match(/xychart-beta/g)).toHaveLength(1);
    expect(report({ measurements: [], successRate: undefined, p95Ms: undefined, timeToHealthyMs: undefined, samples: 0 }).summary).not.toContain('**');
  });

  test('keeps the value of the stretch before where nothing was measured', () => {
    const gap = [...Array.from({ length: 10 }, (_, index) => measured('pass', { atMs: index })), ...Array.from({ length: 10 }, (_, index) => measured('pass', { atMs: 100_000 + index, durationMs: 50 }))];
    expect(report({ measurements: gap }).summary).toMatch(/line \[5(, 5)+, 50\]/);
  });
});

describe('the report file', () => {
  test('has every measurement, and no secret', () => {
    const text = reportText(request(), result({ observedVersion: '1', measurements: [measured('fail', { message: 'token pa55word is wrong', components: [REDIS], durationMs: 1.23456 }), measured('error', { message: 'x' })] }), ['pa55word', 'on']);
    expect(JSON.parse(text)).toMatchObject({ schema: 'surefoot/health-report@1', verdict: 'healthy', measurements: [{ kind: 'fail', message: 'token *** is wrong', duration_ms: 1.2, components: [REDIS] }, { kind: 'error' }] });
    expect(text).toContain('Connection refused');
  });

  test('never overwrites another', () => {
    const files = [reportFile('/temp', request()), reportFile('/temp', request({ phase: 'baseline' })), reportFile('/temp', request())];
    expect(new Set(files).size).toBe(3);
    for (const file of files) expect(file).toMatch(/^\/temp\/surefoot\/reports\/health-/);
  });
});

test('a dry run tells what it would probe', () => {
  const plan = planned(request({ health: healthRequest({ watchMs: 60_000, checks: [check({ conditions: ['[STATUS] == 200'] }), check({ name: 'b', critical: false, expectStatus: ['204', '3xx'] })] }) }));
  expect(plan).toMatchObject({ outcome: 'planned', failed: false, reason: 'Dry run: 2 checks would be probed for up to 10 s and watched for 1 min 00 s.' });
  expect(plan.summary).toContain('status 204 or 3xx');
  expect(plan.summary).toContain('[STATUS] == 200');
  expect(planned(request({ phase: 'baseline' })).reason).toMatch(/a baseline of 1 check would/);
});
