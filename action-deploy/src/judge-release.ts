import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isMixOf } from '../../shared/platforms/joined-release-id.ts';
import { describeState } from '../../shared/platforms/live-words.ts';
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
  readonly advice?: string;
}

/**
 * The platform must be asked again. One that serves another release than it speaks of may only be late: `ifItLasts` is what
 * that means once it has lasted.
 */
export interface Waiting {
  readonly kind: 'wait';
  readonly seen: string;
  readonly ifItLasts?: DecidedRelease;
}

/** Either the deployment is decided, or the platform must be asked again. */
export type ReleaseJudgement = DecidedRelease | Waiting;

/** Judges whether the release of this run is live. Only the id that this run created counts; unknown is never success. */
export function judgeRelease(sighting: ReleaseSighting): ReleaseJudgement {
  const { before, live, state, can } = sighting;
  const id = quote(sighting.releaseId);
  const unchanged = before.kind === 'live' && before.releaseId === sighting.releaseId;
  const done = unchanged ? decided('unchanged', 'already-live', `Release ${id} was live before and still is.`) : decided('deployed', 'live', `Release ${id} is live.`);
  if (!can.current && !can.status) return decided('deployed', 'live-not-confirmed', `The platform accepted release ${id}; the target has neither "status" nor "current", so that it serves is for the health check to prove.`);
  if (state.kind === 'failed') return judgeFailed(sighting, state, unchanged);
  if (can.status && state.kind !== 'live') return { kind: 'wait', seen: describeState(state) };
  if (!can.current) return done;
  if (live.kind === 'unknown') return { kind: 'wait', seen: live.reason };
  if (live.kind === 'none') return { kind: 'wait', seen: can.status ? 'the platform calls the release live, but nothing is served' : 'nothing is live' };
  return live.releaseId === sighting.releaseId ? done : judgeOther(sighting, live.releaseId);
}

/** The platform gave the release up: what it serves instead says what became of it. */
function judgeFailed({ releaseId, before, live }: ReleaseSighting, failed: Failed, unchanged: boolean): DecidedRelease {
  const id = quote(releaseId);
  const other = live.kind === 'live' && live.releaseId !== releaseId && !unchanged ? live.releaseId : undefined;
  const previous = before.kind === 'live' ? before.releaseId : undefined;
  if (other === undefined || (previous !== undefined && isMixOf(other, releaseId, previous))) return releaseFailed(releaseId, failed);
  if (other === previous && failed.neverServed) return { ...releaseFailed(releaseId, failed), reason: `The platform reports release ${id} as failed: ${sentence(failed.reason)} It never served; the previous release ${quote(other)} still does.` };
  if (other === previous) return { ...decided('rolled-back-by-platform', 'previous-is-live', `The platform reports release ${id} as failed and serves the previous release ${quote(other)}: ${sentence(failed.reason)}`), ...adviceOf(failed) };
  return supersededBy(releaseId, other);
}

/** Another release serves, though the platform does not call ours failed. */
function judgeOther({ releaseId, before, can }: ReleaseSighting, other: string): ReleaseJudgement {
  const id = quote(releaseId);
  const seen = `release ${quote(other)} is live`;
  if (before.kind !== 'live' || other !== before.releaseId) return { kind: 'wait', seen, ifItLasts: supersededBy(releaseId, other) };
  // Without "status" the old release may serve for as long as the new one takes; with it the platform has said that it is done.
  return can.status ? { kind: 'wait', seen, ifItLasts: decided('rolled-back-by-platform', 'previous-is-live', `The platform called release ${id} live, but serves the previous release ${quote(other)}.`) } : { kind: 'wait', seen };
}

type Failed = Extract<ReleaseState, { readonly kind: 'failed' }>;

/** The platform says that the release will never serve. */
export const releaseFailed = (releaseId: string, failed: Failed): DecidedRelease => ({ ...decided('failed', 'release-failed', `The platform reports release ${quote(releaseId)} as failed: ${sentence(failed.reason)}`), ...adviceOf(failed) });

/** Somebody else's release serves. */
export const supersededBy = (releaseId: string, other: string): DecidedRelease => decided('superseded', 'another-release-is-live', `Release ${quote(other)} is live, not ${quote(releaseId)} of this run: something else deployed meanwhile.`);

const decided = (outcome: Outcome<'action-deploy'>, reasonCode: ReasonCode, reason: string): DecidedRelease => ({ kind: 'decided', outcome, reasonCode, reason });

const adviceOf = ({ advice }: Failed): { readonly advice?: string } => (advice === undefined ? {} : { advice });

/** Platforms end their reasons as they like. */
const sentence = (text: string): string => `${text.trim().replace(/[.]+$/, '')}.`;
