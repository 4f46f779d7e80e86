import type { RunFacts } from '../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { isTrouble } from '../../shared/slack-notification/facts.ts';
import type { DecisionFacts, MessageFacts, NotifyEvent } from '../../shared/slack-notification/facts.ts';
import { wasFixed } from './decide-event.ts';
import { explainFailure, healthWords } from './explain-failure.ts';
import type { Jobs } from './explain-failure.ts';

export type Commit = NonNullable<MessageFacts['commit']>;

export interface FactSources {
  readonly event: NotifyEvent;
  readonly record: ReleaseRecord | undefined;
  /** Where no record is kept, the step may still name what it is about. */
  readonly named: { readonly environment: string | undefined; readonly service: string | undefined };
  readonly run: Pick<RunFacts, 'repository' | 'actor' | 'runId' | 'runUrl' | 'sha'>;
  readonly jobs: Jobs;
  readonly commit: Commit | undefined;
  readonly mention: string | undefined;
}

/** Puts together what the message tells, from the release record and the run. */
export function gatherFacts(sources: FactSources): MessageFacts {
  const { event, record, run } = sources;
  const started = event === 'started';
  const trouble = isTrouble(event);
  const fixed = wasFixed(record);
  return {
    event,
    environment: record?.environment ?? sources.named.environment,
    service: record?.service ?? sources.named.service,
    repository: run.repository,
    version: record?.version ?? (shipsNothing(record) ? undefined : run.sha || undefined),
    commit: sources.commit,
    actor: run.actor || undefined,
    runId: run.runId || undefined,
    durationMs: started ? undefined : durationOf(record),
    health: started || (trouble && record?.health?.outcome === undefined) ? undefined : `${healthWords(record?.health)}${fixed ? ', then fixed in time' : ''}`,
    live: started ? undefined : liveWords(record),
    error: explainFailure(event, record, sources.jobs),
    rollback: trouble ? rollbackWords(record) : undefined,
    decision: trouble ? decisionOf(record) : undefined,
    failing: trouble && !fixed ? (record?.health?.failing_checks ?? []).map((check) => ({ name: check.component === undefined || check.component === check.name ? check.name : `${check.name}: ${check.component}`, message: check.message ?? '' })) : [],
    applicationUrl: record?.deployment?.url,
    logsUrl: run.runUrl,
    errorUrl: record?.deployment?.logs_url ?? run.runUrl,
    mention: sources.mention,
  };
}

/** A run that only rolls back, by hand: the commit that its workflow was started from is not what it is about. */
export const shipsNothing = (record: ReleaseRecord | undefined): boolean => record?.rollback !== undefined && record.deployment === undefined && record.version === undefined;

function decisionOf(record: ReleaseRecord | undefined): DecisionFacts | undefined {
  const decision = record?.decision;
  if (decision?.decision === undefined) return undefined;
  return { decision: decision.decision, rule: decision.rule, severity: decision.severity, respondWithin: decision.respond_within, wouldChange: decision.would_change };
}

/** "What is live now?" in one line. Only what was seen after the last change counts. */
export function liveWords(record: ReleaseRecord | undefined): string {
  const { migration, deployment, rollback } = record ?? {};
  const changed = rollback?.outcome !== undefined && rollback.outcome !== 'planned' && rollback.outcome !== 'kept';
  const id = changed ? (rollback.live_release_id ?? (rollback.outcome === 'rolled-back' ? rollback.to_release_id : undefined)) : (rollback?.live_release_id ?? deployment?.live_release_id);
  if (id === undefined) return deployment === undefined && rollback === undefined && migration !== undefined ? 'as before: nothing was deployed' : 'not known';
  if (id === deployment?.release_id) return `release ${id} (this run's)`;
  return id === deployment?.previous_release_id || id === rollback?.to_release_id ? `release ${id} (the previous one)` : `release ${id}`;
}

export function rollbackWords(record: ReleaseRecord | undefined): string {
  const { deployment, rollback } = record ?? {};
  const why = rollback?.reason === undefined ? '' : `: ${rollback.reason}`;
  switch (rollback?.outcome) {
    case 'rolled-back':
      return rollback.verified === undefined ? 'done' : rollback.verified ? 'done, and the previous release is healthy' : 'done, not verified';
    case 'flag-disabled':
      return 'a feature was turned off instead';
    case 'held':
      return 'held back: a person must decide';
    case 'hotfix':
      return 'held back: a fix is to come';
    case 'kept':
      return `not done${why}`;
    case 'refused':
      return `refused${why}`;
    case 'failed':
    case 'cancelled':
      return `did not complete${why}`;
    default:
      return deployment?.outcome === 'rolled-back-by-platform' ? 'done by the platform' : 'none was made';
  }
}

/** From the first stage's start to the last one's end. */
export function durationOf(record: ReleaseRecord | undefined): number | undefined {
  const stages = [record?.migration, record?.deployment, record?.health, record?.rollback];
  const times = (pick: 'started_at' | 'finished_at'): readonly number[] => stages.flatMap((stage) => (stage?.[pick] === undefined ? [] : [Date.parse(stage[pick])])).filter(Number.isFinite);
  const starts = times('started_at');
  const ends = times('finished_at');
  if (starts.length > 0 && ends.length > 0) return Math.max(0, Math.max(...ends) - Math.min(...starts));
  return record?.deployment?.duration_seconds === undefined ? undefined : record.deployment.duration_seconds * 1_000;
}
