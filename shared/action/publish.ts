import { appendFileSync } from 'node:fs';
import { setOutput } from '@actions/core';
import type { ActionName } from '../kernel/outcomes.ts';
import { messageOf } from '../kernel/coded-error.ts';
import { clip, printable } from '../kernel/untrusted-text.ts';
import type { Report } from './action.ts';
import { md } from './markdown.ts';
import type { RunnerLog } from './runner-log.ts';

export const RESULT_SCHEMA = 'surefoot/result@1';

/** The runner drops a whole summary past 1 MiB; ours stay far below. */
const LARGEST_SUMMARY = 128 * 1024;

/** Writes what an action found out to everywhere a person or a later step looks: outputs, summary, log, annotation. */
export function publish(action: { readonly name: ActionName; readonly outputs: readonly string[] }, report: Report, record: string | undefined, { log, redact }: { readonly log: RunnerLog; readonly redact: (text: string) => string }): void {
  const reason = clip(redact(printable(report.reason)), 1_000);
  const own = Object.fromEntries(action.outputs.map((name) => [name, asText(report.outputs[name], redact)]));
  const result = {
    schema: RESULT_SCHEMA,
    action: action.name,
    outcome: report.outcome,
    reason_code: report.reasonCode,
    reason,
    ...Object.fromEntries(action.outputs.filter((name) => report.outputs[name] !== undefined).map((name) => [name.replaceAll('-', '_'), resultValue(report.outputs[name], redact)])),
  };
  const outputs = { ...own, outcome: report.outcome, 'reason-code': report.reasonCode, reason, result: JSON.stringify(result), record: record ?? '' };
  for (const [name, value] of Object.entries(outputs)) guarded(() => setOutput(name, value), log);
  guarded(() => writeSummary(summaryOf(action.name, report, reason, redact)), log);
  const advice = report.advice ? ` ${report.advice}` : '';
  if (report.failed) log.error(`${reason}${advice} [${report.reasonCode}]`);
  else log.info(`${headline(action.name, report)} ${reason}${advice} [${report.reasonCode}]`);
}

function asText(value: Report['outputs'][string], redact: (text: string) => string): string {
  return value === undefined ? '' : redact(String(value));
}

/** Outputs that are JSON themselves stay JSON in the result. */
function resultValue(value: Report['outputs'][string], redact: (text: string) => string): unknown {
  if (typeof value !== 'string') return value;
  const text = redact(value);
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function summaryOf(action: ActionName, report: Report, reason: string, redact: (text: string) => string): string {
  const advice = report.advice ? `\n\n**What to do:** ${md(redact(report.advice), 1_000)}` : '';
  const body = report.summary ? `\n\n${redact(report.summary)}` : '';
  const text = `### ${headline(action, report)}\n\n${md(reason, 1_000)}${advice}${body}\n\n<sub>${report.reasonCode}</sub>\n\n`;
  return text.length <= LARGEST_SUMMARY ? text : `${clip(text, LARGEST_SUMMARY)}\n\n`;
}

const TITLES: Readonly<Record<ActionName, string>> = { 'action-migrate': 'Migrate', 'action-deploy': 'Deploy', 'action-healthcheck': 'Health check', 'action-rollback': 'Rollback', 'action-notify': 'Notify' };

/** Outcomes that leave the job green but are no success to celebrate: a baseline may be unhealthy, a cancelled rollback did nothing. */
const NOT_WELL: ReadonlySet<string> = new Set(['degraded', 'unhealthy', 'inconclusive', 'cancelled', 'partly-sent', 'not-sent', 'skipped']);

function headline(action: ActionName, report: Report): string {
  const mark = report.failed ? '❌' : NOT_WELL.has(report.outcome) ? '⚠️' : '✅';
  return `${mark} ${TITLES[action]}: ${report.outcome}.`;
}

function writeSummary(text: string): void {
  const file = process.env['GITHUB_STEP_SUMMARY'];
  if (file) appendFileSync(file, text, 'utf8');
}

/** A runner file that cannot be written must not hide the outcome. */
function guarded(write: () => void, log: RunnerLog): void {
  try {
    write();
  } catch (error) {
    log.warning(`A file of the runner could not be written: ${messageOf(error)}`);
  }
}
