/** Text from outside (commits, bodies, tool output) made safe to show. Nothing here escapes for a format: that is the renderer's. */

// C0 and C1 controls but newline and tab; the escape sequences of terminals begin with one of them.
const TERMINAL_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)/g;
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
// Bidirectional controls can make text read as something it is not (Unicode TR 36); zero-width characters hide differences.
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Drops control characters and terminal sequences, keeps newline and tab, shows bidirectional controls as `\u202e`. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROL, '')
    .replace(INVISIBLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** One printable line: every run of white space is one space. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim();
}

/**
 * Cuts to at most `max` code points, the last one being `…` where something was cut.
 * Counts code points and never splits one.
 */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const points = Array.from(text.length > 4 * max ? text.slice(0, 4 * max) : text);
  return points.length <= max && text.length <= 4 * max ? text : `${points.slice(0, max - 1).join('')}…`;
}

/**
 * The end of a text, at most `max` characters. It is cut at a line, or at a blank where there is one: half of a secret could not
 * be recognised as one.
 */
export function lastLines(text: string, max: number): string {
  if (text.length <= max) return text;
  const end = text.slice(-max);
  return /^[^\n]*\n([\s\S]*\S[\s\S]*)$/.exec(end)?.[1] ?? /^\S*\s+([\s\S]+)$/.exec(end)?.[1] ?? end;
}

/** A value as an error message may quote it: one printable line, short, in double quotes, without the user and password of an address. */
export function quote(text: string): string {
  return `"${clip(oneLine(text).replace(/:\/\/\S*@/g, '://***@'), 80)}"`;
}
