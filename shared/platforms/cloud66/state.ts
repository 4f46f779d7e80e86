import type { LiveRelease, ReleaseState } from '../port.ts';
import type { Answer, Ask, Page } from './client.ts';
import type { Connection } from './connect.ts';
import { LATE_MS, judgeState } from './judge-state.ts';
import { judgeLive } from './live.ts';
import { addressOf } from './stack.ts';
import { readAction, readDeployment } from './wire.ts';
import type { Action, Deployment, Variant } from './wire.ts';

/** 300 deployments: what is live may be behind many that failed. */
const MOST_PAGES = 10;

export const isDeploymentId = (text: string): boolean => /^[1-9]\d{0,14}$/.test(text);

/** Deployments, newest first, until the live one is among them, and the one that is asked for too. */
export function readDeployments({ client }: Pick<Connection, 'client'>, path: string, ask: Ask, wanted?: string): Promise<Answer<Page<Deployment>>> {
  const enough = (items: readonly Deployment[]): boolean => items.some(({ isLive }) => isLive === true) && (wanted === undefined || items.some(({ id }) => Number(id) <= Number(wanted)));
  return client.list(`${path}/deployments`, readDeployment, ask, { pages: MOST_PAGES, enough });
}

const whyNot = (answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): { readonly kind: 'unknown'; readonly reason: string } => ({ kind: 'unknown', reason: answer.kind === 'cancelled' ? 'cancelled' : answer.reason.replace(/\.$/, '') });

/** Variants are looked at only where a rollout is this run's or the target's matter: it takes a request each time. */
async function variantsWhere(asked: boolean, { variants }: Connection, path: string, ask: Ask): Promise<Answer<readonly Variant[] | undefined>> {
  return asked ? variants(path, ask) : { kind: 'ok', value: undefined };
}

const staging = ({ memory, target }: Connection): boolean => memory.staged.size > 0 || target['rollout-strategy'] === 'canary' || target['rollout-strategy'] === 'blue_green_delayed';

export async function readCurrent(connection: Connection, ask: Ask): Promise<LiveRelease> {
  const path = await connection.stack.path(ask);
  if (path.kind !== 'ok') return whyNot(path);
  const [list, variants] = await Promise.all([readDeployments(connection, path.value, ask), variantsWhere(staging(connection), connection, path.value, ask)]);
  if (list.kind !== 'ok') return whyNot(list);
  if (variants.kind !== 'ok') return whyNot(variants);
  return judgeLive(list.value.items, !list.value.truncated, variants.value);
}

/** How one deployment stands, and what serves, from one round of questions. */
export async function readState(releaseId: string, connection: Connection, ask: Ask): Promise<ReleaseState> {
  const { stack, memory } = connection;
  if (!isDeploymentId(releaseId)) return { kind: 'unknown', reason: 'it is not the id of a deployment of Cloud 66' };
  const path = await stack.path(ask);
  if (path.kind !== 'ok') return whyNot(path);
  const [list, now, action, variants] = await Promise.all([
    readDeployments(connection, path.value, ask, releaseId),
    stack.read(ask),
    readItsAction(releaseId, connection, path.value, ask),
    variantsWhere(staging(connection), connection, path.value, ask),
  ]);
  for (const answer of [list, now, action, variants]) if (answer.kind !== 'ok') return whyNot(answer);
  if (list.kind !== 'ok' || now.kind !== 'ok' || action.kind !== 'ok' || variants.kind !== 'ok') return { kind: 'unknown', reason: 'cancelled' };
  const live = judgeLive(list.value.items, !list.value.truncated, variants.value);
  const deployment = await theOne(releaseId, list.value.items, connection, path.value, ask);
  const url = addressOf(now.value);
  const staged = memory.staged.has(releaseId);
  const rollouts = { variants: staged ? variants.value : undefined, noRollouts: staged && variants.value === undefined };
  const state = judgeState({ releaseId, deployment, action: action.value, stack: now.value, live, ...rollouts, idleMs: idleFor(releaseId, deployment, action.value, connection), lateMs: memory.lateMs.get(releaseId) ?? LATE_MS, url });
  return { ...state, serving: live };
}

/** The action that made a deployment, where this run knows it. A restart has nothing else that tells how it ends. */
async function readItsAction(releaseId: string, { client, memory }: Connection, path: string, ask: Ask): Promise<Answer<Action | undefined>> {
  const id = memory.actions.get(releaseId);
  if (id === undefined) return { kind: 'ok', value: undefined };
  const answer = await client.get(`${path}/actions/${id}`, readAction, ask);
  return answer.kind === 'refused' && answer.status === 404 && !memory.restarted.has(releaseId) ? { kind: 'ok', value: undefined } : answer;
}

/** One that is not among the newest is asked for by its id. */
export async function theOne(releaseId: string, items: readonly Deployment[], { client }: Connection, path: string, ask: Ask): Promise<Deployment | undefined> {
  const listed = items.find(({ id }) => id === releaseId);
  if (listed) return listed;
  const answer = await client.get(`${path}/deployments/${releaseId}`, readDeployment, ask);
  return answer.kind === 'ok' && answer.value.id === releaseId ? answer.value : undefined;
}

function idleFor(releaseId: string, deployment: Deployment | undefined, action: Action | undefined, { memory, clock }: Connection): number {
  const idle = deployment?.outcome === 'success' && deployment.isLive === false && (action === undefined || action.finishedAt !== undefined);
  if (!idle) memory.idleSince.delete(releaseId);
  else if (!memory.idleSince.has(releaseId)) memory.idleSince.set(releaseId, clock.monotonic());
  const since = memory.idleSince.get(releaseId);
  return since === undefined ? 0 : clock.monotonic() - since;
}
