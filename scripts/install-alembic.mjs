// Puts a real Alembic of a pinned version, with a PostgreSQL driver, into a folder of its own and prints the path of its
// executable, for the end-to-end tests: `SUREFOOT_ALEMBIC=$(node scripts/install-alembic.mjs) npm test -- test-e2e`.
// `node scripts/install-alembic.mjs [CACHE]`
import os from 'node:os';
import path from 'node:path';
import { installPythonTool } from './install-python-tool.mjs';

const ALEMBIC = '1.20.1';
const PACKAGES = [`alembic==${ALEMBIC}`, 'SQLAlchemy==2.1.9', 'psycopg==3.3.9', 'psycopg-binary==3.3.9', 'Mako==1.4.3', 'MarkupSafe==3.0.4', 'typing_extensions==4.16.0'];

const cache = process.argv[2] ?? path.join(os.homedir(), '.cache/surefoot');
console.log(installPythonTool({ dir: path.join(cache, `alembic-${ALEMBIC}`), program: 'alembic', packages: PACKAGES }));
