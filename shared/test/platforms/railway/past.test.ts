import { describe, expect, test } from '@jest/globals';
import { readNewId, readOnePast, readPastOf } from '../../../platforms/railway/answers.ts';
import type { PastDeployment } from '../../../platforms/railway/answers.ts';
import { joinPasts } from '../../../platforms/railway/history.ts';
import { wayBack } from '../../../platforms/railway/put-back.ts';
import { pickNew } from '../../../platforms/railway/start-all.ts';

const [A, B] = ['a'.repeat(40), 'b'.repeat(40)];
const past = (id: string, day: number, change: Partial<PastDeployment> = {}): PastDeployment => ({ id, status: 'REMOVED', createdAt: `2026-01-0${day}T00:00:00Z`, canRollback: true, canRedeploy: true, commit: A, image: undefined, ...change });

describe('which deployment is new', () => {
  const before = [past('2', 2), past('1', 1)];
  test.each<[string, readonly PastDeployment[], string | undefined, object]>([
    ['none yet', before, A, { kind: 'none' }],
    ['the one of this commit', [past('3', 3), ...before], A, { kind: 'one', id: '3' }],
    ['the only one', [past('3', 3), ...before], undefined, { kind: 'one', id: '3' }],
    ['the only one that says nothing of a commit', [past('3', 3, { commit: undefined }), ...before], A, { kind: 'one', id: '3' }],
    ['one of another commit is not', [past('3', 3, { commit: B }), ...before], A, { kind: 'other', id: '3' }],
    ['the one of this commit beside another', [past('4', 4, { commit: B }), past('3', 3), ...before], A, { kind: 'one', id: '3' }],
    ['two alike', [past('4', 4), past('3', 3), ...before], A, { kind: 'several' }],
    ['one that is older than all that were read is not new', [...before, past('0', 0)], A, { kind: 'none' }],
    ['without a time it may be', [past('3', 3, { createdAt: undefined }), ...before], A, { kind: 'one', id: '3' }],
  ])('%s', (_, now, commit, expected) => expect(pickNew(now, before, commit)).toEqual(expected));
  test('the very first', () => expect(pickNew([past('1', 1)], [], A)).toEqual({ kind: 'one', id: '1' }));
  test('before, without times', () => expect(pickNew([past('2', 1)], [past('1', 1, { createdAt: undefined })], A)).toEqual({ kind: 'one', id: '2' }));
});

describe('the way back', () => {
  test.each<[string, PastDeployment, string | undefined, object]>([
    ['it serves', past('1', 1), '1', { kind: 'serves' }],
    ['by its image', past('1', 1), '2', { kind: 'rollback' }],
    ['by a build, where the image is gone', past('1', 1, { canRollback: false }), undefined, { kind: 'rebuild' }],
    ['none, where it cannot be built either', past('1', 1, { canRollback: false, canRedeploy: false }), '2', { kind: 'gone', reason: expect.stringMatching(/neither roll back/) }],
    ['none to what failed', past('1', 1, { canRollback: false, status: 'FAILED' }), '2', { kind: 'gone', reason: expect.stringMatching(/never was live \(FAILED\)/) }],
    ['none to what was skipped', past('1', 1, { canRollback: false, status: 'SKIPPED' }), '2', { kind: 'gone' }],
  ])('%s', (_, deployment, liveId, expected) => expect(wayBack({ deployment, liveId })).toMatchObject(expected));
});

describe('releases of what Railway remembers', () => {
  test('one service', () =>
    expect(joinPasts([[past('2', 2, { canRollback: false }), past('1', 1, { commit: undefined, image: 'i:1' }), past('0', 1, { canRollback: false, canRedeploy: false, createdAt: undefined, commit: undefined })]], ['2'])).toEqual([
      { releaseId: '2', commit: A, version: A, createdAt: '2026-01-02T00:00:00Z', live: true, startable: { kind: 'yes' } },
      { releaseId: '1', version: 'i:1', createdAt: '2026-01-01T00:00:00Z', live: false, startable: { kind: 'yes' } },
      { releaseId: '0', live: false, startable: { kind: 'no', reason: expect.stringMatching(/neither/) } },
    ]));
  test('several services: what serves together, and what is of one commit', () =>
    expect(joinPasts([[past('a3', 3, { commit: B }), past('a2', 2, { commit: B }), past('a1', 1), past('a0', 1, { commit: undefined })], [past('b2', 2), past('b1', 1), past('b0', 1, { commit: B })]], ['a2', 'b2']).map(({ releaseId, live }) => [releaseId, live])).toEqual([['a3+b0', false], ['a2+b2', true], ['a1+b1', false]]));
  test('the same twice is one', () => expect(joinPasts([[past('a1', 1), past('a1', 1)]], [undefined])).toHaveLength(1));
  test('nothing', () => expect(joinPasts([], [])).toEqual([]));
});

describe('answers are read with care', () => {
  const node = { id: 'd1', status: 'REMOVED', createdAt: '2026-01-01T00:00:00.000Z', canRollback: true, canRedeploy: true, meta: { commitHash: A.toUpperCase(), image: 'i' } };
  const read = (...nodes: readonly object[]) => readPastOf({ h0: { edges: nodes.map((it) => ({ node: it })), pageInfo: { hasNextPage: true } } }, 'h0');
  test('as it should be', () => expect(read(node)).toEqual({ deployments: [{ id: 'd1', status: 'REMOVED', createdAt: node.createdAt, canRollback: true, canRedeploy: true, commit: A, image: 'i' }], more: true }));
  test('odd parts are dropped', () => expect(read({ ...node, createdAt: 'yesterday', canRollback: 'yes', meta: { commitHash: 'main', image: 7 } })).toMatchObject({ deployments: [{ createdAt: undefined, canRollback: false, commit: undefined, image: undefined }] }));
  test('a long image is none', () => expect(read({ ...node, meta: { image: 'x'.repeat(501) } })?.deployments[0]?.image).toBeUndefined());
  test.each([{ ...node, id: 'a+b' }, { ...node, id: '../x' }, { ...node, id: '' }, { ...node, status: 7 }])('%j is no deployment', (odd) => expect(read(odd)).toBeUndefined());
  test('newest first, whatever the order', () => expect(read(node, { ...node, id: 'd2', createdAt: '2026-01-02T00:00:00.000Z' }, { ...node, id: 'd0', createdAt: null })?.deployments.map(({ id }) => id)).toEqual(['d2', 'd1', 'd0']));
  test('one that is not listed', () => {
    expect(readOnePast({ deployment: { ...node, serviceId: 's1', environmentId: 'e1' } })).toMatchObject({ id: 'd1', serviceId: 's1', environmentId: 'e1' });
    expect(readOnePast({ deployment: { ...node, serviceId: null } })).toMatchObject({ serviceId: undefined, environmentId: undefined });
    expect(readOnePast({ deployment: null })).toBeUndefined();
  });
  test('several without a time keep their order', () => expect(read({ ...node, createdAt: null }, { ...node, id: 'd0', createdAt: null })?.deployments.map(({ id }) => id)).toEqual(['d1', 'd0']));
  test.each<[unknown, string | undefined]>([['d1', 'd1'], [{ id: 'd1' }, 'd1'], [7, undefined], [{ id: '' }, undefined], ['a b', undefined], [null, undefined]])('%j as a new id', (value, id) => expect(readNewId({ done: value }, 'done')).toBe(id));
  test.each([undefined, null, {}, { h0: 7 }, { h0: { edges: 'x' } }])('%j is no list', (data) => expect(readPastOf(data, 'h0')).toBeUndefined());
});
