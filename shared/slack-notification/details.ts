import { LIMITS, mrkdwn, section } from './blocks.ts';
import type { SlackMessage } from './blocks.ts';
import type { MessageFacts } from './facts.ts';
import { callOf, headlineOf } from './message.ts';
import { codeBlock, mrkdwnLine } from './text.ts';

/** The whole of a reply stays well below what Slack takes in one message. */
const ALL_DETAILS = 10_000;
const MOST_PARTS = 12;

/**
 * The reply in the thread of a message that tells of trouble: what the message itself has no room for.
 * @param options `mention` calls people here, for where the message above was only changed: Slack tells nobody of a change
 */
export function renderDetails(facts: MessageFacts, options: { readonly mention: boolean }): SlackMessage {
  const call = options.mention && facts.mention !== undefined ? [section(mrkdwn(callOf(facts.mention, facts.decision)))] : [];
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['Why', facts.error],
    ...facts.failing.slice(0, MOST_PARTS - 2).map((part) => [part.name, part.message] as const),
    ['What would change the decision', facts.decision?.wouldChange],
  ];
  const shown = parts.filter((part): part is readonly [string, string] => part[1] !== undefined && part[1].trim() !== '');
  const most = Math.min(LIMITS.section, Math.floor(ALL_DETAILS / Math.max(1, shown.length)));
  const sections = shown.map(([title, text]) => {
    const label = `*${mrkdwnLine(title, 100)}*\n`;
    return section(mrkdwn(label + codeBlock(text, most - label.length)));
  });
  const line = mrkdwnLine(`${headlineOf(facts)}: details`, 300);
  return { text: call.length > 0 ? `${facts.mention} ${line}` : line, blocks: [...call, ...sections] };
}
