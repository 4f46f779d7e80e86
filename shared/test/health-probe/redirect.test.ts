import { describe, expect, test } from '@jest/globals';
import { followsRedirects, judgeRedirect } from '../../health-probe/redirect.ts';
import { condition } from './support/measurements.ts';

const judge = (from: string, location: string | undefined, status = 302, method = 'GET') => judgeRedirect(new URL(from), method, { status, location });

describe('judgeRedirect', () => {
  test.each([
    ['http://a.example/x', '/y', 'http://a.example/y'],
    ['http://a.example:8080/x', 'http://a.example:8080/y#part', 'http://a.example:8080/y'],
    ['http://a.example/x', 'https://a.example/x', 'https://a.example/x'],
    ['https://a.example/x/y', '../z', 'https://a.example/z'],
  ])('threat 17: from %s to %s is followed', (from, location, to) => {
    const redirect = judge(from, location);
    expect(redirect.kind === 'follow' && redirect.url.href).toBe(to);
  });

  test.each([
    ['http://a.example/', 'http://b.example/', 'b.example'],
    ['http://a.example/', '//b.example/x', 'b.example'],
    ['http://127.0.0.1:1000/', 'http://127.0.0.1:1001/', '127.0.0.1:1001'],
    ['https://a.example/', 'http://a.example/', 'a.example'],
    ['http://a.example:8080/', 'https://a.example/', 'a.example'],
    ['http://a.example/', 'https://a.example:8443/', 'a.example:8443'],
    ['http://a.example/', 'http://user:pa55@a.example/', 'a.example'],
    ['http://a.example/', 'http://user@a.example/', 'a.example'],
    ['http://a.example/', 'http://:pa55@a.example/', 'a.example'],
    ['http://a.example/', 'javascript:alert(1)', 'javascript:'],
  ])('threats 17, 18 and 21: from %s to %s is not', (from, location, to) => {
    expect(judge(from, location)).toEqual({ kind: 'elsewhere', to });
  });

  test('is none without a redirect, or with one that leads nowhere', () => {
    for (const redirect of [judge('http://a.example/', undefined), judge('http://a.example/', '/x', 200), judge('http://a.example/', '/x', 304), judge('http://a.example/', 'http://[')]) expect(redirect).toEqual({ kind: 'none' });
  });

  test.each([
    [301, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [302, 'HEAD', 'HEAD'],
    [302, 'GET', 'GET'],
  ])('%d of a %s is a %s', (status, method, next) => {
    const redirect = judge('http://a.example/', '/x', status, method);
    expect(redirect.kind === 'follow' && redirect.method).toBe(next);
  });
});

test('a check that expects a redirect wants to see it', () => {
  expect(followsRedirects({ conditions: [] })).toBe(true);
  expect(followsRedirects({ conditions: [], expectStatus: ['2xx'] })).toBe(true);
  expect(followsRedirects({ conditions: [condition('[STATUS] == 200')] })).toBe(true);
  expect(followsRedirects({ conditions: [condition('[STATUS] == 302')] })).toBe(false);
  expect(followsRedirects({ conditions: [condition('[STATUS] == any(200, 301)')] })).toBe(false);
  expect(followsRedirects({ conditions: [condition('[status] == pat(3*)')] })).toBe(false);
  expect(followsRedirects({ conditions: [condition('[STATUS] < 300'), condition('[BODY].count == 302')] })).toBe(true);
  expect(followsRedirects({ conditions: [], expectStatus: ['3xx'] })).toBe(false);
});
