import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { askedWaitMs } from '../../runtime/retry-after.ts';

const NOW = new Date('2026-10-21T07:28:00Z');
const IN_TEN = NOW.getTime() / 1_000 + 10;

describe('askedWaitMs', () => {
  test.each<readonly [string, Readonly<Record<string, string>>, number | undefined]>([
    ['seconds', { 'retry-after': '120' }, 120_000],
    ['none', { 'retry-after': '0' }, 0],
    ['seconds with space around', { 'retry-after': ' 7 ' }, 7_000],
    ['an HTTP date', { 'retry-after': 'Wed, 21 Oct 2026 07:28:30 GMT' }, 30_000],
    ['an HTTP date of the second form', { 'retry-after': 'Wednesday, 21-Oct-26 07:28:30 GMT' }, 30_000],
    ['an HTTP date of the third form, which is in GMT though it does not say so', { 'retry-after': 'Wed Oct 21 07:28:30 2026' }, 30_000],
    ['a date that is over', { 'retry-after': 'Wed, 21 Oct 2026 07:27:59 GMT' }, 0],
    ['seconds since 1970', { 'x-ratelimit-reset': String(IN_TEN) }, 10_000],
    ['seconds since 1970 that are over', { 'x-ratelimit-reset': String(IN_TEN - 60) }, 0],
    ['seconds from now', { 'x-ratelimit-reset': '42' }, 42_000],
    ['Retry-After before the other', { 'retry-after': '3', 'x-ratelimit-reset': '42' }, 3_000],
    ['the other where Retry-After cannot be read', { 'retry-after': 'soon', 'x-ratelimit-reset': '42' }, 42_000],
    ['the other where Retry-After is empty', { 'retry-after': ' ', 'x-ratelimit-reset': '42' }, 42_000],
    ['nothing', {}, undefined],
    ['a reset that cannot be read', { 'x-ratelimit-reset': 'soon' }, undefined],
    ['row 25: more than is ever waited', { 'retry-after': '999999' }, 999_999_000],
    ['row 25: less than nothing', { 'retry-after': '-1' }, undefined],
    ['row 25: a date that is none', { 'retry-after': 'Wed, 99 Foo 2026 07:28:30 GMT' }, undefined],
    ['row 25: a word with a number, out of which engines read a month', { 'retry-after': 'try 5' }, undefined],
    ['row 25: the end of time', { 'retry-after': 'Fri, 31 Dec 9999 23:59:59 GMT' }, Date.UTC(9999, 11, 31, 23, 59, 59) - NOW.getTime()],
    ...['1e9', '0x10', '1.5', '٣', 'Infinity', 'NaN', '9999999999999'].map((text): [string, Record<string, string>, undefined] => [`row 25: ${text}`, { 'retry-after': text, 'x-ratelimit-reset': text }, undefined]),
  ])('%s', (_, headers, ms) => expect(askedWaitMs(headers, NOW)).toBe(ms));

  test('of a header that came twice the first counts', () => expect(askedWaitMs({ 'retry-after': ['5', '9'] as unknown as string }, NOW)).toBe(5_000));

  test('row 25: whatever is in the headers, it is a whole number of milliseconds from 0 on, or nothing', () => {
    const anyHeader = fc.oneof(fc.string(), fc.integer().map(String), fc.date({ noInvalidDate: true }).map((date) => date.toUTCString()), fc.constant(undefined));
    fc.assert(
      fc.property(anyHeader, anyHeader, (after, reset) => {
        const ms = askedWaitMs({ ...(after === undefined ? {} : { 'retry-after': after }), ...(reset === undefined ? {} : { 'x-ratelimit-reset': reset }) }, NOW);
        expect(ms === undefined || (Number.isSafeInteger(ms) && ms >= 0)).toBe(true);
      }),
    );
  });

  test('what a server writes is what is read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seconds) => {
        const at = new Date(NOW.getTime() + seconds * 1_000);
        expect([askedWaitMs({ 'retry-after': String(seconds) }, NOW), askedWaitMs({ 'retry-after': at.toUTCString() }, NOW), askedWaitMs({ 'x-ratelimit-reset': String(at.getTime() / 1_000) }, NOW)]).toEqual(Array(3).fill(seconds * 1_000));
      }),
    );
  });
});
