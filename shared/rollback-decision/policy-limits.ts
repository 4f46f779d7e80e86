import type { Decision } from '../kernel/outcomes.ts';
import type { Evidence } from './evidence.ts';
import type { ConditionName, Test } from './policy-conditions.ts';
import { provenSlowdown } from './readings.ts';
import type { RuleName } from './rules.ts';

/** Rules of the table whose decision a policy may change to few others only, and why. */
export const LIMITED: Readonly<Partial<Record<RuleName, { readonly only: readonly Decision[]; readonly why: string }>>> = {
  superseded: { only: ['keep', 'hold'], why: 'what is live belongs to a newer release' },
  'never-live': { only: ['keep', 'hold'], why: 'the release of this run does not serve, so there is nothing to take back' },
  'platform-already-rolled-back': { only: ['keep', 'hold'], why: 'the previous release is live already' },
  'data-corruption': { only: ['keep', 'hold'], why: 'where it may, it rolls back as it is; else a person must restore the database first' },
  'migration-failed': { only: ['keep', 'hold'], why: 'nothing was deployed, so there is nothing to take back' },
  'not-our-doing': { only: ['keep', 'hold'], why: 'the same failed before the deployment, so going back would not mend it' },
  'too-old': { only: ['hold'], why: 'an old failure is left to a person; give a longer "max-failure-age" instead' },
  cosmetic: { only: ['keep', 'hold'], why: 'nothing that was measured speaks against the release' },
  cancelled: { only: ['keep', 'hold'], why: 'there is no verdict to act on' },
  inconclusive: { only: ['hold'], why: 'no data never decides' },
  healthy: { only: ['keep', 'hold'], why: 'nothing speaks against the release' },
};

/** Whether a decision ends in a rollback: a hotfix does, when the fix does not come. */
export const takesBack = (decision: Decision): boolean => decision === 'rollback' || decision === 'hotfix';

const FAILED_DEPLOYMENTS: readonly unknown[] = ['wont-start', 'crashed', 'timed-out'] satisfies readonly Evidence['deployment'][];
const BAD_VERDICTS: readonly unknown[] = ['unhealthy', 'degraded'] satisfies readonly NonNullable<Evidence['health']>['verdict'][];
const ELSEWHERE: readonly unknown[] = ['other-release', 'previous-release'] satisfies readonly NonNullable<Evidence['live']>['kind'][];
/** Conditions that rest on the health check. */
const OF_HEALTH: readonly string[] = ['verdict', 'was-healthy', 'failing-check', 'failing-component', 'success-rate', 'samples', 'failures-in-a-row', 'p95', 'slowdown'];
const ACTED_ON_AS_REPORTED: readonly unknown[] = ['wont-start', 'database-down', 'security', 'data-corruption'];

const failsByHealth = ({ health }: Evidence): boolean => BAD_VERDICTS.includes(health?.verdict) || (health?.verdict === 'healthy' && provenSlowdown(health) !== undefined);
const isElsewhere = ({ live }: Evidence): boolean => ELSEWHERE.includes(live?.kind);

/**
 * Whether what a rule of a policy matched is evidence enough for its decision. Without it the rule does not match:
 * going back needs a failure that was proven or reported, and calling it fine needs a verdict.
 */
export function hasGrounds(decision: Decision, when: readonly Test[], evidence: Evidence): boolean {
  if (decision === 'hold') return true;
  const reported = when.some(({ name }) => name === 'issue');
  if (decision === 'keep') return reported || isElsewhere(evidence) || !isWithoutVerdict(evidence);
  if (isElsewhere(evidence)) return false;
  const failed = when.some(({ name }) => name === 'deployment') && FAILED_DEPLOYMENTS.includes(evidence.deployment);
  const measured = when.some(({ name }) => OF_HEALTH.includes(name)) && failsByHealth(evidence);
  return reported || failed || measured;
}

const isWithoutVerdict = ({ health }: Evidence): boolean => health?.verdict === undefined || health.verdict === 'inconclusive';

/** Whether a rule of the table that a policy turns into a rollback rests on a failure that was proven, or reported as grave. */
export function mayTurnIntoRollback(evidence: Evidence): boolean {
  return !isElsewhere(evidence) && (failsByHealth(evidence) || FAILED_DEPLOYMENTS.includes(evidence.deployment) || ACTED_ON_AS_REPORTED.includes(evidence.report?.issue));
}

/** @returns why a rule with these conditions can never have its decision, or undefined */
export function groundless(decision: Decision, when: readonly Test[]): string | undefined {
  const allow = (name: ConditionName, wanted: readonly unknown[]): boolean => when.every((test) => test.name !== name || !('anyOf' in test) || test.anyOf.some((value) => wanted.includes(value)));
  const has = (...names: readonly string[]): boolean => when.some(({ name }) => names.includes(name));
  if (decision === 'hold') return undefined;
  if (decision === 'keep') return allow('verdict', ['healthy', 'degraded', 'unhealthy', 'cancelled']) || has('issue') ? undefined : 'a release without a verdict is never called fine: no data never decides; use hold';
  if (!allow('live', ['this-release', 'nothing'])) return 'what is live then is not the release of this run, so there is nothing to take back';
  if (has('issue') || (has('deployment') && allow('deployment', FAILED_DEPLOYMENTS))) return undefined;
  if (!allow('verdict', has('slowdown') ? [...BAD_VERDICTS, 'healthy'] : BAD_VERDICTS)) return 'only the verdicts unhealthy and degraded are evidence against a release: no data never decides';
  return has(...OF_HEALTH) ? undefined : `nothing in "when" is evidence of a failure; add a condition on ${['issue', 'deployment', 'verdict', 'failing-check', 'success-rate'].join(', ')} or the like`;
}
