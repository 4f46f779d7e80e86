import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HealthRequest, Measurement } from '../../health-probe/types.ts';
import { judgeHealth } from '../../health-probe/verdict.ts';
import type { FinishedRun } from '../../health-probe/verdict.ts';
import { check, measured, request, times } from './support/measurements.ts';

const two = [check(), check({ name: '/other' })];
const withMinor = [check(), check({ name: '/minor', critical: false })];
const run = (measurements: readonly Measurement[], more: Partial<FinishedRun> = {}, asked: Partial<HealthRequest> = {}) =>
  judgeHealth({ request: request(asked), measurements, ended: 'not-healthy', healthyAtMs: undefined, watchFrom: 0, judgement: undefined, elapsedMs: 10_000, ...more });
const healthy = (measurements: readonly Measurement[], asked: Partial<HealthRequest> = {}) => run(measurements, { ended: 'healthy', healthyAtMs: 250 }, asked);
const watched = (measurements: readonly Measurement[], judgement: FinishedRun['judgement'], more: Partial<FinishedRun> = {}, asked: Partial<HealthRequest> = {}) =>
  run([...times(2, 'pass'), ...measurements], { ended: 'watched', healthyAtMs: 250, watchFrom: 2, judgement, ...more }, { watchMs: 60_000, ...asked });
const PASSED = { kind: 'end', reasonCode: 'watch-passed', reason: '0 of 20 requests failed' } as const;
const BROKEN = { kind: 'unhealthy', reasonCode: 'failures-in-a-row', reason: 'check "/health" failed 3 times in a row' } as const;

describe('never healthy', () => {
  test('by failures is unhealthy, with the failing component named', () => {
    const result = run(times(6, 'fail', { message: 'status 503, expected 200; redis: Connection refused', components: [{ name: 'redis', message: 'Connection refused' }] }));
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'never-healthy', wasHealthy: false, timeToHealthyMs: undefined, successRate: 0, samples: 6, failuresInARow: 6, passing: [] });
    expect(result.reason).toBe('Not healthy within 10 s: check "/health" fails: status 503, expected 200; redis: Connection refused.');
    expect(result.failing).toHaveLength(1);
  });

  test('only for another version is told apart, but not where another check fails for itself', () => {
    const wrong = measured('fail', { wrongVersion: true, observedVersion: 'old', message: 'version "old" is served, expected "new"' });
    expect(run([wrong, wrong])).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version', observedVersion: 'old', advice: expect.stringMatching(/Find out who/) });
    const result = run([wrong, measured('fail', { check: '/other' })], {}, { checks: two });
    expect(result).toMatchObject({ reasonCode: 'never-healthy' });
    expect(result.reason).not.toContain('old');
  });

  test('for want of any version has an advice of its own', () => {
    const none = measured('fail', { wrongVersion: true, message: 'no version is shown, expected "new"' });
    const usual = run([none, none]);
    expect(usual).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version', advice: expect.stringMatching(/^The service shows no version in any of the usual places: set "version-path"/) });
    expect(run([none, none], {}, { version: { expected: 'new', source: 'explicit', path: '[BODY].build.sha' } }).advice).toMatch(/^The service shows no version at "\[BODY\]\.build\.sha": set/);
    expect(run([none, measured('fail', { check: '/other', wrongVersion: true, observedVersion: 'old' })], {}, { checks: two }).advice).toMatch(/^Find out who/);
  });

  test('threat 24: flapping is unhealthy, whichever way it ended', () => {
    const flapping = Array.from({ length: 9 }, (_, index) => measured(index % 2 === 0 ? 'pass' : 'fail'));
    const result = run(flapping);
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'never-healthy', failuresInARow: 0, passing: [] });
    expect(result.reason).toMatch(/passes and fails by turns: status 503/);
    expect(result.failing.map(({ kind }) => kind)).toEqual(['fail']);
    expect(run(flapping.slice(0, 8)).verdict).toBe('unhealthy');
  });

  test('each failing critical check is told, and no more than three', () => {
    const checks = ['a', 'b', 'c', 'd'].map((name) => check({ name }));
    const result = run(checks.map(({ name }) => measured('fail', { check: name })), {}, { checks });
    expect(result.reason.match(/check "/g)).toHaveLength(3);
    expect(result.failing).toHaveLength(4);
  });

  test.each([
    ['blocked', 'blocked'],
    ['error', 'check-errors'],
    ['inconclusive', 'inconclusive'],
  ] as const)('by %s alone is inconclusive', (kind, reasonCode) => {
    expect(run(times(6, kind, { message: 'why' }))).toMatchObject({ verdict: 'inconclusive', reasonCode, successRate: undefined, p95Ms: undefined, samples: 0, failuresInARow: 0 });
  });

  test('by a wall before every check is blocked', () => {
    expect(run(times(6, 'fail', { status: 401 }))).toMatchObject({ verdict: 'inconclusive', reasonCode: 'blocked', failing: [{ kind: 'blocked' }] });
  });

  test('what prevails since the last pass decides, a tie is a failure', () => {
    expect(run([...times(2, 'fail'), ...times(3, 'error')]).reasonCode).toBe('check-errors');
    expect(run([...times(2, 'fail'), ...times(2, 'error')]).reasonCode).toBe('never-healthy');
    expect(run([...times(5, 'fail'), ...times(1, 'error')]).reasonCode).toBe('never-healthy');
    expect(run([...times(5, 'fail'), measured('pass'), ...times(2, 'error')]).reasonCode).toBe('check-errors');
  });

  test('a wall is told before errors, errors before the rest', () => {
    const others = (first: Measurement['kind'], second: Measurement['kind']) => run([measured(first), measured(second, { check: '/other' })], {}, { checks: two }).reasonCode;
    expect([others('error', 'blocked'), others('inconclusive', 'error'), others('inconclusive', 'inconclusive')]).toEqual(['blocked', 'check-errors', 'inconclusive']);
  });

  test('without a measurement there is no data', () => {
    expect(run([])).toMatchObject({ verdict: 'inconclusive', reasonCode: 'no-data', samples: 0 });
  });

  test('a pass too few and no failure proves nothing', () => {
    const result = run([measured('pass')]);
    expect(result).toMatchObject({ verdict: 'inconclusive', reasonCode: 'inconclusive' });
    expect(result.reason).toMatch(/passed 1 of the 2 times in a row/);
  });

  test('a critical check that failed after all were healthy once, while another was waited for, failed', () => {
    expect(run(times(3, 'fail'), { healthyAtMs: 250 }, { checks: withMinor })).toMatchObject({ verdict: 'unhealthy', reasonCode: 'checks-failed', wasHealthy: true });
  });

  test('a baseline gives up early', () => {
    const result = run(times(3, 'fail'), { elapsedMs: 600 }, { giveUpEarly: true });
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'checks-failed' });
    expect(result.reason).toMatch(/^After 600 ms: /);
  });

  test('checks of which none is critical can only degrade', () => {
    const checks = [check({ critical: false })];
    expect(run(times(3, 'fail', { critical: false }), {}, { checks })).toMatchObject({ verdict: 'degraded', reasonCode: 'non-critical-failing', samples: 3, successRate: 0 });
    expect(run(times(3, 'error', { critical: false }), {}, { checks })).toMatchObject({ verdict: 'inconclusive', reasonCode: 'check-errors' });
  });

  test('critical checks that pass while another was never judged degrade', () => {
    expect(run(times(2, 'pass'), { healthyAtMs: 250 }, { checks: withMinor })).toMatchObject({ verdict: 'degraded', reasonCode: 'non-critical-failing' });
  });
});

describe('healthy', () => {
  test('counts the tries that proved it', () => {
    const result = healthy([...times(5, 'fail'), measured('pass', { durationMs: 10 }), measured('pass', { durationMs: 30 })]);
    expect(result).toMatchObject({ verdict: 'healthy', reasonCode: 'healthy', wasHealthy: true, timeToHealthyMs: 250, successRate: 1, samples: 2, p95Ms: 30, failuresInARow: 0, failing: [], passing: ['/health'] });
    expect(result.measurements).toHaveLength(7);
  });

  test('is degraded by a check that is not critical, whatever keeps it from passing', () => {
    for (const kind of ['fail', 'error', 'blocked', 'inconclusive'] as const) {
      const result = healthy([...times(2, 'pass'), measured(kind, { check: '/minor', critical: false })], { checks: withMinor });
      expect(result).toMatchObject({ verdict: 'degraded', reasonCode: 'non-critical-failing', successRate: 1, failing: [{ check: '/minor' }], passing: ['/health'] });
    }
    expect(healthy(times(2, 'pass'), { checks: withMinor }).reason).toMatch(/"\/minor" was not measured/);
  });

  test('is degraded by what the service says of itself', () => {
    const result = healthy([measured('pass'), measured('pass', { degraded: true, message: 'the body says that the service is degraded; cache: slow', components: [{ name: 'cache', message: 'slow' }] })]);
    expect(result).toMatchObject({ verdict: 'degraded', reasonCode: 'degraded' });
    expect(result.reason).toMatch(/cache: slow/);
    expect(result).toMatchObject({ failing: [{ check: '/health', kind: 'pass', components: [{ name: 'cache', message: 'slow' }] }], passing: [] });
    const both = healthy([measured('pass', { degraded: true }), measured('fail', { check: '/minor', critical: false })], { checks: withMinor });
    expect(both.failing.map(({ check: name }) => name)).toEqual(['/minor', '/health']);
    expect(healthy([measured('pass', { degraded: true }), measured('pass')]).verdict).toBe('healthy');
  });
});

describe('watched', () => {
  test('passes or is not proven as the rule says, and counts its own samples', () => {
    expect(watched(times(20, 'pass'), PASSED)).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-passed', samples: 20 });
    expect(watched(times(3, 'pass'), { ...PASSED, reasonCode: 'watch-not-proven' })).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-not-proven', samples: 3 });
    expect(watched([], { ...PASSED, reasonCode: 'watch-not-proven' })).toMatchObject({ verdict: 'healthy', samples: 0, successRate: undefined });
  });

  test('turns bad', () => {
    const result = watched([measured('pass'), ...times(3, 'fail')], BROKEN);
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'failures-in-a-row', wasHealthy: true, samples: 4, successRate: 0.25, failuresInARow: 3 });
    expect(result.reason).toBe('The service was healthy, and then was not: check "/health" failed 3 times in a row; last: check "/health" fails: status 503, expected 200.');
  });

  test('turns to another version', () => {
    expect(watched(times(3, 'fail', { wrongVersion: true, observedVersion: 'old' }), BROKEN)).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version', reason: expect.stringMatching(/and then another: /), advice: expect.stringMatching(/^Find out who/) });
    expect(watched(times(3, 'fail', { wrongVersion: true }), BROKEN)).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version', reason: expect.stringMatching(/and then none was shown: /), advice: expect.stringMatching(/^The service shows no version/) });
    expect(watched([measured('pass', { degraded: true }), ...times(3, 'fail', { check: '/other' })], BROKEN, {}, { checks: two }).failing.map(({ check: name }) => name)).toEqual(['/other']);
    expect(watched([measured('fail'), ...times(2, 'fail', { wrongVersion: true })], BROKEN)).toMatchObject({ reasonCode: 'failures-in-a-row' });
  });

  test('is broken by its share of failures, though it passes at the end', () => {
    const result = watched([...times(3, 'fail'), ...times(20, 'pass')], { ...BROKEN, reasonCode: 'error-rate-exceeded', reason: '3 of 23 requests failed' }, {}, { checks: withMinor });
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'error-rate-exceeded', failing: [{ check: '/health', kind: 'fail' }], passing: [] });
  });

  test('is broken by response times alone', () => {
    const result = watched(times(20, 'pass', { durationMs: 900 }), { ...BROKEN, reasonCode: 'latency-exceeded', reason: 'slow' });
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'latency-exceeded', p95Ms: 900, failing: [], reason: 'The service was healthy, and then was not: slow.' });
  });

  test('F10: a wall or trouble of ours is no verdict on the service', () => {
    expect(watched([...times(5, 'pass'), ...times(3, 'blocked', { message: 'wall' })], PASSED)).toMatchObject({ verdict: 'inconclusive', reasonCode: 'blocked', wasHealthy: true });
    expect(watched([...times(5, 'pass'), ...times(3, 'error')], PASSED)).toMatchObject({ verdict: 'inconclusive', reasonCode: 'check-errors' });
    expect(watched([...times(5, 'pass'), ...times(2, 'error')], PASSED)).toMatchObject({ verdict: 'healthy' });
    expect(watched([...times(5, 'pass'), ...times(3, 'fail', { status: 403 })], PASSED)).toMatchObject({ verdict: 'inconclusive', reasonCode: 'blocked' });
  });

  test('a rule that names no failing check still has its say', () => {
    expect(watched([], BROKEN).reason).toBe('The service was healthy, and then was not: check "/health" failed 3 times in a row.');
  });
});

test('what is not of this run is left out', () => {
  expect(run([measured('pass', { check: 'unknown' }), ...times(2, 'pass')], { ended: 'healthy' })).toMatchObject({ verdict: 'healthy', samples: 2, reason: 'Every check passes, after 10 s.' });
});

test('cancelled is no verdict, with or without a watch', () => {
  expect(run(times(3, 'fail'), { ended: 'cancelled', elapsedMs: 900 })).toMatchObject({ verdict: 'cancelled', reasonCode: 'cancelled', samples: 3, reason: 'The run was cancelled after 900 ms, before the service was healthy.' });
  expect(run(times(5, 'pass'), { ended: 'cancelled', healthyAtMs: 1, watchFrom: 2 })).toMatchObject({ verdict: 'cancelled', samples: 3 });
});

test('no verdict of unhealthy without a failure, and none of healthy with a critical check that does not pass', () => {
  const kinds = fc.constantFrom<Measurement['kind']>('pass', 'fail', 'inconclusive', 'error', 'blocked');
  const some = fc.array(fc.record({ kind: kinds, name: fc.constantFrom('/health', '/other') }), { maxLength: 30 });
  fc.assert(
    fc.property(some, fc.constantFrom<FinishedRun['ended']>('not-healthy', 'healthy', 'watched'), (entries, ended) => {
      const measurements = entries.map(({ kind, name }) => measured(kind, { check: name }));
      const result = run(measurements, { ended, healthyAtMs: ended === 'not-healthy' ? undefined : 1, judgement: ended === 'watched' ? PASSED : undefined }, { checks: two });
      if (result.verdict === 'unhealthy') expect(measurements.some(({ kind }) => kind === 'fail')).toBe(true);
      if (ended === 'not-healthy') expect(['unhealthy', 'inconclusive', 'degraded']).toContain(result.verdict);
      expect(result.failing.map(({ check: name }) => name).filter((name) => result.passing.includes(name))).toEqual([]);
    }),
  );
});
