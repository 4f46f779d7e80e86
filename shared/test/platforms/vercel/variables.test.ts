import { afterEach, describe, expect, test } from '@jest/globals';
import { HICCUPS, TEAM, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, FakeVercelOptions } from '../../support/vercel.ts';
import { SHAS, connect, deployed, follow, lastState, order, signal } from './connect.ts';

let world: FakeVercel;
const open = async (options: FakeVercelOptions = {}): Promise<FakeVercel> => (world = await fakeVercel(options));
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const asks = (pattern: RegExp): readonly string[] => world.calls().filter((call) => pattern.test(call));
const body = (pattern: RegExp): unknown => JSON.parse(world.received.find(({ method, url }) => pattern.test(`${method} ${url}`))?.body ?? 'null');

describe('variables with a release', () => {
  test('are set before the build, and only it has them', async () => {
    await open();
    const { platform } = connect(world.url);
    const id = await deployed(platform, { variables: { NEW_CHECKOUT: 'on' } });
    expect(asks(/POST/).map((call) => call.replace(/\?.*/, ''))).toEqual([expect.stringMatching(/\/env$/), 'POST /v13/deployments']);
    expect(body(/POST .*env/)).toEqual([{ key: 'NEW_CHECKOUT', value: 'on', type: 'encrypted', target: ['production'] }]);
    expect(world.deployments.map(({ env }) => env)).toEqual([{ NEW_CHECKOUT: 'on' }, {}]);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live' });
  });
  test('keep the type and the targets that they have', async () => {
    await open();
    world.project.env.set('SECRET', { value: 'x', type: 'sensitive', target: ['production', 'preview'] }).set('OTHER', { value: 'x', type: 'plain', target: ['preview'] }).set('OLD', { value: 'x', type: 'secret', target: ['production'] });
    const { platform, said } = connect(world.url);
    await deployed(platform, { variables: { SECRET: 's3cr3t', OTHER: '1', OLD: '2' } });
    expect(body(/POST .*env/)).toEqual([
      { key: 'SECRET', value: 's3cr3t', type: 'sensitive', target: ['production', 'preview'] },
      { key: 'OTHER', value: '1', type: 'encrypted', target: ['production'] },
      { key: 'OLD', value: '2', type: 'encrypted', target: ['production'] },
    ]);
    expect(said).toEqual(['warning Variable SECRET is set for production, preview at once: it changes for all of them.']);
  });
  test.each([
    ['some are not taken', { variables: { RESERVED: 'x' } }, undefined, /did not take RESERVED \(ENV_CONFLICT\)/],
    ['they cannot be listed', { variables: { A: 'x' } }, /GET .*env/, /not JSON/],
    ['the list is none', { variables: { A: 'x' } }, /list/, /not the list/],
    ['they are refused', { variables: { A: 'x' } }, /POST .*env/, /HTTP/],
  ])('%s: nothing is deployed', async (_, change, faulty, reason) => {
    await open();
    world.fault(({ method, url }) => (faulty?.test(`${method} ${url}`) ? HICCUPS.html : faulty?.source === 'list' && url.includes('/env') ? { body: {} } : undefined));
    const answer = await connect(world.url).platform.deploy(order(change), signal());
    expect(answer).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(reason) });
    expect(asks(/POST \/v13/)).toEqual([]);
  });
});

describe('names', () => {
  test('are those of the target, and what the team shares', async () => {
    await open({ team: TEAM });
    world.project.env.set('B', { value: 'x', type: 'plain', target: ['production'] }).set('A', { value: 'x', type: 'plain', target: ['production', 'preview'] }).set('PREVIEW', { value: 'x', type: 'plain', target: ['preview'] });
    expect(await connect(world.url, { team: TEAM.slug }).platform.variableNames?.(signal(), 9_000)).toEqual({ kind: 'known', names: ['A', 'B', 'SHARED_BY_TEAM'] });
    world.fault(({ url }) => (url.startsWith('/v1/env') ? { status: 403, body: {} } : undefined));
    expect(await connect(world.url, { team: TEAM.slug }).platform.variableNames?.(signal(), 9_000)).toMatchObject({ kind: 'unknown' });
    expect(await connect(world.url, { team: TEAM.slug }).platform.variableNames?.(AbortSignal.abort(), 9_000)).toMatchObject({ kind: 'unknown' });
  });
});

describe('variables on what is live', () => {
  test('are built in, and followed until that serves', async () => {
    await open();
    const before = world.project.production;
    const { platform } = connect(world.url);
    expect(await platform.setVariables?.({ NEW_CHECKOUT: 'off' }, signal(), 600_000)).toEqual({ kind: 'accepted' });
    const live = world.deployments.find(({ id }) => id === world.project.production);
    expect(live).toMatchObject({ env: { NEW_CHECKOUT: 'off' }, sha: SHAS[0] });
    expect(live?.id).not.toBe(before);
    expect(body(/POST \/v13/)).toMatchObject({ deploymentId: before, target: 'production' });
  });
  test('after a rollback the build is promoted', async () => {
    await open();
    world.project.autoAssign = false;
    expect(await connect(world.url).platform.setVariables?.({ A: '1' }, signal(), 600_000)).toEqual({ kind: 'accepted' });
    expect(asks(/promote/)).toHaveLength(1);
  });
  test.each([
    ['bad', { kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringContaining('did not become live: the build step failed') }],
    ['endless', { kind: 'timed-out' }],
    ['superseded', { kind: 'timed-out' }],
  ] as const)('a build that is %s is no success', async (fate, expected) => {
    await open();
    world.next(fate);
    expect(await connect(world.url).platform.setVariables?.({ A: '1' }, signal(), 120_000)).toMatchObject(expected);
  });
  test('cancelled', async () => {
    await open();
    const controller = new AbortController();
    world.next('endless');
    world.fault(({ url }) => {
      if (url.startsWith('/v13/deployments/dpl_') && world.deployments.length > 1) controller.abort();
      return undefined;
    });
    expect(await connect(world.url).platform.setVariables?.({ A: '1' }, controller.signal, 600_000)).toEqual({ kind: 'cancelled' });
    expect(await connect(world.url).platform.setVariables?.({ A: '1' }, AbortSignal.abort(), 600_000)).toEqual({ kind: 'cancelled' });
  });
});

describe('restart', () => {
  test('builds what is live once more', async () => {
    await open();
    const before = world.project.production;
    const { platform } = connect(world.url);
    const accepted = await platform.restart?.(signal(), 60_000);
    expect(accepted).toMatchObject({ kind: 'accepted' });
    const id = accepted?.kind === 'accepted' ? accepted.releaseId : '';
    expect((await follow(platform, id)).at(-1)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(id).not.toBe(before);
    expect(world.deployments[0]).toMatchObject({ sha: SHAS[0] });
  });
  test('of nothing is a failure, and so is one that Vercel refuses', async () => {
    await open();
    world.fault(({ method }) => (method === 'POST' ? { status: 400, body: { error: { code: 'bad_request', message: 'prebuilt' } } } : undefined));
    expect(await connect(world.url).platform.restart?.(signal(), 60_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', advice: expect.stringContaining('prebuilt') });
    world.fault(undefined);
    world.project.production = undefined;
    expect(await connect(world.url).platform.restart?.(signal(), 60_000)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed' });
    world.fault(() => HICCUPS.serverError);
    expect(await connect(world.url).platform.restart?.(signal(), 60_000)).toMatchObject({ kind: 'failed' });
  });
});
