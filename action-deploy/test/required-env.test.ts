import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRequiredEnv, requiredEnvRules } from '../src/required-env.ts';
import type { RequiredEnv } from '../src/required-env.ts';

const rules = (given: unknown): RequiredEnv => {
  const parsed = requiredEnvRules.safeParse(given, { reportInput: true });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
};
const broken = (rule: unknown, value: string): readonly string[] => checkRequiredEnv(rules({ A: rule }), { A: value }).map((problem) => problem.message);

describe('checkRequiredEnv', () => {
  test('a list of names', () => expect(checkRequiredEnv(rules(['A', 'B', 'C']), { A: 'x', B: ' ' })).toEqual([{ subject: 'B', message: 'B is empty' }, { subject: 'C', message: 'C is missing' }]));
  test('an inherited property is no variable', () => expect(checkRequiredEnv(rules(['toString']), {})).toHaveLength(1));
  test('no rules', () => expect(broken(null, 'x')).toEqual([]));

  test.each<[object, string, readonly string[]]>([
    [{ 'min-length': 3 }, 'abc', []],
    [{ 'min-length': 4 }, 'abc', ['A is shorter than the 4 characters it needs']],
    [{ pattern: '^[a-z]+$' }, 'abc', []],
    [{ pattern: '^[a-z]+$' }, 'ABC', ['A does not match its pattern']],
    [{ 'one-of': ['on', 'off'] }, 'on', []],
    [{ 'one-of': ['on', 'off'] }, 'maybe', ['A is none of on, off']],
    [{ url: true }, 'https://a.example', []],
    [{ url: true }, 'a.example', ['A is not a URL']],
    [{ url: false }, 'a.example', []],
    [{ protocol: 'postgresql' }, 'postgresql://u:p@h/d', []],
    [{ protocol: 'postgresql' }, 'postgresql+asyncpg://u:p@h/d', []],
    [{ protocol: ['postgresql', 'mysql'] }, 'sqlite:///x', ['A has the protocol "sqlite", not postgresql or mysql']],
    [{ protocol: 'postgresql' }, 'nothing', ['A is not a URL, so it has no protocol']],
    [{ equals: 'production' }, 'production', []],
    [{ equals: 'production' }, 'debug', ['A has not the value it must have']],
    [{ not: 'changeme' }, 'changeme', ['A still has a value it must not have']],
    [{ not: ['changeme', 'secret'] }, 'other', []],
    [{ 'min-length': 9, url: true, not: 'x' }, 'x', ['A is shorter than the 9 characters it needs', 'A is not a URL', 'A still has a value it must not have']],
  ])('%j of %j', (rule, value, messages) => expect(broken(rule, value)).toEqual(messages));

  test('a pattern that takes for ever does not', () => {
    const started = performance.now();
    expect(broken({ pattern: '^(a+)+$' }, `${'a'.repeat(40)}!`)).toEqual(['A does not match its pattern']);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('no message holds a value', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{8,20}$/), fc.constantFrom({ 'min-length': 99 }, { pattern: '^$' }, { 'one-of': ['x'] }, { url: true }, { protocol: 'x' }, { equals: 'x' }), (value, rule) => {
        expect(broken(rule, value).join()).not.toContain(value);
      }),
    );
  });
});

describe('rules that are none are refused', () => {
  test.each([[{ A: { minlength: 3 } }], [{ A: { 'min-length': 0 } }], [{ A: { pattern: '(' } }], [{ A: 'x' }], [['A B']], [['A', '1B']], ['A'], [7], [{ 'A=B': null }], [{ A: { protocol: 5 } }]])('%j', (given) => expect(requiredEnvRules.safeParse(given).success).toBe(false));
});
