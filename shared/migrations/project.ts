import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { CodedError, systemCodeOf } from '../kernel/coded-error.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { readTextFile } from '../runtime/files.ts';
import type { ToolSign } from './detect-tool.ts';

const LARGEST_FILE_BYTES = 1024 * 1024;
const MOST_FOLDERS = 50;

/** Files that only one tool has, by their path below the working directory. */
const FILES: Readonly<Record<string, string>> = {
  'alembic.ini': 'alembic',
  'prisma/schema.prisma': 'prisma',
  'prisma/migrations': 'prisma',
  'prisma.config.ts': 'prisma',
  'manage.py': 'django',
  'db/migrate': 'rails',
  'flyway.conf': 'flyway',
  'flyway.toml': 'flyway',
  'liquibase.properties': 'liquibase',
  'knexfile.js': 'knex',
  'knexfile.ts': 'knex',
  'drizzle.config.ts': 'drizzle',
  'drizzle.config.js': 'drizzle',
  'atlas.hcl': 'atlas',
  'sqitch.plan': 'sqitch',
};

/**
 * Finds the folder in which the tool runs.
 * @returns its real path
 * @throws CodedError `bad-input` when it is not a folder, or lies outside of the workspace, be it through a symbolic link
 */
export async function findWorkingDirectory(workspace: string, given: string): Promise<string> {
  const problem = (why: string, advice: string): CodedError => new CodedError('bad-input', `Input "working-directory" is not valid: ${quote(given)} ${why}.`, { advice });
  try {
    const [root, folder] = await Promise.all([realpath(workspace), realpath(path.resolve(workspace, given))]);
    const below = path.relative(root, folder);
    if (below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below)) throw problem('lies outside of the workspace', 'Give a folder of the checked-out repository, relative to its root, such as "api".');
    if (!(await stat(folder)).isDirectory()) throw problem('is not a folder', 'Give the folder in which the migration tool runs, such as "api".');
    return folder;
  } catch (error) {
    if (error instanceof CodedError) throw error;
    const code = systemCodeOf(error);
    throw problem(code === 'ENOENT' ? 'does not exist' : `cannot be opened (${code ?? 'unknown error'})`, 'Give a folder of the repository, relative to its root, and check it out in an earlier step.');
  }
}

/** Looks for what migration tools leave in a project. */
export async function findToolSigns(folder: string): Promise<readonly ToolSign[]> {
  const signs = (await Promise.all(Object.entries(FILES).map(async ([file, tool]) => ((await exists(path.join(folder, file))) ? [{ tool, seen: file }] : [])))).flat();
  if (signs.some((sign) => sign.tool === 'alembic')) return signs;
  // A project without alembic.ini keeps its settings in pyproject.toml (Alembic 1.16), or names its env.py on the command line.
  if (/^\s*(?:\[tool\.alembic\b|["']?alembic\b)|["']alembic\b/m.test((await read(path.join(folder, 'pyproject.toml'))) ?? '')) return [...signs, { tool: 'alembic', seen: 'a pyproject.toml that names alembic' }];
  const env = await findEnvScript(folder);
  return env === undefined ? signs : [...signs, { tool: 'alembic', seen: env }];
}

async function findEnvScript(folder: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).slice(0, MOST_FOLDERS);
  for (const { name } of folders) {
    if (/\balembic\b/.test((await read(path.join(folder, name, 'env.py'))) ?? '')) return `${name}/env.py`;
  }
  return undefined;
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
/** A file that cannot be read says nothing. */
const read = (file: string): Promise<string | undefined> => readTextFile(file, LARGEST_FILE_BYTES).catch(() => undefined);
