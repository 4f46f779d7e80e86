import type { RunFacts } from '../action/run-facts.ts';
import type { PlatformName } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import type { Log } from '../runtime/log.ts';
import type { Shell } from '../runtime/shell.ts';

/** Which release serves now, as the platform itself says. */
export type LiveRelease =
  | { readonly kind: 'live'; readonly releaseId: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** How one release stands. Anything that is not understood is `unknown`, and never success. */
export type ReleaseState = (
  | { readonly kind: 'in-progress'; readonly phase?: string }
  /** Ready beside the live one, and taking no requests until it is shifted there. */
  | { readonly kind: 'staged'; readonly url?: string }
  /** Taking a share of the requests, 0 < share < 1, the live one the rest. */
  | { readonly kind: 'partial'; readonly share: number }
  | { readonly kind: 'live'; readonly url?: string }
  /** It will never serve. `reason` says which phase failed and why; `advice` what to do, where more than the log can be said. */
  | { readonly kind: 'failed'; readonly reason: string; readonly advice?: string; /** It took no requests either, so that what serves now was not rolled back to. */ readonly neverServed?: true }
  | { readonly kind: 'unknown'; readonly reason: string }
) & {
  /** What serves now, where the same answer told it; the platform is then not asked for it once more. */
  readonly serving?: LiveRelease;
};

type Declined =
  | { readonly kind: 'failed'; readonly reasonCode: ReasonCode; readonly reason: string; readonly advice?: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out' };

/** The answer to a request that the platform should act on. That it was accepted proves nothing. */
export type Accepted = { readonly kind: 'accepted'; readonly releaseId: string; readonly url?: string; readonly logsUrl?: string } | Declined;

/** The answer to a change that makes no release of its own. */
export type Applied = { readonly kind: 'accepted' } | Declined;

/**
 * How a new release takes over. `rolling`: beside the old one, piece by piece. `recreate`: the old one stops first.
 * `blue-green`: all of it is made ready, then everything is shifted at once. `canary`: shares of the requests are shifted, step by step.
 */
export const STRATEGIES = ['rolling', 'recreate', 'blue-green', 'canary'] as const;
export type Strategy = (typeof STRATEGIES)[number];

/** Variables of the service, by name. Values are data that nobody vouches for, each on one line. */
export type Variables = Readonly<Record<string, string>>;

export interface DeployOrder {
  readonly version: string;
  readonly image: string | undefined;
  /** With `blue-green` and `canary` the release is only staged: `shift` puts it live. */
  readonly strategy: Strategy;
  /** Set on the platform with this release, without a release of their own; empty where none are. */
  readonly variables: Variables;
  readonly timeoutMs: number;
}

/** Sends a share of the requests to a staged release: 1 puts it live, 0 gives it up and leaves the live one alone. */
export interface ShiftOrder {
  readonly releaseId: string;
  /** 0 to 1. */
  readonly share: number;
  readonly timeoutMs: number;
}

/** What a platform can do with this target. */
export interface Capabilities {
  readonly strategies: readonly Strategy[];
  /** For a strategy that another target would have: what is missing, e.g. `it needs "service" in the target`. */
  readonly missing?: Readonly<Partial<Record<Strategy, string>>>;
  /** Whether the platform can say which release serves. */
  readonly current: boolean;
  /** Whether the state of one release can be asked. */
  readonly status: boolean;
  /** Whether a release that cannot start is known before its time is over. */
  readonly earlyFailure: boolean;
  readonly rollback: boolean;
  readonly logs: boolean;
}

/** How an earlier release takes over: `graceful` lets requests end and keeps the failed release for diagnosis, `immediate` does neither. */
export const ROLLBACK_STRATEGIES = ['graceful', 'immediate'] as const;
export type RollbackStrategy = (typeof ROLLBACK_STRATEGIES)[number];

export interface RollbackOrder {
  /** The release to put live again. */
  readonly releaseId: string;
  readonly strategy: RollbackStrategy;
  readonly timeoutMs: number;
}

/** Whether a release can be started again. */
export type Startable = { readonly kind: 'yes' | 'unknown' } | { readonly kind: 'no'; readonly reason: string };

/** A release as the platform remembers it. */
export interface PlatformRelease {
  readonly releaseId: string;
  /** A commit id in full, where the platform knows it. */
  readonly commit?: string;
  /** What it was called when it was deployed. */
  readonly version?: string;
  /** ISO 8601, UTC. */
  readonly createdAt?: string;
  readonly live: boolean;
  /** Whether it can be put live again. */
  readonly startable: Startable;
}

/** What the platform remembers, newest first; `truncated` where there is more than was read. */
export type PlatformHistory = { readonly kind: 'known'; readonly releases: readonly PlatformRelease[]; readonly truncated?: boolean } | { readonly kind: 'unknown'; readonly reason: string };

/** The names of the variables that are set for the service on the platform, never a value. */
export type VariableNames = { readonly kind: 'known'; readonly names: readonly string[] } | { readonly kind: 'unknown'; readonly reason: string };

/**
 * Where releases run. An adapter never throws for what the platform does; it answers, and within the time it is given. When the
 * signal is aborted it answers at once. A method that is missing is something the platform cannot do with this target.
 */
export interface Platform {
  readonly name: PlatformName;
  readonly capabilities: Capabilities;
  /** What a person would see done, for plans: one line a step, no secrets. */
  plan(step: 'deploy' | 'rollback' | 'set-variables' | 'restart', releaseId?: string): readonly string[];
  current(signal: AbortSignal, timeoutMs: number): Promise<LiveRelease>;
  deploy(order: DeployOrder, signal: AbortSignal): Promise<Accepted>;
  state(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<ReleaseState>;
  /** How long to leave the platform alone before it is asked again; where this is missing, a quarter of a second growing to five. */
  pauseMs?(elapsedMs: number): number;
  /** There where a strategy stages. */
  shift?(order: ShiftOrder, signal: AbortSignal): Promise<Applied>;
  /** Stops a release that does not serve: one that is on its way, so that it does not go live when nobody watches any more, or one that failed and would go on trying. */
  cancel?(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<Applied>;
  /** Puts an earlier release live again; the id in the answer is the one to ask about from then on. */
  rollback(order: RollbackOrder, signal: AbortSignal): Promise<Accepted>;
  /** Starts what is live once more, as it is; the id in the answer is the one to ask about from then on. */
  restart?(signal: AbortSignal, timeoutMs: number): Promise<Accepted>;
  variableNames?(signal: AbortSignal, timeoutMs: number): Promise<VariableNames>;
  /** Sets variables on what is live and restarts it. */
  setVariables?(variables: Variables, signal: AbortSignal, timeoutMs: number): Promise<Applied>;
  history?(signal: AbortSignal, timeoutMs: number): Promise<PlatformHistory>;
  /** Whether an earlier release can still be started: its image, revision or build is there. */
  startable?(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<Startable>;
  /** The GitOps controller that owns what runs here and would undo a change, by its name; undefined where none does. */
  owner?(signal: AbortSignal, timeoutMs: number): Promise<string | undefined>;
  /** The lines of a release's log that matter, or undefined where there are none to be had. */
  logs(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<string | undefined>;
}

/** What an adapter is made from; each takes what it needs. */
export interface PlatformParts {
  readonly shell: Shell;
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  /** The step's environment without the runner's own variables: where a platform's usual token is. */
  readonly env: Readonly<Record<string, string>>;
  readonly run: RunFacts;
  /** Masks a secret that was found on the way, in every encoding. */
  readonly maskSecret: (secret: string) => void;
  readonly environment: string;
  readonly service: string | undefined;
  /** What is being shipped, or put back; empty where only questions are asked. */
  readonly version: string;
  /** The commit that is being shipped, in full; undefined where it is not known. */
  readonly commit: string | undefined;
  readonly image: string | undefined;
  /** The input `token`. */
  readonly token: string | undefined;
}
