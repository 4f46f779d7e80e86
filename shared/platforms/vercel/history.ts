import type { PlatformHistory, PlatformRelease, Startable } from '../port.ts';
import type { Deployment } from './answers.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';

const PER_PAGE = 100;
const MOST_PAGES = 3;

/** The deployments that have served production, newest first. Builds that failed or never served are no releases. */
export async function readHistory(vercel: Vercel, { timeoutMs, signal }: Asked): Promise<PlatformHistory> {
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== 'known') return { kind: 'unknown', reason: project.kind === 'cancelled' ? 'the question was cancelled' : project.reason };
  const { id, production } = project.value;
  const live = production?.kind === 'deployment' ? production.id : undefined;
  const releases = new Map<string, PlatformRelease>();
  let until: number | undefined;
  for (let page = 1; ; page += 1) {
    const answer = await vercel.ask.page({ projectId: id, target: 'production', state: 'READY', limit: String(PER_PAGE), ...(until === undefined ? {} : { until: String(until) }) }, { timeoutMs: left(), signal });
    if (answer.kind !== 'known') return { kind: 'unknown', reason: answer.kind === 'cancelled' ? 'the question was cancelled' : answer.reason };
    for (const deployment of answer.value.deployments) if (hasServed(deployment, live)) releases.set(deployment.id, releaseOf(deployment, live));
    const { next } = answer.value;
    // A page that leads back to itself would never end.
    if (next === undefined || page === MOST_PAGES || next === until) return { kind: 'known', releases: [...releases.values()], ...(next === undefined ? {} : { truncated: true }) };
    until = next;
  }
}

export function hasServed({ id, readyState, readySubstate, aliasAssigned, isRollbackCandidate }: Deployment, live: string | undefined): boolean {
  if (readyState !== 'READY') return false;
  return id === live || readySubstate === 'PROMOTED' || readySubstate === 'ROLLING' || isRollbackCandidate === true || (readySubstate === undefined && aliasAssigned === true);
}

export function releaseOf({ id, commit, version, createdAt, isRollbackCandidate }: Deployment, live: string | undefined): PlatformRelease {
  const date = createdAt === undefined ? undefined : new Date(createdAt);
  return {
    releaseId: id,
    live: id === live,
    startable: startableOf(id === live, isRollbackCandidate),
    ...(commit === undefined ? {} : { commit }),
    ...(version === undefined ? {} : { version }),
    ...(date === undefined || Number.isNaN(date.getTime()) ? {} : { createdAt: date.toISOString() }),
  };
}

function startableOf(live: boolean, candidate: boolean | undefined): Startable {
  if (live || candidate === true) return { kind: 'yes' };
  return candidate === false ? { kind: 'no', reason: 'Vercel does not offer it for a rollback' } : { kind: 'unknown' };
}
