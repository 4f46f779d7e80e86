import { comparable } from '../../ledger/facts.ts';
import type { LedgerEntry, LedgerHistory } from '../../ledger/history.ts';

export type Remembered = Partial<LedgerEntry>;

/** A history of releases, oldest first; each is verified and on its way no more, unless it says otherwise. */
export function historyOf(...releases: readonly Remembered[]): LedgerHistory {
  const entries = releases.map((release, index): LedgerEntry => {
    const number = index + 1;
    return {
      deploymentId: String(number),
      commit: `${number}`.repeat(40).slice(0, 40),
      createdAt: new Date(Date.UTC(2026, 0, 1, 0, number)).toISOString(),
      runId: `${100 + number}/1/`,
      version: `v${number}`,
      service: undefined,
      author: undefined,
      releaseId: undefined,
      earlierIds: [],
      schema: undefined,
      migrationClass: undefined,
      verdict: 'healthy',
      bad: false,
      rolledBackTo: undefined,
      attempts: [],
      served: true,
      state: 'success',
      open: false,
      ...release,
    };
  });
  return { entries: entries.toReversed().map((entry) => (entry.releaseId === undefined ? entry : { ...entry, releaseId: comparable(entry.releaseId) })), liveReleaseId: entries.at(-1)?.releaseId, heldBy: undefined, truncated: false };
}
