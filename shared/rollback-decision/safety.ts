import { formatDuration } from '../kernel/duration.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { LiveRelease } from '../platforms/port.ts';
import { isReleaseId } from '../platforms/release-id.ts';
import type { MigrationEvidence } from './evidence.ts';
import { fitSchema } from './schema-gate.ts';
import type { Candidate } from './target.ts';

/** What is known right before a switch. */
export interface SafetyFacts {
  /** `force`: a person asked for it, and named the target. */
  readonly mode: 'auto' | 'force';
  readonly target: Candidate | undefined;
  readonly live: LiveRelease;
  readonly can: { readonly current: boolean; readonly rollback: boolean };
  readonly migration: MigrationEvidence | undefined;
  /** How an earlier rollback of this run ended. */
  readonly earlier: { readonly outcome: 'rolled-back' | 'failed'; readonly to: string | undefined } | undefined;
  readonly failureAgeMs: number | undefined;
  readonly maxFailureAgeMs: number;
}

export interface Refusal {
  readonly kind: 'refused';
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice: string;
}
export type SafetyVerdict = { readonly kind: 'safe'; readonly target: Candidate } | Refusal;

const refused = (reasonCode: ReasonCode, reason: string, advice: string): Refusal => ({ kind: 'refused', reasonCode, reason, advice });

/** Checks, before anything is touched and in every mode, that a rollback can only help. */
export function checkSafety(facts: SafetyFacts): SafetyVerdict {
  const { target } = facts;
  if (facts.earlier) return oneAttempt(facts.earlier);
  if (!facts.can.rollback) return refused('no-rollback-command', 'The platform has no way to roll back.', 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.');
  if (target === undefined || !isReleaseId(target.releaseId)) return refused('no-target', 'No release to go back to is known: the record of this run holds no release that was live before.', 'Name one in "to" with mode: force, or run action-deploy before this action in the same run, with a target whose "current" says what is live.');
  return targetIsLive(facts, target) ?? targetIsBad(target) ?? targetIsNotTrusted(facts, target) ?? liveIsNotKnown(facts) ?? failureIsTooOld(facts) ?? schemaDoesNotFit(facts, target) ?? { kind: 'safe', target };
}

function oneAttempt(earlier: NonNullable<SafetyFacts['earlier']>): Refusal {
  const to = earlier.to === undefined ? '' : ` to release ${quote(earlier.to)}`;
  return refused('already-rolled-back', `This run has rolled back once already${to}, and it ${earlier.outcome === 'failed' ? 'failed' : 'succeeded'}. A rollback is never rolled back by itself.`, 'Look at what is live now. Another rollback is a run of its own, with mode: force and a release in "to".');
}

function targetIsLive({ live }: SafetyFacts, target: Candidate): Refusal | undefined {
  if (live.kind !== 'live' || live.releaseId !== target.releaseId) return undefined;
  return refused('target-is-live', `The target, release ${quote(target.releaseId)}, is the release that is live.`, 'Name another release in "to" with mode: force.');
}

function targetIsBad(target: Candidate): Refusal | undefined {
  if (target.origin !== 'own' || target.verdict !== 'unhealthy') return undefined;
  return refused('target-is-bad', `The target, release ${quote(target.releaseId)}, was found unhealthy in this run.`, 'Name a release that was healthy in "to" with mode: force, or ship a fix.');
}

function targetIsNotTrusted({ mode }: SafetyFacts, target: Candidate): Refusal | undefined {
  if (mode === 'force' || target.origin === 'previous' || target.verdict === 'healthy') return undefined;
  return refused('target-not-verified', `Nothing shows that release ${quote(target.releaseId)} was ever healthy: it is not the one that was live before this run.`, 'Leave "to" out to go back to the previous release, or name it with mode: force.');
}

function liveIsNotKnown({ live, can, mode }: Pick<SafetyFacts, 'live' | 'can' | 'mode'>): Refusal | undefined {
  if (live.kind !== 'unknown' || (mode === 'force' && !can.current)) return undefined;
  return refused('live-unknown', `What is live now is not known: ${live.reason}. Without it nobody can tell whether a newer release would be overwritten.`, can.current ? 'Mend the platform\'s answer to what is live, then run this again.' : 'Add a "current" command to the target, or use mode: force.');
}

function failureIsTooOld({ mode, failureAgeMs, maxFailureAgeMs }: SafetyFacts): Refusal | undefined {
  if (mode === 'force' || (failureAgeMs !== undefined && failureAgeMs <= maxFailureAgeMs)) return undefined;
  const age = failureAgeMs === undefined ? 'at a time that is not known' : `${formatDuration(failureAgeMs)} ago`;
  return refused('too-old', `The failure was found ${age}; nothing older than ${formatDuration(maxFailureAgeMs)} is rolled back without a person.`, 'Run the health check again, give a longer "max-failure-age", or use mode: force.');
}

function schemaDoesNotFit({ migration }: SafetyFacts, target: Candidate): Refusal | undefined {
  const fit = fitSchema(migration);
  return fit.kind === 'fits' ? undefined : refused('schema-incompatible', `Release ${quote(target.releaseId)} must not be put back. ${fit.reason}`, fit.advice);
}

/** What was found when who is live was read again right before the switch. */
export type SwapVerdict = { readonly kind: 'unchanged' } | { readonly kind: 'superseded'; readonly reason: string } | Refusal;

/** Compare and swap: the switch happens only while the same is live as when it was decided. */
export function compareBeforeSwap(decided: LiveRelease, now: LiveRelease, facts: Pick<SafetyFacts, 'mode' | 'can'>): SwapVerdict {
  if (now.kind === 'unknown') return liveIsNotKnown({ ...facts, live: now }) ?? { kind: 'unchanged' };
  const same = now.kind === decided.kind && (now.kind !== 'live' || (decided.kind === 'live' && now.releaseId === decided.releaseId));
  if (same) return { kind: 'unchanged' };
  const words = (live: LiveRelease): string => (live.kind === 'live' ? `release ${quote(live.releaseId)}` : live.kind === 'none' ? 'nothing' : 'something unknown');
  return { kind: 'superseded', reason: `What is live changed just before the switch: it was ${words(decided)}, now it is ${words(now)}. Nothing was done.` };
}
