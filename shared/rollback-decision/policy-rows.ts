import { quote } from '../kernel/untrusted-text.ts';
import type { Evidence } from './evidence.ts';
import { describeTest, meets } from './policy-conditions.ts';
import { hasGrounds, mayTurnIntoRollback, takesBack } from './policy-limits.ts';
import type { AddedRule, Policy, RuleChange } from './policy.ts';
import { LAST_ROW, TABLE } from './rules.ts';
import type { Finding, Rule } from './rules.ts';

/** One row of the table in force. */
export interface Row {
  readonly name: string;
  /** Whether the policy added it. */
  readonly added: boolean;
  readonly judge: Rule['judge'];
}

/** The table in force but for its last row: with the policy's rules in their places, and its changes made. */
export function rowsOf(policy: Policy | undefined): readonly Row[] {
  const added = policy?.added ?? [];
  return [...TABLE.flatMap((rule) => [...rowsBefore(rule.name, added), { name: rule.name, added: false, judge: changed(rule, policy?.changed[rule.name]) }]), ...rowsBefore(LAST_ROW.name, added)];
}

/** What the last row says, for what no other claimed. */
export function lastFinding(policy: Policy | undefined, evidence: Evidence): Finding {
  const change = policy?.changed[LAST_ROW.name];
  return change === undefined ? LAST_ROW.judge() : withChange(LAST_ROW.judge(), change, evidence);
}

/** Added rules may stand in front of each other; the list has them in the order in which they are asked. */
function rowsBefore(name: string, added: readonly AddedRule[]): readonly Row[] {
  return added.filter((rule) => leadsTo(rule, name, added)).map((rule) => ({ name: rule.name, added: true, judge: (evidence: Evidence) => judgeAdded(rule, evidence) }));
}

function leadsTo({ before }: AddedRule, name: string, added: readonly AddedRule[]): boolean {
  const next = added.find((rule) => rule.name === before);
  return next === undefined ? before === name : leadsTo(next, name, added);
}

function judgeAdded({ name, when, decision, severity }: AddedRule, evidence: Evidence): Finding | undefined {
  if (!when.every((test) => meets(evidence, test)) || !hasGrounds(decision, when, evidence)) return undefined;
  return {
    kind: decision,
    ...(severity === undefined ? {} : { severity }),
    reason: `Rule ${quote(name)} of the policy says ${decision}: ${when.map((test) => describeTest(test, evidence)).join(', ')}.`,
    wouldChange: `Evidence that does not meet ${when.length === 1 ? 'its condition' : 'all of its conditions'}, or another policy.`,
  };
}

/** A rule of the table whose decision or severity the policy changes. What it matches stays. */
function changed(rule: Rule, change: RuleChange | undefined): Rule['judge'] {
  if (change === undefined) return rule.judge;
  return (evidence, settings) => {
    const finding = rule.judge(evidence, settings);
    return finding && withChange(finding, change, evidence);
  };
}

function withChange(finding: Finding, { decision = finding.kind, severity }: RuleChange, evidence: Evidence): Finding {
  const allowed = !takesBack(decision) || takesBack(finding.kind) || mayTurnIntoRollback(evidence);
  const differs = allowed && decision !== finding.kind;
  return { ...finding, ...(severity === undefined ? {} : { severity }), ...(differs ? { kind: decision, reason: `${finding.reason} The policy makes that ${decision}, where the table says ${finding.kind}.` } : {}) };
}
