import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { DECISIONS, SEVERITIES } from '../../kernel/outcomes.ts';
import { decideRollback } from '../../rollback-decision/decide.ts';
import type { DecisionSettings, Evidence } from '../../rollback-decision/evidence.ts';
import { CONDITIONS, covers, meets, readCondition } from '../../rollback-decision/policy-conditions.ts';
import type { ConditionName, ConditionValue, Test } from '../../rollback-decision/policy-conditions.ts';
import { decidedBy } from '../../rollback-decision/policy-reach.ts';
import { policyDocument } from '../../rollback-decision/policy.ts';
import type { Policy } from '../../rollback-decision/policy.ts';
import { readPolicy } from '../../rollback-decision/read-policy.ts';
import { RULES } from '../../rollback-decision/rules.ts';
import { DEFAULT_THRESHOLDS } from '../../rollback-decision/thresholds.ts';
import { anyEvidence } from './arbitraries.ts';

const base: DecisionSettings = { hotfixWithinMs: 300_000, maxFailureAgeMs: 1_200_000 };
const NAMES = RULES.map(({ name }) => name);

/** Any condition that can be met, as it is written. */
const value = (name: ConditionName): fc.Arbitrary<ConditionValue> => {
  const condition = CONDITIONS[name];
  if (condition.kind === 'words') return fc.subarray<string>([...condition.words], { minLength: 1 });
  if (condition.kind === 'names') return fc.subarray(['health', 'orders', 'db', 'redis'], { minLength: 1 });
  if (condition.kind === 'flag') return fc.boolean();
  const amount = { share: fc.nat(100).map((percent) => `${percent}%`), count: fc.nat(50).map(String), duration: fc.nat(2_000).map((seconds) => `${seconds}s`) }[condition.kind];
  return fc.tuple(fc.constantFrom('<', '<=', '>', '>='), amount).map(([operator, text]) => `${operator} ${text}`);
};
const names = Object.keys(CONDITIONS) as ConditionName[];
const anyWhen = fc.subarray(names, { minLength: 1, maxLength: 3 }).chain((chosen) => fc.record(Object.fromEntries(chosen.map((name) => [name, value(name)]))));
const anyTest = fc.constantFrom(...names).chain((name) => value(name).map((written) => readCondition(name, written))).filter((test): test is Test => typeof test !== 'string');
const decision = fc.constantFrom(...DECISIONS);
const severity = fc.constantFrom(...SEVERITIES);
const added = fc.record({ rule: fc.constantFrom('mine', 'yours', 'theirs'), before: fc.constantFrom(...NAMES, 'mine', 'yours'), when: anyWhen, decision, severity });
const changed = fc.record({ rule: fc.constantFrom(...NAMES), decision, severity }, { requiredKeys: ['rule', 'severity'] });
const tuned = fc.oneof(fc.record({ rule: fc.constant('majority-failing'), 'at-least': fc.integer({ min: 1, max: 100 }).map((percent) => `${percent}%`), samples: fc.integer({ min: 1, max: 50 }), 'in-a-row': fc.integer({ min: 1, max: 9 }) }), fc.record({ rule: fc.constant('severe-slowdown'), 'at-least': fc.constantFrom('1%', '50%') }));
const anyDocument = fc.record({ rules: fc.uniqueArray(fc.oneof({ weight: 3, arbitrary: added }, changed, tuned), { maxLength: 4, selector: ({ rule }) => rule }) });
const anyPolicy: fc.Arbitrary<Policy> = anyDocument.map((document) => readPolicy(policyDocument.parse(document))).filter((read) => read.ok).map((read) => (read as { readonly value: Policy }).value);

const always = (property: (policy: Policy, evidence: Evidence) => boolean): void => fc.assert(fc.property(anyPolicy, anyEvidence, property), { numRuns: 1_500 });
const decide = (policy: Policy, evidence: Evidence) => decideRollback(evidence, { ...base, policy });
const goesBack = (policy: Policy, evidence: Evidence): boolean => ['rollback', 'hotfix'].includes(decide(policy, evidence).kind);

test('the empty policy changes nothing', () => {
  for (const document of [{}, { rules: [] }, { 'respond-within': {} }]) {
    const read = readPolicy(policyDocument.parse(document));
    fc.assert(fc.property(anyEvidence, (evidence) => read.ok && isDeepStrictEqual(decide(read.value, evidence), decideRollback(evidence, base))));
  }
});

describe('over any policy and any evidence', () => {
  test('some policies add rules that match, so that the rest is worth something', () => {
    const rules = fc.sample(fc.tuple(anyPolicy, anyEvidence), 2_000).map(([policy, evidence]) => decide(policy, evidence));
    expect(rules.filter(({ reasonCode }) => reasonCode === 'policy-rule').length).toBeGreaterThan(20);
    expect(rules.some(({ reasonCode, kind }) => reasonCode === 'policy-rule' && kind === 'rollback')).toBe(true);
  });

  test('absent evidence never becomes a rollback', () =>
    always((policy, { live, baseline, stable, migration, failureAgeMs }) => {
      const nothing: Evidence = { ...(live && { live }), ...(baseline && { baseline }), ...(stable && { stable }), ...(migration && { migration }), ...(failureAgeMs === undefined ? {} : { failureAgeMs }) };
      return !goesBack(policy, nothing) && !goesBack(policy, {});
    }));

  test('no verdict never becomes a rollback, nor is it called fine', () =>
    always((policy, evidence) => {
      const { p95: _p95, ...health } = evidence.health ?? {};
      const unknown: Evidence = { live: { kind: 'this-release', releaseId: 'r2' }, deployment: 'served', health: { ...health, verdict: 'inconclusive' } };
      const { kind } = decide(policy, unknown);
      return (kind === 'hold' || (kind === 'keep' && decideRollback(unknown, base).kind === 'keep')) && !goesBack(policy, { ...unknown, health: { ...health, verdict: 'cancelled' } });
    }));

  test('nothing but a report, a failed deployment, a proven failure or a proven slowdown goes back', () =>
    always((policy, evidence) => {
      const failed = ['wont-start', 'crashed', 'timed-out'].includes(evidence.deployment ?? '');
      const proven = ['unhealthy', 'degraded'].includes(evidence.health?.verdict ?? '') || evidence.health?.p95?.proven === true;
      return evidence.report?.issue !== undefined || evidence.report?.fixableWithinMs !== undefined || failed || proven || !goesBack(policy, evidence);
    }));

  test('nothing is taken back that is not live', () => always((policy, evidence) => !goesBack(policy, { ...evidence, live: { kind: 'other-release', releaseId: 'r9' } }) && !goesBack(policy, { ...evidence, live: { kind: 'previous-release', releaseId: 'r1' } })));

  test('there is a decision in words', () =>
    always((policy, evidence) => {
      const { kind, rule, reason, wouldChange } = decide(policy, evidence);
      return DECISIONS.includes(kind) && (NAMES.includes(rule as (typeof NAMES)[number]) || policy.added.some(({ name }) => name === rule)) && reason !== '' && wouldChange !== '' && !/[\n\r\u001b]/.test(reason + wouldChange);
    }));
});

test('where one condition covers another, whatever meets the other meets it', () =>
  fc.assert(fc.property(anyTest, anyTest, anyEvidence, (wide, narrow, evidence) => !covers(wide, narrow) || !meets(evidence, narrow) || meets(evidence, wide)), { numRuns: 5_000 }));

test('a condition covers itself', () => fc.assert(fc.property(anyTest, (one) => covers(one, one))));

test('what is said to be decided by a rule is decided by it or by one before it', () => {
  const rows = Object.entries(decidedBy(DEFAULT_THRESHOLDS)).flatMap(([name, whens = []]) => whens.map((when) => [NAMES.indexOf(name as (typeof NAMES)[number]), when] as const));
  expect(rows.every(([at]) => at >= 0)).toBe(true);
  const decidedAt = (evidence: Evidence): number => NAMES.indexOf(decideRollback(evidence, base).rule as (typeof NAMES)[number]);
  fc.assert(fc.property(anyEvidence, (evidence) => rows.every(([at, when]) => !when.every((one) => meets(evidence, one)) || decidedAt(evidence) <= at)), { numRuns: 5_000 });
});

test('whatever is wrong is said in one line each', () => {
  const refused = anyDocument.map((document) => ({ document, read: readPolicy(policyDocument.parse(document)) }));
  fc.assert(fc.property(refused, ({ read }) => read.ok || read.problems.every(({ message, subject }) => subject === 'policy' && message.startsWith('Input "policy" is not valid at ') && !/[\n\r]/.test(message))), { numRuns: 2_000 });
});
