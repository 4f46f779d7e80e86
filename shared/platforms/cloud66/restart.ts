import type { Accepted } from '../port.ts';
import { NOTHING_SAID, actionBegun, newestAction } from './begun.ts';
import type { Ask } from './client.ts';
import type { Connection } from './connect.ts';
import { declined } from './find-ours.ts';
import { inQuotes } from './live.ts';
import { addressOf } from './stack.ts';
import { readCurrent } from './state.ts';
import { readBegun } from './wire.ts';

const LOOK = 'See on the page of the stack at Cloud 66 how the restart ends, before this is run again.';
const UNKNOWN = 'Whether the stack is restarting is not known.';

/** Restarts what is live. It stays the deployment that it was; its state is under way until the restart is over. */
export async function restartStack(connection: Connection, ask: Ask): Promise<Accepted> {
  const { client, clock, stack, memory, page } = connection;
  const live = await readCurrent(connection, ask);
  if (ask.signal.aborted) return { kind: 'cancelled' };
  if (live.kind !== 'live') return { kind: 'failed', reasonCode: 'restart-failed', reason: live.kind === 'none' ? 'Nothing is live, so there is nothing to restart.' : `What is live is not known, so nothing was restarted: ${live.reason}.` };
  const found = await stack.read(ask);
  if (found.kind !== 'ok') return declined(found, 'restart-failed', 'Nothing was restarted.');
  const path = `/stacks/${found.value.uid}`;
  const after = await newestAction(client, clock, path, ask);
  if (ask.signal.aborted) return { kind: 'cancelled' };
  if (clock.monotonic() >= ask.deadline) return { kind: 'timed-out' };
  const answer = await client.send('POST', `${path}/actions`, { command: 'restart' }, readBegun, ask);
  if (answer.kind !== 'ok' && !(answer.kind === 'unanswered' && answer.happened)) return declined(answer, 'restart-failed', 'Nothing was restarted.');
  const begun = answer.kind === 'ok' ? answer.value : NOTHING_SAID;
  if (begun.ok === false) return { kind: 'failed', reasonCode: 'restart-failed', reason: `Cloud 66 did not queue the restart${begun.message === undefined ? '' : `: ${inQuotes(begun.message)}`}.` };
  const action = await actionBegun(begun, { path, after, kind: /restart/i }, connection, ask);
  if (action.kind !== 'ok') return declined(action, 'restart-failed', UNKNOWN);
  if (action.value === undefined) return answer.kind === 'ok' ? { kind: 'failed', reasonCode: 'restart-failed', reason: 'Cloud 66 took the restart, but shows no action of it, so how it ends is not known.', advice: LOOK } : declined(answer, 'restart-failed', UNKNOWN);
  memory.actions.set(live.releaseId, action.value.id);
  memory.restarted.add(live.releaseId);
  const url = addressOf(found.value);
  return { kind: 'accepted', releaseId: live.releaseId, ...(url === undefined ? {} : { url }), logsUrl: page(found.value.uid) };
}
