import type { PlatformName } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';

/** Which release serves now, as the platform itself says. */
export type LiveRelease =
  | { readonly kind: 'live'; readonly releaseId: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** How one release stands. Anything that is not understood is `unknown`, and never success. */
export type ReleaseState =
  | { readonly kind: 'in-progress'; readonly phase?: string }
  | { readonly kind: 'live' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** The answer to a request that the platform should act on. */
export type Accepted =
  | { readonly kind: 'accepted'; readonly releaseId: string; readonly url?: string; readonly logsUrl?: string }
  | { readonly kind: 'failed'; readonly reasonCode: ReasonCode; readonly reason: string; readonly advice?: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out' };

export const STRATEGIES = ['rolling', 'recreate', 'blue-green', 'canary'] as const;
export type Strategy = (typeof STRATEGIES)[number];

export interface DeployOrder {
  readonly version: string;
  readonly image: string | undefined;
  readonly strategy: Strategy;
  readonly timeoutMs: number;
}

export interface Capabilities {
  readonly strategies: readonly Strategy[];
  /** Whether the platform can say which release serves. */
  readonly current: boolean;
  /** Whether the state of one release can be asked. */
  readonly status: boolean;
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

/** Variables of the service, by name. Values are data that nobody vouches for, each on one line. */
export type Variables = Readonly<Record<string, string>>;

/** The answer to a change that makes no release of its own. */
export type Applied = Exclude<Accepted, { readonly kind: 'accepted' }> | { readonly kind: 'accepted' };

/** Whether a release can be started again. */
export type Startable = { readonly kind: 'yes' | 'unknown' } | { readonly kind: 'no'; readonly reason: string };

/** Where releases run. An adapter never throws for what the platform does; it answers. */
export interface Platform {
  readonly name: PlatformName;
  readonly capabilities: Capabilities;
  /** What a person would see done, for plans: one line a step, no secrets. */
  plan(step: 'deploy' | 'rollback' | 'set-variables', releaseId?: string): readonly string[];
  current(signal: AbortSignal, timeoutMs: number): Promise<LiveRelease>;
  deploy(order: DeployOrder, signal: AbortSignal): Promise<Accepted>;
  state(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<ReleaseState>;
  /** Puts an earlier release live again; the id in the answer is the one to ask about from then on. */
  rollback(order: RollbackOrder, signal: AbortSignal): Promise<Accepted>;
  /** Sets variables on what is live and restarts it. A platform that cannot has no such method. */
  setVariables?(variables: Variables, signal: AbortSignal, timeoutMs: number): Promise<Applied>;
  /** Whether an earlier release can still be started: its image, revision or build is there. A platform that cannot say has no such method. */
  startable?(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<Startable>;
  /** The GitOps controller that owns what runs here and would undo a change, by its name; undefined where none does. */
  owner?(signal: AbortSignal, timeoutMs: number): Promise<string | undefined>;
  /** The last lines of a release's log, or undefined where there are none to be had. */
  logs(releaseId: string, signal: AbortSignal, timeoutMs: number): Promise<string | undefined>;
}
