import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Measurement } from '../../health-probe/types.ts';
import { failuresInARow, judgeWatch } from '../../health-probe/watch.ts';
import type { Objectives } from '../../health-probe/watch.ts';
import { measured, times } from './support/measurements.ts';

const OBJECTIVES: Objectives = { maxErrorRate: 0.01, maxP95Ms: 500, failureThreshold: 3, watchMs: 60_000 };
const during = (measurements: readonly Measurement[], objectives: Partial<Objectives> = {}) => judgeWatch(measurements, { ...OBJECTIVES, ...objectives }, 1_000);
const atEnd = (measurements: readonly Measurement[], objectives: Partial<Objectives> = {}) => judgeWatch(measurements, { ...OBJECTIVES, ...objectives }, 60_000);
const scattered = (passes: number, failures: number): readonly Measurement[] => Array.from({ length: passes + failures }, (_, index) => measured(failures > 0 && index % Math.floor((passes + failures) / failures) === 0 && index / Math.floor((passes + failures) / failures) < failures ? 'fail' : 'pass'));

describe('failures in a row', () => {
  test('end the watch at the threshold', () => {
    expect(during([measured('pass'), ...times(2, 'fail')])).toEqual({ kind: 'continue' });
    expect(during([measured('pass'), ...times(3, 'fail')])).toMatchObject({ kind: 'unhealthy', reasonCode: 'failures-in-a-row', reason: 'check "/health" failed 3 times in a row' });
  });

  test('are of one critical check; what proves nothing neither breaks nor extends them', () => {
    expect(during([...times(2, 'fail'), ...times(2, 'fail', { check: '/other' })])).toEqual({ kind: 'continue' });
    expect(during(times(9, 'fail', { critical: false }))).toEqual({ kind: 'continue' });
    expect(during([...times(2, 'fail'), measured('error'), measured('blocked'), measured('fail')])).toMatchObject({ kind: 'unhealthy' });
    expect(failuresInARow([...times(2, 'fail'), ...times(3, 'fail', { check: '/other' })])).toEqual({ check: '/other', count: 3 });
    expect(failuresInARow([measured('pass')])).toBeUndefined();
  });
});

describe('share of failures', () => {
  test('needs enough samples and enough failures', () => {
    expect(during(scattered(16, 3))).toEqual({ kind: 'continue' });
    expect(during(scattered(18, 2))).toEqual({ kind: 'continue' });
    expect(during(scattered(17, 3))).toMatchObject({ kind: 'unhealthy', reasonCode: 'error-rate-exceeded', reason: '3 of 20 requests failed (15 %, at most 1 % is the objective)' });
  });

  test('is broken only past the objective, and never by one failure', () => {
    expect(during(scattered(297, 3))).toEqual({ kind: 'continue' });
    expect(during(scattered(297, 3), { maxErrorRate: 0.009 })).toMatchObject({ kind: 'unhealthy' });
    expect(during([measured('fail'), ...times(30, 'pass')], { failureThreshold: 1 })).toEqual({ kind: 'continue' });
  });
});

describe('response times', () => {
  test('break the objective by their 95th percentile', () => {
    const slow = times(3, 'pass', { durationMs: 900 });
    expect(during([...times(17, 'pass'), ...slow])).toMatchObject({ kind: 'unhealthy', reasonCode: 'latency-exceeded', reason: 'the 95th percentile of 20 response times is 900 ms, at most 500 ms is the objective' });
    expect(during([...times(16, 'pass'), ...slow])).toEqual({ kind: 'continue' });
    expect(during([...times(57, 'pass'), ...slow])).toEqual({ kind: 'continue' });
    expect(during([...times(18, 'pass'), ...times(2, 'pass', { durationMs: 900 })])).toEqual({ kind: 'continue' });
  });

  test('agree with the percentile itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 80 }), fc.integer({ min: 0, max: 80 }), (fast, slow) => {
        const judged = during([...times(fast, 'pass'), ...times(slow, 'pass', { durationMs: 900 })]);
        expect(judged.kind).toBe(slow >= 3 && slow > fast + slow - Math.ceil((fast + slow) * 0.95) ? 'unhealthy' : 'continue');
      }),
    );
  });
});

describe('the end', () => {
  test('passes where the objectives are met over enough samples', () => {
    expect(atEnd(times(20, 'pass'))).toMatchObject({ kind: 'end', reasonCode: 'watch-passed' });
  });

  test('F10: no data never decides', () => {
    for (const few of [[], times(19, 'pass'), times(500, 'error'), times(500, 'blocked'), times(500, 'inconclusive')]) expect(atEnd(few)).toMatchObject({ kind: 'end', reasonCode: 'watch-not-proven' });
  });

  test('is not proven where an objective is broken by too little, or the last request failed', () => {
    expect(atEnd([measured('fail'), ...times(30, 'pass')])).toMatchObject({ kind: 'end', reasonCode: 'watch-not-proven' });
    expect(atEnd([...times(18, 'pass'), ...times(2, 'pass', { durationMs: 900 })])).toMatchObject({ kind: 'end', reasonCode: 'watch-not-proven' });
    expect(atEnd([...times(500, 'pass'), measured('fail')])).toMatchObject({ kind: 'end', reasonCode: 'watch-not-proven' });
    expect(atEnd([...times(500, 'pass'), measured('fail'), measured('pass')])).toMatchObject({ kind: 'end', reasonCode: 'watch-passed' });
  });
});
