import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Answer, type Condition, type ConditionResult, evaluateCondition, looksAt, parseCondition } from '../../health-probe/conditions.ts';

const ANSWER: Answer = { connected: true, status: 200, headers: { 'content-type': 'application/json', 'x-version': 'v2', 'x-empty': '' }, body: '{}', responseTimeMs: 120.7, certificateExpirationMs: 14 * 86_400_000, ip: '10.1.2.3' };
const NOTHING: Answer = { connected: false, headers: {} };

function parsed(text: string): Condition {
  const condition = parseCondition(text);
  if (!condition.ok) throw new Error(condition.problems.map(({ message }) => message).join('; '));
  return condition.value;
}

const judge = (text: string, answer: Partial<Answer> = {}): ConditionResult => evaluateCondition(parsed(text), { ...ANSWER, ...answer });
const withBody = (text: string, body: string): ConditionResult => judge(text, { body });

describe('a met condition', () => {
  test.each([
    '[STATUS] == 200',
    '[status] == 0xC8',
    '200 == [STATUS]',
    '[STATUS] != 500',
    '[STATUS] < 300',
    '[STATUS] >= 200',
    '[STATUS] == any(200, 204)',
    '[STATUS] == any(200,204)',
    'any(204, 200) == [STATUS]',
    '[STATUS] == pat(2*)',
    '[STATUS] != pat(5*)',
    '[CONNECTED] == true',
    '[IP] == pat(10.*)',
    '[IP] == 10.1.2.3',
    'len([IP]) == 8',
    '[RESPONSE_TIME] < 500',
    '[RESPONSE_TIME] <= 120',
    '[RESPONSE_TIME] < 1s',
    '[CERTIFICATE_EXPIRATION] > 48h',
    '[CERTIFICATE_EXPIRATION] > 1000',
    '[HEADER].x-version == v2',
    '[HEADER].X-Version == pat(v*)',
    '[HEADER].content-type == pat(application/*)',
    'len([HEADER].x-version) == 2',
    'has([HEADER].x-version) == true',
    'has([HEADER].x-empty) == false',
    'has([HEADER].x-missing) == false',
    '[HEADER].x-missing != anything',
    'has( [STATUS] ) == true',
    '[BODY] == {}',
    'has([BODY]) == true',
    'has([BODY].errors) == false',
    '[BODY].error != true',
  ])('%s', (text) => expect(judge(text)).toEqual({ kind: 'met' }));

  test.each([
    ['[BODY].status == UP', '{"status":"UP"}'],
    ['[BODY].data[0].id == 7', '{"data":[{"id":7}]}'],
    ['[BODY][1] == b', '["a","b"]'],
    ['[BODY].n == 16', '{"n":"0x10"}'],
    ['[BODY].big == 12345678', '{"big":12345678}'],
    ['[BODY].rate <= 0.01', '{"rate":0.005}'],
    ['[BODY].took < 2s', '{"took":"1500ms"}'],
    ['[BODY].a != [BODY].b', '{"a":"x","b":"y"}'],
    ['[BODY].a == [BODY].b', '{"a":"x","b":"x"}'],
    ['[BODY].list == [1 two]', '{"list":[1,"two"]}'],
    ['[BODY].list == pat(*two*)', '{"list":[1,"two"]}'],
    ['[BODY].map == {"a":1,"b":2}', '{"map":{"b":2,"a":1}}'],
    ['[BODY].tags == [UP]', '{"tags":["UP"]}'],
    ['[BODY].quoted == a > b', '{"quoted":"a > b"}'],
    ['len([BODY]) == 2', '[1,{"a":2}]'],
    ['len([BODY]) == 6', ' text '],
    ['len([BODY]) == 5', '[odd]'],
    ['len([BODY]) == 3', '[a '],
    ['len([BODY]) == 3', ' a]'],
    ['len([BODY].list) >= 2', '{"list":[1,2]}'],
    ['len([BODY].text) == 3', '{"text":"é1"}'],
    ['len([BODY]) == 0', ''],
    ['[BODY] == pong', ' pong\n'],
    ['[BODY] == any(ok, pong)', 'pong'],
    ['[BODY].v == any(1.10)', '{"v":"1.10"}'],
    ['has([BODY].empty) == true', '{"empty":""}'],
    ['has([BODY].nothing) == false', '{"nothing":null}'],
    ['has([BODY].constructor) == false', '{}'],
  ])('%s of %s', (text, body) => expect(withBody(text, body)).toEqual({ kind: 'met' }));
});

describe('a condition that is not met shows what was seen', () => {
  test.each([
    ['[STATUS] == 200', { status: 503 }, '[STATUS] (503) == 200'],
    ['[STATUS] == any(200, 204)', { status: 404 }, '[STATUS] (404) == any(200, 204)'],
    ['200 == [STATUS]', { status: 503 }, '200 == [STATUS] (503)'],
    ['[STATUS] < 0x190', { status: 500 }, '[STATUS] (500) < 0x190'],
    ['[STATUS] > 200', {}, '[STATUS] (200) > 200'],
    ['[STATUS] != 200', {}, '[STATUS] (200) != 200'],
    ['[CONNECTED] == true', { connected: false }, '[CONNECTED] (false) == true'],
    ['[RESPONSE_TIME] < 100', {}, '[RESPONSE_TIME] (120) < 100'],
    ['[CERTIFICATE_EXPIRATION] > 720h', {}, '[CERTIFICATE_EXPIRATION] (336h) > 720h'],
    ['[CERTIFICATE_EXPIRATION] > 48h', { certificateExpirationMs: -3_600_000 }, '[CERTIFICATE_EXPIRATION] (-1h) > 48h'],
    ['len([CERTIFICATE_EXPIRATION]) > 48', {}, 'len([CERTIFICATE_EXPIRATION]) (10) > 48'],
    ['[HEADER].x-version == v3', {}, '[HEADER].x-version (v2) == v3'],
    ['[HEADER].x-missing == v3', {}, '[HEADER].x-missing (INVALID) == v3'],
    ['len([HEADER].x-missing) > 0', {}, 'len([HEADER].x-missing) (INVALID) > 0'],
    ['[HEADER].constructor == pat(*)', {}, '[HEADER].constructor (INVALID) == pat(*)'],
    ['[IP] == pat(192.168.*)', {}, '[IP] (10.1.2.3) == pat(192.168.*)'],
  ])('%s', (text, answer, shown) => expect(judge(text, answer)).toEqual({ kind: 'not-met', shown }));

  test.each([
    ['[BODY].status == healthy', '{"status":"degraded"}', '[BODY].status (degraded) == healthy'],
    ['[BODY].status == healthy', '{}', '[BODY].status (INVALID) == healthy'],
    ['[BODY].a == [BODY].a', '{}', '[BODY].a (INVALID) == [BODY].a (INVALID)'],
    ['[BODY].a == [BODY].b', '{"a":1,"b":"x"}', '[BODY].a (1) == [BODY].b (x)'],
    ['[BODY].a == pat(*)', '{}', '[BODY].a (INVALID) == pat(*)'],
    ['has([BODY].errors) == false', '{"errors":[]}', 'has([BODY].errors) (true) == false'],
    ['[BODY].queue < 100', '{}', '[BODY].queue (INVALID) < 100'],
    ['[BODY].queue < 100', '{"queue":"full"}', '[BODY].queue (full, not a number) < 100'],
    ['[BODY].rate <= 0.01', '{"rate":0.5}', '[BODY].rate (0.5) <= 0.01'],
    ['[BODY] == pat(*done*)', 'abcdefghijklmnopqrstuvwxyz', '[BODY] (abcdefghijklmnopqrstuvwxy...(truncated)) == pat(*done*)'],
    ['[BODY].s == x', '{"s":"two\\nlines\\u001b[31m\\u202e"}', '[BODY].s (two lines\\u202e) == x'],
    ['[BODY] == hello', 'pat(*)', '[BODY] (pat(*)) == hello'],
    ['[BODY] == hello', 'any(hello, x)', '[BODY] (any(hello, x)) == hello'],
  ])('%s of %s', (text, body, shown) => expect(withBody(text, body)).toEqual({ kind: 'not-met', shown }));

  test.each([
    ['<!doctype html><title>app</title>', 'the body is HTML, not JSON'],
    ['', 'the body is empty'],
    ['service ok', 'the body is not valid JSON'],
    ['['.repeat(5_000), 'the body is nested too deep'],
  ])('a path into %#: no JSON meets nothing', (body, reason) => {
    for (const text of ['[BODY].status == healthy', '[BODY].status == pat(*)', '[BODY].status != down', 'has([BODY].errors) == false', 'len([BODY].errors) == 0', '[BODY].errors < 5']) {
      expect(withBody(text, body)).toEqual({ kind: 'not-met', shown: text.replace(/^(\S+)/, `$1 (${reason})`) });
    }
  });

  test('what is shown is one printable line of at most 200 characters', () => {
    for (const text of ['[BODY] == x', '[BODY] == [HEADER].x-version', '[BODY] < 5', `[BODY] == ${'y'.repeat(900)}`, `[BODY].${'k'.repeat(500)} == 1`]) {
      const result = judge(text, { body: `{"a":"${'\u0007😀\ud800\n'.repeat(20_000)}"}` });
      expect(result.kind).toBe('not-met');
      const shown = 'shown' in result ? result.shown : '';
      expect(Array.from(shown).length).toBeLessThanOrEqual(200);
      expect(shown).toMatch(/^[^\u0000-\u001f\u007f]+$/);
      expect(shown.isWellFormed()).toBe(true);
    }
    expect(withBody('[BODY] == done', 'z'.repeat(1_000))).toEqual({ kind: 'not-met', shown: `[BODY] (${'z'.repeat(175)}…) == done` });
  });
});

describe('what was not seen', () => {
  const conditions = ['[STATUS] == 200', '[STATUS] != 500', '[RESPONSE_TIME] < 500', '[CERTIFICATE_EXPIRATION] > 48h', '[IP] == 10.0.0.1', '[BODY] == ok', '[BODY].status != down', 'has([BODY].errors) == false', '[HEADER].x-version == v2', 'has([HEADER].x-version) == false', 'len([BODY]) < 5'];
  test.each(conditions)('%s cannot be told of a connection without it', (text) => {
    expect(evaluateCondition(parsed(text), { ...NOTHING, connected: true })).toEqual({ kind: 'cannot-tell', shown: text.replace(/^(\S+)/, '$1 (not seen)') });
  });
  test.each(conditions)('%s is not met without a connection', (text) => {
    expect(evaluateCondition(parsed(text), NOTHING)).toEqual({ kind: 'not-met', shown: text.replace(/^(\S+)/, '$1 (no connection)') });
  });
  test('a connection itself is always known', () => expect(evaluateCondition(parsed('[CONNECTED] == false'), NOTHING)).toEqual({ kind: 'met' }));
  test('on the right side too', () => {
    expect(evaluateCondition(parsed('200 == [STATUS]'), { ...NOTHING, connected: true })).toEqual({ kind: 'cannot-tell', shown: '200 == [STATUS] (not seen)' });
    expect(judge('ok == [BODY].status', { body: 'x' })).toEqual({ kind: 'not-met', shown: 'ok == [BODY].status (the body is not valid JSON)' });
    expect(judge('ok == [BODY].status')).toEqual({ kind: 'not-met', shown: 'ok == [BODY].status (INVALID)' });
    expect(judge('5 > [BODY].queue')).toEqual({ kind: 'not-met', shown: '5 > [BODY].queue (INVALID)' });
  });
});

describe('a mistake is named, with an example', () => {
  test.each([
    ['[STATUS] = 200', /write "==" for equal.*for example "\[STATUS\] == 200"/],
    ['[STATUS]==200', /space on both sides of "=="/],
    ['[STATUS] ==', /needs a value and a space on both sides of "=="/],
    ['[STATUS]', /has no operator: one of == !=/],
    ['', /has no operator/],
    ['[STATUS] == ', /nothing on one side of "=="/],
    [' == 200', /nothing on one side/],
    ['[BODY].a == 1 == 1', /more than once/],
    ['[FOO] == 200', /nothing in it comes from the answer; for example/],
    ['1 == 2', /nothing in it comes from the answer/],
    ['STATUS == 200', /did you mean "\[STATUS\]"/],
    ['[STATSU] == 200', /unknown placeholder "\[STATSU\]"; did you mean "\[STATUS\]"\?/],
    ['[BODY].a == [HEADERS].b', /did you mean "\[HEADER\]"/],
    ['[STATUS].x == 200', /nothing may follow \[STATUS\]/],
    ['[CONNECTED].x == true', /for example "\[CONNECTED\] == true"/],
    ['[RESPONSE_TIME]x < 1', /for example "\[RESPONSE_TIME\] < 500"/],
    ['[CERTIFICATE_EXPIRATION]x > 1h', /for example "\[CERTIFICATE_EXPIRATION\] > 48h"/],
    ['[IP]x == 1', /for example "\[IP\] == 127\.0\.0\.1"/],
    ['[DNS_RCODE] == NOERROR', /cannot be looked at here; known are \[STATUS\]/],
    ['[HEADER] == x', /names no header/],
    ['[HEADER].a b == x', /names no header/],
    ['[BODY]x == 1', /is no path in the body/],
    ['[BODY].a[-1] == 1', /for example "\[BODY\]\.items\[0\]\.status"/],
    ['[BODY].a[wat] == 1', /is no path/],
    ['has(x) == true', /has\(\) takes a placeholder; for example "has\(\[BODY\]\.items\)"/],
    ['len([BODY].) == 1', /is no path/],
    ['len([BODY].users == 100', /closed with "\)"/],
    ['[STATUS] == ANY(200)', /lower case/],
    ['[STATUS] == any()', /names no value/],
    ['[STATUS] == any([BODY].a, 200)', /takes fixed values/],
    ['[BODY] == pat([a)', /open or empty class/],
    ['[BODY].a < pat(1*)', /go with == and != only/],
    ['any(1) < [STATUS]', /go with == and != only/],
    ['[RESPONSE_TIME] < potato', /"potato" is neither a number nor a duration/],
    ['[CONNECTED] > 1', /is no number/],
    ['has([BODY].a) > 0', /is no number/],
    ['[IP] > 10', /is no number/],
    ['has([BODY].a) == yes', /is true or false; for example "has\(\[BODY\]\.a\) == true"/],
    ['[CONNECTED] == 1', /is true or false/],
    ['[STATUS] == 2xx', /\[STATUS\] < 300/],
    [`[BODY] == ${'x'.repeat(1_000)}`, /too long/],
  ])('%s', (text, message) => {
    const condition = parseCondition(text);
    expect(condition).toMatchObject({ ok: false, problems: [{ subject: 'conditions' }] });
    expect(condition.ok ? '' : condition.problems[0]?.message).toMatch(message);
  });

  test('both sides are looked at', () => expect(parseCondition('[STATSU] == [HEADER]')).toMatchObject({ ok: false, problems: [{}, {}] }));
});

test('a condition tells what it looks at', () => {
  expect([looksAt(parsed('[STATUS] == 200'), 'status'), looksAt(parsed('ok == [body].a'), 'body-path'), looksAt(parsed('[STATUS] == 200'), 'body'), looksAt(parsed('len([BODY]) > 1'), 'body')]).toEqual([true, true, false, true]);
});

describe('properties', () => {
  const piece = fc.constantFrom('[STATUS]', '[BODY]', '[BODY].a', '[BODY].a[0].b', '[HEADER].x', '[IP]', '[CONNECTED]', '[RESPONSE_TIME]', '[CERTIFICATE_EXPIRATION]', 'len([BODY].a)', 'has([BODY].a)', 'any(1, x)', 'pat(*a?[b-c]*)', '5', '48h', 'x', '[', ')');
  const side = fc.oneof(
    piece,
    fc.string(),
    fc.tuple(piece, fc.string()).map(([a, b]) => a + b),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.tuple(side, fc.constantFrom('==', '!=', '<', '>', '<=', '>=', '='), side).map((sides) => sides.join(' ')),
  );
  const answer = fc.record({ connected: fc.boolean(), status: fc.nat(999), headers: fc.dictionary(fc.string(), fc.string()), body: fc.oneof(fc.json(), fc.string({ unit: 'binary' })), responseTimeMs: fc.double(), certificateExpirationMs: fc.double(), ip: fc.string() }, { requiredKeys: ['connected', 'headers'] });

  test('any text is a condition or a problem, and any answer is judged by it', () => {
    fc.assert(
      fc.property(text, answer, (written, seen) => {
        const condition = parseCondition(written);
        if (!condition.ok) return condition.problems.every(({ message }) => message.length > 10);
        const result = evaluateCondition(condition.value, seen);
        return result.kind === 'met' || Array.from(result.shown).length <= 200;
      }),
      { numRuns: 2_000 },
    );
  });

  test('a condition reads the same when written out and read again', () => {
    fc.assert(
      fc.property(piece, fc.constantFrom('==', '!=', '<', '>='), piece, (left, operator, right) => {
        const first = parseCondition(`${left} ${operator} ${right}`);
        if (first.ok) expect(parseCondition(first.value.text)).toEqual(first);
      }),
    );
  });

  test('what must be equal must not be unequal, and the other way round, where something was seen', () => {
    fc.assert(
      fc.property(
        fc.jsonValue().filter((value) => value !== null),
        fc.constantFrom('1', 'true', 'x', 'pat(*1*)', 'any(1, true)', '[1]'),
        (value, right) => {
          const body = JSON.stringify({ a: value });
          expect(withBody(`[BODY].a == ${right}`, body).kind === 'met').toBe(withBody(`[BODY].a != ${right}`, body).kind !== 'met');
        },
      ),
    );
  });

  test('a whole number is ordered as itself', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        const body = JSON.stringify({ a });
        expect([withBody(`[BODY].a < ${b}`, body).kind === 'met', withBody(`[BODY].a <= ${b}`, body).kind === 'met', withBody(`[BODY].a == ${b}`, body).kind === 'met']).toEqual([a < b, a <= b, a === b]);
      }),
    );
  });
});
