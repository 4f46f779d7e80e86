/**
 * A kubectl with a small cluster behind it, kept in one file. It understands exactly the calls that platform `kubernetes` is
 * documented to make, and notes every other one as a violation. Controllers work whenever it is called.
 *
 *     node fake-kubectl.mjs STATE-FILE ARGUMENTS…
 *
 * The state (`KubeState` in kubectl.ts): its objects; by a part of an image's name what its pods are like, `good` where none fits;
 * what calls with certain words get instead of an answer; and logs by a part of the pod's name.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The one call that is being answered; each is answered before the next one begins. */
let [file, folder, argv, input, env, printed] = ['', '', [], undefined, {}, ''];
let [flags, words] = [[], []];
const print = (text) => void (printed += text);

class Exit extends Error {
  constructor(code, stderr = '', sleepMs = 0) {
    super(stderr);
    Object.assign(this, { code, stderr, sleepMs });
  }
}
const REVISION = 'deployment.kubernetes.io/revision';
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';
const APPS = { deployment: 'Deployment', statefulset: 'StatefulSet', daemonset: 'DaemonSet', service: 'Service', configmap: 'ConfigMap', secret: 'Secret', pod: 'Pod', 'job.batch': 'Job', 'replicasets.apps': 'ReplicaSet', 'controllerrevisions.apps': 'ControllerRevision', pods: 'Pod', events: 'Event', 'endpointslices.discovery.k8s.io': 'EndpointSlice' };

const sleep = (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
/** Several calls work side by side; one that was killed holds nothing any more. */
function lock() {
  for (let tries = 0; tries < 2_000; tries += 1) {
    try {
      writeFileSync(`${file}.lock`, String(process.pid), { flag: 'wx' });
      return;
    } catch {
      if (isGone()) rmSync(`${file}.lock`, { force: true });
      else sleep(5);
    }
  }
}
function isGone() {
  try {
    const pid = Number(readFileSync(`${file}.lock`, 'utf8'));
    return pid > 0 && !existsSync(`/proc/${pid}`) && existsSync('/proc');
  } catch {
    return false;
  }
}
const unlock = () => rmSync(`${file}.lock`, { force: true });

function die(stderr, code = 1) {
  throw new Exit(code, `${stderr}\n`);
}

function violate(why) {
  appendFileSync(path.join(folder, 'violations'), `${why}: ${argv.join(' ')}\n`);
  die(`error: ${why}`);
}

const hash = (value) => createHash('sha256').update(JSON.stringify(sorted(value))).digest('hex').replace(/[^0-9a-f]/g, '').slice(0, 10);
function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}

// ---- controllers

const now = () => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
const matches = (labels, selector) => Object.entries(selector).every(([key, value]) => labels[key] === value);
const ownedBy = (state, owner, kind) => state.objects.filter((one) => one['kind'] === kind && one['metadata'].ownerReferences?.[0]?.uid === owner['metadata'].uid);

function create(state, object) {
  state.uid += 1;
  const made = { ...object, metadata: { creationTimestamp: now(), generation: 1, ...object['metadata'], uid: `uid-${state.uid}` } };
  state.objects.push(made);
  return made;
}

function reconcile(state) {
  const uids = new Set(state.objects.map((one) => one['metadata'].uid));
  for (let gone = true; gone;) {
    const kept = state.objects.filter((one) => !one['metadata'].ownerReferences || one['metadata'].ownerReferences.every((owner) => uids.has(owner['uid'])));
    gone = kept.length < state.objects.length;
    state.objects = kept;
    uids.clear();
    for (const one of kept) uids.add(one['metadata'].uid);
  }
  for (const workload of state.objects.filter(({ kind }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind))) rollOut(state, workload);
  for (const job of state.objects.filter(({ kind }) => kind === 'Job')) {
    const fate = fateOf(state, job['spec'].template);
    if (fate === undefined) job['status'] = { succeeded: 1, conditions: [{ type: 'Complete', status: 'True' }] };
    if (fate === 'bad') job['status'] = { failed: 1, conditions: [{ type: 'Failed', status: 'True', reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' }] };
  }
}

const fateOf = (state, template) => template['metadata']?.annotations?.fate ?? Object.entries(state.fates).find(([part]) => template['spec'].containers.some((one) => one['image'].includes(part) || (one['env'] ?? []).some(({ value }) => value?.includes(part))))?.[1];

function revisionFor(state, workload) {
  const { kind, metadata, spec } = workload;
  const bare = structuredClone(spec['template']);
  const key = hash(bare);
  const own = kind === 'Deployment' ? ownedBy(state, workload, 'ReplicaSet') : ownedBy(state, workload, 'ControllerRevision');
  const numberOf = (one) => (kind === 'Deployment' ? Number(one['metadata'].annotations[REVISION]) : one['revision']);
  const top = Math.max(0, ...own.map(numberOf));
  const owner = { ownerReferences: [{ uid: metadata['uid'], kind, name: metadata['name'], controller: true }] };
  const { [LAST_APPLIED]: _applied, ...copied } = metadata['annotations'] ?? {};
  let found = own.find((one) => one['metadata'].name === `${metadata['name']}-${key}`);
  if (kind !== 'Deployment') {
    found ??= create(state, { kind: 'ControllerRevision', metadata: { name: `${metadata['name']}-${key}`, labels: bare.metadata.labels, ...owner }, revision: 0, data: { spec: { template: { ...bare, $patch: 'replace' } } } });
    if (found['revision'] < top || top === 0) found['revision'] = top + 1;
    return found;
  }
  const labels = { ...bare.metadata.labels, 'pod-template-hash': key };
  found ??= create(state, { kind: 'ReplicaSet', metadata: { name: `${metadata['name']}-${key}`, labels, annotations: { [REVISION]: '0' }, ...owner }, spec: { replicas: 0, template: { ...bare, metadata: { ...bare.metadata, labels } } }, status: { replicas: 0, readyReplicas: 0 } });
  const number = numberOf(found) < top || top === 0 ? top + 1 : numberOf(found);
  found['metadata'].annotations = { ...copied, [REVISION]: String(number) };
  metadata['annotations'] = { ...metadata['annotations'], [REVISION]: String(number) };
  const limit = spec['revisionHistoryLimit'] ?? 10;
  const old = own.filter((one) => one !== found && one['status'].replicas === 0).sort((a, b) => numberOf(b) - numberOf(a)).slice(limit);
  state.objects = state.objects.filter((one) => !old.includes(one));
  return found;
}

function rollOut(state, workload) {
  const { kind, metadata, spec } = workload;
  const status = (workload['status'] ??= {});
  if (spec['paused']) return void (status.observedGeneration = metadata['generation']);
  const revision = revisionFor(state, workload);
  const wanted = kind === 'DaemonSet' ? 1 : (spec['replicas'] ?? 1);
  const fate = fateOf(state, spec['template']);
  const key = revision['metadata'].name.slice(metadata['name'].length + 1);
  const parent = kind === 'Deployment' ? revision : workload;
  const all = state.objects.filter((one) => one['kind'] === 'Pod' && one['of'] === metadata['uid']);
  const mine = all.filter((one) => one['hash'] === key);
  let others = all.filter((one) => one['hash'] !== key);
  const take = (pods) => void (state.objects = state.objects.filter((one) => !pods.includes(one)));
  if (fate === undefined) {
    take(others);
    others = [];
    take(mine.slice(wanted));
    for (let index = mine.length; index < wanted; index += 1) makePod(state, workload, parent, key, true);
  } else if (spec['strategy']?.type === 'Recreate') {
    take(others);
    others = [];
    if (mine.length === 0 && wanted > 0) makePod(state, workload, parent, key, false, fate);
  } else if (mine.length === 0 && wanted > 0 && fate !== 'quota') makePod(state, workload, parent, key, false, fate);
  for (const pod of mine) dress(pod, fate === undefined, fate);
  const pods = state.objects.filter((one) => one['kind'] === 'Pod' && one['of'] === metadata['uid']);
  const ready = (some) => some.filter((pod) => pod['status'].phase === 'Running' && !pod['status'].containerStatuses[0].state.waiting).length;
  const updated = pods.filter((pod) => pod['hash'] === key);
  for (const set of ownedBy(state, workload, 'ReplicaSet')) {
    const own = pods.filter((pod) => `${metadata['name']}-${pod['hash']}` === set['metadata'].name);
    set['status'] = { replicas: own.length, readyReplicas: ready(own) };
  }
  const complete = updated.length === wanted && ready(updated) === wanted && pods.length === wanted;
  const conditions = kind === 'Deployment' ? [{ type: 'Progressing', status: 'True', reason: complete ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated', message: `ReplicaSet "${revision['metadata'].name}" ${complete ? 'has successfully progressed' : 'is progressing'}.` }, ...(fate === 'quota' ? [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'pods "web" is forbidden: exceeded quota: small, requested: pods=1, used: pods=2, limited: pods=2' }] : [])] : [];
  workload['status'] = { observedGeneration: metadata['generation'], replicas: pods.length, updatedReplicas: updated.length, readyReplicas: ready(pods), availableReplicas: ready(pods), conditions, ...(kind === 'StatefulSet' ? { updateRevision: revision['metadata'].name } : {}), ...(kind === 'DaemonSet' ? { desiredNumberScheduled: wanted, currentNumberScheduled: wanted, updatedNumberScheduled: updated.length, numberReady: ready(pods), numberAvailable: ready(pods) } : {}) };
}

function makePod(state, workload, parent, key, good, fate) {
  const { kind, metadata, spec } = workload;
  const template = structuredClone(spec['template']);
  const labels = { ...template.metadata?.labels, ...(kind === 'Deployment' ? { 'pod-template-hash': key } : { 'controller-revision-hash': kind === 'StatefulSet' ? `${metadata['name']}-${key}` : key }) };
  const pod = create(state, { kind: 'Pod', of: metadata['uid'], hash: key, metadata: { name: `${metadata['name']}-${key}-${state.uid}`, labels, ownerReferences: [{ uid: parent['metadata'].uid, kind: parent['kind'], name: parent['metadata'].name, controller: true }] }, spec: template.spec, status: {} });
  dress(pod, good, fate);
}

const WAITING = {
  bad: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s restarting failed container' } },
  image: { waiting: { reason: 'ErrImagePull', message: 'failed to resolve reference "registry.example/shop/web:nope": not found' } },
  config: { waiting: { reason: 'CreateContainerConfigError', message: 'secret "shop" not found' } },
  endless: { waiting: { reason: 'ContainerCreating' } },
};

function dress(pod, good, fate) {
  const containerStatuses = pod['spec'].containers.map(({ name }) => ({ name, ready: good, restartCount: good ? 0 : 3, state: good ? { running: {} } : WAITING[fate ?? 'endless'], lastState: fate === 'bad' ? { terminated: { exitCode: 3, reason: 'Error' } } : {} }));
  pod['status'] = { phase: good || fate === 'bad' ? 'Running' : 'Pending', conditions: [{ type: 'Ready', status: good ? 'True' : 'False' }, { type: 'PodScheduled', status: 'True' }], containerStatuses };
}

// ---- calls

const flag = (name) => flags.find((one) => one === `--${name}` || one.startsWith(`--${name}=`))?.slice(name.length + 3);
const KNOWN = ['kubeconfig', 'context', 'namespace', 'request-timeout', 'output', 'ignore-not-found', 'selector', 'type', 'patch-file', 'filename', 'dry-run', 'validate', 'server-side', 'field-manager', 'cascade', 'timeout', 'wait', 'container', 'all-containers', 'tail', 'previous', 'field-selector', 'show-managed-fields', 'client', 'kustomize'];
const stdin = () => {
  const parsed = JSON.parse(input ?? readFileSync(0, 'utf8'));
  return parsed['kind'] === 'List' ? parsed['items'] : [parsed];
};
const split = (word) => {
  const [kind = '', name = ''] = word.split('/');
  const known = APPS[kind];
  if (known === undefined) violate(`unknown kind ${kind}`);
  return [known, name];
};
const find = (state, word) => {
  const [kind, name] = split(word);
  return state.objects.find((one) => one['kind'] === kind && one['metadata'].name === name);
};

function select(selector) {
  const parts = selector.split(/,(?![^(]*\))/);
  return ({ metadata }) =>
    parts.every((part) => {
      const among = /^(\S+) in \((.*)\)$/.exec(part);
      if (among) return (among[2] ?? '').split(',').includes(metadata.labels?.[among[1] ?? '']);
      const [key = '', value = ''] = part.split('=');
      return metadata.labels?.[key] === value;
    });
}

function slices(state) {
  return state.objects.filter(({ kind }) => kind === 'Service').map((service) => ({ kind: 'EndpointSlice', metadata: { name: `${service['metadata'].name}-x`, labels: { 'kubernetes.io/service-name': service['metadata'].name } }, endpoints: state.objects.filter((one) => one['kind'] === 'Pod' && matches(one['metadata'].labels, service['spec'].selector)).map((pod) => ({ conditions: { ready: pod['status'].conditions[0].status === 'True' }, targetRef: { kind: 'Pod', name: pod['metadata'].name } })) }));
}

function get(state) {
  const targets = words.slice(1);
  const output = flag('output');
  let found;
  if (targets.every((word) => word.includes('/'))) {
    found = targets.flatMap((word) => find(state, word) ?? []);
    const missing = targets.find((word) => find(state, word) === undefined);
    if (missing && flag('ignore-not-found') === undefined) die(`Error from server (NotFound): ${missing.replace('/', 's "')}" not found`);
  } else {
    if (targets.length !== 1) violate('types and names together');
    const kinds = (targets[0] ?? '').split(',').map((type) => APPS[type] ?? violate(`unknown type ${type}`));
    const chosen = flag('selector') === undefined ? () => true : select(flag('selector') ?? '');
    found = [...state.objects, ...slices(state)].filter((one) => kinds.includes(one['kind']) && chosen(one));
  }
  if (output?.startsWith('go-template=')) {
    if (output.includes('$value := .data')) print(found.flatMap((one) => Object.keys(one['data'] ?? {})).map((key) => `${key} `).join(''));
    else print(found.map((one) => `${[`${one['kind']}/${one['metadata'].name}`, ...(one['managed'] ?? [])].join(',')} `).join(''));
  } else if (output !== 'json') violate('an output that is not read');
  else if (targets.length === 1 && targets[0]?.includes('/')) print(found[0] ? JSON.stringify(found[0], undefined, 4) : '');
  else if (found.length > 0 || !targets[0]?.includes('/')) print(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: found }, undefined, 4));
}

const mergeMaps = (into, patch) => {
  const merged = { ...into };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else if (typeof value === 'object' && !Array.isArray(value)) merged[key] = (value)['$patch'] === 'replace' ? without(value) : mergeMaps(merged[key] ?? {}, value);
    else merged[key] = Array.isArray(value) && ['containers', 'initContainers', 'env'].includes(key) ? mergeNamed(merged[key] ?? [], value) : value;
  }
  return merged;
};
const without = ({ $patch: _, ...rest }) => rest;
const mergeNamed = (into, patch) => [...into.map((one) => mergeMaps(one, patch.find(({ name }) => name === one['name']) ?? {})), ...patch.filter(({ name }) => !into.some((one) => one['name'] === name)).map((one) => mergeMaps({}, one))];

function replaceWith(object, next) {
  const changed = JSON.stringify(sorted(object['spec'])) !== JSON.stringify(sorted(next['spec']));
  for (const key of Object.keys(object)) delete object[key];
  Object.assign(object, next);
  if (changed) object['metadata'].generation = (object['metadata'].generation ?? 1) + 1;
}

function patch(state) {
  const object = find(state, words[1] ?? '') ?? die(`Error from server (NotFound): ${words[1]} not found`);
  const body = JSON.parse(readFileSync(flag('patch-file') ?? violate('a patch that is not in a file'), 'utf8'));
  const next = structuredClone(object);
  if (flag('type') === 'json') {
    for (const { op, path: pointer, value } of body) {
      if (op !== 'add' && op !== 'replace' && op !== 'test') violate(`operation ${op}`);
      const keys = (pointer).split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
      const last = keys.pop() ?? '';
      const parent = keys.reduce ((at, key) => at[key], next);
      if ((op === 'replace' && !(last in parent)) || (op === 'test' && JSON.stringify(parent[last]) !== JSON.stringify(value))) die('The request is invalid: the server rejected our request due to an error in our request');
      if (op !== 'test') parent[last] = value;
    }
  } else if (flag('type') === 'strategic' || flag('type') === 'merge') replaceWith(next, mergeMaps(next, body));
  else violate('no type of patch');
  if (flag('type') === 'json') replaceWith(object, next);
  else Object.assign(object, next);
  print(`${words[1]} patched\n`);
}

function defaults(object) {
  const { metadata, spec } = object;
  const template = spec?.['template'];
  return { ...object, metadata: { ...metadata, annotations: { ...metadata['annotations'], [LAST_APPLIED]: JSON.stringify(object) } }, ...(template ? { spec: { ...(['Deployment', 'StatefulSet'].includes(object['kind']) ? { replicas: 1 } : {}), ...spec } } : {}) };
}

function apply(state) {
  const dry = flag('dry-run');
  if (dry !== undefined && dry !== 'server') violate('a dry run of another kind');
  const objects = stdin();
  const refused = objects.find((one) => JSON.stringify(one).includes('"invalid"'));
  if (refused) die(`The ${refused['kind']} "${refused['metadata'].name}" is invalid: spec.template.spec.containers[0].name: Invalid value: "invalid"`);
  const results = objects.map((object) => {
    const present = state.objects.find((one) => one['kind'] === object['kind'] && one['metadata'].name === object['metadata'].name);
    if (present && object['kind'] === 'Job' && JSON.stringify(present['spec'].template) !== JSON.stringify(object['spec'].template)) die(`The Job "${object['metadata'].name}" is invalid: spec.template: field is immutable`);
    const next = defaults(object);
    const merged = present ? { ...present, ...next, metadata: { ...present['metadata'], ...next['metadata'], annotations: { ...present['metadata'].annotations, ...next['metadata'].annotations } }, spec: { ...present['spec'], ...next['spec'], ...(object['kind'] === 'Service' ? { selector: { ...present['spec'].selector, ...next['spec'].selector } } : {}) } } : next;
    if (dry) return merged;
    if (present) replaceWith(present, merged);
    else create(state, next);
    print(`${String(object['kind']).toLowerCase()}/${object['metadata'].name} ${present ? 'configured' : 'created'}\n`);
    return merged;
  });
  if (dry) print(JSON.stringify({ kind: 'List', items: results }));
}

function make(state) {
  if (flag('dry-run') === 'client') {
    const files = flags.filter((one) => one.startsWith('--filename=')).map((one) => one.slice('--filename='.length));
    for (const one of files) {
      if (!existsSync(one)) die(`error: the path "${one}" does not exist`);
      for (const object of readFileSync(one, 'utf8').trim().split('\n---\n')) print(`${JSON.stringify(JSON.parse(object), undefined, 4)}\n`);
    }
    return;
  }
  for (const object of stdin()) {
    if (find(state, `${String(object['kind']).toLowerCase()}/${object['metadata'].name}`)) die(`Error from server (AlreadyExists): deployments.apps "${object['metadata'].name}" already exists`);
    create(state, object);
    print(`${String(object['kind']).toLowerCase()}/${object['metadata'].name} created\n`);
  }
}

function remove(state) {
  const gone = words.slice(1).flatMap((word) => find(state, word) ?? []);
  state.objects = state.objects.filter((one) => !gone.includes(one));
}

/**
 * Answers one call.
 * @param stdin what it is given; undefined where it reads its own standard input
 * @returns how it ends; `sleepMs` is how long it takes before that
 */
export function answer(stateFile, args, { stdin, environment = {} } = {}) {
  [file, folder, argv, input, env, printed] = [stateFile, path.dirname(stateFile), args, stdin, environment, ''];
  [flags, words] = [argv.filter((one) => one.startsWith('--')), argv.filter((one) => !one.startsWith('-'))];
  try {
    serve();
    return { code: 0, stdout: printed, stderr: '', sleepMs: 0 };
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    return { code: error.code, stdout: printed, stderr: error.stderr, sleepMs: error.sleepMs };
  }
}

function serve() {
  appendFileSync(path.join(folder, 'calls.ndjson'), `${JSON.stringify({ argv, env })}\n`);
  const unknown = flags.find((one) => !KNOWN.includes(one.slice(2).split('=')[0] ?? ''));
  if (unknown) violate(`unknown option ${unknown}`);
  if (words[0] === 'version') return print(JSON.stringify({ clientVersion: { gitVersion: 'v1.34.4' } }));
  lock();
  const before = readFileSync(file, 'utf8');
  const state = JSON.parse(before);
  try {
    const failure = state.failures.find((one) => one.words.every((word) => argv.join(' ').includes(word)) && one.times !== 0);
    if (failure?.times !== undefined) failure.times -= 1;
    if (failure && !failure.after) {
      print(failure.stdout ?? '');
      throw new Exit(failure.code ?? 1, failure.code === 0 ? '' : `${failure.stderr ?? 'error: it broke'}\n`, failure.sleepMs);
    }
    reconcile(state);
    const verbs = { get, patch, apply, create: make, delete: remove, logs: logsOf };
    (verbs[words[0] ?? ''] ?? (() => violate('unknown verb')))(state);
    reconcile(state);
    if (failure?.after) die(failure.stderr ?? 'error: it broke');
  } finally {
    const after = JSON.stringify(state);
    if (after !== before) {
      writeFileSync(`${file}.new`, after);
      renameSync(`${file}.new`, file);
    }
    unlock();
  }
}

function logsOf(state) {
  const log = Object.entries(state.logs).find(([part]) => (words[1] ?? '').includes(part))?.[1];
  if (log === undefined) die('Error from server: Get "https://10.0.0.1:10250/containerLogs": no preferred addresses found');
  print(log);
}

if (process.argv[1] === import.meta.filename) {
  const [stateFile = '', ...args] = process.argv.slice(2);
  const { code, stdout, stderr, sleepMs } = answer(stateFile, args, { environment: process.env });
  if (sleepMs) sleep(sleepMs);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = code;
}
