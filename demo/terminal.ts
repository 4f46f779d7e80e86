import { styleText } from 'node:util';
import { formatDuration } from '../shared/kernel/duration.ts';
import { clip, oneLine } from '../shared/kernel/untrusted-text.ts';
import { outcomeOf, toneOf } from './report/timeline.ts';
import type { StepResult } from './runner.ts';

/** What a person sees in the terminal: colours only where it has them. */

const MARKS = { good: ['green', '✔'], info: ['green', '✔'], back: ['yellow', '↩'], bad: ['red', '✘'], quiet: ['gray', '–'] } as const;
/** What a reason may take of a line. */
const REASON = 108;

export const say = (line = ''): void => void process.stdout.write(`${line}\n`);
export const title = (text: string): void => say(styleText('bold', text));
export const aside = (text: string): string => styleText('gray', text);

/** `✔ Deploy  0.9 s  deployed  Release "r2" is live.` */
export function sayStep(step: StepResult): void {
  const outcome = outcomeOf(step);
  const [colour, mark] = MARKS[toneOf(outcome)];
  const took = step.code === undefined ? '' : formatDuration(step.to - step.from);
  const reason = clip(oneLine(step.outputs['reason'] ?? ''), REASON);
  say(`  ${styleText(colour, mark)} ${step.name.padEnd(18)}${took.padStart(7)}  ${outcome.padEnd(11)} ${aside(reason)}`.trimEnd());
}

/** Done in one line: while it goes on, what is done; after it, how long it took. */
export async function saying<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = Date.now();
  const done = await work();
  say(`  ${styleText('green', '✔')} ${what.padEnd(18)}${formatDuration(Date.now() - from).padStart(7)}`);
  return done;
}
