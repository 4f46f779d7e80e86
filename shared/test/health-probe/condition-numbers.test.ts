import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseInteger, parseNumber, writeDuration } from '../../health-probe/condition-numbers.ts';

describe('parseInteger', () => {
  test.each([
    ['0', 0n],
    ['200', 200n],
    ['-7', -7n],
    ['+7', 7n],
    ['0xC8', 200n],
    ['-0x1', -1n],
    ['0b101', 5n],
    ['0o17', 15n],
    ['0O17', 15n],
    ['017', 15n],
    ['00', 0n],
    ['1_000', 1_000n],
    ['0x_f', 15n],
    ['0_7', 7n],
    ['9223372036854775807', 2n ** 63n - 1n],
    ['-9223372036854775808', -(2n ** 63n)],
  ])('%s is %s', (text, value) => expect(parseInteger(text)).toBe(value));

  test.each(['', ' 1', '1.0', '1e3', '08', '1__0', '_1', '1_', '0x', '0b2', '0o8', '9223372036854775808', '-9223372036854775809', 'x', '٣', '1'.repeat(101)])('%j is none', (text) => expect(parseInteger(text)).toBeUndefined());

  test('reads back every 64-bit number', () => {
    fc.assert(fc.property(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n), (value) => parseInteger(String(value)) === value));
  });
});

describe('parseNumber', () => {
  test.each([
    ['500', 500],
    ['0x10', 16],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['1e3', 1_000],
    ['-1.5e-1', -0.15],
    ['48h', 172_800_000],
    ['1h30m', 5_400_000],
    ['1.5s', 1_500],
    ['500ms', 500],
    ['5s1m', 65_000],
    ['-2s', -2_000],
    ['250us', 0.25],
    ['1000000ns', 1],
    ['1µs', 0.001],
    ['0s', 0],
    ['9999h', 35_996_400_000],
  ])('%s is %d', (text, value) => expect(parseNumber(text)).toBe(value));

  test.each(['', 'potato', '5 s', '1d', '1h-1m', 'inf', 'NaN', '1e999', '--1', 's', '99999999999h', '1'.repeat(101)])('%j is none', (text) => expect(parseNumber(text)).toBeUndefined());

  test('is a finite number or nothing for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+-]?[0-9._eExX]{0,20}(?:ms|h|s|m)?$/)), (text) => [parseNumber(text)].every((value) => value === undefined || Number.isFinite(value))));
  });
});

test.each([
  [0, '0s'],
  [900, '0s'],
  [-900, '0s'],
  [10_000, '10s'],
  [90_000, '1m30s'],
  [120_000, '2m'],
  [3_615_000, '1h0m15s'],
  [5_400_000, '1h30m'],
  [1_209_600_000, '336h'],
  [-3_600_000, '-1h'],
])('%d ms reads %s', (ms, text) => expect(writeDuration(ms)).toBe(text));
