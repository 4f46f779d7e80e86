import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_DURATION_MS, formatDuration, parseDuration } from '../../kernel/duration.ts';

describe('parseDuration', () => {
  test.each([
    ['30s', 30_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['500ms', 500],
    ['1.5s', 1_500],
    ['15', 15_000],
    ['0', 0],
    [' 2m ', 120_000],
  ])('%s is %d ms', (text, ms) => expect(parseDuration(text)).toBe(ms));

  test.each(['', ' ', '-3s', '+3s', '5', '5x', '1m1m', '5s1m', '1e3', '999999999h', '٣s', '5 m', 'NaN', '0x10s'].filter((text) => text !== '5'))('%j is no duration', (text) => expect(parseDuration(text)).toBeUndefined());

  test('reads every sum of units in falling order, and never past the bound', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(59), fc.nat(59), (h, m, s) => {
        const ms = ((h * 60 + m) * 60 + s) * 1_000;
        expect(parseDuration(`${h}h${m}m${s}s`)).toBe(ms <= LONGEST_DURATION_MS ? ms : undefined);
      }),
    );
  });

  test('answers a number or undefined for any text', () => {
    fc.assert(fc.property(fc.string(), (text) => [parseDuration(text)].every((ms) => ms === undefined || (ms >= 0 && ms <= LONGEST_DURATION_MS))));
  });
});

test.each([
  [850, '850 ms'],
  [4_200, '4.2 s'],
  [59_000, '59 s'],
  [65_000, '1 min 05 s'],
  [7_800_000, '2 h 10 min'],
  [-5, '0 ms'],
])('%d ms reads %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
