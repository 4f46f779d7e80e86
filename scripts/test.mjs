// Runs jest on what is named, or on everything: unit, property, contract, architecture and scenario tests.
// `npm test -- [JEST ARGUMENT …]`
import { spawnSync } from 'node:child_process';

const jest = spawnSync(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(jest.status ?? 1);
