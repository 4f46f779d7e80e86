import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createAlembic } from '../../migrations/alembic.ts';
import type { Migrator } from '../../migrations/port.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemShell } from '../../runtime/shell.ts';

/** Answers as Alembic does from files beside it, and keeps its arguments. */
const FAKE = `#!/bin/sh
cd "$(dirname "$0")" && shift
echo "$*" >> calls
case "$1" in
  history) cat history ;;
  current) cat current ;;
  upgrade) . ./upgrade ;;
esac
`;

describe('createAlembic', () => {
  let folder: string;
  const shown: string[] = [];
  const never = new AbortController().signal;
  const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const calls = (): readonly string[] => readFileSync(path.join(folder, 'calls'), 'utf8').trim().split('\n');

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-'));
    shown.length = 0;
    file('runner', FAKE);
    chmodSync(path.join(folder, 'runner'), 0o755);
    file('history', 'a001 -> a002 (head), two\n<base> -> a001, one\n');
    file('current', 'a001\n');
    file('upgrade', 'echo "a002 (head)" > current');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const alembic = (to = 'head', runPrefix: readonly string[] = [path.join(folder, 'runner')]): Migrator => {
    const log = { info: () => undefined, warning: () => undefined, foreign: (text: string) => shown.push(text) };
    return createAlembic({ shell: systemShell, clock: systemClock, log, cwd: folder, runPrefix, env: {}, to });
  };

  test('asks for the history once, and upgrades to the very revision that was pending', async () => {
    const tool = alembic();
    expect(tool.plan()).toEqual([`${path.join(folder, 'runner')} alembic upgrade head`]);
    expect(await tool.ask(never, 10_000)).toEqual({ kind: 'known', present: ['a001'], pending: [{ id: 'a002', description: 'two' }] });
    expect(await tool.upgrade(never, 10_000)).toEqual({ kind: 'ended' });
    expect(await tool.ask(never, 10_000)).toEqual({ kind: 'known', present: ['a002'], pending: [] });
    expect(calls()).toEqual(['history', 'current', 'upgrade a002', 'current']);
  });

  test('one more means the same one afterwards', async () => {
    const tool = alembic('+1');
    await tool.ask(never, 10_000);
    await tool.upgrade(never, 10_000);
    expect(await tool.ask(never, 10_000)).toMatchObject({ kind: 'known', pending: [] });
  });

  test('without a question first, the upgrade gets what was asked for', async () => {
    await alembic('a002').upgrade(never, 10_000);
    expect(calls()).toEqual(['upgrade a002']);
  });

  test('a target that is nowhere', async () => expect(await alembic('zzzz').ask(never, 10_000)).toMatchObject({ kind: 'failed', reasonCode: 'unknown-revision' }));

  test('questions that fail say so, and what they printed is shown', async () => {
    file('runner', '#!/bin/sh\necho "FAILED: No config file"\nexit 255\n');
    expect(await alembic().ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: 'Alembic: No config file.' });
    expect(shown).toEqual(['FAILED: No config file']);
    file('runner', FAKE.replace('cat current', 'exit 1'));
    expect(await alembic().ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: '"alembic current" failed: it exited with code 1 and said nothing.' });
  });

  test('an answer that is not understood is not "nothing is pending"', async () => {
    file('history', 'revision a002 follows a001\n');
    expect(await alembic().ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('"alembic history" answered in a form that is not understood: "revision a002 follows a001"') });
    file('history', '<base> -> a001 (head), one\n');
    file('current', 'a001\n');
    expect(await alembic().ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('"alembic current" answered') });
    file('history', `${'x'.repeat(1_100_000)}\n`);
    expect(await alembic().ask(never, 10_000)).toMatchObject({ kind: 'failed', reason: '"alembic history" printed more than can be read.' });
    file('history', '');
    file('current', '');
    expect(await alembic().ask(never, 10_000)).toEqual({ kind: 'known', present: [], pending: [] });
  });

  test('an upgrade that fails is shown while it runs, once', async () => {
    file('upgrade', 'echo "Running upgrade a001 -> a002, two" >&2; echo broken >&2; exit 1');
    expect(await alembic().upgrade(never, 10_000)).toMatchObject({ kind: 'failed', failedAt: 'a002', reason: expect.stringContaining('in revision "a002"') });
    expect(shown).toEqual(['Running upgrade a001 -> a002, two', 'broken']);
  });

  test('killed by the system', async () => {
    file('upgrade', 'echo "Running upgrade a001 -> a002, two" >&2; kill -9 $$');
    expect(await alembic().upgrade(never, 10_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('killed by a signal in revision "a002"') });
    file('upgrade', 'kill -9 $$');
    expect(await alembic().upgrade(never, 10_000)).toMatchObject({ reason: expect.stringContaining('killed by a signal, maybe') });
  });

  test('a tool that is not there', async () => {
    expect(await alembic('head', ['/no/such/program']).ask(never, 10_000)).toMatchObject({ reasonCode: 'migration-tool-missing', reason: expect.stringContaining('/no/such/program'), advice: 'Check the input "run-prefix".' });
    file('runner', '#!/bin/sh\nexit 127\n');
    expect(await alembic().ask(never, 10_000)).toMatchObject({ reasonCode: 'migration-tool-missing', reason: expect.stringContaining('code 127') });
    file('runner', 'x');
    chmodSync(path.join(folder, 'runner'), 0o644);
    expect(await alembic().ask(never, 10_000)).toMatchObject({ reasonCode: 'migration-tool-missing', reason: expect.stringContaining('EACCES') });
  });

  test('without a prefix it is alembic itself that is missing', async () => {
    const before = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      expect(await alembic('head', []).ask(never, 10_000)).toMatchObject({ reasonCode: 'migration-tool-missing', advice: expect.stringContaining('poetry run') });
    } finally {
      process.env['PATH'] = before;
    }
  });

  test('time and cancel', async () => {
    file('upgrade', 'sleep 30');
    expect(await alembic().upgrade(never, 150)).toEqual({ kind: 'timed-out' });
    expect(await alembic().upgrade(AbortSignal.timeout(150), 10_000)).toEqual({ kind: 'cancelled' });
  });
});
