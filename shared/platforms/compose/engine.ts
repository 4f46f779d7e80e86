import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Log } from '../../runtime/log.ts';
import type { Shell, ShellResult } from '../../runtime/shell.ts';
import { Halt, halt } from './halt.ts';
import type { ComposeTarget } from './target.ts';

/** How far one piece of work may go. */
export interface Limits {
  readonly signal: AbortSignal;
  /** On the monotonic clock. */
  readonly deadline: number;
}

export type Answer = { readonly ok: true; readonly stdout: string; readonly stderr: string } | { readonly ok: false; readonly stdout: string; readonly stderr: string; readonly reason: string };

/** The command line of Docker, bound to one engine. Every method throws a {@link Halt} where the engine cannot be asked at all. */
export interface Engine {
  /** Asks: nothing is shown. */
  ask(args: readonly string[], limits: Limits): Promise<Answer>;
  /** Changes something: what is printed is shown. */
  order(args: readonly string[], limits: Limits): Promise<Answer>;
  /** Runs a shell command of the user's own, which reaches the same engine by its own `docker`. */
  script(script: string, env: Readonly<Record<string, string>>, limits: Limits): Promise<Answer>;
  /** The same engine, with other values for the variables of a compose file. */
  with(variables: Readonly<Record<string, string>>): Engine;
}

export interface EngineParts {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
  /** Where children start. */
  readonly cwd: string;
}

/** A question leaves nothing behind. */
const ASK_KILL_MS = 500;
/** After a cancel there are six seconds in all: what was half made is still to be removed. */
const ORDER_KILL_MS = 1_500;

const UNREACHABLE = /permission denied while trying to connect|cannot connect to the docker daemon|failed to connect to the docker api|error during connect|unable to resolve docker endpoint|context not found|^(?!error response from daemon).*dial (?:unix|tcp) .*connect:/im;
const NO_PLUGIN = /is not a docker command|unknown command: docker compose|unknown shorthand flag: 'p' in -p|unknown flag: --project-name/i;
/** Compose is quiet and without colours; its own menus are for people. */
const QUIET = { DOCKER_CLI_HINTS: 'false', COMPOSE_ANSI: 'never', COMPOSE_PROGRESS: 'plain', COMPOSE_MENU: 'false', BUILDKIT_PROGRESS: 'plain' };

export function createEngine(target: Pick<ComposeTarget, 'docker-host' | 'docker-context'>, { shell, clock, log, cwd }: EngineParts, variables: Readonly<Record<string, string>>): Engine {
  const { 'docker-host': host, 'docker-context': context } = target;
  const reach = { ...QUIET, ...(host === undefined ? {} : { DOCKER_HOST: host }), ...(context === undefined ? {} : { DOCKER_CONTEXT: context, DOCKER_HOST: '' }) };
  const run = async (args: readonly string[], limits: Limits, killAfterMs: number, shown: boolean): Promise<Answer> => {
    const result = await shell.run({ command: { argv: ['docker', ...args] }, env: { ...reach, ...variables }, cwd, signal: limits.signal, timeoutMs: timeLeft(limits, clock), killAfterMs, ...(shown ? { onLine: log.foreign } : {}) });
    return answerOf(result, args[0] === 'compose', host ?? context);
  };
  return {
    ask: (args, limits) => run(args, limits, ASK_KILL_MS, false),
    order: (args, limits) => run(args, limits, ORDER_KILL_MS, true),
    script: async (script, env, limits) => scriptAnswer(await shell.run({ command: { script }, env: { ...reach, ...variables, ...env }, cwd, signal: limits.signal, timeoutMs: timeLeft(limits, clock), killAfterMs: ORDER_KILL_MS, onLine: log.foreign })),
    with: (more) => createEngine(target, { shell, clock, log, cwd }, { ...variables, ...more }),
  };
}

/** @throws {Halt} when the time is over */
export function timeLeft({ deadline }: Limits, clock: Clock): number {
  const left = deadline - clock.monotonic();
  if (left <= 0) throw new Halt({ kind: 'timed-out' });
  return left;
}

function answerOf(result: ShellResult, isCompose: boolean, where: string | undefined): Answer {
  if (result.kind === 'not-started') return halt('platform-unreachable', result.missing ? 'The command "docker" is not on this machine.' : `The command "docker" could not be started: ${oneLine(result.reason)}.`, 'Install Docker\'s command line with the compose plugin on the runner; GitHub\'s own runners have both.');
  if (result.kind === 'killed' && result.by !== 'signal') throw new Halt({ kind: result.by === 'cancel' ? 'cancelled' : 'timed-out' });
  if (result.kind === 'exited' && result.code === 0) return result.truncated ? { ok: false, stdout: '', stderr: '', reason: 'its answer was too long' } : { ok: true, stdout: result.stdout, stderr: result.stderr };
  const { stdout, stderr } = result;
  if (isCompose && NO_PLUGIN.test(stderr)) return halt('platform-unreachable', 'Docker Compose is not on this machine: "docker compose" is not known.', 'Install the compose plugin of Docker on the runner, version 2.24 or later.');
  const reason = lastWords(stderr) || lastWords(stdout) || (result.kind === 'exited' ? `it ended with code ${result.code}` : 'it was killed by a signal');
  if (UNREACHABLE.test(stderr)) return halt('platform-unreachable', `The Docker engine${where === undefined ? '' : ` at ${where}`} cannot be reached: ${reason}.`, 'See whether the engine runs and whether this runner may reach it: "docker-host" or "docker-context" in the target, and the key or certificate that it needs.');
  return { ok: false, stdout, stderr, reason };
}

function scriptAnswer(result: ShellResult): Answer {
  if (result.kind === 'killed' && result.by !== 'signal') throw new Halt({ kind: result.by === 'cancel' ? 'cancelled' : 'timed-out' });
  if (result.kind === 'exited' && result.code === 0) return { ok: true, stdout: result.stdout, stderr: result.stderr };
  if (result.kind === 'not-started') return { ok: false, stdout: '', stderr: '', reason: `it could not be started: ${oneLine(result.reason)}` };
  const { stdout, stderr } = result;
  return { ok: false, stdout, stderr, reason: lastWords(stderr) || lastWords(stdout) || (result.kind === 'exited' ? `it ended with code ${result.code}` : 'it was killed by a signal') };
}

/** The last line that is not a warning, as Docker and Compose put their errors there. */
function lastWords(text: string): string {
  const lines = text.split('\n').map(oneLine).filter((line) => line !== '' && !/level=warning/.test(line) && !/^Run 'docker/.test(line));
  return clip((lines.at(-1) ?? '').replace(/[.?!]+$/, ''), 400);
}
