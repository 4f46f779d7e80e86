import { FEWEST_SAMPLES } from '../../shared/health-probe/watch.ts';
import type { HealthResult } from '../../shared/health-probe/types.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { describeState } from '../../shared/platforms/live-words.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { releaseFailed, supersededBy } from './judge-release.ts';
import type { DecidedRelease, ReleaseSighting, Waiting } from './judge-release.ts';

/** What a release that is made ready first is waited for: to be ready, to take a share of the requests, or to go on taking it. */
export type Stage = { readonly kind: 'ready' } | { readonly kind: 'share' | 'hold'; readonly share: number };

export type StageJudgement =
  | { readonly kind: 'reached' }
  /** It serves, though nobody here put it live: it was live before, nothing was, or somebody else was quicker. */
  | { readonly kind: 'serves' }
  | DecidedRelease
  | Waiting;

/** Judges whether a release has come to a stage. Unknown is never there, and a third release that serves ends it. */
export function judgeStage(stage: Stage, { releaseId, before, live, state }: ReleaseSighting): StageJudgement {
  const rival = rivalOf({ releaseId, before, live });
  if (state.kind === 'failed') return rival === undefined ? releaseFailed(releaseId, state) : supersededBy(releaseId, rival);
  if (state.kind === 'live') return { kind: 'serves' };
  if (rival !== undefined) return { kind: 'wait', seen: `release ${quote(rival)} is live`, ifItLasts: supersededBy(releaseId, rival) };
  const seen = describeState(state);
  const waiting: Waiting = { kind: 'wait', seen };
  if (stage.kind === 'ready') return state.kind === 'staged' || state.kind === 'partial' ? { kind: 'reached' } : waiting;
  if (state.kind === 'partial' && isAbout(state.share, stage.share)) return stage.kind === 'share' ? { kind: 'reached' } : waiting;
  if (stage.kind === 'share' || (state.kind !== 'partial' && state.kind !== 'staged')) return waiting;
  return { ...waiting, ifItLasts: { kind: 'decided', outcome: 'failed', reasonCode: 'release-failed', reason: `Release ${quote(releaseId)} was to take ${formatShare(stage.share)} of the requests, but no longer does: ${seen}.`, advice: 'Somebody or something else has changed how the requests are shared out; deploy again once that is over.' } };
}

/** Shares come about by counting instances, or by weights that are whole numbers: a little less than was asked for is as much. */
const isAbout = (share: number, asked: number): boolean => share >= asked * 0.9 - 0.005;

/** The release of somebody else that serves in place of what was live before; undefined where none does, or nobody can say. */
function rivalOf({ releaseId, before, live }: Pick<ReleaseSighting, 'releaseId' | 'before' | 'live'>): string | undefined {
  if (live.kind !== 'live' || live.releaseId === releaseId || before.kind === 'unknown') return undefined;
  return before.kind === 'live' && before.releaseId === live.releaseId ? undefined : live.releaseId;
}

/** What is live was read once more, right before everything is shifted. */
export interface SwapQuestion {
  readonly releaseId: string;
  readonly before: LiveRelease;
  readonly now: LiveRelease;
  /** Whether the platform can say at all what is live. */
  readonly canSay: boolean;
}

/** Whether everything may be shifted to the release: not over one that somebody else has put live meanwhile, nor over one that nobody knows. */
export function judgeSwap({ releaseId, before, now, canSay }: SwapQuestion): { readonly kind: 'go' } | DecidedRelease {
  const rival = rivalOf({ releaseId, before, live: now });
  if (rival !== undefined) return supersededBy(releaseId, rival);
  if (now.kind !== 'unknown' || before.kind === 'unknown' || !canSay) return { kind: 'go' };
  return { kind: 'decided', outcome: 'failed', reasonCode: 'live-unknown', reason: `Release ${quote(releaseId)} was ready, but was not put live: the platform could not say what is live now, so that another deployment might have been overwritten (${now.reason}).`, advice: 'Deploy again once the platform answers.' };
}

/** A share that was watched without a failure needs no more samples than this. */
const FEWEST_GOOD_SAMPLES = 5;

/** What the watch of a share says: only a watch that saw enough, and nothing wrong, lets the release have more. */
export function judgeWatched({ verdict, reason, samples, successRate }: Pick<HealthResult, 'verdict' | 'reason' | 'samples' | 'successRate'>, share: number, releaseId: string): { readonly kind: 'go-on'; readonly seen: string } | DecidedRelease {
  const at = `At ${formatShare(share)} of the requests`;
  const given = (reasonCode: 'canary-unhealthy' | 'inconclusive', why: string, advice: string): DecidedRelease => ({ kind: 'decided', outcome: 'failed', reasonCode, reason: `${at} ${why}`, advice });
  if (verdict === 'unhealthy') return given('canary-unhealthy', `release ${quote(releaseId)} was found unhealthy: ${reason}`, 'See what fails in the new release; the share of the requests that it took is over.');
  const tooFew = samples < FEWEST_SAMPLES && (samples < FEWEST_GOOD_SAMPLES || successRate !== 1);
  if (verdict === 'inconclusive' || verdict === 'cancelled') return given('inconclusive', `release ${quote(releaseId)} could not be judged: ${reason}`, 'Without a verdict a canary does not go on: mend what keeps the checks from one.');
  if (tooFew) return given('inconclusive', `release ${quote(releaseId)} could not be judged: ${samples} samples are too few.`, 'Give a longer "canary-hold", or checks that answer faster.');
  return { kind: 'go-on', seen: `${at}: ${reason}` };
}
