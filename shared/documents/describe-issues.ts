import type * as z from 'zod/mini';
import { nearest } from '../kernel/did-you-mean.ts';
import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import { knownKeysAt } from './known-keys.ts';

export interface DescribedIssue {
  /** Where in the document: `checks[0].url`, or empty for the whole. */
  readonly path: string;
  readonly message: string;
}

const MOST_ISSUES = 20;
/** Values under such keys may be credentials: they are never quoted. */
const CREDENTIAL_KEY = /token|secret|password|header|authorization|cookie|body|key/i;
/** What zod says where a schema brings no words of its own. */
const NO_WORDS = 'Invalid input';

/**
 * Puts what a schema found wrong into words, one for each problem. zod/mini brings no words of its own.
 * @param schema the one that made the issues; with it, unknown keys are told the known ones
 */
export function describeIssues(issues: readonly z.core.$ZodIssue[], schema?: z.core.$ZodType): readonly DescribedIssue[] {
  const misspelt = schema ? misspeltKeys(issues, schema) : new Set<string>();
  return issues
    .filter((issue) => !(issue.input === undefined && misspelt.has(pathOf(issue.path))))
    .flatMap((issue) => describe(issue, schema))
    .slice(0, MOST_ISSUES);
}

/** Keys that were meant by one that is not known: that they are missing is the same mistake, and is not said again. */
function misspeltKeys(issues: readonly z.core.$ZodIssue[], schema: z.core.$ZodType): ReadonlySet<string> {
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const known = knownKeysAt(schema, issue.path);
    return issue.keys.flatMap((key) => {
      const name = nearest(key, known);
      return name === undefined ? [] : [pathOf([...issue.path, name])];
    });
  });
  return new Set(meant);
}

function describe(issue: z.core.$ZodIssue, schema: z.core.$ZodType | undefined): readonly DescribedIssue[] {
  const path = pathOf(issue.path);
  const got = gotOf(issue);
  if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') && issue.path.length > 0) return [missing(issue)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, message: unknownKey(key, schema ? knownKeysAt(schema, issue.path) : []) }));
    case 'invalid_type':
    case 'invalid_value':
      return [{ path, message: `got ${got}; ${wordsOf(issue) ?? `expected ${either(wantedBy(issue))}`}` }];
    case 'too_big':
      return [{ path, message: `is too ${isLong(issue.origin) ? 'long' : 'large'}: at most ${String(issue.maximum)}${unitOf(issue.origin, issue.maximum)}` }];
    case 'too_small':
      return [{ path, message: `is too ${isLong(issue.origin) ? 'short' : 'small'}: at least ${String(issue.minimum)}${unitOf(issue.origin, issue.minimum)}` }];
    case 'invalid_union':
      return unionIssues(issue, schema, got);
    case 'invalid_key':
      return [{ path, message: `the key is not valid${issue.issues.map((inner) => (inner.message === NO_WORDS ? '' : `: ${inner.message}`)).join('')}` }];
    default:
      return [{ path, message: `got ${got}${wordsOf(issue) === undefined ? ', which is not valid' : `; ${issue.message}`}` }];
  }
}

/** A key that is not there is named at the map that lacks it. */
function missing(issue: z.core.$ZodIssue): DescribedIssue {
  const wanted = wantedBy(issue);
  return { path: pathOf(issue.path.slice(0, -1)), message: `${JSON.stringify(clip(oneLine(String(issue.path.at(-1))), 80))} is missing${wanted.length > 0 ? `; expected ${either(wanted)}` : ''}` };
}

/** Of a union's branches only the one that the value was meant for is worth describing: the one of its kind. */
function unionIssues(issue: z.core.$ZodIssueInvalidUnion, schema: z.core.$ZodType | undefined, got: string): readonly DescribedIssue[] {
  const path = pathOf(issue.path);
  if (wordsOf(issue) !== undefined) return [{ path, message: `got ${got}; ${issue.message}` }];
  const ofItsKind = issue.errors.filter((branch) => branch.length > 0 && !branch.some(isWrongKind));
  const [nearestBranch] = ofItsKind.sort((a, b) => a.length - b.length);
  if (nearestBranch) return nearestBranch.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }, schema));
  const wanted = wantedBy(issue);
  return [{ path, message: wanted.length > 0 ? `got ${got}; expected ${either(wanted)}` : `got ${got}, which is not valid` }];
}

const isWrongKind = (issue: z.core.$ZodIssue): boolean => issue.path.length === 0 && (issue.code === 'invalid_type' || (issue.code === 'invalid_union' && issue.errors.every((branch) => branch.some(isWrongKind))));

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key ${quote(key)} (did you mean "${meant}"?)`;
  return known.length > 0 ? `unknown key ${quote(key)}; known are ${known.join(', ')}` : `unknown key ${quote(key)}`;
}

const wordsOf = (issue: z.core.$ZodIssue): string | undefined => (issue.message === NO_WORDS ? undefined : issue.message);

/** The kinds of value that would have been right, one for each branch of a union. */
function wantedBy(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [KINDS[issue.expected] ?? issue.expected];
  if (issue.code === 'invalid_value') return [`${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`];
  return issue.code === 'invalid_union' ? issue.errors.flatMap((branch) => branch.filter((inner) => inner.path.length === 0).flatMap(wantedBy)) : [];
}

const KINDS: Readonly<Record<string, string>> = { object: 'a map', record: 'a map', array: 'a list', tuple: 'a list', string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', null: 'nothing', nonoptional: 'a value' };

const either = (kinds: readonly string[]): string => [...new Set(kinds)].join(' or ').replace(/ or (?=.* or )/g, ', ');

function gotOf(issue: z.core.$ZodIssue): string {
  const value = issue.input;
  if (issue.path.some((part) => CREDENTIAL_KEY.test(String(part)))) return 'a value that is not shown';
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a map' : String(value);
}

const isLong = (origin: string): boolean => origin === 'string' || origin === 'array';

function unitOf(origin: string, count: number | bigint): string {
  if (origin === 'string') return count === 1 ? ' character' : ' characters';
  if (origin === 'array') return count === 1 ? ' item' : ' items';
  return '';
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${clip(oneLine(String(part)), 80)}`)).join('');
}
