import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { describeDatabase } from '../../shared/database-url/database-url.ts';
import { secretsOf } from '../../shared/database-url/mask-forms.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { clip, oneLine } from '../../shared/kernel/untrusted-text.ts';
import type { Migrator, Revision, SchemaAnswer, SchemaState, Trouble, UpgradeAnswer } from '../../shared/migrations/port.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { MigrateRequest } from './inputs.ts';
import { count, judgeMigration, nameAll } from './judge-migration.ts';
import { migrationsOfRun } from './migrations-of-run.ts';
import { reportOf } from './report.ts';
import type { MigrationEnding } from './report.ts';

/** How long one question to the tool may take: a first connection that nobody answers gives up after about as long. */
const QUESTION_MS = 120_000;
/** After the timeout has passed the database is asked once more. */
const LAST_QUESTION_MS = 10_000;
/** A cancelled action has to end in under six seconds, the tool's own end included. */
const CANCEL_BUDGET_MS = 5_700;
const SHORTEST_QUESTION_MS = 200;
/** Shorter passwords are not masked alone: `***` in place of every `abc` would make a log unreadable. */
const SHORTEST_MASK = 4;
const MOST_LISTED = 50;

/** Brings the schema of one database up to its target: what is pending before, the tool's upgrade, what is pending after. */
export async function migrate(request: MigrateRequest, context: ActionContext): Promise<Report<'action-migrate'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  maskDatabase(request, context);
  const migrator = await request.open(context);
  if (request.database) context.log.info(`Database: ${describeDatabase(request.database)}.`);
  const work = new Work(migrator, request, context, started.ms + request.timeoutMs);
  const report = reportOf(request, migrator, await work.do(), started, context.clock);
  const latest = report.change?.migration;
  return latest ? { ...report, change: { migration: migrationsOfRun(context.record?.migration, latest) } } : report;
}

/** One operation with one tool, within one timeout. */
class Work {
  readonly #migrator: Migrator;
  readonly #request: MigrateRequest;
  readonly #context: ActionContext;
  readonly #deadline: number;
  #cancelledAt: number | undefined;

  constructor(migrator: Migrator, request: MigrateRequest, context: ActionContext, deadline: number) {
    this.#migrator = migrator;
    this.#request = request;
    this.#context = context;
    this.#deadline = deadline;
    context.signal.addEventListener('abort', () => (this.#cancelledAt = context.clock.monotonic()), { once: true });
  }

  async do(): Promise<MigrationEnding> {
    const { log } = this.#context;
    const limit = Math.min(QUESTION_MS, this.#left());
    const before = await withHeartbeat(this.#context, 'Asking where the database is', limit, () => this.#migrator.ask(this.#context.signal, limit));
    if (before.kind !== 'known') return notAsked(before, limit);
    log.info(`The database is at ${nameAll(before.present)}; ${count(before.pending.length, 'is')} pending${before.pending.length > 0 ? ':' : '.'}`);
    if (before.pending.length > 0) log.foreign(listed(before.pending));
    if (this.#request.operation === 'status' || this.#request.dryRun || before.pending.length === 0) return looked(this.#request, before);
    const ended = await this.#upgrade(before);
    const after = await this.#askAgain();
    const judgement = judgeMigration({ before, ended, after });
    if (judgement.warning !== undefined) log.warning(judgement.warning);
    return { ...judgement, before, after, words: ended.kind === 'failed' ? ended.words : undefined };
  }

  async #upgrade(before: SchemaState): Promise<UpgradeAnswer> {
    if (this.#context.signal.aborted) return { kind: 'cancelled' };
    const what = `${count(before.pending.length)} to ${this.#request.to}`;
    this.#context.log.info(`Applying ${what} with ${this.#migrator.name}.`);
    return withHeartbeat(this.#context, `Applying ${what}`, this.#left(), () => this.#migrator.upgrade(this.#context.signal, this.#left()));
  }

  /** The answer is believed over the tool's exit code, and matters most after a cancel or a timeout. */
  async #askAgain(): Promise<SchemaAnswer> {
    if (!this.#context.signal.aborted) {
      const answer = await this.#migrator.ask(this.#context.signal, Math.max(LAST_QUESTION_MS, Math.min(QUESTION_MS, this.#left())));
      if (answer.kind !== 'cancelled') return answer;
    }
    const now = this.#context.clock.monotonic();
    const left = CANCEL_BUDGET_MS - (now - (this.#cancelledAt ?? now));
    if (left < SHORTEST_QUESTION_MS) return { kind: 'timed-out' };
    const late = this.#context.clock.sleep(left).then((): Trouble => ({ kind: 'timed-out' }));
    return Promise.race([this.#migrator.ask(new AbortController().signal, left), late]);
  }

  #left(): number {
    return Math.max(1, this.#deadline - this.#context.clock.monotonic());
  }
}

function maskDatabase(request: MigrateRequest, context: ActionContext): void {
  if (!request.database) return;
  for (const secret of secretsOf(request.database)) context.maskSecret(secret);
  const { password } = request.database;
  if (password !== undefined && password.length < SHORTEST_MASK) context.log.warning(`The password in the database's address is shorter than ${SHORTEST_MASK} characters, too short to be masked by itself. Give the database a better one.`);
}

function notAsked(trouble: Trouble, limitMs: number): MigrationEnding {
  if (trouble.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled before anything was changed.' };
  if (trouble.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'migration-timed-out', reason: `The migration tool did not say within ${formatDuration(limitMs)} where the database is. Nothing was changed.`, advice: 'Check that the database can be reached from this runner: a firewall that drops packets looks like this.' };
  return { outcome: 'failed', reasonCode: trouble.reasonCode, reason: `${trouble.reason} Nothing was changed.`, advice: trouble.advice, words: trouble.words };
}

/** The endings that change nothing. */
function looked(request: MigrateRequest, before: SchemaState): MigrationEnding {
  const at = `The database is at ${nameAll(before.present)}`;
  const pending = before.pending.length;
  const goal = request.to === 'head' ? '' : ` to reach ${request.to}`;
  if (request.operation === 'upgrade' && request.dryRun) return { outcome: 'planned', reasonCode: 'dry-run', reason: `Dry run: ${count(pending)} would be applied${goal}. ${at}.`, before };
  if (pending === 0) return { outcome: 'up-to-date', reasonCode: 'up-to-date', reason: `${at}; nothing is pending${goal}.`, before, after: before };
  return { outcome: 'pending', reasonCode: 'revisions-pending', reason: `${at}; ${count(pending, 'is')} pending${goal}.`, before };
}

function listed(revisions: readonly Revision[]): string {
  const lines = revisions.slice(0, MOST_LISTED).map((revision) => clip(oneLine(`${revision.id}${revision.description === undefined ? '' : `: ${revision.description}`}`), 300));
  return [...lines, ...(revisions.length > MOST_LISTED ? [`… and ${revisions.length - MOST_LISTED} more`] : [])].join('\n');
}
