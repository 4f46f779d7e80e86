import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findToolSigns, findWorkingDirectory } from '../../migrations/project.ts';

const root = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'surefoot-')));
const workspace = path.join(root, 'workspace');
beforeAll(() => {
  for (const folder of ['api', '..b', 'real', '../outside']) mkdirSync(path.join(workspace, folder), { recursive: true });
  writeFileSync(path.join(workspace, 'file'), '');
  symlinkSync('../outside', path.join(workspace, 'out'));
  symlinkSync('real', path.join(workspace, 'in'));
  symlinkSync('loop', path.join(workspace, 'loop'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

// Threat 33: paths that leave the workspace.
describe('findWorkingDirectory', () => {
  test.each([
    ['.', '.'],
    ['api', 'api'],
    ['./api/../api/', 'api'],
    ['..b', '..b'],
    ['in', 'real'],
    [path.join(workspace, 'api'), 'api'],
  ])('%s', async (given, expected) => expect(await findWorkingDirectory(workspace, given)).toBe(path.join(workspace, expected)));

  test.each([
    ['..', 'outside of the workspace'],
    ['../outside', 'outside of the workspace'],
    ['api/../../outside', 'outside of the workspace'],
    ['out', 'outside of the workspace'],
    ['/', 'outside of the workspace'],
    ['file', 'is not a folder'],
    ['gone', 'does not exist'],
    ['file/below', 'cannot be opened (ENOTDIR)'],
    ['loop', 'cannot be opened (ELOOP)'],
    ['a\u0000b', 'cannot be opened (ERR_INVALID_ARG_VALUE)'],
  ])('refuses %j', async (given, words) => {
    await expect(findWorkingDirectory(workspace, given)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining(words) });
  });
});

describe('findToolSigns', () => {
  async function signsOf(files: Readonly<Record<string, string>>): Promise<unknown> {
    const folder = mkdtempSync(path.join(root, 'project-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    return findToolSigns(folder);
  }

  test.each([
    [{}, []],
    [{ 'alembic.ini': '' }, [{ tool: 'alembic', seen: 'alembic.ini' }]],
    [{ 'pyproject.toml': '[tool.alembic]\nscript_location = "x"\n' }, [{ tool: 'alembic', seen: 'a pyproject.toml that names alembic' }]],
    [{ 'pyproject.toml': '[project]\ndependencies = ["fastapi", "alembic>=1.13"]\n' }, [{ tool: 'alembic', seen: 'a pyproject.toml that names alembic' }]],
    [{ 'pyproject.toml': '[tool.poetry.dependencies]\nalembic = "^1.13"\n' }, [{ tool: 'alembic', seen: 'a pyproject.toml that names alembic' }]],
    [{ 'pyproject.toml': '[project]\nname = "alembicate"\n' }, []],
    [{ 'migrations/env.py': 'from alembic import context' }, [{ tool: 'alembic', seen: 'migrations/env.py' }]],
    [{ 'settings/env.py': 'import os' }, []],
    [{ 'prisma/schema.prisma': '' }, [{ tool: 'prisma', seen: 'prisma/schema.prisma' }]],
    [{ 'manage.py': '', 'alembic.ini': '' }, [{ tool: 'alembic', seen: 'alembic.ini' }, { tool: 'django', seen: 'manage.py' }]],
    [{ 'knexfile.ts': '' }, [{ tool: 'knex', seen: 'knexfile.ts' }]],
  ])('%j', async (files, signs) => expect(await signsOf(files)).toEqual(signs));

  test('a file that cannot be read says nothing', async () => {
    const folder = mkdtempSync(path.join(root, 'project-'));
    mkdirSync(path.join(folder, 'pyproject.toml'));
    expect(await findToolSigns(folder)).toEqual([]);
  });
});
