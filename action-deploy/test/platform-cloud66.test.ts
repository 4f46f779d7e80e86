import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOKEN, UID, fakeCloud66 } from '../../shared/test/support/cloud66.ts';
import type { FakeCloud66 } from '../../shared/test/support/cloud66.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);
const HOOK_SECRET = 'b806f1c3344eb3aa2a024b23254b75b3';

let job: Job;
let fake: FakeCloud66;
beforeEach(async () => {
  job = new Job({ sha: B });
  fake = await fakeCloud66({ live: A, takesMs: 400 });
});
afterEach(async () => {
  job.cleanup();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const deploy = async (inputs: Readonly<Record<string, string>> = {}, { target = {}, ...options }: StepOptions & { readonly target?: object } = {}): Promise<StepResult> => {
  const step = await job.step('action-deploy', { environment: 'production', platform: 'cloud66', target: JSON.stringify({ stack: UID, 'api-url': fake.apiUrl, ...target }), token: TOKEN, 'github-deployment': 'false', timeout: '60s', ...inputs }, options);
  expect(step.visible).not.toContain(TOKEN);
  expect(step.visible).not.toContain(HOOK_SECRET);
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];

describe('action-deploy on Cloud 66', () => {
  test('ships the commit, and reports the deployment that it made', async () => {
    const step = await deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs).toMatchObject({ 'release-id': '102', 'previous-release-id': '101', url: 'https://awesome-app.dev.c66.me', 'logs-url': `${fake.url}/stacks/${UID}` });
    expect(fake.orders).toEqual([{ git_ref: B, user_reference: expect.stringMatching(/^surefoot\/1 4711-1-/) }]);
    expect(fake.serves()).toBe(B);
  });

  test('takes the token from its usual variable, and finds its action without an id', async () => {
    fake.quirks.nullActionId = true;
    expect(ended(await deploy({ token: '' }, { env: { CLOUD66_TOKEN: TOKEN } }))).toEqual([0, 'deployed', 'live']);
  });

  test('is red when the deployment fails, with the platform\'s own words', async () => {
    fake.next('bad');
    const step = await deploy();
    expect(ended(step)).toEqual([1, 'failed', 'release-failed']);
    expect(step.outputs).toMatchObject({ 'release-id': '102', 'previous-release-id': '101' });
    expect(step.visible).toContain('assets:precompile exited with 1');
    expect(fake.serves()).toBe(A);
  });

  test('is red when somebody reverted it on Cloud 66', async () => {
    fake.quirks.revertedAfter = 'marked';
    expect(ended(await deploy())).toEqual([1, 'rolled-back-by-platform', 'previous-is-live']);
  });

  test('waits behind another deployment for its own', async () => {
    fake.deployElsewhere(C, 'web', 1_500);
    const step = await deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs['release-id']).toBe('103');
    expect(step.stdout).toContain('Cloud 66: queued behind deployment 102.');
  });

  test.each(['blue-green', 'canary'])('stages by %s, and commits the rollout when it is to go live', async (strategy) => {
    const app = await serve(() => ({ body: { status: 'healthy' } }));
    const step = await deploy({ strategy, 'canary-steps': '50%', 'canary-hold': '1s', url: app.url });
    await app.close();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(fake.serves()).toBe(B);
    expect(fake.variants).toEqual([expect.objectContaining({ kind: 'active', commit: B, percentage: 100 })]);
  });

  test.each(['blue-green', 'canary'])('refuses %s where the stack has no versions side by side, and touches nothing', async (strategy) => {
    fake.quirks.noVariants = true;
    const step = await deploy({ strategy, ...(strategy === 'canary' ? { 'canary-steps': '50%', 'canary-hold': '1s', url: 'http://127.0.0.1:9/' } : {}) });
    expect(ended(step)).toEqual([1, 'failed', 'strategy-unavailable']);
    expect(step.errors.join()).toMatch(/Nothing was deployed.*Live now: release 101.*strategy: rolling/s);
    expect(fake.orders).toEqual([]);
  });

  test('is superseded at once when a newer deployment takes its place', async () => {
    fake.quirks.answer = () => (fake.deployments.length === 2 && fake.serves() === B ? (fake.deployElsewhere(C, 'web', 0), fake.serves(), undefined) : undefined);
    const step = await deploy();
    expect(ended(step)).toEqual([1, 'superseded', 'another-release-is-live']);
    expect(step.ms).toBeLessThan(10_000);
  });

  test.each(['action', 'redeploy', 'no-id'] as const)('restarts what is live, and follows that to its end (answered as %s)', async (begun) => {
    fake.quirks.begun = begun;
    expect(ended(await deploy({ operation: 'restart' }))).toEqual([0, 'deployed', 'restarted']);
    fake.next('bad');
    const step = await deploy({ operation: 'restart' });
    expect(step.outputs['outcome']).toBe('failed');
    expect(step.visible).toContain('could not restart puma');
    expect(fake.orders).toEqual([{ command: 'restart' }, { command: 'restart' }]);
  });

  test('says which right a token lacks', async () => {
    fake.scopes.delete('redeploy');
    const step = await deploy();
    expect(ended(step)).toEqual([1, 'failed', 'deploy-command-failed']);
    expect(step.errors.join()).toMatch(/token lacks redeploy scope.*"public" and "redeploy"/s);
    expect(fake.orders).toEqual([]);
  });

  test('plans and changes nothing', async () => {
    const step = await deploy({ 'dry-run': 'true' });
    expect(ended(step)).toEqual([0, 'planned', 'dry-run']);
    expect(step.visible).toContain(`/stacks/${UID}/deployments {"git_ref":"${B}"}`);
    expect(fake.orders).toEqual([]);
  });

  test('ends at once when it is cancelled, and says what is live', async () => {
    fake.next('endless');
    const step = await deploy({}, { cancelWhen: /The platform accepted release/ });
    expect(step.outputs['outcome']).toBe('cancelled');
    expect(step.visible).toMatch(/it was stopped on the platform\. Live now: release 101/);
    expect(fake.received.filter(({ method }) => method === 'DELETE').map(({ url }) => url)).toEqual([`/api/3/stacks/${UID}/deployments/102`]);
    expect(fake.deployments[0]).toMatchObject({ id: 102, outcome: 'failed', live: false });
    expect(step.ms).toBeLessThan(15_000);
  });

  test('deploys by the redeploy hook, which is told to nobody', async () => {
    fake.quirks.answer = ({ url }) => (url.startsWith('/stacks/redeploy') ? (fake.deployElsewhere(B, 'hook'), { body: 'OK' }) : undefined);
    expect(ended(await deploy({}, { target: { 'hook-url': fake.hookUrl } }))).toEqual([0, 'deployed', 'live']);
    expect(ended(await deploy({}, { target: { 'hook-url': fake.hookUrl.replace('http://127.0.0.1', 'http://hooks.example.com') } }))).toEqual([1, 'failed', 'bad-input']);
  });

  test.each<[string, Readonly<Record<string, string>>, object, RegExp]>([
    ['a key that is not known', {}, { service: 'web' }, /unknown key "service".*services/i],
    ['no token', { token: '' }, {}, /needs a token.*CLOUD66_TOKEN/],
    ['an image for no service', { image: 'ghcr.io/acme/web:1' }, {}, /names no services/],
  ])('says what is wrong with %s', async (_, inputs, target, message) => {
    const step = await deploy(inputs, { target });
    expect(ended(step)).toEqual([1, 'failed', 'bad-input']);
    expect(step.errors.join('\n')).toMatch(message);
    expect(fake.received).toEqual([]);
  });
});
