import { SAFETY_RULES } from './safety.ts';
import type { Refusal, SafetyFacts } from './safety.ts';

/** The safety rules that hold for turning a feature off too: all that do not speak of a release to go back to. */
export const FLAG_RULES: readonly string[] = ['one attempt in a run', 'what is live is known', 'the failure is fresh', 'no hold stands', 'no GitOps controller owns it'];

/** Checks, before anything is touched, that a feature may be turned off in place of a rollback. No target is needed for that. */
export function refuseFlags(facts: SafetyFacts): Refusal | undefined {
  return SAFETY_RULES.flatMap((rule) => (FLAG_RULES.includes(rule.name) ? (rule.refuse(facts) ?? []) : []))[0];
}
