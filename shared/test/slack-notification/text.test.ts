import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codeBlock, mrkdwnLine, mrkdwnLines, plainLine, plainLines, slackUrl, unescaped } from '../../slack-notification/text.ts';

describe('mrkdwn', () => {
  test('escapes the three characters and no others', () => expect(mrkdwnLine(`a & b < c > d " ' é`, 100)).toBe(`a &amp; b &lt; c &gt; d " ' é`));
  test('is cut before an entity that does not fit', () => {
    expect(mrkdwnLine('ab&', 6)).toBe('ab…');
    expect(mrkdwnLine('ab&', 7)).toBe('ab&amp;');
    expect(mrkdwnLine('a&b', 6)).toBe('a…');
    expect(mrkdwnLine('<<<', 9)).toBe('&lt;&lt;…');
  });
  test('is never empty', () => expect([mrkdwnLine('', 5), mrkdwnLines(' \n ', 5), plainLine('', 5), plainLines('\u0000', 5)]).toEqual(['–', '–', '–', '–']));
  test('reads back as it was', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }).filter((text) => /^[\x21-\x7e]+$/.test(text)), (text) => expect(unescaped(mrkdwnLine(text, 1_000))).toBe(text)));
  });
});

describe('plain text', () => {
  test('loses control sequences of Slack, and nothing else', () => {
    expect(plainLine('<!channel> <@U1> <#C1> <https://a.example|b> <mailto:x>', 200)).toBe('‹!channel> ‹@U1> ‹#C1> ‹https://a.example|b> ‹mailto:x>');
    expect(plainLine('a < b, List<string>, <div>', 200)).toBe('a < b, List<string>, <div>');
  });
  test('is cut at a whole character', () => {
    expect(plainLine('ab😀', 3)).toBe('ab…');
    expect(plainLine('ab😀', 4)).toBe('ab😀');
    expect(plainLine('😀😀', 3)).toBe('😀…');
  });
  test('keeps its lines only where lines are wanted', () => expect([plainLine('a\nb', 9), plainLines('a\r\nb', 9)]).toEqual(['a b', 'a\nb']));
});

test('a code block stays within its limit', () => {
  expect(codeBlock('x'.repeat(40_001), 500)).toHaveLength(500);
  expect(codeBlock('a ``` <b', 500)).toBe("```\na ''' &lt;b\n```");
});

describe('addresses', () => {
  test.each([
    ['https://a.example/x?a=1&b=2', 'https://a.example/x?a=1&b=2'],
    ['https://a.example/<b|c>', 'https://a.example/%3Cb%7Cc%3E'],
    ['http://localhost:3000', 'http://localhost:3000/'],
  ])('%s', (address, shown) => expect(slackUrl(address)).toBe(shown));
  test.each([undefined, '', 'x', 'javascript:alert(1)', 'ftp://a.example', 'https://u@a.example', 'https://:p@a.example', `https://a.example/${'a'.repeat(3_000)}`])('%s is not shown', (address) => expect(slackUrl(address)).toBeUndefined());
});
