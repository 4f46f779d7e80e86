import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mrkdwn, plainText } from '../slack/mrkdwn.ts';

const shown = (text: string): string => mrkdwn(text).source;

describe('mrkdwn', () => {
  test.each([
    ['*Status* is _fine_, ~not~ `code`', '<b>Status</b> is <i>fine</i>, <s>not</s> <code>code</code>'],
    ['a*b*c and snake_case_name', 'a*b*c and snake_case_name'],
    ['`*not bold*`', '<code>*not bold*</code>'],
    ['```\nline 1\nline 2```', '<pre>line 1\nline 2</pre>'],
    ['one\ntwo', 'one<br>two'],
    [':rocket: :no_such_emoji:', '🚀 :no_such_emoji:'],
    ['<https://ci.example/run?a=1&amp;b=2|run 7>', '<span class="link" title="https://ci.example/run?a=1&#38;b=2">run 7</span>'],
    ['<!here> <@U012> <#C012|general> <!subteam^S1>', '<span class="mention">@here</span> <span class="mention">@U012</span> <span class="mention">general</span> <span class="mention">@S1</span>'],
  ])('%j', (text, expected) => expect(shown(text)).toBe(expected));

  test('what Slack escaped is text again, and text only', () => {
    expect(shown('&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;')).toBe('&#60;script&#62;alert(1)&#60;/script&#62; &#38;amp;');
  });

  test('no text becomes a tag or an attribute that is not ours', () => {
    const tags = new Set(['b', 'i', 's', 'code', 'pre', 'br', 'span class="link" title=""', 'span class="link" title="" data', 'span class="mention"', 'span']);
    const pieces = fc.array(fc.constantFrom('<', '>', '&', '"', "'", '*', '_', '`', '```', '|', '!here', '@', '&lt;', '&gt;', '&amp;', 'onload=x', 'https://x.example', '<script>', '\n', 'word'), { maxLength: 30 }).map((list) => list.join(''));
    fc.assert(
      fc.property(pieces, (text) => {
        const found = [...shown(text).matchAll(/<\/?([^>]*)>/g)].map((match) => (match[1] ?? '').replace(/title="[^"]*"/, 'title=""'));
        expect(found.filter((tag) => !tags.has(tag))).toEqual([]);
      }),
    );
  });
});

test('plain text has emoji and no markup', () => expect(plainText('*a* :x: <b>').source).toBe('*a* ❌ &#60;b&#62;'));
