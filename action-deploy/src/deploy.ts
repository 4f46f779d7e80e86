import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { CodedError } from '../../shared/kernel/coded-error.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS, QUESTION_MS, askLiveOf } from '../../shared/platforms/ask-live.ts';
import type { AskLive } from '../../shared/platforms/ask-live.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import { admit, announceMemory, findOvertaker, findRunOver } from './admission.ts';
import type { Beginning } from './admission.ts';
import type { DeployRequest } from './inputs.ts';
import { connectMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { planned, reportOf } from './report.ts';
import type { DeployEnding } from './report.ts';
import { checkRequiredEnv } from './required-env.ts';
import { untilLive } from './until-live.ts';

/** Ships one release: what is live before, the platform's deploy, then questions until the new release is live or is not. */
export async function deploy(request: DeployRequest, context: ActionContext): Promise<Report<'action-deploy'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const platform = await request.platform.connect({ ...context, environment: request.environment, version: request.version, image: request.image });
  const { strategies } = platform.capabilities;
  if (!strategies.includes(request.strategy)) throw new CodedError('bad-input', `Input "strategy" is not valid: platform ${platform.name} has no ${quote(request.strategy)}; it has ${strategies.join(', ')}.`);
  const askLive = askLiveOf(platform, context);
  const missing = checkRequiredEnv(request.requiredEnv, context.env);
  if (missing.length > 0) {
    const ending: DeployEnding = { outcome: 'refused', reasonCode: 'required-env-missing', reason: `Nothing was deployed: ${missing.map((problem) => problem.message).join('; ')}.`, advice: 'Set the variables in the step\'s "env", from secrets where they are secret.', before: { kind: 'unknown', reason: 'not asked' }, live: await askLive() };
    return reportOf(request, ending, started, context);
  }
  const memory = await connectMemory(request, context);
  const [before, history] = await Promise.all([platform.current(context.signal, Math.min(QUESTION_MS, request.timeoutMs)), memory.recall()]);
  const beginning: Beginning = { before, history };
  if (request.dryRun) return planned(request, platform, before, await admit(request, memory, beginning));
  const ending = await ship(request, { platform, memory, context, askLive }, beginning, started.ms + request.timeoutMs);
  await memory.close(ending);
  return reportOf(request, { ...ending, githubDeploymentId: memory.deploymentId }, started, context);
}

interface Parts {
  readonly platform: Platform;
  readonly memory: Memory;
  readonly context: ActionContext;
  readonly askLive: AskLive;
}

async function ship(request: DeployRequest, parts: Parts, beginning: Beginning, deadline: number): Promise<DeployEnding> {
  const { platform, memory, context } = parts;
  const { before } = beginning;
  context.log.info(`Live before: ${describeLive(before)}.`);
  if (before.kind === 'unknown' && platform.capabilities.current && !context.signal.aborted) context.log.warning(`What is live before this deployment is not known: ${before.reason}. A later rollback will need to be told its target.`);
  announceMemory(beginning, context);
  const guard = await admit(request, memory, beginning);
  if (guard.kind === 'refused') return { ...guard, outcome: 'refused', before, live: before };
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  await memory.open(before);
  const overtaken = await findOvertaker(beginning, { request, memory, platform, context, questionMs: Math.min(QUESTION_MS, Math.max(1, deadline - context.clock.monotonic())) });
  if (overtaken) return { ...overtaken, before };
  return carryOut(request, parts, beginning, deadline);
}

/** A deployment that cannot be followed to its end is not begun. */
function stopBefore(request: DeployRequest, context: ActionContext, before: LiveRelease, deadline: number): DeployEnding | undefined {
  if (context.signal.aborted) return { outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled before anything was deployed.', before, live: before };
  if (deadline > context.clock.monotonic()) return undefined;
  return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `The questions before the deployment took all of the ${formatDuration(request.timeoutMs)}; nothing was deployed.`, advice: 'See why the platform is slow to say what is live, or give a longer "timeout".', before, live: before };
}

async function carryOut(request: DeployRequest, { platform, memory, context, askLive }: Parts, beginning: Beginning, deadline: number): Promise<DeployEnding> {
  const { before } = beginning;
  const left = (): number => Math.max(1, deadline - context.clock.monotonic());
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  context.log.info(`Deploying version ${quote(request.version)} to ${quote(request.environment)} by platform ${platform.name}.`);
  const accepted = await withHeartbeat(context, `Deploying to ${request.environment}`, request.timeoutMs, () => platform.deploy({ version: request.version, image: request.image, strategy: request.strategy, timeoutMs: left() }, context.signal));
  if (accepted.kind !== 'accepted') return { ...notAccepted(accepted, request), before, live: await askLive() };
  context.log.info(`The platform accepted release ${quote(accepted.releaseId)}.`);
  memory.accepted(accepted);
  const ending = await withHeartbeat(context, `Waiting for release ${accepted.releaseId} to become live`, left(), () => untilLive({ releaseId: accepted.releaseId, before, platform, askLive, deadline }, context));
  const runOver = ending.outcome === 'deployed' ? await findRunOver(beginning, accepted, { request, memory, live: ending.live }) : undefined;
  const logs = ending.outcome === 'failed' || ending.outcome === 'timed-out' || ending.outcome === 'rolled-back-by-platform' ? await platform.logs(accepted.releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) : undefined;
  return { ...ending, ...runOver, accepted, before, logs };
}

function notAccepted(answer: Exclude<Accepted, { kind: 'accepted' }>, request: DeployRequest): Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice'> {
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled while the platform was deploying; what was started was stopped.', advice: undefined };
  if (answer.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `The platform did not finish the deployment within ${formatDuration(request.timeoutMs)}; what was started was stopped.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}
