import type { MigrationClass } from '../kernel/outcomes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { comparable } from '../ledger/facts.ts';
import { entryOfRelease } from '../ledger/history.ts';
import type { LedgerEntry } from '../ledger/history.ts';
import { entryOf } from './candidates.ts';
import type { KnownReleases } from './candidates.ts';
import type { MigrationEvidence } from './evidence.ts';

/** Whether code from before a migration runs on the schema that it left. */
export type SchemaFit = { readonly kind: 'fits'; readonly words: string } | { readonly kind: 'refused'; readonly reason: string; readonly advice: string };

/** What happened to the schema between two releases, besides this run's own migration. */
export interface SchemaPath {
  /** Migrations of runs after the one that deployed the target, newest first; absent classes are runs that recorded none. */
  readonly steps: readonly { readonly of: string; readonly class: MigrationClass }[];
  /** The revisions that the target ran on and that the database is at now, where both are known. */
  readonly revisions: { readonly target: string; readonly now: string } | undefined;
}

const COMPATIBLE: readonly MigrationClass[] = ['none', 'additive', 'expand'];

/**
 * The schema gate: only `none`, `additive` and `expand` leave a schema on which earlier code is known to run.
 * @param migration of this run
 * @param path what earlier runs remember; undefined where nothing is remembered of the target
 */
export function fitSchema(migration: MigrationEvidence | undefined, path?: SchemaPath): SchemaFit {
  const { target, now } = path?.revisions ?? {};
  if (target !== undefined && target === now) return { kind: 'fits', words: `it is at revision ${quote(target)}, as it was with the target` };
  const own = fitOwn(migration);
  if (own.kind === 'refused' || path === undefined) return own;
  const blocking = path.steps.find((step) => !COMPATIBLE.includes(step.class));
  if (blocking) return { kind: 'refused', reason: `The migration of ${blocking.of}, which came after it, ${effect(blocking.class)}, so the earlier code may not run on the present schema.`, advice: wayOut(target, undefined) };
  const changed = path.steps.some((step) => step.class !== 'none') || (migration !== undefined && migration.class !== 'none');
  if (target !== undefined && now !== undefined && !changed) return { kind: 'refused', reason: `The schema went from ${quote(target)} to ${quote(now)} since then by no migration that was recorded, so the earlier code may not run on it.`, advice: wayOut(target, undefined) };
  return path.steps.length === 0 ? own : { kind: 'fits', words: `every migration since then is ${[...new Set(path.steps.map((step) => step.class))].join(' or ')}, so the earlier code runs on it` };
}

function fitOwn(migration: MigrationEvidence | undefined): SchemaFit {
  if (migration === undefined) return { kind: 'fits', words: 'no migration is in the record of this run' };
  if (COMPATIBLE.includes(migration.class)) return { kind: 'fits', words: migration.class === 'none' ? 'the migration of this run applied nothing' : `the migration of this run is ${migration.class}, so the earlier code runs on it` };
  return { kind: 'refused', reason: `The migration of this run ${effect(migration.class)}${revisions(migration)}, so the earlier code may not run on the present schema.`, advice: wayOut(migration.fromRevision, migration.backup) };
}

/** Reads the path from the target's deployment to now out of what is remembered. A target that nothing is remembered of has none. */
export function schemaPath(targetId: string, leavingId: string | undefined, known: KnownReleases): SchemaPath | undefined {
  const entries = known.history?.entries ?? [];
  const target = known.history && entryOfRelease(known.history, targetId);
  const mine = entryOf(known.record?.deployment?.release_id, known);
  const since = target ?? entryOf(leavingId, known);
  if (since === undefined) return undefined;
  const after = entries.slice(0, entries.indexOf(since)).filter((entry) => known.record?.migration === undefined || entry !== mine);
  return { steps: after.flatMap((entry) => (entry.migrationClass === undefined ? [] : [{ of: nameOf(entry), class: entry.migrationClass }])), revisions: revisionsOf(target, known) };
}

function revisionsOf(target: LedgerEntry | undefined, { record, history }: KnownReleases): SchemaPath['revisions'] {
  const migration = record?.migration;
  const completed = migration?.outcome === 'migrated' || migration?.outcome === 'up-to-date';
  const remembered = history?.entries.find((entry) => entry.schema !== undefined)?.schema;
  const now = migration === undefined ? remembered : completed && migration.to_revision !== undefined ? comparable(migration.to_revision) : undefined;
  return target?.schema === undefined || now === undefined ? undefined : { target: target.schema, now };
}

const nameOf = ({ releaseId, version, deploymentId }: LedgerEntry): string => (releaseId !== undefined ? `release ${quote(releaseId)}` : version !== undefined ? `version ${quote(version)}` : `deployment ${deploymentId}`);

const effect = (of: MigrationClass): string => (of === 'unknown' ? 'changed the schema, or may have, in a way that is not known' : `is ${of}`);

function revisions({ fromRevision, toRevision }: MigrationEvidence): string {
  if (fromRevision === undefined && toRevision === undefined) return '';
  return ` (from ${fromRevision === undefined ? 'no revision' : quote(fromRevision)} to ${toRevision === undefined ? 'an unknown one' : quote(toRevision)})`;
}

function wayOut(revision: string | undefined, backup: string | undefined): string {
  const back = revision === undefined ? 'to where it was' : `to ${quote(revision)}`;
  const restore = backup === undefined ? '' : ` or restore (a backup was made: ${quote(backup)})`;
  return `Fail forward: keep this release, and ship a new version that mends it and runs on the present schema. If the service must go back, a person takes the schema back ${back} first (action-migrate, operation downgrade${restore}) and then runs this action in a run of its own with mode: force and the release in "to".`;
}
