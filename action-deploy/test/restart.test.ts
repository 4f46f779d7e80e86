import { describe, expect, test } from '@jest/globals';
import { gitHubModel } from '../../shared/test/support/github.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { run } from './support/run.ts';
import type { Given } from './support/run.ts';
import { is } from './support/staging-platform.ts';

/** What is live is said to be so by the state too, unless the test says otherwise. */
const restart = (given: Given = {}) => run({ ...given, sha: given.sha ?? '', inputs: { operation: 'restart', ...given.inputs }, script: { state: (truth) => (truth.kind === 'in-progress' ? truth : { kind: 'live' }), ...given.script } });

describe('restart', () => {
  test('starts what is live once more and waits until it is live, without a version', async () => {
    const { report, platform, lines } = await restart({ script: { questions: 3 } });
    expect(report).toMatchObject({ outcome: 'deployed', reasonCode: 'restarted', failed: false, reason: 'Release "r1" was restarted and is live. Live now: release r1 (this run\'s).', outputs: { 'release-id': 'r1', 'previous-release-id': 'r1' } });
    expect(platform.orders).toEqual(['restart']);
    expect(lines.join('\n')).toContain('Release "r1": starting (');
    expect(report.summary).not.toContain('Version');
  });

  test('is no release: nothing is remembered, and nothing is settled at the end', async () => {
    const github = gitHubModel();
    const { state, post } = await restart({ github });
    expect([github.deployments, state]).toEqual([[], {}]);
    expect(await post()).toEqual([]);
  });

  test('a new id is followed, and what is live then is named', async () => {
    const { report } = await restart({ script: { restart: () => ({ kind: 'accepted', releaseId: 'r1b' }), current: (_, count) => (count > 1 ? is('r1b') : undefined) } });
    expect(report).toMatchObject({ reasonCode: 'restarted', outputs: { 'release-id': 'r1b' }, reason: expect.stringContaining('Live now: release r1b') });
    expect(report.change?.deployment).toMatchObject({ outcome: 'deployed', reason_code: 'restarted', release_id: 'r1b' });
    expect(report.change?.deployment).not.toHaveProperty('previous_release_id');
    expect(report.change).not.toHaveProperty('version');
  });

  test('of what this run deployed leaves the record speaking of that deployment', async () => {
    const record: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production', version: 'v1', deployment: { outcome: 'deployed', reason_code: 'live', release_id: 'r1', previous_release_id: 'r0', github_deployment_id: '7' }, health: { outcome: 'unhealthy' } };
    const { report } = await restart({ record });
    expect(report.change).toEqual({ deployment: { ...record.deployment, live_release_id: 'r1' }, health: undefined });
  });

  test.each<readonly [string, Given, string, string]>([
    ['nothing is live', { script: { live: { kind: 'none' } } }, 'failed', 'restart-failed'],
    ['the platform does not take it', { script: { restart: () => ({ kind: 'failed', reasonCode: 'restart-failed', reason: 'No.' }) } }, 'failed', 'restart-failed'],
    ['the platform takes too long over it', { script: { restart: () => ({ kind: 'timed-out' }) } }, 'timed-out', 'not-live-in-time'],
    ['it does not come up again', { script: { state: () => ({ kind: 'failed', reason: 'crash loop', advice: 'Look.' }) } }, 'failed', 'release-failed'],
    ['it takes too long', { inputs: { timeout: '30s' }, script: { state: () => ({ kind: 'in-progress' }) } }, 'timed-out', 'not-live-in-time'],
    ['somebody else deploys', { script: { current: (_, count) => (count > 1 ? is('r9') : undefined) } }, 'superseded', 'another-release-is-live'],
    ['it is cancelled before', { cancelAt: ['current', 1] }, 'cancelled', 'cancelled'],
    ['it is cancelled on the way', { script: { questions: 9 }, cancelAt: ['state', 3] }, 'cancelled', 'cancelled'],
    ['the platform was cancelled', { script: { restart: () => ({ kind: 'cancelled' }) } }, 'cancelled', 'cancelled'],
  ])('%s: it fails, and is no evidence against the release', async (_, given, outcome, reasonCode) => {
    const { report } = await restart(given);
    expect([report.outcome, report.reasonCode, report.failed, report.change]).toEqual([outcome, reasonCode, true, undefined]);
    expect(report.reason).toMatch(/Live now: /);
  });

  test('on a platform that can only be told, it says that nobody saw it', async () => {
    expect((await restart({ script: { can: { current: false, status: false }, current: () => ({ kind: 'unknown', reason: 'it cannot say' }) } })).report).toMatchObject({ outcome: 'deployed', reasonCode: 'live-not-confirmed' });
  });

  test('a dry run restarts nothing', async () => {
    const { report, platform } = await restart({ inputs: { 'dry-run': 'true' } });
    expect(report).toMatchObject({ outcome: 'planned', reason: 'Dry run: what is live on "production" would be restarted by platform kubernetes. Live now: release r1.', summary: expect.stringContaining('would restart r1') });
    expect(platform.orders).toEqual([]);
  });

  test('sets no variables, and does not ask for any', async () => {
    await expect(restart({ inputs: { variables: 'A=1' } })).rejects.toThrow(/Input "operation" is not valid: restart starts what is live as it is/);
    expect((await restart({ inputs: { 'required-env': '- NOT_THERE', strategy: 'canary' } })).report.outcome).toBe('deployed');
  });

  test('without a version a deployment is refused', async () => {
    await expect(run({ sha: '' })).rejects.toThrow(/Input "version" is required/);
  });
});

test('the address that the live state gives is the environment\'s, where nobody gave another', async () => {
  const url = async (given: Given): Promise<unknown> => (await run(given)).report.outputs['url'];
  expect(await url({})).toBe('https://live.example');
  expect(await url({ script: { deploy: () => ({ kind: 'accepted', releaseId: 'r2', url: 'https://accepted.example', logsUrl: 'https://logs.example' }) } })).toBe('https://accepted.example');
  expect(await url({ inputs: { 'environment-url': 'https://app.example.com' } })).toBe('https://app.example.com');
  expect(await url({ script: { state: () => ({ kind: 'live', url: 'javascript:alert(1)' }) } })).toBeUndefined();
  const { lines } = await run({ script: { deploy: () => ({ kind: 'accepted', releaseId: 'r2', url: 'https://accepted.example', logsUrl: 'https://logs.example' }) } });
  expect(lines).toContain('The platform accepted release "r2" (https://accepted.example, log: https://logs.example).');
});
