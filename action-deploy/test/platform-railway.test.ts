import { afterEach, describe, expect, test } from '@jest/globals';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { PROJECT_TOKEN, fakeRailway } from '../../shared/test/support/railway.ts';
import type { FakeRailway } from '../../shared/test/support/railway.ts';
import { fates } from '../../shared/test/support/railway-model.ts';

const UNIT = 150;
const [OLD, SHA] = ['0'.repeat(40), 'a'.repeat(40)];
const { bad, endless, status } = fates(UNIT);
const worlds: { readonly railway: FakeRailway; readonly job: Job }[] = [];
afterEach(async () => {
  for (const { railway, job } of worlds.splice(0)) {
    job.cleanup();
    await railway.close();
    expect(railway.violations).toEqual([]);
  }
});

/** A job with a project token in RAILWAY_TOKEN, over a stand-in where every service serves `OLD`. */
async function open(services: readonly string[] = ['api', 'worker']): Promise<{ readonly railway: FakeRailway; readonly before: string; deploy(inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult> }> {
  const railway = await fakeRailway({ services, unit: UNIT });
  const before = services.map((_, index) => railway.model.settled(railway.model.services[index] as never, { commit: OLD }).id).join('+');
  const job = new Job({ sha: SHA });
  worlds.push({ railway, job });
  const target = JSON.stringify({ services, 'api-url': railway.url });
  return {
    railway,
    before,
    deploy: async (inputs = {}, options = {}) => {
      const step = await job.step('action-deploy', { environment: 'production', platform: 'railway', target, 'github-deployment': 'false', timeout: '30s', ...inputs }, { env: { RAILWAY_TOKEN: PROJECT_TOKEN }, ...options });
      expect(step.visible).not.toMatch(/s3cr3t/);
      return step;
    },
  };
}

const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const serves = (railway: FakeRailway): readonly unknown[] => railway.model.services.map((service) => railway.model.serves(service)?.commit);

describe('a release of two services', () => {
  test('goes live together', async () => {
    const { railway, before, deploy } = await open();
    const step = await deploy({ variables: 'NEW_CHECKOUT=false' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    const releaseId = railway.model.services.map(({ liveId }) => liveId).join('+');
    expect(step.outputs).toMatchObject({ 'release-id': releaseId, 'previous-release-id': before, url: 'https://api-production.up.railway.app', 'logs-url': expect.stringMatching(/^https:\/\/railway\.com\/project\//) });
    expect(serves(railway)).toEqual([SHA, SHA]);
    expect(railway.model.services.map((service) => railway.model.serves(service)?.variables['NEW_CHECKOUT'])).toEqual(['false', 'false']);
    expect(step.stdout).toMatch(/service "api": building; service "worker": building/);
  });
  test('fails together, with the phase and the log of the one that failed', async () => {
    const { railway, deploy } = await open();
    railway.model.next(endless, bad);
    const step = await deploy();
    expect(ended(step).slice(0, 1)).toEqual([1]);
    expect(step.outputs['outcome']).toBe('failed');
    expect(step.outputs['reason']).toMatch(/service "worker": it failed in building the image \(BUILD_IMAGE\): process "npm ci" did not complete/);
    expect(step.visible).toContain('npm error code EUSAGE');
    expect(serves(railway)).toEqual([OLD, OLD]);
  });
});

describe('what is not live is not green', () => {
  test.each([['FAILED'], ['CRASHED'], ['SKIPPED'], ['REMOVED'], ['CANCELLED']])('%s', async (name) => {
    const { railway, deploy } = await open(['api']);
    railway.model.next(status('QUEUED', name));
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(step.outputs['outcome']).not.toBe('deployed');
    expect(step.ms).toBeLessThan(15_000);
  });
  test.each([['NEEDS_APPROVAL', /approve/], ['WAITING', /Wait for CI/], ['HIBERNATED', /not known/]])('%s, until the time is over', async (name, words) => {
    const { railway, deploy } = await open(['api']);
    railway.model.next(status('QUEUED', name));
    const step = await deploy({ timeout: '3s' });
    expect(ended(step)).toEqual([1, 'timed-out', 'not-live-in-time']);
    expect(step.outputs['reason']).toMatch(words);
  });
});

describe('what is wrong is one clear message', () => {
  test('no token', async () => {
    const { deploy } = await open();
    const step = await deploy({}, { env: {} });
    expect(ended(step)).toEqual([1, 'failed', 'bad-input']);
    expect(step.errors).toEqual([expect.stringMatching(/Input "token" is required for platform "railway"/)]);
  });
  test('a token of another environment', async () => {
    const { railway, deploy } = await open();
    railway.refusal = 'Not Authorized';
    const step = await deploy();
    expect(ended(step)).toEqual([1, 'failed', 'bad-input']);
    expect(step.outputs['reason']).toMatch(/Railway refused: Not Authorized, with the token from RAILWAY_TOKEN/);
    expect(railway.calls).not.toContain('Deploy');
  });
  test('a service that is misspelt', async () => {
    const { railway, deploy } = await open();
    const step = await deploy({ target: JSON.stringify({ services: 'wroker', 'api-url': railway.url }) });
    expect(step.outputs['reason']).toMatch(/no service "wroker" \(did you mean "worker"\?\)/);
  });
});

test('a dry run changes nothing', async () => {
  const { railway, deploy } = await open();
  const step = await deploy({ 'dry-run': 'true' });
  expect(ended(step)).toEqual([0, 'planned', 'dry-run']);
  expect(railway.calls.filter((name) => !/WhoAmI|ReadProject|Serving|Variables/.test(name))).toEqual([]);
});

test('a restart is followed', async () => {
  const { railway, before, deploy } = await open(['api']);
  const step = await deploy({ operation: 'restart' });
  expect(step.code).toBe(0);
  expect(step.outputs['release-id']).toBe(before);
  expect(railway.model.deployments.map(({ restarts }) => restarts)).toEqual([1]);
});

test('a cancel ends in time', async () => {
  const { railway, deploy } = await open();
  railway.model.usually(endless);
  const step = await deploy({}, { cancelWhen: /building/ });
  expect(step.outputs['outcome']).toBe('cancelled');
  expect(serves(railway)).toEqual([OLD, OLD]);
});
