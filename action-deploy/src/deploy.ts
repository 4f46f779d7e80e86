import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { CodedError } from '../../shared/kernel/coded-error.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import type { PlatformName } from '../../shared/kernel/outcomes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS, QUESTION_MS, askLiveOf, lastWordsOf } from '../../shared/platforms/ask-live.ts';
import type { AskLive, LastWords } from '../../shared/platforms/ask-live.ts';
import { describeLive, whatIsLeft } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import { findInabilities, isStaged } from './abilities.ts';
import { admit, announceMemory, findOvertaker, findRunOver } from './admission.ts';
import type { Beginning } from './admission.ts';
import { checkExample, checkVariables } from './check-variables.ts';
import { connectPlatform } from './connect.ts';
import { readExample } from './example.ts';
import type { Example } from './example.ts';
import type { GuardAnswer } from './guard.ts';
import type { DeployRequest } from './inputs.ts';
import { connectMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { askNamesOf } from './names.ts';
import type { AskNames } from './names.ts';
import { planned } from './plan.ts';
import { readVariables } from './read-variables.ts';
import { reportOf } from './report.ts';
import type { DeployEnding } from './report.ts';
import { restart } from './restart.ts';
import { rollOut } from './roll-out.ts';
import { stopFailed, stopRelease } from './stop-release.ts';
import { untilLive } from './until-live.ts';

/** Ships one release: what is live before, the platform's deploy, then questions until the new release is live or is not. */
export async function deploy(asked: DeployRequest, context: ActionContext): Promise<Report<'action-deploy'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const lastWords = lastWordsOf(context);
  const request: DeployRequest = { ...asked, variables: await readVariables(asked, context) };
  const example = asked.operation === 'deploy' ? await readExample(asked, context) : undefined;
  const platform = await connectPlatform(request, context);
  const inabilities = findInabilities(request, platform);
  if (inabilities.length > 0) throw new CodedError('bad-input', inabilities.join(' '));
  const askLive = askLiveOf(platform, context, lastWords);
  const deadline = started.ms + request.timeoutMs;
  if (request.operation === 'restart') return restart(request, { platform, askLive, deadline, started }, context);
  const askNames = askNamesOf(platform, context, Math.min(QUESTION_MS, request.timeoutMs));
  const missing = await checkVariables(request, askNames, context);
  if (missing) return reportOf(request, { ...missing, before: { kind: 'unknown', reason: 'not asked' }, live: await askLive() }, started, context);
  const memory = await connectMemory(request, context);
  const [before, history] = await Promise.all([platform.current(context.signal, Math.min(QUESTION_MS, request.timeoutMs)), memory.recall()]);
  const parts: Parts = { platform, memory, context, askLive, lastWords, askNames, example };
  const beginning: Beginning = { before, history };
  if (request.dryRun) return planned(request, platform, before, await mayBegin(request, parts, beginning));
  const ending = await ship(request, parts, beginning, deadline);
  await memory.close(ending);
  return reportOf(request, { ...ending, githubDeploymentId: memory.deploymentId }, started, context);
}

interface Parts {
  readonly platform: Platform;
  readonly memory: Memory;
  readonly context: ActionContext;
  readonly askLive: AskLive;
  readonly lastWords: LastWords;
  readonly askNames: AskNames;
  readonly example: Example | undefined;
}

/** The rules for a version, and the variables that its code needs. */
async function mayBegin(request: DeployRequest, { memory, example, askNames, context }: Parts, beginning: Beginning): Promise<GuardAnswer> {
  const guard = await admit(request, memory, beginning);
  if (guard.kind === 'refused' || example === undefined) return guard;
  return (await checkExample(request, { example, beginning, askNames, memory }, context)) ?? guard;
}

async function ship(request: DeployRequest, parts: Parts, beginning: Beginning, deadline: number): Promise<DeployEnding> {
  const { platform, memory, context } = parts;
  const { before } = beginning;
  context.log.info(`Live before: ${describeLive(before)}.`);
  if (before.kind === 'unknown' && platform.capabilities.current && !context.signal.aborted) context.log.warning(`What is live before this deployment is not known: ${before.reason}. A later rollback will need to be told its target.`);
  announceMemory(beginning, context);
  const guard = await mayBegin(request, parts, beginning);
  if (guard.kind === 'refused' && !context.signal.aborted) return { ...guard, outcome: 'refused', before, live: before };
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

async function carryOut(request: DeployRequest, parts: Parts, beginning: Beginning, deadline: number): Promise<DeployEnding> {
  const { platform, memory, context, askLive } = parts;
  const { before } = beginning;
  const left = (): number => Math.max(1, deadline - context.clock.monotonic());
  const stopped = stopBefore(request, context, before, deadline);
  if (stopped) return stopped;
  const { version, image, strategy, variables } = request;
  context.log.info(`Deploying version ${quote(version)} to ${quote(request.environment)} by platform ${platform.name}${strategy === 'rolling' ? '' : `, ${strategy}`}.`);
  announceVariables(request, context);
  const accepted = await withHeartbeat(context, `Deploying to ${request.environment}`, request.timeoutMs, () => platform.deploy({ version, image, strategy, variables, timeoutMs: left() }, context.signal));
  if (accepted.kind !== 'accepted') return { ...notAccepted(accepted, request, platform.name), variables: 'may-be-set', before, live: await askLive() };
  context.log.info(acceptedLine(accepted));
  const ending = isStaged(strategy) ? await rollOut({ ...parts, accepted, before, canary: request.canary, deadline }, context) : await atOnce(accepted, parts, beginning, deadline);
  const runOver = ending.outcome === 'deployed' ? await findRunOver(beginning, accepted, { request, memory, live: ending.live }) : undefined;
  const logs = ending.outcome === 'failed' || ending.outcome === 'timed-out' || ending.outcome === 'rolled-back-by-platform' ? await platform.logs(accepted.releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS) : undefined;
  if (ending.outcome === 'failed' && !isStaged(strategy) && (await stopFailed(accepted.releaseId, parts))) context.log.info(`What was left of release ${quote(accepted.releaseId)} on the platform was taken away.`);
  return { ...ending, ...runOver, variables: 'set', accepted, before, logs };
}

/** Follows a release that the platform puts live by itself. */
async function atOnce(accepted: Extract<Accepted, { kind: 'accepted' }>, { platform, memory, askLive, lastWords, context }: Parts, { before }: Beginning, deadline: number): ReturnType<typeof untilLive> {
  memory.accepted(accepted);
  const { releaseId } = accepted;
  return withHeartbeat(context, `Waiting for release ${releaseId} to become live`, Math.max(1, deadline - context.clock.monotonic()), () => untilLive({ releaseId, before, platform, askLive, deadline, stop: () => stopRelease(releaseId, { platform, lastWords }) }, context));
}

/** Names only: whatever the values are, they are nobody's business here. */
function announceVariables({ variables }: DeployRequest, { log }: ActionContext): void {
  const names = Object.keys(variables);
  if (names.length > 0) log.info(`Setting on the platform with this release: ${names.join(', ')}. A rollback does not bring back what was set there before.`);
}

function acceptedLine({ releaseId, url, logsUrl }: Extract<Accepted, { kind: 'accepted' }>): string {
  const where = [url, logsUrl === undefined ? undefined : `log: ${logsUrl}`].filter((text) => text !== undefined).join(', ');
  return `The platform accepted release ${quote(releaseId)}${where === '' ? '' : ` (${where})`}.`;
}

function notAccepted(answer: Exclude<Accepted, { kind: 'accepted' }>, request: DeployRequest, platform: PlatformName): Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice'> {
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while the platform was deploying; ${whatIsLeft(platform)}.`, advice: undefined };
  if (answer.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `The platform did not finish the deployment within ${formatDuration(request.timeoutMs)}; ${whatIsLeft(platform)}.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}
