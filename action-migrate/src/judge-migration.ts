import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { Revision, SchemaAnswer, SchemaState, UpgradeAnswer } from '../../shared/migrations/port.ts';

/** What was seen of one upgrade: where the database was, how the tool ended, and where the database is now. */
export interface UpgradeSighting {
  readonly before: SchemaState;
  readonly ended: UpgradeAnswer;
  readonly after: SchemaAnswer;
}

export interface MigrationJudgement {
  readonly outcome: Outcome<'action-migrate'>;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice?: string | undefined;
  /** Something a person should look at although the migration is done. */
  readonly warning?: string;
}

const STILL_RUNNING = 'The server may still be working on the last statement: look in pg_stat_activity before trying again.';

/** Judges one upgrade by what the database says afterwards; the tool's own word and exit code only explain. Unknown is never success. */
export function judgeMigration(sighting: UpgradeSighting): MigrationJudgement {
  const { before, ended, after } = sighting;
  const now = whereNow(sighting);
  if (ended.kind === 'cancelled' || after.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while ${count(before.pending.length, 'was')} being applied; the tool was stopped. ${now}`, advice: STILL_RUNNING };
  if (ended.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'migration-timed-out', reason: `The migration did not end within the timeout; the tool was stopped. ${now}`, advice: `${STILL_RUNNING} Give a longer "timeout" if the migration needs it.` };
  if (after.kind !== 'known') {
    const why = after.kind === 'failed' ? after.reason : 'The tool did not answer in time.';
    const first = ended.kind === 'failed' ? ended.reason : 'The migration tool ended without an error.';
    return { outcome: 'failed', reasonCode: ended.kind === 'failed' ? ended.reasonCode : after.kind === 'failed' ? after.reasonCode : 'migration-tool-failed', reason: `${first} Whether the revisions are applied is not known, since asking failed: ${why}`, advice: ended.kind === 'failed' ? ended.advice : after.kind === 'failed' ? after.advice : undefined };
  }
  if (after.pending.length > 0) {
    if (ended.kind === 'failed') return { outcome: 'failed', reasonCode: ended.reasonCode, reason: `${ended.reason} ${now}`, advice: ended.advice };
    return { outcome: 'failed', reasonCode: 'migration-not-complete', reason: `The migration tool ended without an error, but ${count(after.pending.length, 'is')} still pending. ${now}`, advice: 'The tool may have worked on another database than the one asked, or its transaction was never committed.' };
  }
  const done: MigrationJudgement = { outcome: 'migrated', reasonCode: 'revisions-applied', reason: `${count(before.pending.length, 'was')} applied: the database went from ${nameAll(before.present)} to ${nameAll(after.present)}.` };
  return ended.kind === 'failed' ? { ...done, warning: `Everything that was pending is applied, although the tool reported an error: ${ended.reason}` } : done;
}

/** The revisions of which the database says that they were applied since; undefined when it could not be asked. */
export function appliedOf(before: SchemaState, after: SchemaAnswer): readonly Revision[] | undefined {
  if (after.kind !== 'known') return undefined;
  return before.pending.filter((revision) => !after.pending.some((left) => left.id === revision.id));
}

/** `revision "a003"`, `no revision`, `revisions "a003", "b001"`. */
export function nameAll(present: readonly string[]): string {
  if (present.length === 0) return 'no revision';
  return `revision${present.length > 1 ? 's' : ''} ${present.map(quote).join(', ')}`;
}

function whereNow({ before, after }: UpgradeSighting): string {
  const applied = appliedOf(before, after);
  if (after.kind !== 'known' || applied === undefined) return `Where the database is now is not known: ${after.kind === 'failed' ? after.reason : 'there was no time left to ask.'}`;
  return `The database is at ${nameAll(after.present)} now; ${applied.length} of ${count(before.pending.length)} ${applied.length === 1 ? 'is' : 'are'} applied.`;
}

/** `1 revision`, `3 revisions`; with `was` or `is`, `1 revision was`, `3 revisions were`. */
export function count(revisions: number, verb?: 'was' | 'is'): string {
  const plural = { was: 'were', is: 'are' } as const;
  return `${revisions} revision${revisions === 1 ? '' : 's'}${verb === undefined ? '' : ` ${revisions === 1 ? verb : plural[verb]}`}`;
}
