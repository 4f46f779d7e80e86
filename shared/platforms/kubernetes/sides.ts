import type { Cluster } from './cluster.ts';
import { withLabels } from './containers.ts';
import type { Answer, Budget } from './kubectl.ts';
import { POD_HASH, STANDS_FOR, findSide, sideName } from './scene.ts';
import type { Scene, Side } from './scene.ts';
import { readPods } from './sight.ts';
import type { Sight, Workload } from './sight.ts';
import { describeName } from './workload-name.ts';

const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

export interface Stand {
  readonly side: Exclude<Side, 'main'> | 'main';
  readonly template: unknown;
  /** On its pods and, for a Deployment that is made here, in its selector. */
  readonly labels: Readonly<Record<string, string>>;
  readonly replicas: number;
}

/** Gives a Deployment beside the live one its template, or makes it as the live one's likeness. */
export async function putSide(cluster: Cluster, scene: Scene, model: Workload, { side, template, labels, replicas }: Stand, budget: Budget): Promise<Answer<unknown>> {
  const name = { kind: 'deployment', name: model.annotations[STANDS_FOR] ?? model.name.name } as const;
  const labelled = withLabels(template, labels);
  const present = findSide(scene, name, side);
  if (present) return patchAsSeen(cluster, present.workload, [...templateOps(present.workload, labelled), { op: 'add', path: '/spec/replicas', value: replicas }], budget);
  const { spec } = model.object as { readonly spec: Readonly<Record<string, unknown>> };
  const object = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: sideName(name, side).name, labels: { ...model.labels, ...labels }, annotations: { [STANDS_FOR]: name.name } },
    spec: { ...spec, replicas, paused: false, selector: { ...(spec['selector'] as object), matchLabels: { ...model.matchLabels, ...labels } }, template: labelled },
  };
  const made = await cluster.kubectl.run({ args: ['create', '--filename=-'], stdin: JSON.stringify(object), changes: true, shown: true }, budget);
  if (made.kind !== 'error' || !/already exists/i.test(made.reason)) return made;
  return { kind: 'error', why: 'refused', reason: `${describeName(sideName(name, side))} exists already, and was not made here` };
}

/**
 * A JSON patch that puts another template in the place of the one that is there. `kubectl rollout undo` would do the same, and
 * also put all annotations back to those of the old revision (kubectl pkg/polymorphichelpers/rollback.go), this suite's list of
 * releases among them. What `kubectl apply` compares the next manifest with has to follow, else fields that only the old template
 * has would stay for ever.
 */
export function templateOps({ annotations }: Workload, template: unknown): readonly unknown[] {
  const applied = reapplied(annotations[LAST_APPLIED], template);
  return [{ op: 'replace', path: '/spec/template', value: template }, ...(applied === undefined ? [] : [{ op: 'replace', path: `/metadata/annotations/${escaped(LAST_APPLIED)}`, value: applied }])];
}

function reapplied(text: string | undefined, template: unknown): string | undefined {
  try {
    const object = JSON.parse(text ?? '') as { readonly spec?: object };
    return JSON.stringify({ ...object, spec: { ...object.spec, template } });
  } catch {
    return undefined;
  }
}

const rawTemplate = ({ object }: Workload): string => JSON.stringify((object as { readonly spec?: { readonly template?: unknown } }).spec?.template);

/**
 * A JSON patch of a workload, only as long as nobody else has changed it since it was seen (RFC 6902, "test"). A change of
 * anything but its template, as an autoscaler makes it all the time, is no reason to stop.
 */
export async function patchAsSeen(cluster: Cluster, seen: Workload, ops: readonly unknown[], budget: Budget): Promise<Answer<unknown>> {
  const attempt = (generation: number): Promise<Answer<string>> => cluster.kubectl.patch(describeName(seen.name), { type: 'json', body: [{ op: 'test', path: '/metadata/generation', value: generation }, ...ops] }, budget);
  const isRejected = (answer: Answer<unknown>): boolean => answer.kind === 'error' && answer.why === 'refused' && /server rejected our request|testing value|test failed/i.test(answer.reason);
  const first = await attempt(seen.generation);
  if (!isRejected(first)) return first;
  const looked = await cluster.look(budget);
  const now = looked.kind === 'ok' ? looked.value.sights.find(({ workload }) => workload.uid === seen.uid)?.workload : undefined;
  if (now?.generation === seen.generation) return first;
  const second = now !== undefined && rawTemplate(now) === rawTemplate(seen) ? await attempt(now.generation) : first;
  return isRejected(second) ? { kind: 'error', why: 'changed', reason: `${describeName(seen.name)} was changed by somebody else just before` } : second;
}

/** A key in a JSON pointer (RFC 6901). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** JSON patch operations that set annotations of a workload. */
export function annotationOps({ annotations }: Workload, set: Readonly<Record<string, string>>): readonly unknown[] {
  const ops = Object.entries(set).map(([key, value]) => ({ op: 'add', path: `/metadata/annotations/${escaped(key)}`, value }));
  return Object.keys(annotations).length === 0 ? [{ op: 'add', path: '/metadata/annotations', value: {} }, ...ops] : ops;
}

const LOOK_AGAIN_MS = 200;
/** From the order to the moment when pods end and get no more requests: usually less than a second. */
const ENDING_WITHIN_MS = 20_000;

/** Removes the Deployments of one side that were made here, and waits until their pods get no more requests; they may take their time to end. */
export async function removeSide({ kubectl, clock }: Cluster, scene: Scene, side: Exclude<Side, 'main'>, budget: () => Budget): Promise<Answer<unknown>> {
  const there: readonly Sight[] = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
  if (there.length === 0) return { kind: 'ok', value: undefined };
  const deleted = await kubectl.run({ args: ['delete', ...there.map(({ workload }) => describeName(workload.name)), '--cascade=background', '--wait=false', '--ignore-not-found'], changes: true, repeatable: true, shown: true }, budget());
  if (deleted.kind !== 'ok') return deleted;
  const until = clock.monotonic() + ENDING_WITHIN_MS;
  for (const { workload } of there) {
    for (;;) {
      const listed = await kubectl.list(['pods', `--selector=${workload.selector}`], budget());
      if (listed.kind === 'ok' && readPods(listed.value).every(({ ending }) => ending)) break;
      const { signal, timeoutMs } = budget();
      if (signal.aborted) return { kind: 'cancelled' };
      if (clock.monotonic() >= until || timeoutMs <= LOOK_AGAIN_MS) return { kind: 'timed-out', reason: `the pods of ${describeName(workload.name)} do not end` };
      await clock.sleep(LOOK_AGAIN_MS, signal);
    }
  }
  return { kind: 'ok', value: undefined };
}

/**
 * Lets a Service go of the one revision that it is bound to, before the templates change: bound to it, it would be left without
 * endpoints. The other color goes first, since its pods would get requests as well.
 */
export async function unbindService(cluster: Cluster, scene: Scene, budget: () => Budget): Promise<Answer<unknown>> {
  const { service } = scene;
  if (service?.selector[POD_HASH] === undefined) return { kind: 'ok', value: undefined };
  const gone = await removeSide(cluster, scene, 'green', budget);
  if (gone.kind !== 'ok') return gone;
  return cluster.kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
}
