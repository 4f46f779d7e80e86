import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDocker } from '../../shared/test/support/docker.ts';
import type { FakeDocker } from '../../shared/test/support/docker.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';

const image = (tag: string): string => `registry.example/acme/web:${tag}`;

let job: Job;
let docker: FakeDocker;
beforeEach(async () => {
  job = new Job({ sha: 'b'.repeat(40) });
  docker = await startDocker(job.root);
  for (const tag of ['1', '2']) docker.engine.addImage(image(tag));
  file('healthy');
  docker.engine.run({ args: ['compose', '--project-name', 'shop', '--file', 'compose.yaml', 'up', '--detach', '--no-deps', 'web'], cwd: job.workspace, env: {} });
});
afterEach(async () => {
  const { violations } = docker.engine;
  await docker.close();
  job.cleanup();
  expect(violations).toEqual([]);
});

const file = (BEHAVIOUR: string, change: object = {}): void => writeFileSync(path.join(job.workspace, 'compose.yaml'), JSON.stringify({ services: { web: { image: image('1'), environment: { BEHAVIOUR }, ...change } } }));
const run = (action: 'action-deploy' | 'action-rollback', inputs: Readonly<Record<string, string>>, options: StepOptions = {}): Promise<StepResult> =>
  job.step(action, { environment: 'production', platform: 'compose', target: JSON.stringify({ project: 'shop' }), timeout: '30s', ...inputs }, { ...options, env: { PATH: `${docker.bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...options.env } });
const deploy = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> => run('action-deploy', { image: image('2'), 'github-deployment': 'false', ...inputs });
const rollback = (inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> => run('action-rollback', { mode: 'force', to: 'previous', verify: 'false', ...inputs }, options);
/** What runs, by the image's first name. */
const images = (): readonly string[] => docker.engine.containers.map(({ imageId }) => [...docker.engine.images].find(([, id]) => id === imageId)?.[0] ?? '');

describe('action-rollback on Compose', () => {
  test('puts the release of before back under its own id', async () => {
    const { outputs } = await deploy();
    const step = await rollback();
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(step.outputs['from-release-id']).toBe(outputs['release-id']);
    expect(step.outputs['to-release-id']).toBe(outputs['previous-release-id']);
    expect(images()).toEqual([image('1')]);
  });

  test('goes back by itself when what was recreated does not come up', async () => {
    file('crash-loop', { restart: 'always' });
    const failed = await deploy({ strategy: 'recreate' });
    expect([failed.code, failed.outputs['outcome']]).toEqual([1, 'failed']);
    file('healthy');
    const step = await run('action-rollback', { mode: 'auto', verify: 'false' });
    expect([step.code, step.outputs['outcome'], step.outputs['rule']]).toEqual([0, 'rolled-back', 'wont-start']);
    expect(images()).toEqual([image('1')]);
  });

  test('has nothing to take back where the old containers never stopped', async () => {
    const [before] = docker.engine.containers;
    file('unhealthy');
    await deploy();
    file('healthy');
    const step = await run('action-rollback', { mode: 'auto', verify: 'false' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'kept']);
    expect(docker.engine.containers).toEqual([before]);
  });

  test('says what does not go back with the images', async () => {
    await deploy();
    file('healthy', { environment: { BEHAVIOUR: 'healthy', MODE: 'new' } });
    await deploy();
    file('healthy', { environment: { BEHAVIOUR: 'healthy', MODE: 'newer' } });
    const step = await rollback();
    expect(step.outputs['outcome']).toBe('rolled-back');
    expect(step.stdout).toContain('go back, and their configuration does not');
  });

  test('is refused where the images are gone, before anything is touched', async () => {
    await deploy();
    for (const name of [...docker.engine.images.keys()]) if (name.startsWith('surefoot/')) docker.engine.images.delete(name);
    const calls = docker.calls.length;
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'refused', 'target-gone']);
    expect(docker.calls.slice(calls).some(({ args }) => args.includes('up') || args[0] === 'stop')).toBe(false);
    expect(images()).toEqual([image('2')]);
  });

  test('is red when the earlier release does not come up either, and says what is live', async () => {
    await deploy();
    file('crash');
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'failed', 'rollback-not-live']);
    expect(step.visible).toContain('FATAL cannot reach the database');
    expect(images()).toEqual([image('2')]);
  });

  test('is cancelled in time, and leaves what was live', async () => {
    await deploy();
    file('endless');
    const step = await rollback({ timeout: '5m' }, { cancelWhen: /health check has not passed/ });
    expect(step.outputs['outcome']).toBe('cancelled');
    expect(images()).toEqual([image('2')]);
  });

  test('only plans where it is told to', async () => {
    await deploy();
    const step = await rollback({ 'dry-run': 'true' });
    expect(step.outputs['outcome']).toBe('planned');
    expect(step.stdout).toContain('find the images that are kept of release');
    expect(images()).toEqual([image('2')]);
  });
});
