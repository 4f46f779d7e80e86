import type { Severity } from '../kernel/outcomes.ts';
import type { DecisionSettings } from './evidence.ts';

/** How soon somebody must respond: as a duration for machines, and in words. */
export interface RespondWithin {
  readonly duration: string;
  readonly words: string;
}

/** Where no policy says otherwise. */
export const RESPOND_WITHIN: Readonly<Record<Severity, RespondWithin>> = {
  P0: { duration: '15m', words: '15 min' },
  P1: { duration: '1h', words: '1 h' },
  P2: { duration: '4h', words: '4 h' },
  P3: { duration: '24h', words: '24 h' },
};

/** How soon somebody must respond, as the policy in force says. */
export function respondWithin(severity: Severity, { policy }: Pick<DecisionSettings, 'policy'>): RespondWithin {
  const ms = policy?.respondWithin[severity];
  return ms === undefined ? RESPOND_WITHIN[severity] : inUnits(ms);
}

/** `90 min` is `1h30m`, in words `1 h 30 min`; whole seconds at least. */
function inUnits(ms: number): RespondWithin {
  const seconds = Math.round(ms / 1_000);
  const parts = [[Math.floor(seconds / 3_600), 'h', 'h'], [Math.floor(seconds / 60) % 60, 'm', 'min'], [seconds % 60, 's', 's']] as const;
  const said = parts.filter(([amount]) => amount > 0);
  return { duration: said.map(([amount, unit]) => `${amount}${unit}`).join(''), words: said.map(([amount, , unit]) => `${amount} ${unit}`).join(' ') };
}
