import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { readEnding, readHistory, readServing, readState } from '../../../platforms/railway/documents.ts';
import { SPARE } from '../../../platforms/railway/spare-fields.ts';
import { readGraphql } from '../../../platforms/railway/graphql-answer.ts';
import type { Platform } from '../../../platforms/port.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { fates } from '../../support/railway-model.ts';
import type { Fate } from '../../support/railway-model.ts';
import { RAILWAY_SCHEMA } from '../../support/railway.ts';
import { NEW, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
const UNIT = 1_000;
const signal = new AbortController().signal;
let time = jumpingClock();
const opened = async (change: (world: Opened) => void = () => undefined): Promise<Platform> => {
  time = jumpingClock();
  world = await openRailway({ clock: time, unit: UNIT });
  change(world);
  return world.connect();
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const follow = async (platform: Platform, timeoutMs = 900_000) => {
  const accepted = await platform.deploy({ version: NEW, image: undefined, strategy: 'rolling', variables: {}, timeoutMs }, signal);
  if (accepted.kind !== 'accepted') throw new Error(JSON.stringify(accepted));
  const until = time.monotonic() + timeoutMs;
  for (;;) {
    const state = await platform.state(accepted.releaseId, signal, 30_000);
    if (state.kind === 'live' || state.kind === 'failed' || time.monotonic() > until) return { state, releaseId: accepted.releaseId };
    await time.sleep(500);
  }
};
const unfill = (...names: readonly string[]) => ({ railway }: Opened): void => {
  for (const name of names) railway.model.unfilled.add(name);
};
const ended: Fate = { timeline: [[0, 'DEPLOYING'], [UNIT, 'SUCCESS']], instances: ['EXITED'] };
const count = (name: string): number => world.railway.calls.filter((call) => call === name).length;

describe('a server that does not fill all that its schema promises', () => {
  test.each([['restartPolicyType'], ['activeDeployments'], ['domains'], ['activeDeployments', 'domains', 'restartPolicyType']])('still deploys: %s', async (...names) => {
    const { state, releaseId } = await follow(await opened(unfill(...names)));
    expect(state).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId } });
  });
  test('is told once what cannot be told, and is not asked for it again', async () => {
    const platform = await opened(unfill('activeDeployments'));
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'live' });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'live' });
    expect(count('Serving')).toBe(3);
    expect(world.info).toEqual([expect.stringMatching(/could not tell "activeDeployments"/)]);
  });
  test('without the active ones, one that failed does not say what serves', async () => {
    const platform = await opened((it) => {
      unfill('activeDeployments')(it);
      it.railway.model.next(fates(UNIT).bad);
    });
    const { state } = await follow(platform);
    expect(state).toMatchObject({ kind: 'failed', neverServed: true, serving: { kind: 'unknown', reason: expect.stringMatching(/does not say which deployment is active/) } });
  });
  test('a field that the schema of the server does not have is left out, by its name', async () => {
    const platform = await opened();
    world.railway.faults.push({ on: /State/, status: 400, body: { errors: [{ message: 'Cannot query field "instances" on type "Deployment".' }] } });
    expect((await follow(platform)).state.kind).toBe('live');
    expect(world.info).toEqual([expect.stringMatching(/could not tell "instances"/)]);
  });
  test('the field nearest to what went wrong is left out', async () => {
    const platform = await opened();
    world.railway.faults.push({ on: /Serving/, body: { data: null, errors: [{ message: 'no', path: ['s0', 'activeDeployments', 0, 'createdAt'] }] } });
    expect((await platform.current(signal, 5_000)).kind).toBe('live');
    expect(world.info).toEqual([expect.stringMatching(/could not tell "createdAt"/)]);
  });
  test('an error beside an answer that is there takes nothing away', async () => {
    expect(readGraphql(200, { data: { s0: { latestDeployment: null } }, errors: [{ message: 'no', path: ['s0', 'domains'] }] })).toMatchObject({ kind: 'data', lost: [] });
    expect(readGraphql(200, { data: { s0: null, s1: {} }, errors: [{ message: 'no', path: ['s0', 'domains'] }, { message: 'odd' }] })).toMatchObject({ kind: 'data', lost: [['s0', 'domains']] });
    expect(readGraphql(200, { data: { project: null } })).toMatchObject({ kind: 'data' });
    expect(readGraphql(200, { data: {} })).toMatchObject({ kind: 'unreadable' });
    await opened();
  });
  test('each document without all of it fits the schema', async () => {
    await opened();
    const without = new Set(SPARE);
    for (const document of [readServing(2, without), readState(2, without), readHistory(2, without), readEnding(2, without)]) {
      expect(validate(buildSchema(RAILWAY_SCHEMA), parse(document))).toEqual([]);
      expect(document).not.toMatch(/activeDeployments|domains|createdAt|instances|pageInfo|restartPolicyType/);
    }
  });
});

describe('whether a container may end', () => {
  const endLike = async (change: (world: Opened) => void) =>
    follow(
      await opened((it) => {
        it.railway.model.next(ended);
        change(it);
      }),
    );
  const set = (values: object) => ({ railway }: Opened): void => {
    for (const service of railway.model.services) Object.assign(service, values);
  };
  test('is asked only when all have ended', async () => {
    await follow(await opened());
    expect(count('Ending')).toBe(0);
  });
  test.each([{ cronSchedule: '0 3 * * *' }, { restartPolicyType: 'NEVER' }])('a job may: %j', async (values) => {
    expect((await endLike(set(values))).state.kind).toBe('live');
    expect(count('Ending')).toBe(1);
  });
  test('a job that runs by the clock may, where the restart policy is not told', async () => expect((await endLike(set({ cronSchedule: '@daily', restartPolicyType: null }))).state.kind).toBe('live'));
  test('a service may not', async () => expect((await endLike(set({}))).state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/ended by itself/) }));
  test('nor where the server refuses to say it', async () => expect((await endLike(({ railway }) => void railway.faults.push({ on: /Ending/, body: { errors: [{ message: 'no' }], data: null } }))).state).toMatchObject({ kind: 'failed' }));
  test('without an answer nobody knows, and it is asked again', async () => {
    const platform = await opened(({ railway }) => {
      railway.model.usually(ended);
      railway.faults.push({ on: /Ending/, status: 503, body: 'x', times: 4 });
    });
    const { state } = await follow(platform);
    expect(state.kind).toBe('failed');
    expect(count('Ending')).toBe(5);
  });
});

describe('the time that a container without a health check is watched', () => {
  const noProbe = ({ railway }: Opened): void => {
    for (const service of railway.model.services) service.healthcheckPath = null;
  };
  test('is a fifth of a short timeout', async () => expect((await follow(await opened(noProbe), 6_000)).state.kind).toBe('live'));
  test('and eight seconds of a long one', async () => {
    const platform = await opened(noProbe);
    const { state } = await follow(platform);
    expect(state.kind).toBe('live');
    expect(time.monotonic()).toBeGreaterThanOrEqual(11_000);
  });
});

describe('a deployment that a newer one overtakes', () => {
  test('failed, never served, and says so', async () => {
    const platform = await opened(({ railway }) => railway.model.next(fates(UNIT).endless));
    const { model } = world.railway;
    const accepted = await platform.deploy({ version: NEW, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 60_000 }, signal);
    const id = accepted.kind === 'accepted' ? accepted.releaseId : '';
    expect(await platform.state(id, signal, 5_000)).toMatchObject({ kind: 'in-progress' });
    model.deployment(id).override = 'REMOVED';
    model.next(fates(UNIT).endless);
    const other = model.make(model.services[0] as never, {});
    expect(await platform.state(id, signal, 5_000)).toMatchObject({ kind: 'failed', neverServed: true, reason: `a newer deployment, "${other.id}" (BUILDING), took its place before it served`, serving: { kind: 'live' } });
  });
  test('one that was seen serving did serve', async () => {
    const platform = await opened();
    const { releaseId } = await follow(platform);
    world.railway.model.deployment(releaseId).override = 'CRASHED';
    const state = await platform.state(releaseId, signal, 5_000);
    expect(state.kind).toBe('failed');
    expect(state).not.toHaveProperty('neverServed');
  });
});
