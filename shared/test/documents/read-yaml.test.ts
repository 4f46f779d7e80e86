import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readYaml } from '../../documents/read-yaml.ts';

const problem = async (text: string): Promise<string> => {
  const document = await readYaml(text);
  return document.ok ? `read as ${JSON.stringify(document.value)}` : document.problem;
};

describe('readYaml', () => {
  test.each<[string, unknown]>([
    ['', null],
    ['a: 1', { a: 1 }],
    ['[yes, no, on, off, Off]', ['yes', 'no', 'on', 'off', 'Off']],
    ['[true, True, FALSE, null, ~]', [true, true, false, null, null]],
    ['[0o17, 0x1F, 1e3, 017]', [15, 31, 1000, 17]],
    ['[2001-01-01, 12:30:45]', ['2001-01-01', '12:30:45']],
    ['a: &x [1]\nb: *x', { a: [1], b: [1] }],
    ['a: &x {q: 1}\nb: {<<: *x}', { a: { q: 1 }, b: { '<<': { q: 1 } } }],
    ['{"json": ["\\u0041", null, {"x": 1.5}]}', { json: ['A', null, { x: 1.5 }] }],
    ['a: |\n  one\n  two\n', { a: 'one\ntwo\n' }],
  ])('%j', async (text, value) => expect(await readYaml(text)).toEqual({ ok: true, value }));

  test.each<[string, RegExp]>([
    ['a: [', /at line 1/],
    ['a: 1\na: 2', /unique/i],
    ['--- a\n--- b', /^it has several documents, where one is read$/],
    ['a: *nowhere', /nowhere/],
    ['__proto__: 1', /^the key "__proto__" is not allowed$/],
    ['a: [{ constructor: 1 }]', /^the key "constructor" is not allowed$/],
    ['prototype: {}', /^the key "prototype" is not allowed$/],
    ['a: !!js/function "x"', /tag/],
    ['a: !mine x', /tag/],
    [`${'['.repeat(30)}${']'.repeat(30)}`, /^it is nested more than 24 deep$/],
    [`[${'1,'.repeat(20_001)}]`, /^it has more than 20000 values$/],
    ['x'.repeat(256 * 1024 + 1), /^it has 262145 characters, at most 262144 are read$/],
    ['a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]', /alias/i],
    ['a: &a [*a]', /./],
    ['\tx: 1', /./],
    ['a:\n  - b\n c: d', /./],
  ])('refuses %.60j', async (text, expected) => expect(await problem(text)).toMatch(expected));

  test('a problem is one printable line, whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[-a:{}[\]&*!|>"' \n#]{0,30}$/)), async (text) => {
        const document = await readYaml(text);
        if (!document.ok) expect(document.problem).toMatch(/^[^\n\r\u0000-\u001f]+$/);
      }),
    );
  });

  test('JSON is read as JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), async (value) => {
        const json = JSON.stringify(value);
        if (/"(?:__proto__|constructor|prototype)":/.test(json)) return;
        expect(await readYaml(json)).toEqual({ ok: true, value: JSON.parse(json) });
      }),
    );
  });
});
