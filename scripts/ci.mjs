// The stages of CI in order. A stage is a command and how many checks its output counts for; the first that fails does not
// stop the others, so that one run shows everything. `node scripts/run.mjs scripts/ci.mjs [STAGE …]` runs some of them.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareEngines, stopEngines, useEngines } from './engines/for-ci.mjs';

const cache = process.env.SUREFOOT_CACHE ?? path.join(os.homedir(), '.cache/surefoot');
const acceptance = path.resolve('../shared/acceptance');
const node = process.execPath;

/** @typedef {{ name: string, command: string[], count?: (output: string) => { passed: number, failed: number, skipped: number } | undefined, unless?: () => string | undefined, env?: () => Promise<Record<string, string>> }} Stage */

/** @type {Stage[]} */
const stages = [
  { name: 'lint', command: ['node_modules/.bin/biome', 'lint', '--error-on-warnings', '.'] },
  { name: 'types', command: [node, 'node_modules/typescript/bin/tsc', '-p', '.'] },
  { name: 'generated files', command: [node, 'scripts/generate.mjs', '--check'] },
  { name: 'workflows', command: [node, 'scripts/check-workflows.mjs', cache], count: countJest },
  { name: 'bundles', command: [node, 'scripts/check-bundles.mjs'] },
  { name: 'start-up time', command: [node, 'bench/start-up.mjs', '--check'] },
  { name: 'tests', command: [node, 'scripts/test.mjs', '--coverage'], count: countJest },
  { name: 'demo', command: [node, 'demo/main.ts'] },
  {
    name: 'acceptance',
    command: ['sh', '-c', 'exec "$0" --test --test-reporter=tap "$1"/*.test.mjs', node, acceptance],
    count: countTap,
    unless: () => (existsSync(acceptance) ? undefined : 'the acceptance tests are not on this machine'),
  },
  { name: 'engines', command: [node, 'scripts/test.mjs', '--config', 'jest.e2e.config.mjs'], count: countJest, env: engines },
];

const asked = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;
let interrupted = false;
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void interrupt(signal));

for (const stage of stages.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  // A machine without engines builds them for a quarter of an hour, the first time. It does so beside the stages that take
  // long, at the lowest priority: jest leaves one core free, and the tests hold their times under a load higher than this.
  // What measures a time comes before.
  if (stage.name === 'tests' && asked.length === 0) prepareEngines(cache);
  await runStage(stage);
  if (interrupted) break;
}
await stopEngines();
if (!interrupted) {
  if (total.skipped > 0) console.log(`${total.skipped} skipped, named above`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 ? 1 : 0);
}

/** @param {Stage} stage */
async function runStage(stage) {
  const why = stage.unless?.();
  if (why) {
    console.log(`\n== ${stage.name}: skipped, ${why}`);
    total.skipped += 1;
    return;
  }
  console.log(`\n== ${stage.name}`);
  const env = await stage.env?.();
  if (interrupted) return;
  const started = performance.now();
  const { status, stdout } = await runCommand(stage.command, env);
  const counted = stage.count?.(stdout) ?? { passed: status === 0 ? 1 : 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counted[key];
  console.log(`== ${stage.name}: ${counted.failed === 0 ? 'ok' : 'FAILED'} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * Shows what a command says, and keeps it. It leads a process group, so that all of it can be ended.
 * @param {string[]} command @param {Record<string, string>} [env] @returns {Promise<{ status: number | null, stdout: string }>}
 */
function runCommand([program, ...args], env) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
    running = child;
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      process.stdout.write(text);
    });
    child.once('error', (error) => {
      console.error(error.message);
      resolve({ status: null, stdout });
    });
    child.once('close', (status) => resolve({ status, stdout }));
  }).finally(() => {
    running = undefined;
  });
}

/** Leaves nothing behind. @param {NodeJS.Signals} signal */
async function interrupt(signal) {
  if (interrupted) return; // a Ctrl-C comes twice: from the terminal, and from scripts/run.mjs
  interrupted = true;
  if (running?.pid) process.kill(-running.pid, signal);
  await stopEngines();
  process.exit(128 + os.constants.signals[signal]);
}

/** @param {string} output */
function countJest(output) {
  const last = /^(\d+) passed, (\d+) failed$/m.exec(output);
  return last ? { passed: Number(last[1]), failed: Number(last[2]), skipped: Number(/^(\d+) skipped$/m.exec(output)?.[1] ?? 0) } : undefined;
}

/** @param {string} output */
function countTap(output) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  const counts = { passed: number('pass'), failed: number('fail') + number('cancelled'), skipped: number('skipped') };
  return Number.isNaN(counts.passed) ? undefined : counts;
}

/** Finds, installs or starts what the tests with real engines need; what cannot be had is left out, and its tests say that they skip. */
async function engines() {
  mkdirSync(cache, { recursive: true });
  const found = await useEngines(cache);
  for (const [variable, script] of [['SUREFOOT_ACT', 'scripts/install-act.mjs'], ['SUREFOOT_ALEMBIC', 'scripts/install-alembic.mjs']]) {
    if (process.env[variable]) continue;
    const installed = spawnSync(node, [script, cache], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
    const file = installed.stdout.trim().split('\n').at(-1) ?? '';
    if (installed.status === 0 && existsSync(file)) found[variable] = file;
    else console.log(`${variable} is not to be had on this machine; its tests are skipped.`);
  }
  return found;
}
