import { isCommand, isHttp } from './check-url.ts';
import { ProbeLoop } from './probe-loop.ts';
import type { Prober } from './probe.ts';
import { parseVersionPath } from './served-version.ts';
import type { HealthParts, HealthRequest, HealthResult } from './types.ts';
import { judgeHealth } from './verdict.ts';
import { judgeWatch } from './watch.ts';
import type { WatchRule } from './watch.ts';

/**
 * Probes a service until it is healthy or is not, then watches it. It ends within `timeoutMs` + `watchMs` and what a command
 * needs to end, never throws for what the service does, and concludes `cancelled` as soon as the signal is aborted.
 * @param prober how a check is probed; by default as its address says
 * @param rule how the watch is judged
 */
export async function checkHealth(request: HealthRequest, parts: HealthParts, prober: Prober = proberOf(parts), rule: WatchRule = judgeWatch): Promise<HealthResult> {
  const path = request.version?.path === undefined ? undefined : parseVersionPath(request.version.path);
  const loop = new ProbeLoop(request, { clock: parts.clock, log: parts.log, signal: parts.signal, prober, versionPath: path?.ok ? path.value : undefined, judgeWatch: rule });
  return judgeHealth(await loop.run());
}

/** Each kind of probe is loaded when a check first needs it. */
function proberOf({ clock, shell }: HealthParts): Prober {
  return {
    probe: async (check, timeoutMs, signal) => {
      if (isHttp(check)) return (await import('./http-probe.ts')).probeHttp(check, timeoutMs, signal, { clock });
      if (isCommand(check)) return (await import('./command-probe.ts')).probeCommand(check, timeoutMs, signal, { clock, shell });
      return (await import('./tcp-probe.ts')).probeTcp(check, timeoutMs, signal, { clock });
    },
  };
}
