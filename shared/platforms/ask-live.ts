import type { Clock } from '../runtime/clock.ts';
import type { LiveRelease, Platform } from './port.ts';

/** A question to the platform while nothing else is going on. */
export const QUESTION_MS = 30_000;
/** When all is over, for what is live now and for the release's log. */
export const LAST_WORDS_MS = 5_000;
/** From the cancel on: the runner kills at 7.5 s, and ending a stubborn child alone takes up to 4 s. */
const CANCEL_BUDGET_MS = 5_800;
const SHORTEST_QUESTION_MS = 400;
/** Of the time that is left after a cancel, for undoing something; the rest is for the question what is live now. */
export const SHARE_FOR_UNDOING = 0.6;

/** Asks what is live, even after a cancel, when the answer matters most. */
export type AskLive = () => Promise<LiveRelease>;

/** What may still be done when a run is over or was cancelled, and how long it may take. */
export interface LastWords {
  /**
   * Does one last thing with a signal of its own, which the cancel of the run does not abort.
   * @param longestMs how long it may take while nobody has cancelled
   * @param share of the time that is left after a cancel, where something else must follow
   * @returns what it came to, or `late` where it did not end in time
   */
  within<T>(work: (signal: AbortSignal, timeoutMs: number) => Promise<T>, limits: { readonly longestMs: number; readonly share?: number; readonly late: T }): Promise<T>;
}

export function lastWordsOf({ clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal }): LastWords {
  let cancelledAt: number | undefined;
  const note = (): void => {
    cancelledAt ??= clock.monotonic();
  };
  if (signal.aborted) note();
  else signal.addEventListener('abort', note, { once: true });
  const msLeft = (longestMs: number, share: number): number => {
    if (cancelledAt === undefined) return longestMs;
    return Math.min(longestMs, Math.max(SHORTEST_QUESTION_MS, (cancelledAt + CANCEL_BUDGET_MS - clock.monotonic()) * share));
  };
  return {
    within: async (work, { longestMs, share = 1, late }) => {
      const over = new AbortController();
      const timeUp = async (): Promise<typeof late> => {
        const ms = msLeft(longestMs, share);
        // A cancel in the middle of it leaves less time than there was at its beginning.
        if (cancelledAt === undefined) await Promise.race([clock.sleep(ms, over.signal), aborted(signal, over.signal)]);
        if (cancelledAt !== undefined) await clock.sleep(msLeft(longestMs, share), over.signal);
        return late;
      };
      const asked = new AbortController();
      const ms = msLeft(longestMs, share);
      try {
        return await Promise.race([work(asked.signal, ms), timeUp()]);
      } finally {
        asked.abort();
        over.abort();
      }
    },
  };
}

/** Resolves when a signal that is not aborted yet is; `until` takes the listener away again. */
const aborted = (signal: AbortSignal, until: AbortSignal): Promise<void> => new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true, signal: until }));

/** @returns a question with a signal of its own, that after a cancel takes only what is left of the time to report */
export function askLiveOf(platform: Platform, context: { readonly clock: Clock; readonly signal: AbortSignal }, lastWords: LastWords = lastWordsOf(context)): AskLive {
  return () => lastWords.within<LiveRelease>((signal, ms) => platform.current(signal, ms), { longestMs: LAST_WORDS_MS, late: { kind: 'unknown', reason: 'the platform did not answer in time' } });
}
