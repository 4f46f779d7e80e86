import { afterEach, describe, expect, test } from '@jest/globals';
import { systemHttp } from '../../../runtime/http.ts';
import { HICCUPS, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, FakeVercelOptions } from '../../support/vercel.ts';
import { connect, deployed, follow, lastState, order, signal } from './connect.ts';

const STAGES = [5, 25, 50].map((targetPercentage) => ({ targetPercentage, requireApproval: true }));
let world: FakeVercel;
const open = async (rollingStages?: NonNullable<FakeVercelOptions['rollingStages']>): Promise<FakeVercel> => (world = await fakeVercel(rollingStages === undefined ? {} : { rollingStages }));
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const asks = (pattern: RegExp): readonly string[] => world.calls().filter((call) => pattern.test(call));
const shift = (share: number, releaseId: string) => ({ releaseId, share, timeoutMs: 60_000 });
const staged = async (): Promise<{ readonly id: string; readonly platform: ReturnType<typeof connect>['platform']; readonly said: readonly string[] }> => {
  await open([...STAGES, { targetPercentage: 100 }]);
  const { platform, said } = connect(world.url);
  const id = await deployed(platform, { strategy: 'canary' });
  expect(await lastState(platform, id)).toMatchObject({ kind: 'staged' });
  return { id, platform, said };
};

describe('canary', () => {
  test('goes through the stages of the project and ends live', async () => {
    const { id, platform, said } = await staged();
    const before = world.project.production;
    for (const [share, expected] of [[0.05, 0.05], [0.25, 0.25], [0.5, 0.5]] as const) {
      expect(await platform.shift?.(shift(share, id), signal())).toEqual({ kind: 'accepted' });
      expect(await lastState(platform, id, 2)).toEqual({ kind: 'partial', share: expected, serving: { kind: 'live', releaseId: before } });
    }
    expect(await platform.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(await platform.shift?.(shift(0, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('it has the production domains') });
    expect(said).toEqual([]);
    expect(asks(/rolling-release\/start/)).toHaveLength(1);
    expect(asks(/approve-stage/)).toHaveLength(2);
  });
  test.each([[0.4], [0.01]])('a share of %d, which is no stage, begins nothing', async (share) => {
    const { id, platform } = await staged();
    expect(await platform.shift?.(shift(share, id), signal())).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringContaining('5 %, 25 %, 50 %, 100 %'), advice: expect.stringContaining('canary-steps') });
    expect(asks(/POST.*rolling/)).toEqual([]);
  });
  test('a share that a stage is near to is that stage, and never goes back', async () => {
    const { id, platform } = await staged();
    expect(await platform.shift?.(shift(0.26, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id, 1)).toMatchObject({ kind: 'partial', share: 0.25 });
    expect(await platform.shift?.(shift(0.05, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id, 1)).toMatchObject({ kind: 'partial', share: 0.25 });
  });
  test('given up, the one beside it has all requests again, and the pin is told', async () => {
    const { id, platform, said } = await staged();
    const before = world.project.production;
    await platform.shift?.(shift(0.25, id), signal());
    expect(await platform.shift?.(shift(0, id), signal())).toEqual({ kind: 'accepted' });
    expect(world.release()).toMatchObject({ state: 'ABORTED' });
    expect(world.project.production).toBe(before);
    expect(await lastState(platform, id, 2)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('aborted') });
    expect(said).toEqual([expect.stringMatching(/^warning This project does not assign/)]);
  });
  test('given up, but Vercel refuses or never does it', async () => {
    const { id, platform } = await staged();
    await platform.shift?.(shift(0.25, id), signal());
    world.nextSwitch('refused');
    expect(await platform.shift?.(shift(0, id), signal())).toMatchObject({ kind: 'failed', advice: expect.stringContaining('may still get a share') });
    world.nextSwitch('skipped');
    expect(await platform.shift?.(shift(0, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('its rollback: skipped') });
    world.nextSwitch('never');
    expect(await platform.shift?.(shift(0, id), signal())).toEqual({ kind: 'timed-out' });
  });
  test('all at once begins it and completes it', async () => {
    const { id, platform } = await staged();
    expect(await platform.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(asks(/POST.*rolling/).map((call) => call.replace(/.*\//, ''))).toEqual(['start', 'complete']);
  });
  test('a beginning whose answer is lost is looked for', async () => {
    const { id, platform } = await staged();
    world.fault(({ url }) => (url.includes('/start') ? HICCUPS.serverError : undefined));
    expect(await platform.shift?.(shift(0.05, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('has not begun') });
    expect(asks(/start/)).toHaveLength(1);
  });
  test('an order whose answer is lost is looked for, and not given again', async () => {
    const { id, platform } = await staged();
    await platform.shift?.(shift(0.05, id), signal());
    const lossy = connect(world.url, {}, {
      http: {
        send: async (request) => {
          const result = await systemHttp.send(request);
          return request.method === 'POST' ? { kind: 'failed', why: 'connection', message: 'socket hang up' } : result;
        },
      },
    }).platform;
    expect(await lossy.shift?.(shift(0.25, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lossy.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect([asks(/approve-stage/).length, asks(/complete/).length, world.project.production]).toEqual([1, 1, id]);
  });
  test.each([[402], [409]])('HTTP %d to its beginning is a failure', async (status) => {
    const { id, platform } = await staged();
    world.fault(({ url }) => (url.includes('/start') ? { status, body: { error: { code: 'no', message: 'not so' } } } : undefined));
    expect(await platform.shift?.(shift(0.05, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not so') });
  });
  test('questions that are not answered leave it where it is', async () => {
    const { id, platform } = await staged();
    await platform.shift?.(shift(0.05, id), signal());
    world.fault(({ url }) => (/rolling-release$/.test(url) ? HICCUPS.html : undefined));
    expect((await platform.state(id, signal(), 9_000)).kind).toBe('unknown');
    expect(await platform.shift?.(shift(0.25, id), signal())).toMatchObject({ kind: 'failed' });
    expect(await platform.shift?.(shift(0, id), signal())).toMatchObject({ kind: 'failed' });
    world.fault(({ url }) => (/approve-stage/.test(url) ? HICCUPS.serverError : undefined));
    expect(await platform.shift?.(shift(0.25, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('did not approve a stage') });
    expect(asks(/approve-stage/)).toHaveLength(1);
    expect(await platform.shift?.(shift(0.25, id), AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  });
});

describe('before anything is created', () => {
  test.each([
    [undefined, /no rolling releases/],
    [[{ targetPercentage: 10, duration: 5 }, { targetPercentage: 100 }], /goes on by itself/],
  ])('stages %j cannot be driven', async (stages, reason) => {
    await open(stages);
    expect(await connect(world.url).platform.deploy(order({ strategy: 'canary' }), signal())).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringMatching(reason), advice: expect.stringContaining('manual-approval') });
    expect(asks(/POST/)).toEqual([]);
  });
  test('another strategy is warned that nobody approves', async () => {
    await open([...STAGES, { targetPercentage: 100 }]);
    const { platform, said } = connect(world.url);
    const id = await deployed(platform);
    expect(said).toEqual([expect.stringContaining('wait for approval')]);
    expect((await follow(platform, id)).at(-1)).toMatchObject({ kind: 'partial', share: 0.05 });
  });
});
