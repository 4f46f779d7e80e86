import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../action/parse-inputs.ts';
import { checkInputs, checksFromInputs } from '../../health-probe/checks-input.ts';
import type { CheckValues } from '../../health-probe/checks-input.ts';
import { chooseChecks, recordChecks } from '../../health-probe/recorded-checks.ts';
import type { Check } from '../../health-probe/types.ts';
import type { ReleaseRecord } from '../../record/schema.ts';
import { parseRecord, stringifyRecord } from '../../record/record-text.ts';
import { check } from './support/measurements.ts';

/** As the runner gives them: texts. */
async function read(texts: Readonly<Record<string, string>>, base?: string): Promise<readonly Check[] | string> {
  const values = await parseInputs(checkInputs, texts);
  const checks = values.ok ? checksFromInputs(values.value, base) : values;
  return checks.ok ? checks.value : checks.problems.map(({ message }) => message).join('\n');
}
const texts = ({ conditions }: Check): readonly string[] => conditions.map(({ text }) => text);
const one = async (given: Readonly<Record<string, string>>): Promise<Check> => {
  const checks = await read(given);
  if (typeof checks === 'string') throw new Error(checks);
  return checks[0] as Check;
};

describe('url', () => {
  test('is one check', async () => {
    expect(await read({ url: ' https://app.example.com/health ' })).toEqual([{ name: '/health', url: 'https://app.example.com/health', method: 'GET', headers: {}, body: undefined, conditions: [], critical: true, timeoutMs: 10_000 }]);
    expect(await read({})).toEqual([]);
  });

  test('takes the other inputs along', async () => {
    const given = await one({ url: 'https://app.example.com/', method: 'POST', body: '{}', headers: 'X-Token: t', 'expect-status': '200, 3XX\n204', conditions: '- "[STATUS] == 200"\n# a comment\n[BODY].status == up' });
    expect(given).toMatchObject({ name: 'app.example.com', method: 'POST', body: '{}', headers: { 'X-Token': 't' }, expectStatus: ['200', '3xx', '204'] });
    expect(texts(given)).toEqual(['[STATUS] == 200', '[BODY].status == up']);
  });

  test('of a port or a command takes nothing of HTTP along', async () => {
    for (const url of ['tcp://127.0.0.1:5432', 'command:pg_isready']) expect(await one({ url, headers: 'X: 1', conditions: '[STATUS] == 200', 'expect-status': '204', method: 'POST', body: 'x' })).toEqual(expect.objectContaining({ headers: {}, conditions: [], method: 'GET', body: undefined }));
  });

  test.each([
    [{ url: 'not a url' }, /^Input "url" is not valid: got "not a url"; expected http:\/\//],
    [{ url: '/health' }, /got "\/health".*a path needs "url"/],
    [{ url: 'https://user:pa55@app.example.com/' }, /^Input "url" is not valid: got an address of 34 characters/],
    [{ url: 'htp://app.example.com/?token=pa55' }, /got "htp:\/\/app\.example\.com\/\?…"/],
    [{ url: 'https://a.example', 'expect-status': '600' }, /^Input "expect-status" is not valid: got "600"/],
    [{ url: 'https://a.example', 'expect-status': ',' }, /^Input "expect-status" is not valid: got ""/],
    [{ url: 'https://a.example', conditions: '[STATUS] = 200' }, /^Input "conditions" is not valid: /],
    [{ url: 'https://a.example', conditions: `[BODY] == ${'x'.repeat(500)}` }, /^Input "conditions" is not valid: .* longer than 500/],
    [{ url: 'https://a.example', conditions: '[STATUS] == 200\n'.repeat(21) }, /it has 21 conditions, at most 20/],
    [{ url: 'https://a.example', headers: 'pa55' }, /^Input "headers" is not valid: line 1/],
    [{ url: 'https://a.example', method: 'BREW' }, /^Input "method" is not valid/],
  ])('%p is one clear problem', async (given, why) => {
    const problem = await read(given);
    expect(problem).toMatch(why);
    expect(problem).not.toContain('pa55');
    expect(String(problem).split('\n')).toHaveLength(1);
  });
});

describe('checks', () => {
  test('each says what it is', async () => {
    const checks = await read({
      checks: `
- https://app.example.com/health
- name: ping
  url: https://app.example.com/api/v1/ping
  conditions: ["[STATUS] == 200", "[RESPONSE_TIME] < 500"]
  headers: { X-Number: 1, X-Flag: true }
  critical: false
  timeout: 2s
  method: POST
  body: { a: 1 }
- { url: "tcp://db.example.com:5432", timeout: 3 }
- { url: https://app.example.com/health, expect-status: [200, 204], body: text }
- { url: https://app.example.com/health, expect-status: 204, conditions: "[STATUS] == 204" }
`,
    });
    expect(checks).toMatchObject([
      { name: '/health', critical: true },
      { name: 'ping', critical: false, timeoutMs: 2_000, method: 'POST', body: '{"a":1}', headers: { 'X-Number': '1', 'X-Flag': 'true' } },
      { name: 'db.example.com:5432', timeoutMs: 3_000 },
      { name: '/health (2)', expectStatus: ['200', '204'], body: 'text' },
      { name: '/health (3)' },
    ]);
    expect(texts((checks as readonly Check[])[1] as Check)).toEqual(['[STATUS] == 200', '[RESPONSE_TIME] < 500']);
  });

  test('take from the other inputs what they do not say themselves', async () => {
    const checks = await read({ headers: 'X-Token: all\nX-Other: 1', conditions: '[STATUS] == 200', method: 'POST', body: 'x', checks: '- url: https://a.example/1\n- { url: https://a.example/2, headers: { x-token: own }, conditions: "[STATUS] == 201", method: GET, body: y }\n- { url: https://a.example/3, expect-status: 204 }' });
    expect(checks).toMatchObject([
      { headers: { 'X-Token': 'all', 'X-Other': '1' }, method: 'POST', body: 'x' },
      { headers: { 'x-token': 'own', 'X-Other': '1' }, method: 'GET', body: 'y' },
      { expectStatus: ['204'], conditions: [] },
    ]);
    expect((checks as readonly Check[])[1]?.headers).not.toHaveProperty('X-Token');
    expect((checks as readonly Check[]).map(texts)).toEqual([['[STATUS] == 200'], ['[STATUS] == 201'], []]);
    const status = await read({ 'expect-status': '204', checks: '- url: https://a.example/1\n- { url: https://a.example/2, conditions: "[STATUS] == 201" }' });
    expect((status as readonly Check[]).map(({ expectStatus }) => expectStatus)).toEqual([['204'], undefined]);
  });

  test('complete their paths by the url, or by another base', async () => {
    expect(await read({ url: 'https://app.example.com/x', checks: '- url: /health\n- //elsewhere.example/x' })).toMatchObject([{ url: 'https://app.example.com/health' }, { url: 'https://app.example.com//elsewhere.example/x' }]);
    expect(await read({ checks: '- /health' }, 'https://deployed.example/y')).toMatchObject([{ url: 'https://deployed.example/health' }]);
    expect(await read({ checks: '- /health' }, 'tcp://deployed.example:1')).toMatch(/a path needs "url"/);
  });

  test.each([
    ['- url: https://a.example\n- url: nonsense', /^Input "checks" at \[1\]\.url is not valid: got "nonsense"/],
    ['- { url: https://a.example, timeout: soon }', /^Input "checks" at \[0\]\.timeout is not valid: got "soon"; expected a duration/],
    ['- { url: https://a.example, timeout: 0s }', /timeout is not valid/],
    ['- { url: https://a.example, headers: { "X Y": pa55 } }', /^Input "checks" at \[0\]\.headers is not valid: "X Y" is not the name/],
    ['- { url: https://a.example, conditions: "[STATUS] 200" }', /^Input "checks" at \[0\]\.conditions is not valid: /],
    ['- { url: https://a.example, expect-status: [99] }', /^Input "checks" at \[0\]\.expect-status is not valid: got "99"/],
    ['- { url: https://a.example, methud: GET }', /method/],
    ['- {}', /url/],
    ['[]', /checks/],
    ['- "x', /not valid YAML/],
    [JSON.stringify(Array.from({ length: 51 }, () => 'https://a.example')), /^Input "checks" has 51 checks; at most 50 are probed\.$/],
    ['- { url: https://a.example, name: "" }', /name/],
  ])('%s is refused', async (checks, why) => {
    expect(await read({ checks })).toMatch(why);
    expect(await read({ checks })).not.toContain('pa55');
  });
});

describe('the record', () => {
  const record = (more: Partial<ReleaseRecord>): ReleaseRecord => ({ schema: 'surefoot/release@1', environment: 'production', ...more });
  const chosen = (values: CheckValues, of: ReleaseRecord | undefined) => {
    const choice = chooseChecks(values, of);
    if (!choice.ok) throw new Error(choice.problems[0]?.message);
    return choice.value;
  };

  test('keeps checks without headers and bodies, and of commands and secrets only the name', () => {
    const kept = recordChecks([
      check({ headers: { Authorization: 'pa55' }, conditions: ['[STATUS] == 200'], expectStatus: ['204'] }),
      check({ name: 'plain', expectStatus: ['200'] }),
      check({ name: 'command', url: 'command:echo pa55' }),
      check({ name: 'body', body: 'pa55' }),
      check({ name: 'query', url: 'https://a.example/?token=pa55', critical: false }),
    ]);
    expect(kept).toEqual([
      { name: '/health', critical: true, url: 'http://127.0.0.1:1/health', method: 'GET', timeout_ms: 10_000, conditions: ['[STATUS] == 200'], expect_status: ['204'], needs_headers: true },
      { name: 'plain', critical: true, url: 'http://127.0.0.1:1/health', method: 'GET', timeout_ms: 10_000 },
      { name: 'command', critical: true },
      { name: 'body', critical: true },
      { name: 'query', critical: false },
    ]);
    expect(JSON.stringify(kept)).not.toContain('pa55');
  });

  test('gives the same checks back, with the headers of this step', () => {
    const checks = [check({ conditions: ['[STATUS] == any(200, 204)'], critical: false, timeoutMs: 1_500, method: 'HEAD' }), check({ name: 'status', expectStatus: ['204'] }), check({ name: 'port', url: 'tcp://127.0.0.1:5432' })];
    const text = stringifyRecord(record({ health: { checks: [...recordChecks(checks)] as never } }), (value) => value);
    const parsed = parseRecord(text, 'test');
    const choice = chosen({ headers: 'X-Token: t' }, parsed.ok ? parsed.value : undefined);
    expect(choice).toEqual({ from: 'record', skipped: [], checks: checks.map((given) => ({ ...given, headers: given.name === 'port' ? {} : { 'X-Token': 't' } })) });
  });

  test('repeats what was asked with headers only with headers', () => {
    const checks = [check({ name: 'walled', headers: { Authorization: 'pa55' } }), check({ name: 'open' })];
    const after = record({ health: { checks: [...recordChecks(checks)] as never }, deployment: { url: 'https://deployed.example' } });
    expect(chosen({}, after)).toMatchObject({ from: 'record', checks: [{ name: 'open' }], skipped: ['walled'] });
    expect(chosen({ headers: 'Authorization: t' }, after)).toMatchObject({ checks: [{ name: 'walled', headers: { Authorization: 't' } }, { name: 'open' }], skipped: [] });
    const walled = { ...after, health: { checks: [...recordChecks(checks.slice(0, 1))] as never } };
    expect(chosen({}, walled)).toEqual({ from: 'nowhere', checks: [], skipped: ['walled'] });
    const text = stringifyRecord(walled, (value) => value);
    const parsed = parseRecord(text, 'test');
    expect(chosen({}, parsed.ok ? parsed.value : undefined)).toMatchObject({ checks: [], skipped: ['walled'] });
    expect(chosen({}, record({ health: { checks: [{ name: 'command' }] }, deployment: { url: 'https://deployed.example' } }))).toMatchObject({ from: 'deployment', skipped: ['command'] });
  });

  test('is another step\'s word: it starts no command, and nothing of it that an input could not say', () => {
    const hostile = record({ health: { checks: [{ name: 'a', url: 'command:rm -rf /' }, { name: 'b', url: 'COMMAND:x' }, { name: 'c', url: 'http://169.254.169.254/' }, { name: 'd', url: '/etc/passwd' }, { name: 'e', url: 'http://a.example', conditions: ['nonsense'] }, { name: 'f', url: 'http://a.example', expect_status: ['x'] }, { name: 'g' }, { name: 'h', url: 'http://a.example', method: 'EVIL', timeout_ms: 0 }] } });
    expect(chosen({}, hostile)).toMatchObject({ checks: [{ name: 'h', method: 'GET', timeoutMs: 1 }], skipped: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] });
  });

  test('is asked only where the inputs are silent: checks of the health check, of the baseline, the deployment\'s address', () => {
    const section = (name: string) => ({ checks: [{ name, url: 'https://a.example/' }] });
    const deployment = { url: 'https://deployed.example' };
    expect(chosen({ url: 'https://input.example/' }, record({ health: section('h') }))).toMatchObject({ from: 'inputs', checks: [{ url: 'https://input.example/' }] });
    expect(chosen({}, record({ health: section('h'), baseline: section('b'), deployment })).checks[0]?.name).toBe('h');
    expect(chosen({}, record({ baseline: section('b'), deployment })).checks[0]?.name).toBe('b');
    expect(chosen({ conditions: '[STATUS] == 204' }, record({ deployment }))).toMatchObject({ from: 'deployment', checks: [{ url: 'https://deployed.example', conditions: [{ text: '[STATUS] == 204' }] }] });
    expect(chosen({ checks: ['/health'] }, record({ deployment }))).toMatchObject({ from: 'inputs', checks: [{ url: 'https://deployed.example/health' }] });
    expect(chosen({}, record({}))).toEqual({ checks: [], from: 'nowhere', skipped: [] });
    expect(chosen({}, undefined)).toMatchObject({ from: 'nowhere' });
    expect(chosen({}, record({ deployment: { url: 'http://169.254.1.1/' } }))).toMatchObject({ from: 'nowhere' });
  });

  test('mistakes in the inputs are told all the same', () => {
    expect(chooseChecks({ headers: 'pa55' }, record({ deployment: { url: 'https://a.example' } })).ok).toBe(false);
  });
});
