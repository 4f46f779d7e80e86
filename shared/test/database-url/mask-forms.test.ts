import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { Secrets } from '../../action/secrets.ts';
import { describeDatabase, parseDatabaseUrl } from '../../database-url/database-url.ts';
import type { DatabaseUrl } from '../../database-url/database-url.ts';
import { secretsOf } from '../../database-url/mask-forms.ts';

// Threats 27 to 29: what a database's tools print of its address never shows the password, in no writing.

function read(text: string): DatabaseUrl {
  const parsed = parseDatabaseUrl(text, 'a test');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

function redactorOf(url: DatabaseUrl): (text: string) => string {
  const secrets = new Secrets();
  for (const secret of secretsOf(url)) secrets.add(secret);
  return (text) => secrets.redact(text);
}

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** As a test of its own would write Python's `quote(text, safe='')`. */
const pythonQuote = (text: string): string => [...Buffer.from(text)].map((byte) => (/[A-Za-z0-9_.~-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('');

const ENCODINGS: Readonly<Record<string, (password: string, user: string) => string>> = {
  plain: (password) => password,
  'in an address': (password, user) => `postgresql+psycopg2://${user}:${encodeURIComponent(password)}@db/shop`,
  'URL component': (password) => encodeURIComponent(password),
  'URL component in lower case': (password) => encodeURIComponent(password).replace(/%../g, (code) => code.toLowerCase()),
  'form field': (password) => new URLSearchParams({ p: password }).toString().slice(2),
  'Python quote': pythonQuote,
  'Python quote_plus': (password) => pythonQuote(password).replaceAll('%20', '+'),
  SQLAlchemy: (password) => pythonQuote(password).replaceAll('%20', ' ').replaceAll('%2B', '+'),
  JSON: (password) => JSON.stringify(password),
  'ASCII JSON': (password) => JSON.stringify(password).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`),
  'SQL literal': (password) => `'${password.replaceAll("'", "''")}'`,
  conninfo: (password) => `password='${password.replace(/['\\]/g, '\\$&')}'`,
  hex: (password) => Buffer.from(password).toString('hex'),
  base64,
  'basic authentication': (password, user) => base64(`${user}:${password}`),
  'base64 within a longer text': (password) => base64(`x${password}yz`),
  'base64 for URLs': (password) => Buffer.from(password).toString('base64url'),
};

describe('secretsOf', () => {
  let write: jest.SpiedFunction<typeof process.stdout.write>;
  beforeAll(() => {
    write = jest.spyOn(process.stdout, 'write').mockReturnValue(true); // mask commands belong to a runner
  });
  afterAll(() => write.mockRestore());

  const password = fc.string({ unit: 'grapheme', minLength: 6, maxLength: 60 }).filter((text) => text.trim() === text && Buffer.byteLength(text) >= 6 && !/[\p{Cc}]/u.test(text));

  test.each(Object.entries(ENCODINGS))('no password survives as %s', (_name, encode) => {
    fc.assert(
      fc.property(password, (secret) => {
        const redact = redactorOf(read(`postgresql://app:${encodeURIComponent(secret)}@db.example.com:5432/shop`));
        const written = encode(secret, 'app');
        expect(redact(`before ${written} after`)).not.toContain(written);
      }),
      { numRuns: 60 },
    );
  });

  test('an address that is not encoded is masked as it stands and as it is read', () => {
    const redact = redactorOf(read('postgresql://app:SENT%zz#NEL+1@db/shop'));
    expect(redact('SENT%zz#NEL+1 app:SENT%zz#NEL+1@db SENT%25zz%23NEL%2B1')).not.toMatch(/SENT|NEL/);
  });

  test('passwords among the options are secrets', () => {
    const redact = redactorOf(read('postgresql://db/shop?user=app&password=SENTINEL1&sslpassword=SENTINEL2&sslmode=require'));
    expect(redact('SENTINEL1 SENTINEL2 require app')).toBe('*** *** require app');
  });

  test('a user, host, port or database name alone stays readable, and so does the place', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{3,15}$/);
    fc.assert(
      fc.property(name, name, name, fc.integer({ min: 1_000, max: 65_535 }), (user, host, database, port) => {
        const url = read(`postgresql://${user}:Pw-${'x'.repeat(20)}@${host}:${port}/${database}`);
        const redact = redactorOf(url);
        for (const text of [user, host, database, String(port), describeDatabase(url)]) expect(redact(text)).toBe(text);
      }),
    );
  });

  test.each(['postgresql://postgres:postgres@localhost:5432/app', 'postgresql://app:localhost@localhost/app', 'postgresql://me:shop@db/shop', 'postgresql://me:54320@db:54320/shop', 'postgresql://me:postgresql@db/shop'])('a password that is a name too is masked only where it is a password: %s', (text) => {
    const url = read(text);
    const redact = redactorOf(url);
    expect(redact(`login ${url.user}:${url.password}@`)).toBe('login ***@');
    expect(redact(text)).toBe('***');
    expect(redact(`the word ${url.password} alone`)).toBe(`the word ${url.password} alone`);
  });

  test('an address without a password', () => {
    expect(secretsOf(read('postgresql://app@db/shop'))).toEqual(['postgresql://app@db/shop']);
    expect(secretsOf(read('postgresql://:pass@db/shop'))).toContain(':pass');
  });

  test('a Python traceback shows a password by its repr', () => {
    for (const [secret, repr] of [["it's\\me", "it's\\\\me"], ['a\'b"cdef', 'a\\\'b"cdef'], ['nbsp\u00a0here', 'nbsp\\xa0here'], ['tab\there', 'tab\\there']] as const) {
      expect(redactorOf(read(`postgresql://app:${encodeURIComponent(secret)}@db/shop`))(`password=${repr}`)).toBe('password=***');
    }
  });
});
