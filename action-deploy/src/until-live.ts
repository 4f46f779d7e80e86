import type { ActionContext } from '../../shared/action/action.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import type { AskLive } from '../../shared/platforms/ask-live.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { judgeRelease } from './judge-release.ts';
import type { DecidedRelease } from './judge-release.ts';
import type { DeployEnding } from './report.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** A platform may tell of a release as live somewhat before it serves it everywhere; after this it means what it shows. */
const LASTED_MS = 10_000;

export interface Awaited {
  readonly releaseId: string;
  readonly before: LiveRelease;
  readonly platform: Platform;
  readonly askLive: AskLive;
  /** On the monotonic clock. */
  readonly deadline: number;
}

type Ended = Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice' | 'live'>;

/** Asks the platform until the release of this run is live, or certainly is not. */
export async function untilLive({ releaseId, before, platform, askLive, deadline }: Awaited, context: Pick<ActionContext, 'clock' | 'log' | 'signal'>): Promise<Ended> {
  const can = platform.capabilities;
  let seen = '';
  let lasting: { readonly decided: DecidedRelease; readonly since: number } | undefined;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const left = deadline - context.clock.monotonic();
    if (context.signal.aborted) return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while release ${quote(releaseId)} was on its way; the platform may still finish it.`, live: await askLive() };
    if (left <= 0) return { ...(lasting?.decided ?? outOfTime(releaseId, seen)), live: await askLive() };
    const state = await platform.state(releaseId, context.signal, Math.min(left, QUESTION_MS));
    const live = can.current ? await platform.current(context.signal, Math.max(1, Math.min(deadline - context.clock.monotonic(), QUESTION_MS))) : ({ kind: 'unknown', reason: 'the platform cannot say' } as const);
    if (context.signal.aborted) continue;
    const judgement = judgeRelease({ releaseId, before, live, state, can });
    if (judgement.kind === 'decided') return { ...judgement, live };
    const now = context.clock.monotonic();
    if (judgement.ifItLasts) lasting = { decided: judgement.ifItLasts, since: lasting?.decided.reason === judgement.ifItLasts.reason ? lasting.since : now };
    // A question that was not answered proves nothing, the last one before the deadline least of all.
    else if (live.kind !== 'unknown' && !(can.status && state.kind === 'unknown')) lasting = undefined;
    if (lasting && now - lasting.since >= LASTED_MS) return { ...lasting.decided, live };
    if (judgement.seen !== seen) context.log.info(`Release ${quote(releaseId)}: ${judgement.seen} (${formatDuration(left)} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause, Math.max(0, deadline - now)), context.signal);
  }
}

function outOfTime(releaseId: string, seen: string): Omit<Ended, 'live'> {
  return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `Release ${quote(releaseId)} did not become live in time; last seen: ${seen || 'nothing'}.`, advice: 'Look at the platform\'s own page or log of this release, or give a longer "timeout".' };
}
