import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';
import type { ReleaseSighting } from '../src/judge-release.ts';
import { judgeStage, judgeSwap, judgeWatched } from '../src/judge-stage.ts';
import type { Stage } from '../src/judge-stage.ts';

const NONE: LiveRelease = { kind: 'none' };
const UNKNOWN: LiveRelease = { kind: 'unknown', reason: 'no answer' };
const live = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
const can = { current: true, status: true };
const READY: Stage = { kind: 'ready' };
const SHARE: Stage = { kind: 'share', share: 0.25 };
const HOLD: Stage = { kind: 'hold', share: 0.25 };
const STAGED: ReleaseState = { kind: 'staged' };
const FAILED: ReleaseState = { kind: 'failed', reason: 'crashed', advice: 'mend it' };
const partial = (share: number): ReleaseState => ({ kind: 'partial', share });

type Row = readonly [stage: Stage, before: LiveRelease, state: ReleaseState, now: LiveRelease, what: string];

describe('of release r2, after r1', () => {
  test.each<Row>([
    [READY, live('r1'), STAGED, live('r1'), 'reached'],
    [READY, live('r1'), partial(0.1), live('r1'), 'reached'],
    [READY, live('r1'), { kind: 'in-progress', phase: 'building' }, live('r1'), 'wait: building'],
    [READY, live('r1'), { kind: 'unknown', reason: 'odd' }, live('r1'), 'wait: odd'],
    [READY, live('r1'), STAGED, UNKNOWN, 'reached'],
    [READY, live('r1'), STAGED, NONE, 'reached'],
    [READY, live('r1'), { kind: 'live' }, live('r2'), 'serves'],
    [READY, NONE, { kind: 'live' }, live('r2'), 'serves'],
    [READY, live('r1'), FAILED, live('r1'), 'failed release-failed'],
    [READY, NONE, FAILED, NONE, 'failed release-failed'],
    [READY, live('r1'), FAILED, live('r9'), 'superseded another-release-is-live'],
    [READY, live('r1'), STAGED, live('r9'), 'if it lasts: superseded another-release-is-live'],
    [READY, NONE, STAGED, live('r9'), 'if it lasts: superseded another-release-is-live'],
    [READY, UNKNOWN, STAGED, live('r9'), 'reached'],
    [READY, live('r1'), STAGED, live('r2'), 'reached'],
    [SHARE, live('r1'), STAGED, live('r1'), 'wait: ready, and not taking requests yet'],
    [SHARE, live('r1'), partial(0.05), live('r1'), 'wait: it takes 5 % of the requests'],
    [SHARE, live('r1'), partial(0.25), live('r1'), 'reached'],
    [SHARE, live('r1'), partial(0.24), live('r1'), 'reached'],
    [SHARE, live('r1'), partial(0.2), live('r1'), 'wait: it takes 20 % of the requests'],
    [SHARE, live('r1'), partial(0.34), live('r1'), 'reached'],
    [SHARE, live('r1'), partial(0.25), live('r9'), 'if it lasts: superseded another-release-is-live'],
    [HOLD, live('r1'), partial(0.25), live('r1'), 'wait: it takes 25 % of the requests'],
    [HOLD, live('r1'), partial(0.05), live('r1'), 'if it lasts: failed release-failed'],
    [HOLD, live('r1'), STAGED, live('r1'), 'if it lasts: failed release-failed'],
    [HOLD, live('r1'), { kind: 'in-progress' }, live('r1'), 'wait: in-progress'],
    [HOLD, live('r1'), { kind: 'unknown', reason: 'odd' }, live('r1'), 'wait: odd'],
    [HOLD, live('r1'), { kind: 'live' }, live('r2'), 'serves'],
    [HOLD, live('r1'), FAILED, live('r1'), 'failed release-failed'],
    [HOLD, live('r1'), partial(0.25), live('r9'), 'if it lasts: superseded another-release-is-live'],
  ])('%j before %j, %j, now %j: %s', (stage, before, state, now, what) => {
    const judged = judgeStage(stage, { releaseId: 'r2', before, live: now, state, can });
    const tag = judged.kind === 'wait' ? (judged.ifItLasts ? `if it lasts: ${judged.ifItLasts.outcome} ${judged.ifItLasts.reasonCode}` : `wait: ${judged.seen}`) : judged.kind === 'decided' ? `${judged.outcome} ${judged.reasonCode}` : judged.kind;
    expect(tag).toBe(what);
    if (what === 'failed release-failed') expect(judged).toMatchObject({ reason: 'The platform reports release "r2" as failed: crashed.', advice: 'mend it' });
  });
});

test('only what is ready is ready, and only a share that is taken is one', () => {
  const states = fc.oneof(fc.constantFrom<ReleaseState>(STAGED, FAILED, { kind: 'live' }, { kind: 'in-progress' }, { kind: 'unknown', reason: 'x' }), fc.double({ min: 0.01, max: 0.99, noNaN: true }).map(partial));
  const lives = fc.constantFrom(NONE, UNKNOWN, live('r1'), live('r2'), live('r9'));
  fc.assert(
    fc.property(fc.constantFrom<Stage>(READY, SHARE, HOLD), lives, lives, states, (stage, before, now, state) => {
      const sighting: ReleaseSighting = { releaseId: 'r2', before, live: now, state, can };
      const judged = judgeStage(stage, sighting);
      if (judged.kind === 'reached') expect(stage.kind === 'ready' ? state.kind === 'staged' || state.kind === 'partial' : state.kind === 'partial' && state.share > 0.2).toBe(true);
      if (judged.kind === 'serves') expect(state.kind).toBe('live');
      expect(judged.kind === 'decided' && (judged.outcome === 'deployed' || judged.outcome === 'unchanged')).toBe(false);
    }),
    { numRuns: 500 },
  );
});

describe('right before everything is shifted to r2', () => {
  test.each<readonly [before: LiveRelease, now: LiveRelease, canSay: boolean, what: string]>([
    [live('r1'), live('r1'), true, 'go'],
    [live('r1'), live('r2'), true, 'go'],
    [live('r1'), NONE, true, 'go'],
    [NONE, NONE, true, 'go'],
    [UNKNOWN, live('r9'), true, 'go'],
    [UNKNOWN, UNKNOWN, true, 'go'],
    [live('r1'), UNKNOWN, false, 'go'],
    [live('r1'), live('r9'), true, 'another-release-is-live'],
    [NONE, live('r9'), true, 'another-release-is-live'],
    [live('r1'), UNKNOWN, true, 'live-unknown'],
    [NONE, UNKNOWN, true, 'live-unknown'],
  ])('before %j, now %j, can say %j: %s', (before, now, canSay, what) => {
    const swap = judgeSwap({ releaseId: 'r2', before, now, canSay });
    expect(swap.kind === 'go' ? 'go' : swap.reasonCode).toBe(what);
  });
});

describe('what the watch of a share says', () => {
  const watched = (verdict: Parameters<typeof judgeWatched>[0]['verdict'], samples: number, successRate: number | undefined = 1) => judgeWatched({ verdict, reason: 'Why.', samples, successRate }, 0.25, 'r2');

  test.each<readonly [Parameters<typeof watched>, string]>([
    [['healthy', 60], 'go-on'],
    [['healthy', 60, 0.98], 'go-on'],
    [['degraded', 60], 'go-on'],
    [['healthy', 20, 0.9], 'go-on'],
    [['healthy', 19], 'go-on'],
    [['healthy', 5], 'go-on'],
    [['healthy', 19, 0.9], 'inconclusive'],
    [['healthy', 4], 'inconclusive'],
    [['degraded', 0, undefined], 'inconclusive'],
    [['unhealthy', 60, 0], 'canary-unhealthy'],
    [['unhealthy', 3, 0], 'canary-unhealthy'],
    [['inconclusive', 0, undefined], 'inconclusive'],
    [['inconclusive', 60], 'inconclusive'],
    [['cancelled', 60], 'inconclusive'],
  ])('%j: %s', (given, what) => {
    const judged = watched(...given);
    expect(judged.kind === 'go-on' ? 'go-on' : judged.reasonCode).toBe(what);
    expect(judged.kind === 'go-on' ? judged.seen : judged.reason).toMatch(/^At 25 % of the requests/);
    if (judged.kind === 'decided') expect(judged).toMatchObject({ outcome: 'failed', advice: expect.stringMatching(/\w/) });
  });
});
