import { randomUUID } from 'node:crypto';
import { readFile, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../../kernel/coded-error.ts';
import { clip, oneLine, quote } from '../../kernel/untrusted-text.ts';
import type { ShellResult } from '../../runtime/shell.ts';
import type { Limits } from './client.ts';
import { failed } from './session.ts';
import type { NotDone, Session } from './session.ts';

/** It is held in memory, and Railway refuses far smaller ones. */
const LARGEST_ARCHIVE_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 100_000;
/** What Railway's own CLI never sends either. */
const NEVER = ['.git', 'node_modules'];

type Packed = { readonly kind: 'packed'; readonly archive: Uint8Array } | NotDone;

/**
 * Packs the folder to upload by the system's tar: what git tracks and what it does not ignore; without git, everything. Names of
 * files go in by standard input, each with `./` before it, so that none can be an option.
 */
export async function packFolder({ target, parts }: Session, { signal, timeoutMs }: Limits): Promise<Packed> {
  const folder = await folderIn(parts.run.workspace, target.path ?? '.');
  if (folder === undefined) return failed('bad-input', `The folder to upload, ${quote(target.path ?? '.')}, is not there, or not within the workspace.`, 'Check the code out first, and give "path" in the target relative to the workspace.');
  const deadline = parts.clock.monotonic() + timeoutMs;
  const left = (): number => Math.max(1, deadline - parts.clock.monotonic());
  const listed = await listFiles(parts.shell, folder, { signal, timeoutMs: left() });
  if (listed.kind === 'failed' || listed.kind === 'cancelled' || listed.kind === 'timed-out') return listed;
  const archive = path.join(parts.run.temp, `surefoot-up-${randomUUID()}.tar.gz`);
  const exclude = NEVER.map((name) => `--exclude=${name}`);
  const what = listed.kind === 'files' ? ['--null', '--files-from=-'] : ['.'];
  try {
    const packed = await parts.shell.run({ command: { argv: ['tar', '-czf', archive, '-C', folder, ...exclude, ...what] }, ...(listed.kind === 'files' ? { stdin: listed.names.map((name) => `./${name}\0`).join('') } : {}), signal, timeoutMs: left(), killAfterMs: 1_000 });
    if (packed.kind !== 'exited' || packed.code !== 0) return notPacked('tar', packed);
    const { size } = await stat(archive);
    if (size > LARGEST_ARCHIVE_BYTES) return failed('deploy-command-failed', `The packed folder has ${Math.round(size / 1024 / 1024)} MiB, more than can be uploaded.`, 'Name large files in .gitignore, or give a smaller "path" in the target.');
    return { kind: 'packed', archive: await readFile(archive) };
  } catch (error) {
    return failed('deploy-command-failed', `The packed folder could not be read: ${clip(oneLine(messageOf(error)), 200)}.`);
  } finally {
    await rm(archive, { force: true });
  }
}

/** @returns undefined where the folder is not there or lies outside, be it by a link */
async function folderIn(workspace: string, wanted: string): Promise<string | undefined> {
  try {
    const [root, folder] = await Promise.all([realpath(workspace), realpath(path.resolve(workspace, wanted))]);
    const relative = path.relative(root, folder);
    return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative) ? undefined : folder;
  } catch {
    return undefined;
  }
}

type Listed = { readonly kind: 'files'; readonly names: readonly string[] } | { readonly kind: 'no-git' } | NotDone;

async function listFiles(shell: Session['parts']['shell'], folder: string, limits: Limits): Promise<Listed> {
  const list = (...args: readonly string[]): Promise<ShellResult> => shell.run({ command: { argv: ['git', '-C', folder, 'ls-files', '-z', ...args] }, ...limits, killAfterMs: 1_000 });
  const [present, deleted] = await Promise.all([list('--cached', '--others', '--exclude-standard'), list('--deleted')]);
  if (present.kind === 'killed' || deleted.kind === 'killed') return notPacked('git', present.kind === 'killed' ? present : deleted);
  if (present.kind === 'not-started' || deleted.kind === 'not-started' || present.code !== 0 || deleted.code !== 0) return { kind: 'no-git' };
  if (present.truncated) return failed('deploy-command-failed', 'The folder has more files than can be listed.', 'Give a smaller "path" in the target.');
  const gone = new Set(deleted.stdout.split('\0'));
  const names = [...new Set(present.stdout.split('\0'))].filter((name) => name !== '' && !gone.has(name) && !name.split('/').some((part) => NEVER.includes(part)));
  if (names.length === 0 || names.length > MOST_FILES) return failed('deploy-command-failed', `The folder has ${names.length} files that git does not ignore; 1 to ${MOST_FILES} can be uploaded.`, 'See .gitignore, and "path" in the target.');
  return { kind: 'files', names };
}

function notPacked(tool: string, result: ShellResult): NotDone {
  if (result.kind === 'killed' && result.by === 'cancel') return { kind: 'cancelled' };
  if (result.kind === 'killed' && result.by === 'timeout') return { kind: 'timed-out' };
  const how = result.kind === 'exited' ? `exited with code ${result.code}: ${quote(clip(oneLine(result.stderr), 200))}` : result.kind === 'not-started' ? `could not be started: ${clip(oneLine(result.reason), 100)}` : 'was killed';
  return failed('deploy-command-failed', `The folder could not be packed: ${tool} ${how}.`, 'The runner needs tar, as every runner of GitHub has it.');
}
