import type { ActionContext, Report } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import type { PlatformName } from '../../shared/kernel/outcomes.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { LAST_WORDS_MS, QUESTION_MS } from '../../shared/platforms/ask-live.ts';
import type { AskLive } from '../../shared/platforms/ask-live.ts';
import { describeLive, whatIsLeft } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import type { DeployRequest } from './inputs.ts';
import { plannedRestart } from './plan.ts';
import { reportOf } from './report.ts';
import type { DeployEnding } from './report.ts';
import { untilLive } from './until-live.ts';

export interface RestartParts {
  readonly platform: Platform;
  readonly askLive: AskLive;
  /** On the monotonic clock. */
  readonly deadline: number;
  readonly started: { readonly at: string; readonly ms: number };
}

/**
 * Starts once more what is live, and follows it until it is live again. Nothing is shipped: GitHub keeps no deployment of it, no
 * version is judged, and one that fails is no evidence against the release, which was serving before.
 */
export async function restart(request: DeployRequest, parts: RestartParts, context: ActionContext): Promise<Report<'action-deploy'>> {
  const { platform, started } = parts;
  const before = await platform.current(context.signal, Math.min(QUESTION_MS, request.timeoutMs));
  if (request.dryRun) return plannedRestart(request, platform, before);
  context.log.info(`Live before: ${describeLive(before)}.`);
  const ending = await carryOut(request, before, parts, context);
  const { change, ...report } = reportOf(request, ending, started, context);
  const isFine = ending.outcome === 'deployed';
  return { ...report, ...(isFine && change?.deployment ? { change: { deployment: sectionOf(change.deployment, before, context.record), health: undefined } } : {}) };
}

async function carryOut({ environment, timeoutMs }: DeployRequest, before: LiveRelease, { platform, askLive, deadline }: RestartParts, context: ActionContext): Promise<DeployEnding> {
  const left = (): number => Math.max(1, deadline - context.clock.monotonic());
  if (context.signal.aborted) return { outcome: 'cancelled', reasonCode: 'cancelled', reason: 'The run was cancelled before anything was restarted.', before, live: before };
  if (before.kind === 'none') return { outcome: 'failed', reasonCode: 'restart-failed', reason: `Nothing is live on ${quote(environment)}, so there is nothing to restart.`, advice: 'Deploy a version.', before, live: before };
  context.log.info(`Restarting what is live on ${quote(environment)} by platform ${platform.name}.`);
  const accepted = await withHeartbeat(context, `Restarting ${environment}`, timeoutMs, async () => (await platform.restart?.(context.signal, left())) ?? CANNOT);
  if (accepted.kind !== 'accepted') return { ...notAccepted(accepted, timeoutMs, platform.name), before, live: await askLive() };
  const { releaseId } = accepted;
  context.log.info(`The platform accepted the restart of release ${quote(releaseId)}.`);
  const ending = await withHeartbeat(context, `Waiting for release ${releaseId} to be live again`, left(), () => untilLive({ releaseId, before, platform, askLive, deadline }, context));
  if (ending.outcome === 'deployed' || ending.outcome === 'unchanged') return { ...ending, ...wellEnded(ending.reasonCode, releaseId), accepted, before };
  const logs = ending.outcome === 'cancelled' ? undefined : await platform.logs(releaseId, AbortSignal.timeout(LAST_WORDS_MS), LAST_WORDS_MS);
  return { ...ending, accepted, before, logs };
}

const CANNOT: Accepted = { kind: 'failed', reasonCode: 'restart-failed', reason: 'The platform has no way to restart what is live.' };

function wellEnded(reasonCode: DeployEnding['reasonCode'], releaseId: string): Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason'> {
  if (reasonCode === 'live-not-confirmed') return { outcome: 'deployed', reasonCode, reason: `The platform accepted the restart of release ${quote(releaseId)}; there is no way to ask it whether it serves, so that is for the health check to prove.` };
  return { outcome: 'deployed', reasonCode: 'restarted', reason: `Release ${quote(releaseId)} was restarted and is live.` };
}

function notAccepted(answer: Exclude<Accepted, { kind: 'accepted' }>, timeoutMs: number, platform: PlatformName): Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice'> {
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while the platform was restarting what is live; ${whatIsLeft(platform)}.`, advice: undefined };
  if (answer.kind === 'timed-out') return { outcome: 'timed-out', reasonCode: 'not-live-in-time', reason: `The platform did not finish the restart within ${formatDuration(timeoutMs)}; ${whatIsLeft(platform)}.`, advice: 'Give a longer "timeout", or see in the log above where it stood.' };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: answer.reason, advice: answer.advice };
}

type Section = NonNullable<ReleaseRecord['deployment']>;

/**
 * Where this run has deployed what it now restarts, the record goes on to speak of that deployment. Elsewhere it names no previous
 * release: what was live before is the same code.
 */
function sectionOf({ previous_release_id: _id, previous_verdict: _verdict, strategy: _strategy, ...restarted }: Section, before: LiveRelease, record: ReleaseRecord | undefined): Section {
  const own = record?.deployment;
  if (own?.release_id === undefined || before.kind !== 'live' || own.release_id !== before.releaseId) return restarted;
  return { ...own, ...(restarted.release_id === undefined ? {} : { release_id: restarted.release_id, live_release_id: restarted.release_id }) };
}
