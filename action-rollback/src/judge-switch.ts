import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { describeState } from '../../shared/platforms/live-words.ts';
import type { LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';

/** What was seen after the platform accepted the rollback. */
export interface SwitchSighting {
  /** The id to ask about, as the platform gave it. */
  readonly releaseId: string;
  /** The id that was asked for, where the platform made a new release of it. */
  readonly targetId?: string;
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
export function judgeSwitch({ releaseId, targetId, before, live, state, can }: SwitchSighting): SwitchJudgement {
  const id = quote(releaseId);
  const serves = live.kind === 'live' && live.releaseId === releaseId;
  const newer = live.kind === 'live' && !serves && live.releaseId !== targetId && !(before.kind === 'live' && before.releaseId === live.releaseId) ? live.releaseId : undefined;
  const underWay = state.kind === 'in-progress' || state.kind === 'staged' || state.kind === 'partial';

  if (!can.current && !can.status) return { kind: 'failed', reasonCode: 'live-not-confirmed', reason: `The platform accepted the rollback to release ${id}, but with this target it can say neither how a release stands nor what is live, so nothing shows that it is.` };
  if (newer !== undefined && (!can.status || !underWay)) return { kind: 'superseded', reason: `Release ${quote(newer)} went live after the rollback to ${id} was accepted: something else was deployed meanwhile. It is left as it is.` };
  if (state.kind === 'failed') return { kind: 'failed', reasonCode: 'rollback-not-live', reason: `The platform accepted the rollback, but reports release ${id} as failed: ${state.reason}.` };
  if (can.status && state.kind !== 'live') return { kind: 'wait', seen: describeState(state) };
  if (!can.current || serves) return { kind: 'live' };
  return { kind: 'wait', seen: live.kind === 'live' ? `release ${quote(live.releaseId)} is live` : live.kind === 'none' ? 'nothing is live' : live.reason };
}
