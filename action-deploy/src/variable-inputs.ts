import * as z from 'zod/mini';
import { text, yaml } from '../../shared/action/codecs.ts';
import type { Codec } from '../../shared/action/codecs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import type { Variables } from '../../shared/platforms/port.ts';
import { parseVariables } from '../../shared/platforms/variables.ts';
import { requiredEnvRules } from './required-env.ts';
import type { RequiredEnv } from './required-env.ts';

/** Nothing is refused here: a message about the text as a whole would quote it, and it holds secrets. */
const variableLines: Codec<string> = { format: 'text', schema: z.string(), accepts: 'NAME=value lines', example: 'NEW_CHECKOUT=false' };

/** Inputs about the variables of the service on the platform. */
export const variableInputs = {
  variables: { codec: variableLines },
  'variables-file': { codec: text({ max: 500, accepts: 'a path', example: '.env.production' }) },
  'required-env': { codec: yaml(requiredEnvRules, 'a YAML list of variable names or a map of names to rules', 'DATABASE_URL: { url: true }') },
  'env-example': { codec: text({ max: 500, accepts: 'a path, or off', example: '.env.example' }) },
} as const satisfies Record<string, InputSpec>;

export interface VariableRequest {
  /** To set with this release; what the file says is added when it is read. */
  readonly variables: Variables;
  readonly variablesFile: string | undefined;
  readonly requiredEnv: RequiredEnv;
  /** A path; false where nothing is to be compared, undefined for the usual file, where there is one. */
  readonly envExample: string | false | undefined;
}

export function readVariableInputs(values: InputValues<typeof variableInputs>): Checked<VariableRequest> {
  const variables = values.variables === undefined ? valid({}) : parseVariables(values.variables, 'variables');
  if (!variables.ok) return variables;
  const example = values['env-example']?.trim();
  return valid({ variables: variables.value, variablesFile: values['variables-file']?.trim(), requiredEnv: values['required-env'] ?? {}, envExample: example === 'off' ? false : example });
}
