import { clockTime, renderMessage } from '../slack/blocks.ts';
import type { Message, MessageState } from '../slack/messages.ts';
import type { Story } from '../story.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';

/** Each message as it began and as it ended, with what was said in its thread. */
export function slackSection(story: Story): Html {
  const topics = story.messages.filter((message) => message.threadTs === undefined);
  if (topics.length === 0) return html`<div class="card"><p>Slack got no message.</p></div>`;
  return html`${topics.map((message) => conversation(message, story.messages.filter((reply) => reply.threadTs === message.ts)))}`;
}

function conversation(message: Message, replies: readonly Message[]): Html {
  const [first] = message.states;
  const last = message.states.at(-1);
  if (!first || !last) return html``;
  const thread = replies.length > 0 && html`<div class="thread"><span class="replies">${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}</span>${replies.map((reply) => reply.states.slice(-1).map((state) => renderMessage(reply, state)))}</div>`;
  const seen = (label: string, state: MessageState, more: Html | false): Html => html`<div class="seen"><span class="when">${label}, ${clockTime(state.at)}</span>${renderMessage(message, state)}${more}</div>`;
  return html`<div class="slack pair">${seen('At first', first, false)}${seen('In the end', last, thread)}</div>`;
}
