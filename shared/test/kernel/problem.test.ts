import { expect, test } from '@jest/globals';
import { DECISIONS, OUTCOMES, PLATFORM_NAMES, SEVERITIES } from '../../kernel/outcomes.ts';
import { invalid, valid } from '../../kernel/problem.ts';
import { REASON_CODES } from '../../kernel/reason-codes.ts';

test('checked values and their problems', () => {
  expect(valid(7)).toEqual({ ok: true, value: 7 });
  expect(invalid({ subject: 'a', message: 'b' })).toEqual({ ok: false, problems: [{ subject: 'a', message: 'b' }] });
});

test('closed lists are of kebab-case words without repetition', () => {
  for (const list of [...Object.values(OUTCOMES), DECISIONS, PLATFORM_NAMES, Object.keys(REASON_CODES)]) {
    expect(new Set(list).size).toBe(list.length);
    for (const word of list) expect(word).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  }
  expect(SEVERITIES).toEqual(['P0', 'P1', 'P2', 'P3']);
  for (const action of Object.values(OUTCOMES)) expect(action).toEqual(expect.arrayContaining(['failed', 'planned']));
});

test('every reason code is said in a sentence', () => {
  for (const meaning of Object.values(REASON_CODES)) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
