import { quote } from '../../kernel/untrusted-text.ts';
import type { ReasonCode } from '../../kernel/reason-codes.ts';
import type { Applied, ReleaseState, Variables } from '../port.ts';
import type { Limits } from './client.ts';
import { RESTART } from './documents.ts';
import { give } from './order.ts';
import type { Scope, Service } from './scope.ts';
import { liveOf } from './serving.ts';
import { failed, lookAtPast, pageOf, withoutSight } from './session.ts';
import type { NotDone, Session, SightWithPast } from './session.ts';
import { redeploy } from './sources.ts';
import { startAll } from './start-all.ts';
import type { Begun } from './start-all.ts';
import { setOnAll } from './variables.ts';

const NEWEST = 20;

interface LivePart {
  readonly service: Service;
  readonly id: string;
  readonly commit: string | undefined;
}

type LiveParts = { readonly kind: 'parts'; readonly parts: readonly LivePart[]; readonly sight: SightWithPast } | NotDone;

/** What every service serves; a service that serves nothing cannot be started once more. */
async function findLive(session: Session, scope: Scope, reasonCode: ReasonCode, limits: Limits): Promise<LiveParts> {
  const sight = await lookAtPast(session, scope, NEWEST, limits);
  if (sight.kind !== 'seen') return withoutSight(sight);
  const parts: LivePart[] = [];
  for (const [index, service] of scope.services.entries()) {
    const serving = sight.servings[index];
    const live = serving && liveOf(serving);
    if (live?.kind !== 'live') return failed(reasonCode, `Nothing was changed: service ${quote(service.name)} ${live?.kind === 'none' ? 'serves nothing that could be started once more' : `cannot be understood${live ? ` (${live.reason})` : ''}`}.`, 'Deploy it first.');
    parts.push({ service, id: live.id, commit: sight.pasts[index]?.deployments.find(({ id }) => id === live.id)?.commit });
  }
  return { kind: 'parts', parts, sight };
}

/** Restarts the containers of what serves: the same deployments, the same ids. */
export async function restartLive(session: Session, scope: Scope, limits: Limits): Promise<Begun | NotDone> {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const live = await findLive(session, scope, 'restart-failed', limits);
  if (live.kind !== 'parts') return live;
  const done: string[] = [];
  for (const { service, id } of live.parts) {
    const ordered = await give(session, scope, { document: RESTART, variables: { id }, field: 'deploymentRestart', gives: 'true' }, { signal: limits.signal, timeoutMs: Math.max(1, deadline - session.parts.clock.monotonic()) });
    if (limits.signal.aborted || ordered.kind === 'cancelled') return { kind: 'cancelled' };
    if (ordered.kind !== 'done') return failed('restart-failed', `Service ${quote(service.name)} ${ordered.kind === 'refused' ? 'could not be restarted' : 'may or may not have been restarted'}: ${ordered.reason}.${done.length > 0 ? ` Restarted were ${done.join(', ')}.` : ''}`, ordered.kind === 'refused' ? ordered.advice : undefined);
    done.push(quote(service.name));
  }
  const ids = live.parts.map(({ id }) => id);
  return { kind: 'begun', ids, logsUrl: pageOf(scope, ids[0]) };
}

/** Sets variables and has each service start once more from its present image, which is exactly one deployment each, with an id. */
export async function setVariablesOnLive(session: Session, scope: Scope, variables: Variables, limits: Limits): Promise<Begun | NotDone> {
  const deadline = session.parts.clock.monotonic() + limits.timeoutMs;
  const live = await findLive(session, scope, 'set-variables-failed', limits);
  if (live.kind !== 'parts') return live;
  const notSet = await setOnAll(session, scope, variables, { signal: limits.signal, timeoutMs: Math.max(1, deadline - session.parts.clock.monotonic()) });
  if (notSet) return notSet;
  return startAll({ session, scope, before: live.sight, what: 'The variables are set, but the deployment that takes them', reasonCode: 'set-variables-failed', deadline, signal: limits.signal, starts: live.parts.map(({ service, id, commit }) => ({ service, commit, begin: (within) => redeploy(session, scope, id, true, within) })) });
}

/** Variables are in force when the deployments that take them serve. @param state asks how the release stands */
export async function untilInForce({ parts: { clock }, client }: Session, releaseId: string, state: (releaseId: string) => Promise<ReleaseState>, limits: Limits): Promise<Applied> {
  const started = clock.monotonic();
  for (;;) {
    if (limits.signal.aborted) return { kind: 'cancelled' };
    if (limits.timeoutMs <= 1) return { kind: 'timed-out' };
    const now = await state(releaseId);
    if (now.kind === 'live' && (now.serving?.kind !== 'live' || now.serving.releaseId === releaseId)) return { kind: 'accepted' };
    if (now.kind === 'failed') return failed('set-variables-failed', `The variables are set, but release ${releaseId}, which takes them, failed: ${now.reason}.`, now.advice);
    await clock.sleep(Math.min(client.pauseMs(clock.monotonic() - started), limits.timeoutMs), limits.signal);
  }
}
