import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DECISIONS, OUTCOMES } from '../../shared/kernel/outcomes.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { EVENTS } from '../../shared/slack-notification/facts.ts';
import { decideEvent, failedStage, storyOf } from '../src/decide-event.ts';
import type { EventEvidence } from '../src/decide-event.ts';
import { JOB_RESULTS } from '../src/job-results.ts';

const record = (sections: Partial<ReleaseRecord>): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...sections });
const decide = (evidence: Partial<EventEvidence>) => decideEvent({ asked: 'auto', record: undefined, worst: 'success', afterOthers: false, announced: false, ...evidence });
const eventOf = (evidence: Partial<EventEvidence>): string => {
  const decision = decide(evidence);
  return decision.kind === 'send' ? decision.event : 'nothing';
};

describe('what the record tells', () => {
  test.each<[string, Partial<ReleaseRecord>, string]>([
    ['nothing', {}, 'silent'],
    ['a baseline', { baseline: { outcome: 'healthy' } }, 'silent'],
    ['a plan', { deployment: { outcome: 'planned' }, migration: { outcome: 'planned' }, health: { outcome: 'planned' }, rollback: { outcome: 'planned' } }, 'silent'],
    ['a question', { migration: { outcome: 'pending' } }, 'silent'],
    ['a migration', { migration: { outcome: 'migrated' } }, 'succeeded'],
    ['a deployment', { deployment: { outcome: 'deployed' } }, 'succeeded'],
    ['a healthy deployment', { deployment: { outcome: 'deployed' }, health: { outcome: 'healthy' } }, 'succeeded'],
    ['a degraded one', { deployment: { outcome: 'unchanged' }, health: { outcome: 'degraded' } }, 'succeeded'],
    ['a health check alone', { health: { outcome: 'healthy' } }, 'succeeded'],
    ['a migration that failed', { migration: { outcome: 'failed' } }, 'failed'],
    ['a migration that was refused', { migration: { outcome: 'refused' } }, 'failed'],
    ['a deployment overtaken', { deployment: { outcome: 'superseded' }, health: { outcome: 'healthy' } }, 'failed'],
    ['a deployment cancelled', { deployment: { outcome: 'cancelled' } }, 'failed'],
    ['an unhealthy one', { deployment: { outcome: 'deployed' }, health: { outcome: 'unhealthy' } }, 'failed'],
    ['an inconclusive one', { deployment: { outcome: 'deployed' }, health: { outcome: 'inconclusive' } }, 'failed'],
    ['a rollback', { deployment: { outcome: 'deployed' }, health: { outcome: 'unhealthy' }, rollback: { outcome: 'rolled-back' } }, 'rolled-back'],
    ['a rollback alone', { rollback: { outcome: 'rolled-back' } }, 'rolled-back'],
    ['a platform that rolled back', { deployment: { outcome: 'rolled-back-by-platform' } }, 'rolled-back'],
    ['that it was kept so', { deployment: { outcome: 'deployed' }, rollback: { outcome: 'kept', reason_code: 'platform-already-rolled-back' } }, 'rolled-back'],
    ['a hold', { health: { outcome: 'unhealthy' }, rollback: { outcome: 'held' } }, 'held'],
    ['a hotfix', { health: { outcome: 'unhealthy' }, rollback: { outcome: 'hotfix' } }, 'held'],
    ['a decision to hold', { health: { outcome: 'unhealthy' }, decision: { decision: 'hold' } }, 'held'],
    ['a plan to hold', { health: { outcome: 'unhealthy' }, decision: { decision: 'hold' }, rollback: { outcome: 'planned' } }, 'failed'],
    ['a decision to fix', { decision: { decision: 'hotfix' } }, 'held'],
    ['a decision not carried out', { decision: { decision: 'rollback' } }, 'failed'],
    ['a rollback that failed', { rollback: { outcome: 'failed' } }, 'failed'],
    ['a rollback that failed after the platform\'s own', { deployment: { outcome: 'rolled-back-by-platform' }, rollback: { outcome: 'failed' } }, 'failed'],
    ['a rollback refused', { rollback: { outcome: 'refused' } }, 'failed'],
    ['a rollback cancelled', { rollback: { outcome: 'cancelled' } }, 'failed'],
    ['a flag turned off', { rollback: { outcome: 'flag-disabled' } }, 'failed'],
    ['a healthy release kept', { deployment: { outcome: 'deployed' }, health: { outcome: 'healthy' }, decision: { decision: 'keep' }, rollback: { outcome: 'kept' } }, 'succeeded'],
    ['an unhealthy release kept', { deployment: { outcome: 'deployed' }, health: { outcome: 'unhealthy' }, decision: { decision: 'keep' }, rollback: { outcome: 'kept' } }, 'failed'],
    ['a hotfix in time', { deployment: { outcome: 'deployed' }, health: { outcome: 'unhealthy' }, decision: { decision: 'hotfix' }, rollback: { outcome: 'kept', reason_code: 'fixable' } }, 'succeeded'],
    ['a hotfix in time of a deployment that failed', { deployment: { outcome: 'failed' }, rollback: { outcome: 'kept', reason_code: 'fixable' } }, 'failed'],
    ['a newer release', { deployment: { outcome: 'deployed' }, health: { outcome: 'healthy' }, rollback: { outcome: 'kept', reason_code: 'superseded' } }, 'failed'],
  ])('%s', (_what, sections, story) => expect(storyOf(record(sections))).toBe(story));

  test('no record is silent', () => expect(storyOf(undefined)).toBe('silent'));

  test('the first stage that failed is the one', () => {
    expect(failedStage(record({ migration: { outcome: 'failed', reason: 'a' }, deployment: { outcome: 'failed' } }))).toMatchObject({ reason: 'a' });
    expect(failedStage(record({ migration: { outcome: 'migrated' }, deployment: { outcome: 'timed-out', reason: 'b' } }))).toMatchObject({ reason: 'b' });
    expect(failedStage(record({ health: { outcome: 'unhealthy', reason: 'c' } }))).toMatchObject({ reason: 'c' });
    expect(failedStage(undefined)).toBeUndefined();
  });
});

describe('auto', () => {
  const good = record({ deployment: { outcome: 'deployed' }, health: { outcome: 'healthy' } });

  test.each<[string, Partial<EventEvidence>, string]>([
    ['the first step of a job', {}, 'started'],
    ['outside of a job', { worst: undefined }, 'started'],
    ['a job that failed before anything', { worst: 'failure' }, 'failed'],
    ['a job that was cancelled', { worst: 'cancelled', record: good }, 'failed'],
    ['the end of a job that keeps no record of it', { announced: true }, 'succeeded'],
    ['a job after others', { afterOthers: true }, 'succeeded'],
    ['a job after others of which one failed', { afterOthers: true, worst: 'failure', record: good }, 'failed'],
    ['a job after others that were all skipped', { afterOthers: true, worst: 'skipped' }, 'nothing'],
    ['the same after a start', { afterOthers: true, worst: 'skipped', announced: true }, 'failed'],
    ['a good release', { record: good }, 'succeeded'],
    ['a good release, jobs skipped', { record: good, worst: 'skipped' }, 'succeeded'],
    ['a rollback in a job that failed', { record: record({ rollback: { outcome: 'rolled-back' } }), worst: 'failure' }, 'rolled-back'],
  ])('%s', (_what, evidence, event) => expect(eventOf(evidence)).toBe(event));
});

describe('what is asked for', () => {
  test.each(['started', 'failed', 'held'] as const)('%s is told', (asked) => expect(decide({ asked, worst: 'skipped' })).toEqual({ kind: 'send', event: asked }));
  test('success against the evidence is not', () => {
    expect(decide({ asked: 'succeeded', worst: 'failure' })).toEqual({ kind: 'send', event: 'failed', contradicts: 'succeeded' });
    expect(decide({ asked: 'succeeded', record: record({ rollback: { outcome: 'held' } }) })).toEqual({ kind: 'send', event: 'held', contradicts: 'succeeded' });
    expect(decide({ asked: 'succeeded', worst: 'skipped' })).toEqual({ kind: 'nothing' });
    expect(decide({ asked: 'succeeded' })).toEqual({ kind: 'send', event: 'succeeded' });
  });
  test('a rollback that did not work is not told as one', () => {
    expect(decide({ asked: 'rolled-back', record: record({ rollback: { outcome: 'failed' } }) })).toEqual({ kind: 'send', event: 'failed', contradicts: 'rolled-back' });
    expect(decide({ asked: 'rolled-back', record: record({ rollback: { outcome: 'rolled-back' } }) })).toEqual({ kind: 'send', event: 'rolled-back' });
    expect(decide({ asked: 'rolled-back' })).toEqual({ kind: 'send', event: 'rolled-back' });
  });
});

test('success is never told while anything speaks against it', () => {
  const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
  const evidence = fc.record({
    asked: fc.constantFrom('auto' as const, ...EVENTS),
    worst: maybe(JOB_RESULTS),
    afterOthers: fc.boolean(),
    announced: fc.boolean(),
    migration: maybe(OUTCOMES['action-migrate']),
    deployment: maybe(OUTCOMES['action-deploy']),
    health: maybe(OUTCOMES['action-healthcheck']),
    rollback: maybe(OUTCOMES['action-rollback']),
    decision: maybe(DECISIONS),
  });
  fc.assert(
    fc.property(evidence, ({ migration, deployment, health, rollback, decision, ...rest }) => {
      const told = decideEvent({ ...rest, record: record({ ...(migration && { migration: { outcome: migration } }), ...(deployment && { deployment: { outcome: deployment } }), ...(health && { health: { outcome: health } }), ...(rollback && { rollback: { outcome: rollback } }), ...(decision && { decision: { decision } }) }) });
      if (told.kind === 'nothing' || told.event !== 'succeeded') return;
      expect(['success', 'skipped', undefined]).toContain(rest.worst);
      expect(['deployed', 'unchanged', 'planned', undefined]).toContain(deployment);
      expect(['healthy', 'degraded', 'planned', undefined]).toContain(health);
      expect(['failed', 'refused', 'timed-out', 'cancelled']).not.toContain(migration);
      expect(['kept', 'planned', undefined]).toContain(rollback);
    }),
    { numRuns: 2_000 },
  );
});
