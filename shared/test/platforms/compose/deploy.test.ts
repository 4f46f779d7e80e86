import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Accepted, DeployOrder, Platform } from '../../../platforms/port.ts';
import { stateOf } from '../../support/docker-engine.ts';
import { openWorld } from './world.ts';
import type { ComposeWorld } from './world.ts';

const signal = new AbortController().signal;
let world: ComposeWorld;

beforeEach(async () => {
  world = await openWorld();
  for (const tag of ['1', '2', '3']) world.docker.engine.addImage(`acme/web:${tag}`);
});
afterEach(async () => {
  expect(world.docker.engine.violations).toEqual([]);
  expect(readdirSync(path.join(world.folder, 'temp'))).toEqual([]);
  await world.close();
});

const web = (tag: string, change: object = {}): object => ({ image: `acme/web:${tag}`, environment: { BEHAVIOUR: 'healthy' }, ...change });
const order = (change: Partial<DeployOrder> = {}): DeployOrder => ({ version: 'v2', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 10_000, ...change });
/** What runs, by the tag of its image. */
const running = (service = 'web'): readonly string[] => world.docker.engine.containers.filter((container) => container.service === service && stateOf(container).state.Status === 'running').map(({ imageId }) => [...world.docker.engine.images].find(([name, id]) => name.startsWith('acme/') && id === imageId)?.[0] ?? '');
const commands = (...starts: readonly string[]): readonly string[] => world.docker.calls.map(({ args }) => args.join(' ')).filter((line) => starts.some((start) => line.startsWith(start) || line.includes(` ${start} `)));
const changes = (): readonly string[] => commands('up', 'stop', 'rm', 'start', 'restart');

/** Version 1 runs, and the file has version 2. */
function beginWith(services: Readonly<Record<string, object>>, first: Readonly<Record<string, object>> = { web: web('1') }): void {
  world.write(first);
  world.upByHand(...Object.keys(first));
  world.write(services);
}

async function deployed(platform: Platform, change: Partial<DeployOrder> = {}): Promise<string> {
  const accepted = await platform.deploy(order(change), signal);
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted.kind === 'accepted' ? accepted.releaseId : '';
}

async function expectFailure(platform: Platform, change: Partial<DeployOrder> = {}): Promise<{ readonly reason: string; readonly advice?: string; readonly logs: string | undefined }> {
  const releaseId = await deployed(platform, change);
  const state = await platform.state(releaseId, signal, 5_000);
  expect(state).toMatchObject({ kind: 'failed' });
  return { ...(state as { readonly reason: string; readonly advice?: string }), logs: await platform.logs(releaseId, signal, 5_000) };
}

async function eventually(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400 && !isSo(); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(isSo()).toBe(true);
}

const failureOf = (accepted: Accepted): Extract<Accepted, { kind: 'failed' }> => {
  expect(accepted).toMatchObject({ kind: 'failed' });
  return accepted as Extract<Accepted, { kind: 'failed' }>;
};

describe('a rolling deployment', () => {
  test('puts the new containers beside the old ones, and removes these when all of the new are ready', async () => {
    beginWith({ web: web('2', { scale: 2 }) }, { web: web('1', { scale: 2 }) });
    const platform = world.platform();
    const releaseId = await deployed(platform);
    expect(running()).toEqual(['acme/web:2', 'acme/web:2']);
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'live' });
    expect(changes().map((line) => line.replace(/[0-9a-f]{64}/g, 'ID').replace(/^compose .*compose\.yaml /, ''))).toEqual(['up --detach --no-deps --no-build --pull never --no-recreate --scale web=4 web', 'stop ID ID', 'rm --force --volumes ID ID']);
  });

  test('of the same content changes nothing where the variables are in a file of their own either, until one changes', async () => {
    const file = path.join(world.folder, 'web.env');
    writeFileSync(file, 'BEHAVIOUR=healthy\nMODE=one\n');
    beginWith({ web: { image: 'acme/web:1', env_file: 'web.env' } }, { web: { image: 'acme/web:1', env_file: 'web.env' } });
    const before = await world.platform().current(signal, 5_000);
    expect(before).toEqual({ kind: 'live', releaseId: await deployed(world.platform()) });
    expect(changes()).toEqual([]);
    writeFileSync(file, 'BEHAVIOUR=healthy\nMODE=two\n');
    expect(before).not.toEqual({ kind: 'live', releaseId: await deployed(world.platform()) });
  });

  test('stops what is to have no container any more', async () => {
    beginWith({ web: web('2'), worker: web('1', { scale: 0 }) }, { web: web('1'), worker: web('1') });
    const releaseId = await deployed(world.platform());
    expect([running('web'), running('worker')]).toEqual([['acme/web:2'], []]);
    expect(await world.platform().current(signal, 5_000)).toEqual({ kind: 'live', releaseId });
  });

  test('says what runs on without being in the file', async () => {
    beginWith({ web: web('2') }, { web: web('1'), old: web('1') });
    await deployed(world.platform());
    expect(running('old')).toEqual(['acme/web:1']);
    expect(world.lines).toContainEqual(expect.stringContaining('Not in the compose file any more, and still running: old.'));
  });

  test('of the same content changes nothing', async () => {
    beginWith({ web: web('1') });
    const platform = world.platform();
    const before = await platform.current(signal, 5_000);
    expect(before).toEqual({ kind: 'live', releaseId: await deployed(platform) });
    expect(changes()).toEqual([]);
    // Its images are kept all the same: a later deployment may have to be taken back to it.
    expect([...world.docker.engine.images.keys()].filter((name) => name.startsWith('surefoot/shop/web:'))).toHaveLength(1);
  });

  test.each([
    ['crash', 'ended with code 3'],
    ['crash-loop', 'started again'],
    ['unhealthy', 'its health check said "wget: server returned error: HTTP/1.0 503"'],
    ['exit-0', 'nothing keeps running'],
  ])('of a version that is "%s" is given up, and the old one stays', async (BEHAVIOUR, why) => {
    beginWith({ web: web('2', { environment: { BEHAVIOUR }, ...(BEHAVIOUR === 'crash-loop' ? { restart: 'always' } : {}) }) });
    const platform = world.platform();
    const before = await platform.current(signal, 5_000);
    const { reason, logs } = await expectFailure(platform);
    expect(reason).toContain(why);
    expect(logs).toContain(BEHAVIOUR.startsWith('crash') ? 'FATAL cannot reach the database' : 'starting acme/web:2');
    expect(running()).toEqual(['acme/web:1']);
    expect(await platform.current(signal, 5_000)).toEqual(before);
    // Nobody goes back to what never served.
    expect((await platform.history?.(signal, 5_000))?.kind === 'known' && [...world.docker.engine.images.keys()].filter((name) => name.startsWith('surefoot/'))).toHaveLength(1);
  });

  test('of a version without a health check waits until it has run for a while', async () => {
    beginWith({ web: web('2', { environment: { BEHAVIOUR: 'no-check' } }) });
    const started = Date.now();
    await deployed(world.platform({ 'stable-for': '1s' }));
    expect(Date.now() - started).toBeGreaterThan(1_000);
    expect(running()).toEqual(['acme/web:2']);
  });

  test.each([
    ['container_name', { container_name: 'shop-web' }, '"container_name: shop-web"'],
    ['a fixed port of the host', { ports: [{ target: 80, published: '8080' }] }, '"ports" with the port 8080'],
    ['an address of its own', { networks: { default: { ipv4_address: '172.30.0.9' } } }, '"networks" with the address 172.30.0.9'],
    ['the network of the host', { network_mode: 'host' }, '"network_mode: host"'],
  ])('recreates a service with %s in place, and says what stands in the way', async (_, change, key) => {
    beginWith({ web: web('2', change) });
    await deployed(world.platform());
    const told = world.lines.filter((line) => line.includes('recreated in place'));
    expect(told).toEqual([expect.stringContaining(`service "web" has ${key}`)]);
    expect(told[0]).toContain('recreate: [web]');
    expect(running()).toEqual(['acme/web:2']);
  });

  test('says nothing of a service that is meant to be recreated', async () => {
    beginWith({ web: web('2', { container_name: 'shop-web' }) });
    await deployed(world.platform({ recreate: 'web' }));
    expect(world.lines.join('\n')).not.toContain('recreated in place');
    expect(running()).toEqual(['acme/web:2']);
  });

  test('takes ports that Docker chooses', async () => {
    beginWith({ web: web('2', { ports: [{ target: 80 }] }) });
    await deployed(world.platform());
    expect(running()).toEqual(['acme/web:2']);
  });

  test('never lets two containers write to one volume, unless the target says that they may', async () => {
    beginWith({ web: web('2') });
    world.docker.engine.mounts = { web: [['volume', 'shop_data', '/var/lib/data'], ['bind', '/srv/shop', '/srv'], ['bind', '/var/run/docker.sock', '/var/run/docker.sock'], ['volume', 'a'.repeat(64), '/cache'], ['tmpfs', '', '/tmp']] };
    await deployed(world.platform());
    const [told] = world.lines.filter((line) => line.includes('recreated in place'));
    expect(told).toContain('"volumes": a volume at /var/lib/data and a folder of the host at /srv and a volume that the image asks for at /cache, which two containers would write to at once');
    expect(told).toContain('share-volumes');
    world.write({ web: web('3') });
    await deployed(world.platform({ 'share-volumes': 'web' }));
    expect(world.lines.filter((line) => line.includes('recreated in place'))).toHaveLength(1);
    expect(running()).toEqual(['acme/web:3']);
  });

  test('leaves services alone that have not changed, whatever stands in their way', async () => {
    const db = web('1', { ports: [{ target: 5432, published: '5432' }] });
    beginWith({ web: web('2'), db }, { web: web('1'), db });
    const [before] = world.docker.engine.containers.filter(({ service }) => service === 'db');
    await deployed(world.platform());
    expect(world.docker.engine.containers).toContain(before);
    expect(running()).toEqual(['acme/web:2']);
  });

  test('brings all services up before an old container goes, and takes all of them back where one fails', async () => {
    beginWith({ web: web('2'), worker: web('2', { environment: { BEHAVIOUR: 'unhealthy' } }) }, { web: web('1'), worker: web('1') });
    const before = [...world.docker.engine.containers];
    await expectFailure(world.platform());
    expect(world.docker.engine.containers).toEqual(before);
  });

  test('starts a service that is new beside those that roll, and takes it away again where one fails', async () => {
    beginWith({ web: web('2'), cache: web('1') });
    await deployed(world.platform());
    expect([running('web'), running('cache')]).toEqual([['acme/web:2'], ['acme/web:1']]);
    world.write({ web: web('3', { environment: { BEHAVIOUR: 'crash' } }), cache: web('1'), search: web('1') });
    await expectFailure(world.platform());
    expect([running('web'), running('search')]).toEqual([['acme/web:2'], []]);
  });

  test('starts what is needed and does not run, and touches nothing of it later', async () => {
    world.write({ db: web('1', { ports: [{ target: 1, published: '5432' }] }), web: web('2', { depends_on: { db: { condition: 'service_healthy' } } }) });
    await deployed(world.platform({ services: 'web' }));
    expect([running('db'), running('web')]).toEqual([['acme/web:1'], ['acme/web:2']]);
    expect(world.lines).toContain('info: Starting what is needed and does not run: db.');
    world.write({ db: web('3', { ports: [{ target: 1, published: '5432' }] }), web: web('3', { depends_on: { db: { condition: 'service_healthy' } } }) });
    await deployed(world.platform({ services: 'web' }));
    expect([running('db'), running('web')]).toEqual([['acme/web:1'], ['acme/web:3']]);
  });

  test('runs what is to run once before anything is replaced', async () => {
    const migrate = web('2', { environment: { BEHAVIOUR: 'exit-0' } });
    const needs = { depends_on: { migrate: { condition: 'service_completed_successfully' } } };
    beginWith({ migrate, web: web('2', needs) });
    const releaseId = await deployed(world.platform());
    expect(running()).toEqual(['acme/web:2']);
    expect(commands('up').map((line) => line.split('never')[1]?.trim())).toEqual(['migrate', '--no-recreate --scale web=2 web']);
    // The same again: done is done.
    expect(await deployed(world.platform())).toBe(releaseId);
    expect(commands('up')).toHaveLength(2);
  });

  test('touches nothing where what is to run once fails', async () => {
    beginWith({ migrate: web('2', { environment: { BEHAVIOUR: 'crash' } }), web: web('2', { depends_on: { migrate: { condition: 'service_completed_successfully' } } }) });
    const { reason, logs } = await expectFailure(world.platform());
    expect(reason).toBe('service "migrate": container shop-migrate-1 ended with code 3');
    expect(logs).toContain('FATAL cannot reach the database');
    expect(running()).toEqual(['acme/web:1']);
  });

  test('drains the old containers before they are stopped', async () => {
    beginWith({ web: web('2') });
    const [old] = world.docker.engine.containers;
    const started = Date.now();
    await deployed(world.platform({ 'pre-stop': 'touch /draining', drain: '1s' }));
    expect(Date.now() - started).toBeGreaterThan(1_000);
    expect(world.docker.calls.find(({ args }) => args[0] === 'exec')?.args).toEqual(['exec', old?.id, 'sh', '-c', 'touch /draining']);
  });

  test('that is cancelled while it waits leaves the old containers and nothing else', async () => {
    beginWith({ web: web('2', { environment: { BEHAVIOUR: 'endless' } }) });
    const before = [...world.docker.engine.containers];
    const cancel = new AbortController();
    const answer = world.platform().deploy(order({ timeoutMs: 60_000 }), cancel.signal);
    await eventually(() => world.lines.some((line) => line.includes('Waiting')));
    const at = Date.now();
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(Date.now() - at).toBeLessThan(3_000);
    expect(world.docker.engine.containers).toEqual(before);
  });

  test('that is cancelled while the old ones drain ends with the new ones alone', async () => {
    beginWith({ web: web('2') });
    const cancel = new AbortController();
    const answer = world.platform({ 'pre-stop': 'true', drain: '5m' }).deploy(order(), cancel.signal);
    await eventually(() => commands('exec').length > 0);
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(running()).toEqual(['acme/web:2']);
  });

  test('whose Compose fails is given up with its words', async () => {
    beginWith({ web: web('2') });
    world.docker.intercept = ({ args }) => (args.includes('up') ? { code: 1, stderr: 'time="2026" level=warning msg="a warning"\nError response from daemon: driver failed programming external connectivity' } : undefined);
    const { reason } = await expectFailure(world.platform());
    expect(reason).toBe('"docker compose up" failed: Error response from daemon: driver failed programming external connectivity');
    expect(running()).toEqual(['acme/web:1']);
  });
});

describe('a deployment that recreates', () => {
  test('replaces in place, with every key that forbids two containers', async () => {
    beginWith({ web: web('2', { container_name: 'shop-web', ports: [{ target: 80, published: '8080' }] }) });
    const platform = world.platform();
    const releaseId = await deployed(platform, { strategy: 'recreate' });
    expect(running()).toEqual(['acme/web:2']);
    expect(await platform.current(signal, 5_000)).toEqual({ kind: 'live', releaseId });
  });

  test('to a bad version says so, and what is in place is told to a later run too', async () => {
    beginWith({ web: web('2', { environment: { BEHAVIOUR: 'crash-loop' }, restart: 'always' }), worker: web('1') }, { web: web('1'), worker: web('1') });
    const platform = world.platform();
    const releaseId = await deployed(platform, { strategy: 'recreate' });
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', serving: { kind: 'live', releaseId } });
    expect(await world.platform().current(signal, 5_000)).toEqual({ kind: 'live', releaseId });
    expect((await world.platform().state(releaseId, signal, 5_000)).kind).not.toBe('live');
  });

  test('that stops half-way is known as the newer release, which is the one to take back', async () => {
    beginWith({ api: web('2'), web: web('2') }, { api: web('1'), web: web('1') });
    world.docker.intercept = ({ args, cwd, env }) => {
      if (!args.includes('up')) return undefined;
      world.docker.engine.run({ args: [...args.slice(0, args.indexOf('never') + 1), 'api'], cwd, env });
      return { code: 1, stderr: 'container shop-api-1 is unhealthy' };
    };
    const releaseId = await deployed(world.platform(), { strategy: 'recreate' });
    expect([running('api'), running('web')]).toEqual([['acme/web:2'], ['acme/web:1']]);
    expect(await world.platform().current(signal, 5_000)).toEqual({ kind: 'live', releaseId });
  });

  test('stops what waits for a job before the job runs', async () => {
    const needs = { depends_on: { migrate: { condition: 'service_completed_successfully' } } };
    beginWith({ migrate: web('2', { environment: { BEHAVIOUR: 'exit-0' } }), web: web('2', needs) });
    await deployed(world.platform(), { strategy: 'recreate' });
    expect(changes().map((line) => line.replace(/[0-9a-f]{64}/g, 'ID').replace(/^compose .*never /, 'up '))).toEqual(['stop ID', 'up migrate', 'up web']);
    expect(running()).toEqual(['acme/web:2']);
  });

  test('starts again what it stopped where the job fails', async () => {
    beginWith({ migrate: web('2', { environment: { BEHAVIOUR: 'crash' } }), web: web('2', { depends_on: { migrate: { condition: 'service_completed_successfully' } } }) });
    const platform = world.platform();
    const before = await platform.current(signal, 5_000);
    const { reason, advice } = await expectFailure(platform, { strategy: 'recreate' });
    expect([reason, advice]).toEqual(['service "migrate": container shop-migrate-1 ended with code 3', 'What was stopped for it (web) was started again.']);
    expect(running()).toEqual(['acme/web:1']);
    expect(await platform.current(signal, 5_000)).toEqual(before);
  });

  test('starts again what it stopped where it is cancelled', async () => {
    beginWith({ migrate: web('2', { environment: { BEHAVIOUR: 'endless' } }), web: web('2', { depends_on: { migrate: { condition: 'service_completed_successfully' } } }) });
    const cancel = new AbortController();
    const answer = world.platform().deploy(order({ strategy: 'recreate', timeoutMs: 60_000 }), cancel.signal);
    await eventually(() => world.lines.some((line) => line.includes('Waiting')));
    expect(running()).toEqual([]);
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect([running(), running('migrate')]).toEqual([['acme/web:1'], []]);
  });
});

describe('images', () => {
  test('the given one is for the service whose image has its name, and its jobs', async () => {
    const needs = { depends_on: { migrate: { condition: 'service_completed_successfully' } } };
    const db = { image: 'postgres:17', environment: { BEHAVIOUR: 'healthy' } };
    world.docker.engine.addImage('postgres:17');
    beginWith({ migrate: web('1', { environment: { BEHAVIOUR: 'exit-0' } }), web: web('1', needs), db }, { web: web('1', needs), db });
    await deployed(world.platform(), { image: 'acme/web:3' });
    expect(running()).toEqual(['acme/web:3']);
    expect(world.docker.engine.containers.find(({ service }) => service === 'migrate')?.imageName).toBe('acme/web:3');
  });

  test('it is not guessed which service a given one is for', async () => {
    beginWith({ web: web('1'), db: { image: 'postgres:17' } });
    const { reason, advice } = failureOf(await world.platform().deploy(order({ image: 'ghcr.io/acme/web:3' }), signal));
    expect(reason).toContain('(web: acme/web, db: postgres)');
    expect(advice).toContain('"services"');
    expect(changes()).toEqual([]);
  });

  test.each(['--privileged', 'a b', '$(id)', ''])('%j is not the name of one', async (image) => {
    beginWith({ web: web('1') });
    expect(failureOf(await world.platform().deploy(order({ image }), signal)).reasonCode).toBe('bad-input');
    expect(world.docker.calls.every(({ args }) => image === '' || !args.includes(image))).toBe(true);
  });

  test('one that looks like an option in the compose file never becomes one', async () => {
    beginWith({ web: { image: '--privileged' } });
    expect(failureOf(await world.platform().deploy(order(), signal))).toMatchObject({ reasonCode: 'bad-input', reason: 'The image "--privileged" of service "web" is not the name of an image.' });
    expect(world.docker.calls.every(({ args }) => !args.includes('--privileged'))).toBe(true);
  });

  test('one that is nowhere is found out before anything is touched', async () => {
    beginWith({ web: web('9') });
    const { reason, advice } = failureOf(await world.platform().deploy(order(), signal));
    expect(reason).toContain('Nothing was touched: the image "acme/web:9" could not be pulled: Error response from daemon: manifest for acme/web:9 not found');
    expect(advice).toContain('docker login');
    expect(changes()).toEqual([]);
    expect(failureOf(await world.platform({ pull: 'never' }).deploy(order(), signal)).reason).toContain('the image "acme/web:9" of service "web" is not on the engine');
  });

  test('one that is not there is pulled, and with pull: always one that moved', async () => {
    const { engine } = world.docker;
    engine.registry.set('acme/web:9', `sha256:${'9'.repeat(64)}`);
    beginWith({ web: web('9') });
    await deployed(world.platform());
    expect(engine.containers[0]?.imageId).toBe(`sha256:${'9'.repeat(64)}`);
    engine.registry.set('acme/web:9', `sha256:${'8'.repeat(64)}`);
    const before = await world.platform().current(signal, 5_000);
    expect(before).toEqual({ kind: 'live', releaseId: await deployed(world.platform()) });
    expect(before).not.toEqual({ kind: 'live', releaseId: await deployed(world.platform({ pull: 'always' })) });
    expect(engine.containers[0]?.imageId).toBe(`sha256:${'8'.repeat(64)}`);
  });

  test('are built where there is none, or where the target says so', async () => {
    world.write({ web: { build: { context: '.' }, environment: { BEHAVIOUR: 'healthy' } } });
    const first = await deployed(world.platform());
    expect(commands('build')).toHaveLength(1);
    expect(await deployed(world.platform())).toBe(first);
    expect(commands('build')).toHaveLength(1);
    expect(await deployed(world.platform({ build: true }))).not.toBe(first);
    world.docker.engine.images.delete('shop-web');
    world.docker.intercept = ({ args }) => (args.includes('build') ? { code: 17, stderr: 'failed to solve: process "/bin/sh -c make" did not complete' } : undefined);
    expect(failureOf(await world.platform().deploy(order(), signal)).reason).toContain('Nothing was touched: building web failed: failed to solve');
    expect(failureOf(await world.platform({ build: false }).deploy(order(), signal)).reason).toContain('"shop-web" of service "web" is not on the engine');
  });

  test('beyond those that are kept are let go, and none of anybody else\'s', async () => {
    const { engine } = world.docker;
    const theirs = [engine.addImage('acme/web:theirs', 'theirs'), engine.addImage('surefoot/other/web:aaaaaaaaaaaa_bbbbbbbbbbbbbbbb_0_a_1', 'theirs')];
    for (let tag = 10; tag < 16; tag += 1) engine.addImage(`acme/web:${tag}`);
    engine.images.set('customer/web:pinned', engine.images.get('acme/web:11') ?? '');
    world.write({ web: web('10') });
    for (let tag = 10; tag < 16; tag += 1) await deployed(world.platform({ 'keep-images': 3 }), { image: `acme/web:${tag}`, version: String(tag) });
    const history = await world.platform().history?.(signal, 5_000);
    expect(history?.kind === 'known' ? history.releases.map(({ version }) => version) : []).toEqual(['15', '14', '13']);
    const left = [...engine.images.keys()].filter((name) => name.startsWith('acme/web:1') && name.length > 'acme/web:1'.length);
    // Somebody else has a name for that of 11.
    expect(left).toEqual(['acme/web:11', 'acme/web:13', 'acme/web:14', 'acme/web:15']);
    expect([engine.images.get('acme/web:theirs'), engine.images.get('customer/web:pinned')]).toEqual([theirs[0], engine.images.get('acme/web:11')]);
  });
});

describe('names of images of long ago', () => {
  test('that move on, or that others may count on, are left', async () => {
    const { engine } = world.docker;
    for (let tag = 10; tag < 16; tag += 1) engine.addImage(`acme/web:${tag}`);
    engine.images.set('acme/web:latest', engine.images.get('acme/web:10') ?? '');
    world.write({ web: web('10') });
    for (let tag = 10; tag < 16; tag += 1) await deployed(world.platform({ 'keep-images': 3 }), { image: `acme/web:${tag}`, version: tag === 12 ? 'v12' : String(tag) });
    const left = [...engine.images.keys()].filter((name) => /^acme\/web:(?:1.|latest)$/.test(name)).sort();
    // 10 has a tag that moves; 12 was deployed under another name than its version.
    expect(left).toEqual(['acme/web:10', 'acme/web:12', 'acme/web:13', 'acme/web:14', 'acme/web:15', 'acme/web:latest']);
  });
});

describe('the compose file', () => {
  test('is not accepted in Compose\'s own words', async () => {
    world.write({ web: {} });
    expect(failureOf(await world.platform().deploy(order(), signal))).toMatchObject({ reasonCode: 'bad-input', reason: 'Compose does not accept the compose file: service "web" has neither an image nor a build context specified: invalid compose project.' });
  });

  test('that is not there is named', async () => {
    expect(failureOf(await world.platform({ files: 'deploy/compose.yaml' }).deploy(order(), signal)).reason).toContain('deploy/compose.yaml: no such file or directory');
    expect(failureOf(await world.platform().deploy(order(), signal)).reason).toBe('There is no compose file in the workspace.');
    expect(failureOf(await world.platform({ 'working-directory': 'deploy' }).deploy(order(), signal)).reason).toBe('There is no compose file in the working directory.');
  });

  test('has no such service, or none that runs', async () => {
    world.write({ web: web('1') });
    expect(failureOf(await world.platform({ services: ['api', 'web'] }).deploy(order(), signal)).reason).toBe('The compose file has no service "api"; it has web.');
    world.write({ web: web('1', { scale: 0 }) });
    expect(failureOf(await world.platform().deploy(order(), signal)).reason).toContain('no service that keeps running');
  });

  test('may name the version', async () => {
    world.write({ web: web('${SUREFOOT_VERSION:?set it}') });
    await deployed(world.platform({}, { version: '3' }));
    expect(running()).toEqual(['acme/web:3']);
    // A question has no version.
    expect(await world.platform({ project: undefined }).current(signal, 5_000)).toMatchObject({ kind: expect.stringMatching(/live|none/) });
  });

  test('what is merged over it is for its owner only, and is gone afterwards', async () => {
    beginWith({ web: web('1') });
    const modes: number[] = [];
    world.docker.intercept = ({ args }) => {
      for (const arg of args) if (arg.includes('surefoot-compose-') && existsSync(arg)) modes.push(statSync(arg).mode & 0o777);
      return undefined;
    };
    await deployed(world.platform(), { image: 'acme/web:2' });
    expect(modes.length).toBeGreaterThan(0);
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  test('keeps no variables, so none are set', async () => {
    expect(failureOf(await world.platform().deploy(order({ variables: { A: '1' } }), signal)).reasonCode).toBe('no-set-variables');
    expect(world.platform().setVariables).toBeUndefined();
  });

  test('the names of its variables are known, and no value', async () => {
    world.write({ web: web('1', { environment: { DATABASE_URL: 's3cr3t', JWT_SECRET: 's3cr3t' } }), worker: web('1', { environment: { QUEUE: 's3cr3t' } }) });
    expect(await world.platform().variableNames?.(signal, 5_000)).toEqual({ kind: 'known', names: ['DATABASE_URL', 'JWT_SECRET', 'QUEUE'] });
    expect(await world.platform({ services: 'worker' }).variableNames?.(signal, 5_000)).toEqual({ kind: 'known', names: ['QUEUE'] });
    world.write({});
    world.docker.intercept = () => ({ code: 0, stdout: '[]' });
    expect(await world.platform().variableNames?.(signal, 5_000)).toMatchObject({ kind: 'unknown' });
  });
});

describe('the switch', () => {
  const pointing = (): string => path.join(world.folder, 'pointed');
  const script = (): string => `printf '%s|%s|%s|%s' "$SUREFOOT_PROJECT" "$SUREFOOT_COLOR" "$SUREFOOT_CONTAINERS" "$SUREFOOT_RELEASE_ID" > '${pointing()}'`;

  test('is told of the new containers, and of all services of the release', async () => {
    beginWith({ web: web('2'), api: web('1') }, { web: web('1'), api: web('1') });
    const releaseId = await deployed(world.platform({ switch: script() }));
    expect(readFileSync(pointing(), 'utf8')).toBe(`shop||api shop-api-1\nweb shop-web-2|${releaseId}`);
  });

  test('that fails leaves the old containers, and points back to them', async () => {
    beginWith({ web: web('2') });
    const { reason, advice } = await expectFailure(world.platform({ switch: `${script()}\ncase "$SUREFOOT_CONTAINERS" in *web-2*) echo "nginx: syntax error" >&2; exit 1 ;; esac` }));
    expect([reason, advice]).toEqual(['the "switch" command failed: nginx: syntax error', undefined]);
    expect(readFileSync(pointing(), 'utf8')).toContain('web shop-web-1|');
    expect(running()).toEqual(['acme/web:1']);
  });

  test('that fails both ways says so', async () => {
    beginWith({ web: web('2') });
    const { advice } = await expectFailure(world.platform({ switch: 'exit 4' }));
    expect(advice).toContain('Pointing the proxy back to the release of before failed too (the "switch" command failed: it ended with code 4): look at the proxy now. The old and the new containers were both kept');
    expect(running()).toEqual(['acme/web:1', 'acme/web:2']);
  });

  test('that fails after a recreation leaves the new containers', async () => {
    beginWith({ web: web('2') });
    const { reason, advice } = await expectFailure(world.platform({ switch: 'exit 4' }), { strategy: 'recreate' });
    expect(reason).toContain('"switch" command failed');
    expect(advice).toContain('The new containers run');
  });

  test('that does not end is ended with the deployment, which points back and takes the new containers away', async () => {
    beginWith({ web: web('2') });
    expect(await world.platform({ switch: `${script()}\ncase "$SUREFOOT_CONTAINERS" in *web-2*) sleep 60 ;; esac` }).deploy(order({ timeoutMs: 3_000 }), signal)).toEqual({ kind: 'timed-out' });
    expect(readFileSync(pointing(), 'utf8')).toContain('web shop-web-1|');
    expect(running()).toEqual(['acme/web:1']);
  });

  test('that does not end both ways leaves the old and the new containers, and says so', async () => {
    beginWith({ web: web('2') });
    expect(await world.platform({ switch: 'sleep 60' }).deploy(order({ timeoutMs: 3_000 }), signal)).toEqual({ kind: 'timed-out' });
    expect(running()).toEqual(['acme/web:1', 'acme/web:2']);
    expect(world.lines).toContainEqual(expect.stringMatching(/warning: Pointing the proxy back .* both kept/));
  });
});
