/** The few kinds of Block Kit blocks that messages are made of, and their limits (docs.slack.dev, "Block Kit"; `@slack/types`). */

export interface PlainText {
  readonly type: 'plain_text';
  readonly text: string;
  readonly emoji: boolean;
}

/** `verbatim`: Slack parses what is marked up and nothing else, no channel names and no bare addresses. */
export interface Mrkdwn {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

export interface Button {
  readonly type: 'button';
  readonly action_id: string;
  readonly text: PlainText;
  readonly url: string;
  readonly style?: 'primary' | 'danger';
}

export type Block =
  | { readonly type: 'header'; readonly text: PlainText }
  | { readonly type: 'section'; readonly text: PlainText | Mrkdwn }
  | { readonly type: 'section'; readonly fields: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: 'context'; readonly elements: readonly (PlainText | Mrkdwn)[] }
  | { readonly type: 'actions'; readonly elements: readonly Button[] };

/** A message: its blocks, and the text that notifications and screen readers use in their place. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export const LIMITS = { header: 150, section: 3_000, fields: 10, button: 75, url: 3_000, blocks: 50, text: 4_000, total: 12_000 } as const;

/** A field's label and its value, already cut. */
export type Row = readonly [label: string, value: string];

/** Untrusted text is never read for `:emoji:`. */
export const plain = (text: string): PlainText => ({ type: 'plain_text', text, emoji: false });
export const mrkdwn = (text: string): Mrkdwn => ({ type: 'mrkdwn', text, verbatim: true });
export const header = (text: string): Block => ({ type: 'header', text: plain(text) });
export const section = (text: PlainText | Mrkdwn): Block => ({ type: 'section', text });

/** Labels left and values right, in as many sections as their fields need. */
export function rowSections(rows: readonly Row[]): readonly Block[] {
  const perSection = LIMITS.fields / 2;
  return Array.from({ length: Math.ceil(rows.length / perSection) }, (_, index) => ({
    type: 'section',
    fields: rows.slice(index * perSection, (index + 1) * perSection).flatMap(([label, value]) => [mrkdwn(`*${label}*`), plain(value)]),
  }));
}
