import { QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import type { Clock } from '../../shared/runtime/clock.ts';

/** What is left of the input `timeout`, in milliseconds; 1 once it is over, since a platform that gets nothing may wait for ever. */
export interface TimeLeft {
  all(): number;
  /** For one question to the platform. */
  forQuestion(): number;
  isOver(): boolean;
  /** Begins anew, after a wait that has a limit of its own. */
  restart(): void;
}

export function timeLeftOf(timeoutMs: number, clock: Pick<Clock, 'monotonic'>): TimeLeft {
  let deadline = clock.monotonic() + timeoutMs;
  const all = (): number => Math.max(1, deadline - clock.monotonic());
  return {
    all,
    forQuestion: () => Math.min(QUESTION_MS, all()),
    isOver: () => deadline <= clock.monotonic(),
    restart: () => {
      deadline = clock.monotonic() + timeoutMs;
    },
  };
}
