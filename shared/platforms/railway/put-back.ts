import { quote } from '../../kernel/untrusted-text.ts';
import { splitReleaseId } from '../joined-release-id.ts';
import type { Startable } from '../port.ts';
import type { Limits } from './client.ts';
import { ROLLBACK } from './documents.ts';
import { findParts } from './find-parts.ts';
import type { FoundPart } from './find-parts.ts';
import { give } from './order.ts';
import { liveOf } from './serving.ts';
import { redeploy } from './sources.ts';
import { failed } from './session.ts';
import type { NotDone, Session, SightWithPast } from './session.ts';
import type { Scope } from './scope.ts';
import { startAll } from './start-all.ts';
import type { Begun, Start } from './start-all.ts';

/** For how long Railway keeps the image of a removed deployment, by plan (docs: image retention policy). */
const RETENTION = 'Railway keeps the image of a replaced deployment for 24 hours on Free and Trial, 72 on Hobby, 120 on Pro and 360 on Enterprise';

/** What can be done with one service's part of an earlier release. */
export type PartWay = { readonly kind: 'serves' | 'rollback' | 'rebuild' } | { readonly kind: 'gone'; readonly reason: string };

/** A deployment that failed was never live: there is nothing to go back to. */
const NEVER_LIVE = /^(?:FAILED|SKIPPED|CANCEL.*)$/;

/** How an earlier deployment can be put live again. A replaced good one is called REMOVED, as one that was aborted is; `canRollback` tells them apart. */
export function wayBack({ deployment, liveId }: { readonly deployment: FoundPart; readonly liveId: string | undefined }): PartWay {
  if (deployment.id === liveId) return { kind: 'serves' };
  if (deployment.canRollback) return { kind: 'rollback' };
  if (NEVER_LIVE.test(deployment.status)) return { kind: 'gone', reason: `its deployment ${quote(deployment.id)} never was live (${deployment.status})` };
  return deployment.canRedeploy ? { kind: 'rebuild' } : { kind: 'gone', reason: `Railway can neither roll back to its deployment ${quote(deployment.id)} nor build it again` };
}

interface Asked {
  readonly releaseId: string;
  readonly limits: Limits;
}

/** Whether the release of an id can be started again, in all its services. */
export async function findStartable(session: Session, scope: Scope, { releaseId, limits }: Asked): Promise<Startable> {
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind === 'missing') return { kind: 'no', reason: found.reason };
  if (found.kind !== 'found') return { kind: 'unknown' };
  const gone = waysOf(scope, found).find(({ way }) => way.kind === 'gone');
  return gone?.way.kind === 'gone' ? { kind: 'no', reason: `service ${quote(gone.name)}: ${gone.way.reason}` } : { kind: 'yes' };
}

const waysOf = ({ services }: Scope, { parts, sight }: { readonly parts: readonly FoundPart[]; readonly sight: SightWithPast }) =>
  services.flatMap(({ name }, index) => {
    const deployment = parts[index];
    const serving = sight.servings[index];
    const live = serving && liveOf(serving);
    return deployment === undefined ? [] : [{ name, deployment, way: wayBack({ deployment, liveId: live?.kind === 'live' ? live.id : undefined }) }];
  });

/**
 * Puts all services of an earlier release live again: by Railway's own rollback, whose answer is a mere Boolean, so that the new
 * deployments are looked for; where an image is not kept any more, by building the same source again. Before anything is
 * touched, each service is asked about.
 */
export async function putBack(session: Session, scope: Scope, { releaseId, limits }: Asked): Promise<Begun | NotDone> {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind === 'cancelled') return found;
  if (found.kind === 'unseen') return failed('platform-unreachable', `Nothing was changed: ${found.reason}.`);
  if (found.kind === 'missing') return failed('target-gone', `Nothing was changed: ${found.reason}.`, 'See the list of deployments on Railway, and name another release.');
  const ways = waysOf(scope, found);
  const gone = ways.find(({ way }) => way.kind === 'gone');
  if (gone?.way.kind === 'gone') return failed('target-gone', `Nothing was changed. Of service ${quote(gone.name)}, ${gone.way.reason}.`, `${RETENTION}. Deploy its version anew.`);
  const starts = scope.services.flatMap((service, index) => {
    const way = ways[index];
    return way === undefined ? [] : [startOf(session, scope, { service, ...way })];
  });
  announce(session, ways);
  return startAll({ session, scope, starts, before: found.sight, what: 'The rollback', reasonCode: 'rollback-command-failed', deadline, signal: limits.signal });
}

function startOf(session: Session, scope: Scope, { service, deployment, way }: { readonly service: Start['service']; readonly deployment: FoundPart; readonly way: PartWay }): Start {
  const { id, commit } = deployment;
  return {
    service,
    commit,
    ...(way.kind === 'serves' ? { already: id } : {}),
    begin: (limits) => (way.kind === 'rebuild' ? redeploy(session, scope, id, false, limits) : give(session, scope, { document: ROLLBACK, variables: { id }, field: 'deploymentRollback', gives: 'true' }, limits)),
  };
}

function announce({ parts: { log } }: Session, ways: readonly { readonly name: string; readonly way: PartWay }[]): void {
  const names = (kind: PartWay['kind']): string => ways.flatMap(({ name, way }) => (way.kind === kind ? [quote(name)] : [])).join(', ');
  const [back, rebuilt, served] = [names('rollback'), names('rebuild'), names('serves')];
  if (back) log.info(`Railway puts back the image and the variables that ${back} had then: changes of variables since are undone too.`);
  if (rebuilt) log.warning(`The image of ${rebuilt} is not kept any more, so the same source is built again, with the variables of today: that takes longer, and what the build fetches may have changed. ${RETENTION}.`);
  if (served && (back || rebuilt)) log.info(`${served} serves that release already and is left alone.`);
}

/** What a person would see done. */
export const describePutBack = (releaseId: string): readonly string[] => [`deploymentRollback of ${splitReleaseId(releaseId).join(', ')}: the image and the variables of then`, 'then look for the new deployments and ask until they serve'];
