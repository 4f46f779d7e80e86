import { describe, expect, test } from '@jest/globals';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { entryOfRelease, readHistory } from '../../shared/ledger/history.ts';
import type { LedgerHistory } from '../../shared/ledger/history.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { gitHubModel } from '../../shared/test/support/github.ts';
import type { FakeDeployment, GitHubModel } from '../../shared/test/support/github.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { is } from './support/memory-platform.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';
import type { Given, Ran } from './support/run.ts';

/** Rollbacks on a platform that makes a new release, with a new id, of the one that is put back. */

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40)) as [string, string, string, string];
const EMPTY: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };
const url = 'command:probe';
/** As long as an id may be: two of a platform, joined. */
const LONG = `${'1b'.repeat(18)}+${'2c'.repeat(18)}+${'3d'.repeat(13)}`;

interface World {
  readonly github: GitHubModel;
  readonly record: ReleaseRecord;
}

/** Verified releases r0 and r1, then this run's r2, which was found unhealthy. */
function world(): World {
  const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
  verified(github, '4001', A, 'r0', { schema: 's0', class: 'none' });
  verified(github, '4002', D, 'r1', { schema: 's1', class: 'expand' });
  const own = deployed(github, '4711', B, ['in_progress', { version: B, schema: 's1', class: 'none' }], ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
  return { github, record: { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, github_deployment_id: String(own.id) } } };
}

const makes = (id: string): Given['script'] => ({ rollback: () => ({ kind: 'accepted', releaseId: id }) });
const back = ({ github, record }: World, id: string, given: Given = {}): Promise<Ran> => run({ github, record, ...given, script: { ...makes(id), ...given.script }, inputs: { url, ...given.inputs } });
/** By hand, in a run of its own, with this release live. */
const byHand = (made: World, runId: string, live: string, id: string, inputs: Given['inputs'] = {}): Promise<Ran> => back(made, id, { record: EMPTY, runId, script: { live: [is(live)] }, inputs: { mode: 'force', ...inputs } });
const at = ({ github }: World, sha: string): FakeDeployment => github.deployments.find((deployment) => deployment.sha === sha) as FakeDeployment;
const last = (deployment: FakeDeployment, count: number): readonly string[] => deployment.statuses.slice(0, count).toReversed().map(({ state, description }) => `${state}: ${description}`);
const candidatesOf = ({ report }: Ran): readonly Readonly<Record<string, unknown>>[] => JSON.parse(String(report.outputs['candidates'])) as readonly Readonly<Record<string, unknown>>[];

/** What a later run, of any action, would read. */
const history = ({ github }: World): LedgerHistory =>
  readHistory(github.deployments.map(({ id, sha, created_at, payload, statuses }) => ({ id: String(id), commit: sha, createdAt: created_at, runId: `${(payload as { readonly run: string }).run}/1/`, statuses: statuses.map((status) => ({ state: status.state, description: status.description, createdAt: status.created_at, creator: 'github-actions', logUrl: status.log_url })) })), { service: undefined, self: '' });

describe.each(['r1b', LONG])('the platform makes release %s of it', (made) => {
  test('what is said and handed on is the id that is live now', async () => {
    const { report, platform, lines } = await back(world(), made);
    expect(platform.rollbacks).toEqual(['r1']);
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'from-release-id': 'r2', 'to-release-id': made, verified: true }, change: { rollback: { from_release_id: 'r2', to_release_id: made, live_release_id: made, verified: true } } });
    expect(report.reason).toContain(`Release "r1" is live again, as ${quote(made)}, in place of release "r2", and healthy.`);
    expect(report.reason).toMatch(/Live now: release \S+ \(the last verified one\)\.$/);
    expect(lines.join('\n')).toContain(`The platform makes a new release of it, ${quote(made)}.`);
  });

  test('GitHub remembers it as the same release: version, commit, schema, and that it is healthy', async () => {
    const there = world();
    await back(there, made);
    expect(last(at(there, D), 1)).toEqual([`success: surefoot/1 release=${made} verdict=healthy`]);
    expect(last(at(there, B), made === LONG ? 2 : 1)).toEqual(made === LONG ? [`inactive: surefoot/1 bad rolled-back to=${made}`, 'inactive: surefoot/1 held rule=majority-failing'] : [`inactive: surefoot/1 bad rolled-back to=${made} held rule=majority-failing`]);
    for (const { statuses } of there.github.deployments) for (const { description } of statuses) expect(description.length).toBeLessThanOrEqual(140);
    const read = history(there);
    expect(read.liveReleaseId).toBe(made);
    for (const id of [made, 'r1']) expect(entryOfRelease(read, id)).toMatchObject({ releaseId: made, earlierIds: ['r1'], version: D, commit: D, schema: 's1', verdict: 'healthy', bad: false });
  });

  test('it is the release that is live: nobody goes back to it, by any of its ids', async () => {
    const there = world();
    await back(there, made);
    for (const to of [made, 'r1', D, D.slice(0, 9)]) {
      const { report, platform } = await byHand(there, '5000', made, 'never', { to });
      expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-is-live' });
      expect(platform.rollbacks).toEqual([]);
    }
    expect(candidatesOf(await byHand(there, '5001', made, 'never', { to: 'r0', 'dry-run': 'true' })).map(({ release_id: id }) => id)).toEqual(['r2', 'r0']);
  });

  test('the second of two people who press the button is refused', async () => {
    const there = world();
    await byHand(there, '5000', 'r2', made);
    expect((await byHand(there, '5001', made, 'never')).report).toMatchObject({ outcome: 'refused', reasonCode: 'already-rolled-back', reason: expect.stringContaining(`Release ${quote(made)}, which is live, was put back`) });
  });

  test('what was live before it is one release further back', async () => {
    const there = world();
    await byHand(there, '5000', 'r2', made);
    const { report, platform } = await byHand(there, '5001', made, 'r0b', { to: 'previous' });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'from-release-id': made, 'to-release-id': 'r0b' } });
    expect(platform.rollbacks).toEqual(['r0']);
    expect(last(at(there, D), 1)).toEqual([`inactive: surefoot/1 bad rolled-back to=r0b`]);
  });

  test('a newer release that fails goes back to it, by the id that it has now', async () => {
    const there = world();
    await back(there, made);
    const own = deployed(there.github, '4800', C, ['in_progress', { version: C }], ['in_progress', { release: 'r3' }], ['failure', { verdict: 'unhealthy' }]);
    const record = { ...UNHEALTHY, version: C, deployment: { ...UNHEALTHY.deployment, release_id: 'r3', previous_release_id: made, live_release_id: 'r3', github_deployment_id: String(own.id) } };
    const { report, platform } = await back(there, 'r1c', { record, runId: '4800', script: { live: [is('r3')] } });
    expect([report.outcome, report.outputs['to-release-id'], platform.rollbacks]).toEqual(['rolled-back', 'r1c', [made]]);
    expect(entryOfRelease(history(there), 'r1')).toMatchObject({ releaseId: 'r1c', earlierIds: ['r1', made] });
    expect((await byHand(there, '5002', 'r1c', 'r0b', { to: 'previous' })).platform.rollbacks).toEqual(['r0']);
  });

  test('an older id in what is remembered leads to the one that it has now', async () => {
    const there = world();
    await byHand(there, '5000', 'r2', made); // r2 was taken back to it
    verified(there.github, '4800', C, 'r3');
    deployed(there.github, '4801', 'e'.repeat(40), ['in_progress', { version: 'e'.repeat(40), release: 'r4' }], ['failure', { verdict: 'unhealthy' }]);
    await byHand(there, '5001', 'r4', 'r1c', { to: D }); // and so was r4, to a third one
    expect(candidatesOf(await byHand(there, '5002', 'r3', 'never', { 'dry-run': 'true', to: D }))).toContainEqual(expect.objectContaining({ release_id: 'r1c', earlier_ids: expect.arrayContaining(['r1', made]), version: D, verdict: 'healthy' }));
    const { platform } = await byHand(there, '5003', 'r3', 'r1d', { to: 'previous' });
    expect(platform.rollbacks).toEqual(['r1c']);
  });

  test('the run whose previous release a person has put back meanwhile sees that it is live', async () => {
    const there = world();
    await byHand(there, '5000', 'r2', made);
    const { report, platform } = await back(there, 'never', { script: { live: [is(made)] } });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'platform-already-rolled-back' });
    expect(platform.rollbacks).toEqual([]);
  });

  test('its own previous release is known by the id that it had, and trusted no more than what is remembered of it', async () => {
    const there = world();
    await byHand(there, '5000', 'r2', made);
    await byHand(there, '5001', made, 'r0b', { to: 'previous' });
    const record = { ...there.record, health: { ...there.record.health, outcome: 'unhealthy' as const } };
    const { report } = await back({ ...there, record }, 'never', { script: { live: [is('r2')] }, inputs: { to: 'previous', mode: 'force' } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-is-bad' });
  });

  test('it is the same release to the run that tries a second time', async () => {
    const there = world();
    const first = await back(there, made);
    const again = { ...there.record, ...first.report.change?.rollback && { rollback: first.report.change.rollback } } as ReleaseRecord;
    expect((await back(there, 'never', { record: again, script: { live: [is(made)] } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'already-rolled-back' });
  });

  test('an attempt that did not land changes no id', async () => {
    const there = world();
    const { report } = await back(there, made, { script: { afterwards: [is('r2')], state: [{ kind: 'failed', reason: 'no image' }] } });
    expect(report).toMatchObject({ outcome: 'failed', outputs: { 'to-release-id': made } });
    expect(entryOfRelease(history(there), 'r1')).toMatchObject({ releaseId: 'r1', earlierIds: [] });
    expect(last(at(there, B), 1).join()).toMatch(/attempted to=|held rule=/);
  });

  test('while the platform still shows the old id of it, it is waited for', async () => {
    const { report } = await back(world(), made, { script: { afterwards: [is('r1'), is('r1'), is(made)] } });
    expect(report.outcome).toBe('rolled-back');
  });

  test('with GitHub turned off all of this run stands', async () => {
    const { report } = await run({ script: makes(made) ?? {}, inputs: { url } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': made } });
  });
});

test('deployed again while it is live, it is one release under all its ids', async () => {
  const there = world();
  await back(there, 'r1b');
  verified(there.github, '4900', D, 'r1b'); // action-deploy: unchanged
  const { platform } = await byHand(there, '5000', 'r2', 'r1c', { to: 'r1' });
  expect(platform.rollbacks).toEqual(['r1b']);
  const { report, ...ran } = await byHand(there, '5001', 'r1c', 'never', { to: D });
  expect(report).toMatchObject({ reasonCode: 'target-is-live' });
  expect(candidatesOf({ report, ...ran }).filter(({ version }) => version === D)).toEqual([]);
  expect(history(there).entries.filter(({ version }) => version === D).map(({ releaseId, earlierIds }) => [releaseId, earlierIds])).toEqual([['r1c', ['r1b']], ['r1b', ['r1']]]);
});
