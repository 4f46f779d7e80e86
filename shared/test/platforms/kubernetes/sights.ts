import { readSight, readWorkload } from '../../../platforms/kubernetes/sight.ts';
import type { Sight } from '../../../platforms/kubernetes/sight.ts';
import type { Scene } from '../../../platforms/kubernetes/scene.ts';
import { parseWorkloadName } from '../../../platforms/kubernetes/workload-name.ts';

export interface Drawn {
  readonly name?: string;
  readonly kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  readonly spec?: object;
  readonly metadata?: object;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly status?: object;
  readonly replicas?: number;
  readonly observed?: number;
  /** Newest first; each with the number of its ready and unready pods. */
  readonly revisions?: readonly { readonly hash: string; readonly ready?: number; readonly unready?: number; readonly state?: object; readonly last?: object; readonly pod?: object; readonly annotations?: Readonly<Record<string, string>>; readonly createdAt?: string }[];
  readonly conditions?: readonly object[];
}

const STATUS = { name: 'app', restartCount: 0 };

/** Objects as the API server would list them, of one workload. */
export function draw({ name = 'web', kind = 'Deployment', spec = {}, metadata = {}, annotations = {}, status = {}, replicas = 2, observed = 3, revisions = [{ hash: 'a', ready: 2 }], conditions = [] }: Drawn = {}): { readonly workload: object; readonly parts: readonly object[] } {
  const [newest] = revisions;
  const uid = `uid-${name}`;
  const total = (of: (one: (typeof revisions)[number]) => number): number => revisions.reduce((sum, one) => sum + of(one), 0);
  const counts = { pods: total(({ ready = 0, unready = 0 }) => ready + unready), ready: total(({ ready = 0 }) => ready), updated: (newest?.ready ?? 0) + (newest?.unready ?? 0) };
  const numbers = kind === 'DaemonSet' ? { desiredNumberScheduled: replicas, currentNumberScheduled: counts.pods, updatedNumberScheduled: counts.updated, numberReady: counts.ready, numberAvailable: counts.ready } : { replicas: counts.pods, updatedReplicas: counts.updated, readyReplicas: counts.ready, availableReplicas: counts.ready, ...(kind === 'StatefulSet' && newest ? { updateRevision: `${name}-${newest.hash}` } : {}) };
  const template = { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'app', image: 'registry.example/web:1' }] } };
  const parts = revisions.flatMap((revision, index) => {
    const number = revisions.length - index;
    const owner = { ownerReferences: [{ uid, kind, name, controller: true }] };
    const own = { name: `${name}-${revision.hash}`, uid: `${uid}-${revision.hash}`, creationTimestamp: revision.createdAt ?? '2026-01-01T00:00:00Z', ...owner };
    const set = kind === 'Deployment' ? { kind: 'ReplicaSet', metadata: { ...own, labels: { app: name, 'pod-template-hash': revision.hash }, annotations: { ...revision.annotations, 'deployment.kubernetes.io/revision': String(number) } }, spec: { template: { ...template, metadata: { labels: { app: name, 'pod-template-hash': revision.hash } } } }, status: { replicas: (revision.ready ?? 0) + (revision.unready ?? 0), readyReplicas: revision.ready ?? 0 } } : { kind: 'ControllerRevision', metadata: { ...own, labels: { app: name }, annotations: revision.annotations ?? {} }, revision: number, data: { spec: { template: { ...template, $patch: 'replace' } } } };
    const label = kind === 'Deployment' ? { 'pod-template-hash': revision.hash } : { 'controller-revision-hash': kind === 'StatefulSet' ? `${name}-${revision.hash}` : revision.hash };
    const parent = kind === 'Deployment' ? own.uid : uid;
    const pods = Array.from({ length: (revision.ready ?? 0) + (revision.unready ?? 0) }, (_, at) => {
      const ready = at < (revision.ready ?? 0);
      const state = { ...STATUS, ready, ...(ready ? { state: { running: {} } } : { state: revision.state ?? { waiting: { reason: 'ContainerCreating' } }, lastState: revision.last ?? {} }) };
      return { kind: 'Pod', metadata: { name: `${name}-${revision.hash}-${at}`, labels: { app: name, ...label }, ownerReferences: [{ uid: parent, kind: 'ReplicaSet', name: own.name, controller: true }] }, status: { phase: ready ? 'Running' : 'Pending', conditions: [{ type: 'Ready', status: ready ? 'True' : 'False' }], containerStatuses: [state], ...(ready ? {} : revision.pod) } };
    });
    return [set, ...pods];
  });
  const workload = { kind, metadata: { name, uid, generation: 3, annotations: { ...annotations, ...(kind === 'Deployment' && newest ? { 'deployment.kubernetes.io/revision': String(revisions.length) } : {}) }, ...metadata }, spec: { replicas, selector: { matchLabels: { app: name } }, template, ...spec }, status: { observedGeneration: observed, ...numbers, conditions, ...status } };
  return { workload, parts };
}

export function sightOf(drawn: Drawn = {}): Sight {
  const { workload, parts } = draw(drawn);
  const read = readWorkload(workload);
  const sight = read && readSight(read, parts);
  if (sight === undefined) throw new Error('the drawing is not understood');
  return sight;
}

export const sceneOf = (sights: readonly Sight[], names: readonly string[] = ['web'], service?: Scene['service']): Scene => ({ names: names.map(parseWorkloadName), sights, service });

/** Annotations of a workload that knows releases: `released('r2', { r2: 'b', r1: 'a' })`. */
export const released = (release: string, releases: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({ 'surefoot.dev/release': release, 'surefoot.dev/releases': Object.entries(releases).map(([id, hash]) => `${id}=${hash}`).join(',') });
