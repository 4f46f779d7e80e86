import type { LedgerEntry, LedgerHistory } from '../../shared/ledger/history.ts';
import type { Note } from '../../shared/ledger/port.ts';

/** A run, as far as it can be told from others. */
export interface RunIdentity {
  readonly runId: string;
  readonly runAttempt: string;
}

/** More were never left open by honest work; each costs two requests. */
const MOST_AT_ONCE = 5;

/** The deployments that other runs, or earlier attempts of this one, left under way, newest first, each with its run. */
export function leftOpen({ entries }: LedgerHistory, ours: RunIdentity, deploymentId: string | undefined): readonly { readonly entry: LedgerEntry; readonly runId: string | undefined; readonly earlierAttempt: boolean }[] {
  const found = entries.filter((entry) => entry.open && entry.deploymentId !== deploymentId).flatMap((entry) => {
    const [runId, attempt = ''] = entry.runId?.split('/') ?? [];
    if (runId !== ours.runId) return [{ entry, runId, earlierAttempt: false }];
    return Number(attempt) > 0 && Number(attempt) < Number(ours.runAttempt) ? [{ entry, runId, earlierAttempt: true }] : [];
  });
  return found.slice(0, MOST_AT_ONCE);
}

/**
 * What is said of a deployment that nobody will say more about: what a health check proved stays, the rest follows from
 * whether its release is live.
 * @returns undefined where all is said
 */
export function settlementOf(entry: Pick<LedgerEntry, 'open' | 'verdict' | 'bad'>, isLive: boolean): Note | undefined {
  if (!entry.open) return undefined;
  if (entry.bad) return { facts: { bad: true }, state: 'inactive' };
  if (entry.verdict === 'healthy' || entry.verdict === 'degraded') return { facts: { verdict: entry.verdict }, state: 'success' };
  if (entry.verdict === 'unhealthy') return { facts: { verdict: 'unhealthy' }, state: 'failure' };
  return { facts: { verdict: 'not-verified' }, state: isLive ? 'success' : 'error' };
}
