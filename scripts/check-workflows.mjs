// Audits every workflow, example and workflow shown in a document with zizmor and actionlint. What is not to be had on this
// machine is named and skipped. `node scripts/check-workflows.mjs [CACHE]`
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { renameOurs, withoutNewKeys } from './workflow-dialect.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const total = { passed: 0, failed: 0, skipped: 0 };
const copy = mkdtempSync(path.join(os.tmpdir(), 'surefoot-workflows-'));
try {
  const files = gather();
  // All that zizmor knows, its least certain findings too: there are none, and that is to stay so. It looks nothing up.
  check('zizmor', (zizmor) => spawnSync(zizmor, ['--offline', '--no-progress', '--persona=auditor', '--config', path.join(root, '.github/zizmor.yml'), ...files], { cwd: copy, encoding: 'utf8' }));
  inOlderWords(files);
  check('actionlint', (actionlint) => spawnSync(actionlint, ['-no-color', '-shellcheck=', '-pyflakes=', ...files.filter((file) => !file.endsWith('dependabot.yml'))], { cwd: copy, encoding: 'utf8' }));
} finally {
  rmSync(copy, { recursive: true, force: true });
}
if (total.skipped > 0) console.log(`${total.skipped} skipped`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Copies what is checked, and what it calls, to where the workflows of documents can stand beside them. */
function gather() {
  cpSync(path.join(root, '.github'), path.join(copy, '.github'), { recursive: true });
  const shown = path.join(copy, '.github/workflows');
  for (const file of readdirSync(root).filter((name) => name.startsWith('action-'))) {
    mkdirSync(path.join(copy, file, 'dist'), { recursive: true });
    cpSync(path.join(root, file, 'action.yml'), path.join(copy, file, 'action.yml'));
    for (const entry of ['index.js', 'post.js']) writeFileSync(path.join(copy, file, 'dist', entry), ''); // actionlint asks whether they are there
  }
  for (const file of readdirSync(path.join(root, 'examples')).filter((name) => name.endsWith('.yml'))) {
    const text = readFileSync(path.join(root, 'examples', file), 'utf8');
    if (/^on:/m.test(text)) writeFileSync(path.join(shown, `examples-${file}`), text);
  }
  for (const file of ['README.md', ...readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]) {
    const workflows = [...readFileSync(path.join(root, file), 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map((match) => match[1] ?? '').filter((text) => /^on:/m.test(text));
    for (const [index, text] of workflows.entries()) writeFileSync(path.join(shown, `${file.replaceAll('/', '-')}-${index + 1}.yml`), text);
  }
  execFileSync('git', ['init', '--quiet'], { cwd: copy }); // actionlint knows a project by it
  return ['.github/dependabot.yml', ...readdirSync(shown).map((file) => `.github/workflows/${file}`)];
}

/** actionlint does not know the keys of 2026 yet; and what is ours it only looks into where it lies in the project. */
function inOlderWords(files) {
  for (const file of files) {
    const text = readFileSync(path.join(copy, file), 'utf8');
    writeFileSync(path.join(copy, file), renameOurs(withoutNewKeys(text), (name) => `./${name}`));
  }
}

/** @param {string} tool @param {(program: string) => import('node:child_process').SpawnSyncReturns<string>} run */
function check(tool, run) {
  const installed = spawnSync(process.execPath, [path.join(root, `scripts/install-${tool}.mjs`), ...process.argv.slice(2, 3)], { encoding: 'utf8' });
  const program = installed.stdout.trim().split('\n').at(-1) ?? '';
  if (installed.status !== 0 || !existsSync(program)) {
    console.log(`skipped: ${tool} is not to be had on this machine`);
    total.skipped += 1;
    return;
  }
  const { status, stdout, stderr, error } = run(program);
  if (status === 0) total.passed += 1;
  else {
    total.failed += 1;
    console.log(`${tool} found this:\n${stdout}${stderr}${error?.message ?? ''}`);
  }
}
