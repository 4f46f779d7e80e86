import { freeText, oneOf, yaml } from '../../shared/action/codecs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { ROLLBACK_STRATEGIES } from '../../shared/platforms/port.ts';
import type { RollbackStrategy, Variables } from '../../shared/platforms/port.ts';
import { parseVariables } from '../../shared/platforms/variables.ts';
import { policyDocument } from '../../shared/rollback-decision/policy.ts';
import type { Policy } from '../../shared/rollback-decision/policy.ts';

/** Inputs by which a team shapes what is decided, and how it is done. */
export const shapeInputs = {
  strategy: { codec: oneOf(ROLLBACK_STRATEGIES), default: 'graceful' },
  'disable-flags': { codec: { ...freeText({ max: 30_000 }), example: 'NEW_CHECKOUT=false' } },
  policy: { codec: yaml(policyDocument, 'a YAML map with rules and respond-within', 'rules: [{ rule: majority-failing, at-least: 30% }]') },
} as const satisfies Record<string, InputSpec>;

export interface Shape {
  readonly strategy: RollbackStrategy;
  /** Set on the platform in place of a rollback. */
  readonly flags?: Variables;
  readonly policy?: Policy;
}

/** Checks what one input alone cannot show: every problem of the flags and of the policy, one message each. */
export async function readShape(values: InputValues<typeof shapeInputs>): Promise<Checked<Shape>> {
  const { strategy, 'disable-flags': text, policy: document } = values;
  const flags = text === undefined ? undefined : parseVariables(text, 'disable-flags');
  const policy = document === undefined ? undefined : (await import('../../shared/rollback-decision/read-policy.ts')).readPolicy(document);
  const problems = [flags, policy].flatMap((checked) => (checked?.ok === false ? checked.problems : []));
  if (problems.length > 0) return invalid(...problems);
  return valid({ strategy, ...(flags?.ok ? { flags: flags.value } : {}), ...(policy?.ok ? { policy: policy.value } : {}) });
}
