import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeState, lateFor } from '../../../platforms/cloud66/judge-state.ts';
import type { Sighting } from '../../../platforms/cloud66/judge-state.ts';
import { judgeLive } from '../../../platforms/cloud66/live.ts';
import { readAction, readDeployment, readStack, readVariant } from '../../../platforms/cloud66/wire.ts';
import type { Action, Deployment, Stack, Variant } from '../../../platforms/cloud66/wire.ts';

const commit = 'b'.repeat(40);
const deployment = (change: object = {}): Deployment => readDeployment({ id: 109, outcome: { code: 1, meaning: 'success' }, git_hash: commit, is_head: true, is_live: true, is_deploying: false, reverted: null, ...change }) as Deployment;
const action = (change: object = {}): Action => readAction({ id: 40, action: 'application_deployment', finished_at: '2026-11-21T10:04:00Z', finished_success: true, finished_message: 'Completed successfully', ...change }) as Action;
const stack = (change: object = {}): Stack => readStack({ uid: '5999b763', status: 1, health: 3, ...change }) as Stack;
const variant = (change: object): Variant => readVariant({ uid: 'v2', variant_type: 'canary', git_hash: commit, percentage: 0, ...change }) as Variant;
const judge = (change: Partial<Sighting> = {}) => judgeState({ releaseId: '109', deployment: deployment(), action: action(), stack: stack(), live: { kind: 'live', releaseId: '109' }, variants: undefined, noRollouts: false, idleMs: 0, lateMs: 30_000, url: 'https://app.example.com', ...change });

describe('a deployment is live', () => {
  test('where it and the stack say so', () => expect(judge()).toEqual({ kind: 'live', url: 'https://app.example.com' }));
  test('without an address, or an action that is known', () => expect(judge({ action: undefined, url: undefined })).toEqual({ kind: 'live' }));
  test.each([
    ['texts for numbers', { status: '1', health: '3' }],
    ['something newer queued', { status: 5 }],
    ['something newer on its way', { status: 6 }],
    ['a health that nobody watches', { health: 0 }],
    ['no health', { health: null }],
    ['an impaired health, which is for the health check to weigh', { health: 2 }],
  ])('with %s', (_, change) => expect(judge({ stack: stack(change) }).kind).toBe('live'));
  test('where a newer one failed', () => expect(judge({ deployment: deployment({ is_head: false }), stack: stack({ status: 2 }) }).kind).toBe('live'));
  test.each(['Success', 'SUCCESSFUL', ' succeeded'])('by the outcome %p with any code', (meaning) => expect(judge({ deployment: deployment({ outcome: { code: 'x', meaning } }), action: action({ finished_success: 'true' }) }).kind).toBe('live'));
  test('once a rollout takes everything', () => expect(judge({ variants: [variant({ percentage: 100 })] }).kind).toBe('live'));
  test('once its variant is the active one', () => expect(judge({ variants: [variant({ variant_type: 'active', percentage: 100 })] }).kind).toBe('live'));
});

describe('a deployment is not live yet', () => {
  test.each<[string, Partial<Sighting>, string]>([
    ['before it is listed', { deployment: undefined, action: action({ finished_at: null, finished_success: null }) }, 'queued'],
    ['while it is pending', { deployment: deployment({ outcome: { code: 0, meaning: 'pending' }, is_live: false }) }, 'building and deploying'],
    ['while it is deploying', { deployment: deployment({ is_deploying: true }) }, 'building and deploying'],
    ['while its action goes on', { action: action({ finished_at: null, finished_success: null }) }, 'deployed, and Cloud 66 is finishing'],
    ['while the stack restarts', { action: action({ action: 'restart', finished_at: null }) }, 'restarting'],
    ['while it is done and not marked', { deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '108' }, idleMs: 29_999 }, 'deployed, and not live yet'],
    ['while it is done and nothing is marked', { deployment: deployment({ is_live: false }), live: { kind: 'none' }, idleMs: 90_000 }, 'deployed, and not live yet'],
    ['while it is staged and no variant shows', { deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '108' }, variants: [], idleMs: 90_000 }, 'deployed, and not live yet'],
    ['while the stack is a failed one', { stack: stack({ status: 2 }) }, 'the deployment is live, but Cloud 66 calls the stack "deployment failed"'],
    ['while the stack is analysed', { stack: stack({ status: 4 }) }, 'the deployment is live, but Cloud 66 calls the stack "analyzed"'],
    ['while the stack is broken', { stack: stack({ health: 4 }) }, 'the deployment is live, but Cloud 66 calls the health of the stack "failed"'],
  ])('%s', (_, change, phase) => expect(judge(change)).toEqual({ kind: 'in-progress', phase }));
});

describe('a deployment failed', () => {
  test('by its action', () => expect(judge({ action: action({ finished_success: false, finished_message: 'could not\nclone' }) })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended deployment 109 as failed: "could not clone"' }));
  test('by its action before it was listed', () => expect(judge({ deployment: undefined, action: action({ finished_success: 'false', finished_message: null }) })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended deployment as failed' }));
  test('in a restart', () => expect(judge({ action: action({ action: 'restart', finished_success: false, finished_message: null }) })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended the restart as failed' }));
  test.each(['failed', 'Failure', 'FAILED'])('by the outcome %p, though its action is not over', (meaning) => expect(judge({ deployment: deployment({ outcome: { meaning } }), action: undefined })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended deployment 109 as failed' }));
  test.each([true, 'true'])('when it was reverted (%p)', (reverted) => expect(judge({ deployment: deployment({ reverted }) })).toMatchObject({ kind: 'failed', reason: 'it was reverted on Cloud 66' }));
  test('when another has been live for long', () => expect(judge({ deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '108' }, idleMs: 30_000 })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended it as a success, but deployment 108 is the one that is live' }));
  test('sooner, when there is little time', () => {
    expect([lateFor(20_000), lateFor(15 * 60_000)]).toEqual([4_000, 30_000]);
    expect(judge({ deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '108' }, idleMs: 4_000, lateMs: 4_000 }).kind).toBe('failed');
  });
  test.each([undefined, []])('at once when a newer one is live (variants %p)', (variants) => expect(judge({ deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '1000' }, variants })).toMatchObject({ kind: 'failed', reason: 'Cloud 66 ended it as a success, but the newer deployment 1000 took its place' }));
  test('when it was to be staged and the stack has no versions side by side', () => {
    expect(judge({ deployment: deployment({ is_live: false }), live: { kind: 'live', releaseId: '108' }, noRollouts: true })).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/no versions side by side/), advice: expect.stringMatching(/rolling/) });
    expect(judge({ noRollouts: true }).kind).toBe('live');
  });
  test('in a restart by another name', () => expect(judge({ action: action({ action: 'stack_restart', finished_success: false }) })).toMatchObject({ reason: expect.stringMatching(/the restart as failed/) }));
});

describe('nobody knows', () => {
  test.each<[string, Partial<Sighting>, RegExp]>([
    ['of a deployment that is not there', { deployment: undefined, action: undefined }, /no deployment "109"/],
    ['of one that is not there after its action', { deployment: undefined }, /no deployment "109"/],
    ['how the action ended', { action: action({ finished_success: null }) }, /whether its action succeeded/],
    ['how it stands', { deployment: deployment({ outcome: null }) }, /how the deployment stands/],
    ['what a new word means', { deployment: deployment({ outcome: { meaning: 'Cancelled' } }) }, /"Cancelled", which is not a known outcome/],
    ['whether it is live', { deployment: deployment({ is_live: null }) }, /whether the deployment is live/],
    ['what the stack is', { stack: stack({ status: null }) }, /status of nothing/],
    ['what a new status means', { stack: stack({ status: 8 }) }, /status 8, which is not a known one/],
    ['what a new health means', { stack: stack({ health: 9 }) }, /health 9, which is not a known one/],
    ['what share a canary has', { variants: [variant({ percentage: null })] }, /what share/],
  ])('%s', (_, change, reason) => expect(judge(change)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) }));
});

describe('beside the live one it is', () => {
  const staged = { deployment: deployment({ is_live: false, deploy_session: 's9' }) };
  test('staged', () => expect(judge({ ...staged, variants: [variant({})] })).toEqual({ kind: 'staged' }));
  test('staged, where the platform marks it as live at once', () => expect(judge({ variants: [variant({})] })).toEqual({ kind: 'staged' }));
  test('staged as the green one', () => expect(judge({ ...staged, variants: [variant({ variant_type: 'green', percentage: null })] })).toEqual({ kind: 'staged' }));
  test('a canary', () => expect(judge({ ...staged, variants: [variant({ percentage: 25 })] })).toEqual({ kind: 'partial', share: 0.25 }));
  test('found by its session', () => expect(judge({ ...staged, variants: [variant({ git_hash: null, deploy_session: 's9', percentage: 10 })] })).toEqual({ kind: 'partial', share: 0.1 }));
  test('found where nothing can be compared and there is one', () => expect(judge({ deployment: deployment({ is_live: false, git_hash: null }), variants: [variant({ git_hash: null, percentage: 10 })] })).toEqual({ kind: 'partial', share: 0.1 }));
  test('not the rollout of another', () => expect(judge({ ...staged, variants: [variant({ git_hash: 'c'.repeat(40), percentage: 10 })] }).kind).toBe('in-progress'));
  test('not one of two that cannot be told apart', () => expect(judge({ deployment: deployment({ is_live: false, git_hash: null }), variants: [variant({ git_hash: null }), variant({ git_hash: null, uid: 'v3' })] }).kind).toBe('in-progress'));
});

test('no answer that is not understood is ever called live, and none at all throws', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.constantFrom('success', 'failed', 'pending', 'true', 'false', true, false, null, 0, 1, 2, 3, 4, 5, 6, 7, 8));
  fc.assert(
    fc.property(fc.record({ meaning: anything, isLive: anything, reverted: anything, finishedAt: anything, success: anything, status: anything, health: anything, deploying: anything }), (said) => {
      const state = judge({
        deployment: deployment({ outcome: { meaning: said.meaning }, is_live: said.isLive, reverted: said.reverted, is_deploying: said.deploying }),
        action: action({ finished_at: said.finishedAt, finished_success: said.success }),
        stack: stack({ status: said.status, health: said.health }),
      });
      if (state.kind !== 'live') return;
      expect(String(said.meaning).trim().toLowerCase().startsWith('succ')).toBe(true);
      expect(String(said.isLive)).toBe('true');
      expect(typeof said.finishedAt === 'string' && said.finishedAt.trim() !== '' && String(said.success) === 'true').toBe(true);
      expect([1, 5, 6]).toContain(Number(said.status));
    }),
    { numRuns: 2_000 },
  );
});

describe('what serves', () => {
  const d = (id: number, change: object = {}): Deployment => deployment({ id, is_live: false, git_hash: String(id).repeat(13).slice(0, 39), ...change });
  test('the one that is marked', () => expect(judgeLive([d(109), d(108, { is_live: true })], true)).toEqual({ kind: 'live', releaseId: '108' }));
  test('nothing, where all are known and none is marked', () => expect(judgeLive([d(109)], true)).toEqual({ kind: 'none' }));
  test('nothing, on a stack that is new', () => expect(judgeLive([], true)).toEqual({ kind: 'none' }));
  test.each<[string, Deployment[], boolean, Variant[], RegExp]>([
    ['where there are more', [d(109)], false, [], /none of the newest 1 deployments/],
    ['where two are marked', [d(109, { is_live: true }), d(108, { is_live: true })], true, [], /several deployments live \(109, 108\)/],
    ['where it is not said', [d(109, { is_live: null })], true, [], /does not say which/],
    ['where only the new one of a rollout is marked and no variant is the old one', [d(109, { is_live: true })], true, [variant({ git_hash: d(109).commit })], /a rollout is under way/],
  ])('unknown, %s', (_, deployments, complete, variants, reason) => expect(judgeLive(deployments, complete, variants)).toEqual({ kind: 'unknown', reason: expect.stringMatching(reason) }));
  test('the old one during a rollout, where both are marked', () => expect(judgeLive([d(109, { is_live: true }), d(108, { is_live: true })], true, [variant({ git_hash: d(109).commit })])).toEqual({ kind: 'live', releaseId: '108' }));
  test('the active one during a rollout, where only the new one is marked', () => expect(judgeLive([d(109, { is_live: true }), d(108)], true, [variant({ git_hash: d(109).commit }), variant({ uid: 'v1', variant_type: 'active', git_hash: d(108).commit })])).toEqual({ kind: 'live', releaseId: '108' }));
  test('the old one, where a rollout does not say its share', () => expect(judgeLive([d(109, { is_live: true }), d(108, { is_live: true })], true, [variant({ variant_type: 'green', git_hash: d(109).commit, percentage: null })])).toEqual({ kind: 'live', releaseId: '108' }));
  test('the new one, where the rollout takes everything', () => expect(judgeLive([d(109, { is_live: true }), d(108)], true, [variant({ git_hash: d(109).commit, percentage: 100 })])).toEqual({ kind: 'live', releaseId: '109' }));
  test('by a commit id that is cut, and not by one that is too short', () => {
    expect(judgeLive([d(109, { is_live: true }), d(108, { is_live: true })], true, [variant({ git_hash: d(109).commit?.slice(0, 7) })])).toEqual({ kind: 'live', releaseId: '108' });
    expect(judgeLive([d(109, { is_live: true }), d(108, { is_live: true })], true, [variant({ git_hash: d(109).commit?.slice(0, 6) })]).kind).toBe('unknown');
  });
});
