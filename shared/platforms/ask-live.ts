import type { Clock } from '../runtime/clock.ts';
import type { LiveRelease, Platform } from './port.ts';

/** A question to the platform while nothing else is going on. */
export const QUESTION_MS = 30_000;
/** When all is over, for what is live now and for the release's log. */
export const LAST_WORDS_MS = 5_000;
/** From the cancel on: the runner kills at 7.5 s, and ending a stubborn child alone takes up to 4 s. */
const CANCEL_BUDGET_MS = 5_800;
const SHORTEST_QUESTION_MS = 400;

/** Asks what is live, even after a cancel, when the answer matters most. */
export type AskLive = () => Promise<LiveRelease>;

/** @returns a question with a signal of its own, that after a cancel takes only what is left of the time to report */
export function askLiveOf(platform: Platform, context: { readonly clock: Clock; readonly signal: AbortSignal }): AskLive {
  let cancelledAt: number | undefined;
  const note = (): void => {
    cancelledAt = context.clock.monotonic();
  };
  if (context.signal.aborted) note();
  else context.signal.addEventListener('abort', note, { once: true });
  return async () => {
    const ms = cancelledAt === undefined ? LAST_WORDS_MS : Math.max(SHORTEST_QUESTION_MS, cancelledAt + CANCEL_BUDGET_MS - context.clock.monotonic());
    const asked = new AbortController();
    const late = context.clock.sleep(ms, asked.signal).then((): LiveRelease => ({ kind: 'unknown', reason: 'the platform did not answer in time' }));
    try {
      return await Promise.race([platform.current(AbortSignal.timeout(Math.ceil(ms)), ms), late]);
    } finally {
      asked.abort();
    }
  };
}
