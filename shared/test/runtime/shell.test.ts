import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { killRemainingGroups } from '../../runtime/process-group.ts';
import { systemShell } from '../../runtime/shell.ts';
import type { ShellRequest, ShellResult } from '../../runtime/shell.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-shell-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (script: string, more: Partial<ShellRequest> = {}): Promise<ShellResult> => systemShell.run({ command: { script }, timeoutMs: 20_000, cwd: folder, ...more });
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !/^\S+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8')); // a zombie is gone; only its parent has not looked yet
  } catch {
    return false;
  }
};
const pidIn = async (file: string): Promise<number> => {
  for (let tries = 0; !existsSync(path.join(folder, file)) || readFileSync(path.join(folder, file), 'utf8').trim() === ''; tries++) {
    if (tries > 200) throw new Error(`${file} did not come`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Number(readFileSync(path.join(folder, file), 'utf8'));
};
const gone = async (pid: number): Promise<boolean> => {
  for (let tries = 0; tries < 50 && isAlive(pid); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  return !isAlive(pid);
};

describe('a child that ends', () => {
  test.each<[string, object]>([
    ['echo out; echo err >&2', { kind: 'exited', code: 0, stdout: 'out\n', stderr: 'err\n', truncated: false }],
    ['exit 7', { kind: 'exited', code: 7 }],
    ['false; echo not reached', { kind: 'exited', code: 1, stdout: '' }],
    ['false | true; echo not reached', { kind: 'exited', code: 1, stdout: '' }],
    ['printf "no newline"', { kind: 'exited', code: 0, stdout: 'no newline' }],
    ['kill -KILL $$', { kind: 'killed', by: 'signal' }],
  ])('%s', async (script, expected) => expect(await run(script)).toMatchObject(expected));

  test('arguments go as they are, never through a shell', async () => expect(await systemShell.run({ command: { argv: [process.execPath, '-p', 'process.argv.slice(1).join("|")', '--', '$(id)', '; rm', '*', 'a b'] }, timeoutMs: 20_000 })).toMatchObject({ kind: 'exited', stdout: '$(id)|; rm|*|a b\n' }));
  test('has its input, its folder and what is added to its environment', async () => expect(await run('cat; pwd; echo "$ADDED"', { stdin: 'in\n', env: { ADDED: 'a $(id) b' } })).toMatchObject({ stdout: `in\n${folder}\na $(id) b\n` }));
  test('need not read its input', async () => expect(await run('exit 0', { stdin: 'x'.repeat(5_000_000) })).toMatchObject({ kind: 'exited', code: 0 }));
  test('without input has none to wait for', async () => expect(await run('cat')).toMatchObject({ kind: 'exited', stdout: '' }));

  test('lines come whole, as they come, from both streams', async () => {
    const lines: string[] = [];
    await run('printf "one\\ntw"; sleep 0.1; printf "o\\r\\nthree"; echo err >&2', { onLine: (line, stream) => void lines.push(`${stream} ${line}`) });
    expect(lines.toSorted()).toEqual(['stderr err', 'stdout one', 'stdout three', 'stdout two']);
  });
});

describe('a child that does not end', () => {
  test('that ignores everything but the last signal gets it after the time that was asked for', async () => {
    const started = performance.now();
    expect(await run("trap '' INT TERM; while :; do sleep 0.05; done", { timeoutMs: 100, killAfterMs: 300 })).toMatchObject({ kind: 'killed', by: 'timeout' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('is ended with its group before the process itself ends', async () => {
    const left = run("trap '' INT TERM; echo $$ > left; while :; do sleep 0.05; done");
    const pid = await pidIn('left');
    killRemainingGroups();
    expect(await left).toMatchObject({ kind: 'killed', by: 'signal' });
    expect(await gone(pid)).toBe(true);
  });

  test('is stopped in time, with what it printed', async () => {
    const started = performance.now();
    expect(await run('echo begun; sleep 30', { timeoutMs: 300 })).toEqual({ kind: 'killed', by: 'timeout', stdout: 'begun\n', stderr: '' });
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('is stopped on cancel, and may clean up', async () => {
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(), 300);
    expect(await run('trap "echo cleaned; exit 3" INT; echo begun; sleep 30 & wait', { signal: cancel.signal })).toMatchObject({ kind: 'killed', by: 'cancel', stdout: 'begun\ncleaned\n' });
  });

  test('is not begun after a cancel', async () => expect(await run('touch begun', { signal: AbortSignal.abort() })).toEqual({ kind: 'killed', by: 'cancel', stdout: '', stderr: '' }));

  test('is gone with its grandchild though both ignore SIGINT and SIGTERM, in under six seconds', async () => {
    const cancel = new AbortController();
    const ignoring = "process.on('SIGINT',()=>{});process.on('SIGTERM',()=>{});setInterval(()=>{},1000)";
    const started = performance.now();
    const ended = systemShell.run({ command: { argv: [process.execPath, '-e', `const fs=require('fs');${ignoring};const c=require('child_process').spawn(process.execPath,['-e',${JSON.stringify(ignoring)}],{stdio:'inherit'});fs.writeFileSync('child','' + process.pid);fs.writeFileSync('grandchild','' + c.pid)`] }, cwd: folder, timeoutMs: 60_000, signal: cancel.signal });
    const [child, grandchild] = [await pidIn('child'), await pidIn('grandchild')];
    await new Promise((resolve) => setTimeout(resolve, 200));
    const cancelled = performance.now();
    cancel.abort();
    expect(await ended).toMatchObject({ kind: 'killed', by: 'cancel' });
    expect(performance.now() - cancelled).toBeLessThan(6_000);
    expect([await gone(child), await gone(grandchild)]).toEqual([true, true]);
    expect(started).toBeLessThan(cancelled);
  });

  test('whose grandchild goes on after it is killed with the group', async () => {
    const cancel = new AbortController();
    const ended = run(`(trap "" INT TERM; echo $BASHPID > left; while :; do sleep 0.2; done) & sleep 30`, { signal: cancel.signal });
    const left = await pidIn('left');
    cancel.abort();
    await ended;
    expect(await gone(left)).toBe(true);
  });

  test('but a grandchild that only holds the pipes open does not keep us', async () => {
    const started = performance.now();
    const ended = await run('sleep 20 & echo $! > holder; echo done');
    process.kill(await pidIn('holder'), 'SIGKILL');
    expect(ended).toMatchObject({ kind: 'exited', code: 0, stdout: 'done\n' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('what a child prints', () => {
  test('a flood keeps its end', async () => {
    const ended = await run('head -c 20000000 /dev/zero | tr "\\0" "a"; echo; echo the end');
    expect(ended).toMatchObject({ kind: 'exited', truncated: true });
    expect(ended.kind === 'exited' && ended.stdout.length).toBeLessThanOrEqual(1_000_000);
    expect(ended.kind === 'exited' && ended.stdout.endsWith('\nthe end\n')).toBe(true);
  });
  test('a line without end is handed on in pieces', async () => {
    let longest = 0;
    await run('head -c 5000000 /dev/zero | tr "\\0" "a"', { onLine: (line) => void (longest = Math.max(longest, line.length)) });
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(200_000);
  });
  test('bytes that are no text do no harm', async () => expect(await run("printf '\\377\\376ok\\n\\303'")).toMatchObject({ kind: 'exited', stdout: '\ufffd\ufffdok\n\ufffd' }));
  test('a character is not split between two pieces', async () => expect(await run("printf '\\360\\237'; sleep 0.2; printf '\\230\\200'")).toMatchObject({ stdout: '😀' }));
});

describe('a program that cannot be started', () => {
  test('is missing', async () => expect(await systemShell.run({ command: { argv: ['no-such-program-at-all'] }, timeoutMs: 1_000 })).toMatchObject({ kind: 'not-started', missing: true, reason: expect.stringContaining('ENOENT') }));
  test('is no program', async () => expect(await systemShell.run({ command: { argv: [folder] }, timeoutMs: 1_000 })).toMatchObject({ kind: 'not-started', missing: false }));
  test('has a name that none can have', async () => expect(await systemShell.run({ command: { argv: ['a\0b'] }, timeoutMs: 1_000 })).toMatchObject({ kind: 'not-started', missing: false }));
  test('has no folder to be in', async () => expect(await run('true', { cwd: path.join(folder, 'nowhere') })).toMatchObject({ kind: 'not-started' }));
});

describe('the environment of a child', () => {
  const planted = { INPUT_TOKEN: 'x', 'INPUT_GITHUB-TOKEN': 'x', input_lower: 'x', STATE_a: 'x', ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x', ACTIONS_CACHE_URL: 'x', GITHUB_OUTPUT: 'x', GITHUB_ENV: 'x', GITHUB_PATH: 'x', GITHUB_STATE: 'x', GITHUB_STEP_SUMMARY: 'x' };
  const before = { ...process.env };
  afterEach(() => {
    for (const name of Object.keys(planted)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
    delete process.env['KEPT_VALUE'];
  });

  test('has nothing of the runner and nothing of the inputs', async () => {
    Object.assign(process.env, planted, { KEPT_VALUE: 'kept' });
    const ended = await run('env', { env: { SUREFOOT_VERSION: '1' } });
    const names = ended.kind === 'exited' ? ended.stdout.split('\n').map((line) => line.split('=')[0]) : [];
    expect(names).toEqual(expect.arrayContaining(['PATH', 'KEPT_VALUE', 'SUREFOOT_VERSION']));
    expect(names.filter((name) => name !== undefined && name in planted)).toEqual([]);
  });
});
