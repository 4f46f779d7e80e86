import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { is } from './support/memory-platform.ts';
import { UNHEALTHY, run } from './support/run.ts';

const url = 'command:probe';
const record = (change: Partial<ReleaseRecord>): ReleaseRecord => ({ ...UNHEALTHY, ...change });
const without = (...sections: (keyof ReleaseRecord)[]): ReleaseRecord => Object.fromEntries(Object.entries(UNHEALTHY).filter(([name]) => !sections.includes(name as keyof ReleaseRecord))) as ReleaseRecord;
const EMPTY = without('deployment', 'health', 'version');

describe('auto', () => {
  test('takes an unhealthy release back, once, and proves the earlier one', async () => {
    const { report, platform, lines } = await run({ inputs: { url } });
    expect(report).toMatchObject({ outcome: 'rolled-back', reasonCode: 'rolled-back', failed: false });
    expect(report.outputs).toMatchObject({ decision: 'rollback', rule: 'majority-failing', severity: 'P0', 'respond-within': '15m', 'from-release-id': 'r2', 'to-release-id': 'r1', verified: true });
    expect(JSON.parse(String(report.outputs['candidates']))).toEqual([{ release_id: 'r1', why: 'was live before the deployment of this run' }]);
    expect(report.reason).toMatch(/Live now: release r1 \(the previous one\)\.$/);
    expect(report.change).toMatchObject({ decision: { decision: 'rollback', rule: 'majority-failing', severity: 'P0', respond_within: '15m' }, rollback: { outcome: 'rolled-back', from_release_id: 'r2', to_release_id: 'r1', verified: true, live_release_id: 'r1' } });
    expect(platform.rollbacks).toEqual(['r1']);
    expect(lines.join('\n')).toContain('Decision: rollback, by rule majority-failing, P0, respond within 15 min.');
  });

  test('without anything to probe it goes back all the same, and says that it is not verified', async () => {
    const { report } = await run();
    expect(report).toMatchObject({ outcome: 'rolled-back', failed: false, outputs: { verified: false } });
    expect(report.reason).toContain('not verified, because there is nothing to probe');
  });

  test.each<readonly [string, NonNullable<NonNullable<ReleaseRecord['health']>['checks']>, RegExp]>([
    ['headers', [{ name: 'health', url: 'https://app.example.com/health', needs_headers: true }], /the record does not hold the headers that its checks need/],
    ['checks', [{ name: 'health', url: 'https://app.example.com/health', needs_headers: true }, { name: 'shell' }], /the record does not hold all that its checks need/],
  ])('where what the checks need is not in the record, it says so, and to give "%s"', async (input, checks, words) => {
    const health = { ...UNHEALTHY.health, checks };
    const { report, lines } = await run({ record: record({ health }) });
    expect(report.reason).toMatch(words);
    expect(lines.join('\n')).toMatch(new RegExp(`^warning: These checks of the record are not repeated.*Give "${input}" to have them too`, 'm'));
    const person = { issue: 'single-endpoint', 'fixable-within': '1m' };
    const hotfix = await run({ record: record({ health: { ...health, success_rate: 0.9 } }), inputs: person });
    expect(hotfix.report).toMatchObject({ outcome: 'hotfix', reason: expect.stringMatching(words), advice: expect.stringContaining(`Give "${input}" to have`) });
  });

  test('with verify: false nothing is probed', async () => {
    const probed: string[] = [];
    const { report } = await run({ inputs: { url, verify: 'false' }, probe: (command) => (probed.push(command) > 0 ? 'fail' : 'pass') });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { verified: false } });
    expect(probed).toEqual([]);
  });

  test('a degraded earlier release is verified, and said to be degraded', async () => {
    const checks = '[{ url: "command:good" }, { url: "command:bad", critical: false }]';
    const { report } = await run({ inputs: { timeout: '5s', checks }, probe: (command) => (command === 'good' ? 'pass' : 'fail') });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { verified: true } });
    expect(report.reason).toContain('Every critical check is healthy');
  });

  test.each<readonly [string, ReleaseRecord, string, string, boolean]>([
    ['keeps a healthy release', record({ health: { outcome: 'healthy' } }), 'kept', 'healthy', false],
    ['keeps a degraded one', record({ health: { outcome: 'degraded' } }), 'kept', 'degraded', false],
    ['holds without evidence', EMPTY, 'held', 'inconclusive', true],
    ['holds without a verdict', record({ health: { outcome: 'inconclusive', success_rate: 0, samples: 40, failures_in_a_row: 40 } }), 'held', 'inconclusive', true],
    ['holds on the wrong version', record({ health: { ...UNHEALTHY.health, reason_code: 'wrong-version' } }), 'held', 'not-served', true],
    ['holds on what failed before too', record({ baseline: { outcome: 'unhealthy', failing_checks: [{ name: 'health' }] } }), 'held', 'not-our-doing', true],
    ['holds on an old failure', record({ health: { ...UNHEALTHY.health, finished_at: '2025-12-31T23:39:00Z' } }), 'held', 'too-old', true],
    ['holds after a failed migration', { ...EMPTY, migration: { outcome: 'failed' } }, 'held', 'migration-failed', true],
    ['keeps after a cancelled health check', record({ health: { outcome: 'cancelled' } }), 'kept', 'cancelled', false],
  ])('%s', async (_, given, outcome, reasonCode, failed) => {
    const { report, platform } = await run({ record: given });
    expect(report).toMatchObject({ outcome, reasonCode, failed });
    expect(report.reason).toContain('Live now: release r2');
    expect(report.outputs['to-release-id']).toBeUndefined();
    expect(platform.rollbacks).toEqual([]);
  });

  test('a hold shows the first steps for what fails', async () => {
    const { report } = await run({ record: record({ baseline: { failing_checks: [{ name: 'health' }] }, health: { ...UNHEALTHY.health, failing_checks: [{ name: 'health', component: 'database' }] } }) });
    expect(report.summary).toContain('First steps: The database fails');
    expect(report.summary).toContain('Slow queries');
  });

  test('row 37: another release is live: kept, superseded', async () => {
    const { report, platform } = await run({ script: { live: [is('r9')] } });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded', failed: false });
    expect(report.reason).toContain('Live now: release r9');
    expect(platform.rollbacks).toEqual([]);
  });

  test('row 36: what is live is read again right before the switch', async () => {
    const { report, platform } = await run({ script: { live: [is('r2'), is('r9')] } });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded' });
    expect(report.reason).toMatch(/changed just before the switch.*Live now: release r9/);
    expect(platform.rollbacks).toEqual([]);
  });

  test('refuses where what is live is not known any more', async () => {
    const { report, platform } = await run({ script: { live: [is('r2'), { kind: 'unknown', reason: 'no network' }] } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'live-unknown', failed: true });
    expect(platform.rollbacks).toEqual([]);
  });
});

describe('refused before anything is touched', () => {
  test.each<readonly [string, string, Parameters<typeof run>[0]]>([
    ['no release is known', 'no-target', { record: record({ deployment: { outcome: 'deployed', release_id: 'r2' } }) }],
    ['the platform cannot', 'no-rollback-command', { script: { can: { rollback: false } } }],
    ['the target is live', 'target-is-live', { inputs: { to: 'b'.repeat(40) } }],
    ['auto may not choose freely', 'target-not-verified', { inputs: { to: 'r0' } }],
    ['what is live is not known', 'live-unknown', { script: { live: [{ kind: 'unknown', reason: 'no network' }] } }],
    ['nobody can say what is live', 'live-unknown', { script: { can: { current: false } } }],
    ['row 40: the schema does not fit', 'schema-incompatible', { record: record({ migration: { outcome: 'migrated', applied_count: 1, migration_class: 'contract' } }) }],
    ['row 40: whether the schema fits is not known', 'schema-incompatible', { inputs: { mode: 'force' }, record: record({ migration: { outcome: 'migrated', applied_count: 1 } }) }],
    ['row 39: once was enough', 'already-rolled-back', { record: record({ rollback: { outcome: 'failed', to_release_id: 'r1' } }) }],
    ['row 39: a person has no second go in one run either', 'already-rolled-back', { inputs: { mode: 'force' }, record: record({ rollback: { outcome: 'rolled-back' } }) }],
    ['force knows no target', 'no-target', { inputs: { mode: 'force' }, record: EMPTY }],
    ['what this run found unhealthy', 'target-is-bad', { inputs: { mode: 'force', to: 'r2' }, script: { live: [is('r9')] } }],
    ['the age of the failure is not known', 'too-old', { record: record({ health: { outcome: 'unhealthy' }, deployment: { release_id: 'r2', previous_release_id: 'r1' } }) }],
  ])('%s', async (_, reasonCode, given) => {
    const { report, platform } = await run(given);
    expect(report).toMatchObject({ outcome: 'refused', reasonCode, failed: true });
    expect(report.advice).toBeTruthy();
    expect(report.reason).toContain('Live now: ');
    expect(platform.rollbacks).toEqual([]);
  });

  test('a schema that does not fit is P0, and the words say how to go forward', async () => {
    const { report } = await run({ record: record({ migration: { outcome: 'migrated', applied_count: 2, from_revision: 'a1', to_revision: 'c3' } }) });
    expect(report.outputs).toMatchObject({ severity: 'P0', 'respond-within': '15m', decision: 'rollback' });
    expect(report.reason).toContain('from "a1" to "c3"');
    expect(report.advice).toContain('Fail forward');
  });

  test('a migration that applied nothing is in nobody\'s way', async () => {
    const { report } = await run({ record: record({ migration: { outcome: 'up-to-date', applied_count: 0, migration_class: 'unknown' } }) });
    expect(report.outcome).toBe('rolled-back');
  });

  test.each([{ mode: 'auto' }, { mode: 'plan' }])('row 39: what this run has put back is not said to be the platform\'s work: %j', async (inputs) => {
    for (const to_release_id of ['r1', 'r0'])
      for (const outcome of ['deployed', 'timed-out'] as const) {
        const { report, lines, platform } = await run({ record: record({ deployment: { ...UNHEALTHY.deployment, outcome }, rollback: { outcome: 'rolled-back', to_release_id } }), script: { live: [is(to_release_id)] }, inputs });
        expect(report).toMatchObject(inputs.mode === 'auto' ? { outcome: 'refused', reasonCode: 'already-rolled-back', failed: true } : { outcome: 'planned', reason: expect.stringContaining('would refuse the rollback (already-rolled-back)') });
        expect(report.reason).toContain('this run has put it back');
        expect(lines.join('\n')).toContain('Plan: refuse the rollback (already-rolled-back)');
        expect([...lines, report.reason].join('\n')).not.toMatch(/the platform, or somebody|something newer/);
        expect(platform.rollbacks).toEqual([]);
      }
  });

  test('an attempt stays in the record, whatever is refused after it', async () => {
    const { report } = await run({ record: record({ rollback: { outcome: 'rolled-back', to_release_id: 'r1' } }) });
    expect(report.change).toBeUndefined();
  });
});

describe('force', () => {
  test('needs no evidence: a person named the release', async () => {
    const { report, platform } = await run({ record: EMPTY, inputs: { mode: 'force', to: 'r7', reason: 'checkout is down\n::error::not a command' } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { decision: 'rollback', rule: 'forced', 'from-release-id': 'r2', 'to-release-id': 'r7' } });
    expect(report.outputs['severity']).toBeUndefined();
    expect(report.change?.rollback?.requested_reason).toContain('checkout is down');
    expect(report.reason).toContain('Live now: release r7 (the one asked for)');
    expect(platform.rollbacks).toEqual(['r7']);
  });

  test('shows the reason as foreign text only', async () => {
    const { foreign, lines, report } = await run({ inputs: { mode: 'force', reason: '<b>x</b> ::set-output::' } });
    expect(foreign).toContain('<b>x</b> ::set-output::');
    expect(lines.join('\n')).not.toContain('::set-output::');
    expect(report.summary).toContain('&lt;b&gt;x');
    expect(report.summary).not.toContain('<b>x</b>');
  });

  test('goes back to the previous release from under a newer one, since a person said so', async () => {
    const { report } = await run({ script: { live: [is('r9')] }, inputs: { mode: 'force', to: 'previous', severity: 'P2' } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'from-release-id': 'r9', 'to-release-id': 'r1', severity: 'P2' } });
  });

  test('works where the platform cannot say what is live, and says that it did not compare', async () => {
    const { report, lines } = await run({ script: { can: { current: false } }, inputs: { mode: 'force', to: 'r1' } });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.join('\n')).toContain('cannot be compared right before the switch');
  });

  test('goes to the release of this run by its version, which the platform then gets', async () => {
    const { report, platform } = await run({ record: record({ health: { outcome: 'healthy' } }), script: { live: [is('r9')] }, inputs: { mode: 'force', to: 'b'.repeat(7) } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r2' } });
    expect(platform.version).toBe('b'.repeat(40));
    expect(JSON.parse(String(report.outputs['candidates']))).toMatchObject([{ release_id: 'r2', verdict: 'healthy', version: 'b'.repeat(40) }, { release_id: 'r1' }]);
  });
});

describe('plan and dry run', () => {
  test.each([{ mode: 'plan' }, { 'dry-run': 'true' }, { mode: 'force', 'dry-run': 'true' }])('%j changes nothing, and tells the steps of a real run', async (given) => {
    const planned = await run({ inputs: given });
    const real = await run({ inputs: { mode: given.mode === 'force' ? 'force' : 'auto' } });
    expect(planned.report).toMatchObject({ outcome: 'planned', reasonCode: 'dry-run', failed: false, outputs: { decision: 'rollback', 'to-release-id': 'r1' } });
    expect(planned.report.reason).toMatch(/A real run would roll back to release r1\..*Live now: release r2/);
    expect(planned.platform.rollbacks).toEqual([]);
    const steps = (lines: readonly string[]) => lines.filter((line) => line.startsWith('Plan: '));
    expect(steps(planned.lines)).toEqual(steps(real.lines));
    expect(planned.foreign).toEqual(real.foreign);
    expect(planned.foreign).toEqual(['rollback r1']);
    expect(planned.report.summary).toContain('What a real run would do');
    expect(planned.report.change?.rollback).toBeUndefined();
  });

  test('a plan writes down what was decided, a dry run does not', async () => {
    expect((await run({ inputs: { mode: 'plan' } })).report.change).toMatchObject({ decision: { decision: 'rollback' } });
    expect((await run({ inputs: { 'dry-run': 'true' } })).report.change).toBeUndefined();
    expect((await run({ inputs: { mode: 'plan', 'dry-run': 'true' } })).report.change).toBeUndefined();
  });

  test.each<readonly [string, RegExp, Parameters<typeof run>[0]]>([
    ['a refusal', /would refuse the rollback \(schema-incompatible\)/, { record: record({ migration: { outcome: 'migrated', migration_class: 'irreversible', applied_count: 1 } }) }],
    ['a keep', /would keep the release/, { record: record({ health: { outcome: 'healthy' } }) }],
    ['a hold', /would hold/, { record: EMPTY }],
    ['a hotfix', /would wait for the hotfix/, { record: record({ health: { outcome: 'degraded' } }), inputs: { issue: 'single-endpoint', 'fixable-within': '1m' } }],
  ])('tells of %s', async (_, words, { inputs, ...given } = {}) => {
    const { report } = await run({ ...given, inputs: { ...inputs, mode: 'plan' } });
    expect(report.outcome).toBe('planned');
    expect(report.reason).toMatch(words);
  });
});

describe('the switch fails', () => {
  test('the platform refuses', async () => {
    const { report } = await run({ script: { rollback: () => ({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: 'It exited with code 3.', advice: 'Look.' }) } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-command-failed', failed: true, outputs: { severity: 'P0', verified: false, 'to-release-id': 'r1' } });
    expect(report.reason).toMatch(/exited with code 3.*Live now: release r2 \(this run's\)/);
    expect(report.advice).toContain('nothing else is tried');
    expect(report.change?.rollback).toMatchObject({ outcome: 'failed', live_release_id: 'r2' });
  });

  test('the platform takes too long', async () => {
    const { report } = await run({ script: { rollback: () => ({ kind: 'timed-out' }) } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-command-failed', outputs: { severity: 'P0' } });
  });

  test('F7: accepted, but it did not happen', async () => {
    const { report, platform } = await run({ script: { afterwards: [is('r2')], state: [{ kind: 'in-progress', phase: 'starting' }] }, inputs: { timeout: '20s' } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-not-live', outputs: { severity: 'P0', verified: false } });
    expect(report.reason).toMatch(/was not live within 20 s; last seen: starting.*Live now: release r2/);
    expect(report.summary).toContain('the last lines of the log');
    expect(platform.rollbacks).toEqual(['r1']);
  });

  test('what is asked takes longer than there is time', async () => {
    const { report } = await run({ script: { afterwards: [is('r2')], state: [{ kind: 'unknown', reason: 'status 500' }] }, inputs: { timeout: '1s' } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-not-live' });
    expect(report.reason).toContain('last seen: status 500');
  });

  test('the platform refuses without a word of advice', async () => {
    const { report } = await run({ script: { rollback: () => ({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'No network.' }) } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'platform-unreachable', advice: expect.stringMatching(/^Look at what is live/) });
  });

  test('F7: the platform says failed', async () => {
    const { report } = await run({ script: { afterwards: [is('r2')], state: [{ kind: 'failed', reason: 'no such image' }] } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-not-live' });
    expect(report.reason).toContain('no such image');
  });

  test('it becomes live after a while', async () => {
    const { report, lines } = await run({ script: { afterwards: [is('r2'), { kind: 'none' }, is('r1')], state: [{ kind: 'in-progress' }, { kind: 'live' }] } });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.join('\n')).toContain('nothing is live');
  });

  test('something newer goes live after the switch: it is left alone', async () => {
    const { report } = await run({ script: { afterwards: [is('r9')] } });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded', failed: false });
    expect(report.reason).toContain('Live now: release r9');
  });

  test('nothing can show that it is live', async () => {
    const { report } = await run({ script: { can: { current: false, status: false } }, inputs: { mode: 'force', to: 'r1' } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'live-not-confirmed' });
  });

  test('the release that was put back is not healthy: P0, and nothing else is tried', async () => {
    const { report, platform } = await run({ inputs: { timeout: '30s', url }, probe: () => 'fail' });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'unhealthy-after-rollback', failed: true, outputs: { severity: 'P0', verified: false } });
    expect(report.reason).toMatch(/"r1" is live again.*not healthy.*Live now: release r1/);
    expect(report.change?.rollback).toMatchObject({ outcome: 'failed', verified: false });
    expect(platform.rollbacks).toEqual(['r1']);
  });

  test('a check that could not be carried out is not called healthy', async () => {
    const { report } = await run({ inputs: { timeout: '30s', url }, probe: () => 'error' });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'check-errors', outputs: { verified: false } });
  });
});

describe('hotfix', () => {
  const fixable = { issue: 'single-endpoint', 'fixable-within': '2m' };
  const flawed = record({ health: { ...UNHEALTHY.health, was_healthy: true, success_rate: 0.9, failures_in_a_row: 3 } });

  test('healthy in time: kept', async () => {
    const { report, platform } = await run({ record: flawed, inputs: { ...fixable, url }, probe: (_, count) => (count < 4 ? 'fail' : 'pass') });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'fixable', failed: false, outputs: { decision: 'hotfix', severity: 'P2' } });
    expect(platform.rollbacks).toEqual([]);
  });

  test('not healthy by then: taken back', async () => {
    const { report, platform } = await run({ record: flawed, inputs: { ...fixable, 'hotfix-within': '3m', timeout: '20s', url }, probe: () => 'fail' });
    expect(platform.rollbacks).toEqual(['r1']);
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'unhealthy-after-rollback' });
  });

  test('not healthy by then: the decision is a rollback now, as urgent as the failure', async () => {
    let failing = true;
    const { report } = await run({ record: flawed, inputs: { ...fixable, 'hotfix-within': '3m', timeout: '20s', url }, probe: () => (failing ? 'fail' : 'pass'), script: { before: (what) => (failing &&= what !== 'rollback') } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { decision: 'rollback', rule: 'fixable', severity: 'P1', 'respond-within': '1h', verified: true } });
    expect(report.change?.decision).toMatchObject({ decision: 'rollback', severity: 'P1', respond_within: '1h', reason: expect.stringContaining('it is not fixed') });
    expect(report.summary).toContain('Decision: rollback');
  });

  test('a matter that is not critical, and stays: taken back', async () => {
    const checks = '[{ url: "command:good" }, { url: "command:bad", critical: false }]';
    const { platform } = await run({ record: flawed, inputs: { ...fixable, 'hotfix-within': '2m', timeout: '20s', checks }, probe: (command) => (command === 'good' ? 'pass' : 'fail') });
    expect(platform.rollbacks).toEqual(['r1']);
  });

  test('no verdict: held, nothing is taken back', async () => {
    const { report, platform } = await run({ record: flawed, inputs: { ...fixable, 'hotfix-within': '2m', url }, probe: () => 'error' });
    expect(report).toMatchObject({ outcome: 'held', reasonCode: 'inconclusive', failed: true });
    expect(platform.rollbacks).toEqual([]);
  });

  test('nothing to watch it with: a person must act', async () => {
    const { report, platform } = await run({ record: flawed, inputs: fixable });
    expect(report).toMatchObject({ outcome: 'hotfix', reasonCode: 'fixable', failed: true });
    expect(platform.rollbacks).toEqual([]);
  });

  test('cancelled while it is watched: nothing is done', async () => {
    const { report, platform } = await run({ record: flawed, inputs: { ...fixable, url }, probe: () => 'fail', cancelAt: ['probe', 3] });
    expect(report).toMatchObject({ outcome: 'cancelled', reasonCode: 'cancelled', failed: false });
    expect(platform.rollbacks).toEqual([]);
  });
});

describe('cancelled', () => {
  test.each([
    ['at the first question', ['current', 1] as const],
    ['right before the switch', ['current', 2] as const],
  ])('%s: nothing is done, and what is live is said', async (_, cancelAt) => {
    const { report, platform } = await run({ cancelAt });
    expect(report).toMatchObject({ outcome: 'cancelled', reasonCode: 'cancelled', failed: false });
    expect(report.reason).toMatch(/nothing was done.*Live now: release r2/);
    expect(platform.rollbacks).toEqual([]);
  });

  test('during the platform\'s own work', async () => {
    const { report } = await run({ script: { rollback: () => ({ kind: 'cancelled' }) } });
    expect(report).toMatchObject({ outcome: 'cancelled', failed: false });
    expect(report.reason).toMatch(/during the rollback to release "r1".*Live now: release r2/);
  });

  test('while it becomes live', async () => {
    const { report } = await run({ cancelAt: ['state', 1], script: { state: [{ kind: 'in-progress' }] } });
    expect(report).toMatchObject({ outcome: 'cancelled' });
    expect(report.reason).toMatch(/had accepted the rollback.*Live now: release r1/);
  });

  test('while it is verified', async () => {
    const { report } = await run({ inputs: { url }, probe: () => 'fail', cancelAt: ['probe', 2] });
    expect(report).toMatchObject({ outcome: 'cancelled', outputs: { verified: false } });
    expect(report.reason).toMatch(/"r1" is live again.*before it was verified/);
  });
});
