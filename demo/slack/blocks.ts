import { html } from '../report/html.ts';
import type { Html } from '../report/html.ts';
import type { Message, MessageState } from './messages.ts';
import { mrkdwn, plainText } from './mrkdwn.ts';

interface SlackText {
  readonly type?: string;
  readonly text?: string;
  /** Of `plain_text`: whether `:rocket:` is shown as one. */
  readonly emoji?: boolean;
}

interface Button {
  readonly type?: string;
  readonly text?: SlackText;
  readonly url?: string;
  readonly style?: string;
}

/** The parts of Block Kit (https://docs.slack.dev/reference/block-kit/blocks) that deployment messages use. */
export interface SlackBlock {
  readonly type: string;
  readonly text?: SlackText;
  readonly fields?: readonly SlackText[];
  readonly accessory?: Button;
  readonly elements?: readonly (SlackText & Button)[] | readonly Button[];
}

/** What one message says at one time, as a person sees it in Slack; the time that is shown stays the one at which it was posted. */
export function renderMessage(message: Message, state: MessageState): Html {
  const [posted = state] = message.states;
  const attachments = state.attachments.map((attachment) => html`<div class="attachment"><svg class="bar" width="4" height="100%" aria-hidden="true"><rect width="4" height="100%" rx="2" fill="${/^#[0-9a-f]{3,8}$/i.test(attachment.color ?? '') ? attachment.color : '#888'}"/></svg><div>${attachment.blocks?.map(renderBlock) ?? html`<p>${mrkdwn(attachment.text ?? '')}</p>`}</div></div>`);
  const body = state.blocks.length > 0 ? state.blocks.map(renderBlock) : attachments.length > 0 ? undefined : html`<p>${mrkdwn(state.text)}</p>`;
  return html`<article class="message"><div class="avatar" aria-hidden="true">S</div><div class="said"><div class="who"><b>Surefoot</b><span class="app">APP</span><time>${clockTime(posted.at)}</time></div>${body}${attachments}${state !== posted && html`<div class="edited">(edited)</div>`}</div></article>`;
}

export function renderBlock(block: SlackBlock): Html {
  switch (block.type) {
    case 'header':
      return html`<h4>${block.text && renderText(block.text)}</h4>`;
    case 'section':
      return html`${block.text && html`<p>${renderText(block.text)}</p>`}${block.fields && html`<div class="fields">${block.fields.map((field) => html`<div>${renderText(field)}</div>`)}</div>`}${block.accessory?.type === 'button' && html`<div class="actions">${renderButton(block.accessory)}</div>`}`;
    case 'context':
      return html`<div class="context">${block.elements?.filter((element) => 'type' in element && element.type !== 'image').map((element) => html`<span>${renderText(element as SlackText)}</span>`)}</div>`;
    case 'actions':
      return html`<div class="actions">${block.elements?.map((element) => renderButton(element as Button))}</div>`;
    case 'divider':
      return html`<hr>`;
    default:
      return html`<p class="unknown">(${block.type})</p>`;
  }
}

function renderText({ type, text = '', emoji }: SlackText): Html {
  if (type === 'mrkdwn') return mrkdwn(text);
  return emoji === false ? html`${text}` : plainText(text);
}

function renderButton(button: Button): Html {
  const style = button.style === 'primary' || button.style === 'danger' ? button.style : 'usual';
  return html`<span class="button ${style}" title="${button.url}">${button.text && renderText(button.text)}</span>`;
}

/** `14:03:12`, in UTC as everything in the report. */
export const clockTime = (at: number): string => new Date(at).toISOString().slice(11, 19);
