import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { formatDuration } from '../../kernel/duration.ts';
import { messageOf } from '../../kernel/coded-error.ts';
import type { Clock } from '../../runtime/clock.ts';
import { writePrivateFile } from '../../runtime/files.ts';
import type { Log } from '../../runtime/log.ts';
import type { Shell, ShellResult } from '../../runtime/shell.ts';
import { classifyError, errorWords } from './kubectl-error.ts';
import type { KubectlErrorKind } from './kubectl-error.ts';

/** For how long, and until when. */
export interface Budget {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export type Answer<T> = { readonly kind: 'ok'; readonly value: T } | NotAnswered;
export type NotAnswered =
  | { readonly kind: 'error'; readonly why: KubectlErrorKind | 'missing' | 'garbled'; readonly reason: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out'; readonly reason: string };

export interface KubectlRequest {
  readonly args: readonly string[];
  readonly stdin?: string;
  /** Whether it changes something. A question is asked again after any hiccup, a change only where it certainly did nothing. */
  readonly changes: boolean;
  /** Whether a change only says what is wanted, so that asking twice does the same as asking once. */
  readonly repeatable?: boolean;
  /** Whether people see what it prints. */
  readonly shown?: boolean;
  /** Whether it prints lines for people, and not JSON. */
  readonly keepLines?: boolean;
}

/** kubectl, connected to one cluster and namespace. Every ending is a value. */
export interface Kubectl {
  run(request: KubectlRequest, budget: Budget): Promise<Answer<string>>;
  /** The objects of a `get`, however many it was. Missing ones are left out. */
  list(args: readonly string[], budget: Budget): Promise<Answer<readonly unknown[]>>;
  /** Patches one object. What is in the patch may be secret, so that it goes by a file that only this user may read. */
  patch(object: string, patch: { readonly type: 'strategic' | 'merge' | 'json'; readonly body: unknown }, budget: Budget): Promise<Answer<string>>;
}

/** How to start it: the program and the arguments that every call begins with. */
export interface Connection {
  readonly program: string;
  readonly args: readonly string[];
}

export interface KubectlParts {
  readonly shell: Shell;
  readonly clock: Clock;
  readonly log: Log;
  readonly temp: string;
  /** Finds kubectl and the kubeconfig, once. */
  readonly connect: (budget: Budget) => Promise<Answer<Connection>>;
}

const MOST_TRIES = 4;
const FIRST_PAUSE_MS = 300;
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** A question leaves nothing to clean up; a change may have a request under way. */
const KILL_AFTER_MS = { question: 500, change: 2_000 };

export function createKubectl(parts: KubectlParts): Kubectl {
  const { clock, temp } = parts;
  const run = async (request: KubectlRequest, { signal, timeoutMs }: Budget): Promise<Answer<string>> => {
    const deadline = clock.monotonic() + timeoutMs;
    const left = (): number => Math.max(1, deadline - clock.monotonic());
    for (let tries = 1, pause = FIRST_PAUSE_MS; ; tries += 1, pause *= 2) {
      if (signal.aborted) return { kind: 'cancelled' };
      const connection = await parts.connect({ signal, timeoutMs: left() });
      if (connection.kind !== 'ok') return connection;
      const answer = await runOnce(connection.value, request, { signal, timeoutMs: left() }, parts);
      if (answer.kind !== 'error' || !mayRepeat(answer.why, request) || tries >= MOST_TRIES || left() <= pause) return answer;
      await clock.sleep(pause, signal);
    }
  };
  return {
    run,
    async list(args, budget) {
      const answer = await run({ args: ['get', ...args, '--ignore-not-found', '--output=json'], changes: false }, budget);
      if (answer.kind !== 'ok') return answer;
      const items = itemsOf(answer.value);
      return items === undefined ? { kind: 'error', why: 'garbled', reason: 'kubectl answered with something that is not JSON' } : { kind: 'ok', value: items };
    },
    async patch(object, { type, body }, budget) {
      const file = path.join(temp, `surefoot-patch-${randomUUID()}.json`);
      try {
        await writePrivateFile(file, JSON.stringify(body));
        return await run({ args: ['patch', object, `--type=${type}`, `--patch-file=${file}`], changes: true, repeatable: true }, budget);
      } catch (error) {
        return { kind: 'error', why: 'refused', reason: `a patch could not be written to the temporary folder: ${messageOf(error)}` };
      } finally {
        await rm(file, { force: true });
      }
    },
  };
}

const mayRepeat = (why: KubectlErrorKind | 'missing' | 'garbled', { changes, repeatable }: KubectlRequest): boolean => why === 'throttled' || why === 'unreachable' || (why === 'unclear' && (!changes || repeatable === true));

async function runOnce({ program, args }: Connection, { args: own, stdin, changes, shown, keepLines }: KubectlRequest, { signal, timeoutMs }: Budget, { shell, log }: KubectlParts): Promise<Answer<string>> {
  // Shell keeps the last million characters of a stream; of a namespace with many pods that would be half a document.
  let stdout = '';
  const result = await shell.run({
    // A request that nobody answers must end before this process is ended, so that kubectl can say which one it was.
    command: { argv: [program, ...args, ...(changes ? [] : [`--request-timeout=${Math.max(1, Math.floor((timeoutMs - 500) / 1_000))}s`]), ...own] },
    ...(stdin === undefined ? {} : { stdin }),
    timeoutMs,
    signal,
    killAfterMs: changes ? KILL_AFTER_MS.change : KILL_AFTER_MS.question,
    // Pieces of one long line come apart as well; between tokens of JSON no newline is needed, and inside none may be.
    onLine: (line, stream) => {
      if (shown) log.foreign(line);
      if (stream === 'stdout' && stdout.length < LARGEST_ANSWER) stdout += shown || keepLines ? `${line}\n` : line;
    },
  });
  return read(result, stdout, timeoutMs);
}

function read(result: ShellResult, stdout: string, timeoutMs: number): Answer<string> {
  switch (result.kind) {
    case 'not-started':
      return { kind: 'error', why: 'missing', reason: `kubectl could not be started: ${result.reason}` };
    case 'killed':
      if (result.by === 'cancel') return { kind: 'cancelled' };
      if (result.by === 'timeout') return { kind: 'timed-out', reason: `the API server did not answer within ${formatDuration(timeoutMs)}` };
      return { kind: 'error', why: 'unclear', reason: 'kubectl was killed' };
    case 'exited':
      return result.code === 0 ? { kind: 'ok', value: stdout } : { kind: 'error', why: classifyError(result.stderr), reason: errorWords(result.stderr || stdout) };
  }
}

/** One object, a list of them, or nothing at all, which is how kubectl says that none was found. */
function itemsOf(text: string): readonly unknown[] | undefined {
  if (text.trim() === '') return [];
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return undefined;
    const { kind, items } = parsed as { readonly kind?: unknown; readonly items?: unknown };
    if (typeof kind !== 'string') return undefined;
    if (!kind.endsWith('List')) return [parsed];
    return Array.isArray(items) ? items : undefined;
  } catch {
    return undefined;
  }
}

/** Why a question was not answered, in words. */
export const whyNot = (answer: NotAnswered): string => (answer.kind === 'cancelled' ? 'the run was cancelled' : answer.reason);
