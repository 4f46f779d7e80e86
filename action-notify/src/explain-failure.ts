import { formatDuration } from '../../shared/kernel/duration.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import type { HealthSection, ReleaseRecord } from '../../shared/record/schema.ts';
import { isTrouble } from '../../shared/slack-notification/facts.ts';
import type { NotifyEvent } from '../../shared/slack-notification/facts.ts';
import { failedStage, wasFixed } from './decide-event.ts';
import type { JobResult, Needs } from './job-results.ts';

/** What the workflow says of its jobs. */
export interface Jobs {
  readonly status: JobResult | undefined;
  readonly needs: Needs;
}

/** Why it did not go well, in words: what came first, and what the jobs say. */
export function explainFailure(event: NotifyEvent, record: ReleaseRecord | undefined, jobs: Jobs): string | undefined {
  if (!isTrouble(event)) return undefined;
  const { decision, rollback } = record ?? {};
  const stage = failedStage(record);
  const ofStage = stage && (stage.reason || `The outcome was ${stage.outcome}.`);
  const ofRollback = rollback?.reason;
  // What a person typed says why better than the rule that let them.
  const ofJobs = explainJobs(jobs);
  // Why a release was kept is no reason of a failure: there it was an earlier step or job that failed.
  const kept = rollback?.outcome === 'kept' && rollback.reason_code !== 'superseded';
  if (event === 'failed' && kept && !ofStage && ofJobs !== undefined) return wasFixed(record) && rollback.reason ? `${ofJobs}\n${rollback.reason}` : ofJobs;
  const reasons = event === 'failed' ? [ofStage, rollback?.requested_reason, ofRollback] : [rollback?.requested_reason, decision?.reason, ofStage, ofRollback];
  const known = reasons.find((text) => text !== undefined && text !== '');
  if (known === undefined) return ofJobs ?? 'No reason was given.';
  const cancelled = jobs.status === 'cancelled' || jobs.needs.some((job) => job.result === 'cancelled');
  return cancelled && ofJobs !== undefined ? `${known}\n${ofJobs}` : known;
}

function explainJobs({ status, needs }: Jobs): string | undefined {
  const named = (result: JobResult): string => needs.filter((job) => job.result === result).map((job) => job.job).join(', ');
  const lines = [
    named('failure') && `Failed jobs: ${named('failure')}.`,
    named('cancelled') && `Jobs that were cancelled: ${named('cancelled')}.`,
    status === 'failure' && 'An earlier step of this job failed.',
    status === 'cancelled' && 'The run was cancelled.',
  ].filter((line) => typeof line === 'string' && line !== '');
  if (lines.length > 0) return lines.join('\n');
  return needs.length > 0 && needs.every((job) => job.result === 'skipped') ? 'Every job was skipped, so nothing was deployed.' : undefined;
}

/** What the health check concluded: `healthy (100 % of 24 requests, p95 85 ms)`. */
export function healthWords(health: HealthSection | undefined): string {
  if (health?.outcome === undefined) return 'not checked';
  const samples = health.samples ?? 0;
  const parts = [
    health.success_rate === undefined || samples === 0 ? undefined : `${formatShare(health.success_rate)} of ${samples} ${samples === 1 ? 'request' : 'requests'}`,
    health.p95_ms === undefined ? undefined : `p95 ${formatDuration(health.p95_ms)}`,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? `${health.outcome} (${parts.join(', ')})` : health.outcome;
}
