import type { ActionContext } from '../../shared/action/action.ts';
import type { Beginning } from './admission.ts';
import { compareExample, missingOf } from './compare-example.ts';
import { readEarlierExample } from './example.ts';
import type { Example } from './example.ts';
import { liveCommitOf } from './guard.ts';
import type { GuardAnswer } from './guard.ts';
import type { DeployRequest } from './inputs.ts';
import type { Memory } from './memory.ts';
import type { AskNames } from './names.ts';
import type { DeployEnding } from './report.ts';
import { checkRequiredEnv } from './required-env.ts';

/** Checks the variables that a person requires, in the step's environment and, where it can list them, on the platform. */
export async function checkVariables({ requiredEnv, variables }: DeployRequest, askNames: AskNames, { env, log }: ActionContext): Promise<Omit<DeployEnding, 'before' | 'live'> | undefined> {
  if (Object.keys(requiredEnv).length === 0) return undefined;
  const names = await askNames();
  const { problems, unchecked } = checkRequiredEnv(requiredEnv, { env, set: variables, onPlatform: names?.kind === 'known' ? names.names : undefined });
  if (unchecked.length > 0) log.info(`Set on the platform and not in the step's environment, so that the rules for it could not be checked: ${unchecked.join(', ')}.`);
  if (problems.length === 0) return undefined;
  const advice = names?.kind === 'known' ? 'Set what is missing on the platform, or with this release in "variables".' : 'Set the variables in the step\'s "env", from secrets where they are secret.';
  return { outcome: 'refused', reasonCode: 'required-env-missing', reason: `Nothing was deployed: ${problems.map((problem) => problem.message).join('; ')}.`, advice };
}

interface ExampleParts {
  readonly example: Example;
  readonly beginning: Beginning;
  readonly askNames: AskNames;
  readonly memory: Memory;
}

/** Compares the variables that the code names with those that are set; refused where the new code needs one that is not there. */
export async function checkExample({ variables }: DeployRequest, { example, beginning, askNames, memory }: ExampleParts, context: ActionContext): Promise<Extract<GuardAnswer, { kind: 'refused' }> | undefined> {
  const { file, names } = example;
  const { log, signal } = context;
  const onPlatform = names.length === 0 ? undefined : await askNames();
  if (onPlatform?.kind !== 'known' || signal.aborted) {
    if (names.length > 0) log.info(`${file} is not compared: which variables are set on the platform is not known.`);
    return undefined;
  }
  const there = [...onPlatform.names, ...Object.keys(variables)];
  if (missingOf(names, there).length === 0) return undefined;
  const earlier = await readEarlierExample(example, liveCommitOf(beginning.history, beginning.before), context, memory.fileAt);
  const answer = compareExample({ file, names, there, ...(earlier.kind === 'known' ? { earlier: earlier.names, why: '' } : { earlier: undefined, why: earlier.why }) });
  if (answer.kind === 'unsure') log.warning(answer.warning);
  else if (answer.seen !== undefined) log.info(answer.seen);
  return answer.kind === 'refused' ? { kind: 'refused', reasonCode: 'required-env-missing', reason: answer.reason, advice: answer.advice } : undefined;
}
