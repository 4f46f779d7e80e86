import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { StringDecoder } from 'node:string_decoder';
import { childEnvironment } from './child-environment.ts';
import { leaderOf } from './process-group.ts';

/** How a child process ended. */
export type ShellResult =
  | { readonly kind: 'exited'; readonly code: number; readonly stdout: string; readonly stderr: string; readonly truncated: boolean }
  | { readonly kind: 'killed'; readonly by: 'cancel' | 'timeout' | 'signal'; readonly stdout: string; readonly stderr: string }
  | { readonly kind: 'not-started'; readonly reason: string; readonly missing: boolean };

export interface ShellRequest {
  /** A program and its arguments, or a command line for `bash` with `-e -o pipefail`. Untrusted data goes in `env`, never here. */
  readonly command: { readonly argv: readonly [string, ...string[]] } | { readonly script: string };
  /** Added to what a child may see of the step's environment (see child-environment). */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly stdin?: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  /** From the first, polite signal to the last one; 4 s where nothing else is said. A question needs less than a deployment. */
  readonly killAfterMs?: number;
  /** Every whole line as it comes, without its newline. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
}

/** Starts child processes, each in a process group of its own, and ends the whole group on cancel and timeout. */
export interface Shell {
  run(request: ShellRequest): Promise<ShellResult>;
}

/** What is kept of each stream; a flood keeps its beginning out and its end in, where results and errors stand. */
const KEPT_CHARACTERS = 1_000_000;
const LONGEST_LINE = 16_384;
/** SIGINT first, so that a tool can clean up; the runner itself gives an action 7.5 s before SIGTERM. */
const KILL_AFTER_MS = 4_000;
/** The share of that time after which SIGTERM follows. */
const TERM_SHARE = 0.6;
/** A grandchild that keeps the pipes open must not keep us: how long after the child's exit its output may still come. */
const DRAIN_MS = 500;

export const systemShell: Shell = { run: (request) => new Promise((resolve) => start(request, resolve)) };

function start(request: ShellRequest, resolve: (result: ShellResult) => void): void {
  if (request.signal?.aborted) {
    resolve({ kind: 'killed', by: 'cancel', stdout: '', stderr: '' });
    return;
  }
  const [file, args] = commandLine(request.command);
  let child: ChildProcess;
  try {
    child = spawn(file, args, { cwd: request.cwd, env: childEnvironment(process.env, request.env), detached: process.platform !== 'win32', stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'] });
  } catch (error) {
    resolve({ kind: 'not-started', reason: String(error), missing: false });
    return;
  }
  follow(child, request, resolve);
}

function follow(child: ChildProcess, request: ShellRequest, resolve: (result: ShellResult) => void): void {
  const stdout = collect(child.stdout, (line) => request.onLine?.(line, 'stdout'));
  const stderr = collect(child.stderr, (line) => request.onLine?.(line, 'stderr'));
  const group = leaderOf(child);
  let killedBy: 'cancel' | 'timeout' | undefined;
  let exit: { readonly code: number | null } | undefined;
  const timers: NodeJS.Timeout[] = [];
  const end = (by: 'cancel' | 'timeout'): void => {
    if (killedBy || exit) return;
    killedBy = by;
    group.signal('SIGINT');
    const killAfterMs = request.killAfterMs ?? KILL_AFTER_MS;
    timers.push(setTimeout(() => group.signal('SIGTERM'), killAfterMs * TERM_SHARE), setTimeout(() => group.signal('SIGKILL'), killAfterMs));
  };
  const onAbort = (): void => end('cancel');
  request.signal?.addEventListener('abort', onAbort, { once: true });
  timers.push(setTimeout(() => end('timeout'), Math.min(request.timeoutMs, 2 ** 31 - 1)));

  let settled = false;
  const settle = (result: ShellResult): void => {
    if (settled) return;
    settled = true;
    for (const timer of timers) clearTimeout(timer);
    request.signal?.removeEventListener('abort', onAbort);
    group.release();
    child.stdout?.destroy();
    child.stderr?.destroy();
    resolve(result);
  };
  const finish = (): void => {
    const code = exit?.code ?? null;
    const out = stdout.end();
    const err = stderr.end();
    if (killedBy) group.signal('SIGKILL'); // what the group left behind
    if (killedBy) settle({ kind: 'killed', by: killedBy, stdout: out.text, stderr: err.text });
    else if (code === null) settle({ kind: 'killed', by: 'signal', stdout: out.text, stderr: err.text });
    else settle({ kind: 'exited', code, stdout: out.text, stderr: err.text, truncated: out.truncated || err.truncated });
  };
  child.once('error', (error: NodeJS.ErrnoException) => {
    if (child.pid === undefined) settle({ kind: 'not-started', reason: error.message, missing: error.code === 'ENOENT' });
  });
  child.once('exit', (code) => {
    exit = { code };
    timers.push(setTimeout(finish, DRAIN_MS));
  });
  child.once('close', finish);
  child.stdin?.on('error', () => undefined); // a child that does not read its input is no failure of ours
  child.stdin?.end(request.stdin);
}

function commandLine(command: ShellRequest['command']): [string, string[]] {
  if ('argv' in command) return [command.argv[0], command.argv.slice(1)];
  // The runner's own `shell: bash`; where there is no bash the command fails to start and says so.
  return ['bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command.script]];
}

/** Gathers a stream: hands on whole lines, keeps the last characters. */
function collect(stream: NodeJS.ReadableStream | null, onLine: (line: string) => void): { end(): { text: string; truncated: boolean } } {
  const decoder = new StringDecoder('utf8');
  let text = '';
  let truncated = false;
  let open = '';
  const take = (piece: string): void => {
    text += piece;
    if (text.length > 2 * KEPT_CHARACTERS) {
      text = text.slice(-KEPT_CHARACTERS);
      truncated = true;
    }
    const lines = (open + piece).split('\n');
    open = lines.pop() ?? '';
    for (const line of lines) onLine(line.replace(/\r$/, ''));
    if (open.length > LONGEST_LINE) {
      onLine(open);
      open = '';
    }
  };
  stream?.on('data', (chunk: Buffer) => take(decoder.write(chunk)));
  stream?.on('error', () => undefined);
  return {
    end: () => {
      take(decoder.end());
      if (open !== '') onLine(open);
      open = '';
      return { text: text.slice(-KEPT_CHARACTERS), truncated: truncated || text.length > KEPT_CHARACTERS };
    },
  };
}
