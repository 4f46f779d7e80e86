import type { Applied, DeployOrder } from '../port.ts';
import { budgetUntil, declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { changeTemplate } from './containers.ts';
import type { Answer, Budget } from './kubectl.ts';
import { endpointSliceObject } from './objects.ts';
import { changeOf, chooseAll, refusal, unavailable, whyHeld } from './plan-change.ts';
import { adopt, lookUntilSynced, recordRelease } from './record.ts';
import { applyPrepared, prepare } from './release-manifests.ts';
import { releaseOf } from './release-list.ts';
import { isComplete, servingHash } from './rollout.ts';
import { COLOR, POD_HASH, describeSide, findSide, idleSide, liveSide } from './scene.ts';
import type { Scene } from './scene.ts';
import { putSide, removeSide, unbindService } from './sides.ts';
import type { Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

const LOOK_AGAIN_MS = 250;
/** How long endpoints may take to follow a changed selector; they usually need less than a second. */
const ENDPOINTS_MS = 60_000;

type Done = { readonly kind: 'ok' } | Declined;
interface Staging {
  readonly scene: Scene;
  readonly releaseId: string;
}

/** The desired template of each workload, from the manifests or from what is live; everything else of the manifests is applied. */
export async function desiredTemplates(cluster: Cluster, order: DeployOrder, staging: Staging, budget: () => Budget): Promise<{ readonly kind: 'templates'; readonly templates: readonly { readonly live: Sight; readonly template: unknown }[] } | Declined> {
  const { scene } = staging;
  const sights = scene.names.map((name) => ({ name, live: findSide(scene, name, liveSide(scene)) }));
  const missing = sights.find(({ live }) => live === undefined);
  if (missing) return refusal(`${describeName(missing.name)} does not exist yet, so that nothing can stand beside it.`, 'Deploy it for the first time by strategy rolling.');
  const lives = sights.flatMap(({ live }) => live ?? []);
  const held = whyHeld(lives.map(({ workload }) => workload), order.strategy);
  if (held) return held;
  if (cluster.target.manifests !== undefined) {
    const prepared = await prepare(cluster, order, staging, budget);
    if (prepared.kind !== 'prepared') return prepared;
    const applied = await applyPrepared(cluster, prepared.prepared, scene.names, budget);
    if (applied.kind !== 'ok') return applied;
    const byName = new Map(prepared.prepared.workloads.map((workload) => [workload.name.name, workload]));
    return { kind: 'templates', templates: scene.names.flatMap((name, index) => (lives[index] ? [{ live: lives[index], template: rawTemplate(byName.get(name.name)?.object ?? lives[index].workload.object) }] : [])) };
  }
  const change = changeOf(cluster, order);
  const chosen = chooseAll(lives.map(({ workload }) => ({ name: workload.name, template: workload.template })), change, (name) => cluster.log.info(`${describeName(name)} keeps its image: no container of it is meant.`));
  if (chosen.kind !== 'chosen') return chosen;
  return { kind: 'templates', templates: lives.map((live) => ({ live, template: changeTemplate(rawTemplate(live.workload.object), change, chosen.choices.find(({ name }) => name === live.workload.name)?.chosen ?? { kind: 'chosen', containers: [], initContainers: [] }) })) };
}

const rawTemplate = (object: unknown): unknown => (object as { readonly spec?: { readonly template?: unknown } }).spec?.template;
const COLORS = { main: 'blue', green: 'green' } as const;

/** Makes the other color ready with the new template, while the Service stays with the one that is live. */
export async function stageColor(cluster: Cluster, order: DeployOrder, { scene, releaseId }: Staging, budget: () => Budget): Promise<Done> {
  const { service } = scene;
  const [only] = scene.names;
  if (service === undefined) return unavailable(`service/${cluster.target.service ?? ''} does not exist.`, 'Create it, or name the right one in the target\'s "service".');
  if (scene.names.length !== 1 || only === undefined) return unavailable(`Strategy blue-green works on one Deployment behind one Service; the target has ${scene.names.map(describeName).join(', ')}.`, 'Deploy the others in steps of their own, by strategy rolling.');
  const desired = await desiredTemplates(cluster, order, { scene, releaseId }, budget);
  if (desired.kind !== 'templates') return desired;
  const [{ live, template }] = desired.templates as readonly [{ readonly live: Sight; readonly template: unknown }];
  const bound = await bind(cluster, scene, live, budget);
  const done = bound.kind === 'ok' ? await startColor(cluster, { scene, releaseId }, { live, template }, budget) : declined(bound, `service/${service.name} could not be bound to what is live`, 'deploy-command-failed');
  if (done.kind !== 'ok' && idleSide(scene) === 'green') await takeBack(cluster, scene);
  return done;
}

/** A run that is cancelled has 6 s to end. */
const TAKE_BACK_MS = 4_000;

/** The Service that was bound, and the color that was begun, would stay so for ever. It has a limit of its own: that of the order may be over. */
async function takeBack(cluster: Cluster, before: Scene): Promise<void> {
  const budget = budgetUntil(cluster.clock, AbortSignal.timeout(TAKE_BACK_MS), TAKE_BACK_MS);
  const looked = await cluster.look(budget());
  const isNew = before.names.every((name) => findSide(before, name, 'green') === undefined);
  const scene = looked.kind === 'ok' && (isNew || looked.value.names.some((name) => isChanged(findSide(before, name, 'green'), findSide(looked.value, name, 'green')))) ? looked.value : undefined;
  const untouched = looked.kind === 'ok' && scene === undefined;
  // A color of before that was not touched stays, and so does the binding that keeps requests from it.
  if (untouched && before.service?.selector[POD_HASH] !== undefined) return;
  const freed = scene === undefined ? (untouched ? await unbindAlone(cluster, looked.value, budget) : looked) : await unbindService(cluster, scene, budget);
  if (freed.kind !== 'ok') cluster.log.warning('What was begun beside the live release could not be removed; the next release by strategy rolling removes it.');
}

const isChanged = (before: Sight | undefined, now: Sight | undefined): boolean => before?.workload.generation !== now?.workload.generation;

async function unbindAlone({ kubectl }: Cluster, { service }: Scene, budget: () => Budget): Promise<Answer<unknown>> {
  if (service?.selector[POD_HASH] === undefined) return { kind: 'ok', value: undefined };
  return kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
}

async function startColor(cluster: Cluster, { scene, releaseId }: Staging, { live, template }: { readonly live: Sight; readonly template: unknown }, budget: () => Budget): Promise<Done> {
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== 'ok') return declined(adopted, 'What is live could not be recorded', 'deploy-command-failed');
  const side = idleSide(scene);
  const put = await putSide(cluster, scene, live.workload, { side, template, labels: { [COLOR]: COLORS[side] }, replicas: live.workload.wanted }, budget());
  if (put.kind !== 'ok') return declined(put, 'The other color could not be started', 'deploy-command-failed');
  return recordSide(cluster, { scene, releaseId }, side, budget);
}

export async function recordSide(cluster: Cluster, { scene, releaseId }: Staging, side: 'main' | 'green' | 'canary', budget: () => Budget): Promise<Done> {
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, side)), budget);
  if (after.kind !== 'ok') return declined(after, 'The new release was started, but how it goes could not be seen', 'deploy-command-failed');
  const recorded = await recordRelease(cluster, after.value, { releaseId, side, before: scene }, budget);
  return recorded.kind === 'ok' ? { kind: 'ok' } : declined(recorded, 'The new release was started, but could not be recorded', 'deploy-command-failed');
}

/** A Service that selects by application alone would send requests to the new color at once: it is bound to the live revision first. */
async function bind({ kubectl }: Cluster, { service }: Scene, live: Sight, budget: () => Budget): Promise<Answer<unknown>> {
  if (service === undefined || service.selector[COLOR] !== undefined || service.selector[POD_HASH] !== undefined) return { kind: 'ok', value: undefined };
  const hash = servingHash(live);
  if (hash === undefined) return { kind: 'ok', value: undefined };
  return kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector: { [POD_HASH]: hash } } } }, budget());
}

/** Sends all requests to the staged color, and sees that they have somewhere to go. */
export async function shiftColor(cluster: Cluster, releaseId: string, budget: () => Budget): Promise<Applied> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is staged could not be seen', 'deploy-command-failed');
  const staged = stagedColor(looked.value, releaseId);
  if (staged === undefined) return refusal(`Release ${releaseId} is not staged, so that nothing can be shifted to it.`);
  if (!isComplete(staged)) return refusal(`${describeSide(staged)} is not ready, so that nothing was shifted to it.`);
  return pointService(cluster, looked.value, staged, budget);
}

const stagedColor = (scene: Scene, releaseId: string): Sight | undefined => scene.names.flatMap((name) => findSide(scene, name, idleSide(scene)) ?? []).find((sight) => releaseOf(sight) === releaseId);

/** Points the Service at one color, and back again where no endpoint of it gets ready. */
export async function pointService(cluster: Cluster, scene: Scene, to: Sight, budget: () => Budget): Promise<Applied> {
  const { service } = scene;
  if (service === undefined) return unavailable('The Service does not exist any more.', 'Create it again.');
  const color = to.workload.template.metadata?.labels?.[COLOR];
  const selector = color === undefined ? { [COLOR]: null, [POD_HASH]: servingHash(to) ?? null } : { [COLOR]: color, [POD_HASH]: null };
  const before = await readyPods(cluster, service.name, budget());
  if (before.kind !== 'ok') return declined(before, `The endpoints of service/${service.name} could not be seen, so that nothing was shifted`, 'deploy-command-failed');
  const patched = await cluster.kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector } } }, budget());
  if (patched.kind !== 'ok') return declined(patched, `service/${service.name} could not be pointed at ${describeSide(to)}`, 'deploy-command-failed');
  const arrived = await untilEndpoints(cluster, service.name, to, budget);
  if (arrived === 'yes') {
    cluster.log.info(`service/${service.name} sends requests to ${describeSide(to)}: ${before.value.length} ready endpoints before, ${to.workload.wanted} of the new color now.`);
    return { kind: 'accepted' };
  }
  if (arrived === 'cancelled') return { kind: 'cancelled' };
  const old = { ...Object.fromEntries(Object.keys(selector).map((key) => [key, null])), ...service.selector };
  const back = await cluster.kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector: old } } }, { signal: AbortSignal.timeout(30_000), timeoutMs: 30_000 });
  return refusal(`service/${service.name} had no ready endpoint of ${describeSide(to)} in time, and ${back.kind === 'ok' ? 'was pointed back' : 'could not be pointed back'}.`, 'See whether the pods have all labels that the Service selects: kubectl get endpointslices.');
}

async function untilEndpoints(cluster: Cluster, service: string, to: Sight, budget: () => Budget): Promise<'yes' | 'no' | 'cancelled'> {
  const until = cluster.clock.monotonic() + ENDPOINTS_MS;
  const mine = new Set(to.pods.map(({ name }) => name));
  for (;;) {
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return 'cancelled';
    const ready = await readyPods(cluster, service, budget());
    if (ready.kind === 'ok' && ready.value.length >= Math.max(1, to.workload.wanted) && ready.value.every((pod) => mine.has(pod))) return 'yes';
    if (cluster.clock.monotonic() >= until || timeoutMs <= LOOK_AGAIN_MS) return 'no';
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

/** The pods that requests go to, by name. */
async function readyPods({ kubectl }: Cluster, service: string, budget: Budget): Promise<Answer<readonly string[]>> {
  const answer = await kubectl.list(['endpointslices.discovery.k8s.io', `--selector=kubernetes.io/service-name=${service}`], budget);
  if (answer.kind !== 'ok') return answer;
  const pods = answer.value.flatMap((object) => {
    const parsed = endpointSliceObject.safeParse(object);
    return (parsed.success ? (parsed.data.endpoints ?? []) : []).filter(({ conditions }) => conditions?.ready !== false).map(({ targetRef }) => targetRef?.name ?? '');
  });
  return { kind: 'ok', value: [...new Set(pods)] };
}

/** Gives the staged color up. What is live was not touched, and gets its Service back as it was. */
export async function giveUpColor(cluster: Cluster, scene: Scene, releaseId: string, budget: () => Budget): Promise<Applied> {
  const staged = stagedColor(scene, releaseId);
  if (staged === undefined) return { kind: 'accepted' };
  const side = idleSide(scene);
  const { service } = scene;
  const gone = side === 'green' ? await removeSide(cluster, scene, 'green', budget) : await cluster.kubectl.patch(describeName(staged.workload.name), { type: 'merge', body: { spec: { replicas: 0 } } }, budget());
  if (gone.kind !== 'ok') return declined(gone, `${describeSide(staged)} could not be removed`, 'deploy-command-failed');
  if (side !== 'green' || service?.selector[POD_HASH] === undefined) return { kind: 'accepted' };
  const freed = await cluster.kubectl.patch(`service/${service.name}`, { type: 'merge', body: { spec: { selector: { [POD_HASH]: null } } } }, budget());
  return freed.kind === 'ok' ? { kind: 'accepted' } : declined(freed, `service/${service.name} could not be let go of the revision that it is bound to`, 'deploy-command-failed');
}

