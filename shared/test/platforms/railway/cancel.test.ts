import { afterEach, describe, expect, test } from '@jest/globals';
import type { Platform } from '../../../platforms/port.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { fates } from '../../support/railway-model.ts';
import type { Fate } from '../../support/railway-model.ts';
import { NEW, OLD, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
const UNIT = 1_000;
const signal = new AbortController().signal;
const begin = async (fatesOf: readonly Fate[]): Promise<{ readonly platform: Platform; readonly releaseId: string; readonly ids: readonly string[] }> => {
  const services = fatesOf.map((_, index) => `s${index}`);
  world = await openRailway({ services, clock: jumpingClock(), unit: UNIT });
  world.railway.model.next(...fatesOf);
  const platform = world.connect();
  const accepted = await platform.deploy({ version: NEW, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 60_000 }, signal);
  const ids = world.railway.model.services.map(({ id }) => world.railway.model.of(id)[0]?.id ?? '');
  return { platform, releaseId: accepted.kind === 'accepted' ? accepted.releaseId : '', ids };
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const only = (status: string): Fate => ({ timeline: [[0, status]], instances: ['RUNNING'] });
const commits = () => world.railway.model.services.map((service) => world.railway.model.serves(service)?.commit);
const orders = () => world.railway.calls.filter((name) => name === 'Cancel' || name === 'Remove');

describe('a release on its way', () => {
  test.each(['QUEUED', 'INITIALIZING', 'BUILDING', 'WAITING', 'NEEDS_APPROVAL'])('is cancelled while it is %s', async (status) => {
    const { platform, releaseId, ids } = await begin([only(status)]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toEqual({ kind: 'accepted' });
    expect(ids.map((id) => world.railway.model.deployment(id).override)).toEqual(['REMOVED']);
    expect(orders()).toEqual(['Cancel']);
    expect(await platform.state(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', neverServed: true, reason: 'it was cancelled by this run' });
  });
  test('is removed where it is starting already and cannot be cancelled', async () => {
    const { platform, releaseId } = await begin([only('DEPLOYING')]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toEqual(['Cancel', 'Remove']);
    expect(commits()).toEqual([OLD]);
  });
  test('is not removed where nothing else is seen to serve', async () => {
    const { platform, releaseId, ids } = await begin([only('DEPLOYING')]);
    for (const service of world.railway.model.services) for (const { id } of world.railway.model.of(service.id)) if (!ids.includes(id)) world.railway.model.deployment(id).override = 'REMOVED';
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/no other deployment is seen to serve/) });
    expect(orders()).toEqual(['Cancel']);
  });
  test('is stopped in all services', async () => {
    const { platform, releaseId } = await begin([fates(UNIT).endless, only('DEPLOYING'), only('FAILED')]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toEqual({ kind: 'accepted' });
    expect(commits()).toEqual([OLD, OLD, OLD]);
  });
  test('that cannot be stopped is said', async () => {
    const { platform, releaseId } = await begin([fates(UNIT).endless, fates(UNIT).endless]);
    world.railway.faults.push({ on: /Cancel/, body: { errors: [{ message: 'Not Authorized' }], data: null } });
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/could not be cancelled, and may still go live: service "s[01]": Railway refused: Not Authorized/) });
    expect(orders()).not.toContain('Remove');
  });
  test('a yes that did not come is none', async () => {
    const { platform, releaseId } = await begin([fates(UNIT).endless]);
    world.railway.faults.push({ on: /Cancel/, body: { data: { deploymentCancel: null } } });
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/did not say whether deploymentCancel was done/) });
  });
});

describe('what must not be stopped', () => {
  test('one that serves', async () => {
    const { platform, releaseId } = await begin([only('SUCCESS')]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/was not cancelled: it serves already/) });
    expect(orders()).toEqual([]);
    expect(commits()).toEqual([NEW]);
  });
  test('one that went live while its cancellation was refused', async () => {
    const { platform, releaseId, ids } = await begin([only('DEPLOYING')]);
    world.railway.onCall = (name) => {
      if (name === 'Cancel') world.railway.model.deployment(ids[0] ?? '').override = 'SUCCESS';
    };
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/it serves already/) });
    expect(orders()).toEqual(['Cancel']);
  });
  test('the part that serves, beside one that is on its way', async () => {
    const { platform, releaseId } = await begin([only('SUCCESS'), fates(UNIT).endless]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toEqual(['Cancel']);
    expect(commits()).toEqual([NEW, OLD]);
  });
  test('one that was restarted by this run', async () => {
    world = await openRailway({ clock: jumpingClock(), unit: UNIT });
    const platform = world.connect();
    const restarted = await platform.restart?.(signal, 5_000);
    const id = restarted?.kind === 'accepted' ? restarted.releaseId : '';
    world.railway.model.deployment(id).override = 'DEPLOYING';
    expect(await platform.cancel?.(id, signal, 5_000)).toMatchObject({ kind: 'failed' });
    expect(orders()).toEqual([]);
  });
  test('what is over is left', async () => {
    const { platform, releaseId } = await begin([only('FAILED')]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toEqual([]);
  });
});

describe('what nobody can tell', () => {
  test('a status that is not known', async () => {
    const { platform, releaseId } = await begin([only('HIBERNATED')]);
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/Railway calls its deployment "HIBERNATED"/) });
  });
  test('no answer', async () => {
    const { platform, releaseId } = await begin([fates(UNIT).endless]);
    world.railway.faults.push({ on: /State/, status: 404, body: '<html>' });
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
    world.railway.faults.push({ on: /State/, body: { data: { s0: null, d0: null, x: 1 } } });
    expect(await platform.cancel?.(releaseId, signal, 5_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/could not be read/) });
  });
  test('a cancel of the cancel', async () => {
    const { platform, releaseId } = await begin([fates(UNIT).endless]);
    expect(await platform.cancel?.(releaseId, AbortSignal.abort(), 5_000)).toEqual({ kind: 'cancelled' });
    expect(orders()).toEqual([]);
  });
});
