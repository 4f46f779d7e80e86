import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseDotenv } from '../../platforms/dotenv.ts';

const read = (text: string): Readonly<Record<string, string>> => {
  const { variables, problems } = parseDotenv(text);
  expect(problems).toEqual([]);
  return variables;
};

describe('what dotenv reads', () => {
  // The examples of dotenv's README and of its own tests, as far as they are lines of NAME=value.
  test.each<readonly [string, Readonly<Record<string, string>>]>([
    ['BASIC=basic', { BASIC: 'basic' }],
    ['# a comment\n\n  A=1\n', { A: '1' }],
    ['\uFEFFA=1\r\nB=2\rC=3', { A: '1', B: '2', C: '3' }],
    ['EMPTY=\nE2=""\nE3=\'\'', { EMPTY: '', E2: '', E3: '' }],
    ['export A=1\nexport   B = 2', { A: '1', B: '2' }],
    ['A=some value   ', { A: 'some value' }],
    ["A='  kept  '\nB=\"  kept  \"\nC=`  kept  `", { A: '  kept  ', B: '  kept  ', C: '  kept  ' }],
    ['A="a # b" # c\nB=\'#\'\nC=`#`', { A: 'a # b', B: '#', C: '#' }],
    ['A=value # a comment\nB= # only a comment\nC=#only', { A: 'value', B: '', C: '' }],
    ['A={"foo": "bar"}', { A: '{"foo": "bar"}' }],
    ['A="{\\"foo\\": \\"bar\\"}"', { A: '{"foo": "bar"}' }],
    ["A='single \\n stays'\nB=plain\\n", { A: 'single \\n stays', B: 'plain\\n' }],
    ['A="it\'s `so`"\nB=\'say "so"\'\nC=`it\'s "so"`', { A: 'it\'s `so`', B: 'say "so"', C: 'it\'s "so"' }],
    ["A='it\\'s'", { A: "it\\'s" }],
    ['URL=postgres://u:p@h:5432/d?a=b&c=d', { URL: 'postgres://u:p@h:5432/d?a=b&c=d' }],
    ['A==\nB=a=b=', { A: '=', B: 'a=b=' }],
    ['A=1\nA=2', { A: '2' }],
    ['A=$(touch x) ${B}', { A: '$(touch x) ${B}' }],
    ['__proto__=1', Object.fromEntries([['__proto__', '1']])],
    ['A=a\tb', { A: 'a\tb' }],
    ['', {}],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what is wrong is said with its line, and never a value', () => {
  test.each<readonly [string, readonly string[], Readonly<Record<string, string>>]>([
    ['hunter2\nA=1', ['line 1 has no "="'], { A: '1' }],
    ['A B=hunter2', ['line 1 has something before its "=" that is no name of a variable (letters, digits and _, not beginning with a digit)'], {}],
    ['1A=hunter2', [expect.stringContaining('is no name') as unknown as string], {}],
    ['=hunter2', [expect.stringContaining('is no name') as unknown as string], {}],
    ['A=hunter2#more', ['line 1: the value of A has a # in it: put it in quotes, or a blank before the # where a comment begins'], {}],
    ['Z=1\nA="hunter2\nB=2', ['line 2: the value of A has no closing quote'], { Z: '1' }],
    ["A='hunter2' more", ['line 1: the value of A goes on after its closing quote'], {}],
    ['A="hunter2\nmore"\nB=2', [expect.stringMatching(/^line 1: the value of A has a line break in it/) as unknown as string], { B: '2' }],
    ['A="hunter2\\nmore"\nB=2', [expect.stringContaining('line break') as unknown as string], { B: '2' }],
    ['A="hunter2\u0007"', ['line 1: the value of A has a control character in it'], {}],
    ['\n#x\nA=1\nB', ['line 4 has no "="'], { A: '1' }],
  ])('%j', (text, problems, variables) => {
    const read = parseDotenv(text);
    expect(read).toEqual({ problems, variables });
    expect(JSON.stringify(read.problems)).not.toContain('hunter');
  });
});

test('what is quoted is read as it is, whatever it is', () => {
  const value = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => !/[\u0000-\u0008\u000a-\u001f\u007f'\u2028\u2029]/.test(text) && !text.endsWith('\\'));
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/), value, { maxKeys: 5 }), (variables) => {
    expect(read(Object.entries(variables).map(([name, text]) => `${name}='${text}' # so`).join('\n'))).toEqual(variables);
  }));
});

test('a file full of quotes takes no time to speak of', () => {
  const started = performance.now();
  for (const line of ['A="', "A='\nB=`", 'A="x\\"', 'A="\nx']) parseDotenv(`${line}\n`.repeat(16_000));
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('whatever the text, it ends, and names are names', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('A', '=', '"', "'", '`', '#', '\\', '\n', ' ', 'x'), maxLength: 60 }), (text) => {
    expect(Object.keys(parseDotenv(text).variables).every((name) => /^[Ax]+$/.test(name))).toBe(true);
  }), { numRuns: 1_000 });
});
