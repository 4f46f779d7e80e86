import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';

/** What was seen after the platform accepted the rollback. */
export interface SwitchSighting {
  /** The id to ask about, as the platform gave it. */
  readonly releaseId: string;
  /** What was live right before the switch. */
  readonly before: LiveRelease;
  readonly live: LiveRelease;
  readonly state: ReleaseState;
  /** Whether the platform can answer each question at all. */
  readonly can: { readonly current: boolean; readonly status: boolean };
}

/** Either the switch is decided, or the platform must be asked again. */
export type SwitchJudgement =
  | { readonly kind: 'wait'; readonly seen: string }
  | { readonly kind: 'live' }
  /** Something newer took over after the switch: leave it be. */
  | { readonly kind: 'superseded'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reasonCode: ReasonCode; readonly reason: string };

/** Judges whether a rollback happened. That the platform accepted it proves nothing; unknown is never success. */
export function judgeSwitch({ releaseId, before, live, state, can }: SwitchSighting): SwitchJudgement {
  const id = quote(releaseId);
  const serves = live.kind === 'live' && live.releaseId === releaseId;
  const newer = live.kind === 'live' && !serves && !(before.kind === 'live' && before.releaseId === live.releaseId) ? live.releaseId : undefined;

  if (!can.current && !can.status) return { kind: 'failed', reasonCode: 'live-not-confirmed', reason: `The platform accepted the rollback to release ${id}, but its target has neither "status" nor "current", so nothing shows that it is live.` };
  if (newer !== undefined && (!can.status || state.kind !== 'in-progress')) return { kind: 'superseded', reason: `Release ${quote(newer)} went live after the rollback to ${id} was accepted: something else was deployed meanwhile. It is left as it is.` };
  if (state.kind === 'failed') return { kind: 'failed', reasonCode: 'rollback-not-live', reason: `The platform accepted the rollback, but reports release ${id} as failed: ${state.reason}.` };
  if (can.status && state.kind !== 'live') return { kind: 'wait', seen: state.kind === 'unknown' ? state.reason : (state.phase ?? state.kind) };
  if (!can.current || serves) return { kind: 'live' };
  return { kind: 'wait', seen: live.kind === 'live' ? `release ${quote(live.releaseId)} is live` : live.kind === 'none' ? 'nothing is live' : live.reason };
}
