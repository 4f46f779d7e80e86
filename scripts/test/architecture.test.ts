import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../shared/test/support/job.ts';

const CONFIG = path.join(ROOT, '.dependency-cruiser.mjs');

interface Config {
  readonly DECISION_MODULES: readonly string[];
  readonly default: { readonly forbidden: readonly { readonly name: string }[] };
}
interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

const config = (await import(CONFIG)) as Config;

/** Runs the rules on a tree. */
function violations(root: string): readonly Violation[] {
  const folders = readdirSync(root).filter((name) => name === 'shared' || name.startsWith('action-'));
  const cruiser = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [cruiser, '--config', CONFIG, '--output-type', 'json', ...folders], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (run.stdout === '') throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { readonly summary: { readonly violations: readonly Violation[] } }).summary.violations;
}

test('every import follows the rules', () => expect(violations(ROOT).map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]));

describe('every rule can fail', () => {
  const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-rules-'));
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  let found: readonly Violation[] = [];

  beforeAll(() => {
    put('package.json', JSON.stringify({ type: 'module', dependencies: { '@actions/core': '1', yaml: '1', zod: '1' }, devDependencies: { jest: '1' } }));
    for (const name of ['@actions/core', 'yaml', 'zod', 'jest']) {
      put(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', exports: { '.': './index.js', './mini': './mini/index.js' } }));
      put(`node_modules/${name}/index.js`, '');
      put(`node_modules/${name}/mini/index.js`, '');
    }
    for (const [file, text] of Object.entries(PLANTED)) put(file, text);
    found = violations(root);
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  const PLANTED: Readonly<Record<string, string>> = {
    'shared/kernel/share.ts': "import '../runtime/clock.ts';",
    'shared/runtime/clock.ts': "export const a = 1; import '@actions/core'; import 'zod/mini';",
    'shared/rollback-decision/rules.ts': "import { readFile } from 'node:fs';",
    'shared/health-probe/verdict.ts': "import '@actions/core';",
    'shared/platforms/port.ts': "export interface Port { readonly a: 1 } export const b = 1;",
    'shared/platforms/railway/adapter.ts': "import '../vercel/adapter.ts'; import type { Port } from '../port.ts';",
    'shared/platforms/vercel/adapter.ts': "import '../../action/run.ts';",
    'shared/platforms/registry.ts': "import './vercel/adapter.ts'; const later = import('./railway/adapter.ts');",
    'shared/migrations/alembic.ts': "import './prisma-schema.ts'; import './alembic-errors.ts';",
    'shared/migrations/alembic-errors.ts': '',
    'shared/migrations/prisma-schema.ts': '',
    'shared/action/run.ts': "import '@actions/core'; import './other.ts'; import type { Late } from './late.ts';",
    'shared/action/other.ts': "import './run.ts';",
    'shared/action/late.ts': "import './run.ts'; export type Late = 1;",
    'shared/record/read.ts': "import 'zod'; import 'yaml'; import './nowhere.ts'; import '../test/support/job.ts'; import '../../demo/main.ts'; import 'jest'; import '../../action-notify/src/send.ts';",
    'shared/documents/read.ts': "import 'yaml';",
    'shared/test/support/job.ts': "import 'jest'; import 'zod'; import 'yaml';",
    'demo/main.ts': '',
    'action-deploy/src/main.ts': "import './deploy.ts';",
    'action-deploy/src/deploy.ts': "import 'node:child_process'; import '../../action-notify/src/send.ts'; import type { Port } from '../../shared/platforms/railway/adapter.ts';",
    'action-notify/src/send.ts': "import { b } from '../../shared/platforms/port.ts';",
  };

  test('there is a planted fault for each', () => expect([...new Set(found.map(({ rule }) => rule.name))].toSorted()).toEqual(config.default.forbidden.map((rule) => rule.name).toSorted()));

  test.each([
    ['kernel-imports-only-itself', 'shared/kernel/share.ts', /clock/],
    ['decisions-import-only-decisions', 'shared/rollback-decision/rules.ts', /fs$/],
    ['decisions-import-only-decisions', 'shared/health-probe/verdict.ts', /@actions/],
    ['only-the-edge-knows-the-toolkit', 'shared/health-probe/verdict.ts', /@actions/],
    ['adapters-do-not-import-each-other', 'shared/platforms/railway/adapter.ts', /vercel/],
    ['adapters-do-not-import-each-other', 'shared/migrations/alembic.ts', /prisma/],
    ['adapters-import-port-runtime-kernel', 'shared/platforms/vercel/adapter.ts', /action\/run/],
    ['adapters-are-loaded-when-chosen', 'shared/platforms/registry.ts', /vercel/],
    ['use-cases-import-ports-as-types', 'action-deploy/src/deploy.ts', /child_process/],
    ['no-cycles', 'shared/action/other.ts', /run/],
    ['sources-use-shipped-packages', 'shared/record/read.ts', /jest/],
  ])('%s: %s', (rule, from, to) => expect(found).toContainEqual(expect.objectContaining({ from, to: expect.stringMatching(to), rule: expect.objectContaining({ name: rule }) })));

  test('what is allowed is not flagged', () => {
    const at = found.map(({ from, to }) => `${from} → ${to}`);
    for (const fine of ['shared/runtime/clock.ts', 'shared/test/support/job.ts', 'action-deploy/src/main.ts', 'action-notify/src/send.ts', 'shared/documents/read.ts', 'shared/migrations/alembic.ts → shared/migrations/alembic-errors.ts', 'shared/platforms/registry.ts → shared/platforms/railway', 'shared/action/late.ts']) expect(at.filter((line) => line.startsWith(fine))).toEqual([]);
  });
});

describe('decisions are pure', () => {
  /** What makes the same values give another answer: the time, chance, the environment, the network, the machine. */
  const IMPURE = /\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\)|\bperformance\b|\bMath\.random\b|\bprocess\b(?!\w)|\bfetch\s*\(|\bsetTimeout\b|\bsetInterval\b|\bglobalThis\b|\bcrypto\b|\bconsole\b|\bfrom 'node:/;
  const withoutComments = (text: string): string => text.replace(/\/\*.*?\*\/|(?<![:'"`])\/\/[^\n]*/gs, '').replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, (literal) => (literal.startsWith("'node:") ? literal : literal.replace(/^'.*'$/s, "''")));
  const files = ['shared', ...readdirSync(ROOT).filter((name) => name.startsWith('action-'))]
    .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .filter((file) => file.endsWith('.ts') && config.DECISION_MODULES.some((pattern) => new RegExp(pattern).test(file)));

  test('there are some', () => expect(files).toEqual(expect.arrayContaining(['shared/kernel/share.ts', 'action-deploy/src/judge-release.ts', 'shared/health-probe/verdict.ts'])));

  test.each(files)('%s', (file) => expect(IMPURE.exec(withoutComments(readFileSync(path.join(ROOT, file), 'utf8')))?.[0]).toBeUndefined());

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env', 'await fetch(url)', "import fs from 'node:fs'", 'performance.now()', '`${process.pid}`'])('%s would be seen', (text) => expect(withoutComments(`const a = 1; // ok\n${text}`)).toMatch(IMPURE));
  test.each(['new Date(ms)', '// Date.now()', '/* process.env */', "const words = 'the process ended'", 'prefetch(x)'])('%s is fine', (text) => expect(withoutComments(text)).not.toMatch(IMPURE));
});
