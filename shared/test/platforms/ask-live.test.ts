import { describe, expect, test } from '@jest/globals';
import { askLiveOf, lastWordsOf } from '../../platforms/ask-live.ts';
import type { LiveRelease, Platform } from '../../platforms/port.ts';
import { orderedClock } from '../support/ordered-clock.ts';

const clockOf = () => orderedClock(0, setImmediate);
const never = (): Promise<never> => new Promise(() => undefined);
/** How long something takes on the clock. */
const took = async <T>(clock: ReturnType<typeof clockOf>, work: Promise<T>): Promise<readonly [T, number]> => {
  const from = clock.monotonic();
  const value = await work;
  return [value, Math.round(clock.monotonic() - from)];
};

describe('what may still be done', () => {
  const late = 'late';
  const within = (longestMs: number, share?: number) => ({ longestMs, late, ...(share === undefined ? {} : { share }) });

  test('takes as long as it is given while nobody has cancelled', async () => {
    const clock = clockOf();
    const words = lastWordsOf({ clock, signal: new AbortController().signal });
    expect(await took(clock, words.within(async (_, ms) => `${ms}`, within(30_000)))).toEqual(['30000', 0]);
    expect(await took(clock, words.within(never, within(30_000)))).toEqual([late, 30_000]);
  });

  test('after a cancel, what is left of the time to report, or a share of it', async () => {
    const clock = clockOf();
    const cancel = new AbortController();
    const words = lastWordsOf({ clock, signal: cancel.signal });
    cancel.abort();
    expect(await took(clock, words.within(never, within(30_000, 0.5)))).toEqual([late, 2_900]);
    expect(await took(clock, words.within(never, within(30_000)))).toEqual([late, 2_900]);
    expect(await took(clock, words.within(never, within(30_000)))).toEqual([late, 400]);
    expect(await took(clock, words.within(never, within(100)))).toEqual([late, 100]);
  });

  test('a cancel in the middle of it leaves it less time', async () => {
    const clock = clockOf();
    const cancel = new AbortController();
    const words = lastWordsOf({ clock, signal: cancel.signal });
    void clock.sleep(10_000).then(() => cancel.abort());
    expect(await took(clock, words.within(never, within(30_000, 0.5)))).toEqual([late, 12_900]);
  });

  test('a run that was cancelled before has the time from then on', async () => {
    const clock = clockOf();
    expect(await took(clock, lastWordsOf({ clock, signal: AbortSignal.abort() }).within(never, within(30_000)))).toEqual([late, 5_800]);
  });

  test('has a signal of its own, which is aborted when its time is over', async () => {
    const clock = clockOf();
    let seen: AbortSignal | undefined;
    await lastWordsOf({ clock, signal: AbortSignal.abort() }).within((signal) => ((seen = signal), expect(signal.aborted).toBe(false), never()), within(30_000));
    expect(seen?.aborted).toBe(true);
  });
});

test('what is live is asked after a cancel too, and not waited for', async () => {
  const clock = clockOf();
  const ask = (current: () => Promise<LiveRelease>, signal: AbortSignal) => took(clock, askLiveOf({ current } as unknown as Platform, { clock, signal })());
  expect(await ask(async () => ({ kind: 'none' }), AbortSignal.abort())).toEqual([{ kind: 'none' }, 0]);
  expect(await ask(never, AbortSignal.abort())).toEqual([{ kind: 'unknown', reason: 'the platform did not answer in time' }, 5_000]);
  expect((await ask(never, new AbortController().signal))[1]).toBe(5_000);
});
