import { describe, expect, test } from '@jest/globals';
import { writeFacts } from '../../shared/ledger/facts.ts';
import type { Facts } from '../../shared/ledger/facts.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { gitHubModel } from '../../shared/test/support/github.ts';
import type { FakeDeployment, GitHubModel } from '../../shared/test/support/github.ts';
import type { Answer } from '../../shared/test/support/loopback.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { is } from './support/memory-platform.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';
import type { Given } from './support/run.ts';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40)) as [string, string, string, string];
const EMPTY: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };
const url = 'command:probe';

interface World {
  readonly github: GitHubModel;
  /** The deployment of this run, of release r2. */
  readonly own: FakeDeployment;
  readonly record: ReleaseRecord;
}

/** Verified releases r0 and r1, then this run's r2, which was found unhealthy. */
function world(more: { readonly r1?: Facts; readonly r2?: Facts; readonly record?: Partial<ReleaseRecord> } = {}): World {
  const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
  verified(github, '4001', A, 'r0');
  verified(github, '4002', D, 'r1', more.r1 ?? {});
  const own = deployed(github, '4711', B, ['in_progress', { version: B, ...more.r2 }], ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
  return { github, own, record: { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, github_deployment_id: String(own.id) }, ...more.record } };
}

/** What was said of a deployment since it was made by {@link world}, oldest first. */
const said = (deployment: FakeDeployment | undefined, since = 3): readonly string[] => (deployment?.statuses ?? []).toReversed().slice(since).map(({ state, description }) => `${state}: ${description}`);
const at = (github: GitHubModel, sha: string): FakeDeployment | undefined => github.deployments.find((deployment) => deployment.sha === sha);
const start = ({ github, record }: World, given: Given = {}) => run({ github, record, ...given });
const failing = (github: GitHubModel, deny: (request: { readonly method: string; readonly url: string }, count: number) => Answer | undefined): Pick<GitHubModel, 'answer'> => {
  let count = 0;
  return { answer: (request) => deny(request, ++count) ?? github.answer(request) };
};

describe('the target is found in what is remembered', () => {
  test('in the run that deployed: its own previous release, since it was verified', async () => {
    const { report, platform } = await start(world(), { inputs: { url } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r1', verified: true } });
    expect([platform.rollbacks, platform.version]).toEqual([['r1'], D]);
  });

  test('and the one before, where that one was not verified', async () => {
    const made = world({ r1: { verdict: 'not-verified' } });
    made.github.say(at(made.github, D) as FakeDeployment, 'success', 'surefoot/1 verdict=not-verified');
    expect((await start(made)).report.outputs['to-release-id']).toBe('r0');
  });

  test.each(['security', 'wont-start', 'data-corruption', 'database-down'])('on another machine, by hand, with an empty record: %s', async (issue) => {
    const { report } = await start(world(), { record: EMPTY, runId: '5000', inputs: { issue } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { rule: issue, 'from-release-id': 'r2', 'to-release-id': 'r1' } });
  });

  test('by force, where the platform cannot say what is live: the release that was judged last is left', async () => {
    const { report, platform } = await start(world(), { record: EMPTY, runId: '5000', script: { live: [{ kind: 'unknown', reason: 'no "current"' }], can: { current: false } }, inputs: { mode: 'force' } });
    expect([report.outcome, platform.rollbacks]).toEqual(['rolled-back', ['r1']]);
  });

  test('a feature that was turned off leaves a release that may be gone back to', async () => {
    const made = world();
    const { report } = await start(made, { inputs: { url, 'disable-flags': 'NEW_CHECKOUT=false' }, script: { setVariables: () => ({ kind: 'accepted' }) } });
    expect(report).toMatchObject({ outcome: 'flag-disabled', outputs: { verified: true } });
    expect(said(made.own).at(-1)).toBe('success: surefoot/1 verdict=healthy');
  });

  test('deployments too far back to be read are said', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 36_000_000 });
    for (let count = 0; count < 1_001; count++) github.add({ sha: A });
    const { report, lines } = await run({ github, record: EMPTY, inputs: { mode: 'force' } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'no-target' });
    expect(lines.join('\n')).toMatch(/Only the newest 1,000 GitHub deployments/);
  });

  test('text that is no id is no output', async () => {
    const { report } = await start(world(), { inputs: { mode: 'force', to: '$(id)`a`' } });
    expect(report.outputs['to-release-id']).toBeUndefined();
  });

  test('on another machine by force, with nothing but the environment', async () => {
    const { report } = await start(world(), { record: EMPTY, runId: '5000', inputs: { mode: 'force' } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { rule: 'forced', 'to-release-id': 'r1' } });
  });

  test.each([
    ['previous', 'r1'],
    ['r0', 'r0'],
    [A, 'r0'],
    [A.slice(0, 7), 'r0'],
  ])('to: %s', async (to, releaseId) => {
    for (const mode of ['auto', 'force']) expect((await start(world(), { inputs: { mode, to } })).report.outputs['to-release-id']).toBe(releaseId);
  });

  test('a name that fits two is refused, with both', async () => {
    const { github, record } = world();
    verified(github, '4004', A, 'r9');
    const { report, platform } = await run({ github, record, inputs: { mode: 'force', to: A } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-ambiguous', failed: true, reason: expect.stringMatching(/release "r9".*release "r0"/) });
    expect(platform.rollbacks).toEqual([]);
  });

  test('what is remembered further back is read until the previous release is found', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 86_400_000 });
    deployed(github, '4000', D, ['success', { version: D, release: 'r1' }], ['inactive', { bad: true }]);
    verified(github, '4001', A, 'r0');
    for (let index = 0; index < 150; index++) github.add({ sha: C });
    const { report, calls } = await run({ github });
    expect([report.outputs['to-release-id'], calls.filter((call) => call === 'POST /graphql').length]).toEqual(['r0', 3]);
  });

  test('what the platform can no longer start is passed over', async () => {
    const { report } = await start(world(), { script: { startable: (id) => (id === 'r1' ? { kind: 'no', reason: 'pruned' } : { kind: 'yes' }) } });
    expect(report.outputs['to-release-id']).toBe('r0');
    expect(JSON.parse(String(report.outputs['candidates']))).toMatchObject([{ release_id: 'r1' }, { release_id: 'r0' }]);
  });

  test('the candidates are told with all that is known, newest first, and why not', async () => {
    const { github, record } = world();
    deployed(github, '4005', C, ['in_progress', { version: 'v<b>', release: 'r9', schema: 's9', class: 'contract' }], ['inactive', { bad: true }]);
    const { report } = await run({ github, record });
    expect(JSON.parse(String(report.outputs['candidates']))).toEqual([
      { release_id: 'r9', version: 'v<b>', commit: C, schema: 's9', class: 'contract', deployed_at: expect.stringMatching(/Z$/), age: expect.stringMatching(/min/), why: 'was deployed by an earlier run', why_not: expect.stringMatching(/^target-is-bad: /) },
      { release_id: 'r1', version: D, commit: D, verdict: 'healthy', deployed_at: expect.any(String), age: expect.any(String), why: 'was live before the deployment of this run', why_not: expect.stringMatching(/^schema-incompatible: .*"r9"/) },
      { release_id: 'r0', version: A, commit: A, verdict: 'healthy', deployed_at: expect.any(String), age: expect.any(String), why: 'was deployed by an earlier run', why_not: expect.stringMatching(/^schema-incompatible: /) },
    ]);
    expect(report.summary).toContain('Releases that were weighed');
    expect(report.summary).toContain('v&lt;b&gt;');
  });
});

test('a release that this run found unhealthy before is no target, by nobody\'s word', async () => {
  const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
  const record: ReleaseRecord = { ...UNHEALTHY, baseline: { outcome: 'healthy' }, deployment: { ...UNHEALTHY.deployment, previous_verdict: 'unhealthy' } };
  for (const given of [{}, { to: 'previous' }, { mode: 'force', to: 'r1' }])
    for (const memory of [{}, { github }]) {
      const { report, platform } = await run({ record, inputs: given, ...memory });
      expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'to' in given ? 'target-is-bad' : 'no-target' });
      expect(platform.rollbacks).toEqual([]);
    }
});

describe('what is written down, after the switch', () => {
  test('an automatic rollback: the version is bad, and held; what was put back is healthy', async () => {
    const made = world();
    const { calls } = await start(made, { inputs: { url } });
    expect(said(made.own)).toEqual(['inactive: surefoot/1 bad rolled-back to=r1 held rule=majority-failing']);
    expect(said(at(made.github, D))).toEqual(['success: surefoot/1 release=r1 verdict=healthy']);
    expect(calls).toEqual(['POST /graphql', 'POST /graphql', `POST /repos/acme/app/deployments/${made.own.id}/statuses`, `POST /repos/acme/app/deployments/${at(made.github, D)?.id}/statuses`]);
  });

  test('one that a person forced: bad, and nothing is held', async () => {
    const made = world();
    await start(made, { inputs: { mode: 'force', url } });
    expect(said(made.own)).toEqual(['inactive: surefoot/1 bad rolled-back to=r1']);
  });

  test('not verified: nobody says that it is healthy', async () => {
    const made = world();
    await start(made, { inputs: { verify: 'false' } });
    expect(said(at(made.github, D))).toEqual(['success: surefoot/1 release=r1']);
    const worse = world();
    const { report } = await start(worse, { inputs: { url, timeout: '20s' }, probe: () => 'fail' });
    expect(report.reasonCode).toBe('unhealthy-after-rollback');
    expect([said(worse.own), said(at(worse.github, D))]).toEqual([['inactive: surefoot/1 bad rolled-back to=r1 held rule=majority-failing'], ['success: surefoot/1 release=r1']]);
    const degraded = world();
    await start(degraded, { inputs: { checks: '[{ url: "command:good" }, { url: "command:bad", critical: false }]', timeout: '20s' }, probe: (command) => (command === 'good' ? 'pass' : 'fail') });
    expect(said(at(degraded.github, D))).toEqual(['success: surefoot/1 release=r1']);
  });

  test('an attempt that failed stays to be seen, and is held; the release is not bad by that', async () => {
    const made = world();
    await start(made, { script: { rollback: () => ({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'No network.' }) } });
    expect(said(made.own)).toEqual(['failure: surefoot/1 attempted to=r1 held rule=majority-failing']);
    expect(said(at(made.github, D))).toEqual([]);
  });

  test('F27: cancelled when the switch was done already: what was done is written down', async () => {
    const made = world();
    const { report } = await start(made, { inputs: { url }, probe: () => 'fail', cancelAt: ['probe', 2] });
    expect(report.outcome).toBe('cancelled');
    expect(said(made.own)).toEqual(['inactive: surefoot/1 bad rolled-back to=r1 held rule=majority-failing']);
  });

  test('cancelled before that: nothing', async () => {
    const made = world();
    await start(made, { cancelAt: ['current', 2] });
    await start(made, { script: { rollback: () => ({ kind: 'cancelled' }) } });
    expect(said(made.own)).toEqual([]);
  });

  test('a decision to hold is held', async () => {
    const made = world({ record: { baseline: { outcome: 'unhealthy', failing_checks: [{ name: 'health' }] } } });
    expect((await start(made)).report.outcome).toBe('held');
    expect(said(made.own)).toEqual(['failure: surefoot/1 held rule=not-our-doing']);
    await start(made);
    expect(said(made.own)).toHaveLength(1);
  });

  test('keep, refuse, plan and dry run write nothing', async () => {
    for (const given of [{ record: { ...world().record, health: { outcome: 'healthy' as const } } }, { inputs: { mode: 'plan' } }, { inputs: { 'dry-run': 'true', 'release-hold': 'true' } }, { inputs: { to: 'r77' } }]) {
      const made = world();
      const { calls } = await start(made, given);
      expect(calls.filter((call) => call !== 'POST /graphql')).toEqual([]);
    }
  });

  test('of a release that is not remembered, only what was put back is said', async () => {
    const made = world();
    const { report } = await start(made, { script: { live: [is('x1')] }, inputs: { mode: 'force', to: 'r0', url } });
    expect(report.outcome).toBe('rolled-back');
    expect(said(made.own)).toEqual([]);
    expect(said(at(made.github, A))).toEqual(['success: surefoot/1 release=r0 verdict=healthy']);
    const empty = gitHubModel();
    expect((await run({ github: empty })).report.outcome).toBe('rolled-back');
    expect(empty.deployments).toEqual([]);
  });
});

describe('holds', () => {
  async function held(): Promise<World> {
    const made = world();
    await start(made);
    return made;
  }
  /** By hand, in a run of its own: r1 is live now, and its previous one was r0. */
  const next = { record: EMPTY, runId: '5000', script: { live: [is('r1')] }, inputs: { issue: 'security' } };

  test('F25: after an automatic rollback there is no other one by itself', async () => {
    const { report, platform } = await start(await held(), next);
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'held-earlier', failed: true, reason: expect.stringContaining('"majority-failing"') });
    expect(platform.rollbacks).toEqual([]);
  });

  test('a person goes on with force, and the hold stands', async () => {
    const made = await held();
    expect((await start(made, { ...next, inputs: { mode: 'force', to: 'r0' } })).report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r0' } });
    expect((await start(made, { ...next, runId: '5002', script: { live: [is('x1')] }, inputs: { issue: 'security' } })).report.reasonCode).toBe('held-earlier');
  });

  test.each<readonly [string, Given['inputs']]>([['force', { mode: 'force' }], ['what a person reports', { issue: 'security' }]])('F25: the second of two people who press the button, by %s, does not go further back without saying where to', async (_, inputs) => {
    const made = world();
    await start(made, { runId: '5000', record: EMPTY, inputs: { mode: 'force' } });
    const { report, platform } = await start(made, { ...next, runId: '5001', inputs: inputs ?? {} });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'already-rolled-back', failed: true, reason: expect.stringMatching(/Release "r1", which is live, was put back .*at 20.*Z by run 5000/), advice: expect.stringContaining('"to"') });
    expect(platform.rollbacks).toEqual([]);
    expect((await start(made, { ...next, runId: '5002', inputs: { mode: 'force', to: 'previous' } })).report.outputs['to-release-id']).toBe('r0');
  });

  test('what was put back earlier is in nobody\'s way once a newer release is live', async () => {
    const made = world();
    await start(made, { runId: '5000', record: EMPTY, inputs: { mode: 'force' } });
    deployed(made.github, '5001', C, ['in_progress', { version: C, release: 'r3' }], ['failure', { verdict: 'unhealthy' }]);
    expect((await start(made, { ...next, runId: '5002', script: { live: [is('r3')] }, inputs: { mode: 'force' } })).report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r1' } });
  });

  test('release-hold lifts it, and the next automatic rollback leaves a hold again', async () => {
    const made = await held();
    const { report } = await start(made, { ...next, inputs: { issue: 'security', 'release-hold': 'true' } });
    expect(report.outcome).toBe('rolled-back');
    expect(said(at(made.github, D))).toEqual(['success: surefoot/1 release=r1', 'success: surefoot/1 hold-released', 'inactive: surefoot/1 bad rolled-back to=r0 held rule=security']);
    expect((await start(made, { ...next, runId: '5001', script: { live: [is('r0')] } })).report.failed).toBe(true);
  });

  test('release-hold lifts it also where nothing is rolled back, once', async () => {
    const made = await held();
    await start(made, { ...next, record: { ...EMPTY, health: { outcome: 'healthy' } }, inputs: { 'release-hold': 'true' } });
    expect(said(at(made.github, D))).toEqual(['success: surefoot/1 release=r1', 'success: surefoot/1 hold-released']);
    await start(made, { ...next, record: { ...EMPTY, health: { outcome: 'healthy' } }, inputs: { 'release-hold': 'true' } });
    expect(said(at(made.github, D))).toHaveLength(2);
  });

  test('who lifts a hold and knows nothing else leaves none', async () => {
    const made = await held();
    await start(made, { ...next, record: EMPTY, inputs: { 'release-hold': 'true' } });
    expect(said(at(made.github, D)).at(-1)).toBe('success: surefoot/1 hold-released');
  });

  test('a step that knew nothing does not stop one that does', async () => {
    const made = world();
    expect((await start(made, { record: EMPTY, runId: '5000' })).report).toMatchObject({ outcome: 'held', reasonCode: 'inconclusive' });
    expect((await start(made)).report).toMatchObject({ outcome: 'rolled-back' });
  });

  test('a newer version may be rolled back by itself again', async () => {
    const made = await held();
    deployed(made.github, '5000', C, ['in_progress', { version: C }], ['in_progress', { release: 'r3' }], ['failure', { verdict: 'unhealthy' }]);
    const { report } = await start(made, { runId: '5000', script: { live: [is('r3')] }, record: { ...UNHEALTHY, version: C, deployment: { ...UNHEALTHY.deployment, release_id: 'r3', previous_release_id: 'r1' } } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r1' } });
  });
});

describe('rules across runs', () => {
  test('row 39: one attempt in a run, also when its record was lost', async () => {
    const made = world();
    await start(made);
    for (const mode of ['auto', 'force']) expect((await start(made, { record: EMPTY, script: { live: [is('r1')] }, inputs: { mode, issue: 'security', 'release-hold': 'true' } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'already-rolled-back' });
    const failed = world();
    await start(failed, { script: { rollback: () => ({ kind: 'timed-out' }) } });
    expect((await start(failed, { record: EMPTY, inputs: { mode: 'force' } })).report).toMatchObject({ reasonCode: 'already-rolled-back', reason: expect.stringContaining('it failed') });
  });

  test('never to what was rolled back before, not even by force', async () => {
    const made = world();
    await start(made);
    for (const to of ['r2', B]) expect((await start(made, { record: EMPTY, runId: '5000', script: { live: [is('r1')] }, inputs: { mode: 'force', to } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'target-is-bad' });
  });

  test('never to what was not verified, unless a person names it', async () => {
    const { github, record } = world();
    deployed(github, '3999', C, ['success', { version: C, release: 'r8', verdict: 'not-verified' }]);
    expect((await run({ github, record, inputs: { to: 'r8' } })).report).toMatchObject({ reasonCode: 'target-not-verified' });
    expect((await run({ github, record, inputs: { to: 'r8', mode: 'force' } })).report.outcome).toBe('rolled-back');
  });

  test.each(['contract', 'irreversible', 'unknown'] as const)('row 40: a schema that went on by %s since the target, in every mode', async (of) => {
    for (const mode of ['auto', 'force']) {
      const { report, platform } = await start(world({ r2: { class: of, schema: 's2' } }), { inputs: { mode } });
      expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'schema-incompatible', outputs: { severity: 'P0' }, advice: expect.stringContaining('Fail forward') });
      expect(platform.rollbacks).toEqual([]);
    }
  });

  test.each(['none', 'additive', 'expand'] as const)('row 40: %s is in nobody\'s way', async (of) => expect((await start(world({ r2: { class: of } }))).report.outcome).toBe('rolled-back'));

  test('what a GitOps controller owns is not touched', async () => expect((await start(world(), { script: { owner: 'Argo CD' }, inputs: { mode: 'force' } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'gitops-owned' }));

  test('row 36: another run opens a deployment while this one decides: kept, superseded', async () => {
    for (const mode of ['auto', 'force']) {
      const made = world();
      const { report, platform } = await start(made, { inputs: { mode }, script: { before: (what, count) => void (what === 'current' && count === 2 && deployed(made.github, '4800', C, ['in_progress', { version: C }])) } });
      expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded', failed: false, reason: expect.stringContaining('began just before the switch') });
      expect([platform.rollbacks, said(made.own)]).toEqual([[], []]);
    }
  });
});

describe('GitHub cannot be used', () => {
  test.each<readonly [string, Answer]>([
    ['it refuses', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['it hangs', { hang: true }],
    ['it knows no GraphQL', { status: 404, body: { message: 'Not Found' } }],
  ])('%s: said once, and everything goes on with the record and the platform', async (_, answer) => {
    const { report, lines } = await run({ github: { answer: () => answer }, inputs: { url } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r1', verified: true } });
    expect(lines.filter((line) => line.startsWith('warning: '))).toHaveLength(1);
  });

  test('without a token that is no warning', async () => {
    const { lines } = await run();
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([]);
    expect(lines.join('\n')).toContain('Without a GitHub token');
  });

  test('only the last look fails: the platform\'s word counts, and it is said', async () => {
    const made = world();
    const { report, lines } = await start(made, { github: failing(made.github, (_, count) => (count === 2 ? { status: 500, body: { message: 'oops' } } : undefined)) });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.filter((line) => line.startsWith('warning: '))).toHaveLength(1);
  });

  test('only the writing fails: said, and the rollback stands', async () => {
    const made = world();
    const { report, lines } = await start(made, { github: failing(made.github, ({ url: path }) => (path.endsWith('/statuses') ? { status: 403, body: { message: 'no' } } : undefined)) });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([expect.stringContaining('deployments: write')]);
  });
});

describe('a target that cannot be put back is deployed anew', () => {
  const fails = { rollback: () => ({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: 'No such image.' }) as const };
  const anew = { deploy: () => ({ kind: 'accepted', releaseId: 'r1b' }) as const };
  const gone = { startable: () => ({ kind: 'no', reason: 'its image was pruned' }) as const };

  test('the inputs for it are named', async () => {
    const { report } = await start(world(), { script: fails });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'rollback-command-failed', advice: expect.stringContaining(`with mode: force, to: "r1" and redeploy: true; or run action-deploy with version: "${D}" and allow-older: true`) });
    expect((await start(world(), { script: gone })).report).toMatchObject({ outcome: 'refused', reasonCode: 'target-gone', advice: expect.stringContaining('redeploy: true') });
  });

  test.each([['its rollback failed', { ...fails, ...anew }, ['r1']], ['it is gone', { ...gone, ...anew }, []]] as const)('where a person allows it: %s', async (_, script, rollbacks) => {
    const made = world();
    const { report, platform } = await start(made, { script, inputs: { redeploy: 'true', url } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'r1b', verified: true }, change: { rollback: { to_release_id: 'r1b' } } });
    expect([platform.rollbacks, platform.deployments, platform.version]).toEqual([rollbacks, [D], D]);
    expect(said(made.own)).toEqual(['inactive: surefoot/1 bad rolled-back to=r1b held rule=majority-failing']);
    expect(said(at(made.github, D))).toEqual(['success: surefoot/1 release=r1b verdict=healthy']);
  });

  test('a plan says so', async () => {
    const { lines } = await start(world(), { script: gone, inputs: { redeploy: 'true', mode: 'plan' } });
    expect(lines.join('\n')).toMatch(/deploy version "d{40}" anew by platform command, since release "r1" can no longer be started/);
  });

  test('not over what somebody else put live meanwhile', async () => {
    const { report, platform } = await start(world(), { script: { ...fails, ...anew, live: [is('r2'), is('r2'), is('r9')] }, inputs: { redeploy: 'true' } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'live-changed' });
    expect(platform.deployments).toEqual([]);
  });

  test('where the failed rollback left nothing live, it goes on', async () => {
    const { report } = await start(world(), { script: { ...fails, ...anew, live: [is('r2'), is('r2'), { kind: 'none' }] }, inputs: { redeploy: 'true' } });
    expect(report.outcome).toBe('rolled-back');
  });

  test('cancelled in between: nothing is deployed', async () => {
    const { report, platform } = await start(world(), { script: { ...fails, ...anew }, inputs: { redeploy: 'true' }, cancelAt: ['current', 3] });
    expect([report.outcome, platform.deployments]).toEqual(['cancelled', []]);
  });

  test('a release whose version nobody knows cannot be', async () => {
    const { report, platform } = await run({ script: { ...fails, ...anew }, inputs: { redeploy: 'true' } });
    expect(report).toMatchObject({ outcome: 'failed', advice: expect.stringContaining('Its version is not known') });
    expect(platform.deployments).toEqual([]);
  });
});

describe('cancel-running', () => {
  /** Another run is deploying; it stops, and closes its deployment, when it is told to. */
  function busy(status = 202, stops = true) {
    const made = world();
    const other = deployed(made.github, '4800', C, ['in_progress', { version: C }]);
    const github = failing(made.github, ({ url: path }) => {
      if (!path.endsWith('/cancel')) return undefined;
      if (stops) made.github.say(other, 'error', writeFacts({ verdict: 'not-verified' })[0] ?? '');
      return { status, body: status === 202 ? {} : { message: 'no' } };
    });
    return { ...made, github };
  }
  const cancels = (calls: readonly string[]) => calls.filter((call) => call.endsWith('/cancel'));

  test.each([{ mode: 'force' }, { issue: 'security' }])('%j stops the other run, waits, and goes back', async (inputs) => {
    const { report, calls, lines } = await run({ ...busy(), inputs: { ...inputs, 'cancel-running': 'true' } });
    expect(report.outcome).toBe('rolled-back');
    expect(cancels(calls)).toEqual(['POST /repos/acme/app/actions/runs/4800/cancel']);
    expect(lines.join('\n')).toMatch(/Run 4800 was told to stop\.\n.*has stopped; live: release "r2"/);
  });

  test('without it, a person goes back beside it, and auto leaves the newer one to finish', async () => {
    const forced = await run({ ...busy(), inputs: { mode: 'force' } });
    expect([forced.report.outcome, cancels(forced.calls)]).toEqual(['rolled-back', []]);
    const auto = await run({ ...busy(), inputs: { 'cancel-running': 'true' } });
    expect([auto.report.reasonCode, cancels(auto.calls)]).toEqual(['superseded', []]);
  });

  test.each([{ mode: 'plan', issue: 'security' }, { mode: 'force', 'dry-run': 'true' }])('%j stops nothing, and says what it would stop', async (inputs) => {
    const { calls, lines } = await run({ ...busy(), inputs: { ...inputs, 'cancel-running': 'true' } });
    expect(cancels(calls)).toEqual([]);
    expect(lines).toContain('Plan: stop what is deploying here first: run 4800.');
  });

  test('a plan has the steps of the real run', async () => {
    const steps = async (mode: string): Promise<readonly string[]> => (await start(world(), { inputs: { mode } })).lines.filter((line) => line.startsWith('Plan: '));
    expect(await steps('plan')).toEqual(await steps('auto'));
    expect((await steps('plan')).at(-1)).toContain('is bad, and hold further automatic rollbacks');
  });

  test('without the right that is one line, and it goes on', async () => {
    const { report, lines } = await run({ ...busy(403, false), inputs: { mode: 'force', 'cancel-running': 'true' } });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.filter((line) => line.startsWith('warning: '))).toEqual([expect.stringMatching(/run 4800 \(HTTP 403: no\)\. Grant the job the permission "actions: write"\. Going on\./)]);
  });

  test('one that is over already is not waited for', async () => expect((await run({ ...busy(409), inputs: { mode: 'force', 'cancel-running': 'true' } })).lines.join('\n')).toContain('Run 4800 is over already'));

  test('one that does not come to rest is waited for 30 s', async () => {
    const { report, lines } = await run({ ...busy(202, false), inputs: { mode: 'force', 'cancel-running': 'true' } });
    expect(report.outcome).toBe('rolled-back');
    expect(lines.join('\n')).toContain('not at rest after 30 s');
  });

  test('cancelled while it waits: nothing is switched', async () => {
    const { report, platform } = await run({ ...busy(202, false), inputs: { mode: 'force', 'cancel-running': 'true' }, cancelAt: ['current', 3] });
    expect([report.outcome, platform.rollbacks]).toEqual(['cancelled', []]);
  });
});
