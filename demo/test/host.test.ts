import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createProxy } from '../host/proxy.ts';
import type { ReverseProxy } from '../host/proxy.ts';
import { releaseStarter } from '../host/release-process.ts';
import { createSupervisor } from '../host/supervisor.ts';
import type { Release, Supervisor } from '../host/supervisor.ts';

let proxy: ReverseProxy;
let host: Supervisor;
let lives: string[];
let url: string;

beforeEach(async () => {
  proxy = createProxy();
  proxy.server.listen(0, '127.0.0.1');
  await once(proxy.server, 'listening');
  url = `http://127.0.0.1:${(proxy.server.address() as AddressInfo).port}`;
  lives = [];
  const env = { PATH: process.env['PATH'], NODE_OPTIONS: '' };
  host = createSupervisor({ proxy, start: releaseStarter(path.join(import.meta.dirname, 'release.fixture.ts'), env), onLive: (release) => lives.push(release.id) });
});

afterEach(async () => {
  await host.stop();
  proxy.server.closeAllConnections();
  proxy.server.close();
});

const served = async (): Promise<string> => (await fetch(url)).text();
async function until(release: Release | undefined, state: Release['state']): Promise<void> {
  for (let tries = 0; release?.state !== state; tries++) {
    if (tries > 400) throw new Error(`release is ${release?.state ?? 'missing'}, not ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('the host', () => {
  test('nothing serves before the first release', async () => {
    expect((await fetch(url)).status).toBe(503);
    expect(host.current()).toBeUndefined();
  });

  test('a release is live only once it listens, and the former one is stopped', async () => {
    const first = host.deploy('one');
    expect(first).toMatchObject({ id: 'r1', state: 'in-progress' });
    await until(first, 'live');
    const second = host.deploy('two');
    expect(await served()).toBe('one');
    await until(second, 'live');
    expect([await served(), first.state, host.current()?.id, lives]).toEqual(['two', 'stopped', 'r2', ['r1', 'r2']]);
    await first.process?.ended;
  });

  test('a rollback starts the earlier release again', async () => {
    const first = host.deploy('one');
    await until(first, 'live');
    await until(host.deploy('two'), 'live');
    host.rollback('r1');
    await until(first, 'live');
    expect([await served(), host.find('r2')?.state, lives]).toEqual(['one', 'stopped', ['r1', 'r2', 'r1']]);
    expect(host.rollback('r9')).toBeUndefined();
  });

  test('a release that does not start changes nothing, and its log says why', async () => {
    await until(host.deploy('one'), 'live');
    const broken = host.deploy('broken');
    await until(broken, 'failed');
    expect([await served(), host.current()?.id, broken.log.join(' ')]).toEqual(['one', 'r1', expect.stringContaining('it would not start')]);
  });

  test('a request on its way is answered by the release that took it', async () => {
    await until(host.deploy('slow'), 'live');
    const asked = served();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const next = host.deploy('two');
    await until(next, 'live');
    expect(await asked).toBe('slow');
    expect(await served()).toBe('two');
  });

  test('a release that dies is not live any more', async () => {
    const release = host.deploy('one');
    await until(release, 'live');
    expect((await fetch(`${url}/crash`)).status).toBe(502);
    await until(release, 'failed');
    expect(host.current()).toBeUndefined();
    expect((await fetch(url)).status).toBe(503);
  });
});
