import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkHeaders, readHeaders, secretParameters, secretsIn } from '../../health-probe/check-headers.ts';
import { invalid } from '../../kernel/problem.ts';

const read = (text: string) => {
  const headers = readHeaders(text);
  return headers.ok ? headers.value : headers.problems[0]?.message;
};

describe('readHeaders', () => {
  test('reads one a line, with quotes, comments and colons in values', () => {
    expect(read('Authorization: Bearer a:b\n\n# a comment\n  "X-One": "1"\nX-Two:\t\'2: two\'\r\nX-Empty:')).toEqual({ Authorization: 'Bearer a:b', 'X-One': '1', 'X-Two': '2: two', 'X-Empty': '' });
  });

  test('reads a JSON map', () => {
    expect(read(' {"X-One": "1", "X-Two": 2, "X-Three": true}')).toEqual({ 'X-One': '1', 'X-Two': '2', 'X-Three': 'true' });
  });

  test.each([
    ['Authorization Bearer s3cr3t', /line 1 has no "Name:"/],
    [': s3cr3t', /line 1 has no "Name:"/],
    ['{"X": {"s3cr3t": 1}}', /not a JSON map/],
    ['{"X": "s3cr3t"', /not a JSON map/],
    ['{s3cr3t}', /not a JSON map/],
    ['X Y: s3cr3t', /"X Y" is not the name of a header/],
    ['Content-Length: 3', /"Content-Length" cannot be set/],
    ['Transfer-Encoding: chunked', /cannot be set/],
    [`X-One: ${'s3cr3t'.repeat(2_000)}`, /too long/],
    ['X-One: s3cr3t \u20ac', /cannot hold/],
  ])('%p is refused, and no value is quoted', (text, why) => {
    expect(read(text)).toMatch(why);
    expect(read(text)).toMatch(/^Input "headers" is not valid: .* Expected one "Name: value" a line/);
    expect(read(text)).not.toContain('s3cr3t');
  });

  test('names the place it was given, and refuses too many', () => {
    const headers = readHeaders(Array.from({ length: 51 }, (_, index) => `X-${index}: 1`).join('\n'), 'other');
    expect(headers.ok || headers.problems).toEqual([{ subject: 'other', message: expect.stringMatching(/^Input "other" is not valid: it has 51 headers/) }]);
  });

  test('threat 22: no value with a line break or a NUL gets through', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('\r', '\n', '\0', '\r\nX-Injected: 1', '\u007f'), fc.string(), (before, evil, after) => {
        expect(checkHeaders({ 'x-a': before + evil + after }, (message) => invalid({ subject: '', message })).ok).toBe(false);
      }),
    );
    expect(read('{"X": "1\\r\\nX-Injected: 1"}')).toMatch(/line break/);
  });
});

describe('secretsIn', () => {
  test('finds what names speak of as credentials', () => {
    const secrets = secretsIn([
      { url: 'https://a.example/health?x=1&token=t0ken&api_key=k3y&empty_key=', headers: { Authorization: 'Bearer b34rer', 'X-Api-Key': 'apik3y', Accept: 'application/json', Cookie: 'session=s3ss; other=0ther' } },
      { url: 'command:x', headers: { authorization: `Basic ${Buffer.from('user:pa55word').toString('base64')}` } },
    ]);
    for (const secret of ['t0ken', 'k3y', 'b34rer', 'Bearer b34rer', 'apik3y', 's3ss', '0ther', 'pa55word', 'user:pa55word']) expect(secrets).toContain(secret);
    expect(secrets).not.toContain('application/json');
    expect(secrets).not.toContain('');
    expect(secrets).not.toContain('1');
  });

  test('of an address that is none, there are none', () => {
    expect(secretParameters('nonsense')).toEqual([]);
  });
});
