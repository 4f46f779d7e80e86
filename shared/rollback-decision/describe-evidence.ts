import { formatDuration } from '../kernel/duration.ts';
import { formatShare } from '../kernel/share.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { ComparedSide, DeploymentEvidence, Evidence, HealthEvidence, LiveEvidence } from './evidence.ts';
import { nameFailing } from './readings.ts';
import { fitSchema } from './schema-gate.ts';

/** One line of the evidence: what was looked at, and what was seen. */
export type EvidenceLine = readonly [what: string, seen: string];

const DEPLOYMENT_WORDS: Readonly<Record<DeploymentEvidence, string>> = {
  served: 'the release went live',
  'wont-start': 'the release would not start',
  crashed: 'the release crashed',
  'timed-out': 'the release was not live in time',
  'rolled-back-by-platform': 'the platform went back by itself',
  superseded: 'another release went live meanwhile',
  cancelled: 'cancelled',
  'not-attempted': 'refused before anything was started',
};

const NOT_KNOWN = 'not known';

/**
 * Everything that was looked at, in the order of the run; what is missing is said to be missing.
 * @param live what is live in words, for a run that knows no release of its own
 */
export function describeEvidence(evidence: Evidence, live = NOT_KNOWN): readonly EvidenceLine[] {
  const { deployment, health, baseline, stable, migration, report, failureAgeMs } = evidence;
  return [
    ['Live at the decision', evidence.live ? liveWords(evidence.live) : live],
    ['Migration', migration ? `${migration.state === 'completed' ? 'completed' : 'did not complete'}; class ${migration.class}; ${fitWords(evidence)}` : 'none in this run'],
    ['Deployment', deployment ? DEPLOYMENT_WORDS[deployment] : NOT_KNOWN],
    ['Health', health ? healthWords(health) : 'not checked'],
    ...(health?.failing?.length ? [['Failing checks', nameFailing(health.failing)] as const] : []),
    ['Before the deployment', baseline ? sideWords(baseline) : 'no baseline'],
    ...(stable ? [['Stable side', sideWords(stable)] as const] : []),
    ...(report?.issue || report?.severity || report?.fixableWithinMs !== undefined ? [['Reported by a person', reportWords(report)] as const] : []),
    ['Age of the evidence', failureAgeMs === undefined ? NOT_KNOWN : formatDuration(failureAgeMs)],
  ];
}

function liveWords(live: LiveEvidence): string {
  if (live.kind === 'nothing') return 'nothing';
  return `release ${quote(live.releaseId)}, ${{ 'this-release': 'made by this run', 'previous-release': 'the previous one', 'other-release': 'made by something else' }[live.kind]}`;
}

function healthWords(health: HealthEvidence): string {
  const parts: string[] = [health.verdict ?? 'no verdict'];
  if (health.successShare !== undefined) parts.push(`${formatShare(health.successShare)} of ${health.samples ?? 'some'} requests succeeded`);
  if (health.failuresInARow) parts.push(`${health.failuresInARow} failures in a row`);
  if (health.p95) parts.push(`95th percentile ${Math.round(health.p95.ms)} ms of at most ${Math.round(health.p95.objectiveMs)} ms${health.p95.proven ? ', proven past it' : ''}`);
  if (health.wrongVersionOnly) parts.push('only the version is wrong');
  return parts.join('; ');
}

const fitWords = ({ migration }: Evidence): string => (fitSchema(migration).kind === 'fits' ? 'earlier code runs on this schema' : 'earlier code may not run on this schema');

const sideWords = (side: ComparedSide): string => `${side.verdict ?? 'no verdict'}${side.failing.length > 0 ? `; failing: ${nameFailing(side.failing)}` : ''}`;

function reportWords({ issue, severity, fixableWithinMs }: NonNullable<Evidence['report']>): string {
  const parts = [issue, severity, fixableWithinMs === undefined ? undefined : `fixable within ${formatDuration(fixableWithinMs)}`];
  return parts.filter((part) => part !== undefined).join(', ');
}
