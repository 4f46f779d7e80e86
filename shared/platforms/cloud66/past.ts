import type { Ask } from './client.ts';
import type { Connection } from './connect.ts';
import type { Past } from './history.ts';
import { runsContainers } from './redeploy-body.ts';
import { readDeployments } from './state.ts';
import { readAction } from './wire.ts';

/** 90 actions: what was written on older ones is not looked for. */
const ACTION_PAGES = 3;

/** Reads the deployments of the stack, and what was written on the actions that made them. Actions that cannot be read are as none. */
export async function readPast(connection: Connection, ask: Ask, wanted?: string): Promise<{ readonly kind: 'known'; readonly past: Past; readonly truncated: boolean } | { readonly kind: 'unknown'; readonly reason: string }> {
  const { client, stack, target } = connection;
  const now = await stack.read(ask);
  if (now.kind !== 'ok') return { kind: 'unknown', reason: now.kind === 'cancelled' ? 'cancelled' : now.reason };
  const path = await stack.path(ask);
  if (path.kind !== 'ok') return { kind: 'unknown', reason: 'cancelled' };
  const [list, actions] = await Promise.all([readDeployments(connection, path.value, ask, wanted), client.list(`${path.value}/actions`, readAction, ask, { pages: ACTION_PAGES })]);
  if (list.kind !== 'ok') return { kind: 'unknown', reason: list.kind === 'cancelled' ? 'cancelled' : list.reason };
  return { kind: 'known', truncated: list.value.truncated, past: { deployments: list.value.items, actions: actions.kind === 'ok' ? actions.value.items : [], containers: target.services !== undefined || runsContainers(now.value) } };
}
