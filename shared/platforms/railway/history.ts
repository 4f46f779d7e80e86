import { joinReleaseIds } from '../joined-release-id.ts';
import type { PlatformHistory, PlatformRelease } from '../port.ts';
import type { PastDeployment } from './answers.ts';
import type { Limits } from './client.ts';
import { wayBack } from './put-back.ts';
import type { Scope } from './scope.ts';
import { liveOf } from './serving.ts';
import { lookAtPast } from './session.ts';
import type { Session } from './session.ts';

const NEWEST = 50;

/** What Railway remembers, newest first. */
export async function readReleases(session: Session, scope: Scope, limits: Limits): Promise<PlatformHistory> {
  const sight = await lookAtPast(session, scope, NEWEST, limits);
  if (sight.kind !== 'seen') return { kind: 'unknown', reason: sight.kind === 'unseen' ? sight.reason : 'cancelled' };
  const liveIds = sight.servings.map((serving) => {
    const live = serving && liveOf(serving);
    return live?.kind === 'live' ? live.id : undefined;
  });
  const releases = joinPasts(sight.pasts.map(({ deployments }) => deployments), liveIds);
  return { kind: 'known', releases, ...(sight.pasts.some(({ more }) => more) ? { truncated: true } : {}) };
}

/**
 * Makes releases of the deployments of several services: what serves together, and what was made of one commit. Railway itself
 * knows no releases; a deployment that fits nothing in the other services is left out.
 * @param pasts of each service, newest first
 * @param liveIds of each service, what serves
 */
export function joinPasts(pasts: readonly (readonly PastDeployment[])[], liveIds: readonly (string | undefined)[]): readonly PlatformRelease[] {
  const [first = [], ...others] = pasts;
  const made = new Set<string>();
  return first.flatMap((deployment) => {
    const isLive = deployment.id === liveIds[0];
    const parts = [deployment, ...others.map((past, index) => past.find(({ id, commit }) => (isLive ? id === liveIds[index + 1] : commit !== undefined && commit === deployment.commit && id !== liveIds[index + 1])))];
    if (!parts.every((part) => part !== undefined)) return [];
    const release = releaseOf(parts, liveIds);
    if (made.has(release.releaseId)) return [];
    made.add(release.releaseId);
    return [release];
  });
}

function releaseOf(parts: readonly PastDeployment[], liveIds: readonly (string | undefined)[]): PlatformRelease {
  const [first] = parts;
  const live = parts.every(({ id }, index) => id === liveIds[index]);
  const gone = parts.map((deployment, index) => wayBack({ deployment, liveId: liveIds[index] })).find((way) => way.kind === 'gone');
  const version = first?.commit ?? first?.image;
  return {
    releaseId: joinReleaseIds(parts.map(({ id }) => id)),
    ...(first?.commit === undefined ? {} : { commit: first.commit }),
    ...(version === undefined ? {} : { version }),
    ...(first?.createdAt === undefined ? {} : { createdAt: first.createdAt }),
    live,
    startable: gone?.kind === 'gone' ? { kind: 'no', reason: gone.reason } : { kind: 'yes' },
  };
}
