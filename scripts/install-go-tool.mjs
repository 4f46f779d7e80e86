// Builds a Go program of a pinned version into a folder of its own. Needs go.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Installs a program where it is not there yet.
 * @param {{ dir: string, program: string, source: string }} tool the folder, the program's name, and its package as `path@version`
 * @returns {string} the path of the executable
 * @throws {Error} with the words of go when it cannot be installed
 */
export function installGoTool({ dir, program, source }) {
  const folder = path.resolve(dir);
  const executable = path.join(folder, process.platform === 'win32' ? `${program}.exe` : program);
  if (existsSync(executable)) return executable;
  mkdirSync(folder, { recursive: true });
  execFileSync('go', ['install', '-trimpath', source], { env: { ...process.env, GOBIN: folder, GOFLAGS: '' }, stdio: ['ignore', 'inherit', 'inherit'] });
  return executable;
}
