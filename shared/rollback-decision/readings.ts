import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import type { ComparedSide, Evidence, FailingCheck, HealthEvidence } from './evidence.ts';
import type { Thresholds } from './thresholds.ts';

/** Shares that are computed miss the written ones by less than this: 1 - 0.9 is less than 0.1. */
export const ROUNDING = 1e-9;

/** What the rules read out of the evidence: facts with one meaning each, so that a rule is one sentence. */

const isUnhealthy = (evidence: Evidence): boolean => evidence.health?.verdict === 'unhealthy';

/** The critical checks that fail; none unless the verdict is `unhealthy`, since no other verdict proves a failure. */
export function criticalFailing(evidence: Evidence): readonly FailingCheck[] {
  return isUnhealthy(evidence) ? (evidence.health?.failing ?? []).filter((check) => check.critical) : [];
}

/** Whether the verdict `unhealthy` stands, and is not about checks that are all known as not critical. */
export function isProvenUnhealthy(evidence: Evidence): boolean {
  return isUnhealthy(evidence) && !onlyNonCriticalFail(evidence);
}

export function onlyNonCriticalFail(evidence: Evidence): boolean {
  const failing = evidence.health?.failing ?? [];
  return failing.length > 0 && failing.every((check) => !check.critical);
}

/** By default, 50 % or more of the requests fail, of at least 20, or with 5 failures of one check in a row. One of many endpoints is no majority. */
export function majorityFails(evidence: Evidence, { 'majority-failing': { atLeast, samples: enough, inARow } }: Thresholds): boolean {
  const { health } = evidence;
  if (health === undefined || !isProvenUnhealthy(evidence)) return false;
  const { successShare, samples = 0, failuresInARow = 0 } = health;
  return successShare !== undefined && 1 - successShare >= atLeast - ROUNDING && (samples >= enough || failuresInARow >= inARow);
}

/** Whether the same fails on the other side: the same check and, where both sides name one, the same component. */
export function failsAlike(check: FailingCheck, side: ComparedSide | undefined): boolean {
  return (side?.failing ?? []).some((other) => other.name === check.name && (other.component === undefined || check.component === undefined || other.component === check.component));
}

/** The side on which every critical check that fails now fails too. */
export function sideThatFailsAlike(evidence: Evidence): 'baseline' | 'stable' | undefined {
  const failing = criticalFailing(evidence);
  if (failing.length === 0) return undefined;
  return (['baseline', 'stable'] as const).find((side) => failing.every((check) => failsAlike(check, evidence[side])));
}

const DATABASE_WORDS = new Set(['database', 'databases', 'db', 'postgres', 'postgresql', 'pg', 'mysql', 'mariadb', 'sql', 'sqlite', 'mssql', 'sqlserver', 'mongo', 'mongodb', 'cockroach', 'cockroachdb', 'dynamodb', 'oracle', 'rds', 'supabase', 'neon']);

/** Whether a check or component is a database, by its name: `database`, `/health/db`, `primaryDb`, `PostgresHealthIndicator`. */
export function isDatabaseName(name: string): boolean {
  const words = clip(name, 200).replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/);
  return words.some((word) => DATABASE_WORDS.has(word));
}

/** A database that fails in the new release, and is not known to fail on any other side. */
export function newlyFailingDatabase(evidence: Evidence): FailingCheck | undefined {
  return criticalFailing(evidence).find((check) => isDatabaseName(check.component ?? check.name) && !failsAlike(check, evidence.baseline) && !failsAlike(check, evidence.stable));
}

/** One check fails while others pass, only checks that are not critical fail, or a person says that it is one endpoint. */
export function isConfined(evidence: Evidence): boolean {
  const issue = evidence.report?.issue;
  if (issue === 'single-endpoint' || issue === 'minor-ui' || issue === 'slow' || onlyNonCriticalFail(evidence)) return true;
  const names = new Set((evidence.health?.failing ?? []).map((check) => check.name));
  return names.size === 1 && (evidence.health?.passing ?? []).length > 0;
}

/** How far the 95th percentile is proven past its objective: 0.12 is 12 %. Undefined without proof. */
export function provenSlowdown(health: HealthEvidence | undefined): number | undefined {
  const p95 = health?.p95;
  return p95?.proven === true && p95.objectiveMs > 0 && p95.ms > p95.objectiveMs ? p95.ms / p95.objectiveMs - 1 : undefined;
}

/** Names what fails, for a sentence: `"/health" (redis: Connection refused) and 2 more`. */
export function nameFailing(failing: readonly FailingCheck[]): string {
  const named = failing.slice(0, 3).map((check) => {
    const detail = [check.component, check.message].flatMap((part) => (part === undefined || part === '' ? [] : [clip(oneLine(part), 120)]));
    return detail.length > 0 ? `${quote(check.name)} (${detail.join(': ')})` : quote(check.name);
  });
  const more = failing.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
