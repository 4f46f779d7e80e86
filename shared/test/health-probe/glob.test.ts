import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { matchesGlob, parseGlob } from '../../health-probe/glob.ts';

const matches = (pattern: string, text: string): boolean | 'malformed' => {
  const glob = parseGlob(pattern);
  return glob ? matchesGlob(glob, text) : 'malformed';
};

describe('a pattern', () => {
  test.each([
    ['*', ''],
    ['**', 'service'],
    ['', ''],
    ['service', 'service'],
    ['ser*', 'service'],
    ['*ice', 'service'],
    ['*rvi*', 'service'],
    ['s*v*e', 'service'],
    ['s?rvice', 'service'],
    ['*?', 'é'],
    ['?', '😀'],
    ['??b', 'a😀b'],
    ['*😀?', 'xx😀y'],
    ['*?x', '😀x'],
    ['[a-s]ervice', 'service'],
    ['*[0-9][0-9]*', 'build 42 done'],
    ['[^0-9]*', 'service'],
    ['[\\]a]', ']'],
    ['[*]', '*'],
    ['a\\*b', 'a*b'],
    ['a]', 'a]'],
    ['*ab', 'aab'],
    ['a*a', 'aa'],
    ['*a?c', 'abcabc'],
    ['*/health', 'https://example.com/health'],
    ['text/html*', 'text/html; charset=utf-8'],
  ])('%j matches %j', (pattern, text) => expect(matches(pattern, text)).toBe(true));

  test.each([
    ['', 'x'],
    ['service', 'services'],
    ['ser', 'service'],
    ['a*a', 'a'],
    ['*.*', 'service'],
    ['x*e', 'service'],
    ['*x*', 'service'],
    ['*[0-9]*', 'service'],
    ['*?', ''],
    ['?', ''],
    ['?', 'ab'],
    ['[^s]ervice', 'service'],
    ['[a-b]', 'c'],
    ['*ab*ab', 'ab'],
    ['a*[0-9]', 'ab'],
    ['a*????', 'abc'],
  ])('%j does not match %j', (pattern, text) => expect(matches(pattern, text)).toBe(false));

  test.each(['[', '[a', '[]', '[]a]', '[^]', '[a-]', '[-a]', '[a-b', 'x\\', '[\\', '[a-\\'])('%j is malformed', (pattern) => expect(parseGlob(pattern)).toBeUndefined());
});

test('matches what a regular expression of the same meaning matches', () => {
  const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?', '[a-b]', '[^a]', '😀'), { maxLength: 8 });
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '😀'), { maxLength: 12 });
  fc.assert(
    fc.property(pattern, text, (parts, letters) => {
      const same = new RegExp(`^${parts.map((part) => (part === '*' ? '.*' : part === '?' ? '.' : part)).join('')}$`, 'su');
      expect(matches(parts.join(''), letters.join(''))).toBe(same.test(letters.join('')));
    }),
    { numRuns: 500 },
  );
});

test('never throws, whatever the pattern and the text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, text) => ['boolean', 'string'].includes(typeof matches(pattern, text))));
});

test('takes linear time where backtracking would never end', () => {
  const started = performance.now();
  expect(matches(`${'*a?'.repeat(30)}*z`, 'a'.repeat(1_000_000))).toBe(false);
  expect(matches(`${'*a'.repeat(100)}z`, 'a'.repeat(1_000_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(2_000);
});
