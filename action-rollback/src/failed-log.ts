import type { ActionContext } from '../../shared/action/action.ts';
import { lastLines, printable } from '../../shared/kernel/untrusted-text.ts';
import type { Platform } from '../../shared/platforms/port.ts';

/** For the log of a release that was taken back. A command that ignores its end takes as long again: 10 s in all. */
const READING_MS = 5_000;
const MOST_CHARACTERS = 8_000;

/** The log of the release that was taken back, for whoever finds out why. */
export interface FailedLog {
  /** Begins to read; called once the switch is over, so that it costs no time before it. */
  start(): void;
  /** @returns what was read, or undefined where nothing was asked for or to be had */
  read(): Promise<{ readonly releaseId: string; readonly text: string } | undefined>;
}

/** @param releaseId what was live before the switch; undefined where that is not known */
export function failedLogOf(platform: Platform, releaseId: string | undefined, { signal }: Pick<ActionContext, 'signal'>): FailedLog {
  let reading: Promise<string | undefined> | undefined;
  return {
    start: () => {
      if (releaseId === undefined || !platform.capabilities.logs) return;
      reading ??= platform.logs(releaseId, AbortSignal.any([signal, AbortSignal.timeout(READING_MS)]), READING_MS).catch(() => undefined);
    },
    read: async () => {
      const text = lastLines(printable((await reading) ?? '').trim(), MOST_CHARACTERS);
      return releaseId === undefined || text === '' ? undefined : { releaseId, text };
    },
  };
}
