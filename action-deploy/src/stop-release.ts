import { clip, oneLine } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS, SHARE_FOR_UNDOING } from '../../shared/platforms/ask-live.ts';
import type { LastWords } from '../../shared/platforms/ask-live.ts';
import type { Applied, Platform } from '../../shared/platforms/port.ts';

interface Stopping {
  readonly platform: Pick<Platform, 'cancel'>;
  readonly lastWords: LastWords;
}

/**
 * Stops a release that is still on its way, so that it does not go live with nobody watching.
 * @returns what became of it, as the end of a sentence
 */
export async function stopRelease(releaseId: string, parts: Stopping): Promise<string> {
  if (!parts.platform.cancel) return 'the platform may still finish it';
  const answer = await order(parts.platform.cancel, releaseId, parts.lastWords);
  if (answer.kind === 'accepted') return 'it was stopped on the platform';
  return `it could not be stopped${answer.kind === 'failed' ? ` (${clip(oneLine(answer.reason).replace(/\.$/, ''), 300)})` : ' in time'}, so that the platform may still finish it`;
}

/** Takes away what a failed release left and what would go on trying. @returns whether the platform did; most have nothing to take away */
export async function stopFailed(releaseId: string, { platform, lastWords }: Stopping): Promise<boolean> {
  return platform.cancel !== undefined && (await order(platform.cancel, releaseId, lastWords)).kind === 'accepted';
}

const order = (cancel: NonNullable<Platform['cancel']>, releaseId: string, lastWords: LastWords): Promise<Applied> =>
  lastWords.within<Applied>((signal, timeoutMs) => cancel(releaseId, signal, timeoutMs), { longestMs: 2 * LAST_WORDS_MS, share: SHARE_FOR_UNDOING, late: { kind: 'timed-out' } });
