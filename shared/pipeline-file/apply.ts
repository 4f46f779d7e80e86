import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { ActionName } from '../kernel/outcomes.ts';
import { messageOf, systemCodeOf } from '../kernel/coded-error.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked, Problem } from '../kernel/problem.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { isInside } from '../runtime/workspace-file.ts';
import type { InputSources, InputSpecs, InputTexts } from '../action/parse-inputs.ts';

/** Read where the input `config` names no other. */
export const DEFAULT_PIPELINE_FILE = '.github/surefoot.yml';

export interface AppliedFile {
  /** The texts of the workflow and, where it gave none, of the file. */
  readonly texts: InputTexts;
  readonly sources: InputSources;
  /** What to say besides, should an input be missing. */
  readonly hints: readonly Problem[];
}

/**
 * Completes the inputs of a step from the pipeline file; an input given in the workflow wins over it. Where there is no file
 * nothing is loaded for one: most steps have none, and all should start fast.
 */
export async function applyPipelineFile(action: ActionName, specs: InputSpecs, given: InputTexts, workspace: string): Promise<Checked<AppliedFile>> {
  const named = given['config'];
  const file = named ?? DEFAULT_PIPELINE_FILE;
  const wrong = (message: string) => invalid({ subject: 'config', message: `${named === undefined ? `The pipeline file ${file}` : `Input "config" is not valid: ${quote(file)}`} ${message}` });
  let location: string;
  let root: string;
  try {
    root = await realpath(workspace);
    location = await realpath(path.resolve(root, file));
  } catch (error) {
    const absent = systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR';
    if (absent && named === undefined) return valid({ texts: given, sources: {}, hints: [] });
    return wrong(absent ? `does not exist in the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}, and check the repository out before this step.` : `cannot be read: ${messageOf(error)}.`);
  }
  if (!isInside(root, location)) return wrong(`leads out of the workspace. Give the path of a file in the repository, e.g. ${DEFAULT_PIPELINE_FILE}.`);
  const { readPipelineFile } = await import('./read-pipeline-file.ts');
  return readPipelineFile(location, { action, specs, given, file });
}
