import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { fakeGitHub } from '../../shared/test/support/github.ts';
import type { FakeDeployment, FakeGitHub } from '../../shared/test/support/github.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepResult } from '../../shared/test/support/job.ts';
import type { Answer, Received } from '../../shared/test/support/loopback.ts';
import { filePlatform } from './support/file-platform.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { UNHEALTHY } from './support/run.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const jobs: Job[] = [];
let github: FakeGitHub | undefined;
afterEach(async () => {
  for (const job of jobs.splice(0)) job.cleanup();
  await github?.close();
  github = undefined;
});

/** GitHub that remembers verified r1 and, of run 4711, r2, which is live on the platform and unhealthy. */
async function world({ deny, version = A }: { readonly deny?: (request: Received) => Answer | undefined; readonly version?: string } = {}) {
  const server = await fakeGitHub({ start: Date.now() - 3_600_000, ...(deny && { deny }) });
  github = server;
  const model = { ...server, answer: () => ({}) };
  const good = verified(model, '4001', A, 'r1', { version });
  const own = deployed(model, '4711', B, ['in_progress', { version: B }], ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
  return { server, model, good, own };
}

/** A machine of its own: nothing is on it but the platform's commands. */
function machine(runId: string, folder?: string) {
  const job = new Job({ env: { GITHUB_RUN_ID: runId, ...github?.env } });
  jobs.push(job);
  const platform = filePlatform(folder ?? path.join(job.workspace, 'platform'));
  const rollback = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> => job.step('action-rollback', { environment: 'production', platform: 'command', target: platform.target, timeout: '20s', ...inputs });
  return { job, platform, rollback };
}

const recordOf = (own: FakeDeployment): string => JSON.stringify({ ...UNHEALTHY, health: { ...UNHEALTHY.health, finished_at: new Date().toISOString() }, deployment: { ...UNHEALTHY.deployment, github_deployment_id: String(own.id) } } satisfies ReleaseRecord);
const last = (deployment: FakeDeployment): string => `${deployment.statuses[0]?.state}: ${deployment.statuses[0]?.description}`;

describe('state without a server', () => {
  test('the run that deployed goes back to the last verified release and writes down what a later one must know', async () => {
    const { own, good } = await world();
    const { rollback, platform } = machine('4711');
    const step = await rollback({ record: recordOf(own), url: 'command:true' });
    expect([step.code, step.outputs['outcome'], step.outputs['to-release-id'], step.outputs['verified']]).toEqual([0, 'rolled-back', 'r1', 'true']);
    expect([platform.live(), last(own), last(good)]).toEqual(['r1', 'inactive: surefoot/1 bad rolled-back to=r1 held rule=majority-failing', 'success: surefoot/1 release=r1 verdict=healthy']);
    expect(platform.read('environment')).toMatch(new RegExp(`^SUREFOOT_VERSION=${A}$`, 'm'));
    expect(JSON.parse(step.outputs['candidates'] ?? '')).toMatchObject([{ release_id: 'r1', version: A, commit: A, verdict: 'healthy' }]);
  });

  test('at 3 a.m., on another machine, with no record: a person goes back', async () => {
    const { own } = await world();
    const step = await machine('5000').rollback({ mode: 'force', reason: 'checkout is down' });
    expect([step.code, step.outputs['outcome'], step.outputs['to-release-id']]).toEqual([0, 'rolled-back', 'r1']);
    expect(last(own)).toBe('inactive: surefoot/1 bad rolled-back to=r1');
  });

  test('F25: an automatic rollback holds the next one, until somebody lifts that', async () => {
    const { model } = await world();
    const first = machine('5001');
    expect((await first.rollback({ issue: 'security' })).outputs).toMatchObject({ outcome: 'rolled-back', 'to-release-id': 'r1' });
    const other = machine('5002', first.platform.folder);
    other.platform.put('r3');
    deployed(model, '4002', B, ['in_progress', { version: B, release: 'r3' }], ['failure', { verdict: 'unhealthy' }]);
    const again = await other.rollback({ issue: 'security' });
    expect([again.code, again.outputs['reason-code'], other.platform.live()]).toEqual([1, 'held-earlier', 'r3']);
    const released = await other.rollback({ mode: 'plan', issue: 'security', 'release-hold': 'true' });
    expect(released.outputs['reason']).toContain('would roll back to release r1');
  });

  test('row 39: the same run, on another machine and without its record, does not try again', async () => {
    const { own } = await world();
    await machine('4711').rollback({ record: recordOf(own) });
    const other = machine('4711');
    const again = await other.rollback({ mode: 'force', to: 'r1' });
    expect([again.outputs['reason-code'], other.platform.rollbacks()]).toEqual(['already-rolled-back', []]);
  });

  test('cancel-running stops the run that is deploying', async () => {
    const { server, model } = await world({ deny: ({ url }) => (url.endsWith('/cancel') ? { status: 409, body: { message: 'over' } } : undefined) });
    deployed(model, '4800', C, ['in_progress', { version: C }]);
    const step = await machine('5000').rollback({ mode: 'force', 'cancel-running': 'true' });
    expect(step.outputs['outcome']).toBe('rolled-back');
    expect(server.calls()).toContain('POST /repos/acme/app/actions/runs/4800/cancel');
  });
});

describe('hostile', () => {
  const evil = '$(touch pwned)<img src=x>|`x`\n::error::pwned';

  test('what is remembered and named is shown as text', async () => {
    const { own } = await world({ version: evil });
    const { rollback } = machine('4711');
    const step = await rollback({ record: recordOf(own), mode: 'force', to: 'r1', reason: evil });
    expect(step.outputs['outcome']).toBe('rolled-back');
    expect(step.errors).toEqual([]);
    expect(step.summary).not.toMatch(/<img/);
    expect(step.summary).toContain('&lt;img');
  });

  test('a deployment of somebody who may not speak for us is no target', async () => {
    const { server, model } = await world();
    server.say(deployed(model, '1', C), 'success', 'surefoot/1 version=evil release=r666 verdict=healthy', { creator: 'mallory' });
    const step = await machine('5000').rollback({ mode: 'plan', issue: 'security' });
    expect(step.outputs['to-release-id']).toBe('r1');
    expect(step.outputs['candidates']).not.toContain('r666');
  });
});

describe('without GitHub', () => {
  test.each<readonly [string, Answer]>([
    ['a read-only token', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['a rate limit', { status: 429, headers: { 'retry-after': '60' }, body: { message: 'slow down' } }],
  ])('%s: one line, and it goes on', async (_, answer) => {
    const { own } = await world({ deny: () => answer });
    const step = await machine('4711').rollback({ record: recordOf(own) });
    expect(step.outputs).toMatchObject({ outcome: 'rolled-back', 'to-release-id': 'r1' });
    expect(step.stdout.match(/^::warning/gm)).toHaveLength(1);
  });

  test('a GitHub that hangs costs two seconds', async () => {
    const { own } = await world({ deny: () => ({ hang: true }) });
    const step = await machine('4711').rollback({ record: recordOf(own) });
    expect(step.outputs['outcome']).toBe('rolled-back');
    expect(step.ms).toBeLessThan(4_500);
  });

  test('no token is no warning', async () => {
    const { own } = await world();
    const step = await machine('4711').rollback({ record: recordOf(own), 'github-token': '' });
    expect([step.outputs['outcome'], step.stdout.includes('::warning')]).toEqual(['rolled-back', false]);
  });
});

test.each(['downgrade', 'restore'])('database: %s is not in this version, whatever is allowed', async (database) => {
  const step = await machine('1').rollback({ database, 'allow-database-change': 'true', mode: 'force' });
  expect([step.code, step.outputs['reason-code'], step.errors[0]]).toEqual([1, 'bad-input', expect.stringContaining('not in this version')]);
});
