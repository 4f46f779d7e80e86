import type { ActionContext } from '../../shared/action/action.ts';
import type { Platform, VariableNames } from '../../shared/platforms/port.ts';

/** The names of the variables on the platform: asked for once, and only where somebody wants to know. Undefined where it cannot list them. */
export type AskNames = () => Promise<VariableNames | undefined>;

/** @returns a question that is answered once; that it was not answered is said then */
export function askNamesOf(platform: Platform, { signal, log }: ActionContext, timeoutMs: number): AskNames {
  let asked: Promise<VariableNames | undefined> | undefined;
  const ask = async (): Promise<VariableNames | undefined> => {
    const names = await platform.variableNames?.(signal, timeoutMs);
    if (names?.kind === 'unknown' && !signal.aborted) log.warning(`Which variables are set on platform ${platform.name} is not known: ${names.reason}. Only the step's own environment is checked.`);
    return names;
  };
  return () => (asked ??= ask());
}
