import { formatDuration } from '../kernel/duration.ts';
import type { Clock } from '../runtime/clock.ts';
import { systemLookup } from './connect.ts';
import type { Lookup } from './connect.ts';
import type { Answer } from './conditions.ts';
import { exchange } from './http-exchange.ts';
import type { Exchanged } from './http-exchange.ts';
import type { Probed } from './probe.ts';
import { followsRedirects, judgeRedirect, MOST_REDIRECTS } from './redirect.ts';
import type { Check } from './types.ts';

export interface HttpProbeParts {
  readonly clock: Clock;
  readonly find?: Lookup;
}

/** Probes over HTTP: a new connection each time, the whole exchange with its redirects within `timeoutMs`. */
export async function probeHttp(check: Check, timeoutMs: number, signal: AbortSignal, { clock, find = systemLookup }: HttpProbeParts): Promise<Probed> {
  const deadline = AbortSignal.timeout(Math.ceil(timeoutMs));
  const started = clock.monotonic();
  const probed = await followRedirects(check, AbortSignal.any([deadline, signal]), { clock, find, started });
  if (probed.kind !== 'no-answer') return probed;
  if (signal.aborted) return { kind: 'cut-off' };
  return deadline.aborted ? { ...probed, message: `no complete answer within ${formatDuration(timeoutMs)} (${probed.message})` } : probed;
}

interface Parts {
  readonly clock: Clock;
  readonly find: Lookup;
  readonly started: number;
}

async function followRedirects(check: Check, signal: AbortSignal, parts: Parts): Promise<Probed> {
  let url = new URL(check.url);
  let method = check.method;
  const headers = headersOf(check);
  for (let hops = 0; ; hops++) {
    const exchanged = await exchange({ url, method, headers, body: method === check.method ? check.body : undefined }, { signal, find: parts.find });
    if (exchanged.kind === 'failed') return { kind: 'no-answer', by: exchanged.by, message: exchanged.message };
    const redirect = followsRedirects(check) ? judgeRedirect(url, method, { status: exchanged.status, location: exchanged.headers['location'] }) : { kind: 'none' as const };
    if (redirect.kind === 'elsewhere') return { kind: 'blocked', status: exchanged.status, message: `redirected to another host, ${redirect.to}` };
    if (redirect.kind === 'none') return { kind: 'answered', answer: answerOf(exchanged, parts), ...(hops === 0 ? {} : { redirectedTo: url.pathname }) };
    if (hops === MOST_REDIRECTS) return { kind: 'no-answer', by: 'service', message: `redirected more than ${MOST_REDIRECTS} times` };
    ({ url, method } = redirect);
  }
}

function answerOf(exchanged: Extract<Exchanged, { kind: 'answered' }>, { clock, started }: Parts): Answer {
  return {
    connected: true,
    status: exchanged.status,
    headers: exchanged.headers,
    ...(exchanged.body.kind === 'whole' ? { body: exchanged.body.text } : {}),
    responseTimeMs: clock.monotonic() - started,
    ...(exchanged.certificateExpiresAt === undefined ? {} : { certificateExpirationMs: exchanged.certificateExpiresAt - clock.now().getTime() }),
    ip: exchanged.ip,
  };
}

/** What a check does not say itself; its own headers win. */
function headersOf(check: Check): Readonly<Record<string, string>> {
  const own = Object.fromEntries(Object.entries(check.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const json = check.body !== undefined && /^\s*[[{]/.test(check.body);
  return { 'user-agent': 'surefoot', accept: 'application/json, */*;q=0.8', 'accept-encoding': 'gzip, br', ...(json ? { 'content-type': 'application/json' } : {}), ...own };
}
