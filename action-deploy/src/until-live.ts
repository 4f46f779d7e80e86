import type { ActionContext } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { AskLive } from '../../shared/platforms/ask-live.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { askUntil } from './ask-until.ts';
import { judgeRelease } from './judge-release.ts';
import type { DecidedRelease } from './judge-release.ts';
import type { DeployEnding } from './report.ts';

export interface Awaited {
  readonly releaseId: string;
  readonly before: LiveRelease;
  readonly platform: Platform;
  readonly askLive: AskLive;
  /** On the monotonic clock. */
  readonly deadline: number;
  /** Stops a release that is not live when nobody waits for it any more, and says what became of it. */
  readonly stop?: () => Promise<string>;
}

export type Ended = Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice' | 'live' | 'url'>;

/** Asks the platform until the release of this run is live, or certainly is not. */
export async function untilLive({ askLive, stop, ...awaited }: Awaited, context: Pick<ActionContext, 'clock' | 'log' | 'signal'>): Promise<Ended> {
  const { releaseId } = awaited;
  const answer = await askUntil<DecidedRelease>({ ...awaited, judge: judgeRelease }, context);
  if (answer.kind === 'cancelled') return { ...cancelledOnItsWay(releaseId, (await stop?.()) ?? MAY_GO_ON), live: await askLive() };
  if (answer.kind === 'out-of-time') return { ...outOfTime(releaseId, answer.seen, (await stop?.()) ?? MAY_GO_ON), live: await askLive() };
  const { judgement, live, state } = answer;
  return { ...judgement, live: state ? live : await askLive(), ...(state?.kind === 'live' && state.url !== undefined ? { url: state.url } : {}) };
}

const MAY_GO_ON = 'the platform may still finish it';

const cancelledOnItsWay = (releaseId: string, left: string): Omit<Ended, 'live'> => ({ outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while release ${quote(releaseId)} was on its way; ${left}.` });

/** @param left what becomes of it now, where that is known */
export function outOfTime(releaseId: string, seen: string, left?: string): Omit<Ended, 'live'> {
  return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `Release ${quote(releaseId)} did not become live in time; last seen: ${seen || 'nothing'}${left === undefined ? '' : `; ${left}`}.`, advice: 'Look at the platform\'s own page or log of this release, or give a longer "timeout".' };
}
