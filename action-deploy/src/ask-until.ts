import type { ActionContext } from '../../shared/action/action.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import { askAgainAfter } from '../../shared/platforms/pause.ts';
import type { LiveRelease, Platform, ReleaseState } from '../../shared/platforms/port.ts';
import type { DecidedRelease, ReleaseSighting, Waiting } from './judge-release.ts';

/** A platform may tell of a release as live somewhat before it serves it everywhere; after this it means what it shows. */
const LASTED_MS = 10_000;
/** With less time left a question would only put its own time-out in the place of what was seen. */
const WORTH_ASKING_MS = 200;
const NOBODY_SAYS: LiveRelease = { kind: 'unknown', reason: 'the platform cannot say' };

export interface Question<J extends { readonly kind: string }> {
  readonly releaseId: string;
  readonly before: LiveRelease;
  readonly platform: Platform;
  /** On the monotonic clock; infinite where something else ends the questions. */
  readonly deadline: number;
  readonly judge: (sighting: ReleaseSighting) => J | DecidedRelease | Waiting;
}

export type Answered<J> =
  /** `state` is absent where the time was over, and what is live may have changed since. */
  | { readonly kind: 'judged'; readonly judgement: J | DecidedRelease; readonly live: LiveRelease; readonly state?: ReleaseState }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'out-of-time'; readonly seen: string };

/** Asks the platform about a release until what it says can be judged. What could be a mere delay counts once it has lasted. */
export async function askUntil<J extends { readonly kind: string }>({ releaseId, before, platform, deadline, judge }: Question<J>, { clock, log, signal }: Pick<ActionContext, 'clock' | 'log' | 'signal'>): Promise<Answered<J>> {
  const can = platform.capabilities;
  let seen = '';
  let live = NOBODY_SAYS;
  let lasting: { readonly decided: DecidedRelease; readonly since: number } | undefined;
  const pause = askAgainAfter(platform, clock);
  for (;;) {
    const left = deadline - clock.monotonic();
    if (signal.aborted) return { kind: 'cancelled' };
    if (left <= 0 || (left < WORTH_ASKING_MS && seen !== '')) return lasting ? { kind: 'judged', judgement: lasting.decided, live } : { kind: 'out-of-time', seen };
    const state = await platform.state(releaseId, signal, Math.min(left, QUESTION_MS));
    live = state.serving ?? (await askCurrent(platform, signal, deadline - clock.monotonic()));
    if (signal.aborted) continue;
    const judgement = judge({ releaseId, before, live, state, can });
    if (!isWaiting(judgement)) return { kind: 'judged', judgement, live, state };
    const now = clock.monotonic();
    if (judgement.ifItLasts) lasting = { decided: judgement.ifItLasts, since: lasting?.decided.reason === judgement.ifItLasts.reason ? lasting.since : now };
    // A question that was not answered proves nothing, the last one before the deadline least of all.
    else if (live.kind !== 'unknown' && !(can.status && state.kind === 'unknown')) lasting = undefined;
    if (lasting && now - lasting.since >= LASTED_MS) return { kind: 'judged', judgement: lasting.decided, live, state };
    if (judgement.seen !== seen) log.info(`Release ${quote(releaseId)}: ${judgement.seen}${Number.isFinite(left) ? ` (${formatDuration(left)} left)` : ''}.`);
    seen = judgement.seen;
    await clock.sleep(Math.min(pause(), Math.max(0, deadline - now)), signal);
  }
}

async function askCurrent({ capabilities, current }: Platform, signal: AbortSignal, left: number): Promise<LiveRelease> {
  return capabilities.current ? current(signal, Math.max(1, Math.min(left, QUESTION_MS))) : NOBODY_SAYS;
}

const isWaiting = (judgement: { readonly kind: string }): judgement is Waiting => judgement.kind === 'wait';
