import { describe, expect, test } from '@jest/globals';
import { is, memoryPlatform } from './support/memory-platform.ts';
import { orderedClock } from './support/ordered-clock.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';

/** A platform that takes its time, and notes how long each question might have taken. */
function slow(takesMs: number, from = 1) {
  const asked: [string, number][] = [];
  let late = 0;
  const running = orderedClock(Date.parse(NOW));
  const clock = { ...running, monotonic: () => running.monotonic() + late };
  const note = (what: string, ms: number): void => {
    asked.push([what, ms]);
    if (asked.length >= from) late += takesMs;
  };
  const inner = memoryPlatform({ setVariables: () => ({ kind: 'accepted' }) });
  const platform = Object.assign(inner, {
    current: async (_signal: AbortSignal, ms: number) => (note('current', ms), is(inner.rollbacks.at(-1) ?? 'r2')),
    state: async (_id: string, _signal: AbortSignal, ms: number) => (note('state', ms), { kind: 'live' as const }),
    startable: async (_id: string, _signal: AbortSignal, ms: number) => (note('startable', ms), { kind: 'yes' as const }),
    owner: async (_signal: AbortSignal, ms: number) => (note('owner', ms), undefined),
  });
  return { asked, clock, platform };
}

describe('timeout', () => {
  test('bounds every question to the platform by what is left of it', async () => {
    const { asked, ...given } = slow(400);
    const { report } = await run({ ...given, inputs: { timeout: '3s' } });
    expect(report.outcome).toBe('rolled-back');
    expect(asked).toEqual([['current', 3_000], ['startable', 2_600], ['owner', 2_200], ['current', 1_800], ['state', 1_400], ['current', 1_000]]);
  });

  test.each<Readonly<Record<string, string>>>([{}, { 'disable-flags': 'A=b' }])('what cannot be followed to its end is not begun: %j', async (inputs) => {
    const { asked: _asked, ...given } = slow(3_000, 4);
    const { report } = await run({ ...given, inputs: { timeout: '3s', ...inputs } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'not-live-in-time', failed: true, reason: expect.stringContaining('The questions before it took all of the 3.0 s; nothing was switched.') });
    expect([given.platform.rollbacks, given.platform.variables]).toEqual([[], []]);
  });

  test('begins anew after a hotfix was waited for', async () => {
    const record = { ...UNHEALTHY, health: { ...UNHEALTHY.health, was_healthy: true, success_rate: 0.9, failures_in_a_row: 3 } };
    let failing = true;
    const { report } = await run({ record, inputs: { issue: 'single-endpoint', 'fixable-within': '1m', 'hotfix-within': '2m', timeout: '20s', url: 'command:probe' }, probe: () => (failing ? 'fail' : 'pass'), script: { before: (what) => (failing &&= what !== 'rollback') } });
    expect(report.outcome).toBe('rolled-back');
  });
});
