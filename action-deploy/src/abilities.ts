import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { Capabilities, Platform, Strategy } from '../../shared/platforms/port.ts';
import type { DeployRequest } from './inputs.ts';
import { unwatchable } from './strategy-inputs.ts';

/** Whether a strategy makes the release ready first, and has it take requests only when it is told to. */
export const isStaged = (strategy: Strategy): boolean => strategy === 'blue-green' || strategy === 'canary';

/** What of a request this platform cannot do with this target, one sentence each; empty where it can do all. */
export function findInabilities(request: DeployRequest, platform: Platform): readonly string[] {
  if (request.operation === 'restart') return platform.restart ? [] : [`Input "operation" is not valid: platform ${platform.name} has no way to restart what is live${onCommand(platform, 'restart')}.`];
  const { strategy } = request;
  const { capabilities } = platform;
  const lacks = !capabilities.strategies.includes(strategy) || (isStaged(strategy) && platform.shift === undefined);
  const unwatched = request.canary && unwatchable(request.canary);
  return [
    ...(lacks ? [lacking(strategy, platform.name, capabilities)] : []),
    ...(!lacks && unwatched !== undefined ? [unwatched] : []),
    ...(Object.keys(request.variables).length > 0 && !platform.setVariables ? [`Input ${request.variablesFile === undefined ? '"variables"' : '"variables-file"'} is not valid: platform ${platform.name} has no way to set variables${onCommand(platform, 'set-variables')}.`] : []),
  ];
}

function lacking(strategy: Strategy, name: string, { strategies, missing }: Capabilities): string {
  const why = missing?.[strategy];
  return `Input "strategy" is not valid: platform ${name} has no ${quote(strategy)}${why === undefined ? '' : ` with this target: ${why.replace(/\.$/, '')}`}; it has ${strategies.filter((other) => other !== strategy).join(', ')}.`;
}

/** What the commands of a user can do is for the user to say. */
const onCommand = ({ name }: Platform, command: string): string => (name === 'command' ? `; add a "${command}" command to the target` : '');
