import * as z from 'zod/mini';
import { DECISIONS, SEVERITIES } from '../kernel/outcomes.ts';
import type { Decision, Severity } from '../kernel/outcomes.ts';
import { CONDITIONS } from './policy-conditions.ts';
import type { ConditionName, ConditionValue, Test } from './policy-conditions.ts';
import type { Thresholds } from './thresholds.ts';

/**
 * What a team shapes of the decision table: rules of its own, and changes to the table's. Data only; nothing in it is run.
 * It can say more often that a person should look, and on what evidence to go back, but never go back without evidence.
 */
export interface Policy {
  /** In the order in which the table has them. */
  readonly added: readonly AddedRule[];
  readonly changed: Readonly<Record<string, RuleChange>>;
  readonly thresholds: Thresholds;
  /** How soon somebody must respond, in milliseconds, where it differs. */
  readonly respondWithin: Readonly<Partial<Record<Severity, number>>>;
}

/** A rule of the team's own. It matches when all of its conditions do. */
export interface AddedRule {
  readonly name: string;
  /** The rule of the table that it stands in front of. */
  readonly before: string;
  readonly when: readonly Test[];
  readonly decision: Decision;
  readonly severity: Severity | undefined;
}

export interface RuleChange {
  readonly decision: Decision | undefined;
  readonly severity: Severity | undefined;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const amount = z.optional(z.union([z.string(), z.number()]));
const conditions = Object.fromEntries(Object.entries(CONDITIONS).map(([name, { about }]) => [name, z.optional(value.check(z.describe(about)))])) as unknown as unknown as Record<ConditionName, z.ZodMiniOptional<z.ZodMiniType<ConditionValue>>>;
const text = z.optional(z.string());

const rule = z.strictObject({
  rule: z.string().check(z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: 'expected a name of small letters, digits and dashes, e.g. checkout-down' }), z.maxLength(40)),
  before: text,
  when: z.optional(z.strictObject(conditions)),
  decision: z.optional(z.enum(DECISIONS)),
  severity: z.optional(z.enum(SEVERITIES)),
  'at-least': amount,
  samples: amount,
  'in-a-row': amount,
});

/** The input `policy` as it is written; {@link readPolicy} finds what a schema cannot. */
export const policyDocument = z.strictObject({
  rules: z.optional(z.array(rule).check(z.maxLength(50))),
  'respond-within': z.optional(z.strictObject({ P0: text, P1: text, P2: text, P3: text })),
});

export type PolicyDocument = z.infer<typeof policyDocument>;
export type RuleDocument = z.infer<typeof rule>;
