import { MIGRATION_CLASSES, SEVERITIES, VERDICTS } from '../kernel/outcomes.ts';
import { formatDuration, parseDuration } from '../kernel/duration.ts';
import { formatShare } from '../kernel/share.ts';
import { clip, oneLine, quote } from '../kernel/untrusted-text.ts';
import { ISSUES } from './evidence.ts';
import type { Evidence, HealthEvidence } from './evidence.ts';
import { ROUNDING, provenSlowdown } from './readings.ts';

/** What a condition of a policy may look at. Absent evidence matches no condition, whatever it asks for. */
type Condition = { readonly about: string } & (
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly seen: (evidence: Evidence) => string | undefined }
  | { readonly kind: 'names'; readonly seen: (evidence: Evidence) => readonly string[] | undefined }
  | { readonly kind: 'flag'; readonly seen: (evidence: Evidence) => boolean | undefined }
  | { readonly kind: 'share' | 'count' | 'duration'; /** The largest value that there can be. */ readonly most: number; readonly seen: (evidence: Evidence) => number | undefined }
);

const WITH_VERDICT: readonly HealthEvidence['verdict'][] = VERDICTS.filter((verdict) => verdict !== 'inconclusive');

/** What was measured counts only where the health check came to a verdict about the service. */
const measured = ({ health }: Evidence): HealthEvidence | undefined => (WITH_VERDICT.includes(health?.verdict) ? health : undefined);

const DEPLOYMENTS = ['served', 'wont-start', 'crashed', 'timed-out', 'rolled-back-by-platform', 'superseded', 'cancelled', 'not-attempted'] as const satisfies readonly Evidence['deployment'][];
const COUNT = { kind: 'count', most: Number.POSITIVE_INFINITY } as const;
const DURATION = { kind: 'duration', most: Number.POSITIVE_INFINITY } as const;

/** The evidence that a policy may name, as the guide lists it. */
export const CONDITIONS = {
  live: { about: 'who serves now, as seen from this run', kind: 'words', words: ['this-release', 'previous-release', 'other-release', 'nothing'], seen: ({ live }) => live?.kind },
  deployment: { about: 'how the deployment of this run ended', kind: 'words', words: DEPLOYMENTS, seen: ({ deployment }) => deployment },
  verdict: { about: 'what the health check concluded', kind: 'words', words: [...VERDICTS, 'cancelled'], seen: ({ health }) => health?.verdict },
  'was-healthy': { about: 'whether every critical check was healthy at some time', kind: 'flag', seen: (evidence) => measured(evidence)?.wasHealthy },
  'failing-check': { about: 'the name of a check that fails', kind: 'names', seen: (evidence) => measured(evidence)?.failing?.map(({ name }) => name) },
  'failing-component': { about: 'the part of the service that a failing check names', kind: 'names', seen: (evidence) => measured(evidence)?.failing?.flatMap(({ component }) => component ?? []) },
  'success-rate': { about: 'the share of requests that succeeded', kind: 'share', most: 1, seen: (evidence) => measured(evidence)?.successShare },
  samples: { about: 'how many requests that share is of', ...COUNT, seen: (evidence) => measured(evidence)?.samples },
  'failures-in-a-row': { about: 'the most failures of one critical check in a row', ...COUNT, seen: (evidence) => measured(evidence)?.failuresInARow },
  p95: { about: 'the 95th percentile of the response time', ...DURATION, seen: (evidence) => measured(evidence)?.p95?.ms },
  slowdown: { about: 'how far that percentile is proven past its objective', kind: 'share', most: 10, seen: (evidence) => provenSlowdown(measured(evidence)) },
  baseline: { about: 'the verdict before the deployment', kind: 'words', words: VERDICTS, seen: ({ baseline }) => baseline?.verdict },
  migration: { about: 'whether the migration of this run completed', kind: 'words', words: ['completed', 'not-completed'], seen: ({ migration }) => migration?.state },
  'migration-class': { about: 'the class of what it applied', kind: 'words', words: MIGRATION_CLASSES, seen: ({ migration }) => migration?.class },
  issue: { about: 'what a person reports', kind: 'words', words: ISSUES, seen: ({ report }) => report?.issue },
  'reported-severity': { about: 'the severity that a person gives it', kind: 'words', words: SEVERITIES, seen: ({ report }) => report?.severity },
  'fixable-within': { about: 'how soon a person says that it is fixed', ...DURATION, seen: ({ report }) => report?.fixableWithinMs },
  'failure-age': { about: 'how long ago the failure was found', ...DURATION, seen: ({ failureAgeMs }) => failureAgeMs },
} as const satisfies Readonly<Record<string, Condition>>;

export type ConditionName = keyof typeof CONDITIONS;
type Operator = '<' | '<=' | '>' | '>=';

/** One condition of a rule: the value is one of these, or compares so. */
export type Test = { readonly name: ConditionName } & ({ readonly anyOf: readonly (string | boolean)[] } | { readonly operator: Operator; readonly limit: number });

/** What the document says for one condition, as the schema lets it through. */
export type ConditionValue = string | number | boolean | readonly string[];

/** @returns the condition, or what is wrong with it, in words that go on from its place in the document */
export function readCondition(name: ConditionName, value: ConditionValue): Test | string {
  const condition: Condition = CONDITIONS[name];
  if (condition.kind === 'flag') return typeof value === 'boolean' ? { name, anyOf: [value] } : `got ${shown(value)}; expected true or false`;
  if ('most' in condition) return readComparison(name, condition, value);
  const given = (Array.isArray(value) ? value : [value]) as readonly unknown[];
  if (given.length === 0 || !given.every((one) => typeof one === 'string' && one !== '')) return `got ${shown(value)}; expected ${condition.kind === 'words' ? 'a word' : 'a name'} or a list of them`;
  const anyOf = given.map(String);
  if (condition.kind === 'names') return { name, anyOf };
  const strange = anyOf.find((word) => !condition.words.includes(word));
  return strange === undefined ? { name, anyOf } : `got ${quote(strange)}; expected ${condition.words.join(', ')}`;
}

const EXAMPLES = { share: '"< 90%"', count: '">= 20"', duration: '"> 800ms"' } as const;

function readComparison(name: ConditionName, { kind, most }: Extract<Condition, { readonly most: number }>, value: ConditionValue): Test | string {
  const match = typeof value === 'string' ? /^\s*(<=|>=|<|>)\s*(\S[^<>=]*)$/.exec(value) : null;
  const limit = match ? readAmount(kind, String(match[2])) : undefined;
  if (!match || limit === undefined) return `got ${shown(value)}; expected a comparison in quotes such as ${EXAMPLES[kind]}`;
  const operator = match[1] as Operator;
  if (operator === '<' && limit === 0) return `got ${shown(value)}, which nothing can be`;
  if (limit > most || (operator === '>' && limit === most)) return `got ${shown(value)}, which nothing can be`;
  return { name, operator, limit };
}

/** A share as `90%` or `0.9`, a whole number, or a duration with its unit. */
export function readAmount(kind: 'share' | 'count' | 'duration', text: string): number | undefined {
  const written = text.trim();
  if (kind === 'count') return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
  if (kind === 'duration') return /[a-z]$/.test(written) ? parseDuration(written) : undefined;
  const match = /^(\d{1,4}(?:\.\d{1,6})?)\s*(%?)$/.exec(written);
  return match ? Number(match[1]) / (match[2] === '%' ? 100 : 1) : undefined;
}

/** Whether the evidence meets a condition; what is absent meets none. */
export function meets(evidence: Evidence, test: Test): boolean {
  const seen = seenBy(test, evidence);
  if (seen === undefined) return false;
  if ('anyOf' in test) return (Array.isArray(seen) ? seen : [seen]).some((value) => test.anyOf.includes(value as string | boolean));
  return compares(Number(seen), test);
}

function compares(value: number, { operator, limit }: Extract<Test, { readonly limit: number }>): boolean {
  if (Math.abs(value - limit) < ROUNDING) return operator.length === 2;
  return operator.startsWith('<') ? value < limit : value > limit;
}

const seenBy = ({ name }: Test, evidence: Evidence): string | number | boolean | readonly string[] | undefined => CONDITIONS[name].seen(evidence);

/** Whether a condition lets through all that another one does. */
export function covers(wide: Test, narrow: Test): boolean {
  if (wide.name !== narrow.name) return false;
  if ('anyOf' in wide) return 'anyOf' in narrow && narrow.anyOf.every((value) => wide.anyOf.includes(value));
  if ('anyOf' in narrow || wide.operator[0] !== narrow.operator[0]) return false;
  const touches = wide.operator.length === 2 || narrow.operator.length === 1;
  if (wide.limit === narrow.limit) return touches;
  return wide.operator.startsWith('<') ? narrow.limit < wide.limit : narrow.limit > wide.limit;
}

/** A condition with what was seen: `success-rate < 90 % (82 %)`, `failing-check "checkout"`. */
export function describeTest(test: Test, evidence: Evidence): string {
  if ('anyOf' in test) {
    const seen = seenBy(test, evidence);
    const met = test.anyOf.filter((value) => (Array.isArray(seen) ? seen.includes(value as string) : seen === value));
    return `${test.name} ${met.map((value) => (typeof value === 'string' ? quote(value) : String(value))).join(', ')}`;
  }
  const { kind } = CONDITIONS[test.name] as Extract<Condition, { readonly most: number }>;
  const words = (value: number): string => (kind === 'share' ? formatShare(value) : kind === 'count' ? String(value) : formatDuration(value));
  return `${test.name} ${words(Number(seenBy(test, evidence)))} (${test.operator} ${words(test.limit)})`;
}

function shown(value: ConditionValue): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return typeof value === 'string' ? quote(value) : clip(oneLine(String(value)), 40);
}
