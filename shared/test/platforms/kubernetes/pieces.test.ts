import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeTemplate, chooseContainers, hasRepository, isImage, repositoryOf, templatePatch, withLabels } from '../../../platforms/kubernetes/containers.ts';
import { splitDocuments } from '../../../platforms/kubernetes/json-documents.ts';
import { classifyError, errorWords } from '../../../platforms/kubernetes/kubectl-error.ts';
import { kubectlDownload } from '../../../platforms/kubernetes/kubectl-versions.ts';
import { nameJobs } from '../../../platforms/kubernetes/jobs.ts';
import { changedSince, referencesOf } from '../../../platforms/kubernetes/not-brought-back.ts';
import { podTemplate } from '../../../platforms/kubernetes/objects.ts';
import type { AnyObject, PodTemplate } from '../../../platforms/kubernetes/objects.ts';
import { findOwner } from '../../../platforms/kubernetes/owner.ts';
import { chooseAll, describeMissing, whyHeld } from '../../../platforms/kubernetes/plan-change.ts';
import { kubernetesTarget } from '../../../platforms/kubernetes/target.ts';
import { describeName, isSameName, parseWorkloadName, workloadKindOf } from '../../../platforms/kubernetes/workload-name.ts';
import { choosePlatform } from '../../../platforms/registry.ts';
import { sightOf } from './sights.ts';

const template = (...containers: readonly object[]): PodTemplate => podTemplate.parse({ spec: { containers } });
const change = (image?: string, variables: Readonly<Record<string, string>> = {}, named?: readonly string[]) => ({ image, variables, named });
const one = { kind: 'chosen', containers: ['app'], initContainers: [] } as const;

describe('the target', () => {
  test.each([
    [{ deployments: 'web' }, { deployments: ['web'] }],
    [{ deployments: ['web', 'sts/db'], namespace: 'prod', container: 'app' }, { deployments: ['web', 'sts/db'], container: ['app'] }],
    [{ manifests: 'k8s/', kubeconfig: '~/.kube/config', context: 'arn:aws:eks:eu-west-1:1:cluster/prod', 'kubectl-version': 'v1.35.1', 'server-side': true }, { manifests: ['k8s/'], 'kubectl-url': 'https://dl.k8s.io/release' }],
  ])('%j is right', (target, parsed) => expect(kubernetesTarget.parse(target)).toMatchObject(parsed));
  test.each([
    [{}, /expected "deployments" .*"manifests"/],
    [{ deployments: '--all' }, /at deployments: got "--all"; expected the name of a Deployment/],
    [{ deployments: 'job/x' }, /at deployments/],
    [{ deployments: [] }, /at deployments/],
    [{ deployments: 'web', namespace: 'Prod' }, /at namespace/],
    [{ deployments: 'web', context: '-x' }, /at context/],
    [{ deployments: 'web', service: '../x' }, /at service/],
    [{ deployments: 'web', container: ['--x'] }, /at container\[0\]/],
    [{ deployments: 'web', 'kubectl-version': 'latest' }, /at kubectl-version: .*1\.35\.1/],
    [{ deployments: 'web', 'kubectl-url': 'https://u:p@host/' }, /at kubectl-url/],
    [{ deployments: 'web', replicas: 3 }, /unknown key "replicas"/],
    [{ deployments: 'web', kubeconf: 'x' }, /did you mean "kubeconfig"\?/],
    ...['https://example.com/x.yaml', '/etc/passwd', '../x', 'a/../../b', '-x'].map((manifests) => [{ manifests }, /at manifests/] as const),
  ])('%j is wrong', async (target, message) => {
    const chosen = await choosePlatform('kubernetes', target);
    expect(chosen.ok ? '' : chosen.problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });
  test('names of workloads', () => {
    expect(['web', 'deploy/web', 'deployments/web', 'statefulset/db', 'sts/db', 'ds/agent', 'daemonset/agent'].map((text) => describeName(parseWorkloadName(text)))).toEqual(['deployment/web', 'deployment/web', 'deployment/web', 'statefulset/db', 'statefulset/db', 'daemonset/agent', 'daemonset/agent']);
    expect([parseWorkloadName('odd/x').kind, workloadKindOf('Deployment'), workloadKindOf('Job')]).toEqual(['deployment', 'deployment', undefined]);
    expect(isSameName({ kind: 'deployment', name: 'a' }, { kind: 'statefulset', name: 'a' })).toBe(false);
  });
});

describe('which container gets the image', () => {
  const web = { name: 'app', image: 'ghcr.io/acme/web:1' };
  const proxy = { name: 'proxy', image: 'envoyproxy/envoy:v1' };
  test.each([
    ['none, where nothing changes', template(web), change(), { kind: 'chosen', containers: [] }],
    ['the only one, whatever its image', template(proxy), change('ghcr.io/acme/web:2'), { containers: ['proxy'] }],
    ['the one of the same repository', template(proxy, web), change('ghcr.io/acme/web:2'), { containers: ['app'] }],
    ['the one that is named', template(proxy, web), change('ghcr.io/acme/other:2', {}, ['proxy']), { containers: ['proxy'] }],
    ['all that are named', template(proxy, web), change(undefined, { A: '1' }, ['proxy', 'app']), { containers: ['proxy', 'app'] }],
    ['not clear, where none fits', template(proxy, web), change('ghcr.io/acme/other:2'), { kind: 'unclear', reason: expect.stringMatching(/2 containers \(proxy, app\), none of them with an image of this repository; name one in "container"/) }],
    ['not clear, where there is no image to go by', template(proxy, web), change(undefined, { A: '1' }), { kind: 'unclear', reason: expect.stringMatching(/2 containers \(proxy, app\); name one/) }],
    ['not clear, where the named one is not there', template(web), change('x', {}, ['nope', 'nor']), { kind: 'unclear', reason: 'it has no container called nope or nor, but app' }],
  ])('%s', (_, pods, wanted, chosen) => expect(chooseContainers(pods, wanted)).toMatchObject(chosen));
  test('an init container only by name', () => expect(chooseContainers(podTemplate.parse({ spec: { containers: [web], initContainers: [{ name: 'migrate' }] } }), change('x', {}, ['migrate']))).toEqual({ kind: 'chosen', containers: [], initContainers: ['migrate'] }));

  test('of several workloads, those that have its repository', () => {
    const skipped: string[] = [];
    const all = (named?: readonly string[], image: string | undefined = 'ghcr.io/acme/web:2') => chooseAll([{ name: { kind: 'deployment', name: 'web' }, template: template(web) }, { name: { kind: 'deployment', name: 'cache' }, template: template({ name: 'redis', image: 'redis:7' }) }], change(image, {}, named), (name) => void skipped.push(name.name));
    expect(all()).toMatchObject({ choices: [{ name: { name: 'web' } }] });
    expect(all(['app'])).toMatchObject({ choices: [{ name: { name: 'web' } }] });
    expect(skipped).toEqual(['cache', 'cache']);
    expect(all(undefined, 'ghcr.io/acme/neither:1')).toMatchObject({ choices: [{}, {}] });
    expect(all(['nobody'])).toMatchObject({ kind: 'failed', reason: expect.stringContaining('deployment/web') });
  });

  test.each([
    ['nginx', 'docker.io/library/nginx'],
    ['nginx:1.27@sha256:abc', 'docker.io/library/nginx'],
    ['acme/web:1', 'docker.io/acme/web'],
    ['localhost/web', 'localhost/web'],
    ['registry.example:5000/shop/web', 'registry.example:5000/shop/web'],
    ['ghcr.io/acme/web:1', 'ghcr.io/acme/web'],
    ['', 'docker.io/library/'],
  ])('the repository of %s', (image, repository) => expect(repositoryOf(image)).toBe(repository));
  test('a repository is found, or not', () => expect([hasRepository(template({ name: 'a' }), 'x'), hasRepository(template(web), 'ghcr.io/acme/web@sha256:0')]).toEqual([false, true]));
  test.each([['ghcr.io/acme/web:1.2', true], ['a@sha256:00', true], ['-x', false], ['a b', false], ['', false], ['a\n', false]])('%j is an image: %s', (text, is) => expect(isImage(text)).toBe(is));
});

describe('a change of a template', () => {
  const pods = podTemplate.parse({ spec: { containers: [{ name: 'app', env: [{ name: 'OLD', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } }, { name: 'KEPT', value: '1' }] }], initContainers: [{ name: 'init' }] } });
  test('is a patch by names, in which a value takes the place of a source', () =>
    expect(templatePatch(pods, change('img:2', { OLD: 'x', NEW: '' }), { ...one, initContainers: ['init'] })).toEqual({ spec: { containers: [{ name: 'app', image: 'img:2', env: [{ name: 'OLD', value: 'x', valueFrom: null }, { name: 'NEW', value: '' }] }], initContainers: [{ name: 'init', image: 'img:2', env: [{ name: 'OLD', value: 'x' }, { name: 'NEW', value: '' }] }] } }));
  test('may be of variables only, or of nothing', () => {
    expect(templatePatch(pods, change(undefined, { A: '1' }), { ...one, containers: [], initContainers: ['init'] })).toEqual({ spec: { initContainers: [{ name: 'init', env: [{ name: 'A', value: '1' }] }] } });
    expect(templatePatch(pods, change(undefined, { A: '1' }), one)).toEqual({ spec: { containers: [{ name: 'app', env: [{ name: 'A', value: '1' }] }] } });
    expect(templatePatch(podTemplate.parse({ spec: { containers: [] } }), change('x'), { kind: 'chosen', containers: [], initContainers: ['init'] })).toEqual({ spec: { initContainers: [{ name: 'init', image: 'x' }] } });
  });
  test('is made to a whole template as well', () => {
    const raw = { metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'a', env: [{ name: 'A', valueFrom: {} }, { name: 'B', value: 'b' }] }, { name: 'proxy' }], initContainers: [{ name: 'init' }], nodeName: 'n' } };
    expect(changeTemplate(raw, change('b', { A: '1' }), { ...one, initContainers: ['init'] })).toEqual({ ...raw, spec: { nodeName: 'n', containers: [{ name: 'app', image: 'b', env: [{ name: 'B', value: 'b' }, { name: 'A', value: '1' }] }, { name: 'proxy' }], initContainers: [{ name: 'init', image: 'b', env: [{ name: 'A', value: '1' }] }] } });
    expect(changeTemplate({ spec: { containers: [{ name: 'app' }] } }, change('b'), one)).toEqual({ spec: { containers: [{ name: 'app', image: 'b' }] } });
    expect(changeTemplate({ spec: { containers: [{ name: 'app', image: 'a' }] } }, change(undefined, { A: '1' }), one)).toEqual({ spec: { containers: [{ name: 'app', image: 'a', env: [{ name: 'A', value: '1' }] }] } });
    expect(changeTemplate({}, change(undefined, { A: '1' }), one)).toEqual({ spec: { containers: [] } });
  });
  test('sets labels and takes them away', () => expect(withLabels({ metadata: { labels: { a: '1', b: '2' } } }, { b: undefined, c: '3' })).toEqual({ metadata: { labels: { a: '1', c: '3' } } }));
});

test('what keeps a template from being rolled out', () => {
  const held = (spec: object, kind: 'Deployment' | 'StatefulSet' = 'StatefulSet') => whyHeld([sightOf({ kind, spec }).workload], 'rolling');
  expect(held({ updateStrategy: { rollingUpdate: { partition: 2 } } })).toMatchObject({ reasonCode: 'strategy-unavailable', reason: expect.stringContaining('the partition 2') });
  expect([held({}), held({}, 'Deployment')]).toEqual([undefined, undefined]);
  expect(describeMissing([{ kind: 'deployment', name: 'a' }, { kind: 'statefulset', name: 'b' }])).toBe('deployment/a, statefulset/b do not exist in the namespace');
});

describe('who owns a workload', () => {
  const owner = (metadata: object, annotations: Readonly<Record<string, string>> = {}) => findOwner([sightOf(metadata === NONE ? { annotations } : { metadata, annotations }).workload]);
  const NONE = {};
  test.each([
    [{ labels: { 'argocd.argoproj.io/instance': 'shop' } }, 'Argo CD (shop)'],
    [{ annotations: { 'argocd.argoproj.io/tracking-id': 'shop:apps/Deployment:prod/web' } }, 'Argo CD (shop)'],
    [{ labels: { 'kustomize.toolkit.fluxcd.io/name': 'apps' } }, 'Flux (apps)'],
    [{ labels: { 'helm.toolkit.fluxcd.io/name': 'shop' } }, 'Flux (shop)'],
    [{ annotations: { 'configmanagement.gke.io/managed': 'enabled' } }, 'Config Sync'],
    [{ annotations: { 'argocd.argoproj.io/tracking-id': '' } }, 'Argo CD'],
    [{ ownerReferences: [{ uid: 'u', kind: 'Rollout\u001b[31m', name: 'web', controller: true }] }, 'Rollout web'],
    [{ annotations: { 'configmanagement.gke.io/managed': 'disabled' } }, undefined],
    [{ labels: { 'app.kubernetes.io/managed-by': 'Helm', 'app.kubernetes.io/instance': 'shop' }, ownerReferences: [{ uid: 'u', kind: 'X', name: 'y' }] }, undefined],
  ])('%j', (metadata, name) => expect(owner(metadata)).toBe(name));
});

describe('what kubectl says when it fails', () => {
  test.each([
    ['Error from server (Forbidden): deployments.apps "web" is forbidden: User "ci" cannot patch resource "deployments" in API group "apps" in the namespace "prod"', 'forbidden', 'deployments.apps "web" is forbidden: User "ci" cannot patch resource "deployments" in API group "apps" in the namespace "prod"'],
    ['error: You must be logged in to the server (Unauthorized)', 'unauthorized', 'You must be logged in to the server (Unauthorized)'],
    ['Error from server (TooManyRequests): the server has received too many requests and has asked us to try again later', 'throttled', 'the server has received too many requests and has asked us to try again later'],
    ['E0101 00:00:00.000000 1 memcache.go:265] "Unhandled Error" err="couldn\'t get current server API group list"\nThe connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?', 'unreachable', 'The connection to the server 127.0.0.1:1 was refused - did you specify the right host or port?'],
    ['Unable to connect to the server: dial tcp: lookup k8s.example: no such host', 'unreachable', 'Unable to connect to the server: dial tcp: lookup k8s.example: no such host'],
    ['Unable to connect to the server: net/http: request canceled (Client.Timeout exceeded while awaiting headers)', 'unclear', 'Unable to connect to the server: net/http: request canceled (Client.Timeout exceeded while awaiting headers)'],
    ['Error from server (InternalError): boom', 'unclear', 'boom'],
    ['error: unexpected EOF', 'unclear', 'unexpected EOF'],
    ['Error from server (NotFound): deployments.apps "web" not found', 'not-found', 'deployments.apps "web" not found'],
    ['Warning: deprecated\nThe Deployment "web" is invalid: spec.x: Required value\nThe Deployment "web" is invalid: spec.x: Required value', 'refused', 'The Deployment "web" is invalid: spec.x: Required value'],
    ['Warning: only this', 'refused', 'Warning: only this'],
    ['', 'refused', 'it said nothing'],
  ])('%j', (stderr, kind, words) => expect([classifyError(stderr), errorWords(stderr)]).toEqual([kind, words]));
});

describe('several documents', () => {
  test('come apart', () => expect(splitDocuments('{"a":"}{\\"}"}\n{\n  "b": {"c": []}\n}\n')).toEqual([{ a: '}{"}' }, { b: { c: [] } }]));
  test.each(['{', '{"a":1} x', '{a}', 'x'])('%j is none', (text) => expect(splitDocuments(text)).toBeUndefined());
  test('whatever is in them', () => fc.assert(fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (documents) => expect(splitDocuments(documents.map((document) => JSON.stringify(document, undefined, 1)).join('\n'))).toEqual(JSON.parse(JSON.stringify(documents))))));
});

test('where kubectl is downloaded from', () => {
  expect(kubectlDownload('v1.35.1', 'https://mirror.example/k8s/', 'linux', 'x64')).toEqual({ name: 'kubectl', version: '1.35.1', arch: 'amd64', url: 'https://mirror.example/k8s/v1.35.1/bin/linux/amd64/kubectl', sha256: '36e2f4ac66259232341dd7866952d64a958846470f6a9a6a813b9117bd965207', sha256Url: 'https://mirror.example/k8s/v1.35.1/bin/linux/amd64/kubectl.sha256' });
  expect(kubectlDownload('1.2.3', 'https://dl.k8s.io/release', 'darwin', 'arm64')).toMatchObject({ arch: 'arm64', sha256: undefined });
  for (const version of ['1.35.1', '1.34.2', '1.34.1']) for (const [platform, arch] of [['linux', 'x64'], ['linux', 'arm64'], ['darwin', 'x64'], ['darwin', 'arm64']] as const) expect(kubectlDownload(version, 'x', platform, arch)?.sha256).toMatch(/^[0-9a-f]{64}$/);
  expect([kubectlDownload('1.35.1', 'x', 'win32', 'x64'), kubectlDownload('1.35.1', 'x', 'linux', 'riscv64')]).toEqual([undefined, undefined]);
});

test('a Job that wants a name gets one from the release', () => {
  const job = (metadata: object): AnyObject => ({ kind: 'Job', metadata }) as AnyObject;
  const [named, made, other] = nameJobs([job({ name: 'x' }), job({ generateName: 'migrate-' }), { kind: 'Pod', metadata: { generateName: 'p-' } } as AnyObject], 'V1.2_x-4711.1');
  expect([named?.metadata.name, made?.metadata.name, other?.metadata.name]).toEqual(['x', 'migrate-v1-2-x-4711-1', undefined]);
});

test('what a template refers to, and what of it has changed', () => {
  const parsed = podTemplate.parse({ spec: { containers: [{ name: 'a', env: [{ name: 'X', valueFrom: { secretKeyRef: { name: 's1', key: 'k' } } }, { name: 'Y', valueFrom: { configMapKeyRef: { name: 'c1', key: 'k' } } }, { name: 'Z', valueFrom: { fieldRef: {} } }, { name: 'W', value: '1' }], envFrom: [{ configMapRef: { name: 'c2' } }, { secretRef: { name: 's2' } }] }], initContainers: [{ name: 'i' }], volumes: [{ configMap: { name: 'c1' } }, { secret: { secretName: 's3' } }, { projected: { sources: [{ secret: { name: 's4' } }, { configMap: { name: 'c4' } }] } }, { projected: {} }] } });
  expect(referencesOf(parsed)).toEqual(['configmap/c2', 'secret/s2', 'secret/s1', 'configmap/c1', 'secret/s3', 'secret/s4', 'configmap/c4']);
  expect(referencesOf(podTemplate.parse({ spec: { containers: [] } }))).toEqual([]);
  expect(changedSince('ConfigMap/a,2026-01-01T00:00:00Z,2026-01-03T00:00:00Z Secret/b,2026-01-01T00:00:00Z ConfigMap/c,what ', Date.UTC(2026, 0, 2))).toEqual(['ConfigMap/a']);
});
