import type { MigrationClass, Severity, Verdict } from '../kernel/outcomes.ts';
import type { Policy } from './policy.ts';

/** What a person may report. Each is believed as reported; only the first four can roll back by themselves. */
export const ISSUES = ['wont-start', 'database-down', 'security', 'data-corruption', 'single-endpoint', 'slow', 'minor-ui'] as const;
export type Issue = (typeof ISSUES)[number];

/** Which release serves now, as seen from this run. */
export type LiveEvidence =
  | { readonly kind: 'this-release'; readonly releaseId: string }
  /** `byThisRun`: a rollback of this run has put it back, and so it may be an earlier one than the previous. */
  | { readonly kind: 'previous-release'; readonly releaseId: string; readonly byThisRun?: true }
  | { readonly kind: 'other-release'; readonly releaseId: string }
  | { readonly kind: 'nothing' };

/** How this run's deployment ended on the platform. `not-attempted`: it was refused before anything was started. */
export type DeploymentEvidence = 'served' | 'wont-start' | 'crashed' | 'timed-out' | 'rolled-back-by-platform' | 'superseded' | 'cancelled' | 'not-attempted';

export interface FailingCheck {
  readonly name: string;
  readonly critical: boolean;
  /** The part of the service that the check names as failing. */
  readonly component?: string;
  readonly message?: string;
}

/** What the health check measured of the new release. */
export interface HealthEvidence {
  readonly verdict?: Verdict | 'cancelled';
  /** Whether every critical check was healthy at some time. */
  readonly wasHealthy?: boolean;
  readonly failing?: readonly FailingCheck[];
  readonly passing?: readonly string[];
  /** Of the watch's requests, or of all tries where it was never healthy. */
  readonly successShare?: number;
  readonly samples?: number;
  /** The most failures of one critical check in a row. */
  readonly failuresInARow?: number;
  /** `proven`: the samples prove, within the stated bound, that the 95th percentile is past the objective. */
  readonly p95?: { readonly ms: number; readonly objectiveMs: number; readonly proven: boolean };
  /** Whether checks fail only because the expected version is not shown. */
  readonly wrongVersionOnly?: true;
  /** The last version that was shown. */
  readonly observedVersion?: string;
}

/** Another side to compare with: the service before the deployment, or its stable instance now. */
export interface ComparedSide {
  readonly verdict?: Verdict;
  readonly failing: readonly FailingCheck[];
}

export interface MigrationEvidence {
  readonly state: 'completed' | 'not-completed';
  /** Of what was applied; `none` where nothing was, `unknown` where that cannot be told. */
  readonly class: MigrationClass;
  readonly fromRevision?: string;
  readonly toRevision?: string;
  /** A backup that was made before the migration. */
  readonly backup?: string;
}

/** What a person says. */
export interface PersonReport {
  readonly issue?: Issue;
  readonly severity?: Severity;
  readonly fixableWithinMs?: number;
}

/** All that a decision may rest on. Everything may be missing, and what is missing is never taken for good. */
export interface Evidence {
  readonly live?: LiveEvidence;
  readonly deployment?: DeploymentEvidence;
  readonly health?: HealthEvidence;
  readonly baseline?: ComparedSide;
  readonly stable?: ComparedSide;
  readonly migration?: MigrationEvidence;
  readonly report?: PersonReport;
  /** How long ago the failure was found. */
  readonly failureAgeMs?: number;
}

/** What the user sets of the decision. */
export interface DecisionSettings {
  readonly hotfixWithinMs: number;
  readonly maxFailureAgeMs: number;
  /** Rules of the team's own, checked; absent where there are none. */
  readonly policy?: Policy;
}
