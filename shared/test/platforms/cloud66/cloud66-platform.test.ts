import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Platform, ReleaseState } from '../../../platforms/port.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { TOKEN, UID, badWeather, fakeCloud66 } from '../../support/cloud66.ts';
import type { FakeCloud66 } from '../../support/cloud66.ts';
import { A, B, C, connectTo, silence } from './support.ts';

const MINUTE = 60_000;
const signal = new AbortController().signal;
let fake: FakeCloud66;
let clock: ReturnType<typeof jumpingClock>;
let said = silence();
/** What a test breaks on purpose; everything else must be as documented. */
let wrongs: readonly string[] = [];
const open = async (options: Parameters<typeof fakeCloud66>[0] = {}): Promise<FakeCloud66> => {
  await fake?.close();
  clock = jumpingClock();
  fake = await fakeCloud66({ live: A, takesMs: 20_000, now: () => clock.now().getTime(), ...options });
  return fake;
};
beforeEach(async () => {
  said = silence();
  wrongs = [];
  await open();
});
afterEach(async () => {
  await fake.close();
  expect(fake.violations).toEqual(wrongs);
  expect(JSON.stringify([said.info, said.warning, said.foreign])).not.toContain(TOKEN);
});

const platform = (options: Parameters<typeof connectTo>[1] = {}): Platform => connectTo(fake, { clock, said, ...options });
const order = (change: object = {}) => ({ version: B, image: undefined, strategy: 'rolling' as const, variables: {}, timeoutMs: 15 * MINUTE, ...change });
const deployed = async (on: Platform, change: object = {}): Promise<string> => {
  const answer = await on.deploy(order(change), signal);
  expect(answer).toMatchObject({ kind: 'accepted' });
  return answer.kind === 'accepted' ? answer.releaseId : '';
};
/** Asks as the action does, until it is decided or the minutes are over. */
const settled = async (on: Platform, releaseId: string, minutes = 10, from = clock.monotonic()): Promise<ReleaseState> => {
  for (;;) {
    const state = await on.state(releaseId, signal, MINUTE);
    if (['live', 'failed', 'staged', 'partial'].includes(state.kind) || clock.monotonic() - from > minutes * MINUTE) return state;
    await clock.sleep(on.pauseMs?.(clock.monotonic() - from) ?? 1_000);
  }
};
const posts = (): readonly string[] => fake.received.filter(({ method, url }) => method === 'POST' && url.endsWith('/deployments')).map(({ url }) => url);

describe('a deployment', () => {
  test('is ordered once, with its commit and words that find it again', async () => {
    const on = platform({ target: { 'deploy-strategy': 'rolling', 'deployment-profile': 'no migrations', 'rollout-strategy': 'blue_green_immediate' } });
    const answer = await on.deploy(order(), signal);
    expect(answer).toEqual({ kind: 'accepted', releaseId: '102', url: 'https://awesome-app.dev.c66.me', logsUrl: `${fake.url}/stacks/${UID}` });
    expect(fake.orders).toEqual([{ git_ref: B, user_reference: expect.stringMatching(/^surefoot\/1 4711-1-[a-z0-9]+ version=b{40}$/), deploy_strategy: 'rolling', deployment_profile: 'no migrations', rollout_strategy: 'blue_green_immediate' }]);
    expect(await settled(on, '102')).toEqual({ kind: 'live', url: 'https://awesome-app.dev.c66.me', serving: { kind: 'live', releaseId: '102' } });
    expect(posts()).toHaveLength(1);
  });

  test('is under way until Cloud 66 is done, and what serves is told with it', async () => {
    const on = platform();
    const releaseId = await deployed(on);
    expect(await on.state(releaseId, signal, MINUTE)).toEqual({ kind: 'in-progress', phase: 'building and deploying', serving: { kind: 'live', releaseId: '101' } });
    expect(await on.current(signal, MINUTE)).toEqual({ kind: 'live', releaseId: '101' });
  });

  test('is found without the id of its action', async () => {
    fake.quirks.nullActionId = true;
    expect(await settled(platform(), await deployed(platform()))).toMatchObject({ kind: 'live' });
    expect(fake.calls().some((call) => /^GET \/stacks\/\w+\/actions\?user_reference=surefoot%2F1%204711-1-/.test(call))).toBe(true);
  });

  test('is understood in the words of either half of the docs', async () => {
    Object.assign(fake.quirks, { otherDocs: true, bareAction: true });
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    fake.next('bad');
    expect(await settled(on, await deployed(on, { version: C }))).toMatchObject({ kind: 'failed' });
  });

  test('that fails says why in the words of the platform, and leaves the live one', async () => {
    fake.next('bad');
    const on = platform();
    const releaseId = await deployed(on);
    expect(await settled(on, releaseId)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended deployment 102 as failed: "Deployment failed: assets:precompile exited with 1"', serving: { kind: 'live', releaseId: '101' } });
    expect(await on.logs(releaseId, signal, MINUTE)).toBe('Deployment failed: assets:precompile exited with 1');
  });

  test('waits in the queue behind another, and is the one of this run', async () => {
    fake.deployElsewhere(C, 'web', 5 * MINUTE);
    const on = platform();
    expect(await deployed(on)).toBe('103');
    expect(said.info).toContain('Cloud 66: queued behind deployment 102.');
    expect(await settled(on, '103')).toMatchObject({ kind: 'live' });
  });

  test('is not the one that a push made of the same commit at the same moment', async () => {
    fake.quirks.pushed = B;
    const on = platform();
    expect(await deployed(on)).toBe('103');
    expect(said.info).toContain('Cloud 66: queued behind deployment 102, which began at the same time.');
  });

  test('that nothing came of in time is told, and may still come', async () => {
    fake.deployElsewhere(C, 'web', 60 * MINUTE);
    expect(await platform().deploy(order({ timeoutMs: 5 * MINUTE }), signal)).toEqual({ kind: 'timed-out' });
    expect(said.warning).toEqual([expect.stringMatching(/^Cloud 66 has queued the deployment as action 40, and may still carry it out; last seen: queued behind deployment 102\./)]);
  });

  test.each(['marked', 'unmarked'] as const)('that somebody reverted (%s) is not live, and the one before is', async (how) => {
    fake.quirks.revertedAfter = how;
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'failed', reason: expect.stringMatching(how === 'marked' ? /it was reverted/ : /deployment 101 is the one that is live/), serving: { kind: 'live', releaseId: '101' } });
  });

  test('that Cloud 66 calls done and never live is not live', async () => {
    fake.quirks.neverLive = true;
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/as a success, but deployment 101/) });
  });

  test('that a newer one replaced is told at once', async () => {
    const on = platform();
    const releaseId = await deployed(on);
    fake.deployElsewhere(C, 'web', 1_000);
    clock.advance(20_500);
    fake.serves();
    clock.advance(1_500);
    expect(await on.state(releaseId, signal, MINUTE)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended it as a success, but the newer deployment 103 took its place', serving: { kind: 'live', releaseId: '103' } });
  });

  test('is not waited for as late longer than its time allows', async () => {
    fake.quirks.neverLive = true;
    const on = platform();
    const releaseId = await deployed(on, { timeoutMs: 40_000 });
    clock.advance(21_000);
    const from = clock.monotonic();
    expect(await settled(on, releaseId)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/deployment 101 is the one/) });
    expect(clock.monotonic() - from).toBeLessThan(12_000);
  });

  test('is found where the id of its action is not one', async () => {
    fake.quirks.answer = ({ url }) => (/\/actions\/\d+$/.test(url) ? { status: 404, body: { error: 'not_found' } } : undefined);
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
  });

  test('asks nothing that a stack may not have', async () => {
    fake.quirks.answer = ({ url }) => (/application_variants|environments|operations|\/stacks\?/.test(url) ? { status: 404, body: { error: 'not_found' } } : undefined);
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    const back = platform({ version: A });
    const answer = await back.rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: 10 * MINUTE }, signal);
    expect(await settled(back, answer.kind === 'accepted' ? answer.releaseId : '')).toMatchObject({ kind: 'live' });
    expect(await back.restart?.(signal, MINUTE)).toMatchObject({ kind: 'accepted' });
    expect(await settled(back, '103')).toMatchObject({ kind: 'live' });
    expect(await on.logs('102', signal, MINUTE)).toBeDefined();
  });

  test('is not live on a stack that is broken', async () => {
    const on = platform();
    const releaseId = await deployed(on);
    clock.advance(30_000);
    fake.stack.health = 4;
    expect(await on.state(releaseId, signal, MINUTE)).toMatchObject({ kind: 'in-progress' });
  });

  test('is refused with the platform\'s words', async () => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { body: { response: { ok: false, message: 'Stack is\nlocked' } } } : undefined);
    expect(await platform().deploy(order(), signal)).toEqual({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'Cloud 66 did not queue the deployment: "Stack is locked".' });
  });

  test.each([[402, 'trial_expired', /billing/], [409, 'conflict', /something else/i], [400, 'bad_request', /check the target/]])('is not ordered again after %i', async (status, error, advice) => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { status, body: { error, error_description: error, details: '' } } : undefined);
    expect(await platform().deploy(order(), signal)).toEqual({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: `Cloud 66 refused it with HTTP ${status}: "${error}".`, advice: expect.stringMatching(advice) });
    expect(posts()).toHaveLength(1);
  });

  test('that ends before it is listed is failed', async () => {
    fake.next('bad');
    fake.quirks.answer = ({ method, url }) => (method === 'GET' && url.includes('/deployments') ? { body: { response: [], pagination: { next: null } } } : undefined);
    expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(/before there was a deployment: "Deployment failed/) });
  });

  test('that is never listed has no id', async () => {
    fake.quirks.answer = ({ method, url }) => (method === 'GET' && url.includes('/deployments') ? { body: { response: [], pagination: { next: null } } } : undefined);
    expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'no-release-id', reason: 'Cloud 66 calls action 40 done, but lists no new deployment of it.' });
  });

  test('of another commit is never taken for ours', async () => {
    fake.quirks.answer = ({ method, url }) => (method === 'POST' && url.endsWith('/deployments') ? (fake.deployElsewhere(C, 'api'), { body: { response: { ok: true, async_action_id: null } } }) : undefined);
    expect(await platform().deploy(order({ timeoutMs: 3 * MINUTE }), signal)).toEqual({ kind: 'timed-out' });
  });

  test('goes on without a fact that could not be read for a while', async () => {
    let broken = 12;
    fake.quirks.answer = (request) => (fake.orders.length > 0 && broken-- > 0 ? badWeather('garbled')?.(request) : undefined);
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    expect(said.info.some((line) => line.includes('not JSON'))).toBe(true);
  });

  test('warns of a stack in maintenance', async () => {
    fake.stack.maintenance_mode = true;
    await deployed(platform());
    expect(said.warning).toEqual([expect.stringMatching(/maintenance mode/)]);
  });

  test('is cancelled at once while it waits', async () => {
    fake.deployElsewhere(C, 'web', 60 * MINUTE);
    const cancel = new AbortController();
    const answer = platform().deploy(order(), cancel.signal);
    while (fake.orders.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(said.warning.join()).toMatch(/Cloud 66/);
  });
});

describe('a cancel', () => {
  const cancelWhen = async (at: (method: string, url: string) => boolean, begin: (cancelled: AbortSignal) => Promise<unknown> | undefined): Promise<unknown> => {
    const cancel = new AbortController();
    fake.quirks.answer = ({ method, url }) => (at(method, url) ? (setTimeout(() => cancel.abort(), 20), { hang: true }) : undefined);
    const started = Date.now();
    const answer = await begin(cancel.signal);
    expect(Date.now() - started).toBeLessThan(1_500);
    return answer;
  };
  test('while the order is sent is told', async () => {
    expect(await cancelWhen((method) => method === 'POST', (cancelled) => platform().deploy(order(), cancelled))).toEqual({ kind: 'cancelled' });
    expect(said.warning).toEqual(['The run was cancelled while the deployment was being ordered; Cloud 66 may carry it out.']);
  });
  test.each<[string, RegExp]>([['the stack is read', /\/stacks\/\w+$/], ['the deployments are read', /\/deployments\?/]])('while %s ends all', async (_, where) => {
    const at = (method: string, url: string): boolean => method === 'GET' && where.test(url);
    expect(await cancelWhen(at, (cancelled) => platform().deploy(order(), cancelled))).toEqual({ kind: 'cancelled' });
    expect(await cancelWhen(at, (cancelled) => platform().rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: MINUTE }, cancelled))).toEqual({ kind: 'cancelled' });
    expect(await cancelWhen(at, (cancelled) => platform().current(cancelled, MINUTE))).toEqual({ kind: 'unknown', reason: 'cancelled' });
    expect(await cancelWhen(at, (cancelled) => platform().history?.(cancelled, MINUTE))).toEqual({ kind: 'unknown', reason: 'cancelled' });
    expect(await cancelWhen(at, (cancelled) => platform().restart?.(cancelled, MINUTE))).toEqual({ kind: 'cancelled' });
    expect(fake.orders).toEqual([]);
  });
  test('while a hook is posted to, variables are listed or a rollout is shifted', async () => {
    expect(await cancelWhen((method, url) => method === 'POST' && url.startsWith('/stacks/redeploy'), (cancelled) => platform({ target: { 'hook-url': fake.hookUrl } }).deploy(order(), cancelled))).toEqual({ kind: 'cancelled' });
    const variables = (_: string, url: string): boolean => url.includes('/environments');
    expect(await cancelWhen(variables, (cancelled) => platform().variableNames?.(cancelled, MINUTE))).toEqual({ kind: 'unknown', reason: 'cancelled' });
    expect(await cancelWhen(variables, (cancelled) => platform().setVariables?.({ A: '1' }, cancelled, MINUTE))).toEqual({ kind: 'cancelled' });
    delete fake.quirks.answer;
    const on = platform();
    const releaseId = await deployed(on, { strategy: 'canary' });
    expect(await cancelWhen((_, url) => url.includes('application_variants'), (cancelled) => on.shift?.({ releaseId, share: 1, timeoutMs: MINUTE }, cancelled))).toEqual({ kind: 'cancelled' });
  });
});

describe('a deployment that is to be cancelled', () => {
  const cancelled = (releaseId: string) => platform().cancel?.(releaseId, signal, MINUTE);
  const deletes = (): number => fake.received.filter(({ method }) => method === 'DELETE').length;

  test('is, where it is under way', async () => {
    const on = platform();
    const releaseId = await deployed(on);
    expect(await cancelled(releaseId)).toEqual({ kind: 'accepted' });
    expect(await on.state(releaseId, signal, MINUTE)).toMatchObject({ kind: 'failed', serving: { kind: 'live', releaseId: '101' } });
    clock.advance(10 * MINUTE);
    expect(fake.serves()).toBe(A);
  });
  test.each<[string, RegExp]>([['101', /is not under way any more; Cloud 66 calls it "success"/], ['999', /HTTP 404/], ['../101', /is not the id of a deployment/]])('is left alone as %s', async (id, reason) => {
    expect(await cancelled(id)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) });
    expect(deletes()).toBe(0);
  });
  test.each([['refused', 'failed', /did not cancel deployment 102: "Too late"/], ['too-late', 'failed', /was finished before it could be cancelled/], ['lost', 'accepted', /^$/]] as const)('and that is %s', async (cancel, kind, reason) => {
    const releaseId = await deployed(platform());
    fake.quirks.cancel = cancel;
    expect(await cancelled(releaseId)).toEqual(expect.objectContaining(kind === 'failed' ? { kind, reason: expect.stringMatching(reason) } : { kind }));
    expect(deletes()).toBe(1);
  });
  test('is not said to be where nobody knows', async () => {
    const releaseId = await deployed(platform());
    for (const [method, status, reason] of [['DELETE', 502, /so whether deployment 102 was cancelled is not known/], ['DELETE', 403, /HTTP 403/], ['GET', 500, /HTTP 500/]] as const) {
      fake.quirks.answer = (request) => (request.method === method && request.url.endsWith('/102') ? { status, body: {} } : undefined);
      expect(await cancelled(releaseId)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) });
    }
    fake.quirks.answer = ({ method }) => (method === 'DELETE' ? { body: { response: { ok: false } } } : undefined);
    expect(await cancelled(releaseId)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 did not cancel deployment 102.' });
    fake.quirks.answer = ({ method }) => (method === 'DELETE' ? { status: 204 } : undefined);
    expect(await cancelled(releaseId)).toEqual({ kind: 'accepted' });
    expect(await platform().cancel?.(releaseId, AbortSignal.abort(), MINUTE)).toEqual({ kind: 'cancelled' });
    fake.quirks.answer = () => ({ status: 500 });
    expect(await cancelled(releaseId)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
  });

  /** Cloud 66 lists nothing until then. */
  const hidden = (until: () => boolean): void => {
    fake.quirks.answer = ({ method, url }) => (method === 'GET' && url.includes('/deployments?') && !until() ? { body: { response: [], pagination: { next: null } } } : undefined);
  };
  test('by the end of the run is, as soon as Cloud 66 lists it', async () => {
    const cancel = new AbortController();
    hidden(() => cancel.signal.aborted);
    const answer = platform().deploy(order(), cancel.signal);
    while (fake.orders.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const from = Date.now();
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect(Date.now() - from).toBeLessThan(3_000);
    expect([deletes(), fake.deployments[0]?.outcome]).toEqual([1, 'failed']);
    expect([said.warning, said.info.at(-1)]).toEqual([[], 'Deployment 102 of this run was cancelled on Cloud 66.']);
  });
  test('by the end of its time is, within that time', async () => {
    fake.next('endless');
    hidden(() => clock.monotonic() > 28_000);
    expect(await platform().deploy(order({ timeoutMs: 30_000 }), signal)).toEqual({ kind: 'timed-out' });
    expect(clock.monotonic()).toBeLessThanOrEqual(30_000);
    expect([deletes(), said.warning]).toEqual([1, []]);
  });
  test('while it was being ordered is, where the order had arrived', async () => {
    fake.quirks.lost = 'after';
    const cancel = new AbortController();
    const answer = platform().deploy(order(), cancel.signal);
    while (fake.orders.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    cancel.abort();
    expect(await answer).toEqual({ kind: 'cancelled' });
    expect([deletes(), said.warning]).toEqual([1, []]);
  });
  test('that cannot be told from another is left alone', async () => {
    fake.deployElsewhere(C, 'api', 60 * MINUTE);
    expect(await platform().deploy(order({ timeoutMs: MINUTE }), signal)).toEqual({ kind: 'timed-out' });
    expect([deletes(), said.warning.length]).toEqual([0, 1]);
  });
});

describe('no method takes longer than it may', () => {
  const LIMIT = 1_000;
  const throttled = { status: 503, body: { error: 'throttled' } };
  const html = { status: 502, body: '<html>' };
  const after = (posted: object) => (answer: object) => {
    let begun = false;
    fake.quirks.answer = ({ method }) => {
      if (method === 'POST') begun = true;
      return method === 'POST' && 'posted' in posted ? (posted.posted as object) : begun ? answer : undefined;
    };
  };
  test.each<[string, object, object]>([
    ['throttled', throttled, {}],
    ['hanging', { hang: true }, {}],
    ['broken', html, {}],
    ['broken from the order on', html, { posted: html }],
    ['throttled from the order on', throttled, { posted: throttled }],
  ])('with a platform that is %s', async (name, answer, posted) => {
    const on = platform({ clock: systemClock });
    await on.current(signal, MINUTE);
    if (name.includes('order')) after(posted)(answer);
    else fake.quirks.answer = () => answer;
    const methods: readonly (() => Promise<unknown> | undefined)[] = [
      () => on.deploy(order({ timeoutMs: LIMIT }), signal),
      () => on.deploy(order({ timeoutMs: LIMIT, variables: { A: '1' } }), signal),
      () => on.rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: LIMIT }, signal),
      () => on.restart?.(signal, LIMIT),
      () => on.setVariables?.({ B: '1' }, signal, LIMIT),
      () => on.state('101', signal, LIMIT),
      () => on.cancel?.('101', signal, LIMIT),
      () => on.current(signal, LIMIT),
    ];
    const from = Date.now();
    const ended = await Promise.all(methods.map(async (method) => [await method(), Date.now() - from] as const));
    expect(ended.filter(([result, ms]) => ms > LIMIT + 500 || (result as { kind?: string } | undefined)?.kind === 'accepted')).toEqual([]);
  });
});

describe('an order without an answer', () => {
  test('is looked for before it is sent again, and found', async () => {
    fake.quirks.lost = 'after';
    fake.quirks.answer = ({ url }) => (fake.quirks.lost && url.includes('user_reference') ? (delete fake.quirks.lost, undefined) : undefined);
    const http: NonNullable<Parameters<typeof connectTo>[1]>['parts'] = { http: { send: async (request) => (await import('../../../runtime/http.ts')).systemHttp.send({ ...request, timeoutMs: Math.min(request.timeoutMs, request.method === 'POST' ? 300 : 5_000) }) } };
    const on = platform({ parts: http });
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    expect(posts()).toHaveLength(1);
    expect(fake.orders).toHaveLength(1);
  });

  test('is found by its new deployment, where the action cannot be found', async () => {
    fake.quirks.lost = 'after';
    fake.quirks.answer = ({ url }) => (url.includes('user_reference') ? (delete fake.quirks.lost, { status: 500 }) : undefined);
    const http: NonNullable<Parameters<typeof connectTo>[1]>['parts'] = { http: { send: async (request) => (await import('../../../runtime/http.ts')).systemHttp.send({ ...request, timeoutMs: Math.min(request.timeoutMs, request.method === 'POST' ? 300 : 5_000) }) } };
    const on = platform({ parts: http });
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    expect(posts()).toHaveLength(1);
  });

  test('is never sent again, also where nothing of it is seen', async () => {
    fake.quirks.lost = 'before';
    expect(await platform().deploy(order(), signal)).toEqual({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'Cloud 66 answered with HTTP 502, so whether the deployment was begun is not known.', advice: expect.stringContaining('whether a deployment was begun') });
    expect(posts()).toHaveLength(1);
  });

  test('is not sent again where nobody can look', async () => {
    fake.quirks.lost = 'before';
    fake.quirks.answer = ({ url }) => (url.includes('user_reference') ? { status: 500 } : undefined);
    expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
    expect(posts()).toHaveLength(1);
  });

  test('that the platform does not implement is not throttling', async () => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { status: 503, body: { error: 'not_implemented', error_description: 'not in this version' } } : undefined);
    expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 answered with HTTP 503: "not in this version", so whether the deployment was begun is not known.' });
    expect(platform().pauseMs?.(0)).toBe(1_000);
  });
});

describe('throttling', () => {
  test('is waited for', async () => {
    fake.quirks.throttled = 3;
    const on = platform();
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
  });

  test('of an order is no reason to believe that it happened', async () => {
    let left = 30;
    fake.quirks.answer = ({ method }) => (method === 'POST' && left-- > 0 ? { status: 503, body: { error: 'throttled', error_description: 'Rate limit exceeded' } } : undefined);
    const on = platform();
    await deployed(on);
    expect(fake.orders).toHaveLength(1);
    expect(said.info.some((line) => line.includes('too many requests (HTTP 503); the deployment is ordered again in 30 s'))).toBe(true);
  });

  test('for longer than there is time is told', async () => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { status: 503, body: { error: 'throttled' } } : undefined);
    expect(await platform().deploy(order({ timeoutMs: 2 * MINUTE }), signal)).toEqual({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.stringMatching(/too many requests.* Nothing was deployed\./) });
    expect(fake.orders).toEqual([]);
  });

  test('makes the questions rare', async () => {
    const on = platform();
    expect([0, 20_000, 120_000].map((elapsed) => on.pauseMs?.(elapsed))).toEqual([1_000, 5_000, 15_000]);
    fake.quirks.throttled = 1_000;
    expect(await on.current(signal, 10_000)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/too many requests/) });
    expect(on.pauseMs?.(0)).toBe(60_000);
    fake.quirks.throttled = 0;
    await on.current(signal, 10_000);
    expect(on.pauseMs?.(0)).toBe(1_000);
  });
});

describe('the stack', () => {
  const other = (change: object) => ({ ...fake.stack, ...change });
  test('is found by its whole name', async () => expect(await platform({ target: { stack: 'Awesome App' } }).current(signal, MINUTE)).toEqual({ kind: 'live', releaseId: '101' }));
  test('is found by its name and environment', async () => {
    fake.others.push(other({ uid: 'other1', environment: 'staging' }));
    expect(await platform({ target: { stack: 'Awesome App', 'stack-environment': 'production' } }).current(signal, MINUTE)).toEqual({ kind: 'live', releaseId: '101' });
  });
  test.each([
    ['Awesome', /exactly this name; alike are "Awesome App" \(5999b763/],
    ['awesome app', /exactly this name; alike are/],
    ['nothing-like-it', /exactly this name$/],
  ])('is not found by %p', async (stack, reason) => {
    expect(await platform({ target: { stack } }).current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(reason) });
    expect(await platform({ target: { stack } }).deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', advice: expect.stringMatching(/uid/) });
  });
  test('is named where there is no list to look in', async () => {
    fake.quirks.answer = ({ url }) => (/\/stacks(?:\/nope)?(?:\?|$)/.test(url) ? { status: 404, body: { error: 'not_found' } } : undefined);
    expect(await platform({ target: { stack: 'nope' } }).deploy(order(), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/^Cloud 66 has no stack "nope": no stack has this uid.* Nothing was deployed\.$/), advice: expect.stringMatching(/uid/) });
  });
  test('is not one of several of one name', async () => {
    fake.others.push(other({ uid: 'other1', environment: 'staging' }));
    fake.quirks.perPage = 1;
    expect(await platform({ target: { stack: 'Awesome App' } }).current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/2 stacks are named so \(5999b763\w+, production; other1, staging\)/) });
    expect(await platform({ target: { stack: 'Awesome App', 'stack-environment': 'qa' } }).current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/of environment "qa"/) });
  });
  test('is not another that the platform answers with', async () => {
    fake.quirks.answer = ({ url }) => (url.endsWith('/stacks/other') ? { body: { response: fake.stack } } : undefined);
    expect(await platform({ target: { stack: 'other' } }).current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/no stack/) });
  });
  test('may be in an account of several', async () => {
    await open({ account: '12' });
    expect(await platform({ target: { account: 12 } }).current(signal, MINUTE)).toMatchObject({ kind: 'live' });
  });
});

describe('what is live', () => {
  test('is found behind many that failed', async () => {
    fake.quirks.perPage = 2;
    for (let id = 110; id < 119; id += 1) fake.deployments.unshift({ id, ref: C, commit: C, via: 'api', outcome: 'failed', live: false, reverted: null, startedAt: 0, finishedAt: 0 });
    expect(await platform().current(signal, MINUTE)).toEqual({ kind: 'live', releaseId: '101' });
    expect(await platform().state('101', signal, MINUTE)).toMatchObject({ kind: 'live' });
  });
  test('is nothing on a new stack', async () => {
    fake.deployments.length = 0;
    expect(await platform().current(signal, MINUTE)).toEqual({ kind: 'none' });
  });
  test.each(['erring', 'garbled'] as const)('is not known in %s weather', async (weather) => {
    const on = platform();
    await on.current(signal, MINUTE);
    const answer = badWeather(weather);
    if (answer) fake.quirks.answer = answer;
    expect(await on.current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/HTTP/) });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'unknown' });
    expect(await on.logs('101', signal, MINUTE)).toBeUndefined();
    expect(await on.history?.(signal, MINUTE)).toMatchObject({ kind: 'unknown' });
    expect(await on.startable?.('101', signal, MINUTE)).toEqual({ kind: 'unknown' });
  });
  test('is not known where one deployment cannot be read', async () => {
    fake.quirks.answer = ({ url }) => (url.includes('/deployments') ? { body: { response: [{ id: 109 }, { id: 'x' }] } } : undefined);
    expect(await platform().current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/not what it documents/) });
  });
  test('of an id that is none of Cloud 66 is not asked', async () => expect(await platform().state('../../users', signal, MINUTE)).toMatchObject({ kind: 'unknown' }));
  test('of a deployment that is not there is not known', async () => expect(await platform().state('999', signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: 'Cloud 66 has no deployment "999"' }));
  test('answers that warn are told once', async () => {
    fake.quirks.warning = 'API 3 ends soon';
    const on = platform();
    await on.current(signal, MINUTE);
    await on.current(signal, MINUTE);
    expect(said.foreign).toEqual(['Cloud 66 warns: API 3 ends soon']);
  });
});

describe('a token', () => {
  test('without the right to deploy says which it needs', async () => {
    fake.scopes.delete('redeploy');
    expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'Cloud 66 refused it with HTTP 403: "token lacks redeploy scope".', advice: expect.stringMatching(/"public" and "redeploy"/) });
    expect(posts()).toHaveLength(1);
  });
  test('that is not accepted says so', async () => expect(await platform({ parts: { token: 'wrong-token-here' } }).current(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: 'Cloud 66 does not accept the token (HTTP 401): "The access token is invalid"' }));
  test('that is not accepted deploys nothing, and says where one is made', async () => expect(await platform({ parts: { token: 'wrong-token-here' } }).deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(/does not accept the token \(HTTP 401\).* Nothing was deployed/), advice: expect.stringMatching(/CLOUD66_TOKEN/) }));
  test('may come from the variable, as the toolbelt dumps it, and is masked', async () => {
    const dump = Buffer.from(JSON.stringify({ AccessToken: TOKEN })).toString('base64');
    expect(await platform({ parts: { token: undefined, env: { CLOUD66_TOKEN: dump } } }).current(signal, MINUTE)).toMatchObject({ kind: 'live' });
    expect(said.masked).toEqual([dump, TOKEN]);
  });
  test.each([[undefined, /needs a token/], ['  ', /needs a token/], ['two words', /is not one/]])('%p is bad input', (token, message) => {
    expect(() => platform({ parts: { token } })).toThrow(expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }));
  });
});

describe('a rollback', () => {
  test('deploys the commit once more, and says what it does not bring back', async () => {
    const on = platform();
    await settled(on, await deployed(on));
    const back = platform({ version: A });
    expect(await back.startable?.('101', signal, MINUTE)).toEqual({ kind: 'yes' });
    const answer = await back.rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: 10 * MINUTE }, signal);
    expect(answer).toMatchObject({ kind: 'accepted', releaseId: '103' });
    expect(fake.orders.at(-1)).toEqual({ git_ref: A, user_reference: expect.stringMatching(/^surefoot\/1 4711-1-/) });
    expect(said.info.join('\n')).toMatch(/commit a{40} of deployment 101 is deployed once more\. The deploy hooks and migrations of the stack run again; environment variables stay as they are now/);
    expect(await settled(back, '103')).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId: '103' } });
  });
  test.each([
    ['failed', { outcome: 'failed', live: false }, /did not succeed/],
    ['was reverted', { reverted: true, live: false }, /was reverted/],
    ['has no commit', { commit: null }, /which commit/],
  ])('does not go to one that %s', async (_, change, reason) => {
    Object.assign(fake.deployments[0] ?? {}, change);
    expect(await platform().rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: MINUTE }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: expect.stringMatching(reason) });
    expect(await platform().startable?.('101', signal, MINUTE)).toMatchObject({ kind: 'no', reason: expect.stringMatching(reason) });
    expect(fake.orders).toEqual([]);
  });
  test('does not go to one that never was', async () => {
    expect(await platform().rollback({ releaseId: '99', strategy: 'graceful', timeoutMs: MINUTE }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: 'It cannot be put back: Cloud 66 has no deployment 99.' });
    expect(await platform().startable?.('99', signal, MINUTE)).toEqual({ kind: 'no', reason: 'Cloud 66 has no deployment 99' });
    expect(await platform().startable?.('r7', signal, MINUTE)).toMatchObject({ kind: 'no' });
  });
  test('does not guess where nothing can be read', async () => {
    const on = platform();
    await on.current(signal, MINUTE);
    fake.quirks.answer = ({ url }) => (url.includes('/deployments') ? { status: 500 } : undefined);
    expect(await on.rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: MINUTE }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'Cloud 66 answered with HTTP 500. Nothing was put back.' });
  });
});

describe('a stack of containers', () => {
  beforeEach(() => open({ containers: true, live: 'web:1.0.0' }));
  const target = { services: ['web', 'proxy:stable'] };
  const image = 'ghcr.io/acme/web:1.1.0';

  test.each(['array', 'text'] as const)('gets its tags as %s', async (services) => {
    fake.quirks.services = services;
    const on = platform({ target, parts: { image } });
    expect(await settled(on, await deployed(on, { image }))).toMatchObject({ kind: 'live' });
    expect(fake.serves()).toBe('web:1.1.0,proxy:stable');
    expect(fake.orders[0]).toMatchObject({ services: services === 'array' ? ['web:1.1.0', 'proxy:stable'] : 'web:1.1.0,proxy:stable', user_reference: expect.stringMatching(/ services=web:1\.1\.0,proxy:stable version=/) });
  });

  test('goes back to the tags that were written down', async () => {
    for (const version of ['1.1.0', '1.2.0']) {
      const on = platform({ target, version });
      await settled(on, await deployed(on, { version }));
      clock.advance(MINUTE);
    }
    const back = platform({ target, version: '1.1.0' });
    expect(await back.startable?.('102', signal, MINUTE)).toEqual({ kind: 'yes' });
    expect(await back.history?.(signal, MINUTE)).toMatchObject({ releases: [{ releaseId: '103', version: '1.2.0', live: true }, { releaseId: '102', version: '1.1.0', live: false, startable: { kind: 'yes' } }, { releaseId: '101', startable: { kind: 'no' } }] });
    const answer = await back.rollback({ releaseId: '102', strategy: 'immediate', timeoutMs: 10 * MINUTE }, signal);
    expect(await settled(back, answer.kind === 'accepted' ? answer.releaseId : '')).toMatchObject({ kind: 'live' });
    expect(fake.serves()).toBe('web:1.1.0,proxy:stable');
  });

  test('does not go back to tags that nobody knows', async () => expect(await platform({ target }).rollback({ releaseId: '101', strategy: 'graceful', timeoutMs: MINUTE }, signal)).toMatchObject({ kind: 'failed', reasonCode: 'target-gone', reason: expect.stringMatching(/image tags deployment 101 had is not known/) }));
  test('needs services', async () => expect(await platform().deploy(order(), signal)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/names no services/) }));
  test.each<[object, string, RegExp]>([
    [{}, image, /names no services/],
    [target, `ghcr.io/acme/web@sha256:${'0'.repeat(64)}`, /by tag, not by digest/],
    [{ ...target, 'hook-url': 'https://hooks.cloud66.com/x' }, image, /a redeploy hook takes no image tag/],
  ])('with target %j does not take image %s', (given, wanted, message) => {
    expect(() => platform({ target: given, parts: { image: wanted } })).toThrow(expect.objectContaining({ code: 'bad-input', message: expect.stringMatching(message) }));
  });
});

describe('a rollout', () => {
  const stage = async (on: Platform, strategy: 'canary' | 'blue-green'): Promise<string> => {
    const releaseId = await deployed(on, { strategy });
    expect(await settled(on, releaseId)).toMatchObject({ kind: expect.stringMatching(/staged|partial/), serving: { kind: 'live', releaseId: '101' } });
    return releaseId;
  };
  const shift = (on: Platform, releaseId: string, share: number) => on.shift?.({ releaseId, share, timeoutMs: MINUTE }, signal);

  test.each(['endpoint', 'model', 'go'] as const)('is understood in the words of the %s document', async (variantShape) => {
    fake.quirks.variantShape = variantShape;
    const on = platform();
    const releaseId = await stage(on, 'canary');
    expect(await shift(on, releaseId, 0.25)).toEqual({ kind: 'accepted' });
    expect(await on.state(releaseId, signal, MINUTE)).toMatchObject({ kind: 'partial', share: 0.25 });
    expect(await shift(on, releaseId, 1)).toEqual({ kind: 'accepted' });
    expect(await on.state(releaseId, signal, MINUTE)).toMatchObject({ kind: 'live' });
  });

  test('is changed by PUT where PATCH is not there', async () => {
    fake.quirks.variantMethod = 'PUT';
    const on = platform();
    expect(await shift(on, await stage(on, 'blue-green'), 1)).toEqual({ kind: 'accepted' });
    expect(fake.serves()).toBe(B);
  });

  test('begins with the least where nothing is not taken', async () => {
    fake.quirks.leastCanary = 1;
    const on = platform();
    expect(await on.state(await stage(on, 'canary'), signal, MINUTE)).toMatchObject({ kind: 'partial', share: 0.01 });
  });

  test('that was shifted without an answer is looked at', async () => {
    const on = platform();
    const releaseId = await stage(on, 'canary');
    for (const [share, percentage, kind] of [[0.5, 50, 'accepted'], [0.75, 50, 'failed']] as const) {
      fake.quirks.answer = ({ method }) => {
        if (method !== 'PATCH') return undefined;
        const variant = fake.variants.find((one) => one.kind === 'canary');
        if (variant) variant.percentage = percentage;
        return { status: 502 };
      };
      expect(await shift(on, releaseId, share)).toMatchObject({ kind });
    }
  });

  test('of blue-green has no parts', async () => {
    const on = platform();
    expect(await shift(on, await stage(on, 'blue-green'), 0.5)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/all requests or none/), advice: expect.stringMatching(/cx stacks variants/) });
  });

  test('that is not there is not shifted', async () => {
    const on = platform();
    const releaseId = await stage(on, 'canary');
    expect(await shift(on, '101', 1)).toMatchObject({ kind: 'failed', reason: 'Deployment 101 is not one of the versions of a rollout.' });
    for (const id of ['999', 'r7']) expect(await shift(on, id, 1)).toMatchObject({ kind: 'failed', reason: `Cloud 66 shows no deployment ${id}, so nothing was shifted to it.` });
    fake.variants.length = 0;
    expect(await shift(on, releaseId, 1)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/not one of the versions of a rollout/) });
    fake.quirks.answer = ({ url }) => (url.includes('application_variants') ? { status: 404, body: { error: 'not_found' } } : undefined);
    expect(await shift(on, releaseId, 1)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/HTTP 404/) });
    fake.quirks.answer = ({ url }) => (url.includes('application_variants') ? { status: 500 } : undefined);
    expect(await shift(on, releaseId, 1)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
    expect(await on.current(signal, MINUTE)).toMatchObject({ kind: 'unknown' });
  });

  test.each(['canary', 'blue-green'] as const)('by %s is refused before anything is touched where the stack has none', async (strategy) => {
    fake.quirks.noVariants = true;
    const on = platform();
    expect(await on.deploy(order({ strategy, variables: { A: '1' } }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringMatching(/Nothing was deployed/), advice: expect.stringMatching(/rolling/) });
    expect([fake.orders, fake.variables.has('A')]).toEqual([[], false]);
    expect(await on.current(signal, MINUTE)).toEqual({ kind: 'live', releaseId: '101' });
    expect(fake.calls().filter((call) => call.includes('application_variants'))).toHaveLength(1);
  });
  test('that cannot be asked about is not begun', async () => {
    fake.quirks.answer = ({ url }) => (url.includes('application_variants') ? { status: 500 } : undefined);
    expect(await platform().deploy(order({ strategy: 'canary' }), signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'Cloud 66 answered with HTTP 500. Nothing was deployed.' });
  });
  test('that is not to be had after all is told at once, with what is live', async () => {
    const on = platform({ target: { 'rollout-strategy': 'canary' } });
    const releaseId = await deployed(on, { strategy: 'canary' });
    fake.quirks.noVariants = true;
    expect(await settled(on, releaseId, 1)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/no versions side by side/), serving: { kind: 'live', releaseId: '101' } });
  });
  test('is given up by a run that did not begin it', async () => {
    const releaseId = await stage(platform(), 'canary');
    expect(await shift(platform(), releaseId, 0)).toEqual({ kind: 'accepted' });
    expect(fake.serves()).toBe(A);
  });

  test('that is committed already is done', async () => {
    const on = platform();
    const releaseId = await stage(on, 'canary');
    await shift(on, releaseId, 1);
    expect(await shift(on, releaseId, 1)).toEqual({ kind: 'accepted' });
  });

  test.each<[object, readonly string[]]>([
    [{}, ['rolling', 'blue-green', 'canary']],
    [{ 'rollout-strategy': 'none' }, ['rolling']],
    [{ 'rollout-strategy': 'blue_green_immediate' }, ['rolling']],
    [{ 'rollout-strategy': 'blue_green_delayed' }, ['blue-green']],
    [{ 'rollout-strategy': 'canary' }, ['canary']],
    [{ 'hook-url': 'https://hooks.cloud66.com/x' }, ['rolling']],
  ])('is to be had with %j: %j', (target, strategies) => {
    const { capabilities } = platform({ target });
    expect(capabilities.strategies).toEqual(strategies);
    for (const strategy of ['rolling', 'recreate', 'blue-green', 'canary'] as const) expect(typeof capabilities.missing?.[strategy]).toBe(strategies.includes(strategy) ? 'undefined' : 'string');
  });
});

describe('a restart', () => {
  test('is under way until it is over, and the release stays the same', async () => {
    const on = platform();
    fake.next('endless');
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'accepted', releaseId: '101' });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'in-progress', phase: 'restarting' });
    Object.assign(fake.actions[0] ?? {}, { finishedAt: 1, success: true });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'live' });
    expect(fake.orders).toEqual([{ command: 'restart' }]);
  });
  test.each(['redeploy', 'no-id', 'unknown-id'] as const)('is followed where it is answered as a redeploy (%s)', async (begun) => {
    fake.quirks.begun = begun;
    fake.actions.push({ id: 12, action: 'restart', reference: undefined, startedAt: 0, finishedAt: 1, success: true, message: null });
    const on = platform();
    fake.next('endless');
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'accepted', releaseId: '101' });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'in-progress', phase: 'restarting' });
    Object.assign(fake.actions[0] ?? {}, { finishedAt: 1, success: false });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended the restart as failed' });
    expect(fake.orders).toEqual([{ command: 'restart' }]);
  });
  test('that was taken without an answer is found', async () => {
    let lost = true;
    fake.quirks.answer = ({ method }) => {
      if (method !== 'POST' || !lost) return undefined;
      lost = false;
      fake.actions.unshift({ id: 77, action: 'restart', reference: undefined, startedAt: 0, finishedAt: null, success: null, message: null });
      return { status: 502 };
    };
    const on = platform();
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'accepted', releaseId: '101' });
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'in-progress', phase: 'restarting' });
  });
  test.each<[string, (method: string, url: string) => object | undefined, RegExp]>([
    ['whose action is not shown', (method) => (method === 'POST' ? { body: { response: { ok: true, async_action_id: null } } } : undefined), /shows no action of it, so how it ends is not known/],
    ['whose action cannot be asked', (method, url) => (method === 'POST' ? { body: { response: {} } } : url.includes('/actions') ? { status: 404, body: {} } : undefined), /shows no action of it/],
    ['that is not queued', (method) => (method === 'POST' ? { body: { response: { ok: false, message: 'Stack is locked' } } } : undefined), /did not queue the restart: "Stack is locked"/],
  ])('%s is no success', async (_, answer, reason) => {
    fake.quirks.answer = ({ method, url }) => answer(method, url);
    expect(await platform().restart?.(signal, MINUTE)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', reason: expect.stringMatching(reason) });
  });
  test('whose action is gone is not live by that', async () => {
    const on = platform();
    await on.restart?.(signal, MINUTE);
    fake.actions.length = 0;
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'unknown' });
  });
  test('that fails says why', async () => {
    const on = platform();
    fake.next('bad');
    await on.restart?.(signal, MINUTE);
    expect(await on.state('101', signal, MINUTE)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended the restart as failed: "could not restart puma"' });
  });
  test('is refused, not known, or has nothing to do', async () => {
    const on = platform();
    fake.scopes.delete('redeploy');
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'failed', reasonCode: 'restart-failed', reason: expect.stringMatching(/HTTP 403.* Nothing was restarted/) });
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { status: 500 } : undefined);
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/Whether the stack is restarting is not known/) });
    fake.deployments.length = 0;
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/Nothing is live/) });
    fake.quirks.answer = () => ({ status: 500 });
    expect(await on.restart?.(signal, MINUTE)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/What is live is not known/) });
    expect(await on.restart?.(AbortSignal.abort(), MINUTE)).toEqual({ kind: 'cancelled' });
  });
});

describe('variables', () => {
  test('are listed by name, and no value is kept', async () => {
    fake.quirks.perPage = 1;
    const names = await platform().variableNames?.(signal, MINUTE);
    expect(names).toEqual({ kind: 'known', names: ['STACK_PATH', 'DATABASE_URL'] });
  });
  test('need another right, and say so', async () => {
    fake.scopes.delete('admin');
    expect(await platform().variableNames?.(signal, MINUTE)).toMatchObject({ kind: 'unknown', reason: expect.stringMatching(/admin/) });
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(/None was set/) });
  });
  test('are set on what is live, at once', async () => {
    expect(await platform().setVariables?.({ NEW_CHECKOUT: 'false', DATABASE_URL: 'postgres://other' }, signal, MINUTE)).toEqual({ kind: 'accepted' });
    expect(Object.fromEntries(fake.variables)).toMatchObject({ NEW_CHECKOUT: { value: 'false', applied: 'immediately' }, DATABASE_URL: { value: 'postgres://other', applied: 'immediately' } });
  });
  test.each(['redeploy', 'no-id', 'unknown-id'] as const)('are set where each is answered as a redeploy (%s)', async (begun) => {
    fake.quirks.begun = begun;
    expect(await platform().setVariables?.({ A: '1', DATABASE_URL: 'x' }, signal, MINUTE)).toEqual({ kind: 'accepted' });
    fake.next('bad');
    expect(await platform().setVariables?.({ B: '1' }, signal, MINUTE)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended it as failed: "no". It was about "B".' });
  });
  test.each<[object, RegExp]>([
    [{ ok: false, message: 'locked' }, /^Cloud 66 did not take it: "locked"\. It was about "A"\.$/],
    [{ ok: false }, /^Cloud 66 did not take it\. It was about "A"\.$/],
    [{ ok: true, async_action_id: null }, /^Cloud 66 took it, but shows no action of it, .* It was about "A"\.$/],
  ])('answered with %j are not set', async (response, reason) => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { body: { response } } : undefined);
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toMatchObject({ kind: 'failed', reasonCode: 'set-variables-failed', reason: expect.stringMatching(reason) });
  });
  test('that a stack does not show are not set, in words that say so once', async () => {
    fake.quirks.answer = ({ url }) => (url.includes('/environments') ? { status: 404, body: { error: 'not_found', error_description: 'not found' } } : undefined);
    expect(await platform().deploy(order({ variables: { A: '1' } }), signal)).toEqual({ kind: 'failed', reasonCode: 'set-variables-failed', reason: 'Cloud 66 shows no variables of this stack. Cloud 66 refused it with HTTP 404: "not found". Nothing was deployed.', advice: expect.stringMatching(/leave them out/) });
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toMatchObject({ reason: expect.stringMatching(/None was set\.$/) });
    expect(fake.orders).toEqual([]);
  });
  test('go with a deployment before it is ordered', async () => {
    await deployed(platform(), { variables: { NEW_CHECKOUT: 'true' } });
    expect(fake.variables.get('NEW_CHECKOUT')).toMatchObject({ value: 'true', applied: 'deployment' });
    const calls = fake.calls();
    expect(calls.findIndex((call) => call.endsWith('/environments'))).toBeLessThan(calls.findIndex((call) => call.startsWith('POST') && call.endsWith('/deployments')));
  });
  test('that cannot be set stop the deployment', async () => {
    fake.next('bad');
    expect(await platform().deploy(order({ variables: { A: 's3cr3t-value' } }), signal)).toEqual({ kind: 'failed', reasonCode: 'set-variables-failed', reason: 'Cloud 66 ended it as failed: "no". It was about "A".' });
    expect(fake.orders).toEqual([]);
  });
  test('of Cloud 66\'s own are left alone', async () => expect(await platform().setVariables?.({ STACK_PATH: '/', A: '1' }, signal, MINUTE)).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/"STACK_PATH" itself, .* None was set/) }));
  test('that were set without an answer are set again', async () => {
    fake.quirks.answer = ({ method }) => {
      if (method !== 'POST') return undefined;
      fake.variables.set('A', { value: '1', readonly: false, applied: 'immediately' });
      return { status: 502 };
    };
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toEqual({ kind: 'accepted' });
    expect(fake.calls().filter((call) => call.startsWith('PUT'))).toHaveLength(1);
  });
  test('that were not set say so', async () => {
    fake.quirks.answer = ({ method }) => (method === 'POST' ? { status: 502 } : undefined);
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toMatchObject({ kind: 'failed', reason: 'Cloud 66 answered with HTTP 502. It was about "A".' });
  });
  test('that take too long, or are cancelled', async () => {
    fake.next('endless');
    expect(await platform().setVariables?.({ A: '1' }, signal, MINUTE)).toEqual({ kind: 'timed-out' });
    expect(await platform().setVariables?.({ A: '1' }, AbortSignal.abort(), MINUTE)).toEqual({ kind: 'cancelled' });
  });
});

describe('a redeploy hook', () => {
  const byHook = (more: object = {}): Platform => platform({ target: { 'hook-url': fake.hookUrl, ...more } });
  const secret = 'b806f1c3344eb3aa2a024b23254b75b3';
  afterEach(() => expect(JSON.stringify([said.info, said.warning, said.foreign])).not.toContain(secret));

  test('is posted to with nothing, and followed by the API', async () => {
    const on = byHook({ 'deployment-profile': 'name + space' });
    expect(await settled(on, await deployed(on))).toMatchObject({ kind: 'live' });
    expect(fake.received.filter(({ method }) => method === 'POST').map(({ url }) => new URL(url, fake.url).searchParams.get('deployment_profile'))).toEqual(['name + space']);
    expect(said.masked.join()).toContain(secret);
    expect(on.plan('deploy').join()).not.toContain(secret);
  });
  test('that makes nothing is no success', async () => {
    fake.quirks.deadHook = true;
    expect(await byHook().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'no-release-id', reason: `The redeploy hook took the request, but no deployment of commit ${B.slice(0, 12)} began within 5 minutes.` });
  });
  test('that deploys another commit is not ours', async () => {
    fake.quirks.answer = ({ url }) => (url.startsWith('/stacks/redeploy') ? (fake.deployElsewhere(C, 'hook'), { body: 'OK' }) : undefined);
    expect(await byHook().deploy(order({ timeoutMs: 3 * MINUTE }), signal)).toEqual({ kind: 'timed-out' });
    expect(said.warning).toEqual([]);
  });
  test('that is not there says so', async () => {
    fake.quirks.answer = ({ url }) => (url.startsWith('/stacks/redeploy') ? { status: 404, body: 'not\nhere' } : undefined);
    expect(await byHook().deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'The redeploy hook answered with HTTP 404: not here.' });
    expect(await platform({ target: { 'hook-url': 'http://127.0.0.1:9/x' } }).deploy(order(), signal)).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'The redeploy hook could not be reached. Nothing was deployed.' });
  });
  test('gets the names of services', async () => {
    await open({ containers: true });
    const on = byHook({ services: ['web', 'proxy:stable'] });
    expect(await settled(on, await deployed(on, { version: '1.1.0' }))).toMatchObject({ kind: 'live' });
    expect(fake.received.some(({ url }) => new URL(url, fake.url).searchParams.get('services') === 'web,proxy')).toBe(true);
  });
  test.each(['http://hooks.example.com/a', 'not an address', `https://h/${'x'.repeat(2_000)}`])('is an address, and is never quoted: %s', (url) => {
    expect(() => platform({ target: { 'hook-url': url } })).toThrow(expect.objectContaining({ code: 'bad-input', message: expect.not.stringContaining(url) }));
  });
});

describe('the log of a deployment', () => {
  test('is the one of its operation', async () => {
    fake.quirks.operation = 'op-1';
    fake.quirks.perPage = 2;
    fake.logs['op-1'] = [{ v: 2, m: 'Fetching', t: '2026-11-21T10:00:00Z', s: null, e: 0 }, { v: 5, m: 'bundle failed', t: '2026-11-21T10:00:01Z', s: null, e: 0 }, { v: 2, m: 'Done', t: null, s: null, e: 0 }];
    fake.next('bad');
    const on = platform();
    const releaseId = await deployed(on);
    await settled(on, releaseId);
    expect(await on.logs(releaseId, signal, MINUTE)).toBe('2026-11-21T10:00:00Z Fetching\n2026-11-21T10:00:01Z ERROR bundle failed\nDone\nDeployment failed: assets:precompile exited with 1');
  });
  test('is none where nothing is said', async () => {
    expect(await platform().logs('101', signal, MINUTE)).toBeUndefined();
    expect(await platform().logs('r1', signal, MINUTE)).toBeUndefined();
  });
});

test('a plan says what would be sent', () => {
  const on = platform({ target: { 'deploy-strategy': 'serial' } });
  const at = `${fake.apiUrl}/stacks/${UID}`;
  expect(on.plan('deploy')).toEqual([`POST ${at}/deployments {"git_ref":"${B}","deploy_strategy":"serial"}`]);
  expect(on.plan('rollback', '101')).toEqual([`POST ${at}/deployments {"git_ref":"those of deployment 101","deploy_strategy":"serial"}`]);
  expect(on.plan('restart')).toEqual([`POST ${at}/actions {"command":"restart"}`]);
  expect(on.plan('set-variables')).toEqual([`PUT ${at}/environments/NAME for each variable, applied immediately`]);
  expect(platform({ target: { services: ['web'] }, version: '1.0.0' }).plan('deploy')).toEqual([`POST ${at}/deployments {"services":["web:1.0.0"]}`]);
  expect(platform({ target: { services: ['web'] }, version: 'v', parts: { image: 'web:2' } }).plan('deploy')).toEqual([`POST ${at}/deployments {"services":["web:2"]}`]);
  expect(platform({ target: { services: ['web'] }, version: 'two words' }).plan('deploy')).toEqual([`POST ${at}/deployments {"services":["web"]}`]);
  expect(platform({ version: '1.0.0' }).plan('deploy')).toEqual([`POST ${at}/deployments {"git_ref":"1.0.0"}`]);
  expect(on.plan('rollback')).toEqual([`POST ${at}/deployments {"git_ref":"those of deployment ","deploy_strategy":"serial"}`]);
  expect(platform({ target: { services: ['web'], 'deployment-profile': 'p' }, version: '1.0.0' }).plan('rollback', '101')).toEqual([`POST ${at}/deployments {"services":"those of deployment 101","deployment_profile":"p","rollout_strategy":"none"}`]);
});
