// The demo, `npm start`: one workflow, run for a good commit and for a bad one, on this machine and with nothing to sign up for.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { ReleaseRecord } from '../shared/record/schema.ts';
import { sayEnding } from './ending.ts';
import { differences } from './expect.ts';
import { writeReport } from './report/report.ts';
import { readWorkflow, runWorkflow } from './runner.ts';
import { GOOD, LEAKING } from './service/releases.ts';
import type { ServiceRelease } from './service/releases.ts';
import { setStage } from './stage.ts';
import type { Stage } from './stage.ts';
import type { Run, Story } from './story.ts';
import { say, sayStep, saying, title } from './terminal.ts';

const workflowFile = path.join(import.meta.dirname, 'workflow.yml');
/** How long clients go on after the last step: the report should show that all is well again. */
const CALM_MS = 2_500;

const cancel = new AbortController();
const stops: (() => Promise<void> | void)[] = [];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => cancel.abort());

async function tell(): Promise<number> {
  const { values: options } = parseArgs({ options: { output: { type: 'string', default: path.join(import.meta.dirname, 'output') } } });
  const file = path.resolve(options.output, 'report.html');
  mkdirSync(path.dirname(file), { recursive: true });
  title('Surefoot: one workflow, two commits, on this machine');
  const stage = await saying('Set the stage', () => setStage((stop) => stops.push(stop)));
  say(`    PostgreSQL, the service at ${stage.url}, Slack's page at ${stage.slack.url}, and clients that use the service`);
  const from = Date.now();
  const good = await ship(stage, 1, GOOD);
  const bad = await ship(stage, 2, LEAKING);
  await pause(CALM_MS, undefined, { signal: cancel.signal });
  const served = (await (await fetch(`${stage.url}/health`)).json()) as { readonly version?: string };
  const to = Date.now();
  await stage.load.stop();
  const story: Story = { from, to, good, bad, lives: stage.lives, samples: stage.load.samples, messages: stage.slack.messages, servedInTheEnd: served.version ?? '' };
  const different = differences(story);
  writeFileSync(file, writeReport(story, different, readFileSync(workflowFile, 'utf8')));
  sayEnding(story, different, file);
  return different.length === 0 ? 0 : 1;
}

async function ship(stage: Stage, number: number, release: ServiceRelease): Promise<Run> {
  cancel.signal.throwIfAborted();
  say();
  title(`Run ${number}: release ${release.name}, "${release.message}"`);
  const folder = path.join(stage.folder, `run-${number}`);
  mkdirSync(folder);
  const values = { 'vars.APP_URL': stage.url, 'vars.HOST_URL': stage.hostUrl, 'vars.SLACK_API_URL': `${stage.slack.url}/api/`, 'secrets.SLACK_TOKEN': stage.slack.token, 'secrets.DATABASE_URL': stage.databaseUrl };
  const steps = await runWorkflow(readWorkflow(workflowFile), { number, commit: release.commit, message: release.message, values, folder, signal: cancel.signal, onStep: sayStep });
  const record = steps.findLast((step) => step.outputs['record'])?.outputs['record'];
  return { release, steps, record: record === undefined ? undefined : (JSON.parse(record) as ReleaseRecord) };
}

const complain = (what: string, error: unknown): void => void process.stderr.write(`${what}: ${error instanceof Error ? error.message : String(error)}\n`);

let code = 1;
try {
  code = await tell();
} catch (error) {
  if (!cancel.signal.aborted) complain('The demo could not go on', error);
}
for (const stop of stops.reverse()) {
  try {
    await stop();
  } catch (error) {
    complain('Not everything could be stopped', error);
  }
}
if (cancel.signal.aborted) say('Interrupted. Everything that was started is stopped.');
process.exit(cancel.signal.aborted ? 130 : code);
