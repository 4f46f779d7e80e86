import { clip, lastLines, printable } from '../../kernel/untrusted-text.ts';
import type { LogLine } from './answers.ts';

/** One log of one deployment. */
export interface NamedLog {
  /** `build`, `api run` … */
  readonly name: string;
  readonly lines: readonly LogLine[];
}

const MOST_CHARACTERS = 8_000;
const LONGEST_LINE = 500;
/** The end of a log says how it ended; errors before it say why. */
const LAST = 40;
const ERROR = /\b(?:error|fatal|panic|exception|traceback|failed|failure|cannot|denied|refused|not found|killed|out of memory)\b/i;

/** The lines that matter: the errors, and the end of each log, with the log's name before each. Undefined where there are none. */
export function pickLines(logs: readonly NamedLog[]): string | undefined {
  const each = Math.floor(MOST_CHARACTERS / Math.max(1, logs.length));
  const texts = logs.map((log) => lastLines(pick(log), each)).filter((text) => text !== '');
  return texts.length === 0 ? undefined : texts.join('\n');
}

function pick({ name, lines }: NamedLog): string {
  const kept = lines.filter(({ message, severity }, index) => index >= lines.length - LAST || ERROR.test(severity ?? '') || ERROR.test(message));
  return kept.flatMap(({ message }) => printable(message).split('\n')).map((line) => line.trimEnd()).filter((line) => line !== '').map((line) => `[${name}] ${clip(line, LONGEST_LINE)}`).join('\n');
}
