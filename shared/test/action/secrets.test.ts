import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Secrets } from '../../action/secrets.ts';

let masked: string[] = [];
beforeEach(() => {
  masked = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    masked.push(...[...String(chunk).matchAll(/^::add-mask::(.*)$/gm)].map((match) => decodeURIComponent(match[1] ?? '')));
    return true;
  });
});

const knowing = (...values: readonly string[]): Secrets => {
  const secrets = new Secrets();
  for (const value of values) secrets.add(value);
  return secrets;
};

/** The ways in which tools print a value. */
const ENCODINGS: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  url: encodeURIComponent,
  'url, lower case': (secret) => encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
  form: (secret) => new URLSearchParams({ s: secret }).toString().slice(2),
  json: (secret) => JSON.stringify(secret).slice(1, -1),
  html: (secret) => secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;'),
  base64: (secret) => Buffer.from(secret).toString('base64'),
  'base64, after one byte': (secret) => Buffer.from(`:${secret}`).toString('base64').slice(2),
  'base64, after two bytes': (secret) => Buffer.from(`x:${secret}`).toString('base64').slice(3),
  'base64url': (secret) => Buffer.from(secret).toString('base64url'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  HEX: (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
};

describe.each(Object.entries(ENCODINGS))('%s', (_name, encode) => {
  test('is redacted, whatever the secret and what stands around it', () => {
    const secret = fc.string({ unit: fc.oneof(fc.constantFrom('%', '&', '"', '\\', '/', '+', ' ', '=', '<', 'ü', '😀', "'", '@', ':'), fc.string({ minLength: 1, maxLength: 1 })), minLength: 8, maxLength: 40 }).filter((text) => text.trim() === text && text.isWellFormed() && new Set(text).size > 3);
    fc.assert(
      fc.property(secret, fc.constantFrom('', 'a', ' ', '"', '='), fc.constantFrom('', 'z', ' ', '"'), (value, before, after) => {
        const form = encode(value);
        const core = form.replace(/=+$/, '').slice(0, -1); // the last letter of base64 depends on what follows
        expect(knowing(value).redact(`${before}${form}${after}`)).not.toContain(core);
      }),
    );
  });
});

test('a secret within a longer text that is encoded as a whole is found at every offset', () => {
  const secrets = knowing('correct horse battery');
  for (const before of ['', 'u', 'u:', 'usr:', 'user:'])
    for (const after of ['', '@', '@h', '@host']) {
      const encoded = Buffer.from(`${before}correct horse battery${after}`).toString('base64');
      expect(secrets.redact(encoded)).toContain('***');
      expect(Buffer.from(secrets.redact(encoded).replaceAll('***', ''), 'base64').toString()).not.toMatch(/horse|battery/);
    }
});

test('each line of a secret of several lines is one', () => expect(knowing('first line\r\nsecond line\n\nab').redact('first line, second line, ab')).toBe('***, ***, ab'));
test('the whole is taken before a part of it', () => expect(knowing('pass', 'password').redact('password pass')).toBe('*** ***'));
test.each([undefined, '', '   ', 'abc', '\n', '1'])('%j is not masked: it would blank the log', (value) => {
  const secrets = new Secrets();
  secrets.add(value);
  expect(secrets.redact('abc 1  \n x')).toBe('abc 1  \n x');
  expect(masked).toEqual([]);
});
test('the runner hears of every form, each once and on one line', () => {
  knowing('s3cret/+value', 's3cret/+value');
  expect(masked).toContain('s3cret/+value');
  expect(masked).toContain('s3cret%2F%2Bvalue');
  expect(new Set(masked).size).toBe(masked.length);
  for (const form of masked) expect(form).not.toContain('\n');
});
test('a lone surrogate or a stray per cent sign is no failure', () => {
  expect(knowing('100% \ud800 sure').redact('so 100% \ud800 sure!')).toBe('so ***!');
});
test('redacting knows nothing of patterns', () => expect(knowing('a.*b$1').redact('axxb a.*b$1 $& $1')).toBe('axxb *** $& $1'));
