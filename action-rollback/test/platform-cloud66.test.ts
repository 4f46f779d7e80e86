import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { TOKEN, UID, fakeCloud66 } from '../../shared/test/support/cloud66.ts';
import type { FakeCloud66 } from '../../shared/test/support/cloud66.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

let job: Job;
let fake: FakeCloud66;
beforeEach(async () => {
  job = new Job({ sha: B });
  fake = await fakeCloud66({ live: A, takesMs: 300 });
  // Release 102 went live over release 101.
  fake.deployElsewhere(B, 'api');
  while (fake.serves() !== B) await new Promise((resolve) => setTimeout(resolve, 20));
});
afterEach(async () => {
  job.cleanup();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const rollback = async (inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> => {
  const step = await job.step('action-rollback', { environment: 'production', platform: 'cloud66', target: JSON.stringify({ stack: UID, 'api-url': fake.apiUrl }), token: TOKEN, mode: 'force', verify: 'false', timeout: '60s', ...inputs }, options);
  expect(step.visible).not.toContain(TOKEN);
  return step;
};

describe('action-rollback on Cloud 66', () => {
  test('deploys the earlier commit once more, and follows the new deployment until it is live', async () => {
    const step = await rollback({ to: '101' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(step.outputs['from-release-id']).toBe('102');
    expect(fake.orders).toEqual([{ git_ref: A, user_reference: expect.stringMatching(/^surefoot\/1 4711-1-/) }]);
    expect(fake.serves()).toBe(A);
    expect(fake.deployments[0]).toMatchObject({ id: 103, live: true });
    expect(step.stdout).toContain('environment variables stay as they are now');
  });

  test('is red when the earlier commit fails this time, and says what is live', async () => {
    fake.next('bad');
    const step = await rollback({ to: '101' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'failed', 'rollback-not-live']);
    expect(step.visible).toContain('assets:precompile exited with 1');
    expect(step.stdout).toMatch(/Live now: release 102/);
  });

  test('does not go to a deployment that was reverted', async () => {
    Object.assign(fake.deployments[1] ?? {}, { reverted: true });
    const step = await rollback({ to: '101' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'refused', 'target-gone']);
    expect(fake.orders).toEqual([]);
  });

  test('changes nothing where Cloud 66 cannot say what is live', async () => {
    fake.quirks.answer = ({ method, url }) => (method === 'GET' && url.includes('/deployments') ? { status: 502, body: '<html>' } : undefined);
    const step = await rollback({ to: '101', mode: 'auto', timeout: '20s' });
    expect(step.code).toBe(1);
    expect(step.outputs['outcome']).not.toBe('rolled-back');
    expect(fake.orders).toEqual([]);
  });

  test('turns a feature off in its place', async () => {
    const step = await rollback({ 'disable-flags': 'NEW_CHECKOUT=false' });
    expect(step.outputs['outcome']).toBe('flag-disabled');
    expect(fake.variables.get('NEW_CHECKOUT')).toMatchObject({ value: 'false', applied: 'immediately' });
    expect(fake.serves()).toBe(B);
  });
});
