import { quote } from '../../kernel/untrusted-text.ts';
import { partOf, splitReleaseId } from '../joined-release-id.ts';
import { readOnePast } from './answers.ts';
import type { PastDeployment } from './answers.ts';
import type { Limits } from './client.ts';
import { READ_DEPLOYMENT } from './documents.ts';
import type { Scope } from './scope.ts';
import { lookAtPast, notSeen, question } from './session.ts';
import type { NotSeen, Session, SightWithPast } from './session.ts';

export type FoundPart = PastDeployment;

export type FoundParts =
  /** One deployment for each service, in their order. */
  | { readonly kind: 'found'; readonly parts: readonly FoundPart[]; readonly sight: SightWithPast }
  | { readonly kind: 'missing'; readonly reason: string }
  | NotSeen;

/** Further back than anybody rolls back; an older deployment is asked for by its id. */
const NEWEST = 100;

/** Finds the deployment of each service that a release id stands for. */
export async function findParts(session: Session, scope: Scope, releaseId: string, limits: Limits): Promise<FoundParts> {
  const sight = await lookAtPast(session, scope, NEWEST, limits);
  if (sight.kind !== 'seen') return sight;
  const parts: FoundPart[] = [];
  for (const [index, { id: serviceId, name }] of scope.services.entries()) {
    const deployments = sight.pasts[index]?.deployments ?? [];
    const picked = partOf(releaseId, deployments.map(({ id }) => id));
    if (picked.kind === 'ambiguous') return { kind: 'missing', reason: `release ${quote(releaseId)} fits several deployments of service ${quote(name)}` };
    const part = picked.kind === 'one' ? deployments.find(({ id }) => id === picked.id) : await findOlder(session, scope, { releaseId, serviceId, limits });
    if (part === undefined) return { kind: 'missing', reason: `Railway knows no deployment of service ${quote(name)} that belongs to release ${quote(releaseId)}` };
    if ('kind' in part) return part;
    parts.push(part);
  }
  return { kind: 'found', parts, sight };
}

/** A whole id can be asked for, however old it is. */
async function findOlder(session: Session, scope: Scope, { releaseId, serviceId, limits }: { readonly releaseId: string; readonly serviceId: string; readonly limits: Limits }): Promise<FoundPart | NotSeen | undefined> {
  for (const id of splitReleaseId(releaseId)) {
    const answer = await question(session, scope, { document: READ_DEPLOYMENT, variables: { id } }, limits);
    if (answer.kind === 'refused' && (answer.why === 'not-found' || answer.why === 'not-authorized')) continue;
    if (answer.kind !== 'data') return notSeen(answer);
    const deployment = readOnePast(answer.data);
    if (deployment?.serviceId === serviceId && deployment.environmentId === scope.environmentId) return deployment;
  }
  return undefined;
}
