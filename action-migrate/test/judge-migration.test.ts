import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SchemaAnswer, SchemaState, Trouble, UpgradeAnswer } from '../../shared/migrations/port.ts';
import { appliedOf, count, judgeMigration, nameAll } from '../src/judge-migration.ts';

const state = (present: readonly string[], pending: readonly string[]): SchemaState => ({ kind: 'known', present, pending: pending.map((id) => ({ id, description: undefined })) });
const before = state(['a1'], ['a2', 'a3']);
const done = state(['a3'], []);
const ended: UpgradeAnswer = { kind: 'ended' };
const broken: Trouble = { kind: 'failed', reasonCode: 'migration-tool-failed', reason: 'It broke.', advice: 'Mend it.' };
const unreachable: Trouble = { kind: 'failed', reasonCode: 'database-unreachable', reason: 'No connection.', advice: 'Look.' };

describe('judgeMigration', () => {
  test('everything is applied', () => {
    expect(judgeMigration({ before, ended, after: done })).toEqual({ outcome: 'migrated', reasonCode: 'revisions-applied', reason: '2 revisions were applied: the database went from revision "a1" to revision "a3".' });
  });

  test('the database is believed over an exit code that says failure', () => {
    const judgement = judgeMigration({ before, ended: broken, after: done });
    expect(judgement).toMatchObject({ outcome: 'migrated', reasonCode: 'revisions-applied', warning: 'Everything that was pending is applied, although the tool reported an error: It broke.' });
  });

  test('and over one that says success', () => {
    const judgement = judgeMigration({ before, ended, after: state(['a2'], ['a3']) });
    expect(judgement).toMatchObject({ outcome: 'failed', reasonCode: 'migration-not-complete' });
    expect(judgement.reason).toContain('1 revision is still pending');
    expect(judgement.reason).toContain('The database is at revision "a2" now; 1 of 2 revisions is applied.');
  });

  test('an error with revisions still pending is that error', () => {
    expect(judgeMigration({ before, ended: broken, after: before })).toEqual({ outcome: 'failed', reasonCode: 'migration-tool-failed', reason: 'It broke. The database is at revision "a1" now; 0 of 2 revisions are applied.', advice: 'Mend it.' });
  });

  test.each<[UpgradeAnswer, SchemaAnswer, string, string]>([
    [{ kind: 'cancelled' }, before, 'cancelled', '0 of 2 revisions are applied'],
    [{ kind: 'cancelled' }, { kind: 'timed-out' }, 'cancelled', 'is not known: there was no time left to ask.'],
    [{ kind: 'cancelled' }, unreachable, 'cancelled', 'is not known: No connection.'],
    [ended, { kind: 'cancelled' }, 'cancelled', 'is not known'],
    [{ kind: 'timed-out' }, state(['a2'], ['a3']), 'timed-out', 'at revision "a2" now'],
    [{ kind: 'timed-out' }, done, 'timed-out', '2 of 2 revisions are applied'],
  ])('%j, then %j', (how, after, outcome, words) => {
    const judgement = judgeMigration({ before, ended: how, after });
    expect(judgement.outcome).toBe(outcome);
    expect(judgement.reason).toContain(words);
    expect(judgement.advice).toContain('pg_stat_activity');
  });

  test('what cannot be asked is no success', () => {
    expect(judgeMigration({ before, ended, after: unreachable })).toMatchObject({ outcome: 'failed', reasonCode: 'database-unreachable', advice: 'Look.', reason: 'The migration tool ended without an error. Whether the revisions are applied is not known, since asking failed: No connection.' });
    expect(judgeMigration({ before, ended: broken, after: unreachable })).toMatchObject({ outcome: 'failed', reasonCode: 'migration-tool-failed', advice: 'Mend it.' });
    expect(judgeMigration({ before, ended, after: { kind: 'timed-out' } })).toMatchObject({ outcome: 'failed', reasonCode: 'migration-tool-failed', advice: undefined });
  });

  test('success needs an answer with nothing pending, whatever else was seen', () => {
    const states = fc.constantFrom<SchemaAnswer>(before, done, state([], ['a2']), unreachable, { kind: 'cancelled' }, { kind: 'timed-out' });
    const endings = fc.constantFrom<UpgradeAnswer>(ended, broken, { kind: 'cancelled' }, { kind: 'timed-out' });
    fc.assert(
      fc.property(endings, states, (how, after) => {
        const success = judgeMigration({ before, ended: how, after }).outcome === 'migrated';
        expect(success).toBe((how.kind === 'ended' || how.kind === 'failed') && after.kind === 'known' && after.pending.length === 0);
      }),
    );
  });
});

test('appliedOf counts what is no longer pending', () => {
  expect(appliedOf(before, state(['a2'], ['a3', 'a4']))).toEqual([{ id: 'a2', description: undefined }]);
  expect(appliedOf(before, unreachable)).toBeUndefined();
});

test.each([
  [[], 'no revision'],
  [['a'], 'revision "a"'],
  [['a', 'b'], 'revisions "a", "b"'],
])('%j reads %s', (present, words) => expect(nameAll(present)).toBe(words));

test('numbers', () => expect([count(1), count(0), count(1, 'was'), count(2, 'was')]).toEqual(['1 revision', '0 revisions', '1 revision was', '2 revisions were']));
