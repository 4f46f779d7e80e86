import { fork } from 'node:child_process';

/** One running release. */
export interface ReleaseProcess {
  /** The port it listens on; rejects when it ends before it does. */
  readonly port: Promise<number>;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export type StartRelease = (version: string, onLine: (line: string) => void) => ReleaseProcess;

const KILL_AFTER_MS = 1_000;

/** Starts releases as child processes of `script`, which sends `{ port }` to its parent as soon as it listens. */
export function releaseStarter(script: string, env: NodeJS.ProcessEnv): StartRelease {
  return (version, onLine) => {
    const child = fork(script, { env: { ...env, SERVICE_COMMIT: version }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunk.toString().trimEnd().split('\n').forEach(onLine));
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    const port = new Promise<number>((resolve, reject) => {
      child.once('message', (message: { readonly port: number }) => resolve(message.port));
      void ended.then(() => reject(new Error('the release ended before it listened')));
    });
    return {
      port,
      ended,
      stop: async () => {
        child.kill('SIGTERM');
        const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS);
        await ended;
        clearTimeout(kill);
      },
    };
  };
}
