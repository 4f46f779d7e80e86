import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesOf, parseBodyPath, valueAt, writeValue } from '../../health-probe/body-path.ts';

describe('a path', () => {
  test.each([
    ['.status', ['status']],
    ['.a.b[0].c', ['a', 'b', 0, 'c']],
    ['[0]', [0]],
    ['[3][2].id', [3, 2, 'id']],
    ['.[0].id', [0, 'id']],
    ['.Mixed Case-key', ['Mixed Case-key']],
    ['.__proto__', ['__proto__']],
  ])('%s', (text, path) => expect(parseBodyPath(text)).toEqual(path));

  test.each(['', 'status', '.', '.a.', '.a..b', '..a', '.a[]', '.a[-1]', '.a[wat]', '.a[0', '.a]', '.a[0]b', '[0', '.a[9999999999]'])('%j is none', (text) => expect(parseBodyPath(text)).toBeUndefined());

  test('is read back from how it is written', () => {
    const key = fc.string({ minLength: 1 }).filter((text) => !/[.[\]]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(999_999_999)), { minLength: 1 }), (path) => {
        expect(parseBodyPath(path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join(''))).toEqual(path);
      }),
    );
  });
});

describe('following a path', () => {
  const body: unknown = JSON.parse('{"a":{"b":[{"c":1},null]},"t":"text","n":5,"z":null,"__proto__":{"own":true},"":{"x":0}}');
  test.each([
    [['a', 'b', 0, 'c'], 1],
    [['t'], 'text'],
    [['__proto__', 'own'], true],
    [['', 'x'], 0],
    [['a', 'b', 1], undefined],
    [['a', 'b', 2], undefined],
    [['a', 'b', 'length'], undefined],
    [['a', 0], undefined],
    [['a', 'b', 'c'], undefined],
    [['t', 'length'], undefined],
    [['n', 'x'], undefined],
    [['z'], undefined],
    [['z', 'x'], undefined],
    [['constructor'], undefined],
    [['missing', 'deeper'], undefined],
  ])('%j finds %j', (path, value) => expect(valueAt(body, path)).toEqual(value));
});

test.each([
  ['text', 'text', 4],
  ['é', 'é', 2],
  [18, '18', 2],
  [1_234_567, '1234567', 7],
  [true, 'true', 4],
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}', 27],
  [{ h: '<&>' }, '{"h":"\\u003c\\u0026\\u003e"}', 26],
  [[1, 'two', null, [3], { k: 'v', a: 1 }], '[1 two <nil> [3] map[a:1 k:v]]', 5],
  [[], '[]', 0],
])('%j is written %s and is %d long', (value, text, length) => expect(writeValue(value)).toEqual({ text, length }));

test('bytes are counted in UTF-8, a lone surrogate as its replacement', () => {
  expect([bytesOf(''), bytesOf('é€😀'), bytesOf('\ud800')]).toEqual([0, 9, 3]);
});
