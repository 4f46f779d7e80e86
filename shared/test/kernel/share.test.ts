import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatShare, parseShare } from '../../kernel/share.ts';

describe('parseShare', () => {
  test.each([
    ['1%', 0.01],
    ['0.01', 0.01],
    ['100%', 1],
    ['1', 1],
    ['0', 0],
    [' 0.5 % ', 0.005],
  ])('%j is %d', (text, share) => expect(parseShare(text)).toBeCloseTo(share, 12));

  test.each(['', '2', '101%', '-1%', '+1', '1.', '.5', '1e-2', '50 percent', '1%%', 'NaN', '٥%'])('%j is no share', (text) => expect(parseShare(text)).toBeUndefined());

  test('is from 0 to 1 or undefined for any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9.%]{1,8}$/)), (text) => [parseShare(text)].every((share) => share === undefined || (share >= 0 && share <= 1))));
  });
});

test('formatShare writes at most two decimals', () => expect([0, 0.0125, 1 / 3, 1].map(formatShare)).toEqual(['0 %', '1.25 %', '33.33 %', '100 %']));
