import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Accepted, Platform, ReleaseState } from '../shared/platforms/port.ts';
import { openProject } from './support/compose-project.ts';
import type { ComposeProject } from './support/compose-project.ts';
import { COMPOSE_VERSIONS, describeEngine, engine } from './support/engines.ts';
import { startLoad } from './support/load.ts';
import { run, uniqueName, until } from './support/run.ts';
import { TINY_PORT, buildTinyImage, removeImages } from './support/tiny-image.ts';

const signal = new AbortController().signal;
const TAGS = ['1', '2', 'crash', 'exit-0', 'endless'] as const;

for (const compose of COMPOSE_VERSIONS) {
  describeEngine([compose, 'docker', 'busybox'], `traps of compose, with ${compose}`, (found) => {
    const name = uniqueName('surefoot-traps');
    const image = (tag: (typeof TAGS)[number] | 'latest'): string => `${name}:${tag}`;
    let project: ComposeProject;
    beforeAll(async () => {
      for (const tag of TAGS) await buildTinyImage({ tag: image(tag), version: tag, behaviour: tag === 'crash' || tag === 'exit-0' ? tag : tag === 'endless' ? 'never-listens' : 'healthy' });
    });
    afterAll(() => removeImages(...TAGS.map(image), image('latest')));
    beforeEach(() => {
      project = openProject(found);
    });
    afterEach(() => project.close());

    /** What serves, by the version that the containers have. */
    const running = async (service = 'web'): Promise<readonly string[]> => {
      const ids = (await project.docker('ps', '--quiet', '--filter', `label=com.docker.compose.project=${project.name}`, '--filter', `label=com.docker.compose.service=${service}`)).split('\n').filter((line) => line !== '');
      return Promise.all(ids.map(async (id) => /APP_VERSION=([^\n]*)/.exec(await project.docker('inspect', '--format', '{{range .Config.Env}}{{println .}}{{end}}', id))?.[1] ?? ''));
    };
    /** The file with these services; the first is brought up by hand. */
    async function begin(first: object, then: object): Promise<void> {
      project.write('compose.yaml', { services: first });
      const up = await project.byHand('up', '--detach');
      if (up.code !== 0) throw new Error(up.stderr);
      project.write('compose.yaml', { services: then });
    }
    const deploy = (platform: Platform, strategy: 'rolling' | 'recreate' = 'rolling', aborted = signal): Promise<Accepted> => platform.deploy({ version: 'v2', image: undefined, strategy, variables: {}, timeoutMs: 60_000 }, aborted);
    async function stateAfter(platform: Platform, accepted: Accepted): Promise<ReleaseState> {
      expect(accepted).toMatchObject({ kind: 'accepted' });
      return platform.state(accepted.kind === 'accepted' ? accepted.releaseId : '', signal, 10_000);
    }
    const web = (tag: (typeof TAGS)[number] | 'latest', change: object = {}): object => ({ image: image(tag), ...change });
    const bare = (tag: (typeof TAGS)[number]): object => web(tag, { healthcheck: { disable: true }, restart: 'always' });

    test('a crash loop without a health check is found within seconds, and the old container stays', async () => {
      await begin({ web: bare('1') }, { web: bare('crash') });
      const platform = project.platform();
      const started = Date.now();
      const accepted = await deploy(platform);
      expect(await stateAfter(platform, accepted)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/started again/) });
      expect(Date.now() - started).toBeLessThan(15_000);
      expect(await platform.logs(accepted.kind === 'accepted' ? accepted.releaseId : '', signal, 5_000)).toContain('FATAL cannot reach the database at db:5432');
      expect(await running()).toEqual(['1']);
    });

    test('a job that others wait for is done with code 0, and stops everything with another one', async () => {
      const waits = { depends_on: { migrate: { condition: 'service_completed_successfully' } } };
      await begin({ web: web('1') }, { migrate: web('exit-0'), web: web('2', waits) });
      const platform = project.platform();
      expect(await stateAfter(platform, await deploy(platform))).toMatchObject({ kind: 'live' });
      expect(await running()).toEqual(['2']);
      project.write('compose.yaml', { services: { migrate: web('crash'), web: web('1', waits) } });
      for (const strategy of ['rolling', 'recreate'] as const) {
        expect(await stateAfter(platform, await deploy(platform, strategy))).toMatchObject({ kind: 'failed', reason: expect.stringContaining('service "migrate"') });
        expect(await running()).toEqual(['2']);
      }
    });

    test('a tag that moved takes no release away, and its image is none that a prune would take: what was only built is put back', async () => {
      await project.docker('tag', image('1'), image('latest'));
      await begin({ web: web('latest') }, { web: web('latest') });
      const before = await project.platform().current(signal, 10_000);
      await project.docker('tag', image('2'), image('latest'));
      const platform = project.platform();
      expect(await stateAfter(platform, await deploy(platform))).toMatchObject({ kind: 'live' });
      expect(await running()).toEqual(['2']);
      expect((await project.docker('image', 'ls', '--quiet', '--no-trunc', '--filter', 'dangling=true')).split('\n')).not.toContain(await project.docker('image', 'inspect', '--format', '{{.Id}}', image('1')));
      const back = await platform.rollback({ releaseId: before.kind === 'live' ? before.releaseId : '', strategy: 'graceful', timeoutMs: 60_000 }, signal);
      expect(await stateAfter(platform, back)).toMatchObject({ kind: 'live' });
      expect(back).toMatchObject({ kind: 'accepted', releaseId: before.kind === 'live' ? before.releaseId : '' });
      expect(await running()).toEqual(['1']);
    });

    test('what cannot stand twice is recreated in place, with a word that names the keys', async () => {
      const change = { ports: [`127.0.0.1:0:${TINY_PORT}`], container_name: `${name}-named`, volumes: ['./data:/data'] };
      await begin({ web: web('1', change) }, { web: web('2', change) });
      const platform = project.platform();
      expect(await stateAfter(platform, await deploy(platform))).toMatchObject({ kind: 'live' });
      expect(project.lines.join('\n')).toMatch(/"container_name: .*"volumes": a folder of the host at \/data/);
      expect(await running()).toEqual(['2']);
    });

    test('an image that is nowhere is found out before anything is touched', async () => {
      await begin({ web: web('1') }, { web: { image: `${name}-nowhere.invalid/web:9` } });
      expect(await deploy(project.platform(), 'recreate')).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringContaining('Nothing was touched') });
      expect(await running()).toEqual(['1']);
    });

    test('a cancelled deployment leaves what was live, and nothing else', async () => {
      const check = { test: ['CMD', '/bin/busybox', 'true'], interval: '60s' };
      await begin({ web: web('1') }, { web: web('2', { healthcheck: { ...check, test: ['CMD', '/bin/busybox', 'false'], start_period: '60s' } }) });
      const cancel = new AbortController();
      const answer = deploy(project.platform(), 'rolling', cancel.signal);
      await until('the new container to be waited for', () => project.lines.some((line) => line.includes('health check has not passed')) || undefined);
      expect((await running()).toSorted()).toEqual(['1', '2']);
      const at = Date.now();
      cancel.abort();
      expect(await answer).toEqual({ kind: 'cancelled' });
      expect(Date.now() - at).toBeLessThan(4_500);
      expect(await running()).toEqual(['1']);
    });

    test('variables in a file of their own are part of the configuration: the same ones change nothing, others do', async () => {
      project.write('web.env', 'MODE=one\n');
      await begin({ web: web('1', { env_file: 'web.env' }) }, { web: web('1', { env_file: 'web.env' }) });
      const before = await project.platform().current(signal, 10_000);
      expect(await deploy(project.platform())).toEqual({ kind: 'accepted', releaseId: before.kind === 'live' ? before.releaseId : '' });
      expect(project.lines.join('\n')).not.toContain('Waiting');
      project.write('web.env', 'MODE=two\n');
      const platform = project.platform();
      expect(await stateAfter(platform, await deploy(platform))).toMatchObject({ kind: 'live' });
      expect(await platform.current(signal, 10_000)).not.toEqual(before);
    });

    test('two replicas count both, and a scaled service stays scaled', async () => {
      await begin({ web: web('1', { scale: 2 }) }, { web: web('2', { scale: 2 }) });
      const platform = project.platform();
      expect(await stateAfter(platform, await deploy(platform))).toMatchObject({ kind: 'live' });
      expect(await running()).toEqual(['2', '2']);
      // What a person does next finds nothing to do.
      expect((await project.byHand('up', '--detach')).stderr).not.toMatch(/Recreate|Stopping/);
      expect(await running()).toEqual(['2', '2']);
    });
  });
}

/** Nginx as a proxy that asks Docker's names every second, and as a service that ends as it should: it answers what is under way. */
const nginx = (server: string): string => `daemon off; user root; pid /tmp/nginx.pid; error_log stderr; events { worker_connections 1024; }
http { access_log off; client_body_temp_path /tmp/a; proxy_temp_path /tmp/b; fastcgi_temp_path /tmp/c; uwsgi_temp_path /tmp/d; scgi_temp_path /tmp/e;
server { listen ${TINY_PORT}; ${server} } }`;
const PROXY = nginx(`resolver 127.0.0.11 valid=1s; set $app web; location / { proxy_pass http://$app:${TINY_PORT}; proxy_connect_timeout 5s; proxy_next_upstream error timeout; }`);
const SERVICE = (version: string): string => nginx(`location / { return 200 ${version}; }`);

describeEngine(['compose-v2', 'docker', 'busybox', 'nginx'], 'a proxy that finds containers by Docker\'s own names', (found) => {
  const name = uniqueName('surefoot-names');
  let project: ComposeProject;
  beforeAll(async () => {
    for (const version of ['1', '2']) await buildNginx(`${name}:${version}`, SERVICE(version));
    await buildNginx(`${name}:proxy`, PROXY);
  });
  afterAll(() => removeImages(`${name}:1`, `${name}:2`, `${name}:proxy`));
  beforeEach(() => {
    project = openProject(found);
  });
  afterEach(() => project.close());

  test('loses no request while a release rolls out and back, where the service ends as it should', async () => {
    const file = (version: string): object => ({ services: { web: { image: `${name}:${version}` }, proxy: { image: `${name}:proxy`, ports: [`127.0.0.1::${TINY_PORT}`], healthcheck: { disable: true } } } });
    project.write('compose.yaml', file('1'));
    expect(await project.byHand('up', '--detach')).toMatchObject({ code: 0 });
    const address = (await project.byHand('port', 'proxy', String(TINY_PORT))).stdout.trim();
    const platform = project.platform({ services: 'web', drain: '2s' }); // longer than the proxy goes without asking
    const before = await platform.current(signal, 10_000);
    await until('the first answer', async () => (await fetch(`http://${address}/`).catch(() => undefined))?.ok || undefined);
    const load = startLoad({ url: `http://${address}/`, perSecond: 200, timeoutMs: 15_000 });
    try {
      await until('answers', () => load.soFar().succeeded > 50 || undefined);
      project.write('compose.yaml', file('2'));
      const accepted = await platform.deploy({ version: '2', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 60_000 }, signal);
      expect(accepted).toMatchObject({ kind: 'accepted' });
      expect(await platform.rollback({ releaseId: before.kind === 'live' ? before.releaseId : '', strategy: 'graceful', timeoutMs: 60_000 }, signal)).toMatchObject({ kind: 'accepted' });
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    } finally {
      await load.stop();
    }
    const { sent, failures, bodies } = load.soFar();
    console.log(`by Docker's own names: ${sent} requests, ${failures.length} lost, by version ${JSON.stringify([...bodies])}`);
    expect(failures).toEqual([]);
    expect([...bodies.keys()].toSorted()).toEqual(['1', '2']);
  });
});

/** An image of the machine's own nginx, with the libraries that it needs. */
async function buildNginx(tag: string, configuration: string): Promise<void> {
  const { program } = engine('nginx');
  const docker = engine('docker');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-nginx-image-'));
  try {
    const libraries = [...execFileSync('ldd', [program], { encoding: 'utf8' }).matchAll(/(\/\S+) \(0x/g)].map((match) => match[1] ?? '');
    for (const file of [program, ...libraries, engine('busybox').program]) {
      mkdirSync(path.join(folder, 'root', path.dirname(file)), { recursive: true });
      copyFileSync(file, path.join(folder, 'root', file));
    }
    for (const place of ['tmp', 'etc']) mkdirSync(path.join(folder, 'root', place), { recursive: true });
    writeFileSync(path.join(folder, 'root/etc/passwd'), 'root:x:0:0:root:/:/bin/sh\n');
    writeFileSync(path.join(folder, 'root/etc/group'), 'root:x:0:\n');
    writeFileSync(path.join(folder, 'root/etc/nginx.conf'), configuration);
    writeFileSync(path.join(folder, 'Dockerfile'), `FROM scratch\nCOPY root /\nSTOPSIGNAL SIGQUIT\nHEALTHCHECK --interval=1s CMD ["${engine('busybox').program}", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:${TINY_PORT}/"]\nENTRYPOINT ["${program}", "-e", "stderr", "-p", "/tmp", "-c", "/etc/nginx.conf"]\n`);
    await run(docker.program, ['build', '-q', '-t', tag, folder], docker);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
