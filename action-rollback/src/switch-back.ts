import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS } from '../../shared/platforms/ask-live.ts';
import { describeLive, whatIsLeft } from '../../shared/platforms/live-words.ts';
import { askAgainAfter } from '../../shared/platforms/pause.ts';
import type { Accepted, LiveRelease } from '../../shared/platforms/port.ts';
import type { Candidate } from '../../shared/rollback-decision/candidates.ts';
import type { Refusal } from '../../shared/rollback-decision/safety.ts';
import { compareNow } from './compare.ts';
import { judgeSwitch } from './judge-switch.ts';
import type { SwitchJudgement } from './judge-switch.ts';
import { putBack } from './put-back.ts';
import type { Ending, Story } from './story.ts';
import { verifyTarget } from './verify.ts';

const LOOK = 'Look at what is live now on the platform\'s own page, and put a good release live by hand; nothing else is tried here.';

/** Puts the target live: the safety rules, compare and swap, the platform's rollback, questions until it is live, and the checks. */
export async function switchBack(story: Story, context: ActionContext): Promise<Ending> {
  const { safety, time } = story;
  if (safety.kind === 'refused') return refuse(safety, await liveAtRefusal(story));
  const { target } = safety;
  const { before, swap } = await compareNow(story, context);
  if (context.signal.aborted) return cancelledBefore(await story.askLive());
  if (swap.kind === 'superseded') return { outcome: 'kept', reasonCode: 'superseded', reason: swap.reason, live: before };
  if (swap.kind === 'refused') return refuse(swap, before);
  return time.isOver() ? refuse(noTimeLeft(story), before) : carryOut(story, context, { target, before });
}

/** What is live where nothing was touched: a platform that could not say is not waited for once more. */
export const liveAtRefusal = ({ live, askLive }: Story): Promise<LiveRelease> => (live.kind === 'unknown' ? Promise.resolve(live) : askLive());

/** What cannot be followed to its end is not begun. */
export const noTimeLeft = ({ request }: Story): Refusal => ({ kind: 'refused', reasonCode: 'not-live-in-time', reason: `The questions before it took all of the ${formatDuration(request.timeoutMs)}; nothing was switched.`, advice: 'See why the platform or GitHub is slow to answer, or give a longer "timeout".' });

export function refuse(refusal: Refusal, live: LiveRelease): Ending {
  return { outcome: 'refused', reasonCode: refusal.reasonCode, reason: `The rollback was refused. ${refusal.reason}`, advice: refusal.advice, ...(refusal.reasonCode === 'schema-incompatible' ? { severity: 'P0' } : {}), live };
}

export const cancelledBefore = (live: LiveRelease): Ending => ({ outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled before anything was switched; nothing was done.', advice: 'To go on, run this action again, with mode: force where a person has decided.', live });

interface Switch {
  readonly target: Candidate;
  readonly before: LiveRelease;
}

async function carryOut(story: Story, context: ActionContext, { target, before }: Switch): Promise<Ending> {
  const { platform, request, askLive, time } = story;
  context.log.info(`Rolling back ${quote(request.environment)} by platform ${platform.name}: from ${describeLive(before)} to release ${quote(target.releaseId)}.`);
  const accepted = await withHeartbeat(context, `Rolling back to ${target.releaseId}`, time.all(), () => putBack(story, { target, before }, context));
  if (accepted.kind !== 'accepted') return attempted(notAccepted(accepted, story, target, await askLive()), target.releaseId);
  const { releaseId } = accepted;
  if (releaseId !== target.releaseId) context.log.info(`The platform makes a new release of it, ${quote(releaseId)}.`);
  const { judgement, live } = await withHeartbeat(context, `Waiting for release ${releaseId} to become live`, time.all(), () => untilLive({ releaseId, targetId: target.releaseId, before }, story, context));
  story.failedLog.start();
  if (judgement.kind === 'superseded') return { outcome: 'kept', reasonCode: 'superseded', reason: judgement.reason, live };
  if (judgement.kind === 'cancelled') return attempted({ outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled after the platform had accepted the rollback to release ${quote(releaseId)}; it may still finish it.`, advice: 'See what is live on the platform\'s own page, then run this action again if it must go on.', live: await askLive() }, releaseId);
  if (judgement.kind === 'failed') return attempted({ outcome: 'failed', reasonCode: judgement.reasonCode, reason: judgement.reason, advice: LOOK, severity: 'P0', verified: false, live, logs: await platform.logs(releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) }, releaseId);
  context.log.info(`Release ${quote(releaseId)} is live.`);
  return { ...(await verifyTarget({ ...story, releaseId, targetId: target.releaseId, before, timeoutMs: time.all() }, context, live)), attempt: { releaseId, landed: true } };
}

/** Whatever went wrong, the release may be live now; and one that was cancelled before it was may be tried again. */
function attempted(ending: Ending, releaseId: string): Ending {
  const landed = ending.live.kind === 'live' && ending.live.releaseId === releaseId;
  return landed || ending.outcome !== 'cancelled' ? { ...ending, attempt: { releaseId, landed } } : ending;
}

interface Awaited {
  readonly releaseId: string;
  readonly targetId: string;
  readonly before: LiveRelease;
}

type Wait = Exclude<SwitchJudgement, { kind: 'wait' }> | { readonly kind: 'cancelled' };

async function untilLive({ releaseId, targetId, before }: Awaited, { platform, request, time }: Story, context: ActionContext): Promise<{ readonly judgement: Wait; readonly live: LiveRelease }> {
  const can = platform.capabilities;
  let live: LiveRelease = { kind: 'unknown', reason: 'the platform cannot say' };
  let seen = '';
  const pause = askAgainAfter(platform, context.clock);
  for (;;) {
    if (time.isOver()) return { judgement: { kind: 'failed', reasonCode: 'rollback-not-live', reason: `The platform accepted the rollback, but release ${quote(releaseId)} was not live within ${formatDuration(request.timeoutMs)}; last seen: ${seen || 'nothing'}.` }, live };
    const state = await platform.state(releaseId, context.signal, time.forQuestion());
    if (state.serving) live = state.serving;
    else if (can.current) live = await platform.current(context.signal, time.forQuestion());
    if (context.signal.aborted) return { judgement: { kind: 'cancelled' }, live };
    const judgement = judgeSwitch({ releaseId, targetId, before, live, state, can });
    if (judgement.kind !== 'wait') return { judgement, live };
    if (judgement.seen !== seen) context.log.info(`Release ${quote(releaseId)}: ${judgement.seen} (${formatDuration(time.all())} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause(), time.all()), context.signal);
  }
}

function notAccepted(answer: Exclude<Accepted, { kind: 'accepted' }>, { request, platform }: Story, target: Candidate, live: LiveRelease): Ending {
  const id = quote(target.releaseId);
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled during the rollback to release ${id}; ${whatIsLeft(platform.name)}.`, advice: 'The switch may be half done: look at what is live, then run this action again with mode: force.', live };
  if (answer.kind === 'timed-out') return { outcome: 'failed', reasonCode: 'rollback-command-failed', reason: `The platform did not finish the rollback to release ${id} within ${formatDuration(request.timeoutMs)}; ${whatIsLeft(platform.name)}.`, advice: LOOK, severity: 'P0', verified: false, live };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: `The rollback to release ${id} failed. ${answer.reason}`, advice: `${answer.advice === undefined ? '' : `${answer.advice} `}${LOOK}`, severity: 'P0', verified: false, live };
}
