import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PLATFORM_NAMES } from '../../shared/kernel/outcomes.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { TRIED } from '../platform-evidence.ts';
import type { Column, Evidence } from '../platform-evidence.ts';
import { columnsOf, matrixTable, platformMatrix, problemsOfEvidence } from '../platform-matrix.ts';

const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-matrix-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const put = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const FILE = 'shared/test/x.test.ts';
const shown = (title: string, file = FILE): Evidence => ({ how: 'stand-in', file, title });
const problems = (column: Column, evidence: Evidence | undefined, ...can: readonly Column[]): readonly string[] => problemsOfEvidence('x', { evidence: evidence === undefined ? {} : { [column]: evidence } }, new Set(can), root);

describe('the table of platforms', () => {
  test('has every platform', () => expect(Object.keys(TRIED).toSorted()).toEqual([...PLATFORM_NAMES].toSorted()));
  test.each(Object.keys(TRIED))('%s has a page', (name) => expect(existsSync(path.join(ROOT, `docs/platforms/${name}.md`))).toBe(true));
  test('holds', async () => expect(await platformMatrix(TRIED, ROOT)).toContain('| platform | deploy |'));

  test('a claim without its test is found', async () => {
    const tried = { command: { ...TRIED.command, targets: TRIED.command?.targets ?? [], evidence: { ...TRIED.command?.evidence, rollback: shown('no such test', 'shared/test/platforms/command/conformance.test.ts') } } };
    await expect(platformMatrix(tried, ROOT)).rejects.toThrow('shared/test/platforms/command/conformance.test.ts has no test "no such test", which is named for "rollback" of command');
  });

  test('what an adapter can do follows from its target', async () => {
    expect([...(await columnsOf('command', [{ deploy: 'x' }]))]).toEqual(['deploy', 'rolling']);
    expect([...(await columnsOf('command', [{ deploy: 'x', logs: 'y' }, { deploy: 'x', restart: 'y' }]))]).toEqual(['deploy', 'rolling', 'logs', 'restart']);
    await expect(columnsOf('command', [{}])).rejects.toThrow('the sample target of platform command is not valid');
  });

  test('is a table', () => {
    const table = matrixTable([{ name: 'command', tried: { targets: [], evidence: { deploy: shown('t') } }, can: new Set(['deploy']) }]);
    expect(table.split('\n').map((line) => line.split(' | ').length)).toEqual([13, 13, 13]);
    expect(table).toContain(`| [command](command.md) | [stand-in](../../${FILE}) | – |`);
  });
});

describe('what is wrong with a claim', () => {
  put(FILE, "import { suite } from './suite.ts';\nimport '../nowhere.ts';\ntest('there is one', () => {});\ntest.skip('skipped', () => {});\ntest.each<number>([1, 2])('each %s', () => {});\ndescribe('a group', () => {});\ntest('it\\'s here', () => {});\ntest.skip.each([1])('skipped too', () => {});");
  put('shared/test/suite.ts', "export const suite = () => test('of the suite', () => {});");

  test.each(['there is one', 'each %s', 'of the suite', "it's here"])('nothing: %s', (title) => expect(problems('deploy', shown(title), 'deploy')).toEqual([]));
  test.each(['there is', 'skipped', 'skipped too', 'a group', 'nowhere'])('no such test: %s', (title) => expect(problems('deploy', shown(title), 'deploy')).toEqual([`${FILE} has no test "${title}", which is named for "deploy" of x`]));
  test('a group tells tests of one title apart', () => {
    expect(problems('deploy', { ...shown('it\'s here'), group: 'a group' }, 'deploy')).toEqual([]);
    expect(problems('deploy', { ...shown('there is one'), group: 'a group' }, 'deploy')).toHaveLength(1);
    expect(problems('deploy', { ...shown('there is one'), group: 'no group' }, 'deploy')).toHaveLength(1);
  });
  test('no such file', () => expect(problems('deploy', shown('t', 'shared/test/none.test.ts'), 'deploy')).toHaveLength(1));
  test('nothing can be done that is claimed', () => expect(problems('canary', shown('there is one'))).toEqual(['a test is named for "canary" of x, which the adapter cannot do']));
  test('what can be done was not tried', () => expect(problems('canary', undefined, 'canary')).toEqual(['x can do "canary", and no test is named that shows it']));
});
