import type { ActionContext } from '../../shared/action/action.ts';
import type { LedgerHistory } from '../../shared/ledger/history.ts';
import { QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { numberOf } from '../../shared/rollback-decision/swap.ts';
import type { Memory } from './memory.ts';

/** How long a run that was told to stop is waited for. */
const WAIT_MS = 30_000;
const PAUSE_MS = 2_000;
/** More than a few runs at once on one environment are something else than deployments. */
const MOST_RUNS = 5;

/** The runs besides this one that have a deployment of this environment open. */
export function runningBeside(history: LedgerHistory | undefined, runId: string): readonly string[] {
  const numbers = (history?.entries ?? []).flatMap((entry) => (entry.open ? [numberOf(entry) ?? ''] : []));
  return [...new Set(numbers)].filter((number) => /^\d{1,20}$/.test(number) && number !== runId).slice(0, MOST_RUNS);
}

/** Stops the runs that are deploying here, and waits until the platform stays as it is and their deployments are closed. */
export async function cancelRunning(runs: readonly string[], { memory, platform }: { readonly memory: Memory; readonly platform: Platform }, context: ActionContext): Promise<void> {
  const { log, clock, signal, run } = context;
  let stopping = 0;
  for (const id of runs) {
    const answer = await memory.ledger.cancelRun(id);
    if (answer.kind === 'stopping') stopping += 1;
    if (answer.kind === 'refused') log.warning(`${answer.why}${answer.advice === undefined ? '' : ` ${answer.advice}`} Going on.`);
    else log.info(answer.kind === 'over' ? `Run ${id} is over already.` : `Run ${id} was told to stop.`);
  }
  if (stopping === 0) return;
  const deadline = clock.monotonic() + WAIT_MS;
  let last: LiveRelease | undefined;
  while (!signal.aborted && clock.monotonic() < deadline) {
    const [live, history] = await Promise.all([platform.current(signal, Math.min(QUESTION_MS, deadline - clock.monotonic())), memory.reread()]);
    const open = runningBeside(history, run.runId).filter((id) => runs.includes(id));
    if (open.length === 0 && last !== undefined && isSame(last, live)) return log.info(`What was under way has stopped; live: ${describeLive(live)}.`);
    last = live;
    await clock.sleep(Math.min(PAUSE_MS, Math.max(0, deadline - clock.monotonic())), signal);
  }
  if (!signal.aborted) log.warning('What was told to stop is not at rest after 30 s. Going on; what is live is compared right before the switch.');
}

const isSame = (a: LiveRelease, b: LiveRelease): boolean => a.kind === b.kind && (a.kind !== 'live' || (b.kind === 'live' && a.releaseId === b.releaseId));
