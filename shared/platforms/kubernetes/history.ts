import type { PlatformHistory, PlatformRelease } from '../port.ts';
import { withoutUndefined } from '../../kernel/without-undefined.ts';
import { judgeStartable } from './put-back.ts';
import { COMMIT, DEPLOYED_AT, MOST_RELEASES, RELEASE, VERSION, hashOf, releaseOf, releasesOf } from './release-list.ts';
import { liveRelease, liveSights } from './scene.ts';
import type { Scene } from './scene.ts';

/** What the workloads themselves remember, newest first. */
export function historyOf(scene: Scene): PlatformHistory {
  const live = liveRelease(scene);
  const liveId = live.kind === 'live' ? live.releaseId : undefined;
  const sights = [...liveSights(scene), ...scene.sights];
  const remembered = [...new Set(sights.flatMap((sight) => releasesOf(sight).map(({ id }) => id)))];
  const ids = liveId === undefined || remembered.includes(liveId) ? remembered : [liveId, ...remembered];
  const releases = ids.map((releaseId) => ({ ...factsAbout(scene, releaseId), releaseId, live: releaseId === liveId, startable: judgeStartable(scene, releaseId) }));
  return { kind: 'known', releases, ...(liveSights(scene).some((sight) => releasesOf(sight).length >= MOST_RELEASES) ? { truncated: true } : {}) };
}

/** A Deployment's controller copies its annotations to the ReplicaSet that it makes, so that each remembers what it was. */
function factsAbout(scene: Scene, releaseId: string): Pick<PlatformRelease, 'commit' | 'version' | 'createdAt'> {
  for (const sight of scene.sights) {
    const revision = sight.revisions.find(({ hash, annotations }) => hash === hashOf(sight, releaseId) && annotations[RELEASE] === releaseId);
    const annotations = releaseOf(sight) === releaseId ? sight.workload.annotations : revision?.annotations;
    const at = annotations?.[DEPLOYED_AT];
    if (annotations === undefined || !at) continue;
    const commit = annotations[COMMIT];
    return withoutUndefined<Pick<PlatformRelease, 'commit' | 'version' | 'createdAt'>>({ version: annotations[VERSION] || undefined, commit: commit !== undefined && /^[0-9a-f]{40}$/.test(commit) ? commit : undefined, createdAt: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at) ? at : undefined });
  }
  return {};
}
