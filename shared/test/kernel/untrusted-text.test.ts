import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clip, lastLines, oneLine, printable, quote } from '../../kernel/untrusted-text.ts';

const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }), fc.array(fc.constantFrom('\u001b[31m', '\u001b]0;t\u0007', '\u001b]8;;x', '\u202e', '\r\n', '\r', '\0', '\u009b', 'a', '\t', '😀', '\ud800')).map((parts) => parts.join('')));

describe('printable', () => {
  test.each([
    ['plain', 'plain'],
    ['a\tb\nc', 'a\tb\nc'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['\u001b[1;31mred\u001b[0m', 'red'],
    ['\u001b]0;title\u0007text', 'text'],
    ['\u001b]8;;http://x\u001b\\link', 'link'],
    ['a\u0000\u0008\u007f\u0085b', 'ab'],
    ['user\u202egpj.exe', 'user\\u202egpj.exe'],
    ['zero\u200bwidth\ufeff', 'zero\\u200bwidth\\ufeff'],
    ['lone \ud800 half', 'lone \ufffd half'],
  ])('%j', (text, shown) => expect(printable(text)).toBe(shown));

  test('leaves no control character but tab and newline, and no hidden one', () => {
    fc.assert(fc.property(anything, (text) => {
      expect(printable(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
      expect(printable(text).isWellFormed()).toBe(true);
    }));
  });

  test('is done once: a second time changes nothing', () => fc.assert(fc.property(anything, (text) => printable(printable(text)) === printable(text))));
});

test('oneLine is one line', () => {
  expect(oneLine('  a \n\t b\r\nc ')).toBe('a b c');
  fc.assert(fc.property(anything, (text) => !/[\n\r\t]/.test(oneLine(text))));
});

describe('clip', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['😀😀😀😀', 3, '😀😀…'],
    ['x'.repeat(100), 3, 'xx…'],
    ['', 0, ''],
  ])('%j to %d', (text, max, clipped) => expect(clip(text, max)).toBe(clipped));

  test('has at most so many code points, splits none, and begins as the text does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const clipped = clip(text, max);
        expect(Array.from(clipped).length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
        expect(clipped === text || text.startsWith(clipped.slice(0, -1))).toBe(true);
        expect(clipped === text).toBe(Array.from(text).length <= max);
      }),
    );
  });
});

test('a quotation is short and on one line', () => {
  expect(quote('a "b"\n::error::c')).toBe('"a "b" ::error::c"');
  expect(quote('x'.repeat(1_000))).toHaveLength(82);
  expect(quote('see https://user:p@ss@a.example/x and postgres://u:p@db/x')).toBe('"see https://***@a.example/x and postgres://***@db/x"');
  expect(quote('mail@a.example //x@y')).toBe('"mail@a.example //x@y"');
});

describe('lastLines', () => {
  test.each([
    ['short', 10, 'short'],
    ['first\nsecond\nthird', 12, 'third'],
    ['first\nsecond\nthird', 13, 'second\nthird'],
    ['first\nsecond\nthird', 17, 'second\nthird'],
    ['one long line of words', 12, 'of words'],
    ['one-long-line\n', 8, 'ng-line\n'],
    ['without-any-blank', 5, 'blank'],
  ])('%j, at most %i: %j', (text, max, expected) => expect(lastLines(text, max)).toBe(expected));

  test('is an end of the text, never longer than allowed', () => fc.assert(fc.property(anything, fc.integer({ min: 1, max: 30 }), (text, max) => text.endsWith(lastLines(text, max)) && lastLines(text, max).length <= max)));

  test('no word is cut where there is a blank to cut at', () => {
    const secret = 'hunter2hunter2';
    for (let max = 1; max < 60; max++) expect(lastLines(`${'x '.repeat(10)}${secret} and more, up to the end of it`, max).replaceAll(secret, '')).not.toMatch(/hunter|unter2\b/);
  });
});
