import { afterEach, describe, expect, test } from '@jest/globals';
import type { Platform } from '../../../platforms/port.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { fates } from '../../support/railway-model.ts';
import type { RailwayModel } from '../../support/railway-model.ts';
import { NEW, OLD, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
let time: ReturnType<typeof jumpingClock>;
const UNIT = 1_000;
const opened = async (services: readonly string[] = ['api', 'worker']): Promise<{ readonly model: RailwayModel; readonly platform: Platform }> => {
  time = jumpingClock(Date.UTC(2026, 10, 21));
  world = await openRailway({ services, clock: time, unit: UNIT });
  return { model: world.railway.model, platform: world.connect() };
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const signal = new AbortController().signal;
const FLAGS = { NEW_CHECKOUT: 'false' };

describe('variables on what is live', () => {
  test('one deployment for each service, from the same image, followed until it serves', async () => {
    const { model, platform } = await opened();
    expect(await platform.setVariables?.(FLAGS, signal, 600_000)).toEqual({ kind: 'accepted' });
    expect(model.deployments).toHaveLength(4);
    expect(model.services.map((service) => model.serves(service))).toMatchObject([{ commit: OLD, variables: FLAGS }, { commit: OLD, variables: FLAGS }]);
    expect(world.railway.calls.filter((name) => /SetVariables|Redeploy/.test(name))).toEqual(['SetVariables', 'SetVariables', 'Redeploy', 'Redeploy']);
  });
  test('a deployment that fails', async () => {
    const { model, platform } = await opened();
    model.next(fates(UNIT).good, fates(UNIT).bad);
    expect(await platform.setVariables?.(FLAGS, signal, 600_000)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(/^The variables are set, but release .* failed: service "worker": it failed in building/), advice: expect.stringMatching(/build log/) });
  });
  test('a deployment that cannot be begun', async () => {
    const { platform } = await opened();
    world.railway.faults.push({ on: /Redeploy/, body: { errors: [{ message: 'Image not found' }], data: null } });
    expect(await platform.setVariables?.(FLAGS, signal, 600_000)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(/^The variables are set, but the deployment that takes them of service "api" could not be started/) });
  });
  test('a deployment without end', async () => {
    const { model, platform } = await opened();
    model.usually(fates(UNIT).endless);
    expect(await platform.setVariables?.(FLAGS, signal, 60_000)).toEqual({ kind: 'timed-out' });
  });
  test('a deployment that is cancelled on the way', async () => {
    const { model, platform } = await opened();
    model.usually(fates(UNIT).endless);
    const controller = new AbortController();
    const answer = platform.setVariables?.(FLAGS, controller.signal, 3_600_000);
    while (!world.railway.calls.includes('State')) await new Promise((resolve) => setTimeout(resolve, 5));
    controller.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
  });
  test('variables that cannot be set', async () => {
    const { model, platform } = await opened();
    world.railway.faults.push({ on: /SetVariables/, body: { errors: [{ message: 'no' }], data: null } });
    expect(await platform.setVariables?.(FLAGS, signal, 60_000)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed' });
    expect(model.deployments).toHaveLength(2);
  });
  test('no token', async () => {
    const { platform } = await opened();
    world.railway.refusal = 'Not Authorized';
    expect(await platform.setVariables?.(FLAGS, signal, 60_000)).toMatchObject({ kind: 'failed', reasonCode: 'bad-input' });
  });
});

describe('a restart', () => {
  test('is of what serves, under the same id, and watched', async () => {
    const { model, platform } = await opened();
    const live = await platform.current(signal, 1_000);
    const accepted = await platform.restart?.(signal, 60_000);
    expect(accepted).toMatchObject({ kind: 'accepted', releaseId: live.kind === 'live' ? live.releaseId : '' });
    const releaseId = accepted?.kind === 'accepted' ? accepted.releaseId : '';
    expect(await platform.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/restarted, and watched/) });
    await time.sleep(9_000);
    expect(await platform.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'live' });
    expect(model.deployments.map(({ restarts }) => restarts)).toEqual([1, 1]);
  });
  test.each<[object, RegExp]>([
    [{ body: { data: { deploymentRestart: false } } }, /^Service "worker" could not be restarted: .* Restarted were "api"\.$/],
    [{ status: 502, body: 'x' }, /^Service "worker" may or may not have been restarted: /],
  ])('that is answered with %j failed', async (answer, reason) => {
    const { platform } = await opened();
    let asked = 0;
    world.railway.onCall = (name) => {
      asked += name === 'Restart' ? 1 : 0;
      if (name === 'Restart' && asked === 2) world.railway.faults.push({ on: /Restart/, ...answer });
    };
    expect(await platform.restart?.(signal, 60_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', reason: expect.stringMatching(reason) });
  });
  test.each<[string, (world: Opened) => void, string, RegExp]>([
    ['nothing', ({ railway }) => Object.assign(railway.model.services[1] ?? {}, { liveId: undefined }), 'restart-failed', /service "worker" serves nothing/],
    ['something odd', ({ railway }) => Object.assign(railway.model.deployment(railway.model.services[1]?.liveId ?? ''), { override: 'HIBERNATED' }), 'restart-failed', /service "worker" cannot be understood \(deployment/],
    ['nobody knows what', ({ railway }) => void railway.faults.push({ on: /History/, status: 404, body: {} }), 'platform-unreachable', /HTTP 404/],
  ])('where a service serves %s', async (_, change, reasonCode, reason) => {
    const { platform, model } = await opened();
    await platform.current(signal, 1_000);
    const latest = model.of(model.services[1]?.id ?? '')[0];
    change(world);
    if (reason.source.includes('serves nothing') && latest) latest.override = 'REMOVED';
    expect(await platform.restart?.(signal, 60_000)).toMatchObject({ kind: 'failed', reasonCode, reason: expect.stringMatching(reason) });
    expect(world.railway.calls).not.toContain('Restart');
  });
});

describe('names of variables', () => {
  test('of all services, and never a value', async () => {
    const { model, platform } = await opened();
    Object.assign(model.services[1]?.variables ?? {}, { QUEUE: 's3cr3t', 'odd name': 'x' });
    const names = await platform.variableNames?.(signal, 5_000);
    expect(names).toEqual({ kind: 'known', names: ['PORT', 'DATABASE_URL', 'QUEUE'] });
    expect(JSON.stringify([names, world.info, world.warnings])).not.toContain('s3cr3t');
  });
  test.each<[object, RegExp]>([
    [{ body: { errors: [{ message: 'Not Authorized' }], data: null } }, /Not Authorized/],
    [{ body: { data: { v0: ['A'], v1: {} } } }, /could not be read/],
  ])('%j is not known', async (answer, reason) => {
    const { platform } = await opened();
    world.railway.faults.push({ on: /Variables/, ...answer });
    expect(await platform.variableNames?.(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });
});

test('an aborted question is answered at once', async () => {
  const { platform } = await opened();
  const gone = AbortSignal.abort();
  expect(await platform.current(signal, 1_000)).toMatchObject({ kind: 'live' });
  expect(await platform.current(gone, 1_000)).toEqual({ kind: 'unknown', reason: 'cancelled' });
  expect(await platform.state('x', gone, 1_000)).toEqual({ kind: 'unknown', reason: 'cancelled' });
  expect(await platform.history?.(gone, 1_000)).toEqual({ kind: 'unknown', reason: 'cancelled' });
  expect(await platform.variableNames?.(gone, 1_000)).toEqual({ kind: 'unknown', reason: 'cancelled' });
  expect(await platform.startable?.('x', gone, 1_000)).toEqual({ kind: 'unknown' });
  expect(await platform.rollback({ releaseId: 'x', strategy: 'graceful', timeoutMs: 1_000 }, gone)).toEqual({ kind: 'cancelled' });
  expect(await platform.restart?.(gone, 1_000)).toEqual({ kind: 'cancelled' });
  expect(await platform.setVariables?.(FLAGS, gone, 1_000)).toEqual({ kind: 'cancelled' });
});

test('a plan has every step in words', async () => {
  await opened();
  const plan = (step: Parameters<Platform['plan']>[0], change = {}, target = {}): string => world.connect(change, target).plan(step, 'a+b').join('; ');
  expect(plan('deploy')).toBe(`serviceInstanceDeployV2 at version ${NEW}, of api, worker; then ask by the new ids until all of them serve`);
  expect(plan('deploy', { image: 'i:1' })).toMatch(/^serviceInstanceUpdate to image i:1, then/);
  expect(plan('deploy', {}, { source: 'image', services: 'api' })).toMatch(/\(none given\).*of api;/);
  expect(plan('deploy', {}, { source: 'redeploy' })).toMatch(/^deploymentRedeploy of the latest/);
  expect(plan('deploy', {}, { source: 'up' })).toMatch(/^upload of folder \./);
  expect(plan('rollback')).toMatch(/^deploymentRollback of a, b/);
  expect(plan('set-variables')).toMatch(/^variableCollectionUpsert without/);
  expect(plan('restart')).toMatch(/^deploymentRestart/);
});
