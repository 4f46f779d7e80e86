import { afterEach, expect, test } from '@jest/globals';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Accepted, DeployOrder, Platform, ReleaseState } from '../shared/platforms/port.ts';
import { describeEngine } from './support/engines.ts';
import { imageOf, openNamespace, service, workload } from './support/kubernetes.ts';
import type { Place } from './support/kubernetes.ts';

const signal = new AbortController().signal;
const BAD = { annotations: { 'e2e/bad': '1' } };

/** Times a thing. @returns what it gave, and how long it took in milliseconds */
async function timed<T>(act: () => Promise<T>): Promise<readonly [T, number]> {
  const started = performance.now();
  const value = await act();
  return [value, performance.now() - started];
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describeEngine('kubernetes', 'platform kubernetes on a real API server', ({ program, env }) => {
  const places: Place[] = [];
  const opened = async (): Promise<Place> => {
    const place = await openNamespace('surefoot-k8s');
    places.push(place);
    return place;
  };
  afterEach(async () => void (await Promise.all(places.splice(0).map((place) => place.close()))));

  const order = (version: string, change: Partial<DeployOrder> = {}): DeployOrder => ({ version, image: imageOf(version), strategy: 'rolling', variables: {}, timeoutMs: 60_000, ...change });
  const idOf = (accepted: Accepted): string => {
    expect(accepted).toMatchObject({ kind: 'accepted' });
    return accepted.kind === 'accepted' ? accepted.releaseId : '';
  };
  const until = async (platform: Platform, releaseId: string, withinMs = 30_000): Promise<ReleaseState> => {
    const started = performance.now();
    for (;;) {
      const state = await platform.state(releaseId, signal, 10_000);
      const elapsed = performance.now() - started;
      if (state.kind === 'live' || state.kind === 'failed' || elapsed > withinMs) return state;
      await new Promise((resolve) => setTimeout(resolve, platform.pauseMs?.(elapsed) ?? 250));
    }
  };
  const live = async (platform: Platform): Promise<string> => {
    const answer = await platform.current(signal, 10_000);
    return answer.kind === 'live' ? answer.releaseId : answer.kind;
  };
  const settled = async (place: Place, ...names: readonly string[]): Promise<void> => {
    for (const name of names) await place.kubectl('rollout', 'status', name, '--timeout=60s');
  };
  const write = (place: Place, file: string, ...objects: readonly object[]): void => writeFileSync(path.join(place.folder, file), objects.map((object) => JSON.stringify(object)).join('\n---\n'));
  const imagesOf = async (place: Place, ...names: readonly string[]): Promise<readonly string[]> => Promise.all(names.map((name) => place.kubectl('get', name, '--output=jsonpath={.spec.template.spec.containers[0].image}')));

  /** A kubeconfig of somebody who may do this and no more. */
  const asUser = async (place: Place, rules: readonly object[]): Promise<string> => {
    await place.apply(
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: { name: 'few' }, rules },
      { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'RoleBinding', metadata: { name: 'few' }, roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'few' }, subjects: [{ kind: 'User', name: 'few' }] },
    );
    const config = JSON.parse(await place.kubectl('config', 'view', '--raw', '--output=json')) as { users: { user: Record<string, unknown> }[] };
    for (const one of config.users) one.user['as'] = 'few';
    return JSON.stringify(config);
  };

  test('a Deployment, a StatefulSet and a DaemonSet are one release, forth and back', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), workload('db', '1', { kind: 'StatefulSet' }), workload('agent', '1', { kind: 'DaemonSet' }));
    await settled(place, 'deployment/web', 'statefulset/db', 'daemonset/agent');
    const target = { deployments: ['web', 'statefulset/db', 'ds/agent'], service: undefined };
    const platform = place.platform(target, { version: '2' });
    const before = await live(platform);
    expect(before).toMatch(/^revision-[0-9a-f]{12}$/);
    const two = idOf(await platform.deploy(order('2'), signal));
    expect(await until(platform, two)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/web', 'statefulset/db', 'daemonset/agent')).toEqual([imageOf('2'), imageOf('2'), imageOf('2')]);
    expect(await live(place.platform(target))).toBe(two);
    const back = place.platform(target);
    expect(await back.startable?.(before, signal, 10_000)).toEqual({ kind: 'yes' });
    expect(idOf(await back.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 60_000 }, signal))).toBe(before);
    expect(await until(back, before)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/web', 'statefulset/db', 'daemonset/agent')).toEqual([imageOf('1'), imageOf('1'), imageOf('1')]);
    expect(await live(place.platform(target))).toBe(before);
    expect(place.lines.join('\n')).toContain('Only pod templates go back');
  });

  test('manifests and an image in one step make one rollout, and a workload that did not change belongs to the release', async () => {
    const place = await opened();
    const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { MODE: 'a' } };
    const objects = [config, workload('web', 'x'), workload('cache', '7', { container: { image: 'registry.example/cache:7' } }), service('web')];
    write(place, 'all.yaml', ...objects);
    const target = { manifests: 'all.yaml', deployments: undefined };
    const first = place.platform(target, { version: '1' });
    const one = idOf(await first.deploy(order('1'), signal));
    expect(await until(first, one)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/web', 'deployment/cache')).toEqual([imageOf('1'), 'registry.example/cache:7']);
    const second = place.platform(target, { version: '2' });
    const two = idOf(await second.deploy(order('2', { variables: { FLAG: 'on' } }), signal));
    expect(await until(second, two)).toMatchObject({ kind: 'live' });
    expect(await place.kubectl('get', 'deployment/web', '--output=jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/revision}')).toBe('2');
    expect(await place.kubectl('get', 'deployment/cache', '--output=jsonpath={.metadata.annotations.deployment\\.kubernetes\\.io/revision}')).toBe('1');
    expect(await place.kubectl('get', 'deployment/cache', '--output=jsonpath={.metadata.annotations.surefoot\\.dev/release}')).toBe(two);
    expect(await live(place.platform(target))).toBe(two);
    expect(await second.variableNames?.(signal, 10_000)).toEqual({ kind: 'known', names: ['FLAG'] });
    expect(await place.kubectl('get', 'replicasets', '--selector=app=web', '--output=jsonpath={.items[*].metadata.annotations.kubernetes\\.io/change-cause}')).toContain('version 2');
  });

  test('what the API server would refuse is found before anything is changed', async () => {
    const place = await opened();
    const wrong = workload('worker', '2', { spec: { selector: { matchLabels: { app: 'other' } } } });
    write(place, 'all.yaml', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: {} }, workload('web', '2'), wrong);
    const platform = place.platform({ manifests: 'all.yaml', deployments: undefined, service: undefined });
    expect(await platform.deploy(order('2', { image: undefined }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(/nothing was changed.*"worker" is invalid.*selector/s) });
    expect(await place.kubectl('get', 'deployments,configmaps', '--output=name')).toBe('configmap/kube-root-ca.crt');
  });

  test('a Job in the manifests runs before the workloads, in every release', async () => {
    const place = await opened();
    const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'migrate' }, spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'migrate', image: imageOf('x') }] } } } };
    write(place, 'all.yaml', workload('web', 'x'), job);
    for (const version of ['1', '2']) {
      const platform = place.platform({ manifests: 'all.yaml', deployments: 'web', service: undefined }, { version });
      const id = idOf(await platform.deploy(order(version), signal));
      expect(await until(platform, id)).toMatchObject({ kind: 'live' });
      expect(await imagesOf(place, 'job/migrate', 'deployment/web')).toEqual([imageOf(version), imageOf(version)]);
    }
    // One that never starts keeps the workloads as they are.
    write(place, 'all.yaml', workload('web', 'x'), { ...job, spec: { template: { spec: { ...job.spec.template.spec, nodeSelector: { nowhere: 'true' } } } } });
    const platform = place.platform({ manifests: 'all.yaml', deployments: 'web', service: undefined }, { version: '3' });
    expect(await platform.deploy(order('3', { timeoutMs: 6_000 }), signal)).toMatchObject({ kind: 'timed-out' });
    expect(await imagesOf(place, 'deployment/web')).toEqual([imageOf('2')]);
  });

  test('a folder with a kustomization is built', async () => {
    const place = await opened();
    write(place, 'web.json', workload('web', '1'));
    writeFileSync(path.join(place.folder, 'kustomization.yaml'), 'resources: [web.json]\nnamePrefix: shop-\n');
    const platform = place.platform({ manifests: '.', deployments: undefined, service: undefined }, { version: '1' });
    const id = idOf(await platform.deploy(order('1', { image: undefined }), signal));
    expect(await until(platform, id)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/shop-web')).toEqual([imageOf('1')]);
  });

  test('a change that somebody made by hand is a release of nobody, and can be gone back to', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'));
    await settled(place, 'deployment/web');
    const platform = place.platform({ service: undefined }, { version: '2' });
    const two = idOf(await platform.deploy(order('2'), signal));
    expect(await until(platform, two)).toMatchObject({ kind: 'live' });
    await place.kubectl('set', 'image', 'deployment/web', `app=${imageOf('by-hand')}`);
    await settled(place, 'deployment/web');
    const byHand = await live(platform);
    expect(byHand).toMatch(/^revision-/);
    expect(await platform.state(two, signal, 10_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('a change that no release made'), serving: { kind: 'live', releaseId: byHand } });
    const next = place.platform({ service: undefined }, { version: '3' });
    const three = idOf(await next.deploy(order('3'), signal));
    expect(await until(next, three)).toMatchObject({ kind: 'live' });
    idOf(await next.rollback({ releaseId: byHand, strategy: 'graceful', timeoutMs: 60_000 }, signal));
    expect(await until(next, byHand)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/web')).toEqual([imageOf('by-hand')]);
    // `kubectl rollout undo` puts the old annotations back, and is understood as well.
    await place.kubectl('rollout', 'undo', 'deployment/web');
    await settled(place, 'deployment/web');
    expect(await live(place.platform({ service: undefined }))).toBe(three);
  });

  test('what an earlier template had more than a later manifest is gone with the next one, also after going back', async () => {
    const place = await opened();
    const target = { manifests: 'web.yaml', service: undefined };
    const releases: string[] = [];
    for (const env of [[{ name: 'OLD', value: '1' }], []]) {
      write(place, 'web.yaml', workload('web', '1', { container: { env } }));
      const platform = place.platform(target, { version: '1' });
      releases.push(idOf(await platform.deploy(order('1', { image: undefined }), signal)));
      expect(await until(platform, releases.at(-1) ?? '')).toMatchObject({ kind: 'live' });
    }
    const back = place.platform(target);
    idOf(await back.rollback({ releaseId: releases[0] ?? '', strategy: 'graceful', timeoutMs: 60_000 }, signal));
    expect(await until(back, releases[0] ?? '')).toMatchObject({ kind: 'live' });
    expect(await back.variableNames?.(signal, 10_000)).toEqual({ kind: 'known', names: ['OLD'] });
    const next = place.platform(target, { version: '2' });
    const id = idOf(await next.deploy(order('2', { image: undefined }), signal));
    expect(await until(next, id)).toMatchObject({ kind: 'live' });
    expect(await next.variableNames?.(signal, 10_000)).toEqual({ kind: 'known', names: [] });
  });

  test('a quota that lets no pod be made is told at once, and a rollout that cannot go on is given up', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'));
    await settled(place, 'deployment/web');
    await place.kubectl('create', 'quota', 'small', '--hard=pods=2');
    const platform = place.platform({ service: undefined }, { version: '2' });
    const before = await live(platform);
    const two = idOf(await platform.deploy(order('2'), signal));
    const [state, ms] = await timed(() => until(platform, two));
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^deployment\/web: its pods are not created: FailedCreate: .*exceeded quota.*; 2 pods of the revision before go on serving$/), serving: { kind: 'live', releaseId: before } });
    expect(ms).toBeLessThan(20_000);
    expect(await platform.shift?.({ releaseId: two, share: 0, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(await until(platform, before)).toMatchObject({ kind: 'live' });
    expect(await imagesOf(place, 'deployment/web')).toEqual([imageOf('1')]);
  });

  test('what cannot be rolled out, or would be undone, is refused with words', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), workload('db', '1', { kind: 'StatefulSet', spec: { updateStrategy: { type: 'OnDelete' } } }), workload('mq', '1', { kind: 'StatefulSet', spec: { updateStrategy: { type: 'RollingUpdate', rollingUpdate: { partition: 1 } } } }));
    await settled(place, 'deployment/web');
    await place.kubectl('rollout', 'pause', 'deployment/web');
    const attempt = async (deployments: string, change: Partial<DeployOrder> = {}): Promise<unknown> => place.platform({ deployments, service: undefined }).deploy(order('2', change), signal);
    expect(await attempt('web')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('deployment/web is paused'), advice: expect.stringContaining('kubectl rollout resume deployment/web') });
    expect(await attempt('sts/db')).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringContaining('OnDelete') });
    expect(await attempt('sts/mq')).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringContaining('partition 1') });
    expect(await attempt('nowhere')).toMatchObject({ kind: 'failed', reason: 'deployment/nowhere does not exist in the namespace.' });
    await place.kubectl('rollout', 'resume', 'deployment/web');
    await place.kubectl('annotate', 'deployment/web', 'argocd.argoproj.io/tracking-id=shop:apps/Deployment:prod/web');
    expect(await attempt('web')).toMatchObject({ kind: 'failed', reasonCode: 'gitops-owned', reason: expect.stringContaining('Argo CD (shop)') });
    expect(await place.platform({ service: undefined }).owner?.(signal, 10_000)).toBe('Argo CD (shop)');
    expect(await imagesOf(place, 'deployment/web', 'statefulset/db')).toEqual([imageOf('1'), imageOf('1')]);
  });

  test('a release whose revision was cleaned up cannot be started, and that is known before', async () => {
    const place = await opened();
    await place.apply(workload('web', '1', { spec: { revisionHistoryLimit: 1 } }));
    await settled(place, 'deployment/web');
    const platform = place.platform({ service: undefined });
    const before = await live(platform);
    for (const version of ['2', '3']) {
      const next = place.platform({ service: undefined }, { version });
      expect(await until(next, idOf(await next.deploy(order(version), signal)))).toMatchObject({ kind: 'live' });
    }
    const gone = { kind: 'no', reason: expect.stringMatching(/^deployment\/web has lost the revision .* \(revisionHistoryLimit\)$/) };
    for (let tries = 0; tries < 50 && (await platform.startable?.(before, signal, 10_000))?.kind !== 'no'; tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await platform.startable?.(before, signal, 10_000)).toEqual(gone);
    expect(await platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 10_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone' });
    expect(await imagesOf(place, 'deployment/web')).toEqual([imageOf('3')]);
  });

  test('where one of two workloads may not be changed, it is said which is where', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), workload('worker', '1'));
    await settled(place, 'deployment/web', 'deployment/worker');
    const target = { deployments: ['web', 'worker'], service: undefined };
    const platform = place.platform(target, { version: '2' });
    const before = await live(platform);
    const two = idOf(await platform.deploy(order('2'), signal));
    expect(await until(platform, two)).toMatchObject({ kind: 'live' });
    const half = place.platform({ ...target, kubeconfig: await asUser(place, [{ apiGroups: ['apps', ''], resources: ['deployments', 'replicasets', 'pods', 'configmaps'], verbs: ['get', 'list'] }, { apiGroups: ['apps'], resources: ['deployments'], resourceNames: ['web'], verbs: ['patch'] }]) });
    expect(await live(half)).toBe(two);
    const answer = await half.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal);
    expect(answer).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringMatching(/cannot patch resource "deployments" in API group "apps".* Now deployment\/web was put back, deployment\/worker is as it was\.$/s), advice: expect.stringContaining('Role') });
    expect(await imagesOf(place, 'deployment/web', 'deployment/worker')).toEqual([imageOf('1'), imageOf('2')]);
    expect(await until(platform, before, 3_000)).not.toMatchObject({ kind: 'live' });
  });

  test('the rights that the page on Kubernetes names are enough', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), service('web'), { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'shop' }, stringData: { KEY: 's3cr3t' } });
    await settled(place, 'deployment/web');
    const common = [{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['get', 'patch'] }, { apiGroups: ['apps'], resources: ['replicasets'], verbs: ['list'] }, { apiGroups: [''], resources: ['pods'], verbs: ['list'] }];
    const kubeconfig = await asUser(place, common);
    const rolling = place.platform({ service: undefined, kubeconfig }, { version: '2' });
    const before = await live(rolling);
    expect(await until(rolling, idOf(await rolling.deploy(order('2', { variables: { A: '1' } }), signal)))).toMatchObject({ kind: 'live' });
    idOf(await rolling.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal));
    expect(await until(rolling, before)).toMatchObject({ kind: 'live' });
    expect(await rolling.setVariables?.({ B: '2' }, signal, 30_000)).toEqual({ kind: 'accepted' });
    const beside = [...common, { apiGroups: ['apps'], resources: ['deployments'], verbs: ['create', 'delete'] }, { apiGroups: [''], resources: ['services'], verbs: ['get', 'patch'] }, { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list'] }];
    const config = await asUser(place, beside);
    for (const strategy of ['canary', 'blue-green'] as const) {
      const platform = place.platform({ kubeconfig: config }, { version: strategy });
      const id = idOf(await platform.deploy(order(strategy, { strategy }), signal));
      if (strategy === 'canary') expect(await platform.shift?.({ releaseId: id, share: 0.5, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'accepted' });
      for (let tries = 0; tries < 60 && !['staged', 'partial'].includes((await platform.state(id, signal, 10_000)).kind); tries += 1) await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await platform.shift?.({ releaseId: id, share: 1, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'accepted' });
      expect(await live(platform)).toBe(id);
    }
  });

  test('a StatefulSet that stands still on a broken pod gets going again', async () => {
    const place = await opened();
    write(place, 'db.yaml', workload('db', '1', { kind: 'StatefulSet' }));
    const target = { manifests: 'db.yaml', deployments: 'statefulset/db', service: undefined };
    const first = place.platform(target, { version: '1' });
    const one = idOf(await first.deploy(order('1', { image: undefined }), signal));
    expect(await until(first, one)).toMatchObject({ kind: 'live' });
    write(place, 'db.yaml', workload('db', '2', { kind: 'StatefulSet', ...BAD }));
    const second = place.platform(target, { version: '2' });
    const two = idOf(await second.deploy(order('2', { image: undefined }), signal));
    expect(await until(second, two)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^statefulset\/db: pod db-1, container app: CrashLoopBackOff/) });
    idOf(await second.rollback({ releaseId: one, strategy: 'graceful', timeoutMs: 60_000 }, signal));
    expect(await until(second, one)).toMatchObject({ kind: 'live' });
  });

  test('recreate stops the old pods first, and rolling is rolling again after it', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'));
    await settled(place, 'deployment/web');
    const type = (): Promise<string> => place.kubectl('get', 'deployment/web', '--output=jsonpath={.spec.strategy.type}');
    for (const [version, strategy, own] of [['2', 'recreate', 'Recreate'], ['3', 'rolling', 'RollingUpdate']] as const) {
      const platform = place.platform({ service: undefined }, { version });
      expect(await until(platform, idOf(await platform.deploy(order(version, { strategy }), signal)))).toMatchObject({ kind: 'live' });
      expect([await type(), await imagesOf(place, 'deployment/web')]).toEqual([own, [imageOf(version)]]);
    }
  });

  test('a canary that crashes is told when it gets its first share, and leaves nothing behind', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), service('web'));
    await settled(place, 'deployment/web');
    write(place, 'web.yaml', workload('web', '2', BAD));
    const platform = place.platform({ manifests: 'web.yaml' }, { version: '2' });
    const before = await live(platform);
    const two = idOf(await platform.deploy(order('2', { strategy: 'canary' }), signal));
    expect(await platform.state(two, signal, 10_000)).toMatchObject({ kind: 'staged', serving: { kind: 'live', releaseId: before } });
    expect(await platform.shift?.({ releaseId: two, share: 0.05, timeoutMs: 30_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('CrashLoopBackOff') });
    expect(await platform.shift?.({ releaseId: two, share: 0, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(await place.kubectl('get', 'deployments', '--output=name')).toBe('deployment.apps/web');
    expect([await live(platform), await place.images()]).toEqual([before, [imageOf('1')]]);
  });

  test('blue and green take turns, and the one before is a switch away', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'), service('web'));
    await settled(place, 'deployment/web');
    const ids = [await live(place.platform())];
    for (const version of ['2', '3']) {
      const platform = place.platform({}, { version });
      const id = idOf(await platform.deploy(order(version, { strategy: 'blue-green' }), signal));
      for (let tries = 0; tries < 60 && (await platform.state(id, signal, 10_000)).kind !== 'staged'; tries += 1) await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await place.images()).toEqual([imageOf(String(Number(version) - 1))]);
      expect(await platform.shift?.({ releaseId: id, share: 1, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'accepted' });
      expect([await live(platform), await place.images()]).toEqual([id, [imageOf(version)]]);
      ids.push(id);
    }
    const back = place.platform();
    const before = ids[1] ?? '';
    idOf(await back.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal));
    expect(await until(back, before)).toMatchObject({ kind: 'live' });
    expect([await live(back), await place.images()]).toEqual([before, [imageOf('2')]]);
    // A rolling release goes on from whichever color is live.
    const rolling = place.platform({}, { version: '4' });
    expect(await until(rolling, idOf(await rolling.deploy(order('4'), signal)))).toMatchObject({ kind: 'live' });
    expect(await place.images()).toEqual([imageOf('4')]);
  });

  test('measured: to live, to a failure, and back', async () => {
    const place = await opened();
    const kubectl = (...args: readonly string[]): Promise<string> => place.kubectl(...args);
    const target = { manifests: 'web.yaml', deployments: 'web', service: undefined };
    write(place, 'web.yaml', workload('web', '0', { replicas: 3 }));
    await kubectl('apply', '--filename', path.join(place.folder, 'web.yaml'));
    await settled(place, 'deployment/web');
    const added: Record<'image' | 'manifests' | 'back', number[]> = { image: [], manifests: [], back: [] };
    const words: string[] = [];
    for (let round = 1; round <= 5; round += 1) {
      const [, byHand] = await timed(async () => {
        await kubectl('set', 'image', 'deployment/web', `app=${imageOf(`hand-${round}`)}`);
        await kubectl('rollout', 'status', 'deployment/web');
      });
      const platform = place.platform({ ...target, manifests: undefined }, { version: `${round}` });
      const [before] = await timed(() => live(platform));
      const [id, ours] = await timed(async () => {
        await platform.current(signal, 10_000);
        const made = idOf(await platform.deploy(order(`ours-${round}`), signal));
        expect(await until(platform, made)).toMatchObject({ kind: 'live' });
        return made;
      });
      const [, undone] = await timed(async () => {
        await kubectl('rollout', 'undo', 'deployment/web');
        await kubectl('rollout', 'status', 'deployment/web');
      });
      await kubectl('rollout', 'undo', 'deployment/web');
      await settled(place, 'deployment/web');
      expect(await live(platform)).toBe(id);
      const [, back] = await timed(async () => {
        idOf(await platform.rollback({ releaseId: before, strategy: 'graceful', timeoutMs: 30_000 }, signal));
        expect(await until(platform, before)).toMatchObject({ kind: 'live' });
      });
      write(place, 'web.yaml', workload('web', `hand-manifest-${round}`, { replicas: 3 }));
      const [, applied] = await timed(async () => {
        await kubectl('apply', '--filename', path.join(place.folder, 'web.yaml'));
        await kubectl('rollout', 'status', 'deployment/web');
      });
      write(place, 'web.yaml', workload('web', `manifest-${round}`, { replicas: 3 }));
      const whole = place.platform(target, { version: `m${round}` });
      const [, deployed] = await timed(async () => {
        await whole.current(signal, 10_000);
        expect(await until(whole, idOf(await whole.deploy(order(`${round}`, { image: undefined }), signal)))).toMatchObject({ kind: 'live' });
      });
      added.image.push(ours - byHand);
      added.manifests.push(deployed - applied);
      added.back.push(back - undone);
      words.push([byHand, ours, applied, deployed, undone, back].map((ms) => ms.toFixed(0)).join(' '));
    }
    write(place, 'web.yaml', workload('web', 'bad', { replicas: 3, ...BAD }));
    const platform = place.platform(target, { version: 'bad' });
    const [state, failedAfter] = await timed(async () => until(platform, idOf(await platform.deploy(order('bad', { image: undefined }), signal))));
    process.stderr.write(`${['set image+status, ours, apply+status, ours, undo+status, ours (ms, each round)', ...words, `added (median ms): image ${median(added.image).toFixed(0)}, manifests ${median(added.manifests).toFixed(0)}, back ${median(added.back).toFixed(0)}; a crash loop told after ${failedAfter.toFixed(0)} ms`].join('\n')}\n`);
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/CrashLoopBackOff.*its log is not to be had/) });
    // `kubectl rollout status` tells it when the default progress deadline of 600 s is over.
    expect(failedAfter).toBeLessThan(60_000);
    for (const ms of Object.values(added)) expect(median(ms)).toBeLessThan(1_000);
  });

  test('an API server that errs, answers nonsense or says nothing proves nothing', async () => {
    const place = await opened();
    await place.apply(workload('web', '1'));
    await settled(place, 'deployment/web');
    const weather = path.join(place.folder, 'weather');
    writeFileSync(path.join(place.folder, 'kubectl'), `#!/bin/sh\ncase "$(cat '${weather}')" in erring) echo 'Error from server (InternalError): boom' >&2; exit 1;; garbled) echo '<html>';; silent) sleep 30;; *) exec '${program}' "$@";; esac\n`);
    chmodSync(path.join(place.folder, 'kubectl'), 0o755);
    writeFileSync(weather, 'fine');
    const platform = place.platform({ service: undefined }, { version: '2', env: { PATH: `${place.folder}${path.delimiter}${env['PATH']}` } });
    const two = idOf(await platform.deploy(order('2'), signal));
    expect(await until(platform, two)).toMatchObject({ kind: 'live' });
    for (const kind of ['erring', 'garbled', 'silent']) {
      writeFileSync(weather, kind);
      expect([(await platform.state(two, signal, 1_500)).kind, (await platform.current(signal, 1_500)).kind]).toEqual(['unknown', 'unknown']);
    }
    expect(readFileSync(weather, 'utf8')).toBe('silent');
  });
});
