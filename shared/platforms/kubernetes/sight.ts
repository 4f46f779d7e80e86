import { controllerRevisionObject, podObject, replicaSetObject, workloadObject } from './objects.ts';
import type { Condition, ContainerState, PodTemplate, WorkloadObject } from './objects.ts';
import { workloadKindOf } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

/** A Deployment, StatefulSet or DaemonSet as it stands. */
export interface Workload {
  readonly name: WorkloadName;
  readonly uid: string;
  /** Whether its controller has seen the last change; before that its numbers are of the time before. */
  readonly synced: boolean;
  readonly generation: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** The controller that made it, where one did. */
  readonly controller: { readonly kind: string; readonly name: string } | undefined;
  readonly matchLabels: Readonly<Record<string, string>>;
  /** For `--selector`. */
  readonly selector: string;
  readonly paused: boolean;
  readonly strategy: string;
  /** How many pods of a StatefulSet are held back. */
  readonly partition: number;
  readonly orderedReady: boolean;
  readonly wanted: number;
  readonly pods: number;
  readonly updated: number;
  readonly ready: number;
  readonly available: number;
  readonly conditions: readonly Condition[];
  readonly updateRevision: string | undefined;
  readonly template: PodTemplate;
  readonly object: unknown;
}

/** One state of a pod template that a workload has, or had: a ReplicaSet or a ControllerRevision. */
export interface Revision {
  readonly name: string;
  readonly hash: string;
  readonly number: number;
  readonly createdAt: string | undefined;
  readonly annotations: Readonly<Record<string, string>>;
  /** Without the labels that its controller adds. */
  readonly template: Readonly<Record<string, unknown>>;
  readonly replicas: number;
  readonly ready: number;
}

export interface Pod {
  readonly name: string;
  readonly hash: string;
  readonly ready: boolean;
  readonly ending: boolean;
  readonly phase: string;
  readonly reason: string;
  readonly message: string;
  /** Why no node takes it. */
  readonly unscheduled: string | undefined;
  readonly containers: readonly (ContainerState & { readonly init: boolean })[];
}

/** A workload with its revisions, newest first, and its pods. */
export interface Sight {
  readonly workload: Workload;
  readonly revisions: readonly Revision[];
  readonly pods: readonly Pod[];
}

const REVISION = 'deployment.kubernetes.io/revision';
const POD_HASH = 'pod-template-hash';
const CONTROLLER_HASH = 'controller-revision-hash';

/** @returns undefined where the object is none that is understood */
export function readWorkload(object: unknown): Workload | undefined {
  const parsed = workloadObject.safeParse(object);
  const kind = parsed.success ? workloadKindOf(parsed.data.kind) : undefined;
  if (!parsed.success || kind === undefined) return undefined;
  const { metadata, spec, status } = parsed.data;
  const owner = metadata.ownerReferences?.find(({ controller }) => controller === true);
  return {
    name: { kind, name: metadata.name },
    uid: metadata.uid ?? '',
    synced: (status?.observedGeneration ?? 0) >= (metadata.generation ?? 0),
    generation: metadata.generation ?? 0,
    labels: metadata.labels ?? {},
    annotations: metadata.annotations ?? {},
    controller: owner && { kind: owner.kind, name: owner.name },
    matchLabels: spec.selector.matchLabels ?? {},
    selector: selectorOf(spec.selector),
    paused: spec.paused === true,
    strategy: (kind === 'deployment' ? spec.strategy?.type : spec.updateStrategy?.type) ?? 'RollingUpdate',
    partition: spec.updateStrategy?.rollingUpdate?.partition ?? 0,
    orderedReady: kind === 'statefulset' && spec.podManagementPolicy !== 'Parallel',
    ...(kind === 'daemonset'
      ? { wanted: status?.desiredNumberScheduled ?? 0, pods: status?.currentNumberScheduled ?? 0, updated: status?.updatedNumberScheduled ?? 0, ready: status?.numberReady ?? 0, available: status?.numberAvailable ?? 0 }
      : { wanted: spec.replicas ?? 1, pods: status?.replicas ?? 0, updated: status?.updatedReplicas ?? 0, ready: status?.readyReplicas ?? 0, available: status?.availableReplicas ?? 0 }),
    conditions: status?.conditions ?? [],
    updateRevision: status?.updateRevision ?? undefined,
    template: spec.template,
    object,
  };
}

/** As `kubectl --selector` takes it. Values come from the API server, which allows only label characters in them. */
function selectorOf({ matchLabels, matchExpressions }: WorkloadObject['spec']['selector']): string {
  const equal = Object.entries(matchLabels ?? {}).map(([key, value]) => `${key}=${value}`);
  const others = (matchExpressions ?? []).map(({ key, operator, values }) => (operator === 'Exists' ? key : operator === 'DoesNotExist' ? `!${key}` : `${key} ${operator === 'In' ? 'in' : 'notin'} (${(values ?? []).join(',')})`));
  return [...equal, ...others].join(',');
}

/** One selector that finds the pods of all workloads, and perhaps others'; undefined where there is none but "everything". */
export function commonSelector(workloads: readonly Workload[]): string | undefined {
  const [first] = workloads;
  if (first === undefined || workloads.every(({ selector }) => selector === first.selector)) return first?.selector || undefined;
  const key = Object.keys(first.matchLabels).find((candidate) => workloads.every(({ matchLabels }) => Object.hasOwn(matchLabels, candidate)));
  if (key === undefined) return undefined;
  const values = [...new Set(workloads.map(({ matchLabels }) => matchLabels[key]))];
  return values.length === 1 ? `${key}=${values[0]}` : `${key} in (${values.join(',')})`;
}

/** Puts a workload together with what is its own of everything that was listed. @returns undefined where something of it is not understood */
export function readSight(workload: Workload, listed: readonly unknown[]): Sight | undefined {
  const revisions: Revision[] = [];
  const owners = new Set([workload.uid]);
  for (const object of listed.filter((one) => kindOf(one) === 'ReplicaSet' || kindOf(one) === 'ControllerRevision')) {
    const revision = readRevision(object, workload);
    if (revision === undefined) return undefined;
    if (revision === 'other') continue;
    revisions.push(revision);
    if (kindOf(object) === 'ReplicaSet') owners.add(replicaSetObject.parse(object).metadata.uid ?? '');
  }
  const pods: Pod[] = [];
  for (const object of listed.filter((one) => kindOf(one) === 'Pod')) {
    const parsed = podObject.safeParse(object);
    if (!parsed.success) return undefined;
    if (parsed.data.metadata.ownerReferences?.some(({ uid }) => owners.has(uid))) pods.push(readPod(parsed.data, workload));
  }
  return { workload, revisions: revisions.sort((a, b) => b.number - a.number), pods };
}

const kindOf = (object: unknown): unknown => (object as { readonly kind?: unknown } | null)?.kind;

function readRevision(object: unknown, { uid, name }: Workload): Revision | 'other' | undefined {
  const parsed = kindOf(object) === 'ReplicaSet' ? replicaSetObject.safeParse(object) : controllerRevisionObject.safeParse(object);
  if (!parsed.success) return undefined;
  const { metadata } = parsed.data;
  if (!metadata.ownerReferences?.some((owner) => owner.uid === uid)) return 'other';
  const annotations = metadata.annotations ?? {};
  const common = { name: metadata.name, createdAt: metadata.creationTimestamp ?? undefined, annotations };
  if ('spec' in parsed.data) {
    const { spec, status } = parsed.data;
    return { ...common, hash: metadata.labels?.[POD_HASH] ?? suffix(metadata.name, name), number: Number(annotations[REVISION] ?? 0) || 0, template: bare(spec.template), replicas: status?.replicas ?? 0, ready: status?.readyReplicas ?? 0 };
  }
  return { ...common, hash: suffix(metadata.name, name), number: parsed.data.revision, template: bare(parsed.data.data.spec.template), replicas: 0, ready: 0 };
}

/** Controllers name revisions `<workload>-<hash>`, in apps/v1. */
const suffix = (text: string, { name }: WorkloadName): string => (text.startsWith(`${name}-`) ? text.slice(name.length + 1) : text);

/** A template as a user could have written it: without the hash that the controller adds, and without the marker of its patch. */
function bare(template: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { $patch: _marker, metadata, ...rest } = template as { readonly $patch?: unknown; readonly metadata?: { readonly labels?: Readonly<Record<string, unknown>> } };
  const { [POD_HASH]: _hash, ...labels } = metadata?.labels ?? {};
  return { ...rest, metadata: { ...metadata, labels } };
}

/** Pods on their own, whoever made them; what is none is left out. */
export const readPods = (objects: readonly unknown[]): readonly Pod[] =>
  objects.flatMap((object) => {
    const parsed = podObject.safeParse(object);
    return parsed.success ? [readPod(parsed.data, { name: { kind: 'deployment', name: '' } })] : [];
  });

function readPod({ metadata, status }: ReturnType<typeof podObject.parse>, { name }: Pick<Workload, 'name'>): Pod {
  const conditions = status?.conditions ?? [];
  const scheduled = conditions.find(({ type }) => type === 'PodScheduled');
  return {
    name: metadata.name,
    hash: metadata.labels?.[POD_HASH] ?? suffix(metadata.labels?.[CONTROLLER_HASH] ?? '', name),
    ready: conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True') && !metadata.deletionTimestamp,
    ending: Boolean(metadata.deletionTimestamp),
    phase: status?.phase ?? '',
    reason: status?.reason ?? '',
    message: status?.message ?? '',
    unscheduled: scheduled?.status === 'False' ? [scheduled.reason, scheduled.message].filter(Boolean).join(': ') : undefined,
    containers: [...(status?.initContainerStatuses ?? []).map((one) => ({ ...one, init: true })), ...(status?.containerStatuses ?? []).map((one) => ({ ...one, init: false }))],
  };
}
