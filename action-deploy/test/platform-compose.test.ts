import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDocker } from '../../shared/test/support/docker.ts';
import type { FakeDocker } from '../../shared/test/support/docker.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';

const B = 'b'.repeat(40);
const image = (tag: string): string => `registry.example/acme/web:${tag}`;

let job: Job;
let docker: FakeDocker;
beforeEach(async () => {
  job = new Job({ sha: B });
  docker = await startDocker(job.root);
  for (const tag of ['1', '2', '3']) docker.engine.addImage(image(tag));
  file({ web: {} });
  docker.engine.run({ args: ['compose', '--project-name', 'shop', '--file', 'compose.yaml', 'up', '--detach', '--no-deps', 'web'], cwd: job.workspace, env: {} });
});
afterEach(async () => {
  const { violations } = docker.engine;
  await docker.close();
  expect(readdirSync(job.temp).filter((name) => name.startsWith('surefoot-compose'))).toEqual([]);
  job.cleanup();
  expect(violations).toEqual([]);
});

/** Writes the compose file; every service has the image of version 1 unless it says otherwise. */
const file = (services: Readonly<Record<string, object>>): void => writeFileSync(path.join(job.workspace, 'compose.yaml'), JSON.stringify({ services: Object.fromEntries(Object.entries(services).map(([name, service]) => [name, { image: image('1'), environment: { BEHAVIOUR: 'healthy', DATABASE_URL: 's3cr3t' }, ...service }])) }));
const deploy = async (inputs: Readonly<Record<string, string>> = {}, { target = {}, ...options }: StepOptions & { readonly target?: object } = {}): Promise<StepResult> => {
  const env = { PATH: `${docker.bin}${path.delimiter}${process.env['PATH'] ?? ''}`, ...options.env };
  const step = await job.step('action-deploy', { environment: 'production', platform: 'compose', target: JSON.stringify({ project: 'shop', ...target }), 'github-deployment': 'false', timeout: '30s', ...inputs }, { ...options, env });
  expect(step.visible).not.toContain('s3cr3t');
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const images = (): readonly string[] => docker.engine.containers.map(({ imageName }) => imageName);
const bad = (BEHAVIOUR: string): void => file({ web: { environment: { BEHAVIOUR } } });

describe('action-deploy on Compose', () => {
  test('rolls an image out, and reports a release of its own', async () => {
    const step = await deploy({ image: image('2') });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs['release-id']).toMatch(/^[0-9a-f]{12}$/);
    expect(step.outputs['previous-release-id']).toMatch(/^[0-9a-f]{12}$/);
    expect(images()).toEqual([image('2')]);
    // Compose gets the variables of the step, and nothing of the action's own.
    expect(new Set(docker.calls.map(({ env }) => `${env['SUREFOOT_ENVIRONMENT']} ${env['SUREFOOT_VERSION']} ${env['SUREFOOT_IMAGE']} ${env['INPUT_TOKEN']}`))).toEqual(new Set([`production ${B} ${image('2')} `]));
    expect(docker.calls.flatMap(({ args }) => args).join('\n')).not.toContain('s3cr3t');
    expect(ended(await deploy({ image: image('2') }))).toEqual([0, 'unchanged', 'already-live']);
  });

  test.each([
    ['crash', 'ended with code 3', 'FATAL cannot reach the database'],
    ['unhealthy', 'is unhealthy', 'starting registry.example/acme/web:2'],
  ])('is red when the new container is of the kind "%s"; the old one has never stopped', async (behaviour, why, log) => {
    const [before] = docker.engine.containers;
    bad(behaviour);
    const step = await deploy({ image: image('2') });
    expect(ended(step)).toEqual([1, 'failed', 'release-failed']);
    expect(step.visible).toContain(why);
    expect(step.summary).toContain(log);
    expect(step.stdout).toMatch(/Live now: release [0-9a-f]{12} \(the previous one\)/);
    expect(docker.engine.containers).toEqual([before]);
  });

  test('is red when what was recreated does not come up, and says what is live', async () => {
    bad('crash-loop');
    const step = await deploy({ image: image('2'), strategy: 'recreate' });
    expect(ended(step)).toEqual([1, 'failed', 'release-failed']);
    expect(step.summary).toContain('FATAL cannot reach the database');
    expect(step.stdout).toMatch(/Live now: release [0-9a-f]{12} \(this run's\)/);
  });

  test('is out of time when the new container never gets ready, and leaves the old one', async () => {
    bad('endless');
    const step = await deploy({ image: image('2'), timeout: '4s' });
    expect(ended(step)).toEqual([1, 'timed-out', 'not-live-in-time']);
    expect(images()).toEqual([image('1')]);
  });

  test('is red with an image that is nowhere, before anything is touched', async () => {
    const step = await deploy({ image: image('9') });
    expect(ended(step)).toEqual([1, 'failed', 'deploy-command-failed']);
    expect(step.errors.join('\n')).toContain(`Nothing was touched: the image "${image('9')}" could not be pulled`);
    expect(docker.calls.some(({ args }) => ['stop', 'rm'].includes(args[0] ?? '') || args.includes('up'))).toBe(false);
  });

  test('stages, shifts and takes the old one away with blue-green', async () => {
    const step = await deploy({ image: image('2'), strategy: 'blue-green' }, { target: { services: ['web'], switch: 'printf %s "$SUREFOOT_COLOR" > color' } });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(docker.engine.containers.map(({ project, imageName }) => [project, imageName])).toEqual([['shop-blue', image('2')]]);
  });

  test('says which strategies there are, and what another one needs', async () => {
    const step = await deploy({ image: image('2'), strategy: 'blue-green' });
    expect(step.code).toBe(1);
    expect(step.errors.join('\n')).toContain('it needs "services" and "switch" in the target');
    expect((await deploy({ strategy: 'canary' })).errors.join('\n')).toContain('Compose shares no requests out');
  });

  test('restarts what is live', async () => {
    const [before] = docker.engine.containers.map(({ startedAt }) => startedAt ?? 0);
    const step = await deploy({ operation: 'restart' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'deployed']);
    expect(docker.engine.containers[0]?.startedAt ?? 0).toBeGreaterThan(before ?? 0);
  });

  test('refuses where a variable that is needed is not in the compose file', async () => {
    const step = await deploy({ image: image('2'), 'required-env': 'DATABASE_URL: {}\nJWT_SECRET: {}' }, { env: { DATABASE_URL: 'x', JWT_SECRET: 'x' } });
    expect(ended(step)).toEqual([1, 'refused', 'required-env-missing']);
    expect(step.errors.join('\n')).toContain('JWT_SECRET');
    expect(images()).toEqual([image('1')]);
  });

  test('a dry run changes nothing and says what would be done', async () => {
    const step = await deploy({ image: image('2'), 'dry-run': 'true' });
    expect(ended(step)).toEqual([0, 'planned', 'dry-run']);
    expect(step.summary).toContain('docker compose --project-name shop up');
    expect(images()).toEqual([image('1')]);
  });

  test('is cancelled in time: the new container is taken away, the old one stays', async () => {
    bad('endless');
    const step = await deploy({ image: image('2'), timeout: '5m' }, { cancelWhen: /health check has not passed/ });
    expect(step.outputs['outcome']).toBe('cancelled');
    expect(images()).toEqual([image('1')]);
    expect(step.stdout).toMatch(/Live now: release [0-9a-f]{12} \(the previous one\)/);
  });

  test('without an engine says what to look at', async () => {
    docker.intercept = () => ({ code: 1, stderr: 'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?' });
    const step = await deploy({ image: image('2') });
    expect(ended(step)).toEqual([1, 'failed', 'platform-unreachable']);
    expect(step.errors.join('\n')).toContain('"docker-host" or "docker-context" in the target');
  });

  test('what a container prints is no command to the runner', async () => {
    bad('crash');
    docker.intercept = ({ args }) => (args[0] === 'logs' ? { code: 0, stdout: '::error::hostile\n::set-env name=PATH::/tmp\n\u001b[31mFATAL\u001b[0m\n' } : undefined);
    const step = await deploy({ image: image('2') });
    expect(step.errors.join('\n')).not.toContain('hostile');
    expect(step.stdout).not.toMatch(/^::(?!add-mask|error|warning)/m);
    expect(step.visible).not.toContain('\u001b');
  });
});
