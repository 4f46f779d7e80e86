// Installs actionlint, which checks workflows, and prints its path. `node scripts/install-actionlint.mjs [CACHE]`
import os from 'node:os';
import path from 'node:path';
import { installGoTool } from './install-go-tool.mjs';

const ACTIONLINT = 'v1.7.12';

const cache = process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot');
console.log(installGoTool({ dir: path.join(cache, `actionlint-${ACTIONLINT}`), program: 'actionlint', source: `github.com/rhysd/actionlint/cmd/actionlint@${ACTIONLINT}` }));
