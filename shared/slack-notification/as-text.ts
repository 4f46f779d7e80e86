import type { Block, Mrkdwn, PlainText, SlackMessage } from './blocks.ts';
import { mrkdwnLines, unescaped } from './text.ts';

/** Slack recommends at most 4,000 characters for a message of text alone. */
const PLAIN_MESSAGE = 3_500;

/** A message as lines of text, for job summaries and for where blocks are not taken. */
export function messageAsText(message: SlackMessage): string {
  return message.blocks.map(blockAsText).join('\n');
}

/** The same message without blocks, for a Slack that refuses them: better plain than not at all. */
export function withoutBlocks(message: SlackMessage, mention: string | undefined): SlackMessage {
  const lines = messageAsText(message);
  if (mention === undefined) return { text: mrkdwnLines(lines, PLAIN_MESSAGE), blocks: [] };
  return { text: `${mention} ${mrkdwnLines(lines.replace(mention, ''), PLAIN_MESSAGE)}`, blocks: [] };
}

function blockAsText(block: Block): string {
  switch (block.type) {
    case 'header':
      return block.text.text;
    case 'section':
      return 'fields' in block ? rowsAsText(block.fields.map(shown)) : shown(block.text);
    case 'context':
      return block.elements.map(shown).join(' · ');
    case 'actions':
      return block.elements.map((button) => `${button.text.text}: ${button.url}`).join('\n');
  }
}

function rowsAsText(fields: readonly string[]): string {
  return fields.map((text, index) => (index % 2 === 0 ? `${text}: ` : `${text}\n`)).join('').trimEnd();
}

/** What people see of a text object: markup of our own (`*label*`, `<address|name>`) is taken off. */
function shown(object: PlainText | Mrkdwn): string {
  if (object.type === 'plain_text') return object.text;
  return unescaped(object.text.replace(/^\*([^*\n]*)\*$/, '$1').replace(/^<[^|>]*\|([^>]*)>$/, '$1'));
}
