import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { HICCUPS, PROJECT, TEAM, VERCEL_TOKEN, fakeVercel } from '../../shared/test/support/vercel.ts';
import type { FakeVercel, FakeVercelOptions } from '../../shared/test/support/vercel.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
const BYPASS = 'bypass-s3cr3t-of-a-test';
let job: Job;
let fake: FakeVercel;
const open = async (options: FakeVercelOptions = {}): Promise<void> => {
  await fake.close();
  fake = await fakeVercel({ team: TEAM, liveSha: A, ...options });
};
beforeEach(async () => {
  job = new Job({ sha: B });
  fake = await fakeVercel({ team: TEAM, liveSha: A });
});
afterEach(async () => {
  job.cleanup();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const deploy = async (inputs: Readonly<Record<string, string>> = {}, { target = {}, ...options }: StepOptions & { readonly target?: object } = {}): Promise<StepResult> => {
  const step = await job.step('action-deploy', { environment: 'production', platform: 'vercel', target: JSON.stringify({ project: PROJECT.name, team: TEAM.slug, 'bypass-secret': BYPASS, 'api-url': fake.url, ...target }), token: VERCEL_TOKEN, 'github-deployment': 'false', timeout: '60s', ...inputs }, options);
  expect(step.visible).not.toContain(VERCEL_TOKEN);
  expect(step.visible).not.toContain(BYPASS);
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const serves = (): string | undefined => fake.deployments.find(({ id }) => id === fake.project.production)?.sha;
const asks = (pattern: RegExp): readonly string[] => fake.calls().filter((call) => pattern.test(call));

describe('action-deploy on Vercel', () => {
  test('builds the commit, and reports the deployment that it made', async () => {
    const before = fake.project.production;
    const step = await deploy({ variables: 'NEW_CHECKOUT=true' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs).toMatchObject({ 'release-id': fake.project.production, 'previous-release-id': before, url: 'https://www.example.com', 'logs-url': expect.stringMatching(/^https:\/\/vercel\.com\//) });
    expect(serves()).toBe(B);
    expect(fake.deployments[0]).toMatchObject({ env: { NEW_CHECKOUT: 'true' }, meta: { surefootVersion: B } });
  });

  test('without a token it is one clear mistake', async () => {
    const step = await deploy({ token: '' });
    expect(ended(step)).toEqual([1, 'failed', 'bad-input']);
    expect(step.errors).toEqual([expect.stringContaining('Platform vercel needs a token')]);
  });

  test('is red when the build fails, with its log', async () => {
    fake.next('bad');
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(step.outputs['outcome']).toBe('failed');
    expect(step.visible).toContain('Command "npm run build" exited with 1');
    expect(serves()).toBe(A);
  });

  test('is not green while the domains are not assigned', async () => {
    fake.next('never-aliased');
    const step = await deploy({ timeout: '3s' });
    expect(ended(step)).toEqual([1, 'timed-out', 'not-live-in-time']);
    expect(step.outputs['reason']).toContain('domains are not assigned');
  });

  test('an answer that proves nothing is waited through', async () => {
    let hiccups = 2;
    fake.fault(({ method, url }) => (method === 'GET' && url.startsWith('/v13') && hiccups-- > 0 ? HICCUPS.html : undefined));
    expect(ended(await deploy())).toEqual([0, 'deployed', 'live']);
  });

  test('after a rollback it says so, promotes its own deployment and is live', async () => {
    fake.project.autoAssign = false;
    const step = await deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.stdout).toMatch(/^::warning.*Vercel switches that off after a rollback/m);
    expect(asks(/promote/)).toHaveLength(1);
    expect(serves()).toBe(B);
  });

  test('without the team the message names it', async () => {
    const step = await deploy({}, { target: { team: undefined } });
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toContain('the target needs "team"');
  });

  test('blue-green stages, and promotes when it is told to; the token may be in its usual variable', async () => {
    expect(ended(await deploy({ strategy: 'blue-green', token: '' }, { env: { VERCEL_TOKEN } }))).toEqual([0, 'deployed', 'live']);
    expect(asks(/POST/).map((call) => call.replace(/\/(?:prj|dpl)_\w+/g, '').replace(/\?.*/, ''))).toEqual(['POST /v13/deployments', 'POST /v10/projects/promote']);
    expect(serves()).toBe(B);
  });

  test('canary goes through the stages of the project, and takes its share back where the watch fails', async () => {
    await open({ rollingStages: [{ targetPercentage: 10, requireApproval: true }, { targetPercentage: 100 }] });
    const inputs = { strategy: 'canary', 'canary-steps': '10%', 'canary-hold': '2s' };
    const bad = await deploy({ ...inputs, url: 'command:false' });
    expect([bad.code, bad.outputs['outcome'], fake.release()?.state, serves()]).toEqual([1, 'failed', 'ABORTED', A]);
    const good = await deploy({ ...inputs, url: 'command:true', version: C });
    expect([good.code, good.outputs['outcome'], fake.release()?.state, serves()]).toEqual([0, 'deployed', 'COMPLETE', C]);
  }, 60_000);

  test('what was built in the workflow is uploaded', async () => {
    for (const [file, text] of [['config.json', '{"version":3}'], ['static/index.html', '<p>hello</p>']] as const) {
      const at = path.join(job.workspace, 'web/.vercel/output', file);
      mkdirSync(path.dirname(at), { recursive: true });
      writeFileSync(at, text);
    }
    expect(ended(await deploy({}, { target: { source: 'prebuilt', path: 'web' } }))).toEqual([0, 'deployed', 'live']);
    expect(asks(/v2\/files/)).toHaveLength(2);
    expect(fake.deployments[0]).toMatchObject({ prebuilt: true, sha: B });
  });

  test('a dry run only asks', async () => {
    const step = await deploy({ 'dry-run': 'true' });
    expect(step.outputs['outcome']).toBe('planned');
    expect(step.summary).toContain(`Build commit ${B} at Vercel`);
    expect(asks(/POST|PATCH/)).toEqual([]);
  });

  test('a restart builds what is live once more', async () => {
    const step = await deploy({ operation: 'restart' });
    expect(ended(step)).toEqual([0, 'deployed', 'restarted']);
    expect(serves()).toBe(A);
    expect(fake.deployments).toHaveLength(2);
  });

  test('is cancelled in time', async () => {
    fake.next('endless');
    const step = await deploy({}, { cancelWhen: /building/ });
    expect(step.outputs['outcome']).toBe('cancelled');
    expect(step.ms).toBeLessThan(20_000);
    // The build does not go live with nobody watching.
    expect(fake.deployments[0]?.readyState).toBe('CANCELED');
  });

  test('a target that is not right is one clear message', async () => {
    const step = await deploy({}, { target: { teem: 'x' } });
    expect(ended(step)).toEqual([1, 'failed', 'bad-input']);
    expect(step.errors.join('\n')).toContain('team');
    expect(fake.received).toEqual([]);
  });
});
