import { afterEach, describe, expect, test } from '@jest/globals';
import { HICCUPS, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, VercelFate } from '../../support/vercel.ts';
import type { Answer, Received } from '../../support/loopback.ts';
import { connect, deployed, follow, signal } from './connect.ts';

let world: FakeVercel;
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const answering = (pattern: RegExp, answer: Answer): void => world.fault((request: Received) => (pattern.test(`${request.method} ${request.url}`) ? answer : undefined));
const begun = async (fate: VercelFate, target: object = {}): Promise<{ readonly platform: ReturnType<typeof connect>['platform']; readonly id: string }> => {
  world = await fakeVercel();
  world.next(fate);
  const { platform } = connect(world.url, target);
  return { platform, id: await deployed(platform) };
};
const orders = (): readonly string[] => world.calls().filter((call) => call.startsWith('PATCH'));

describe('cancel', () => {
  test.each([{}, { 'vercel-target': 'preview' }])('stops a build: %j', async (target) => {
    const { platform, id } = await begun('endless', target);
    expect(await platform.cancel?.(id, signal(), 9_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toEqual([`PATCH /v12/deployments/${id}/cancel`]);
    expect(world.deployments[0]?.readyState).toBe('CANCELED');
    expect(await platform.cancel?.(id, signal(), 9_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toHaveLength(1);
  });
  test.each<[VercelFate, number, RegExp]>([
    ['good', 6, /ready, and has its domains/],
    ['never-aliased', 3, /ready and stands beside/],
    ['bad', 3, /the build step failed/],
    ['deleted', 3, /deleted/],
  ])('has nothing to stop where the build is over: %s', async (fate, times, words) => {
    const { platform, id } = await begun(fate);
    await follow(platform, id, times);
    expect(await platform.cancel?.(id, signal(), 9_000)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(words) });
    expect(orders()).toEqual([]);
  });
  test.each<[string, Answer]>([
    ['says nothing', { status: 200 }],
    ['is of another deployment', { body: { id: 'dpl_other', readyState: 'CANCELED' } }],
    ['is still that of a build', { body: { id: 'dpl_other', readyState: 'BUILDING' } }],
  ])('an order that was accepted proves nothing: the answer %s', async (_, answer) => {
    const { platform, id } = await begun('endless');
    answering(/PATCH/, answer);
    expect(await platform.cancel?.(id, signal(), 3_000)).toEqual({ kind: 'timed-out' });
    expect(orders()).toHaveLength(1);
  });
  test('an answer that is lost is looked for', async () => {
    const { platform, id } = await begun('endless');
    let lost = false;
    world.fault(({ method }) => {
      if (method !== 'PATCH' || lost) return undefined;
      lost = true;
      Object.assign(world.deployments[0] ?? {}, { readyState: 'CANCELED' });
      return HICCUPS.serverError;
    });
    expect(await platform.cancel?.(id, signal(), 9_000)).toEqual({ kind: 'accepted' });
    expect(orders()).toHaveLength(1);
  });
  test('a build that is over just then is no success', async () => {
    const { platform, id } = await begun('never-aliased');
    answering(/PATCH/, { status: 400, body: { error: { code: 'bad_request', message: 'The deployment is over' } } });
    expect(await platform.cancel?.(id, signal(), 9_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('stands beside') });
  });
  test('a refusal is told in the words of Vercel', async () => {
    const { platform, id } = await begun('endless');
    answering(/PATCH/, { status: 403, body: { error: { code: 'forbidden', message: 'Not allowed' } } });
    expect(await platform.cancel?.(id, signal(), 9_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('HTTP 403, forbidden: Not allowed') });
  });
  test('a look that fails keeps nobody from it', async () => {
    const { platform, id } = await begun('endless');
    answering(/GET/, HICCUPS.serverError);
    expect(await platform.cancel?.(id, signal(), 9_000)).toEqual({ kind: 'accepted' });
  });
  test('what is not there is not cancelled', async () => {
    const { platform } = await begun('endless');
    expect(await platform.cancel?.('dpl_nothing', signal(), 9_000)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('404') });
    expect(await platform.cancel?.('\n', signal(), 9_000)).toMatchObject({ kind: 'failed' });
    expect(orders()).toEqual([]);
  });
  test('is over at once where the question itself is cancelled', async () => {
    const { platform, id } = await begun('endless');
    expect(await platform.cancel?.(id, AbortSignal.abort(), 9_000)).toEqual({ kind: 'cancelled' });
    for (const method of ['PATCH', 'GET']) {
      const controller = new AbortController();
      answering(/PATCH/, HICCUPS.serverError);
      world.fault((request) => {
        if (request.method !== method || (method === 'GET' && orders().length === 0)) return request.method === 'PATCH' ? HICCUPS.serverError : undefined;
        controller.abort();
        return undefined;
      });
      expect(await platform.cancel?.(id, controller.signal, 9_000)).toEqual({ kind: 'cancelled' });
    }
  });
});
