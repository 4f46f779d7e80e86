import type { Severity } from '../kernel/outcomes.ts';
import type { DecisionSettings, Evidence } from './evidence.ts';
import { LAST_ROW, TABLE } from './rules.ts';
import type { Finding, RuleName } from './rules.ts';

interface Explained {
  readonly rule: RuleName | 'forced';
  /** How urgent it is; absent where nothing is wrong. */
  readonly severity?: Severity;
  readonly reason: string;
  /** What would have led to another decision. */
  readonly wouldChange: string;
}

/** What is to be done about a release, by which rule, and why. */
export type RollbackDecision =
  | (Explained & { readonly kind: 'keep' | 'rollback' | 'hold' })
  /** Watched for `watchMs`; not healthy by then means rollback. */
  | (Explained & { readonly kind: 'hotfix'; readonly watchMs: number });

/**
 * Decides about a release by the decision table; the first row that matches wins. Every evidence leads to a decision, and
 * no evidence to `hold`. A severity that a person reported replaces the table's; the decision stays the table's.
 */
export function decideRollback(evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  for (const rule of TABLE) {
    const finding = rule.judge(evidence, settings);
    if (finding) return decisionOf(rule.name, finding, evidence, settings);
  }
  return decisionOf(LAST_ROW.name, LAST_ROW.judge(), evidence, settings);
}

/** The decision where a person asked for the rollback. What the table would have said is kept for its severity only. */
export function forcedDecision(evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  const table = decideRollback(evidence, settings);
  const severity = evidence.report?.severity ?? (table.kind === 'rollback' ? table.severity : undefined);
  return {
    kind: 'rollback',
    rule: 'forced',
    ...(severity === undefined ? {} : { severity }),
    reason: 'A person asked for this rollback with mode: force.',
    wouldChange: `With mode: auto the decision would have been ${table.kind}, by rule ${table.rule}: ${table.reason}`,
  };
}

function decisionOf(rule: RuleName, { kind, severity, reason, wouldChange }: Finding, evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  const urgency = evidence.report?.severity ?? severity;
  const explained: Explained = { rule, ...(urgency === undefined ? {} : { severity: urgency }), reason, wouldChange };
  return kind === 'hotfix' ? { kind, watchMs: settings.hotfixWithinMs, ...explained } : { kind, ...explained };
}
