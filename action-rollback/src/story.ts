import type { Outcome, Severity } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import type { RollbackDecision } from '../../shared/rollback-decision/decide.ts';
import type { Evidence } from '../../shared/rollback-decision/evidence.ts';
import type { SafetyVerdict } from '../../shared/rollback-decision/safety.ts';
import type { Candidate } from '../../shared/rollback-decision/target.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { AskLive } from './ask-live.ts';
import type { RollbackRequest } from './inputs.ts';

/** Everything that is known once it is decided, and before anything is done. */
export interface Story {
  readonly request: RollbackRequest;
  readonly platform: Platform;
  readonly askLive: AskLive;
  readonly started: { readonly at: string; readonly ms: number };
  readonly record: ReleaseRecord | undefined;
  /** What was live when it was decided. */
  readonly live: LiveRelease;
  readonly evidence: Evidence;
  readonly decision: RollbackDecision;
  readonly target: Candidate | undefined;
  /** Whether the rollback would be safe; asked whatever was decided, for the plan. */
  readonly safety: SafetyVerdict;
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
  /** What is live after all is done. */
  readonly live: LiveRelease;
  readonly logs?: string | undefined;
}
