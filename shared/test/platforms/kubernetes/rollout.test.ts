import { describe, expect, test } from '@jest/globals';
import { judgeRollout, newestRevision, servingHash } from '../../../platforms/kubernetes/rollout.ts';
import { commonSelector, readSight, readWorkload } from '../../../platforms/kubernetes/sight.ts';
import { draw, sightOf } from './sights.ts';
import type { Drawn } from './sights.ts';

const progressing = (reason: string, message: string, status = 'True'): object => ({ type: 'Progressing', status, reason, message });
const DONE = progressing('NewReplicaSetAvailable', 'ReplicaSet "web-b" has successfully progressed.');
const LATE = progressing('ProgressDeadlineExceeded', 'ReplicaSet "web-b" has timed out progressing.', 'False');
const crash = { waiting: { reason: 'CrashLoopBackOff' } };

describe('a rollout is', () => {
  test.each<[string, Drawn]>([
    ['a Deployment with all pods new and ready', {}],
    ['one with no pods wanted', { replicas: 0, revisions: [{ hash: 'a' }] }],
    ['a StatefulSet', { kind: 'StatefulSet' }],
    ['a StatefulSet with OnDelete whose pods are all new', { kind: 'StatefulSet', spec: { updateStrategy: { type: 'OnDelete' } } }],
    ['a DaemonSet', { kind: 'DaemonSet' }],
    ['one that is late, by a condition of the revision before', { conditions: [progressing('ProgressDeadlineExceeded', 'ReplicaSet "web-old" has timed out progressing.', 'False')] }],
    ['one that speaks of its deadline and is there all the same', { revisions: [{ hash: 'b', ready: 2 }, { hash: 'a' }], conditions: [LATE] }],
  ])('complete for %s', (_, drawn) => expect(judgeRollout(sightOf(drawn))).toEqual({ kind: 'complete' }));

  test.each<[string, Drawn, RegExp]>([
    ['the controller has not seen the change', { observed: 2 }, /^deployment\/web: its controller has not seen the change yet$/],
    ['old pods are left', { revisions: [{ hash: 'b', ready: 2 }, { hash: 'a', ready: 1 }] }, /^deployment\/web: 2 of 2 updated, 3 ready, 1 of the revision before left$/],
    ['new pods are not ready', { revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }] }, /1 of 2 updated, 2 ready, 2 of the revision before left; pod web-b-0 is Pending and not ready$/],
    ['pods are ready but not available yet', { status: { availableReplicas: 1 } }, /2 of 2 updated, 1 ready$/],
    ['no node takes a pod', { revisions: [{ hash: 'b', unready: 1, pod: { conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes are available: 3 Insufficient cpu.' }] } }, { hash: 'a', ready: 2 }] }, /pod web-b-0 waits for a node: Unschedulable: 0\/3 nodes are available/],
    ['an image may still come', { revisions: [{ hash: 'b', unready: 1, state: { waiting: { reason: 'ImagePullBackOff', message: 'Back-off pulling image' } } }, { hash: 'a', ready: 2 }] }, /pod web-b-0, container app: ImagePullBackOff: Back-off pulling image$/],
    ['a pod has no phase', { revisions: [{ hash: 'b', unready: 1, pod: { phase: '' } }, { hash: 'a', ready: 2 }] }, /pod web-b-0 is not there and not ready/],
    ['it is paused', { spec: { paused: true }, revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }] }, /it is paused, so nothing is rolled out/],
    ['it waits for somebody to delete pods', { kind: 'StatefulSet', spec: { updateStrategy: { type: 'OnDelete' } }, revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }] }, /OnDelete/],
    ['a partition holds pods back', { kind: 'StatefulSet', spec: { updateStrategy: { rollingUpdate: { partition: 5 } } }, revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }] }, /its partition 5 keeps 2 of 2 pods/],
    ['a node has no new pod yet', { kind: 'DaemonSet', revisions: [{ hash: 'b', ready: 1 }, { hash: 'a', ready: 1 }] }, /^daemonset\/web: 1 of 2 updated/],
    ['the condition of the deadline has no words', { revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }], conditions: [{ type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded' }] }, /1 of 2 updated/],
    ['the condition of the deadline speaks of another revision', { revisions: [{ hash: 'c', unready: 1 }, { hash: 'b', ready: 2 }], conditions: [LATE] }, /1 of 2 updated/],
  ])('under way while %s', (_, drawn, phase) => expect(judgeRollout(sightOf(drawn))).toMatchObject({ kind: 'in-progress', phase: expect.stringMatching(phase) }));

  test.each<[string, Drawn, RegExp, RegExp]>([
    ['a pod crashes', { revisions: [{ hash: 'b', unready: 1, state: crash, last: { terminated: { exitCode: 3, reason: 'Error' } } }, { hash: 'a', ready: 2 }] }, /^deployment\/web: pod web-b-0, container app: CrashLoopBackOff \(exit code 3, Error\)$/, /log/],
    ['an init container crashes', { revisions: [{ hash: 'b', unready: 1, pod: { initContainerStatuses: [{ name: 'migrate', state: crash }] } }, { hash: 'a', ready: 2 }] }, /pod web-b-0, init container migrate: CrashLoopBackOff$/, /log/],
    ['a pod fails as a whole', { revisions: [{ hash: 'b', unready: 1, pod: { phase: 'Failed', reason: 'DeadlineExceeded' } }, { hash: 'a', ready: 2 }] }, /pod web-b-0: the pod failed/, /describe pod/],
    ['pods are not made', { revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }], conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'exceeded quota: small' }] }, /its pods are not created: FailedCreate: exceeded quota: small$/, /quotas/],
    ['the deadline is over', { revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }], conditions: [LATE] }, /^deployment\/web exceeded its progress deadline: 1 of 2 updated/, /readiness probe/],
    ['the deadline is over while an image does not come', { revisions: [{ hash: 'b', unready: 1, state: { waiting: { reason: 'ImagePullBackOff', message: 'denied' } } }, { hash: 'a', ready: 2 }], conditions: [LATE] }, /ImagePullBackOff: denied$/, /imagePullSecrets/],
  ])('failed when %s', (_, drawn, reason, advice) => expect(judgeRollout(sightOf(drawn))).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason), advice: expect.stringMatching(advice) }));

  test('not failed by pods of the revision before', () => expect(judgeRollout(sightOf({ revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 1, unready: 1, state: crash }] })).kind).toBe('in-progress'));
  test('not failed by a condition that is over', () => expect(judgeRollout(sightOf({ revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }], conditions: [{ type: 'ReplicaFailure', status: 'False' }] })).kind).toBe('in-progress'));
});

describe('what serves is', () => {
  test.each<[string, Drawn, string | undefined]>([
    ['the newest, once it was rolled out', {}, 'a'],
    ['the newest, although its pods are not ready at this moment', { revisions: [{ hash: 'b', unready: 2 }, { hash: 'a' }], conditions: [DONE] }, 'b'],
    ['the one before, while the newest was never there', { revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }] }, 'a'],
    ['the one before, though the condition of the controller is late', { revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 2 }], conditions: [DONE] }, 'a'],
    ['of several before, the one with most ready pods', { revisions: [{ hash: 'c', unready: 1 }, { hash: 'b', ready: 1 }, { hash: 'a', ready: 2 }] }, 'a'],
    ['nothing, where the controller has no words for what is not ready', { revisions: [{ hash: 'b', unready: 2 }, { hash: 'a' }], conditions: [{ type: 'Progressing', status: 'True', reason: 'NewReplicaSetAvailable' }] }, undefined],
    ['the newest, where no other has pods', { revisions: [{ hash: 'b', ready: 1, unready: 1 }, { hash: 'a' }] }, 'b'],
    ['nothing, after the old pods were stopped first', { revisions: [{ hash: 'b', unready: 2 }, { hash: 'a' }] }, undefined],
    ['the one before, while the change is not seen yet', { observed: 2, revisions: [{ hash: 'a', ready: 2 }] }, 'a'],
    ['the last one known, while the change is not seen yet and nothing is ready', { observed: 2, revisions: [{ hash: 'a', unready: 2 }] }, 'a'],
    ['the newest of a StatefulSet with pods of no other', { kind: 'StatefulSet', revisions: [{ hash: 'b', ready: 1, unready: 1 }] }, 'b'],
    ['the old of a StatefulSet that stands still', { kind: 'StatefulSet', revisions: [{ hash: 'b', unready: 1 }, { hash: 'a', ready: 1 }] }, 'a'],
    ['the newest of a DaemonSet', { kind: 'DaemonSet' }, 'a'],
  ])('%s', (_, drawn, hash) => expect(servingHash(sightOf(drawn))).toBe(hash));
});

describe('the newest revision is', () => {
  test('the one that the Deployment names, though a later one is listed already', () => expect(newestRevision(sightOf({ revisions: [{ hash: 'b' }, { hash: 'a', ready: 2 }], metadata: { annotations: { 'deployment.kubernetes.io/revision': '1' } } }))?.hash).toBe('a'));
  test('the last one, where it names none', () => expect(newestRevision(sightOf({ metadata: { annotations: {} } }))?.hash).toBe('a'));
  test('not known before the controller has seen the change', () => expect(newestRevision(sightOf({ observed: 1 }))).toBeUndefined());
});

describe('what is listed', () => {
  test('is understood or not', () => {
    expect(readWorkload({ kind: 'Deployment' })).toBeUndefined();
    expect(readWorkload({ ...draw().workload, kind: 'CronJob' })).toBeUndefined();
    expect(readWorkload({ ...draw().workload, status: null, metadata: { name: 'web' } })).toMatchObject({ uid: '', generation: 0, synced: true, wanted: 2, ready: 0 });
    expect(readWorkload({ ...draw({ kind: 'DaemonSet' }).workload, status: null })).toMatchObject({ wanted: 0, pods: 0, updated: 0, ready: 0, available: 0 });
    const { workload, parts } = draw();
    const read = readWorkload(workload);
    for (const wrong of [{ kind: 'Pod' }, { kind: 'ReplicaSet' }, { kind: 'ControllerRevision' }]) expect(read && readSight(read, [...parts, wrong])).toBeUndefined();
    expect(read && readSight(read, [...draw({ name: 'other' }).parts, { kind: 'Event' }])).toEqual({ workload: read, revisions: [], pods: [] });
  });

  test('may lack whatever Go leaves out', () => {
    const owner = { ownerReferences: [{ uid: 'uid-web', kind: 'Deployment', name: 'web' }] };
    const read = readWorkload({ kind: 'Deployment', metadata: { name: 'web', uid: 'uid-web' }, spec: { selector: {}, template: { spec: { containers: [] } } } });
    const sparse = read && readSight(read, [{ kind: 'ReplicaSet', metadata: { name: 'web-a', uid: null, ...owner }, spec: { template: {} } }, { kind: 'ReplicaSet', metadata: { name: 'odd', ...owner, annotations: { 'deployment.kubernetes.io/revision': 'x' } }, spec: { template: { metadata: null } }, status: {} }, { kind: 'Pod', metadata: { name: 'p', ...owner } }, { kind: 'Pod', metadata: { name: 'q' } }]);
    expect(sparse).toMatchObject({ workload: { matchLabels: {}, selector: '' }, revisions: [{ hash: 'a', number: 0, replicas: 0, ready: 0, createdAt: undefined }, { hash: 'odd', number: 0 }], pods: [{ name: 'p', hash: '', phase: '', ready: false }] });
    expect(read && commonSelector([read, { ...read, selector: 'x' }])).toBeUndefined();
  });

  test('is bare of what controllers add', () => {
    const { revisions, pods, workload } = sightOf({ spec: { replicas: undefined, strategy: {} }, metadata: { ownerReferences: [{ uid: 'u', kind: 'Rollout', name: 'web', controller: true }] } });
    expect(revisions[0]?.template).toEqual({ metadata: { labels: { app: 'web' } }, spec: { containers: [{ name: 'app', image: 'registry.example/web:1' }] } });
    expect(sightOf({ kind: 'StatefulSet' }).revisions[0]?.template).not.toHaveProperty('$patch');
    expect(pods[0]).toMatchObject({ name: 'web-a-0', hash: 'a', ready: true, ending: false });
    expect(workload).toMatchObject({ wanted: 1, strategy: 'RollingUpdate', controller: { kind: 'Rollout', name: 'web' } });
  });

  test('has a selector', () => {
    const one = (spec: object, name = 'web') => readWorkload(draw({ name, spec }).workload);
    const matchExpressions = [{ key: 'tier', operator: 'In', values: ['a', 'b'] }, { key: 'x', operator: 'NotIn', values: ['y'] }, { key: 'here', operator: 'Exists' }, { key: 'gone', operator: 'DoesNotExist' }, { key: 'z', operator: 'In' }];
    expect(one({ selector: { matchLabels: { app: 'web' }, matchExpressions } })?.selector).toBe('app=web,tier in (a,b),x notin (y),here,!gone,z in ()');
    const of = (...labels: readonly Record<string, string>[]) => commonSelector(labels.flatMap((matchLabels) => one({ selector: { matchLabels } }) ?? []));
    expect([of(), of({ app: 'web' }), of({ app: 'web' }, { app: 'worker' }), of({ app: 'web', a: '1' }, { app: 'web', b: '2' }), of({ a: '1' }, { b: '2' }), of({})]).toEqual([undefined, 'app=web', 'app in (web,worker)', 'app=web', undefined, undefined]);
  });
});
