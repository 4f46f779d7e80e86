import type { Applied, DeployOrder } from '../port.ts';
import { desiredTemplates, recordSide } from './blue-green.ts';
import { declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { withLabels } from './containers.ts';
import type { Answer, Budget } from './kubectl.ts';
import { refusal, unavailable } from './plan-change.ts';
import { adopt, firstError, lookUntilSynced, recordRelease } from './record.ts';
import { releaseOf } from './release-list.ts';
import { judgeRollout } from './rollout.ts';
import { TRACK, describeSide, findSide, liveSide } from './scene.ts';
import type { Scene, Side } from './scene.ts';
import { patchAsSeen, putSide, removeSide, templateOps } from './sides.ts';
import { sideBySide } from './side-by-side.ts';
import type { Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

const LOOK_AGAIN_MS = 300;
const LABELS = { [TRACK]: 'canary' } as const;
/** Above this a canary would need more than nine pods for every one that is live. */
const LARGEST_SHARE = 0.9;

/** Makes a Deployment without pods beside each workload; its first pods come with the first share. */
export async function stageCanary(cluster: Cluster, order: DeployOrder, { scene, releaseId }: { readonly scene: Scene; readonly releaseId: string }, budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  if (liveSide(scene) !== 'main') return unavailable(`service/${scene.service?.name ?? ''} serves the other color of an earlier release.`, 'Deploy by strategy blue-green as well.');
  const desired = await desiredTemplates(cluster, order, { scene, releaseId }, budget);
  if (desired.kind !== 'templates') return desired;
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== 'ok') return declined(adopted, 'What is live could not be recorded', 'deploy-command-failed');
  const put = firstError(await sideBySide(desired.templates, ({ live, template }): Promise<Answer<unknown>> => putSide(cluster, scene, live.workload, { side: 'canary', template, labels: LABELS, replicas: 0 }, budget())));
  if (put.kind !== 'ok') return declined(put, 'The canary could not be made', 'deploy-command-failed');
  return recordSide(cluster, { scene, releaseId }, 'canary', budget);
}

/**
 * How many pods of the canary take at least a share of the requests beside those of the live release, which stay as many as they
 * are: where the canary fails, nothing is short of pods.
 */
export const canaryReplicas = (main: number, share: number): number => Math.max(1, Math.ceil((share * main) / (1 - share) - 1e-9));

export async function shiftCanary(cluster: Cluster, releaseId: string, share: number, budget: () => Budget): Promise<Applied> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'The canary could not be seen', 'deploy-command-failed');
  const pairs = looked.value.names.flatMap((name) => {
    const [main, canary] = [findSide(looked.value, name, 'main'), findSide(looked.value, name, 'canary')];
    return main && canary && releaseOf(canary) === releaseId ? [{ main, canary }] : [];
  });
  if (share > LARGEST_SHARE && share < 1) return unavailable(`A canary of ${Math.round(share * 100)} % of the requests would need more than nine pods for every one that is live.`, 'Give shares of at most 90 %.');
  if (pairs.length === 0) return refusal(`Release ${releaseId} has no canary, so that nothing can be shifted to it.`);
  return share >= 1 ? promote(cluster, looked.value, pairs, releaseId, budget) : scale(cluster, pairs, share, budget);
}

interface Pair {
  readonly main: Sight;
  readonly canary: Sight;
}

/** Accepted only once the canary's pods are ready: before that it takes no share. */
async function scale(cluster: Cluster, pairs: readonly Pair[], share: number, budget: () => Budget): Promise<Applied> {
  const answers = await sideBySide(pairs, ({ main, canary }) => cluster.kubectl.patch(describeName(canary.workload.name), { type: 'merge', body: { spec: { replicas: canaryReplicas(main.workload.wanted, share) } } }, budget()));
  const error = firstError(answers);
  if (error.kind !== 'ok') return declined(error, 'The canary could not be scaled', 'deploy-command-failed');
  return untilRolledOut(cluster, 'canary', budget);
}

/** The live workloads get the canary's template; the canary goes when they have it, so that nothing is short of pods meanwhile. */
async function promote(cluster: Cluster, scene: Scene, pairs: readonly Pair[], releaseId: string, budget: () => Budget): Promise<Applied> {
  const answers = await sideBySide(pairs, ({ main, canary }) => {
    const template = withLabels((canary.workload.object as { readonly spec: { readonly template: unknown } }).spec.template, { [TRACK]: undefined });
    return patchAsSeen(cluster, main.workload, templateOps(main.workload, template), budget());
  });
  const error = firstError(answers);
  if (error.kind !== 'ok') return declined(error, 'Not every workload could be given the template of the canary', 'deploy-command-failed');
  const after = await lookUntilSynced(cluster, (now) => now.names.map((name) => findSide(now, name, 'main')), budget);
  if (after.kind !== 'ok') return declined(after, 'The canary was promoted, but how it goes could not be seen', 'deploy-command-failed');
  const recorded = await recordRelease(cluster, after.value, { releaseId, side: 'main', before: scene }, budget);
  if (recorded.kind !== 'ok') return declined(recorded, 'The canary was promoted, but could not be recorded', 'deploy-command-failed');
  const rolledOut = await untilRolledOut(cluster, 'main', budget);
  if (rolledOut.kind !== 'accepted') return rolledOut;
  const gone = await removeSide(cluster, scene, 'canary', budget);
  if (gone.kind !== 'ok') cluster.log.warning('The release is live everywhere, but its canary could not be removed; the next release removes it.');
  return rolledOut;
}

async function untilRolledOut(cluster: Cluster, side: Side, budget: () => Budget): Promise<Applied> {
  for (;;) {
    const looked = await cluster.look(budget());
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: 'cancelled' };
    if (looked.kind === 'ok') {
      const sights = looked.value.names.flatMap((name) => findSide(looked.value, name, side) ?? []);
      const rollouts = sights.map(judgeRollout);
      const failed = rollouts.find((rollout) => rollout.kind === 'failed');
      if (failed?.kind === 'failed') return refusal(`${failed.reason}.`, failed.advice);
      if (rollouts.length > 0 && rollouts.every(({ kind }) => kind === 'complete')) return { kind: 'accepted' };
      if (sights.length === 0) return refusal(`${looked.value.names.map(describeName).join(', ')} lost ${side === 'canary' ? 'its canary' : 'its Deployment'} meanwhile.`);
    }
    if (timeoutMs <= LOOK_AGAIN_MS) return { kind: 'timed-out' };
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

export async function giveUpCanary(cluster: Cluster, scene: Scene, budget: () => Budget): Promise<Applied> {
  const gone = await removeSide(cluster, scene, 'canary', budget);
  return gone.kind === 'ok' ? { kind: 'accepted' } : declined(gone, `${scene.names.flatMap((name) => findSide(scene, name, 'canary') ?? []).map(describeSide).join(', ')} could not be removed`, 'deploy-command-failed');
}
