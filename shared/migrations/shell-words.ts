import { quote } from '../kernel/untrusted-text.ts';

export type Words = { readonly ok: true; readonly words: readonly string[] } | { readonly ok: false; readonly problem: string };

/** What a shell would act on; no shell reads these words, so standing for itself it would surprise. */
const ACTED_ON = /[$`|&;<>()*?[\]{}!~#\n]/;

/**
 * Splits a command's beginning into words as a POSIX shell does: spaces part them, quotes and backslashes keep characters
 * together. Nothing is expanded; what a shell would expand or act on is refused.
 */
export function splitWords(text: string): Words {
  const words: string[] = [];
  let word: string | undefined;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === ' ' || character === '\t') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (character === "'" || character === '"') {
      const quoted = readQuoted(text, index);
      if ('problem' in quoted) return { ok: false, problem: quoted.problem };
      word = (word ?? '') + quoted.text;
      index = quoted.end;
    } else if (character === '\\') {
      if (index + 1 >= text.length) return { ok: false, problem: 'it ends with a backslash' };
      word = (word ?? '') + text.charAt(++index);
    } else if (ACTED_ON.test(character)) return { ok: false, problem: `it has ${quote(character === '\n' ? 'a line break' : character)} outside of single quotes, and no shell reads it` };
    else word = (word ?? '') + character;
  }
  if (word !== undefined) words.push(word);
  return { ok: true, words };
}

type Quoted = { readonly text: string; readonly end: number } | { readonly problem: string };

function readQuoted(text: string, start: number): Quoted {
  const mark = text.charAt(start);
  let content = '';
  for (let index = start + 1; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === mark) return { text: content, end: index };
    if (mark === '"' && (character === '$' || character === '`')) return { problem: `it has ${quote(character)} outside of single quotes, and no shell reads it` };
    // Within double quotes a backslash escapes only what would be special there (POSIX, "Double-Quotes").
    if (mark === '"' && character === '\\' && /["\\$`]/.test(text.charAt(index + 1))) content += text.charAt(++index);
    else content += character;
  }
  return { problem: `a ${mark === '"' ? 'double' : 'single'} quote is not closed` };
}
