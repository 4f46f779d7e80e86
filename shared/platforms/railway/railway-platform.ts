import { joinReleaseIds } from '../joined-release-id.ts';
import type { Accepted, Applied, LiveRelease, Platform, PlatformParts, ReleaseState } from '../port.ts';
import { beginRelease } from './begin-release.ts';
import { cancelRelease } from './cancel-release.ts';
import { restartLive, setVariablesOnLive, untilInForce } from './change-live.ts';
import { createClient, shrinking } from './client.ts';
import type { Limits } from './client.ts';
import { deploymentsOf, followRelease } from './follow.ts';
import type { Follower } from './follow.ts';
import { readReleases } from './history.ts';
import { SETTLE_MS } from './judge-deployment.ts';
import { describePutBack, findStartable, putBack } from './put-back.ts';
import { readLogs } from './read-logs.ts';
import { emptyMemory } from './release-memory.ts';
import { createScopeReader } from './scope.ts';
import type { Scope, ScopeAnswer } from './scope.ts';
import { lookAtServing, withoutScope } from './session.ts';
import type { NotDone, Session } from './session.ts';
import { sourceOf } from './sources.ts';
import type { Begun } from './start-all.ts';
import type { RailwayTarget } from './target.ts';
import { findCredentials } from './token.ts';
import { listNames } from './variables.ts';

/** Watching a container must not take the time that the deployment has. */
const SETTLE_SHARE = 0.2;

/**
 * Platform `railway`, by its public GraphQL API. What is asked for several services is asked in one request.
 * @throws CodedError `bad-input` where there is no token
 */
export function createRailwayPlatform(target: RailwayTarget, parts: PlatformParts): Platform {
  const credentials = findCredentials({ token: parts.token, env: parts.env, namesProject: target.project !== undefined });
  parts.maskSecret(credentials.token);
  const client = createClient(target['api-url'], parts);
  const session: Session = { target, parts, client, findScope: createScopeReader(target, credentials, client, parts.clock), without: new Set(), served: new Set() };
  const memory = emptyMemory();
  const follower: Follower = { session, memory };

  /** Asks within what is known of the target; without that, `otherwise` says so. */
  const within = async <T>(limits: Limits, ask: (scope: Scope, left: Limits) => Promise<T>, otherwise: (why: NoScope) => T): Promise<T> => {
    const left = shrinking(limits, parts.clock);
    const found = await session.findScope(left);
    return found.kind === 'known' ? ask(found.scope, left) : otherwise(found);
  };
  const begin = async (limits: Limits, ask: (scope: Scope, left: Limits) => Promise<Begun | NotDone>): Promise<Accepted> => {
    const settleMs = Math.min(SETTLE_MS, SETTLE_SHARE * limits.timeoutMs);
    const begun = await within<Begun | NotDone>(limits, ask, withoutScope);
    if (begun.kind !== 'begun') return begun;
    const { ids, url, logsUrl } = begun;
    const releaseId = joinReleaseIds(ids);
    memory.idsOf.set(releaseId, ids);
    memory.begun.add(releaseId);
    for (const id of ids) memory.settleMs.set(id, settleMs);
    return { kind: 'accepted', releaseId, ...(url === undefined ? {} : { url }), logsUrl };
  };

  return {
    name: 'railway',
    capabilities: { strategies: ['rolling'], current: true, status: true, earlyFailure: true, rollback: true, logs: true },
    plan: (step, releaseId) => planOf(target, parts)[step](releaseId ?? ''),
    current: (signal, timeoutMs) =>
      within<LiveRelease>({ signal, timeoutMs }, async (scope, limits) => {
        const sight = await lookAtServing(session, scope, limits);
        return sight.kind === 'seen' ? sight.live : unknown(sight.kind === 'unseen' ? sight.reason : 'cancelled');
      }, unknownAs),
    deploy: (order, signal) => begin({ signal, timeoutMs: order.timeoutMs }, (scope, { timeoutMs }) => beginRelease(session, scope, { ...order, timeoutMs }, signal)),
    state: (releaseId, signal, timeoutMs) => within<ReleaseState>({ signal, timeoutMs }, (scope, limits) => followRelease(follower, scope, releaseId, limits), unknownAs),
    cancel: (releaseId, signal, timeoutMs) => within<Applied>({ signal, timeoutMs }, (scope, limits) => cancelRelease(follower, scope, releaseId, limits), withoutScope),
    pauseMs: (elapsedMs) => client.pauseMs(elapsedMs),
    rollback: ({ releaseId, timeoutMs }, signal) => begin({ signal, timeoutMs }, (scope, limits) => putBack(session, scope, { releaseId, limits })),
    restart: (signal, timeoutMs) =>
      begin({ signal, timeoutMs }, async (scope, limits) => {
        const begun = await restartLive(session, scope, limits);
        for (const id of begun.kind === 'begun' ? begun.ids : []) {
          memory.restarted.add(id);
          memory.upSince.delete(id);
        }
        return begun;
      }),
    variableNames: (signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => listNames(session, scope, limits), unknownAs),
    setVariables(variables, signal, timeoutMs) {
      const limits = shrinking({ signal, timeoutMs }, parts.clock);
      const state = (releaseId: string): Promise<ReleaseState> => within<ReleaseState>(limits, (scope, left) => followRelease(follower, scope, releaseId, left), unknownAs);
      return begin(limits, (scope, left) => setVariablesOnLive(session, scope, variables, left)).then((accepted) => (accepted.kind === 'accepted' ? untilInForce(session, accepted.releaseId, state, limits) : accepted));
    },
    history: (signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => readReleases(session, scope, limits), unknownAs),
    startable: (releaseId, signal, timeoutMs) => within({ signal, timeoutMs }, (scope, limits) => findStartable(session, scope, { releaseId, limits }), () => ({ kind: 'unknown' })),
    logs: (releaseId, signal, timeoutMs) => within<string | undefined>({ signal, timeoutMs }, async (scope, limits) => readLogs(session, scope, await deploymentsOf(follower, scope, releaseId, limits), limits), () => undefined),
  };
}

const unknown = (reason: string): { readonly kind: 'unknown'; readonly reason: string } => ({ kind: 'unknown', reason });

type NoScope = Exclude<ScopeAnswer, { readonly kind: 'known' }>;

const unknownAs = (why: NoScope): { readonly kind: 'unknown'; readonly reason: string } => unknown(why.kind === 'cancelled' ? 'cancelled' : why.reason);

function planOf(target: RailwayTarget, { image, version }: PlatformParts): Readonly<Record<Parameters<Platform['plan']>[0], (releaseId: string) => readonly string[]>> {
  const services = typeof target.services === 'string' ? target.services : target.services.join(', ');
  const deploys = { commit: `serviceInstanceDeployV2 at version ${version}`, image: `serviceInstanceUpdate to image ${image ?? '(none given)'}, then serviceInstanceDeployV2`, redeploy: 'deploymentRedeploy of the latest deployment', up: `upload of folder ${target.path ?? '.'}` };
  return {
    deploy: () => [`${deploys[sourceOf(target, image)]}, of ${services}`, 'then ask by the new ids until all of them serve'],
    rollback: describePutBack,
    'set-variables': () => [`variableCollectionUpsert without a deployment of its own, on ${services}`, 'then deploymentRedeploy of what serves, from the same image'],
    restart: () => [`deploymentRestart of what serves, of ${services}`],
  };
}
