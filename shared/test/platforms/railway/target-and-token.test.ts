import { describe, expect, test } from '@jest/globals';
import { CodedError } from '../../../kernel/coded-error.ts';
import { findCredentials, headersOf } from '../../../platforms/railway/token.ts';
import { choosePlatform } from '../../../platforms/registry.ts';

const PROJECT = '5999b763-474b-4eaf-a5fa-fb64bff0ba80';

describe('a target', () => {
  test.each([
    { services: 'api' },
    { services: ['api', 'worker', 'web hooks'], project: PROJECT, 'railway-environment': 'production', source: 'image' },
    { services: 'api', source: 'up', path: 'web', 'api-url': 'https://railway.example/graphql/v2', 'upload-url': 'https://up.example' },
    { services: 'api', 'api-url': 'http://127.0.0.1:1/graphql/v2' },
  ])('%j is right', async (target) => expect(await choosePlatform('railway', target)).toMatchObject({ ok: true }));

  test.each<[unknown, RegExp]>([
    [undefined, /services: api/],
    [{}, /"services" is missing/],
    [{ services: [] }, /services/],
    [{ services: '' }, /services/],
    [{ services: Array.from({ length: 12 }, (_, index) => `s${index}`) }, /too long: at most 11/],
    [{ services: 'a\u0007' }, /services/],
    [{ services: 'api', project: 'my shop' }, /project: got "my shop"; expected the id of the project/],
    [{ services: 'api', source: 'git' }, /source/],
    [{ service: 'api' }, /did you mean "services"/],
    [{ services: 'api', 'api-url': 'http://railway.example/graphql/v2' }, /api-url: .*expected an https address/],
    [{ services: 'api', 'api-url': 'https://u:p@railway.example/' }, /api-url/],
    [{ services: 'api', 'api-url': 'https://railway.example/?x' }, /api-url/],
    [{ services: 'api', 'api-url': 'nowhere' }, /api-url/],
    [{ services: 'api', 'api-url': 'ftp://127.0.0.1/' }, /api-url/],
  ])('%j is not', async (target, words) => {
    const checked = await choosePlatform('railway', target);
    expect(checked.ok ? '' : checked.problems.map(({ message }) => message).join('\n')).toMatch(words);
  });
});

describe('the token', () => {
  const find = (token: string | undefined, env: Record<string, string> = {}, namesProject = false) => findCredentials({ token, env, namesProject });
  test.each<[Parameters<typeof find>, object]>([
    [[undefined, { RAILWAY_TOKEN: ' p \n', RAILWAY_API_TOKEN: 'a' }], { token: 'p', from: 'RAILWAY_TOKEN', kinds: ['project'] }],
    [[undefined, { RAILWAY_API_TOKEN: 'a' }], { token: 'a', from: 'RAILWAY_API_TOKEN', kinds: ['account'] }],
    [['  ', { RAILWAY_API_TOKEN: 'a' }], { token: 'a', kinds: ['account'] }],
    [['t', { RAILWAY_TOKEN: 'p' }], { token: 't', from: 'input "token"', kinds: ['project'] }],
    [['t', {}, true], { token: 't', kinds: ['project', 'account'] }],
    [['p', { RAILWAY_TOKEN: 'p' }, true], { kinds: ['project'] }],
    [['a', { RAILWAY_API_TOKEN: 'a' }, false], { kinds: ['account'] }],
  ])('%j', (args, expected) => expect(find(...args)).toMatchObject(expected));

  test.each<[string | undefined, RegExp]>([
    [undefined, /Input "token" is required for platform "railway": .*RAILWAY_TOKEN .*RAILWAY_API_TOKEN/],
    ['a b', /from input "token" is not valid/],
    ['a\nb', /is not valid/],
    ['"ä"', /is not valid/],
  ])('%j is none', (token, words) => {
    const attempt = (): unknown => find(token);
    expect(attempt).toThrow(CodedError);
    expect(attempt).toThrow(words);
  });

  test('each kind has a header of its own', () => {
    expect(headersOf('project', 't')).toEqual({ 'project-access-token': 't' });
    expect(headersOf('account', 't')).toEqual({ authorization: 'Bearer t' });
  });
});
