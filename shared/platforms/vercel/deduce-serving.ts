import { isReleaseId } from '../release-id.ts';
import type { AliasRequest, Deployment, Project } from './answers.ts';

/** What tells who serves where the project itself names no production deployment. */
export interface ServingClues {
  readonly project: Pick<Project, 'aliasRequest' | 'autoAssign'>;
  /** Production deployments that are ready, newest first; undefined where there is no such list. */
  readonly listed: readonly Deployment[] | undefined;
  /** Whether the list has all of them. */
  readonly complete: boolean;
  /** The deployment that is asked about, as it was read just before. */
  readonly own: Deployment | undefined;
}

/** When a clue is from, on Vercel's clock; undefined where that is not said. */
interface Clue {
  readonly id: string | undefined;
  readonly at: number | undefined;
  readonly alias: string | undefined;
}

/**
 * Deduces who has the production domains from the deployments' own words and from the last request to move the domains, whichever
 * is newer. Nothing that could as well be old news counts: then it is not known.
 * @returns undefined where it cannot be told
 */
export function deduceProduction({ project, listed, complete, own }: ServingClues): Project['production'] {
  const { aliasRequest, autoAssign } = project;
  const holder = latestHolder(listed, own);
  const moved = aliasRequest && { id: holderBy(aliasRequest), at: aliasRequest.requestedAt, alias: undefined };
  // While nothing is assigned automatically, only a request moves the domains.
  const pinned = autoAssign === false;
  if (holder && moved) return named(isNewer(moved, holder, pinned) ? aliased(moved, own) : holder);
  if (holder) return named(holder);
  if (moved) return listed === undefined && !pinned ? undefined : named(aliased(moved, own));
  return complete && listed?.every(neverServed) === true ? { kind: 'none' } : undefined;
}

const named = ({ id, alias }: Clue): Project['production'] => (id !== undefined && isReleaseId(id) ? { kind: 'deployment', id, alias } : undefined);
const aliased = (clue: Clue, own: Deployment | undefined): Clue => (own?.id === clue.id ? { ...clue, alias: own?.alias } : clue);
const isNewer = (moved: Clue, holder: Clue, pinned: boolean): boolean => (holder.at === undefined || moved.at === undefined ? pinned : moved.at >= holder.at);

/** A request that is not done, or came to nothing, tells who had the domains when it was made. */
function holderBy({ fromDeploymentId, toDeploymentId, jobStatus }: AliasRequest): string | undefined {
  if (jobStatus === 'succeeded') return toDeploymentId;
  return ['pending', 'in-progress', 'failed', 'skipped'].includes(jobStatus) ? fromDeploymentId : undefined;
}

/** The deployment that got its domains last; one that says no time is placed by the order of the list. */
function latestHolder(listed: readonly Deployment[] = [], own: Deployment | undefined): Clue | undefined {
  const place = listed.findIndex(({ id }) => id === own?.id);
  const all = own === undefined ? listed : place === -1 ? [own, ...listed] : listed.with(place, { ...own, createdAt: own.createdAt ?? listed[place]?.createdAt });
  const holders = all.filter(holds).map(({ id, alias, assignedAt, createdAt }) => ({ id, alias, at: assignedAt ?? createdAt }));
  return holders.reduce<Clue | undefined>((latest, next) => (latest === undefined || (next.at !== undefined && latest.at !== undefined && next.at > latest.at) ? next : latest), undefined);
}

/** Ready, with its domains and without an error: in its own words it serves, or has. */
function holds({ readyState, readySubstate, aliasAssigned, aliasError, target }: Deployment): boolean {
  if (readyState !== 'READY' || aliasError !== undefined || (target !== undefined && target !== 'production')) return false;
  return readySubstate === undefined ? aliasAssigned === true : readySubstate === 'PROMOTED' && aliasAssigned !== false;
}

const neverServed = ({ readyState, readySubstate, aliasAssigned }: Deployment): boolean => readyState !== 'READY' || readySubstate === 'STAGED' || aliasAssigned === false;
