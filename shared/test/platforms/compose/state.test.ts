import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Halt, halt, settle, together, whyHalted } from '../../../platforms/compose/halt.ts';
import { asked } from '../../../platforms/compose/questions.ts';
import { openWorld } from './world.ts';
import type { ComposeWorld } from './world.ts';

const signal = new AbortController().signal;
const web = (tag: string, change: object = {}): object => ({ image: `acme/web:${tag}`, environment: { BEHAVIOUR: 'healthy' }, ...change });

describe('the state of a release', () => {
  let world: ComposeWorld;
  beforeEach(async () => {
    world = await openWorld();
    for (const tag of ['1', '2', '3']) world.docker.engine.addImage(`acme/web:${tag}`);
  });
  afterEach(async () => {
    expect(world.docker.engine.violations).toEqual([]);
    await world.close();
  });

  async function deploy(services: Readonly<Record<string, object>>, platform = world.platform()): Promise<{ readonly platform: ReturnType<ComposeWorld['platform']>; readonly releaseId: string }> {
    world.write(services);
    const accepted = await platform.deploy({ version: 'v', image: undefined, strategy: 'recreate', variables: {}, timeoutMs: 10_000 }, signal);
    if (accepted.kind !== 'accepted') throw new Error(JSON.stringify(accepted));
    return { platform, releaseId: accepted.releaseId };
  }

  test('is live for a later run too, once it has looked for long enough', async () => {
    const { releaseId } = await deploy({ web: web('1', { environment: { BEHAVIOUR: 'no-check' } }) });
    const later = world.platform();
    expect(await later.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'in-progress', phase: expect.stringContaining('no health check') });
    await new Promise((resolve) => setTimeout(resolve, 350));
    expect(await later.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'live' });
  });

  test('is not live when a service of it has died, or was removed', async () => {
    const { platform, releaseId } = await deploy({ web: web('1'), worker: web('1') });
    const worker = world.docker.engine.containers.find(({ service }) => service === 'worker');
    Object.assign(worker ?? {}, { behaviour: 'crash' });
    await new Promise((resolve) => setTimeout(resolve, 250)); // the look with which the order ended counts for a moment
    for (const each of [platform, world.platform()]) {
      expect(await each.current(signal, 5_000)).toEqual({ kind: 'live', releaseId });
      expect(await each.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 3') });
    }
    world.docker.engine.containers = world.docker.engine.containers.filter((container) => container !== worker);
    expect(await world.platform().state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: 'service "worker" has no container' });
  });

  test('is failed for what was put in place only in part', async () => {
    await deploy({ api: web('1'), web: web('1') });
    world.docker.intercept = ({ args, cwd, env }) => {
      if (!args.includes('up')) return undefined;
      world.docker.engine.run({ args: [...args.slice(0, args.indexOf('never') + 1), 'api'], cwd, env });
      return { code: 1, stderr: 'no' };
    };
    const { releaseId } = await deploy({ api: web('2'), web: web('2') });
    expect(await world.platform().state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: 'service "web" is not of this release: it was put in place only in part' });
  });

  test('is failed where somebody else has deployed meanwhile, and not known for a release of another run', async () => {
    const { platform, releaseId } = await deploy({ web: web('1') });
    const { releaseId: other } = await deploy({ web: web('2') });
    expect(await platform.state(releaseId, signal, 5_000)).toEqual({ kind: 'failed', reason: `it is not in place: release "${other}" is`, serving: { kind: 'live', releaseId: other } });
    expect(await world.platform().state(releaseId, signal, 5_000)).toMatchObject({ kind: 'unknown' });
    world.docker.engine.containers = [];
    expect(await world.platform().state(releaseId, signal, 5_000)).toEqual({ kind: 'unknown', reason: 'no container of it runs', serving: { kind: 'none' } });
    expect(await platform.logs(releaseId, signal, 5_000)).toBeUndefined();
  });

  test('comes with the log of what runs', async () => {
    const { platform, releaseId } = await deploy({ web: web('1') });
    expect(await platform.logs(releaseId, signal, 5_000)).toBe('shop-web-1:\nstarting acme/web:1');
    world.docker.intercept = ({ args }) => (args[0] === 'logs' ? { code: 1, stderr: 'no' } : undefined);
    expect(await platform.logs(releaseId, signal, 5_000)).toBe('shop-web-1:\nits log could not be read');
  });

  test('of an ill service that this run has not touched is not the release\'s', async () => {
    const { platform } = await deploy({ web: web('1'), cache: web('1') });
    Object.assign(world.docker.engine.containers.find(({ service }) => service === 'cache') ?? {}, { behaviour: 'unhealthy' });
    const { releaseId } = await deploy({ web: web('2'), cache: web('1') }, platform);
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'live' });
  });

  test('the name of the project is Compose\'s where the target has none', async () => {
    world.write({ web: web('1') }, { name: 'named' });
    const accepted = await world.platform({ project: undefined }).deploy({ version: 'v', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 10_000 }, signal);
    expect(accepted).toMatchObject({ kind: 'accepted' });
    expect(world.docker.engine.containers.map(({ project }) => project)).toEqual(['named']);
    expect(await world.platform({ project: undefined }).current(signal, 5_000)).toMatchObject({ kind: 'live' });
    world.write({ web: {} });
    expect(await world.platform({ project: undefined }).current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('Compose does not accept the compose file') });
    world.docker.intercept = ({ args }) => (args.includes('config') ? { code: 0, stdout: '{}' } : undefined);
    expect(await world.platform({ project: undefined }).current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('could not be understood') });
  });

  test('images that cannot be kept, or let go, are no reason to fail', async () => {
    world.docker.intercept = ({ args }) => (args[0] === 'tag' || (args[0] === 'image' && args[1] === 'rm') ? { code: 1, stderr: 'Error response from daemon: no space left on device' } : undefined);
    const { platform, releaseId } = await deploy({ web: web('1') }, world.platform({ 'keep-images': 1 }));
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'live' });
    expect(world.lines).toContain('warning: An image could not be kept for a rollback: Error response from daemon: no space left on device.');
    expect(await platform.history?.(signal, 5_000)).toEqual({ kind: 'known', releases: [{ releaseId, live: true, startable: { kind: 'yes' } }] });
  });

  test('new containers that cannot be removed are told', async () => {
    await deploy({ web: web('1') });
    world.docker.intercept = ({ args }) => (args[0] === 'rm' ? { hang: true } : undefined);
    world.write({ web: web('2', { environment: { BEHAVIOUR: 'endless' } }) });
    const answer = await world.platform().deploy({ version: 'v', image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 2_000 }, signal);
    expect(answer).toEqual({ kind: 'timed-out' });
    expect(world.lines).toContain('warning: Containers could not be removed: the engine did not answer in time.');
  });
});

describe('what ends a piece of work', () => {
  test('becomes an answer; a defect stays one', async () => {
    expect(await settle(async () => halt('bad-input', 'no'))).toEqual({ kind: 'failed', reasonCode: 'bad-input', reason: 'no' });
    expect(await settle(async () => 1)).toBe(1);
    await expect(settle(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    await expect(asked(() => Promise.reject(new TypeError('x')))).rejects.toThrow(TypeError);
    expect(await asked(() => Promise.reject(new Halt({ kind: 'timed-out' })))).toEqual({ kind: 'unknown', reason: 'the engine did not answer in time' });
    expect([whyHalted(new Halt({ kind: 'cancelled' })), whyHalted(new Halt({ kind: 'failed', reasonCode: 'bad-input', reason: 'So it is.' }))]).toEqual(['the question was cancelled', 'So it is']);
  });

  test('waits for what goes on beside it', async () => {
    const order: string[] = [];
    const slow = new Promise<void>((resolve) => setTimeout(() => resolve(void order.push('slow')), 30));
    await expect(together(Promise.reject(new Halt({ kind: 'cancelled' })), slow)).rejects.toBeInstanceOf(Halt);
    expect(order).toEqual(['slow']);
    expect(await together(Promise.resolve(1), Promise.resolve('a'))).toEqual([1, 'a']);
  });
});
