import { nearest } from '../kernel/did-you-mean.ts';
import { type Checked, invalid, valid } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { type BodyPath, parseBodyPath } from './body-path.ts';
import { type Glob, parseGlob } from './glob.ts';

/** What of an answer a placeholder stands for. */
export type Placeholder = { readonly kind: 'status' | 'response-time' | 'connected' | 'certificate-expiration' | 'ip' } | { readonly kind: 'body' } | { readonly kind: 'body-path'; readonly path: BodyPath } | { readonly kind: 'header'; readonly name: string };

/** One side of a condition. `text` is how it was written. */
export type Operand =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'pattern'; readonly text: string; readonly glob: Glob }
  | { readonly kind: 'options'; readonly text: string; readonly options: readonly string[] }
  | { readonly kind: 'seen'; readonly text: string; readonly placeholder: Placeholder; readonly measure: 'value' | 'length' | 'presence' };

const PLAIN = { STATUS: 'status', RESPONSE_TIME: 'response-time', CONNECTED: 'connected', CERTIFICATE_EXPIRATION: 'certificate-expiration', IP: 'ip' } as const;
const NAMES = [...Object.keys(PLAIN), 'BODY', 'HEADER'];
/** Gatus has these; nothing here looks at what they stand for. */
const ELSEWHERE = ['DNS_RCODE', 'DOMAIN_EXPIRATION', 'CONTEXT'];
const ALL = NAMES.map((name) => `[${name}]`).join(', ');
const HEADER_NAME = /^\.([\w!#$%&'*+.^`|~-]+)$/;

export const wrong = (message: string): ReturnType<typeof invalid> => invalid({ subject: 'conditions', message });

/**
 * Reads a placeholder: `[STATUS]`, `[BODY].data[0].id`, `[HEADER].x-version`. Its name may be in any case.
 * @returns undefined when the text does not look like one
 */
export function parsePlaceholder(text: string): Checked<Placeholder> | undefined {
  const name = /^\[([A-Za-z_]+)\]/.exec(text)?.[1];
  if (name === undefined) return undefined;
  const upper = name.toUpperCase();
  const rest = text.slice(name.length + 2);
  if (upper === 'BODY') return bodyPlaceholder(text, rest);
  if (upper === 'HEADER') return headerPlaceholder(text, rest);
  if (isPlain(upper)) return rest === '' ? valid({ kind: PLAIN[upper] }) : wrong(`${quote(text)}: nothing may follow [${upper}]; for example "[${upper}] ${EXAMPLES[upper]}"`);
  if (ELSEWHERE.includes(upper)) return wrong(`[${upper}] cannot be looked at here; known are ${ALL}`);
  const meant = upper.length < 4 ? undefined : nearest(upper, NAMES); // `[UP]` is a list of one word rather than a slip for `[IP]`
  return meant === undefined ? undefined : wrong(`unknown placeholder ${quote(`[${name}]`)}; did you mean "[${meant}]"?`);
}

const EXAMPLES = { STATUS: '== 200', RESPONSE_TIME: '< 500', CONNECTED: '== true', CERTIFICATE_EXPIRATION: '> 48h', IP: '== 127.0.0.1' } as const;

const isPlain = (name: string): name is keyof typeof PLAIN => Object.hasOwn(PLAIN, name);

function bodyPlaceholder(text: string, rest: string): Checked<Placeholder> {
  if (rest === '') return valid({ kind: 'body' });
  const path = parseBodyPath(rest);
  return path ? valid({ kind: 'body-path', path }) : wrong(`${quote(text)} is no path in the body: keys are parted by dots and places in lists are numbers; for example "[BODY].items[0].status"`);
}

function headerPlaceholder(text: string, rest: string): Checked<Placeholder> {
  const name = HEADER_NAME.exec(rest)?.[1];
  return name === undefined ? wrong(`${quote(text)} names no header; for example "[HEADER].content-type"`) : valid({ kind: 'header', name: name.toLowerCase() });
}

/** Reads one side of a condition; what is neither a placeholder nor a function is a literal, quotes and all, as in Gatus. */
export function parseOperand(text: string): Checked<Operand> {
  const [, name, inner] = /^(len|has|pat|any)\((.*)\)$/s.exec(text) ?? [];
  if (name === undefined || inner === undefined) return parsePlain(text);
  if (name === 'pat') {
    const glob = parseGlob(inner);
    return glob ? valid({ kind: 'pattern', text, glob }) : wrong(`${quote(text)}: the pattern has an open or empty class, or ends with "\\"; for example "pat(v1.*)"`);
  }
  if (name === 'any') return parseOptions(text, inner);
  const placeholder = parsePlaceholder(inner.trim());
  if (!placeholder) return wrong(`${quote(text)}: ${name}() takes a placeholder; for example "${name}([BODY].items)"`);
  return placeholder.ok ? valid({ kind: 'seen', text, placeholder: placeholder.value, measure: name === 'len' ? 'length' : 'presence' }) : placeholder;
}

function parseOptions(text: string, inner: string): Checked<Operand> {
  const options = inner.split(',').map((option) => option.trim());
  if (inner.trim() === '') return wrong(`${quote(text)} names no value; for example "any(200, 204)"`);
  if (options.some((option) => parsePlaceholder(option))) return wrong(`${quote(text)}: any() takes fixed values, no placeholders; for example "any(200, 204)"`);
  return valid({ kind: 'options', text, options });
}

function parsePlain(text: string): Checked<Operand> {
  if (/^(?:len|has|pat|any)\(/i.test(text)) return wrong(`${quote(text)}: a function is written in lower case and closed with ")"; for example "len([BODY].items)" or "any(200, 204)"`);
  const placeholder = parsePlaceholder(text);
  if (!placeholder) return valid({ kind: 'literal', text });
  return placeholder.ok ? valid({ kind: 'seen', text, placeholder: placeholder.value, measure: 'value' }) : placeholder;
}
