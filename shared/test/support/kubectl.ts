import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Shell, ShellResult } from '../../runtime/shell.ts';
import { systemShell } from '../../runtime/shell.ts';

/** What a call that contains all of these words gets instead of an answer, or after it. */
export interface KubectlFailure {
  readonly words: readonly string[];
  readonly stderr?: string;
  readonly stdout?: string;
  readonly code?: number;
  readonly times?: number;
  readonly sleepMs?: number;
  /** Whether what was asked for is done all the same. */
  readonly after?: boolean;
}

interface KubeState {
  objects: { kind: string; metadata: { name: string; annotations?: Record<string, string>; labels?: Record<string, string> }; spec?: Record<string, unknown>; status?: Record<string, unknown> }[];
  /** By a part of an image, or of a variable's value. */
  fates: Record<string, 'bad' | 'endless' | 'image' | 'quota' | 'config'>;
  failures: KubectlFailure[];
  logs: Record<string, string>;
  uid: number;
}

/** A kubectl for PATH, with a small cluster behind it (fake-kubectl.mjs). */
export interface FakeCluster {
  /** To be put before PATH. */
  readonly bin: string;
  /** Answers its kubectl in this process, which is much quicker; everything else is started. */
  readonly shell: Shell;
  readonly folder: string;
  state(): KubeState;
  change(change: (state: KubeState) => void): void;
  /** Every call so far: its arguments and its environment. */
  calls(): readonly { readonly argv: readonly string[]; readonly env: Readonly<Record<string, string>> }[];
  violations(): readonly string[];
  /** The images of the ready pods behind a Service, without repeats. */
  images(service?: string): readonly string[];
  object(kind: string, name: string): KubeState['objects'][number] | undefined;
  close(): void;
}

type Answer = (stateFile: string, args: readonly string[], given: { readonly stdin?: string | undefined; readonly environment: NodeJS.ProcessEnv }) => { readonly code: number; readonly stdout: string; readonly stderr: string; readonly sleepMs: number | undefined };

function quickShell(bin: string, file: string): Shell {
  const script = import(SCRIPT) as Promise<{ readonly answer: Answer }>;
  return {
    run: async (request): Promise<ShellResult> => {
      if (!('argv' in request.command) || request.command.argv[0] !== path.join(bin, 'kubectl')) return systemShell.run(request);
      if (request.signal?.aborted) return { kind: 'killed', by: 'cancel', stdout: '', stderr: '' };
      const { answer } = await script;
      // A question that nobody waits for any more may outlive the cluster.
      if (!existsSync(file)) return { kind: 'killed', by: 'signal', stdout: '', stderr: '' };
      const { code, stdout, stderr } = answer(file, request.command.argv.slice(1), { stdin: request.stdin ?? '', environment: {} });
      for (const line of stdout.split('\n')) request.onLine?.(line, 'stdout');
      return { kind: 'exited', code, stdout, stderr, truncated: false };
    },
  };
}

const SCRIPT = path.join(import.meta.dirname, 'fake-kubectl.mjs');

export function fakeCluster(...objects: readonly object[]): FakeCluster {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-kubectl-'));
  const bin = path.join(folder, 'bin');
  const file = path.join(folder, 'state.json');
  mkdirSync(bin);
  writeFileSync(path.join(bin, 'kubectl'), `#!/bin/sh\nNODE_COMPILE_CACHE='${path.join(os.tmpdir(), 'surefoot-fake-kubectl-cache')}' exec '${process.execPath}' --no-warnings '${SCRIPT}' '${file}' "$@"\n`);
  chmodSync(path.join(bin, 'kubectl'), 0o755);
  const state = (): KubeState => JSON.parse(readFileSync(file, 'utf8')) as KubeState;
  const write = (next: KubeState): void => writeFileSync(file, JSON.stringify(next));
  write({ objects: objects.map((object, index) => ({ ...(object as KubeState['objects'][number]), metadata: { generation: 1, ...(object as KubeState['objects'][number]).metadata, uid: `uid-a${index}` } })), fates: {}, failures: [], logs: {}, uid: 0 });
  const lines = (name: string): readonly string[] => (existsSync(path.join(folder, name)) ? readFileSync(path.join(folder, name), 'utf8').trim().split('\n').filter(Boolean) : []);
  return {
    bin,
    shell: quickShell(bin, file),
    folder,
    state,
    change: (change) => {
      const next = state();
      change(next);
      write(next);
    },
    calls: () => lines('calls.ndjson').map((line) => JSON.parse(line) as { argv: string[]; env: Record<string, string> }),
    violations: () => lines('violations'),
    images: (service = 'web') => {
      const { objects: all } = state();
      const selector = (all.find(({ kind, metadata }) => kind === 'Service' && metadata.name === service)?.spec?.['selector'] ?? {}) as Record<string, string>;
      const pods = all.filter(({ kind, metadata, status }) => kind === 'Pod' && Object.entries(selector).every(([key, value]) => metadata.labels?.[key] === value) && (status as { conditions: { status: string }[] }).conditions[0]?.status === 'True');
      return [...new Set(pods.map(({ spec }) => (spec as { containers: { image: string }[] }).containers[0]?.image ?? ''))].sort();
    },
    object: (kind, name) => state().objects.find((one) => one.kind === kind && one.metadata.name === name),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const imageOf = (version: string): string => `registry.example/shop/web:${version}`;

/** A workload of one container, with what a test changes of it. */
export function workload(name: string, version: string, { kind = 'Deployment', replicas = 2, annotations = {}, labels = {}, metadata = {}, spec = {}, container = {}, pod = {} }: { kind?: string; replicas?: number; annotations?: object; labels?: object; metadata?: object; spec?: object; container?: object; pod?: object } = {}): object {
  const app = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, ...metadata },
    spec: { ...(kind === 'DaemonSet' ? {} : { replicas }), ...(kind === 'StatefulSet' ? { serviceName: name } : {}), selector: { matchLabels: app }, ...spec, template: { metadata: { labels: { ...app, ...labels }, annotations }, spec: { containers: [{ name: 'app', image: imageOf(version), ...container }], ...pod } } },
  };
}

export const service = (name: string): object => ({ apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: name }, ports: [{ port: 80, targetPort: 8080 }] } });
