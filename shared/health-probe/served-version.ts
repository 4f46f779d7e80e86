import { type Checked, invalid, valid } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { Answer } from './answer.ts';
import { valueAt } from './body-path.ts';
import { asVersion, looksLikeCommit, surest, versionInBody } from './body-version.ts';
import { type Placeholder, parsePlaceholder } from './condition-operands.ts';
import { readJson } from './json-body.ts';

/** Where an answer tells the version that is served. */
export interface VersionPath {
  readonly text: string;
  readonly placeholder: Extract<Placeholder, { readonly kind: 'body' | 'body-path' | 'header' }>;
}

const USUAL_HEADERS = ['x-version', 'x-app-version', 'x-service-version', 'x-commit', 'x-commit-sha', 'x-git-sha', 'x-git-commit', 'x-revision', 'x-release', 'x-build-version'];
const HEXADECIMAL = /^[0-9a-f]+$/i;
/** A date (`20261121`, `20261121093000`) or a Unix time: all digits, hexadecimal by chance and no commit id. */
const DATE = /^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{2}|\d{4}|\d{6})?|1\d{9}|1\d{12})$/;

/** Reads `[BODY].version`, `[HEADER].x-version`, or `[BODY]` for a body that is the version and nothing else. */
export function parseVersionPath(text: string): Checked<VersionPath> {
  const trimmed = text.trim();
  const placeholder = parsePlaceholder(trimmed);
  if (placeholder?.ok === false) return { ok: false, problems: placeholder.problems.map(({ message }) => ({ subject: 'version-path', message })) };
  const where = placeholder?.value;
  if (where?.kind === 'body' || where?.kind === 'body-path' || where?.kind === 'header') return valid({ text: trimmed, placeholder: where });
  return invalid({ subject: 'version-path', message: `${quote(text)} is no place of a version; for example "[BODY].version" or "[HEADER].x-version"` });
}

/**
 * The version that an answer tells, as one printable line.
 * @param path where to look; without it the usual places, a commit id before any other text
 */
export function readServedVersion(answer: Answer, path: VersionPath | undefined): string | undefined {
  if (!path) return surest([versionInBody(jsonOf(answer)), ...USUAL_HEADERS.map((name) => headerOf(answer, name))]);
  const { placeholder } = path;
  if (placeholder.kind === 'header') return headerOf(answer, placeholder.name);
  return placeholder.kind === 'body' ? asVersion(answer.body?.trim()) : asVersion(valueAt(jsonOf(answer), placeholder.path));
}

const headerOf = (answer: Answer, name: string): string | undefined => (Object.hasOwn(answer.headers, name) ? asVersion(answer.headers[name]) : undefined);

function jsonOf(answer: Answer): unknown {
  const json = readJson(answer.body ?? '');
  return json.ok ? json.value : undefined;
}

/**
 * Whether the served version is the expected one. Two commit ids (7 to 40 hexadecimal digits) are the same when either
 * begins with the other. Other versions are compared as they are and only where the user asked (`explicit`); a recorded
 * version has nothing to say about them, nor about a date that happens to be hexadecimal.
 */
export function compareVersions(expected: string, served: string | undefined, source: 'explicit' | 'recorded'): 'same' | 'different' | 'missing' | 'not-comparable' {
  const [wanted, seen] = [expected.trim(), (served ?? '').trim()];
  if (seen === '') return source === 'explicit' ? 'missing' : 'not-comparable';
  const commits = looksLikeCommit(wanted) && looksLikeCommit(seen);
  if (commits && isPrefix(wanted.toLowerCase(), seen.toLowerCase())) return 'same';
  if (source === 'recorded') return commits && !DATE.test(seen) ? 'different' : 'not-comparable';
  const bothHexadecimal = HEXADECIMAL.test(wanted) && HEXADECIMAL.test(seen);
  return wanted === seen || (bothHexadecimal && wanted.toLowerCase() === seen.toLowerCase()) ? 'same' : 'different';
}

const isPrefix = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
