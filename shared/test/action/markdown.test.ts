import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { block, code, details, lineChart, link, md, table } from '../../action/markdown.ts';

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '&', '|', '`', '```', '*', '_', '[', ']', '(', ')', '!', '#', '~', '$', '@team', 'https://evil.example', 'www.evil.example', '\n', '<img src=x onerror=y>', '</pre>', '</details>', '\\', ' ', 'a')).map((parts) => parts.join('')),
);
const NO_TAG = /<(?!\/?(?:code|pre)>)/;

describe('md', () => {
  test.each([
    ['plain words', 'plain words'],
    ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
    ['<b>&', '&lt;b&gt;&amp;'],
    ['a | b', 'a \\| b'],
    ['@team', '&#64;team'],
    ['https://x.example www.y', 'https&#8203;://x.example www&#8203;.y'],
    ['[t](u) ![i](u)', '\\[t\\]\\(u\\) \\!\\[i\\]\\(u\\)'],
    ['two\nlines', 'two lines'],
    ['$x$', '\\$x\\$'],
  ])('%j', (text, markdown) => expect(md(text)).toBe(markdown));

  test('leaves no markup, no link, no mention and no line break', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const markdown = md(text);
        expect(markdown).not.toMatch(/[<>@\n]|https?:\/\/|www\./i);
        expect(markdown.replace(/\\[\\`*_{}[\]()#+!|~$]/g, '')).not.toMatch(/[\\`*_{}[\]()+!|~$]/);
      }),
    );
  });
  test('is cut', () => expect(md('x'.repeat(1_000))).toHaveLength(500));
});

describe('code', () => {
  test.each([
    ['', '–'],
    ['a`b', '<code>a&#96;b</code>'],
    ['a|b', '<code>a&#124;b</code>'],
    ['</code><b>', '<code>&lt;/code&gt;&lt;b&gt;</code>'],
  ])('%j', (text, markdown) => expect(code(text)).toBe(markdown));
  test('holds nothing but text', () => fc.assert(fc.property(hostile, (text) => !NO_TAG.test(code(text)) && !/[`|@\n]/.test(code(text)))));
});

describe('link', () => {
  test('is one where the address is http', () => expect(link('the *site*', 'https://a.example/x(1)|<y>')).toBe('[the \\*site\\*](https://a.example/x%281%29%7C%3Cy%3E)'));
  test.each([undefined, 'javascript:alert(1)', 'data:text/html,x', 'no address', 'file:///x'])('is only text for %s', (url) => expect(link('t', url)).toBe('t'));
  test('cannot be left by its address', () => fc.assert(fc.property(hostile, (text) => !/[()\s<>|]/.test(/\]\((.*)\)$/s.exec(link('t', `https://a.example/${text}`))?.[1] ?? ''))));
});

test('a table has its lines', () => expect(table(['a', 'b'], [['1', '2'], ['3', '4']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |'));

describe('block', () => {
  test('keeps lines, and nothing in it is markup', () => expect(block('a\n<b>&\u001b[31m```')).toBe('<pre>a\n&lt;b&gt;&amp;```</pre>'));
  test('cannot be left', () => fc.assert(fc.property(hostile, (text) => block(text).slice(5, -6).search(/[<>]/) === -1)));
  test('is cut', () => expect(block('x'.repeat(9_000), 10)).toBe('<pre>xxxxxxxxx…</pre>'));
});

test('details fold a body away under a title that is text', () => expect(details('<b>', 'body')).toBe('<details><summary>&lt;b&gt;</summary>\n\nbody\n\n</details>'));

describe('lineChart', () => {
  const chart = { title: 'p95 "ms"\n', unit: 'ms"', from: 0, to: 60 };
  test('nothing where there is no series', () => expect(lineChart({ ...chart, values: [1, 2] })).toBe(''));
  test('one line, or two with a limit', () => {
    expect(lineChart({ ...chart, values: [1, 2, 3] })).toBe('```mermaid\nxychart-beta\n  title "p95  ms  "\n  x-axis "seconds" 0 --> 60\n  y-axis "ms " 0 --> 3.3\n  line [1, 2, 3]\n```');
    expect(lineChart({ ...chart, values: [1, 2, 3], limit: 5 })).toContain('0 --> 5.5\n  line [1, 2, 3]\n  line [5, 5, 5]');
  });
  test('a short spike stays in a long series', () => {
    const values = Array.from({ length: 10_000 }, (_, index) => (index === 4_321 ? 99 : 1));
    const drawn = /line \[(.*)\]/.exec(lineChart({ ...chart, values }))?.[1]?.split(', ') ?? [];
    expect(drawn).toHaveLength(60);
    expect(drawn.filter((value) => value === '99')).toHaveLength(1);
  });
  test('zeros and a span of nothing still have axes', () => expect(lineChart({ ...chart, to: 0, values: [0, 0, 0] })).toMatch(/0 --> 1\n.*0 --> \d/));
});
