import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';
import { judgeRelease } from '../src/judge-release.ts';
import type { ReleaseSighting } from '../src/judge-release.ts';

const NONE: LiveRelease = { kind: 'none' };
const UNKNOWN: LiveRelease = { kind: 'unknown', reason: 'no answer' };
const live = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
const LIVE: ReleaseState = { kind: 'live' };
const BUSY: ReleaseState = { kind: 'in-progress' };
const FAILED: ReleaseState = { kind: 'failed', reason: 'crashed' };
const ODD: ReleaseState = { kind: 'unknown', reason: 'odd word' };
const BOTH = { current: true, status: true };
const CURRENT = { current: true, status: false };
const STATUS = { current: false, status: true };
const NEITHER = { current: false, status: false };

type Row = readonly [can: ReleaseSighting['can'], before: LiveRelease, state: ReleaseState, now: LiveRelease, outcome: string, code: string];

describe('of release r2, after r1', () => {
  test.each<Row>([
    // can, live before, state, live now → outcome, reason code or what is waited for
    [NEITHER, UNKNOWN, ODD, UNKNOWN, 'deployed', 'live-not-confirmed'],
    [BOTH, live('r1'), LIVE, live('r2'), 'deployed', 'live'],
    [BOTH, NONE, LIVE, live('r2'), 'deployed', 'live'],
    [BOTH, UNKNOWN, LIVE, live('r2'), 'deployed', 'live'],
    [BOTH, live('r2'), LIVE, live('r2'), 'unchanged', 'already-live'],
    [BOTH, live('r1'), BUSY, live('r1'), 'wait', 'in-progress'],
    [BOTH, live('r1'), { kind: 'in-progress', phase: 'building' }, live('r1'), 'wait', 'building'],
    [BOTH, live('r1'), BUSY, live('r2'), 'wait', 'in-progress'],
    [BOTH, live('r1'), ODD, live('r2'), 'wait', 'odd word'],
    [BOTH, live('r1'), LIVE, UNKNOWN, 'wait', 'no answer'],
    [BOTH, live('r1'), LIVE, NONE, 'wait', 'nothing is served'],
    [BOTH, live('r1'), LIVE, live('r1'), 'if it lasts: rolled-back-by-platform', 'previous-is-live'],
    [BOTH, live('r1'), LIVE, live('r3'), 'if it lasts: superseded', 'another-release-is-live'],
    [BOTH, NONE, LIVE, live('r3'), 'if it lasts: superseded', 'another-release-is-live'],
    [BOTH, live('r1'), FAILED, live('r1'), 'rolled-back-by-platform', 'previous-is-live'],
    [BOTH, live('r1'), { ...FAILED, neverServed: true }, live('r1'), 'failed', 'release-failed'],
    [BOTH, live('r1'), { ...FAILED, neverServed: true }, live('r3'), 'superseded', 'another-release-is-live'],
    [BOTH, live('r1'), FAILED, live('r3'), 'superseded', 'another-release-is-live'],
    [BOTH, live('r1'), FAILED, UNKNOWN, 'failed', 'release-failed'],
    [BOTH, NONE, FAILED, NONE, 'failed', 'release-failed'],
    [BOTH, live('r2'), FAILED, live('r2'), 'failed', 'release-failed'],
    [CURRENT, live('r1'), ODD, live('r1'), 'wait', '"r1" is live'],
    [CURRENT, live('r1'), ODD, NONE, 'wait', 'nothing is live'],
    [CURRENT, live('r1'), ODD, live('r3'), 'if it lasts: superseded', 'another-release-is-live'],
    [CURRENT, live('r1'), ODD, UNKNOWN, 'wait', 'no answer'],
    [CURRENT, live('r1'), ODD, live('r2'), 'deployed', 'live'],
    [CURRENT, live('r2'), ODD, live('r2'), 'unchanged', 'already-live'],
    [STATUS, UNKNOWN, LIVE, UNKNOWN, 'deployed', 'live'],
    [STATUS, live('r2'), LIVE, UNKNOWN, 'unchanged', 'already-live'],
    [STATUS, UNKNOWN, BUSY, UNKNOWN, 'wait', 'in-progress'],
    [STATUS, UNKNOWN, ODD, UNKNOWN, 'wait', 'odd word'],
    [STATUS, UNKNOWN, FAILED, UNKNOWN, 'failed', 'release-failed'],
  ])('%j before %j, %j, now %j: %s %s', (can, before, state, now, outcome, code) => {
    const judged = judgeRelease({ releaseId: 'r2', before, live: now, state, can });
    if (outcome === 'wait') expect(judged).toEqual({ kind: 'wait', seen: expect.stringContaining(code) });
    else if (outcome.startsWith('if it lasts: ')) expect(judged).toMatchObject({ kind: 'wait', ifItLasts: { outcome: outcome.slice('if it lasts: '.length), reasonCode: code } });
    else expect(judged).toMatchObject({ kind: 'decided', outcome, reasonCode: code });
  });
});

test('what the platform says of a failure is handed on, with its advice', () => {
  const failed: ReleaseState = { kind: 'failed', reason: 'the build failed: exit 1.', advice: 'Look at the build.' };
  const judge = (now: LiveRelease) => judgeRelease({ releaseId: 'r2', before: live('r1'), live: now, state: failed, can: BOTH });
  expect(judge(NONE)).toMatchObject({ reason: 'The platform reports release "r2" as failed: the build failed: exit 1.', advice: 'Look at the build.' });
  expect(judge(live('r1'))).toMatchObject({ outcome: 'rolled-back-by-platform', reason: expect.stringMatching(/serves the previous release "r1": the build failed: exit 1\.$/), advice: 'Look at the build.' });
  expect(judgeRelease({ releaseId: 'r2', before: live('r1'), live: UNKNOWN, state: FAILED, can: BOTH })).not.toHaveProperty('advice');
});

test('half live is failed, and nobody else\'s release', () => {
  const judge = (now: string) => judgeRelease({ releaseId: 'a2+b2', before: live('a1+b1'), live: live(now), state: FAILED, can: BOTH });
  expect(judge('a2+b1')).toMatchObject({ outcome: 'failed', reasonCode: 'release-failed' });
  expect(judge('a2+b3')).toMatchObject({ outcome: 'superseded' });
  expect(judge('a1+b1')).toMatchObject({ outcome: 'rolled-back-by-platform' });
});

test('success is only said of the id of this run, and unknown is never success', () => {
  const release = fc.constantFrom('r1', 'r2', 'r3');
  const lives = fc.oneof(fc.constant(NONE), fc.constant(UNKNOWN), release.map(live));
  const states = fc.constantFrom(LIVE, BUSY, FAILED, ODD);
  fc.assert(
    fc.property(release, lives, lives, states, fc.boolean(), fc.boolean(), (releaseId, before, now, state, current, status) => {
      const judged = judgeRelease({ releaseId, before, live: now, state, can: { current, status } });
      if (judged.kind === 'wait' || (judged.outcome !== 'deployed' && judged.outcome !== 'unchanged')) return;
      if (current) expect(now).toEqual(live(releaseId));
      if (status) expect(state).toEqual(LIVE);
      if (!current && !status) expect(judged.reasonCode).toBe('live-not-confirmed');
    }),
    { numRuns: 1_000 },
  );
});
