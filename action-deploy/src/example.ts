import path from 'node:path';
import type { ActionContext } from '../../shared/action/action.ts';
import { CodedError } from '../../shared/kernel/coded-error.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isCommit } from '../../shared/ledger/commit.ts';
import { parseDotenv } from '../../shared/platforms/dotenv.ts';
import type { ShellResult } from '../../shared/runtime/shell.ts';
import { readWorkspaceFile } from '../../shared/runtime/workspace-file.ts';
import type { DeployRequest } from './inputs.ts';
import { LARGEST_FILE_BYTES } from './read-variables.ts';

/** Looked for where nothing else is said. */
const USUAL_FILE = '.env.example';
const GIT_MS = 10_000;

/** A file of the repository that names the variables which the code needs, with values or without. */
export interface Example {
  /** As a person would name it. */
  readonly file: string;
  readonly names: readonly string[];
  /** Where it lies: the folder in full, its name there, and its place in the repository with slashes. */
  readonly folder: string;
  readonly name: string;
  readonly place: string;
}

/**
 * Reads the names that the code of this commit needs.
 * @returns undefined where there is no such file, and nobody named one
 * @throws CodedError `bad-input` where the file that was named cannot be read
 */
export async function readExample({ envExample }: DeployRequest, { run, log }: ActionContext): Promise<Example | undefined> {
  if (envExample === false) return undefined;
  const file = envExample ?? USUAL_FILE;
  const found = await readWorkspaceFile(run.workspace, file, LARGEST_FILE_BYTES);
  if (found.kind === 'read') {
    const { folder, name } = found;
    return { file, folder, name, place: placeOf(run.workspace, file), names: Object.keys(parseDotenv(found.text).variables) };
  }
  const why = found.kind === 'absent' ? 'does not exist in the workspace; give the path of a file in the repository, or off' : found.why;
  if (envExample !== undefined) throw new CodedError('bad-input', `Input "env-example" is not valid: ${quote(file)} ${why}.`);
  if (found.kind === 'unusable') log.info(`${file} is not compared: it ${found.why}.`);
  return undefined;
}

const placeOf = (workspace: string, file: string): string => path.relative(workspace, path.resolve(workspace, file)).split(path.sep).join('/');

/** How the same file stood in another commit. `unknown` where neither git nor GitHub has it. */
export type EarlierExample = { readonly kind: 'known'; readonly names: readonly string[] } | { readonly kind: 'unknown'; readonly why: string };

/** Reads the names that the code of an earlier commit needed: by git where that commit was fetched, else by GitHub. */
export async function readEarlierExample(example: Example, commit: string | undefined, { shell, signal }: Pick<ActionContext, 'shell' | 'signal'>, fileAt: (commit: string, file: string) => Promise<string | undefined>): Promise<EarlierExample> {
  if (commit === undefined || !isCommit(commit)) return { kind: 'unknown', why: 'which commit is live is not known' };
  const git = async (...argv: readonly string[]): Promise<string | undefined> => textOf(await shell.run({ command: { argv: ['git', ...argv] }, cwd: example.folder, env: { GIT_TERMINAL_PROMPT: '0' }, timeoutMs: GIT_MS, signal }));
  const listed = await git('ls-tree', '--name-only', commit, '--', example.name);
  const text = listed === undefined ? await fileAt(commit, example.place) : listed.trim() === '' ? undefined : await git('cat-file', 'blob', `${commit}:./${example.name}`);
  if (text !== undefined) return { kind: 'known', names: Object.keys(parseDotenv(text).variables) };
  const reason = listed === undefined ? 'that commit is neither in this checkout nor could GitHub give the file' : 'that commit has no such file';
  return { kind: 'unknown', why: `${reason} (${commit.slice(0, 12)})` };
}

const textOf = (result: ShellResult): string | undefined => (result.kind === 'exited' && result.code === 0 && !result.truncated ? result.stdout : undefined);
