import { describe, expect, test } from '@jest/globals';
import type { LastWords } from '../../shared/platforms/ask-live.ts';
import type { Applied, LiveRelease, Platform, ReleaseState } from '../../shared/platforms/port.ts';
import { jumpingClock } from '../../shared/test/support/fake-clock.ts';
import { stopRelease } from '../src/stop-release.ts';
import { untilLive } from '../src/until-live.ts';

/** A platform that calls r2 live, and serves what the script says for each question; nothing means that it does not answer. */
async function follow(serves: (question: number) => string, { status = 'live', timeoutMs = 900_000, cancelAt = Number.POSITIVE_INFINITY }: { readonly status?: 'live' | 'unknown'; readonly timeoutMs?: number; readonly cancelAt?: number } = {}) {
  const clock = jumpingClock();
  const cancel = new AbortController();
  let questions = 0;
  const current = async (): Promise<LiveRelease> => {
    questions += 1;
    if (questions === cancelAt) cancel.abort();
    const releaseId = serves(questions);
    return releaseId === '' ? { kind: 'unknown', reason: 'no answer' } : { kind: 'live', releaseId };
  };
  const state = async (): Promise<ReleaseState> => (status === 'live' ? { kind: 'live' } : { kind: 'unknown', reason: 'no "status"' });
  const platform = { capabilities: { current: true, status: status === 'live' }, current, state } as unknown as Platform;
  const log = { info: () => undefined, warning: () => undefined, foreign: () => undefined };
  const ending = await untilLive({ releaseId: 'r2', before: { kind: 'live', releaseId: 'r1' }, platform, askLive: current, deadline: timeoutMs }, { clock, log, signal: cancel.signal });
  return { ...ending, elapsed: clock.monotonic() };
}

test('a platform that serves the new release a little late is waited for', async () => {
  expect(await follow((question) => (question < 4 ? 'r1' : 'r2'))).toMatchObject({ outcome: 'deployed', reasonCode: 'live' });
});

test('one that goes on serving the old release has taken the new one back', async () => {
  const ending = await follow(() => 'r1');
  expect(ending).toMatchObject({ outcome: 'rolled-back-by-platform', live: { releaseId: 'r1' } });
  expect(ending.elapsed).toBeGreaterThanOrEqual(10_000);
  expect(ending.elapsed).toBeLessThan(20_000);
});

test('a third release that stays means superseded, with and without "status"', async () => {
  expect(await follow(() => 'r9')).toMatchObject({ outcome: 'superseded' });
  expect(await follow(() => 'r9', { status: 'unknown' })).toMatchObject({ outcome: 'superseded' });
  expect(await follow((question) => (question % 3 === 0 ? 'r8' : 'r9'), { timeoutMs: 60_000 })).toMatchObject({ outcome: 'superseded' });
});

test('a question that is not answered changes nothing', async () => {
  expect(await follow((question) => (question % 2 === 0 ? '' : 'r9'), { timeoutMs: 2_000 })).toMatchObject({ outcome: 'superseded' });
  expect(await follow((question) => (question < 3 ? 'r9' : question < 5 ? '' : 'r2'))).toMatchObject({ outcome: 'deployed' });
});

test('without "status" the old release may serve until the time is up', async () => {
  expect(await follow(() => 'r1', { status: 'unknown', timeoutMs: 60_000 })).toMatchObject({ outcome: 'timed-out', reasonCode: 'not-live-in-time' });
});

test('a short timeout decides by what was seen', async () => {
  expect(await follow(() => 'r1', { timeoutMs: 2_000 })).toMatchObject({ outcome: 'rolled-back-by-platform' });
});

test('a cancel ends the wait and says what is live', async () => {
  expect(await follow(() => 'r1', { cancelAt: 2 })).toMatchObject({ outcome: 'cancelled', live: { releaseId: 'r1' } });
});

describe('a release that nobody waits for any more', () => {
  const within = { within: async <T>(work: (signal: AbortSignal, timeoutMs: number) => Promise<T>) => work(new AbortController().signal, 1_000) } as LastWords;
  test.each<[Applied | undefined, string]>([
    [undefined, 'the platform may still finish it'],
    [{ kind: 'accepted' }, 'it was stopped on the platform'],
    [{ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'Railway is\ndown.' }, 'it could not be stopped (Railway is down), so that the platform may still finish it'],
    [{ kind: 'timed-out' }, 'it could not be stopped in time, so that the platform may still finish it'],
  ])('%j: %s', async (answer, words) => {
    const asked: string[] = [];
    const cancel = async (releaseId: string): Promise<Applied> => {
      asked.push(releaseId);
      return answer as Applied;
    };
    expect(await stopRelease('r2', { platform: answer === undefined ? {} : { cancel }, lastWords: within })).toBe(words);
    expect(asked).toEqual(answer === undefined ? [] : ['r2']);
  });
});

test('it is stopped before what is live is asked for the last time', async () => {
  const order: string[] = [];
  const platform = { capabilities: { current: false, status: true }, state: async (): Promise<ReleaseState> => ({ kind: 'in-progress' }) } as unknown as Platform;
  const log = { info: () => undefined, warning: () => undefined, foreign: () => undefined };
  const askLive = async (): Promise<LiveRelease> => {
    order.push('live');
    return { kind: 'live', releaseId: 'r1' };
  };
  const stop = async (): Promise<string> => {
    order.push('stop');
    return 'it was stopped on the platform';
  };
  const ending = await untilLive({ releaseId: 'r2', before: { kind: 'live', releaseId: 'r1' }, platform, askLive, stop, deadline: 60_000 }, { clock: jumpingClock(), log, signal: new AbortController().signal });
  expect(ending).toMatchObject({ outcome: 'timed-out', reason: 'Release "r2" did not become live in time; last seen: in-progress; it was stopped on the platform.' });
  expect(order).toEqual(['stop', 'live']);
});
