import type { ActionContext } from '../../shared/action/action.ts';
import { isOfRelease } from '../../shared/ledger/history.ts';
import type { Ledger } from '../../shared/ledger/port.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { leftOpen, settlementOf } from './settlement.ts';

/** Where a token may not look at runs, one that began before this is taken for finished: a hosted job ends after six hours. */
const LONGEST_JOB_MS = 6 * 3_600_000;

export interface Present {
  /** What was live before this run changed anything. */
  readonly live: LiveRelease;
  /** The deployment of this run. */
  readonly deploymentId: string;
}

/** Settles what earlier runs left under way, whose runner was lost, say: never a run that is still going on. */
export async function settleEarlier(ledger: Ledger, { run, log, clock }: ActionContext, { live, deploymentId }: Present): Promise<void> {
  const answer = await ledger.history();
  if (answer.kind !== 'known') return;
  await Promise.all(
    leftOpen(answer.history, run, deploymentId).map(async ({ entry, runId, earlierAttempt }) => {
      // A later attempt is only started once the earlier one is over.
      const running = runId === undefined || earlierAttempt ? false : await ledger.isRunning(runId);
      if (running ?? clock.now().getTime() - Date.parse(entry.createdAt) < LONGEST_JOB_MS) return;
      const isLive = live.kind === 'live' && isOfRelease(entry, live.releaseId);
      const note = settlementOf(entry, isLive);
      if (note && (await ledger.note(entry.deploymentId, note))) log.info(`GitHub deployment ${entry.deploymentId} of an earlier run was left open; it is settled as "${note.state}", since its release ${isLive ? 'is' : 'is not'} live.`);
    }),
  );
}
