import * as z from 'zod/mini';
import { DECISIONS, MIGRATION_CLASSES, OUTCOMES, PLATFORM_NAMES, SEVERITIES, VERDICTS } from '../kernel/outcomes.ts';

/**
 * The release record: what the actions of one run tell each other. Each section is written by the action of that name and
 * holds its outputs in snake_case plus its times. Unknown keys are dropped, so that a newer writer can be read.
 */
export const RECORD_SCHEMA = 'surefoot/release@1';

const line = (max: number) => z.string().check(z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000a-\u001f\u007f]*$/));
const prose = (max: number) => z.string().check(z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b-\u001f\u007f]*$/));
const time = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/));
const httpAddress = z.string().check(z.maxLength(2_000), z.regex(/^https?:\/\/[^\s\u0000-\u001f]+$/i));
const amount = z.number().check(z.minimum(0), z.maximum(1e12));
const share = z.number().check(z.minimum(0), z.maximum(1));
const releaseId = line(100).check(z.minLength(1));
const opt = z.optional;

const ended = { reason_code: opt(line(60)), reason: opt(prose(1_000)), started_at: opt(time), finished_at: opt(time) };

const check = z.object({
  name: line(200),
  url: opt(line(2_000)),
  critical: opt(z.boolean()),
  conditions: opt(z.array(prose(500)).check(z.maxLength(20))),
  expect_status: opt(z.array(line(10)).check(z.maxLength(20))),
  method: opt(line(10)),
  timeout_ms: opt(amount),
  needs_headers: opt(z.boolean()),
});

const failingCheck = z.object({
  name: line(200),
  critical: opt(z.boolean()),
  status: opt(line(20)),
  component: opt(line(200)),
  kind: opt(line(40)),
  message: opt(prose(500)),
});

const health = z.object({
  outcome: opt(z.enum(OUTCOMES['action-healthcheck'])),
  ...ended,
  success_rate: opt(share),
  p95_ms: opt(amount),
  max_error_rate: opt(share),
  max_p95_ms: opt(amount),
  samples: opt(amount),
  failures_in_a_row: opt(amount),
  failing_checks: opt(z.array(failingCheck).check(z.maxLength(50))),
  passing_checks: opt(z.array(line(200)).check(z.maxLength(100))),
  observed_version: opt(line(200)),
  expected_version: opt(line(200)),
  time_to_healthy_ms: opt(amount),
  was_healthy: opt(z.boolean()),
  checks: opt(z.array(check).check(z.maxLength(50))),
  report: opt(line(1_000)),
});

export const releaseRecord = z.object({
  schema: z.literal(RECORD_SCHEMA),
  environment: line(255).check(z.minLength(1)),
  service: opt(line(100)),
  version: opt(line(200)),
  commit: opt(z.object({ sha: opt(line(64)), message: opt(prose(500)), author: opt(line(100)) })),
  run: opt(z.object({ id: opt(line(40)), attempt: opt(line(10)), repository: opt(line(200)), workflow: opt(line(200)), actor: opt(line(100)), ref: opt(line(300)), url: opt(httpAddress) })),
  started_at: opt(time),
  updated_at: opt(time),
  baseline: opt(health),
  migration: opt(
    z.object({
      outcome: opt(z.enum(OUTCOMES['action-migrate'])),
      ...ended,
      tool: opt(line(40)),
      from_revision: opt(line(200)),
      to_revision: opt(line(200)),
      pending_count: opt(amount),
      applied_count: opt(amount),
      migration_class: opt(z.enum(MIGRATION_CLASSES)),
      reversible: opt(z.boolean()),
      backup_file: opt(line(1_000)),
      backup_bytes: opt(amount),
      backup_sha256: opt(line(64)),
    }),
  ),
  deployment: opt(
    z.object({
      outcome: opt(z.enum(OUTCOMES['action-deploy'])),
      ...ended,
      platform: opt(z.enum(PLATFORM_NAMES)),
      strategy: opt(line(40)),
      release_id: opt(releaseId),
      previous_release_id: opt(releaseId),
      /** What this run found of the previous release, where it had made that one too. */
      previous_verdict: opt(z.enum([...VERDICTS, 'not-verified'])),
      live_release_id: opt(releaseId),
      url: opt(httpAddress),
      logs_url: opt(httpAddress),
      github_deployment_id: opt(line(40)),
      duration_seconds: opt(amount),
    }),
  ),
  health: opt(health),
  decision: opt(
    z.object({
      decision: opt(z.enum(DECISIONS)),
      rule: opt(line(60)),
      severity: opt(z.enum(SEVERITIES)),
      respond_within: opt(line(40)),
      reason: opt(prose(1_000)),
      would_change: opt(prose(1_000)),
      decided_at: opt(time),
    }),
  ),
  rollback: opt(
    z.object({
      outcome: opt(z.enum(OUTCOMES['action-rollback'])),
      ...ended,
      from_release_id: opt(releaseId),
      to_release_id: opt(releaseId),
      verified: opt(z.boolean()),
      live_release_id: opt(releaseId),
      duration_seconds: opt(amount),
      requested_reason: opt(prose(500)),
    }),
  ),
  notifications: opt(
    z.object({
      slack: opt(z.array(z.object({ channel: line(100), channel_id: opt(line(40)), ts: opt(line(40)), event: opt(line(20)) })).check(z.maxLength(20))),
      incident_url: opt(httpAddress),
    }),
  ),
});

export type ReleaseRecord = z.infer<typeof releaseRecord>;
export type HealthSection = NonNullable<ReleaseRecord['health']>;
export type DeploymentSection = NonNullable<ReleaseRecord['deployment']>;
export type MigrationSection = NonNullable<ReleaseRecord['migration']>;
export type DecisionSection = NonNullable<ReleaseRecord['decision']>;
export type RollbackSection = NonNullable<ReleaseRecord['rollback']>;
export type NotificationsSection = NonNullable<ReleaseRecord['notifications']>;

/** The sections that one action adds; those named undefined are taken out. */
export type RecordChange = { readonly [K in 'version' | 'baseline' | 'migration' | 'deployment' | 'health' | 'decision' | 'rollback' | 'notifications']?: ReleaseRecord[K] | undefined };
