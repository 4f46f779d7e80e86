import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { splitWords } from '../../migrations/shell-words.ts';

describe('splitWords', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['docker compose run --rm backend', ['docker', 'compose', 'run', '--rm', 'backend']],
    ['a  b\tc ', ['a', 'b', 'c']],
    ["cx run -s 'my stack'", ['cx', 'run', '-s', 'my stack']],
    ['x "a b" "" \'\'', ['x', 'a b', '', '']],
    ['x -e"A=1"\'2\'3', ['x', '-eA=123']],
    ['a\\ b \\"c\\"', ['a b', '"c"']],
    ['"a \\"b\\" \\\\ \\n"', ['a "b" \\ \\n']],
    ["'$HOME `x` \\'", ['$HOME `x` \\']],
    ['railway run --environment=production', ['railway', 'run', '--environment=production']],
  ])('%j', (text, words) => expect(splitWords(text)).toEqual({ ok: true, words }));

  test.each([
    ['a; rm -rf /', '";"'],
    ['a && b', '"&"'],
    ['a | b', '"|"'],
    ['a > b', '">"'],
    ['a $(b)', '"$"'],
    ['a `b`', '"`"'],
    ['a "$B"', '"$"'],
    ['a "`b`"', '"`"'],
    ['a\nb', 'a line break'],
    ['ls *', '"*"'],
    ["a 'b", 'single quote is not closed'],
    ['a "b', 'double quote is not closed'],
    ['a "b\\"', 'double quote is not closed'],
    ['a \\', 'ends with a backslash'],
  ])('%j is refused', (text, words) => {
    const result = splitWords(text);
    expect(result.ok ? '' : result.problem).toContain(words);
  });

  test('reads quoted words as a shell does', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab =-_/."\'\\$'), maxLength: 12 });
    const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => expect(splitWords(words.map(quoted).join(' '))).toEqual({ ok: true, words })));
  });

  test('agrees with sh on whatever it accepts', () => {
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...'ab"\'\\ -='), minLength: 1, maxLength: 14 }), { numRuns: 400, seed: 7 });
    const accepted = texts.flatMap((text) => {
      const split = splitWords(text);
      return split.ok ? [{ text, words: split.words }] : [];
    });
    const script = accepted.map(({ text }) => `set -- ${text}\nprintf '%s\\037' "$@"\nprintf '\\036'`).join('\n');
    const answers = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\u001e');
    expect(accepted.length).toBeGreaterThan(100);
    for (const [index, { words }] of accepted.entries()) expect({ index, words: answers[index] }).toEqual({ index, words: words.length === 0 ? '\u001f' : words.map((w) => `${w}\u001f`).join('') });
  });
});
