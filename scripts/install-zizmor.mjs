// Installs zizmor, which audits workflows, and prints its path. `node scripts/install-zizmor.mjs [CACHE]`
import os from 'node:os';
import path from 'node:path';
import { installPythonTool } from './install-python-tool.mjs';

const ZIZMOR = '1.32.0';

const cache = process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot');
console.log(installPythonTool({ dir: path.join(cache, `zizmor-${ZIZMOR}`), program: 'zizmor', packages: [`zizmor==${ZIZMOR}`] }));
