import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { NotifyEvent } from '../../shared/slack-notification/facts.ts';
import type { JobResult } from './job-results.ts';

export interface EventEvidence {
  readonly asked: NotifyEvent | 'auto';
  readonly record: ReleaseRecord | undefined;
  /** The worst of this job and those it needs; undefined when it is not known. */
  readonly worst: JobResult | undefined;
  /** Whether other jobs are named: then they, and not the step's place, say whether this is the beginning. */
  readonly afterOthers: boolean;
  /** Whether a start was told of already. */
  readonly announced: boolean;
}

export type EventDecision =
  | { readonly kind: 'send'; readonly event: NotifyEvent; /** The event that was asked for and is not true. */ readonly contradicts?: NotifyEvent }
  | { readonly kind: 'nothing' };

type Story = 'silent' | Exclude<NotifyEvent, 'started'>;

const FAILED_MIGRATION: readonly Outcome<'action-migrate'>[] = ['refused', 'failed', 'timed-out', 'cancelled'];
const SILENT_MIGRATION: readonly Outcome<'action-migrate'>[] = ['planned', 'pending'];
const GOOD_DEPLOYMENT: readonly Outcome<'action-deploy'>[] = ['deployed', 'unchanged', 'planned'];
const GOOD_HEALTH: readonly Outcome<'action-healthcheck'>[] = ['healthy', 'degraded', 'planned'];

/** Decides what is told. What was asked for is believed, except success or a rollback that the evidence speaks against. */
export function decideEvent(evidence: EventEvidence): EventDecision {
  const { asked } = evidence;
  const seen = seenEvent(evidence);
  if (asked !== 'auto' && asked !== 'succeeded' && asked !== 'rolled-back') return { kind: 'send', event: asked };
  if (seen === undefined) return { kind: 'nothing' };
  if (asked === 'auto') return { kind: 'send', event: seen };
  const untrue = asked === 'succeeded' ? seen !== 'succeeded' && seen !== 'started' : evidence.record?.rollback !== undefined && seen !== 'rolled-back';
  return untrue ? { kind: 'send', event: seen, contradicts: asked } : { kind: 'send', event: asked };
}

function seenEvent({ record, worst, afterOthers, announced }: EventEvidence): NotifyEvent | undefined {
  const story = storyOf(record);
  if (story === 'rolled-back' || story === 'held' || story === 'failed') return story;
  if (worst === 'failure' || worst === 'cancelled') return 'failed';
  if (story === 'succeeded') return story;
  if (worst === 'skipped') return announced ? 'failed' : undefined;
  return worst === 'success' && (afterOthers || announced) ? 'succeeded' : 'started';
}

/** What the release record says happened so far. Only known good endings are success. */
export function storyOf(record: ReleaseRecord | undefined): Story {
  const { deployment, rollback, decision } = record ?? {};
  const undone = rollback?.outcome === 'rolled-back' || deployment?.outcome === 'rolled-back-by-platform' || rollback?.reason_code === 'platform-already-rolled-back';
  switch (rollback?.outcome) {
    case 'rolled-back':
      return 'rolled-back';
    case 'held':
    case 'hotfix':
      return 'held';
    case 'refused':
    case 'failed':
    case 'cancelled':
    case 'flag-disabled':
      return 'failed';
    case 'kept':
      if (rollback.reason_code === 'superseded') return 'failed';
  }
  if (undone) return 'rolled-back';
  if (rollback === undefined && (decision?.decision === 'hold' || decision?.decision === 'hotfix')) return 'held';
  if (rollback === undefined && decision?.decision === 'rollback') return 'failed';
  return storyOfStages(record);
}

function storyOfStages(record: ReleaseRecord | undefined): Story {
  if (failedStage(record) !== undefined) return 'failed';
  const migration = record?.migration?.outcome ?? 'planned';
  const happened = [!SILENT_MIGRATION.includes(migration), (record?.deployment?.outcome ?? 'planned') !== 'planned', (record?.health?.outcome ?? 'planned') !== 'planned'];
  return happened.includes(true) ? 'succeeded' : 'silent';
}

/** Whether what the health check found was fixed while the rollback waited for it: then it is no failure any more. */
export const wasFixed = (record: ReleaseRecord | undefined): boolean => record?.rollback?.outcome === 'kept' && record.rollback.reason_code === 'fixable';

/** The first stage of the pipeline that did not end well. */
export function failedStage(record: ReleaseRecord | undefined): { readonly outcome: Outcome; readonly reason: string | undefined } | undefined {
  const { migration, deployment, health } = record ?? {};
  if (migration?.outcome !== undefined && FAILED_MIGRATION.includes(migration.outcome)) return { outcome: migration.outcome, reason: migration.reason };
  if (deployment?.outcome !== undefined && !GOOD_DEPLOYMENT.includes(deployment.outcome)) return { outcome: deployment.outcome, reason: deployment.reason };
  return health?.outcome !== undefined && !wasFixed(record) && !GOOD_HEALTH.includes(health.outcome) ? { outcome: health.outcome, reason: health.reason } : undefined;
}
