import { afterAll, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readWorkspaceFile } from '../../runtime/workspace-file.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-workspace-'));
const workspace = path.join(root, 'workspace');
mkdirSync(path.join(workspace, 'd'), { recursive: true });
writeFileSync(path.join(workspace, 'd/a'), 'text');
writeFileSync(path.join(root, 'outside'), 'secret');
mkdirSync(path.join(root, 'workspace-too'));
writeFileSync(path.join(root, 'workspace-too/x'), 'secret');
for (const [name, to] of [['in', 'd/a'], ['out', '../outside'], ['gone', 'nowhere'], ['up', '..']] as const) symlinkSync(to, path.join(workspace, name));
symlinkSync(workspace, path.join(root, 'linked'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const read = { kind: 'read', text: 'text', folder: path.join(realpathSync(workspace), 'd'), name: 'a' };

test.each([
  ['d/a', read],
  ['./d/../d/a', read],
  ['in', read],
  [path.join(workspace, 'd/a'), read],
  ['none', { kind: 'absent' }],
  ['d/a/b', { kind: 'absent' }],
  ['gone', { kind: 'absent' }],
  ['d', { kind: 'unusable', why: 'is not a file' }],
  ['out', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['up/outside', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['../outside', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['../workspace-too/x', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['.', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['/etc/passwd', { kind: 'unusable', why: 'leads out of the workspace' }],
  ['a\u0000b', { kind: 'unusable', why: expect.stringMatching(/^cannot be read: /) }],
])('%j', async (file, expected) => expect(await readWorkspaceFile(workspace, file, 100)).toEqual(expected));

test('a workspace that is a link itself', async () => expect(await readWorkspaceFile(path.join(root, 'linked'), 'd/a', 100)).toEqual(read));
test('one that is too large is not read', async () => expect(await readWorkspaceFile(workspace, 'd/a', 3)).toEqual({ kind: 'unusable', why: 'has 4 bytes, at most 3 are read' }));
