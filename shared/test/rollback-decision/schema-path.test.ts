import { describe, expect, test } from '@jest/globals';
import { MIGRATION_CLASSES } from '../../kernel/outcomes.ts';
import { comparable } from '../../ledger/facts.ts';
import type { LedgerHistory } from '../../ledger/history.ts';
import type { ReleaseRecord } from '../../record/schema.ts';
import { migrationOf } from '../../rollback-decision/evidence-from-record.ts';
import { fitSchema, schemaPath } from '../../rollback-decision/schema-gate.ts';
import { historyOf } from './history-of.ts';

type Migration = NonNullable<ReleaseRecord['migration']>;
const record = (migration?: Migration, deployment: NonNullable<ReleaseRecord['deployment']> = { release_id: 'r3', previous_release_id: 'r2' }): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', deployment, ...(migration && { migration }) });

/** Whether release r1 may be put live again in place of r3. */
function gate(history: LedgerHistory | undefined, run: ReleaseRecord | undefined = undefined, target = 'r1') {
  const path = schemaPath(target, 'r3', { record: run, history });
  return fitSchema(run?.migration && migrationOf(run.migration), path);
}

describe('the schema between the target and now', () => {
  test.each(MIGRATION_CLASSES)('F3: a release in between that is %s', (of) => {
    const found = gate(historyOf({ releaseId: 'r1' }, { releaseId: 'r2', migrationClass: of }, { releaseId: 'r3' }));
    expect(found.kind).toBe(['none', 'additive', 'expand'].includes(of) ? 'fits' : 'refused');
    if (found.kind === 'refused') expect(found).toMatchObject({ reason: expect.stringMatching(/release "r2", which came after it/), advice: expect.stringMatching(/Fail forward.*mode: force/) });
  });

  test('the target\'s own migration is behind it', () => expect(gate(historyOf({ releaseId: 'r1', migrationClass: 'contract' }, { releaseId: 'r3', migrationClass: 'expand' }))).toMatchObject({ kind: 'fits', words: expect.stringContaining('every migration since then is expand') }));

  test('a deployment that never served has migrated all the same', () => {
    expect(gate(historyOf({ releaseId: 'r1' }, { version: '2.0', served: false, migrationClass: 'contract' }, { releaseId: 'r3' }))).toMatchObject({ kind: 'refused', reason: expect.stringContaining('version "2.0"') });
    expect(gate(historyOf({ releaseId: 'r1' }, { version: undefined, served: false, migrationClass: 'unknown' }, { releaseId: 'r3' }))).toMatchObject({ kind: 'refused', reason: expect.stringContaining('deployment 2') });
  });

  test('a newer one that is not live counts too', () => expect(gate(historyOf({ releaseId: 'r1' }, { releaseId: 'r3' }, { releaseId: 'r4', served: false, migrationClass: 'irreversible' }))).toMatchObject({ kind: 'refused' }));

  test('runs that recorded no migration are in nobody\'s way', () => {
    expect(gate(historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }, { releaseId: 'r3' }))).toEqual({ kind: 'fits', words: 'no migration is in the record of this run' });
    expect(gate(undefined)).toMatchObject({ kind: 'fits' });
  });

  test('the same revision now as then fits, whatever happened in between', () => {
    const history = historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r2', schema: 'b2', migrationClass: 'contract' }, { releaseId: 'r3', schema: 'a1', migrationClass: 'unknown' });
    expect(gate(history)).toMatchObject({ kind: 'fits', words: expect.stringContaining('at revision "a1"') });
    expect(gate(history, record({ outcome: 'failed' }))).toMatchObject({ kind: 'refused' });
    expect(gate(history, record({ outcome: 'up-to-date', to_revision: 'a1', applied_count: 0 }))).toMatchObject({ kind: 'fits' });
    expect(gate(history, record({ outcome: 'migrated', to_revision: 'c3', applied_count: 1, migration_class: 'expand' }))).toMatchObject({ kind: 'refused' });
  });

  test('another revision that no recorded migration explains is unknown', () => {
    expect(gate(historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r3', schema: 'b2' }))).toMatchObject({ kind: 'refused', reason: expect.stringContaining('from "a1" to "b2" since then by no migration that was recorded') });
    expect(gate(historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r3', schema: 'b2', migrationClass: 'none' }))).toMatchObject({ kind: 'refused' });
    expect(gate(historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r3', schema: 'b2', migrationClass: 'additive' }))).toMatchObject({ kind: 'fits' });
    expect(gate(historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r3' }), record({ outcome: 'migrated', to_revision: 'b2', applied_count: 1, migration_class: 'additive' }))).toMatchObject({ kind: 'fits' });
    expect(gate(historyOf({ releaseId: 'r1', schema: 'a1' }, { releaseId: 'r3' }), record({ outcome: 'up-to-date', to_revision: 'b2', applied_count: 0 }))).toMatchObject({ kind: 'refused' });
  });

  test('this run\'s own migration is taken from its record, once', () => {
    const history = historyOf({ releaseId: 'r1' }, { releaseId: 'r3', migrationClass: 'contract' });
    expect(gate(history, record({ outcome: 'migrated', applied_count: 1, migration_class: 'contract' }))).toMatchObject({ reason: expect.stringContaining('The migration of this run is contract') });
    expect(gate(history, record())).toMatchObject({ reason: expect.stringContaining('release "r3"') });
    const twice = historyOf({ releaseId: 'r1' }, { releaseId: 'r3', migrationClass: 'unknown' }, { releaseId: 'r3', migrationClass: 'additive' });
    expect(gate(twice, record({ outcome: 'migrated', applied_count: 1, migration_class: 'additive' }, { release_id: 'r3', github_deployment_id: '2' }))).toMatchObject({ kind: 'fits' });
  });

  test('of a target that nothing is remembered of, what came after the live release counts', () => {
    expect(gate(historyOf({ releaseId: 'r1' }, { releaseId: 'r3', migrationClass: 'contract' }), undefined, 'x1')).toMatchObject({ kind: 'fits' });
    expect(gate(historyOf({ releaseId: 'r3' }, { version: '4', migrationClass: 'contract' }), undefined, 'x1')).toMatchObject({ kind: 'refused' });
    expect(schemaPath('x1', undefined, { record: undefined, history: historyOf({ releaseId: 'r1' }) })).toBeUndefined();
  });

  test('long revisions are compared as they are stored', () => {
    const long = 'a'.repeat(300);
    const stored = historyOf({ releaseId: 'r1', schema: comparable(long) }, { releaseId: 'r3', migrationClass: 'contract' });
    expect(gate(stored, record({ outcome: 'up-to-date', to_revision: long, applied_count: 0 }))).toMatchObject({ kind: 'fits' });
  });
});
