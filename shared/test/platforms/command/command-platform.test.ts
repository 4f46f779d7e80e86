import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCommandPlatform } from '../../../platforms/command/command-platform.ts';
import { commandTarget } from '../../../platforms/command/target.ts';
import type { CommandTarget } from '../../../platforms/command/target.ts';
import { choosePlatform } from '../../../platforms/registry.ts';
import { isReleaseId } from '../../../platforms/release-id.ts';
import { systemShell } from '../../../runtime/shell.ts';
import type { Shell } from '../../../runtime/shell.ts';

const signal = (): AbortSignal => new AbortController().signal;
let folder = '';
let foreign: string[] = [];
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-command-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const platform = (target: Partial<CommandTarget>, { shell = systemShell, image }: { shell?: Shell; image?: string } = {}) => {
  foreign = [];
  return createCommandPlatform({ deploy: 'echo r1', ...target }, { shell, log: { info: () => undefined, warning: () => undefined, foreign: (line) => void foreign.push(line) }, environment: 'production $(touch hacked)', version: "1'; touch hacked; '", image });
};
const back = (timeoutMs = 20_000) => ({ releaseId: 'r1', strategy: 'graceful', timeoutMs }) as const;
const order = { version: 'v', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 20_000 } as const;
const noBash: Shell = { run: async () => ({ kind: 'not-started', reason: 'spawn bash ENOENT', missing: true }) };
const broken: Shell = { run: async () => ({ kind: 'not-started', reason: 'spawn EACCES', missing: false }) };

describe('what it can do follows from its commands', () => {
  test('least', () => expect(platform({}).capabilities).toEqual({ strategies: ['rolling'], current: false, status: false, earlyFailure: false, rollback: false, logs: false }));
  test('most', () => expect(platform({ current: 'a', status: 'b', rollback: 'c', logs: 'd' }).capabilities).toEqual({ strategies: ['rolling'], current: true, status: true, earlyFailure: true, rollback: true, logs: true }));
});

describe('deploy', () => {
  test('data goes in by variables, never by the command line', async () => {
    const target = { deploy: `cd ${folder}; printf '%s|' "$SUREFOOT_ENVIRONMENT" "$SUREFOOT_VERSION" "$SUREFOOT_IMAGE" "$SUREFOOT_RELEASE_ID" > seen; echo r1` };
    expect(await platform(target, { image: 'img' }).deploy(order, signal())).toEqual({ kind: 'accepted', releaseId: 'r1' });
    expect(readFileSync(path.join(folder, 'seen'), 'utf8')).toBe("production $(touch hacked)|1'; touch hacked; '|img||");
    expect(existsSync(path.join(folder, 'hacked'))).toBe(false);
  });

  test.each([
    ['echo first; echo; echo " r 2 "; echo "  "', 'r 2'],
    ['echo r3; echo r4 >&2', 'r3'],
    ['printf r5', 'r5'],
    ["printf '%0100d' 7", '7'.padStart(100, '0')],
  ])('%s gives its id', async (deploy, releaseId) => expect(await platform({ deploy }).deploy(order, signal())).toEqual({ kind: 'accepted', releaseId }));

  test.each([
    ['true', 'no-release-id', /gave no release id: it printed nothing\.$/],
    ["printf 'a\\033[31mb'", 'no-release-id', /its last line is "ab"\.$/],
    ["printf 'a\\tb'", 'no-release-id', /its last line is "a b"/],
    ["printf '%0101d' 7", 'no-release-id', /its last line is "0{79}…"/],
    ['echo r1; echo it broke >&2; exit 3', 'deploy-command-failed', /exited with code 3; its last words: "it broke"\.$/],
    ['echo only out; exit 3', 'deploy-command-failed', /its last words: "only out"\.$/],
    ['exit 3', 'deploy-command-failed', /exited with code 3\.$/],
    ['kill -9 $$', 'deploy-command-failed', /was killed by a signal\.$/],
  ])('%s fails', async (deploy, reasonCode, reason) => expect(await platform({ deploy }).deploy(order, signal())).toMatchObject({ kind: 'failed', reasonCode, reason: expect.stringMatching(reason) }));

  test('is shown as it goes', async () => {
    await platform({ deploy: 'echo "::error::x"; echo r1' }).deploy(order, signal());
    expect(foreign).toEqual(['::error::x', 'r1']);
  });
  test('is stopped in time', async () => expect(await platform({ deploy: 'sleep 30' }).deploy({ ...order, timeoutMs: 200 }, signal())).toEqual({ kind: 'timed-out' }));
  test('is cancelled', async () => expect(await platform({}).deploy(order, AbortSignal.abort())).toEqual({ kind: 'cancelled' }));
  test('needs bash', async () => expect(await platform({}, { shell: noBash }).deploy(order, signal())).toMatchObject({ kind: 'failed', reason: 'The "deploy" command could not be started: bash is not on this machine.' }));
  test('says what else is in its way', async () => expect(await platform({}, { shell: broken }).deploy(order, signal())).toMatchObject({ reason: 'The "deploy" command could not be started: spawn EACCES.' }));
});

describe('current', () => {
  test.each<[string | undefined, object]>([
    ['echo r1', { kind: 'live', releaseId: 'r1' }],
    ['true', { kind: 'none' }],
    ['echo "  "', { kind: 'none' }],
    ['exit 4', { kind: 'unknown', reason: 'the "current" command exited with code 4' }],
    ["printf 'a\\033b'", { kind: 'unknown', reason: 'the "current" command printed "ab", which is not a release id' }],
    [undefined, { kind: 'unknown', reason: 'the target has no "current" command' }],
    ['sleep 30', { kind: 'unknown', reason: 'the "current" command did not end in time' }],
  ])('%s', async (current, expected) => expect(await platform(current === undefined ? {} : { current }).current(signal(), 300)).toEqual(expected));
  test('cancelled', async () => expect(await platform({ current: 'echo r1' }).current(AbortSignal.abort(), 300)).toEqual({ kind: 'unknown', reason: 'the "current" command was cancelled' }));
});

describe('state', () => {
  test.each<[string | undefined, object]>([
    ['echo live', { kind: 'live' }],
    ['echo note; echo in-progress', { kind: 'in-progress' }],
    ['echo failed', { kind: 'failed', reason: 'the "status" command printed "failed"' }],
    ['echo Live', { kind: 'unknown', reason: 'the "status" command printed "Live"; known are in-progress, live and failed' }],
    ['true', { kind: 'unknown', reason: 'the "status" command printed ""; known are in-progress, live and failed' }],
    ['echo live; exit 1', { kind: 'unknown', reason: 'the "status" command exited with code 1' }],
    ['[ "$SUREFOOT_RELEASE_ID" = r9 ] && echo live', { kind: 'live' }],
    [undefined, { kind: 'unknown', reason: 'the target has no "status" command' }],
  ])('%s', async (status, expected) => expect(await platform(status === undefined ? {} : { status }).state('r9', signal(), 20_000)).toEqual(expected));
});

describe('rollback', () => {
  test('what it prints is free; the id asked for is the one put live', async () => expect(await platform({ rollback: 'echo "to $SUREFOOT_RELEASE_ID"' }).rollback(back(), signal())).toEqual({ kind: 'accepted', releaseId: 'r1' }));
  test('needs a command', async () => expect(await platform({}).rollback(back(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'no-rollback-command' }));
  test('fails', async () => expect(await platform({ rollback: 'echo no >&2; exit 1' }).rollback(back(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: 'The "rollback" command exited with code 1; its last words: "no".' }));
  test.each(['graceful', 'immediate'] as const)('gets the release, and that it is to be %s', async (strategy) => {
    const rollback = `cd ${folder}; printf '%s|' "$SUREFOOT_RELEASE_ID" "$SUREFOOT_ROLLBACK_STRATEGY" > seen`;
    await platform({ rollback }).rollback({ ...back(), strategy }, signal());
    expect(readFileSync(path.join(folder, 'seen'), 'utf8')).toBe(`r1|${strategy}|`);
  });
  test('is stopped in time', async () => expect(await platform({ rollback: 'sleep 30' }).rollback(back(200), signal())).toEqual({ kind: 'timed-out' }));
});

describe('set-variables', () => {
  const set = (command: string, variables: Readonly<Record<string, string>> = { A: '1' }, timeoutMs = 20_000) => platform({ 'set-variables': command }).setVariables?.(variables, signal(), timeoutMs);
  test('a target without it cannot', () => expect(platform({}).setVariables).toBeUndefined());
  test('values go in by a variable, as lines, and are nowhere code', async () => {
    const variables = { NEW_CHECKOUT: 'false', URL: "$(touch hacked) `touch hacked` '; touch hacked; ' a=b", EMPTY: '' };
    expect(await set(`cd ${folder}; printf '%s' "$SUREFOOT_VARIABLES" > seen; cp /proc/$$/cmdline argv`, variables)).toEqual({ kind: 'accepted' });
    expect(readFileSync(path.join(folder, 'seen'), 'utf8')).toBe("NEW_CHECKOUT=false\nURL=$(touch hacked) `touch hacked` '; touch hacked; ' a=b\nEMPTY=");
    expect(readFileSync(path.join(folder, 'argv'), 'utf8')).not.toContain('hacked');
    expect(existsSync(path.join(folder, 'hacked'))).toBe(false);
  });
  test('is shown as it goes', async () => {
    await set('echo restarting');
    expect(foreign).toEqual(['restarting']);
  });
  test('fails', async () => expect(await set('echo no such variable >&2; exit 4')).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: 'The "set-variables" command exited with code 4; its last words: "no such variable".' }));
  test('is stopped in time', async () => expect(await set('sleep 30', undefined, 200)).toEqual({ kind: 'timed-out' }));
  test('is cancelled', async () => expect(await platform({ 'set-variables': 'true' }).setVariables?.({ A: '1' }, AbortSignal.abort(), 1_000)).toEqual({ kind: 'cancelled' }));
});

describe('logs', () => {
  test('are the last of what was printed, also of a command that fails', async () => {
    expect(await platform({ logs: 'echo "of $SUREFOOT_RELEASE_ID"; exit 1' }).logs('r1', signal(), 20_000)).toBe('of r1');
    expect((await platform({ logs: 'head -c 50000 /dev/zero | tr "\\0" a' }).logs('r1', signal(), 20_000))?.length).toBe(8_000);
  });
  test('are none', async () => {
    expect(await platform({}).logs('r1', signal(), 1_000)).toBeUndefined();
    expect(await platform({ logs: 'true' }).logs('r1', signal(), 20_000)).toBeUndefined();
    expect(await platform({ logs: 'x' }, { shell: noBash }).logs('r1', signal(), 1_000)).toBeUndefined();
  });
});

test('a plan is the commands, line by line, and for a rollback the release', () => {
  expect(platform({ deploy: 'a\n b\u001b[31m' }).plan('deploy')).toEqual(['a', 'b']);
  expect(platform({ rollback: 'c' }).plan('rollback', 'r1')).toEqual(['SUREFOOT_RELEASE_ID=r1', 'c']);
  expect(platform({}).plan('rollback')).toEqual(['SUREFOOT_RELEASE_ID=', '']);
  expect(platform({ 'set-variables': 'd\ne' }).plan('set-variables')).toEqual(['d', 'e']);
  expect(platform({}).plan('set-variables')).toEqual(['']);
});

describe('choosing it', () => {
  const problems = async (target: unknown): Promise<readonly string[]> => {
    const chosen = await choosePlatform('command', target);
    return chosen.ok ? [] : chosen.problems.map((problem) => problem.message);
  };
  test('connects what was checked', async () => {
    const chosen = await choosePlatform('command', { deploy: 'echo r1' });
    const connected = chosen.ok ? await chosen.value.connect({ shell: noBash, log: { info: () => undefined, warning: () => undefined, foreign: () => undefined }, environment: 'e', version: 'v', image: undefined } as unknown as Parameters<typeof chosen.value.connect>[0]) : undefined;
    expect(connected?.name).toBe('command');
  });
  test.each<[unknown, readonly string[]]>([
    [undefined, ['Input "target" is required for platform "command": a YAML map, e.g. deploy: ./deploy.sh']],
    [{}, ['Input "target" is not valid for platform "command": "deploy" is missing; expected text.']],
    [{ deploy: 'a', curent: 'b' }, ['Input "target" is not valid for platform "command": unknown key "curent" (did you mean "current"?).']],
    [{ deploy: '' }, ['Input "target" is not valid for platform "command" at deploy: is too short: at least 1 character.']],
    [['deploy'], ['Input "target" is not valid for platform "command": got a list of 1; expected a map.']],
    ['deploy', ['Input "target" is not valid for platform "command": got "deploy"; expected a map.']],
    [{ deploy: ['a'] }, ['Input "target" is not valid for platform "command" at deploy: got a list of 1; expected text.']],
  ])('a target that is not valid: %j', async (target, expected) => expect(await problems(target)).toEqual(expected));
  test('commands are bounded', () => expect(commandTarget.safeParse({ deploy: 'x'.repeat(20_001) }).success).toBe(false));
});

test.each([['r1', true], ['a b', true], ['x'.repeat(100), true], ['', false], ['x'.repeat(101), false], ['a\nb', false], ['a\u0085', false], ['a\u2028', false]])('%j is a release id: %s', (text, is) => expect(isReleaseId(text)).toBe(is));
