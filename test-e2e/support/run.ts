import { spawn } from 'node:child_process';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly input?: string;
  readonly timeoutMs?: number;
}

/** Runs a program with the test's own environment and what is added to it, and waits for its end. Never rejects for an exit code. */
export function tryRun(program: string, args: readonly string[], { env = {}, cwd, input = '', timeoutMs = 120_000 }: RunOptions = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'pipe'], timeout: timeoutMs, ...(cwd === undefined ? {} : { cwd }) });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => {}).end(input);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** @returns what it wrote to its standard output, trimmed @throws {Error} with its words unless it ends with 0 */
export async function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout, stderr } = await tryRun(program, args, options);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`);
  return stdout.trim();
}

/** Asks until the answer is there. @throws {Error} with what was waited for */
export async function until<T>(what: string, ask: () => Promise<T | undefined> | T | undefined, withinMs = 30_000): Promise<T> {
  for (const deadline = Date.now() + withinMs; ; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`waited ${withinMs / 1000} s for ${what}`);
  }
}

/** A name that no other test, nor another run of this one, has: for projects, namespaces, images. */
export const uniqueName = (prefix: string): string => `${prefix}-${process.pid.toString(36)}${Math.random().toString(36).slice(2, 8)}`;
