import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { fakeCluster, imageOf, service, workload } from '../../shared/test/support/kubectl.ts';
import type { FakeCluster } from '../../shared/test/support/kubectl.ts';
import { serve } from '../../shared/test/support/loopback.ts';

const B = 'b'.repeat(40);
const KUBECONFIG = JSON.stringify({ apiVersion: 'v1', kind: 'Config', clusters: [], users: [{ name: 'ci', user: { token: 's3cr3t-service-account' } }] });

let job: Job;
let cluster: FakeCluster;
beforeEach(() => {
  cluster = fakeCluster(workload('web', '1'), service('web'));
  job = new Job({ sha: B, env: { PATH: `${cluster.bin}${path.delimiter}${process.env['PATH'] ?? ''}` } });
});
afterEach(() => {
  job.cleanup();
  const violations = cluster.violations();
  cluster.close();
  expect(violations).toEqual([]);
});

const deploy = async (inputs: Readonly<Record<string, string>> = {}, { target = {}, ...options }: StepOptions & { readonly target?: object } = {}): Promise<StepResult> => {
  const step = await job.step('action-deploy', { environment: 'production', platform: 'kubernetes', target: JSON.stringify({ namespace: 'shop', deployments: ['web'], service: 'web', ...target }), token: Buffer.from(KUBECONFIG).toString('base64'), image: imageOf('2'), 'github-deployment': 'false', timeout: '60s', ...inputs }, options);
  expect(step.visible).not.toContain('s3cr3t');
  expect(step.visible).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)$/m);
  return step;
};
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const fate = (of: 'bad' | 'endless' | 'image'): void =>
  cluster.change((state) => {
    state.fates = { ':2': of };
    state.logs = { 'pod/web': 'starting\nFATAL cannot reach the database\n' };
  });

describe('action-deploy on Kubernetes', () => {
  test('rolls an image out, and reports a release of its own', async () => {
    const step = await deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.outputs).toMatchObject({ 'release-id': `${B.slice(0, 20)}-4711.1`, 'previous-release-id': expect.stringMatching(/^revision-/) });
    expect(step.stdout).toContain(`kubectl is ${path.join(cluster.bin, 'kubectl')}.`);
    expect([cluster.images(), cluster.object('Deployment', 'web')?.metadata.annotations]).toEqual([[imageOf('2')], expect.objectContaining({ 'surefoot.dev/version': B, 'surefoot.dev/commit': B, 'kubernetes.io/change-cause': expect.stringContaining('https://github.example/acme/app/actions/runs/4711') })]);
    // A kubectl gets nothing of the action's own.
    expect(cluster.calls().flatMap(({ env }) => Object.keys(env).filter((name) => /^INPUT_|^ACTIONS_|^GITHUB_OUTPUT$/.test(name)))).toEqual([]);
  });

  test('applies manifests with the image in them', async () => {
    writeFileSync(path.join(job.workspace, 'web.yaml'), JSON.stringify(workload('web', 'x', { replicas: 3 })));
    const step = await deploy({ variables: 'TOKEN=s3cr3t-variable' }, { target: { manifests: 'web.yaml' } });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect([cluster.images(), cluster.object('Deployment', 'web')?.spec?.['replicas']]).toEqual([[imageOf('2')], 3]);
    expect(cluster.calls().map(({ argv }) => argv.join(' ')).join('\n')).not.toContain('s3cr3t');
  });

  test('is red within seconds when the new pods crash, and says why', async () => {
    fate('bad');
    const step = await deploy();
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toMatch(/deployment\/web: pod web-\S+, container app: CrashLoopBackOff \(exit code 3, Error, restarted 3 times\)/);
    expect(step.summary).toContain('FATAL cannot reach the database');
    expect(cluster.images()).toEqual([imageOf('1')]);
    expect(step.ms).toBeLessThan(20_000);
  });

  test('is red when its time is over', async () => {
    fate('endless');
    expect(ended(await deploy({ timeout: '4s' }))).toEqual([1, 'timed-out', 'not-live-in-time']);
  });

  test.each(['blue-green', 'canary'])('stages by %s, and shifts when it is to go live', async (strategy) => {
    const app = await serve(() => ({ body: { status: 'healthy' } }));
    const step = await deploy({ strategy, 'canary-steps': '50%', 'canary-hold': '1s', url: app.url });
    await app.close();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(cluster.images()).toEqual([imageOf('2')]);
  });

  test('gives a canary up that crashes', async () => {
    fate('bad');
    const app = await serve(() => ({ body: { status: 'healthy' } }));
    const step = await deploy({ strategy: 'canary', 'canary-steps': '50%', 'canary-hold': '1s', url: app.url });
    await app.close();
    expect(step.code).toBe(1);
    expect(step.outputs['reason']).toContain('CrashLoopBackOff');
    expect([cluster.images(), cluster.object('Deployment', 'web-canary')]).toEqual([[imageOf('1')], undefined]);
  });

  test('leaves alone what a GitOps controller owns', async () => {
    cluster.change((state) => {
      for (const { kind, metadata } of state.objects) if (kind === 'Deployment') metadata.labels = { 'kustomize.toolkit.fluxcd.io/name': 'shop' };
    });
    const step = await deploy();
    expect(ended(step)).toEqual([1, expect.stringMatching(/^(refused|failed)$/), 'gitops-owned']);
    expect(step.outputs['reason']).toContain('Flux (shop)');
    expect(cluster.images()).toEqual([imageOf('1')]);
  });

  test('says which right is missing', async () => {
    cluster.change((state) => void state.failures.push({ words: ['patch'], stderr: 'Error from server (Forbidden): deployments.apps "web" is forbidden: User "system:serviceaccount:shop:ci" cannot patch resource "deployments" in API group "apps" in the namespace "shop"' }));
    const step = await deploy();
    expect(ended(step)).toEqual([1, 'failed', 'deploy-command-failed']);
    expect(step.outputs['reason']).toContain('cannot patch resource "deployments" in API group "apps"');
  });

  test('ends when it is cancelled, and starts no more processes', async () => {
    cluster.change((state) => void state.failures.push({ words: ['patch'], sleepMs: 30_000 }));
    const step = await deploy({}, { cancelWhen: /Deploying version/ });
    expect([step.outputs['outcome'], step.ms < 15_000]).toEqual(['cancelled', true]);
  });

  test('a dry run changes nothing', async () => {
    const before = JSON.stringify(cluster.state().objects.find(({ kind }) => kind === 'Deployment')?.spec);
    const step = await deploy({ 'dry-run': 'true' });
    expect(ended(step)).toEqual([0, 'planned', 'dry-run']);
    expect(step.visible).toContain(`kubectl --namespace=shop set image deployment/web ${imageOf('2')}`);
    expect(JSON.stringify(cluster.state().objects.find(({ kind }) => kind === 'Deployment')?.spec)).toBe(before);
  });

  test('starts once more what is live', async () => {
    await deploy();
    const step = await deploy({ operation: 'restart', image: '' });
    expect(ended(step)).toEqual([0, 'deployed', 'restarted']);
    expect(step.outputs['release-id']).toBe(`${B.slice(0, 20)}-4711.1`);
  });
});
