import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { NotifyEvent } from '../../shared/slack-notification/facts.ts';
import { explainFailure, healthWords } from '../src/explain-failure.ts';
import type { Jobs } from '../src/explain-failure.ts';
import { durationOf, gatherFacts, liveWords, rollbackWords } from '../src/gather-facts.ts';

const record = (sections: Partial<ReleaseRecord>): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...sections });
const run = { repository: 'acme/app', actor: 'author', runId: '4711', runUrl: 'https://github.example/run', sha: 'a'.repeat(40) };
const quiet: Jobs = { status: 'success', needs: [] };
const gather = (event: NotifyEvent, sections?: Partial<ReleaseRecord>, jobs = quiet) => gatherFacts({ event, record: sections && record(sections), named: { environment: 'staging', service: 'api' }, run, jobs, commit: undefined, mention: undefined });

describe('facts', () => {
  const trouble: Partial<ReleaseRecord> = {
    version: '1.4.2',
    deployment: { outcome: 'deployed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r2', url: 'https://app.example.com', logs_url: 'https://logs.example.com' },
    health: { outcome: 'unhealthy', reason: 'redis: Connection refused', failing_checks: [{ name: 'health', component: 'redis', message: 'Connection refused' }, { name: 'ping', component: 'ping' }] },
    decision: { decision: 'hold', rule: 'inconclusive', severity: 'P1', respond_within: '1 hour', would_change: 'data', reason: 'no data' },
    rollback: { outcome: 'held' },
  };

  test('of trouble tell what fails, what was decided, and what is live', () => {
    expect(gather('held', trouble)).toMatchObject({
      environment: 'production',
      version: '1.4.2',
      health: 'unhealthy',
      live: 'not known',
      error: 'no data',
      rollback: 'held back: a person must decide',
      decision: { decision: 'hold', rule: 'inconclusive', severity: 'P1', respondWithin: '1 hour', wouldChange: 'data' },
      failing: [{ name: 'health: redis', message: 'Connection refused' }, { name: 'ping', message: '' }],
      applicationUrl: 'https://app.example.com',
      errorUrl: 'https://logs.example.com',
    });
  });

  test('of a hotfix in time name nothing as failing any more', () => {
    const fixed: Partial<ReleaseRecord> = { ...trouble, rollback: { outcome: 'kept', reason_code: 'fixable', reason: 'It was fixed in time.' } };
    expect(gather('failed', fixed, { status: 'failure', needs: [] })).toMatchObject({ health: 'unhealthy, then fixed in time', failing: [], rollback: 'not done: It was fixed in time.' });
    expect(gather('succeeded', fixed)).toMatchObject({ health: 'unhealthy, then fixed in time', error: undefined });
  });

  test('of a start and of success leave trouble out', () => {
    expect(gather('started', trouble)).toMatchObject({ health: undefined, live: undefined, error: undefined, rollback: undefined, decision: undefined, failing: [], durationMs: undefined });
    expect(gather('succeeded', { deployment: { outcome: 'deployed' } })).toMatchObject({ health: 'not checked', error: undefined, decision: undefined });
    expect(gather('failed', { deployment: { outcome: 'failed' } })).toMatchObject({ health: undefined, decision: undefined });
  });

  test('come from the step and the run where there is no record', () => {
    expect(gather('failed', undefined, { status: 'failure', needs: [] })).toMatchObject({ environment: 'staging', service: 'api', version: run.sha, actor: 'author', runId: '4711', errorUrl: run.runUrl, live: 'not known' });
    expect(gather('rolled-back', { rollback: { outcome: 'rolled-back' } }).version).toBeUndefined(); // by hand: it ships nothing
    expect(gatherFacts({ event: 'started', record: undefined, named: { environment: undefined, service: undefined }, run: { ...run, actor: '', runId: '', sha: '' }, jobs: quiet, commit: undefined, mention: undefined })).toMatchObject({ actor: undefined, runId: undefined, version: undefined });
  });
});

describe('why', () => {
  const failedHealth = { outcome: 'unhealthy' as const, reason: 'health reason' };
  test.each<[string, NotifyEvent, Partial<ReleaseRecord> | undefined, Jobs, string | undefined]>([
    ['success needs none', 'succeeded', {}, quiet, undefined],
    ['the first stage that failed', 'failed', { health: failedHealth, rollback: { outcome: 'refused', reason: 'no target' } }, quiet, 'health reason'],
    ['a stage without words', 'failed', { deployment: { outcome: 'timed-out' } }, quiet, 'The outcome was timed-out.'],
    ['a rollback that failed', 'failed', { rollback: { outcome: 'failed', reason: 'no rollback command' } }, quiet, 'no rollback command'],
    ['the decision', 'rolled-back', { health: failedHealth, decision: { reason: 'half of the requests fail' }, rollback: { outcome: 'rolled-back', reason: 'r1 is live' } }, quiet, 'half of the requests fail'],
    ['the stage, without a decision', 'rolled-back', { deployment: { outcome: 'rolled-back-by-platform', reason: 'by platform' } }, quiet, 'by platform'],
    ['what a person said, before the rule that let them', 'rolled-back', { decision: { decision: 'rollback', reason: 'A person asked for it.' }, rollback: { outcome: 'rolled-back', requested_reason: 'checkout fails' } }, quiet, 'checkout fails'],
    ['what a person said', 'rolled-back', { rollback: { outcome: 'rolled-back', requested_reason: 'checkout fails', reason: 'r1 is live' } }, quiet, 'checkout fails'],
    ['a cancel, after what is known', 'failed', { deployment: { outcome: 'cancelled', reason: 'cancelled on its way' } }, { status: 'cancelled', needs: [] }, 'cancelled on its way\nThe run was cancelled.'],
    ['a cancel alone', 'failed', {}, { status: 'cancelled', needs: [] }, 'The run was cancelled.'],
    ['an earlier step, not why the release was kept', 'failed', { health: { outcome: 'healthy' }, decision: { decision: 'keep', reason: 'found healthy' }, rollback: { outcome: 'kept', reason_code: 'healthy', reason: 'found healthy' } }, { status: 'failure', needs: [] }, 'An earlier step of this job failed.'],
    ['an earlier step, and that it was fixed', 'failed', { health: failedHealth, rollback: { outcome: 'kept', reason_code: 'fixable', reason: 'It was fixed in time.' } }, { status: 'failure', needs: [] }, 'An earlier step of this job failed.\nIt was fixed in time.'],
    ['an earlier step, fixed without words', 'failed', { health: failedHealth, rollback: { outcome: 'kept', reason_code: 'fixable' } }, { status: 'failure', needs: [] }, 'An earlier step of this job failed.'],
    ['why it was kept, where no job says more', 'failed', { rollback: { outcome: 'kept', reason_code: 'fixable', reason: 'It was fixed in time.' } }, quiet, 'It was fixed in time.'],
    ['a newer release', 'failed', { health: { outcome: 'healthy' }, rollback: { outcome: 'kept', reason_code: 'superseded', reason: 'r3 is live' } }, { status: 'failure', needs: [] }, 'r3 is live'],
    ['an unhealthy release that was kept', 'failed', { health: failedHealth, rollback: { outcome: 'kept', reason_code: 'degraded', reason: 'kept' } }, { status: 'failure', needs: [] }, 'health reason'],
    ['jobs', 'failed', undefined, { status: 'failure', needs: [{ job: 'deploy', result: 'failure' }, { job: 'test', result: 'failure' }, { job: 'watch', result: 'cancelled' }, { job: 'lint', result: 'success' }] }, 'Failed jobs: deploy, test.\nJobs that were cancelled: watch.\nAn earlier step of this job failed.'],
    ['a cancelled job, after what is known', 'failed', { health: failedHealth }, { status: 'success', needs: [{ job: 'watch', result: 'cancelled' }] }, 'health reason\nJobs that were cancelled: watch.'],
    ['jobs that were skipped', 'failed', undefined, { status: 'success', needs: [{ job: 'deploy', result: 'skipped' }] }, 'Every job was skipped, so nothing was deployed.'],
    ['nothing', 'failed', undefined, quiet, 'No reason was given.'],
  ])('%s', (_what, event, sections, jobs, words) => expect(explainFailure(event, sections && record(sections), jobs)).toBe(words));
});

test.each([
  [undefined, 'not checked'],
  [{}, 'not checked'],
  [{ outcome: 'healthy' as const }, 'healthy'],
  [{ outcome: 'healthy' as const, success_rate: 1, samples: 24, p95_ms: 85 }, 'healthy (100 % of 24 requests, p95 85 ms)'],
  [{ outcome: 'degraded' as const, success_rate: 0.995, samples: 1 }, 'degraded (99.5 % of 1 request)'],
  [{ outcome: 'inconclusive' as const, success_rate: 0 }, 'inconclusive'],
])('a health check of %j reads %s', (health, words) => expect(healthWords(health)).toBe(words));

test.each<[Partial<ReleaseRecord> | undefined, string]>([
  [undefined, 'not known'],
  [{ migration: { outcome: 'failed' } }, 'as before: nothing was deployed'],
  [{ deployment: { outcome: 'failed' } }, 'not known'],
  [{ deployment: { outcome: 'deployed', release_id: 'r2', live_release_id: 'r2' } }, "release r2 (this run's)"],
  [{ deployment: { outcome: 'failed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r1' } }, 'release r1 (the previous one)'],
  [{ deployment: { outcome: 'superseded', release_id: 'r2', live_release_id: 'r3' } }, 'release r3'],
  [{ deployment: { outcome: 'deployed', release_id: 'r2', live_release_id: 'r2' }, rollback: { outcome: 'rolled-back', to_release_id: 'r1' } }, 'release r1 (the previous one)'],
  [{ deployment: { outcome: 'deployed', release_id: 'r2', live_release_id: 'r2' }, rollback: { outcome: 'failed', to_release_id: 'r1' } }, 'not known'],
  [{ deployment: { outcome: 'deployed', release_id: 'r2', live_release_id: 'r2' }, rollback: { outcome: 'kept' } }, "release r2 (this run's)"],
  [{ deployment: { outcome: 'deployed', release_id: 'r2', live_release_id: 'r2' }, rollback: { outcome: 'planned' } }, "release r2 (this run's)"],
  [{ rollback: { outcome: 'refused', live_release_id: 'r9' } }, 'release r9'],
])('what is live after %j', (sections, words) => expect(liveWords(sections && record(sections))).toBe(words));

test.each<[Partial<ReleaseRecord> | undefined, string]>([
  [undefined, 'none was made'],
  [{ deployment: { outcome: 'rolled-back-by-platform' } }, 'done by the platform'],
  [{ rollback: { outcome: 'rolled-back' } }, 'done'],
  [{ rollback: { outcome: 'rolled-back', verified: true } }, 'done, and the previous release is healthy'],
  [{ rollback: { outcome: 'rolled-back', verified: false } }, 'done, not verified'],
  [{ rollback: { outcome: 'flag-disabled' } }, 'a feature was turned off instead'],
  [{ rollback: { outcome: 'hotfix' } }, 'held back: a fix is to come'],
  [{ rollback: { outcome: 'kept' } }, 'not done'],
  [{ rollback: { outcome: 'refused', reason: 'no target' } }, 'refused: no target'],
  [{ rollback: { outcome: 'failed', reason: 'exit 1' } }, 'did not complete: exit 1'],
  [{ rollback: { outcome: 'cancelled' } }, 'did not complete'],
])('a rollback of %j', (sections, words) => expect(rollbackWords(sections && record(sections))).toBe(words));

test.each<[Partial<ReleaseRecord> | undefined, number | undefined]>([
  [undefined, undefined],
  [{ deployment: { outcome: 'deployed' } }, undefined],
  [{ deployment: { duration_seconds: 1.5 } }, 1_500],
  [{ migration: { started_at: '2026-01-01T00:00:00Z', finished_at: '2026-01-01T00:00:10Z' }, health: { started_at: '2026-01-01T00:01:00Z', finished_at: '2026-01-01T00:02:00Z' } }, 120_000],
  [{ deployment: { started_at: '2026-01-01T00:00:10Z', finished_at: '2026-01-01T00:00:00Z' } }, 0],
  [{ deployment: { started_at: '2026-99-99T00:00:00Z', finished_at: '2026-01-01T00:00:00Z', duration_seconds: 2 } }, 2_000],
])('the time that %j took', (sections, ms) => expect(durationOf(sections && record(sections))).toBe(ms));
