import type { Probed, Prober } from '../../../health-probe/probe.ts';
import type { Clock } from '../../../runtime/clock.ts';

export interface Scripted {
  readonly status?: number;
  readonly body?: object;
  readonly probed?: Probed;
  /** How long the answer takes. */
  readonly takesMs?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ScriptedProber extends Prober {
  /** When each check was probed. */
  readonly starts: Readonly<Record<string, readonly number[]>>;
  /** The most probes that were in flight at once. */
  readonly most: () => number;
  readonly cut: () => number;
}

/** A prober that answers as the test says, in the test's own time; it honours timeouts and signals like a real one. */
export function scriptedProber(clock: Clock, answer: (check: string, index: number, atMs: number) => Scripted): ScriptedProber {
  const starts: Record<string, number[]> = {};
  let inFlight = 0;
  let most = 0;
  let cut = 0;
  return {
    starts,
    most: () => most,
    cut: () => cut,
    probe: async (check, timeoutMs, signal) => {
      const own = (starts[check.name] ??= []);
      own.push(clock.monotonic());
      most = Math.max(most, ++inFlight);
      const { status = 200, body = {}, probed, takesMs = 1, headers = {} } = answer(check.name, own.length - 1, clock.monotonic());
      await clock.sleep(Math.min(takesMs, timeoutMs), signal);
      inFlight--;
      if (signal.aborted) {
        cut++;
        return { kind: 'cut-off' };
      }
      if (takesMs >= timeoutMs) return { kind: 'no-answer', by: 'service', message: 'no complete answer in time' };
      return probed ?? { kind: 'answered', answer: { connected: true, status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body), responseTimeMs: takesMs } };
    },
  };
}
