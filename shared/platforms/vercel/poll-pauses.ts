/** The rhythm in which Vercel's own command line asks after a deployment (vercel/vercel, client/src/utils/get-polling-delay.ts). */
const RHYTHM = [
  { untilMs: 15_000, pauseMs: 1_000 },
  { untilMs: 60_000, pauseMs: 5_000 },
  { untilMs: 300_000, pauseMs: 15_000 },
] as const;
const LATER_MS = 30_000;

/** @returns how long to wait before the next question, in milliseconds */
export const pauseAfter = (elapsedMs: number): number => RHYTHM.find(({ untilMs }) => elapsedMs <= untilMs)?.pauseMs ?? LATER_MS;
