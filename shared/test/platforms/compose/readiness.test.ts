import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Container } from '../../../platforms/compose/containers.ts';
import { judgeReadiness, observe } from '../../../platforms/compose/readiness.ts';
import type { Expected, Observations, Readiness } from '../../../platforms/compose/readiness.ts';
import { container } from './container.fixture.ts';

const WEB: Expected = { service: 'web', replicas: 1, isJob: false, mayEnd: false };
const STABLE_MS = 5_000;

/** Looks at the same containers at these times, and judges the last look. */
function judgeAfter(expected: readonly Expected[], ...looks: readonly (readonly [atMs: number, containers: readonly Container[]])[]): Readiness {
  let observations: Observations = new Map();
  for (const [atMs, containers] of looks) observations = observe(observations, containers, atMs);
  const [nowMs, containers] = looks.at(-1) as (typeof looks)[number];
  return judgeReadiness(expected, containers, { observations, nowMs, stableMs: STABLE_MS });
}
const judge = (containers: readonly Container[], expected: readonly Expected[] = [WEB]): Readiness => judgeAfter(expected, [0, containers]);

describe('a container with a health check', () => {
  test('is ready when it is healthy, and not before', () => {
    expect(judge([container()])).toEqual({ kind: 'ready' });
    expect(judge([container({ health: 'starting' })])).toEqual({ kind: 'waiting', phase: 'web: 0 of 1 ready, its health check has not passed yet' });
    expect(judge([container({ health: 'unknown' })])).toMatchObject({ kind: 'waiting' });
  });

  test('has failed when it is unhealthy, with what the check said', () => {
    expect(judge([container({ name: 'shop-web-1', health: 'unhealthy', healthWords: 'connection refused' })])).toMatchObject({ kind: 'failed', reason: 'service "web": container shop-web-1 is unhealthy; its health check said "connection refused"' });
    expect(judge([container({ name: 'shop-web-1', health: 'unhealthy' })])).toMatchObject({ kind: 'failed', reason: 'service "web": container shop-web-1 is unhealthy' });
  });

  test('counts, every one of them', () => {
    expect(judge([container(), container({ health: 'starting' }), container()])).toEqual({ kind: 'waiting', phase: 'web: 2 of 3 ready, its health check has not passed yet' });
    expect(judge([container(), container(), container({ health: 'unhealthy' })])).toMatchObject({ kind: 'failed' });
  });
});

describe('a container without a health check', () => {
  const bare = container({ health: 'none' });

  test('is ready when it has run for a while', () => {
    expect(judgeAfter([WEB], [0, [bare]], [4_999, [bare]])).toMatchObject({ kind: 'waiting', phase: expect.stringContaining('no health check') });
    expect(judgeAfter([WEB], [0, [bare]], [5_000, [bare]])).toEqual({ kind: 'ready' });
  });

  test('is watched anew after a restart', () => {
    const again = { ...bare, restarts: 1 };
    expect(judgeAfter([WEB], [0, [bare]], [4_000, [again]], [6_000, [again]])).toMatchObject({ kind: 'waiting' });
    expect(judgeAfter([WEB], [0, [bare]], [4_000, [again]], [9_000, [again]])).toEqual({ kind: 'ready' });
    const later = { ...bare, startedAt: '2026-01-01T00:01:00Z' };
    expect(judgeAfter([WEB], [0, [bare]], [4_000, [later]], [6_000, [later]])).toMatchObject({ kind: 'waiting' });
  });

  test('that keeps ending has failed, running or not', () => {
    const restarts = (count: number, state: Container['state'] = 'running'): Container => ({ ...bare, restarts: count, state, exitCode: 3 });
    expect(judgeAfter([WEB], [0, [bare]], [500, [restarts(2)]])).toMatchObject({ kind: 'waiting' });
    expect(judgeAfter([WEB], [0, [bare]], [500, [restarts(3)]])).toMatchObject({ kind: 'failed', reason: expect.stringContaining('keeps ending: it was started again 3 times') });
    expect(judgeAfter([WEB], [0, [restarts(2, 'restarting')]])).toMatchObject({ kind: 'waiting', phase: expect.stringContaining('ended with code 3, starting again') });
    expect(judgeAfter([WEB], [0, [restarts(3, 'restarting')]])).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 3 and was started again 3 times') });
  });

  test('that was restarted long ago is not held to it', () => {
    const old = { ...bare, restarts: 17 };
    expect(judgeAfter([WEB], [0, [old]], [5_000, [old]])).toEqual({ kind: 'ready' });
    expect(judge([container({ restarts: 17 })])).toEqual({ kind: 'ready' });
  });
});

describe('a container that has ended', () => {
  const ended = container({ state: 'exited', health: 'none' });
  const mayEnd = { ...WEB, mayEnd: true };
  const other = { ...WEB, service: 'api' };

  test('with code 0 is done where it is a job, or where nothing asks for it while it runs', () => {
    expect(judge([ended], [{ ...WEB, isJob: true }])).toEqual({ kind: 'ready' });
    expect(judge([ended, container({ service: 'api' })], [mayEnd, other])).toEqual({ kind: 'ready' });
  });

  test('is a failure else', () => {
    expect(judge([ended])).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 0') });
    expect(judge([{ ...ended, restartPolicy: 'always' }], [mayEnd])).toMatchObject({ kind: 'failed' });
    expect(judge([{ ...ended, exitCode: 137, outOfMemory: true }], [{ ...WEB, isJob: true }])).toMatchObject({ kind: 'failed', reason: expect.stringContaining('ended with code 137, out of memory') });
    expect(judge([{ ...ended, state: 'dead', exitCode: 1 }], [mayEnd])).toMatchObject({ kind: 'failed' });
  });

  test('leaves nothing that serves where all have', () => {
    expect(judge([ended], [mayEnd])).toEqual({ kind: 'failed', reason: 'nothing keeps running: "web" ended with code 0' });
  });
});

test('a job at work is waited for, whatever its health check says', () => {
  expect(judge([container({ health: 'unhealthy' })], [{ ...WEB, isJob: true }])).toEqual({ kind: 'waiting', phase: 'web: 0 of 1 ready, at work' });
});

test.each([
  ['created', 'not started yet'],
  ['paused', 'it is paused'],
  ['removing', 'it is removing'],
  ['unknown', 'in a state that is not known'],
] as const)('a container that is %s is waited for', (state, words) => {
  expect(judge([container({ state })])).toEqual({ kind: 'waiting', phase: `web: 0 of 1 ready, ${words}` });
});

test('a service without a container has failed, unless it is to have none', () => {
  expect(judge([])).toEqual({ kind: 'failed', reason: 'service "web" has no container' });
  expect(judge([], [{ ...WEB, replicas: 0 }])).toEqual({ kind: 'ready' });
  expect(judgeReadiness([WEB], [container({ health: 'none', restarts: 2 })], { observations: new Map(), nowMs: 0, stableMs: 1 })).toMatchObject({ kind: 'waiting' });
});

test('ready means that every container is running and not known to be unwell', () => {
  const any = fc.record({ state: fc.constantFrom('created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead', 'unknown'), health: fc.constantFrom('none', 'starting', 'healthy', 'unhealthy', 'unknown'), exitCode: fc.nat(255), restarts: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), (some) => {
      const containers = some.map((each) => container(each as Partial<Container>));
      const judged = judgeAfter([WEB], [0, containers], [STABLE_MS, containers]);
      const isWell = containers.every(({ state, health }) => state === 'running' && (health === 'healthy' || health === 'none'));
      expect(judged.kind === 'ready').toBe(isWell);
    }),
  );
});
