/** Reading JSON from bodies that may be hostile: bounded in size and depth, and only own properties are ever looked at. */

export type JsonBody = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };
export type JsonMap = Readonly<Record<string, unknown>>;

const LARGEST = 4 * 1024 * 1024;
/** Far deeper than any real answer, and shallow enough for code that follows the nesting by recursion. */
const DEEPEST = 200;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * Parses a body. A byte order mark is skipped (RFC 8259 §8.1 lets a parser ignore it).
 * @returns the value, or why it is not JSON, in words that go on from "because"
 */
export function readJson(body: string): JsonBody {
  const text = (body.startsWith('\ufeff') ? body.slice(1) : body).trim();
  if (text === '') return { ok: false, reason: 'the body is empty' };
  if (looksLikeHtml(text)) return { ok: false, reason: 'the body is HTML, not JSON' };
  if (text.length > LARGEST) return { ok: false, reason: 'the body is too large' };
  if (nestsTooDeep(text)) return { ok: false, reason: 'the body is nested too deep' };
  try {
    const value: unknown = JSON.parse(text);
    return { ok: true, value };
  } catch {
    return { ok: false, reason: 'the body is not valid JSON' };
  }
}

/** Whether a text begins as an HTML document does, after a byte order mark, white space and comments. */
export function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4096).replace(/^(?:[\s\ufeff]|<!--(?:(?!-->).)*-->|<\?xml[^>]*>)+/s, '');
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}

export function isMap(value: unknown): value is JsonMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property of a map; `constructor` and the like of the prototype are never found. */
export function ownOf(value: unknown, key: string): unknown {
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) index = endOfString(text, index);
    else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charCodeAt(index) !== QUOTE) index += text.charCodeAt(index) === BACKSLASH ? 2 : 1;
  return index;
}
