import type * as z from 'zod/mini';
import { nearest } from '../kernel/did-you-mean.ts';
import { quote } from '../kernel/untrusted-text.ts';

export interface DescribedIssue {
  /** Where in the document: `checks[0].url`, or empty for the whole. */
  readonly path: string;
  readonly message: string;
}

const MOST_ISSUES = 20;
/** Values under such keys may be credentials: they are never quoted. */
const CREDENTIAL_KEY = /token|secret|password|header|authorization|cookie|body|key/i;

/** Puts what a schema found wrong into words, one for each problem. zod/mini brings no words of its own. */
export function describeIssues(issues: readonly z.core.$ZodIssue[]): readonly DescribedIssue[] {
  return issues.slice(0, MOST_ISSUES).flatMap((issue) => describe(issue));
}

function describe(issue: z.core.$ZodIssue): readonly DescribedIssue[] {
  const path = pathOf(issue.path);
  const got = gotOf(issue);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path, message: unknownKey(key, knownKeysOf(issue)) }));
    case 'invalid_type':
      return [{ path, message: issue.input === undefined ? `${lastOf(issue.path)}is missing` : `got ${got}; expected ${withArticle(issue.expected)}` }];
    case 'invalid_value':
      return [{ path, message: `got ${got}; expected ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}` }];
    case 'too_big':
      return [{ path, message: `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'long' : 'large'}: at most ${String(issue.maximum)} ${issue.origin === 'string' ? 'characters' : issue.origin === 'array' ? 'items' : ''}`.trim() }];
    case 'too_small':
      return [{ path, message: `is too ${issue.origin === 'string' || issue.origin === 'array' ? 'short' : 'small'}: at least ${String(issue.minimum)}` }];
    case 'invalid_union':
      return [{ path, message: issue.message && issue.message !== 'Invalid input' ? `got ${got}; ${issue.message}` : unionMessage(issue, got) }];
    case 'invalid_key':
      return [{ path, message: `the key is not valid: ${issue.issues.map((inner) => inner.message).join('; ')}` }];
    default:
      return [{ path, message: issue.message === 'Invalid input' ? `got ${got}, which is not valid` : `got ${got}; ${issue.message}` }];
  }
}

function unionMessage(issue: z.core.$ZodIssueInvalidUnion, got: string): string {
  const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
  if (!deepest || deepest.path.length === 0) return `got ${got}, which is of the wrong kind`;
  const [inner] = describe(deepest);
  return inner ? `${inner.path ? `${inner.path}: ` : ''}${inner.message}` : `got ${got}, which is not valid`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const meant = nearest(key, known);
  if (meant !== undefined) return `unknown key ${quote(key)}; did you mean "${meant}"?`;
  return known.length > 0 ? `unknown key ${quote(key)}; known are ${known.join(', ')}` : `unknown key ${quote(key)}`;
}

/** zod keeps the schema that made an issue on it; its shape knows the keys that would have been right. */
function knownKeysOf(issue: z.core.$ZodIssueUnrecognizedKeys): readonly string[] {
  const { inst: schema } = issue as { readonly inst?: { readonly _zod?: { readonly def?: { readonly shape?: Record<string, unknown> } } } };
  return Object.keys(schema?._zod?.def?.shape ?? {});
}

function gotOf(issue: z.core.$ZodIssue): string {
  const value = issue.input;
  if (issue.path.some((part) => CREDENTIAL_KEY.test(String(part)))) return 'a value that is not shown';
  if (typeof value === 'string') return quote(value);
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'object' ? 'a map' : String(value);
}

function withArticle(expected: string): string {
  const names: Record<string, string> = { object: 'a map', record: 'a map', array: 'a list', string: 'text', number: 'a number', int: 'a whole number', boolean: 'true or false', nonoptional: 'a value' };
  return names[expected] ?? expected;
}

const lastOf = (path: readonly PropertyKey[]): string => (path.length > 0 ? `"${String(path[path.length - 1])}" ` : '');

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`)).join('');
}
