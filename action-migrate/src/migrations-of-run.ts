import { MIGRATION_CLASSES } from '../../shared/kernel/outcomes.ts';
import type { MigrationSection } from '../../shared/record/schema.ts';

/**
 * What all migrations of a run have done to the schema. A second step that finds nothing to do must not hide what the first
 * one applied: a rollback asks whether the former release fits the schema, not what the last step did.
 */
export function migrationsOfRun(earlier: MigrationSection | undefined, latest: MigrationSection): MigrationSection {
  if (!earlier || ((earlier.applied_count ?? 0) === 0 && (earlier.migration_class ?? 'none') === 'none')) return latest;
  const gravest = Math.max(...[earlier, latest].map((section) => MIGRATION_CLASSES.indexOf(section.migration_class ?? 'unknown')));
  const { from_revision: _, ...rest } = latest;
  return {
    ...rest,
    ...(earlier.from_revision === undefined ? {} : { from_revision: earlier.from_revision }),
    ...(earlier.started_at === undefined ? {} : { started_at: earlier.started_at }),
    applied_count: (earlier.applied_count ?? 0) + (latest.applied_count ?? 0),
    migration_class: MIGRATION_CLASSES[gravest] ?? 'unknown',
  };
}
