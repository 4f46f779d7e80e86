import type { Severity } from '../kernel/outcomes.ts';
import type { ReasonCode } from '../kernel/reason-codes.ts';
import type { DecisionSettings, Evidence } from './evidence.ts';
import { lastFinding, rowsOf } from './policy-rows.ts';
import type { Row } from './policy-rows.ts';
import { LAST_ROW } from './rules.ts';
import type { Finding } from './rules.ts';

interface Explained {
  /** A rule of the table or of the policy, or `forced`. */
  readonly rule: string;
  readonly reasonCode: ReasonCode;
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
 * Decides about a release by the decision table, with the policy's rules in it; the first row that matches wins. Every
 * evidence leads to a decision, and no evidence to `hold`. A severity that a person reported replaces the table's; the
 * decision stays the table's.
 */
export function decideRollback(evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  return decideBy(rowsOf(settings.policy), evidence, settings);
}

function decideBy(rows: readonly Row[], evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  for (const [index, row] of rows.entries()) {
    const finding = row.judge(evidence, settings);
    if (finding) return decisionOf(row, row.added ? withoutIt(finding, decideBy(rows.slice(index + 1), evidence, settings)) : finding, evidence, settings);
  }
  return decisionOf({ name: LAST_ROW.name, added: false }, lastFinding(settings.policy, evidence), evidence, settings);
}

/** A rule of the team's own says what would be without it. */
const withoutIt = (finding: Finding, other: RollbackDecision): Finding => ({ ...finding, wouldChange: `${finding.wouldChange} Without the rule it would be ${other.kind}, by rule ${other.rule}.` });

/**
 * The decision once the time for a hotfix is over and it did not come: as urgent as the failure is without the promise of a
 * fix, and P1 at least, unless a person says otherwise.
 * @param seen what the watch saw last, as a sentence
 */
export function overdueDecision(hotfix: RollbackDecision, seen: string, evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  const { fixableWithinMs: _promise, ...report } = evidence.report ?? {};
  const without = decideRollback({ ...evidence, report }, settings);
  const severity = report.severity ?? ([hotfix, without].some((decision) => decision.severity === 'P0') ? 'P0' : 'P1');
  return { kind: 'rollback', rule: hotfix.rule, reasonCode: hotfix.reasonCode, severity, reason: `${hotfix.reason} The time is over, and it is not fixed: ${seen}`, wouldChange: 'Every check healthy within "hotfix-within", or a newer deployment that is.' };
}

/** The decision where a person asked for the rollback. What the table would have said is kept for its severity only. */
export function forcedDecision(evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  const table = decideRollback(evidence, settings);
  const severity = evidence.report?.severity ?? (table.kind === 'rollback' ? table.severity : undefined);
  return {
    kind: 'rollback',
    rule: 'forced',
    reasonCode: 'forced',
    ...(severity === undefined ? {} : { severity }),
    reason: 'A person asked for this rollback with mode: force.',
    wouldChange: `With mode: auto the decision would have been ${table.kind}, by rule ${table.rule}: ${table.reason}`,
  };
}

function decisionOf({ name, added }: Pick<Row, 'name' | 'added'>, { kind, severity, reason, wouldChange }: Finding, evidence: Evidence, settings: DecisionSettings): RollbackDecision {
  const urgency = evidence.report?.severity ?? severity;
  // Every rule of the table is a reason code (see `Rule`); those of a policy have one in common.
  const reasonCode = added ? 'policy-rule' : (name as ReasonCode);
  const explained: Explained = { rule: name, reasonCode, ...(urgency === undefined ? {} : { severity: urgency }), reason, wouldChange };
  return kind === 'hotfix' ? { kind, watchMs: settings.hotfixWithinMs, ...explained } : { kind, ...explained };
}
