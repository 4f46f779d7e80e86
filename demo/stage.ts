import { execFile, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { startPostgres } from '../scripts/postgres.mjs';
import type { HostMessage } from './host/messages.ts';
import { startLoad } from './load.ts';
import { FIRST } from './service/releases.ts';
import { startSlack } from './slack/server.ts';
import type { LoopbackSlack } from './slack/server.ts';
import type { LiveEvent } from './story.ts';

/** Everything that the actions meet: a database, a host with a service on it, Slack, and clients that use the service. */
export interface Stage {
  readonly folder: string;
  readonly url: string;
  readonly hostUrl: string;
  readonly databaseUrl: string;
  readonly slack: LoopbackSlack;
  readonly lives: readonly LiveEvent[];
  readonly load: ReturnType<typeof startLoad>;
}

type AtTheEnd = (stop: () => Promise<void> | void) => void;

/** Sets the stage: release 1.0 serves, and clients use it. What was started is handed to `atTheEnd` as soon as it runs. */
export async function setStage(atTheEnd: AtTheEnd): Promise<Stage> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-demo-'));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  const postgres = await startPostgres({ dir: path.join(folder, 'postgres') });
  atTheEnd(() => postgres.stop());
  const slack = await startSlack();
  atTheEnd(() => slack.stop());

  const run = promisify(execFile);
  const script = (...args: string[]): Promise<unknown> => run(process.execPath, args, { cwd: import.meta.dirname, env: { ...process.env, DATABASE_URL: postgres.url, HOST_URL: host.apiUrl, SUREFOOT_VERSION: FIRST.commit } });
  const host = await startHost(postgres.url, atTheEnd);
  await script('migrate.ts', 'upgrade', '001_orders');
  await script('host/cli.ts', 'deploy');
  await host.untilLive(FIRST.commit);

  const load = startLoad(host.url);
  atTheEnd(() => load.stop());
  return { folder, url: host.url, hostUrl: host.apiUrl, databaseUrl: postgres.url, slack, lives: host.lives, load };
}

interface Host {
  readonly url: string;
  readonly apiUrl: string;
  readonly lives: readonly LiveEvent[];
  untilLive(version: string): Promise<void>;
}

const LIVE_WITHIN_MS = 15_000;

function startHost(databaseUrl: string, atTheEnd: AtTheEnd): Promise<Host> {
  // In a process group of its own: Ctrl-C in a terminal must not end it before the step that talks to it.
  const child = fork(path.join(import.meta.dirname, 'host/main.ts'), { env: { ...process.env, DATABASE_URL: databaseUrl }, detached: true });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  atTheEnd(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const lives: LiveEvent[] = [];
  const untilLive = async (version: string): Promise<void> => {
    for (const deadline = Date.now() + LIVE_WITHIN_MS; !lives.some((live) => live.version === version); await new Promise((resolve) => setTimeout(resolve, 20))) if (Date.now() > deadline) throw new Error(`release ${version} did not become live`);
  };
  return new Promise((resolve, reject) => {
    void ended.then(() => reject(new Error('the host ended before it was ready')));
    child.on('message', (message: HostMessage) => {
      if (message.kind === 'live') lives.push(message);
      else resolve({ url: message.url, apiUrl: message.apiUrl, lives, untilLive });
    });
  });
}
