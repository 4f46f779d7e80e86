import { afterEach, describe, expect, test } from '@jest/globals';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { PROJECT_TOKEN, fakeRailway } from '../../shared/test/support/railway.ts';
import type { FakeRailway } from '../../shared/test/support/railway.ts';
import { fates } from '../../shared/test/support/railway-model.ts';
import { UNHEALTHY } from './support/run.ts';

const UNIT = 150;
const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];
const worlds: { readonly railway: FakeRailway; readonly job: Job }[] = [];
afterEach(async () => {
  for (const { railway, job } of worlds.splice(0)) {
    job.cleanup();
    await railway.close();
    expect(railway.violations).toEqual([]);
  }
});

interface World {
  readonly railway: FakeRailway;
  readonly old: string;
  readonly live: string;
  rollback(inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
}

/** A job whose earlier steps put `NEW` live over `OLD` on every service, and found it unhealthy. */
async function open(services: readonly string[] = ['api', 'worker']): Promise<World> {
  const railway = await fakeRailway({ services, unit: UNIT });
  const settle = (commit: string): string => railway.model.services.map((service) => railway.model.settled(service, { commit }).id).join('+');
  const [old, live] = [settle(OLD), settle(NEW)];
  const job = new Job();
  worlds.push({ railway, job });
  const finished_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const record = { ...UNHEALTHY, deployment: { ...UNHEALTHY.deployment, release_id: live, previous_release_id: old, live_release_id: live }, health: { ...UNHEALTHY.health, finished_at } };
  const target = JSON.stringify({ services, 'api-url': railway.url });
  return {
    railway,
    old,
    live,
    rollback: async (inputs = {}, options = {}) => {
      const step = await job.step('action-rollback', { environment: 'production', platform: 'railway', target, record: JSON.stringify(record), timeout: '30s', ...inputs }, { env: { RAILWAY_TOKEN: PROJECT_TOKEN }, ...options });
      expect(step.visible).not.toMatch(/s3cr3t/);
      return step;
    },
  };
}

const serves = (railway: FakeRailway): readonly unknown[] => railway.model.services.map((service) => railway.model.serves(service)?.commit);

describe('a release that is unhealthy', () => {
  test('is taken back in all services, under new ids', async () => {
    const { railway, old, live, rollback } = await open();
    const step = await rollback({ verify: 'false' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(serves(railway)).toEqual([OLD, OLD]);
    expect(step.outputs['from-release-id']).toBe(live);
    expect(railway.model.services.map(({ liveId }) => liveId).join('+')).not.toBe(old);
    expect(railway.calls.filter((name) => name === 'Rollback')).toHaveLength(2);
    expect(step.stdout).toMatch(/changes of variables since are undone too/);
  });
  test('is not called taken back where Railway only says so', async () => {
    const { railway, rollback } = await open(['api']);
    railway.faults.push({ on: /Rollback/, body: { data: { deploymentRollback: true } } });
    const step = await rollback({ verify: 'false', timeout: '5s' });
    expect([step.code, step.outputs['outcome']]).toEqual([1, 'failed']);
    expect(serves(railway)).toEqual([NEW]);
  });
  test('is not called taken back where the earlier one fails this time', async () => {
    const { railway, rollback } = await open(['api']);
    railway.model.next(fates(UNIT).bad);
    const step = await rollback({ verify: 'false' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'failed', 'rollback-not-live']);
  });
  test('stays where Railway refuses, and it is said why', async () => {
    const { railway, rollback } = await open(['api']);
    railway.faults.push({ on: /Rollback/, body: { errors: [{ message: 'Not Authorized' }], data: null } });
    const step = await rollback({ verify: 'false' });
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toMatch(/Railway refused: Not Authorized/);
    expect(serves(railway)).toEqual([NEW]);
  });
});

test('a feature is turned off in place of it: one deployment for each service, from the same image', async () => {
  const { railway, rollback } = await open();
  const step = await rollback({ 'disable-flags': 'NEW_CHECKOUT=false', verify: 'false' });
  expect([step.code, step.outputs['outcome']]).toEqual([0, 'flag-disabled']);
  expect(railway.model.services.map((service) => railway.model.serves(service))).toMatchObject([{ commit: NEW, variables: { NEW_CHECKOUT: 'false' } }, { commit: NEW, variables: { NEW_CHECKOUT: 'false' } }]);
  expect(railway.model.deployments).toHaveLength(6);
});
