import { block, md } from '../../shared/action/markdown.ts';
import { procedureAfterFailure, procedureFor } from '../../shared/rollback-decision/emergency.ts';
import type { Procedure } from '../../shared/rollback-decision/emergency.ts';
import type { Ending, Story } from './story.ts';

/** What a person does first: where the decision is to hold, or what was done in its place failed. */
function procedureOf({ decision, evidence }: Story, ending: Ending | undefined): Procedure | undefined {
  if (ending?.outcome === 'failed') return procedureAfterFailure(evidence);
  return decision.kind === 'hold' || ending?.outcome === 'held' ? procedureFor(decision.rule, evidence) : undefined;
}

/** The emergency procedure for the summary; empty where nobody must act. */
export function firstSteps(story: Story, ending: Ending | undefined): string {
  const procedure = procedureOf(story, ending);
  if (procedure === undefined) return '';
  const steps = procedure.steps.map(({ words, run }, index) => `${index + 1}. ${md(words)}${run === undefined ? '' : `\n\n   ${block(run).replaceAll('\n', '\n   ')}\n`}`);
  return `**First steps: ${md(procedure.title)}**\n\n${steps.join('\n')}`;
}

/** What to do, with the procedure in one line. */
export function adviceOf(story: Story, ending: Ending): string | undefined {
  const procedure = procedureOf(story, ending);
  if (procedure === undefined) return ending.advice;
  return [ending.advice, `First steps: ${procedure.title.toLowerCase()}. ${procedure.inShort}`].filter((part) => part !== undefined).join(' ');
}
