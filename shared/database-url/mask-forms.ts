import type { DatabaseUrl } from './database-url.ts';

/** Options of libpq that hold a secret (PostgreSQL documentation, "Parameter Key Words"). */
const SECRET_OPTIONS = new Set(['password', 'sslpassword', 'passcode', 'token', 'accesstoken', 'authtoken', 'apikey', 'api_key']);

/**
 * Everything of a database's address that must never be seen: the address, its password and the pair of user and password,
 * each in the writings that drivers, Python and SQL give it. A user, host, port or database name alone is never among them,
 * not even where the password is the same word: `postgres` or `app` masked would blank the log and drop outputs.
 * The caller adds the usual encodings of each (base64, hex, JSON, URL).
 */
export function secretsOf(url: DatabaseUrl): readonly string[] {
  const names = new Set([url.user, url.database, url.product, ...url.hosts.flatMap((host) => [host.name, host.port])]);
  const written = url.credentials?.includes(':') ? url.credentials.slice(url.credentials.indexOf(':') + 1) : undefined;
  const passwords = unique([url.password, written, ...url.options.filter(([name]) => SECRET_OPTIONS.has(name.toLowerCase())).map(([, value]) => value)]);
  const user = url.user ?? '';
  const pairs = passwords.flatMap((password) => [`${user}:${password}`, `${pythonQuote(user)}:${pythonQuote(password)}`]);
  const whole = written === undefined ? [] : [url.credentials];
  return unique([url.text, ...whole, ...pairs, ...passwords.filter((password) => !names.has(password)).flatMap(writingsOf)]);
}

/** The ways in which a text is written by what stands between us and the database. */
function writingsOf(secret: string): readonly string[] {
  const python = pythonQuote(secret);
  const quoted = [encodeURIComponent(secret.toWellFormed()), python, python.replaceAll('%20', '+'), python.replaceAll('%2F', '/'), sqlalchemyQuote(secret)];
  const lowerCase = quoted.map((text) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()));
  return [secret, ...quoted, ...lowerCase, pythonRepr(secret), asciiJson(secret), secret.replaceAll("'", "''"), secret.replace(/['\\]/g, '\\$&')];
}

/** `urllib.parse.quote(text, safe="")`: unlike encodeURIComponent it encodes `!'()*` too. */
function pythonQuote(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/[!'()*]/g, percent);
}

/** As `sqlalchemy.engine.URL.render_as_string` writes a password: `quote(text, safe=" +")`. */
const sqlalchemyQuote = (text: string): string => pythonQuote(text).replaceAll('%20', ' ').replaceAll('%2B', '+');

/** The inside of `repr(text)`: single quotes around it, unless there is one within and no double quote. */
function pythonRepr(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replace(/[\u0000-\u001f\u007f-\u00a0\u00ad]/g, (c) => SHORT_ESCAPES[c] ?? `\\x${hex(c, 2)}`);
  return text.includes("'") && text.includes('"') ? escaped.replaceAll("'", "\\'") : escaped;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** JSON as Python writes it: everything past ASCII as `\u00e9`. */
const asciiJson = (text: string): string => JSON.stringify(text).slice(1, -1).replace(/[\u007f-\uffff]/g, (c) => `\\u${hex(c, 4)}`);

const percent = (character: string): string => `%${hex(character, 2).toUpperCase()}`;
const hex = (character: string, digits: number): string => character.charCodeAt(0).toString(16).padStart(digits, '0');
const unique = (texts: readonly (string | undefined)[]): readonly string[] => [...new Set(texts.filter((text): text is string => text !== undefined && text !== ''))];
