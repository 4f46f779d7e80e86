import { formatDuration } from '../kernel/duration.ts';
import type { Clock } from '../runtime/clock.ts';
import { openConnection, systemLookup } from './connect.ts';
import type { Lookup } from './connect.ts';
import type { Probed } from './probe.ts';
import type { Check } from './types.ts';

/** Probes a TCP port: that something accepts the connection is the answer. */
export async function probeTcp(check: Check, timeoutMs: number, signal: AbortSignal, { clock, find = systemLookup }: { readonly clock: Clock; readonly find?: Lookup }): Promise<Probed> {
  const url = new URL(check.url);
  const deadline = AbortSignal.timeout(Math.ceil(timeoutMs));
  const started = clock.monotonic();
  const connection = await openConnection(url.hostname.replace(/^\[|\]$/g, ''), Number(url.port), { signal: AbortSignal.any([deadline, signal]), find });
  if (connection.kind === 'connected') {
    connection.socket.destroy();
    return { kind: 'answered', answer: { connected: true, headers: {}, responseTimeMs: clock.monotonic() - started, ip: connection.address } };
  }
  if (signal.aborted) return { kind: 'cut-off' };
  return { kind: 'no-answer', by: connection.by, message: deadline.aborted ? `no connection within ${formatDuration(timeoutMs)} (${connection.message})` : connection.message };
}
