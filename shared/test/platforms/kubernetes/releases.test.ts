import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeState, shareOf } from '../../../platforms/kubernetes/judge-state.ts';
import { judgeStartable, waysBack } from '../../../platforms/kubernetes/put-back.ts';
import { historyOf } from '../../../platforms/kubernetes/history.ts';
import { makeReleaseId, parseReleases, servedRelease, withPrevious, withRelease, writeReleases } from '../../../platforms/kubernetes/release-list.ts';
import { liveRelease, missingNames, unrecordedId } from '../../../platforms/kubernetes/scene.ts';
import { canaryReplicas } from '../../../platforms/kubernetes/canary.ts';
import { isReleaseId } from '../../../platforms/release-id.ts';
import { released, sceneOf, sightOf } from './sights.ts';
import type { Drawn } from './sights.ts';

const never = (): boolean => false;
const R2 = released('r2', { r2: 'b', r1: 'a' });

describe('the list of releases on a workload', () => {
  test('comes back as it was written', () => fc.assert(fc.property(fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[A-Za-z0-9._-]{1,60}$/), hash: fc.stringMatching(/^[a-z0-9]{1,20}$/) }), { selector: ({ id }) => id, maxLength: 10 }), (entries) => expect(parseReleases(writeReleases(entries))).toEqual(entries))));
  test('is read from anything without harm', () => fc.assert(fc.property(fc.string(), (text) => parseReleases(text).every(({ id, hash }) => isReleaseId(id) && /^[a-z0-9]+$/.test(hash)))));
  test('drops what is no entry, and what comes twice', () => expect(parseReleases('r2=b, ,r1,=x,r3=B!,r2=c,r\u0000=d,__proto__=a')).toEqual([{ id: 'r2', hash: 'b' }, { id: '__proto__', hash: 'a' }]));
  test('is bounded', () => expect(parseReleases(writeReleases(Array.from({ length: 40 }, (_, index) => ({ id: `r${index}`, hash: 'a' }))))).toHaveLength(10));
  test('keeps the place of a release that is made again', () => expect(withRelease([{ id: 'r2', hash: 'b' }, { id: 'r1', hash: 'a' }], { id: 'r1', hash: 'c' })).toEqual([{ id: 'r2', hash: 'b' }, { id: 'r1', hash: 'c' }]));
  test('gets what was there before, once', () => {
    expect(withPrevious([], { id: 'r1', hash: 'a' })).toEqual([{ id: 'r1', hash: 'a' }]);
    expect(withPrevious([{ id: 'r1', hash: 'a' }], { id: 'r1', hash: 'b' })).toEqual([{ id: 'r1', hash: 'a' }]);
    expect(withPrevious([], undefined)).toEqual([]);
  });
});

describe('the id of a release', () => {
  const at = new Date(1_700_000_000_000);
  test.each([
    ['1.4.2', '4711', '2', '1.4.2-4711.2'],
    ['a'.repeat(40), '4711', '1', `${'a'.repeat(20)}-4711.1`],
    ['feature/x; rm -rf /', '4711', '1', 'feature-x-rm--rf-4711.1'],
    ['--', '4711', 'x', 'release-4711.1'],
    ['v1', '', '', 'v1-1700000000000'],
    ['1234567890123456789-x', '1', '1', '1234567890123456789-1.1'],
  ])('of version %s', (version, runId, runAttempt, id) => expect(makeReleaseId(version, { runId, runAttempt }, at)).toBe(id));
  test('can be written into the list, whatever the version is', () => fc.assert(fc.property(fc.string(), (version) => parseReleases(writeReleases([{ id: makeReleaseId(version, { runId: '1', runAttempt: '1' }, at), hash: 'a' }])).length === 1)));
  test('of what nobody released is made of what is there', () => {
    expect(unrecordedId([['deployment/web', 'abc']])).toBe('revision-abc');
    const two = [['deployment/web', 'abc'], ['deployment/worker', 'def']] as const;
    expect(unrecordedId(two)).toMatch(/^revision-[0-9a-f]{12}$/);
    expect(unrecordedId([...two].reverse())).toBe(unrecordedId(two));
    expect(unrecordedId([['deployment/web', 'abd'], ['deployment/worker', 'def']])).not.toBe(unrecordedId(two));
  });
});

describe('what is live', () => {
  const web = (drawn: Drawn) => sightOf(drawn);
  const worker = (drawn: Drawn) => sightOf({ name: 'worker', ...drawn });
  const two = (first: Drawn, second: Drawn) => liveRelease(sceneOf([web(first), worker(second)], ['web', 'worker']));
  test('nothing is, where no workload is there or none has pods that serve', () => {
    expect(liveRelease(sceneOf([]))).toEqual({ kind: 'none' });
    expect(servedRelease([sightOf({ revisions: [{ hash: 'b', unready: 1 }, { hash: 'a' }] })])).toEqual({ kind: 'nothing' });
    expect(missingNames(sceneOf([]))).toEqual([{ kind: 'deployment', name: 'web' }]);
  });
  test('a release of nobody has an id', () => expect(liveRelease(sceneOf([web({})]))).toEqual({ kind: 'live', releaseId: 'revision-a' }));
  test('the release that all agree on, also where one of them did not change', () => expect(two({ annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] }, { annotations: released('r2', { r2: 'a', r1: 'a' }) })).toEqual({ kind: 'live', releaseId: 'r2' }));
  test('the release before, while the new one is not there', () => expect(two({ annotations: R2, revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }] }, { annotations: released('r2', { r2: 'a', r1: 'a' }) })).toEqual({ kind: 'live', releaseId: 'r1' }));
  test('the newer one, where a rollout stopped half-way', () => expect(servedRelease([web({ annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] }), worker({ annotations: R2, revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }] })])).toEqual({ kind: 'known', releaseId: 'r2', everywhere: false }));
  test('nobody\'s, where one template was changed by hand', () => expect(two({ annotations: R2, revisions: [{ hash: 'c', ready: 2 }, { hash: 'b' }] }, { annotations: released('r2', { r2: 'a', r1: 'a' }) })).toMatchObject({ releaseId: expect.stringMatching(/^revision-/) }));
  test('an old one, where its template was put back by hand', () => expect(liveRelease(sceneOf([web({ annotations: R2, revisions: [{ hash: 'a', ready: 2 }, { hash: 'b' }] })]))).toEqual({ kind: 'live', releaseId: 'r1' }));
  test('a workload that no release has touched says nothing beside others', () => expect(two({ annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] }, { revisions: [{ hash: 'x', ready: 2 }] })).toEqual({ kind: 'live', releaseId: 'r2' }));
  test('an annotation that is no id is none', () => expect(liveRelease(sceneOf([web({ annotations: { 'surefoot.dev/release': 'r\u0007', 'surefoot.dev/releases': 'r1=a' } })]))).toEqual({ kind: 'live', releaseId: 'r1' }));
  test('the color that the Service selects', () => {
    const green = sightOf({ name: 'web-green', annotations: { ...released('r2', { r2: 'b' }), 'surefoot.dev/stands-for': 'web' }, revisions: [{ hash: 'b', ready: 2 }] });
    const main = web({ annotations: released('r1', { r1: 'a' }) });
    const behind = (selector: Record<string, string>) => liveRelease(sceneOf([main, green], ['web'], { name: 'web', selector }));
    expect([behind({ app: 'web' }), behind({ 'surefoot.dev/color': 'green' })]).toEqual([{ kind: 'live', releaseId: 'r1' }, { kind: 'live', releaseId: 'r2' }]);
    expect(liveRelease(sceneOf([main, sightOf({ name: 'web-green' })], ['web'], { name: 'web', selector: { 'surefoot.dev/color': 'green' } }))).toEqual({ kind: 'none' });
  });
});

describe('the state of a release', () => {
  const state = (id: string, drawn: Drawn, lasts = never) => judgeState(sceneOf([sightOf(drawn)]), id, lasts).state;
  const NEW: Drawn = { annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] };
  const waiting = { waiting: { reason: 'ImagePullBackOff', message: 'denied' } };

  test('live', () => expect(state('r2', NEW)).toEqual({ kind: 'live', serving: { kind: 'live', releaseId: 'r2' } }));
  test('unknown, where no workload knows of it', () => expect(state('r9', NEW)).toMatchObject({ kind: 'unknown', reason: 'no workload knows of release "r9"' }));
  test('live, for what nobody released', () => expect(state('revision-a', {})).toMatchObject({ kind: 'live' }));
  test('unknown, for something else that nobody released', () => expect(state('revision-z', {})).toMatchObject({ kind: 'unknown' }));
  test('under way', () => expect(state('r2', { ...NEW, revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }] })).toMatchObject({ kind: 'in-progress', serving: { kind: 'live', releaseId: 'r1' } }));
  test('under way, before its controller has seen it', () => expect(state('r2', { ...NEW, observed: 1 })).toMatchObject({ kind: 'in-progress' }));
  test('under way, then failed when a trouble lasts', () => {
    const drawn: Drawn = { annotations: R2, revisions: [{ hash: 'b', unready: 1, state: waiting }, { hash: 'a', ready: 2 }] };
    expect(state('r2', drawn)).toMatchObject({ kind: 'in-progress' });
    expect(state('r2', drawn, () => true)).toMatchObject({ kind: 'failed', reason: 'deployment/web: pod web-b-0, container app: ImagePullBackOff: denied; 2 pods of the revision before go on serving' });
  });
  test('failed, with what is served and where the trouble is', () => {
    const scene = sceneOf([sightOf({ annotations: R2, revisions: [{ hash: 'b', unready: 1, state: { waiting: { reason: 'CrashLoopBackOff' } } }, { hash: 'a', ready: 1 }] })]);
    expect(judgeState(scene, 'r2', never)).toMatchObject({ state: { kind: 'failed', reason: expect.stringContaining('1 pod of the revision before goes on serving'), serving: { releaseId: 'r1' } }, pod: { name: 'web-b-0', container: 'app' } });
  });
  test.each([[[{ hash: 'b', ready: 2 }], 'deployment/worker has it already'], [[{ hash: 'b', unready: 1 }], 'no other workload has it either']])('failed in one workload of two: %j', (revisions, words) => {
    const web = sightOf({ annotations: released('r2', { r2: 'b' }), revisions: [{ hash: 'b', unready: 1, state: { waiting: { reason: 'CrashLoopBackOff' } } }] });
    expect(judgeState(sceneOf([web, sightOf({ name: 'worker', annotations: released('r2', { r2: 'b' }), revisions })], ['web', 'worker']), 'r2', never).state).toMatchObject({ kind: 'failed', reason: expect.stringContaining(words) });
  });
  test('failed in one of three', () => {
    const done = (name: string) => sightOf({ name, annotations: released('r2', { r2: 'b' }), revisions: [{ hash: 'b', ready: 2 }] });
    const web = sightOf({ annotations: released('r2', { r2: 'b' }), revisions: [{ hash: 'b' }], conditions: [{ type: 'ReplicaFailure', status: 'True' }] });
    expect(judgeState(sceneOf([web, done('x'), done('y')], ['web', 'x', 'y']), 'r2', never)).toMatchObject({ state: { reason: expect.stringContaining('deployment/x, deployment/y have it already') } });
  });
  test('failed without ever having served, as long as no pod of it is ready', () => {
    const failed = (ready: number) => state('r2', { annotations: R2, revisions: [{ hash: 'b', ready, unready: 1, state: { waiting: { reason: 'CrashLoopBackOff' } } }, { hash: 'a', ready: 1 }] });
    expect(failed(0)).toMatchObject({ kind: 'failed', neverServed: true });
    expect(failed(1).kind).toBe('failed');
    expect(failed(1)).not.toHaveProperty('neverServed');
  });
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['by application', { app: 'web' }, 'live'],
    ['by the newest revision', { app: 'web', 'pod-template-hash': 'b' }, 'live'],
    ['by the revision before', { app: 'web', 'pod-template-hash': 'a' }, 'in-progress'],
    ['by a label that no pod has', { app: 'web', tier: 'x' }, 'in-progress'],
  ])('as the Service selects, %s', (_, selector, kind) => expect(judgeState(sceneOf([sightOf(NEW)], ['web'], { name: 'web', selector }), 'r2', never).state.kind).toBe(kind));
  test('failed, where a workload is gone', () => expect(judgeState(sceneOf([sightOf(NEW)], ['web', 'worker']), 'r2', never).state).toMatchObject({ kind: 'failed', reason: 'deployment/worker is not there any more' }));
  test('overtaken: under way until the other one serves, then failed', () => {
    const by = released('r3', { r3: 'c', r2: 'b' });
    expect(state('r2', { annotations: by, revisions: [{ hash: 'c', unready: 1 }, { hash: 'b', ready: 2 }] })).toMatchObject({ kind: 'in-progress', phase: 'deployment/web was given another template by release "r3"' });
    expect(state('r2', { annotations: by, revisions: [{ hash: 'c', ready: 2 }, { hash: 'b' }] })).toMatchObject({ kind: 'failed', serving: { kind: 'live', releaseId: 'r3' } });
    expect(state('r2', { annotations: R2, revisions: [{ hash: 'c', ready: 2 }, { hash: 'b' }] })).toMatchObject({ kind: 'failed', reason: expect.stringContaining('a change that no release made') });
    expect(state('r1', { annotations: { 'surefoot.dev/releases': 'r1=a' }, revisions: [{ hash: 'c', ready: 2 }] })).toMatchObject({ kind: 'failed' });
  });

  describe('beside the live one', () => {
    const main = sightOf({ annotations: released('r1', { r1: 'a' }), replicas: 3, revisions: [{ hash: 'a', ready: 3 }] });
    const beside = (side: string, drawn: Drawn) => sightOf({ name: `web-${side}`, ...drawn, annotations: { ...released('r2', { r2: 'b' }), 'surefoot.dev/stands-for': 'web' } });
    const judge = (...sights: readonly ReturnType<typeof sightOf>[]) => judgeState(sceneOf([main, ...sights], ['web'], { name: 'web', selector: { app: 'web' } }), 'r2', never).state;
    test('staged, as the other color', () => expect(judge(beside('green', { revisions: [{ hash: 'b', ready: 2 }] }))).toEqual({ kind: 'staged', serving: { kind: 'live', releaseId: 'r1' } }));
    test('staged, as a canary without pods', () => expect(judge(beside('canary', { replicas: 0, revisions: [{ hash: 'b' }] }))).toMatchObject({ kind: 'staged' }));
    test('partial, by ready pods', () => expect(judge(beside('canary', { replicas: 1, revisions: [{ hash: 'b', ready: 1 }] }))).toMatchObject({ kind: 'partial', share: 0.25 }));
    test('under way', () => expect(judge(beside('canary', { replicas: 1, revisions: [{ hash: 'b', unready: 1 }] }))).toMatchObject({ kind: 'in-progress' }));
    test('failed', () => expect(judge(beside('green', { revisions: [{ hash: 'b', unready: 2, state: { waiting: { reason: 'CrashLoopBackOff' } } }] }))).toMatchObject({ kind: 'failed' }));
    test('failed without a pod', () => expect(judge(beside('green', { revisions: [{ hash: 'b' }], conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate' }] }))).toMatchObject({ kind: 'failed' }));
    test('not somebody else\'s of the same name', () => expect(judge(sightOf({ name: 'web-canary', annotations: released('r2', { r2: 'b' }) }))).toMatchObject({ kind: 'unknown' }));
    test('promoted, with its canary still there', () => {
      const promoted = sightOf({ annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] });
      expect(judgeState(sceneOf([promoted, beside('canary', { replicas: 1, revisions: [{ hash: 'b', ready: 1 }] })]), 'r2', never).state).toMatchObject({ kind: 'live' });
    });
    test('no share where nothing is ready', () => {
      const canary = beside('canary', { replicas: 0, revisions: [{ hash: 'b' }] });
      expect(shareOf(sceneOf([canary]), [canary])).toBe(0);
    });
  });
});

test('a canary takes at least its share, and always a pod', () => {
  expect([canaryReplicas(2, 0.05), canaryReplicas(4, 0.25), canaryReplicas(3, 0.5), canaryReplicas(10, 0.1), canaryReplicas(0, 0.5), canaryReplicas(1, 0.9)]).toEqual([1, 2, 3, 2, 1, 9]);
  fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.01, max: 0.9, noNaN: true }), (main, share) => {
    const pods = canaryReplicas(main, share);
    return pods / (pods + main) >= share - 1e-6;
  }));
});

describe('the way back', () => {
  const web: Drawn = { annotations: R2, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }] };
  const startable = (id: string, ...drawn: readonly Drawn[]) => judgeStartable(sceneOf(drawn.map(sightOf), drawn.map(({ name = 'web' }) => name)), id);
  test('is there while every workload has the revision', () => expect(startable('r1', web)).toEqual({ kind: 'yes' }));
  test('is there for what is live, whoever made it', () => expect(startable('revision-a', {})).toEqual({ kind: 'yes' }));
  test('is not there for what nobody knows', () => expect(startable('r9', web)).toEqual({ kind: 'no', reason: 'no workload knows of release "r9"' }));
  test('is lost with the revision, and it is said whose', () => expect(startable('r1', { ...web, revisions: [{ hash: 'b', ready: 2 }] })).toEqual({ kind: 'no', reason: 'deployment/web has lost the revision a of it (revisionHistoryLimit)' }));
  test('is lost with the record', () => expect(startable('r1', web, { name: 'worker', annotations: released('s9', Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`s${index}`, 'a']))) })).toEqual({ kind: 'no', reason: 'deployment/worker has no record of it any more' }));
  test('is lost with the workload', () => expect(judgeStartable(sceneOf([sightOf(web)], ['web', 'worker']), 'r1')).toEqual({ kind: 'no', reason: 'deployment/worker is not there any more' }));
  test('leaves a workload that came later as it is', () => expect(waysBack(sceneOf([sightOf(web), sightOf({ name: 'worker', annotations: released('r2', { r2: 'a' }) })], ['web', 'worker']), 'r1')?.map(({ kind }) => kind)).toEqual(['revision', 'stays']));
  test('is the other color, where that still has it', () => {
    const green = sightOf({ name: 'web-green', annotations: { ...released('r2', { r2: 'b' }), 'surefoot.dev/stands-for': 'web' }, revisions: [{ hash: 'b', ready: 2 }] });
    const scene = sceneOf([sightOf({ annotations: released('r1', { r1: 'a' }) }), green], ['web'], { name: 'web', selector: {} });
    expect(waysBack(scene, 'r2')).toMatchObject([{ kind: 'color' }]);
  });
});

test('what the workloads remember', () => {
  const facts = { 'surefoot.dev/version': '1.1', 'surefoot.dev/commit': 'c'.repeat(40), 'surefoot.dev/deployed-at': '2026-01-02T03:04:05Z' };
  const old = { 'surefoot.dev/release': 'r1', 'surefoot.dev/version': '', 'surefoot.dev/commit': 'no commit', 'surefoot.dev/deployed-at': 'yesterday' };
  const scene = sceneOf([sightOf({ annotations: { ...released('r2', { r2: 'b', r1: 'a', r0: 'z' }), ...facts }, revisions: [{ hash: 'b', ready: 2 }, { hash: 'a', annotations: old }] })]);
  expect(historyOf(scene)).toEqual({
    kind: 'known',
    releases: [
      { releaseId: 'r2', live: true, startable: { kind: 'yes' }, version: '1.1', commit: 'c'.repeat(40), createdAt: '2026-01-02T03:04:05Z' },
      { releaseId: 'r1', live: false, startable: { kind: 'yes' } },
      { releaseId: 'r0', live: false, startable: { kind: 'no', reason: expect.stringContaining('lost the revision z') } },
    ],
  });
  expect(historyOf(sceneOf([]))).toEqual({ kind: 'known', releases: [] });
  expect(historyOf(sceneOf([sightOf({})]))).toMatchObject({ releases: [{ releaseId: 'revision-a', live: true }] });
  expect(historyOf(sceneOf([sightOf({ annotations: released('s0', Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`s${index}`, 'a']))) })]))).toMatchObject({ truncated: true });
});
