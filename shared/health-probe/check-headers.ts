import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { Check } from './types.ts';

/** Request headers of checks. Their values are secrets: no message quotes one, and no record keeps one. */

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,200}$/;
/** Visible characters, spaces and tabs, and bytes above ASCII (RFC 9110, 5.5): a line break would begin another header. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]{0,8000}$/;
/** Those that say how a message is framed belong to the client. */
const FRAMING = new Set(['connection', 'content-length', 'expect', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade']);
const MOST_HEADERS = 50;

type Headers = Readonly<Record<string, string>>;

/** Reads `Name: value` lines; values may be in quotes. A JSON map is understood too. */
export function readHeaders(text: string, subject = 'headers'): Checked<Headers> {
  const problem = (message: string) => invalid({ subject, message: `Input "${subject}" is not valid: ${message}. Expected one "Name: value" a line, e.g. Authorization: Bearer \${{ secrets.HEALTH_TOKEN }}` });
  if (text.trimStart().startsWith('{')) {
    const map = jsonMap(text);
    return map ? checkHeaders(map, problem) : problem('it begins with "{", but is not a JSON map of texts');
  }
  const headers: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const colon = line.indexOf(':');
    if (colon <= 0) return problem(`line ${index + 1} has no "Name:"`);
    headers[line.slice(0, colon).trim().replace(/^(["'])(.*)\1$/, '$2')] = line.slice(colon + 1).trim().replace(/^(["'])(.*)\1$/, '$2');
  }
  return checkHeaders(headers, problem);
}

export function checkHeaders(headers: Headers, problem: (message: string) => Checked<Headers>): Checked<Headers> {
  const entries = Object.entries(headers);
  if (entries.length > MOST_HEADERS) return problem(`it has ${entries.length} headers, at most ${MOST_HEADERS} are sent`);
  for (const [name, value] of entries) {
    if (!TOKEN.test(name)) return problem(`${quote(name)} is not the name of a header`);
    if (FRAMING.has(name.toLowerCase())) return problem(`the header ${quote(name)} cannot be set`);
    if (!VALUE.test(value)) return problem(`the value of ${quote(name)} has a line break or another character that a header cannot hold, or is too long`);
  }
  return valid(headers);
}

function jsonMap(text: string): Headers | undefined {
  try {
    const entries: readonly [string, unknown][] = Object.entries(JSON.parse(text) as object); // it begins with a brace
    return entries.every(([, inner]) => typeof inner === 'string' || typeof inner === 'number' || typeof inner === 'boolean') ? Object.fromEntries(entries.map(([name, inner]) => [name, String(inner)])) : undefined;
  } catch {
    return undefined;
  }
}

const CREDENTIAL_NAME = /auth|cookie|token|key|secret|passw|bypass|credential|signature|session|jwt|client-id/i;

/** What of the checks must never be shown: values of headers and of query parameters whose names speak of credentials. */
export function secretsIn(checks: readonly Pick<Check, 'url' | 'headers'>[]): readonly string[] {
  return checks.flatMap(({ url, headers }) => [
    ...Object.entries(headers).flatMap(([name, value]) => (CREDENTIAL_NAME.test(name) ? [value, ...credentialsIn(value)] : [])),
    ...secretParameters(url),
  ]);
}

/** `Bearer abc` holds `abc`, `Basic …` a password, a cookie its values. */
function credentialsIn(value: string): readonly string[] {
  const [, scheme, rest] = /^(\S+)\s+(\S.*)$/.exec(value) ?? [];
  const cookies = value.split(';').map((part) => part.slice(part.indexOf('=') + 1).trim());
  if (scheme === undefined || rest === undefined) return cookies;
  if (scheme.toLowerCase() !== 'basic') return [rest, ...cookies];
  const decoded = Buffer.from(rest, 'base64').toString('utf8');
  return [rest, decoded, decoded.slice(decoded.indexOf(':') + 1)];
}

export function secretParameters(url: string): readonly string[] {
  return [...(URL.parse(url)?.searchParams ?? [])].flatMap(([name, value]) => (CREDENTIAL_NAME.test(name) && value !== '' ? [value] : []));
}
