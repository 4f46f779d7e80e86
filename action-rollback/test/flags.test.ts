import { describe, expect, test } from '@jest/globals';
import { PLATFORM_NAMES } from '../../shared/kernel/outcomes.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { gitHubModel } from '../../shared/test/support/github.ts';
import { deployed } from './support/github-in-memory.ts';
import { is, memoryPlatform } from './support/memory-platform.ts';
import type { Script } from './support/memory-platform.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';
import type { Given } from './support/run.ts';

const url = 'command:probe';
const flags = { 'disable-flags': 'NEW_CHECKOUT=false\nAPI_KEY=hunter2hunter2' };
const sets: Script = { setVariables: () => ({ kind: 'accepted' }) };
const disable = ({ inputs, script, ...given }: Given = {}) => run({ ...given, inputs: { ...flags, url, ...inputs }, script: { ...sets, ...script } });
const everything = ({ report, lines, foreign }: Awaited<ReturnType<typeof run>>): string => JSON.stringify([report, lines, foreign]);

test('in place of the rollback, verified: the decision stays what it was', async () => {
  const ran = await disable();
  const { report, platform } = ran;
  expect(report).toMatchObject({ outcome: 'flag-disabled', reasonCode: 'flag-disabled', failed: false });
  expect(report.outputs).toMatchObject({ decision: 'rollback', rule: 'majority-failing', severity: 'P0', verified: true, 'from-release-id': 'r2', 'to-release-id': undefined });
  expect(report.reason).toMatch(/^NEW_CHECKOUT, API_KEY was set on platform command in place of the rollback, and the service is healthy\. Decided: Most requests.*Live now: release r2/);
  expect(report.change).toMatchObject({ decision: { decision: 'rollback' }, rollback: { outcome: 'flag-disabled', verified: true, live_release_id: 'r2' } });
  expect(report.change?.rollback).not.toHaveProperty('to_release_id');
  expect([platform.rollbacks, platform.variables]).toEqual([[], [{ NEW_CHECKOUT: 'false', API_KEY: 'hunter2hunter2' }]]);
  expect(everything(ran)).not.toContain('hunter2');
  expect(report.summary).toContain('Last lines of the log of release r2, which was live before');
});

test.each([
  ['with mode: force always', { inputs: { mode: 'force' }, record: { ...UNHEALTHY, health: { outcome: 'healthy' } } satisfies ReleaseRecord }],
  ['also where no release to go back to is known', { record: { ...UNHEALTHY, deployment: { outcome: 'deployed', release_id: 'r2' } } satisfies ReleaseRecord }],
  ['also where the earlier code cannot run on the schema', { record: { ...UNHEALTHY, migration: { outcome: 'migrated', applied_count: 1, migration_class: 'contract' } } satisfies ReleaseRecord }],
  ['also where the platform cannot roll back', { script: { can: { rollback: false } } }],
])('%s', async (_, given) => expect((await disable(given)).report).toMatchObject({ outcome: 'flag-disabled' }));

test.each([
  ['kept', { outcome: 'healthy' }],
  ['held', { outcome: 'inconclusive' }],
] as const)('a release that is %s is left alone', async (outcome, health) => {
  const { report, platform } = await disable({ record: { ...UNHEALTHY, health } });
  expect([report.outcome, platform.variables]).toEqual([outcome, []]);
});

test('a hotfix that does not come', async () => {
  let failing = true;
  const record: ReleaseRecord = { ...UNHEALTHY, health: { ...UNHEALTHY.health, was_healthy: true, success_rate: 0.9, failures_in_a_row: 3 } };
  const { report, platform } = await disable({ record, inputs: { issue: 'single-endpoint', 'fixable-within': '1m', 'hotfix-within': '1m' }, script: { setVariables: () => ((failing = false), { kind: 'accepted' }) }, probe: () => (failing ? 'fail' : 'pass') });
  expect(report).toMatchObject({ outcome: 'flag-disabled', outputs: { decision: 'rollback' } });
  expect([platform.variables.length, platform.rollbacks]).toEqual([1, []]);
});

describe('not verified', () => {
  test('without anything to probe', async () => {
    const { report } = await run({ inputs: flags, script: sets });
    expect(report).toMatchObject({ outcome: 'flag-disabled', failed: false, outputs: { verified: false } });
    expect(report.reason).toContain('nothing to probe');
  });
  test('with verify: false', async () => expect((await disable({ inputs: { verify: 'false' }, probe: () => 'fail' })).report).toMatchObject({ outcome: 'flag-disabled', outputs: { verified: false }, reason: expect.stringContaining('"verify" is false') }));
  test('degraded is verified', async () => expect((await run({ inputs: { ...flags, timeout: '5s', checks: '[{ url: "command:good" }, { url: "command:bad", critical: false }]' }, script: sets, probe: (command) => (command === 'good' ? 'pass' : 'fail') })).report).toMatchObject({ outcome: 'flag-disabled', outputs: { verified: true }, reason: expect.stringContaining('Every critical check is healthy') }));
});

describe('fails', () => {
  test('still unhealthy: P0, and what to do', async () => {
    const { report, platform } = await disable({ inputs: { timeout: '30s' }, probe: () => 'fail' });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'unhealthy-after-flags', failed: true, outputs: { severity: 'P0', verified: false, decision: 'rollback' } });
    expect(report.advice).toMatch(/^The variables stay as they were set\. Run the rollback now: .*mode: force and without "disable-flags"\. First steps: the cache or queue fails\./);
    expect(platform.rollbacks).toEqual([]);
  });
  test('no verdict is not called healthy', async () => expect((await disable({ inputs: { timeout: '30s' }, probe: () => 'error' })).report).toMatchObject({ outcome: 'failed', reasonCode: 'check-errors', outputs: { verified: false } }));
  test('the platform refuses', async () => {
    const { report } = await disable({ script: { setVariables: () => ({ kind: 'failed', reasonCode: 'set-variables-failed', reason: 'It exited with code 3.', advice: 'Look.' }) } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'set-variables-failed', advice: expect.stringMatching(/^Look\. Run the rollback now/), outputs: { severity: 'P0' } });
  });
  test('the platform refuses without advice', async () => expect((await disable({ script: { setVariables: () => ({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'No network.' }) } })).report).toMatchObject({ reasonCode: 'platform-unreachable', advice: expect.stringMatching(/^Run the rollback/) }));
  test('the platform takes too long', async () => expect((await disable({ script: { setVariables: () => ({ kind: 'timed-out' }) } })).report).toMatchObject({ outcome: 'failed', reasonCode: 'set-variables-failed' }));
});

describe('refused before anything is touched', () => {
  test.each<readonly [string, string, Given]>([
    ['the platform has no way', 'no-set-variables', {}],
    ['once was enough', 'already-rolled-back', { script: sets, record: { ...UNHEALTHY, rollback: { outcome: 'failed' } } }],
    ['what is live is not known', 'live-unknown', { script: { ...sets, live: [{ kind: 'unknown', reason: 'no network' }] } }],
    ['what is live is not known any more', 'live-unknown', { script: { ...sets, live: [is('r2'), { kind: 'unknown', reason: 'no network' }] } }],
    ['the age is not known', 'too-old', { script: sets, record: { ...UNHEALTHY, health: { outcome: 'unhealthy' }, deployment: { release_id: 'r2', previous_release_id: 'r1' } } }],
  ])('%s', async (_, reasonCode, given) => {
    const { report, platform } = await run({ ...given, inputs: { ...flags, url } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode, failed: true, reason: expect.stringContaining('Turning the feature off was refused') });
    expect(report.advice).toBeTruthy();
    expect([platform.variables, platform.rollbacks]).toEqual([[], []]);
  });

  test('a hold of an earlier run stands, but not against a person', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    deployed(github, '4711', 'b'.repeat(40), ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy', heldBy: 'never-healthy' }]);
    const held = await disable({ github });
    expect(held.report).toMatchObject({ outcome: 'refused', reasonCode: 'held-earlier' });
    expect(held.platform.variables).toEqual([]);
    expect((await disable({ github, inputs: { mode: 'force' } })).report).toMatchObject({ outcome: 'flag-disabled' });
  });

  test('something else goes live: kept', async () => {
    const { report, platform } = await disable({ script: { live: [is('r2'), is('r9')] } });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded' });
    expect(platform.variables).toEqual([]);
  });
});

describe('plan and dry run', () => {
  test.each([{ mode: 'plan' }, { 'dry-run': 'true' }])('%j tells the steps of a real run, and no value that may be a secret', async (given) => {
    const planned = await disable({ inputs: given });
    const real = await disable();
    const steps = (lines: readonly string[]) => lines.filter((line) => line.startsWith('Plan: '));
    expect(planned.report).toMatchObject({ outcome: 'planned', outputs: { decision: 'rollback', 'to-release-id': undefined } });
    expect(planned.report.reason).toContain('A real run would set NEW_CHECKOUT, API_KEY in place of the rollback.');
    expect(steps(planned.lines)).toEqual(steps(real.lines));
    expect(planned.foreign).toEqual(['NEW_CHECKOUT=false\nAPI_KEY=(a value of 14 characters)', 'set-variables ']);
    expect(planned.platform.variables).toEqual([]);
    expect(everything(planned)).not.toContain('hunter2');
  });

  test('a refusal', async () => {
    const { report, lines } = await run({ inputs: { ...flags, mode: 'plan' } });
    expect(report.reason).toContain('A real run would refuse to turn the feature off (no-set-variables).');
    expect(lines.join('\n')).toContain('Plan: refuse to turn the feature off (no-set-variables)');
  });

  test('many flags are not all named', async () => expect((await disable({ inputs: { mode: 'plan', 'disable-flags': 'A=1\nB=2\nC=3\nD=4\nE=5' } })).report.reason).toContain('would set A, B, C and 2 more in place'));
});

describe('cancelled', () => {
  test('right before it: nothing is done', async () => {
    const { report, platform } = await disable({ cancelAt: ['current', 2] });
    expect(report).toMatchObject({ outcome: 'cancelled', reason: expect.stringContaining('nothing was done') });
    expect(platform.variables).toEqual([]);
  });
  test('during the platform\'s own work', async () => expect((await disable({ script: { setVariables: () => ({ kind: 'cancelled' }) } })).report).toMatchObject({ outcome: 'cancelled', failed: false, reason: expect.stringContaining('while NEW_CHECKOUT, API_KEY was set') }));
  test('while it is verified', async () => expect((await disable({ probe: () => 'fail', cancelAt: ['probe', 2] })).report).toMatchObject({ outcome: 'cancelled', outputs: { verified: false }, reason: expect.stringContaining('before it was verified') }));
});

describe('a platform that makes a new release to set variables', () => {
  const B = 'b'.repeat(40);
  const history = (commit: string, releaseId = 'r2b'): NonNullable<Script['history']> => ({ kind: 'known', releases: [{ releaseId, commit, live: true, startable: { kind: 'yes' } }] });
  async function remembered(script: Script, given: Given = {}): Promise<readonly string[]> {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    const own = deployed(github, '4711', B, ['in_progress', { version: B }], ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
    await disable({ ...given, github, script: { live: [is('r2'), is('r2'), is('r2b')], ...script } });
    return own.statuses.slice(0, -3).toReversed().map(({ state, description }) => `${state}: ${description}`);
  }

  test('it is remembered as the same release', async () => expect(await remembered({ history: history(B) })).toEqual(['failure: surefoot/1 release=r2b', 'success: surefoot/1 verdict=healthy']));
  test('and where that is not enough, as the same release that is not healthy', async () => expect(await remembered({ history: history(B) }, { inputs: { timeout: '10s' }, probe: () => 'fail' })).toContain('failure: surefoot/1 release=r2b'));
  test.each<readonly [string, Script]>([
    ['its history says that it is other code', { history: history('c'.repeat(40)) }],
    ['its history does not have it', { history: history(B, 'r9') }],
    ['its history is not known', { history: { kind: 'unknown', reason: 'x' } }],
    ['it has none', {}],
    ['what is live is not known', { history: history(B), live: [is('r2'), is('r2'), { kind: 'unknown', reason: 'x' }] }],
  ])('where %s, nothing is claimed', async (_, script) => expect((await remembered(script)).join()).not.toContain('release='));
  test('where nothing changed, nothing is asked', async () => {
    let asked = 0;
    await remembered({ live: [is('r2')], history: history(B), before: (what) => void (what === 'history' && (asked += 1)) });
    expect(asked).toBe(0);
  });
});

test.each(PLATFORM_NAMES)('what to do where variables cannot be set fits platform %s', async (name) => {
  const platform = { ...memoryPlatform(), name };
  const { report } = await run({ inputs: { ...flags, url }, platform });
  expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'no-set-variables', reason: expect.stringContaining(`Platform ${name} has no way`) });
  expect(report.advice?.includes('"set-variables" command')).toBe(name === 'command');
});
