// Puts a real Alembic of a pinned version, with a PostgreSQL driver, into a folder of its own and prints the path of its
// executable, for the end-to-end tests: `SUREFOOT_ALEMBIC=$(node scripts/install-alembic.mjs) npm test -- test-e2e`.
// `node scripts/install-alembic.mjs [CACHE]`; without CACHE it is kept below ~/.cache/surefoot. Needs python3 with venv and pip.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ALEMBIC = '1.20.1';
const PACKAGES = [`alembic==${ALEMBIC}`, 'SQLAlchemy==2.1.9', 'psycopg==3.3.9', 'psycopg-binary==3.3.9', 'Mako==1.4.3', 'MarkupSafe==3.0.4', 'typing_extensions==4.16.0'];

/**
 * Installs Alembic where it is not there yet.
 * @param {string} [cache] the folder in which the virtual environment gets one of its own
 * @returns {string} the path of the executable
 * @throws {Error} with the words of python or pip when it cannot be installed
 */
export function installAlembic(cache = path.join(os.homedir(), '.cache/surefoot')) {
  const folder = path.resolve(cache, `alembic-${ALEMBIC}`);
  const windows = process.platform === 'win32';
  const bin = path.join(folder, windows ? 'Scripts' : 'bin');
  const executable = path.join(bin, windows ? 'alembic.exe' : 'alembic');
  // Written last: an installation that was broken off is begun afresh.
  const marker = path.join(folder, '.installed');
  const wanted = PACKAGES.join('\n');
  if (existsSync(executable) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return executable;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  const run = (file, args) => execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  run(windows ? 'python' : 'python3', ['-m', 'venv', folder]);
  run(path.join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps', ...PACKAGES]);
  writeFileSync(marker, wanted);
  return executable;
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) process.stdout.write(`${installAlembic(process.argv[2])}\n`);
