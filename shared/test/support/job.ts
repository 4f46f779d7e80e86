import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

/** The project's folder. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

interface Metadata {
  readonly inputs?: Readonly<Record<string, { readonly default?: string }>>;
  readonly runs: { readonly main: string; readonly post?: string };
}

export interface StepOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly entry?: 'main' | 'post';
  readonly state?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /** Cancels as the runner does, once the log matches. */
  readonly cancelWhen?: RegExp;
  /** Ends the step without a word, as a lost runner does, once the log matches. */
  readonly killWhen?: RegExp;
}

export interface StepResult {
  readonly code: number | null;
  readonly ms: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
  /** The messages of the error annotations. */
  readonly errors: readonly string[];
  /** Whatever a person or a later step could read: all but the mask commands, which the runner keeps to itself. */
  readonly visible: string;
}

/** One job of a workflow run. Its steps are the committed bundles, started the way the runner starts them. */
export class Job {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-job-'));
  readonly workspace = path.join(this.root, 'workspace');
  readonly temp = path.join(this.root, 'temp');
  readonly sha: string;
  status: 'success' | 'failure' | 'cancelled' = 'success';
  readonly #env: Readonly<Record<string, string>>;

  constructor({ sha = 'a'.repeat(40), env = {}, event = {} }: { readonly sha?: string; readonly env?: Readonly<Record<string, string>>; readonly event?: object } = {}) {
    this.sha = sha;
    for (const folder of [this.workspace, this.temp]) mkdirSync(folder);
    const eventFile = path.join(this.root, 'event.json');
    writeFileSync(eventFile, JSON.stringify({ head_commit: { message: 'feat: a thing', author: { name: 'release author', username: 'author' } }, ...event }));
    this.#env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.root,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.workspace,
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_EVENT_NAME: 'push',
      GITHUB_REPOSITORY: 'acme/app',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_SHA: sha,
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_ACTOR: 'author',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_JOB: 'ship',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
      RUNNER_TEMP: this.temp,
      RUNNER_TOOL_CACHE: path.join(this.root, 'tools'),
      RUNNER_OS: 'Linux',
      ...env,
    };
  }

  async step(action: string, inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> {
    const metadata = parse(readFileSync(path.join(ROOT, action, 'action.yml'), 'utf8')) as Metadata;
    const entry = metadata.runs[options.entry ?? 'main'] ?? '';
    const files = this.#runnerFiles();
    const defaults = Object.entries(metadata.inputs ?? {}).map(([name, input]) => [name, this.#evaluate(input.default ?? '')]);
    const given = Object.entries({ ...Object.fromEntries(defaults), ...inputs }).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, String(value)]);
    const state = Object.entries(options.state ?? {}).map(([name, value]) => [`STATE_${name}`, value]);
    const env = { ...this.#env, ...files, ...Object.fromEntries([...given, ...state]), ...options.env };
    const ended = await this.#start(path.join(ROOT, action, entry), env, options);
    if (ended.cancelled) this.status = 'cancelled';
    else if (ended.code !== 0) this.status = 'failure';
    const outputs = readRunnerFile(files['GITHUB_OUTPUT'] ?? '');
    const summary = readFileSync(files['GITHUB_STEP_SUMMARY'] ?? '', 'utf8');
    const stdout = ended.stdout;
    return {
      ...ended,
      outputs,
      state: readRunnerFile(files['GITHUB_STATE'] ?? ''),
      summary,
      errors: [...stdout.matchAll(/^::error[^:]*::(.*)$/gm)].map((match) => match[1] ?? ''),
      visible: [stdout.replace(/^::add-mask::.*$/gm, ''), ended.stderr, JSON.stringify(outputs), summary].join('\n'),
    };
  }

  cleanup(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #runnerFiles(): Record<string, string> {
    return Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map((name) => {
        const file = path.join(this.temp, `${name.toLowerCase()}_${randomUUID()}`);
        writeFileSync(file, '');
        return [name, file];
      }),
    );
  }

  #evaluate(text: string): string {
    const values: Record<string, string> = { 'github.token': `ghs_${'T0k3n'.repeat(7)}`, 'job.status': this.status, 'github.sha': this.sha };
    return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => values[name] ?? '');
  }

  #start(main: string, env: Record<string, string>, options: StepOptions): Promise<{ code: number | null; ms: number; stdout: string; stderr: string; cancelled: boolean }> {
    const started = performance.now();
    const child = spawn(process.execPath, [main], { cwd: this.workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let cancelled = false;
    const timers = [setTimeout(() => child.kill('SIGKILL'), options.timeoutMs ?? 60_000)];
    const cancel = (): void => {
      if (cancelled) return;
      cancelled = true;
      child.kill('SIGINT');
      timers.push(setTimeout(() => child.kill('SIGTERM'), 7_500), setTimeout(() => child.kill('SIGKILL'), 10_000));
    };
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (options.cancelWhen?.test(stdout)) cancel();
      if (options.killWhen?.test(stdout)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    return new Promise((resolve) =>
      child.on('close', (code) => {
        for (const timer of timers) clearTimeout(timer);
        resolve({ code, ms: performance.now() - started, stdout, stderr, cancelled });
      }),
    );
  }
}

/** Reads a file of `name=value` and `name<<delimiter` entries, as the runner does. */
export function readRunnerFile(file: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const multiline = /^([^=<]+)<<(.+)$/.exec(line);
    if (multiline?.[1] !== undefined) {
      const start = index + 1;
      index = lines.indexOf(multiline[2] ?? '', start);
      values[multiline[1]] = lines.slice(start, index).join('\n');
    } else if (line.includes('=')) values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return values;
}
