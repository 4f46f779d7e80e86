import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';

/** What was seen of a release that the platform accepted. */
export interface ReleaseSighting {
  readonly releaseId: string;
  readonly before: LiveRelease;
  readonly live: LiveRelease;
  readonly state: ReleaseState;
  /** Whether the platform can answer each question at all. */
  readonly can: { readonly current: boolean; readonly status: boolean };
}

/** Either the deployment is decided, or the platform must be asked again. */
export type ReleaseJudgement =
  | { readonly kind: 'wait'; readonly seen: string }
  | { readonly kind: 'decided'; readonly outcome: Outcome<'action-deploy'>; readonly reasonCode: ReasonCode; readonly reason: string };

/** Judges whether the release of this run is live. Only the id that this run created counts; unknown is never success. */
export function judgeRelease(sighting: ReleaseSighting): ReleaseJudgement {
  const { releaseId, before, live, state, can } = sighting;
  const id = quote(releaseId);
  const unchanged = before.kind === 'live' && before.releaseId === releaseId;
  const serves = live.kind === 'live' && live.releaseId === releaseId;
  const other = live.kind === 'live' && !serves ? live.releaseId : undefined;
  const isBack = other !== undefined && before.kind === 'live' && other === before.releaseId;

  if (!can.current && !can.status) return decided('deployed', 'live-not-confirmed', `The platform accepted release ${id}; the target has neither "status" nor "current", so that it serves is for the health check to prove.`);
  if (state.kind === 'failed') {
    if (isBack && !unchanged) return decided('rolled-back-by-platform', 'previous-is-live', `The platform reports release ${id} as failed and serves the previous release ${quote(other)}.`);
    return decided('failed', 'release-failed', `The platform reports release ${id} as failed: ${state.reason}.`);
  }
  const statusDone = !can.status || state.kind === 'live';
  if (!statusDone) return { kind: 'wait', seen: state.kind === 'unknown' ? state.reason : (state.kind === 'in-progress' && state.phase) || state.kind };
  if (!can.current) return decided(unchanged ? 'unchanged' : 'deployed', unchanged ? 'already-live' : 'live', `Release ${id} is live.`);
  if (serves) return unchanged ? decided('unchanged', 'already-live', `Release ${id} was live before and still is.`) : decided('deployed', 'live', `Release ${id} is live.`);
  if (live.kind === 'unknown') return { kind: 'wait', seen: live.reason };
  // Without "status", what serves may still be the old release for a while; with it, the platform has said that it is done.
  if (!can.status) return { kind: 'wait', seen: other === undefined ? 'nothing is live' : `release ${quote(other)} is live` };
  if (isBack) return decided('rolled-back-by-platform', 'previous-is-live', `The platform called release ${id} live, but serves the previous release ${quote(other)}.`);
  if (other !== undefined) return decided('superseded', 'another-release-is-live', `Release ${quote(other)} is live, not ${id} of this run: something else deployed meanwhile.`);
  return { kind: 'wait', seen: 'the platform calls the release live, but nothing is served' };
}

const decided = (outcome: Outcome<'action-deploy'>, reasonCode: ReasonCode, reason: string): ReleaseJudgement => ({ kind: 'decided', outcome, reasonCode, reason });
