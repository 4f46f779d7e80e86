// Installs act, which runs workflows on this machine, and prints its path. `node scripts/install-act.mjs [CACHE]`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const VERSION = 'v0.2.89';
const folder = path.join(process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot'), `act-${VERSION}`);
const act = path.join(folder, 'act');
if (!existsSync(act)) {
  mkdirSync(folder, { recursive: true });
  execFileSync('go', ['install', '-trimpath', `github.com/nektos/act@${VERSION}`], { env: { ...process.env, GOBIN: folder, GOFLAGS: '' }, stdio: ['ignore', 'inherit', 'inherit'] });
}
console.log(act);
