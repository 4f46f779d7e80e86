import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../shared/test/support/job.ts';
import { serve } from '../shared/test/support/loopback.ts';
import type { Loopback, Received } from '../shared/test/support/loopback.ts';

const ACT = process.env['SUREFOOT_ACT'];
const folders: string[] = [];
const servers: Loopback[] = [];
afterAll(async () => {
  for (const server of servers) await server.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A repository that calls the reusable workflow, and the suite as a runner would have downloaded it. */
function repository(): { readonly app: string; readonly suite: string; readonly platform: string } {
  const root = mkdtempSync(path.join(os.tmpdir(), 'surefoot-act-'));
  folders.push(root);
  const [app, suite, platform] = ['app', 'suite', 'platform'].map((name) => path.join(root, name)) as [string, string, string];
  for (const action of readdirSync(ROOT).filter((name) => name.startsWith('action-'))) {
    mkdirSync(path.join(suite, action), { recursive: true });
    cpSync(path.join(ROOT, action, 'action.yml'), path.join(suite, action, 'action.yml'));
    cpSync(path.join(ROOT, action, 'dist'), path.join(suite, action, 'dist'), { recursive: true });
  }
  mkdirSync(path.join(app, '.github/workflows'), { recursive: true });
  mkdirSync(path.join(platform, 'versions'), { recursive: true });
  // What act does not know yet: `$/`, the way to a sibling action on github.com, and two keys of 2026.
  const workflow = readFileSync(path.join(ROOT, '.github/workflows/deploy.yml'), 'utf8')
    .replace(/uses: \$\/([\w-]+)/g, 'uses: OWNER/surefoot/$1@v1')
    .replace(/^ +(?:deployment: false|queue: max).*\n/gm, '');
  writeFileSync(path.join(app, '.github/workflows/surefoot-deploy.yml'), workflow);
  return { app, suite, platform };
}

/** A platform made of files, driven by shell commands. */
const targetOf = (folder: string): string =>
  [
    'deploy: |',
    `  cd '${folder}'; n=$(( $(cat counter 2>/dev/null || echo 0) + 1 )); echo $n > counter`,
    '  printf %s "$SUREFOOT_VERSION" > versions/r$n; echo r$n > live; echo r$n',
    `current: cat '${folder}/live' 2>/dev/null || true`,
    `rollback: cd '${folder}'; test -f "versions/$SUREFOOT_RELEASE_ID"; printf %s "$SUREFOOT_RELEASE_ID" > live`,
    `status: if test "$(cat '${folder}/live')" = "$SUREFOOT_RELEASE_ID"; then echo live; else echo failed; fi`,
  ].join('\n');

function callerOf(platform: string, appUrl: string, slackUrl: string): string {
  return JSON.stringify({
    name: 'Ship',
    on: 'push',
    jobs: {
      production: {
        uses: './.github/workflows/surefoot-deploy.yml',
        with: {
          environment: 'production',
          platform: 'command',
          target: targetOf(platform),
          url: `${appUrl}/health`,
          'health-timeout': '10s',
          watch: '1s',
          'migrate-tool': 'command',
          'migrate-commands': JSON.stringify({ status: `cat '${platform}/revision' 2>/dev/null || true`, pending: `test -f '${platform}/revision' || echo 001`, upgrade: `echo 001 > '${platform}/revision'` }),
          'slack-channel': '#deployments',
          'slack-api-url': `${slackUrl}/api/`,
        },
        secrets: { SLACK_TOKEN: '${{ secrets.SLACK_TOKEN }}', DATABASE_URL: '${{ secrets.DATABASE_URL }}' },
      },
    },
  });
}

function commit(app: string, message: string): string {
  const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=release author', '-c', 'user.email=author@example.com', '-c', 'init.defaultBranch=main', ...args], { cwd: app, encoding: 'utf8' }).trim();
  git('init', '-q');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', message);
  return git('rev-parse', 'HEAD');
}

function act(world: { readonly app: string; readonly suite: string }, event: object): Promise<{ readonly code: number | null; readonly log: string }> {
  const eventFile = path.join(world.app, '..', 'event.json');
  writeFileSync(eventFile, JSON.stringify(event));
  const args = ['push', '--eventpath', eventFile, '-P', 'ubuntu-latest=-self-hosted', '--local-repository', `OWNER/surefoot@v1=${world.suite}`, '--secret', 'SLACK_TOKEN=xoxb-e2e-secret-token', '--secret', 'DATABASE_URL=postgresql://app:e2e-pass-word@127.0.0.1:5432/app', '--env', 'GITHUB_API_URL=http://127.0.0.1:9', '--action-offline-mode', '--artifact-server-path', ''];
  const home = path.join(world.app, '..', 'home');
  mkdirSync(home, { recursive: true });
  const child = spawn(ACT ?? '', args, { cwd: world.app, env: { ...process.env, HOME: home, XDG_CACHE_HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (log += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, log })));
}

async function slack(): Promise<Loopback & { readonly texts: () => readonly string[] }> {
  const server = await serve(({ url }) => ({ body: url.includes('chat.') ? { ok: true, channel: 'C0DEPLOY', ts: '1700000001.000100' } : { ok: true } }));
  servers.push(server);
  return Object.assign(server, { texts: () => server.received.map((request: Received) => `${request.url.split('/').pop()} ${request.body}`) });
}

(ACT ? describe : describe.skip)('the reusable workflow under act', () => {
  test('ships a good release, then takes a bad one back', async () => {
    const world = repository();
    const live = (): string => readFileSync(path.join(world.platform, 'live'), 'utf8').trim();
    let bad = '';
    const service = await serve(() => {
      if (!existsSync(path.join(world.platform, 'live'))) return { status: 503, body: { status: 'unhealthy' } };
      const version = readFileSync(path.join(world.platform, 'versions', live()), 'utf8');
      return version === bad ? { status: 503, body: { status: 'unhealthy', version, checks: { database: 'unhealthy: pool exhausted' } } } : { body: { status: 'healthy', version, checks: { database: 'healthy' } } };
    });
    servers.push(service);
    const chat = await slack();
    writeFileSync(path.join(world.app, '.github/workflows/ship.yml'), callerOf(world.platform, service.url, chat.url));

    const good = commit(world.app, 'feat: the first');
    const first = await act(world, { head_commit: { id: good, message: 'feat: the first', author: { username: 'author' } } });
    expect(first.log).toMatch(/Deploy: deployed/);
    expect(first.code).toBe(0);
    expect(live()).toBe('r1');
    expect(readFileSync(path.join(world.platform, 'revision'), 'utf8').trim()).toBe('001');
    expect(chat.texts().map((text) => text.split(' ')[0])).toEqual(['chat.postMessage', 'chat.update']);
    expect(chat.texts()[1]).toMatch(/Succeeded/);

    bad = commit(world.app, 'feat: the second');
    const second = await act(world, { head_commit: { id: bad, message: 'feat: the second', author: { username: 'author' } } });
    expect(second.code).not.toBe(0);
    expect(second.log).toMatch(/Rollback: rolled-back/);
    expect(live()).toBe('r1');
    const messages = chat.texts().filter((text) => text.startsWith('chat.postMessage') && !text.includes('thread_ts'));
    expect(messages).toHaveLength(2); // one for each run; everything else changed it, or went into its thread
    expect(chat.texts().filter((text) => text.startsWith('chat.update')).at(-1)).toMatch(/Rolled back/);
    for (const log of [first.log, second.log]) expect(log).not.toMatch(/e2e-pass-word|e2e-secret-token/);
  }, 180_000);
});
