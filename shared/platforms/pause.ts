import type { Clock } from '../runtime/clock.ts';
import type { Platform } from './port.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const GROWTH = 1.5;

/** @returns how long to wait, from one question to the next: as the platform says, else a quarter of a second growing to five */
export function askAgainAfter(platform: Pick<Platform, 'pauseMs'>, clock: Clock): () => number {
  const started = clock.monotonic();
  let next = FIRST_PAUSE_MS;
  return () => {
    const pause = platform.pauseMs?.(clock.monotonic() - started) ?? next;
    next = Math.min(LONGEST_PAUSE_MS, next * GROWTH);
    return pause;
  };
}
