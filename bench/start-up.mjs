// How long an action takes to refuse invalid input, against a bare Node start in the same run.
// `node bench/start-up.mjs [--check]`: with --check it fails when the median is past the bound.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const BOUND = 3;
const ROUNDS = 15;
const env = { PATH: process.env.PATH, INPUT_TIMEOUT: '-3s', INPUT_STATUS: '{', 'INPUT_TIME-BUDGET': '-3s' };

const time = (args) => {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, args, { env, stdio: 'ignore' });
  return { ms: performance.now() - started, status };
};
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

let slow = false;
for (const action of readdirSync('.').filter((name) => name.startsWith('action-'))) {
  const bare = [];
  const refused = [];
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(time(['-e', '0']).ms);
    const run = time([`${action}/dist/index.js`]);
    if (run.status !== 1) throw new Error(`${action} ended with ${run.status} on invalid input; 1 was expected`);
    refused.push(run.ms);
  }
  const ratio = median(refused) / median(bare);
  slow ||= ratio > BOUND;
  console.log(`${action}: ${median(refused).toFixed(0)} ms to refuse invalid input, ${ratio.toFixed(2)} × a bare start of ${median(bare).toFixed(0)} ms (median of ${ROUNDS})`);
}
if (slow && process.argv.includes('--check')) {
  console.error(`At most ${BOUND} × is allowed.`);
  process.exit(1);
}
