import { parseDuration } from '../kernel/duration.ts';
import { nearest } from '../kernel/did-you-mean.ts';
import { SEVERITIES } from '../kernel/outcomes.ts';
import type { Severity } from '../kernel/outcomes.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked, Problem } from '../kernel/problem.ts';
import { REASON_CODES } from '../kernel/reason-codes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { readAmount, readCondition } from './policy-conditions.ts';
import type { ConditionName, ConditionValue, Test } from './policy-conditions.ts';
import { LIMITED, groundless } from './policy-limits.ts';
import { placeRules } from './policy-order.ts';
import { findUnreachable } from './policy-reach.ts';
import type { AddedRule, Policy, PolicyDocument, RuleChange, RuleDocument } from './policy.ts';
import { RULES } from './rules.ts';
import { RESPOND_WITHIN } from './severity.ts';
import { DEFAULT_THRESHOLDS } from './thresholds.ts';
import type { Thresholds } from './thresholds.ts';

const KNOWN: readonly string[] = RULES.map(({ name }) => name);
const DAY_MS = 24 * 3_600_000;

/** Says what is wrong, at a place of the document; once for each problem. */
type Complain = (path: string, message: string) => void;

/**
 * Checks a policy for everything that a schema cannot see: names, amounts, order, contradictions, and decisions that no
 * policy may make.
 */
export function readPolicy({ rules = [], 'respond-within': respond = {} }: PolicyDocument): Checked<Policy> {
  const problems: Problem[] = [];
  const complain: Complain = (path, message) => problems.push({ subject: 'policy', message: `Input "policy" is not valid at ${path}: ${message}.` });
  const seen = new Set<string>();
  const added: (AddedRule & { readonly path: string })[] = [];
  const changed: Record<string, RuleChange> = {};
  let thresholds = DEFAULT_THRESHOLDS;
  for (const [index, document] of rules.entries()) {
    const path = `rules[${index}]`;
    if (seen.has(document.rule)) complain(path, `the rule ${quote(document.rule)} is there twice; say everything about it once`);
    seen.add(document.rule);
    if (KNOWN.includes(document.rule)) {
      checkChange(document, path, complain);
      changed[document.rule] = { decision: document.decision, severity: document.severity };
      thresholds = readThresholds(document, thresholds, path, complain);
    } else {
      const rule = readAdded(document, path, complain);
      if (rule) added.push({ ...rule, path });
    }
  }
  const respondWithin = readRespondWithin(respond, complain);
  const order = placeRules(added, { known: KNOWN, names: [...KNOWN, ...seen] }, complain);
  // What a rule can reach means something only where every rule is right.
  if (problems.length === 0) findUnreachable(order, thresholds, complain);
  return problems.length > 0 ? invalid(...problems) : valid({ added: order.flatMap(({ rule }) => (rule ? [rule] : [])), changed, thresholds, respondWithin });
}

const TUNABLE: Readonly<Record<string, readonly ('at-least' | 'samples' | 'in-a-row')[]>> = { 'majority-failing': ['at-least', 'samples', 'in-a-row'], 'severe-slowdown': ['at-least'] };
const AMOUNTS = ['at-least', 'samples', 'in-a-row'] as const;

function checkChange(document: RuleDocument, path: string, complain: Complain): void {
  const { rule, decision } = document;
  const name = quote(rule);
  for (const key of ['when', 'before'] as const) if (document[key] !== undefined) complain(`${path}.${key}`, `${name} is a rule of the table, and what it matches and where it stands are fixed; change its decision, severity${TUNABLE[rule] ? ` or ${TUNABLE[rule].join(', ')}` : ''}, or add a rule with a name of its own`);
  for (const key of AMOUNTS) if (document[key] !== undefined && !TUNABLE[rule]?.includes(key)) complain(`${path}.${key}`, `${name} has no such threshold; ${Object.entries(TUNABLE).map(([known, keys]) => `${known} has ${keys.join(', ')}`).join('; ')}`);
  const limit = LIMITED[rule as keyof typeof LIMITED];
  if (decision !== undefined && limit && !limit.only.includes(decision)) complain(`${path}.decision`, `${name} can never become ${decision}: ${limit.why}; allowed is ${limit.only.join(' or ')}`);
  if (Object.keys(document).length === 1) complain(path, `nothing is said about ${name}; give decision, severity${TUNABLE[rule] ? ` or ${TUNABLE[rule].join(', ')}` : ''}, or take the entry out`);
}

function readThresholds(document: RuleDocument, before: Thresholds, path: string, complain: Complain): Thresholds {
  const { rule, 'at-least': atLeast, samples, 'in-a-row': inARow } = document;
  const whole = (key: string, given: string | number | undefined, most: number): number | undefined => {
    const value = given === undefined ? undefined : readAmount('count', String(given));
    if (given !== undefined && (value === undefined || value < 1 || value > most)) complain(`${path}.${key}`, `got ${quote(String(given))}; expected a whole number from 1 to ${most}`);
    return value;
  };
  const most = rule === 'severe-slowdown' ? 10 : 1;
  const share = atLeast === undefined || !TUNABLE[rule]?.includes('at-least') ? undefined : readAmount('share', String(atLeast));
  if (atLeast !== undefined && TUNABLE[rule] && (share === undefined || share > most)) complain(`${path}.at-least`, `got ${quote(String(atLeast))}; expected a share such as 30%, at most ${most * 100}%`);
  else if (share === 0) complain(`${path}.at-least`, 'is impossible: at least 0 % is met by a release of which nothing fails; give more');
  if (rule === 'severe-slowdown') return { ...before, 'severe-slowdown': { atLeast: share ?? before['severe-slowdown'].atLeast } };
  if (rule !== 'majority-failing') return before;
  const old = before['majority-failing'];
  return { ...before, 'majority-failing': { atLeast: share ?? old.atLeast, samples: whole('samples', samples, 1_000_000) ?? old.samples, inARow: whole('in-a-row', inARow, 10_000) ?? old.inARow } };
}

function readAdded(document: RuleDocument, path: string, complain: Complain): AddedRule | undefined {
  const { rule: name, before, decision, severity } = document;
  const conditions = Object.entries(document.when ?? {}).filter((entry): entry is [ConditionName, ConditionValue] => entry[1] !== undefined);
  if (conditions.length === 0) {
    const meant = nearest(name, KNOWN);
    complain(path, `there is no rule ${quote(name)}${meant === undefined ? '' : ` (did you mean "${meant}"?)`}; a rule to add needs "when" with at least one condition`);
    return undefined;
  }
  if (Object.hasOwn(REASON_CODES, name) || name === 'forced') complain(`${path}.rule`, `${quote(name)} is a reason code with a meaning of its own; choose another name`);
  for (const key of AMOUNTS) if (document[key] !== undefined) complain(`${path}.${key}`, `${quote(name)} is a rule to add, and has no thresholds beside "when"`);
  if (before === undefined) complain(path, `"before" is missing: say which rule ${quote(name)} stands in front of, e.g. before: never-healthy`);
  if (decision === undefined) complain(path, '"decision" is missing; expected keep, rollback, hotfix or hold');
  if (severity === undefined && decision !== undefined && decision !== 'keep') complain(path, '"severity" is missing; expected P0, P1, P2 or P3');
  const when = conditions.flatMap(([condition, given]): Test[] => {
    const test = readCondition(condition, given);
    if (typeof test !== 'string') return [test];
    complain(`${path}.when.${condition}`, test);
    return [];
  });
  if (before === undefined || decision === undefined || when.length < conditions.length) return undefined;
  const why = neverMeets(when) ?? groundless(decision, when);
  if (why !== undefined) complain(path, `${quote(name)} can never lead to ${decision}: ${why}`);
  return { name, before, when, decision, severity };
}

const MEASURED: readonly string[] = ['was-healthy', 'failing-check', 'failing-component', 'success-rate', 'samples', 'failures-in-a-row', 'p95', 'slowdown'];

/** Conditions that contradict each other: what was measured counts only beside a verdict. */
function neverMeets(when: readonly Test[]): string | undefined {
  const verdict = when.find(({ name }) => name === 'verdict');
  const without = verdict && 'anyOf' in verdict && verdict.anyOf.every((word) => word === 'inconclusive' || word === 'cancelled');
  const measured = when.find(({ name }) => MEASURED.includes(name));
  return without && measured ? `${measured.name} counts only where the health check came to a verdict, and "verdict" asks for none` : undefined;
}

function readRespondWithin(given: NonNullable<PolicyDocument['respond-within']>, complain: Complain): Policy['respondWithin'] {
  const times: Partial<Record<Severity, number>> = {};
  for (const severity of SEVERITIES) {
    const text = given[severity];
    if (text === undefined) continue;
    const ms = readAmount('duration', text);
    if (ms === undefined || ms < 60_000 || ms > 7 * DAY_MS) complain(`respond-within.${severity}`, `got ${quote(text)}; expected a duration with its unit from 1m to 168h, such as 10m`);
    else times[severity] = ms;
  }
  const inForce = SEVERITIES.map((severity) => ({ severity, ms: times[severity] ?? Number(parseDuration(RESPOND_WITHIN[severity].duration)) }));
  for (const [index, { severity, ms }] of inForce.entries()) {
    const graver = inForce[index - 1];
    if (graver && graver.ms > ms) complain('respond-within', `${graver.severity} would be answered later than ${severity}, which is less urgent`);
  }
  return times;
}
