import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../record/schema.ts';
import { earlierAttempt } from '../../rollback-decision/candidates.ts';
import { historyOf } from './history-of.ts';

const record = (rollback?: NonNullable<ReleaseRecord['rollback']>): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...(rollback && { rollback }) });
const history = historyOf({ releaseId: 'r1' }, { releaseId: 'r2', attempts: [{ outcome: 'failed', to: 'r0', runId: '7' }, { outcome: 'rolled-back', to: 'r1', runId: '8' }, { outcome: 'failed', to: 'r1', runId: undefined }] });

describe('rule 4: what this run has tried already', () => {
  test.each(['rolled-back', 'failed'] as const)('is in its record: %s', (outcome) => expect(earlierAttempt({ record: record({ outcome, to_release_id: 'r1' }), history: undefined }, '9')).toEqual({ outcome, to: 'r1' }));
  test.each(['kept', 'held', 'refused', 'planned', 'cancelled'] as const)('a run that ended with %s has tried nothing', (outcome) => expect(earlierAttempt({ record: record({ outcome }), history }, '9')).toBeUndefined());

  test('or, where the record was lost, in what is remembered', () => {
    expect(earlierAttempt({ record: undefined, history }, '7')).toMatchObject({ outcome: 'failed', to: 'r0' });
    expect(earlierAttempt({ record: record(), history }, '8')).toMatchObject({ outcome: 'rolled-back', to: 'r1' });
  });

  test.each(['', undefined])('outside of a run (%j) nothing can be told', (runId) => expect(earlierAttempt({ record: undefined, history }, runId)).toBeUndefined());
  test('without a memory there is only the record', () => expect(earlierAttempt({ record: undefined, history: undefined }, '7')).toBeUndefined());
});
