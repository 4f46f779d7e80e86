import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { renameOurs, withoutNewKeys } from '../../scripts/workflow-dialect.ts';
import { ROOT } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Answer, Loopback, Received } from '../../shared/test/support/loopback.ts';

/** Where act is; without it the tests that need it are skipped. `scripts/install-act.mjs` prints it. */
export const ACT = process.env['SUREFOOT_ACT'];
export const SECRETS = { SLACK_TOKEN: 'xoxb-e2e-secret-token', DATABASE_URL: 'postgresql://app:e2e-pass-word@127.0.0.1:5432/app', GITHUB_TOKEN: 'ghs_e2eSecretTokenOfTheJob' } as const;

/** What a text of the log must never hold. */
export const LEAKED = /e2e-pass-word|e2e-secret-token|e2eSecretToken/;

const opened: { close(): Promise<void> | void }[] = [];

/** Ends what the tests of a file have opened. */
export async function closeAll(): Promise<void> {
  for (const thing of opened.splice(0)) await thing.close();
}

/** Ends it with the rest. */
export function keep<T extends { close(): Promise<void> | void }>(thing: T): T {
  opened.push(thing);
  return thing;
}

/** A repository whose workflows act runs, the suite as a runner would have downloaded it, and a platform made of files. */
export interface World {
  readonly root: string;
  readonly app: string;
  readonly suite: string;
  readonly platform: string;
  /** The release that is live. */
  live(): string | undefined;
  /** The version that a release was made of. */
  versionOf(release: string | undefined): string | undefined;
}

export function makeWorld(): World {
  const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-act-'));
  keep({ close: () => rmSync(root, { recursive: true, force: true }) });
  const [app, suite, platform] = ['app', 'suite', 'platform'].map((name) => path.join(root, name)) as [string, string, string];
  for (const action of readdirSync(ROOT).filter((name) => name.startsWith('action-'))) {
    mkdirSync(path.join(suite, action), { recursive: true });
    cpSync(path.join(ROOT, action, 'action.yml'), path.join(suite, action, 'action.yml'));
    cpSync(path.join(ROOT, action, 'dist'), path.join(suite, action, 'dist'), { recursive: true });
  }
  mkdirSync(path.join(app, '.github/workflows'), { recursive: true });
  mkdirSync(path.join(platform, 'versions'), { recursive: true });
  const text = (file: string): string | undefined => (existsSync(path.join(platform, file)) ? readFileSync(path.join(platform, file), 'utf8').trim() : undefined);
  return { root, app, suite, platform, live: () => text('live'), versionOf: (release) => (release === undefined ? undefined : text(`versions/${release}`)) };
}

/** Puts a workflow of the project into the repository, in the words that act knows. Calls of our workflows become local ones. */
export function copyWorkflow(world: World, from: string, to: string): void {
  const text = withoutNewKeys(readFileSync(path.join(ROOT, from), 'utf8')).replace(/type: environment$/gm, 'type: string');
  const ours = renameOurs(text, (name) => (name.startsWith('action-') ? `OWNER/surefoot/${name}@v1` : `./.github/workflows/surefoot-${path.basename(name)}`));
  writeFileSync(path.join(world.app, '.github/workflows', to), ours);
}

export const putFile = (world: World, file: string, content: unknown): void => {
  mkdirSync(path.dirname(path.join(world.app, file)), { recursive: true });
  writeFileSync(path.join(world.app, file), typeof content === 'string' ? content : stringify(content));
};

/** A platform made of files, driven by shell commands. */
export function targetOf({ platform }: Pick<World, 'platform'>): Readonly<Record<string, string>> {
  return {
    deploy: `cd '${platform}'; n=$(( $(cat counter 2>/dev/null || echo 0) + 1 )); echo $n > counter\nprintf %s "$SUREFOOT_VERSION" > versions/r$n; echo r$n > live; echo r$n`,
    current: `cat '${platform}/live' 2>/dev/null || true`,
    rollback: `cd '${platform}'; test -f "versions/$SUREFOOT_RELEASE_ID"; printf %s "$SUREFOOT_RELEASE_ID" > live`,
    status: `if test "$(cat '${platform}/live')" = "$SUREFOOT_RELEASE_ID"; then echo live; else echo failed; fi`,
  };
}

/** Migrations of which one is pending, in a file. */
export function migrationOf({ platform }: Pick<World, 'platform'>): Readonly<Record<string, string>> {
  return { status: `cat '${platform}/revision' 2>/dev/null || true`, pending: `test -f '${platform}/revision' || echo 001`, upgrade: `echo 001 > '${platform}/revision'` };
}

/** @returns the commit */
export function commit(world: World, message: string): string {
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=release author', '-c', 'user.email=author@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: world.app, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  if (!existsSync(path.join(world.app, '.git'))) {
    git('init', '-q');
    git('remote', 'add', 'origin', 'https://github.com/acme/app.git');
  }
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}

export interface Run {
  readonly code: number | null;
  readonly log: string;
}

export interface RunOptions {
  readonly event: 'push' | 'workflow_dispatch';
  readonly payload: object;
  readonly workflow?: string;
  /** GitHub's API; without it, nothing listens there. */
  readonly env?: Readonly<Record<string, string>>;
  readonly actor?: string;
}

/** act calls every run the first one; those of a repository are told apart by their numbers. */
let runs = 4_710;

/** Runs a workflow on this machine, in act's host mode. */
export function act(world: World, { event, payload, workflow, env = {}, actor = 'author' }: RunOptions): Promise<Run> {
  const eventFile = path.join(world.root, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload));
  const home = path.join(world.root, 'home');
  mkdirSync(home, { recursive: true });
  const variables = { GITHUB_RUN_ID: String(++runs), GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql', ...env };
  const args = [
    event,
    ...(workflow === undefined ? [] : ['--workflows', path.join('.github/workflows', workflow)]),
    ...['--eventpath', eventFile, '--actor', actor, '-P', 'ubuntu-latest=-self-hosted', '--local-repository', `OWNER/surefoot@v1=${world.suite}`, '--action-offline-mode', '--artifact-server-path', ''],
    ...Object.entries(SECRETS).flatMap(([name, value]) => ['--secret', `${name}=${value}`]),
    ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ];
  const child = spawn(ACT ?? '', args, { cwd: world.app, env: { ...process.env, HOME: home, XDG_CACHE_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, log })));
}

/** The log of a run that went well; of one that did not, it is the error. */
export function logOf({ code, log }: Run): string {
  if (code !== 0) throw new Error(`exit code ${code}\n${log}`);
  return log;
}

/** The service of the platform: healthy unless its version is among the bad ones. */
export async function serviceOf(world: World, bad: ReadonlySet<string>): Promise<Loopback> {
  return keep(
    await serve((): Answer => {
      const version = world.versionOf(world.live());
      if (version === undefined) return { status: 503, body: { status: 'unhealthy' } };
      return bad.has(version) ? { status: 503, body: { status: 'unhealthy', version, checks: { database: 'unhealthy: pool exhausted' } } } : { body: { status: 'healthy', version, checks: { database: 'healthy' } } };
    }),
  );
}

export interface FakeSlack extends Loopback {
  /** What was sent, as `chat.postMessage {…}`. */
  texts(): readonly string[];
}

export async function fakeSlack(): Promise<FakeSlack> {
  const server = keep(await serve(({ url }) => ({ body: url.includes('chat.') ? { ok: true, channel: 'C0DEPLOY', ts: '1700000001.000100' } : { ok: true } })));
  return Object.assign(server, { texts: () => server.received.map((request: Received) => `${request.url.split('/').pop()} ${request.body}`) });
}
