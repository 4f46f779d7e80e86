// What this machine has of its own, so that nothing is installed or started twice. Every look is quick and changes nothing.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** A daemon that does not answer must not hold up everything else. */
const ANSWERS_WITHIN_MS = 15_000;

/** @typedef {{ why: string }} Missing the reason, as the rest of a sentence */

/** @param {string} program @returns {string | undefined} its path. Servers lie in folders that are not in everybody's PATH. */
export function findProgram(program) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file));
}

/** Asks a program. @returns what it said, trimmed; undefined when it is not there or fails */
function ask(program, args, env = {}) {
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...env }, timeout: ANSWERS_WITHIN_MS, stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout.trim() : undefined;
}

/** @returns {{ host: string } | Missing} the socket of a Docker Engine that answers. One on another machine is nobody's to play with. */
export function dockerOfMachine() {
  if (!findProgram('docker')) return { why: 'docker is not on this machine' };
  const host = ask('docker', ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']);
  if (!host || !/^(unix|npipe):\/\//.test(host)) return { why: 'the engine that docker talks to is not on this machine' };
  return ask('docker', ['version', '--format', '{{.Server.Version}}']) ? { host } : { why: `no engine answers at ${host}` };
}

/** @returns {{ major: number, plugin: string } | Missing} the Compose plugin of the machine */
export function composeOfMachine() {
  const version = ask('docker', ['compose', 'version', '--short']);
  const major = Number(/^v?(\d+)\./.exec(version ?? '')?.[1]);
  if (!major) return { why: 'docker compose is not on this machine' };
  // It ends with an error where no engine answers, but says what it knows of itself all the same.
  const { stdout } = spawnSync('docker', ['info', '--format', '{{json .ClientInfo.Plugins}}'], { encoding: 'utf8', timeout: ANSWERS_WITHIN_MS, stdio: ['ignore', 'pipe', 'ignore'] });
  const plugin = pluginsIn(stdout).find(({ Name }) => Name === 'compose')?.Path;
  return plugin ? { major, plugin } : { why: 'docker does not say where its plugin compose is' };
}

function pluginsIn(text) {
  try {
    return JSON.parse(text) ?? [];
  } catch {
    return [];
  }
}

/**
 * @returns {{ kubeconfig: string, kubectl: string } | Missing} a cluster that answers. Only what KUBECONFIG says, never a
 * person's own file, and only a cluster on this machine: whoever works with production has it in there too.
 */
export function clusterOfMachine() {
  const [kubectl, kubeconfig] = [findProgram('kubectl'), process.env.KUBECONFIG];
  if (!kubectl) return { why: 'kubectl is not on this machine' };
  if (!kubeconfig || !existsSync(kubeconfig)) return { why: 'KUBECONFIG names no file' };
  const server = ask(kubectl, ['config', 'view', '--minify', '--output', 'jsonpath={.clusters[0].cluster.server}']) ?? '';
  if (!/^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(server)) return { why: 'the cluster of KUBECONFIG is not on this machine' };
  return ask(kubectl, ['get', '--raw', '/readyz']) === 'ok' ? { kubeconfig: path.resolve(kubeconfig), kubectl } : { why: 'the cluster of KUBECONFIG does not answer' };
}

/** @returns {string | undefined} a busybox that needs no shared libraries, so that an image can consist of it alone */
export function staticBusybox() {
  const file = findProgram('busybox');
  return file && !namesLoader(file) ? file : undefined;
}

/** A program that needs shared libraries names their loader near its beginning. */
function namesLoader(file) {
  const start = Buffer.alloc(4096);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, start, 0, start.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return /\/ld-(linux|musl)/.test(start.toString('latin1'));
}
