import type { ActionContext, Report } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isCommit } from '../../shared/ledger/commit.ts';
import { entryOfRelease } from '../../shared/ledger/history.ts';
import { askLiveOf } from '../../shared/platforms/ask-live.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { overdueDecision } from '../../shared/rollback-decision/decide.ts';
import { versionToDeploy } from '../../shared/rollback-decision/safety.ts';
import { respondWithin } from '../../shared/rollback-decision/severity.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import { disableFlags } from './disable-flags.ts';
import { failedLogOf } from './failed-log.ts';
import { findTarget } from './find-target.ts';
import type { RollbackRequest } from './inputs.ts';
import { judgeEvidence, judgeSafety } from './judge.ts';
import { look } from './look.ts';
import { openMemory } from './memory.ts';
import { takeMixForOwn } from './mixed-release.ts';
import { planSteps, refusalToGoOn } from './plan.ts';
import { remember } from './remember.ts';
import { planned, reportOf } from './report.ts';
import type { Ending, Story } from './story.ts';
import { cancelledBefore, refuse, switchBack } from './switch-back.ts';
import { timeLeftOf } from './time-left.ts';
import { inputsToProbe, nothingToProbe } from './verify.ts';
import { watchHotfix } from './watch-hotfix.ts';
import type { HotfixWatch } from './watch-hotfix.ts';

/** Decides from the evidence of this run and from what earlier ones left whether a release is kept or taken back, and does it. */
export async function rollback(request: RollbackRequest, context: ActionContext): Promise<Report<'action-rollback'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const memory = await openMemory(request, context);
  const story = await judge(request, context, { started, memory });
  announce(story, context);
  if (context.signal.aborted) return reportOf(story, cancelledBefore(await story.askLive()), context.clock);
  if (request.dryRun || request.mode === 'plan') return planned(story, context.clock);
  const { ending, decision = story.decision } = await act(story, context);
  const after = { ...story, decision };
  const [failedLog] = await Promise.all([story.failedLog.read(), remember(after, ending, memory)]);
  return reportOf(after, { ...ending, failedLog }, context.clock);
}

/** Looks, decides, finds the target and asks the safety rules; nothing is changed yet. */
async function judge(request: RollbackRequest, context: ActionContext, { started, memory }: Pick<Story, 'started' | 'memory'>): Promise<Story> {
  const connect = async (version: string, commit = version): Promise<Platform> => takeMixForOwn(await request.platform.connect({ ...context, environment: request.environment, service: request.service, version, commit: isCommit(commit) ? commit : undefined, image: undefined, token: request.token }), context);
  const asked = await connect('');
  const askLive = askLiveOf(asked, context);
  const time = timeLeftOf(request.timeoutMs, context.clock);
  const sight = await look(request, { memory, platform: asked, time }, context);
  const { live, toStop } = sight;
  const { evidence, decision } = judgeEvidence(request, context, sight);
  const goes = decision.kind === 'rollback' || decision.kind === 'hotfix';
  const aim = await findTarget(request.to, sight, goes ? asked : undefined, { ...context, time });
  const { known } = aim;
  const gitopsOwner = goes ? await asked.owner?.(context.signal, time.forQuestion()) : undefined;
  const version = aim.target && versionToDeploy(aim.target);
  const platform = version === undefined ? asked : await connect(version, aim.target?.commit);
  const safety = judgeSafety(request, { live, known, aim, evidence, platform, runId: context.run.runId, gitopsOwner });
  return { request, platform, askLive, time, started, memory, known, toStop, record: context.record, live, evidence, decision, target: aim.target, gone: aim.gone, failedLog: failedLogOf(platform, live.kind === 'live' ? live.releaseId : undefined, context), ...safety };
}

function announce(story: Story, { log }: ActionContext): void {
  const { live, request, known } = story;
  log.info(`Live: ${describeLive(live)}.`);
  if (known.history?.heldBy !== undefined) log.info(`An earlier decision, by rule ${quote(known.history.heldBy)}, holds automatic rollbacks${request.releaseHold ? '; "release-hold" lifts that' : ''}.`);
  if (known.history?.truncated && story.target === undefined) log.warning('Only the newest 1,000 GitHub deployments of this environment were read. An older release may still be there to go back to: name it in "to" with mode: force.');
  if (request.skippedChecks.length > 0) log.warning(`These checks of the record are not repeated, since it does not hold all that they need: ${request.skippedChecks.map(quote).join(', ')}. Give ${inputsToProbe(request)} to have them too.`);
  log.info(decisionLine(story));
  if (request.reason !== undefined) {
    log.info('The reason that was given:');
    log.foreign(request.reason);
  }
  for (const step of planSteps(story)) {
    log.info(`Plan: ${step.words}`);
    if (step.commands) log.foreign(step.commands.join('\n'));
  }
}

function decisionLine({ decision, request }: Pick<Story, 'decision' | 'request'>): string {
  const urgency = decision.severity === undefined ? '' : `, ${decision.severity}, respond within ${respondWithin(decision.severity, request.settings).words}`;
  return `Decision: ${decision.kind}, by rule ${decision.rule}${urgency}. ${decision.reason}`;
}

/** How it ended, and the decision where that has become another one meanwhile. */
interface Acted {
  readonly ending: Ending;
  readonly decision?: Story['decision'];
}

async function act(story: Story, context: ActionContext): Promise<Acted> {
  const { decision, live } = story;
  const { reasonCode, reason } = decision;
  switch (decision.kind) {
    case 'keep': {
      const refusal = refusalToGoOn(story);
      return { ending: refusal ? refuse(refusal, live) : { outcome: 'kept', reasonCode, reason, live } };
    }
    case 'hold':
      return { ending: { outcome: 'held', reasonCode, reason, advice: 'Nothing was changed. A person looks now; the summary of this job has the first steps. To go back all the same, run this action with mode: force.', live } };
    case 'rollback':
      return { ending: await takeBack(story, context) };
    case 'hotfix':
      return hotfix(story, decision.watchMs, context);
  }
}

/** Does what the decision `rollback` means here: puts the earlier release live, or turns the feature off in place of that. */
function takeBack(story: Story, context: ActionContext): Promise<Ending> {
  const { flags } = story.request;
  return flags === undefined ? switchBack(story, context) : disableFlags(story, flags, context);
}

async function hotfix(story: Story, watchMs: number, context: ActionContext): Promise<Acted> {
  const { request, askLive } = story;
  if (request.checks.length === 0) return { ending: await unwatched(story) };
  const watch = await watchHotfix({ checks: request.checks, watchMs, failing: story.live, current: askLive, isVerified: (releaseId) => isVerifiedNow(story, releaseId) }, context);
  if (watch.kind !== 'not-fixed') return { ending: afterWatch(story, watch, await askLive()) };
  const decision = overdueDecision(story.decision, watch.reason, story.evidence, request.settings);
  context.log.info(decisionLine({ decision, request }));
  story.time.restart();
  return { ending: await takeBack({ ...story, decision }, context), decision };
}

async function unwatched({ request, decision, askLive }: Story): Promise<Ending> {
  return { outcome: 'hotfix', reasonCode: decision.reasonCode, reason: `${decision.reason} But there is nothing to watch it with: ${nothingToProbe(request)}.`, advice: `Ship the hotfix now, then run action-healthcheck. Give ${inputsToProbe(request)} to have the deadline kept.`, live: await askLive() };
}

function afterWatch({ decision }: Story, { kind, reason }: HotfixWatch, live: LiveRelease): Ending {
  if (kind === 'superseded') return { outcome: 'kept', reasonCode: 'superseded', reason, live };
  if (kind === 'fixed') return { outcome: 'kept', reasonCode: decision.reasonCode, reason: `It was fixed in time: ${reason}`, live };
  if (kind === 'cancelled') return cancelledBefore(live);
  return { outcome: 'held', reasonCode: 'inconclusive', reason: `It was to be fixed by now, but the watch came to no verdict: ${reason}`, advice: 'Nothing was changed. A person looks now: mend what keeps the checks from a verdict, or run this action with mode: force.', live };
}

/** Whether the run that made a release found it healthy, as far as that is remembered. */
async function isVerifiedNow({ known, memory }: Story, releaseId: string): Promise<boolean> {
  const history = known.history && (await memory.reread());
  return history !== undefined && entryOfRelease(history, releaseId)?.verdict === 'healthy';
}
