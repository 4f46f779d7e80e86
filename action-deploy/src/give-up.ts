import type { LastWords } from '../../shared/platforms/ask-live.ts';
import { QUESTION_MS, SHARE_FOR_UNDOING } from '../../shared/platforms/ask-live.ts';
import type { Applied, Platform } from '../../shared/platforms/port.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

const MOST_TRIES = 2;
const PAUSE_MS = 2_000;

export interface GivingUp {
  readonly platform: Pick<Platform, 'shift'>;
  readonly lastWords: LastWords;
  readonly clock: Clock;
  /** The run's; what is given up is given up after a cancel too, but in less time and without another try. */
  readonly signal: AbortSignal;
}

/**
 * Has a release that was made ready take no requests, and leaves the live one alone.
 * @returns why that could not be done, as a part of a sentence; undefined where the platform took the order
 */
export async function giveUp(releaseId: string, { platform, lastWords, clock, signal }: GivingUp): Promise<string | undefined> {
  for (let tries = 1; ; tries += 1) {
    const answer = await lastWords.within<Applied>(async (asked, timeoutMs) => (await platform.shift?.({ releaseId, share: 0, timeoutMs }, asked)) ?? { kind: 'cancelled' }, { longestMs: QUESTION_MS, share: SHARE_FOR_UNDOING, late: { kind: 'timed-out' } });
    if (answer.kind === 'accepted') return undefined;
    const why = answer.kind === 'failed' ? answer.reason.replace(/\.+$/, '') : 'the platform did not take the order in time';
    if (tries === MOST_TRIES || signal.aborted) return why;
    await clock.sleep(PAUSE_MS, signal);
  }
}
