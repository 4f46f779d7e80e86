import type { ReasonCode } from '../../kernel/reason-codes.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Answer, Ask, Client, Page } from './client.ts';
import { matchDeployment } from './match-deployment.ts';
import type { Match } from './match-deployment.ts';
import { readAction, readDeployment } from './wire.ts';
import type { Action, Deployment } from './wire.ts';

export interface StartParts {
  readonly client: Client;
  readonly clock: Clock;
  readonly log: Log;
}

export type Started =
  | { readonly kind: 'started'; readonly deployment: Deployment; readonly actionId: string | undefined }
  | { readonly kind: 'failed'; readonly reasonCode: ReasonCode; readonly reason: string; readonly advice?: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out' };

/** An order whose deployment is looked for. */
export interface Ours {
  /** Of the stack: `/stacks/{uid}`. */
  readonly path: string;
  /** Written on the action; finds it again. */
  readonly reference: string;
  /** What its deployment must have as its commit; undefined where that cannot be said. */
  readonly commit: string | undefined;
  readonly via: 'api' | 'hook';
  /** The newest deployment there was before the order. */
  readonly after: number;
}

const ACTIONS_PAGES = 3;

/** What Cloud 66 shows of an order; no match where it shows no list. */
export interface Sight {
  readonly action: Action | undefined;
  readonly list: Answer<Page<Deployment>>;
  readonly match: Match | undefined;
}

export async function lookForOurs(ours: Ours, actionId: string | undefined, client: Client, ask: Ask): Promise<Sight> {
  const action = await actionNow(ours, actionId, client, ask);
  const list = await recent(client, ours.path, ask);
  return { action, list, match: list.kind === 'ok' ? matchDeployment(list.value.items, { ...ours, action }) : undefined };
}

/** The greatest id of a deployment; 0 where there is none yet. */
export async function newest(client: Client, path: string, ask: Ask): Promise<Answer<number>> {
  const answer = await recent(client, path, ask);
  return answer.kind === 'ok' ? { kind: 'ok', value: Math.max(0, ...answer.value.items.map(({ id }) => Number(id))) } : answer;
}

const recent = (client: Client, path: string, ask: Ask): Promise<Answer<Page<Deployment>>> => client.list(`${path}/deployments`, readDeployment, ask, { pages: 1 });

/** Cloud 66 filters actions by what their caller wrote on them; whether it did is not relied on. */
export async function findAction(client: Client, path: string, reference: string, ask: Ask): Promise<Answer<Action | undefined>> {
  const ours = (actions: readonly Action[]): Action | undefined => actions.find((action) => action.reference === reference);
  const answer = await client.list(`${path}/actions?user_reference=${encodeURIComponent(reference)}`, readAction, ask, { pages: ACTIONS_PAGES, enough: (actions) => ours(actions) !== undefined });
  return answer.kind === 'ok' ? { kind: 'ok', value: ours(answer.value.items) } : answer;
}

async function actionNow({ path, reference, via }: Ours, actionId: string | undefined, client: Client, ask: Ask): Promise<Action | undefined> {
  if (actionId === undefined && via === 'hook') return undefined; // what a hook began carries no words of ours
  const byId = actionId === undefined ? undefined : await client.get(`${path}/actions/${actionId}`, readAction, ask);
  // An id that Cloud 66 does not know itself is as none.
  const answer = byId === undefined || (byId.kind === 'refused' && byId.status === 404 && via === 'api') ? await findAction(client, path, reference, ask) : byId;
  return answer.kind === 'ok' ? answer.value : undefined;
}

/** An answer that was no yes, as the ending of an order. */
export function declined(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>, reasonCode: ReasonCode, context: string): Exclude<Started, { readonly kind: 'started' }> {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'refused') return { kind: 'failed', reasonCode, reason: `${answer.reason} ${context}`.trim(), advice: answer.advice };
  return { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${answer.reason}. ${context}`.trim() };
}
