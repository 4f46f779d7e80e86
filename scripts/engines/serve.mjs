// Engines for tests: finds those of the machine or starts others, prints where they are as `NAME=value` lines and then `ready`,
// and stops what it has started when its standard input ends or it is told to end. So nothing stays behind, however the
// process ends that asked for them.
// `node scripts/engines/serve.mjs [CACHE]`
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { clusterOfMachine, composeOfMachine, dockerOfMachine, findProgram, staticBusybox } from './machine.mjs';
import { prepare } from './prepare.mjs';
import { hasRecipes, isRunning, RECIPES, run, WITHOUT_RECIPES } from './recipes.mjs';

const ENDS_WITHIN_MS = 15_000;

const cache = process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot');
const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-engines-'));
/** @type {(() => Promise<void>)[]} */
const stops = [];
const ended = new Promise((resolve) => {
  process.stdin.resume().once('end', resolve).once('error', resolve);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, resolve);
});

try {
  // Told to end while an engine starts: it is stopped all the same, once it has.
  const found = await start();
  for (const [name, value] of Object.entries(found)) console.log(`${name}=${value}`);
  console.log('ready');
  await ended;
} finally {
  for (const stop of stops.reverse()) await stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
process.exit(0);

/** @returns {Promise<Record<string, string>>} */
async function start() {
  const prepared = await prepare(cache, (line) => console.error(line));
  /** @type {Record<string, string>} */
  const found = {};
  const offer = (values) => {
    for (const [name, value] of Object.entries(values)) found[name] = process.env[name] ?? value;
  };
  const attempt = async (what, names, make) => {
    if (names.every((name) => process.env[name])) return offer(Object.fromEntries(names.map((name) => [name, ''])));
    try {
      offer(await make());
    } catch (error) {
      console.error(`no ${what}: ${error.message}; its tests are skipped`);
    }
  };
  await attempt('Docker Engine', ['SUREFOOT_DOCKER_HOST'], async () => ({ SUREFOOT_DOCKER_HOST: await docker() }));
  for (const major of /** @type {const} */ ([2, 5])) await attempt(`Docker Compose ${major}`, [`SUREFOOT_COMPOSE_V${major}`], async () => ({ [`SUREFOOT_COMPOSE_V${major}`]: compose(major, prepared.compose[major]) }));
  await attempt('Kubernetes cluster', ['SUREFOOT_KUBECONFIG', 'SUREFOOT_KUBECTL'], () => cluster(prepared.cluster));
  for (const [variable, what, file] of [
    ['SUREFOOT_BUSYBOX', 'busybox without shared libraries', staticBusybox()],
    ['SUREFOOT_REGISTRY', 'docker-registry', findProgram('docker-registry')],
    ['SUREFOOT_NGINX', 'nginx', findProgram('nginx')],
  ]) {
    await attempt(what, [variable], async () => {
      if (!file) throw new Error('it is not on this machine');
      return { [variable]: file };
    });
  }
  return found;
}

/** @returns {Promise<string>} where it listens */
async function docker() {
  const own = dockerOfMachine();
  if ('host' in own) return own.host;
  if (!hasRecipes()) throw new Error(`${own.why}, and ${WITHOUT_RECIPES}`);
  const dir = path.join(folder, 'docker');
  stops.push(async () => {
    await stopAll(dir);
    // The network namespace of the daemon stays mounted, and what is mounted cannot be removed.
    for (const mounted of mountsBelow(dir)) spawnSync('umount', ['--lazy', mounted]);
  });
  // Ports on 127.0.0.1 and networks between containers need no firewall rules, so that those of the machine stay as they are.
  await run(path.join(RECIPES, 'start-docker.sh'), [dir], { env: { DOCKERD_FLAGS: '--iptables=false' } });
  return `unix://${path.join(dir, 'docker.sock')}`;
}

/** @returns {string} a folder for DOCKER_CONFIG */
function compose(major, prepared) {
  if ('folder' in prepared) return prepared.folder;
  const own = composeOfMachine();
  if (!('major' in own) || own.major !== major) throw new Error(`${'why' in own ? own.why : `that of the machine is version ${own.major}`}, and ${prepared.why}`);
  const config = path.join(folder, `compose-${major}`);
  mkdirSync(path.join(config, 'cli-plugins'), { recursive: true });
  symlinkSync(own.plugin, path.join(config, 'cli-plugins/docker-compose'));
  return config;
}

async function cluster(prepared) {
  const own = clusterOfMachine();
  if ('kubeconfig' in own) return { SUREFOOT_KUBECONFIG: own.kubeconfig, SUREFOOT_KUBECTL: own.kubectl };
  if ('why' in prepared) throw new Error(`${own.why}, and ${prepared.why}`);
  const dir = path.join(folder, 'kubernetes');
  stops.push(() => stopAll(dir));
  await run(path.join(RECIPES, 'k8s-up.sh'), [dir, prepared.folder]);
  return { SUREFOOT_KUBECONFIG: path.join(dir, 'kubeconfig'), SUREFOOT_KUBECTL: path.join(prepared.folder, 'kubectl') };
}

/** Ends the servers whose numbers lie in files of a folder, and waits until they have. */
async function stopAll(dir) {
  const pids = existsSync(dir) ? readdirSync(dir).filter((name) => name.endsWith('.pid')).map((name) => Number(readFileSync(path.join(dir, name), 'utf8'))).filter((pid) => pid > 1) : [];
  for (const pid of pids) signal(pid, 'SIGTERM');
  for (const deadline = Date.now() + ENDS_WITHIN_MS; pids.some(isRunning) && Date.now() < deadline; ) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const pid of pids.filter(isRunning)) signal(pid, 'SIGKILL');
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // it has ended meanwhile
  }
}

/** The deepest first. */
function mountsBelow(dir) {
  const mounts = readFileSync('/proc/mounts', 'utf8').split('\n').map((line) => line.split(' ')[1] ?? '');
  return mounts.filter((mounted) => mounted.startsWith(`${dir}/`)).toReversed();
}
