import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, readdir, readlink, realpath } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, systemCodeOf } from '../../kernel/coded-error.ts';
import { own } from '../../kernel/own-property.ts';
import { quote } from '../../kernel/untrusted-text.ts';
import { readTextFile } from '../../runtime/files.ts';
import type { DeploymentFile } from './deployment-body.ts';

const OUTPUT = path.join('.vercel', 'output');
const MOST_FILES = 15_000;
/** The largest file that Vercel takes at all; it also bounds what an upload holds in memory. */
const LARGEST_BYTES = 1024 ** 3;
const LARGEST_MANIFEST_BYTES = 8 * 1024 ** 2;
const HASHES_AT_ONCE = 8;

/** A file of the output with what must be sent of it. */
export interface LocalFile extends DeploymentFile {
  /** Where its bytes are; a link's bytes are where it points to. */
  readonly bytes: () => Promise<Uint8Array>;
}

export type PrebuiltOutput = { readonly kind: 'output'; readonly files: readonly LocalFile[] } | { readonly kind: 'failed'; readonly reason: string; readonly advice?: string };

export interface OutputPlace {
  readonly workspace: string;
  /** From the target, relative to the workspace. */
  readonly folder: string;
  /** The project's own root directory, where it has one. */
  readonly rootDirectory: string | undefined;
  /** What the output must have been built for. */
  readonly target: string;
}

const BUILD_FIRST = 'Run `vercel pull` and `vercel build --prod` in an earlier step; `path` in the target is the folder they ran in.';

/**
 * Finds what `vercel build` left, the way `vercel deploy --prebuilt` does (client/src/utils): everything below `.vercel/output`,
 * and the files outside of it that its functions name in `filePathMap`, none of them outside of the folder.
 */
export async function collectOutput(place: OutputPlace, mostFiles = MOST_FILES): Promise<PrebuiltOutput> {
  try {
    const root = await rootOf(place);
    if (root === undefined) return { kind: 'failed', reason: `The folder ${quote(place.folder)} is not within the workspace.` };
    const output = await outputOf(root, place.rootDirectory);
    if (output === undefined) return { kind: 'failed', reason: `There is no .vercel/output in ${quote(place.folder)}.`, advice: BUILD_FIRST };
    const wrong = whyNotUsable(await manifestOf(output), place.target);
    if (wrong !== undefined) return { kind: 'failed', reason: wrong, advice: BUILD_FIRST };
    const found = await listFiles(output);
    const files = [...new Set([...found, ...(await referredTo(root, found))])].sort();
    if (files.length > mostFiles) return { kind: 'failed', reason: `The output has ${files.length} files; Vercel takes at most ${mostFiles}.` };
    return { kind: 'output', files: await describeAll(root, files) };
  } catch (error) {
    return { kind: 'failed', reason: `The output of the build could not be read: ${quote(messageOf(error))}.`, advice: BUILD_FIRST };
  }
}

async function rootOf({ workspace, folder }: OutputPlace): Promise<string | undefined> {
  const [outer, root] = [await realpath(workspace), await realpath(path.resolve(workspace, folder))];
  return isWithin(outer, root) ? root : undefined;
}

function isWithin(outer: string, inner: string): boolean {
  const relative = path.relative(outer, inner);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
}

/** In a monorepo the output may be in the project's own folder; the names of the files begin at the root all the same. */
async function outputOf(root: string, rootDirectory: string | undefined): Promise<string | undefined> {
  for (const folder of [root, ...(rootDirectory === undefined ? [] : [path.resolve(root, rootDirectory)])]) {
    const output = path.join(folder, OUTPUT);
    if (isWithin(root, output) && (await isFolder(output))) return output;
  }
  return undefined;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await lstat(file)).isDirectory();
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function manifestOf(output: string): Promise<unknown> {
  const text = await readTextFile(path.join(output, 'builds.json'), LARGEST_MANIFEST_BYTES);
  return text === undefined ? undefined : JSON.parse(text);
}

/** A build that failed, and one for another target, leave an output too (`builds.json`). */
function whyNotUsable(manifest: unknown, target: string): string | undefined {
  const builds = own(manifest, 'builds');
  const error = own(manifest, 'error') ?? (Array.isArray(builds) ? builds.map((build) => own(build, 'error')).find((found) => found !== undefined) : undefined);
  if (error !== undefined && error !== null) return `The build in .vercel/output failed${typeof own(error, 'message') === 'string' ? `: ${quote(String(own(error, 'message')))}` : ''}.`;
  const builtFor = own(manifest, 'target');
  return typeof builtFor === 'string' && builtFor !== target ? `The output was built for ${quote(builtFor)}, and is to be deployed to ${quote(target)}.` : undefined;
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() || entry.isSymbolicLink()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** Functions may take files from beside the output; a value that leads out of the root is left out, as Vercel's client does. */
async function referredTo(root: string, files: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files.filter((name) => path.basename(name) === '.vc-config.json')) {
    const text = await readTextFile(file, LARGEST_MANIFEST_BYTES);
    const map: unknown = own(JSON.parse(text ?? '{}'), 'filePathMap');
    if (typeof map !== 'object' || map === null) continue;
    for (const value of Object.values(map)) {
      const target = typeof value === 'string' ? path.resolve(root, value) : root;
      // A link within the root may lead out of it.
      if (target !== root && isWithin(root, target) && isWithin(root, await realpath(path.dirname(target)))) found.push(target);
    }
  }
  return found;
}

async function describeAll(root: string, files: readonly string[]): Promise<readonly LocalFile[]> {
  const described: LocalFile[] = [];
  for (let at = 0; at < files.length; at += HASHES_AT_ONCE) described.push(...(await Promise.all(files.slice(at, at + HASHES_AT_ONCE).map((file) => describe(root, file)))));
  return described;
}

async function describe(root: string, file: string): Promise<LocalFile> {
  const stat = await lstat(file);
  const name = path.relative(root, file).split(path.sep).join('/');
  if (stat.isSymbolicLink()) {
    const link = Buffer.from(await readlink(file), 'utf8');
    return { file: name, sha: createHash('sha1').update(link).digest('hex'), size: link.byteLength, mode: stat.mode, bytes: async () => link };
  }
  if (stat.size > LARGEST_BYTES) throw new Error(`${name} has ${stat.size} bytes, which is more than Vercel takes`);
  const hash = createHash('sha1');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Uint8Array);
  return { file: name, sha: hash.digest('hex'), size: stat.size, mode: stat.mode, bytes: () => readFile(file) };
}
