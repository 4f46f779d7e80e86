// Rebuilds every bundle and compares: what is committed in dist/ must be exactly what the sources make.
import { execFileSync } from 'node:child_process';

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const changed = execFileSync('git', ['status', '--porcelain', '--', ':(glob)action-*/dist/**'], { encoding: 'utf8' });
if (changed !== '') {
  console.error(`These committed bundles are not what their sources make; run \`npm run build\` and commit:\n${changed}`);
  process.exit(1);
}
console.log('The committed bundles are what their sources make.');
