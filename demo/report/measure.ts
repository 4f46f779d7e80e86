import type { Sample } from '../load.ts';

/** Numbers that come out of the clients' requests. Times are milliseconds since 1970, durations milliseconds. */

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly requests: number;
  readonly failed: number;
  /** How long half of the clients waited at most; absent where nobody asked. */
  readonly p50?: number;
  readonly p95?: number;
}

/** The value that a share of all values does not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/** Puts samples into stretches of equal length by the time at which they were sent. */
export function binsOf(samples: readonly Sample[], from: number, to: number, widthMs: number): readonly Bin[] {
  const bins: Sample[][] = Array.from({ length: Math.max(1, Math.ceil((to - from) / widthMs)) }, () => []);
  for (const sample of samples) bins[Math.floor((sample.at - from) / widthMs)]?.push(sample);
  return bins.map((inside, index) => {
    const waits = inside.map((sample) => sample.ms);
    const [p50, p95] = [percentile(waits, 0.5), percentile(waits, 0.95)];
    const start = from + index * widthMs;
    return { from: start, to: start + widthMs, requests: inside.length, failed: inside.filter((sample) => !sample.ok).length, ...(p50 === undefined || p95 === undefined ? {} : { p50, p95 }) };
  });
}

export interface Count {
  readonly requests: number;
  readonly lost: number;
}

/** The requests that were sent in a stretch of time, and those of them that were not answered as they should be. */
export function countBetween(samples: readonly Sample[], from: number, to: number): Count {
  const inside = samples.filter((sample) => sample.at >= from && sample.at < to);
  return { requests: inside.length, lost: inside.filter((sample) => !sample.ok).length };
}
