import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { describeIssues } from '../../documents/describe-issues.ts';
import { knownKeysAt } from '../../documents/known-keys.ts';

const check = z.strictObject({ name: z.string(), url: z.optional(z.string().check(z.maxLength(5))), headers: z.optional(z.record(z.string(), z.string())) });
const schema = z.strictObject({
  checks: z.optional(z.array(check)),
  rules: z.optional(z.record(z.string(), z.nullable(z.strictObject({ 'min-length': z.optional(z.int().check(z.minimum(1), z.maximum(9))) })))),
  mode: z.optional(z.enum(['fast', 'slow'])),
  version: z.optional(z.literal(1)),
  either: z.optional(z.union([z.string(), z.strictObject({ path: z.string(), inner: z.optional(z.strictObject({ deep: z.boolean() })) })])),
  scalar: z.optional(z.union([z.string(), z.number(), z.boolean()])),
  mention: z.optional(z.partialRecord(z.enum(['P0', 'P1']), z.string())),
  pair: z.optional(z.tuple([z.string(), z.strictObject({ second: z.string() })])),
  both: z.optional(z.intersection(z.object({ left: z.string() }), z.object({ right: z.string() }))),
  later: z.optional(z.lazy(() => check)),
  piped: z.optional(z.pipe(z.strictObject({ before: z.string() }), z.transform((value) => value))),
  list: z.optional(z.array(z.string()).check(z.minLength(2), z.maxLength(3))),
  names: z.optional(z.record(z.string().check(z.regex(/^[a-z]+$/, { error: 'expected small letters' })), z.string())),
  bare: z.optional(z.record(z.string().check(z.maxLength(2)), z.string())),
  pattern: z.optional(z.string().check(z.regex(/^x/))),
  worded: z.optional(z.union([z.string(), z.number()], { error: 'expected a port' })),
  nested: z.optional(z.union([z.string(), z.union([z.number(), z.instanceof(Date)])])),
  even: z.optional(z.number().check(z.refine((value) => value % 2 === 0, { error: 'expected an even number' }))),
  odd: z.optional(z.number().check(z.refine((value) => value % 2 === 1))),
  one: z.optional(z.array(z.string().check(z.minLength(1))).check(z.maxLength(1))),
  typed: z.optional(z.string({ error: 'expected words' })),
});

function messages(value: unknown): readonly string[] {
  const parsed = schema.safeParse(value, { reportInput: true });
  expect(parsed.success).toBe(false);
  return describeIssues(parsed.error?.issues ?? [], schema).map((issue) => (issue.path ? `at ${issue.path}: ${issue.message}` : issue.message));
}

describe('describeIssues', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['an unknown key near a known one', { mdoe: 'fast' }, ['unknown key "mdoe" (did you mean "mode"?)']],
    ['an unknown key in a list of maps', { checks: [{ name: 'a' }, { name: 'b', ulr: 'x' }] }, ['at checks[1]: unknown key "ulr" (did you mean "url"?)']],
    ['an unknown key far from all', { checks: [{ name: 'a', zzzzzz: 1 }] }, ['at checks[0]: unknown key "zzzzzz"; known are name, url, headers']],
    ['an unknown key in a map of maps', { rules: { JWT: { 'min-lenght': 3 } } }, ['at rules.JWT: unknown key "min-lenght" (did you mean "min-length"?)']],
    ['an unknown key in a branch of a union', { either: { paht: 'x' } }, ['at either: "path" is missing; expected text', 'at either: unknown key "paht" (did you mean "path"?)']],
    ['an unknown key deep in a union', { either: { path: 'x', inner: { deep: true, depe: 1 } } }, ['at either.inner: unknown key "depe" (did you mean "deep"?)']],
    ['an unknown key of a closed record', { mention: { P7: 'x' } }, ['at mention: unknown key "P7" (did you mean "P0"?)']],
    ['an unknown key in a tuple', { pair: ['a', { second: 'b', seconds: 'c' }] }, ['at pair[1]: unknown key "seconds" (did you mean "second"?)']],
    ['an unknown key behind lazy', { later: { name: 'a', nmae: 'b' } }, ['at later: unknown key "nmae" (did you mean "name"?)']],
    ['an unknown key before a transform', { piped: { before: 'a', beforr: 'b' } }, ['at piped: unknown key "beforr" (did you mean "before"?)']],
    ['a missing key, named at its map', { checks: [{}] }, ['at checks[0]: "name" is missing; expected text']],
    ['the wrong kind', { checks: 'all' }, ['at checks: got "all"; expected a list']],
    ['a map in place of a list', { checks: {} }, ['at checks: got a map; expected a list']],
    ['a list in place of text', { mode: ['fast'] }, ['at mode: got a list of 1; expected one of fast, slow']],
    ['nothing in place of a map', { either: null }, ['at either: got nothing; expected text or a map']],
    ['another literal', { version: 2 }, ['at version: got 2; expected 1']],
    ['none of several kinds', { scalar: [] }, ['at scalar: got a list of 0; expected text, a number, true or false']],
    ['not a whole number', { rules: { A: { 'min-length': 1.5 } } }, ['at rules.A.min-length: got 1.5; expected a whole number']],
    ['too small', { rules: { A: { 'min-length': 0 } } }, ['at rules.A.min-length: is too small: at least 1']],
    ['too large', { rules: { A: { 'min-length': 10 } } }, ['at rules.A.min-length: is too large: at most 9']],
    ['too long a text', { checks: [{ name: 'a', url: 'long-one' }] }, ['at checks[0].url: is too long: at most 5 characters']],
    ['too short a list', { list: [] }, ['at list: is too short: at least 2 items']],
    ['too long a list', { list: ['a', 'b', 'c', 'd'] }, ['at list: is too long: at most 3 items']],
    ['a key with words of its own', { names: { A: 'x' } }, ['at names.A: the key is not valid: expected small letters']],
    ['a key without words', { bare: { abc: 'x' } }, ['at bare.abc: the key is not valid']],
    ['a pattern without words', { pattern: 'abc' }, ['at pattern: got "abc", which is not valid']],
    ['a union with words', { worded: true }, ['at worded: got true; expected a port']],
    ['none of several kinds, one in another', { nested: {} }, ['at nested: got a map; expected text, a number or Date']],
    ['a number with words', { even: 3 }, ['at even: got 3; expected an even number']],
    ['a number without words', { odd: 2 }, ['at odd: got 2, which is not valid']],
    ['one item', { one: ['a', 'b'] }, ['at one: is too long: at most 1 item']],
    ['one character', { one: [''] }, ['at one[0]: is too short: at least 1 character']],
    ['a type with words', { typed: 7 }, ['at typed: got 7; expected words']],
    ['a value that may be a credential', { checks: [{ name: 'a', headers: { authorization: ['hunter2'] } }] }, ['at checks[0].headers.authorization: got a value that is not shown; expected text']],
  ])('%s', (_name, value, expected) => expect(messages(value)).toEqual(expected));

  test('says no more than twenty things, and keeps foreign keys on one printable line', () => {
    const many = messages(Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`k${index}\n::error::x`, 1])));
    expect(many).toHaveLength(20);
    expect(many.join('')).not.toContain('\n');
  });

  test('without the schema the known keys are not known', () => {
    const parsed = schema.safeParse({ mdoe: 'fast' }, { reportInput: true });
    expect(describeIssues(parsed.error?.issues ?? [])).toEqual([{ path: '', message: 'unknown key "mdoe"' }]);
  });

  test('a union of which no branch says why', () => {
    const issue = { code: 'invalid_union', errors: [], path: [], message: 'Invalid input', input: 3 } as unknown as z.core.$ZodIssue;
    expect(describeIssues([issue])).toEqual([{ path: '', message: 'got 3, which is not valid' }]);
  });

  test('a key that lacks a value of several kinds', () => {
    const needs = z.object({ port: z.union([z.string(), z.number()]), mode: z.enum(['a', 'b']), odd: z.union([z.string().check(z.minLength(3)), z.enum(['z'])]), free: z.union([z.custom(() => false), z.custom(() => false)]) });
    const parsed = needs.safeParse({}, { reportInput: true });
    expect(describeIssues(parsed.error?.issues ?? [], needs).map((issue) => issue.message)).toEqual(['"port" is missing; expected text or a number', '"mode" is missing; expected one of a, b', '"odd" is missing; expected text or z', '"free" is missing']);
  });
});

describe('knownKeysAt', () => {
  test('gathers both sides of an intersection', () => expect(knownKeysAt(schema, ['both'])).toEqual(['left', 'right']));
  test('knows nothing of a place that is not in the schema', () => expect(knownKeysAt(schema, ['nowhere', 0, 'x'])).toEqual([]));
  test('knows nothing of the prototype', () => expect(knownKeysAt(schema, ['toString'])).toEqual([]));
});

test('a misspelt key that is needed is one mistake, another missing key is another', () => {
  const target = z.strictObject({ deploy: z.string(), name: z.string() });
  const parsed = z.strictObject({ list: z.array(target) }).safeParse({ list: [{ deploi: 'x', rollbackk: 'y' }] }, { reportInput: true });
  const issues = describeIssues(parsed.error?.issues ?? [], z.strictObject({ list: z.array(target) }));
  expect(issues.map(({ path, message }) => `${path}: ${message}`).toSorted()).toEqual([
    'list[0]: "name" is missing; expected text',
    'list[0]: unknown key "deploi" (did you mean "deploy"?)',
    expect.stringContaining('list[0]: unknown key "rollbackk"'),
  ]);
});
