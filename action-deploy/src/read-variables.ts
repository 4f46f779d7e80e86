import type { ActionContext } from '../../shared/action/action.ts';
import { CodedError } from '../../shared/kernel/coded-error.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { parseDotenv } from '../../shared/platforms/dotenv.ts';
import type { Variables } from '../../shared/platforms/port.ts';
import { isSwitch, tooMuch } from '../../shared/platforms/variables.ts';
import { readWorkspaceFile } from '../../shared/runtime/workspace-file.ts';
import type { DeployRequest } from './inputs.ts';

export const LARGEST_FILE_BYTES = 64 * 1024;
/** More lines say nothing more of a file that is something else. */
const MOST_PROBLEMS = 5;

/** Words that every second service is set up with; masking them would blank logs and drop outputs. */
const EVERYDAY = /^(?:production|staging|development|preview|testing|trace|debug|info|warn|warning|error|localhost|https?)$/i;

/**
 * The variables to set with the release: those of the file, and over them those of the input. Every value is masked from now on,
 * but for those that plainly are no secret: switches, everyday words, and what this run says in the open anyway.
 * @throws CodedError `bad-input`
 */
export async function readVariables(request: DeployRequest, { run, maskSecret }: ActionContext): Promise<Variables> {
  const { variables, variablesFile } = request;
  const all = { ...(variablesFile === undefined ? {} : await readFile(variablesFile, run.workspace)), ...variables };
  const open = [request.environment, request.service, request.version, request.image, request.environmentUrl, request.platform.name, request.strategy, run.repository, run.sha, run.refName].filter((text) => text !== undefined).join('\n');
  for (const value of Object.values(all)) if (!isSwitch(value) && !EVERYDAY.test(value) && !open.includes(value)) maskSecret(value);
  const much = tooMuch(all);
  if (much !== undefined) throw new CodedError('bad-input', `Inputs "variables" and "variables-file" are not valid together: ${much}.`);
  return all;
}

async function readFile(file: string, workspace: string): Promise<Variables> {
  const wrong = (what: string): CodedError => new CodedError('bad-input', `Input "variables-file" is not valid: ${quote(file)} ${what}.`);
  const found = await readWorkspaceFile(workspace, file, LARGEST_FILE_BYTES);
  if (found.kind === 'absent') throw wrong('does not exist in the workspace; give the path of a file of NAME=value lines, e.g. .env.production, and make it before this step');
  if (found.kind === 'unusable') throw wrong(found.why);
  const { variables, problems } = parseDotenv(found.text);
  if (problems.length > 0) throw wrong(`has lines that are not NAME=value: ${problems.slice(0, MOST_PROBLEMS).join('; ')}${problems.length > MOST_PROBLEMS ? `; and ${problems.length - MOST_PROBLEMS} more` : ''}`);
  if (Object.keys(variables).length === 0) throw wrong('sets no variable');
  return variables;
}
