import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openMigrator } from '../../migrations/registry.ts';
import type { MigratorOrder } from '../../migrations/registry.ts';
import { isRevision } from '../../migrations/port.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemShell } from '../../runtime/shell.ts';

const workspace = mkdtempSync(path.join(os.tmpdir(), 'surefoot-'));
beforeAll(() => {
  mkdirSync(path.join(workspace, 'api'));
  writeFileSync(path.join(workspace, 'api/alembic.ini'), '');
});
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

describe('openMigrator', () => {
  const said: string[] = [];
  const open = (order: Partial<MigratorOrder>) =>
    openMigrator(
      { tool: 'auto', workspace, workingDirectory: '.', runPrefix: [], to: 'head', environment: '', env: {}, commands: undefined, ...order },
      { shell: systemShell, clock: systemClock, log: { info: (text) => said.push(text), warning: () => undefined, foreign: () => undefined } },
    );

  test('the tool that is named', async () => {
    expect((await open({ tool: 'alembic' })).name).toBe('alembic');
    expect((await open({ tool: 'command', commands: { upgrade: 'true' } })).name).toBe('command');
    expect((await open({ tool: 'command' })).plan()).toEqual(['']);
    expect(said).toEqual([]);
  });

  test('auto says what it chose and why', async () => {
    expect((await open({ workingDirectory: 'api' })).name).toBe('alembic');
    expect((await open({ commands: { upgrade: 'true' } })).name).toBe('command');
    expect(said).toEqual(['Migration tool: alembic, because there is alembic.ini.', 'Migration tool: command, because the input "commands" is given.']);
  });

  test('auto without anything to go by', async () => {
    await expect(open({})).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('No migration tool was recognised in "."') });
  });
});

test.each(['a1', '20240101_users', 'V1.2__x y', '+1', 'é'])('%j can be a revision', (text) => expect(isRevision(text)).toBe(true));
test.each(['', '-1', '--sql', ' a', 'a\nb', 'a\u0000', 'x'.repeat(201), '\u2028'])('%j cannot', (text) => expect(isRevision(text)).toBe(false));
