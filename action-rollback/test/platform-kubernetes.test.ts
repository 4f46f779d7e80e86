import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import path from 'node:path';
import { Job } from '../../shared/test/support/job.ts';
import type { StepResult } from '../../shared/test/support/job.ts';
import { fakeCluster, imageOf, service, workload } from '../../shared/test/support/kubectl.ts';
import type { FakeCluster } from '../../shared/test/support/kubectl.ts';

let job: Job;
let cluster: FakeCluster;
beforeEach(() => {
  cluster = fakeCluster(workload('web', '1'), workload('worker', '1'), service('web'));
  job = new Job({ env: { PATH: `${cluster.bin}${path.delimiter}${process.env['PATH'] ?? ''}` } });
});
afterEach(() => {
  job.cleanup();
  const violations = cluster.violations();
  cluster.close();
  expect(violations).toEqual([]);
});

const common = { environment: 'production', platform: 'kubernetes', target: JSON.stringify({ namespace: 'shop', deployments: ['web', 'worker'], service: 'web' }) };
const deploy = (image: string): Promise<StepResult> => job.step('action-deploy', { ...common, image, 'github-deployment': 'false', timeout: '60s' });
const rollback = (inputs: Readonly<Record<string, string>> = {}): Promise<StepResult> => job.step('action-rollback', { ...common, mode: 'force', verify: 'false', timeout: '60s', ...inputs });
const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
const images = (): readonly unknown[] => ['web', 'worker'].map((name) => (cluster.object('Deployment', name)?.spec as unknown as { template: { spec: { containers: { image: string }[] } } } | undefined)?.template.spec.containers[0]?.image);

describe('action-rollback on Kubernetes', () => {
  test('puts all workloads back to what was live before, and says what stays', async () => {
    const deployed = await deploy(imageOf('2'));
    const before = deployed.outputs['previous-release-id'] ?? '';
    const step = await rollback({ to: before });
    expect(ended(step)).toEqual([0, 'rolled-back', expect.any(String)]);
    expect(step.outputs).toMatchObject({ 'from-release-id': deployed.outputs['release-id'], 'to-release-id': before });
    expect(step.stdout).toContain('Only pod templates go back');
    expect(images()).toEqual([imageOf('1'), imageOf('1')]);
  });

  test('is red when one of them cannot be put back, and says which is where', async () => {
    const deployed = await deploy(imageOf('2'));
    cluster.change((state) => void state.failures.push({ words: ['patch', 'deployment/worker', '--type=json'], stderr: 'Error from server (Forbidden): deployments.apps "worker" is forbidden: User "ci" cannot patch resource "deployments"' }));
    const step = await rollback({ to: deployed.outputs['previous-release-id'] ?? '' });
    expect(ended(step)).toEqual([1, 'failed', 'rollback-command-failed']);
    expect(step.outputs['reason']).toContain('Now deployment/web was put back, deployment/worker is as it was.');
    expect(images()).toEqual([imageOf('1'), imageOf('2')]);
  });

  test('touches nothing that a GitOps controller owns', async () => {
    const deployed = await deploy(imageOf('2'));
    cluster.change((state) => {
      for (const { kind, metadata } of state.objects) if (kind === 'Deployment') metadata.annotations = { ...metadata.annotations, 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:shop/web' };
    });
    const step = await rollback({ to: deployed.outputs['previous-release-id'] ?? '' });
    expect(ended(step)).toEqual([1, 'refused', 'gitops-owned']);
    expect(step.outputs['reason']).toContain('Argo CD (shop)');
    expect(images()).toEqual([imageOf('2'), imageOf('2')]);
  });

  test('refuses a release whose revision is gone, before it changes anything', async () => {
    const deployed = await deploy(imageOf('2'));
    cluster.change((state) => {
      state.objects = state.objects.filter(({ kind, metadata, status }) => kind !== 'ReplicaSet' || !metadata.name.startsWith('worker-') || (status as { replicas: number }).replicas > 0);
    });
    const step = await rollback({ to: deployed.outputs['previous-release-id'] ?? '' });
    expect(ended(step)).toEqual([1, 'refused', 'target-gone']);
    expect(step.outputs['reason']).toMatch(/deployment\/worker has lost the revision/);
    expect(images()).toEqual([imageOf('2'), imageOf('2')]);
  });

  test('turns a feature off on the platform, and the release stays the same', async () => {
    const deployed = await deploy(imageOf('2'));
    const step = await rollback({ 'disable-flags': 'NEW_CHECKOUT=false' });
    expect(ended(step)).toEqual([0, 'flag-disabled', 'flag-disabled']);
    const current = await job.step('action-deploy', { ...common, image: imageOf('2'), 'github-deployment': 'false', 'dry-run': 'true' });
    expect(current.outputs['reason']).toContain(deployed.outputs['release-id'] ?? 'none');
  });
});
