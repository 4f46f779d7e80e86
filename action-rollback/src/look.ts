import type { ActionContext } from '../../shared/action/action.ts';
import { entryOfRelease } from '../../shared/ledger/history.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import type { KnownReleases } from '../../shared/rollback-decision/candidates.ts';
import { chooseTarget } from '../../shared/rollback-decision/target.ts';
import { cancelRunning, runningBeside } from './cancel-running.ts';
import type { RollbackRequest } from './inputs.ts';
import type { Memory } from './memory.ts';
import type { TimeLeft } from './time-left.ts';

/** What is live now, and what is known of the releases there were. */
export interface Sight {
  readonly live: LiveRelease;
  readonly known: KnownReleases;
  /** The runs that a real run would have stopped by now. */
  readonly toStop: readonly string[];
}

/** Looks at the platform and at what is remembered, side by side; before that it stops what is under way, where a person wants that. */
export async function look(request: RollbackRequest, parts: { readonly memory: Memory; readonly platform: Platform; readonly time: TimeLeft }, context: ActionContext): Promise<Sight> {
  const { memory, platform, time } = parts;
  const [live, history] = await Promise.all([platform.current(context.signal, time.forQuestion()), memory.read()]);
  const running = stopsOthers(request) ? runningBeside(history, context.run.runId) : [];
  const isPlan = request.dryRun || request.mode === 'plan';
  if (running.length > 0 && !isPlan && !context.signal.aborted) {
    await cancelRunning(running, parts, context);
    time.restart();
    const [settled] = await Promise.all([platform.current(context.signal, time.forQuestion()), memory.reread()]);
    return { live: settled, known: await readOn(request, memory, context, settled), toStop: [] };
  }
  return { live, known: await readOn(request, memory, context, live), toStop: running };
}

/** Only a person stops other runs: by mode: force, or by reporting what is wrong. */
const stopsOthers = ({ cancelRunning: wanted, mode, report }: RollbackRequest): boolean => wanted && (mode === 'force' || report.issue !== undefined);

/** Reads further back until there is a target, and what is remembered of this run's previous release; the newest hundred deployments nearly always hold both. */
async function readOn({ to }: RollbackRequest, memory: Memory, { record }: ActionContext, live: LiveRelease): Promise<KnownReleases> {
  const previous = record?.deployment?.previous_release_id;
  const history = await memory.read((read) => (previous === undefined || entryOfRelease(read, previous) !== undefined) && chooseTarget(to, { record, history: read }, live).candidates.some(({ origin }) => origin !== 'named'));
  return { record, history };
}
