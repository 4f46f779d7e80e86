import { quote } from '../../kernel/untrusted-text.ts';
import type { Applied } from '../port.ts';
import { giveUpColor, pointService } from './blue-green.ts';
import { giveUpCanary } from './canary.ts';
import { declined } from './cluster.ts';
import type { Cluster } from './cluster.ts';
import type { Budget } from './kubectl.ts';
import { refusal } from './plan-change.ts';
import { putBack } from './put-back.ts';
import { lookUntilSynced } from './record.ts';
import { beforeOf, hashOf, isInForce, releaseOf } from './release-list.ts';
import type { ReleaseEntry } from './release-list.ts';
import { isComplete, newestRevision, servingHash } from './rollout.ts';
import { describeSide, findSide, idleSide, liveSide, liveSights } from './scene.ts';
import type { Scene, Side } from './scene.ts';
import type { Sight } from './sight.ts';

const stands = (scene: Scene, side: Side, releaseId: string): boolean => scene.names.some((name) => releaseOf(findSide(scene, name, side)) === releaseId);

/** Stops a release that does not serve yet; one that does, and whatever somebody else put in its place, is left as it is. */
export async function cancel(cluster: Cluster, releaseId: string, budget: () => Budget): Promise<Applied> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is to be stopped could not be seen', 'deploy-command-failed');
  if (!stands(looked.value, liveSide(looked.value), releaseId)) return giveUpBeside(cluster, looked.value, releaseId, budget);
  const seen = await lookUntilSynced(cluster, liveSights, budget);
  if (seen.kind !== 'ok') return declined(seen, 'What is to be stopped could not be seen', 'deploy-command-failed');
  const scene = seen.value;
  const sights = liveSights(scene);
  const others = sights.filter((sight) => !isInForce(sight, releaseId));
  if (others.length > 0) return refusal(`${others.map(describeSide).join(', ')} ${others.length === 1 ? 'has' : 'have'} a template by now that is not the one of release ${quote(releaseId)}, so that nothing was changed.`, 'See who changed it: kubectl rollout history.');
  if (sights.every((sight) => servingHash(sight) === hashOf(sight, releaseId))) return refusal(`Release ${quote(releaseId)} serves already, so that it was not stopped.`, 'Roll back to go to the release before.');
  return giveUpLive(cluster, scene, releaseId, budget);
}

/** Whichever way a release is staged: as the other color, as a canary, or as what the live workloads get. */
export async function giveUp(cluster: Cluster, releaseId: string, budget: () => Budget): Promise<Applied> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is staged could not be seen', 'deploy-command-failed');
  const scene = looked.value;
  return stands(scene, liveSide(scene), releaseId) ? giveUpLive(cluster, scene, releaseId, budget) : giveUpBeside(cluster, scene, releaseId, budget);
}

async function giveUpBeside(cluster: Cluster, scene: Scene, releaseId: string, budget: () => Budget): Promise<Applied> {
  if (stands(scene, 'canary', releaseId)) return giveUpCanary(cluster, scene, budget);
  return stands(scene, idleSide(scene), releaseId) ? giveUpColor(cluster, scene, releaseId, budget) : { kind: 'accepted' };
}

/** All workloads get back what they had right before this release: from the color that still has it, or by its template. */
async function giveUpLive(cluster: Cluster, scene: Scene, releaseId: string, budget: () => Budget): Promise<Applied> {
  const known = liveSights(scene).flatMap((sight) => {
    const before = releaseOf(sight) === releaseId ? beforeOf(sight) : undefined;
    return before === undefined || before.id === releaseId ? [] : [{ sight, before }];
  });
  const [first] = known;
  if (first === undefined || known.some(({ before }) => before.id !== first.before.id)) return { kind: 'failed', reasonCode: 'rollback-command-failed', reason: `Nothing is known of what was there before release ${quote(releaseId)}.` };
  const switched = known.find(({ sight, before }) => hashOf(sight, before.id) !== before.hash);
  if (switched) return giveUpSwitch(cluster, scene, { releaseId, ...switched }, budget);
  const back = await putBack(cluster, { releaseId: first.before.id }, budget);
  return back.kind === 'accepted' ? { kind: 'accepted' } : back;
}

/** The Service goes back to the color of before, as it stands: no template of it is changed. */
async function giveUpSwitch(cluster: Cluster, scene: Scene, { releaseId, sight, before }: { readonly releaseId: string; readonly sight: Sight; readonly before: ReleaseEntry }, budget: () => Budget): Promise<Applied> {
  const idle = scene.names.flatMap((name) => findSide(scene, name, idleSide(scene)) ?? [])[0];
  const whole = idle !== undefined && hashOf(idle, before.id) === before.hash && newestRevision(idle)?.hash === before.hash && idle.workload.wanted > 0 && isComplete(idle);
  if (!whole) return { kind: 'failed', reasonCode: 'rollback-command-failed', reason: `What was there before release ${quote(releaseId)} does not stand beside ${describeSide(sight)} any more, so that nothing was changed.`, advice: 'Roll back, or deploy its version anew.' };
  const pointed = await pointService(cluster, scene, idle, budget);
  if (pointed.kind !== 'accepted') return pointed;
  const after = await cluster.look(budget());
  const gone = after.kind === 'ok' ? await giveUpColor(cluster, after.value, releaseId, budget) : { kind: 'failed' as const };
  if (gone.kind !== 'accepted') cluster.log.warning(`${describeSide(sight)} gets no requests any more, but could not be given up.`);
  return { kind: 'accepted' };
}
