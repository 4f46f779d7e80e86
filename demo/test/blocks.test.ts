import { describe, expect, test } from '@jest/globals';
import { renderBlock, renderMessage } from '../slack/blocks.ts';
import type { MessageState } from '../slack/messages.ts';

const shown = (block: Parameters<typeof renderBlock>[0]): string => renderBlock(block).source;
const HOSTILE = '<img src=x onerror="alert(1)">';

describe('renderBlock', () => {
  test('a header is plain text', () => expect(shown({ type: 'header', text: { type: 'plain_text', text: '*Started* :rocket:' } })).toBe('<h4>*Started* 🚀</h4>'));

  test('emoji stay words where the message says so', () => expect(shown({ type: 'header', text: { type: 'plain_text', text: ':rocket:', emoji: false } })).toBe('<h4>:rocket:</h4>'));

  test('fields stand side by side', () => {
    const block = { type: 'section', fields: [{ type: 'mrkdwn', text: '*Author*' }, { type: 'plain_text', text: '*me*' }] };
    expect(shown(block)).toBe('<div class="fields"><div><b>Author</b></div><div>*me*</div></div>');
  });

  test('buttons lead nowhere and keep their style', () => {
    const block = { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Logs' }, url: 'javascript:alert(1)', style: 'danger' }, { type: 'button', text: { type: 'plain_text', text: 'App' }, style: '"><script>' }] };
    expect(shown(block)).toBe('<div class="actions"><span class="button danger" title="javascript:alert(1)">Logs</span><span class="button usual" title="">App</span></div>');
  });

  test.each(['header', 'section', 'context', 'actions', HOSTILE])('nothing in a block of type %s is markup', (type) => {
    const text = { type: 'plain_text', text: HOSTILE };
    const html = shown({ type, text, fields: [text], elements: [{ ...text, url: HOSTILE }], accessory: { type: 'button', text, url: HOSTILE } });
    expect(html).not.toContain('<img');
    expect(html).not.toContain('onerror="');
    expect(html).toContain('&#60;img');
  });
});

describe('renderMessage', () => {
  const state = { at: Date.UTC(2026, 0, 1, 12, 30, 5), text: 'fallback', blocks: [], attachments: [] };
  const shownFirst = (more: Partial<MessageState>): string => {
    const first = { ...state, ...more };
    return renderMessage({ ts: '1.1', channel: '#deployments', threadTs: undefined, states: [first] }, first).source;
  };

  test('without blocks its text is shown, and when it was said', () => {
    const source = shownFirst({});
    expect(source).toContain('<p>fallback</p>');
    expect(source).toContain('<time>12:30:05</time>');
    expect(source).not.toContain('(edited)');
  });

  test('a change keeps the time of the message and says that it was edited', () => {
    const later = { ...state, at: state.at + 60_000, text: 'changed' };
    const { source } = renderMessage({ ts: '1.1', channel: '#deployments', threadTs: undefined, states: [state, later] }, later);
    expect(source).toContain('<p>changed</p>');
    expect(source).toContain('<time>12:30:05</time>');
    expect(source).toContain('(edited)');
  });

  test('with blocks the text is for notifications only', () => {
    const source = shownFirst({ blocks: [{ type: 'divider' }] });
    expect(source).not.toContain('fallback');
    expect(source).toContain('<hr>');
  });

  test('the colour of an attachment is a colour', () => {
    const source = shownFirst({ attachments: [{ color: '#36a64f', text: 'a' }, { color: 'red" onload="x', text: 'b' }] });
    expect(source).toContain('fill="#36a64f"');
    expect(source).toContain('fill="#888"');
    expect(source).not.toContain('onload');
  });
});
