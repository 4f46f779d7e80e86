import { afterEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { KubernetesParts } from '../../../platforms/kubernetes/kubernetes-platform.ts';
import type { Accepted, DeployOrder, Platform, ReleaseState } from '../../../platforms/port.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemShell } from '../../../runtime/shell.ts';
import { fakeCluster, imageOf, service, workload } from '../../support/kubectl.ts';
import type { FakeCluster } from '../../support/kubectl.ts';
import { serve } from '../../support/loopback.ts';
import { connect, signal } from './support.ts';

/** What is tried of processes starts them. */
const connectByProcess: typeof connect = (cluster, target, parts = {}) => connect(cluster, target, { shell: systemShell, ...parts });
const clusters: FakeCluster[] = [];
const open = (...objects: readonly object[]): FakeCluster => {
  const cluster = fakeCluster(...(objects.length === 0 ? [workload('web', '1'), service('web')] : objects));
  clusters.push(cluster);
  return cluster;
};
afterEach(() => {
  const violations = clusters.flatMap((cluster) => cluster.violations());
  for (const cluster of clusters.splice(0)) cluster.close();
  expect(violations).toEqual([]);
});

const order = (version: string, change: Partial<DeployOrder> = {}): DeployOrder => ({ version, image: imageOf(version), strategy: 'rolling', variables: {}, timeoutMs: 20_000, ...change });
const idOf = (accepted: Accepted): string => {
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted.kind === 'accepted' ? accepted.releaseId : '';
};
const live = async (platform: Platform): Promise<string> => {
  const answer = await platform.current(signal, 20_000);
  return answer.kind === 'live' ? answer.releaseId : `${answer.kind}${answer.kind === 'unknown' ? `: ${answer.reason}` : ''}`;
};
const put = (cluster: FakeCluster, file: string, ...objects: readonly object[]): void => {
  mkdirSync(path.join(cluster.folder, 'workspace'), { recursive: true });
  writeFileSync(path.join(cluster.folder, 'workspace', file), objects.map((object) => JSON.stringify(object)).join('\n---\n'));
};
const said = (cluster: FakeCluster): string => cluster.calls().map(({ argv }) => argv.join(' ')).join('\n');
const changes = (cluster: FakeCluster): readonly string[] => cluster.calls().map(({ argv }) => argv.filter((word) => !word.startsWith('-'))[0] ?? '').filter((verb) => ['patch', 'apply', 'create', 'delete'].includes(verb));
/** What keeps changing in the cluster: its templates, without what the adapter writes beside them. */
const templateOf = (cluster: FakeCluster, name: string): { spec: { containers: { image: string; env?: unknown[] }[] } } => (cluster.object('Deployment', name) as unknown as { spec: { template: ReturnType<typeof templateOf> } }).spec.template;

describe('how it gets to a cluster', () => {
  const CONTENT = JSON.stringify({ apiVersion: 'v1', kind: 'Config', clusters: [], users: [{ user: { token: 's3cr3t-token', 'client-key-data': 'S0VZ' } }] });
  const files = (cluster: FakeCluster): readonly string[] => readdirSync(path.join(cluster.folder, 'temp')).filter((name) => name.startsWith('surefoot-kubeconfig'));

  test.each<[string, object, Partial<KubernetesParts>]>([
    ['the target', { kubeconfig: CONTENT }, {}],
    ['the input "token"', {}, { token: CONTENT }],
    ['the input "token", in base64', {}, { token: Buffer.from(CONTENT).toString('base64') }],
  ])('by a kubeconfig in %s, which only this user may read, with its credentials masked', async (_, target, parts) => {
    const cluster = open();
    const masked: string[] = [];
    await live(connectByProcess(cluster, target, { ...parts, maskSecret: (secret) => void masked.push(secret) }));
    const [file = ''] = files(cluster);
    expect(masked).toEqual(['s3cr3t-token', 'S0VZ']);
    expect([readFileSync(path.join(cluster.folder, 'temp', file), 'utf8'), statSync(path.join(cluster.folder, 'temp', file)).mode & 0o777]).toEqual([CONTENT, 0o600]);
    expect(cluster.calls()[0]?.argv[0]).toBe(`--kubeconfig=${path.join(cluster.folder, 'temp', file)}`);
    expect(said(cluster)).not.toContain('s3cr3t');
  });

  test.each([
    ['kube/config', 'workspace/kube/config'],
    ['~/.kube/config', 'home/.kube/config'],
    ['/etc/kube', '/etc/kube'],
  ])('by the kubeconfig %s', async (kubeconfig, file) => {
    const cluster = open();
    await live(connectByProcess(cluster, { kubeconfig, context: 'prod', namespace: 'shop' }, { env: { PATH: cluster.bin, HOME: path.join(cluster.folder, 'home') } }));
    expect(cluster.calls()[0]?.argv.slice(0, 3)).toEqual([`--kubeconfig=${path.resolve(cluster.folder, file)}`, '--context=prod', '--namespace=shop']);
  });

  test('without a kubeconfig, by what kubectl itself finds', async () => {
    const cluster = open();
    const lines: string[] = [];
    await live(connectByProcess(cluster, {}, { token: 'opaque-token', lines }));
    await live(connectByProcess(cluster, {}, { token: ' ' }));
    expect(lines).toEqual([`kubectl is ${path.join(cluster.bin, 'kubectl')}.`, expect.stringContaining('Input "token" is not used')]);
    expect(said(cluster)).not.toContain('opaque');
  });

  test('by the kubectl of the wanted version, here or downloaded', async () => {
    const cluster = open();
    const lines: string[] = [];
    expect(await live(connectByProcess(cluster, { 'kubectl-version': 'v1.34.4' }, { lines }))).toMatch(/^revision-/);
    expect(lines).toEqual([`kubectl is ${path.join(cluster.bin, 'kubectl')} (1.34.4).`]);
    const program = readFileSync(path.join(cluster.bin, 'kubectl'), 'utf8');
    const { createHash } = await import('node:crypto');
    const server = await serve(({ url }) => ({ body: url.endsWith('.sha256') ? createHash('sha256').update(program).digest('hex') : program }));
    const before = process.env['RUNNER_TOOL_CACHE'];
    process.env['RUNNER_TOOL_CACHE'] = path.join(cluster.folder, 'cache');
    process.env['RUNNER_TEMP'] = path.join(cluster.folder, 'temp');
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = () => true;
    try {
      lines.splice(0);
      expect(await live(connectByProcess(cluster, { 'kubectl-version': '1.33.0', 'kubectl-url': server.url }, { lines }))).toMatch(/^revision-/);
      expect(lines).toEqual([expect.stringMatching(/kubectl is version 1\.34\.4; the target wants 1\.33\.0\.$/), expect.stringMatching(/cache\/kubectl\/1\.33\.0\/.*\(1\.33\.0, not pinned: it was checked against the sum that its own origin gives\)\.$/)]);
      // A pinned version must be the pinned one, wherever it comes from.
      expect(await live(connectByProcess(cluster, { 'kubectl-url': server.url }, { env: { PATH: '/nowhere' } }))).toMatch(/unknown: kubectl is not on this machine, and it could not be downloaded: .* which is pinned for this version; it was thrown away$/);
      expect(await live(connectByProcess(cluster, { 'kubectl-version': '1.35.1', 'kubectl-url': server.url }))).toMatch(/kubectl 1\.35\.1 could not be downloaded/);
    } finally {
      process.stdout.write = write;
      if (before === undefined) delete process.env['RUNNER_TOOL_CACHE'];
      else process.env['RUNNER_TOOL_CACHE'] = before;
      await server.close();
    }
  });

  test('and tries again later what could not be had', async () => {
    const cluster = open();
    const platform = connectByProcess(cluster);
    cluster.change((state) => void state.failures.push({ words: ['get'], stderr: 'Unable to connect to the server: dial tcp: lookup k8s.example: no such host', times: 1 }));
    expect(await live(platform)).toMatch(/^revision-/);
    rmSync(path.join(cluster.bin, 'kubectl'));
    expect(await live(platform)).toMatch(/^unknown: kubectl could not be started/);
  });
});

describe('what an API server says', () => {
  test.each([
    ['throttled', 'Error from server (TooManyRequests): too many requests', 1, 'accepted'],
    ['unclear, though it was done', 'error: unexpected EOF', 1, 'accepted'],
    ['forbidden', 'Error from server (Forbidden): deployments.apps "web" is forbidden: User "ci" cannot patch resource "deployments" in API group "apps" in the namespace "shop"', -1, 'failed'],
  ])('%s to a change', async (kind, stderr, times, answer) => {
    const cluster = open();
    const platform = connectByProcess(cluster, {}, { version: '2' });
    cluster.change((state) => void state.failures.push({ words: ['patch', '--type=strategic'], stderr, times, after: kind.startsWith('unclear') }));
    const accepted = await platform.deploy(order('2'), signal);
    expect(accepted.kind).toBe(answer);
    if (accepted.kind === 'failed') expect(accepted).toMatchObject({ reasonCode: 'deploy-command-failed', reason: expect.stringContaining('cannot patch resource "deployments"'), advice: expect.stringContaining('Role') });
    else expect(cluster.images()).toEqual([imageOf('2')]);
  });

  test('nothing, in time', async () => {
    const cluster = open();
    cluster.change((state) => void state.failures.push({ words: ['get'], sleepMs: 20_000 }));
    const platform = connectByProcess(cluster);
    expect(await platform.current(signal, 1_200)).toEqual({ kind: 'unknown', reason: 'the API server did not answer within 1.2 s' });
    expect(said(cluster)).toContain('--request-timeout=1s');
    expect(await platform.deploy(order('2', { timeoutMs: 1_000 }), signal)).toEqual({ kind: 'timed-out' });
    expect([await platform.startable?.('r', signal, 300), await platform.owner?.(signal, 300), await platform.logs('r', signal, 300), (await platform.history?.(signal, 300))?.kind, (await platform.variableNames?.(signal, 300))?.kind]).toEqual([{ kind: 'unknown' }, undefined, undefined, 'unknown', 'unknown']);
    expect(changes(cluster)).toEqual([]);
  });

  test('unreachable: an order that nobody received', async () => {
    const cluster = open();
    cluster.change((state) => void state.failures.push({ words: [], stderr: 'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?' }));
    expect(await connectByProcess(cluster).deploy(order('2', { timeoutMs: 1_500 }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', advice: expect.stringContaining('kubeconfig names') });
  });

  test('objects that are none', async () => {
    const cluster = open();
    for (const stdout of ['[]', '{"kind":1}', '{"kind":"List","items":{}}', '{"kind":"List","items":[{"kind":"Deployment","metadata":{"name":1}}]}', 'no']) {
      cluster.change((state) => (state.failures = [{ words: ['get'], stdout, code: 0 }]));
      expect(await live(connectByProcess(cluster))).toMatch(/^unknown: /);
    }
  });

  test('a cancel ends it at once', async () => {
    const cluster = open();
    cluster.change((state) => void state.failures.push({ words: ['patch'], sleepMs: 20_000 }));
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1_500);
    const started = systemClock.monotonic();
    expect(await connectByProcess(cluster).deploy(order('2'), abort.signal)).toEqual({ kind: 'cancelled' });
    expect(systemClock.monotonic() - started).toBeLessThan(6_000);
  });
});

describe('a release of images', () => {
  test('is told before anything is changed that it cannot be', async () => {
    const cluster = open(workload('web', '1', { spec: { paused: true } }), workload('two', '1', { pod: { containers: [{ name: 'a', image: 'x' }, { name: 'b', image: 'y' }] } }), workload('db', '1', { kind: 'StatefulSet', spec: { updateStrategy: { type: 'OnDelete' } } }), workload('flux', '1', { metadata: { labels: { 'helm.toolkit.fluxcd.io/name': 'shop' } } }), workload('good', '1'));
    const attempt = (deployments: string, change: Partial<DeployOrder> = {}): Promise<Accepted> => connect(cluster, { deployments, service: undefined }).deploy(order('2', change), signal);
    expect(await attempt('web')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('is paused') });
    expect(await attempt('two')).toMatchObject({ kind: 'failed', reason: expect.stringContaining('a, b'), advice: expect.stringContaining('"container"') });
    expect(await attempt('sts/db')).toMatchObject({ reasonCode: 'strategy-unavailable' });
    expect(await attempt('flux')).toMatchObject({ reasonCode: 'gitops-owned', reason: expect.stringContaining('Flux (shop)') });
    expect(await attempt('nope')).toMatchObject({ reason: 'deployment/nope does not exist in the namespace.' });
    expect(await attempt('good', { image: undefined })).toMatchObject({ reason: expect.stringContaining('nothing to change') });
    expect(await attempt('good', { image: '--help me' })).toMatchObject({ reason: expect.stringContaining('"--help me"') });
    expect(await attempt('good', { strategy: 'blue-green' })).toMatchObject({ reasonCode: 'strategy-unavailable' });
    expect(changes(cluster)).toEqual([]);
  });

  test('keeps values out of command lines, and leaves no file behind', async () => {
    const cluster = open(workload('web', '1', { container: { env: [{ name: 'TOKEN', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }] } }), service('web'));
    const platform = connectByProcess(cluster, {}, { version: '2' });
    const id = idOf(await platform.deploy(order('2', { variables: { TOKEN: 's3cr3t-value' } }), signal));
    expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'live' });
    expect(await platform.setVariables?.({ OTHER: 's3cr3t-other' }, signal, 20_000)).toEqual({ kind: 'accepted' });
    expect(await live(platform)).toBe(id);
    expect(templateOf(cluster, 'web').spec.containers[0]?.env).toEqual([{ name: 'TOKEN', value: 's3cr3t-value' }, { name: 'OTHER', value: 's3cr3t-other' }]);
    expect(cluster.calls().map((call) => JSON.stringify(call)).join('')).not.toContain('s3cr3t');
    expect(readdirSync(path.join(cluster.folder, 'temp'))).toEqual([]);
    expect(await platform.variableNames?.(signal, 20_000)).toEqual({ kind: 'known', names: ['TOKEN', 'OTHER'] });
  });

  test('says who was changed when not all could be', async () => {
    const cluster = open(workload('web', '1'), workload('worker', '1'));
    cluster.change((state) => void state.failures.push({ words: ['patch', 'deployment/worker'], stderr: 'Error from server (Forbidden): deployments.apps "worker" is forbidden' }));
    expect(await connect(cluster, { deployments: ['web', 'worker'], service: undefined }).deploy(order('2'), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^Not every workload could be changed \(deployment\/web was\)/) });
  });

  test('stops the old pods first where that is wanted, and rolls again afterwards', async () => {
    const cluster = open();
    for (const [version, strategy, type] of [['2', 'recreate', 'Recreate'], ['3', 'recreate', 'Recreate'], ['4', 'rolling', 'RollingUpdate']] as const) {
      const platform = connect(cluster, {}, { version });
      expect(await platform.state(idOf(await platform.deploy(order(version, { strategy }), signal)), signal, 20_000)).toMatchObject({ kind: 'live' });
      expect(cluster.object('Deployment', 'web')).toMatchObject({ spec: { strategy: { type } } });
    }
  });
});

describe('a release that does not start', () => {
  test.each<['bad' | 'image' | 'quota' | 'config', RegExp]>([
    ['bad', /^deployment\/web: pod web-\w+-\d+, container app: CrashLoopBackOff \(exit code 3, Error, restarted 3 times\); 2 pods of the revision before go on serving; its log says: FATAL: no database$/],
    ['image', /ErrImagePull: failed to resolve reference .* not found.*; its log is not to be had/],
    ['quota', /its pods are not created: FailedCreate: .* exceeded quota/],
    ['config', /CreateContainerConfigError: secret "shop" not found/],
  ])('%s', async (fate, reason) => {
    const cluster = open();
    cluster.change((state) => {
      state.fates = { ':2': fate };
      if (fate === 'bad') state.logs = { web: 'starting\nFATAL: no database\nbye\n' };
    });
    const platform = connect(cluster, {}, { version: '2' });
    const before = await live(platform);
    const id = idOf(await platform.deploy(order('2'), signal));
    const state = await platform.state(id, signal, 20_000);
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason), serving: { kind: 'live', releaseId: before } });
    const log = await platform.logs(id, signal, 20_000);
    if (fate === 'quota') expect(log).toBeUndefined();
    else expect(log).toMatch(fate === 'bad' ? /^deployment\/web, pod web-.*, container app:\nstarting\nFATAL: no database\nbye$/ : /\(the log is not to be had: /);
    if (fate === 'bad') expect(said(cluster)).toMatch(/logs pod\/web-\S+ --container=app --tail=200 --previous/);
    // It is given up, and what was live is whole again.
    expect(await platform.shift?.({ releaseId: id, share: 0, timeoutMs: 20_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(await platform.state(before, signal, 20_000)).toMatchObject({ kind: 'live' });
    expect(templateOf(cluster, 'web').spec.containers[0]?.image).toBe(imageOf('1'));
  });

  test('a registry that refuses is waited for, for a while', async () => {
    const cluster = open();
    cluster.change((state) => (state.fates = { ':2': 'image' }));
    let ahead = 0;
    const clock = { ...systemClock, monotonic: () => systemClock.monotonic() + ahead };
    const platform = connect(cluster, {}, { version: '2', clock });
    const id = idOf(await platform.deploy(order('2'), signal));
    const denied = (): void =>
      cluster.change((state) => {
        for (const one of state.objects.filter(({ kind, status }) => kind === 'Pod' && JSON.stringify(status).includes('ErrImagePull'))) one.status = JSON.parse(JSON.stringify(one.status).replaceAll('not found', 'denied')) as Record<string, unknown>;
        state.fates = {};
        for (const one of state.objects.filter(({ kind }) => kind === 'Deployment')) one.spec = { ...one.spec, template: (one.spec as { template: object }).template };
      });
    denied();
    // The fake makes pods anew whenever it is asked; what it says is held still here.
    const frozen = JSON.stringify({ kind: 'List', items: cluster.state().objects.filter(({ kind }) => kind !== 'Service') });
    const [workloads, parts] = [JSON.parse(frozen) as { items: { kind: string }[] }, JSON.parse(frozen) as { items: { kind: string }[] }];
    workloads.items = workloads.items.filter(({ kind }) => kind === 'Deployment');
    parts.items = parts.items.filter(({ kind }) => kind !== 'Deployment');
    cluster.change((state) => (state.failures = [{ words: ['get', 'replicasets'], stdout: JSON.stringify(parts), code: 0 }, { words: ['get', 'deployment/web'], stdout: JSON.stringify(workloads), code: 0 }]));
    expect((await platform.state(id, signal, 20_000)).kind).toBe('in-progress');
    ahead = 31_000;
    expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('denied') });
  });
});

describe('manifests', () => {
  const target = { manifests: 'all.yaml', deployments: undefined };
  const job = { apiVersion: 'batch/v1', kind: 'Job', metadata: { name: 'migrate' }, spec: { template: { spec: { containers: [{ name: 'migrate', image: imageOf('x') }] } } } };
  const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: { MODE: 'a' } };

  test('are tried before they are applied', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', config, workload('web', 'x', { pod: { hostname: 'invalid' } }));
    expect(await connect(cluster, target).deploy(order('2'), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringContaining('nothing was changed: The Deployment "web" is invalid') });
    expect(cluster.object('ConfigMap', 'shop')).toBeUndefined();
    expect(said(cluster)).toContain('apply --dry-run=server --output=json --filename=-');
  });

  test('come with image, variables and one rollout', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', config, workload('web', 'x'), workload('cache', 'x', { container: { image: 'redis:7' } }), service('web'));
    const platform = connect(cluster, { ...target, 'server-side': true }, { version: '2' });
    const id = idOf(await platform.deploy(order('2', { variables: { A: '1' } }), signal));
    expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'live' });
    expect([templateOf(cluster, 'web').spec.containers[0], templateOf(cluster, 'cache').spec.containers[0]]).toEqual([{ name: 'app', image: imageOf('2'), env: [{ name: 'A', value: '1' }] }, { name: 'app', image: 'redis:7' }]);
    expect(cluster.state().objects.filter(({ kind, metadata }) => kind === 'ReplicaSet' && metadata.name.startsWith('web-'))).toHaveLength(2);
    expect(said(cluster)).toContain('apply --server-side --field-manager=surefoot --filename=-');
  });

  test('run their Jobs first, anew for every release', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', workload('web', 'x'), config, job, { ...job, metadata: { generateName: 'seed-' } });
    for (const version of ['2', '3']) {
      const platform = connect(cluster, target, { version });
      expect(await platform.state(idOf(await platform.deploy(order(version), signal)), signal, 20_000)).toMatchObject({ kind: 'live' });
      expect(cluster.object('Job', 'migrate')?.spec).toMatchObject({ template: { spec: { containers: [{ image: imageOf(version) }] } } });
    }
    expect(cluster.state().objects.filter(({ kind }) => kind === 'Job').map(({ metadata }) => metadata.name).sort()).toEqual(['migrate', expect.stringMatching(/^seed-2-40\d\d-1$/), expect.stringMatching(/^seed-3-40\d\d-1$/)]);
  });

  test('whose Job cannot start are not waited for', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', workload('web', 'x'), job);
    const image = { waiting: { reason: 'ErrImagePull', message: 'not found' } };
    cluster.change((state) => {
      state.fates = { ':2': 'endless' };
      state.failures = [{ words: ['get', 'pods', 'job-name'], stdout: JSON.stringify({ kind: 'List', items: [{ kind: 'Pod', metadata: { name: 'migrate-x' }, status: { phase: 'Pending', containerStatuses: [{ name: 'migrate', state: image }] } }] }), code: 0 }];
    });
    expect(await connect(cluster, target).deploy(order('2'), signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('pod migrate-x, container migrate: ErrImagePull: not found') });
    expect(templateOf(cluster, 'web').spec.containers[0]?.image).toBe(imageOf('1'));
  });

  test('bring their namespace along, and keep what they say where a strategy asks for more', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', { kind: 'Namespace', metadata: { name: 'shop' } }, workload('web', 'x', { metadata: { namespace: 'shop' } }), service('web'));
    cluster.change((state) => void state.failures.push({ words: ['apply', '--dry-run=server'], stderr: 'Error from server (NotFound): namespaces "shop" not found', times: 1 }));
    const platform = connect(cluster, target, { version: '2' });
    expect(await platform.state(idOf(await platform.deploy(order('2', { strategy: 'recreate' }), signal)), signal, 20_000)).toMatchObject({ kind: 'live' });
    expect([cluster.object('Namespace', 'shop'), cluster.object('Deployment', 'web')?.spec?.['strategy']]).toEqual([expect.anything(), { type: 'Recreate' }]);
  });

  test.each<['bad' | 'image' | 'endless', object]>([
    ['bad', { kind: 'failed', reason: 'job/migrate failed, and the workloads were not changed: BackoffLimitExceeded: Job has reached the specified backoff limit; its last words: ERROR: relation exists.' }],
    ['endless', { kind: 'timed-out' }],
  ])('whose Job is %s change no workload', async (fate, answer) => {
    const cluster = open();
    put(cluster, 'all.yaml', workload('web', 'x'), job);
    cluster.change((state) => {
      state.fates = { ':2': fate };
      state.logs = { 'job/migrate': 'ERROR: relation exists\n' };
    });
    expect(await connect(cluster, target).deploy(order('2', { timeoutMs: fate === 'endless' ? 3_000 : 20_000 }), signal)).toMatchObject(answer);
    expect(templateOf(cluster, 'web').spec.containers[0]?.image).toBe(imageOf('1'));
    if (fate !== 'endless') return;
    expect(await connect(cluster, target).deploy(order('3'), signal)).toMatchObject({ kind: 'failed', reason: 'job/migrate of an earlier release is still running.' });
  });

  test.each([
    ['are not there', 'none.yaml', /"none\.yaml", which are not in the workspace; is it checked out\?/],
    ['lead out', 'link', /which lead out of the workspace/],
    ['are empty', 'empty', /hold no object/],
  ])('that %s', async (_, manifests, reason) => {
    const cluster = open();
    put(cluster, 'all.yaml');
    symlinkSync('/etc', path.join(cluster.folder, 'workspace/link'));
    mkdirSync(path.join(cluster.folder, 'workspace/empty'));
    if (manifests === 'empty') cluster.change((state) => void state.failures.push({ words: ['create'], stdout: '', code: 0 }));
    const platform = connect(cluster, { manifests, deployments: undefined });
    expect(await live(platform)).toMatch(reason);
    expect(await platform.deploy(order('2'), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) });
  });

  test('that kubectl reads as nonsense', async () => {
    const cluster = open();
    put(cluster, 'all.yaml', config);
    for (const stdout of ['{', '{"kind":1,"metadata":{}}']) {
      cluster.change((state) => (state.failures = [{ words: ['create'], stdout, code: 0 }]));
      expect(await live(connect(cluster, target))).toMatch(/read the manifests as something that is not understood/);
    }
  });

  test('without the workloads that the target names, or without a container for the image', async () => {
    const cluster = open(service('web'));
    put(cluster, 'all.yaml', config);
    expect(await connect(cluster, { manifests: 'all.yaml', deployments: 'web' }).deploy(order('2', { image: undefined }), signal)).toMatchObject({ kind: 'failed', reason: 'deployment/web does not exist in the namespace, and the manifests do not bring it.' });
    expect(await connect(cluster, { manifests: 'all.yaml', deployments: 'web' }).deploy(order('2'), signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('No workload in the manifests has a container for image') });
  });
});

describe('going back', () => {
  const released = async (cluster: FakeCluster, target: object, ...versions: readonly string[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const version of versions) {
      const platform = connect(cluster, target, { version, commit: 'c'.repeat(40) });
      ids.push(idOf(await platform.deploy(order(version), signal)));
      expect(await platform.state(ids.at(-1) ?? '', signal, 20_000)).toMatchObject({ kind: 'live' });
    }
    return ids;
  };
  const TWO = { deployments: ['web', 'worker'], service: undefined };
  const back = (releaseId: string) => ({ releaseId, strategy: 'graceful', timeoutMs: 20_000 }) as const;

  test('says which workload is where, when one could not be put back', async () => {
    const cluster = open(workload('web', '1'), workload('worker', '1'));
    const [two = ''] = await released(cluster, TWO, '2', '3');
    cluster.change((state) => void state.failures.push({ words: ['patch', 'deployment/worker', '--type=json'], stderr: 'Error from server (Forbidden): deployments.apps "worker" is forbidden: User "ci" cannot patch resource "deployments"' }));
    const platform = connect(cluster, TWO);
    expect(await platform.rollback(back(two), signal)).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringMatching(/Now deployment\/web was put back, deployment\/worker is as it was\.$/) });
    cluster.change((state) => (state.failures = []));
    expect((await platform.state(two, signal, 20_000)).kind).not.toBe('live');
    // Once more, it is whole; what is back already stays.
    expect(idOf(await platform.rollback(back(two), signal))).toBe(two);
    expect(await platform.state(two, signal, 20_000)).toMatchObject({ kind: 'live' });
  });

  test('is as good as done where the template is that one already', async () => {
    const cluster = open();
    const [two = ''] = await released(cluster, {}, '2');
    const platform = connect(cluster);
    expect(idOf(await platform.rollback(back(two), signal))).toBe(two);
    expect(await platform.state(two, signal, 20_000)).toMatchObject({ kind: 'live' });
  });

  test('keeps what a release was, and names what stays changed', async () => {
    const cluster = open(workload('web', '1', { container: { envFrom: [{ configMapRef: { name: 'shop' } }] } }), service('web'), { kind: 'ConfigMap', metadata: { name: 'shop' }, data: {}, managed: ['2999-01-01T00:00:00Z'] });
    const [two = ''] = await released(cluster, {}, '2', '3');
    const lines: string[] = [];
    const platform = connect(cluster, {}, { lines, version: '2' });
    idOf(await platform.rollback(back(two), signal));
    expect(lines.join('\n')).toMatch(/Only pod templates go back.*\n.*changed since the release that is left was deployed, and stay changed: ConfigMap\/shop\./);
    const history = await platform.history?.(signal, 20_000);
    expect(history).toMatchObject({ kind: 'known', releases: [{ version: '3', commit: 'c'.repeat(40) }, { releaseId: two, version: '2', live: true }, { releaseId: expect.stringMatching(/^revision-/) }] });
  });

  test('leaves a workload alone that came later', async () => {
    const cluster = open();
    const [two = ''] = await released(cluster, { service: undefined }, '2');
    cluster.change((state) => state.objects.push({ ...(workload('worker', '3') as (typeof state.objects)[number]), metadata: { name: 'worker', uid: 'uid-w', generation: 1 } as never }));
    await released(cluster, TWO, '4');
    const lines: string[] = [];
    const platform = connect(cluster, TWO, { lines });
    // It was there when release 4 was made: what it was before belongs to the release before.
    expect(idOf(await platform.rollback(back(two), signal))).toBe(two);
    expect(templateOf(cluster, 'worker').spec.containers[0]?.image).toBe(imageOf('3'));
    expect(await platform.state(two, signal, 20_000)).toMatchObject({ kind: 'live' });
  });

  test('is refused where nothing could come of it', async () => {
    const cluster = open();
    const [two = ''] = await released(cluster, {}, '2', '3');
    cluster.change((state) => {
      for (const one of state.objects) if (one.kind === 'Deployment') one.spec = { ...one.spec, paused: true };
    });
    expect(await connect(cluster).rollback(back(two), signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('is paused'), advice: expect.stringContaining('kubectl rollout resume deployment/web') });
    cluster.change((state) => {
      state.objects = state.objects.filter(({ kind }) => kind !== 'ReplicaSet');
    });
    expect(await connect(cluster).rollback(back(two), signal)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: expect.stringContaining('lost the revision') });
    expect(await connect(cluster).restart?.(signal, 20_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed' });
  });

  test('gives up nothing where nothing was before', async () => {
    const cluster = open(service('web'));
    put(cluster, 'web.yaml', workload('web', 'x'));
    const platform = connect(cluster, { manifests: 'web.yaml' }, { version: '1' });
    const one = idOf(await platform.deploy(order('1'), signal));
    expect(await platform.shift?.({ releaseId: one, share: 0, timeoutMs: 20_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('Nothing is known of what was there before') });
    expect(await platform.shift?.({ releaseId: 'other', share: 0, timeoutMs: 20_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(await platform.shift?.({ releaseId: 'other', share: 0.5, timeoutMs: 20_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('is not staged') });
  });
});

describe('beside the live release', () => {
  const staged = async (cluster: FakeCluster, strategy: 'canary' | 'blue-green', target: object = {}): Promise<{ readonly platform: Platform; readonly id: string }> => {
    const platform = connect(cluster, target, { version: '2' });
    return { platform, id: idOf(await platform.deploy(order('2', { strategy }), signal)) };
  };
  const shift = (platform: Platform, releaseId: string, share: number) => platform.shift?.({ releaseId, share, timeoutMs: 20_000 }, signal);

  test('another color is not shifted to before it is ready, and not left without endpoints', async () => {
    const cluster = open();
    cluster.change((state) => (state.fates = { ':2': 'endless' }));
    const { platform, id } = await staged(cluster, 'blue-green');
    expect(await shift(platform, id, 1)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('deployment/web-green is not ready') });
    cluster.change((state) => (state.fates = {}));
    expect((await platform.state(id, signal, 20_000)).kind).toBe('staged');
    let ahead = 0;
    const clock = { ...systemClock, monotonic: () => systemClock.monotonic() + ahead, sleep: async () => void (ahead += 70_000) };
    cluster.change((state) => void state.failures.push({ words: ['endpointslices'], stdout: '{"kind":"List","items":[]}', code: 0 }));
    expect(await connect(cluster, {}, { clock }).shift?.({ releaseId: id, share: 1, timeoutMs: 100_000_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('had no ready endpoint of deployment/web-green in time, and was pointed back') });
    expect(cluster.images()).toEqual([imageOf('1')]);
  });

  test('a rolling release lets go of what a color has left', async () => {
    const cluster = open();
    await staged(cluster, 'blue-green');
    expect(cluster.object('Service', 'web')?.spec).toHaveProperty('selector.pod-template-hash');
    const platform = connect(cluster, {}, { version: '3' });
    expect(await platform.state(idOf(await platform.deploy(order('3'), signal)), signal, 20_000)).toMatchObject({ kind: 'live' });
    expect([cluster.object('Service', 'web')?.spec?.['selector'], cluster.object('Deployment', 'web-green'), cluster.images()]).toEqual([{ app: 'web' }, undefined, [imageOf('3')]]);
  });

  test('manifests of one color are not applied over the other', async () => {
    const cluster = open();
    const { platform, id } = await staged(cluster, 'blue-green');
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    put(cluster, 'web.yaml', workload('web', 'x'));
    const next = connect(cluster, { manifests: 'web.yaml' }, { version: '3' });
    expect(await next.deploy(order('3'), signal)).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', advice: 'Deploy this release by strategy blue-green as well.' });
    expect(await next.deploy(order('3', { strategy: 'canary' }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable' });
    // With it, the color that was live before gets the next one, and the Service stays where it is until then.
    const third = idOf(await next.deploy(order('3', { strategy: 'blue-green' }), signal));
    expect(cluster.images()).toEqual([imageOf('2')]);
    expect(await shift(next, third, 1)).toEqual({ kind: 'accepted' });
    expect(cluster.images()).toEqual([imageOf('3')]);
    // A later rolling release of manifests keeps the color that the Service selects.
    const fourth = connect(cluster, { manifests: 'web.yaml' }, { version: '4' });
    expect(await fourth.state(idOf(await fourth.deploy(order('4'), signal)), signal, 20_000)).toMatchObject({ kind: 'live' });
    expect(cluster.images()).toEqual([imageOf('4')]);
  });

  test('a color that was scaled down is made ready before it is gone back to', async () => {
    const cluster = open();
    const platform = connect(cluster);
    const before = await live(platform);
    const { id } = await staged(cluster, 'blue-green');
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    cluster.change((state) => {
      for (const one of state.objects) if (one.kind === 'Deployment' && one.metadata.name === 'web') one.spec = { ...one.spec, replicas: 0 };
    });
    expect(idOf(await platform.rollback({ releaseId: before, strategy: 'immediate', timeoutMs: 20_000 }, signal))).toBe(before);
    expect([cluster.images(), await live(platform)]).toEqual([[imageOf('1')], before]);
    expect(await platform.state(before, signal, 20_000)).toMatchObject({ kind: 'live' });
  });

  test('the color that is given up may be the one that was there first', async () => {
    const cluster = open();
    const first = await staged(cluster, 'blue-green');
    expect(await shift(first.platform, first.id, 1)).toEqual({ kind: 'accepted' });
    const platform = connect(cluster, {}, { version: '3' });
    const id = idOf(await platform.deploy(order('3', { strategy: 'blue-green' }), signal));
    expect(await shift(platform, id, 0)).toEqual({ kind: 'accepted' });
    expect([cluster.object('Deployment', 'web')?.spec?.['replicas'], cluster.images(), await live(platform)]).toEqual([0, [imageOf('2')], first.id]);
  });

  test('somebody else\'s Deployment of that name is left alone', async () => {
    const cluster = open(workload('web', '1'), service('web'), workload('web-canary', '9'));
    expect(await connect(cluster).deploy(order('2', { strategy: 'canary' }), signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('deployment/web-canary exists already, and was not made here') });
    expect(templateOf(cluster, 'web-canary').spec.containers[0]?.image).toBe(imageOf('9'));
  });

  test('a canary is bounded, judged before it counts, and promoted in all workloads', async () => {
    const cluster = open(workload('web', '1'), workload('worker', '1'));
    const target = { deployments: ['web', 'worker'], service: undefined };
    const { platform, id } = await staged(cluster, 'canary', target);
    expect(await shift(platform, id, 0.95)).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable' });
    cluster.change((state) => (state.fates = { ':2': 'bad' }));
    expect(await shift(platform, id, 0.05)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('CrashLoopBackOff') });
    cluster.change((state) => (state.fates = {}));
    expect(await shift(platform, id, 0.5)).toEqual({ kind: 'accepted' });
    expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'partial', share: 0.5 });
    expect(await shift(platform, id, 1)).toEqual({ kind: 'accepted' });
    expect(await platform.state(id, signal, 20_000)).toMatchObject({ kind: 'live' });
    expect([templateOf(cluster, 'web'), cluster.object('Deployment', 'web-canary'), cluster.object('Deployment', 'worker-canary')]).toEqual([expect.objectContaining({ metadata: { labels: { app: 'web' }, annotations: {} } }), undefined, undefined]);
  });

  test('what cannot stand beside is refused', async () => {
    const cluster = open(workload('web', '1'), workload('worker', '1'), workload('db', '1', { kind: 'StatefulSet' }), service('web'));
    const attempt = (strategy: DeployOrder['strategy'], target: object): Promise<Accepted> => connect(cluster, target).deploy(order('2', { strategy }), signal);
    expect(await attempt('blue-green', { deployments: ['web', 'worker'] })).toMatchObject({ reasonCode: 'strategy-unavailable', reason: expect.stringContaining('one Deployment behind one Service') });
    expect(await attempt('blue-green', { service: 'nope' })).toMatchObject({ reasonCode: 'strategy-unavailable', reason: 'service/nope does not exist.' });
    expect(await attempt('canary', { deployments: 'sts/db' })).toMatchObject({ reasonCode: 'strategy-unavailable' });
    expect(await attempt('canary', { deployments: 'new' })).toMatchObject({ reason: expect.stringContaining('does not exist yet') });
    expect(changes(cluster)).toEqual([]);
  });
});

describe('which variables are set', () => {
  const env = { env: [{ name: 'A', value: '1' }], envFrom: [{ prefix: 'CFG_', configMapRef: { name: 'shop' } }, { secretRef: { name: 'shop' } }, { secretRef: { name: 'none', optional: true } }] };
  const objects = [workload('web', '1', { container: env }), { kind: 'ConfigMap', metadata: { name: 'shop' }, data: { MODE: 'x', 'not.a.name': '1' } }, { kind: 'Secret', metadata: { name: 'shop' }, data: { KEY: 's3cr3t' } }];
  test('is known by names, never by values', async () => {
    const cluster = open(...objects);
    expect(await connect(cluster, { service: undefined }).variableNames?.(signal, 20_000)).toEqual({ kind: 'known', names: ['A', 'CFG_MODE', 'KEY'] });
    expect(said(cluster)).not.toMatch(/secret\/\S+ .*output=json/);
  });
  test('is not known, where a part may not be read', async () => {
    const cluster = open(...objects);
    cluster.change((state) => void state.failures.push({ words: ['secret/shop'], stderr: 'Error from server (Forbidden): secrets "shop" is forbidden: User "ci" cannot get resource "secrets"' }));
    expect(await connect(cluster, { service: undefined }).variableNames?.(signal, 20_000)).toEqual({ kind: 'unknown', reason: expect.stringContaining('cannot get resource "secrets"') });
  });
  test('is not known without the workload', async () => expect(await connect(open(service('web'))).variableNames?.(signal, 20_000)).toMatchObject({ kind: 'unknown' }));
  test('cannot be set where it is not clear in which container', async () => {
    const cluster = open(workload('web', '1', { pod: { containers: [{ name: 'a', image: 'x' }, { name: 'b', image: 'y' }] } }));
    const set = (target: object) => connect(cluster, { service: undefined, ...target }).setVariables?.({ FLAG: 'off' }, signal, 20_000);
    expect(await set({})).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed' });
    expect(await set({ container: 'b' })).toEqual({ kind: 'accepted' });
    expect(templateOf(cluster, 'web').spec.containers).toEqual([{ name: 'a', image: 'x' }, { name: 'b', image: 'y', env: [{ name: 'FLAG', value: 'off' }] }]);
  });
});

test('what a person would see done', () => {
  const cluster = open();
  const plan = (target: object, image?: string) => connect(cluster, target, { version: '2\u001b[31m', image }).plan('deploy');
  expect(plan({ namespace: 'shop' }, imageOf('2'))).toEqual([`kubectl --namespace=shop set image deployment/web ${imageOf('2')}`, expect.stringContaining('then wait')]);
  expect(plan({ manifests: ['k8s/a.yaml', 'k8s/b.yaml'], deployments: undefined, context: 'prod' })).toEqual(['kubectl --context="prod" apply --dry-run=server --filename=k8s/a.yaml --filename=k8s/b.yaml', 'kubectl --context="prod" apply --filename=k8s/a.yaml --filename=k8s/b.yaml', expect.stringContaining('then wait')]);
  expect(plan({})).toEqual(['kubectl patch deployment/web (version 2)', expect.anything()]);
  const platform = connect(cluster);
  expect([platform.plan('rollback', 'r1')[0], platform.plan('rollback')[0], platform.plan('restart'), platform.plan('set-variables')]).toEqual(['kubectl patch deployment/web: the pod templates of release r1', 'kubectl patch deployment/web: the pod templates of release (the previous one)', ['kubectl rollout restart deployment/web'], ['kubectl set env deployment/web']]);
  expect([platform.pauseMs?.(0), platform.pauseMs?.(20_000), platform.pauseMs?.(600_000)]).toEqual([150, 1_000, 3_000]);
});

test.each([
  [{ deployments: 'web' }, ['rolling', 'recreate', 'blue-green', 'canary'], {}],
  [{ deployments: 'web', service: undefined }, ['rolling', 'recreate', 'canary'], { 'blue-green': 'it needs "service" in the target' }],
  [{ deployments: ['web', 'worker'] }, ['rolling', 'recreate', 'canary'], { 'blue-green': expect.stringContaining('one Deployment') }],
  [{ deployments: ['web', 'sts/db'] }, ['rolling'], { recreate: expect.stringContaining('statefulset/db'), canary: expect.anything(), 'blue-green': expect.anything() }],
])('what it can do with %j', (target, strategies, missing) => expect(connect(open(), target).capabilities).toMatchObject({ strategies, missing, earlyFailure: true, rollback: true }));

test('a state that lasts is told by what serves', async () => {
  const cluster = open();
  const platform = connect(cluster, {}, { version: '2' });
  const id = idOf(await platform.deploy(order('2'), signal));
  const states: ReleaseState[] = [await platform.state(id, signal, 20_000), await platform.state(id, signal, 20_000)];
  expect(states).toEqual([{ kind: 'live', serving: { kind: 'live', releaseId: id } }, { kind: 'live', serving: { kind: 'live', releaseId: id } }]);
  expect(existsSync(path.join(cluster.folder, 'violations'))).toBe(false);
});
