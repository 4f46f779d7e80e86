import { quote } from '../../kernel/untrusted-text.ts';
import type { ReasonCode } from '../../kernel/reason-codes.ts';
import type { PastDeployment } from './answers.ts';
import type { Limits } from './client.ts';
import { CANCEL } from './documents.ts';
import { give } from './order.ts';
import type { Ordered } from './order.ts';
import type { Scope, Service } from './scope.ts';
import { failed, lookAtPast, pageOf } from './session.ts';
import type { NotDone, Session } from './session.ts';
import { urlOf } from './serving.ts';
import type { SightWithPast } from './session.ts';

/** How the new deployment of one service is begun. */
export interface Start {
  readonly service: Service;
  /** What its new deployment will be made of, to tell it from somebody else's; undefined where nothing is known of it. */
  readonly commit: string | undefined;
  /** A deployment that serves already and needs nothing done. */
  readonly already?: string;
  readonly begin: (limits: Limits) => Promise<Ordered>;
}

export interface StartAll {
  readonly session: Session;
  readonly scope: Scope;
  /** Of each service, in their order. */
  readonly starts: readonly Start[];
  /** What there was before: any other deployment is new. */
  readonly before: SightWithPast;
  /** For a failure: what could not be done. */
  readonly what: string;
  readonly reasonCode: ReasonCode;
  /** On the monotonic clock. */
  readonly deadline: number;
  readonly signal: AbortSignal;
}

/** The new deployments, of each service. That they were begun proves nothing. */
export interface Begun {
  readonly kind: 'begun';
  readonly ids: readonly string[];
  readonly url?: string;
  readonly logsUrl: string;
}

/** How long a new deployment may take to appear after an order that gives no id, or was not answered. */
const APPEARS_MS = 60_000;
const FIRST_LOOK_MS = 300;
const LONGEST_LOOK_MS = 5_000;
const NEWEST = 20;
/** For stopping what was begun, when the run was cancelled and little time is left. */
const STOP_MS = 1_200;

/** Begins the new deployments of all services, and finds out their ids. Where one cannot be begun, those before it are stopped. */
export async function startAll(all: StartAll): Promise<Begun | NotDone> {
  const { starts, session, scope } = all;
  const left = (): number => Math.max(1, all.deadline - session.parts.clock.monotonic());
  const ids: (string | undefined)[] = [];
  let stopped: NotDone | undefined;
  for (const [index, start] of starts.entries()) {
    const ordered: Ordered = start.already !== undefined ? { kind: 'done', id: start.already } : await start.begin({ signal: all.signal, timeoutMs: left() });
    if (ordered.kind === 'done') ids[index] = ordered.id;
    else if (ordered.kind === 'uncertain') session.parts.log.warning(`${ordered.reason}. It is looked for among the deployments of service ${quote(start.service.name)}; nothing is asked for twice.`);
    else stopped = ordered.kind === 'cancelled' ? ordered : failed(all.reasonCode, `${all.what} of service ${quote(start.service.name)} could not be started: ${ordered.reason}.`, ordered.advice);
    if (stopped === undefined && all.signal.aborted) stopped = { kind: 'cancelled' };
    if (stopped) {
      // The one that was refused began nothing; of the ones before it, some may still have no id.
      const begun = starts.slice(0, ordered.kind === 'refused' || ordered.kind === 'cancelled' ? index : index + 1);
      return giveUp(all, begun, ids, stopped);
    }
  }
  const unfound = await findNew(all, starts, ids);
  if (unfound) return giveUp(all, starts, ids, unfound);
  const found = ids.flatMap((id) => id ?? []);
  const url = all.before.servings.map((serving) => urlOf(serving)).find((address) => address !== undefined);
  return { kind: 'begun', ids: found, ...(url === undefined ? {} : { url }), logsUrl: pageOf(scope, found[0]) };
}

/** Looks for the deployments that have no id yet, in one request for all. @returns why one was not found */
async function findNew(all: StartAll, starts: readonly Start[], ids: (string | undefined)[], patienceMs = APPEARS_MS): Promise<NotDone | undefined> {
  const { session, scope, before, signal } = all;
  const { clock } = session.parts;
  const until = Math.min(all.deadline, clock.monotonic() + patienceMs);
  let seen = '';
  for (let pause = FIRST_LOOK_MS; ; pause = Math.min(LONGEST_LOOK_MS, pause * 2)) {
    const missing = starts.flatMap((start, index) => (ids[index] === undefined ? [{ start, index }] : []));
    const [first] = missing;
    if (first === undefined) return undefined;
    if (signal.aborted) return { kind: 'cancelled' };
    if (clock.monotonic() >= until) return failed(all.reasonCode === 'deploy-command-failed' ? 'no-release-id' : all.reasonCode, `${all.what} of service ${quote(first.start.service.name)} was asked for, but its new deployment did not show up${seen}.`, 'Look at the list of deployments on Railway before anything is started again: it may still be going on.');
    await clock.sleep(Math.min(Math.max(pause, session.client.pauseMs(0)), Math.max(1, until - clock.monotonic())), signal);
    const sight = await lookAtPast(session, scope, NEWEST, { signal, timeoutMs: Math.max(1, until - clock.monotonic()) });
    if (sight.kind !== 'seen') continue;
    for (const { start, index } of missing) {
      const picked = pickNew(sight.pasts[index]?.deployments ?? [], before.pasts[index]?.deployments ?? [], start.commit);
      if (picked.kind === 'one') ids[index] = picked.id;
      else if (picked.kind === 'other') seen = `; one of another commit did (${quote(picked.id)})`;
      else if (picked.kind === 'several') seen = '; several did, and nobody can tell which is this run\'s';
    }
  }
}

/**
 * Which deployment is the one that was asked for: the only one that was not there before, and not of another commit.
 * @param now newest first
 */
export function pickNew(now: readonly PastDeployment[], before: readonly PastDeployment[], commit: string | undefined): { readonly kind: 'one' | 'other'; readonly id: string } | { readonly kind: 'none' | 'several' } {
  const known = new Set(before.map(({ id }) => id));
  // Deployments that are older than all that was read before were there before too.
  const oldest = before.at(-1)?.createdAt ?? '';
  const fresh = now.filter((deployment) => !known.has(deployment.id) && (deployment.createdAt ?? oldest) >= oldest);
  const ours = fresh.filter((deployment) => commit === undefined || deployment.commit === undefined || deployment.commit === commit);
  const [first] = ours;
  const [other] = fresh;
  if (first === undefined) return other === undefined ? { kind: 'none' } : { kind: 'other', id: other.id };
  return ours.length === 1 ? { kind: 'one', id: first.id } : { kind: 'several' };
}

/** Stops what was begun, as far as that is possible, and says what became of it. */
async function giveUp(all: StartAll, begun: readonly Start[], ids: (string | undefined)[], why: NotDone): Promise<NotDone> {
  const fresh: StartAll = { ...all, signal: AbortSignal.timeout(STOP_MS * 2), deadline: all.session.parts.clock.monotonic() + STOP_MS };
  if (begun.some((start, index) => start.already === undefined && ids[index] === undefined)) await findNew(fresh, begun, ids, STOP_MS);
  const words = await Promise.all(begun.flatMap((start, index) => (start.already === undefined ? [stop(fresh, start, ids[index])] : [])));
  if (why.kind === 'failed') return words.length > 0 ? { ...why, reason: [why.reason, ...words].join(' ') } : why;
  for (const text of words) all.session.parts.log.warning(text);
  return why;
}

async function stop({ session, scope, signal }: StartAll, { service }: Start, id: string | undefined): Promise<string> {
  const name = quote(service.name);
  if (id === undefined) return `A deployment of service ${name} may be under way: see Railway.`;
  const ordered = await give(session, scope, { document: CANCEL, variables: { id }, field: 'deploymentCancel', gives: 'true' }, { signal, timeoutMs: STOP_MS });
  return ordered.kind === 'done' ? `Deployment ${quote(id)} of service ${name}, begun before, was cancelled.` : `Deployment ${quote(id)} of service ${name}, begun before, could not be cancelled${ordered.kind === 'cancelled' ? '' : ` (${ordered.reason})`}: it may still go live.`;
}
