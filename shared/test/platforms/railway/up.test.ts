import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunFacts } from '../../../action/run-facts.ts';
import type { Accepted, PlatformParts } from '../../../platforms/port.ts';
import { systemShell } from '../../../runtime/shell.ts';
import type { Shell, ShellResult } from '../../../runtime/shell.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { NEW, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
let root = '';
beforeEach(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-up-'));
  for (const folder of ['workspace', 'temp']) mkdirSync(path.join(root, folder));
  world = await openRailway({ services: ['api'], clock: jumpingClock() });
});
afterEach(async () => {
  expect(readdirSync(path.join(root, 'temp'))).toEqual([]);
  rmSync(root, { recursive: true, force: true });
  expect(world.railway.violations).toEqual([]);
  await world.close();
});

const put = (file: string, text = 'x'): void => {
  mkdirSync(path.dirname(path.join(root, 'workspace', file)), { recursive: true });
  writeFileSync(path.join(root, 'workspace', file), text);
};
const git = (...args: readonly string[]): void => void execFileSync('git', ['-C', path.join(root, 'workspace'), ...args], { stdio: 'ignore' });
const signal = new AbortController().signal;
const up = (target: Readonly<Record<string, unknown>> = {}, change: Partial<PlatformParts> = {}, by: AbortSignal = signal): Promise<Accepted> =>
  world.connect({ run: { workspace: path.join(root, 'workspace'), temp: path.join(root, 'temp') } as RunFacts, ...change }, { source: 'up', ...target }).deploy({ version: NEW, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 60_000 }, by);
/** The names in the archive that arrived. */
const sent = (): readonly string[] => {
  const file = path.join(root, 'sent.tgz');
  writeFileSync(file, world.railway.uploads.at(-1)?.archive ?? '');
  return execFileSync('tar', ['-tzf', file], { encoding: 'utf8' }).trim().split('\n').filter((name) => !name.endsWith('/')).sort();
};

describe('a folder is uploaded', () => {
  test('what git knows and does not ignore, and nothing else', async () => {
    git('init');
    for (const file of ['kept.txt', 'src/a b.ts', '-rf', '--checkpoint-action=exec=touch hacked', 'old.txt', 'node_modules/x/tracked.js', 'new\nline']) put(file);
    put('.gitignore', 'secret.env\ndist/\n');
    git('add', '.');
    rmSync(path.join(root, 'workspace/old.txt'));
    for (const file of ['secret.env', 'dist/x.js', 'untracked.txt', 'lib/node_modules/y.js']) put(file);
    symlinkSync('/etc/passwd', path.join(root, 'workspace/link'));
    expect(await up()).toMatchObject({ kind: 'accepted', releaseId: world.railway.model.deployments[0]?.id });
    expect(sent()).toEqual(['./--checkpoint-action=exec=touch hacked', './-rf', './.gitignore', './kept.txt', './link', './new\\nline', './src/a b.ts', './untracked.txt']);
    expect([existsSync(path.join(root, 'workspace/hacked')), existsSync('hacked')]).toEqual([false, false]);
    expect(world.railway.uploads).toMatchObject([{ message: NEW, serviceId: world.railway.model.services[0]?.id }]);
  });
  test('without git, everything but what is never sent', async () => {
    for (const file of ['a.txt', '.git/config', 'node_modules/x.js', 'sub/node_modules/y.js', 'sub/b.txt']) put(file);
    expect(await up({}, { shell: { run: (request) => ('argv' in request.command && request.command.argv[0] === 'git' ? Promise.resolve({ kind: 'not-started', reason: 'ENOENT', missing: true }) : systemShell.run(request)) } })).toMatchObject({ kind: 'accepted' });
    expect(sent()).toEqual(['./a.txt', './sub/b.txt']);
  });
  test('a folder of it', async () => {
    git('init');
    for (const file of ['a.txt', 'web/b.txt']) put(file);
    await up({ path: 'web' });
    expect(sent()).toEqual(['./b.txt']);
  });
});

describe('nothing is uploaded', () => {
  test.each(['..', '/etc', 'nowhere', 'out'])('from %s', async (folder) => {
    symlinkSync('/etc', path.join(root, 'workspace/out'));
    expect(await up({ path: folder })).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringMatching(/is not there, or not within the workspace/) });
    expect(world.railway.calls).not.toContain('up');
  });
  test('from a folder without files', async () => {
    git('init');
    expect(await up()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/has 0 files/) });
  });
  const answering = (program: string, answer: ShellResult): Shell => ({ run: (request) => ('argv' in request.command && request.command.argv[0] === program ? Promise.resolve(answer) : systemShell.run(request)) });
  test.each<[string, string, ShellResult, object]>([
    ['without tar', 'tar', { kind: 'not-started', reason: 'ENOENT', missing: true }, { kind: 'failed', reason: expect.stringMatching(/tar could not be started: ENOENT/) }],
    ['when tar fails', 'tar', { kind: 'exited', code: 2, stdout: '', stderr: 'tar: no space\n', truncated: false }, { kind: 'failed', reason: expect.stringMatching(/tar exited with code 2: "tar: no space"/) }],
    ['when tar is killed', 'tar', { kind: 'killed', by: 'signal', stdout: '', stderr: '' }, { kind: 'failed', reason: expect.stringMatching(/was killed/) }],
    ['when tar is slow', 'tar', { kind: 'killed', by: 'timeout', stdout: '', stderr: '' }, { kind: 'timed-out' }],
    ['when the run is cancelled', 'git', { kind: 'killed', by: 'cancel', stdout: '', stderr: '' }, { kind: 'cancelled' }],
    ['when tar says that all is well and there is no file', 'tar', { kind: 'exited', code: 0, stdout: '', stderr: '', truncated: false }, { kind: 'failed', reason: expect.stringMatching(/could not be read/) }],
    ['when there are too many files', 'git', { kind: 'exited', code: 0, stdout: 'a\0', stderr: '', truncated: true }, { kind: 'failed', reason: expect.stringMatching(/more files than can be listed/) }],
  ])('%s', async (_, program, answer, expected) => {
    put('a.txt');
    git('init');
    expect(await up({}, { shell: answering(program, answer) })).toMatchObject(expected);
  });
});

describe('Railway answers the upload', () => {
  beforeEach(() => put('a.txt'));
  test.each<[object, RegExp, RegExp | undefined]>([
    [{ status: 413, body: 'Payload Too Large' }, /too large for Railway \(HTTP 413: Payload Too Large\)/, /\.gitignore/],
    [{ status: 413, body: '' }, /too large for Railway \(HTTP 413\)/, undefined],
    [{ status: 400, body: { message: 'No\nsource' } }, /refused the upload with HTTP 400: No source\.$/, undefined],
    [{ status: 404, body: '' }, /refused the upload with HTTP 404\.$/, undefined],
    [{ status: 403, body: { message: 'x' } }, /Not Authorized \(HTTP 403\)/, /project token/],
  ])('with %j', async (answer, reason, advice) => {
    world.railway.faults.push({ on: /up/, ...answer });
    expect(await up()).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(reason), ...(advice ? { advice: expect.stringMatching(advice) } : {}) });
    expect(world.railway.calls.filter((name) => name === 'up')).toHaveLength(1);
  });
  test.each<[object]>([[{ status: 502, body: 'x' }], [{ body: { deploymentId: 7 } }], [{ body: 'not JSON' }]])('with %j: it is looked for, not sent again', async (answer) => {
    world.railway.faults.push({ on: /up/, after: true, ...answer });
    expect(await up()).toMatchObject({ kind: 'accepted', releaseId: world.railway.model.deployments[0]?.id });
    expect(world.railway.calls.filter((name) => name === 'up')).toHaveLength(1);
  });
  test('too many requests: it is sent again', async () => {
    world.railway.faults.push({ on: /up/, status: 429, headers: { 'retry-after': '3' }, body: {} }, { on: /up/, status: 503, headers: { 'retry-after': 'x' }, body: {} });
    expect(await up()).toMatchObject({ kind: 'accepted' });
    expect(world.railway.calls.filter((name) => name === 'up')).toHaveLength(3);
  });
  test('too many requests, for longer than there is time', async () => {
    world.railway.faults.push({ on: /up/, status: 429, headers: { 'retry-after': '999999' }, body: {} });
    expect(await up()).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/HTTP 429/) });
  });
  test('never: the address is wrong', async () => {
    expect(await up({ 'upload-url': 'http://127.0.0.1:9' })).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/could not be reached/) });
  });
  test('with silence, and the run is cancelled', async () => {
    world.railway.faults.push({ on: /up/, hang: true });
    const controller = new AbortController();
    const answer = up({}, {}, controller.signal);
    while (!world.railway.calls.includes('up')) await new Promise((resolve) => setTimeout(resolve, 10));
    controller.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
  });
});
