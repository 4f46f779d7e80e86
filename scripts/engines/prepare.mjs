// Installs and builds what the tests with real engines need and this machine does not have: minutes the first time, nothing
// afterwards. What is built is kept in the cache by its version.
// `node scripts/engines/prepare.mjs [CACHE]` works at the lowest priority and ends when its standard input does.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { clusterOfMachine, composeOfMachine, dockerOfMachine } from './machine.mjs';
import { buildCluster, buildCompose, hasRecipes, installPackages, WITHOUT_RECIPES } from './recipes.mjs';

/** @typedef {{ folder: string } | { why: string }} Prepared */

/** Aborted, it begins nothing more. */
const abandoned = new AbortController();

/**
 * @param {string} cache @param {(line: string) => void} say
 * @returns {Promise<{ compose: Record<2 | 5, Prepared>, cluster: Prepared }>} folders in the cache, or why there are none
 */
export async function prepare(cache, say) {
  const asks = process.env;
  mkdirSync(cache, { recursive: true });
  if (hasRecipes()) {
    await installPackages({ docker: !asks.SUREFOOT_DOCKER_HOST && 'why' in dockerOfMachine() }).then(
      (names) => names.length > 0 && say(`installed ${names.join(', ')}`),
      (error) => say(`packages: ${error.message}`),
    );
  }
  const own = composeOfMachine();
  const compose = (major) => (('major' in own && own.major === major) || asks[`SUREFOOT_COMPOSE_V${major}`] ? { why: 'the machine has one' } : attempt(say, `Compose ${major}`, () => buildCompose(cache, major)));
  return {
    // One after the other: each of them alone keeps all cores busy, and the first is there sooner.
    compose: { 2: await compose(2), 5: await compose(5) },
    cluster: asks.SUREFOOT_KUBECONFIG || 'kubeconfig' in clusterOfMachine() ? { why: 'the machine has one' } : await attempt(say, 'Kubernetes', () => buildCluster(cache)),
  };
}

/** @param {() => Promise<string>} make @returns {Promise<Prepared>} */
async function attempt(say, what, make) {
  if (!hasRecipes()) return { why: WITHOUT_RECIPES };
  if (abandoned.signal.aborted) return { why: 'it was given up' };
  const started = performance.now();
  try {
    const folder = await make();
    const seconds = (performance.now() - started) / 1000;
    if (seconds > 1) say(`${what}: made in ${seconds.toFixed(0)} s`);
    return { folder };
  } catch (error) {
    say(`${what}: ${error.message}`);
    return { why: error.message.split('\n')[0] };
  }
}

/** Builds yield to everything else that runs. */
function yieldToOthers() {
  try {
    os.setPriority(os.constants.priority.PRIORITY_LOW);
    // Linux may weigh sessions against each other before it weighs the processes in them.
    writeFileSync('/proc/self/autogroup', '19');
  } catch {
    // where it is not Linux, or not set up so
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === import.meta.filename) {
  yieldToOthers();
  process.stdin.resume().once('end', abandon);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, abandon);
  await prepare(process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot'), console.log);
  process.exit(abandoned.signal.aborted ? 1 : 0);
}

/** Ends the compilers too, where this process leads a group; the build that fails for it clears its folder away. */
function abandon() {
  if (abandoned.signal.aborted) return;
  abandoned.abort();
  setTimeout(() => process.exit(1), 5_000).unref();
  try {
    process.kill(-process.pid, 'SIGTERM');
  } catch {
    process.exit(1); // it leads none: a terminal has told the others itself
  }
}
