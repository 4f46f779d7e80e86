import { oneLine, quote } from '../kernel/untrusted-text.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Shell, ShellResult } from '../runtime/shell.ts';
import { explainFailure, revisionAtWork } from './alembic-errors.ts';
import { agreesOnHead, parseCurrent, parseHistory, pendingRevisions, resolveTarget } from './alembic-revisions.ts';
import type { RevisionGraph, Target } from './alembic-revisions.ts';
import type { Migrator, SchemaAnswer, Trouble, UpgradeAnswer } from './port.ts';

export interface AlembicParts {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
  /** Where alembic.ini is. */
  readonly cwd: string;
  /** Words in front of `alembic`, such as `docker compose run --rm backend`. */
  readonly runPrefix: readonly string[];
  /** For the child only, such as DATABASE_URL. */
  readonly env: Readonly<Record<string, string>>;
  readonly to: string;
}

/**
 * Alembic, by its command line: it has no output for machines. What there is is asked of `alembic history`, which does not
 * need the database, where the database is of `alembic current`.
 */
export function createAlembic(parts: AlembicParts): Migrator {
  let graph: RevisionGraph | undefined; // the code does not change while the action runs
  let target: Extract<Target, { kind: 'target' }> | undefined; // found once: `+1` would mean the next one afterwards
  const run = async (args: readonly string[], signal: AbortSignal, timeoutMs: number, loud = false): Promise<Ran> => {
    const [file = 'alembic', ...rest] = [...parts.runPrefix, 'alembic', ...args];
    return judge(args[0] ?? '', file, parts, await parts.shell.run({ command: { argv: [file, ...rest] }, env: parts.env, cwd: parts.cwd, timeoutMs: Math.max(1, timeoutMs), signal, ...(loud ? { onLine: parts.log.foreign } : {}) }), loud);
  };
  return {
    name: 'alembic',
    plan: () => [[...parts.runPrefix, 'alembic', 'upgrade', target?.argument ?? parts.to].join(' ')],
    async ask(signal, timeoutMs): Promise<SchemaAnswer> {
      const deadline = parts.clock.monotonic() + timeoutMs;
      if (graph === undefined) {
        const history = await run(['history'], signal, timeoutMs);
        if (history.kind !== 'ran') return history;
        graph = parseHistory(history.stdout);
        if (graph.size === 0 && history.stdout.trim() !== '') return notUnderstood('history', history.stdout);
      }
      const current = await run(['current'], signal, deadline - parts.clock.monotonic());
      if (current.kind !== 'ran') return current;
      const present = parseCurrent(current.stdout, graph);
      const found = target ?? resolveTarget(parts.to, present, graph);
      if (found.kind === 'failed') return found;
      target = found;
      const pending = pendingRevisions(found.ids, present, graph);
      return agreesOnHead(parts.to, pending, current.stdout, graph) ? { kind: 'known', present, pending } : notUnderstood('current', current.stdout);
    },
    async upgrade(signal, timeoutMs): Promise<UpgradeAnswer> {
      const answer = await run(['upgrade', target?.argument ?? parts.to], signal, timeoutMs, true);
      return answer.kind === 'ran' ? { kind: 'ended' } : answer;
    },
  };
}

type Ran = { readonly kind: 'ran'; readonly stdout: string } | Trouble;

function judge(step: string, file: string, parts: AlembicParts, result: ShellResult, loud: boolean): Ran {
  if (result.kind === 'not-started') return missing(file, parts, result.missing ? `there is no program ${quote(file)} on the PATH` : oneLine(result.reason));
  if (result.kind === 'killed') {
    if (result.by === 'cancel') return { kind: 'cancelled' };
    if (result.by === 'timeout') return { kind: 'timed-out' };
    const failedAt = revisionAtWork(result.stderr);
    return { kind: 'failed', reasonCode: 'migration-tool-failed', reason: `"alembic ${step}" was killed by a signal${failedAt === undefined ? '' : ` in revision ${quote(failedAt)}`}, maybe for want of memory.`, failedAt };
  }
  if (result.code === 0) return result.truncated && !loud ? { kind: 'failed', reasonCode: 'migration-tool-failed', reason: `"alembic ${step}" printed more than can be read.` } : { kind: 'ran', stdout: result.stdout };
  // What a question printed was not shown while it ran.
  if (!loud) for (const text of [result.stdout, result.stderr]) if (text.trim() !== '') parts.log.foreign(text.trimEnd());
  if (result.code === 127 || result.code === 126) return missing('alembic', parts, `${quote(file)} exited with code ${result.code}, which means that it found no program "alembic"`);
  return explainFailure(`"alembic ${step}"`, result);
}

/** Unknown is never success: an answer in another form than the known one must not read as "nothing is pending". */
function notUnderstood(step: string, stdout: string): Trouble {
  return { kind: 'failed', reasonCode: 'migration-tool-failed', reason: `"alembic ${step}" answered in a form that is not understood: ${quote(stdout.trim())}.`, advice: 'Let env.py print to standard error only. Alembic 1.4 and later are understood.' };
}

function missing(program: string, parts: AlembicParts, why: string): Trouble {
  const advice = parts.runPrefix.length > 0 ? 'Check the input "run-prefix".' : 'Install the project\'s Python packages in an earlier step, or say with "run-prefix" how they are reached, such as "poetry run", "uv run" or "docker compose run --rm backend".';
  return { kind: 'failed', reasonCode: 'migration-tool-missing', reason: `${quote(program)} could not be started: ${why}.`, advice };
}
