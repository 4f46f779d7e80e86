import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isBadVersion } from '../../shared/ledger/history.ts';
import type { LedgerHistory } from '../../shared/ledger/history.ts';
import type { Ancestry } from '../../shared/ledger/port.ts';

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

/** The commit of the release that the platform says is live, as far as it is remembered. */
export function liveCommitOf(history: LedgerHistory | undefined, liveReleaseId: string | undefined): string | undefined {
  return history?.entries.find((entry) => entry.releaseId !== undefined && entry.releaseId === (liveReleaseId ?? history.liveReleaseId))?.commit;
}
