import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { entryOfRelease, isBadVersion, isOfRelease } from '../../shared/ledger/history.ts';
import type { LedgerEntry, LedgerHistory } from '../../shared/ledger/history.ts';
import type { Ancestry } from '../../shared/ledger/port.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';

/** What is known about a version before it may be deployed. */
export interface GuardQuestion {
  readonly version: string;
  /** Undefined where nothing is remembered. */
  readonly history: LedgerHistory | undefined;
  readonly liveCommit: string | undefined;
  /** How our commit stands to the live one. */
  readonly ancestry: Ancestry;
  readonly allowOlder: boolean;
  readonly allowBad: boolean;
}

export type GuardAnswer =
  | { readonly kind: 'go' }
  | { readonly kind: 'refused'; readonly reasonCode: ReasonCode; readonly reason: string; readonly advice: string };

/** Whether a version may be deployed: never one that was rolled back, never an ancestor of what is live, unless a person allows it. */
export function guardVersion(question: GuardQuestion): GuardAnswer {
  const { version, history, liveCommit, ancestry, allowOlder, allowBad } = question;
  if (!allowBad && history && isBadVersion(history, version))
    return { kind: 'refused', reasonCode: 'version-is-bad', reason: `Version ${quote(version)} was rolled back before; nothing was deployed.`, advice: 'Deploy a version with the fix, or set "allow-bad: true" when the cause lay elsewhere.' };
  if (!allowOlder && ancestry === 'behind')
    return { kind: 'refused', reasonCode: 'older-than-live', reason: `The commit of this run is an ancestor of ${quote(liveCommit ?? '')}, which is live; nothing was deployed, so that the older code does not win.`, advice: 'Usually nothing: a newer run has deployed already. To go back on purpose use action-rollback, or set "allow-older: true".' };
  return { kind: 'go' };
}

/** The commit that is live, as far as it is remembered: that of the release which the platform names, else of the one that was put live last. */
export function liveCommitOf(history: LedgerHistory | undefined, live: LiveRelease): string | undefined {
  if (!history || live.kind === 'none') return undefined;
  return (live.kind === 'live' ? entryOfRelease(history, live.releaseId) : undefined)?.commit ?? entryOfRelease(history, history.liveReleaseId)?.commit;
}

/** A moment of a deployment that is on its way, compared with its beginning. */
export interface Moment {
  readonly before: LiveRelease;
  readonly now: LiveRelease;
  /** What is remembered now. */
  readonly history: LedgerHistory;
  /** The deployment of this run. */
  readonly deploymentId: string | undefined;
}

/**
 * What another run has put live since this one began: the release that serves now, or, where the platform cannot say, the
 * newest one that another run made and that did not fail.
 */
export function rivalOf({ before, now, history, deploymentId }: Moment): LedgerEntry | undefined {
  if (now.kind === 'none') return undefined;
  if (now.kind === 'unknown') return history.entries.find((entry) => entry.deploymentId !== deploymentId && entry.releaseId !== undefined && (entry.open || isOfRelease(entry, history.liveReleaseId)));
  if (before.kind === 'live' && before.releaseId === now.releaseId) return undefined;
  const rival = entryOfRelease(history, now.releaseId);
  return rival?.deploymentId === deploymentId ? undefined : rival;
}

/** What another run has put live since this one began, settled or not yet, though the release of this run is the one that serves: it may have been run over. */
export function runOver(earlier: LedgerHistory | undefined, { history, deploymentId }: Pick<Moment, 'history' | 'deploymentId'>): LedgerEntry | undefined {
  const settled = history.liveReleaseId === earlier?.liveReleaseId ? undefined : entryOfRelease(history, history.liveReleaseId);
  if (settled !== undefined && settled.deploymentId !== deploymentId) return settled;
  if (!earlier) return undefined;
  const before = new Set(earlier.entries.map(({ releaseId }) => releaseId));
  return history.entries.find((entry) => entry.open && entry.deploymentId !== deploymentId && entry.releaseId !== undefined && !before.has(entry.releaseId));
}
