import { describe, expect, test } from '@jest/globals';
import type { PlatformHistory, PlatformRelease } from '../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { gitHubModel } from '../../shared/test/support/github.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { is } from './support/memory-platform.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';
import type { Given, Ran } from './support/run.ts';

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(40)) as [string, string, string, string];
const EMPTY: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };
const url = 'command:probe';
const release = (releaseId: string, commit: string, more: Partial<PlatformRelease> = {}): PlatformRelease => ({ releaseId, commit, createdAt: '2025-12-31T23:00:00Z', live: false, startable: { kind: 'yes' }, ...more });
/** Newest first: p4 is live, p3 was never started, p2 cannot be started any more, p1 and p0 can. */
const RELEASES = [release('p4', D, { live: true }), release('p3', C, { startable: { kind: 'no', reason: 'its build failed' } }), release('p2', B, { startable: { kind: 'no', reason: 'its image was removed' } }), release('p1', B, { version: '1.1' }), release('p0', A)] as const;
const HISTORY: PlatformHistory = { kind: 'known', releases: RELEASES };

/** What this run asked of the platform, by how often. */
async function asks(given: Given & { readonly history?: PlatformHistory | undefined } = {}): Promise<Ran & { readonly histories: number }> {
  let histories = 0;
  const { history = HISTORY, ...more } = given;
  const ran = await run({ record: EMPTY, ...more, script: { live: [is('p4')], history, ...more.script, before: (what) => void (what === 'history' && (histories += 1)) }, inputs: { url, ...more.inputs } });
  return { ...ran, histories };
}
const candidatesOf = ({ report }: Ran): readonly Readonly<Record<string, unknown>>[] => JSON.parse(String(report.outputs['candidates'])) as readonly Readonly<Record<string, unknown>>[];

describe('asked only where nothing else knows the release', () => {
  test('the usual rollback does not ask', async () => {
    const { report, histories } = await asks({ record: UNHEALTHY, script: { live: [is('r2')] } });
    expect([report.outcome, histories]).toEqual(['rolled-back', 0]);
  });

  test('nor one whose target GitHub remembers', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    verified(github, '4001', A, 'r0');
    for (const to of [undefined, 'r0', A]) expect((await asks({ github, inputs: { mode: 'force', ...(to === undefined ? {} : { to }) } })).histories).toBe(0);
  });

  test('nor one that is decided against', async () => {
    const { report, histories } = await asks({ record: { ...EMPTY, deployment: { release_id: 'p4', outcome: 'deployed' }, health: { outcome: 'healthy' } }, inputs: { to: 'p1' } });
    expect([report.outcome, histories]).toEqual(['kept', 0]);
  });

  test('nor what cannot answer', async () => {
    const { report, lines } = await run({ record: EMPTY, script: { live: [is('p4')] }, inputs: { mode: 'force', to: 'p1', url } });
    expect([report.outcome, lines.join('\n').includes('itself remembers')]).toEqual(['rolled-back', false]);
  });
});

describe('with mode: force it is found', () => {
  test.each([
    ['p1', 'p1'],
    ['p0', 'p0'],
    ['1.1', 'p1'],
    [A, 'p0'],
    [A.slice(0, 7), 'p0'],
    [B, 'p1'], // p2 is of the same commit, and cannot be started
    ['previous', 'p1'],
  ])('by to: %s', async (to, releaseId) => {
    const { report, platform, histories, lines } = await asks({ inputs: { mode: 'force', to } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': releaseId } });
    expect([platform.rollbacks, histories]).toEqual([[releaseId], 1]);
    expect(lines).toContain('The platform itself remembers 5 releases.');
    expect(lines.join('\n')).toContain(`trust the person who named release "${releaseId}"`);
  });

  test('the version that it has is the one that the platform is connected with', async () => expect((await asks({ inputs: { mode: 'force', to: 'p1' } })).platform.version).toBe('1.1'));

  test('previous, where the live one is not in the history: the newest that can be started', async () => expect((await asks({ history: { kind: 'known', releases: RELEASES.slice(1) }, inputs: { mode: 'force', to: 'previous' } })).platform.rollbacks).toEqual(['p1']));

  test('previous, where the platform cannot say what is live, but its history can', async () => expect((await asks({ script: { can: { current: false } }, inputs: { mode: 'force', to: 'previous' } })).platform.rollbacks).toEqual(['p1']));

  test('what GitHub remembers comes before it', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    verified(github, '4001', A, 'p0');
    verified(github, '4002', D, 'p4');
    const { platform, histories } = await asks({ github, inputs: { mode: 'force', to: 'previous' } });
    expect([platform.rollbacks, histories]).toEqual([['p0'], 0]);
  });

  test('several that fit are told, as ever', async () => {
    const { report } = await asks({ history: { kind: 'known', releases: [...RELEASES, release('p00', A)] }, inputs: { mode: 'force', to: A } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-ambiguous', reason: expect.stringContaining('release "p0"') });
  });

  test('the one that is gone is refused, with the inputs to deploy its version anew', async () => {
    const { report, platform } = await asks({ inputs: { mode: 'force', to: 'p2' } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-gone', reason: expect.stringContaining('its image was removed'), advice: expect.stringContaining(`version: "${B}"`) });
    expect(platform.rollbacks).toEqual([]);
  });

  test('the one that is live is no target, though it is in the history', async () => expect((await asks({ inputs: { mode: 'force', to: D } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'target-is-live' }));

  test('a version that was rolled back is bad, whatever its id is now', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    deployed(github, '4001', A, ['in_progress', { version: A, release: 'old' }], ['inactive', { bad: true }]);
    expect((await asks({ github, inputs: { mode: 'force', to: 'p0' } })).report).toMatchObject({ outcome: 'refused', reasonCode: 'target-is-bad' });
  });

  test('an id that is none does not count', async () => expect((await asks({ history: { kind: 'known', releases: [release('x\ny', A)] }, inputs: { mode: 'force', to: A } })).report.outputs['candidates']).not.toContain('x\\ny'));

  test('one that was put back by its id, and that GitHub knows under another, is one release', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    deployed(github, '4001', A, ['in_progress', { version: A, release: 'r0' }], ['success', { verdict: 'not-verified' }], ['success', { release: 'p0' }]);
    const ran = await asks({ github, inputs: { mode: 'force', to: 'nothing-of-that-name', 'dry-run': 'true' } });
    expect(candidatesOf(ran).filter(({ commit }) => commit === A)).toEqual([expect.objectContaining({ release_id: 'p0', earlier_ids: ['r0'], verdict: 'not-verified' })]);
  });
});

describe('by itself it proves nothing', () => {
  test.each(['p1', '1.1', A, 'previous'])('mode: auto does not go to it: %s', async (to) => {
    const { report, platform } = await asks({ inputs: { issue: 'security', to } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'target-not-verified' });
    expect(platform.rollbacks).toEqual([]);
  });

  test.each<readonly [string, Given['inputs']]>([['auto', { issue: 'security' }], ['force', { mode: 'force' }]])('mode: %s without "to" does not choose it, but says that there is something to name', async (_, inputs) => {
    const ran = await asks({ inputs: inputs ?? {} });
    expect(ran.report).toMatchObject({ outcome: 'refused', reasonCode: 'no-target', reason: expect.stringContaining('remembers 4 other releases'), advice: expect.stringContaining('"candidates" lists them') });
    expect(candidatesOf(ran).map(({ release_id: id, why, why_not: whyNot }) => [id, why, String(whyNot).split(':')[0]])).toEqual([
      ['p3', 'is in the history of the platform', inputs?.['mode'] === 'force' ? 'target-gone' : 'target-not-verified'],
      ['p2', 'is in the history of the platform', inputs?.['mode'] === 'force' ? 'target-gone' : 'target-not-verified'],
      ['p1', 'is in the history of the platform', inputs?.['mode'] === 'force' ? 'undefined' : 'target-not-verified'],
      ['p0', 'is in the history of the platform', inputs?.['mode'] === 'force' ? 'undefined' : 'target-not-verified'],
    ]);
    expect(ran.histories).toBe(1);
  });

  test('this run\'s own previous release is trusted as ever, and what the platform knows of it is added where it must be deployed anew', async () => {
    const record: ReleaseRecord = { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, previous_release_id: 'p0', release_id: 'p4', live_release_id: 'p4' } };
    expect((await asks({ record })).report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'p0' } });
    const { report, platform, histories } = await asks({ record, inputs: { redeploy: 'true' }, script: { live: [is('p4')], history: HISTORY, startable: () => ({ kind: 'no', reason: 'pruned' }), deploy: () => ({ kind: 'accepted', releaseId: 'p5' }) } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'p5' } });
    expect([platform.deployments, histories]).toEqual([[A], 1]);
  });
});

describe('a history that is not known', () => {
  test('is said once, and stops nothing', async () => {
    const { report, lines, histories } = await asks({ history: { kind: 'unknown', reason: 'HTTP 500' }, inputs: { mode: 'force', to: 'p1' } });
    expect(report).toMatchObject({ outcome: 'rolled-back', outputs: { 'to-release-id': 'p1' } });
    expect([lines.filter((line) => line.includes('HTTP 500')), histories]).toEqual([['What the platform itself remembers of earlier releases is not known: HTTP 500.'], 1]);
  });

  test('without it nothing is known of what cannot be started', async () => {
    const record: ReleaseRecord = { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, previous_release_id: 'p0', release_id: 'p4', live_release_id: 'p4' } };
    const { report, histories } = await asks({ record, history: { kind: 'unknown', reason: 'HTTP 500' }, script: { live: [is('p4')], history: { kind: 'unknown', reason: 'HTTP 500' }, startable: () => ({ kind: 'no', reason: 'pruned' }) } });
    expect([report.reasonCode, report.advice, histories]).toEqual(['target-gone', expect.stringContaining('Its version is not known'), 1]);
  });

  test('one that was not read to its end says so', async () => expect((await asks({ history: { ...HISTORY, truncated: true }, inputs: { mode: 'force', to: 'p1' } })).lines).toContain('The platform itself remembers 5 releases, and more that were not read.'));

  test('cancelled while it is asked: nothing is switched', async () => {
    const { report, platform } = await run({ record: EMPTY, script: { live: [is('p4')], history: HISTORY }, inputs: { mode: 'force', to: 'p1' }, cancelAt: ['history', 1] });
    expect([report.outcome, platform.rollbacks]).toEqual(['cancelled', []]);
  });
});
