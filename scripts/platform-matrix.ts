import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlatformName } from '../shared/kernel/outcomes.ts';
import type { Platform } from '../shared/platforms/port.ts';
import { choosePlatform } from '../shared/platforms/registry.ts';
import { systemClock } from '../shared/runtime/clock.ts';
import { inertParts } from '../shared/test/platforms/inert-parts.ts';
import { COLUMNS } from './platform-evidence.ts';
import type { Column, Evidence, Tried } from './platform-evidence.ts';

const CAN: Readonly<Record<Column, (platform: Platform) => boolean>> = {
  deploy: () => true,
  rolling: ({ capabilities }) => capabilities.strategies.includes('rolling'),
  'blue-green': ({ capabilities }) => capabilities.strategies.includes('blue-green'),
  canary: ({ capabilities }) => capabilities.strategies.includes('canary'),
  recreate: ({ capabilities }) => capabilities.strategies.includes('recreate'),
  rollback: ({ capabilities }) => capabilities.rollback,
  logs: ({ capabilities }) => capabilities.logs,
  variables: ({ setVariables }) => setVariables !== undefined,
  restart: ({ restart }) => restart !== undefined,
  history: ({ history }) => history !== undefined,
  'wait until live': ({ capabilities }) => capabilities.status || capabilities.current,
  'early failure': ({ capabilities }) => capabilities.earlyFailure,
};

/** What a platform can do, as its adapter says, with the targets that were tried. Making one has no effects. */
export async function columnsOf(name: PlatformName, targets: readonly unknown[]): Promise<ReadonlySet<Column>> {
  const platforms = await Promise.all(
    targets.map(async (target) => {
      const chosen = await choosePlatform(name, target);
      if (!chosen.ok) throw new Error(`the sample target of platform ${name} is not valid: ${chosen.problems.map(({ message }) => message).join('; ')}`);
      return chosen.value.connect(inertParts(systemClock));
    }),
  );
  return new Set(COLUMNS.filter((column) => platforms.some((platform) => CAN[column](platform))));
}

/**
 * Checks the table of what was tried against what the adapter can do, and against the tests that are there.
 * @returns what is wrong, a sentence each
 */
export function problemsOfEvidence(name: string, { evidence }: Pick<Tried, 'evidence'>, can: ReadonlySet<Column>, root: string): readonly string[] {
  return COLUMNS.flatMap((column) => {
    const shown = evidence[column];
    if (shown === undefined) return can.has(column) ? [`${name} can do "${column}", and no test is named that shows it`] : [];
    if (!can.has(column)) return [`a test is named for "${column}" of ${name}, which the adapter cannot do`];
    return isThere(shown, root) ? [] : [`${shown.file} has no test "${shown.title}", which is named for "${column}" of ${name}`];
  });
}

/** Whether a test file, or what it imports from other tests, has a test of that title which is not skipped. */
function isThere({ file, group, title }: Evidence, root: string): boolean {
  return textsOf(path.join(root, file)).some((text) => {
    const plain = text.replaceAll('\\', '');
    const from = group === undefined ? 0 : plain.indexOf(`describe('${group}'`);
    if (from < 0) return false;
    return ["'", '"', '`'].some((quote) => {
      const at = plain.indexOf(`(${quote}${title}${quote}`, from);
      return at >= 0 && isCallOfTest(plain, at);
    });
  });
}

/** Whether the parenthesis at this place begins the title of a test that runs: `test(` or `test.each(…)(`. */
function isCallOfTest(text: string, at: number): boolean {
  const call = [...text.slice(0, at + 1).matchAll(/\btest((?:\.\w+)*)(?=[(<])/g)].at(-1);
  const [name = '', modifiers = ''] = call ?? [];
  if (call === undefined || /\.(?:skip|todo|failing)\b/.test(modifiers)) return false;
  return call.index + name.length === at || (modifiers.endsWith('.each') && text[at - 1] === ')');
}

/** A test file and the files of tests that it imports. */
function textsOf(file: string): readonly string[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const imported = [...text.matchAll(/from '(\.\.?\/[^']+\.ts)'/g)].map((match) => path.resolve(path.dirname(file), match[1] ?? ''));
  return [text, ...imported.filter((other) => /[\\/]test[\\/]/.test(other) && existsSync(other)).map((other) => readFileSync(other, 'utf8'))];
}

/** @returns the table, in Markdown */
export function matrixTable(rows: readonly { readonly name: PlatformName; readonly tried: Tried; readonly can: ReadonlySet<Column> }[]): string {
  const cell = (shown: Evidence | undefined): string => (shown === undefined ? '–' : `[${shown.how}](../../${shown.file})`);
  return [
    `| platform | ${COLUMNS.join(' | ')} |`,
    `| --- | ${COLUMNS.map(() => '---').join(' | ')} |`,
    ...rows.map(({ name, tried: { evidence } }) => `| [${name}](${name}.md) | ${COLUMNS.map((column) => cell(evidence[column])).join(' | ')} |`),
  ].join('\n');
}

/**
 * The table of what each platform can do and how that was tried.
 * @throws where a claim has no test, a test is not there, or something that can be done was not tried
 */
export async function platformMatrix(tried: Readonly<Partial<Record<PlatformName, Tried>>>, root: string): Promise<string> {
  const rows = await Promise.all(Object.entries(tried).map(async ([key, one]) => ({ name: key as PlatformName, tried: one, can: await columnsOf(key as PlatformName, one.targets) })));
  const problems = rows.flatMap(({ name, tried: one, can }) => problemsOfEvidence(name, one, can, root));
  if (problems.length > 0) throw new Error(`The table of platforms does not hold:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
  return matrixTable(rows);
}
