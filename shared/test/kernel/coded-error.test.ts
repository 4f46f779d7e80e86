import { expect, test } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { CodedError, messageOf, systemCodeOf } from '../../kernel/coded-error.ts';

test('a coded error has its code, its advice and its cause', () => {
  const cause = new Error('below');
  expect(new CodedError('live', 'message', { advice: 'do', cause })).toMatchObject({ name: 'CodedError', code: 'live', message: 'message', advice: 'do', cause });
  expect(new CodedError('live', 'message')).toMatchObject({ advice: undefined });
  expect('cause' in new CodedError('live', 'message')).toBe(false);
});

test.each([
  [new Error('words'), 'words'],
  ['text', 'text'],
  [undefined, 'undefined'],
  [null, 'null'],
  [7, '7'],
  [{ message: 'like an error' }, 'like an error'],
  [{ other: 1 }, '[object Object]'],
  [runInNewContext('new Error("of another realm")'), 'of another realm'],
  [new AggregateError([new Error('a'), 'b'], ''), 'a; b'],
  [new AggregateError([new Error('a')], 'own words'), 'own words'],
])('the message of %p is %j', (thrown, message) => expect(messageOf(thrown)).toBe(message));

test.each([
  [Object.assign(new Error('x'), { code: 'ENOENT' }), 'ENOENT'],
  [{ code: 5 }, undefined],
  [new Error('x'), undefined],
  [null, undefined],
  ['ENOENT', undefined],
])('the system code of %p is %j', (thrown, code) => expect(systemCodeOf(thrown)).toBe(code));
