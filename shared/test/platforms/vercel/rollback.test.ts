import { afterEach, describe, expect, test } from '@jest/globals';
import { HICCUPS, PROJECT, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, FakeVercelOptions, SwitchFate } from '../../support/vercel.ts';
import type { Answer, Received } from '../../support/loopback.ts';
import { SHAS, connect, deployed, follow, lastState, signal } from './connect.ts';

let world: FakeVercel;
const open = async (options: FakeVercelOptions = {}): Promise<FakeVercel> => (world = await fakeVercel(options));
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const asks = (pattern: RegExp): readonly string[] => world.calls().filter((call) => pattern.test(call));
const answering = (pattern: RegExp, answer: Answer): void => world.fault((request: Received) => (pattern.test(`${request.method} ${request.url}`) ? answer : undefined));
const back = (releaseId: string, timeoutMs = 120_000) => ({ releaseId, strategy: 'graceful', timeoutMs }) as const;
/** Two releases; the first was live before the second. */
const two = async (): Promise<{ readonly first: string; readonly second: string }> => {
  await open();
  const first = world.project.production ?? '';
  const { platform } = connect(world.url);
  const second = await deployed(platform);
  await follow(platform, second, 4);
  expect(world.project.production).toBe(second);
  return { first, second };
};

describe('rollback', () => {
  test('keeps the id, is followed to its end, and says what it leaves behind', async () => {
    const { first, second } = await two();
    const { platform, said } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toMatchObject({ kind: 'accepted', releaseId: first });
    expect(asks(/POST.*rollback/)).toEqual([`POST /v1/projects/${PROJECT.id}/rollback/${first}?description=Surefoot+rollback%2C+run+4711`]);
    const states = await follow(platform, first);
    expect(states.map(({ kind }) => kind)).toEqual(['in-progress', 'live']);
    expect(states[0]).toMatchObject({ phase: 'the domains are being moved (in-progress)', serving: { releaseId: second } });
    expect(states[1]).toMatchObject({ url: 'https://www.example.com', serving: { releaseId: first } });
    expect(said).toEqual([expect.stringMatching(/^warning From now on new production deployments do not go live by themselves until somebody promotes one: Vercel switched the auto-assignment of the production domains off with this rollback.*Promoting a deployment switches it on again/)]);
    expect(world.project.autoAssign).toBe(false);
  });

  test.each([true, undefined])('says it also where the project does not show it (%s)', async (shown) => {
    const { first } = await two();
    const { platform, said } = connect(world.url);
    await platform.rollback(back(first), signal());
    world.project.extra = { autoAssignCustomDomains: shown };
    await follow(platform, first);
    expect(said).toEqual([expect.stringMatching(/^warning .*until somebody promotes one.*auto-assignment of the production domains off with every rollback/)]);
  });
  test('that fails is not said never to have served', async () => {
    const { first } = await two();
    world.nextSwitch('failed');
    const { platform } = connect(world.url);
    await platform.rollback(back(first), signal());
    const state = await lastState(platform, first);
    expect(state).toMatchObject({ kind: 'failed' });
    expect(state).not.toHaveProperty('neverServed');
  });

  test('and the deployment after it is promoted, which ends the pin', async () => {
    const { first } = await two();
    const { platform } = connect(world.url);
    await platform.rollback(back(first), signal());
    await follow(platform, first);
    const next = connect(world.url, {}, { version: SHAS[2] });
    const id = await deployed(next.platform);
    expect(next.said[0]).toMatch(/after a rollback/);
    expect(await lastState(next.platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(world.project.autoAssign).toBe(true);
  });

  test.each<[SwitchFate, object]>([
    ['never', { kind: 'in-progress', phase: 'the domains are being moved (pending)' }],
    ['failed', { kind: 'failed', reason: 'the rollback failed at Vercel; these domains were not moved: www.example.com, shop.example.com' }],
    ['skipped', { kind: 'failed', reason: 'Vercel skipped the rollback' }],
    ['unheard-of', { kind: 'unknown' }],
  ])('that was accepted proves nothing: %s', async (fate, expected) => {
    const { first, second } = await two();
    world.nextSwitch(fate);
    const { platform, said } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toMatchObject({ kind: 'accepted' });
    expect(await lastState(platform, first)).toMatchObject({ ...expected, serving: { releaseId: second } });
    expect(said).toEqual([]);
  });

  test('names no domains where they cannot be listed', async () => {
    const { first } = await two();
    world.nextSwitch('failed');
    const { platform } = connect(world.url);
    await platform.rollback(back(first), signal());
    answering(/aliases/, HICCUPS.html);
    expect(await lastState(platform, first)).toMatchObject({ kind: 'failed', reason: 'the rollback failed at Vercel; not all domains were moved' });
  });

  test('on the Hobby plan goes one step back only, and says so', async () => {
    const { first, second } = await two();
    world.takeOver(SHAS[2]);
    world.nextSwitch('hobby');
    const { platform } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toMatchObject({ kind: 'failed', reasonCode: 'rollback-command-failed', reason: expect.stringContaining('HTTP 402, payment_required: upgrade'), advice: expect.stringContaining('one step only') });
    expect(await platform.rollback(back(second), signal())).toMatchObject({ kind: 'accepted' });
  });

  test('to what is live asks for nothing', async () => {
    const { second } = await two();
    const { platform } = connect(world.url);
    expect(await platform.rollback(back(second), signal())).toEqual({ kind: 'accepted', releaseId: second });
    expect(asks(/POST.*rollback/)).toEqual([]);
    expect(await lastState(platform, second)).toMatchObject({ kind: 'live' });
  });
  test('to what became live just then is no failure', async () => {
    const { first } = await two();
    world.nextSwitch('already');
    const { platform } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toEqual({ kind: 'accepted', releaseId: first });
    expect(await lastState(platform, first)).toMatchObject({ kind: 'live', serving: { releaseId: first } });
  });
  test('to a deployment that never served is refused by Vercel', async () => {
    await two();
    const { platform } = connect(world.url);
    const staged = await deployed(platform, { strategy: 'blue-green' });
    await follow(platform, staged, 3);
    expect(await platform.rollback(back(staged), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('HTTP 422') });
    expect(await platform.startable?.(staged, signal(), 9_000)).toMatchObject({ kind: 'no', reason: expect.stringContaining('never served') });
  });
  test('to a deployment that is being built, failed or is gone is not even asked for', async () => {
    const { first } = await two();
    const { platform } = connect(world.url);
    world.next('endless');
    const building = await deployed(platform);
    expect(await platform.rollback(back(building), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('still being built') });
    world.next('deleted');
    const gone = await deployed(platform);
    await follow(platform, gone, 3);
    expect(await platform.rollback(back(gone), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('deleted') });
    expect(await platform.rollback(back('dpl_nothing'), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('404') });
    expect(await platform.rollback(back('../x\n'), signal())).toMatchObject({ kind: 'failed' });
    expect(asks(/POST.*rollback/)).toEqual([]);
    expect(await platform.startable?.('dpl_nothing', signal(), 9_000)).toMatchObject({ kind: 'no' });
    expect(await platform.startable?.(gone, signal(), 9_000)).toMatchObject({ kind: 'no', reason: expect.stringContaining('deleted') });
    expect(await platform.startable?.('\n', signal(), 9_000)).toMatchObject({ kind: 'no' });
    expect(await platform.startable?.(first, signal(), 9_000)).toEqual({ kind: 'yes' });
  });

  test('an answer that is lost is looked for, not asked for again', async () => {
    const { first } = await two();
    world.nextSwitch('lost');
    const { platform } = connect(world.url);
    expect(await platform.rollback(back(first), signal())).toMatchObject({ kind: 'accepted' });
    expect(await lastState(platform, first)).toMatchObject({ kind: 'live', serving: { releaseId: first } });
    expect(asks(/POST.*rollback/)).toHaveLength(1);
  });
  test('an error each time is a failure after a few tries, with looks between them', async () => {
    const { first } = await two();
    answering(/POST/, HICCUPS.serverError);
    expect(await connect(world.url).platform.rollback(back(first), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not known') });
    expect(asks(/POST.*rollback/)).toHaveLength(4);
    expect(asks(/GET \/v9/).length).toBeGreaterThanOrEqual(12);
  });
  test('where Vercel cannot be asked whether it happened, it is not asked for again', async () => {
    const { first } = await two();
    let asked = 0;
    world.fault(({ method, url }) => (method === 'POST' || (url.startsWith('/v9') && (asked += 1) > 1) ? HICCUPS.serverError : undefined));
    expect(await connect(world.url).platform.rollback(back(first), signal())).toMatchObject({ kind: 'failed' });
    expect(asks(/POST.*rollback/)).toHaveLength(1);
  });
  test('a question before it that is not answered changes nothing', async () => {
    const { first } = await two();
    answering(/GET \/v9/, HICCUPS.html);
    expect(await connect(world.url).platform.rollback(back(first), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('Nothing was rolled back') });
    expect(await connect(world.url).platform.startable?.(first, signal(), 9_000)).toEqual({ kind: 'unknown' });
    expect(asks(/POST.*rollback/)).toEqual([]);
    answering(/GET \/v13/, HICCUPS.html);
    expect(await connect(world.url).platform.rollback(back(first), signal())).toEqual({ kind: 'accepted', releaseId: first, url: 'https://www.example.com' });
  });
  test('cancelled, it is over at once', async () => {
    const { first } = await two();
    expect(await connect(world.url).platform.rollback(back(first), AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  });
  test('somebody else takes over meanwhile: that is seen', async () => {
    const { first } = await two();
    const { platform } = connect(world.url);
    await platform.rollback(back(first), signal());
    await follow(platform, first);
    const other = world.takeOver(SHAS[2]);
    expect(await lastState(platform, first, 2)).toMatchObject({ kind: 'live', serving: { releaseId: other } });
  });
});

describe('history', () => {
  test('is told from the newest, page by page, with commits and what may be put back', async () => {
    const { first, second } = await two();
    const history = await connect(world.url).platform.history?.(signal(), 9_000);
    expect(history).toMatchObject({ kind: 'known', releases: [{ releaseId: second, live: true, commit: SHAS[1], version: SHAS[1] }, { releaseId: first, live: false, commit: SHAS[0], startable: { kind: 'yes' } }] });
    expect(history).not.toHaveProperty('truncated');
  });
  test('has as much as three pages, and says where there is more', async () => {
    await open();
    for (let count = 0; count < 320; count += 1) world.takeOver('e'.repeat(40));
    const history = await connect(world.url).platform.history?.(signal(), 9_000);
    expect(history?.kind === 'known' && history.releases.length).toBe(300);
    expect(history).toMatchObject({ truncated: true });
    expect(asks(/deployments\?.*until=/)).toHaveLength(2);
    expect(await connect(world.url).platform.startable?.(world.deployments.at(-1)?.id ?? '', signal(), 9_000)).toEqual({ kind: 'unknown' });
  });
  test('is read by the older call where the newer one is not known', async () => {
    const { second } = await two();
    answering(/GET \/v7/, { status: 404, body: { error: { code: 'not_found', message: 'no such route' } } });
    const { platform } = connect(world.url);
    expect(await platform.history?.(signal(), 9_000)).toMatchObject({ kind: 'known', releases: [{ releaseId: second }, {}] });
    await platform.history?.(signal(), 9_000);
    expect(asks(/GET \/v7/)).toHaveLength(1);
    expect(asks(/GET \/v6/)).toHaveLength(2);
  });
  test('is not known where a page is missing', async () => {
    await two();
    answering(/GET \/v7/, { body: { deployments: 'none' } });
    expect(await connect(world.url).platform.history?.(signal(), 9_000)).toMatchObject({ kind: 'unknown' });
    expect(await connect(world.url).platform.history?.(AbortSignal.abort(), 9_000)).toMatchObject({ kind: 'unknown' });
    expect((await connect(world.url).platform.startable?.(world.deployments.at(-1)?.id ?? '', signal(), 9_000))?.kind).toBe('unknown');
  });
});
