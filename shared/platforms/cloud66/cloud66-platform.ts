import { quote } from '../../kernel/untrusted-text.ts';
import type { Applied, Platform, PlatformParts } from '../port.ts';
import { cancelDeployment } from './cancel.ts';
import { capabilitiesOf, connect } from './connect.ts';
import { deployRelease, rollBack } from './deploy.ts';
import { readLog } from './log-lines.ts';
import { readPast } from './past.ts';
import { listReleases, startableOf } from './history.ts';
import { planLines } from './plan.ts';
import { restartStack } from './restart.ts';
import { shiftVariant } from './rollout.ts';
import { isDeploymentId, readCurrent, readState, theOne } from './state.ts';
import type { Cloud66Target } from './target.ts';
import { listVariableNames, setVariables } from './variables.ts';

/** Platform `cloud66`: one stack, by Cloud 66's API. A release is a deployment of Cloud 66, under its id. */
export function createCloud66Platform(target: Cloud66Target, parts: PlatformParts): Platform {
  const connection = connect(target, parts);
  const { client, clock, stack, memory } = connection;
  const askFor = (signal: AbortSignal, timeoutMs: number) => ({ signal, deadline: clock.monotonic() + timeoutMs });
  /** The beginning of every path of the stack, or why there is none. */
  const withPath = async <T>(signal: AbortSignal, timeoutMs: number, then: (path: string, ask: ReturnType<typeof askFor>) => Promise<T>, otherwise: (reason: string) => T): Promise<T> => {
    const ask = askFor(signal, timeoutMs);
    const path = await stack.path(ask);
    return path.kind === 'ok' ? then(path.value, ask) : otherwise(path.kind === 'cancelled' ? 'cancelled' : path.reason.replace(/\.$/, ''));
  };
  const applied = (reason: string): Applied => (reason === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${reason}.` });
  return {
    name: 'cloud66',
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => planLines(step, releaseId, target, parts),
    current: (signal, timeoutMs) => readCurrent(connection, askFor(signal, timeoutMs)),
    deploy: (order, signal) => deployRelease(order, connection, askFor(signal, order.timeoutMs)),
    state: (releaseId, signal, timeoutMs) => readState(releaseId, connection, askFor(signal, timeoutMs)),
    pauseMs: (elapsedMs) => Math.max(pauseAfter(elapsedMs), client.leaveAloneMs()),
    shift: (order, signal) =>
      withPath(signal, order.timeoutMs, async (path, ask): Promise<Applied> => {
        const known = isDeploymentId(order.releaseId) ? (memory.deployments.get(order.releaseId) ?? (await theOne(order.releaseId, [], connection, path, ask))) : undefined;
        if (known && order.share <= 0) parts.log.info('The new version takes no requests any more, and stays beside the live one: Cloud 66 documents no call that discards a rollout. The rollout panel of the stack does, and so does `cx stacks variants rollback`.');
        return known ? shiftVariant(known, order, client, path, ask) : { kind: 'failed', reasonCode: 'deploy-command-failed', reason: `Cloud 66 shows no deployment ${order.releaseId}, so nothing was shifted to it.` };
      }, applied),
    cancel: (releaseId, signal, timeoutMs) =>
      withPath(signal, timeoutMs, async (path, ask): Promise<Applied> => {
        if (!isDeploymentId(releaseId)) return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: `${quote(releaseId)} is not the id of a deployment of Cloud 66.` };
        return cancelDeployment(releaseId, client, path, ask);
      }, applied),
    rollback: (order, signal) => rollBack(order, connection, askFor(signal, order.timeoutMs)),
    restart: (signal, timeoutMs) => restartStack(connection, askFor(signal, timeoutMs)),
    variableNames: (signal, timeoutMs) => withPath(signal, timeoutMs, (path, ask) => listVariableNames(client, path, ask), (reason) => ({ kind: 'unknown', reason })),
    setVariables: (variables, signal, timeoutMs) => withPath(signal, timeoutMs, (path, ask) => setVariables(variables, 'immediately', { client, clock, path }, ask), applied),
    history: async (signal, timeoutMs) => {
      const past = await readPast(connection, askFor(signal, timeoutMs));
      return past.kind === 'known' ? { kind: 'known', releases: listReleases(past.past), truncated: past.truncated } : past;
    },
    startable: async (releaseId, signal, timeoutMs) => {
      if (!isDeploymentId(releaseId)) return { kind: 'no', reason: 'it is not the id of a deployment of Cloud 66' };
      const past = await readPast(connection, askFor(signal, timeoutMs), releaseId);
      if (past.kind !== 'known') return { kind: 'unknown' };
      const deployment = past.past.deployments.find(({ id }) => id === releaseId);
      if (deployment) return startableOf(deployment, past.past);
      return past.truncated ? { kind: 'unknown' } : { kind: 'no', reason: `Cloud 66 has no deployment ${releaseId}` };
    },
    logs: (releaseId, signal, timeoutMs) => readLog(releaseId, connection, askFor(signal, timeoutMs)),
  };
}

/** Quick at first, for a stack that is done in seconds; then every 15 s, as Cloud 66's own client asks, within 3,000 requests an hour. */
const pauseAfter = (elapsedMs: number): number => (elapsedMs < 10_000 ? 1_000 : elapsedMs < 60_000 ? 5_000 : 15_000);
