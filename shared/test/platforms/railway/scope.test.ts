import { afterEach, describe, expect, test } from '@jest/globals';
import { ACCOUNT_TOKEN, PROJECT_TOKEN } from '../../support/railway.ts';
import { ENVIRONMENT, PROJECT } from '../../support/railway-model.ts';
import { apiUrlOf } from '../../../platforms/railway/client.ts';
import { openRailway } from './world.ts';
import type { Opened } from './world.ts';

let world: Opened;
const opened = async (services: readonly string[] = ['api']): Promise<Opened> => {
  world = await openRailway({ services });
  return world;
};
afterEach(async () => {
  expect(world.railway.violations).toEqual([]);
  await world.close();
});
const signal = new AbortController().signal;
const named = { project: PROJECT, 'railway-environment': 'production' };

describe('how many requests it takes to know what is meant', () => {
  test.each<[string, Parameters<Opened['connect']>, readonly string[]]>([
    ['a project token', [], ['WhoAmI', 'ReadProject', 'Serving']],
    ['a project token and ids', [{}, { services: '33333333-3333-4333-8333-333333333330' }], ['WhoAmI', 'Serving']],
    ['a project token, ids, and its environment by id', [{}, { services: '33333333-3333-4333-8333-333333333330', 'railway-environment': ENVIRONMENT }], ['WhoAmI', 'Serving']],
    ['an account token from its variable', [{ token: undefined, env: { RAILWAY_API_TOKEN: ACCOUNT_TOKEN } }, named], ['ReadProject', 'Serving']],
    ['an account token by the input', [{ token: ACCOUNT_TOKEN }, named], ['WhoAmI', 'ReadProject', 'Serving']],
    ['an account token and nothing but ids', [{ token: undefined, env: { RAILWAY_API_TOKEN: ACCOUNT_TOKEN } }, { project: PROJECT, 'railway-environment': ENVIRONMENT, services: '33333333-3333-4333-8333-333333333330' }], ['Serving']],
    ['a project token with a project named', [{ token: PROJECT_TOKEN }, named], ['WhoAmI', 'ReadProject', 'Serving']],
    ['a project token from its variable with a project named', [{ token: undefined, env: { RAILWAY_TOKEN: PROJECT_TOKEN } }, named], ['WhoAmI', 'ReadProject', 'Serving']],
  ])('%s', async (_, args, calls) => {
    const platform = (await opened()).connect(...args);
    expect((await platform.current(signal, 5_000)).kind).toBe('live');
    await platform.current(signal, 5_000);
    expect(world.railway.calls).toEqual([...calls, 'Serving']);
    expect(world.masked).toHaveLength(1);
  });

  test('asked twice at once, it is found out once', async () => {
    const platform = (await opened()).connect();
    await Promise.all([platform.current(signal, 5_000), platform.current(signal, 5_000)]);
    expect(world.railway.calls.filter((name) => name === 'WhoAmI')).toHaveLength(1);
  });
  test('services are found in other letters, and one that is named twice is one', async () => {
    const platform = (await opened(['Api', 'worker'])).connect({}, { services: ['api', 'Api', '33333333-3333-4333-8333-333333333331'] });
    expect((await platform.current(signal, 5_000))).toMatchObject({ kind: 'live', releaseId: expect.stringMatching(/^[^+]+\+[^+]+$/) });
  });
});

describe('what is wrong is said at once, and clearly', () => {
  test.each<[string, Parameters<Opened['connect']>, RegExp, RegExp?]>([
    ['no such service', [{}, { services: 'apy' }], /The project has no service "apy" \(did you mean "api"\?\); it has api/],
    ['no such environment', [{ token: ACCOUNT_TOKEN }, { ...named, 'railway-environment': 'qa' }], /The project has no environment "qa"; it has production, staging/],
    ['another environment than the token\'s', [{}, { 'railway-environment': 'staging' }], /is for environment "production", and the target says "staging"/],
    ['another project than the token\'s', [{ token: undefined, env: { RAILWAY_TOKEN: PROJECT_TOKEN } }, { ...named, project: 'p-2' }], /is for project "11111111-.*", and the target says "p-2"/],
    ['an account token without a project', [{ token: undefined, env: { RAILWAY_API_TOKEN: ACCOUNT_TOKEN } }, {}], /must have "project", because the token from RAILWAY_API_TOKEN is no project token/],
    ['an account token without an environment', [{ token: ACCOUNT_TOKEN }, { project: PROJECT }], /must have "railway-environment"/],
    ['an account token where a project token belongs', [{ token: ACCOUNT_TOKEN }], /Project Token not found, with the token from input "token"/, /RAILWAY_API_TOKEN/],
    ['a token that nobody knows', [{ token: 'x1234567' }, named], /Project Token not found, with the token from input "token"; as a token of an account or a workspace: .*Not Authorized, with the token/, /least that does is a project token/],
    ['no such project', [{ token: ACCOUNT_TOKEN }, { ...named, project: 'p-2' }], /Project not found/],
  ])('%s', async (_, args, reason, advice = /./) => {
    const platform = (await opened()).connect(...args);
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
    const order = { version: 'b'.repeat(40), image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 } as const;
    expect(await platform.deploy(order, signal)).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringMatching(reason), advice: expect.stringMatching(advice) });
    expect(await platform.startable?.('x', signal, 5_000)).toEqual({ kind: 'unknown' });
    expect(await platform.logs('x', signal, 5_000)).toBeUndefined();
    expect(world.railway.calls).not.toContain('Deploy');
  });

  test('two-factor authentication', async () => {
    const platform = (await opened()).connect();
    world.railway.refusal = 'Two Factor Authentication Required';
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/Two Factor Authentication Required/) });
    expect(await platform.restart?.(signal, 5_000)).toMatchObject({ kind: 'failed', advice: expect.stringMatching(/two-factor authentication of whoever owns this token/) });
  });
  test('no token', async () => {
    const { connect } = await opened();
    expect(() => connect({ token: undefined })).toThrow(/Input "token" is required/);
  });
  test('an answer that cannot be read is asked for again', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /WhoAmI/, body: { data: { projectToken: {} } } }, { on: /ReadProject/, body: { data: { project: [] } } }, { on: /WhoAmI/, status: 404, body: {} });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/about the token could not be read/) });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/HTTP 404/) });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/about the project could not be read, .*; and "api" taken as the id of a service: .*ServiceInstance not found/) });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'live' });
  });
  test('a page is not asked for again within a question, and names the address where nothing is', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /./, times: 3, status: 404, body: '<html>no</html>' });
    const order = { version: 'b'.repeat(40), image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 } as const;
    expect(await platform.deploy(order, signal)).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringMatching(/HTTP 404 at http.*\("api-url" of the target\): Railway's API is not there/), advice: expect.stringMatching(/\/graphql\/v2/) });
    expect(world.railway.calls).toEqual(['WhoAmI']);
    world.railway.faults.length = 0;
    world.railway.faults.push({ on: /./, body: '<html>hello</html>' });
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/not JSON \(HTTP 200, text\/html\)/) });
    expect(world.railway.calls).toEqual(['WhoAmI', 'WhoAmI']);
  });
  test('a page that asks to look elsewhere is not followed', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /./, times: 9, status: 302, headers: { location: world.railway.url }, body: '<html>moved</html>' });
    expect((await platform.current(signal, 1_000)).kind).toBe('unknown');
  });
});

describe('a project that cannot be read', () => {
  const plain = async (hidden: 'refused' | 'null', services: readonly string[] = ['api']): Promise<Opened> => {
    world = await openRailway({ services, plainIds: true });
    world.railway.model.hidden = hidden;
    return world;
  };
  test.each<[string, Parameters<Opened['connect']>]>([
    ['a project token that knows both', [{}, { services: ['svc-api'] }]],
    ['a project token, and both by id', [{}, { services: ['svc-api'], project: PROJECT, 'railway-environment': ENVIRONMENT }]],
    ['an account token', [{ token: ACCOUNT_TOKEN }, { services: ['svc-api'], project: PROJECT, 'railway-environment': ENVIRONMENT }]],
  ])('leaves the names as ids: %s', async (_, args) => {
    for (const hidden of ['refused', 'null'] as const) {
      const platform = (await plain(hidden)).connect(...args);
      expect((await platform.current(signal, 5_000)).kind).toBe('live');
      expect(world.railway.calls.slice(-3)).toEqual(['ReadProject', 'Probe', 'Serving']);
      if (hidden === 'refused') await world.close();
    }
  });
  test.each<[string, Parameters<Opened['connect']>, RegExp]>([
    ['a service of no such id', [{}, { services: ['svc-api', 'web'] }], /Not Authorized, with the token from input "token"; and "svc-api", "web" taken as ids of services: .*ServiceInstance not found/],
    ['an environment by name, with a project token', [{}, { services: 'svc-api', 'railway-environment': 'production' }], /is for environment "2{8}.*", and nobody can tell whether that is "production": .*Not Authorized/],
    ['a project token is not sent as a bearer', [{}, { services: 'web', project: PROJECT, 'railway-environment': ENVIRONMENT }], /^(?!.*as a token of an account).*"web" taken as the id/],
    ['an environment by name, with an account token', [{ token: ACCOUNT_TOKEN }, { services: 'svc-api', project: PROJECT, 'railway-environment': 'production' }], /"svc-api" taken as the id of a service: .*Not Authorized/],
  ])('is said where nothing works: %s', async (_, args, reason) => {
    const platform = (await plain('refused')).connect(...args);
    expect(await platform.current(signal, 5_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
  });
  test('a question that is not answered decides nothing', async () => {
    const platform = (await plain('refused')).connect({}, { services: ['svc-api'] });
    world.railway.faults.push({ on: /Probe/, status: 429, headers: { 'retry-after': '60' }, body: { data: null } });
    expect(await platform.deploy({ version: 'b'.repeat(40), image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
  });
});

test('nothing but ids and an account token that is refused is an error of the target', async () => {
  const platform = (await opened()).connect({ token: undefined, env: { RAILWAY_API_TOKEN: 'x' } }, { project: PROJECT, 'railway-environment': ENVIRONMENT, services: '33333333-3333-4333-8333-333333333330' });
  expect(await platform.deploy({ version: 'b'.repeat(40), image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 5_000 }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringMatching(/Not Authorized/), advice: expect.stringMatching(/token/) });
});

describe('the address of the API', () => {
  test.each([
    ['https://host.example', 'https://host.example/graphql/v2'],
    ['https://host.example/', 'https://host.example/graphql/v2'],
    ['https://host.example/graphql/v2/', 'https://host.example/graphql/v2'],
    ['https://host.example/api', 'https://host.example/api'],
    [undefined, 'https://backboard.railway.com/graphql/v2'],
  ])('%s', (given, url) => expect(apiUrlOf(given)).toBe(url));
  test('without a path is found', async () => {
    const { railway, connect } = await opened();
    expect((await connect({}, { 'api-url': new URL(railway.url).origin }).current(signal, 5_000)).kind).toBe('live');
  });
});

describe('the time for an answer is kept', () => {
  test('where nobody listens', async () => {
    const { connect } = await opened();
    const platform = connect({}, { 'api-url': 'http://127.0.0.1:1' });
    const started = performance.now();
    expect((await platform.current(signal, 700)).kind).toBe('unknown');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
  test('where another question waits longer for the same', async () => {
    const platform = (await opened()).connect();
    world.railway.faults.push({ on: /WhoAmI/, hang: true });
    const stop = new AbortController();
    const slow = platform.current(stop.signal, 60_000);
    const started = performance.now();
    expect(await platform.current(signal, 200)).toEqual({ kind: 'unknown', reason: 'Railway did not answer in time' });
    expect(performance.now() - started).toBeLessThan(600);
    const other = platform.current(signal, 5_000);
    stop.abort();
    expect(await slow).toMatchObject({ kind: 'unknown' });
    expect(await other).toMatchObject({ kind: 'live' });
  });
});
