import type { Facts } from '../../shared/ledger/facts.ts';
import type { LedgerEntry } from '../../shared/ledger/history.ts';
import type { Note, ShownState } from '../../shared/ledger/port.ts';
import type { Memory } from './memory.ts';
import type { Ending, Story } from './story.ts';

/** One thing to be written down, and the deployment that it is about. */
export interface Remark {
  readonly deploymentId: string;
  readonly note: Note;
}

/** Writes down for later runs what was decided and done; after everything else, so that it costs a rollback no time. */
export async function remember(story: Story, ending: Ending, { ledger }: Memory): Promise<void> {
  for (const { deploymentId, note } of remarksOf(story, ending)) await ledger.note(deploymentId, note);
}

/** What later runs must know: which version is bad, what is live instead, and that automatic rollbacks are held. */
export function remarksOf(story: Story, ending: Ending): readonly Remark[] {
  const { known, leaving, request, safety, safetyFacts } = story;
  const target = known.history?.entries.find(({ deploymentId }) => safety.kind === 'safe' && deploymentId === safety.target.deploymentId);
  const about = leaving ?? target ?? known.history?.entries[0];
  if (known.history === undefined || about === undefined) return [];
  // The hold that this very run has left is not for this run to lift.
  const released = request.releaseHold && known.history.heldBy !== undefined && safetyFacts.earlier === undefined;
  const { attempt, healthy, outcome, verified, renamedTo } = ending;
  const hold = holdOf(story, ending);
  const isNews = attempt !== undefined || released || known.history.heldBy !== hold;
  const left: Facts = leaving === undefined || attempt === undefined ? {} : attempt.landed ? { bad: true, rolledBackTo: attempt.releaseId } : { attemptedTo: attempt.releaseId };
  return [
    remark(about, released ? { holdReleased: true } : {}),
    remark(about, { ...left, ...(hold !== undefined && isNews ? { heldBy: hold } : {}) }, left.bad ? 'inactive' : stateOf(about)),
    ...(renamedTo !== undefined && leaving !== undefined ? [remark(leaving, { release: renamedTo })] : []),
    // With the feature off the release is as good as any: a later rollback may come back to it.
    ...(outcome === 'flag-disabled' && verified && leaving !== undefined ? [remark(leaving, { verdict: 'healthy' }, 'success')] : []),
    ...(attempt?.landed && target !== undefined ? [remark(target, { release: attempt.releaseId, ...(healthy ? { verdict: 'healthy' } : {}) }, 'success')] : []),
  ].filter(({ note }) => Object.keys(note.facts).length > 0);
}

/** An automatic rollback holds the next one until a person or a newer version comes, and so does a decision to hold. */
function holdOf({ request, decision, record }: Story, { attempt, outcome, reasonCode }: Ending): string | undefined {
  if (request.mode !== 'auto') return undefined;
  if (attempt !== undefined) return decision.rule;
  // Who lifts a hold does not set the next one, and a step that knew nothing must not stop one that will.
  if (request.releaseHold || (decision.rule === 'inconclusive' && (record?.deployment === undefined || record.health === undefined))) return undefined;
  return outcome === 'held' ? (decision.kind === 'hold' ? decision.rule : reasonCode) : undefined;
}

const remark = (entry: LedgerEntry, facts: Facts, state = stateOf(entry)): Remark => ({ deploymentId: entry.deploymentId, note: { facts, state } });

const SHOWN: readonly ShownState[] = ['in_progress', 'success', 'failure', 'error', 'inactive'];

/** People go on seeing what they saw; a fact alone does not change how a deployment stands. */
const stateOf = ({ state }: LedgerEntry): ShownState => SHOWN.find((shown) => shown === state) ?? 'in_progress';
