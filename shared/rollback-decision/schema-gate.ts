import type { MigrationClass } from '../kernel/outcomes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { MigrationEvidence } from './evidence.ts';

/** Whether code from before a migration runs on the schema that it left. */
export type SchemaFit = { readonly kind: 'fits'; readonly words: string } | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

const COMPATIBLE: readonly MigrationClass[] = ['none', 'additive', 'expand'];

/** The schema gate: only `none`, `additive` and `expand` leave a schema on which the earlier code is known to run. */
export function fitSchema(migration: MigrationEvidence | undefined): SchemaFit {
  if (migration === undefined) return { kind: 'fits', words: 'no migration is in the record of this run' };
  if (COMPATIBLE.includes(migration.class)) return { kind: 'fits', words: migration.class === 'none' ? 'the migration of this run applied nothing' : `the migration of this run is ${migration.class}, so the earlier code runs on it` };
  const what = migration.class === 'unknown' ? 'changed the schema, or may have, in a way that is not known' : `is ${migration.class}`;
  return { kind: 'refused', reason: `The migration of this run ${what}${revisions(migration)}, so the earlier code may not run on the present schema.`, advice: wayOut(migration) };
}

function revisions({ fromRevision, toRevision }: MigrationEvidence): string {
  if (fromRevision === undefined && toRevision === undefined) return '';
  return ` (from ${fromRevision === undefined ? 'no revision' : quote(fromRevision)} to ${toRevision === undefined ? 'an unknown one' : quote(toRevision)})`;
}

function wayOut({ fromRevision, backup }: MigrationEvidence): string {
  const back = fromRevision === undefined ? 'to where it was' : `to ${quote(fromRevision)}`;
  const restore = backup === undefined ? '' : ` or restore (a backup was made: ${quote(backup)})`;
  return `Fail forward: keep this release, and ship a new version that mends it and runs on the present schema. If the service must go back, a person takes the schema back ${back} first (action-migrate, operation downgrade${restore}) and then runs this action in a run of its own with mode: force and the release in "to".`;
}
