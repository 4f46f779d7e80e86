import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { serve } from '../shared/test/support/loopback.ts';
import { COMPOSE_VERSIONS, describeEngine } from './support/engines.ts';
import { loadFor, startLoad } from './support/load.ts';
import { startNginxProxy } from './support/nginx-proxy.ts';
import { run, tryRun, uniqueName, until } from './support/run.ts';
import type { Behaviour } from './support/tiny-image.ts';
import { buildTinyImage, removeImages, TINY_PORT } from './support/tiny-image.ts';

describeEngine('docker', 'the Docker Engine', ({ program, env }) => {
  test('answers', async () => expect(await run(program, ['version', '--format', '{{.Server.Version}}'], { env })).toMatch(/^\d+\.\d+/));
});

for (const compose of COMPOSE_VERSIONS) {
  describeEngine([compose, 'docker', 'busybox'], `${compose} with the tiny image`, ({ program, env }) => {
    const project = uniqueName('surefoot-smoke');
    const tags = { healthy: `${project}:1`, unhealthy: `${project}:2`, crash: `${project}:3`, 'exit-0': `${project}:4` } as const satisfies Partial<Record<Behaviour, string>>;
    let folder: string;

    const dockerCompose = (...args: readonly string[]): ReturnType<typeof tryRun> => tryRun(program, ['compose', '-p', project, '-f', path.join(folder, 'compose.yaml'), ...args], { env });
    const service = (behaviour: keyof typeof tags): void => writeFileSync(path.join(folder, 'compose.yaml'), stringify({ services: { web: { image: tags[behaviour], init: true, ports: [`127.0.0.1::${TINY_PORT}`] } } }));
    const health = async (): Promise<unknown> => {
      const { stdout } = await dockerCompose('port', 'web', String(TINY_PORT));
      const answer = await fetch(`http://${stdout.trim()}/health`);
      return { status: answer.status, body: await answer.json() };
    };

    beforeAll(async () => {
      folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-smoke-'));
      for (const [behaviour, tag] of Object.entries(tags)) await buildTinyImage({ tag, version: `1.0.0-${behaviour}`, behaviour: behaviour as Behaviour });
    });
    afterAll(async () => {
      await dockerCompose('down', '--volumes', '--remove-orphans', '--timeout', '1');
      await removeImages(...Object.values(tags));
      rmSync(folder, { recursive: true, force: true });
    });

    test('is of that major version', async () => expect((await dockerCompose('version', '--short')).stdout).toMatch(compose === 'compose-v2' ? /^v?2\./ : /^v?5\./));

    test('brings up a healthy version, which says who it is', async () => {
      service('healthy');
      expect(await dockerCompose('up', '--detach', '--wait')).toMatchObject({ code: 0 });
      expect(await health()).toEqual({ status: 200, body: { status: 'healthy', version: '1.0.0-healthy' } });
    });

    test('sees an unhealthy version, which answers 503', async () => {
      service('unhealthy');
      expect(await dockerCompose('up', '--detach', '--wait')).toMatchObject({ code: 1, stderr: expect.stringContaining('is unhealthy') });
      expect(await health()).toEqual({ status: 503, body: { status: 'unhealthy', version: '1.0.0-unhealthy', checks: { database: 'unhealthy: pool exhausted' } } });
    });

    test('sees a version that ends at once, and its exit code', async () => {
      service('crash');
      expect(await dockerCompose('up', '--detach', '--wait')).toMatchObject({ code: 1, stderr: expect.stringContaining('exited (3)') });
      service('exit-0');
      expect(await dockerCompose('run', '--rm', 'web')).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing to do for 1.0.0-exit-0') });
      expect(await dockerCompose('run', '--rm', 'web', 'sh', '-c', 'exit 7')).toMatchObject({ code: 7 });
    });
  });
}

describeEngine('kubernetes', 'the Kubernetes cluster', ({ program, env }) => {
  const namespace = uniqueName('surefoot-smoke');
  const kubectl = (...args: readonly string[]): ReturnType<typeof tryRun> => tryRun(program, ['--namespace', namespace, ...args], { env });
  const deployment = (annotations: Readonly<Record<string, string>>): string =>
    JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { replicas: 2, progressDeadlineSeconds: 3, selector: { matchLabels: { app: 'web' } }, template: { metadata: { labels: { app: 'web' }, annotations }, spec: { containers: [{ name: 'web', image: 'registry.example/web:1' }] } } },
    });

  beforeAll(async () => {
    await run(program, ['create', 'namespace', namespace], { env });
  });
  afterAll(async () => {
    await kubectl('delete', 'namespace', namespace, '--wait=false');
  });

  test('has a node that is ready', async () => {
    await until('a node that is ready', async () => (/ Ready /.test((await kubectl('get', 'nodes', '--no-headers')).stdout) ? true : undefined));
  });

  test('rolls a Deployment out', async () => {
    await run(program, ['--namespace', namespace, 'apply', '-f', '-'], { env, input: deployment({}) });
    expect(await kubectl('rollout', 'status', 'deployment/web', '--timeout=30s')).toMatchObject({ code: 0, stdout: expect.stringContaining('successfully rolled out') });
    expect((await kubectl('get', 'pods', '--output', 'jsonpath={.items[*].status.phase}')).stdout).toBe('Running Running');
  });
});

describeEngine('registry', "Docker's registry", ({ program }) => {
  test('answers', async () => expect(await run(program, ['--version'])).toMatch(/docker-registry|registry/));
});

describeEngine('nginx', 'nginx in front of a service', () => {
  test('hands over from one server to the next under load, without a failed request', async () => {
    const [before, after] = [await serve(() => ({ body: 'before', delayMs: 20 })), await serve(() => ({ body: 'after', delayMs: 20 }))];
    const proxy = await startNginxProxy(new URL(before.url).host);
    try {
      const load = startLoad({ url: `${proxy.url}/health` });
      await until('answers of the first', () => (load.soFar().bodies.get('before') ?? 0) > 50 || undefined);
      await proxy.point(new URL(after.url).host);
      await until('answers of the second', () => (load.soFar().bodies.get('after') ?? 0) > 50 || undefined);
      const { sent, succeeded, failures } = await load.stop();
      expect({ failures, succeeded }).toEqual({ failures: [], succeeded: sent });
    } finally {
      for (const thing of [proxy, before, after]) await thing.close();
    }
  });

  test('is seen failing by the load where nobody serves', async () => {
    const gone = await serve(() => ({}));
    await gone.close();
    const proxy = await startNginxProxy(new URL(gone.url).host);
    try {
      const { sent, succeeded, failures } = await loadFor(0.5, { url: proxy.url });
      expect({ sent: sent >= 90 && sent <= 101, succeeded, failed: failures.length, why: failures[0]?.why }).toEqual({ sent: true, succeeded: 0, failed: sent, why: 'status 502' });
    } finally {
      await proxy.close();
    }
  });
});
