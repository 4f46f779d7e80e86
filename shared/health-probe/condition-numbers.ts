/** Numbers and durations as Gatus, through Go, reads them in a condition or a body. */

const LONGEST = 100;
const INTEGER = /^([+-]?)(?:(0[xX](?:_?[\da-fA-F])+)|(0[bB](?:_?[01])+)|0[oO]?((?:_?[0-7])+)|(0|[1-9](?:_?\d)*))$/;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const DURATION = /^([+-]?)((?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
const UNIT_MS: Readonly<Record<string, number>> = { ns: 1e-6, us: 1e-3, µs: 1e-3, μs: 1e-3, ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
const MOST_INT64 = 2n ** 63n - 1n;
/** Go's durations are 64-bit nanoseconds: about 292 years. */
const LONGEST_DURATION_MS = Number(MOST_INT64) / 1e6;

/**
 * A whole number as Go's `strconv.ParseInt(text, 0, 64)` reads it: `200`, `-1`, `0xFF`, `0o17`, `017`, `0b101`, `1_000`.
 * @returns undefined for anything else, also outside 64 bits
 */
export function parseInteger(text: string): bigint | undefined {
  if (text.length > LONGEST) return undefined;
  const match = INTEGER.exec(text);
  if (!match) return undefined;
  const [, sign, hexadecimal, binary, octal, decimal] = match;
  const digits = hexadecimal ?? binary ?? decimal ?? `0o${octal}`;
  const magnitude = BigInt(digits.replaceAll('_', ''));
  const value = sign === '-' ? -magnitude : magnitude;
  return value <= MOST_INT64 && value >= -MOST_INT64 - 1n ? value : undefined;
}

/**
 * A number to order by: a duration (`48h`, `1h30m`, `500ms`) in milliseconds, a whole number, or a decimal.
 * Fractions count; Gatus cuts them off and so finds 0.5 <= 0.01.
 * @returns undefined when the text is none of these; Gatus reads it as 0
 */
export function parseNumber(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const duration = DURATION.exec(text);
  if (duration) return sumOf(String(duration[2]), duration[1] === '-' ? -1 : 1);
  const integer = parseInteger(text);
  if (integer !== undefined) return Number(integer);
  const decimal = DECIMAL.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(decimal) ? decimal : undefined;
}

function sumOf(parts: string, sign: 1 | -1): number | undefined {
  let total = 0;
  for (const [, amount, unit] of parts.matchAll(/([\d.]+)([^\d.]+)/g)) total += Number(amount) * Number(UNIT_MS[String(unit)]);
  return total <= LONGEST_DURATION_MS ? sign * total : undefined;
}

/** Milliseconds as Go writes a duration, whole seconds and without trailing zeros: `336h`, `1h30m`, `1h0m15s`, `0s`. */
export function writeDuration(ms: number): string {
  const total = Math.trunc(Math.abs(ms) / 1_000);
  const [hours, minutes, seconds] = [Math.trunc(total / 3_600), Math.trunc((total % 3_600) / 60), total % 60];
  const sign = ms < 0 && total > 0 ? '-' : '';
  if (seconds > 0 || total === 0) return `${sign}${hours > 0 ? `${hours}h` : ''}${hours > 0 || minutes > 0 ? `${minutes}m` : ''}${seconds}s`;
  return `${sign}${hours > 0 ? `${hours}h` : ''}${minutes > 0 ? `${minutes}m` : ''}`;
}
