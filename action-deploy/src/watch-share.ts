import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import type { HealthRequest, HealthResult } from '../../shared/health-probe/types.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { askUntil } from './ask-until.ts';
import type { Answered } from './ask-until.ts';
import type { DecidedRelease } from './judge-release.ts';
import { judgeStage, judgeWatched } from './judge-stage.ts';
import type { StageJudgement } from './judge-stage.ts';
import type { Canary } from './strategy-inputs.ts';

/** Probed as healthcheck does by default, but failures count from the start on: the service was well before. The version is not asked for, since two serve. */
const PROBE = { version: undefined, successThreshold: 2, failureThreshold: 3, giveUpEarly: true, concurrency: 16 } as const satisfies Partial<HealthRequest>;
/** A share is watched for about so many tries of each check, and none is tried more often or seldomer than this. */
const TRIES = 60;
const SHORTEST_INTERVAL_MS = 20;
const LONGEST_INTERVAL_MS = 1_000;

export interface Watched {
  readonly releaseId: string;
  readonly share: number;
  readonly before: LiveRelease;
  readonly platform: Platform;
  readonly canary: Canary;
}

export type WatchedShare = { readonly kind: 'go-on'; readonly seen: string } | { readonly kind: 'serves' } | { readonly kind: 'cancelled' } | DecidedRelease;

/** Watches a share of the requests: the service by its checks, and the platform by what it says of the release, until one of the two decides. */
export async function watchShare(watched: Watched, context: ActionContext): Promise<WatchedShare> {
  const { releaseId, share, before, platform, canary } = watched;
  const over = new AbortController();
  const parts = { ...context, signal: AbortSignal.any([context.signal, over.signal]) };
  const end = (): void => over.abort();
  const asked = askUntil<StageJudgement>({ releaseId, before, platform, deadline: Number.POSITIVE_INFINITY, judge: (sighting) => judgeStage({ kind: 'hold', share }, sighting) }, parts).finally(end);
  const probed = probe(canary, parts).finally(end);
  const both = withHeartbeat(context, `Watching release ${releaseId} at ${formatShare(share)} of the requests`, canary.holdMs, () => Promise.all([asked, probed]));
  // A probe that does not end when it is told to must not keep the share from being taken back.
  const ended = await Promise.race([both, cancelOf(context.signal)]);
  if (ended === 'cancelled') {
    both.catch(() => undefined);
    return { kind: 'cancelled' };
  }
  return conclude(ended[0], ended[1], watched);
}

function conclude(asked: Answered<StageJudgement>, health: HealthResult, { releaseId, share }: Watched): WatchedShare {
  const judgement = asked.kind === 'judged' ? asked.judgement : undefined;
  if (judgement?.kind === 'serves') return { kind: 'serves' };
  if (judgement?.kind === 'decided') return judgement;
  return judgeWatched(health, share, releaseId);
}

async function probe({ checks, holdMs, maxErrorRate, maxP95Ms }: Canary, parts: ActionContext): Promise<HealthResult> {
  const { checkHealth } = await import('../../shared/health-probe/engine.ts');
  const intervalMs = Math.min(LONGEST_INTERVAL_MS, Math.max(SHORTEST_INTERVAL_MS, Math.round(holdMs / TRIES)));
  return checkHealth({ ...PROBE, checks, timeoutMs: holdMs, watchMs: holdMs, intervalMs, maxErrorRate, maxP95Ms }, parts);
}

const cancelOf = (signal: AbortSignal): Promise<'cancelled'> => new Promise((resolve) => (signal.aborted ? resolve('cancelled') : signal.addEventListener('abort', () => resolve('cancelled'), { once: true })));
