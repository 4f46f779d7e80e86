import { describe, expect, test } from '@jest/globals';
import { checkHealth } from '../../health-probe/engine.ts';
import type { HealthRequest, HealthResult } from '../../health-probe/types.ts';
import type { WatchRule } from '../../health-probe/watch.ts';
import { check, request } from './support/measurements.ts';
import { scriptedProber } from './support/scripted-prober.ts';
import type { Scripted, ScriptedProber } from './support/scripted-prober.ts';
import { virtualClock } from './support/virtual-clock.ts';

interface Ran {
  readonly result: HealthResult;
  readonly elapsedMs: number;
  readonly lines: readonly string[];
  readonly prober: ScriptedProber;
}

async function run(asked: Partial<HealthRequest>, answer: (check: string, index: number, atMs: number) => Scripted, more: { readonly cancelAtMs?: number; readonly rule?: WatchRule } = {}): Promise<Ran> {
  const clock = virtualClock();
  const prober = scriptedProber(clock, answer);
  const lines: string[] = [];
  const controller = new AbortController();
  if (more.cancelAtMs !== undefined) void clock.sleep(more.cancelAtMs).then(() => controller.abort());
  const write = (text: string): void => void lines.push(text);
  const parts = { clock, log: { info: write, warning: write, foreign: write }, shell: { run: () => Promise.reject(new Error('no shell here')) }, signal: controller.signal };
  const result = await clock.during(checkHealth(request(asked), parts, prober, more.rule));
  return { result, elapsedMs: clock.monotonic(), lines, prober };
}

const OK: Scripted = { body: { status: 'ok' } };
const BAD: Scripted = { status: 503, body: { status: 'unhealthy', checks: { redis: 'unhealthy: Connection refused' } } };

describe('becoming healthy', () => {
  test('takes the successes in a row that are asked for, in quick succession', async () => {
    const { result, elapsedMs } = await run({}, () => OK);
    expect(result).toMatchObject({ verdict: 'healthy', reasonCode: 'healthy', samples: 2, wasHealthy: true });
    expect(elapsedMs).toBeLessThan(400);
    expect((await run({ successThreshold: 5 }, () => OK)).result.samples).toBe(5);
  });

  test('uses the whole timeout, however often it failed before', async () => {
    const { result, elapsedMs } = await run({ timeoutMs: 60_000 }, (_, __, at) => (at < 50_000 ? BAD : OK));
    expect(result.verdict).toBe('healthy');
    expect(result.timeToHealthyMs).toBeGreaterThan(50_000);
    expect(result.timeToHealthyMs).toBeLessThan(52_500);
    expect(elapsedMs).toBeLessThan(52_500);
  });

  test('ends at the timeout', async () => {
    const { result, elapsedMs, lines } = await run({ timeoutMs: 10_000 }, () => BAD);
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'never-healthy', successRate: 0, failing: [{ components: [{ name: 'redis' }] }] });
    expect(result.samples).toBeGreaterThanOrEqual(10);
    expect(elapsedMs).toBe(10_000);
    expect(lines.filter((line) => /redis/.test(line))).toHaveLength(1);
  });

  test('tries faster just after a change, then at the interval', async () => {
    const { prober } = await run({ timeoutMs: 20_000 }, (_, __, at) => (at < 8_000 ? BAD : at < 9_000 ? { status: 500 } : BAD));
    const gaps = (prober.starts['/health'] ?? []).map((at, index, all) => at - (all[index - 1] ?? 0)).slice(1);
    expect(gaps[0]).toBe(251);
    expect(gaps[6]).toBe(1_001);
    expect(gaps.filter((gap) => gap === 251).length).toBeGreaterThanOrEqual(3);
  });

  test('threat 24: flapping never is', async () => {
    const { result } = await run({ timeoutMs: 20_000 }, (_, index) => (index % 2 === 0 ? OK : BAD));
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'never-healthy', wasHealthy: false });
  });

  test('a check that hangs counts as failed, and nothing outlives the timeout', async () => {
    const { result, elapsedMs, prober } = await run({ timeoutMs: 3_000 }, () => ({ takesMs: 1e9 }));
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'never-healthy', samples: 1 });
    expect(elapsedMs).toBeLessThanOrEqual(3_000);
    expect(prober.starts['/health']?.length).toBeLessThanOrEqual(2);
  });

  test('a check that answered before is not blamed for the probe that the timeout cut off', async () => {
    const { result, prober } = await run({ timeoutMs: 3_000, checks: [check(), check({ name: '/bad' })] }, (name, index) => (name === '/bad' ? BAD : index < 2 ? OK : { takesMs: 1e9 }));
    expect(result.failing.map((measurement) => measurement.check)).toEqual(['/bad']);
    expect(result.passing).toEqual(['/health']);
    expect(prober.cut()).toBe(1);
  });

  test('a prober that cannot be cut and does not end is waited for only so long, and counted as failed', async () => {
    const clock = virtualClock();
    const stubborn = { probe: () => new Promise<never>(() => undefined) };
    const parts = { clock, log: { info: () => undefined, warning: () => undefined, foreign: () => undefined }, shell: { run: () => Promise.reject(new Error('none')) }, signal: new AbortController().signal };
    const result = await clock.during(checkHealth(request({ timeoutMs: 3_000 }), parts, stubborn));
    expect(result).toMatchObject({ verdict: 'unhealthy', failing: [{ message: 'no answer within 3.0 s' }] });
    expect(clock.monotonic()).toBeLessThan(8_500);
  });

  test('a prober that throws is trouble of ours', async () => {
    const { result } = await run({ timeoutMs: 2_000 }, () => {
      throw new Error('EMFILE');
    });
    expect(result).toMatchObject({ verdict: 'inconclusive', reasonCode: 'check-errors' });
  });

  test('threat 25: Retry-After is honoured, but the deadline is ours', async () => {
    const { prober, elapsedMs, result } = await run({ timeoutMs: 25_000 }, () => ({ status: 429, headers: { 'retry-after': '999999' } }));
    expect(prober.starts['/health']).toEqual([0, 10_001, 20_002]);
    expect(elapsedMs).toBe(25_000);
    expect(result).toMatchObject({ verdict: 'inconclusive', reasonCode: 'inconclusive' });
  });
});

describe('F1: the version', () => {
  const NEW = 'a'.repeat(40);
  const version = { expected: NEW, source: 'explicit', path: '[BODY].version' } as const;
  const serving = (served: string): Scripted => ({ body: { status: 'ok', version: served } });

  test('an old one that never gives way is not healthy', async () => {
    const { result } = await run({ version, timeoutMs: 5_000 }, () => serving('b'.repeat(40)));
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version', observedVersion: 'b'.repeat(40) });
  });

  test('the new one is waited for, and must be served several times in a row', async () => {
    const { result } = await run({ version, timeoutMs: 30_000 }, (_, index) => serving(index < 5 || index % 2 === 0 && index < 12 ? 'b'.repeat(40) : NEW));
    expect(result).toMatchObject({ verdict: 'healthy', observedVersion: NEW });
    expect(result.measurements.length).toBeGreaterThanOrEqual(13);
  });

  test('one of several checks may show it for all, and none that shows another', async () => {
    const checks = [check({ name: 'page' }), check({ name: 'health' })];
    const good = await run({ version, checks, timeoutMs: 5_000 }, (name) => (name === 'page' ? OK : serving(NEW)));
    expect(good.result.verdict).toBe('healthy');
    const nobody = await run({ version, checks, timeoutMs: 5_000 }, () => OK);
    expect(nobody.result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'wrong-version' });
    const other = await run({ version, checks, timeoutMs: 5_000 }, (name) => serving(name === 'page' ? NEW : 'b'.repeat(40)));
    expect(other.result.reasonCode).toBe('wrong-version');
  });

  test('a path that cannot be read looks in the usual places', async () => {
    const { result } = await run({ version: { ...version, path: 'nonsense' }, timeoutMs: 5_000 }, () => serving(NEW));
    expect(result.verdict).toBe('healthy');
  });
});

describe('several checks', () => {
  const many = Array.from({ length: 40 }, (_, index) => check({ name: `c${index}` }));

  test('run side by side, but no more than are allowed', async () => {
    const wide = await run({ checks: many }, () => ({ ...OK, takesMs: 100 }));
    expect([wide.prober.most(), wide.result.verdict]).toEqual([16, 'healthy']);
    const narrow = await run({ checks: many.slice(0, 5), concurrency: 1 }, () => ({ ...OK, takesMs: 100 }));
    expect([narrow.prober.most(), narrow.result.verdict]).toEqual([1, 'healthy']);
  });

  test('a slow one does not hold up the others', async () => {
    const { prober } = await run({ checks: [check({ name: 'slow' }), check({ name: 'quick' })], timeoutMs: 9_000 }, (name) => (name === 'slow' ? { takesMs: 1e9 } : OK));
    expect(prober.starts['quick']?.length).toBeGreaterThan(8);
  });

  test('one that is not critical is waited for until it has settled, and then degrades', async () => {
    const checks = [check(), check({ name: 'minor', critical: false })];
    const late = await run({ checks }, (name, index) => (name === 'minor' && index < 2 ? BAD : OK));
    expect(late.result.verdict).toBe('healthy');
    const never = await run({ checks }, (name) => (name === 'minor' ? BAD : OK));
    expect(never.result).toMatchObject({ verdict: 'degraded', reasonCode: 'non-critical-failing' });
    expect(never.elapsedMs).toBeLessThan(2_000);
    const hanging = await run({ checks }, (name) => (name === 'minor' ? { takesMs: 1e9 } : OK));
    expect(hanging.result).toMatchObject({ verdict: 'degraded' });
    expect(hanging.elapsedMs).toBeLessThanOrEqual(10_000);
  });

  test('none of which is critical can only degrade', async () => {
    const checks = [check({ name: 'minor', critical: false })];
    expect((await run({ checks, watchMs: 5_000 }, () => BAD)).result).toMatchObject({ verdict: 'degraded' });
    expect((await run({ checks }, () => OK)).result).toMatchObject({ verdict: 'healthy', samples: 2 });
  });
});

describe('the baseline', () => {
  test('gives up early', async () => {
    const { result, elapsedMs } = await run({ giveUpEarly: true, timeoutMs: 30_000 }, () => BAD);
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'checks-failed', samples: 3 });
    expect(elapsedMs).toBeLessThan(1_000);
  });

  test('but not before every check has settled', async () => {
    const { result } = await run({ giveUpEarly: true, timeoutMs: 30_000, checks: [check({ name: 'bad' }), check({ name: 'good' })] }, (name) => (name === 'bad' ? BAD : { ...OK, takesMs: 2_000 }));
    expect(result).toMatchObject({ verdict: 'unhealthy', passing: ['good'] });
  });
});

describe('the watch', () => {
  test('goes on for as long as it should', async () => {
    const { result, elapsedMs, lines } = await run({ watchMs: 60_000 }, () => OK);
    expect(result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-passed' });
    expect(result.samples).toBeGreaterThanOrEqual(55);
    expect(elapsedMs).toBeGreaterThanOrEqual(60_000);
    expect(elapsedMs).toBeLessThan(60_500);
    expect(lines.some((line) => /Watching for 1 min/.test(line))).toBe(true);
  });

  test('of little time proves nothing', async () => {
    expect((await run({ watchMs: 5_000 }, () => OK)).result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-not-proven' });
    expect((await run({ watchMs: 1 }, () => OK)).result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-not-proven' });
  });

  test('that turns bad ends early, after it was graded how bad it is', async () => {
    const { result, elapsedMs, prober, lines } = await run({ watchMs: 600_000 }, (_, __, at) => (at < 20_000 ? OK : BAD));
    expect(result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'failures-in-a-row', wasHealthy: true });
    const graded = (prober.starts['/health'] ?? []).filter((at) => at >= 22_000).length;
    expect(graded).toBeGreaterThanOrEqual(12);
    expect(result.failuresInARow).toBeGreaterThanOrEqual(15);
    expect(result.failuresInARow).toBeLessThanOrEqual(23);
    expect(elapsedMs).toBeLessThan(28_000);
    expect(lines.some((line) => line.startsWith('Unhealthy: '))).toBe(true);
  });

  test('grades by no more than twenty requests', async () => {
    const checks = Array.from({ length: 10 }, (_, index) => check({ name: `c${index}` }));
    const { prober, result } = await run({ checks, watchMs: 600_000 }, (_, __, at) => (at < 20_000 ? OK : BAD));
    const requests = Object.values(prober.starts).flat().filter((at) => at >= 22_500).length;
    expect(requests).toBeLessThanOrEqual(30);
    expect(result.verdict).toBe('unhealthy');
  });

  test('forgives a single failure', async () => {
    expect((await run({ watchMs: 120_000 }, (_, index) => (index === 40 ? BAD : OK))).result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-passed', failuresInARow: 0 });
  });

  test('sees single failures add up, and slowness', async () => {
    expect((await run({ watchMs: 600_000 }, (_, index) => (index % 5 === 4 ? BAD : OK))).result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'error-rate-exceeded' });
    expect((await run({ watchMs: 600_000 }, (_, index) => ({ ...OK, takesMs: index < 40 ? 20 : 900 }))).result).toMatchObject({ verdict: 'unhealthy', reasonCode: 'latency-exceeded' });
  });

  test('F10: provider trouble and walls are no failures of the service', async () => {
    const blip = await run({ watchMs: 60_000 }, (_, index) => (index > 10 && index < 30 ? { probed: { kind: 'no-answer', by: 'us', message: 'EAI_AGAIN' } } : OK));
    expect(blip.result.verdict).toBe('healthy');
    const wall = await run({ watchMs: 60_000 }, (_, index) => (index > 10 ? { status: 403 } : OK));
    expect(wall.result).toMatchObject({ verdict: 'inconclusive', reasonCode: 'blocked' });
  });

  test('for long is thinned out', async () => {
    const rule: WatchRule = (measurements) => (measurements.length >= 20 ? { kind: 'end', reasonCode: 'watch-passed', reason: 'enough was seen' } : { kind: 'continue' });
    const { prober } = await run({ watchMs: 24 * 3_600_000 }, () => OK, { rule });
    const [before, last] = (prober.starts['/health'] ?? []).slice(-2);
    expect((last ?? 0) - (before ?? 0)).toBe(8_641);
  });

  test('is judged by whatever rule is given', async () => {
    const rule: WatchRule = (measurements) => (measurements.length >= 4 ? { kind: 'end', reasonCode: 'watch-passed', reason: 'enough was seen' } : { kind: 'continue' });
    const early = await run({ watchMs: 600_000 }, () => OK, { rule });
    expect(early.result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-passed', samples: 4 });
    expect(early.elapsedMs).toBeLessThan(10_000);
    const undecided = await run({ watchMs: 5_000 }, () => OK, { rule: () => ({ kind: 'continue' }) });
    expect(undecided.result).toMatchObject({ verdict: 'healthy', reasonCode: 'watch-not-proven' });
  });
});

describe('cancelled', () => {
  test.each([
    ['while it waits', 1_000, () => BAD],
    ['while a probe hangs', 1_000, () => ({ takesMs: 1e9 })],
    ['in the watch', 5_000, () => OK],
    ['while it grades', 21_000, (_: string, __: number, at: number) => (at < 20_000 ? OK : BAD)],
  ] as const)('%s, it ends at once', async (_, cancelAtMs, answer) => {
    const { result, elapsedMs } = await run({ watchMs: 600_000 }, answer, { cancelAtMs });
    expect(result).toMatchObject({ verdict: 'cancelled', reasonCode: 'cancelled' });
    expect(elapsedMs).toBe(cancelAtMs);
  });

  test('before it began', async () => {
    const { result, prober } = await run({}, () => OK, { cancelAtMs: 0 });
    expect(result.verdict).toBe('cancelled');
    expect(Object.values(prober.starts).flat().length).toBeLessThanOrEqual(1);
  });
});

test('tells changes, and each of them once', async () => {
  const { lines } = await run({ timeoutMs: 20_000 }, (_, index) => (index < 5 ? BAD : index < 8 ? { status: 500 } : { body: { status: 'ok', version: '1.4.2' } }));
  expect(lines.map((line) => line.replace(/^[\d.]+ m?s: /, ''))).toEqual([
    'check "/health": fail: status 503, expected 200; redis: Connection refused',
    'check "/health": fail: status 500, expected 200',
    'check "/health": pass (version "1.4.2")',
    expect.stringMatching(/^Healthy after \d\.\d s\.$/),
  ]);
});
