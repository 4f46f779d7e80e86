import { clip, oneLine, printable, quote } from '../kernel/untrusted-text.ts';
import type { Trouble } from './port.ts';

export type Failure = Extract<Trouble, { kind: 'failed' }>;

/** What a command of Alembic left behind. */
export interface ToolOutput {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const LONGEST_WORDS = 4_000;

/**
 * Reads why Alembic failed. Its own errors stand on stdout as `FAILED: …` with exit code 255; errors of the database are
 * tracebacks on stderr with exit code 1, the last of which names the driver's error in parentheses and then its text,
 * DETAIL and HINT (Alembic 1.20 with SQLAlchemy 2.1; psycopg 3, psycopg2 and asyncpg).
 */
export function explainFailure(step: string, output: ToolOutput): Failure {
  const stdout = printable(output.stdout);
  const stderr = printable(output.stderr);
  const own = ownError(stdout);
  if (own !== undefined) return fromAlembic(own);
  const thrown = thrownError(stderr);
  const failedAt = revisionAtWork(stderr);
  const details = unique([...stderr.matchAll(/^(?:DETAIL|HINT): .*$/gm)].map((match) => match[0]));
  const words = clip([thrown?.text ?? lastWords(stderr, stdout), ...(thrown?.statement ? [thrown.statement] : [])].filter((text) => text !== '').join('\n'), LONGEST_WORDS);
  if (thrown?.connecting) return { kind: 'failed', reasonCode: 'database-unreachable', reason: `${step}: the database could not be reached or refused the login: ${sentence(thrown.text)}`, advice: 'Check the host, port, user and database name of the address, that the server accepts connections from this runner, and the password.', words };
  const what = thrown ? sentence([firstLine(thrown.text), ...details].join(' ')) : `it exited with code ${output.code}${words === '' ? ' and said nothing' : `; its last words: ${quote(lastLine(words))}`}.`;
  return { kind: 'failed', reasonCode: 'migration-tool-failed', reason: `${step} failed${failedAt === undefined ? '' : ` in revision ${quote(failedAt)}`}: ${what}`, advice: 'Its whole output is in the log above.', words: [...words.split('\n'), ...details.filter((detail) => !words.includes(detail))].join('\n'), failedAt };
}

/** `Running upgrade a003 -> a004, name` is logged before a revision is applied; the last one is the one at work. */
export function revisionAtWork(stderr: string): string | undefined {
  return [...stderr.matchAll(/Running upgrade [^>\n]*-> ([^\s,()]+)/g)].at(-1)?.[1];
}

function fromAlembic(message: string): Failure {
  if (/^Can't locate revision/.test(message)) return { kind: 'failed', reasonCode: 'unknown-revision', reason: `Alembic: ${sentence(message)}`, advice: 'The database is at a revision that this code does not have: a newer version has migrated it already, or its migration file was removed. Deploy code that has the revision.' };
  if (/^Multiple head revisions/.test(message)) return { kind: 'failed', reasonCode: 'several-heads', reason: `Alembic: ${sentence(message)}`, advice: 'Join them with "alembic merge heads" and commit the result, or give "to: heads" to apply them all.' };
  const missing = /script_location|No such file|No config file|Path doesn't exist/i.test(message);
  return { kind: 'failed', reasonCode: 'migration-tool-failed', reason: `Alembic: ${sentence(message)}`, advice: missing ? 'Give the folder of alembic.ini as "working-directory".' : undefined };
}

/** A long message is wrapped to the terminal, its further lines indented. */
function ownError(stdout: string): string | undefined {
  const match = /^ *FAILED: (.*(?:\n {2,}\S.*)*)/m.exec(stdout);
  return match?.[1] === undefined ? undefined : oneLine(match[1]);
}

interface ThrownError {
  readonly text: string;
  readonly statement: string | undefined;
  /** Whether it came up before any statement was sent. */
  readonly connecting: boolean;
}

/** These are raised by the interpreter or the driver itself, outside of SQLAlchemy's own errors. */
const CONNECTING = /^(?:ConnectionRefusedError|ConnectionResetError|ConnectionError|TimeoutError|asyncio\.exceptions\.TimeoutError|socket\.gaierror|OSError: Multiple exceptions|psycopg2?\.OperationalError: (?:connection|could not|failed to resolve)|asyncpg\.exceptions\.(?:InvalidPassword|InvalidAuthorization|InvalidCatalogName|CannotConnectNow|TooManyConnections))/;
const LOGIN = /^sqlalchemy\.exc\.(?:OperationalError|DBAPIError|InterfaceError|DatabaseError):/;

function thrownError(stderr: string): ThrownError | undefined {
  const start = stderr.lastIndexOf('Traceback (most recent call last):');
  if (start < 0) return undefined;
  // Frames are indented; the first line that is not is the error, and all until the end is its message.
  const lines = stderr.slice(start).split('\n').slice(1);
  const first = lines.findIndex((line) => /^\S/.test(line));
  if (first < 0) return undefined;
  const message = lines.slice(first).filter((line) => !/^\(Background on this error/.test(line));
  const at = message.findIndex((line) => line.startsWith('[SQL: '));
  const text = (at < 0 ? message : message.slice(0, at)).join('\n').trim();
  return { text, statement: at < 0 ? undefined : message.slice(at).join('\n').trim(), connecting: CONNECTING.test(text) || (at < 0 && LOGIN.test(text)) };
}

/** What a tool in front of Alembic said, such as `docker compose run` or `poetry run`. */
function lastWords(stderr: string, stdout: string): string {
  const lines = (text: string): readonly string[] => text.split('\n').map((line) => line.trimEnd()).filter((line) => line !== '' && !/^INFO\b/.test(line));
  const said = lines(stderr);
  return (said.length > 0 ? said : lines(stdout)).slice(-5).join('\n');
}

const firstLine = (text: string): string => text.replace(/\n[\s\S]*$/, '');
const lastLine = (text: string): string => text.replace(/^[\s\S]*\n/, '');
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
const sentence = (text: string): string => `${clip(oneLine(text), 600).replace(/\.$/, '')}.`;
