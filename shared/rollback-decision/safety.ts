import { formatDuration } from '../kernel/duration.ts';
import type { PlatformName } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { LedgerPutBack } from '../ledger/history.ts';
import type { LiveRelease } from '../platforms/port.ts';
import { isReleaseId } from '../platforms/release-id.ts';
import { isCandidate } from './candidates.ts';
import type { Candidate } from './candidates.ts';
import type { MigrationEvidence } from './evidence.ts';
import { adviceWithout } from './platform-advice.ts';
import { fitSchema } from './schema-gate.ts';
import type { SchemaPath } from './schema-gate.ts';

/** What is known right before a switch. */
export interface SafetyFacts {
  /** `force`: a person asked for it, and named the target. */
  readonly mode: 'auto' | 'force';
  readonly target: Candidate | undefined;
  readonly live: LiveRelease;
  readonly can: { readonly current: boolean; readonly rollback: boolean };
  /** For what to do where it cannot. */
  readonly platform?: PlatformName | undefined;
  readonly migration: MigrationEvidence | undefined;
  /** How an earlier rollback of this run ended. */
  readonly earlier: { readonly outcome: 'rolled-back' | 'failed'; readonly to: string | undefined } | undefined;
  /** The rollback of another run that put back what is live; absent where a person names a target all the same. */
  readonly putBack?: LedgerPutBack | undefined;
  readonly failureAgeMs: number | undefined;
  readonly maxFailureAgeMs: number;
  /** What earlier runs did to the schema since the target; absent where nothing is remembered of it. */
  readonly path?: SchemaPath | undefined;
  /** The rule of a hold that an earlier run left. */
  readonly heldBy?: string | undefined;
  /** Releases that the name in `to` fits alike. */
  readonly ambiguous?: readonly Candidate[] | undefined;
  /** Why the platform cannot start the target any more. */
  readonly gone?: string | undefined;
  /** Whether the target may be deployed anew where it cannot be started any more. */
  readonly redeploy?: boolean | undefined;
  /** Whether earlier runs could be asked about. */
  readonly remembers?: boolean | undefined;
  /** How many releases are known to the platform only. */
  readonly onPlatform?: number | undefined;
  /** The GitOps controller that owns what runs here. */
  readonly gitopsOwner?: string | undefined;
}

export interface Refusal {
  readonly kind: 'refused';
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice: string;
}
export type SafetyVerdict = { readonly kind: 'safe'; readonly target: Candidate } | Refusal;

type Targeted = SafetyFacts & { readonly target: Candidate };

/** One safety rule: why a rollback must not be, or undefined where this rule has nothing against it. */
export interface SafetyRule {
  readonly name: string;
  /** Whether it speaks about the target alone, and not about this run. */
  readonly ofTarget: boolean;
  readonly refuse: (facts: SafetyFacts) => Refusal | undefined;
}

const refused = (reasonCode: ReasonCode, reason: string, advice: string): Refusal => ({ kind: 'refused', reasonCode, reason, advice });
const ofRun = (name: string, refuse: SafetyRule['refuse']): SafetyRule => ({ name, ofTarget: false, refuse });
const ofTarget = (name: string, refuse: (facts: Targeted) => Refusal | undefined): SafetyRule => ({ name, ofTarget: true, refuse: (facts) => (facts.target === undefined ? undefined : refuse({ ...facts, target: facts.target })) });

/** The rules that must all hold before anything is touched, in every mode; the first that refuses is the one that is told. */
export const SAFETY_RULES: readonly SafetyRule[] = [
  ofRun('one attempt in a run', ({ earlier }) => earlier && oneAttempt(earlier)),
  ofRun('what was put back stays', ({ putBack }) => putBack && wasPutBack(putBack)),
  ofRun('the platform can go back', ({ can, platform }) => (can.rollback ? undefined : refused('no-rollback-command', 'With this target the platform has no way to roll back.', adviceWithout('rollback', platform)))),
  ofRun('the name fits one release', ({ ambiguous }) => ambiguous && isAmbiguous(ambiguous)),
  ofRun('a target is known', (facts) => (facts.target !== undefined && isReleaseId(facts.target.releaseId) ? undefined : noTarget(facts))),
  ofTarget('the target is not live', targetIsLive),
  ofTarget('the target is not bad', targetIsBad),
  ofTarget('the target was verified', targetIsNotTrusted),
  ofTarget('the target can still be started', targetIsGone),
  ofRun('what is live is known', liveIsNotKnown),
  ofRun('the failure is fresh', failureIsTooOld),
  ofRun('no hold stands', isHeld),
  ofTarget('the target runs on the schema', schemaDoesNotFit),
  ofRun('no GitOps controller owns it', isOwnedByGitOps),
];

/** Checks, before anything is touched and in every mode, that a rollback can only help. */
export function checkSafety(facts: SafetyFacts, rules = SAFETY_RULES): SafetyVerdict {
  for (const rule of rules) {
    const refusal = rule.refuse(facts);
    if (refusal) return refusal;
  }
  return facts.target === undefined ? noTarget(facts) : { kind: 'safe', target: facts.target };
}

/** Why a release may not be gone back to, whatever else is known of this run; undefined where it may. */
export function whyNot(facts: SafetyFacts): Refusal | undefined {
  return SAFETY_RULES.flatMap((rule) => (rule.ofTarget ? (rule.refuse(facts) ?? []) : []))[0];
}

function noTarget({ remembers, onPlatform = 0 }: SafetyFacts): Refusal {
  const where = remembers ? 'neither the record of this run nor the GitHub deployments of this environment hold a verified release other than the one that is live' : 'the record of this run holds no release that was live before, and earlier runs could not be asked about';
  const platforms = onPlatform > 0 ? ` The platform itself remembers ${onPlatform === 1 ? 'one other release' : `${onPlatform} other releases`}, but not whether ${onPlatform === 1 ? 'it was' : 'they were'} ever healthy.` : '';
  return refused('no-target', `No release to go back to is known: ${where}.${platforms}`, `Name one in "to" with mode: force${onPlatform > 0 ? ' (the output "candidates" lists them)' : ''}, or run action-deploy before this action in the same run: it asks the platform what is live before it.`);
}

function oneAttempt(earlier: NonNullable<SafetyFacts['earlier']>): Refusal {
  const to = earlier.to === undefined ? '' : ` to release ${quote(earlier.to)}`;
  return refused('already-rolled-back', `This run has rolled back once already${to}, and it ${earlier.outcome === 'failed' ? 'failed' : 'succeeded'}. A rollback is never rolled back by itself.`, 'Look at what is live now. Another rollback is a run of its own, with mode: force and a release in "to".');
}

function wasPutBack({ releaseId, at, runId }: LedgerPutBack): Refusal {
  return refused('already-rolled-back', `Release ${quote(releaseId)}, which is live, was put back by a rollback already, at ${at}${runId === undefined ? '' : ` by run ${runId}`}. Another one without a named target would go one release further back.`, 'See whether that rollback is the one that was meant. To go further back, name the release in "to" with mode: force; the output "candidates" lists them.');
}

function isAmbiguous(candidates: readonly Candidate[]): Refusal {
  const names = candidates.slice(0, 5).map(({ releaseId, version, deployedAt }) => `release ${quote(releaseId)}${version === undefined ? '' : ` (version ${quote(version)}${deployedAt === undefined ? '' : `, ${deployedAt}`})`}`);
  return refused('target-ambiguous', `What "to" names fits ${candidates.length} releases: ${names.join(', ')}${candidates.length > names.length ? ', …' : ''}.`, 'Give the id of one of these releases in "to".');
}

function targetIsLive({ live, target }: Targeted): Refusal | undefined {
  if (live.kind !== 'live' || !isCandidate(target, live.releaseId)) return undefined;
  return refused('target-is-live', `The target, release ${quote(target.releaseId)}, is the release that is live${live.releaseId === target.releaseId ? '' : `, as ${quote(live.releaseId)}`}.`, 'Name another release in "to" with mode: force.');
}

function targetIsBad({ target }: Targeted): Refusal | undefined {
  const advice = 'Name a release that was healthy in "to" with mode: force, ship a fix, or, when the cause lay elsewhere, deploy it again by action-deploy with allow-bad: true.';
  if (target.bad) return refused('target-is-bad', `The target, release ${quote(target.releaseId)}, was rolled back before, and has not been healthy since.`, advice);
  return target.failedInRun || (target.origin === 'own' && target.verdict === 'unhealthy') ? refused('target-is-bad', `The target, release ${quote(target.releaseId)}, was found unhealthy in this run.`, advice) : undefined;
}

function targetIsNotTrusted({ mode, target }: Targeted): Refusal | undefined {
  if (mode === 'force' || target.verdict === 'healthy') return undefined;
  const foundUnhealthy = target.deploymentId !== undefined && target.verdict === 'unhealthy';
  if (target.origin === 'previous' && !foundUnhealthy) return undefined;
  const reason = foundUnhealthy ? `The target, release ${quote(target.releaseId)}, was found unhealthy before.` : `Nothing shows that release ${quote(target.releaseId)} was ever healthy: it is not the one that was live before this run.`;
  return refused('target-not-verified', reason, 'Leave "to" out to go back to the last verified release, or name it with mode: force.');
}

function targetIsGone({ target, redeploy, gone = target.gone }: Targeted): Refusal | undefined {
  if (gone === undefined || (redeploy && versionToDeploy(target) !== undefined)) return undefined;
  return refused('target-gone', `The platform can no longer start release ${quote(target.releaseId)}: ${gone}.`, howToRedeploy(target));
}

/** What would be deployed to have a release again that cannot be started any more. */
export const versionToDeploy = ({ version, commit }: Candidate): string | undefined => version ?? commit;

/** The exact inputs with which a release that cannot be put back is deployed anew. */
export function howToRedeploy(target: Candidate): string {
  const version = versionToDeploy(target);
  if (version === undefined) return 'Its version is not known, so it cannot be deployed anew either: name another release in "to" with mode: force, or ship a fix.';
  return `To deploy its version anew, run this action in a run of its own with mode: force, to: ${quote(target.releaseId)} and redeploy: true; or run action-deploy with version: ${quote(version)} and allow-older: true.`;
}

export function liveIsNotKnown({ live, can, mode, platform }: Pick<SafetyFacts, 'live' | 'can' | 'mode' | 'platform'>): Refusal | undefined {
  if (live.kind !== 'unknown' || (mode === 'force' && !can.current)) return undefined;
  return refused('live-unknown', `What is live now is not known: ${live.reason}. Without it nobody can tell whether a newer release would be overwritten.`, can.current ? 'Mend the platform\'s answer to what is live, then run this again.' : `${adviceWithout('current', platform)} Or use mode: force.`);
}

function failureIsTooOld({ mode, failureAgeMs, maxFailureAgeMs }: SafetyFacts): Refusal | undefined {
  if (mode === 'force' || (failureAgeMs !== undefined && failureAgeMs <= maxFailureAgeMs)) return undefined;
  const age = failureAgeMs === undefined ? 'at a time that is not known' : `${formatDuration(failureAgeMs)} ago`;
  return refused('too-old', `The failure was found ${age}; nothing older than ${formatDuration(maxFailureAgeMs)} is rolled back without a person.`, 'Run the health check again, give a longer "max-failure-age", or use mode: force.');
}

function isHeld({ mode, heldBy }: SafetyFacts): Refusal | undefined {
  if (mode === 'force' || heldBy === undefined) return undefined;
  return refused('held-earlier', `An earlier decision, by rule ${quote(heldBy)}, holds automatic rollbacks of this environment until a person has looked or a newer version is deployed.`, 'Look first. Then use "release-hold: true" to have this decided again, or mode: force.');
}

function schemaDoesNotFit({ migration, path, target }: Targeted): Refusal | undefined {
  const fit = fitSchema(migration, path);
  return fit.kind === 'fits' ? undefined : refused('schema-incompatible', `Release ${quote(target.releaseId)} must not be put back. ${fit.reason}`, fit.advice);
}

function isOwnedByGitOps({ gitopsOwner }: SafetyFacts): Refusal | undefined {
  if (gitopsOwner === undefined) return undefined;
  return refused('gitops-owned', `What runs here belongs to ${gitopsOwner}, which would undo the rollback within seconds.`, 'Revert the commit in the repository that it follows, and let it take the release back.');
}
