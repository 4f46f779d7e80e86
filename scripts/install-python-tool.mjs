// Puts a Python program of pinned versions into a virtual environment of its own. Needs python3 with venv and pip.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs a program where it is not there yet.
 * @param {{ dir: string, program: string, packages: readonly string[] }} tool the folder, the program's name, and every package as `name==version`
 * @returns {string} the path of the executable
 * @throws {Error} with the words of python or pip when it cannot be installed
 */
export function installPythonTool({ dir, program, packages }) {
  const folder = path.resolve(dir);
  const windows = process.platform === 'win32';
  const bin = path.join(folder, windows ? 'Scripts' : 'bin');
  const executable = path.join(bin, windows ? `${program}.exe` : program);
  // Written last: an installation that was broken off is begun afresh.
  const marker = path.join(folder, '.installed');
  const wanted = packages.join('\n');
  if (existsSync(executable) && existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return executable;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.dirname(folder), { recursive: true });
  const run = (file, args) => execFileSync(file, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  run(windows ? 'python' : 'python3', ['-m', 'venv', folder]);
  run(path.join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', '--no-deps', ...packages]);
  writeFileSync(marker, wanted);
  return executable;
}
