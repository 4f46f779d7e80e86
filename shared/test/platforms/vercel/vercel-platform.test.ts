import { afterEach, describe, expect, test } from '@jest/globals';
import { systemHttp } from '../../../runtime/http.ts';
import { HICCUPS, PROJECT, TEAM, VERCEL_TOKEN, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, FakeVercelOptions, VercelFate } from '../../support/vercel.ts';
import type { Answer, Received } from '../../support/loopback.ts';
import { SHAS, connect, deployed, follow, lastState, order, signal } from './connect.ts';

let world: FakeVercel;
const open = async (options: FakeVercelOptions = {}): Promise<FakeVercel> => (world = await fakeVercel(options));
afterEach(async () => {
  await world.close();
  expect(world.violations).toEqual([]);
});
const asks = (pattern: RegExp): readonly string[] => world.calls().filter((call) => pattern.test(call));
const answering = (pattern: RegExp, answer: Answer, times = Number.POSITIVE_INFINITY): void => {
  let left = times;
  world.fault((request: Received) => (pattern.test(`${request.method} ${request.url}`) && left-- > 0 ? answer : undefined));
};

describe('the connection', () => {
  test('the token may be in the environment, and secrets are masked', async () => {
    await open();
    const { platform, masked } = connect(world.url, { 'bypass-secret': 'bypass-s3cr3t' }, { token: undefined, env: { VERCEL_TOKEN } });
    expect((await platform.current(signal(), 1_000)).kind).toBe('live');
    expect(masked).toEqual(expect.arrayContaining([VERCEL_TOKEN, 'bypass-s3cr3t']));
  });
  test.each([[undefined, /needs a token/], [' ', /needs a token/], ['a b', /characters that no token has/]])('token %j is a mistake', async (token, message) => {
    await open();
    expect(() => connect(world.url, {}, { token })).toThrow(message);
  });
  test.each([
    [TEAM.id, 'teamId=team_1a2b3c4d5e6f7g8h9i0j1k2l'],
    [TEAM.slug, 'slug=acme'],
  ])('team %s is on every call', async (team, query) => {
    await open({ team: TEAM });
    world.project.autoAssign = false;
    const { platform } = connect(world.url, { team });
    const id = await deployed(platform, { variables: { FEATURE: 'on' } });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live' });
    await platform.history?.(signal(), 9_000);
    await platform.variableNames?.(signal(), 9_000);
    await platform.logs(id, signal(), 9_000);
    expect(world.received.length).toBeGreaterThan(10);
    for (const { url } of world.received) expect(url).toContain(query);
  });
  test('without the team the message says that it may be missing', async () => {
    await open({ team: TEAM });
    const { platform } = connect(world.url);
    expect(await platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/HTTP 404, not_found: Project not found \(if the project belongs to a team, the target needs "team"\)/) });
    expect(await platform.current(signal(), 9_000)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('needs "team"') });
  });
  test('a wrong token is told from a missing project, and is not shown', async () => {
    await open();
    const answer = await connect(world.url, {}, { token: 'wrong-s3cr3t' }).platform.deploy(order(), signal());
    expect(answer).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringContaining('HTTP 403, forbidden: Not authorized'), advice: expect.stringContaining('VERCEL_TOKEN') });
    expect(JSON.stringify(answer)).not.toContain('wrong-s3cr3t');
  });
});

describe('a deployment', () => {
  test('of the commit, with what it must remember', async () => {
    await open();
    const { platform, said } = connect(world.url);
    const accepted = await platform.deploy(order(), signal());
    expect(accepted).toMatchObject({ kind: 'accepted', url: 'https://www.example.com', logsUrl: expect.stringMatching(/^https:\/\/vercel\.com\//) });
    const create = world.received.find(({ method, url }) => method === 'POST' && url.startsWith('/v13/'));
    expect(JSON.parse(create?.body ?? '')).toEqual({
      name: 'my-site',
      project: PROJECT.id,
      target: 'production',
      gitSource: { type: 'github', repoId: 4711, ref: 'main', sha: SHAS[1] },
      meta: { surefootVersion: SHAS[1], surefootCommit: SHAS[1], surefootEnvironment: 'production', surefootRun: 'https://github.example/acme/app/actions/runs/4711', surefootOrder: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    const id = accepted.kind === 'accepted' ? accepted.releaseId : '';
    expect((await follow(platform, id)).map((state) => [state.kind, 'phase' in state ? state.phase : ''])).toEqual([
      ['in-progress', 'building'],
      ['in-progress', 'ready; its domains are not assigned yet'],
      ['live', ''],
    ]);
    expect(await lastState(platform, id)).toEqual({ kind: 'live', url: 'https://www.example.com', serving: { kind: 'live', releaseId: id } });
    expect(said).toEqual([]);
    expect(asks(/promote|rollback/)).toEqual([]);
  });

  test.each<[VercelFate, object]>([
    ['bad', { kind: 'failed', reason: 'the build step failed: Command "npm run build" exited with 1 (BUILD_FAILED)' }],
    ['blocked', { kind: 'failed', reason: 'Vercel blocks it: The author needs a seat in the team', advice: expect.stringContaining('seat') }],
    ['cancelled', { kind: 'failed', reason: 'it was cancelled at Vercel' }],
    ['deleted', { kind: 'failed', reason: 'it was deleted at Vercel' }],
    ['alias-error', { kind: 'failed', reason: 'its domains could not be assigned: The certificate of www.example.com is missing (cert_missing)' }],
    ['alias-check-failed', { kind: 'failed', reason: expect.stringContaining('checks failed') }],
    ['unheard-of', { kind: 'unknown', reason: expect.stringContaining('SOMETHING_NEW') }],
    ['endless', { kind: 'in-progress', phase: 'building' }],
    ['never-aliased', { kind: 'in-progress', phase: 'ready; its domains are not assigned yet' }],
    ['checks-running', { kind: 'in-progress', phase: 'ready; its checks are running' }],
    ['checks-failed', { kind: 'in-progress', phase: 'ready; its checks ended as failed' }],
  ])('%s is not live', async (fate, expected) => {
    await open();
    world.next(fate);
    const { platform } = connect(world.url);
    const before = await platform.current(signal(), 9_000);
    expect(await lastState(platform, await deployed(platform))).toMatchObject(expected);
    expect(await platform.current(signal(), 9_000)).toEqual(before);
  });

  test.each<VercelFate>(['bad', 'blocked', 'cancelled', 'deleted', 'alias-error', 'alias-check-failed'])('%s never served', async (fate) => {
    await open();
    world.next(fate);
    const { platform } = connect(world.url);
    expect(await lastState(platform, await deployed(platform))).toMatchObject({ kind: 'failed', neverServed: true });
  });
  test('that was seen to serve before it was deleted did serve', async () => {
    await open();
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live' });
    Object.assign(world.deployments[0] ?? {}, { readyState: 'DELETED' });
    expect(await lastState(platform, id)).toEqual({ kind: 'failed', reason: 'it was deleted at Vercel' });
    // Another run has seen nothing of it.
    expect(await lastState(connect(world.url).platform, id)).toEqual({ kind: 'failed', reason: 'it was deleted at Vercel' });
  });
  test('whose domains fail while it has some did serve', async () => {
    await open();
    world.next('alias-error');
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    await follow(platform, id, 2);
    Object.assign(world.deployments[0] ?? {}, { aliasAssigned: 7 });
    const state = await lastState(platform, id);
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringContaining('domains') });
    expect(state).not.toHaveProperty('neverServed');
  });
  test('with an image says once that it is ignored', async () => {
    await open();
    const { platform, said } = connect(world.url);
    await deployed(platform, { image: 'ghcr.io/acme/app:1' });
    await deployed(platform, { image: 'ghcr.io/acme/app:1' });
    expect(said).toEqual([expect.stringMatching(/^warning The input "image" is ignored/)]);
  });

  test('that is superseded meanwhile says who serves', async () => {
    await open();
    world.next('superseded');
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    const state = await lastState(platform, id);
    expect(state).toMatchObject({ kind: 'live', serving: { kind: 'live', releaseId: world.project.production } });
    expect(world.project.production).not.toBe(id);
  });

  test('that another run asks about is judged alike, and nothing is changed', async () => {
    await open();
    world.project.autoAssign = false;
    const id = await deployed(connect(world.url).platform);
    expect(await lastState(connect(world.url).platform, id)).toMatchObject({ kind: 'staged' });
    expect(asks(/POST.*promote/)).toEqual([]);
  });

  test('outside of production', async () => {
    await open();
    const { platform } = connect(world.url, { 'vercel-target': 'preview', promote: 'staged' });
    expect(platform.capabilities).toMatchObject({ strategies: ['rolling'], current: false, rollback: false });
    expect([platform.shift, platform.restart, platform.setVariables, platform.history, platform.startable]).toEqual([undefined, undefined, undefined, undefined, undefined]);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', url: expect.stringMatching(/^https:\/\/my-site-\w+\.vercel\.app$/) });
    expect((await platform.current(signal(), 1_000)).kind).toBe('unknown');
    expect(await platform.rollback({ releaseId: id, strategy: 'graceful', timeoutMs: 1_000 }, signal())).toMatchObject({ kind: 'failed', reasonCode: 'no-rollback-command' });
    expect(world.deployments[0]?.target).toBeNull();
  });
  test('to a custom environment, which must be there', async () => {
    await open();
    world.project.customEnvironments = [{ id: 'env_1', slug: 'qa' }];
    const { platform } = connect(world.url, { 'vercel-target': 'qa' });
    await deployed(platform, { variables: { X: '1' } });
    expect(JSON.parse(world.received.at(-1)?.body ?? '')).toMatchObject({ customEnvironmentSlugOrId: 'qa' });
    expect(await connect(world.url, { 'vercel-target': 'qaa' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', advice: 'It has production, preview, qa.' });
    expect(await connect(world.url, { 'vercel-target': 'qaa' }).platform.variableNames?.(signal(), 9_000)).toMatchObject({ kind: 'unknown' });
  });
  test.each([
    [{}, { version: '1.4.2' }, 'builds a commit'],
    [{ link: { type: 'gitlab', projectId: '1' } }, {}, 'not at GitHub'],
  ])('of what Vercel cannot build is refused before anything is created: %j %j', async (options, change, words) => {
    await open(options);
    expect(await connect(world.url, {}, change).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringContaining(words), advice: expect.stringContaining('prebuilt') });
    expect(asks(/POST/)).toEqual([]);
  });
  test('of another repository is warned of', async () => {
    await open({ link: { type: 'github', org: 'acme', repo: 'other', repoId: 1, productionBranch: 'main' } });
    const { platform, said } = connect(world.url);
    await deployed(platform);
    expect(said).toEqual([expect.stringMatching(/^warning .*acme\/other.*acme\/app/)]);
  });
  test.each([
    ['bypass-s3cr3t', { protectionBypass: { 'bypass-s3cr3t': { scope: 'automation-bypass' } } }, undefined],
    ['bypass-s3cr3t', { protectionBypass: { another: {} } }, /^warning The "bypass-secret" is none/],
    [undefined, { ssoProtection: { deploymentType: 'all' } }, /^info Deployment Protection/],
  ])('a login wall is seen in advance: %s %j', async (secret, extra, words) => {
    await open();
    world.project.extra = extra;
    const { platform, said } = connect(world.url, secret === undefined ? {} : { 'bypass-secret': secret });
    await deployed(platform);
    expect(said).toEqual(words === undefined ? [] : [expect.stringMatching(words)]);
    expect(JSON.stringify(said)).not.toContain('s3cr3t');
  });
});

describe('source: redeploy', () => {
  test('a preview of the commit is built for production', async () => {
    await open();
    const preview = await deployed(connect(world.url, { 'vercel-target': 'preview' }).platform);
    await lastState(connect(world.url, { 'vercel-target': 'preview' }).platform, preview);
    const { platform } = connect(world.url, { source: 'redeploy' });
    const id = await deployed(platform);
    expect(JSON.parse(world.received.at(-1)?.body ?? '')).toMatchObject({ deploymentId: preview, target: 'production' });
    expect(asks(/forceNew=1/)).toHaveLength(1);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
  });
  test('a commit that Vercel never built is refused', async () => {
    await open();
    expect(await connect(world.url, { source: 'redeploy' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'bad-input', reason: expect.stringContaining('bbbbbbbbbbbb') });
  });
  test('without a commit it is what is live', async () => {
    await open();
    const live = world.project.production;
    await deployed(connect(world.url, { source: 'redeploy' }, { version: '1.4.2' }).platform);
    expect(JSON.parse(world.received.at(-1)?.body ?? '')).toMatchObject({ deploymentId: live });
    world.project.production = undefined;
    expect(await connect(world.url, { source: 'redeploy' }, { version: '1.4.2' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('no deployment is live') });
  });
  test('a refusal is explained', async () => {
    await open();
    answering(/POST \/v13/, { status: 400, body: { error: { code: 'bad_request', message: 'Cannot redeploy' } } });
    expect(await connect(world.url, { source: 'redeploy' }, { version: '1' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', advice: expect.stringContaining('prebuilt has no source') });
  });
});

describe('an answer that is lost', () => {
  test('the deployment is found again and never created twice', async () => {
    await open();
    let created = 0;
    const { platform } = connect(world.url, {}, {
      http: {
        send: async (request) => {
          const result = await systemHttp.send(request);
          if (request.method !== 'POST') return result;
          created += 1;
          return { kind: 'failed', why: 'connection', message: 'socket hang up' };
        },
      },
    });
    const id = await deployed(platform);
    expect(created).toBe(1);
    expect(id).toBe(world.deployments[0]?.id);
  });
  test.each([['502', HICCUPS.serverError], ['HTML', HICCUPS.html], ['cut off', HICCUPS.cut], ['no deployment', { status: 200, body: {} }]])('%s in place of the deployment: nothing is claimed', async (_, answer) => {
    await open();
    answering(/POST \/v13/, answer);
    expect(await connect(world.url).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable', reason: expect.stringContaining('not known') });
    expect(asks(/POST \/v13/)).toHaveLength(1);
  });
  test('where Vercel cannot be reached, nothing was created', async () => {
    await open();
    const { platform } = connect('http://127.0.0.1:9');
    expect(await platform.deploy(order({ timeoutMs: 5_000 }), signal())).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
    expect(await platform.state('dpl_1', signal(), 2_000)).toMatchObject({ kind: 'unknown' });
  });
  test.each([['502', HICCUPS.serverError], ['HTML', HICCUPS.html], ['cut off', HICCUPS.cut], ['404', { status: 404, body: { error: { code: 'not_found', message: 'x' } } }], ['another deployment', { body: { id: 'dpl_other', readyState: 'READY' } }]])('%s to a question is not known', async (_, answer) => {
    await open();
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    await follow(platform, id, 3);
    answering(/GET/, answer);
    expect((await platform.state(id, signal(), 9_000)).kind).toBe('unknown');
    expect((await platform.current(signal(), 9_000)).kind).toBe('unknown');
    expect((await platform.history?.(signal(), 9_000))?.kind).toBe('unknown');
    expect((await platform.variableNames?.(signal(), 9_000))?.kind).toBe('unknown');
    expect(await platform.logs(id, signal(), 9_000)).toBeUndefined();
  });
  test('one of the project alone is not known either', async () => {
    await open();
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    await follow(platform, id, 3);
    answering(/GET \/v9/, HICCUPS.serverError);
    expect((await platform.state(id, signal(), 9_000)).kind).toBe('unknown');
  });
});

describe('too many requests', () => {
  const limited = (headers: Record<string, string>, code = 'rate_limited'): Answer => ({ status: 429, headers, body: { error: { code, message: 'Too many requests' } } });
  test.each<[string, Record<string, string>]>([
    ['seconds', { 'retry-after': '7' }],
    ['a date', { 'retry-after': new Date(Date.UTC(2026, 0, 1, 0, 0, 7)).toUTCString() }],
    ['a moment', { 'x-ratelimit-reset': String(Date.UTC(2026, 0, 1) / 1_000 + 7) }],
  ])('are waited for: %s', async (_, headers) => {
    await open();
    const { platform, clock } = connect(world.url);
    answering(/POST \/v13/, limited(headers), 1);
    await deployed(platform);
    expect(asks(/POST \/v13/)).toHaveLength(2);
    expect(clock.monotonic()).toBeGreaterThanOrEqual(6_900);
    expect(clock.monotonic()).toBeLessThan(60_000);
  });
  test.each([
    ['api-deployments-free-per-day', /used up; the plan allows no more until tomorrow/],
    ['builds_rate_limited', /builds that the plan allows are used up/],
  ])('a quota that is used up (%s) is told and not waited for', async (code, words) => {
    await open();
    const { platform, clock } = connect(world.url);
    answering(/POST \/v13/, limited({ 'retry-after': '86400' }, code));
    expect(await platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: expect.stringMatching(words) });
    expect(clock.monotonic()).toBeLessThan(60_000);
    expect(asks(/POST \/v13/)).toHaveLength(1);
  });
  test('the pauses between questions grow with what Vercel asks for', async () => {
    await open();
    const { platform } = connect(world.url);
    expect([platform.pauseMs?.(0), platform.pauseMs?.(400_000)]).toEqual([1_000, 30_000]);
    answering(/GET/, limited({ 'retry-after': '50' }));
    expect((await platform.current(signal(), 5_000)).kind).toBe('unknown');
    expect(platform.pauseMs?.(0)).toBeGreaterThan(40_000);
  });
});

describe('a project that does not assign its domains by itself', () => {
  test('is found before, explained, and promoted once', async () => {
    await open();
    world.project.autoAssign = false;
    const { platform, said } = connect(world.url);
    const id = await deployed(platform);
    expect(said).toEqual([expect.stringMatching(/^warning .*after a rollback.*This run promotes its own deployment/)]);
    const states = await follow(platform, id);
    expect(states.map(({ kind }) => kind)).toEqual(['in-progress', 'in-progress', 'in-progress', 'live']);
    expect(states.at(-1)).toMatchObject({ serving: { releaseId: id } });
    expect(asks(/POST.*promote/)).toEqual([`POST /v10/projects/${PROJECT.id}/promote/${id}`]);
    expect(world.project.autoAssign).toBe(true);
  });
  test('whose field is missing is never promoted, and never called live', async () => {
    await open();
    world.project.autoAssign = undefined;
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'unknown', reason: expect.stringContaining('does not say') });
    expect(asks(/promote/)).toEqual([]);
  });
  test('since somebody rolled back while this was built, is not overruled', async () => {
    await open();
    const { platform } = connect(world.url);
    const old = world.project.production ?? '';
    const id = await deployed(platform);
    world.rollBackByHand(old);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('meanwhile') });
    expect(asks(/promote/)).toEqual([]);
  });
  test('and refuses the promotion: the failure explains the pin', async () => {
    await open();
    world.project.autoAssign = false;
    world.nextSwitch('refused');
    const { platform } = connect(world.url);
    const state = await lastState(platform, await deployed(platform));
    expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/refused to promote it: HTTP 403, forbidden: You do not have permission to ::error::promote/), advice: expect.stringContaining('Undo Rollback') });
    expect(JSON.stringify(state)).not.toContain('\\n');
  });
  test('and does not answer: the promotion is looked for, and asked for a few times at most', async () => {
    await open();
    world.project.autoAssign = false;
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    answering(/POST.*promote/, HICCUPS.serverError);
    expect((await follow(platform, id, 20)).map(({ kind }) => kind)).toContain('unknown');
    expect(asks(/POST.*promote/).length).toBeLessThanOrEqual(24);
    world.fault(undefined);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live' });
  });
  test('and lost its answer: it is not asked for twice', async () => {
    await open();
    world.project.autoAssign = false;
    world.nextSwitch('lost');
    const { platform } = connect(world.url);
    const id = await deployed(platform);
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(asks(/POST.*promote/)).toHaveLength(1);
  });
});

describe('promote: staged, and blue-green', () => {
  test('strategy rolling promotes it from beside', async () => {
    await open();
    const { platform } = connect(world.url, { promote: 'staged' });
    const id = await deployed(platform);
    expect(JSON.parse(world.received.at(-1)?.body ?? '')).toMatchObject({ autoAssignCustomDomains: false });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
    expect(asks(/POST.*promote/)).toHaveLength(1);
  });
  test.each<[VercelFate, object]>([
    ['checks-running', { kind: 'in-progress', phase: 'ready; its checks are running' }],
    ['checks-failed', { kind: 'failed', reason: 'its checks ended as failed, so it was not promoted' }],
  ])('%s: it is not promoted over its checks', async (fate, expected) => {
    await open();
    world.next(fate);
    const { platform } = connect(world.url, { promote: 'staged' });
    expect(await lastState(platform, await deployed(platform))).toMatchObject(expected);
    expect(asks(/promote/)).toEqual([]);
  });
  const staged = async (): Promise<{ readonly id: string; readonly platform: ReturnType<typeof connect>['platform'] }> => {
    const { platform } = connect(world.url);
    const id = await deployed(platform, { strategy: 'blue-green' });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'staged', url: expect.stringMatching(/^https:/), serving: { releaseId: world.project.production } });
    return { id, platform };
  };
  const shift = (share: number, releaseId: string) => ({ releaseId, share, timeoutMs: 60_000 });
  test.each([
    ['names the field', 'Invalid request: should NOT have additional property `autoAssignCustomDomains`.'],
    ['names nothing', 'Invalid request'],
  ])('where Vercel does not take it, nothing is deployed: the refusal %s', async (_, message) => {
    await open();
    answering(/POST \/v13/, { status: 400, body: { error: { code: 'bad_request', message } } });
    expect(await connect(world.url).platform.deploy(order({ strategy: 'blue-green' }), signal())).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable', reason: expect.stringContaining(`nothing was deployed: HTTP 400, bad_request: ${message}`), advice: expect.stringContaining('promote: auto') });
    expect(await connect(world.url, { promote: 'staged' }).platform.deploy(order(), signal())).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable' });
    expect(asks(/POST \/v13/)).toHaveLength(2);
    expect(world.received.filter(({ method }) => method === 'POST').map(({ body }) => (JSON.parse(body) as { autoAssignCustomDomains?: boolean }).autoAssignCustomDomains)).toEqual([false, false]);
    expect(world.deployments).toHaveLength(1);
  });
  test.each<[string, Answer, object]>([
    ['the source', { status: 400, body: { error: { code: 'incorrect_git_source_info', message: 'The provided gitSource is not valid' } } }, { strategy: 'blue-green' }],
    ['the rights', { status: 403, body: { error: { code: 'forbidden', message: 'Not authorized' } } }, { strategy: 'blue-green' }],
    ['anything, where nothing was to be staged', { status: 400, body: { error: { code: 'bad_request', message: 'Invalid request' } } }, {}],
  ])('a refusal of %s is none of the strategy', async (_, answer, change) => {
    await open();
    answering(/POST \/v13/, answer);
    expect(await connect(world.url).platform.deploy(order(change), signal())).toMatchObject({ kind: 'failed', reasonCode: 'deploy-command-failed' });
  });
  test('waits to be shifted, and is followed to its end', async () => {
    await open();
    const { id, platform } = await staged();
    expect(await platform.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live', serving: { releaseId: id } });
  });
  test('behind a rolling release it waits on', async () => {
    await open();
    const { id, platform } = await staged();
    world.nextSwitch('queued');
    expect(await platform.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id)).toMatchObject({ kind: 'live' });
  });
  test.each<[Parameters<FakeVercel['nextSwitch']>[0], object]>([
    ['never', { kind: 'in-progress' }],
    ['failed', { kind: 'failed', neverServed: true, reason: 'the promotion failed at Vercel; these domains were not moved: www.example.com, shop.example.com' }],
    ['skipped', { kind: 'failed', neverServed: true, reason: 'Vercel skipped the promotion' }],
    ['unheard-of', { kind: 'unknown' }],
  ])('a promotion that is accepted proves nothing: %s', async (fate, expected) => {
    await open();
    const { id, platform } = await staged();
    world.nextSwitch(fate);
    expect(await platform.shift?.(shift(1, id), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, id)).toMatchObject(expected);
    // What Vercel may still carry out is not called given up.
    expect((await platform.shift?.(shift(0, id), signal()))?.kind).toBe(['failed', 'skipped'].includes(fate) ? 'accepted' : 'failed');
  });
  test('a refusal is a failure', async () => {
    await open();
    const { id, platform } = await staged();
    world.nextSwitch('refused');
    expect(await platform.shift?.(shift(1, id), signal())).toMatchObject({ kind: 'failed', reason: expect.stringContaining('HTTP 403') });
    expect(await platform.shift?.(shift(0.5, id), signal())).toMatchObject({ kind: 'failed', reasonCode: 'strategy-unavailable' });
    expect(await platform.shift?.(shift(1, '\n'), signal())).toMatchObject({ kind: 'failed' });
    answering(/GET/, HICCUPS.serverError);
    expect(await platform.shift?.(shift(1, id), signal())).toMatchObject({ kind: 'failed', reasonCode: 'platform-unreachable' });
  });
  test('given up: a build is cancelled, one that is ready stays beside', async () => {
    await open();
    const { id, platform } = await staged();
    expect(await platform.shift?.(shift(0, id), signal())).toEqual({ kind: 'accepted' });
    expect(asks(/cancel/)).toEqual([]);
    world.next('endless');
    const building = await deployed(platform, { strategy: 'blue-green' });
    expect(await platform.shift?.(shift(0, building), signal())).toEqual({ kind: 'accepted' });
    expect(await lastState(platform, building)).toMatchObject({ kind: 'failed', reason: expect.stringContaining('cancelled') });
    answering(/GET \/v13/, HICCUPS.serverError);
    expect(await platform.shift?.(shift(0, building), signal())).toMatchObject({ kind: 'failed' });
  });
});

describe('what else can be asked', () => {
  test('the build log has its lines in order and no token', async () => {
    await open();
    const { platform } = connect(world.url);
    expect(await platform.logs('dpl_1', signal(), 9_000)).toBe('npm run build\ntoken ***\nError: Command "npm run build" exited with 1');
    expect(await platform.logs('\n', signal(), 9_000)).toBeUndefined();
  });
  test('what it would do', async () => {
    await open();
    const steps = (target: object, change: object = {}): string => (['deploy', 'rollback', 'restart', 'set-variables'] as const).map((step) => connect(world.url, target, change).platform.plan(step, 'dpl_1\n::x').join('\n')).join('\n');
    expect(steps({ team: 'acme', promote: 'staged' })).toMatch(/^Build commit b{40} at Vercel, project my-site of team acme, production\nPromote it/);
    expect(steps({ source: 'prebuilt', path: 'web' })).toMatch(/^Upload web\/\.vercel\/output/);
    expect(steps({ source: 'prebuilt' })).toMatch(/^Upload \.vercel\/output/);
    expect(steps({}, { version: '1.0' })).toMatch(/^Build commit 1\.0/);
    expect(steps({ source: 'redeploy' })).toContain('to deployment dpl_1 ::x\n');
    expect(connect(world.url).platform.plan('rollback')[0]).toMatch(/to deployment $/);
  });
});
