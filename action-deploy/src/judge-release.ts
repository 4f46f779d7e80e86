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

export interface DecidedRelease {
  readonly kind: 'decided';
  readonly outcome: Outcome<'action-deploy'>;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
}

/**
 * Either the deployment is decided, or the platform must be asked again. A platform that serves another release than it
 * speaks of may only be late: `ifItLasts` is what that means once it has lasted.
 */
export type ReleaseJudgement = DecidedRelease | { readonly kind: 'wait'; readonly seen: string; readonly ifItLasts?: DecidedRelease };

/** Judges whether the release of this run is live. Only the id that this run created counts; unknown is never success. */
export function judgeRelease(sighting: ReleaseSighting): ReleaseJudgement {
  const { before, live, state, can } = sighting;
  const id = quote(sighting.releaseId);
  const unchanged = before.kind === 'live' && before.releaseId === sighting.releaseId;
  const done = unchanged ? decided('unchanged', 'already-live', `Release ${id} was live before and still is.`) : decided('deployed', 'live', `Release ${id} is live.`);
  if (!can.current && !can.status) return decided('deployed', 'live-not-confirmed', `The platform accepted release ${id}; the target has neither "status" nor "current", so that it serves is for the health check to prove.`);
  if (state.kind === 'failed') return judgeFailed(sighting, state.reason, unchanged);
  if (can.status && state.kind !== 'live') return { kind: 'wait', seen: state.kind === 'unknown' ? state.reason : (state.phase ?? state.kind) };
  if (!can.current) return done;
  if (live.kind === 'unknown') return { kind: 'wait', seen: live.reason };
  if (live.kind === 'none') return { kind: 'wait', seen: can.status ? 'the platform calls the release live, but nothing is served' : 'nothing is live' };
  return live.releaseId === sighting.releaseId ? done : judgeOther(sighting, live.releaseId);
}

/** The platform gave the release up: what it serves instead says what became of it. */
function judgeFailed({ releaseId, before, live }: ReleaseSighting, why: string, unchanged: boolean): DecidedRelease {
  const id = quote(releaseId);
  const other = live.kind === 'live' && live.releaseId !== releaseId && !unchanged ? live.releaseId : undefined;
  if (other === undefined) return decided('failed', 'release-failed', `The platform reports release ${id} as failed: ${why}.`);
  if (before.kind === 'live' && other === before.releaseId) return decided('rolled-back-by-platform', 'previous-is-live', `The platform reports release ${id} as failed and serves the previous release ${quote(other)}.`);
  return superseded(id, other);
}

/** Another release serves, though the platform does not call ours failed. */
function judgeOther({ releaseId, before, can }: ReleaseSighting, other: string): ReleaseJudgement {
  const id = quote(releaseId);
  const seen = `release ${quote(other)} is live`;
  if (before.kind !== 'live' || other !== before.releaseId) return { kind: 'wait', seen, ifItLasts: superseded(id, other) };
  // Without "status" the old release may serve for as long as the new one takes; with it the platform has said that it is done.
  return can.status ? { kind: 'wait', seen, ifItLasts: decided('rolled-back-by-platform', 'previous-is-live', `The platform called release ${id} live, but serves the previous release ${quote(other)}.`) } : { kind: 'wait', seen };
}

const superseded = (id: string, other: string): DecidedRelease => decided('superseded', 'another-release-is-live', `Release ${quote(other)} is live, not ${id} of this run: something else deployed meanwhile.`);

const decided = (outcome: Outcome<'action-deploy'>, reasonCode: ReasonCode, reason: string): DecidedRelease => ({ kind: 'decided', outcome, reasonCode, reason });
