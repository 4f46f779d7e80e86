import { formatDuration } from '../kernel/duration.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';

/** Long work says that it is alive at least this often. */
export const HEARTBEAT_MS = 30_000;

/**
 * Does a long piece of work and prints, every {@link HEARTBEAT_MS}, how long it has taken and how long it may still take.
 * @param label what is being done, as a sentence's beginning: `Waiting for release r7 to become live`
 */
export async function withHeartbeat<T>(parts: { readonly clock: Clock; readonly log: Log }, label: string, timeoutMs: number, work: () => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const started = parts.clock.monotonic();
  const beat = async (): Promise<void> => {
    for (;;) {
      await parts.clock.sleep(HEARTBEAT_MS, stop.signal);
      if (stop.signal.aborted) return;
      const elapsed = parts.clock.monotonic() - started;
      parts.log.info(`${label}: ${formatDuration(elapsed)} so far, ${formatDuration(timeoutMs - elapsed)} left.`);
    }
  };
  void beat();
  try {
    return await work();
  } finally {
    stop.abort();
  }
}
