import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepResult } from '../../shared/test/support/job.ts';
import { PROJECT, TEAM, VERCEL_TOKEN, fakeVercel } from '../../shared/test/support/vercel.ts';
import type { FakeVercel } from '../../shared/test/support/vercel.ts';
import { UNHEALTHY } from './support/run.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(40)) as [string, string, string];
let job: Job;
let fake: FakeVercel;
let first = '';
let second = '';
/** The second release of two is live and unhealthy a moment ago. */
beforeEach(async () => {
  job = new Job({ sha: B });
  fake = await fakeVercel({ team: TEAM, liveSha: A });
  first = fake.project.production ?? '';
  second = fake.takeOver(B);
});
afterEach(async () => {
  job.cleanup();
  await fake.close();
  expect(fake.violations).toEqual([]);
});

const record = (): ReleaseRecord => {
  const finished_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...UNHEALTHY, health: { ...UNHEALTHY.health, finished_at }, deployment: { ...UNHEALTHY.deployment, release_id: second, previous_release_id: first, live_release_id: second, finished_at } };
};
const rollback = async (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> => {
  const step = await job.step('action-rollback', { environment: 'production', platform: 'vercel', target: JSON.stringify({ project: PROJECT.name, team: TEAM.id, 'api-url': fake.url }), token: VERCEL_TOKEN, 'github-token': '', record: JSON.stringify(record()), timeout: '30s', url: 'command:true', ...inputs });
  expect(step.visible).not.toContain(VERCEL_TOKEN);
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const asks = (pattern: RegExp): readonly string[] => fake.calls().filter((call) => pattern.test(call));

describe('action-rollback on Vercel', () => {
  test('puts the earlier deployment back, follows it to its end, and says what Vercel does from now on', async () => {
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['from-release-id'], step.outputs['to-release-id'], step.outputs['verified']]).toEqual([0, 'rolled-back', second, first, 'true']);
    expect(fake.project.production).toBe(first);
    expect(step.stdout).toMatch(/^::warning.*new production deployments do not go live by themselves/m);
    expect(asks(/POST.*rollback/)).toHaveLength(1);
  });

  test('a rollback that was accepted and not done is a failure', async () => {
    fake.nextSwitch('never');
    const step = await rollback({ timeout: '6s' });
    expect(ended(step)).toEqual([1, 'failed', 'rollback-not-live']);
    expect(step.outputs['reason']).toContain('domains are being moved');
    expect(fake.project.production).toBe(second);
  });

  test('domains that could not be moved are named', async () => {
    fake.nextSwitch('failed');
    const step = await rollback();
    expect(ended(step)).toEqual([1, 'failed', 'rollback-not-live']);
    expect(step.outputs['reason']).toContain('www.example.com, shop.example.com');
  });

  test('the Hobby plan is explained', async () => {
    const third = fake.takeOver(C);
    fake.nextSwitch('hobby');
    const step = await rollback({ mode: 'force', to: first, record: '' });
    expect(step.code).toBe(1);
    expect(step.visible).toContain('one step only');
    expect(fake.project.production).toBe(third);
  });

  test('somebody else\'s newer release is left alone', async () => {
    const third = fake.takeOver(C);
    expect(ended(await rollback())).toEqual([0, 'kept', 'superseded']);
    expect(fake.project.production).toBe(third);
    expect(asks(/POST/)).toEqual([]);
  });

  test('without a record a person names a commit that Vercel remembers', async () => {
    const step = await rollback({ mode: 'force', to: A, record: '' });
    expect([step.code, step.outputs['outcome'], step.outputs['to-release-id']]).toEqual([0, 'rolled-back', first]);
  });

  test('a feature is turned off by a build with the variable, in place of the rollback', async () => {
    const step = await rollback({ 'disable-flags': 'NEW_CHECKOUT=false', mode: 'force' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'flag-disabled']);
    expect(fake.deployments.find(({ id }) => id === fake.project.production)).toMatchObject({ env: { NEW_CHECKOUT: 'false' }, sha: B });
    expect(asks(/POST.*rollback/)).toEqual([]);
  });

  test('a plan changes nothing', async () => {
    const step = await rollback({ mode: 'plan' });
    expect(step.code).toBe(0);
    expect(asks(/POST|PATCH/)).toEqual([]);
  });
});
