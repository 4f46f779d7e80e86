import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCommandTool, stateFrom } from '../../migrations/command.ts';
import type { MigrationCommands } from '../../migrations/commands.ts';
import type { Migrator } from '../../migrations/port.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemShell } from '../../runtime/shell.ts';

describe('stateFrom', () => {
  const pendingOf = (to: string, present: string | undefined, pending: readonly string[]) => {
    const state = stateFrom(present, pending, to);
    return state.kind === 'known' ? state.pending.map((revision) => revision.id) : state;
  };

  test('everything up to the head', () => expect(stateFrom('a1', ['a2', 'a3'], 'head')).toEqual({ kind: 'known', present: ['a1'], pending: [{ id: 'a2', description: undefined }, { id: 'a3', description: undefined }] }));
  test('nothing present', () => expect(stateFrom(undefined, [], 'head')).toEqual({ kind: 'known', present: [], pending: [] }));
  test('everything up to the target', () => expect(pendingOf('a2', 'a1', ['a2', 'a3'])).toEqual(['a2']));
  test('the target is present already', () => expect(pendingOf('a1', 'a1', ['a2'])).toEqual([]));
  test('nothing is pending at all', () => expect(pendingOf('a0', 'a1', [])).toEqual([]));
  test('the target is nowhere', () => expect(pendingOf('zz', 'a1', ['a2'])).toMatchObject({ kind: 'failed', reasonCode: 'unknown-revision' }));
  test.each([['-x', []], ['a', ['ok', 'b\u0007c']], [undefined, ['x'.repeat(201)]]])('what is no revision: %j %j', (present, pending) => {
    expect(stateFrom(present, pending, 'head')).toMatchObject({ kind: 'failed', reasonCode: 'migration-tool-failed' });
  });
});

describe('createCommandTool', () => {
  let cwd: string;
  const shown: string[] = [];
  beforeAll(() => {
    cwd = mkdtempSync(path.join(os.tmpdir(), 'surefoot-'));
  });
  afterAll(() => rmSync(cwd, { recursive: true, force: true }));

  const tool = (commands: MigrationCommands, where = cwd): Migrator => {
    const log = { info: () => undefined, warning: () => undefined, foreign: (text: string) => shown.push(text) };
    return createCommandTool(commands, { shell: systemShell, clock: systemClock, log, cwd: where, env: { DATABASE_URL: 'postgresql://db/shop' }, environment: 'prod', to: 'r2' });
  };
  const never = new AbortController().signal;

  test('the last line of status, every line of pending, and what they get', async () => {
    const answer = await tool({ status: 'echo asking >&2; echo noise; echo r0; echo', pending: 'echo "$SUREFOOT_ENVIRONMENT"; echo "  $SUREFOOT_TO"; basename "$DATABASE_URL"' }).ask(never, 10_000);
    expect(answer).toEqual({ kind: 'known', present: ['r0'], pending: [{ id: 'prod', description: undefined }, { id: 'r2', description: undefined }] });
  });

  test('an upgrade that ends, one that fails, and what they print', async () => {
    expect(await tool({ upgrade: 'echo to $SUREFOOT_TO' }).upgrade(never, 10_000)).toEqual({ kind: 'ended' });
    expect(shown).toContain('to r2');
    expect(await tool({ upgrade: 'echo boom >&2; exit 3' }).upgrade(never, 10_000)).toMatchObject({ kind: 'failed', reasonCode: 'migration-tool-failed', reason: 'The "upgrade" command exited with code 3; its last words: "boom".' });
    expect(await tool({ upgrade: 'false' }).upgrade(never, 10_000)).toMatchObject({ reason: 'The "upgrade" command exited with code 1.' });
    expect(await tool({ upgrade: 'kill -9 $$' }).upgrade(never, 10_000)).toMatchObject({ kind: 'failed', reason: 'The "upgrade" command was killed by a signal.' });
  });

  test('questions that fail, and what they printed', async () => {
    expect(await tool({ status: 'echo seen; exit 1', pending: 'true' }).ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: 'The "status" command exited with code 1; its last words: "seen".' });
    expect(shown).toContain('seen');
    expect(await tool({ status: 'true', pending: 'no-such-program-here' }).ask(never, 10_000)).toMatchObject({ kind: 'failed', reasonCode: 'migration-tool-missing' });
    expect(await tool({ status: 'true', pending: 'true' }, path.join(cwd, 'gone')).ask(never, 10_000)).toMatchObject({ kind: 'failed', reasonCode: 'migration-tool-missing' });
  });

  test('an answer that is too long to be whole', async () => {
    const flood = 'head -c 1200000 /dev/zero | tr "\\0" x';
    expect(await tool({ status: 'true', pending: flood }).ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: 'The "pending" command printed more than can be read.' });
    expect(await tool({ upgrade: flood }).upgrade(never, 10_000)).toEqual({ kind: 'ended' });
  });

  test('time and cancel', async () => {
    expect(await tool({ status: 'sleep 30', pending: 'true' }).ask(never, 100)).toEqual({ kind: 'timed-out' });
    expect(await tool({ upgrade: 'sleep 30' }).upgrade(AbortSignal.timeout(100), 10_000)).toEqual({ kind: 'cancelled' });
  });

  test('the plan shows the command', () => {
    expect(tool({ upgrade: ' ./db up\n./db check \n' }).plan()).toEqual(['./db up', './db check']);
    expect(tool({}).plan()).toEqual(['']);
  });
});
