import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { formatShare } from '../../shared/kernel/share.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import type { AskLive, LastWords } from '../../shared/platforms/ask-live.ts';
import { askAgainAfter } from '../../shared/platforms/pause.ts';
import type { Accepted, Applied, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { askUntil } from './ask-until.ts';
import { giveUp } from './give-up.ts';
import { judgeStage, judgeSwap } from './judge-stage.ts';
import type { Stage, StageJudgement } from './judge-stage.ts';
import { STATE } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Canary } from './strategy-inputs.ts';
import { outOfTime, untilLive } from './until-live.ts';
import type { Ended } from './until-live.ts';
import { watchShare } from './watch-share.ts';

/** A platform that does not say what is live is asked again, before everything is shifted, for at most so long. */
const SWAP_MS = 15_000;

export interface RollOut {
  readonly accepted: Extract<Accepted, { kind: 'accepted' }>;
  readonly before: LiveRelease;
  readonly platform: Platform;
  readonly memory: Pick<Memory, 'accepted'>;
  readonly askLive: AskLive;
  readonly lastWords: LastWords;
  /** Undefined where everything is shifted at once. */
  readonly canary: Canary | undefined;
  /** On the monotonic clock; the time for which shares are watched is not counted. */
  readonly deadline: number;
}

type Fallen = Omit<Ended, 'live'>;
/** `serves`: the release is live, though nobody here put it there. */
type Step = { readonly kind: 'done' | 'serves' } | { readonly kind: 'fell'; readonly fallen: Fallen };

const DONE: Step = { kind: 'done' };

/**
 * Puts a release live that is made ready first: waits until it is, shifts the requests to it, share by share and watched where it is
 * a canary, and follows it until it is live. Whatever way this fails, the release is given up.
 */
export async function rollOut(plan: RollOut, context: ActionContext): Promise<Ended> {
  const { accepted: { releaseId }, platform, lastWords } = plan;
  context.saveState(STATE.staged, releaseId);
  if (plan.canary) announceWatch(plan.canary, context);
  // A platform that gave the id of what was live before has made nothing that could be given up.
  const isLiveOne = plan.before.kind === 'live' && plan.before.releaseId === releaseId;
  const giveItUp = async (): Promise<string | undefined> => (isLiveOne ? undefined : giveUp(releaseId, { platform, lastWords, clock: context.clock, signal: context.signal }));
  const ended = await climb(plan, context).catch(async (error: unknown) => {
    await giveItUp();
    throw error;
  });
  if (ended.outcome === 'deployed' || ended.outcome === 'unchanged') {
    context.saveState(STATE.staged, '');
    return { ...ended, live: ended.live ?? (await plan.askLive()) };
  }
  const failed = await giveItUp();
  if (failed === undefined) context.saveState(STATE.staged, '');
  else context.log.warning(`Release ${quote(releaseId)} could not be given up: ${failed}.`);
  const words = isLiveOne ? '' : failed === undefined ? 'The new release was given up.' : `The new release could not be given up (${failed}): it may still take requests.`;
  const advice = failed === undefined ? ended.advice : `Take its share of the requests away on the platform's own page.${ended.advice === undefined ? '' : ` ${ended.advice}`}`;
  return { ...ended, reason: `${ended.reason} ${words}`.trim(), advice, live: await plan.askLive() };
}

/** What of the release record cannot be repeated is not watched, and that is said. */
function announceWatch(canary: Canary, { log }: ActionContext): void {
  const { checks, skippedChecks } = canary;
  log.info(`Each share is watched for ${formatDuration(canary.holdMs)} by ${checks.map(({ name }) => quote(name)).join(', ')}.`);
  if (skippedChecks.length > 0) log.warning(`These checks of the release record are not watched, since it does not hold all that they need: ${skippedChecks.map(quote).join(', ')}.`);
}

async function climb(plan: RollOut, context: ActionContext): Promise<Fallen & { readonly live?: LiveRelease }> {
  const time = timeOf(plan, context);
  const steps: readonly (() => Promise<Step>)[] = [
    () => reach({ kind: 'ready' }, plan, time, context),
    ...(plan.canary?.steps ?? []).flatMap((share) => [() => shiftTo(share, plan, time, context), () => reach({ kind: 'share', share }, plan, time, context), () => hold(share, plan, time, context)]),
    () => compareNow(plan, time, context),
  ];
  let serves = false;
  for (const step of steps) {
    const stepped = await step();
    if (stepped.kind === 'fell') return stepped.fallen;
    serves = stepped.kind === 'serves';
    if (serves) break;
  }
  // From here on it counts as put live, also where this run does not see the end of it.
  plan.memory.accepted(plan.accepted);
  const shifted = serves ? DONE : await shiftTo(1, plan, time, context);
  if (shifted.kind === 'fell') return shifted.fallen;
  const ended = await follow(plan, time, context);
  return serves && ended.outcome === 'deployed' && plan.before.kind !== 'none' ? { ...ended, reason: `${ended.reason} It was put live by the platform or by somebody else, before ${plan.canary ? 'its canary steps were over' : 'this run told it to'}.` } : ended;
}

interface Time {
  /** On the monotonic clock. */
  deadline(): number;
  left(): number;
  /** Adds what a wait with a limit of its own has taken. */
  add(ms: number): void;
}

function timeOf({ deadline }: RollOut, { clock }: ActionContext): Time {
  let added = 0;
  return {
    deadline: () => deadline + added,
    left: () => Math.max(1, deadline + added - clock.monotonic()),
    add: (ms) => {
      added += ms;
    },
  };
}

const LABELS: Readonly<Record<Stage['kind'], string>> = { ready: 'to be ready', share: 'to take its share of the requests', hold: '' };

async function reach(stage: Stage, { accepted: { releaseId }, before, platform }: RollOut, time: Time, context: ActionContext): Promise<Step> {
  const answer = await withHeartbeat(context, `Waiting for release ${releaseId} ${LABELS[stage.kind]}`, time.left(), () => askUntil<StageJudgement>({ releaseId, before, platform, deadline: time.deadline(), judge: (sighting) => judgeStage(stage, sighting) }, context));
  if (answer.kind === 'cancelled') return fell(cancelled(releaseId));
  if (answer.kind === 'out-of-time') return fell(outOfTime(releaseId, answer.seen));
  const { judgement, state } = answer;
  if (judgement.kind === 'decided') return fell(judgement);
  if (judgement.kind === 'serves') {
    context.log.info(`Release ${quote(releaseId)} is live already; nothing is left to be shifted.`);
    return { kind: 'serves' };
  }
  const where = state?.kind === 'staged' && state.url !== undefined ? ` at ${state.url}` : '';
  context.log.info(stage.kind === 'ready' ? `Release ${quote(releaseId)} is ready${where}.` : `Release ${quote(releaseId)} takes ${state?.kind === 'partial' ? formatShare(state.share) : 'its share'} of the requests.`);
  return DONE;
}

/** Watches a share; the time for it is its own. */
async function hold(share: number, { accepted: { releaseId }, before, platform, canary }: RollOut, time: Time, context: ActionContext): Promise<Step> {
  if (!canary) return DONE;
  const began = context.clock.monotonic();
  const watched = await watchShare({ releaseId, share, before, platform, canary }, context);
  time.add(context.clock.monotonic() - began);
  if (watched.kind === 'cancelled') return fell(cancelled(releaseId));
  if (watched.kind === 'decided') return fell(watched);
  if (watched.kind === 'serves') return { kind: 'serves' };
  context.log.info(watched.seen);
  return DONE;
}

/** Compare and swap: what is live is read once more, right before everything is shifted. */
async function compareNow({ accepted: { releaseId }, before, platform }: RollOut, time: Time, context: ActionContext): Promise<Step> {
  const { clock, signal } = context;
  const canSay = platform.capabilities.current;
  const end = clock.monotonic() + Math.min(SWAP_MS, time.left());
  const pause = askAgainAfter(platform, clock);
  for (;;) {
    const now = await platform.current(signal, Math.min(QUESTION_MS, time.left()));
    if (signal.aborted) return fell(cancelled(releaseId));
    const swap = judgeSwap({ releaseId, before, now, canSay });
    if (swap.kind === 'go') return DONE;
    if (swap.reasonCode !== 'live-unknown' || clock.monotonic() >= end) return fell(swap);
    await clock.sleep(pause(), signal);
  }
}

async function shiftTo(share: number, { accepted: { releaseId }, platform }: RollOut, time: Time, context: ActionContext): Promise<Step> {
  context.log.info(share === 1 ? `Putting release ${quote(releaseId)} live.` : `Shifting ${formatShare(share)} of the requests to release ${quote(releaseId)}.`);
  if (time.deadline() <= context.clock.monotonic()) return fell(outOfTime(releaseId, `no time was left to shift ${formatShare(share)} of the requests to it`));
  const answer: Applied = (await withHeartbeat(context, `Shifting ${formatShare(share)} of the requests`, time.left(), async () => platform.shift?.({ releaseId, share, timeoutMs: time.left() }, context.signal))) ?? { kind: 'cancelled' };
  if (answer.kind === 'accepted') return DONE;
  if (answer.kind === 'cancelled') return fell(cancelled(releaseId));
  if (answer.kind === 'timed-out') return fell(outOfTime(releaseId, `the platform did not shift ${formatShare(share)} of the requests to it`));
  return fell({ outcome: 'failed', reasonCode: answer.reasonCode, reason: `Shifting ${formatShare(share)} of the requests to release ${quote(releaseId)} failed. ${answer.reason}`, advice: answer.advice });
}

/** What is live is asked once more where this fails: only when the release is given up. */
async function follow({ accepted: { releaseId }, before, platform }: RollOut, time: Time, context: ActionContext): Promise<Ended> {
  const later: AskLive = () => Promise.resolve({ kind: 'unknown', reason: 'it was not asked' });
  const ended = await withHeartbeat(context, `Waiting for release ${releaseId} to become live`, time.left(), () => untilLive({ releaseId, before, platform, askLive: later, deadline: time.deadline() }, context));
  return ended.outcome === 'cancelled' ? { ...ended, ...cancelled(releaseId) } : ended;
}

const fell = (fallen: Fallen): Step => ({ kind: 'fell', fallen });

const cancelled = (releaseId: string): Fallen => ({ outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled before release ${quote(releaseId)} was live.` });
