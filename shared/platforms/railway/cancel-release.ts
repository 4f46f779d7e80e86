import { clip, oneLine, quote } from '../../kernel/untrusted-text.ts';
import type { Applied } from '../port.ts';
import type { Limits } from './client.ts';
import { CANCEL, REMOVE } from './documents.ts';
import { lookAtRelease } from './follow.ts';
import type { Follower, PartSight } from './follow.ts';
import { isOnItsWay } from './judge-deployment.ts';
import { give } from './order.ts';
import type { Scope } from './scope.ts';
import { upIn } from './serving.ts';
import { failed, withoutSight } from './session.ts';

/** What became of one service's part. */
type PartEnd = { readonly kind: 'stopped' | 'over' | 'serves' | 'cancelled' } | { readonly kind: 'failed'; readonly reason: string };

/** Stops what is on its way, of all services at once. What serves, or did, is left alone. */
export async function cancelRelease(follower: Follower, scope: Scope, releaseId: string, limits: Limits): Promise<Applied> {
  const seen = await lookAtRelease(follower, scope, releaseId, limits);
  if (seen.kind !== 'seen') return withoutSight(seen);
  const ends = await Promise.all(seen.parts.map((part) => endPart(follower, scope, { releaseId, part, limits })));
  if (limits.signal.aborted || ends.some(({ kind }) => kind === 'cancelled')) return { kind: 'cancelled' };
  const reasons = ends.flatMap((end, index) => (end.kind === 'failed' ? [`service ${quote(scope.services[index]?.name ?? '')}: ${end.reason}`] : []));
  if (reasons.length > 0) return failed('deploy-command-failed', `Release ${quote(releaseId)} could not be cancelled, and may still go live: ${reasons.join('; ')}.`, 'Cancel or remove it on Railway by hand.');
  if (ends.some(({ kind }) => kind === 'serves') && !ends.some(({ kind }) => kind === 'stopped')) return failed('deploy-command-failed', `Release ${quote(releaseId)} was not cancelled: it serves already.`);
  return { kind: 'accepted' };
}

interface Ending {
  readonly releaseId: string;
  readonly part: PartSight;
  readonly limits: Limits;
}

/** What must not be stopped, or need not be; undefined where it is on its way. */
function without({ session, memory }: Follower, { deployment, serves, serving }: PartSight): PartEnd | undefined {
  if (deployment === undefined || serving === undefined) return { kind: 'failed', reason: 'Railway\'s answer about its deployment could not be read' };
  const { id, status } = deployment;
  if (serves || session.served.has(id) || memory.restarted.has(id)) return { kind: 'serves' };
  if (isOnItsWay(status)) return undefined;
  return OVER.test(status) ? { kind: 'over' } : { kind: 'failed', reason: `Railway calls its deployment ${quote(clip(oneLine(status), 40))}` };
}

const OVER = /^(?:FAILED|CRASHED|SKIPPED|REMOVED|REMOVING|CANCEL.*)$/;

async function endPart(follower: Follower, scope: Scope, { releaseId, part, limits }: Ending): Promise<PartEnd> {
  const { id } = part;
  const already = without(follower, part);
  if (already) return already;
  const cancelled = await order(follower, scope, id, CANCEL, limits);
  if (cancelled.kind !== 'failed') return cancelled;
  // Railway cancels only what is queued or being built. Before it is removed, it must be certain that it has not gone live meanwhile.
  const again = await lookAtRelease(follower, scope, releaseId, limits);
  if (again.kind !== 'seen') return again.kind === 'cancelled' ? again : cancelled;
  const now = again.parts.find((other) => other.id === id);
  const meanwhile = now && without(follower, now);
  if (now === undefined || meanwhile) return meanwhile ?? cancelled;
  if (now.deployment?.status !== 'DEPLOYING') return cancelled;
  const other = now.serving && upIn(now.serving);
  if (other === undefined || other === id) return { kind: 'failed', reason: 'it is starting already, and it was not removed, as no other deployment is seen to serve' };
  return order(follower, scope, id, REMOVE, limits);
}

async function order({ session, memory }: Follower, scope: Scope, id: string, document: string, { signal, timeoutMs }: Limits): Promise<PartEnd> {
  const field = document === CANCEL ? 'deploymentCancel' : 'deploymentRemove';
  const ordered = await give(session, scope, { document, variables: { id }, field, gives: 'true' }, { signal, timeoutMs });
  if (ordered.kind === 'cancelled') return ordered;
  if (ordered.kind !== 'done') return { kind: 'failed', reason: ordered.reason };
  memory.stopped.set(id, { reason: 'it was cancelled by this run' });
  return { kind: 'stopped' };
}
