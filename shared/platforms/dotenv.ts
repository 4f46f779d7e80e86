import { isVariableName } from './variables.ts';
import type { Variables } from './port.ts';

/** What a file of variables says. */
export interface Dotenv {
  /** Of a name that is set twice, the last value. */
  readonly variables: Variables;
  /** What is wrong, each with its line: `line 3 has no "="`. No value is quoted. */
  readonly problems: readonly string[];
}

const QUOTES: readonly string[] = ['"', "'", '`'];

/** A value in quotes that are not closed yet. */
interface Open {
  readonly name: string;
  /** Where it begins: `line 3`. */
  readonly at: string;
  readonly quote: string;
  /** Its lines so far. */
  readonly lines: string[];
}

/**
 * Reads `NAME=value` lines as the package `dotenv` does (its README, "What rules does the parsing engine follow?"): comments and
 * blank lines, `export `, values in double quotes (in which `\n`, `\r` and `\"` are meant), in single quotes and in backticks,
 * over several lines too, and comments behind values. Two things differ, since a value that is silently cut is worse than none:
 * what is no such line is a problem, and so is a `#` within a value that is neither quoted nor set off by a blank.
 */
export function parseDotenv(text: string): Dotenv {
  const variables = new Map<string, string>();
  const problems: string[] = [];
  let open: Open | undefined;
  const take = (at: string, name: string, value: Value): void => {
    const wrong = value.wrong ?? wrongValue(value.text);
    if (wrong === undefined) variables.set(name, value.text);
    else problems.push(`${at}: the value of ${name} ${wrong}`);
  };
  /** A quoted value may go on behind the line on which it begins. */
  const goOn = (quoted: Open, line: string): Open | undefined => {
    const value = closed(quoted, line);
    if (value) take(quoted.at, quoted.name, value);
    return value ? undefined : quoted;
  };
  for (const [index, raw] of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
    const line = raw.trim();
    const at = `line ${index + 1}`;
    if (open) open = goOn(open, raw);
    else if (line !== '' && !line.startsWith('#')) {
      const read = readLine(line);
      if (typeof read === 'string') problems.push(`${at} ${read}`);
      else if (QUOTES.includes(read.rest.charAt(0))) open = goOn({ name: read.name, at, quote: read.rest.charAt(0), lines: [] }, read.rest.slice(1));
      else take(at, read.name, readPlain(read.rest));
    }
  }
  if (open) problems.push(`${open.at}: the value of ${open.name} has no closing quote`);
  return { variables: Object.fromEntries(variables), problems };
}

interface Value {
  readonly text: string;
  readonly wrong?: string;
}

function readLine(line: string): { readonly name: string; readonly rest: string } | string {
  const bare = line.replace(/^export\s+/, '');
  const at = bare.indexOf('=');
  if (at < 0) return 'has no "="';
  const name = bare.slice(0, at).trim();
  return isVariableName(name) ? { name, rest: bare.slice(at + 1).trim() } : 'has something before its "=" that is no name of a variable (letters, digits and _, not beginning with a digit)';
}

function readPlain(rest: string): Value {
  const at = rest.indexOf('#');
  if (at < 0) return { text: rest };
  if (at > 0 && !/\s/.test(rest.charAt(at - 1))) return { text: '', wrong: 'has a # in it: put it in quotes, or a blank before the # where a comment begins' };
  return { text: rest.slice(0, at).trim() };
}

/** The value, where this line closes it; else the line is kept for it. */
function closed({ quote, lines }: Open, line: string): Value | undefined {
  const end = closingQuote(line, quote);
  if (end < 0) {
    lines.push(line);
    return undefined;
  }
  const behind = line.slice(end + 1).trim();
  if (behind !== '' && !behind.startsWith('#')) return { text: '', wrong: 'goes on after its closing quote' };
  const text = [...lines, line.slice(0, end)].join('\n');
  return { text: quote === '"' ? text.replaceAll('\\n', '\n').replaceAll('\\r', '\r').replaceAll('\\"', '"') : text };
}

/** A backslash before the quote keeps it open. */
function closingQuote(text: string, quote: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charAt(at) === '\\' && text.charAt(at + 1) === quote) at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return -1;
}

function wrongValue(value: string): string | undefined {
  if (/[\r\n]/.test(value)) return 'has a line break in it, and is set on one line: encode it (base64, say), or set it on the platform itself';
  return /[\u0000-\u0008\u000b-\u001f\u007f]/.test(value) ? 'has a control character in it' : undefined;
}
