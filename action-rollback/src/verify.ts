import type { ActionContext } from '../../shared/action/action.ts';
import type { Check, HealthRequest, HealthResult } from '../../shared/health-probe/types.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS } from '../../shared/platforms/ask-live.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import type { RollbackRequest } from './inputs.ts';
import type { Ending, Story } from './story.ts';

/** Probed as healthcheck does by default; the version is not asked for, since that of the earlier release is not known. */
const PROBE = { version: undefined, intervalMs: 1_000, successThreshold: 2, failureThreshold: 3, watchMs: 0, maxErrorRate: 0.01, maxP95Ms: 500, concurrency: 16 } as const satisfies Partial<HealthRequest>;

/** Probes the checks until all are healthy, or the time is over. */
export async function probe(checks: readonly Check[], timeoutMs: number, context: ActionContext): Promise<HealthResult> {
  const { checkHealth } = await import('../../shared/health-probe/engine.ts');
  return checkHealth({ ...PROBE, checks, timeoutMs }, context);
}

type Skipped = Pick<RollbackRequest, 'skippedChecks' | 'lackHeaders'>;

/** Why there is nothing to probe. */
export function nothingToProbe({ skippedChecks, lackHeaders }: Skipped): string {
  if (skippedChecks.length === 0) return 'no "url" or "checks" is given, and the record has none';
  return `no "url" or "checks" is given, and the record does not hold ${lackHeaders ? 'the headers' : 'all'} that its checks need`;
}

/** The inputs to give to have them probed. */
export const inputsToProbe = ({ skippedChecks, lackHeaders }: Skipped): string => (skippedChecks.length === 0 ? '"url" or "checks"' : lackHeaders ? '"headers"' : '"checks"');

export interface Verification extends Story {
  /** The release that is live again. */
  readonly releaseId: string;
  /** The one that it was made from; the same, where the platform made no new one. */
  readonly targetId: string;
  readonly before: LiveRelease;
  readonly timeoutMs: number;
}

/** Proves the release that was put back; what cannot be proven is not called verified, and nothing else is tried. */
export async function verifyTarget(switched: Verification, context: ActionContext, live: LiveRelease): Promise<Ending> {
  const { request, releaseId, targetId, before } = switched;
  const back = `Release ${quote(targetId)} is live again${releaseId === targetId ? '' : `, as ${quote(releaseId)},`} in place of ${describeLive(before)}`;
  if (!request.verify) return { outcome: 'rolled-back', reasonCode: 'rolled-back', reason: `${back}. It was not verified, because "verify" is false.`, verified: false, live };
  if (request.checks.length === 0) return { outcome: 'rolled-back', reasonCode: 'rolled-back', reason: `${back}. It was not verified, because there is nothing to probe: ${nothingToProbe(request)}.`, verified: false, live };
  const health = await probe(request.checks, switched.timeoutMs, context);
  if (health.verdict === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `${back}. The run was cancelled before it was verified.`, advice: 'Run action-healthcheck to verify it.', verified: false, live: await switched.askLive() };
  if (health.verdict === 'healthy') return { outcome: 'rolled-back', reasonCode: 'rolled-back', reason: `${back}, and healthy.`, verified: true, healthy: true, live };
  if (health.verdict === 'degraded') return { outcome: 'rolled-back', reasonCode: 'rolled-back', reason: `${back}. Every critical check is healthy. ${health.reason}`, verified: true, live };
  const reasonCode = health.verdict === 'unhealthy' ? 'unhealthy-after-rollback' : health.reasonCode;
  return {
    outcome: 'failed',
    reasonCode,
    reason: `${back}, but ${health.verdict === 'unhealthy' ? 'it is not healthy' : 'that it is healthy could not be shown'}: ${health.reason}`,
    advice: 'Nothing else is tried. If the earlier release fails alike, look at the infrastructure (database, cache, provider); else ship a fix, or put another release live with mode: force.',
    severity: 'P0',
    verified: false,
    live: await switched.askLive(),
    logs: await switched.platform.logs(releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS),
  };
}
