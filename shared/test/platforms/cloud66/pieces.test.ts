import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { listReleases, startableOf, wayBack } from '../../../platforms/cloud66/history.ts';
import type { Past } from '../../../platforms/cloud66/history.ts';
import { chooseLines } from '../../../platforms/cloud66/log-lines.ts';
import { actionOf, matchDeployment } from '../../../platforms/cloud66/match-deployment.ts';
import type { Signs } from '../../../platforms/cloud66/match-deployment.ts';
import { chooseSource, redeployBodies, runsContainers, tagOf } from '../../../platforms/cloud66/redeploy-body.ts';
import { readReference, writeReference } from '../../../platforms/cloud66/reference.ts';
import { explainRefusal, isThrottled, wordsOf } from '../../../platforms/cloud66/refusal.ts';
import { changeFor } from '../../../platforms/cloud66/rollout.ts';
import { addressOf } from '../../../platforms/cloud66/stack.ts';
import { cloud66Target } from '../../../platforms/cloud66/target.ts';
import { readToken } from '../../../platforms/cloud66/token.ts';
import { readAction, readDeployment, readStack, readVariant } from '../../../platforms/cloud66/wire.ts';
import type { Action, Deployment, Stack, Variant } from '../../../platforms/cloud66/wire.ts';
import { A, B } from './support.ts';

const deployment = (id: number, change: object = {}): Deployment => readDeployment({ id, outcome: { meaning: 'success' }, git_hash: B, ...change }) as Deployment;
const action = (change: object = {}): Action => readAction({ id: 40, action: 'application_deployment', ...change }) as Action;
const stackOf = (change: object = {}): Stack => readStack({ uid: 'u1', ...change }) as Stack;
const target = (change: object = {}) => cloud66Target.parse({ stack: 'u1', ...change });

describe('a target', () => {
  test('needs a stack only', () => expect(target()).toEqual({ stack: 'u1', 'api-url': 'https://app.cloud66.com/api/3' }));
  test('takes one service as text', () => expect(target({ services: 'web' }).services).toEqual(['web']));
  test.each([{}, { stack: '' }, { stack: 'a\nb' }, { stack: 'u', services: [] }, { stack: 'u', services: ['a,b'] }, { stack: 'u', services: ['-web'] }, { stack: 'u', services: ['web:'] }, { stack: 'u', 'deploy-strategy': 'canary' }, { stack: 'u', 'rollout-strategy': 'blue-green' }, { stack: 'u', account: 'acme' }, { stack: 'u', 'api-url': 'https://u:p@h/' }, { stack: 'u', 'api-url': 'ftp://h' }, { stack: 'u', 'api-url': 'http://cloud66.example.com/api/3' }, { stack: 'u', 'api-url': 'not one' }, { stack: 'u', 'api-url': 'https://h/?q' }, { stack: 'u', region: 'eu' }])('does not take %j', (given) => expect(cloud66Target.safeParse(given).success).toBe(false));
});

describe('the words on an action', () => {
  test('are read as they were written', () => {
    const written = writeReference('4711-1-x', { version: 'v 1,4=%é', services: ['web:1.4.2', 'api:1.4.2'] });
    expect(written).toBe('surefoot/1 4711-1-x services=web:1.4.2,api:1.4.2 version=v%201%2C4%3D%25%C3%A9');
    expect(readReference(written)).toEqual({ version: 'v 1,4=%é', services: ['web:1.4.2', 'api:1.4.2'] });
  });
  test('may be none', () => expect(writeReference('4711-1-x', {})).toBe('surefoot/1 4711-1-x'));
  test('are at most 255 characters, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200, unit: 'binary' }), fc.array(fc.stringMatching(/^[a-z]{1,20}:[a-z0-9.]{1,20}$/), { minLength: 1, maxLength: 20 }), (version, services) => {
        const written = writeReference('4711-1-x', { version, services });
        expect(written.length).toBeLessThanOrEqual(255);
        expect(written).toMatch(/^surefoot\/1 4711-1-x/);
        const read = readReference(written);
        expect(read.services === undefined || read.services.join() === services.join()).toBe(true);
      }),
    );
  });
  test.each([[undefined], ['deploy-1'], ['surefoot/1 x'], ['surefoot/1 x services=web version=%zz'], ['surefoot/1 x services=web:1;rm version=%00'], ['surefoot/1 x services=-a:1 version='], [`surefoot/1 x version=${'a'.repeat(201)}`]])('that are not ours say nothing: %p', (text) => expect(readReference(text)).toEqual({}));
});

describe('a source', () => {
  const wanted = { version: '1.4.2', image: undefined, commit: undefined };
  test('is the commit, where it is known', () => expect(chooseSource(target(), stackOf(), { ...wanted, commit: A })).toMatchObject({ source: { kind: 'git', ref: A } }));
  test('is the version else', () => expect(chooseSource(target(), stackOf(), wanted)).toMatchObject({ source: { kind: 'git', ref: '1.4.2' } }));
  test('is the services with the tag of the image', () => expect(chooseSource(target({ services: ['web', 'proxy:stable'] }), stackOf(), { ...wanted, image: 'r.example.com:5000/web:7@sha256:'.concat('0'.repeat(64)) })).toMatchObject({ source: { services: ['web:7', 'proxy:stable'] } }));
  test('is the services with the version where there is no image', () => expect(chooseSource(target({ services: ['web'] }), stackOf(), wanted)).toMatchObject({ source: { services: ['web:1.4.2'] } }));
  test.each<[string, object, Stack, object, RegExp]>([
    ['a stack of containers without services', {}, stackOf({ backend: 'kubernetes', framework: 'rails' }), {}, /names no services/],
    ['a stack that only builds', { services: ['web'] }, stackOf({ framework: 'skycap' }), {}, /only builds/],
    ['a version that is no tag', { services: ['web'] }, stackOf(), { version: 'two words' }, /cannot be a tag/],
    ['an image without a tag', { services: ['web'] }, stackOf(), { image: 'ghcr.io/acme/web' }, /has no tag/],
  ])('cannot be %s', (_, given, stack, more, reason) => expect(chooseSource(target(given), stack, { ...wanted, ...more })).toEqual({ kind: 'none', reason: expect.stringMatching(reason), advice: expect.any(String) }));
  test.each([['web:1', '1'], ['r:5000/web', undefined], ['r:5000/web:v1.2', 'v1.2'], ['web', undefined], [`web@sha256:${'0'.repeat(64)}`, undefined], [`web:2@sha256:${'0'.repeat(64)}`, '2'], ['web@md5:1', undefined]])('the tag of %s is %p', (image, tag) => expect(tagOf(image)).toBe(tag));
  test.each([[{ framework: 'docker' }, true], [{ backend: 'kubernetes' }, true], [{ framework: 'rails', backend: 'rails' }, false], [{}, false]])('of containers: %j %p', (change, is) => expect(runsContainers(stackOf(change))).toBe(is));
});

describe('the body of an order', () => {
  const more = { reference: 'r', strategy: 'rolling', back: false } as const;
  test('has what the target says', () => expect(redeployBodies({ kind: 'git', ref: A }, target({ 'deploy-strategy': 'serial', 'deployment-profile': 'no migrations', 'rollout-strategy': 'none' }), more)).toEqual([{ git_ref: A, user_reference: 'r', deploy_strategy: 'serial', deployment_profile: 'no migrations', rollout_strategy: 'none' }]));
  test('has services as an array, then as text', () => expect(redeployBodies({ kind: 'services', services: ['a:1', 'b:1'] }, target(), more)).toEqual([{ services: ['a:1', 'b:1'], user_reference: 'r' }, { services: 'a:1,b:1', user_reference: 'r' }]));
  test('stages a canary with nothing, then with the least', () => expect(redeployBodies({ kind: 'git', ref: A }, target(), { ...more, strategy: 'canary' })).toEqual([0, 1].map((canary_percentage) => ({ git_ref: A, user_reference: 'r', rollout_strategy: 'canary', canary_percentage }))));
  test('stages blue-green', () => expect(redeployBodies({ kind: 'git', ref: A }, target(), { ...more, strategy: 'blue-green' })).toMatchObject([{ rollout_strategy: 'blue_green_delayed' }]));
  test.each([{ 'rollout-strategy': 'canary' }, { 'deployment-profile': 'p' }])('puts back at once, though the target says %j', (given) => expect(redeployBodies({ kind: 'git', ref: A }, target(given), { ...more, back: true })).toMatchObject([{ rollout_strategy: 'none' }]));
  test('puts back without a word where nothing else is said', () => expect(redeployBodies({ kind: 'git', ref: A }, target(), { ...more, back: true })).toEqual([{ git_ref: A, user_reference: 'r' }]));
});

describe('our deployment is', () => {
  const signs: Signs = { after: 108, commit: B, action: undefined, via: 'api' };
  const over = action({ finished_at: '2026-11-21T10:04:00Z', finished_success: true });
  const running = action({ started_at: '2026-11-21T10:00:00Z' });
  const done = action({ started_at: '2026-11-21T10:00:00Z', finished_at: '2026-11-21T10:04:00Z', finished_success: true });
  const begun = (second: number) => ({ git_hash: null, started_at: new Date(Date.UTC(2026, 10, 21, 10, 0, second)).toISOString() });
  const via = (meaning: string) => ({ triggered_via: { meaning } });
  test.each<[string, Deployment[], Partial<Signs>, string]>([
    ['the new one of its commit', [deployment(110, { git_hash: A }), deployment(109), deployment(108)], {}, '109'],
    ['the one that began with the action, where no commit was ordered', [deployment(109, begun(1)), deployment(108)], { commit: undefined, action: running }, '109'],
    ['the one that began with the action, beside one that began before it', [deployment(110, begun(1)), deployment(109, { started_at: '2026-11-21T09:59:59Z' })], { commit: undefined, action: running }, '110'],
    ['the new one without a commit, when an action is over that never said when it began', [deployment(109, begun(1))], { commit: undefined, action: over }, '109'],
    ['the one without a commit that began late in an action that is over', [deployment(109, begun(180))], { commit: undefined, action: done }, '109'],
    ['the only one without a commit, whatever its way, when the action is over', [deployment(109, { ...begun(1), ...via('web') })], { commit: undefined, action: done }, '109'],
    ['the one without a commit that ended with the action', [deployment(110, { ...begun(1), finished_at: '2026-11-21T10:03:58Z' }), deployment(109, { ...begun(1), finished_at: '2026-11-21T10:01:00Z' })], { commit: undefined, action: done }, '110'],
    ['the one by the API', [deployment(110, via('API')), deployment(109, via('hook'))], {}, '110'],
    ['the one by the hook', [deployment(110, via('web')), deployment(109, via('hook'))], { via: 'hook' }, '109'],
    ['one whose way is a word that is not known', [deployment(109, via('pipeline'))], {}, '109'],
    ['the only one, whatever its way, when the action is over', [deployment(109, via('web'))], { action: over }, '109'],
    ['the only one that is over, whatever its way, after a hook', [deployment(109, { ...via('web'), finished_at: '2026-11-21T10:04:00Z' })], { via: 'hook' }, '109'],
    ['the one that ended with the action', [deployment(110, { finished_at: '2026-11-21T10:03:58Z' }), deployment(109, { finished_at: '2026-11-21T09:54:00Z' })], { action: over }, '110'],
  ])('%s', (_, deployments, change, id) => expect(matchDeployment(deployments, { ...signs, ...change })).toMatchObject({ kind: 'ours', deployment: { id } }));
  test('not there yet', () => expect(matchDeployment([deployment(109, { git_hash: A }), deployment(110, { git_hash: null }), deployment(108)], signs)).toEqual({ kind: 'none' }));
  test.each<[string, Deployment[], Partial<Signs>]>([
    ['where one began in another way', [deployment(109, via('hook'))], {}],
    ['where two began alike', [deployment(110), deployment(109)], {}],
    ['where two ended alike', [deployment(110, { finished_at: '2026-11-21T10:03:58Z' }), deployment(109, { finished_at: '2026-11-21T10:04:00Z' })], { action: over }],
    ['without a commit and an action', [deployment(109, begun(1))], { commit: undefined }],
    ['without a commit, while the action is queued', [deployment(109, begun(1))], { commit: undefined, action: action() }],
    ['without a commit, of one that began before the action', [deployment(109, begun(-1))], { commit: undefined, action: running }],
    ['without a commit, of one that began long after the action', [deployment(109, begun(180))], { commit: undefined, action: running }],
    ['without a commit, of one that says no time', [deployment(109, { git_hash: null })], { commit: undefined, action: running }],
    ['without a commit, of one that began in another way', [deployment(109, { ...begun(1), ...via('hook') })], { commit: undefined, action: running }],
    ['without a commit, of one that began before an action that is over', [deployment(109, begun(-1))], { commit: undefined, action: done }],
    ['without a commit, of two alike', [deployment(110, begun(1)), deployment(109, begun(1))], { commit: undefined, action: done }],
    ['where a push began one, and the hook has not ended', [deployment(109, via('web'))], { via: 'hook' }],
  ])('not clear %s', (_, deployments, change) => expect(matchDeployment(deployments, { ...signs, ...change }).kind).toBe('unclear'));
});

describe('the action that made a deployment', () => {
  const at = (minute: number, second = 0) => ({ started_at: `2026-11-21T10:${String(minute).padStart(2, '0')}:00Z`, finished_at: `2026-11-21T10:${String(minute + 2).padStart(2, '0')}:${String(second).padStart(2, '0')}Z` });
  const made = (id: number, change: object) => action({ id, finished_success: true, ...change });
  test('is the nearest, both ways', () => {
    const deployments = [deployment(109, at(10)), deployment(108, at(11))];
    const actions = [made(41, at(10, 3)), made(42, at(11, 2))];
    expect(deployments.map((one) => actionOf(one, deployments, actions)?.id)).toEqual(['41', '42']);
  });
  test.each<[string, Deployment[], Action[]]>([
    ['where none is near', [deployment(109, at(10))], [made(41, at(30))]],
    ['where two are as near', [deployment(109, at(10))], [made(41, at(10)), made(42, at(10))]],
    ['where another deployment is nearer', [deployment(109, at(10)), deployment(108, at(11))], [made(41, at(11))]],
    ['of another kind', [deployment(109, at(10))], [made(41, { ...at(10), action: 'restart' })]],
    ['that failed', [deployment(109, at(10))], [action({ id: 41, ...at(10), finished_success: false })]],
    ['where times are not known', [deployment(109)], [made(41, at(10))]],
  ])('is not known %s', (_, deployments, actions) => expect(actionOf(deployments[0] as Deployment, deployments, actions)).toBeUndefined());
});

describe('the way back', () => {
  const times = { started_at: '2026-11-21T10:00:00Z', finished_at: '2026-11-21T10:04:00Z' };
  const tagged = action({ ...times, finished_success: true, metadata: { user_reference: 'surefoot/1 1-1-x services=web:1.4.1 version=1.4.1' } });
  const past = (deployments: Deployment[], change: Partial<Past> = {}): Past => ({ deployments, actions: [], containers: false, ...change });
  test('is the commit', () => expect(wayBack(deployment(108), past([deployment(108)]))).toEqual({ kind: 'way', source: { kind: 'git', ref: B } }));
  test('is the tags that were written down', () => {
    const one = deployment(108, times);
    expect(wayBack(one, past([one], { containers: true, actions: [tagged] }))).toEqual({ kind: 'way', source: { kind: 'services', services: ['web:1.4.1'] } });
  });
  test.each<[string, object, Partial<Past>, RegExp]>([
    ['that failed', { outcome: { meaning: 'failed' } }, {}, /did not succeed/],
    ['that was reverted', { reverted: true }, {}, /was reverted/],
    ['without a commit', { git_hash: null }, {}, /which commit/],
    ['whose tags nobody wrote down', {}, { containers: true }, /image tags deployment 108 had is not known/],
  ])('is none to one %s', (_, change, more, reason) => {
    const one = deployment(108, change);
    expect(startableOf(one, past([one], more))).toEqual({ kind: 'no', reason: expect.stringMatching(reason) });
  });
  test('the releases are those that served, newest first', () => {
    const deployments = [deployment(107, { ...times, is_live: false }), deployment(109, { outcome: { meaning: 'failed' } }), deployment(108, { is_live: true, git_hash: 'b1b2b3b', reverted: 'false' })];
    expect(listReleases(past(deployments, { actions: [tagged] }))).toEqual([
      { releaseId: '108', live: true, startable: { kind: 'yes' } },
      { releaseId: '107', commit: B, version: '1.4.1', createdAt: '2026-11-21T10:00:00.000Z', live: false, startable: { kind: 'yes' } },
    ]);
  });
});

describe('a share of a variant', () => {
  const variant = (change: object): Variant => readVariant({ uid: 'v', variant_type: 'canary', percentage: 0, ...change }) as Variant;
  test.each([[0.05, 5], [0.001, 1], [0.999, 99]])('%p of a canary is %p', (share, canary_percentage) => expect(changeFor(variant({}), share)).toEqual({ kind: 'send', body: { operation: 'commit', canary_percentage } }));
  test('everything is a commit', () => expect(changeFor(variant({ variant_type: 'green' }), 1)).toEqual({ kind: 'send', body: { operation: 'commit' } }));
  test('nothing of a canary that takes some is sent', () => expect(changeFor(variant({ percentage: 25 }), 0)).toEqual({ kind: 'send', body: { operation: 'commit', canary_percentage: 0 } }));
  test.each([variant({}), variant({ variant_type: 'green' }), variant({ variant_type: 'green', percentage: null })])('nothing of one that takes none is done already', (one) => expect(changeFor(one, 0)).toEqual({ kind: 'nothing' }));
  test('a part of blue-green is impossible', () => expect(changeFor(variant({ variant_type: 'green' }), 0.5)).toMatchObject({ kind: 'impossible', reason: expect.stringMatching(/all requests or none/) }));
  test('what blue-green took is not given back', () => expect(changeFor(variant({ variant_type: 'green', percentage: 100 }), 0)).toMatchObject({ kind: 'impossible', reason: expect.stringMatching(/no way to take them back/) }));
  test.each([[{ variant_type: 'active' }, 'active'], [{ variant_type: undefined, type: 'rollout', sub_type: 'blue_green' }, 'rollout'], [{ variant_type: undefined, status: 'preview' }, 'preview'], [{ variant_type: undefined, name: 'canary' }, 'rollout'], [{ variant_type: 'other', name: 'canary' }, 'unknown']])('%j is of kind %s', (change, kind) => expect(variant(change).kind).toBe(kind));
});

describe('an error', () => {
  test('says its details first', () => expect(explainRefusal(403, { error: 'forbidden', error_description: 'scope', details: 'token lacks redeploy scope' })).toEqual({ status: 403, reason: 'Cloud 66 refused it with HTTP 403: "token lacks redeploy scope".', advice: expect.stringMatching(/"public" and "redeploy"/) }));
  test.each([[{ details: '', error_description: 'd' }, 'd'], [{ details: {}, error: 'e\u001b[31m\n' }, 'e'], ['text', undefined], [Object.create({ error: 'inherited' }), undefined]])('%p says %p', (body, words) => expect(wordsOf(body)).toBe(words));
  test.each([[402, /billing/], [404, /"stack"/], [409, /something else/i], [401, /CLOUD66_TOKEN/], [418, /check the target/]])('%i has advice', (status, advice) => expect(explainRefusal(status, undefined).advice).toMatch(advice));
  test.each([[503, { error: 'throttled' }, true], [503, { error: ' Throttled: wait' }, true], [503, { error: 'not_implemented' }, false], [503, undefined, false], [500, { error: 'throttled' }, false], [503, { error: 1 }, false]])('%i %j is throttling: %p', (status, body, is) => expect(isThrottled(status, body)).toBe(is));
});

describe('a token', () => {
  const dump = JSON.stringify({ AccessToken: 'abc123', RefreshToken: '' });
  test.each([['  4c9c9b1111\n', '4c9c9b1111'], [dump, 'abc123'], [Buffer.from(dump).toString('base64'), 'abc123'], [Buffer.from('{"access_token":"x"}').toString('base64'), 'x'], ['two words', undefined], ['', undefined], [Buffer.from('{"AccessToken":5}').toString('base64'), Buffer.from('{"AccessToken":5}').toString('base64')]])('%p is %p', (text, token) => expect(readToken(text)).toBe(token));
});

describe('the address of a stack', () => {
  test.each([
    [{ application_address: 'https://app.example.com/' }, 'https://app.example.com/'],
    [{ application_address: 'app.example.com', fqdn: 'x.c66.me' }, 'https://app.example.com'],
    [{ application_address: ' ', fqdn: 'x.c66.me' }, 'https://x.c66.me'],
    [{}, undefined],
    [{ application_address: 'javascript:alert(1)' }, undefined],
    [{ application_address: 'https://u:p@app.example.com' }, undefined],
    [{ fqdn: 'x y' }, undefined],
    [{ application_address: `https://a.example/${'x'.repeat(2_000)}` }, undefined],
  ])('%j is %p', (change, url) => expect(addressOf(stackOf(change))).toBe(url));
});

describe('the lines of a log', () => {
  const line = (m: string, v = 2) => ({ m, v, t: undefined });
  test('are the errors and the end', () => {
    const text = chooseLines([line('first'), line('\u001b[31mbroke', 5), ...Array.from({ length: 50 }, (_, at) => line(`line ${at}`))]);
    expect(text.split('\n').slice(0, 3)).toEqual(['ERROR broke', '…', 'line 10']);
    expect(text).not.toContain('first');
  });
  test('are at most 8,000 characters', () => expect(chooseLines(Array.from({ length: 40 }, () => ({ m: 'x '.repeat(400), v: undefined, t: '2026-11-21T10:00:00Z' }))).length).toBeLessThanOrEqual(8_000));
  test('are none where there are none', () => expect(chooseLines([])).toBe(''));
});
