import { writeSync } from 'node:fs';
import { error, notice, warning } from '@actions/core';
import { systemCodeOf } from '../kernel/coded-error.ts';
import { clip, printable } from '../kernel/untrusted-text.ts';
import type { Log } from '../runtime/log.ts';
import type { Secrets } from './secrets.ts';

/** Annotations are cut at 4,096 characters by the runner (actions/runner, `AddIssue`). */
const LONGEST_ANNOTATION = 3_900;
const LONGEST_LINE = 4_000;

/** The log of an action, with the annotations that only the edge may make. */
export interface RunnerLog extends Log {
  error(text: string): void;
  notice(text: string): void;
}

export function createRunnerLog(secrets: Secrets): RunnerLog {
  const clean = (text: string): string => secrets.redact(printable(text));
  const annotation = (text: string): string => clip(clean(text), LONGEST_ANNOTATION);
  const lines = (text: string, prefix: string): void => writeOut(clean(text).split('\n').map((line) => `${prefix}${withoutCommand(clip(line, LONGEST_LINE), prefix)}\n`).join(''));
  return {
    info: (text) => lines(text, ''),
    foreign: (text) => lines(text, '  | '),
    warning: (text) => warning(annotation(text)),
    notice: (text) => notice(annotation(text)),
    error: (text) => error(annotation(text)),
  };
}

/**
 * Makes sure that the runner does not read a command in a line: `::name::` counts at the start of a line, after any white
 * space, and `##[name]` anywhere (actions/runner, `ActionCommand.TryParseV2` and `TryParse`).
 */
function withoutCommand(line: string, prefix: string): string {
  const inert = line.replaceAll('##[', '## [');
  return prefix === '' ? inert.replace(/^(\s*):(?=:)/, '$1: ') : inert;
}

/** Writes at once: what stands in a stream's buffer is lost when the process is killed. */
function writeOut(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let written = 0; written < bytes.length; ) {
    try {
      written += writeSync(1, bytes, written);
    } catch (problem) {
      const code = systemCodeOf(problem);
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw problem;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5); // a full pipe: its reader needs a moment
    }
  }
}
