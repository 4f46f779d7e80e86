import { quote } from '../../kernel/untrusted-text.ts';
import { describeState } from '../live-words.ts';
import type { LiveRelease, ReleaseState } from '../port.ts';
import { isReleaseId } from '../release-id.ts';
import { readDeploymentOf, readEventsOf, readMayEnd } from './answers.ts';
import type { Deployment, Serving } from './answers.ts';
import type { Limits } from './client.ts';
import { CANCEL, readEnding, readEvents, readState } from './documents.ts';
import { explainFailure } from './failure.ts';
import { findParts } from './find-parts.ts';
import { SETTLE_MS, hasEnded, judgeDeployment } from './judge-deployment.ts';
import type { DeploymentVerdict } from './judge-deployment.ts';
import { judgeParts } from './judge-release.ts';
import { give } from './order.ts';
import type { ReleaseMemory } from './release-memory.ts';
import type { Scope, Service } from './scope.ts';
import { liveOf, urlOf } from './serving.ts';
import { notSeen, numbered, question, sightOf } from './session.ts';
import type { NotSeen, Session } from './session.ts';

/** The reason of a failure must not be late by more. */
const EXPLAIN_MS = 5_000;
const STOP_MS = 10_000;

/** Follows releases by the ids of their deployments. */
export interface Follower {
  readonly session: Session;
  readonly memory: ReleaseMemory;
}

/** One service's deployment of a release, as Railway told it. */
export interface PartSight {
  readonly service: Service;
  readonly id: string;
  /** Undefined where the answer could not be read. */
  readonly deployment: Deployment | undefined;
  readonly serving: Serving | undefined;
  /** Whether this deployment is the one that serves. */
  readonly serves: boolean;
}

interface Part extends PartSight {
  readonly verdict: DeploymentVerdict;
}

/** What a deployment is called that takes requests, or did. */
const STARTED = ['SUCCESS', 'SLEEPING'];

interface ReleaseSight {
  readonly kind: 'seen';
  readonly parts: readonly PartSight[];
  readonly live: LiveRelease;
}

/** Looks at the deployments of a release, and at what serves: one request, whatever the services. */
export async function lookAtRelease(follower: Follower, scope: Scope, releaseId: string, limits: Limits): Promise<ReleaseSight | NotSeen> {
  const { session } = follower;
  const found = await findIds(follower, scope, releaseId, limits);
  if ('reason' in found) return limits.signal.aborted ? { kind: 'cancelled' } : { kind: 'unseen', reason: found.reason };
  const { ids } = found;
  const answer = await question(session, scope, { document: (without) => readState(ids.length, without), variables: { environment: scope.environmentId, ...numbered('s', scope.services.map(({ id }) => id)), ...numbered('d', ids) } }, limits);
  if (answer.kind !== 'data') return notSeen(answer);
  const { servings, live } = sightOf(session, scope, answer.data);
  const parts = scope.services.map((service, index): PartSight => {
    const [deployment, serving] = [readDeploymentOf(answer.data, `d${index}`), servings[index]];
    if (deployment !== undefined && STARTED.includes(deployment.status)) session.served.add(deployment.id);
    const serves = serving && liveOf(serving);
    return { service, id: ids[index] ?? '', deployment, serving, serves: serves?.kind === 'live' && serves.id === ids[index] };
  });
  return { kind: 'seen', parts, live };
}

/** How a release stands, and what serves. */
export async function followRelease(follower: Follower, scope: Scope, releaseId: string, limits: Limits): Promise<ReleaseState> {
  const { memory } = follower;
  const seen = await lookAtRelease(follower, scope, releaseId, limits);
  if (seen.kind === 'cancelled') return { kind: 'unknown', reason: 'cancelled' };
  if (seen.kind === 'unseen') {
    const before = memory.lastSeen.get(releaseId);
    return { kind: 'unknown', reason: `${seen.reason}${before === undefined ? '' : `; before that: ${before}`}` };
  }
  const parts = await Promise.all(seen.parts.map((part) => judgePart(follower, scope, part, limits)));
  await stopOthers(follower, scope, releaseId, parts, limits);
  const url = parts.map(({ serving, deployment }) => urlOf(serving, deployment)).find((address) => address !== undefined);
  const state = judgeParts(parts.map(({ service, verdict, serves }) => ({ service: service.name, verdict, serves })), seen.live, url);
  memory.lastSeen.set(releaseId, describeState(state));
  return state;
}

/** The deployments whose log tells why a release failed: those that failed, else all. */
export async function deploymentsOf(follower: Follower, scope: Scope, releaseId: string, limits: Limits): Promise<readonly Pick<Part, 'service' | 'id'>[]> {
  const found = await findIds(follower, scope, releaseId, limits);
  if ('reason' in found) return [];
  const all = scope.services.flatMap((service, index) => (found.ids[index] === undefined ? [] : [{ service, id: found.ids[index] }]));
  const failed = all.filter(({ id }) => follower.memory.failed.has(id));
  return failed.length > 0 ? failed : all;
}

/** The id of one service is its deployment's; several are looked up in the history of each, as their ids may be cut. */
async function findIds({ session, memory }: Follower, scope: Scope, releaseId: string, limits: Limits): Promise<{ readonly ids: readonly string[] } | { readonly reason: string }> {
  const known = memory.idsOf.get(releaseId);
  if (known) return { ids: known };
  if (!isReleaseId(releaseId)) return { reason: 'the release id is not one of Railway\'s' };
  if (scope.services.length === 1) return { ids: [releaseId] };
  const found = await findParts(session, scope, releaseId, limits);
  if (found.kind !== 'found') return { reason: found.kind === 'cancelled' ? 'cancelled' : found.reason };
  const ids = found.parts.map(({ id }) => id);
  memory.idsOf.set(releaseId, ids);
  return { ids };
}

async function judgePart(follower: Follower, scope: Scope, part: PartSight, limits: Limits): Promise<Part> {
  const { service, id, deployment, serving } = part;
  const mayEnd = deployment && serving && hasEnded({ deployment, serving }) ? await askWhetherItMayEnd(follower, scope, service, limits) : undefined;
  const verdict = await explain(follower, scope, id, judgeNow(follower, part, mayEnd), limits);
  warn(follower, service, verdict);
  return { ...part, verdict };
}

/** Asks once. A server that refuses to say it leaves a service that takes requests to stay up; undefined where it gave no answer. */
async function askWhetherItMayEnd({ session, memory }: Follower, scope: Scope, { id }: Service, limits: Limits): Promise<boolean | undefined> {
  const before = memory.mayEnd.get(id);
  if (before !== undefined) return before;
  const answer = await question(session, scope, { document: (without) => readEnding(1, without), variables: { environment: scope.environmentId, s0: id } }, limits);
  if (answer.kind !== 'data' && answer.kind !== 'refused') return undefined;
  const mayEnd = answer.kind === 'data' && readMayEnd(answer.data, 's0');
  memory.mayEnd.set(id, mayEnd);
  return mayEnd;
}

function judgeNow({ session, memory }: Follower, { deployment, serving }: PartSight, mayEnd: boolean | undefined): DeploymentVerdict {
  if (deployment === undefined || serving === undefined) return { kind: 'unknown', reason: 'Railway\'s answer about the deployment could not be read' };
  const { id, status } = deployment;
  const now = session.parts.clock.monotonic();
  if (status !== 'SUCCESS') memory.upSince.delete(id);
  else if (!memory.upSince.has(id)) memory.upSince.set(id, now);
  const settleMs = memory.settleMs.get(id) ?? SETTLE_MS;
  const ours = new Set([...memory.begun].flatMap((releaseId) => memory.idsOf.get(releaseId) ?? []));
  return judgeDeployment({ deployment, serving, startedMs: now - (memory.upSince.get(id) ?? now), restarted: memory.restarted.has(id), settleMs, served: session.served.has(id), ours, ...(mayEnd === undefined ? {} : { mayEnd }) });
}

/** Asks once why a deployment failed. Its events say which step went wrong; without them the verdict stands as it is. */
async function explain({ session, memory }: Follower, scope: Scope, id: string, verdict: DeploymentVerdict, limits: Limits): Promise<DeploymentVerdict> {
  if (verdict.kind !== 'failed') return verdict;
  const stopped = memory.stopped.get(id);
  if (stopped) return { kind: 'failed', neverServed: true, explained: false, ...stopped };
  const before = memory.failed.get(id);
  if (before) return before;
  const answer = verdict.explained ? await question(session, scope, { document: readEvents(1), variables: { d0: id } }, { signal: limits.signal, timeoutMs: Math.min(limits.timeoutMs, EXPLAIN_MS) }) : undefined;
  const why = answer?.kind === 'data' ? explainFailure(readEventsOf(answer.data, 'e0') ?? []) : undefined;
  const full: DeploymentVerdict = why ? { ...verdict, ...why, reason: `${verdict.reason} ${why.reason}` } : verdict;
  memory.failed.set(id, full);
  return full;
}

function warn({ session, memory }: Follower, service: Service, verdict: DeploymentVerdict): void {
  if (verdict.kind !== 'in-progress' || verdict.notice === undefined || memory.told.has(service.id + verdict.phase)) return;
  memory.told.add(service.id + verdict.phase);
  session.parts.log.warning(`Service ${quote(service.name)}: ${verdict.notice}`);
}

/**
 * The services of a release go live together: where one failed, those of the others that this run began, and that were not
 * started yet, are cancelled, once. One that was started is left: what is done about it is decided elsewhere.
 */
async function stopOthers({ session, memory }: Follower, scope: Scope, releaseId: string, parts: readonly Part[], limits: Limits): Promise<void> {
  const { signal } = limits;
  const failed = parts.find(({ verdict }) => verdict.kind === 'failed');
  if (failed === undefined || !memory.begun.has(releaseId) || signal.aborted) return;
  for (const { service, id, verdict, deployment } of parts) {
    if (verdict.kind !== 'in-progress' || deployment?.status === 'SUCCESS' || memory.restarted.has(id) || memory.told.has(`cancel ${id}`)) continue;
    memory.told.add(`cancel ${id}`);
    const ordered = await give(session, scope, { document: CANCEL, variables: { id }, field: 'deploymentCancel', gives: 'true' }, { signal, timeoutMs: Math.min(limits.timeoutMs, STOP_MS) });
    if (ordered.kind !== 'refused') memory.stopped.set(id, { reason: 'it was cancelled, as another service of this release failed', consequence: true });
    session.parts.log.warning(`Service ${quote(failed.service.name)} failed, and the services of a release go live together: the deployment of service ${quote(service.name)} ${ordered.kind === 'done' ? 'is cancelled' : 'could not be cancelled, and may go live alone'}.`);
  }
}
