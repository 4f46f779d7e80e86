import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Accepted, PlatformParts } from '../port.ts';
import type { Answer, Budget, Kubectl, NotAnswered } from './kubectl.ts';
import { readManifests } from './manifests.ts';
import type { Manifests } from './manifests.ts';
import { serviceObject } from './objects.ts';
import { SIDES, sideName } from './scene.ts';
import type { Scene, ServiceSight } from './scene.ts';
import { commonSelector, readSight, readWorkload } from './sight.ts';
import type { Workload } from './sight.ts';
import type { KubernetesTarget } from './target.ts';
import { describeName, parseWorkloadName } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

/** The cluster, as the verbs of this platform work on it. */
export interface Cluster {
  readonly target: KubernetesTarget;
  readonly kubectl: Kubectl;
  readonly clock: Clock;
  readonly log: Log;
  readonly facts: Pick<PlatformParts, 'run' | 'version' | 'commit' | 'environment'>;
  /** The objects of the manifests, as they were read last; none where the target has none. */
  manifests(budget: Budget): Promise<Answer<Manifests>>;
  /** Reads them anew. */
  readManifests(budget: Budget): Promise<Answer<Manifests>>;
  names(budget: Budget): Promise<Answer<readonly WorkloadName[]>>;
  look(budget: Budget): Promise<Answer<Scene>>;
  /** Keeps what was just seen, or made, for the one who asks next: each look costs two processes. */
  keep(scene: Scene): void;
  recall(maxAgeMs: number): Scene | undefined;
}

export type Declined = Exclude<Accepted, { readonly kind: 'accepted' }>;

/** A budget that shrinks as time goes by. */
export function budgetUntil(clock: Clock, signal: AbortSignal, timeoutMs: number): () => Budget {
  const deadline = clock.monotonic() + timeoutMs;
  return () => ({ signal, timeoutMs: Math.max(1, deadline - clock.monotonic()) });
}

/** An order that kubectl did not carry out. */
export function declined(answer: NotAnswered, what: string, reasonCode: 'deploy-command-failed' | 'rollback-command-failed' | 'restart-failed' | 'set-variables-failed'): Declined {
  if (answer.kind === 'cancelled' || answer.kind === 'timed-out') return { kind: answer.kind };
  const code = answer.why === 'unreachable' || answer.why === 'unclear' || answer.why === 'throttled' ? 'platform-unreachable' : answer.why === 'changed' ? 'live-changed' : reasonCode;
  return { kind: 'failed', reasonCode: code, reason: `${what}: ${answer.reason}.`, ...(ADVICE[answer.why] === undefined ? {} : { advice: ADVICE[answer.why] as string }) };
}

const ADVICE: Readonly<Partial<Record<Extract<NotAnswered, { kind: 'error' }>['why'], string>>> = {
  forbidden: 'The user of the kubeconfig lacks this right: add the verb and the resource that the message names to its Role (docs/platforms/kubernetes.md lists all of them).',
  unauthorized: 'The credentials of the kubeconfig are not accepted, or have expired.',
  missing: 'Install kubectl in a step before, or let it be downloaded.',
  changed: 'See who else changes it, and run this again.',
  unreachable: 'See whether the runner can reach the API server that the kubeconfig names.',
};

export function createCluster(target: KubernetesTarget, plain: Kubectl, { clock, log, ...facts }: Pick<PlatformParts, 'clock' | 'log' | 'run' | 'version' | 'commit' | 'environment'>): Cluster {
  let rendered: Promise<Answer<Manifests>> | undefined;
  let selector: string | undefined;
  let kept: { readonly scene: Scene; readonly at: number } | undefined;
  const forget = (): void => {
    kept = undefined;
  };
  const kubectl = changing(plain, forget);
  const readAnew: Cluster['readManifests'] = async (budget) => {
    const reading = readManifests(target, kubectl, facts.run.workspace, budget);
    rendered = reading;
    const answer = await reading;
    if (answer.kind !== 'ok' && rendered === reading) rendered = undefined;
    return answer;
  };
  const manifests: Cluster['manifests'] = (budget) => rendered ?? readAnew(budget);
  const names: Cluster['names'] = async (budget) => {
    if (target.deployments) return { kind: 'ok', value: target.deployments.map(parseWorkloadName) };
    const answer = await manifests(budget);
    return answer.kind === 'ok' ? { kind: 'ok', value: answer.value.workloads } : answer;
  };
  const keep = (scene: Scene): void => {
    kept = { scene, at: clock.monotonic() };
  };
  const look: Cluster['look'] = async (budget) => {
    const wanted = await names(budget);
    if (wanted.kind !== 'ok') return wanted;
    // A DaemonSet does not name its newest revision: what is read of it must not be older than itself.
    const guessed = selector !== undefined && wanted.value.every(({ kind }) => kind !== 'daemonset') ? listParts(kubectl, wanted.value, selector, budget) : undefined;
    const objects = await kubectl.list(objectArgs(target, wanted.value), budget);
    if (objects.kind !== 'ok') return objects;
    const read = readObjects(objects.value);
    if (read === undefined) return NOT_UNDERSTOOD;
    const common = commonSelector(read.workloads);
    const parts = read.workloads.length === 0 ? { kind: 'ok' as const, value: [] } : await (guessed !== undefined && common === selector ? guessed : listParts(kubectl, wanted.value, common, budget));
    if (parts.kind !== 'ok') return parts;
    selector = common;
    const sights = read.workloads.map((workload) => readSight(workload, parts.value));
    return sights.some((sight) => sight === undefined) ? NOT_UNDERSTOOD : { kind: 'ok', value: { names: wanted.value, sights: sights.filter((sight) => sight !== undefined), service: read.service } };
  };
  const recall: Cluster['recall'] = (maxAgeMs) => {
    const recent = kept !== undefined && clock.monotonic() - kept.at <= maxAgeMs ? kept.scene : undefined;
    // Once: whoever asks again wants to know what has changed.
    forget();
    return recent;
  };
  return { target, kubectl, clock, log, facts, manifests, readManifests: readAnew, names, look, recall, keep };
}

/** What was seen before a change is no answer after it. */
const changing = (kubectl: Kubectl, forget: () => void): Kubectl => ({
  list: kubectl.list,
  run: (request, budget) => {
    if (request.changes) forget();
    return kubectl.run(request, budget);
  },
  patch: (object, patch, budget) => {
    forget();
    return kubectl.patch(object, patch, budget);
  },
});

const NOT_UNDERSTOOD: NotAnswered = { kind: 'error', why: 'garbled', reason: 'the API server answered with objects that are not understood' };

function objectArgs({ service }: KubernetesTarget, names: readonly WorkloadName[]): readonly string[] {
  const sides = names.flatMap((name) => (name.kind === 'deployment' ? SIDES.map((side) => sideName(name, side)) : [name]));
  return [...sides.map(describeName), ...(service === undefined ? [] : [`service/${service}`])];
}

function listParts(kubectl: Kubectl, names: readonly WorkloadName[], selector: string | undefined, budget: Budget): Promise<Answer<readonly unknown[]>> {
  const deployments = names.some(({ kind }) => kind === 'deployment');
  const others = names.some(({ kind }) => kind !== 'deployment');
  const types = [...(deployments ? ['replicasets.apps'] : []), ...(others ? ['controllerrevisions.apps'] : []), 'pods'].join(',');
  return kubectl.list([types, ...(selector === undefined ? [] : [`--selector=${selector}`])], budget);
}

function readObjects(objects: readonly unknown[]): { readonly workloads: readonly Workload[]; readonly service: ServiceSight | undefined } | undefined {
  const workloads: Workload[] = [];
  let service: ServiceSight | undefined;
  for (const object of objects) {
    const workload = readWorkload(object);
    const parsed = workload === undefined ? serviceObject.safeParse(object) : undefined;
    if (workload) workloads.push(workload);
    else if (parsed?.success) service = { name: parsed.data.metadata.name, selector: parsed.data.spec.selector ?? {} };
    else return undefined;
  }
  return { workloads, service };
}
