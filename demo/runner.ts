import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A small runner: it starts the bundles of the actions as GitHub's starts them, with its files and variables. */

const PROJECT = path.resolve(import.meta.dirname, '..');

interface WorkflowStep {
  readonly name: string;
  readonly uses: string;
  readonly if?: string;
  readonly with: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly name: string;
  readonly jobs: Readonly<Record<string, { readonly env?: Readonly<Record<string, string>>; readonly steps: readonly WorkflowStep[] }>>;
}

/** What one run of the workflow is for. */
export interface RunOptions {
  readonly number: number;
  readonly commit: string;
  readonly message: string;
  /** Values of expressions by their name: `vars.APP_URL`, `secrets.SLACK_TOKEN`. */
  readonly values: Readonly<Record<string, string>>;
  /** An empty folder of this run's own. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onStep: (step: StepResult) => void;
}

export interface StepResult {
  readonly name: string;
  /** `action-deploy` */
  readonly action: string;
  /** Absent where the step was skipped. */
  readonly code?: number;
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly to: number;
  readonly outputs: Readonly<Record<string, string>>;
  /** What a person sees of the log: the runner keeps its commands to itself and masks secrets. */
  readonly log: string;
}

export const readWorkflow = (file: string): Workflow => parse(readFileSync(file, 'utf8')) as Workflow;

/** Runs the first job of a workflow; after a failed step only those go on that say `failure()` or `always()`. */
export async function runWorkflow(workflow: Workflow, options: RunOptions): Promise<readonly StepResult[]> {
  const [jobName, job] = Object.entries(workflow.jobs)[0] ?? ['', { steps: [] }];
  const results: StepResult[] = [];
  let status = 'success';
  for (const step of job.steps) {
    if (options.signal.aborted) break;
    const wanted = step.if === 'always()' || (step.if === 'failure()') === (status === 'failure');
    const values = { ...options.values, 'github.sha': options.commit, 'job.status': status };
    const common = { ...runnerVariables(workflow.name, jobName, options), ...evaluateAll(job.env ?? {}, values) };
    const result = wanted ? await runStep(step, common, values, options) : skipped(step);
    if (result.code !== undefined && result.code !== 0) status = 'failure';
    results.push(result);
    options.onStep(result);
  }
  return results;
}

const actionOf = (step: WorkflowStep): string => /(action-[a-z]+)@/.exec(step.uses)?.[1] ?? '';
const skipped = (step: WorkflowStep): StepResult => ({ name: step.name, action: actionOf(step), from: Date.now(), to: Date.now(), outputs: {}, log: '' });

async function runStep(step: WorkflowStep, common: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>, options: RunOptions): Promise<StepResult> {
  const action = actionOf(step);
  const metadata = parse(readFileSync(path.join(PROJECT, action, 'action.yml'), 'utf8')) as { readonly inputs: Readonly<Record<string, { readonly default?: string }>>; readonly runs: { readonly main: string } };
  const defaults = Object.fromEntries(Object.entries(metadata.inputs).map(([name, input]) => [name, input.default ?? '']));
  const inputs = Object.entries(evaluateAll({ ...defaults, ...step.with }, values)).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]);
  const files = runnerFiles(options.folder);
  const from = Date.now();
  const ended = await start(path.join(PROJECT, action, metadata.runs.main), { ...common, ...files, ...Object.fromEntries(inputs) }, options.signal);
  return { name: step.name, action, code: ended.code, from, to: Date.now(), outputs: readOutputs(files['GITHUB_OUTPUT'] ?? ''), log: visibleLog(ended.log) };
}

const evaluateAll = (texts: Readonly<Record<string, unknown>>, values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, String(text).replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, expression: string) => values[expression] ?? '')]));

function runnerVariables(workflow: string, job: string, { number, commit, message, folder }: RunOptions): Record<string, string> {
  const event = path.join(folder, 'event.json');
  const temp = path.join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  writeFileSync(event, JSON.stringify({ head_commit: { message, author: { name: 'release author', username: 'release-author' } } }));
  return {
    PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}`,
    HOME: folder,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: import.meta.dirname,
    GITHUB_EVENT_PATH: event,
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_SHA: commit,
    GITHUB_RUN_ID: String(number),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTOR: 'release-author',
    GITHUB_WORKFLOW: workflow,
    GITHUB_JOB: job,
    GITHUB_SERVER_URL: 'https://github.example',
    RUNNER_TEMP: temp,
    RUNNER_OS: 'Linux',
  };
}

function runnerFiles(folder: string): Record<string, string> {
  return Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
      const file = path.join(folder, `${name.toLowerCase()}-${randomUUID()}`);
      writeFileSync(file, '');
      return [name, file];
    }),
  );
}

/** Cancels as the runner does: SIGINT, SIGTERM 7.5 s later, and 2.5 s after that the end. */
function start(main: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<{ readonly code: number; readonly log: string }> {
  // In a process group of its own, so that Ctrl-C in a terminal reaches it once and from here, as a cancel does.
  const child = spawn(process.execPath, [main], { cwd: env['GITHUB_WORKSPACE'], env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const timers: NodeJS.Timeout[] = [];
  const cancel = (): void => {
    child.kill('SIGINT');
    timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500), setTimeout(() => child.kill('SIGKILL'), 10_000));
  };
  signal.addEventListener('abort', cancel, { once: true });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      timers.forEach(clearTimeout);
      signal.removeEventListener('abort', cancel);
      resolve({ code: code ?? 1, log });
    }),
  );
}

/** Reads `name=value` and `name<<delimiter` entries. */
function readOutputs(file: string): Record<string, string> {
  const entries = readFileSync(file, 'utf8').matchAll(/^(?:([^=<\n]+)<<(.+)\n([\s\S]*?)\n?\2|([^=<\n]+)=(.*))$/gm);
  return Object.fromEntries([...entries].map(([, block, , lines = '', name, value = '']) => (block === undefined ? [name, value] : [block, lines])));
}

/** Takes out `::add-mask::` commands and every value that they name, and shows annotations by their text. */
export function visibleLog(log: string): string {
  const decode = (text: string): string => text.replace(/%0A/g, '\n').replace(/%0D/g, '\r').replace(/%25/g, '%');
  const masks = [...log.matchAll(/^::add-mask::(.+)$/gm)].map((match) => decode(match[1] ?? '')).sort((a, b) => b.length - a.length);
  const text = log.replace(/^::add-mask::.*\n?/gm, '').replace(/^::(error|warning|notice)[^:]*::(.*)$/gm, (_, kind: string, message: string) => `${kind}: ${decode(message)}`);
  return masks.reduce((shown, mask) => shown.replaceAll(mask, '***'), text).trimEnd();
}
