import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Accepted, Platform } from '../../../platforms/port.ts';
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
  await world.close();
});

const web = (tag: string, change: object = {}): object => ({ image: `acme/web:${tag}`, environment: { BEHAVIOUR: 'healthy' }, ...change });
const running = (service = 'web'): readonly string[] => world.docker.engine.containers.filter((container) => container.service === service && stateOf(container).state.Status === 'running').map(({ imageId }) => [...world.docker.engine.images].find(([name, id]) => name.startsWith('acme/') && id === imageId)?.[0] ?? '');
const warnings = (): readonly string[] => world.lines.filter((line) => line.startsWith('warning: '));
const ups = (): readonly string[] => world.docker.calls.map(({ args }) => args.join(' ')).filter((line) => line.includes(' up '));

const idOf = (accepted: Accepted): string => {
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted.kind === 'accepted' ? accepted.releaseId : '';
};
const deploy = async (platform: Platform, strategy: 'rolling' | 'recreate' | 'blue-green' = 'rolling', version = 'v2'): Promise<string> => idOf(await platform.deploy({ version, image: undefined, strategy, variables: {}, timeoutMs: 10_000 }, signal));
const rollback = (platform: Platform, releaseId: string, strategy: 'graceful' | 'immediate' = 'graceful'): Promise<Accepted> => platform.rollback({ releaseId, strategy, timeoutMs: 10_000 }, signal);
const live = async (platform: Platform): Promise<string> => {
  const current = await platform.current(signal, 5_000);
  return current.kind === 'live' ? current.releaseId : current.kind;
};

/** Deploys these files one after the other. @returns the ids of the releases */
async function deployAll(...files: readonly Readonly<Record<string, object>>[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [index, services] of files.entries()) {
    world.write(services);
    ids.push(await deploy(world.platform(), 'recreate', `v${index + 1}`));
  }
  return ids;
}

describe('a rollback', () => {
  test('to what ran before anybody deployed has the id of before, where the file has only another image', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    const before = await live(world.platform());
    world.write({ web: web('2') });
    // What one run has just made and remembered, it can take back itself.
    const same = world.platform();
    expect(await live(same)).toBe(before);
    await deploy(same);
    expect(idOf(await rollback(same, before))).toBe(before);
    await deploy(world.platform());
    const platform = world.platform();
    expect(await platform.startable?.(before, signal, 5_000)).toEqual({ kind: 'yes' });
    expect(idOf(await rollback(platform, before))).toBe(before);
    expect(await platform.state(before, signal, 5_000)).toMatchObject({ kind: 'live' });
    expect(running()).toEqual(['acme/web:1']);
    expect(warnings()).toEqual([]);
    expect(ups().at(-1)).toMatch(/--no-build --pull never --no-recreate --scale web=2 web$/);
    // And forth again, and back again: the images are the same, and so are the ids.
    const second = await deploy(world.platform());
    expect(idOf(await rollback(world.platform(), before))).toBe(before);
    expect(idOf(await rollback(world.platform(), second))).toBe(second);
  });

  test('does not depend on the names of the images: a tag may have moved, and `latest` be another one', async () => {
    const { engine } = world.docker;
    engine.addImage('acme/web:latest', 'acme/web:1');
    const [first] = await deployAll({ web: web('latest') });
    engine.addImage('acme/web:latest', 'acme/web:2');
    await deployAll({ web: web('latest') });
    expect(engine.containers[0]?.imageId).toBe(engine.images.get('acme/web:2'));
    expect(idOf(await rollback(world.platform(), first ?? ''))).toBe(first);
    expect(engine.containers[0]?.imageId).toBe(engine.images.get('acme/web:1'));
  });

  test('brings images back and no configuration, and says so', async () => {
    const [first] = await deployAll({ web: web('1', { environment: { BEHAVIOUR: 'healthy', MODE: 'old' } }) }, { web: web('2', { environment: { BEHAVIOUR: 'healthy', MODE: 'new' } }) });
    const platform = world.platform();
    const releaseId = idOf(await rollback(platform, first ?? ''));
    expect(releaseId).not.toBe(first);
    expect(await live(platform)).toBe(releaseId);
    expect(warnings()).toEqual([expect.stringContaining('The images of web go back, and their configuration does not')]);
    expect(running()).toEqual(['acme/web:1']);
    expect(world.docker.engine.containers[0]?.spec.environment?.['MODE']).toBe('new');
    // What came of it can be gone back to as well.
    expect(await platform.startable?.(releaseId, signal, 5_000)).toEqual({ kind: 'yes' });
  });

  test('says where the configuration of before is not known', async () => {
    world.write({ web: web('1', { environment: { BEHAVIOUR: 'healthy', MODE: 'old' } }) });
    world.upByHand('web');
    const before = await live(world.platform());
    world.write({ web: web('2') });
    await deploy(world.platform());
    await rollback(world.platform(), before);
    expect(warnings()).toEqual([expect.stringContaining('whether their configuration was the present one is not known')]);
    expect(running()).toEqual(['acme/web:1']);
  });

  test('leaves services alone that the release did not have, and names those that the file has no more', async () => {
    const [first] = await deployAll({ web: web('1'), old: web('1') }, { web: web('2'), fresh: web('2') });
    const platform = world.platform();
    const releaseId = idOf(await rollback(platform, first ?? ''));
    expect([running('web'), running('fresh')]).toEqual([['acme/web:1'], ['acme/web:2']]);
    expect(warnings()).toEqual(['warning: Not in the compose file any more, so not put back: old.', expect.stringContaining('left as they are: fresh')]);
    expect(await live(platform)).toBe(releaseId);
    expect(await live(world.platform())).toBe(releaseId);
  });

  test('runs no job of the old version', async () => {
    const needs = { depends_on: { migrate: { condition: 'service_completed_successfully' } } };
    const release = (tag: string): Record<string, object> => ({ migrate: web(tag, { environment: { BEHAVIOUR: 'exit-0' } }), web: web(tag, needs) });
    const [first] = await deployAll(release('1'), release('2'));
    const before = ups().length;
    expect(idOf(await rollback(world.platform(), first ?? ''))).toBe(first);
    expect(ups().slice(before).every((line) => !line.includes('migrate'))).toBe(true);
    expect(world.docker.engine.containers.find(({ service }) => service === 'migrate')?.imageName).toBe('acme/web:2');
  });

  test('recreates in place what cannot stand twice', async () => {
    const named = { container_name: 'shop-web' };
    const [first] = await deployAll({ web: web('1', named) }, { web: web('2', named) });
    expect(idOf(await rollback(world.platform(), first ?? ''))).toBe(first);
    expect(running()).toEqual(['acme/web:1']);
  });

  test('gives a compose file that names the version that of the release', async () => {
    const file = { web: web('1', { environment: { BEHAVIOUR: 'healthy', APP_VERSION: '${SUREFOOT_VERSION:?}' } }) };
    world.write(file);
    const first = await deploy(world.platform({}, { version: '1' }), 'rolling', '1');
    await deploy(world.platform({}, { version: '2' }), 'rolling', '2');
    expect(idOf(await rollback(world.platform({}, { version: '2' }), first))).toBe(first);
    expect(world.docker.engine.containers[0]?.spec.environment?.['APP_VERSION']).toBe('1');
  });

  test('at once cuts requests off, and drains nothing', async () => {
    const [first] = await deployAll({ web: web('1') }, { web: web('2') });
    const started = Date.now();
    await rollback(world.platform({ drain: '1m', 'pre-stop': 'true' }), first ?? '', 'immediate');
    expect(Date.now() - started).toBeLessThan(10_000);
    expect(world.docker.calls.some(({ args }) => args[0] === 'exec' || args[0] === 'stop')).toBe(false);
    expect(running()).toEqual(['acme/web:1']);
  });

  test('is refused where an image is gone, before anything is touched', async () => {
    const [first] = await deployAll({ web: web('1'), worker: web('1') }, { web: web('2'), worker: web('2') });
    const { images } = world.docker.engine;
    for (const name of [...images.keys()]) if (name.startsWith(`surefoot/shop/worker:${first}`)) images.delete(name);
    const platform = world.platform();
    expect(await platform.startable?.(first ?? '', signal, 5_000)).toEqual({ kind: 'no', reason: 'the engine has not all of its images any more' });
    expect(await platform.startable?.('0123456789ab', signal, 5_000)).toEqual({ kind: 'no', reason: 'the engine has no images of it' });
    expect(await rollback(platform, first ?? '')).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', advice: expect.stringContaining('keep-images') });
    expect(await rollback(platform, '0123456789ab')).toMatchObject({ kind: 'failed', reasonCode: 'target-gone' });
    expect(running()).toEqual(['acme/web:2']);
  });

  test('fails where the file has none of its services, or is not valid', async () => {
    const [first] = await deployAll({ web: web('1') });
    world.write({ api: web('2') });
    expect(await rollback(world.platform(), first ?? '')).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringContaining('None of the services') });
    world.write({ api: {} });
    expect(await rollback(world.platform(), first ?? '')).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringContaining('Compose does not accept') });
  });

  test('to a version that does not come up either leaves what is live, and says what was seen', async () => {
    const [first] = await deployAll({ web: web('1') }, { web: web('2') });
    world.write({ web: web('2', { environment: { BEHAVIOUR: 'unhealthy' } }) });
    const platform = world.platform();
    const before = await live(platform);
    const releaseId = idOf(await rollback(platform, first ?? ''));
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('is unhealthy'), serving: { kind: 'live', releaseId: before } });
    expect(running()).toEqual(['acme/web:2']);
  });
});

describe('blue-green', () => {
  const pointed = (): string => readFileSync(path.join(world.folder, 'pointed'), 'utf8');
  const target = (): object => ({ services: ['web'], switch: `printf '%s' "$SUREFOOT_COLOR $SUREFOOT_PROJECT $SUREFOOT_CONTAINERS" > pointed` });
  const places = (): readonly string[] => world.docker.engine.containers.map(({ project, service }) => `${project}/${service}`).sort();

  test('is there only with a switch and the services that it is for', () => {
    expect(world.platform().capabilities).toMatchObject({ strategies: ['rolling', 'recreate'], missing: { 'blue-green': 'it needs "services" and "switch" in the target' } });
    expect(world.platform({ services: 'web' }).capabilities.missing?.['blue-green']).toBe('it needs "switch" in the target');
    expect(world.platform(target()).capabilities.strategies).toContain('blue-green');
  });

  test('goes from the project to one colour and to the other, and back by a rollback', async () => {
    const db = web('1');
    world.write({ db, web: web('1', { depends_on: { db: { condition: 'service_healthy' } }, networks: { default: { aliases: ['www'] } } }) }, { volumes: { data: { name: 'shop_data' } } });
    world.upByHand('db', 'web');
    const before = await live(world.platform(target()));
    world.write({ db, web: web('2', { depends_on: { db: { condition: 'service_healthy' } }, networks: { default: { aliases: ['www'] } } }) }, { volumes: { data: { name: 'shop_data' } } });
    const platform = world.platform(target());
    const second = await deploy(platform, 'blue-green');
    expect(places()).toEqual(['shop-blue/web-blue', 'shop/db', 'shop/web']);
    expect([...world.docker.engine.networks, ...world.docker.engine.volumes]).toEqual(['shop_default', 'shop_data']);
    expect(await platform.state(second, signal, 5_000)).toMatchObject({ kind: 'staged' });
    expect(await live(platform)).toBe(before);
    // In the project's network the colour has a name of its own; in its own network those of the file.
    expect(world.docker.engine.containers.find(({ project }) => project === 'shop-blue')?.spec['networks']).toEqual({ default: {}, surefoot: { aliases: ['web', 'www'] } });
    expect(await platform.shift?.({ releaseId: second, share: 0.5, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable' });
    expect(await platform.shift?.({ releaseId: second, share: 1, timeoutMs: 5_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(await platform.shift?.({ releaseId: second, share: 1, timeoutMs: 5_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(pointed()).toBe('blue shop-blue web shop-blue-web-blue-1');
    expect(places()).toEqual(['shop-blue/web-blue', 'shop/db']);
    expect(await world.platform(target()).state(second, signal, 5_000)).toMatchObject({ kind: 'live' });

    world.write({ db, web: web('3', { depends_on: { db: { condition: 'service_healthy' } } }) });
    const third = await deploy(world.platform(target()), 'blue-green');
    expect(await world.platform(target()).shift?.({ releaseId: third, share: 1, timeoutMs: 5_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(places()).toEqual(['shop-green/web-green', 'shop/db']);
    const back = idOf(await rollback(world.platform(target()), second));
    expect(places()).toEqual(['shop-blue/web-blue', 'shop/db']);
    expect(pointed()).toContain('blue shop-blue');
    expect(await live(world.platform(target()))).toBe(back);
    expect(running('web-blue')).toEqual(['acme/web:2']);
  });

  test('that rolls stays in its colour', async () => {
    world.write({ web: web('1') });
    const first = await deploy(world.platform(target()), 'blue-green');
    expect(await world.platform(target()).shift?.({ releaseId: first, share: 1, timeoutMs: 5_000 }, signal)).toEqual({ kind: 'accepted' });
    world.write({ web: web('2') });
    const second = await deploy(world.platform(target()));
    expect(places()).toEqual(['shop-blue/web-blue']);
    expect(await live(world.platform(target()))).toBe(second);
  });

  test('of a bad version is taken away', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2', { environment: { BEHAVIOUR: 'crash' } }) });
    const platform = world.platform(target());
    const releaseId = await deploy(platform, 'blue-green');
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 3') });
    expect(places()).toEqual(['shop/web']);
    expect(await platform.shift?.({ releaseId, share: 1, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('is not staged') });
  });

  test('is refused with a port of the host, which only one can have', async () => {
    world.write({ web: web('1', { ports: [{ target: 80, published: '8080' }], container_name: 'shop-web' }) });
    const answer = await world.platform(target()).deploy({ version: 'v2', image: undefined, strategy: 'blue-green', variables: {}, timeoutMs: 5_000 }, signal);
    expect(answer).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringContaining('service "web" has "ports" with the port 8080') });
    expect(JSON.stringify(answer)).not.toContain('container_name');
  });

  test('whose switch fails stays with the release of before', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2') });
    const platform = world.platform({ ...target(), switch: 'test "$SUREFOOT_COLOR" = ""' });
    const before = await live(platform);
    const releaseId = await deploy(platform, 'blue-green');
    expect(await platform.shift?.({ releaseId, share: 1, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('"switch" command failed'), advice: expect.stringContaining('still runs') });
    expect(await live(platform)).toBe(before);
  });

  test('whose switch is cut off is pointed back, and is taken away only when that worked', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2') });
    const stuck = path.join(world.folder, 'stuck');
    const point = `printf '%s' "$SUREFOOT_PROJECT" > pointed`;
    const platform = world.platform({ services: ['web'], switch: `test ! -e '${stuck}' || exit 7\n${point}\ntest "$SUREFOOT_COLOR" = "" || sleep 60` });
    const before = await live(platform);
    const releaseId = await deploy(platform, 'blue-green');
    const cancel = new AbortController();
    const answer = platform.shift?.({ releaseId, share: 1, timeoutMs: 60_000 }, cancel.signal);
    for (let tries = 0; tries < 400 && !(existsSync(path.join(world.folder, 'pointed')) && pointed() === 'shop-blue'); tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(pointed()).toBe('shop-blue');
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect([pointed(), await live(platform)]).toEqual(['shop', before]);
    writeFileSync(stuck, '');
    expect(await platform.shift?.({ releaseId, share: 0, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('was not removed'), advice: expect.stringContaining('it ended with code 7') });
    expect(places()).toEqual(['shop-blue/web-blue', 'shop/web']);
    rmSync(stuck);
    expect(await platform.shift?.({ releaseId, share: 0, timeoutMs: 5_000 }, signal)).toEqual({ kind: 'accepted' });
    expect(places()).toEqual(['shop/web']);
  });

  test('that cannot be noted is pointed back', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2') });
    const platform = world.platform(target());
    const before = await live(platform);
    const releaseId = await deploy(platform, 'blue-green');
    world.docker.intercept = ({ args }) => (args[0] === 'tag' && args[2]?.endsWith(':live-blue') ? { code: 1, stderr: 'Cannot connect to the Docker daemon' } : undefined);
    expect(await platform.shift?.({ releaseId, share: 1, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
    expect(pointed()).toBe(' shop web shop-web-1');
    expect(await live(platform)).toBe(before);
  });

  test('whose staged release has died is not shifted to', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2') });
    const platform = world.platform(target());
    const releaseId = await deploy(platform, 'blue-green');
    const staged = world.docker.engine.containers.find(({ project }) => project === 'shop-blue');
    Object.assign(staged ?? {}, { behaviour: 'unhealthy' });
    expect(await platform.shift?.({ releaseId, share: 1, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'release-failed' });
    expect(running()).toEqual(['acme/web:1']);
  });

  test('that is cancelled while it comes up leaves nothing', async () => {
    world.write({ web: web('1') });
    world.upByHand('web');
    world.write({ web: web('2', { environment: { BEHAVIOUR: 'endless' } }) });
    const answer = await world.platform(target()).deploy({ version: 'v2', image: undefined, strategy: 'blue-green', variables: {}, timeoutMs: 3_000 }, signal);
    expect(answer).toEqual({ kind: 'timed-out' });
    expect(places()).toEqual(['shop/web']);
  });
});

describe('a restart', () => {
  test('starts what is live once more', async () => {
    const [first] = await deployAll({ web: web('1', { scale: 2 }) });
    const before = world.docker.engine.containers.map(({ startedAt }) => startedAt ?? 0);
    const platform = world.platform();
    expect(await platform.restart?.(signal, 10_000)).toEqual({ kind: 'accepted', releaseId: first });
    expect(world.docker.engine.containers.every(({ startedAt }, index) => (startedAt ?? 0) > (before[index] ?? 0))).toBe(true);
    expect(await platform.state(first ?? '', signal, 5_000)).toMatchObject({ kind: 'live' });
  });

  test('of nothing, or one that Docker refuses, says so', async () => {
    world.write({ web: web('1') });
    expect(await world.platform().restart?.(signal, 5_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', reason: expect.stringContaining('Nothing of this project runs') });
    await deployAll({ web: web('1') });
    world.docker.intercept = ({ args }) => (args[0] === 'restart' ? { code: 1, stderr: 'Error response from daemon: Cannot restart container' } : undefined);
    expect(await world.platform().restart?.(signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('Cannot restart container') });
  });

  test('after which it is not well is told by the state', async () => {
    const [first] = await deployAll({ web: web('1') });
    world.docker.intercept = ({ args }) => {
      if (args[0] === 'restart') for (const container of world.docker.engine.containers) Object.assign(container, { behaviour: 'crash' });
      return undefined;
    };
    const platform = world.platform();
    expect(await platform.restart?.(signal, 5_000)).toMatchObject({ kind: 'accepted', releaseId: first });
    expect(await platform.state(first ?? '', signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 3') });
    expect(await platform.logs(first ?? '', signal, 5_000)).toContain('FATAL');
  });

  test('whose switch fails says so', async () => {
    await deployAll({ web: web('1') });
    expect(await world.platform({ switch: 'exit 1' }).restart?.(signal, 5_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', reason: expect.stringContaining('"switch" command failed') });
  });
});
