import { quote } from '../../kernel/untrusted-text.ts';
import type { ReleaseState } from '../port.ts';
import { hashOf, isInForce, releaseOf } from './release-list.ts';
import { isComplete, judgeRollout, newestRevision, servingHash, troubleWords } from './rollout.ts';
import type { Rollout } from './rollout.ts';
import type { PodTrouble } from './pod-trouble.ts';
import { POD_HASH, describeSide, findSide, liveRelease, liveSide } from './scene.ts';
import type { Scene, ServiceSight, Side } from './scene.ts';
import type { Sight } from './sight.ts';
import { describeName } from './workload-name.ts';

/** A state, and where the trouble is, for its log. */
export interface JudgedState {
  readonly state: ReleaseState;
  readonly pod?: { readonly name: string; readonly container: string | undefined };
}

/** @param lasts whether a trouble that may pass has been there for long enough to be believed */
export function judgeState(scene: Scene, releaseId: string, lasts: (trouble: PodTrouble) => boolean): JudgedState {
  const serving = liveRelease(scene);
  const judged = judge(scene, releaseId, lasts);
  return { ...judged, state: { ...judged.state, serving } };
}

function judge(scene: Scene, releaseId: string, lasts: (trouble: PodTrouble) => boolean): JudgedState {
  const staged = judgeStaged(scene, releaseId, lasts);
  if (staged) return staged;
  const sights = scene.names.map((name) => findSide(scene, name, liveSide(scene)));
  const known = sights.some((sight) => sight !== undefined && (releaseOf(sight) === releaseId || hashOf(sight, releaseId) !== undefined));
  if (!known && !isUnrecorded(scene, releaseId)) return { state: { kind: 'unknown', reason: `no workload knows of release ${quote(releaseId)}` } };
  const gone = scene.names.find((_, index) => sights[index] === undefined);
  if (gone) return { state: { kind: 'failed', reason: `${describeName(gone)} is not there any more` } };
  const present = sights as readonly Sight[];
  const overtaken = known ? present.find((sight) => sight.workload.synced && newestRevision(sight) !== undefined && !isInForce(sight, releaseId)) : undefined;
  if (overtaken) return judgeOvertaken(overtaken, releaseId);
  const judged = judgeSights(present, lasts);
  const apart = judged.state.kind === 'live' && scene.service !== undefined && !isReached(scene.service, present);
  return apart ? { state: { kind: 'in-progress', phase: `service/${scene.service?.name} selects no ready pod of ${present.map(describeSide).join(', ')}` } } : judged;
}

const isUnrecorded = (scene: Scene, releaseId: string): boolean => {
  const live = liveRelease(scene);
  return releaseId.startsWith('revision-') && live.kind === 'live' && live.releaseId === releaseId;
};

/** Labels that controllers add beyond those of the template are not seen here, but for the hash of a ReplicaSet. */
const UNSEEN = /^(?:controller-revision-hash|(?:statefulset\.kubernetes\.io|apps\.kubernetes\.io)\/.*)$/;

/** Whether requests get to a pod of the newest revision of one of the workloads; where none is wanted there is nothing to see. */
function isReached({ selector }: ServiceSight, sights: readonly Sight[]): boolean {
  const wanted = Object.entries(selector).filter(([key]) => !UNSEEN.test(key));
  return sights.some((sight) => {
    const newest = newestRevision(sight)?.hash;
    const labels: Readonly<Record<string, string>> = { ...sight.workload.template.metadata?.labels, ...(newest !== undefined && sight.workload.name.kind === 'deployment' ? { [POD_HASH]: newest } : {}) };
    return sight.workload.wanted === 0 || (wanted.every(([key, value]) => labels[key] === value) && sight.pods.some(({ ready, hash }) => ready && hash === newest));
  });
}

/** A pod that was ready may have been sent requests. */
const neverReady = (sights: readonly Sight[]): boolean => !sights.some((sight) => sight.pods.some(({ ready, hash }) => ready && hash === newestRevision(sight)?.hash));

function judgeSights(sights: readonly Sight[], lasts: (trouble: PodTrouble) => boolean): JudgedState {
  const rollouts = sights.map((sight) => ({ sight, rollout: settle(sight, judgeRollout(sight), lasts) }));
  for (const { sight, rollout } of rollouts) {
    if (rollout.kind !== 'failed') continue;
    const others = sights.filter(isComplete).map(describeSide);
    const where = sights.length > 1 ? `; ${others.length === 0 ? 'no other workload has it either' : `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} it already`}` : '';
    return { state: { kind: 'failed', ...(neverReady(sights) ? { neverServed: true as const } : {}), reason: `${rollout.reason}${stillServing(sight)}${where}`, advice: rollout.advice }, ...(rollout.pod ? { pod: rollout.pod } : {}) };
  }
  const open = rollouts.flatMap(({ rollout }) => (rollout.kind === 'in-progress' ? [rollout.phase] : []));
  return open.length === 0 ? { state: { kind: 'live' } } : { state: { kind: 'in-progress', phase: open.join('; ') } };
}

/** Users must know whether they are without service: a rollout that cannot go on leaves pods of the revision before. */
function stillServing(sight: Sight): string {
  const newest = newestRevision(sight)?.hash;
  const old = sight.pods.filter(({ hash, ready }) => ready && hash !== newest).length;
  return newest === undefined || old === 0 ? '' : `; ${old} ${old === 1 ? 'pod' : 'pods'} of the revision before ${old === 1 ? 'goes' : 'go'} on serving`;
}

function settle({ workload }: Sight, rollout: Rollout, lasts: (trouble: PodTrouble) => boolean): Rollout {
  if (rollout.kind !== 'in-progress' || rollout.trouble === undefined || !lasts(rollout.trouble)) return rollout;
  return { kind: 'failed', ...troubleWords(describeName(workload.name), rollout.trouble) };
}

/** Another release, or somebody's own change, is in force where this one was. */
function judgeOvertaken(sight: Sight, releaseId: string): JudgedState {
  const other = releaseOf(sight);
  const by = other === undefined || other === releaseId ? 'a change that no release made' : `release ${quote(other)}`;
  const reason = `${describeSide(sight)} was given another template by ${by}`;
  // Until that one serves, nothing is decided: it may fail as well.
  return servingHash(sight) === newestRevision(sight)?.hash ? { state: { kind: 'failed', reason } } : { state: { kind: 'in-progress', phase: reason } };
}

/** A release that stands beside the live one; undefined where this one does not. */
function judgeStaged(scene: Scene, releaseId: string, lasts: (trouble: PodTrouble) => boolean): JudgedState | undefined {
  for (const side of ['canary', liveSide(scene) === 'main' ? 'green' : 'main'] as const satisfies readonly Side[]) {
    const sights = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
    if (sights.length === 0 || !sights.every((sight) => releaseOf(sight) === releaseId)) continue;
    if (scene.names.some((name) => releaseOf(findSide(scene, name, liveSide(scene))) === releaseId)) continue;
    const { state, pod } = judgeSights(sights, lasts);
    if (state.kind !== 'live') return { state, ...(pod ? { pod } : {}) };
    const share = side === 'canary' ? shareOf(scene, sights) : 0;
    return { state: share > 0 ? { kind: 'partial', share } : { kind: 'staged' } };
  }
  return undefined;
}

/** What the Service sends to the canary, as far as pods get the same share each: the smallest, where there are several workloads. */
export function shareOf(scene: Scene, canaries: readonly Sight[]): number {
  const shares = canaries.map((canary) => {
    const main = scene.names.map((name) => ({ main: findSide(scene, name, 'main'), canary: findSide(scene, name, 'canary') })).find((pair) => pair.canary === canary)?.main;
    const [mine, all] = [canary.workload.ready, canary.workload.ready + (main?.workload.ready ?? 0)];
    return all === 0 ? 0 : mine / all;
  });
  return Math.min(1, ...shares);
}
