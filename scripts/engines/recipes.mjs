// How engines come to a machine that has none: by recipes that lie in a folder beside the project. The project does not need
// that folder: where it is missing, so are the engines that the machine does not have, and their tests are skipped.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram, staticBusybox } from './machine.mjs';

export const RECIPES = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/e2e/scripts');
export const hasRecipes = () => existsSync(RECIPES);
/** The rest of a sentence. */
export const WITHOUT_RECIPES = 'there is no recipe for one beside the project';

const COMPOSE = { 2: 'v2.40.3', 5: 'v5.5.1' };
const KUBERNETES = 'v1.34.4';
const KWOK = 'v0.8.0';
const WORDS_KEPT = 4_000;

/** @param {string} cache @param {2 | 5} major @returns {Promise<string>} a folder for DOCKER_CONFIG, with the plugin in it */
export function buildCompose(cache, major) {
  const version = COMPOSE[major];
  return buildOnce(path.join(cache, `compose-${version}`), async (folder) => {
    await run(path.join(RECIPES, 'install-compose.sh'), [version], { env: { DOCKER_PLUGIN_DIR: path.join(folder, 'cli-plugins') } });
  });
}

/** @param {string} cache @returns {Promise<string>} a folder with the programs `k8s-allinone`, `kubectl` and `kwok` */
export function buildCluster(cache) {
  return buildOnce(path.join(cache, `kubernetes-${KUBERNETES}-kwok-${KWOK}`), async (folder) => {
    const source = path.join(folder, 'source');
    cpSync(path.join(RECIPES, 'k8s-allinone'), source, { recursive: true });
    await run('chmod', ['-R', 'u+w', source]); // the recipe may be there to read only, and it writes its go.mod
    await run('./gen-gomod.sh', [KUBERNETES], { cwd: source });
    await run('go', ['mod', 'tidy'], { cwd: source });
    const [major, minor] = KUBERNETES.slice(1).split('.');
    const stamps = { 'k8s.io/component-base/version.gitVersion': KUBERNETES, 'k8s.io/component-base/version.gitMajor': major, 'k8s.io/component-base/version.gitMinor': minor, 'k8s.io/client-go/pkg/version.gitVersion': KUBERNETES };
    const flags = ['-s', '-w', ...Object.entries(stamps).map(([name, value]) => `-X ${name}=${value}`)].join(' ');
    await run('go', ['build', '-trimpath', '-ldflags', flags, '-o', path.join(folder, 'k8s-allinone'), '.'], { cwd: source, env: { CGO_ENABLED: '0' } });
    rmSync(source, { recursive: true, force: true });
    await run('go', ['install', '-trimpath', '-ldflags', '-s -w', `sigs.k8s.io/kwok/cmd/kwok@${KWOK}`], { cwd: folder, env: { CGO_ENABLED: '0', GOBIN: folder } });
    symlinkSync('k8s-allinone', path.join(folder, 'kubectl')); // it is what it is called by
  });
}

/**
 * Builds a folder where it is not there yet. It gets its name when it is whole, so that one that was broken off is never taken
 * for it; where two build the same, the first to end wins.
 * @param {string} folder @param {(making: string) => Promise<void>} build @returns {Promise<string>} the folder
 */
export async function buildOnce(folder, build) {
  if (existsSync(folder)) return folder;
  if (!findProgram('go')) throw new Error('go is not on this machine');
  removeAbandoned(folder);
  const making = `${folder}.making-${process.pid}`;
  try {
    mkdirSync(making, { recursive: true });
    await build(making);
    if (!existsSync(folder)) renameSync(making, folder);
    return folder;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** What builds left behind that were killed: their folders name processes that are no more. */
function removeAbandoned(folder) {
  const [parent, start] = [path.dirname(folder), `${path.basename(folder)}.making-`];
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(start))) if (!isRunning(Number(name.slice(start.length)))) rmSync(path.join(parent, name), { recursive: true, force: true });
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The Debian packages that hold what is missing here. */
const PACKAGES = [
  { names: ['docker.io', 'iptables'], isThere: () => findProgram('dockerd'), isFor: 'docker' },
  { names: ['busybox-static'], isThere: staticBusybox },
  { names: ['docker-registry'], isThere: () => findProgram('docker-registry') },
  { names: ['nginx-light'], isThere: () => findProgram('nginx') },
];

/**
 * Installs them, on a Debian whose packages are ours to install.
 * @param {{ docker: boolean }} needs whether a Docker Engine is to be installed too
 * @returns {Promise<string[]>} what was installed
 * @throws {Error} with the words of apt-get
 */
export async function installPackages(needs) {
  const missing = PACKAGES.filter(({ isThere, isFor }) => !isThere() && (isFor !== 'docker' || needs.docker)).flatMap(({ names }) => names);
  if (missing.length === 0) return [];
  if (process.getuid?.() !== 0 || !findProgram('apt-get')) throw new Error('packages can be installed by root on Debian only');
  const apt = (...args) => run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...args], { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...missing);
  return missing;
}

/** Runs a program to its end. Rejects with its last words unless it ends with 0. @param {{ cwd?: string, env?: Record<string, string> }} [options] */
export function run(program, args, { cwd, env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...process.env, GOFLAGS: '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let words = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        words = (words + chunk).slice(-WORDS_KEPT);
      });
    }
    child.once('error', reject);
    // Not `close`: a server that the program leaves behind may hold its pipes open for good.
    child.once('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(`${path.basename(program)} ended with ${code}: ${words.trim()}`))));
  });
}
