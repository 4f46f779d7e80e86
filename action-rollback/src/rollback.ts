import type { ActionContext, Report } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import { decideRollback, forcedDecision } from '../../shared/rollback-decision/decide.ts';
import { gatherEvidence } from '../../shared/rollback-decision/evidence-from-record.ts';
import { checkSafety } from '../../shared/rollback-decision/safety.ts';
import type { SafetyFacts } from '../../shared/rollback-decision/safety.ts';
import { RESPOND_WITHIN } from '../../shared/rollback-decision/severity.ts';
import { chooseTarget } from '../../shared/rollback-decision/target.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import { QUESTION_MS, askLiveOf } from './ask-live.ts';
import type { RollbackRequest } from './inputs.ts';
import { planSteps } from './plan.ts';
import { planned, reportOf } from './report.ts';
import type { Ending, Story } from './story.ts';
import { cancelledBefore, switchBack } from './switch-back.ts';
import { watchHotfix } from './watch-hotfix.ts';

/** Decides from the evidence of this run whether its release is kept or taken back, and does it. */
export async function rollback(request: RollbackRequest, context: ActionContext): Promise<Report<'action-rollback'>> {
  const started = { at: timestamp(context.clock), ms: context.clock.monotonic() };
  const target = chooseTarget(request.to, context.record);
  const platform = await request.platform.connect({ ...context, environment: request.environment, version: target?.version ?? '', image: undefined });
  const askLive = askLiveOf(platform, context);
  const live = await platform.current(context.signal, QUESTION_MS);
  const story: Story = { request, platform, askLive, started, record: context.record, live, target, ...judge(request, context, { live, target, can: platform.capabilities }) };
  announce(story, context);
  if (context.signal.aborted) return reportOf(story, cancelledBefore(await askLive()), context.clock);
  if (request.dryRun || request.mode === 'plan') return planned(story, context.clock);
  return reportOf(story, await act(story, context), context.clock);
}

/** The pure part: evidence, decision, and whether a rollback would be safe. */
function judge(request: RollbackRequest, context: ActionContext, { live, target, can }: { readonly live: LiveRelease; readonly target: Story['target']; readonly can: SafetyFacts['can'] }): Pick<Story, 'evidence' | 'decision' | 'safety'> {
  const evidence = gatherEvidence(context.record, { live, now: context.clock.now(), report: request.report });
  const forced = request.mode === 'force';
  const decision = forced ? forcedDecision(evidence, request.settings) : decideRollback(evidence, request.settings);
  const before = context.record?.rollback;
  const earlier = before?.outcome === 'rolled-back' || before?.outcome === 'failed' ? { outcome: before.outcome, to: before.to_release_id } : undefined;
  const safety = checkSafety({ mode: forced ? 'force' : 'auto', target, live, can, migration: evidence.migration, earlier, failureAgeMs: evidence.failureAgeMs, maxFailureAgeMs: request.settings.maxFailureAgeMs });
  return { evidence, decision, safety };
}

function announce(story: Story, { log }: ActionContext): void {
  const { live, decision, request } = story;
  log.info(`Live: ${describeLive(live)}.`);
  if (request.skippedChecks.length > 0) log.warning(`These checks of the record are not repeated, since it does not hold all that they need: ${request.skippedChecks.map(quote).join(', ')}. Give "checks" to have them too.`);
  const urgency = decision.severity === undefined ? '' : `, ${decision.severity}, respond within ${RESPOND_WITHIN[decision.severity].words}`;
  log.info(`Decision: ${decision.kind}, by rule ${decision.rule}${urgency}. ${decision.reason}`);
  if (request.reason !== undefined) {
    log.info('The reason that was given:');
    log.foreign(request.reason);
  }
  for (const step of planSteps(story)) {
    log.info(`Plan: ${step.words}`);
    if (step.commands) log.foreign(step.commands.join('\n'));
  }
}

async function act(story: Story, context: ActionContext): Promise<Ending> {
  const { decision, live } = story;
  const { rule: reasonCode, reason } = decision;
  switch (decision.kind) {
    case 'keep':
      return { outcome: 'kept', reasonCode, reason, live };
    case 'hold':
      return { outcome: 'held', reasonCode, reason, advice: 'Nothing was changed. A person looks now; the summary of this job has the first steps. To go back all the same, run this action with mode: force.', live };
    case 'rollback':
      return switchBack(story, context);
    case 'hotfix':
      return hotfix(story, decision.watchMs, context);
  }
}

async function hotfix(story: Story, watchMs: number, context: ActionContext): Promise<Ending> {
  const { request, decision, askLive } = story;
  if (request.checks.length === 0) return { outcome: 'hotfix', reasonCode: 'fixable', reason: `${decision.reason} But there is nothing to watch it with: no "url" or "checks" is given, and the record has none.`, advice: 'Ship the hotfix now, then run action-healthcheck. Give "url" or "checks" to have the deadline kept.', live: await askLive() };
  const watch = await watchHotfix(request.checks, watchMs, context);
  if (watch.kind === 'fixed') return { outcome: 'kept', reasonCode: 'fixable', reason: `It was fixed in time: ${watch.reason}`, live: await askLive() };
  if (watch.kind === 'cancelled') return cancelledBefore(await askLive());
  if (watch.kind === 'no-verdict') return { outcome: 'held', reasonCode: 'inconclusive', reason: `It was to be fixed by now, but the watch came to no verdict: ${watch.reason}`, advice: 'Nothing was changed. A person looks now: mend what keeps the checks from a verdict, or run this action with mode: force.', live: await askLive() };
  context.log.info(`Not fixed in time: ${watch.reason}`);
  return switchBack(story, context);
}
