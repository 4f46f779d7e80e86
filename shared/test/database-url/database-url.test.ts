import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeDatabase, parseDatabaseUrl } from '../../database-url/database-url.ts';
import type { DatabaseUrl } from '../../database-url/database-url.ts';
import { databaseEnvironment } from '../../database-url/hand-over.ts';

function read(text: string): DatabaseUrl {
  const parsed = parseDatabaseUrl(text, 'a test');
  if (!parsed.ok) throw new Error(parsed.problems[0]?.message);
  return parsed.value;
}

describe('parseDatabaseUrl', () => {
  test.each<[string, Partial<DatabaseUrl>, string]>([
    ['postgresql://app:pw@db.example.com:6432/shop', { product: 'postgresql', driver: undefined, user: 'app', password: 'pw', database: 'shop' }, 'db.example.com:6432/shop'],
    ['postgres://app:pw@db/shop', { product: 'postgresql' }, 'db:5432/shop'],
    ['POSTGRES://db/shop', { product: 'postgresql' }, 'db:5432/shop'],
    ['postgresql+asyncpg://app:pw@db/shop', { product: 'postgresql', driver: 'asyncpg' }, 'db:5432/shop'],
    ['postgresql+psycopg2://app@db/shop?sslmode=require&connect_timeout=5', { driver: 'psycopg2', user: 'app', password: undefined, options: [['sslmode', 'require'], ['connect_timeout', '5']] }, 'db:5432/shop'],
    ['postgresql://app:p%40ss%3Aw%2Frd%25@db/shop', { password: 'p@ss:w/rd%' }, 'db:5432/shop'],
    ['postgresql://app:100%@db/shop', { password: '100%' }, 'db:5432/shop'],
    ['postgresql://app:%C3%A9t%C3%A9@db/shop', { password: 'été' }, 'db:5432/shop'],
    ['postgresql://app:a:b@db/shop', { password: 'a:b' }, 'db:5432/shop'],
    ['postgresql://app:pa#ss@db/shop', { user: 'app', password: 'pa#ss' }, 'db:5432/shop'],
    ['postgresql://app:pa?s/s@db/shop?x=1', { user: 'app', password: 'pa?s/s' }, 'db:5432/shop'],
    ['postgresql://app:@db/shop', { user: 'app', password: undefined }, 'db:5432/shop'],
    ['postgresql://app:pw@[2001:db8::1]:5433/shop', { hosts: [{ name: '2001:db8::1', port: '5433' }] }, '[2001:db8::1]:5433/shop'],
    ['postgresql://[::1]/shop', { hosts: [{ name: '::1', port: undefined }] }, '[::1]:5432/shop'],
    ['postgresql://app:pw@a:1,b:2,c/shop', { hosts: [{ name: 'a', port: '1' }, { name: 'b', port: '2' }, { name: 'c', port: undefined }] }, 'a:1,b:2,c:5432/shop'],
    ['postgresql://app:pw@:5433/shop', { hosts: [{ name: 'localhost', port: '5433' }] }, 'localhost:5433/shop'],
    ['postgresql://app:pw@%2Fvar%2Frun%2Fpostgresql/shop', { hosts: [{ name: '/var/run/postgresql', port: undefined }] }, 'socket /var/run/postgresql/shop'],
    ['postgresql:///shop?host=/var/run/postgresql', { hosts: [{ name: '/var/run/postgresql', port: undefined }] }, 'socket /var/run/postgresql/shop'],
    ['postgresql://?host=a,b&port=1,2&dbname=shop&user=app&password=pw', { user: 'app', password: 'pw', database: 'shop', hosts: [{ name: 'a', port: '1' }, { name: 'b', port: '2' }] }, 'a:1,b:2/shop'],
    ['postgresql://?hostaddr=10.0.0.1&port=6000', { hosts: [{ name: '10.0.0.1', port: '6000' }] }, '10.0.0.1:6000'],
    ['postgresql://', { hosts: [], database: undefined, user: undefined }, 'local'],
    ['sqlite:///app.db', { product: 'sqlite', hosts: [], database: 'app.db' }, 'local/app.db'],
    ['mysql://root@db/shop', { product: 'mysql' }, 'db/shop'],
    ['postgresql://db/shop?options=a@b', { user: undefined, database: 'shop' }, 'db:5432/shop'],
    ['  postgresql://db/shop\n', { text: 'postgresql://db/shop' }, 'db:5432/shop'],
  ])('%s', (text, expected, described) => {
    const url = read(text);
    expect(url).toMatchObject(expected);
    expect(describeDatabase(url)).toBe(described);
  });

  test.each([
    ['host=db password=SENTINEL', 'white space'],
    ['SENTINEL', 'scheme'],
    ['jdbc:postgresql://SENTINEL@db/shop', 'scheme'],
    ['://app:SENTINEL@db', 'scheme'],
    ['postgresql://app:SENT@INEL@db/shop', 'percent-encoded'],
    ['postgresql://app:SENT@NEL/x@db/shop', 'percent-encoded'],
    ['postgresql://app:SENTINEL@db:notaport/shop', 'percent-encoded'],
    ['postgresql://app:SENTINEL@db:99999/shop', 'percent-encoded'],
    ['postgresql://app:SENTINEL@d b/shop', 'white space'],
    ['postgresql://app:SENTINEL@db\u0000/shop', 'control characters'],
    ['postgresql://app:SENTINEL@[zz]/shop', 'percent-encoded'],
    [`postgresql://app:SENTINEL@db/${'x'.repeat(4_000)}`, 'more than 4000'],
  ])('refuses %j without quoting it', (text, why) => {
    const parsed = parseDatabaseUrl(text, 'input "database-url"');
    expect(parsed.ok).toBe(false);
    const message = parsed.ok ? '' : parsed.problems.map((problem) => problem.message).join();
    expect(message).toContain(why);
    expect(message).toContain('input "database-url"');
    expect(message).not.toMatch(/SENT|NEL/);
  });

  test('takes any encoded user, password and name apart again', () => {
    const part = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(part, part, part, (user, password, database) => {
        const url = read(`postgresql://${[user, password].map(encodeURIComponent).join(':')}@db:5432/${encodeURIComponent(database)}`);
        expect(url).toMatchObject({ user, password, database });
      }),
    );
  });

  test('answers for any text, and never with more of it than its own words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string().map((text) => `postgresql://${text}`)), (text) => {
        const parsed = parseDatabaseUrl(`${text}SENTINEL`, 'it');
        if (!parsed.ok) expect(parsed.problems[0]?.message).not.toContain('SENTINEL');
      }),
    );
  });
});

test('children get the address by their environment, trimmed', () => {
  expect(databaseEnvironment(read(' postgresql://db/shop '))).toEqual({ DATABASE_URL: 'postgresql://db/shop' });
  expect(databaseEnvironment(undefined)).toEqual({});
});
