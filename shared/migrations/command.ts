import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Shell, ShellResult } from '../runtime/shell.ts';
import type { MigrationCommands } from './commands.ts';
import { HEAD, isRevision } from './port.ts';
import type { Migrator, Revision, SchemaAnswer, SchemaState, Trouble, UpgradeAnswer } from './port.ts';

export interface CommandToolParts {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly environment: string;
  readonly to: string;
}

/** Tool `command`: everything is asked of the user's own shell commands, which get their data as variables only. */
export function createCommandTool(commands: MigrationCommands, parts: CommandToolParts): Migrator {
  const run = async (step: 'status' | 'pending' | 'upgrade', signal: AbortSignal, timeoutMs: number): Promise<Ran> => {
    const loud = step === 'upgrade';
    const result = await parts.shell.run({
      command: { script: commands[step] ?? '' },
      env: { ...parts.env, SUREFOOT_TO: parts.to, SUREFOOT_ENVIRONMENT: parts.environment },
      cwd: parts.cwd,
      timeoutMs: Math.max(1, timeoutMs),
      signal,
      ...(loud ? { onLine: parts.log.foreign } : {}),
    });
    if (!loud && result.kind === 'exited' && result.code !== 0) for (const text of [result.stdout, result.stderr]) if (text.trim() !== '') parts.log.foreign(text.trimEnd());
    return judge(step, result);
  };
  return {
    name: 'command',
    plan: () => (commands.upgrade ?? '').trim().split('\n').map((line) => clip(oneLine(line), 200)),
    async ask(signal, timeoutMs): Promise<SchemaAnswer> {
      const deadline = parts.clock.monotonic() + timeoutMs;
      const status = await run('status', signal, timeoutMs);
      if (status.kind !== 'ran') return status;
      const pending = await run('pending', signal, deadline - parts.clock.monotonic());
      return pending.kind === 'ran' ? stateFrom(linesOf(status.stdout).at(-1), linesOf(pending.stdout), parts.to) : pending;
    },
    async upgrade(signal, timeoutMs): Promise<UpgradeAnswer> {
      const answer = await run('upgrade', signal, timeoutMs);
      return answer.kind === 'ran' ? { kind: 'ended' } : answer;
    },
  };
}

/** What the two commands printed, taken together: pending is what comes before the target, and the target itself. */
export function stateFrom(present: string | undefined, pending: readonly string[], to: string): SchemaState | Trouble {
  const odd = [...(present === undefined ? [] : [present]), ...pending].find((line) => !isRevision(line));
  if (odd !== undefined) return failed('migration-tool-failed', `The commands printed ${quote(odd)}, which is not a revision.`, 'Let "status" print the present revision and "pending" one revision per line, each at most 200 characters and not beginning with a dash; send everything else to standard error.');
  const known = (revisions: readonly string[]): SchemaState => ({ kind: 'known', present: present === undefined ? [] : [present], pending: revisions.map((id): Revision => ({ id, description: undefined })) });
  if (to === HEAD) return known(pending);
  const at = pending.indexOf(to);
  if (at >= 0) return known(pending.slice(0, at + 1));
  if (present === to || pending.length === 0) return known([]);
  return failed('unknown-revision', `The wanted revision ${quote(to)} is neither the present one nor among the ${pending.length} that are pending.`, 'Give "to" as the command "pending" prints it.');
}

type Ran = { readonly kind: 'ran'; readonly stdout: string } | Trouble;

function judge(step: string, result: ShellResult): Ran {
  if (result.kind === 'not-started') return failed('migration-tool-missing', `The "${step}" command could not be started: ${result.missing ? 'bash is not on this machine' : oneLine(result.reason)}.`);
  if (result.kind === 'killed') return result.by === 'cancel' ? { kind: 'cancelled' } : result.by === 'timeout' ? { kind: 'timed-out' } : failed('migration-tool-failed', `The "${step}" command was killed by a signal.`);
  if (result.code === 0 && result.truncated && step !== 'upgrade') return failed('migration-tool-failed', `The "${step}" command printed more than can be read.`);
  if (result.code === 0) return { kind: 'ran', stdout: result.stdout };
  const last = clip(linesOf(result.stderr).at(-1) ?? linesOf(result.stdout).at(-1) ?? '', 300);
  const said = last === '' ? '' : `; its last words: ${quote(last)}`;
  if (result.code === 127) return failed('migration-tool-missing', `The "${step}" command found a program missing (exit code 127)${said}.`, 'Install what the command needs in an earlier step, and check "working-directory".');
  return failed('migration-tool-failed', `The "${step}" command exited with code ${result.code}${said}.`, 'Its output is in the log above.');
}

const failed = (reasonCode: Extract<Trouble, { kind: 'failed' }>['reasonCode'], reason: string, advice?: string): Extract<Trouble, { kind: 'failed' }> => ({ kind: 'failed', reasonCode, reason, advice });

const linesOf = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
