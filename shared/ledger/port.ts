import type { Facts } from './facts.ts';
import type { LedgerHistory } from './history.ts';

/** The states that GitHub shows to people. */
export type ShownState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** Why the memory cannot be used in this step; said once. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: string;
  readonly advice: string | undefined;
  /** Where nothing is wrong: nobody gave a token, or somebody turned it off. */
  readonly expected?: true;
}

export type HistoryAnswer = { readonly kind: 'known'; readonly history: LedgerHistory } | Unavailable;
export type OpenAnswer = { readonly kind: 'opened'; readonly deploymentId: string; readonly reused: boolean } | Unavailable;

/** How two commits stand to each other, seen from `head`: `behind` means that `head` is an ancestor of `base`. */
export type Ancestry = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown';

/** How an order to stop another run was taken. */
export type CancelAnswer = { readonly kind: 'stopping' | 'over' } | { readonly kind: 'refused'; readonly why: string; readonly advice: string | undefined };

/** The order to begin a deployment in the memory. */
export interface OpenOrder {
  readonly commit: string;
  /** The commit of the run, in place of one that this repository does not have: a version may be a commit of another one. */
  readonly runCommit?: string;
  readonly version: string;
  readonly environmentUrl: string | undefined;
}

/** What is told about one deployment: facts for the next run, a state for people. */
export interface Note {
  readonly facts: Facts;
  readonly state: ShownState;
  readonly environmentUrl?: string | undefined;
  readonly logUrl?: string | undefined;
}

/**
 * The memory of one environment (and service) across runs. It never throws and never takes longer than two seconds to find
 * out that it is not to be had; from then on every call answers at once.
 */
export interface Ledger {
  /** Reads what is remembered. With `enough`, older pages are read until it says yes, at most ten; each holds a hundred deployments, whoever made them. */
  history(enough?: (history: LedgerHistory, deploymentsRead: number) => boolean): Promise<HistoryAnswer>;
  /** Reads the newest page once more, in one request, to see what changed since. */
  refresh(): Promise<HistoryAnswer>;
  /** Begins a deployment, or goes on with the one that this run or the job's own `environment:` has made. */
  open(order: OpenOrder): Promise<OpenAnswer>;
  /** The newest deployment that this run made, also where nothing was noted on it yet. */
  ofThisRun(): Promise<string | undefined>;
  /** @returns whether everything was written */
  note(deploymentId: string, note: Note): Promise<boolean>;
  /** Asks GitHub to stop another run. That it may not be stopped leaves the memory as it is. */
  cancelRun(runId: string): Promise<CancelAnswer>;
  ancestry(base: string, head: string): Promise<Ancestry>;
  /**
   * The text of a file as it was in a commit; undefined where GitHub did not give it, for whatever reason.
   * @param file from the root of the repository, with slashes
   */
  fileAt(commit: string, file: string): Promise<string | undefined>;
  /** Whether another run is still under way; undefined where GitHub could not be asked. */
  isRunning(runId: string): Promise<boolean | undefined>;
}
