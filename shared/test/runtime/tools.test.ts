import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOnPath, provideTool } from '../../runtime/tools.ts';
import type { ProvidedTool, ToolDownload } from '../../runtime/tools.ts';
import { serve } from '../support/loopback.ts';
import type { Answer, Loopback } from '../support/loopback.ts';

const PROGRAM = '#!/bin/sh\necho good\n';
const sha256 = createHash('sha256').update(PROGRAM).digest('hex');
let folder = '';
let server: Loopback | undefined;
// The toolkit says every step of a download, and waits 10 s and more before it tries again.
const write = process.stdout.write.bind(process.stdout);
Object.assign(globalThis, { TEST_DOWNLOAD_TOOL_RETRY_MIN_SECONDS: 0, TEST_DOWNLOAD_TOOL_RETRY_MAX_SECONDS: 0 });
const before = { temp: process.env['RUNNER_TEMP'], cache: process.env['RUNNER_TOOL_CACHE'] };

beforeEach(() => {
  process.stdout.write = () => true;
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-tools-'));
  process.env['RUNNER_TEMP'] = path.join(folder, 'temp');
  process.env['RUNNER_TOOL_CACHE'] = path.join(folder, 'cache');
});
afterEach(async () => {
  process.stdout.write = write;
  await server?.close();
  server = undefined;
  for (const [name, value] of [['RUNNER_TEMP', before.temp], ['RUNNER_TOOL_CACHE', before.cache]] as const) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true, force: true });
});

const provide = async (answers: Readonly<Record<string, Answer>>, change: Partial<ToolDownload> = {}, parts: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {}): Promise<ProvidedTool> => {
  server ??= await serve(({ url }) => answers[url] ?? { status: 404 });
  const url = `${server.url}/kubectl`;
  return provideTool({ name: 'kubectl', version: '1.2.3', arch: 'amd64', url, sha256, sha256Url: `${url}.sha256`, ...change }, { temp: folder, signal: new AbortController().signal, timeoutMs: 20_000, ...parts });
};

describe('a program that is downloaded', () => {
  test('is what it must be, can be started, and is kept', async () => {
    const tool = await provide({ '/kubectl': { body: PROGRAM } });
    expect(tool).toEqual({ kind: 'provided', file: path.join(folder, 'cache/kubectl/1.2.3/amd64/kubectl') });
    const file = tool.kind === 'provided' ? tool.file : '';
    expect([readFileSync(file, 'utf8'), statSync(file).mode & 0o111]).toEqual([PROGRAM, 0o111]);
    expect(await provide({})).toEqual(tool);
    expect(server?.received.map(({ url }) => url)).toEqual(['/kubectl']);
  });

  test('is thrown away when it was altered', async () => {
    const answer = await provide({ '/kubectl': { body: '#!/bin/sh\necho evil\n' } });
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/has the SHA-256 [0-9a-f]{64}, and not [0-9a-f]{64}, which is pinned for this version; it was thrown away$/) });
    expect(readdirSync(path.join(folder, 'temp'))).toEqual([]);
  });

  test('is downloaded again when the cache was altered', async () => {
    const tool = await provide({ '/kubectl': { body: PROGRAM } });
    const file = tool.kind === 'provided' ? tool.file : '';
    writeFileSync(file, '#!/bin/sh\necho evil\n');
    expect(await provide({})).toEqual(tool);
    expect(readFileSync(file, 'utf8')).toBe(PROGRAM);
    expect(server?.received).toHaveLength(2);
  });

  test.each<[string, Answer, string]>([
    ['that its origin says', { body: `${sha256.toUpperCase()}  kubectl\n` }, 'provided'],
    ['that its origin says, and is not that of the program', { body: 'a'.repeat(64) }, 'which its origin says; it was thrown away'],
    ['that is no sum', { body: '<html>' }, 'gives no SHA-256'],
    ['that is not there', { status: 404 }, '404'],
  ])('is checked by a sum %s, where none is pinned', async (_, answer, words) => expect(JSON.stringify(await provide({ '/kubectl': { body: PROGRAM }, '/kubectl.sha256': answer }, { sha256: undefined }))).toContain(words));

  test('may be elsewhere, and is checked all the same', async () => {
    const other = await serve(() => ({ body: PROGRAM }));
    expect((await provide({ '/kubectl': { status: 302, headers: { location: `${other.url}/x` } } })).kind).toBe('provided');
    await other.close();
  });

  test('is not waited for without end, nor after a cancel', async () => {
    expect(await provide({ '/kubectl': { hang: true } }, {}, { timeoutMs: 100 })).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not come in time') });
    expect(await provide({}, {}, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    expect(await provide({}, {}, { signal: AbortSignal.timeout(100) })).toEqual({ kind: 'cancelled' });
  });

  test('is not there', async () => expect(await provide({})).toMatchObject({ kind: 'failed', reason: expect.stringContaining('404') }));

  test('goes into the temporary folder where the runner names no cache', async () => {
    delete process.env['RUNNER_TEMP'];
    delete process.env['RUNNER_TOOL_CACHE'];
    expect(await provide({ '/kubectl': { body: PROGRAM } })).toEqual({ kind: 'provided', file: path.join(folder, 'tools/kubectl/1.2.3/amd64/kubectl') });
  });
});

describe('a program on PATH', () => {
  const put = (file: string, mode = 0o755): string => {
    const full = path.join(folder, file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, PROGRAM);
    chmodSync(full, mode);
    return full;
  };
  const find = (...folders: readonly string[]): Promise<string | undefined> => findOnPath('kubectl', folders.join(path.delimiter));

  test('is the first that can be started', async () => {
    put('a/kubectl', 0o644);
    mkdirSync(path.join(folder, 'b/kubectl'), { recursive: true });
    const found = put('c/kubectl');
    put('d/kubectl');
    expect(await find(...['none', 'a', 'b', 'c', 'd'].map((name) => path.join(folder, name)))).toBe(found);
  });
  test('is none of a folder that depends on where one stands', async () => {
    put('kubectl');
    const stood = process.cwd();
    try {
      process.chdir(folder);
      expect(await find('.', '', 'bin')).toBeUndefined();
    } finally {
      process.chdir(stood);
    }
  });
});
