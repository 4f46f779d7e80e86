import type { Report } from '../../shared/action/action.ts';
import { block, code, details, md, table } from '../../shared/action/markdown.ts';
import { describeDatabase } from '../../shared/database-url/database-url.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import type { MigrationClass, Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { withoutUndefined } from '../../shared/kernel/without-undefined.ts';
import type { Migrator, Revision, SchemaAnswer, SchemaState } from '../../shared/migrations/port.ts';
import type { MigrationSection } from '../../shared/record/schema.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { MigrateRequest } from './inputs.ts';
import { appliedOf } from './judge-migration.ts';

/** How a migration ended, before it is put into words for the different readers. */
export interface MigrationEnding {
  readonly outcome: Outcome<'action-migrate'>;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice?: string | undefined;
  /** Absent when the tool could not be asked at all. */
  readonly before?: SchemaState;
  /** Absent when nothing was started. */
  readonly after?: SchemaAnswer;
  /** The tool's own error. */
  readonly words?: string | undefined;
}

/** The outcomes that do not make the job red. */
const GREEN: readonly Outcome<'action-migrate'>[] = ['migrated', 'up-to-date', 'pending', 'planned'];
const MOST_LISTED = 100;
/** Said when it can still be thought about, and not at the worst hour. */
const UNCLASSIFIED = 'This version does not classify what was applied: an automatic rollback to a release of the former schema will be refused.';

/** What the readers want to know of an ending. */
interface Facts {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly pending: readonly Revision[] | undefined;
  readonly applied: readonly Revision[] | undefined;
  readonly migrationClass: MigrationClass;
}

export function reportOf(request: MigrateRequest, migrator: Migrator, ending: MigrationEnding, started: { readonly at: string; readonly ms: number }, clock: Clock): Report<'action-migrate'> {
  const facts = factsOf(ending);
  const section: MigrationSection = withoutUndefined({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason: ending.reason,
    started_at: started.at,
    finished_at: timestamp(clock),
    tool: migrator.name,
    from_revision: facts.from,
    to_revision: facts.to,
    pending_count: facts.pending?.length,
    applied_count: facts.applied?.length,
    migration_class: facts.migrationClass,
  });
  // A question or a plan changes nothing, and must not hide what a migration of this run has done.
  const changes = request.operation === 'upgrade' && ending.outcome !== 'planned';
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: ending.reason,
    advice: ending.advice ?? (ending.outcome === 'migrated' && facts.migrationClass === 'unknown' ? UNCLASSIFIED : undefined),
    failed: !GREEN.includes(ending.outcome),
    outputs: { 'from-revision': facts.from, 'to-revision': facts.to, 'pending-count': facts.pending?.length, 'applied-count': facts.applied?.length, 'migration-class': facts.migrationClass, reversible: undefined },
    ...(changes ? { change: { migration: section } } : {}),
    summary: summaryOf(request, migrator, ending, facts, clock.monotonic() - started.ms),
  };
}

function factsOf({ before, after }: MigrationEnding): Facts {
  if (!before) return { from: undefined, to: undefined, pending: undefined, applied: [], migrationClass: 'none' };
  const applied = after === undefined ? [] : appliedOf(before, after);
  const now = after === undefined ? before : after.kind === 'known' ? after : undefined;
  return { from: joined(before.present), to: now && joined(now.present), pending: now?.pending, applied, migrationClass: applied?.length === 0 ? 'none' : 'unknown' };
}

function summaryOf(request: MigrateRequest, migrator: Migrator, ending: MigrationEnding, facts: Facts, ms: number): string {
  const rows: (readonly [string, string])[] = [
    ...(request.environment === undefined ? [] : [['Environment', md(request.environment)] as const]),
    ...(request.database === undefined ? [] : [['Database', code(describeDatabase(request.database))] as const]),
    ['Tool', md(migrator.name)],
    ['From', ending.before ? (facts.from === undefined ? 'no revision' : code(facts.from)) : 'not known'],
    ['Now', facts.to !== undefined ? code(facts.to) : ending.before && ending.after?.kind === 'known' ? 'no revision' : ending.before && !ending.after ? code(facts.from ?? '') : 'not known'],
    ['Applied', facts.applied === undefined ? 'not known' : String(facts.applied.length)],
    ['Still pending', facts.pending === undefined ? 'not known' : String(facts.pending.length)],
    ['Took', formatDuration(ms)],
  ];
  const parts = [
    table(['', ''], rows.map(([name, value]) => [`**${name}**`, value])),
    ...revisionList('Applied', facts.applied),
    ...revisionList(ending.outcome === 'planned' ? 'Would be applied' : 'Still pending', facts.pending),
    ...(ending.outcome === 'planned' ? [`This command would run:\n\n${block(migrator.plan().join('\n'))}`] : []),
    ...(ending.words ? [details('What the tool said', block(ending.words))] : []),
  ];
  return parts.join('\n\n');
}

function revisionList(title: string, revisions: readonly Revision[] | undefined): readonly string[] {
  if (!revisions || revisions.length === 0) return [];
  const lines = revisions.slice(0, MOST_LISTED).map((revision, index) => `${index + 1}. ${code(revision.id)} ${md(revision.description ?? '', 200)}`.trimEnd());
  const more = revisions.length > MOST_LISTED ? `\n\n… and ${revisions.length - MOST_LISTED} more` : '';
  return [`**${title}**\n\n${lines.join('\n')}${more}`];
}

const joined = (present: readonly string[]): string | undefined => (present.length === 0 ? undefined : present.join(','));
