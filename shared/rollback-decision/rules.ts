import { formatDuration } from '../kernel/duration.ts';
import type { Decision, Severity } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import { formatShare } from '../kernel/share.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { DecisionSettings, DeploymentEvidence, Evidence } from './evidence.ts';
import { ROUNDING, criticalFailing, isConfined, isDatabaseName, isProvenUnhealthy, majorityFails, nameFailing, newlyFailingDatabase, onlyNonCriticalFail, provenSlowdown, sideThatFailsAlike } from './readings.ts';
import { fitSchema } from './schema-gate.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import type { Thresholds } from './thresholds.ts';

/** What one rule says when it matches. */
export interface Finding {
  readonly kind: Decision;
  readonly severity?: Severity;
  readonly reason: string;
  /** What would have led to another decision. */
  readonly wouldChange: string;
}

/** One row of the decision table; undefined when it does not match. */
export interface Rule<N extends ReasonCode = ReasonCode> {
  readonly name: N;
  readonly judge: (evidence: Evidence, settings: DecisionSettings) => Finding | undefined;
}

const row = <const N extends ReasonCode>(name: N, judge: Rule['judge']): Rule<N> => ({ name, judge });
const NEVER_SERVED: readonly (DeploymentEvidence | undefined)[] = ['wont-start', 'crashed', 'timed-out', 'cancelled', 'not-attempted'];
const NOTHING_DEPLOYED: readonly (DeploymentEvidence | undefined)[] = [undefined, 'not-attempted'];

/** The decision table: the first row that matches decides. Its order is documented in the README of action-rollback. */
export const TABLE = [
  row('superseded', ({ live }) => (live?.kind === 'other-release' ? { kind: 'keep', reason: `Release ${quote(live.releaseId)} is live, which this run neither made nor found before: something newer was put there.`, wouldChange: 'Only the run that made the live release may take it back; a person can with mode: force.' } : undefined)),

  row('never-live', ({ live, deployment }) => (live?.kind === 'previous-release' && !live.byThisRun && NEVER_SERVED.includes(deployment) ? { kind: 'keep', severity: 'P1', reason: `The new release never served; the previous one, ${quote(live.releaseId)}, does. The deployment failed, the service is as it was.`, wouldChange: 'A new release that serves.' } : undefined)),

  row('platform-already-rolled-back', ({ live }) => (live?.kind === 'previous-release' ? { kind: 'keep', severity: 'P1', reason: live.byThisRun ? `Release ${quote(live.releaseId)} is live again already: this run has put it back.` : `The previous release ${quote(live.releaseId)} is live again already: the platform, or somebody, took the new one back.`, wouldChange: 'A new release that still serves.' } : undefined)),

  row('data-corruption', ({ report, migration }) => {
    if (report?.issue !== 'data-corruption') return undefined;
    const fit = fitSchema(migration);
    const wouldChange = 'Nothing measured: data corruption is acted on as reported.';
    if (fit.kind === 'refused') return { kind: 'hold', severity: 'P0', reason: `Data corruption was reported, and the database must be restored by a person before earlier code may run on it. ${fit.reason}`, wouldChange: 'A migration after which the earlier code can run.' };
    return { kind: 'rollback', severity: 'P0', reason: 'Data corruption was reported: the code that writes wrong data must stop.', wouldChange };
  }),

  row('security', ({ report }) => (report?.issue === 'security' ? { kind: 'rollback', severity: 'P0', reason: 'A security problem of the new release was reported.', wouldChange: 'Nothing measured: a security problem is acted on as reported.' } : undefined)),

  row('migration-failed', ({ migration, deployment }) => (migration?.state === 'not-completed' && NOTHING_DEPLOYED.includes(deployment) ? { kind: 'hold', severity: 'P1', reason: 'The migration did not complete and nothing was deployed: the old code keeps running. The schema is taken back by a person or a rule of its own, never by a reflex.', wouldChange: 'A migration that completed.' } : undefined)),

  row('wont-start', ({ deployment, report }) => {
    const how = report?.issue === 'wont-start' ? 'A person reports that the new release does not start.' : deployment === 'wont-start' ? 'The new release did not start.' : deployment === 'crashed' ? 'The new release crashed.' : deployment === 'timed-out' ? 'The deployment of the new release timed out.' : undefined;
    return how === undefined ? undefined : { kind: 'rollback', severity: 'P0', reason: how, wouldChange: 'The previous release still being live, or the new one serving.' };
  }),

  row('not-our-doing', (evidence, settings) => {
    const side = sideThatFailsAlike(evidence);
    if (side === undefined) return undefined;
    const where = side === 'baseline' ? 'failed before this deployment too' : 'fails on the stable side alike';
    return { kind: 'hold', severity: hitsEverybody(evidence, settings) ? 'P0' : 'P1', reason: `Every critical check that fails now ${where}: ${nameFailing(criticalFailing(evidence))}. Going back would not mend it; look at the infrastructure (database, cache, provider).`, wouldChange: 'A critical check that fails in the new release only.' };
  }),

  row('database-down', (evidence) => {
    const failing = newlyFailingDatabase(evidence);
    if (failing === undefined && evidence.report?.issue !== 'database-down') return undefined;
    const reason = failing === undefined ? 'A person reports that the new release has no database.' : `A database fails in the new release: ${nameFailing([failing])}. ${evidence.baseline === undefined ? 'Nothing shows that it failed before.' : 'It did not fail before the deployment.'}`;
    return { kind: 'rollback', severity: 'P0', reason, wouldChange: 'The same failure before the deployment (action-healthcheck with phase: baseline) would have meant infrastructure, and hold.' };
  }),

  row('not-served', (evidence) => (isProvenUnhealthy(evidence) && evidence.health?.wrongVersionOnly ? { kind: 'hold', severity: 'P2', reason: `The checks fail only because the expected version is not shown${evidence.health.observedVersion === undefined ? '' : `; the last one seen was ${quote(evidence.health.observedVersion)}`}. Find out who serves what: a cache, a proxy, an old instance, or a build with the wrong version in it, or none.`, wouldChange: 'A check that fails for another reason than the version.' } : undefined)),

  row('too-old', (evidence, { maxFailureAgeMs }) => {
    const age = evidence.failureAgeMs;
    if (age === undefined || age <= maxFailureAgeMs || !(isProvenUnhealthy(evidence) || provenSlowdown(evidence.health) !== undefined)) return undefined;
    return { kind: 'hold', severity: 'P2', reason: `The failure was found ${formatDuration(age)} ago; nothing older than ${formatDuration(maxFailureAgeMs)} is rolled back without a person.`, wouldChange: 'A fresh health check, a longer "max-failure-age", or a person with mode: force.' };
  }),

  row('majority-failing', (evidence, settings) => {
    const thresholds = thresholdsOf(settings);
    if (!majorityFails(evidence, thresholds)) return undefined;
    const { atLeast, samples, inARow } = thresholds['majority-failing'];
    const half = atLeast === 0.5;
    return { kind: 'rollback', severity: 'P0', reason: `${half ? 'Most' : 'Too many'} requests to the new release fail: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: `${half ? 'More than half of the requests succeeding' : `Less than ${formatShare(atLeast)} of the requests failing`}, or too few to tell: under ${samples} requests, and under ${inARow} failures in a row.` };
  }),

  row('fixable', (evidence, { hotfixWithinMs }) => {
    const within = evidence.report?.fixableWithinMs;
    if (within === undefined || within > hotfixWithinMs || !isConfined(evidence)) return undefined;
    return { kind: 'hotfix', severity: 'P2', reason: `Only a part is affected, and a person says that it is fixed within ${formatDuration(within)}. It is watched for ${formatDuration(hotfixWithinMs)}; if it is not healthy by then, the release is taken back.`, wouldChange: 'More than one endpoint failing, or a fix that takes longer than "hotfix-within".' };
  }),

  row('never-healthy', (evidence) => (isProvenUnhealthy(evidence) && evidence.health?.wasHealthy !== true ? { kind: 'rollback', severity: 'P1', reason: `The new release did not become healthy in time: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: 'Every critical check healthy within the health check\'s "timeout".' } : undefined)),

  row('objective-broken', (evidence) => (isProvenUnhealthy(evidence) ? { kind: 'rollback', severity: 'P1', reason: `The new release was healthy, and then the watch proved it broken: ${measured(evidence)}${failingWords(evidence)}.`, wouldChange: 'A watch that stays within its objectives, or too few samples to prove them broken.' } : undefined)),

  row('severe-slowdown', ({ health }, settings) => {
    const slower = provenSlowdown(health);
    const { atLeast } = thresholdsOf(settings)['severe-slowdown'];
    return slower === undefined || slower < atLeast - ROUNDING ? undefined : { kind: 'rollback', severity: 'P1', reason: `The 95th percentile of the response time is proven ${formatShare(slower)} past its objective.`, wouldChange: `Less than ${formatShare(atLeast)} past the objective.` };
  }),

  row('degraded', (evidence, settings) => {
    const slower = provenSlowdown(evidence.health);
    const failing = evidence.health?.failing ?? [];
    const issue = evidence.report?.issue;
    const finding = (reason: string): Finding => ({ kind: 'keep', severity: 'P2', reason, wouldChange: `A critical check that fails, or a slowdown of ${formatShare(thresholdsOf(settings)['severe-slowdown'].atLeast)} or more past the objective.` });
    if (onlyNonCriticalFail(evidence)) return finding(`Only checks that are not critical fail: ${nameFailing(failing)}.`);
    if (evidence.health?.verdict === 'degraded') return finding('The service works, but not at its best.');
    if (slower !== undefined) return finding(`The service is ${formatShare(slower)} slower than its objective.`);
    if (evidence.health?.verdict === 'healthy' && (issue === 'slow' || issue === 'single-endpoint')) return finding(`A person reports ${issue === 'slow' ? 'slowness' : 'one endpoint failing'}; the health check does not see it.`);
    return undefined;
  }),

  row('cosmetic', ({ report }) => (report?.issue === 'minor-ui' ? { kind: 'keep', severity: 'P3', reason: 'A minor matter of looks was reported; it can wait for the next version.', wouldChange: 'A check that fails.' } : undefined)),

  row('cancelled', (evidence) => {
    const verdict = evidence.health?.verdict;
    if (verdict !== 'cancelled' && !(verdict === undefined && evidence.deployment === 'cancelled')) return undefined;
    return { kind: 'keep', severity: 'P2', reason: 'The run was cancelled before a verdict, so what is live now is not verified. Run the health check again, or roll back with mode: force.', wouldChange: 'A health check that comes to its verdict.' };
  }),

  row('inconclusive', ({ health, live }) => (health?.verdict === 'healthy' && live?.kind !== 'nothing' ? undefined : { kind: 'hold', severity: 'P2', reason: whyInconclusive(health?.verdict, live?.kind), wouldChange: 'A health check with a verdict: data, no errors of its own, and nothing in front of the service.' })),
] as const;

/** The last row, for what no other claimed. */
export const LAST_ROW = {
  name: 'healthy',
  judge: (): Finding => ({ kind: 'keep', reason: 'The health check found the release healthy, or did not prove it broken.', wouldChange: 'A critical check that fails, or an objective proven broken.' }),
} as const satisfies Rule;

export const RULES: readonly Rule[] = [...TABLE, LAST_ROW];
export type RuleName = (typeof TABLE)[number]['name'] | 'healthy';

const thresholdsOf = ({ policy }: DecisionSettings): Thresholds => policy?.thresholds ?? DEFAULT_THRESHOLDS;

/** Impact of a failure that is not this release's doing: most requests, or the database that all of them need. */
function hitsEverybody(evidence: Evidence, settings: DecisionSettings): boolean {
  return majorityFails(evidence, thresholdsOf(settings)) || evidence.report?.issue === 'database-down' || criticalFailing(evidence).some((check) => isDatabaseName(check.component ?? check.name));
}

function measured({ health }: Evidence): string {
  const parts: string[] = [];
  if (health?.successShare !== undefined) parts.push(`${formatShare(health.successShare)}${health.samples === undefined ? '' : ` of ${health.samples} requests`} succeeded`);
  if (health?.failuresInARow !== undefined && health.failuresInARow > 0) parts.push(`${health.failuresInARow} failures in a row`);
  if (health?.p95?.proven) parts.push(`95th percentile ${Math.round(health.p95.ms)} ms, at most ${Math.round(health.p95.objectiveMs)} ms wanted`);
  return parts.length > 0 ? parts.join(', ') : 'the health check says unhealthy';
}

function failingWords(evidence: Evidence): string {
  const failing = criticalFailing(evidence);
  return failing.length > 0 ? `; failing: ${nameFailing(failing)}` : '';
}

function whyInconclusive(verdict: string | undefined, live: string | undefined): string {
  if (verdict === 'healthy' && live === 'nothing') return 'The health check said healthy, but the platform says that nothing is live.';
  if (verdict === undefined) return 'There is no verdict of a health check in the record of this run, so there is nothing to decide on. A rollback needs evidence, or a person with mode: force.';
  return 'The health check came to no verdict: no data, errors of its own, or something in front of the service. That is no evidence against the release.';
}
