import type { IncomingHttpHeaders } from 'node:http';

/** A moment in seconds since 1970, and not a number of seconds to wait: everything after September 2001. */
const EPOCH_S = 1_000_000_000;
const WHOLE = /^\d{1,12}$/;
/** All forms of an HTTP date begin with the day of the week (RFC 9110, 5.6.7); engines read dates out of much else. */
const DATE = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/**
 * How long a server asks to be left alone, in milliseconds from now and never negative. `Retry-After` is seconds or an HTTP date
 * (RFC 9110, 10.2.3). Where it is missing, or is neither, `X-RateLimit-Reset` counts: seconds since 1970 (GitHub, Vercel) or
 * seconds from now (Datadog). Undefined where neither can be read.
 */
export function askedWaitMs(headers: IncomingHttpHeaders, now: Date): number | undefined {
  const after = text(headers['retry-after']);
  if (after !== undefined) {
    const at = WHOLE.test(after) ? now.getTime() + Number(after) * 1_000 : dateOf(after);
    if (!Number.isNaN(at)) return Math.max(0, at - now.getTime());
  }
  const reset = text(headers['x-ratelimit-reset']);
  if (reset === undefined || !WHOLE.test(reset)) return undefined;
  const seconds = Number(reset);
  return Math.max(0, seconds >= EPOCH_S ? seconds * 1_000 - now.getTime() : seconds * 1_000);
}

/** The oldest form, `Sun Nov  6 08:49:37 1994`, names no zone: it is in GMT as well. */
const dateOf = (date: string): number => (DATE.test(date) ? Date.parse(/gmt$/i.test(date) ? date : `${date} GMT`) : Number.NaN);

function text(header: string | string[] | undefined): string | undefined {
  const value = Array.isArray(header) ? header[0] : header;
  return value?.trim() || undefined;
}
