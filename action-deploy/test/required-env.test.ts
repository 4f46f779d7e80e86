import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkRequiredEnv, requiredEnvRules } from '../src/required-env.ts';
import type { RequiredEnv } from '../src/required-env.ts';

const rules = (given: unknown): RequiredEnv => {
  const parsed = requiredEnvRules.safeParse(given, { reportInput: true });
  if (!parsed.success) throw new Error(JSON.stringify(parsed.error.issues));
  return parsed.data;
};
const broken = (rule: unknown, value: string): readonly string[] => checkRequiredEnv(rules({ A: rule }), { env: { A: value } }).problems.map((problem) => problem.message);

describe('checkRequiredEnv', () => {
  test('a list of names', () => expect(checkRequiredEnv(rules(['A', 'B', 'C']), { env: { A: 'x', B: ' ' } }).problems).toEqual([{ subject: 'B', message: 'B is empty' }, { subject: 'C', message: 'C is missing' }]));
  test('an inherited property is no variable', () => expect(checkRequiredEnv(rules(['toString']), { env: {}, set: {} }).problems).toHaveLength(1));
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

describe('where the platform can list names', () => {
  const LONG = { 'min-length': 8 };
  test.each<readonly [string, object | null, { readonly env?: string; readonly set?: string; readonly onPlatform: boolean }, readonly string[], readonly string[]]>([
    ['there, and right here', LONG, { env: 'long enough', onPlatform: true }, [], []],
    ['there, and wrong here', LONG, { env: 'short', onPlatform: true }, ['A is shorter than the 8 characters it needs'], []],
    ['there, and not here', LONG, { onPlatform: true }, [], ['A']],
    ['there, and empty here', LONG, { env: ' ', onPlatform: true }, [], ['A']],
    ['there, not here, and without a rule', null, { onPlatform: true }, [], []],
    ['here, and not there', LONG, { env: 'long enough', onPlatform: false }, ['A is missing on the platform'], []],
    ['nowhere', null, { onPlatform: false }, ['A is missing on the platform'], []],
    ['wrong here, and not there: one problem', LONG, { env: 'short', onPlatform: false }, ['A is missing on the platform'], []],
    ['set with this deployment', LONG, { set: 'long enough', onPlatform: false }, [], []],
    ['set wrongly, whatever is here', LONG, { env: 'long enough', set: 'short', onPlatform: true }, ['A is shorter than the 8 characters it needs'], []],
    ['set to nothing', null, { env: 'x', set: '', onPlatform: true }, ['A is empty'], []],
  ])('%s', (_, rule, { env, set, onPlatform }, messages, unchecked) => {
    const found = checkRequiredEnv(rules({ A: rule }), { env: env === undefined ? {} : { A: env }, set: set === undefined ? {} : { A: set }, onPlatform: onPlatform ? ['A', 'B'] : ['B'] });
    expect([found.problems.map(({ message }) => message), found.unchecked]).toEqual([messages, unchecked]);
  });

  test('where it cannot, what this deployment sets counts too', () => expect(checkRequiredEnv(rules(['A', 'B']), { env: {}, set: { A: 'x' } }).problems).toEqual([{ subject: 'B', message: 'B is missing' }]));
});

describe('rules that are none are refused', () => {
  test.each([[{ A: { minlength: 3 } }], [{ A: { 'min-length': 0 } }], [{ A: { pattern: '(' } }], [{ A: 'x' }], [['A B']], [['A', '1B']], ['A'], [7], [{ 'A=B': null }], [{ A: { protocol: 5 } }]])('%j', (given) => expect(requiredEnvRules.safeParse(given).success).toBe(false));
});
