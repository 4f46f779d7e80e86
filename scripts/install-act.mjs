// Installs act, which runs workflows on this machine, and prints its path. `node scripts/install-act.mjs [CACHE]`
import os from 'node:os';
import path from 'node:path';
import { installGoTool } from './install-go-tool.mjs';

const ACT = 'v0.2.89';

const cache = process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot');
console.log(installGoTool({ dir: path.join(cache, `act-${ACT}`), program: 'act', source: `github.com/nektos/act@${ACT}` }));
