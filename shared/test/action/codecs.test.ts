import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { boolean, duration, freeText, httpUrl, integer, list, name, oneOf, secret, setOf, share, text, yaml } from '../../action/codecs.ts';
import type { Codec } from '../../action/codecs.ts';
import { parseInputs, readInputTexts } from '../../action/parse-inputs.ts';

const map = yaml(z.strictObject({ deploy: z.string(), retries: z.optional(z.int()), headers: z.optional(z.record(z.string(), z.string())) }), 'a YAML map of commands', 'deploy: ./deploy.sh');
const CODECS = { boolean: boolean(), duration: duration({ min: 1_000, max: 3_600_000 }), freeText: freeText({ max: 20 }), httpUrl: httpUrl(), integer: integer({ min: 1, max: 10 }), list: list({ max: 3 }), commas: list({ commas: true }), name: name({ max: 10 }), oneOf: oneOf(['rolling', 'recreate']), secret: secret('${{ secrets.TOKEN }}'), setOf: setOf(['a', 'b']), share: share(), text: text({ max: 20 }), yaml: map } as const satisfies Record<string, Codec<unknown>>;
type Name = keyof typeof CODECS;

async function read(codec: Name, given: string): Promise<unknown> {
  const parsed = await parseInputs({ it: { codec: CODECS[codec] as Codec<unknown> } }, { it: given });
  return parsed.ok ? parsed.value.it : parsed.problems.map((problem) => problem.message);
}

describe('good input', () => {
  test.each<[Name, string, unknown]>([
    ['boolean', 'true', true],
    ['boolean', 'False', false],
    ['boolean', ' TRUE ', true],
    ['duration', '5m', 300_000],
    ['duration', '1', 1_000],
    ['freeText', 'two\nlines', 'two\nlines'],
    ['httpUrl', ' https://a.example/x?y#z ', 'https://a.example/x?y#z'],
    ['httpUrl', 'HTTP://127.0.0.1:8080', 'HTTP://127.0.0.1:8080'],
    ['integer', '+7', 7],
    ['integer', ' 10 ', 10],
    ['list', ' a \n\n b\r\n', ['a', 'b']],
    ['list', 'a,b', ['a,b']],
    ['commas', 'a, b\nc,', ['a', 'b', 'c']],
    ['name', 'pr/1', 'pr/1'],
    ['oneOf', ' rolling\n', 'rolling'],
    ['secret', ' s3cret\n', 's3cret'],
    ['setOf', 'b,a,\nb', ['b', 'a']],
    ['share', '1%', 0.01],
    ['text', 'ü\ttab', 'ü\ttab'],
    ['yaml', '{"deploy": "x", "retries": 3}', { deploy: 'x', retries: 3 }],
  ])('%s %j', async (codec, given, value) => expect(await read(codec, given)).toEqual(value));
});

describe('bad input is one clear message that quotes it, says what is accepted, and gives an example', () => {
  const BAD: Readonly<Record<Name, readonly string[]>> = {
    boolean: ['yes', 'no', 'on', 'off', '1', '0', 'tRUE', 'truee', 'y', 'null', 'wahr', 'true false'],
    duration: ['soon', '-5m', '5 m', '5x', '1h1h', '5m1h', '0', '0.5s', '2h', '999999999h', '1e3', 'NaN', '٣s', '5m;', '∞', '5,5s', '1d', '1w', '+5m', '500ms'],
    freeText: ['x'.repeat(21)],
    httpUrl: ['app.example.com', '//app.example.com', 'ftp://a.example', 'javascript:alert(1)', 'file:///etc/passwd', 'https://', 'https://user:pw@a.example', 'https://user@a.example', 'http:a.example', 'https:/a.example', 'https://a b.example', 'https://[::1', 'http://a.example:99999', `https://a.example/${'x'.repeat(4_000)}`, 'data:text/html,x', '/health', 'localhost:3000'],
    integer: ['1.5', 'one', '0', '11', '-1', '1e1', '0x5', '१', '1_0', '9999999999', '1,000', '', '½', '5 5', '--5', 'NaN', 'Infinity'].filter((value) => value !== ''),
    list: ['a\nb\nc\nd'],
    commas: [Array.from({ length: 201 }, (_, index) => `v${index}`).join()],
    name: ['a\nb', 'x'.repeat(11), 'a\0b', 'a\u001b[31m', 'a\u2028b', 'a\u0085b', 'a\u007f'],
    oneOf: ['Rolling', 'blue-green', 'roll', 'rolling,recreate', 'constructor', '__proto__', 'rolling recreate'],
    secret: ['a\nb', 'x'.repeat(4_001), 'a\0b', 'a\u001bb', 'a\rb'],
    setOf: ['c', 'a;b', 'A', 'a b', 'a,c', 'toString'],
    share: ['2', '101%', '-1%', '1 in 100', '%', '1%%', '.5', '1.', 'half', '1e-2', '+1%', '1/2'],
    text: ['x'.repeat(21), 'a\0b', '\u001b[31m', 'a\u007f', 'a\rb'],
    yaml: ['- a', 'text', '7', 'deploy', 'deploy: [', 'deploy: x\ndeploy: y', 'deploy:\n  a: 1', 'retries: 3', 'deploy: x\nretries: many', 'deploy: x\nretires: 3', '__proto__: { a: 1 }', 'deploy: !!js/function x', 'a: &a [*a]', 'deploy: x\nheaders: { authorization: [x] }', '--- {}\n--- {}', 'deploy: 5', 'null', '[]', '{}', 'deploy: ~'],
  };
  const cases = (Object.keys(BAD) as Name[]).flatMap((codec) => BAD[codec].map((given) => [codec, given] as const));

  test('there are more than a hundred', () => expect(cases.length).toBeGreaterThan(100));

  test.each(cases)('%s %.40j', async (codec, given) => {
    const messages = (await read(codec, given)) as readonly string[];
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).toMatch(/^Input "it" is not valid/);
      expect(message).toMatch(/\.$/);
      expect(message.length).toBeLessThan(600);
      expect(message).not.toMatch(/[\u0000-\u001f\u007f-\u009f]|\bundefined\b|\[object|Invalid input/);
      if (CODECS[codec].format === 'text') expect(message).toContain('; expected ');
    }
    if (codec === 'secret') expect(messages.join()).not.toContain(given.slice(0, 3));
  });

  test('a secret is said by its length only', async () => expect(await read('secret', 'hunter2\nhunter3')).toEqual(['Input "it" is not valid: got a value of 15 characters; expected a value without line breaks and of at most 4000 characters, e.g. ${{ secrets.TOKEN }}.']));
  test('credentials in an address are not quoted', async () => expect(String(await read('httpUrl', 'https://user:hunter2@a.example'))).not.toContain('hunter2'));

  test('any text is a value or a message, whatever the codec', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...(Object.keys(CODECS) as Name[])), fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'binary', minLength: 1 }), fc.json()), async (codec, given) => {
        const value = await read(codec, given);
        if (Array.isArray(value) && typeof value[0] === 'string' && value[0].startsWith('Input "it"')) for (const message of value) expect(message).not.toMatch(/[\u0000-\u001f]/);
      }),
    );
  });
});

describe('the texts of inputs', () => {
  const specs = { 'dry-run': { codec: boolean(), default: 'false' }, environment: { codec: name(), required: true as const }, 'two words': { codec: text() }, free: { codec: text() } };

  test('are read as the runner sets them, and an empty one is an absent one', () => expect(readInputTexts(specs, { 'INPUT_DRY-RUN': 'true', INPUT_ENVIRONMENT: ' ', INPUT_TWO_WORDS: 'x', INPUT_OTHER: 'y', free: 'z' })).toEqual({ 'dry-run': 'true', 'two words': 'x' }));
  test('a default stands in for what is absent', async () => expect(await parseInputs(specs, { environment: 'e' })).toEqual({ ok: true, value: { 'dry-run': false, environment: 'e' } }));
  test('every problem is told, the missing too', async () => {
    expect(await parseInputs(specs, { 'dry-run': 'maybe', free: '\0' })).toEqual({
      ok: false,
      problems: [
        { subject: 'dry-run', message: 'Input "dry-run" is not valid: got "maybe"; expected true or false.' },
        { subject: 'environment', message: 'Input "environment" is required: give a name of 1 to 100 characters on one line, without control characters, e.g. production.' },
        { subject: 'free', message: 'Input "free" is not valid: got ""; expected text of at most 4000 characters without control characters.' },
      ],
    });
  });
});

test.each([
  [{}, 'a duration such as 30s, 5m or 1h30m'],
  [{ min: 1_000 }, 'a duration such as 30s, 5m or 1h30m, at least 1.0 s'],
  [{ max: 60_000 }, 'a duration such as 30s, 5m or 1h30m, at most 1 min 00 s'],
  [{ min: 1_000, max: 60_000 }, 'a duration such as 30s, 5m or 1h30m, at least 1.0 s and at most 1 min 00 s'],
])('a duration says its bounds %j', (bounds, accepts) => expect(duration(bounds).accepts).toBe(accepts));
test('a closed list of nothing has no example', () => expect(oneOf([]).example).toBe(''));
