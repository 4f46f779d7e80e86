import type { Facts } from './facts.ts';
import type { LedgerHistory } from './history.ts';

/** The states that GitHub shows to people. */
export type ShownState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

/** Why the memory cannot be used in this step; said once. */
export interface Unavailable {
  readonly kind: 'unavailable';
  readonly why: string;
  readonly advice: string | undefined;
}

export type HistoryAnswer = { readonly kind: 'known'; readonly history: LedgerHistory } | Unavailable;
export type OpenAnswer = { readonly kind: 'opened'; readonly deploymentId: string; readonly reused: boolean } | Unavailable;

/** How two commits stand to each other, seen from `head`: `behind` means that `head` is an ancestor of `base`. */
export type Ancestry = 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown';

/** The order to begin a deployment in the memory. */
export interface OpenOrder {
  readonly commit: string;
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
  /** Reads what is remembered. With `enough`, older pages are read until it says yes, at most ten. */
  history(enough?: (history: LedgerHistory) => boolean): Promise<HistoryAnswer>;
  open(order: OpenOrder): Promise<OpenAnswer>;
  /** @returns whether everything was written */
  note(deploymentId: string, note: Note): Promise<boolean>;
  ancestry(base: string, head: string): Promise<Ancestry>;
}
