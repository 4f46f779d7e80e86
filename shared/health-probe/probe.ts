import type { Answer } from './conditions.ts';
import type { Check } from './types.ts';

/** What came of one probe, before anybody judges it. */
export type Probed =
  | { readonly kind: 'answered'; readonly answer: Answer; /** The path that redirects within the origin led to. */ readonly redirectedTo?: string; /** A command's time says nothing about response times. */ readonly untimed?: true }
  /** No whole answer: the service's doing, or trouble of ours. */
  | { readonly kind: 'no-answer'; readonly by: 'service' | 'us'; readonly message: string }
  | { readonly kind: 'blocked'; readonly message: string; readonly status?: number }
  /** Ended by the caller's signal; it says nothing. */
  | { readonly kind: 'cut-off' };

/** Carries out one probe of one check. It never throws, and ends soon after its timeout or its signal. */
export interface Prober {
  probe(check: Check, timeoutMs: number, signal: AbortSignal): Promise<Probed>;
}
