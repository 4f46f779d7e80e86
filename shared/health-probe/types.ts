import type { Verdict } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import type { Log } from '../runtime/log.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Shell } from '../runtime/shell.ts';
import type { Condition } from './conditions.ts';

/** One thing to probe. */
export interface Check {
  readonly name: string;
  /** `http:`, `https:`, `tcp:` or `command:`. */
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Empty: the status must be one of {@link Check.expectStatus} and a body of a known shape must not say that the service is down. */
  readonly conditions: readonly Condition[];
  /** What the status must be where there are no conditions: `204`, `2xx`; absent for 200. */
  readonly expectStatus?: readonly string[];
  readonly critical: boolean;
  readonly timeoutMs: number;
}

/** What is wrong with one part of the service, as its health endpoint says. */
export interface FailingComponent {
  readonly name: string;
  readonly message: string;
}

/**
 * One measurement of one check. `fail` is the service's doing (no connection, a timeout, bad TLS, a condition not met),
 * `error` our own trouble, `blocked` a wall in front of the service, `inconclusive` an answer that proves nothing.
 */
export interface Measurement {
  readonly check: string;
  readonly critical: boolean;
  readonly kind: 'pass' | 'fail' | 'inconclusive' | 'error' | 'blocked';
  /** What failed, with what was seen: `[STATUS] (503) == 200`. Absent on `pass`. */
  readonly message?: string;
  readonly components: readonly FailingComponent[];
  /** Whether this passed, but the body says of itself that the service is degraded, and no condition looked at the body. */
  readonly degraded?: true;
  readonly observedVersion?: string;
  /** Whether this failed only because another version than the expected one answered. */
  readonly wrongVersion?: true;
  /** Milliseconds from the request to the end of the answer; absent where there was none, and for commands. */
  readonly durationMs?: number;
  readonly status?: number;
  /** Milliseconds since the run of checks began. */
  readonly atMs: number;
}

/** How the served version is told, and which one it must be. */
export interface VersionRule {
  readonly expected: string;
  /** `explicit` was asked for by the user and fails closed; `recorded` is compared only where the body shows a commit id. */
  readonly source: 'explicit' | 'recorded';
  /** `[BODY].version`, `[HEADER].x-version`; undefined looks in the usual places. */
  readonly path: string | undefined;
}

export interface HealthRequest {
  readonly checks: readonly Check[];
  readonly version: VersionRule | undefined;
  /** To become healthy. */
  readonly timeoutMs: number;
  readonly intervalMs: number;
  readonly successThreshold: number;
  readonly failureThreshold: number;
  /** Failures count from the start on: a baseline does not wait for a service to come up. */
  readonly giveUpEarly?: true;
  /** How long to go on observing after healthy; 0 for not at all. */
  readonly watchMs: number;
  /** The greatest share of failed requests that is within the objective. */
  readonly maxErrorRate: number;
  readonly maxP95Ms: number;
  readonly concurrency: number;
}

/** What a run of checks concluded. */
export interface HealthResult {
  readonly verdict: Verdict | 'cancelled';
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice?: string;
  /** Whether every critical check was healthy at some time. */
  readonly wasHealthy: boolean;
  readonly timeToHealthyMs: number | undefined;
  /**
   * Share of the measurements of critical checks (of all checks, where none is critical) that passed, among those that passed
   * or failed: in the watch; without one, in the tries that proved it healthy; in all, where it was never healthy.
   */
  readonly successRate: number | undefined;
  readonly p95Ms: number | undefined;
  readonly samples: number;
  /** The most failures of one critical check in a row, up to the end. */
  readonly failuresInARow: number;
  /** The last failing measurement of each check that fails at the end; where the verdict is `degraded`, also the last of each that passes with reserve. */
  readonly failing: readonly Measurement[];
  /** The names of the checks that pass at the end, and are not among the failing. */
  readonly passing: readonly string[];
  readonly observedVersion: string | undefined;
  /** Every measurement, oldest first, for charts and the report. */
  readonly measurements: readonly Measurement[];
}

export interface HealthParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly shell: Shell;
  readonly signal: AbortSignal;
}
