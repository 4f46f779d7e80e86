import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { fakeGitHub } from '../../shared/test/support/github.ts';
import type { FakeDeployment, FakeGitHub } from '../../shared/test/support/github.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepResult } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Answer, Loopback, Received } from '../../shared/test/support/loopback.ts';
import { deploymentChecked } from '../src/note-verdict.ts';

const VERSION = '1'.repeat(40);

describe('the deployment that a health check speaks about', () => {
  const record = (deployment: ReleaseRecord['deployment'], rollback?: ReleaseRecord['rollback']): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...(deployment && { deployment }), ...(rollback && { rollback }) });
  test.each<[string, ReleaseRecord | undefined, string | undefined]>([
    ['is that of the release that went live', record({ outcome: 'deployed', github_deployment_id: '7' }), '7'],
    ['or of one that was live already', record({ outcome: 'unchanged', github_deployment_id: '7' }), '7'],
    ['and was kept', record({ outcome: 'deployed', github_deployment_id: '7' }, { outcome: 'kept' }), '7'],
    ['not of one that never went live', record({ outcome: 'failed', github_deployment_id: '7' }), undefined],
    ['nor of one that was taken back', record({ outcome: 'deployed', github_deployment_id: '7' }, { outcome: 'rolled-back' }), undefined],
    ['nor where a rollback may have switched', record({ outcome: 'deployed', github_deployment_id: '7' }, { outcome: 'failed' }), undefined],
    ['none where GitHub has none', record({ outcome: 'deployed' }), undefined],
    ['none by an id that is no number', record({ outcome: 'deployed', github_deployment_id: '7/../../8' }), undefined],
    ['none without a deployment', record(undefined), undefined],
    ['none without a record', undefined, undefined],
  ])('%s', (_what, given, id) => expect(deploymentChecked(given)).toBe(id));
});

describe('a verdict', () => {
  let github: FakeGitHub;
  let app: Loopback;
  let answer: Answer;
  let deny: (request: Received) => Answer | undefined;
  let job: Job;
  let deployment: FakeDeployment;
  beforeEach(async () => {
    deny = () => undefined;
    answer = { body: { status: 'healthy' } };
    github = await fakeGitHub({ deny: (request) => deny(request) });
    app = await serve(() => answer);
    job = new Job({ env: github.env });
    deployment = github.add({ sha: VERSION });
    github.say(deployment, 'in_progress', `surefoot/1 version=${VERSION} release=r1`);
  });
  afterEach(async () => {
    await Promise.all([github.close(), app.close()]);
    job.cleanup();
  });
  const check = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> =>
    job.step('action-healthcheck', { environment: 'production', url: app.url, timeout: '500ms', interval: '100ms', record: JSON.stringify({ schema: 'surefoot/release@1', environment: 'production', deployment: { outcome: 'deployed', release_id: 'r1', github_deployment_id: String(deployment.id), url: 'https://app.example.com' } }), ...inputs });
  const last = (): string => `${deployment.statuses[0]?.state} ${deployment.statuses[0]?.description}`;

  test.each<[string, Answer, Readonly<Record<string, string>>, string]>([
    ['healthy', { body: { status: 'healthy' } }, {}, 'success surefoot/1 verdict=healthy'],
    ['unhealthy', { status: 503 }, {}, 'failure surefoot/1 verdict=unhealthy'],
    ['inconclusive', { status: 302, headers: { location: 'https://login.example.com/' } }, {}, 'in_progress surefoot/1 verdict=inconclusive'],
    ['healthy', { body: { status: 'healthy' } }, { phase: 'baseline' }, `in_progress surefoot/1 version=${VERSION} release=r1`],
  ])('%s is remembered', async (outcome, says, inputs, words) => {
    answer = says;
    const step = await check(inputs);
    expect([step.outputs['outcome'], last()]).toEqual([outcome, words]);
    expect(step.stdout).not.toContain('::warning::');
  });

  test('that proves nothing does not open again what is settled', async () => {
    github.say(deployment, 'success', 'surefoot/1 verdict=not-verified');
    answer = { status: 302, headers: { location: 'https://login.example.com/' } };
    expect((await check()).outputs['outcome']).toBe('inconclusive');
    expect(last()).toBe('success surefoot/1 verdict=not-verified');
  });

  test('of a dry run is none', async () => {
    await check({ 'dry-run': 'true' });
    expect(github.received).toEqual([]);
  });

  test.each<[string, Answer]>([
    ['a token without the right', { status: 403, body: { message: 'no' } }],
    ['a server that hangs', { hang: true }],
  ])('that cannot be written stays what it is: %s', async (_what, refusal) => {
    deny = () => refusal;
    const step = await check();
    expect([step.code, step.outputs['outcome'], step.ms < 4_000]).toEqual([0, 'healthy', true]);
    expect(step.stdout.match(/::warning::/g)).toHaveLength(1);
  });
});
