import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, constants, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../kernel/coded-error.ts';

/** A program that is one file, and what it must be. */
export interface ToolDownload {
  readonly name: string;
  readonly version: string;
  /** As its publisher calls the processor. */
  readonly arch: string;
  readonly url: string;
  /** Pinned in the source, in hex; undefined where the one of its own origin must do. */
  readonly sha256: string | undefined;
  /** Where the origin says it: the sum in hex, perhaps with the name of the file after it. */
  readonly sha256Url: string;
}

export interface ToolParts {
  readonly temp: string;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
}

export type ProvidedTool = { readonly kind: 'provided'; readonly file: string } | { readonly kind: 'failed'; readonly reason: string } | { readonly kind: 'cancelled' };

/**
 * The program that a shell would start, as an absolute path, so that it can be told which one it was. Folders that are not
 * absolute are passed over: what they name depends on where one stands, and a checkout could bring a program along.
 * @param folders the variable PATH
 */
export async function findOnPath(program: string, folders: string): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of folders.split(path.delimiter).filter((one) => path.isAbsolute(one))) {
    for (const ending of endings) {
      const file = path.join(folder, program + ending);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** Finds a program in the runner's tool cache or downloads it there. It is checked in either case: others may write to a cache. */
export async function provideTool(tool: ToolDownload, parts: ToolParts): Promise<ProvidedTool> {
  if (parts.signal.aborted) return { kind: 'cancelled' };
  const late = AbortSignal.any([parts.signal, AbortSignal.timeout(Math.ceil(Math.max(1, Math.min(parts.timeoutMs, 2 ** 31 - 1))))]);
  const stopped = new Promise<ProvidedTool>((resolve) => {
    late.addEventListener('abort', () => resolve(parts.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason: `${tool.url} did not come in time` }), { once: true });
  });
  return Promise.race([stopped, fromCacheOrOrigin(tool, parts).catch((error: unknown): ProvidedTool => ({ kind: 'failed', reason: messageOf(error) }))]);
}

async function fromCacheOrOrigin(tool: ToolDownload, { temp }: ToolParts): Promise<ProvidedTool> {
  // @actions/tool-cache reads these two from the process, and the runner sets both.
  process.env['RUNNER_TEMP'] ??= temp;
  process.env['RUNNER_TOOL_CACHE'] ??= path.join(temp, 'tools');
  const { cacheFile, downloadTool, find } = await import('@actions/tool-cache');
  const expected = tool.sha256 ?? (await sumOfOrigin(tool, downloadTool));
  const cached = find(tool.name, tool.version, tool.arch);
  if (cached !== '' && (await sumOf(path.join(cached, tool.name))) === expected) return { kind: 'provided', file: path.join(cached, tool.name) };
  const downloaded = await downloadTool(tool.url);
  const sum = await sumOf(downloaded);
  if (sum !== expected) {
    await rm(downloaded, { force: true });
    return { kind: 'failed', reason: `what ${tool.url} gave has the SHA-256 ${sum}, and not ${expected}${tool.sha256 === undefined ? ', which its origin says' : ', which is pinned for this version'}; it was thrown away` };
  }
  await chmod(downloaded, 0o755);
  const folder = await cacheFile(downloaded, tool.name, tool.name, tool.version, tool.arch);
  return { kind: 'provided', file: path.join(folder, tool.name) };
}

async function sumOfOrigin({ sha256Url }: ToolDownload, download: (url: string) => Promise<string>): Promise<string> {
  const file = await download(sha256Url);
  const [, sum] = /^([0-9a-f]{64})(?:\s|$)/i.exec((await readFile(file, 'utf8')).slice(0, 1_000)) ?? [];
  await rm(file, { force: true });
  if (sum === undefined) throw new Error(`${sha256Url} gives no SHA-256`);
  return sum.toLowerCase();
}

/** @returns an empty text where there is no such file */
async function sumOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
