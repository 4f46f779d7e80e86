import * as z from 'zod/mini';
import { describeIssues } from '../documents/describe-issues.ts';
import { parseDuration } from '../kernel/duration.ts';
import { MIGRATION_CLASSES, SEVERITIES, VERDICTS } from '../kernel/outcomes.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { withoutUndefined } from '../kernel/without-undefined.ts';
import { ISSUES } from './evidence.ts';
import type { ComparedSide, DecisionSettings, Evidence, FailingCheck, HealthEvidence } from './evidence.ts';

/** A document that says what is known of a release, to try out how it is decided. Everything but `schema` may be left out. */
export const EVIDENCE_SCHEMA = 'surefoot/evidence@1';

const opt = z.optional;
const line = z.string().check(z.maxLength(300));
const share = z.number().check(z.minimum(0), z.maximum(1));
const amount = z.number().check(z.minimum(0), z.maximum(1e12));
const durationText = z.string().check(z.refine((text) => parseDuration(text) !== undefined, { error: 'expected a duration such as 30s, 5m or 1h30m' }));
const failing = z.array(z.strictObject({ name: line, critical: opt(z.boolean()), component: opt(line), message: opt(line) })).check(z.maxLength(100));
const side = z.strictObject({ verdict: opt(z.enum(VERDICTS)), failing_checks: opt(failing) });

export const evidenceDocument = z.strictObject({
  $schema: opt(z.string()),
  schema: z.literal(EVIDENCE_SCHEMA),
  live: opt(z.enum(['this-release', 'previous-release', 'other-release', 'nothing'])),
  deployment: opt(z.enum(['served', 'wont-start', 'crashed', 'timed-out', 'rolled-back-by-platform', 'superseded', 'cancelled', 'not-attempted'])),
  health: opt(
    z.strictObject({
      verdict: opt(z.enum([...VERDICTS, 'cancelled'])),
      was_healthy: opt(z.boolean()),
      failing_checks: opt(failing),
      passing_checks: opt(z.array(line).check(z.maxLength(100))),
      success_rate: opt(share),
      samples: opt(amount),
      failures_in_a_row: opt(amount),
      p95_ms: opt(amount),
      max_p95_ms: opt(amount),
      p95_proven: opt(z.boolean()),
      wrong_version_only: opt(z.boolean()),
    }),
  ),
  baseline: opt(side),
  stable: opt(side),
  migration: opt(z.strictObject({ state: z.enum(['completed', 'not-completed']), class: z.enum(MIGRATION_CLASSES), from_revision: opt(line), to_revision: opt(line), backup: opt(line) })),
  report: opt(z.strictObject({ issue: opt(z.enum(ISSUES)), severity: opt(z.enum(SEVERITIES)), fixable_within: opt(durationText) })),
  failure_age: opt(durationText),
  hotfix_within: opt(durationText),
  max_failure_age: opt(durationText),
});

type EvidenceDocument = z.infer<typeof evidenceDocument>;

export interface ReadEvidence {
  readonly evidence: Evidence;
  /** What the action's inputs of these names would say; absent where the document says nothing. */
  readonly settings: Partial<Pick<DecisionSettings, 'hotfixWithinMs' | 'maxFailureAgeMs'>>;
}

/** @param subject how messages call the document */
export function readEvidenceDocument(value: unknown, subject: string): Checked<ReadEvidence> {
  const parsed = evidenceDocument.safeParse(value, { reportInput: true });
  if (!parsed.success) return invalid(...describeIssues(parsed.error.issues, evidenceDocument).map((issue) => ({ subject, message: `${subject} is not valid${issue.path ? ` at ${issue.path}` : ''}: ${issue.message}.` })));
  const { live, deployment, health, baseline, stable, migration, report, failure_age, hotfix_within, max_failure_age } = parsed.data;
  const { from_revision: fromRevision, to_revision: toRevision, ...applied } = migration ?? {};
  return valid({
    evidence: withoutUndefined<Evidence>({
      live: live && (live === 'nothing' ? { kind: live } : { kind: live, releaseId: live }),
      deployment,
      health: health && healthOf(health),
      baseline: baseline && sideOf(baseline),
      stable: stable && sideOf(stable),
      migration: migration && withoutUndefined({ ...applied, state: migration.state, class: migration.class, fromRevision, toRevision }),
      report: report && withoutUndefined({ issue: report.issue, severity: report.severity, fixableWithinMs: milliseconds(report.fixable_within) }),
      failureAgeMs: milliseconds(failure_age),
    }),
    settings: withoutUndefined({ hotfixWithinMs: milliseconds(hotfix_within), maxFailureAgeMs: milliseconds(max_failure_age) }),
  });
}

function healthOf(health: NonNullable<EvidenceDocument['health']>): HealthEvidence {
  const { p95_ms: ms, max_p95_ms: objectiveMs } = health;
  return withoutUndefined<HealthEvidence>({
    verdict: health.verdict,
    wasHealthy: health.was_healthy,
    failing: health.failing_checks && failingOf(health.failing_checks),
    passing: health.passing_checks,
    successShare: health.success_rate,
    samples: health.samples,
    failuresInARow: health.failures_in_a_row,
    p95: ms === undefined || objectiveMs === undefined ? undefined : { ms, objectiveMs, proven: health.p95_proven ?? false },
    wrongVersionOnly: health.wrong_version_only === true ? true : undefined,
  });
}

const sideOf = ({ verdict, failing_checks = [] }: NonNullable<EvidenceDocument['baseline']>): ComparedSide => withoutUndefined<ComparedSide>({ verdict, failing: failingOf(failing_checks) });

const failingOf = (checks: z.infer<typeof failing>): readonly FailingCheck[] => checks.map(({ name, critical, component, message }) => withoutUndefined<FailingCheck>({ name, critical: critical ?? true, component, message }));

const milliseconds = (text: string | undefined): number | undefined => (text === undefined ? undefined : parseDuration(text));
