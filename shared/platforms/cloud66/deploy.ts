import { quote } from '../../kernel/untrusted-text.ts';
import type { Accepted, DeployOrder, RollbackOrder } from '../port.ts';
import type { Ask } from './client.ts';
import type { Connection } from './connect.ts';
import { declined } from './find-ours.ts';
import type { Started } from './find-ours.ts';
import { startByHook } from './hook.ts';
import { wayBack } from './history.ts';
import { lateFor } from './judge-state.ts';
import { isCommitId } from './live.ts';
import { readPast } from './past.ts';
import { chooseSource, redeployBodies } from './redeploy-body.ts';
import type { Source } from './redeploy-body.ts';
import { writeReference } from './reference.ts';
import { addressOf } from './stack.ts';
import { startDeployment } from './start.ts';
import { isDeploymentId } from './state.ts';
import { setVariables } from './variables.ts';
import type { Stack } from './wire.ts';

/** Ships a version: its commit, or its tag for the services of a stack of containers. */
export async function deployRelease(order: DeployOrder, connection: Connection, ask: Ask): Promise<Accepted> {
  const { stack, target, memory, log, client, clock, hook } = connection;
  const found = await stack.read(ask);
  if (found.kind !== 'ok') return declined(found, 'deploy-command-failed', 'Nothing was deployed.');
  const path = `/stacks/${found.value.uid}`;
  const commit = order.version === connection.version || connection.version === '' ? connection.commit : undefined;
  const chosen = chooseSource(target, found.value, { version: order.version, image: order.image, commit });
  if (chosen.kind === 'none' && hook === undefined) return { ...chosen, kind: 'failed', reasonCode: 'deploy-command-failed' };
  const staged = order.strategy === 'canary' || order.strategy === 'blue-green';
  const unable = staged ? await withoutRollouts(order.strategy, path, connection, ask) : undefined;
  if (unable) return unable;
  if (found.value.maintenance_mode === true) log.warning('The stack is in maintenance mode: its visitors see the maintenance page until that is turned off.');
  if (Object.keys(order.variables).length > 0) {
    const set = await setVariables(order.variables, 'deployment', { client, clock, path }, ask);
    if (set.kind !== 'accepted') return set;
  }
  const wanted = commit ?? (isCommitId(order.version) ? order.version : undefined);
  if (hook !== undefined) return accepted(await startByHook({ address: hook, path, commit: target.services === undefined ? wanted : undefined }, connection, ask), order, found.value, connection);
  if (chosen.kind === 'none') return { ...chosen, kind: 'failed', reasonCode: 'deploy-command-failed' };
  const started = await start(chosen.source, { path, version: order.version, strategy: order.strategy, back: false }, connection, ask);
  if (started.kind === 'started' && staged) memory.staged.add(started.deployment.id);
  return accepted(started, order, found.value, connection);
}

/** A stack without versions side by side would put live at once what was only to be staged. */
async function withoutRollouts(strategy: DeployOrder['strategy'], path: string, { variants }: Connection, ask: Ask): Promise<Exclude<Accepted, { readonly kind: 'accepted' }> | undefined> {
  const answer = await variants(path, ask);
  if (answer.kind !== 'ok') return declined(answer, 'deploy-command-failed', 'Nothing was deployed.');
  if (answer.value !== undefined) return undefined;
  return { kind: 'failed', reasonCode: 'strategy-unavailable', reason: `Cloud 66 has no versions side by side for this stack (HTTP 404 for its application variants), so it cannot be deployed by strategy ${strategy}. Nothing was deployed.`, advice: 'Use strategy: rolling for this stack.' };
}

/** Deploys what an earlier deployment had, once more: Cloud 66's API has no call that would put it back as it was. */
export async function rollBack(order: RollbackOrder, connection: Connection, ask: Ask): Promise<Accepted> {
  const { stack, log, target } = connection;
  const { releaseId } = order;
  if (!isDeploymentId(releaseId)) return { kind: 'failed', reasonCode: 'target-gone', reason: `${quote(releaseId)} is not the id of a deployment of Cloud 66.` };
  const found = await stack.read(ask);
  if (found.kind !== 'ok') return declined(found, 'rollback-command-failed', 'Nothing was put back.');
  const past = await readPast(connection, ask, releaseId);
  if (past.kind !== 'known') return ask.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${past.reason}. Nothing was put back.` };
  const deployment = past.past.deployments.find(({ id }) => id === releaseId);
  const way = deployment ? wayBack(deployment, past.past) : ({ kind: 'none', reason: `Cloud 66 has no deployment ${releaseId}${past.truncated ? ` among the newest ${past.past.deployments.length}` : ''}` } as const);
  if (way.kind === 'none') return { kind: 'failed', reasonCode: 'target-gone', reason: `It cannot be put back: ${way.reason}.` };
  const what = way.source.kind === 'git' ? `commit ${way.source.ref}` : way.source.services.join(', ');
  log.info(`Cloud 66 has no call that takes a deployment back, so ${what} of deployment ${releaseId} is deployed once more. ${target['deployment-profile'] === undefined ? 'The deploy hooks and migrations of the stack run again' : 'What runs with it is as the deployment profile says'}; environment variables stay as they are now.`);
  const version = way.source.kind === 'git' ? way.source.ref : (connection.version || releaseId);
  return accepted(await start(way.source, { path: `/stacks/${found.value.uid}`, version, strategy: 'rolling', back: true }, connection, ask), order, found.value, connection);
}

interface Starting {
  readonly path: string;
  readonly version: string;
  readonly strategy: DeployOrder['strategy'];
  readonly back: boolean;
}

async function start(source: Source, { path, version, strategy, back }: Starting, connection: Connection, ask: Ask): Promise<Started> {
  const { run, clock, target } = connection;
  const unique = `${run.runId || 'local'}-${run.runAttempt}-${clock.now().getTime().toString(36)}`;
  const reference = writeReference(unique, { version, ...(source.kind === 'services' ? { services: source.services } : {}) });
  const bodies = redeployBodies(source, target, { reference, strategy, back });
  const commit = source.kind === 'git' && isCommitId(source.ref) ? source.ref : undefined;
  return startDeployment({ path, bodies, reference, commit, reasonCode: back ? 'rollback-command-failed' : 'deploy-command-failed' }, connection, ask);
}

function accepted(started: Started, { timeoutMs }: Pick<DeployOrder, 'timeoutMs'>, stack: Stack, { memory, page }: Connection): Accepted {
  if (started.kind !== 'started') return started;
  const { deployment, actionId } = started;
  memory.deployments.set(deployment.id, deployment);
  memory.lateMs.set(deployment.id, lateFor(timeoutMs));
  if (actionId !== undefined) memory.actions.set(deployment.id, actionId);
  const url = addressOf(stack);
  return { kind: 'accepted', releaseId: deployment.id, ...(url === undefined ? {} : { url }), logsUrl: page(stack.uid) };
}
