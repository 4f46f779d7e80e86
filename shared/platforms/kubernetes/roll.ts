import type { DeployOrder } from '../port.ts';
import { budgetUntil, declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { templatePatch } from './containers.ts';
import type { Change } from './containers.ts';
import type { Budget } from './kubectl.ts';
import { changeOf, chooseAll, describeMissing, refusal, unavailable, whyHeld } from './plan-change.ts';
import type { Choice } from './plan-change.ts';
import { firstError, lookUntilSynced, recordRelease } from './record.ts';
import { applyPrepared, prepare } from './release-manifests.ts';
import { describeSide, findSide, liveSide, liveSights, missingNames } from './scene.ts';
import type { Scene } from './scene.ts';
import { removeSide, unbindService } from './sides.ts';
import { sideBySide } from './side-by-side.ts';
import type { Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

/** What a workload's own strategy was, where one release asked for another. */
const OWN_STRATEGY = 'surefoot.dev/own-strategy';

interface Begun {
  readonly scene: Scene;
  readonly releaseId: string;
}

/** Gives every workload its new template, in place: by the manifests, or by patches of what is there. */
export async function roll(cluster: Cluster, order: DeployOrder, { scene, releaseId }: { readonly scene: Scene; readonly releaseId: string }, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const tidied = await tidy(cluster, scene, budget);
  if (tidied.kind !== 'ok') return tidied;
  const changed = await change(cluster, order, { scene, releaseId }, budget);
  return changed.kind === 'cancelled' || changed.kind === 'timed-out' ? finish(cluster, { scene, releaseId }, changed) : changed;
}

async function change(cluster: Cluster, order: DeployOrder, { scene, releaseId }: Begun, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const changed = cluster.target.manifests === undefined ? await patchAll(cluster, order, scene, budget) : await applyAll(cluster, order, { scene, releaseId }, budget);
  return changed.kind === 'ok' ? record(cluster, { scene, releaseId }, budget) : changed;
}

async function record(cluster: Cluster, { scene, releaseId }: Begun, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const side = liveSide(scene);
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, side)), budget);
  if (after.kind !== 'ok') return declined(after, 'The change was made, but how it goes could not be seen', 'deploy-command-failed');
  const recorded = await recordRelease(cluster, after.value, { releaseId, side, before: scene }, budget);
  return recorded.kind === 'ok' ? { kind: 'ok' } : declined(recorded, 'The change was made, but could not be recorded on the workloads', 'deploy-command-failed');
}

/** A run that is cancelled has 6 s to end. */
const FINISH_MS = 4_000;

/**
 * A template that was changed goes live whether or not anybody waits: then it is recorded with a limit of its own, so that the
 * release has an id by which it can be stopped.
 */
async function finish(cluster: Cluster, { scene, releaseId }: Begun, ended: Declined): Promise<{ readonly kind: 'ok' } | Declined> {
  const budget = budgetUntil(cluster.clock, AbortSignal.timeout(FINISH_MS), FINISH_MS);
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return ended;
  const before = liveSights(scene);
  const isChanged = liveSights(looked.value).some(({ workload }) => before.find((sight) => sight.workload.uid === workload.uid)?.workload.generation !== workload.generation);
  if (!isChanged) return ended;
  const recorded = await record(cluster, { scene, releaseId }, budget);
  if (recorded.kind !== 'ok') cluster.log.warning('The change was made, but could not be recorded on the workloads: it may go live, and has to be stopped by hand (kubectl rollout undo).');
  return recorded.kind === 'ok' ? recorded : ended;
}

/** What earlier releases left standing beside the live workloads would get requests meant for this one. */
export async function tidy(cluster: Cluster, scene: Scene, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const canaries = await removeSide(cluster, scene, 'canary', budget);
  if (canaries.kind !== 'ok') return declined(canaries, 'The canary of an earlier release could not be removed', 'deploy-command-failed');
  const freed = await unbindService(cluster, scene, budget);
  return freed.kind === 'ok' ? { kind: 'ok' } : declined(freed, `service/${scene.service?.name ?? ''} could not be let go of the revision that it is bound to`, 'deploy-command-failed');
}

async function applyAll(cluster: Cluster, order: DeployOrder, { scene, releaseId }: { readonly scene: Scene; readonly releaseId: string }, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  if (liveSide(scene) === 'green') return unavailable(`service/${scene.service?.name ?? ''} serves ${liveSights(scene).map(describeSide).join(', ')}, which an earlier release made by strategy blue-green, and the manifests are of the other one.`, 'Deploy this release by strategy blue-green as well.');
  const prepared = await prepare(cluster, order, { releaseId, scene }, budget);
  if (prepared.kind !== 'prepared') return prepared;
  const missing = scene.names.filter((name) => !prepared.prepared.workloads.some(({ name: there }) => there.kind === name.kind && there.name === name.name) && findSide(scene, name, 'main') === undefined);
  if (missing.length > 0) return refusal(`${describeMissing(missing)}, and the manifests do not bring ${missing.length === 1 ? 'it' : 'them'}.`);
  const held = whyHeld(prepared.prepared.workloads, order.strategy);
  return held ?? applyPrepared(cluster, prepared.prepared, [], budget);
}

async function patchAll(cluster: Cluster, order: DeployOrder, scene: Scene, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const missing = missingNames(scene);
  if (missing.length > 0) return refusal(`${describeMissing(missing)}.`, 'Create them by the target\'s "manifests", or see whether the namespace and the context are the right ones.');
  const sights = liveSights(scene);
  const held = whyHeld(sights.map(({ workload }) => workload), order.strategy);
  if (held) return held;
  const change = changeOf(cluster, order);
  if (change.image === undefined && Object.keys(change.variables).length === 0) return refusal('There is nothing to change: the target has no "manifests", and neither an image nor variables are given.', 'Give the input "image", or "manifests" in the target; operation: restart starts what is live once more.');
  const chosen = chooseAll(sights.map(({ workload }) => ({ name: workload.name, template: workload.template })), change, (name) => cluster.log.info(`${describeName(name)} keeps its image: no container of it is meant.`));
  if (chosen.kind !== 'chosen') return chosen;
  const patches = chosen.choices.map((choice) => ({ name: choice.name, body: patchOf(choice, change, sights, order) }));
  const answers = await sideBySide(patches, ({ name, body }) => cluster.kubectl.patch(describeName(name), { type: 'strategic', body }, budget()));
  const error = firstError(answers);
  if (error.kind === 'ok') return { kind: 'ok' };
  const done = patches.filter((_, index) => answers[index]?.kind === 'ok').map(({ name }) => describeName(name));
  return declined(error, `Not every workload could be changed${done.length === 0 ? '' : ` (${done.join(', ')} ${done.length === 1 ? 'was' : 'were'})`}`, 'deploy-command-failed');
}

function patchOf({ name, template, chosen }: Choice, change: Change, sights: readonly Sight[], { strategy }: DeployOrder): unknown {
  const workload = sights.find((sight) => sight.workload.name === name)?.workload;
  const body = { template: templatePatch(template, change, chosen) };
  const own = workload?.annotations[OWN_STRATEGY];
  if (strategy === 'recreate' && workload?.strategy !== 'Recreate') return { metadata: { annotations: { [OWN_STRATEGY]: JSON.stringify((workload?.object as { spec?: { strategy?: unknown } } | undefined)?.spec?.strategy ?? null) } }, spec: { ...body, strategy: { $patch: 'replace', type: 'Recreate' } } };
  if (strategy === 'rolling' && own !== undefined && workload?.strategy === 'Recreate') return { metadata: { annotations: { [OWN_STRATEGY]: null } }, spec: { ...body, strategy: { $patch: 'replace', ...parseStrategy(own) } } };
  return { spec: body };
}

/** Anybody may write annotations: only what a strategy consists of is taken back out of one. */
function parseStrategy(text: string): Readonly<Record<string, unknown>> {
  try {
    const { type, rollingUpdate } = JSON.parse(text) as { readonly type?: unknown; readonly rollingUpdate?: unknown };
    if (type === 'RollingUpdate') return { type, ...(rollingUpdate === undefined ? {} : { rollingUpdate }) };
  } catch {
    // falls back to what Kubernetes itself does
  }
  return { type: 'RollingUpdate' };
}
