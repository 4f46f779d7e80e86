import { html, raw } from '../report/html.ts';
import type { Html } from '../report/html.ts';

/** Slack's own markup (https://docs.slack.dev/messaging/formatting-message-text) as HTML. Links are shown, not followed. */

const EMOJI: Readonly<Record<string, string>> = { rocket: '🚀', white_check_mark: '✅', x: '❌', warning: '⚠️', rewind: '⏪', rotating_light: '🚨', hourglass_flowing_sand: '⏳', leftwards_arrow_with_hook: '↩️', octagonal_sign: '🛑', no_entry: '⛔', raised_hand: '✋', mag: '🔍', ok: '🆗', arrows_counterclockwise: '🔄', large_green_circle: '🟢', red_circle: '🔴', large_blue_circle: '🔵', large_yellow_circle: '🟡', large_orange_circle: '🟠' };

// In the order in which they are looked for: nothing is markup inside of code, and a link's address is not either.
const MARKUP = /```([\s\S]+?)```|`([^`\n]+)`|<([^<>\n]+)>|(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])|(?<![\w_])_(\S(?:[^_\n]*\S)?)_(?![\w_])|(?<![\w~])~(\S(?:[^~\n]*\S)?)~(?![\w~])|:([a-z0-9_+-]+):|\n/g;

export function mrkdwn(text: string): Html {
  const parts: Html[] = [];
  let from = 0;
  for (const match of text.matchAll(MARKUP)) {
    parts.push(html`${unescaped(text.slice(from, match.index))}`, rendered(match));
    from = match.index + match[0].length;
  }
  return html`${parts}${unescaped(text.slice(from))}`;
}

/** Emoji names and line breaks, and nothing else: what Slack does in `plain_text`. */
export const plainText = (text: string): Html => html`${text.split(/(:[a-z0-9_+-]+:)/).map((part) => EMOJI[part.slice(1, -1)] ?? part)}`;

function rendered([whole, block, code, link, bold, italic, strike, emoji]: RegExpExecArray): Html {
  if (block !== undefined) return html`<pre>${unescaped(block.replace(/^\n/, ''))}</pre>`;
  if (code !== undefined) return html`<code>${unescaped(code)}</code>`;
  if (link !== undefined) return reference(link);
  if (bold !== undefined) return html`<b>${mrkdwn(bold)}</b>`;
  if (italic !== undefined) return html`<i>${mrkdwn(italic)}</i>`;
  if (strike !== undefined) return html`<s>${mrkdwn(strike)}</s>`;
  if (emoji !== undefined) return html`${EMOJI[emoji] ?? whole}`;
  return raw('<br>');
}

/** `<https://…|text>`, `<!here>`, `<@U012>`, `<#C012|name>`, `<!date^…|fallback>`. */
function reference(link: string): Html {
  const [target = '', label] = link.split('|', 2);
  if (/^[@!#]/.test(target)) return html`<span class="mention">${label ?? target.replace(/^!(here|channel|everyone)$/, '@$1').replace(/^!subteam\^/, '@')}</span>`;
  return html`<span class="link" title="${unescaped(target)}">${unescaped(label ?? target)}</span>`;
}

/** Slack wants `&`, `<` and `>` escaped; they come back as what they were, to be escaped for HTML. */
const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
