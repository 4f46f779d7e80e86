import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { describeChecks, judgeBuild } from '../../../platforms/vercel/judge-build.ts';

const built = (readyState: string | undefined, change: object = {}) => ({ readyState, error: { code: undefined, message: undefined, step: undefined }, checksState: undefined, checksConclusion: undefined, aliasCheck: undefined, ...change });
const error = { code: 'BUILD_FAILED', message: 'Command "x" exited with 1', step: 'buildStep' };

describe('readyState', () => {
  test.each([
    ['QUEUED', 'queued'],
    ['INITIALIZING', 'starting'],
    ['ANALYZING', 'starting'],
    ['BUILDING', 'building'],
    ['DEPLOYING', 'deploying'],
  ])('%s is under way', (state, phase) => expect(judgeBuild(built(state))).toEqual({ kind: 'in-progress', phase }));

  test.each<[string, object, RegExp]>([
    ['ERROR', { error }, /^the build step failed: Command "x" exited with 1 \(BUILD_FAILED\)$/],
    ['ERROR', { error: { ...error, code: undefined, step: undefined } }, /^the build failed: Command "x" exited with 1$/],
    ['ERROR', { error: { ...error, message: undefined } }, /^the build step failed \(BUILD_FAILED\)$/],
    ['BUILD_ERROR', {}, /^the build failed$/],
    ['CANCELED', {}, /cancelled at Vercel$/],
    ['DELETED', {}, /deleted/],
    ['BLOCKED', { error: { ...error, message: 'No seat' } }, /blocks it: No seat/],
    ['READY', { aliasCheck: 'failed' }, /its checks failed/],
  ])('%s with %j never serves', (state, change, reason) => expect(judgeBuild(built(state, change))).toMatchObject({ kind: 'failed', reason: expect.stringMatching(reason) }));

  test('READY is ready, and no more', () => expect(judgeBuild(built('READY', { aliasCheck: 'succeeded' }))).toEqual({ kind: 'ready' }));
  test('none is not known', () => expect(judgeBuild(built(undefined)).kind).toBe('unknown'));
  test('whatever Vercel adds is neither success nor failure, and is shown harmlessly', () => {
    const known = /^(QUEUED|INITIALIZING|ANALYZING|BUILDING|DEPLOYING|ERROR|.*_ERROR|CANCELED|DELETED|BLOCKED|READY)$/s;
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('PROMOTED', 'ready', '__proto__', 'toString', '::error::x', 'constructor')).filter((state) => !known.test(state)), (state) => {
        const judged = judgeBuild(built(state));
        expect(judged.kind).toBe('unknown');
        expect(JSON.stringify(judged)).not.toMatch(/::/);
      }),
    );
  });
});

describe('checks', () => {
  test.each<[string | undefined, string | undefined, string | undefined]>([
    [undefined, undefined, undefined],
    ['registered', undefined, 'its checks are running'],
    ['running', undefined, 'its checks are running'],
    ['completed', undefined, undefined],
    ['completed', 'succeeded', undefined],
    ['completed', 'skipped', undefined],
    ['completed', 'failed', 'its checks ended as failed'],
    ['completed', 'canceled', 'its checks ended as canceled'],
  ])('%s %s: %s', (checksState, checksConclusion, words) => expect(describeChecks({ checksState, checksConclusion })).toBe(words));
});
