import type { Clock } from '../../runtime/clock.ts';
import type { Answer, Ask, Client } from './client.ts';
import { readAction } from './wire.ts';
import type { Action, Begun } from './wire.ts';

/** Which action an order began, where its answer did not say. */
export interface Sought {
  /** Of the stack: `/stacks/{uid}`. */
  readonly path: string;
  /** The newest action there was before the order; undefined where that could not be asked. */
  readonly after: number | undefined;
  /** What actions of its kind are called. */
  readonly kind: RegExp;
}

export const NOTHING_SAID: Begun = { ok: undefined, message: undefined, actionId: undefined, action: undefined };
const BASELINE_MS = 10_000;
/** An action may be listed somewhat after its order was taken. */
const LOOK_PAUSES_MS = [0, 500, 1_500, 3_000, 5_000];

/** The greatest id of an action, to be asked before an order; undefined where Cloud 66 does not say. */
export async function newestAction(client: Client, clock: Clock, path: string, ask: Ask): Promise<number | undefined> {
  const answer = await client.list(`${path}/actions`, readAction, { ...ask, deadline: Math.min(ask.deadline, clock.monotonic() + BASELINE_MS) }, { pages: 1 });
  return answer.kind === 'ok' ? Math.max(0, ...answer.value.items.map(({ id }) => Number(id))) : undefined;
}

/** @returns the action that an order began; ok with nothing where it cannot be told */
export async function actionBegun({ action, actionId }: Begun, sought: Sought, { client, clock }: { readonly client: Client; readonly clock: Clock }, ask: Ask): Promise<Answer<Action | undefined>> {
  if (action !== undefined) return { kind: 'ok', value: action };
  if (actionId !== undefined) {
    const answer = await client.get(`${sought.path}/actions/${actionId}`, readAction, ask);
    if (answer.kind === 'ok' || answer.kind === 'cancelled') return answer;
    // One that is there and cannot be read at this moment is asked again by whoever waits for its end.
    if (answer.kind !== 'refused' || answer.status !== 404) return { kind: 'ok', value: notReadYet(actionId) };
  }
  return look(sought, client, clock, ask);
}

async function look({ path, after, kind }: Sought, client: Client, clock: Clock, ask: Ask): Promise<Answer<Action | undefined>> {
  for (const pause of after === undefined ? [] : LOOK_PAUSES_MS) {
    await clock.sleep(Math.min(pause, Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    if (ask.signal.aborted) return { kind: 'cancelled' };
    if (clock.monotonic() >= ask.deadline) break;
    const list = await client.list(`${path}/actions`, readAction, ask, { pages: 1 });
    const [found] = list.kind === 'ok' ? list.value.items.filter(({ id, action }) => Number(id) > (after ?? 0) && kind.test(action ?? '')).sort((a, b) => Number(b.id) - Number(a.id)) : [];
    if (found) return { kind: 'ok', value: found };
  }
  return { kind: 'ok', value: undefined };
}

const notReadYet = (id: string): Action => ({ id, action: undefined, startedAt: undefined, finishedAt: undefined, success: undefined, message: undefined, reference: undefined, operation: undefined });
