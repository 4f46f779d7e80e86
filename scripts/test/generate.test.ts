import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../shared/test/support/job.ts';
import { actions, generatedFiles, reasonCodes, usage, withGenerated } from '../generate.mjs';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

const files = await generatedFiles();

describe('generated files', () => {
  test.each(files.map(({ file, text }) => [file, text] as const))('%s is up to date (npm run generate)', (file, text) => expect(read(file)).toBe(text));

  test('a description that is missing is an error', () => {
    expect(() => usage('action-x', { inputs: { a: { description: ' ' } } }, [])).toThrow('action-x/action.yml: input "a" has no description');
    expect(() => usage('action-x', { outputs: { b: {} } }, [])).toThrow('action-x/action.yml: output "b" has no description');
  });

  test('a right that only one input needs is named with it', () => expect(read('action-rollback/README.md')).toMatch(/^Permissions: .*; `actions: write`, where `cancel-running` is on\.$/m));

  test('cells stay cells', () => {
    const text = usage('action-x', { inputs: { a: { description: 'one | two\nthree', default: 'x|y' }, b: { description: 'must', required: true } }, outputs: {} }, ['`issues: write`, to write']);
    expect(text).toContain('| `a` | `x\\|y` | one \\| two three |');
    expect(text).toContain('| `b` | required | must |');
    expect(text).toContain('Permissions: `issues: write`, to write.');
    expect(reasonCodes({ live: 'It | serves.' })).toContain('| `live` | It \\| serves. |');
  });

  test('only what stands between the markers is replaced', () => {
    const readme = 'head\n<!-- generated -->\nold\n<!-- /generated -->\ntail\n';
    expect(withGenerated(readme, 'new', 'README.md')).toBe('head\n<!-- generated -->\nnew\n<!-- /generated -->\ntail\n');
    expect(() => withGenerated('none', 'new', 'README.md')).toThrow('README.md lacks the markers');
    expect(() => withGenerated('<!-- /generated --><!-- generated -->', 'new', 'README.md')).toThrow('README.md lacks the markers');
  });
});

describe.each(actions())('the README of %s', (action) => {
  const readme = read(`${action}/README.md`);

  test('lists the outcomes of action.yml with their exit codes', () => {
    const rows = [...readme.matchAll(/^\| `([a-z-]+)` \| ([01])[^|]* \| [^|]+ \|$/gm)].map((row) => row[1] ?? '');
    const { outputs } = parse(read(`${action}/action.yml`)) as { readonly outputs: { readonly outcome: { readonly description: string } } };
    expect(rows.toSorted()).toEqual(outputs.outcome.description.replace(/^One of |\.$/g, '').split(', ').toSorted());
  });

  test('gives an example whose inputs exist', () => {
    const example = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';
    const [step] = parse(example) as { readonly uses: string; readonly with: Readonly<Record<string, unknown>> }[];
    expect(step?.uses).toBe(`OWNER/surefoot/${action}@v1`);
    const { inputs } = parse(read(`${action}/action.yml`)) as { readonly inputs: Readonly<Record<string, { readonly required?: boolean }>> };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? {})));
    expect(Object.keys(step?.with ?? {})).toEqual(expect.arrayContaining(Object.keys(inputs).filter((name) => inputs[name]?.required)));
  });
});
