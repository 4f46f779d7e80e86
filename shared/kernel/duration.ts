/** Durations as users write them: `30s`, `5m`, `1h30m`, `500ms`; a bare number is seconds. */

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 } as const;
const PART = /(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)/y;

/** The longest duration accepted: a self-hosted job may run five days, and timers break at 2^31 ms (24.8 days). */
export const LONGEST_DURATION_MS = 168 * UNIT_MS.h;

/**
 * Reads a duration.
 * @returns milliseconds from 0 to {@link LONGEST_DURATION_MS}, or undefined when the text is not a duration
 */
export function parseDuration(text: string): number | undefined {
  const trimmed = text.trim();
  const ms = /^\d{1,9}(\.\d{1,3})?$/.test(trimmed) ? Number(trimmed) * UNIT_MS.s : sumOfParts(trimmed);
  return ms !== undefined && ms <= LONGEST_DURATION_MS ? Math.round(ms) : undefined;
}

function sumOfParts(text: string): number | undefined {
  let total = 0;
  let smallest = Number.POSITIVE_INFINITY;
  PART.lastIndex = 0;
  while (PART.lastIndex < text.length) {
    const part = PART.exec(text);
    if (!part) return undefined;
    const unit = UNIT_MS[part[2] as keyof typeof UNIT_MS];
    if (unit >= smallest) return undefined; // `5s5m` and `1m1m` are slips, not durations
    smallest = unit;
    total += Number(part[1]) * unit;
  }
  return text === '' ? undefined : total;
}

/**
 * Writes a duration for people, with at most two units: `850 ms`, `4.2 s`, `1 min 05 s`, `2 h 10 min`.
 * @param ms milliseconds; negative values read as 0
 */
export function formatDuration(ms: number): string {
  const value = Math.max(0, ms);
  if (value < 1_000) return `${Math.round(value)} ms`;
  if (value < 9_950) return `${(value / 1_000).toFixed(1)} s`;
  const seconds = Math.round(value / 1_000);
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;
}
