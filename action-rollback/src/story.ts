import type { Outcome, Severity } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import type { LedgerEntry } from '../../shared/ledger/history.ts';
import type { AskLive } from '../../shared/platforms/ask-live.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { Candidate, KnownReleases } from '../../shared/rollback-decision/candidates.ts';
import type { RollbackDecision } from '../../shared/rollback-decision/decide.ts';
import type { Evidence } from '../../shared/rollback-decision/evidence.ts';
import type { Refusal, SafetyFacts, SafetyVerdict } from '../../shared/rollback-decision/safety.ts';
import type { FailedLog } from './failed-log.ts';
import type { RollbackRequest } from './inputs.ts';
import type { Memory } from './memory.ts';
import type { TimeLeft } from './time-left.ts';

/** Everything that is known once it is decided, and before anything is done. */
export interface Story {
  readonly request: RollbackRequest;
  readonly platform: Platform;
  readonly askLive: AskLive;
  readonly time: TimeLeft;
  readonly started: { readonly at: string; readonly ms: number };
  readonly record: ReleaseRecord | undefined;
  readonly memory: Memory;
  /** What the record and earlier runs say of the releases of this environment. */
  readonly known: KnownReleases;
  /** The runs that a real run would have stopped by now. */
  readonly toStop: readonly string[];
  /** The deployment that a rollback would take back, where it is remembered. */
  readonly leaving: LedgerEntry | undefined;
  /** What was live when it was decided. */
  readonly live: LiveRelease;
  readonly evidence: Evidence;
  readonly decision: RollbackDecision;
  readonly target: Candidate | undefined;
  /** Why the platform cannot start the target any more. */
  readonly gone: string | undefined;
  /** What safety was asked about, for the other candidates. */
  readonly safetyFacts: SafetyFacts;
  /** Whether the rollback would be safe; asked whatever was decided, for the plan. */
  readonly safety: SafetyVerdict;
  /** Why a feature may not be turned off in place of the rollback, where flags are given. */
  readonly flagRefusal: Refusal | undefined;
  readonly failedLog: FailedLog;
}

/** How it ended, before it is put into words for the different readers. */
export interface Ending {
  readonly outcome: Outcome<'action-rollback'>;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice?: string | undefined;
  /** Where the ending is worse than what was decided about. */
  readonly severity?: Severity;
  /** Whether the release that was put back was found healthy; absent where nothing was put back. */
  readonly verified?: boolean;
  /** Whether every check of it was healthy. */
  readonly healthy?: boolean;
  /** The attempt to put a release live; `landed` where it is live now, whatever else went wrong. */
  readonly attempt?: { readonly releaseId: string; readonly landed: boolean };
  /** The id that what was live has now, where setting variables made a new release of it. */
  readonly renamedTo?: string;
  /** What is live after all is done. */
  readonly live: LiveRelease;
  readonly logs?: string | undefined;
  /** The last lines of the log of the release that was live before. */
  readonly failedLog?: Awaited<ReturnType<FailedLog['read']>>;
}
