import { afterEach, describe, expect, test } from '@jest/globals';
import type { Accepted, DeployOrder, Platform, ReleaseState } from '../../../platforms/port.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { fates } from '../../support/railway-model.ts';
import type { Fate } from '../../support/railway-model.ts';
import { NEW, OLD, openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
const UNIT = 1_000;
const clock = () => jumpingClock(Date.UTC(2026, 10, 21));
const opened = async (services: readonly string[] = ['api']): Promise<Opened> => {
  world = await openRailway({ services, clock: clock(), unit: UNIT });
  return world;
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const signal = new AbortController().signal;
const { good, status } = fates(UNIT);
const order = (change: Partial<DeployOrder> = {}): DeployOrder => ({ version: NEW, image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 900_000, ...change });
const idOf = (accepted: Accepted): string => {
  expect(accepted).toMatchObject({ kind: 'accepted' });
  return accepted.kind === 'accepted' ? accepted.releaseId : '';
};
/** Asks as the action does, until something is decided or a quarter of an hour is over. */
const follow = async (platform: Platform, releaseId: string, asking: Pick<ReturnType<typeof clock>, 'sleep'>, most = 500): Promise<{ readonly state: ReleaseState; readonly seen: readonly string[] }> => {
  const seen: string[] = [];
  for (let asked = 0; ; asked += 1) {
    const state = await platform.state(releaseId, signal, 30_000);
    const words = state.kind === 'in-progress' ? (state.phase ?? '') : 'reason' in state ? state.reason : state.kind;
    if (seen.at(-1) !== words) seen.push(words);
    if (state.kind === 'failed' || (state.kind === 'live' && state.serving?.kind === 'live' && state.serving.releaseId === releaseId) || asked >= most) return { state, seen };
    await asking.sleep(platform.pauseMs?.(asked * 1_000) ?? 0);
  }
};
/** One deployment of `NEW` that turns out like this, as far as it goes. */
const deployLike = async (fate: Fate | readonly Fate[], { services, most, change, target }: { readonly services?: readonly string[]; readonly most?: number; readonly change?: (world: Opened) => void; readonly target?: Readonly<Record<string, unknown>> } = {}) => {
  const time = clock();
  world = await openRailway({ ...(services ? { services } : {}), clock: time, unit: UNIT });
  world.railway.model.next(...[fate].flat());
  change?.(world);
  const platform = world.connect({}, target);
  const releaseId = idOf(await platform.deploy(order(), signal));
  return { platform, releaseId, time, ...(await follow(platform, releaseId, time, most)) };
};

describe('a deployment', () => {
  test('goes through its phases and is live with its address', async () => {
    const { state, seen, releaseId, platform } = await deployLike(good);
    expect(seen).toEqual(['being prepared', 'building', 'starting, or being probed by Railway', 'live']);
    expect(state).toEqual({ kind: 'live', url: 'https://api-production.up.railway.app', serving: { kind: 'live', releaseId } });
    expect(await platform.current(signal, 1_000)).toEqual({ kind: 'live', releaseId });
    expect(world.railway.model.deployment(releaseId).commit).toBe(NEW);
  });
  test('is live beside the one that it replaces', async () => {
    const { state, platform, releaseId } = await deployLike(good, { change: ({ railway }) => Object.assign(railway.model, { overlaps: true }) });
    expect(state.kind).toBe('live');
    expect(await platform.current(signal, 1_000)).toEqual({ kind: 'live', releaseId });
  });
  test('that sleeps is live', async () => expect((await deployLike(status('DEPLOYING', 'SLEEPING'))).state.kind).toBe('live'));
  test('has an address and a page', async () => {
    const { connect } = await opened();
    expect(await connect().deploy(order(), signal)).toMatchObject({ url: 'https://api-production.up.railway.app', logsUrl: expect.stringMatching(/^https:\/\/railway\.com\/project\/1{8}.*\/service\/3{8}.*\?environmentId=2{8}.*&id=0{7}2-/) });
  });
  test.each<[string, Partial<DeployOrder>, Parameters<Opened['connect']>, object, string?]>([
    ['the commit of the version', { version: OLD }, [], { commit: OLD }],
    ['the commit of the run, where the version is a name', { version: '1.4.2' }, [{ version: '1.4.2' }], { commit: NEW }],
    ['an image', { image: 'ghcr.io/acme/app:2' }, [], { image: 'ghcr.io/acme/app:2' }],
    ['the latest once more', {}, [{}, { source: 'redeploy' }], { commit: OLD }],
  ])('ships %s', async (_, change, args, made) => {
    const platform = (await opened()).connect(...args);
    expect(world.railway.model.deployment(idOf(await platform.deploy(order(change), signal)))).toMatchObject(made);
  });
  test.each<[string, Partial<DeployOrder>, Parameters<Opened['connect']>, RegExp]>([
    ['a name that is no commit', { version: '1.4.1' }, [], /needs the commit to deploy, in full, and version "1.4.1" is none/],
    ['a run without a commit', { version: '1.4.2' }, [{ version: '1.4.2', commit: undefined }], /needs the commit/],
    ['an image that nobody named', {}, [{}, { source: 'image' }], /needs the input "image"/],
    ['files of another version', { version: OLD }, [{}, { source: 'up' }], /uploads the files of this job/],
  ])('does not ship %s', async (_, change, args, reason) => {
    const platform = (await opened()).connect(...args);
    expect(await platform.deploy(order(change), signal)).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringMatching(reason) });
    expect(world.railway.model.deployments).toHaveLength(1);
  });
  test('a service that was never deployed has no latest', async () => {
    const platform = (await opened()).connect({}, { source: 'redeploy' });
    world.railway.model.deployments.length = 0;
    for (const service of world.railway.model.services) service.liveId = undefined;
    expect(await platform.current(signal, 1_000)).toEqual({ kind: 'none' });
    expect(await platform.deploy(order(), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/has no deployment that could be deployed again/) });
  });
  test('a failed build is built again by redeploy', async () => {
    const { platform } = await deployLike(fates(UNIT).bad, { target: { source: 'commit' } });
    const again = world.connect({}, { source: 'redeploy' });
    expect(await platform.current(signal, 1_000)).toMatchObject({ kind: 'live' });
    expect(world.railway.model.deployment(idOf(await again.deploy(order(), signal))).commit).toBe(NEW);
  });
});

describe('how a deployment can end', () => {
  test.each<[string, Fate, RegExp, RegExp | undefined]>([
    ['it fails while it is built', fates(UNIT).bad, /^it failed in building the image \(BUILD_IMAGE\): process "npm ci" did not complete/, /build log/],
    ['it fails without a word', status('BUILDING', 'FAILED'), /^it failed$/, undefined],
    ['it crashes after it was started', { ...status('DEPLOYING', 'SUCCESS', 'CRASHED'), timeline: [[0, 'DEPLOYING'], [UNIT, 'SUCCESS'], [UNIT + 2, 'CRASHED']] }, /started and then crashed/, undefined],
    ['it is skipped', status('QUEUED', 'SKIPPED'), /deployed nothing/, /Watch Paths/],
    ['it is removed', status('BUILDING', 'REMOVED'), /was removed/, /turn that off/],
    ['it is cancelled', status('BUILDING', 'CANCELLED'), /was cancelled/, /turn that off/],
  ])('%s', async (_, fate, reason, advice) => {
    const { state, releaseId } = await deployLike(fate, { change: ({ railway }) => Object.assign(railway.model.services[0] ?? {}, { healthcheckPath: null }) });
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason), ...(advice ? { advice: expect.stringMatching(advice) } : {}) });
    expect(state.serving).not.toMatchObject({ kind: 'live', releaseId: reason.source.includes('crashed') ? 'none' : releaseId });
  });
  test('why it failed is asked once', async () => {
    const { platform, releaseId } = await deployLike(fates(UNIT).bad);
    await platform.state(releaseId, signal, 1_000);
    expect(world.railway.calls.filter((name) => name === 'Events')).toHaveLength(1);
  });
  test('a status that nobody knows is neither', async () => expect((await deployLike(status('BUILDING', 'HIBERNATED'), { most: 20 })).state).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/"HIBERNATED"/) }));
  test.each([['NEEDS_APPROVAL', /approve it/], ['WAITING', /Turn "Wait for CI" off/]])('%s is told once, with what to do', async (name, words) => {
    const { state } = await deployLike(status('QUEUED', name), { most: 20 });
    expect(state.kind).toBe('in-progress');
    expect(world.warnings).toEqual([expect.stringMatching(words)]);
  });
  test('what comes up only for a moment is not live', async () => {
    const fate: Fate = { timeline: [[0, 'DEPLOYING'], [UNIT, 'SUCCESS'], [UNIT + 4_000, 'CRASHED']], instances: ['RUNNING'], runLog: ['listening', 'Error: Cannot find module'] };
    const { state, seen, platform, releaseId } = await deployLike(fate, { change: ({ railway }) => Object.assign(railway.model.services[0] ?? {}, { healthcheckPath: null }) });
    expect(seen).toContain('started; it has no health check path on Railway, so its container is watched for a few seconds');
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/crashed/) });
    expect(await platform.logs(releaseId, signal, 5_000)).toBe('[run] listening\n[run] Error: Cannot find module');
  });
  test('a later deployment took over', async () => {
    const { platform, releaseId, time } = await deployLike(good);
    const other = world.railway.model.make(world.railway.model.services[0] as never, { commit: OLD });
    await time.sleep(10 * UNIT);
    expect(await platform.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'failed', serving: { kind: 'live', releaseId: other.id } });
  });
  test('its log has both parts, and errors of asking are no log', async () => {
    const { platform, releaseId } = await deployLike({ ...fates(UNIT).bad, runLog: ['never ran'] });
    expect(await platform.logs(releaseId, signal, 5_000)).toBe('[build] #1 load build definition\n[build] npm error code EUSAGE\n[build] ERROR: failed to build\n[run] never ran');
    world.railway.faults.push({ on: /BuildLogs/, body: { errors: [{ message: 'no' }], data: null } }, { on: /DeploymentLogs/, body: { data: { deploymentLogs: 'x' } } });
    expect(await platform.logs(releaseId, signal, 5_000)).toBeUndefined();
    expect(await platform.logs('a\u0007', signal, 5_000)).toBeUndefined();
  });
});

describe('several services', () => {
  const services = ['api', 'worker', 'web'];
  test('have one id, whoever asks', async () => {
    const { releaseId, state } = await deployLike([good, good, good], { services });
    expect(releaseId.split('+').map((part) => part.length)).toEqual([32, 32, 32]);
    expect(state.kind).toBe('live');
    const other = world.connect();
    expect(await other.current(signal, 1_000)).toEqual({ kind: 'live', releaseId });
    expect(await other.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'live' });
  });
  test('one that fails, fails the release, and the log is its own', async () => {
    const { state, platform, releaseId } = await deployLike([good, fates(UNIT).bad, good], { services, most: 40 });
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^service "worker": it failed in building the image/) });
    expect(await platform.logs(releaseId, signal, 5_000)).toMatch(/^\[build\] #1/);
  });
  test('what is on its way beside one that failed is cancelled, so that it does not go live alone', async () => {
    const { state, time } = await deployLike([fates(UNIT).endless, fates(UNIT).bad, good], { services, most: 40 });
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^service "worker": it failed in building.*; service "api": it was cancelled, as another service of this release failed; service "web": it was cancelled/) });
    expect(world.warnings).toEqual([expect.stringMatching(/^Service "worker" failed, .* service "api" is cancelled\.$/), expect.stringMatching(/service "web" is cancelled/)]);
    await time.sleep(60_000);
    expect(world.railway.model.services.map((service) => world.railway.model.serves(service)?.commit)).toEqual([OLD, OLD, OLD]);
    expect(world.railway.calls.filter((name) => name === 'Cancel')).toHaveLength(2);
  });
  test('one that cannot be cancelled is waited for, and said', async () => {
    const slow: Fate = { timeline: [[0, 'DEPLOYING'], [20 * UNIT, 'SUCCESS']], instances: ['RUNNING'] };
    const { state } = await deployLike([fates(UNIT).bad, slow], { services: ['api', 'worker'], most: 100 });
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^service "api": it failed .*\("worker" of this release serves already\)$/), serving: { kind: 'unknown' } });
    expect(world.warnings).toEqual([expect.stringMatching(/could not be cancelled, and may go live alone/)]);
  });
  test('another run only looks', async () => {
    const { releaseId } = await deployLike([fates(UNIT).endless, fates(UNIT).endless], { services: ['api', 'worker'], most: 1 });
    world.railway.model.deployment(releaseId.split('+')[1] ?? '').override = 'FAILED';
    expect(await world.connect().state(releaseId, signal, 1_000)).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(/^service "worker": it failed; service "api": building$/) });
    expect(world.railway.calls).not.toContain('Cancel');
  });
  test('half a release is not called somebody else\'s', async () => {
    const { platform, releaseId } = await deployLike([good, fates(UNIT).endless, good], { services, most: 10 });
    expect(await platform.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'in-progress', phase: 'service "worker": building', serving: { kind: 'unknown', reason: expect.stringMatching(/"api", "web" of this release serve already/) } });
    expect(await platform.current(signal, 1_000)).toMatchObject({ kind: 'live', releaseId: expect.not.stringMatching(releaseId) });
  });
  test('a release of nobody', async () => {
    const platform = (await opened(services)).connect();
    expect(await platform.state('x+y+z', signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/knows no deployment of service "api" that belongs/) });
  });
  test('where the second cannot be started, the first is cancelled', async () => {
    const platform = (await opened(services)).connect();
    let deploys = 0;
    world.railway.onCall = (name) => {
      deploys += name === 'Deploy' ? 1 : 0;
      if (name === 'Deploy' && deploys === 2) world.railway.faults.push({ on: /^Deploy$/, body: { errors: [{ message: 'Not Authorized' }], data: null } });
    };
    expect(await platform.deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(/^The deployment of service "worker" could not be started: Railway refused: Not Authorized\. Deployment "0{7}4-.*" of service "api", begun before, was cancelled\.$/), advice: expect.stringMatching(/out of its reach/) });
    expect(world.railway.model.deployments).toHaveLength(4);
    expect(world.railway.model.deployments.map((deployment) => deployment.override)[0]).toBe('REMOVED');
  });
});

describe('variables', () => {
  test('go in before the deployment, and begin none of their own', async () => {
    const platform = (await opened(['api', 'worker'])).connect();
    idOf(await platform.deploy(order({ variables: { FLAG: 'on' } }), signal));
    expect(world.railway.calls.slice(-4)).toEqual(['SetVariables', 'SetVariables', 'Deploy', 'Deploy']);
    expect(world.railway.model.deployments).toHaveLength(4);
    expect(world.railway.model.deployments.slice(0, 2).map(({ variables }) => variables['FLAG'])).toEqual(['on', 'on']);
  });
  test('that cannot be set stop the deployment, and it is said where they are set', async () => {
    const platform = (await opened(['api', 'worker'])).connect();
    for (const service of world.railway.model.services.slice(1)) Object.freeze(service.variables);
    expect(await platform.deploy(order({ variables: { FLAG: 'on' } }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(/^The variables of service "worker" could not be set: .*Nothing was deployed\. They are set already on "api"/) });
    expect(world.railway.model.deployments).toHaveLength(2);
  });
  test('no answer is no permission to deploy', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /SetVariables/, status: 500, body: 'x' });
    expect(await platform.deploy(order({ variables: { FLAG: 'on' } }), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/may not be set: Railway answered with HTTP 500/) });
  });
});

describe('an order is never given twice', () => {
  const count = (name: string): number => world.railway.calls.filter((call) => call === name).length;
  test.each<[string, object]>([
    ['a lost answer', { status: 502, body: '<html>' }],
    ['an answer that is cut off', { body: '{"data":{"service' }],
    ['an answer without an id', { body: { data: { serviceInstanceDeployV2: 7 } } }],
    ['an error that says nothing of what happened', { status: 500, body: { errors: [{ message: 'Internal' }] } }],
  ])('%s: the deployment is looked for', async (_, answer) => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /^Deploy$/, after: true, ...answer });
    const releaseId = idOf(await platform.deploy(order(), signal));
    expect(world.railway.model.deployments.map(({ id }) => id)[0]).toBe(releaseId);
    expect(count('Deploy')).toBe(1);
    expect(world.warnings).toEqual([expect.stringMatching(/nothing is asked for twice/)]);
  });
  test('one that did not happen is not made up', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /^Deploy$/, status: 502, body: 'x' });
    expect(await platform.deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'no-release-id', reason: expect.stringMatching(/did not show up/) });
    expect(count('Deploy')).toBe(1);
  });
  test('somebody else\'s is not taken for it', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /^Deploy$/, status: 502, body: 'x' });
    const { model } = world.railway;
    world.railway.onCall = (name) => (name === 'Deploy' ? void model.make(model.services[0] as never, { commit: 'd'.repeat(40) }) : undefined);
    expect(await platform.deploy(order(), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/one of another commit did/), advice: expect.stringMatching(/before anything is started again/) });
  });
  test('too many requests: it did nothing, so it is given again', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /^Deploy$/, status: 429, headers: { 'retry-after': '37' }, body: { data: null } }, { on: /^Deploy$/, body: { errors: [{ message: 'Rate limit exceeded' }], data: null } });
    idOf(await platform.deploy(order(), signal));
    expect(count('Deploy')).toBe(3);
    expect(world.railway.model.deployments).toHaveLength(2);
  });
});

describe('questions', () => {
  test.each<[string, object, RegExp]>([
    ['errors with status 200', { body: { errors: [{ message: 'Not Authorized' }], data: null } }, /Not Authorized/],
    ['half an answer', { body: { data: { s0: null, d0: { id: 'x', status: 'SUCCESS' } }, errors: [{ message: 'half' }] } }, /could not be read/],
    ['wrong types', { body: { data: { s0: { activeDeployments: 'x' }, d0: { id: 7 } } } }, /could not be read/],
    ['HTML', { body: '<html>login</html>', times: 9 }, /not JSON/],
    ['an error', { status: 503, body: 'x', times: 9 }, /HTTP 503/],
    ['too many requests, for long', { status: 429, headers: { 'retry-after': 'Sat, 21 Nov 2026 10:00:00 GMT' }, body: { data: null } }, /too many requests/],
    ['too many requests, for a nonsense time', { status: 429, headers: { 'retry-after': '-1' }, body: {}, times: 9 }, /too many requests/],
  ])('%s is not an answer', async (_, answer, reason) => {
    const { platform, releaseId } = await deployLike(good);
    world.railway.faults.push({ on: /State/, ...answer });
    expect(await platform.state(releaseId, signal, 20_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });
  test('where one fails, what was seen before still stands', async () => {
    const { platform, releaseId } = await deployLike(status('QUEUED', 'NEEDS_APPROVAL'), { most: 20 });
    world.railway.faults.push({ on: /State/, status: 404, body: {} });
    expect(await platform.state(releaseId, signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/HTTP 404 .*; before that: waiting for a person to approve it/) });
  });
  test('a deployment that is gone is unknown', async () => expect(await (await opened()).connect().state('d-1', signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/Deployment not found/) }));
  test('an id that is none is not asked about', async () => {
    expect(await (await opened()).connect().state('', signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/not one of Railway's/) });
    expect(world.railway.calls).not.toContain('State');
  });
  test('what serves is not known while it cannot be read', async () => {
    const platform = (await opened()).connect();
    await platform.current(signal, 1_000);
    world.railway.faults.push({ on: /Serving/, body: { data: { s0: 1 } } }, { on: /History/, body: { data: { s0: null, h0: 1 }, errors: [{ message: 'half' }] } }, { on: /History/, status: 404, body: {} });
    expect(await platform.current(signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/about service "api" could not be read/) });
    expect(await platform.deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.stringMatching(/list of deployments could not be read: half/) });
    expect(await platform.history?.(signal, 1_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/HTTP 404/) });
  });
});

describe('the requests of a slow deployment', () => {
  /** Eight minutes of building, as the action asks about it. */
  const slow: Fate = { timeline: [[0, 'BUILDING'], [480_000, 'SUCCESS']], instances: ['RUNNING'] };
  const run = async (hourly: number | undefined, retry = false): Promise<{ readonly requests: number; readonly minutes: number }> => {
    const time = clock();
    world = await openRailway({ services: ['api', 'worker'], clock: time, unit: UNIT });
    world.railway.hourly = hourly;
    if (retry) world.railway.faults.push({ on: /State/, status: 429, headers: { 'retry-after': '37' }, body: { data: null } });
    world.railway.model.next(slow, slow);
    const platform = world.connect();
    await platform.current(signal, 30_000);
    const releaseId = idOf(await platform.deploy(order(), signal));
    const began = time.monotonic();
    for (;;) {
      const state = await platform.state(releaseId, signal, 30_000);
      if (state.kind === 'live') break;
      expect(retry ? ['in-progress', 'unknown'] : ['in-progress']).toContain(state.kind);
      await time.sleep(platform.pauseMs?.(time.monotonic() - began) ?? 0);
    }
    return { requests: world.railway.calls.length, minutes: (time.monotonic() - began) / 60_000 };
  };
  test('Free, 100 an hour: a third of them, and not half a minute late', async () => {
    const { requests, minutes } = await run(100);
    expect(requests).toBeLessThanOrEqual(35);
    expect(minutes).toBeLessThan(8.6);
  });
  test('Hobby, 1,000 an hour: a tenth of them', async () => {
    const { requests, minutes } = await run(1_000);
    expect(requests).toBeLessThanOrEqual(100);
    expect(minutes).toBeLessThan(8.2);
  });
  test('where nothing is said', async () => expect((await run(undefined)).requests).toBeLessThanOrEqual(100));
  test('a request to be left alone is kept to', async () => expect((await run(undefined, true)).requests).toBeLessThanOrEqual(100));
  test('one request for each look, whatever the services', async () => {
    await run(100);
    expect(world.railway.calls.filter((name) => name === 'State').length).toBeGreaterThan(10);
    expect(world.railway.calls.filter((name) => name === 'Serving')).toHaveLength(1);
  });
});

test('that Railway also deploys each push is told', async () => {
  const platform = (await opened()).connect();
  for (const service of world.railway.model.services) service.autoDeploy = true;
  idOf(await platform.deploy(order(), signal));
  expect(world.warnings).toEqual([expect.stringMatching(/also deploys each push to "api" by itself/)]);
});
