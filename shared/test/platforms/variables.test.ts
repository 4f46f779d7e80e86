import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeVariables, isSwitch, listNames, parseVariables, tooMuch, writeVariables } from '../../platforms/variables.ts';

const read = (text: string) => parseVariables(text, 'disable-flags');
const problems = (text: string): readonly string[] => {
  const checked = read(text);
  return checked.ok ? [] : checked.problems.map(({ message }) => message.replace(/^Input "disable-flags" is not valid: (.*); expected NAME=value lines, e\.g\. NEW_CHECKOUT=false\.$/, '$1'));
};

test.each<readonly [string, Readonly<Record<string, string>>]>([
  ['A=1', { A: '1' }],
  ['\n  NEW_CHECKOUT = false \r\n\n_x2=\n', { NEW_CHECKOUT: 'false', _x2: '' }],
  ['URL=https://a.example/?b=c&d', { URL: 'https://a.example/?b=c&d' }],
  ['A=$(touch x) `y` "; z', { A: '$(touch x) `y` "; z' }],
  ['__proto__=1', Object.fromEntries([['__proto__', '1']])],
])('%j', (text, expected) => expect(read(text)).toEqual({ ok: true, value: expected }));

describe('what is not valid, one problem each, and never a value', () => {
  test.each<readonly [string, readonly string[]]>([
    ['', ['it has 0 lines, 1 to 100 are read']],
    ['hunter2hunter2', ['line 1 has no "="']],
    ['A=1\nB C=hunter2\n3D=hunter2', ['line 2 has something before its "=" that is no name of a variable (letters, digits and _, not beginning with a digit)', 'line 3 has the name "3D", which is no name of a variable (letters, digits and _, not beginning with a digit)']],
    ['=hunter2', ['line 1 has something before its "=" that is no name of a variable (letters, digits and _, not beginning with a digit)']],
    ['A=hunter2\nA=hunter3', ['A is set twice']],
    ['A=hunter2\u0000x\nB=\u001b[31m', ['the value of A has a control character in it', 'the value of B has a control character in it']],
    [`${'A'.repeat(101)}=1`, [expect.stringContaining('is no name of a variable') as unknown as string]],
    ['A=1\n'.repeat(101), ['it has 101 lines, 1 to 100 are read']],
    [`A=${'x'.repeat(24_000)}`, ['it has 24002 characters, at most 24000 are read']],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual(expected);
    expect(JSON.stringify(read(text))).not.toContain('hunter');
  });
});

test('what was read is written so again, line by line', () => {
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,20}$/);
  const value = fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.trim() === text && !/[\u0000-\u0008\u000a-\u001f\u007f]/.test(text));
  fc.assert(fc.property(fc.dictionary(name, value, { minKeys: 1, maxKeys: 5 }), (variables) => {
    const checked = read(writeVariables(variables));
    return checked.ok && writeVariables(checked.value) === writeVariables(variables);
  }));
});

test('people see values only that cannot be a secret', () => {
  expect(describeVariables({ A: 'false', B: '', C: 'off', D: '100%', E: 'hunter2hunter2', F: '1234' })).toEqual(['A=false', 'B=', 'C=off', 'D=100%', 'E=(a value of 14 characters)', 'F=(a value of 4 characters)']);
});

test('what plainly switches something is no secret', () => {
  expect(['false', 'ON', '', '42', '100%', 'disabled'].every(isSwitch)).toBe(true);
  expect(['1234', 'hunter2', 'falsely', 'a', 'https://a.example'].some(isSwitch)).toBe(false);
});

test('names are listed for a sentence', () => {
  expect([[], ['A'], ['A', 'B'], ['A', 'B', 'C'], ['A', 'B', 'C', 'D']].map((names) => listNames(names, 3))).toEqual(['', 'A', 'A and B', 'A, B and C', 'A, B, C and 1 more']);
});

test('from several places together, there can be too much', () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`A${index}`, '1']));
  expect([tooMuch({}), tooMuch(many(100)), tooMuch(many(101))]).toEqual([undefined, undefined, 'there are 101 of them, at most 100 are set at once']);
  expect([tooMuch({ A: 'x'.repeat(23_998) }), tooMuch({ A: 'x'.repeat(23_999) })]).toEqual([undefined, 'they have 24001 characters, at most 24000 are set at once']);
});
