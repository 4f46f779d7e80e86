import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { CodedError } from '../../shared/kernel/coded-error.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { DeployRequest } from './inputs.ts';
import { judgeRelease } from './judge-release.ts';
import { planned, reportOf } from './report.ts';
import type { DeployEnding } from './report.ts';
import { checkRequiredEnv } from './required-env.ts';

/** A question to the platform while nothing else is going on. */
const QUESTION_MS = 30_000;
/** After a cancel or a timeout there is little time left to ask what is live now. */
const LAST_QUESTION_MS = 3_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Ships one release: what is live before, the platform's deploy, then questions until the new release is live or is not. */
export async function deploy(request: DeployRequest, context: ActionContext): Promise<Report<'action-deploy'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const platform = await request.platform.connect({ ...context, environment: request.environment, version: request.version, image: request.image });
  const { strategies } = platform.capabilities;
  if (!strategies.includes(request.strategy)) throw new CodedError('bad-input', `Input "strategy" is not valid: platform ${platform.name} has no ${quote(request.strategy)}; it has ${strategies.join(', ')}.`);
  const missing = checkRequiredEnv(request.requiredEnv, context.env);
  if (missing.length > 0) {
    const ending: DeployEnding = { outcome: 'refused', reasonCode: 'required-env-missing', reason: `Nothing was deployed: ${missing.map((problem) => problem.message).join('; ')}.`, advice: 'Set the variables in the step\'s "env", from secrets where they are secret.', before: { kind: 'unknown', reason: 'not asked' }, live: await liveNow(platform, context) };
    return reportOf(request, ending, started, context.clock);
  }
  if (request.dryRun) return planned(request, platform, await platform.current(context.signal, QUESTION_MS));
  const ending = await ship(request, platform, context, started.ms + request.timeoutMs);
  return reportOf(request, ending, started, context.clock);
}

async function ship(request: DeployRequest, platform: Platform, context: ActionContext, deadline: number): Promise<DeployEnding> {
  const before = await platform.current(context.signal, QUESTION_MS);
  context.log.info(`Live before: ${describeLive(before)}.`);
  if (before.kind === 'unknown' && platform.capabilities.current && !context.signal.aborted) context.log.warning(`What is live before this deployment is not known: ${before.reason}. A later rollback will need to be told its target.`);
  const left = (): number => Math.max(1, deadline - context.clock.monotonic());
  context.log.info(`Deploying version ${quote(request.version)} to ${quote(request.environment)} by platform ${platform.name}.`);
  const accepted = await withHeartbeat(context, `Deploying to ${request.environment}`, request.timeoutMs, () => platform.deploy({ version: request.version, image: request.image, strategy: request.strategy, timeoutMs: left() }, context.signal));
  if (accepted.kind !== 'accepted') return { ...notAccepted(accepted, request), before, live: await liveNow(platform, context) };
  context.log.info(`The platform accepted release ${quote(accepted.releaseId)}.`);
  const ending = await withHeartbeat(context, `Waiting for release ${accepted.releaseId} to become live`, left(), () => untilLive(accepted.releaseId, before, platform, context, deadline));
  const logs = ending.outcome === 'failed' || ending.outcome === 'timed-out' || ending.outcome === 'rolled-back-by-platform' ? await platform.logs(accepted.releaseId, AbortSignal.timeout(QUESTION_MS), QUESTION_MS) : undefined;
  return { ...ending, accepted, before, logs };
}

type Ended = Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice' | 'live'>;

async function untilLive(releaseId: string, before: LiveRelease, platform: Platform, context: ActionContext, deadline: number): Promise<Ended> {
  const can = platform.capabilities;
  let seen = '';
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const left = deadline - context.clock.monotonic();
    if (context.signal.aborted) return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while release ${quote(releaseId)} was on its way; the platform may still finish it.`, live: await liveNow(platform, context) };
    if (left <= 0) return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `Release ${quote(releaseId)} did not become live in time; last seen: ${seen || 'nothing'}.`, advice: 'Look at the platform\'s own page or log of this release, or give a longer "timeout".', live: await liveNow(platform, context) };
    const state = await platform.state(releaseId, context.signal, Math.min(left, QUESTION_MS));
    const live = can.current ? await platform.current(context.signal, Math.min(left, QUESTION_MS)) : ({ kind: 'unknown', reason: 'the platform cannot say' } as const);
    if (context.signal.aborted) continue;
    const judgement = judgeRelease({ releaseId, before, live, state, can });
    if (judgement.kind === 'decided') return { ...judgement, live };
    if (judgement.seen !== seen) context.log.info(`Release ${quote(releaseId)}: ${judgement.seen} (${formatDuration(left)} left).`);
    seen = judgement.seen;
    await context.clock.sleep(Math.min(pause, Math.max(0, deadline - context.clock.monotonic())), context.signal);
  }
}

function notAccepted(answer: Exclude<Accepted, { kind: 'accepted' }>, request: DeployRequest): Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice'> {
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled while the platform was deploying; what was started was stopped.', advice: undefined };
  if (answer.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `The platform did not finish the deployment within ${formatDuration(request.timeoutMs)}; what was started was stopped.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}

/** Asked with a signal of its own: the answer matters most after a cancel. */
async function liveNow(platform: Platform, context: ActionContext): Promise<LiveRelease> {
  const ms = context.signal.aborted ? LAST_QUESTION_MS : QUESTION_MS;
  return platform.current(AbortSignal.timeout(ms), ms);
}
