import { describe, expect, test } from '@jest/globals';
import { isCommand, isHttp, nameOfUrl, readCheckUrl } from '../../health-probe/check-url.ts';

describe('readCheckUrl', () => {
  test.each([
    ['http://127.0.0.1:8080/health', 'http'],
    [' HTTPS://app.example.com ', 'http'],
    ['tcp://db.example.com:5432', 'tcp'],
    ['tcp://[::1]:5432/', 'tcp'],
    ['command: pg_isready -h db', 'command'],
    ['command:one\ntwo', 'command'],
  ])('%p is %s', (url, kind) => {
    expect(readCheckUrl(url)).toEqual({ kind });
  });

  test.each([
    ['not a url', /http:\/\//],
    ['/health', /http:\/\//],
    ['ftp://x/', /tcp:/],
    ['http:app.example.com', /http:\/\//],
    ['file:///etc/passwd', /http:\/\//],
    ['http://user:pa55@app.example.com/', /user name/],
    ['http://user@app.example.com/', /user name/],
    ['http://:pa55@app.example.com/', /user name/],
    ['http://169.254.169.254/latest/meta-data', /metadata/],
    ['http://0xA9FEA9FE/', /metadata/],
    ['tcp://169.254.169.254:80', /metadata/],
    ['tcp://db.example.com', /host and a port/],
    ['tcp://db.example.com:5432/base', /host and a port/],
    ['tcp://:5432', /./],
    ['command:', /shell command/],
    [`command:${'x'.repeat(20_001)}`, /shell command/],
    [`http://app.example.com/${'x'.repeat(2_000)}`, /http:\/\//],
    ['http://app.example.com/\r\nX-Injected: 1', /http:\/\//],
  ])('%p is refused', (url, why) => {
    const read = readCheckUrl(url);
    expect(read.kind).toBe('invalid');
    expect(read.kind === 'invalid' && read.why).toMatch(why);
    expect(JSON.stringify(read)).not.toContain('pa55');
  });
});

test('kinds are told by the scheme', () => {
  expect([isHttp({ url: 'HTTPS://x' }), isHttp({ url: 'tcp://x:1' }), isCommand({ url: 'Command:x' }), isCommand({ url: 'http://x' })]).toEqual([true, false, true, false]);
});

test.each([
  ['https://app.example.com/', 'app.example.com'],
  ['http://127.0.0.1:8080', '127.0.0.1:8080'],
  ['https://app.example.com/api/v1/ping?x=1', '/api/v1/ping'],
  ['tcp://[::1]:5432', '[::1]:5432'],
  ['command: pg_isready  -h db', 'pg_isready -h db'],
  ['nonsense', 'nonsense'],
])('%p is called %p', (url, name) => {
  expect(nameOfUrl(url)).toBe(name);
});
