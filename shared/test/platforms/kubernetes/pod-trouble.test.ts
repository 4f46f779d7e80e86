import { describe, expect, test } from '@jest/globals';
import { findTrouble, findUnscheduled } from '../../../platforms/kubernetes/pod-trouble.ts';
import { readPods } from '../../../platforms/kubernetes/sight.ts';

const pod = (status: object, metadata: object = {}) => readPods([{ metadata: { name: 'web-b-0', ...metadata }, status: { phase: 'Pending', ...status } }]);
const waits = (reason: string, message?: string, more: object = {}) => pod({ containerStatuses: [{ name: 'app', ready: false, state: { waiting: { reason, message } }, ...more }] });

describe('a pod will not start', () => {
  test.each([
    ['CrashLoopBackOff', waits('CrashLoopBackOff', 'back-off 40s', { restartCount: 4, lastState: { terminated: { exitCode: 1, reason: 'Error', message: 'panic: no\nDATABASE_URL' } } }), 'CrashLoopBackOff (exit code 1, Error, restarted 4 times): panic: no DATABASE_URL'],
    ['CrashLoopBackOff without a word', waits('CrashLoopBackOff'), 'CrashLoopBackOff'],
    ['CrashLoopBackOff after the first restart', waits('CrashLoopBackOff', '', { restartCount: 1 }), 'CrashLoopBackOff (restarted 1 time)'],
    ['no such image', waits('ErrImagePull', 'o/web:nope: not found'), 'ErrImagePull: o/web:nope: not found'],
    ['no such image, later', waits('ImagePullBackOff', 'Back-off pulling image "o/web:nope": ErrImagePull: manifest unknown'), 'ImagePullBackOff: Back-off pulling image "o/web:nope": ErrImagePull: manifest unknown'],
    ['no name of an image', waits('InvalidImageName', 'couldn\'t parse image name "A b"'), 'InvalidImageName: couldn\'t parse image name "A b"'],
    ['an image that is never pulled', waits('ErrImageNeverPull'), 'ErrImageNeverPull'],
    ['a Secret that is missing', waits('CreateContainerConfigError', 'secret "shop" not found'), 'CreateContainerConfigError: secret "shop" not found'],
    ['a command that cannot be run', pod({ containerStatuses: [{ name: 'app', state: { terminated: { reason: 'ContainerCannotRun', exitCode: 127, message: 'exec: "x": not found' } } }] }), 'ContainerCannotRun (exit code 127) exec: "x": not found'],
    ['a command that could not be run', pod({ containerStatuses: [{ name: 'app', state: {}, lastState: { terminated: { reason: 'ContainerCannotRun' } } }] }), 'ContainerCannotRun (exit code unknown)'],
  ])('%s', (_, pods, reason) => expect(findTrouble(pods)).toMatchObject({ pod: 'web-b-0', container: 'app', init: false, reason, certainty: 'sure' }));

  test('an init container', () => expect(findTrouble(pod({ initContainerStatuses: [{ name: 'migrate', state: { waiting: { reason: 'CrashLoopBackOff' } }, lastState: { terminated: { exitCode: 2 } } }] }))).toMatchObject({ container: 'migrate', init: true, reason: 'CrashLoopBackOff (exit code 2)' }));
  test('for want of memory, which the advice says', () => expect(findTrouble(waits('CrashLoopBackOff', '', { lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } } }))?.advice).toContain('memory'));
  test('as a whole', () => expect(findTrouble(pod({ phase: 'Failed', reason: 'DeadlineExceeded', message: 'too late' }))).toMatchObject({ container: undefined, reason: 'the pod failed: DeadlineExceeded too late', certainty: 'sure' }));
});

describe('a pod may still start', () => {
  test.each([
    ['a registry that refuses', waits('ImagePullBackOff', 'pull access denied: unauthorized'), 'ImagePullBackOff: pull access denied: unauthorized'],
    ['a registry that is away', waits('RegistryUnavailable'), 'RegistryUnavailable'],
    ['a cache that is late', waits('CreateContainerConfigError', 'failed to sync secret cache: timed out'), 'CreateContainerConfigError: failed to sync secret cache: timed out'],
    ['a node that could not make it', waits('CreateContainerError', 'device busy'), 'CreateContainerError: device busy'],
    ['a node that could not start it', waits('RunContainerError', 'OCI runtime'), 'RunContainerError: OCI runtime'],
  ])('%s', (_, pods, reason) => expect(findTrouble(pods)).toMatchObject({ reason, certainty: 'if-it-lasts' }));

  test('what is sure comes first', () => expect(findTrouble([...waits('ImagePullBackOff', 'denied'), ...waits('CrashLoopBackOff')])?.reason).toBe('CrashLoopBackOff'));
});

describe('nothing is wrong with', () => {
  test.each([
    ['one that starts', waits('ContainerCreating')],
    ['one that a node could not run', pod({ containerStatuses: [{ name: 'app', state: { terminated: { reason: 'ContainerCannotRun', exitCode: 128 } } }] })],
    ['one that was evicted', pod({ phase: 'Failed', reason: 'Evicted' })],
    ['one that was preempted', pod({ phase: 'Failed', reason: 'Preempting' })],
    ['one that ends', readPods([{ metadata: { name: 'x', deletionTimestamp: '2026-01-01T00:00:00Z' }, status: { phase: 'Failed' } }])],
    ['one that is ready', pod({ conditions: [{ type: 'Ready', status: 'True' }], containerStatuses: [{ name: 'app', state: { waiting: { reason: 'CrashLoopBackOff' } } }] })],
    ['nothing', readPods([{ no: 'pod' }, { metadata: { name: 'x' } }])],
  ])('%s', (_, pods) => expect(findTrouble(pods)).toBeUndefined());
});

test('that no node takes a pod is told', () => {
  const lost = pod({ conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes are available' }] });
  expect(findUnscheduled(lost)).toBe('pod web-b-0 waits for a node: Unschedulable: 0/3 nodes are available');
  expect(findUnscheduled(pod({ conditions: [{ type: 'PodScheduled', status: 'False' }] }))).toBe('pod web-b-0 waits for a node: ');
  expect(findUnscheduled(pod({ conditions: [{ type: 'PodScheduled', status: 'True' }] }))).toBeUndefined();
});
