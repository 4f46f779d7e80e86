import { oneLine, printable } from '../kernel/untrusted-text.ts';

/**
 * Untrusted text for Slack. Lengths are counted in UTF-16 units, which are never fewer than what Slack counts, and no code
 * point is split.
 */

/** Slack refuses an empty text object. */
const NOTHING = '–';
/** What would be a mention or a link in mrkdwn. A `plain_text` object is not parsed, but its text is copied and quoted elsewhere. */
const CONTROL_SEQUENCE = /<(?=[!@#]|[a-z][a-z0-9+.-]*:)/gi;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** One line for a `plain_text` object. */
export const plainLine = (text: string, max: number): string => cut(withoutSequences(oneLine(text)), max);

/** Several lines for a `plain_text` object. */
export const plainLines = (text: string, max: number): string => cut(withoutSequences(printable(text).trim()), max);

/** Escaped for mrkdwn: only `&`, `<` and `>` have a meaning there (docs.slack.dev, "Escaping text"). Cut after that, never inside an entity. */
export function mrkdwnLines(text: string, max: number): string {
  return fill(Array.from(printable(text).trim(), (point) => ENTITIES[point] ?? point), max);
}

export const mrkdwnLine = (text: string, max: number): string => mrkdwnLines(oneLine(text), max);

/** Lines in a fixed-width block of mrkdwn, in which nothing is markup and from which nothing escapes. */
export const codeBlock = (text: string, max: number): string => `\`\`\`\n${mrkdwnLines(printable(text).replace(/```/g, "'''"), max - 8)}\n\`\`\``;

/** The text of a mrkdwn object as people see it. */
export const unescaped = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

/**
 * An address as Slack may show it: http or https, without credentials.
 * @returns undefined for anything else, and for what is longer than `max`
 */
export function slackUrl(url: string | undefined, max = 3_000): string | undefined {
  const parsed = url === undefined ? null : URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') return undefined;
  const href = parsed.href.replace(/[<>|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
  return href.length <= max ? href : undefined;
}

const withoutSequences = (text: string): string => text.replace(CONTROL_SEQUENCE, '‹');

function cut(text: string, max: number): string {
  if (text === '') return NOTHING;
  return text.length <= max ? text : fill(Array.from(text.slice(0, max + 1)), max);
}

/** Joins as many pieces as fit, with `…` at the end where some did not. */
function fill(pieces: readonly string[], max: number): string {
  let text = '';
  let fitting = '';
  for (const piece of pieces) {
    if (text.length + piece.length > max) return `${fitting}…`;
    text += piece;
    if (text.length < max) fitting = text;
  }
  return text === '' ? NOTHING : text;
}
