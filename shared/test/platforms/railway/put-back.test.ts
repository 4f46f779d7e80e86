import { afterEach, describe, expect, test } from '@jest/globals';
import type { Accepted, Platform, ReleaseState } from '../../../platforms/port.ts';
import { joinReleaseIds } from '../../../platforms/joined-release-id.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { fates } from '../../support/railway-model.ts';
import type { FakeDeployment, RailwayModel } from '../../support/railway-model.ts';
import { NEW, NEXT, OLD, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
let time: ReturnType<typeof jumpingClock>;
const UNIT = 1_000;
/** Every service has `OLD` behind it and `NEW` live. */
const opened = async (services: readonly string[] = ['api']): Promise<{ readonly model: RailwayModel; readonly platform: Platform; readonly old: string }> => {
  time = jumpingClock(Date.UTC(2026, 10, 21));
  world = await openRailway({ services, clock: time, unit: UNIT });
  const { model } = world.railway;
  const old = model.services.map(({ liveId }) => liveId ?? '');
  for (const service of model.services) service.variables['FLAG'] = 'new';
  for (const service of model.services) model.settled(service, { commit: NEW });
  return { model, platform: world.connect(), old: joinReleaseIds(old) };
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const signal = new AbortController().signal;
const back = (platform: Platform, releaseId: string): Promise<Accepted> => platform.rollback({ releaseId, strategy: 'graceful', timeoutMs: 600_000 }, signal);
const idOf = (accepted: Accepted): string => {
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted.kind === 'accepted' ? accepted.releaseId : '';
};
const follow = async (platform: Platform, releaseId: string): Promise<ReleaseState> => {
  for (let asked = 0; ; asked += 1) {
    const state = await platform.state(releaseId, signal, 30_000);
    if (state.kind === 'live' || state.kind === 'failed' || asked > 60) return state;
    await time.sleep(500);
  }
};
/** Does something each time that an operation arrives. */
const whenAsked = (name: string, run: () => void): void => {
  world.railway.onCall = (operation) => (operation === name ? run() : undefined);
};
const find = (model: RailwayModel, id: string): FakeDeployment => model.deployment(id);

describe('a rollback', () => {
  test('makes a new deployment of the old image and the old variables, and is followed by the new id', async () => {
    const { model, platform, old } = await opened();
    const releaseId = idOf(await back(platform, old));
    expect(releaseId).not.toBe(old);
    expect(find(model, releaseId)).toMatchObject({ commit: OLD });
    expect(find(model, releaseId).variables).not.toHaveProperty('FLAG');
    expect((await platform.state(releaseId, signal, 1_000)).kind).toBe('in-progress');
    expect(await follow(platform, releaseId)).toMatchObject({ kind: 'live', serving: { releaseId } });
    expect(world.info).toEqual([expect.stringMatching(/changes of variables since are undone too/)]);
    expect(world.railway.calls.filter((name) => name === 'Rollback')).toHaveLength(1);
  });
  test.each<[string, object]>([
    ['false', { body: { data: { deploymentRollback: false } } }],
    ['errors with status 200', { body: { errors: [{ message: 'Not Authorized', path: ['deploymentRollback'] }], data: null } }],
    ['true and errors', { body: { data: { deploymentRollback: true }, errors: [{ message: 'half' }] } }],
    ['an object, as the docs have it', { body: { data: { deploymentRollback: { id: 'x', status: 'SUCCESS' } } } }],
  ])('that is answered with %s did not happen', async (_, answer) => {
    const { model, platform, old } = await opened();
    world.railway.faults.push({ on: /Rollback/, ...answer });
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringMatching(/^The rollback of service "api" could not be started: /) });
    expect(model.deployments).toHaveLength(2);
  });
  test('that is accepted and makes no deployment is no rollback', async () => {
    const { platform, old } = await opened();
    world.railway.faults.push({ on: /Rollback/, body: { data: { deploymentRollback: true } } });
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringMatching(/its new deployment did not show up\. A deployment of service "api" may be under way: see Railway\.$/) });
  });
  test('whose answer is lost is looked for', async () => {
    const { model, platform, old } = await opened();
    world.railway.faults.push({ on: /Rollback/, after: true, status: 504, body: 'x' });
    expect(find(model, idOf(await back(platform, old)))).toMatchObject({ commit: OLD });
    expect(world.railway.calls.filter((name) => name === 'Rollback')).toHaveLength(1);
  });
  test('takes its own deployment among others, and a look that fails is looked again', async () => {
    const { model, platform, old } = await opened();
    whenAsked('Rollback', () => {
      model.make(model.services[0] as never, { commit: NEXT });
      world.railway.faults.push({ on: /History/, status: 502, body: 'x', times: 5 });
    });
    expect(find(model, idOf(await back(platform, old)))).toMatchObject({ commit: OLD });
  });
  test('does not guess which of two is its own', async () => {
    const { model, platform, old } = await opened();
    whenAsked('Rollback', () => void model.make(model.services[0] as never, { commit: OLD }));
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/several did, and nobody can tell/) });
  });
  test('that fails says so', async () => {
    const { model, platform, old } = await opened();
    model.usually(fates(UNIT).bad);
    const releaseId = idOf(await back(platform, old));
    expect(await follow(platform, releaseId)).toMatchObject({ kind: 'failed', serving: { kind: 'live', releaseId: model.services[0]?.liveId } });
  });
  test('to what is live already changes nothing', async () => {
    const { model, platform } = await opened();
    const live = model.services[0]?.liveId ?? '';
    expect(idOf(await back(platform, live))).toBe(live);
    expect(world.railway.calls).not.toContain('Rollback');
  });
});

describe('an image that is not kept', () => {
  test('is built again from the same source, and that is said', async () => {
    const { model, platform, old } = await opened();
    find(model, old).imageKept = false;
    const releaseId = idOf(await back(platform, old));
    expect(world.railway.calls).not.toContain('Rollback');
    expect(find(model, releaseId)).toMatchObject({ commit: OLD, variables: { FLAG: 'new' } });
    expect(world.warnings).toEqual([expect.stringMatching(/The image of "api" is not kept any more.*72 on Hobby/)]);
  });
  test('and a source that is gone is told before anything is touched', async () => {
    const { model, platform, old } = await opened(['api', 'worker']);
    const worker = find(model, model.of(model.services[1]?.id ?? '')[1]?.id ?? '');
    worker.imageKept = false;
    worker.wasLive = false;
    expect(await platform.startable?.(old, signal, 5_000)).toEqual({ kind: 'no', reason: expect.stringMatching(/^service "worker": Railway can neither roll back/) });
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: expect.stringMatching(/^Nothing was changed\. Of service "worker"/), advice: expect.stringMatching(/24 hours on Free/) });
    expect(world.railway.calls).not.toContain('Rollback');
  });
});

describe('several services', () => {
  const services = ['api', 'worker', 'web'];
  test('go back together, found by the beginnings of their ids', async () => {
    const { model, platform, old } = await opened(services);
    expect(old).toHaveLength(98);
    expect(await platform.startable?.(old, signal, 5_000)).toEqual({ kind: 'yes' });
    const releaseId = idOf(await back(platform, old));
    expect(await follow(platform, releaseId)).toMatchObject({ kind: 'live', serving: { releaseId } });
    expect(model.services.map((service) => model.serves(service)?.commit)).toEqual([OLD, OLD, OLD]);
  });
  test('one that serves it already is left alone', async () => {
    const { model, platform } = await opened(services);
    const target = joinReleaseIds(model.services.map(({ liveId }) => liveId ?? ''));
    model.settled(model.services[0] as never, { commit: NEXT });
    const releaseId = idOf(await back(platform, target));
    expect(world.railway.calls.filter((name) => name === 'Rollback')).toHaveLength(1);
    expect(releaseId.slice(33)).toBe(target.slice(33));
    expect(await follow(platform, releaseId)).toMatchObject({ kind: 'live' });
    expect(world.info.join()).toMatch(/"worker", "web" serves that release already/);
  });
  test('where one refuses, those before it are stopped', async () => {
    const { model, platform, old } = await opened(['api', 'worker']);
    let asked = 0;
    whenAsked('Rollback', () => {
      asked += 1;
      if (asked === 2) world.railway.faults.push({ on: /Rollback/, body: { errors: [{ message: 'Deployment is not eligible' }], data: null } });
    });
    const answer = await back(platform, old);
    expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/service "worker" could not be started: Railway refused: Deployment is not eligible\. Deployment ".*" of service "api", begun before, was cancelled\.$/) });
    expect(model.deployments).toHaveLength(5);
    await time.sleep(60_000);
    expect(model.services.map((service) => model.serves(service)?.commit)).toEqual([NEW, NEW]);
  });
  test('what cannot be stopped is said', async () => {
    const { platform, old } = await opened(['api', 'worker']);
    let asked = 0;
    whenAsked('Rollback', () => {
      asked += 1;
      if (asked === 2) world.railway.faults.push({ on: /Rollback/, body: { errors: [{ message: 'no' }], data: null } }, { on: /Cancel/, body: { errors: [{ message: 'too late' }], data: null } });
    });
    expect(await back(platform, old)).toMatchObject({ reason: expect.stringMatching(/could not be cancelled \(Railway refused: too late\): it may still go live\.$/) });
  });
  test('a service that the release has no part of', async () => {
    const { platform, old } = await opened(['api', 'worker']);
    expect(await back(platform, old.split('+')[0] ?? '')).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: expect.stringMatching(/no deployment of service "worker" that belongs/) });
  });
});

describe('a deployment that is older than what is listed', () => {
  test('is found by its id', async () => {
    const { model, platform, old } = await opened();
    for (let made = 0; made < 101; made += 1) model.settled(model.services[0] as never, { commit: NEXT });
    expect(await platform.startable?.(old, signal, 5_000)).toEqual({ kind: 'yes' });
    expect(world.railway.calls).toContain('ReadDeployment');
    world.railway.faults.push({ on: /ReadDeployment/, status: 404, body: {} });
    expect(await platform.startable?.(old, signal, 5_000)).toEqual({ kind: 'unknown' });
    world.railway.faults.push({ on: /ReadDeployment/, status: 404, body: {} });
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
  });
  test('unless it is of another service', async () => {
    const { model } = await opened(['api', 'worker']);
    const worker = model.of(model.services[1]?.id ?? '')[0]?.id ?? '';
    expect(await world.connect({}, { services: 'api' }).startable?.(worker, signal, 5_000)).toEqual({ kind: 'no', reason: expect.stringMatching(/knows no deployment of service "api"/) });
  });
  test('Railway cannot be asked', async () => {
    const { platform, old } = await opened();
    await platform.current(signal, 1_000);
    world.railway.faults.push({ on: /History/, status: 404, body: {}, times: 2 });
    expect(await platform.startable?.(old, signal, 5_000)).toEqual({ kind: 'unknown' });
    expect(await back(platform, old)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.stringMatching(/^Nothing was changed: /) });
  });
});

test('the history says what can be put back: good ones are called REMOVED too', async () => {
  const { model, platform, old } = await opened();
  model.next(fates(UNIT).bad);
  const failed = model.make(model.services[0] as never, { commit: NEXT });
  await time.sleep(10_000);
  expect(await platform.history?.(signal, 5_000)).toMatchObject({
    kind: 'known',
    releases: [
      { releaseId: failed.id, commit: NEXT, live: false, startable: { kind: 'no' } },
      { commit: NEW, live: true, startable: { kind: 'yes' } },
      { releaseId: old, commit: OLD, live: false, startable: { kind: 'yes' } },
    ],
  });
});

describe('a cancel', () => {
  test('stops what was begun', async () => {
    const { model, platform } = await opened(['api', 'worker']);
    const controller = new AbortController();
    whenAsked('Deploy', () => setImmediate(() => controller.abort()));
    const started = Date.now();
    expect(await platform.deploy({ version: NEXT, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 900_000 }, controller.signal)).toEqual({ kind: 'cancelled' });
    expect(Date.now() - started).toBeLessThan(5_000);
    expect(world.railway.calls.filter((name) => name === 'Deploy')).toHaveLength(1);
    await time.sleep(60_000);
    expect(model.services.map((service) => model.serves(service)?.commit)).toEqual([NEW, NEW]);
    expect(world.warnings.join('\n')).toMatch(/begun before, was cancelled/);
  });
  test('while nobody answers, says that something may be under way', async () => {
    const { platform } = await opened();
    const controller = new AbortController();
    whenAsked('Deploy', () => {
      world.railway.faults.push({ on: /Deploy/, hang: true }, { on: /History/, hang: true, times: 9 });
      setImmediate(() => controller.abort());
    });
    expect(await platform.deploy({ version: NEXT, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 900_000 }, controller.signal)).toEqual({ kind: 'cancelled' });
    expect(world.warnings.at(-1)).toMatch(/may be under way/);
  });
  test.each(['SetVariables', 'Restart'])('after %s begins nothing', async (name) => {
    const { model, platform } = await opened();
    const controller = new AbortController();
    whenAsked(name, () => setImmediate(() => controller.abort()));
    const answer = name === 'Restart' ? platform.restart?.(controller.signal, 60_000) : platform.deploy({ version: NEXT, image: undefined, strategy: 'rolling', variables: { A: 'b' }, timeoutMs: 900_000 }, controller.signal);
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(model.deployments).toHaveLength(2);
  });
});

test('a deployment whose time is over is not begun', async () => {
  const { model, platform } = await opened();
  whenAsked('History', () => time.advance(60_000));
  expect(await platform.deploy({ version: NEXT, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 30_000 }, signal)).toEqual({ kind: 'timed-out' });
  expect(model.deployments).toHaveLength(2);
});
