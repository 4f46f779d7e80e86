import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import { findTrouble, findUnscheduled } from './pod-trouble.ts';
import type { PodTrouble } from './pod-trouble.ts';
import type { Revision, Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

/** How the newest template of a workload is getting on. */
export type Rollout =
  | { readonly kind: 'complete' }
  | { readonly kind: 'in-progress'; readonly phase: string; readonly trouble?: PodTrouble }
  /** `pod` is where the trouble is, for its log. */
  | { readonly kind: 'failed'; readonly reason: string; readonly advice: string; readonly pod?: { readonly name: string; readonly container: string | undefined } };

const REVISION = 'deployment.kubernetes.io/revision';

/**
 * The revision that the controller rolls out, or has rolled out; undefined until it has made it. Deployments and StatefulSets
 * name theirs, so that a list of revisions that was read a moment before or after them is not mistaken.
 */
export function newestRevision({ workload, revisions }: Sight): Revision | undefined {
  if (!workload.synced) return undefined;
  if (workload.updateRevision !== undefined) return revisions.find(({ name }) => name === workload.updateRevision);
  const number = workload.annotations[REVISION];
  return workload.name.kind === 'deployment' && number !== undefined ? revisions.find((revision) => String(revision.number) === number) : revisions[0];
}

/**
 * Whether the newest template is rolled out: computed from the numbers, as `kubectl rollout status` does (kubectl
 * pkg/polymorphichelpers/rollout_status.go), but with ready pods and with failures that show long before the deadline.
 */
export function judgeRollout(sight: Sight): Rollout {
  const { workload } = sight;
  const name = describeName(workload.name);
  if (!workload.synced) return { kind: 'in-progress', phase: `${name}: its controller has not seen the change yet` };
  if (isComplete(sight)) return { kind: 'complete' };
  const newest = newestRevision(sight);
  const pods = sight.pods.filter(({ hash }) => hash === newest?.hash);
  const trouble = findTrouble(pods);
  if (trouble?.certainty === 'sure') return { kind: 'failed', ...troubleWords(name, trouble) };
  const refused = refusedPods(sight);
  if (refused !== undefined) return { kind: 'failed', reason: `${name}: its pods are not created: ${refused}`, advice: 'See the quotas, the limit ranges and the admission rules of the namespace.' };
  if (deadlineExceeded(sight, newest)) return { kind: 'failed', ...pastDeadline(sight, trouble) };
  const held = heldBack(sight);
  if (held !== undefined) return { kind: 'in-progress', phase: `${name}: ${held}` };
  return { kind: 'in-progress', phase: phaseOf(sight, trouble), ...(trouble === undefined ? {} : { trouble }) };
}

/** Every wanted pod is of the newest template and ready, and none of another is left. */
export function isComplete({ workload }: Sight): boolean {
  const { wanted, pods, updated, ready, available, name } = workload;
  return (name.kind === 'daemonset' ? updated >= wanted && pods >= wanted : updated === wanted && pods === wanted) && ready >= wanted && available >= wanted;
}

function heldBack({ workload: { paused, strategy, partition, wanted } }: Sight): string | undefined {
  if (paused) return 'it is paused, so nothing is rolled out (kubectl rollout resume)';
  if (strategy === 'OnDelete') return 'its update strategy is OnDelete, so its pods change only when somebody deletes them';
  if (partition > 0) return `its partition ${partition} keeps ${Math.min(partition, wanted)} of ${wanted} pods on the revision before`;
  return undefined;
}

/** A quota, a limit range or a webhook that lets no pod be made (condition ReplicaFailure of apps/v1). */
function refusedPods({ workload }: Sight): string | undefined {
  const condition = workload.conditions.find(({ type, status }) => type === 'ReplicaFailure' && status === 'True');
  return condition && clip(oneLine([condition.reason, condition.message].filter(Boolean).join(': ')), 300);
}

/** Right after a change the condition may still speak of the revision before: only one that names the newest counts. */
function deadlineExceeded({ workload }: Sight, newest: Revision | undefined): boolean {
  const condition = workload.conditions.find(({ type, reason }) => type === 'Progressing' && reason === 'ProgressDeadlineExceeded');
  return condition !== undefined && newest !== undefined && (condition.message ?? '').includes(`"${newest.name}"`);
}

function pastDeadline(sight: Sight, trouble: PodTrouble | undefined): Omit<Extract<Rollout, { kind: 'failed' }>, 'kind'> {
  const name = describeName(sight.workload.name);
  if (trouble) return troubleWords(name, trouble);
  return { reason: `${name} exceeded its progress deadline: ${phaseOf(sight, undefined).replace(`${name}: `, '')}`, advice: 'See why its pods do not get ready: their readiness probe, and kubectl describe pod. progressDeadlineSeconds sets the deadline.' };
}

function phaseOf({ workload, pods, revisions }: Sight, trouble: PodTrouble | undefined): string {
  const { wanted, updated, ready, available, pods: all } = workload;
  const name = describeName(workload.name);
  const newest = revisions[0]?.hash;
  const unready = pods.filter((pod) => pod.hash === newest && !pod.ready && !pod.ending);
  const waiting = trouble ? `${where(trouble)} ${trouble.reason}` : (findUnscheduled(unready) ?? (unready[0] && `pod ${unready[0].name} is ${unready[0].phase || 'not there'} and not ready`));
  const left = all > updated ? `, ${all - updated} of the revision before left` : '';
  return `${name}: ${updated} of ${wanted} updated, ${Math.min(ready, available)} ready${left}${waiting === undefined ? '' : `; ${waiting}`}`;
}

const where = ({ pod, container, init }: PodTrouble): string => `pod ${pod}${container === undefined ? '' : `, ${init ? 'init container' : 'container'} ${container}`}:`;

/** Which workload, pod and container, why, and what to do. */
export function troubleWords(name: string, trouble: PodTrouble): Omit<Extract<Rollout, { kind: 'failed' }>, 'kind'> {
  return { reason: `${name}: ${where(trouble)} ${trouble.reason}`, advice: trouble.advice, pod: { name: trouble.pod, container: trouble.container } };
}

/**
 * The hash of the template whose pods serve: the newest once it was rolled out, else the one before as long as it has ready pods.
 * Undefined where nothing serves.
 */
export function servingHash(sight: Sight): string | undefined {
  const { workload, revisions } = sight;
  const newest = newestRevision(sight);
  if (newest !== undefined && (isComplete(sight) || wasComplete(sight, newest))) return newest.hash;
  const readyOf = (revision: Revision): number => Math.max(revision.ready, sight.pods.filter(({ hash, ready }) => ready && hash === revision.hash).length);
  const before = revisions.filter((revision) => revision !== newest && readyOf(revision) > 0).sort((a, b) => readyOf(b) - readyOf(a))[0];
  if (before !== undefined) return before.hash;
  return newest !== undefined && readyOf(newest) > 0 ? newest.hash : workload.synced ? undefined : revisions[0]?.hash;
}

/** Whether the newest template had been rolled out once: a pod that is not ready now is no rollout that never was. */
function wasComplete({ workload, pods }: Sight, newest: Revision): boolean {
  if (workload.name.kind === 'deployment') return workload.conditions.some(({ type, status, reason, message }) => type === 'Progressing' && status === 'True' && reason === 'NewReplicaSetAvailable' && (message ?? '').includes(`"${newest.name}"`)) && !pods.some(({ hash, ready }) => ready && hash !== newest.hash);
  const live = pods.filter(({ ending }) => !ending);
  return live.length > 0 && live.length >= workload.wanted && live.every(({ hash }) => hash === newest.hash) && live.some(({ ready }) => ready);
}
