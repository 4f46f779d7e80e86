import { afterEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../runtime/clock.ts';
import { PROJECT, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, VercelFate } from '../../support/vercel.ts';
import { serve } from '../../support/loopback.ts';
import type { Answer, Received } from '../../support/loopback.ts';
import { SHAS, connect, deployed, follow, lastState, order, signal } from './connect.ts';

let world: FakeVercel;
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const open = async (lean: 'dated' | 'bare' = 'dated'): Promise<FakeVercel> => (world = await fakeVercel({ lean }));
const GONE: Answer = { status: 404, body: { error: { code: 'not_found', message: 'The page could not be found' } } };
const answering = (pattern: RegExp, answer: Answer): void => world.fault((request: Received) => (pattern.test(`${request.method} ${request.url}`) ? answer : undefined));
const back = (releaseId: string) => ({ releaseId, strategy: 'graceful', timeoutMs: 60_000 }) as const;

describe.each(['dated', 'bare'] as const)('a project that names no production deployment (%s)', (lean) => {
  test('a deployment is live by its own word, and called by the name in the target', async () => {
    await open(lean);
    const { platform, said } = connect(world.url);
    const before = await platform.current(signal(), 9_000);
    expect(before).toEqual({ kind: 'live', releaseId: world.project.production });
    const id = await deployed(platform);
    expect(JSON.parse(world.received.find(({ method }) => method === 'POST')?.body ?? '')).toMatchObject({ name: PROJECT.name, project: PROJECT.id });
    const states = await follow(platform, id);
    expect(states.map(({ kind }) => kind)).toEqual(['in-progress', 'in-progress', 'live']);
    expect(states[1]).toMatchObject({ serving: before });
    expect(states[2]).toMatchObject({ serving: { kind: 'live', releaseId: id } });
    expect(said).toEqual([]);
  });
  test('also where deployments cannot be listed', async () => {
    await open(lean);
    answering(/GET \/v[67]\/deployments/, GONE);
    const { platform } = connect(world.url);
    expect(await platform.current(signal(), 9_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('did not give the list of deployments') });
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId: id } });
  });
  test.each([{ promote: 'staged' }, {}])('and promoted where nobody else would: %j', async (target) => {
    await open(lean);
    answering(/GET \/v[67]\/deployments/, GONE);
    world.project.autoAssign = target.promote === 'staged';
    const { platform } = connect(world.url, target);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId: id } });
    expect(world.project.production).toBe(id);
  });
  test.each<VercelFate>(['never-aliased', 'endless', 'unheard-of'])('%s is not live', async (fate) => {
    await open(lean);
    world.next(fate);
    const { platform } = connect(world.url);
    const before = world.project.production;
    expect((await lastState(platform, await deployed(platform)))?.kind).toMatch(/in-progress|unknown/);
    expect(await platform.current(signal(), 9_000)).toEqual({ kind: 'live', releaseId: before });
  });
  test('another one that takes over is seen', async () => {
    await open(lean);
    world.next('superseded');
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId: world.project.production } });
    expect(world.project.production).not.toBe(id);
  });
  test('a rollback is followed to its end, and another deployment after it', async () => {
    await open(lean);
    const first = world.project.production ?? '';
    const second = world.takeOver(SHAS[1]);
    const { platform, said } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toMatchObject({ kind: 'accepted', releaseId: first });
    const states = await follow(platform, first);
    expect(states.map(({ kind }) => kind)).toEqual(['in-progress', 'live']);
    expect(states.map(({ serving }) => serving)).toEqual([second, first].map((releaseId) => ({ kind: 'live', releaseId })));
    expect(said).toEqual([expect.stringMatching(/until somebody promotes one.*auto-assignment/)]);
    expect(await connect(world.url).platform.current(signal(), 9_000)).toEqual({ kind: 'live', releaseId: first });
    const third = world.takeOver(SHAS[2]);
    expect(await platform.current(signal(), 9_000)).toEqual({ kind: 'live', releaseId: third });
  });
  test('a list that fails is waited for, and nothing is claimed', async () => {
    await open(lean);
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    await follow(platform, id, 5);
    answering(/GET \/v7/, { status: 502, body: '' });
    expect(await platform.state(id, signal(), 9_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('HTTP 502') });
    expect((await platform.current(signal(), 9_000)).kind).toBe('unknown');
    world.fault(undefined);
    expect((await platform.state(id, signal(), 9_000)).kind).toBe('live');
  });
});

test('a project whose rolling releases cannot be asked after has none', async () => {
  await open('dated');
  world.project.extra = { rollingRelease: { stages: [{ targetPercentage: 10, requireApproval: true }, { targetPercentage: 100 }] } };
  answering(/rolling-release/, GONE);
  const { platform } = connect(world.url);
  expect(await lastState(platform, await deployed(platform))).toMatchObject({ kind: 'live' });
});

describe('within the time that is given', () => {
  const QUESTIONS = ['current', 'state', 'history', 'names', 'startable', 'logs', 'cancel', 'deploy', 'rollback', 'restart'] as const;
  const ask = (which: (typeof QUESTIONS)[number], url: string, timeoutMs: number): Promise<unknown> | undefined => {
    const { platform } = connect(url, {}, { clock: systemClock });
    const by = { current: () => platform.current(signal(), timeoutMs), state: () => platform.state('dpl_1', signal(), timeoutMs), history: () => platform.history?.(signal(), timeoutMs), names: () => platform.variableNames?.(signal(), timeoutMs), startable: () => platform.startable?.('dpl_1', signal(), timeoutMs), logs: () => platform.logs('dpl_1', signal(), timeoutMs), cancel: () => platform.cancel?.('dpl_1', signal(), timeoutMs), deploy: () => platform.deploy(order({ timeoutMs }), signal()), rollback: () => platform.rollback({ ...back('dpl_1'), timeoutMs }, signal()), restart: () => platform.restart?.(signal(), timeoutMs) };
    return by[which]();
  };
  const HOW: Readonly<Record<string, (request: Received) => Answer>> = {
    'hangs at once': () => ({ hang: true }),
    'hangs at the list': ({ url }) => (url.includes('/deployments?') ? { hang: true } : { body: { id: PROJECT.id } }),
    'has no first list and hangs at the second': ({ url }) => (url.startsWith('/v7') ? { ...GONE, delayMs: 250 } : url.startsWith('/v6') ? { hang: true } : { body: { id: PROJECT.id } }),
    errs: () => ({ status: 500, body: '' }),
  };
  test.each(Object.keys(HOW))('whatever is asked of an API that %s', async (how) => {
    world = await fakeVercel();
    const server = await serve(HOW[how] ?? (() => GONE));
    const took = await Promise.all(QUESTIONS.map(async (which) => {
      const started = performance.now();
      await ask(which, server.url, 500);
      return [which, performance.now() - started] as const;
    }));
    await server.close();
    expect(took.filter(([, ms]) => ms > 850)).toEqual([]);
  });
  test('or of one that is down', async () => {
    world = await fakeVercel();
    const took = await Promise.all(QUESTIONS.map(async (which) => {
      const started = performance.now();
      await ask(which, 'http://127.0.0.1:9', 700);
      return [which, performance.now() - started] as const;
    }));
    expect(took.filter(([, ms]) => ms > 1_050)).toEqual([]);
  });
});
