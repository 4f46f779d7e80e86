// The one entry of every npm script: installs what is missing, then runs a script of the project with Node 24, the
// runtime that `using: node24` means. Needs nothing but Node 20 or later and npm.
// `node scripts/run.mjs SCRIPT [ARGUMENT …]`
import { createHash } from 'node:crypto';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node24 = path.join(root, 'node_modules/node/bin/node');
const marker = path.join(root, 'node_modules/.installed');
const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');

if (!existsSync(marker) || readFileSync(marker, 'utf8') !== lock || !existsSync(node24)) install();

const bin = path.join(root, 'node_modules/.bin');
const [script, ...args] = process.argv.slice(2);
const child = spawn(node24, [path.resolve(root, script), ...args], { stdio: 'inherit', cwd: root, env: { ...process.env, PATH: `${path.dirname(node24)}${path.delimiter}${bin}${path.delimiter}${process.env.PATH}` } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : code));

function install() {
  process.stderr.write('Installing the packages that are missing …\n');
  const env = { ...process.env, npm_config_loglevel: 'error' };
  const quietly = { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' };
  execFileSync('npm', ['ci'], quietly);
  // The package `node` fetches the binary of this system in an install script, and install scripts are off for all others.
  const folder = path.join(root, 'node_modules/node');
  execFileSync(process.execPath, ['installArchSpecificPackage.js'], { ...quietly, cwd: folder });
  mkdirSync(path.join(root, 'node_modules/.bin'), { recursive: true });
  const link = path.join(root, 'node_modules/.bin/node');
  rmSync(link, { force: true });
  symlinkSync('../node/bin/node', link);
  writeFileSync(marker, lock);
}
