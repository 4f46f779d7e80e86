import { expect, test } from '@jest/globals';
import { migrationsOfRun } from '../src/migrations-of-run.ts';

const nothing = { outcome: 'up-to-date', from_revision: 'a2', to_revision: 'a2', applied_count: 0, migration_class: 'none' } as const;
const applied = { outcome: 'migrated', from_revision: 'a1', to_revision: 'a2', applied_count: 1, migration_class: 'unknown', started_at: '2026-01-01T00:00:00Z' } as const;

test('the first migration of a run stands as it is', () => {
  expect(migrationsOfRun(undefined, applied)).toBe(applied);
  expect(migrationsOfRun(nothing, applied)).toBe(applied);
  expect(migrationsOfRun({ outcome: 'failed' }, applied)).toBe(applied);
});

test('a later step that applies nothing does not hide what was applied', () => {
  expect(migrationsOfRun(applied, nothing)).toEqual({ outcome: 'up-to-date', from_revision: 'a1', to_revision: 'a2', applied_count: 1, migration_class: 'unknown', started_at: '2026-01-01T00:00:00Z' });
});

test('the gravest class counts, and one that is not known is the gravest', () => {
  expect(migrationsOfRun({ applied_count: 2, migration_class: 'contract' }, { applied_count: 3, migration_class: 'additive' })).toEqual({ applied_count: 5, migration_class: 'contract' });
  expect(migrationsOfRun({ applied_count: 1, migration_class: 'additive' }, { outcome: 'failed' })).toMatchObject({ applied_count: 1, migration_class: 'unknown' });
  expect(migrationsOfRun({ migration_class: 'expand' }, nothing)).toMatchObject({ applied_count: 0, migration_class: 'expand' });
});
