// The engines for a run of CI: made beside other stages, started for the stage that uses them, stopped however the run ends.
import { spawn } from 'node:child_process';
import path from 'node:path';

/** A build that hangs, on a network that does, must not hold up the run for good. */
const MADE_WITHIN_MS = 30 * 60_000;
const STARTED_WITHIN_MS = 5 * 60_000;

/** @typedef {{ child: import('node:child_process').ChildProcess, output: () => string, ended: Promise<void> }} Helper */
/** @type {Helper | undefined} */
let preparing;
/** @type {Helper | undefined} */
let serving;
let over = false;

/** Begins to make what is missing. @param {string} cache */
export function prepareEngines(cache) {
  preparing ??= help('prepare.mjs', cache);
}

/** Waits until everything is made, and starts it. @param {string} cache @returns {Promise<Record<string, string>>} the variables that say where the engines are */
export async function useEngines(cache) {
  prepareEngines(cache);
  const started = performance.now();
  await within(MADE_WITHIN_MS, preparing.ended);
  await end(preparing);
  process.stdout.write(preparing.output());
  if (over) return {};
  serving = help('serve.mjs', cache);
  await within(STARTED_WITHIN_MS, Promise.race([serving.ended, ready(serving)]));
  const lines = serving.output().split('\n');
  if (!lines.includes('ready')) await end(serving);
  const found = Object.fromEntries(lines.flatMap((line) => (/^SUREFOOT_\w+=/.test(line) ? [[line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]] : [])));
  for (const line of lines) if (line !== 'ready' && line !== '' && !/^SUREFOOT_\w+=/.test(line)) console.log(line);
  console.log(`engines: ready after ${((performance.now() - started) / 1000).toFixed(1)} s: ${Object.keys(found).join(', ') || 'none'}`);
  return found;
}

/** Stops whatever was begun. */
export async function stopEngines() {
  over = true;
  await Promise.all([preparing, serving].map((helper) => helper && end(helper)));
}

/** Both end when their standard input does, so that they do even where this process is killed. @returns {Helper} */
function help(script, cache) {
  // A group of its own: a Ctrl-C is for us, and we tell them to end.
  const child = spawn(process.execPath, [path.join(import.meta.dirname, script), cache], { stdio: ['pipe', 'pipe', 'pipe'], detached: true });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
  }
  child.stdin.on('error', () => {});
  const ended = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  return { child, output: () => text, ended };
}

function ready({ child, output }) {
  return new Promise((resolve) => child.stdout.on('data', () => /^ready$/m.test(output()) && resolve(undefined)));
}

async function end({ child, ended }) {
  child.stdin.end();
  await ended;
}

async function within(ms, promise) {
  let timer;
  await Promise.race([promise, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
