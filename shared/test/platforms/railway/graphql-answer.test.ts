import { describe, expect, test } from '@jest/globals';
import { isThrottle, readGraphql } from '../../../platforms/railway/graphql-answer.ts';

const errors = (...messages: readonly unknown[]) => ({ errors: messages.map((message) => ({ message })), data: null });

test.each<[string, number, unknown, object]>([
  ['data', 200, { data: { a: 1 } }, { kind: 'data', data: { a: 1 }, errors: [] }],
  ['data beside errors', 200, { data: { a: 1, b: null }, errors: [{ message: 'b\u001b[31m is\nnot there' }] }, { kind: 'data', errors: ['b is not there'] }],
  ['errors with status 200', 200, errors('Not Authorized'), { kind: 'refused', why: 'not-authorized', reason: 'Railway refused: Not Authorized', advice: expect.stringMatching(/least that does is a project token/) }],
  ['a token that is none', 200, errors('Project Token not found'), { kind: 'refused', why: 'token-not-found', advice: expect.stringMatching(/RAILWAY_API_TOKEN/) }],
  ['two factors', 200, errors('Two Factor Authentication Required'), { kind: 'refused', why: 'two-factor', advice: expect.stringMatching(/two-factor/) }],
  ['not there', 200, errors('Deployment not found'), { kind: 'refused', why: 'not-found' }],
  ['something else', 400, errors('Problem processing request'), { kind: 'refused', why: 'other', reason: 'Railway refused: Problem processing request' }],
  ['nulls and errors', 200, { data: { a: null }, errors: [{ message: 'no' }] }, { kind: 'refused', reason: 'Railway refused: no' }],
  ['data with a status that is an error', 500, { data: { a: 1 }, errors: [{ message: 'no' }] }, { kind: 'refused', reason: 'Railway refused: no' }],
  ['many errors', 200, errors('1', '2', '3', '4'), { reason: 'Railway refused: 1; 2; 3' }],
  ['a long one', 200, errors('x'.repeat(900)), { reason: `Railway refused: ${'x'.repeat(299)}…` }],
  ['errors of another kind', 200, errors(7, ''), { reason: 'Railway refused: an error without a message; an error without a message' }],
  ['401 without words', 401, undefined, { kind: 'refused', why: 'not-authorized', reason: 'Railway refused: Not Authorized (HTTP 401)' }],
  ['403 without words', 403, {}, { kind: 'refused', why: 'not-authorized' }],
  ['nothing', 200, undefined, { kind: 'unreadable', reason: 'Railway answered with HTTP 200 and neither data nor errors' }],
  ['404', 404, { message: 'x' }, { kind: 'unreadable' }],
  ['data that is a list', 200, { data: [1] }, { kind: 'unreadable' }],
  ['no data', 200, { data: null }, { kind: 'unreadable' }],
  ['data of nothing', 200, { data: {} }, { kind: 'unreadable' }],
  ['errors that are no list', 200, { errors: 'x' }, { kind: 'unreadable' }],
  ['an inherited answer', 200, Object.create({ data: { a: 1 } }) as unknown, { kind: 'unreadable' }],
])('%s', (_, status, body, expected) => expect(readGraphql(status, body)).toMatchObject(expected));

describe('too many requests, in words', () => {
  test.each<[unknown, boolean]>([
    [errors('Rate limit exceeded'), true],
    [errors('RateLimit'), true],
    [errors('Too many requests'), true],
    [errors('Not Authorized'), false],
    [{ data: { a: 1 }, errors: [{ message: 'rate limit' }] }, false],
    [undefined, false],
  ])('%j: %s', (body, expected) => expect(isThrottle(200, body)).toBe(expected));
});
