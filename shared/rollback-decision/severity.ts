import type { Severity } from '../kernel/outcomes.ts';

/** How soon somebody must respond: as a duration for machines, and in words. */
export const RESPOND_WITHIN: Readonly<Record<Severity, { readonly duration: string; readonly words: string }>> = {
  P0: { duration: '15m', words: '15 min' },
  P1: { duration: '1h', words: '1 h' },
  P2: { duration: '4h', words: '4 h' },
  P3: { duration: '24h', words: '24 h' },
};
