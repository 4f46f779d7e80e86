import { quote } from '../../kernel/untrusted-text.ts';
import type { Accepted, RollbackOrder, Startable } from '../port.ts';
import { pointService } from './blue-green.ts';
import { declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import type { Answer } from './kubectl.ts';
import { adopt, annotate, factsOf, firstError, lookUntilSynced } from './record.ts';
import { CHANGE_CAUSE, COMMIT, DEPLOYED_AT, MOST_RELEASES, PREVIOUS, RELEASE, RELEASES, VERSION, hashOf, releasesOf, withRelease, writeReleases } from './release-list.ts';
import { isComplete, newestRevision } from './rollout.ts';
import { describeSide, findSide, idleSide, liveRelease, liveSide, liveSights } from './scene.ts';
import type { Scene } from './scene.ts';
import { annotationOps, patchAsSeen, removeSide, templateOps, unbindService } from './sides.ts';
import { sideBySide } from './side-by-side.ts';
import type { Revision, Sight } from './sight.ts';
import { notBroughtBack } from './not-brought-back.ts';
import { describeName } from './workload-name.ts';

/** How a workload gets back to a release. */
export type WayBack =
  /** Its template is given back. */
  | { readonly kind: 'revision'; readonly sight: Sight; readonly revision: Revision }
  /** The other color still has it: the Service is pointed there. */
  | { readonly kind: 'color'; readonly sight: Sight }
  /** It came with a later release, and stays as it is. */
  | { readonly kind: 'stays'; readonly sight: Sight }
  | { readonly kind: 'lost'; readonly reason: string };

/** What each workload of a release would need; undefined where none of them knows the release. */
export function waysBack(scene: Scene, releaseId: string): readonly WayBack[] | undefined {
  const known = scene.sights.some((sight) => hashOf(sight, releaseId) !== undefined);
  const live = liveRelease(scene);
  const isLive = live.kind === 'live' && live.releaseId === releaseId;
  if (!known && !isLive) return undefined;
  return scene.names.map((name) => {
    const sight = findSide(scene, name, liveSide(scene));
    if (sight === undefined) return { kind: 'lost', reason: `${describeName(name)} is not there any more` };
    const other = findSide(scene, name, idleSide(scene));
    const otherHash = other && hashOf(other, releaseId);
    if (other && otherHash !== undefined && newestRevision(other)?.hash === otherHash && hashOf(sight, releaseId) === undefined) return { kind: 'color', sight: other };
    const hash = hashOf(sight, releaseId);
    if (hash === undefined) return isLive || releasesOf(sight).length < MOST_RELEASES ? { kind: 'stays', sight } : { kind: 'lost', reason: `${describeSide(sight)} has no record of it any more` };
    const revision = sight.revisions.find((one) => one.hash === hash);
    return revision ? { kind: 'revision', sight, revision } : { kind: 'lost', reason: `${describeSide(sight)} has lost the revision ${hash} of it (revisionHistoryLimit)` };
  });
}

/** Whether a release can be put live again. */
export function judgeStartable(scene: Scene, releaseId: string): Startable {
  const ways = waysBack(scene, releaseId);
  if (ways === undefined) return { kind: 'no', reason: `no workload knows of release ${quote(releaseId)}` };
  const lost = ways.flatMap((way) => (way.kind === 'lost' ? [way.reason] : []));
  return lost.length === 0 ? { kind: 'yes' } : { kind: 'no', reason: lost.join('; ') };
}

/** Puts all workloads back to a release, together. */
export async function putBack(cluster: Cluster, { releaseId }: Pick<RollbackOrder, 'releaseId'>, budget: () => Budget): Promise<Accepted> {
  const looked = await cluster.look(budget());
  if (looked.kind !== 'ok') return declined(looked, 'What is there could not be seen, so that nothing was changed', 'rollback-command-failed');
  const scene = looked.value;
  const ways = waysBack(scene, releaseId);
  const startable = judgeStartable(scene, releaseId);
  if (ways === undefined || startable.kind === 'no') return { kind: 'failed', reasonCode: 'target-gone', reason: `Release ${quote(releaseId)} cannot be put back: ${startable.kind === 'no' ? startable.reason : 'nothing is known of it'}.`, advice: 'Deploy its version anew.' };
  const paused = ways.find((way) => way.kind === 'revision' && way.sight.workload.paused);
  if (paused?.kind === 'revision') return { kind: 'failed', reasonCode: 'rollback-command-failed', reason: `${describeSide(paused.sight)} is paused, so that nothing was changed.`, advice: `Resume it first: kubectl rollout resume ${describeSide(paused.sight)}.` };
  const adopted = await adopt(cluster, scene, budget);
  if (adopted.kind !== 'ok') cluster.log.warning('What is live now could not be recorded; it cannot be gone back to.');
  const canary = await removeSide(cluster, scene, 'canary', budget);
  if (canary.kind !== 'ok') cluster.log.warning('The canary of the release could not be removed.');
  const color = ways.find((way) => way.kind === 'color');
  if (color?.kind === 'color') return backToColor(cluster, scene, color.sight, releaseId, budget);
  const freed = await unbindService(cluster, scene, budget);
  if (freed.kind !== 'ok') return declined(freed, 'The Service could not be let go of the revision that it is bound to, so that no template was changed', 'rollback-command-failed');
  return backToRevisions(cluster, ways, releaseId, budget);
}

type Budget = { readonly signal: AbortSignal; readonly timeoutMs: number };

async function backToRevisions(cluster: Cluster, ways: readonly WayBack[], releaseId: string, budget: () => Budget): Promise<Accepted> {
  const words = notBroughtBack(cluster, ways.flatMap((way) => (way.kind === 'revision' ? [way] : [])), budget);
  const changed = ways.flatMap((way) => (way.kind === 'revision' || way.kind === 'stays' ? [way] : []));
  const answers = await sideBySide(changed, (way) => changeBack(cluster, way, releaseId, budget));
  for (const line of await words) cluster.log.info(line);
  const error = firstError(answers);
  if (error.kind !== 'ok') return halfWay(changed, answers, declined(error, 'Not every workload could be put back', 'rollback-command-failed'));
  const after = await lookUntilSynced(cluster, (now) => liveSights(now), budget);
  if (after.kind !== 'ok') return declined(after, 'The workloads were put back, but how it goes could not be seen', 'rollback-command-failed');
  const corrected = await sideBySide(liveSights(after.value), (sight) => correctHash(cluster, sight, releaseId, budget));
  await removeStuckPods(cluster, after.value, budget);
  if (corrected.every((done) => !done)) cluster.keep(after.value);
  return { kind: 'accepted', releaseId };
}

function changeBack(cluster: Cluster, way: Extract<WayBack, { kind: 'revision' | 'stays' }>, releaseId: string, budget: () => Budget): Promise<Answer<unknown>> {
  const { workload } = way.sight;
  const hash = way.kind === 'revision' ? way.revision.hash : newestRevision(way.sight)?.hash;
  const entries = hash === undefined ? releasesOf(way.sight) : withRelease(releasesOf(way.sight), { id: releaseId, hash });
  const annotations = { ...factsBack(cluster, way, releaseId), [RELEASE]: releaseId, [PREVIOUS]: '', [RELEASES]: writeReleases(entries) };
  if (way.kind === 'stays') {
    cluster.log.info(`${describeSide(way.sight)} came with a later release, and stays as it is.`);
    return annotate(cluster, way.sight, annotations, budget());
  }
  // Where the template is that already, the patch changes nothing of it, which is as good as an undo.
  return patchAsSeen(cluster, workload, [...annotationOps(workload, annotations), ...templateOps(workload, way.revision.template)], budget());
}

/** What it was when it was deployed, as its revision remembers. */
function factsBack(cluster: Cluster, way: Extract<WayBack, { kind: 'revision' | 'stays' }>, releaseId: string): Readonly<Record<string, string>> {
  const old = way.kind === 'revision' && way.revision.annotations[RELEASE] === releaseId ? way.revision.annotations : {};
  const { [CHANGE_CAUSE]: cause = '' } = factsOf(cluster);
  return { [CHANGE_CAUSE]: `${cause} (put back)`, [VERSION]: old[VERSION] ?? '', [COMMIT]: old[COMMIT] ?? '', [DEPLOYED_AT]: old[DEPLOYED_AT] ?? '' };
}

/** Which workload is where, when not all could be put back: nobody may take it for done. */
function halfWay(ways: readonly Extract<WayBack, { kind: 'revision' | 'stays' }>[], answers: readonly Answer<unknown>[], error: Declined): Declined {
  if (error.kind !== 'failed') return error;
  const where = ways.map(({ sight }, index) => `${describeSide(sight)} ${answers[index]?.kind === 'ok' ? 'was put back' : 'is as it was'}`).join(', ');
  return { ...error, reason: `${error.reason} Now ${where}.` };
}

/** An API server that was upgraded may give an old template other defaults, and so another hash. */
async function correctHash(cluster: Cluster, sight: Sight, releaseId: string, budget: () => Budget): Promise<boolean> {
  const hash = newestRevision(sight)?.hash;
  if (hash === undefined || hashOf(sight, releaseId) === hash) return false;
  await annotate(cluster, sight, { [RELEASES]: writeReleases(withRelease(releasesOf(sight), { id: releaseId, hash })) }, budget());
  return true;
}

/**
 * A StatefulSet with ordered pods waits for a broken one to get ready before it replaces it with the template that was put back
 * (Kubernetes docs, StatefulSet, "Forced rollback"): those of the revision that was left are deleted.
 */
async function removeStuckPods(cluster: Cluster, scene: Scene, budget: () => Budget): Promise<void> {
  const stuck = liveSights(scene)
    .filter(({ workload }) => workload.orderedReady)
    .flatMap((sight) => sight.pods.filter(({ ready, ending, hash }) => !ready && !ending && hash !== newestRevision(sight)?.hash));
  if (stuck.length === 0) return;
  const names = stuck.map(({ name }) => `pod/${name}`);
  const deleted = await cluster.kubectl.run({ args: ['delete', ...names, '--wait=false', '--ignore-not-found'], changes: true, repeatable: true, shown: true }, budget());
  if (deleted.kind !== 'ok') cluster.log.warning(`${names.join(', ')} of the release that was left must be deleted before ${names.length === 1 ? 'it is' : 'they are'} replaced, and could not be.`);
}

/** The color of before is made ready again where it was scaled down, and gets all requests. */
async function backToColor(cluster: Cluster, scene: Scene, color: Sight, releaseId: string, budget: () => Budget): Promise<Accepted> {
  const wanted = liveSights(scene)[0]?.workload.wanted ?? 1;
  if (color.workload.wanted < wanted) {
    const scaled = await cluster.kubectl.patch(describeName(color.workload.name), { type: 'merge', body: { spec: { replicas: wanted } } }, budget());
    if (scaled.kind !== 'ok') return declined(scaled, `${describeSide(color)} could not be scaled up`, 'rollback-command-failed');
  }
  for (;;) {
    const looked = await cluster.look(budget());
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: 'cancelled' };
    const now = looked.kind === 'ok' ? looked.value.sights.find(({ workload }) => workload.uid === color.workload.uid) : undefined;
    if (looked.kind === 'ok' && now && now.workload.wanted >= wanted && isComplete(now)) {
      const pointed = await pointService(cluster, looked.value, now, budget);
      return pointed.kind === 'accepted' ? { kind: 'accepted', releaseId } : pointed.kind === 'failed' ? { ...pointed, reasonCode: 'rollback-command-failed' } : pointed;
    }
    if (timeoutMs <= 500) return { kind: 'timed-out' };
    await cluster.clock.sleep(300, signal);
  }
}
