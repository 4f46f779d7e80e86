import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { clip, quote } from '../../shared/kernel/untrusted-text.ts';
import { isOfRelease } from '../../shared/ledger/history.ts';
import { LAST_WORDS_MS } from '../../shared/platforms/ask-live.ts';
import { whatIsLeft } from '../../shared/platforms/live-words.ts';
import type { Applied, LiveRelease, Platform, Variables } from '../../shared/platforms/port.ts';
import { adviceWithout } from '../../shared/rollback-decision/platform-advice.ts';
import type { Refusal } from '../../shared/rollback-decision/safety.ts';
import { compareNow } from './compare.ts';
import type { Ending, Story } from './story.ts';
import { cancelledBefore, liveAtRefusal, noTimeLeft } from './switch-back.ts';
import { nothingToProbe, probe } from './verify.ts';

const THEN = 'Run the rollback now: this action in a run of its own, with mode: force and without "disable-flags".';

/** The names of the variables, for a sentence. Values are nobody's business here. */
export const nameFlags = (flags: Variables): string => {
  const names = Object.keys(flags);
  return clip(names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', '), 200);
};

/** How variables are set here, or why they cannot be. */
export function wayToSet({ platform, flagRefusal }: Pick<Story, 'platform' | 'flagRefusal'>): Refusal | { readonly kind: 'way'; readonly set: NonNullable<Platform['setVariables']> } {
  if (flagRefusal) return flagRefusal;
  if (platform.setVariables) return { kind: 'way', set: platform.setVariables.bind(platform) };
  return { kind: 'refused', reasonCode: 'no-set-variables', reason: `Platform ${platform.name} has no way to set variables with this target, so "disable-flags" cannot be carried out.`, advice: `${adviceWithout('set-variables', platform.name)} Or leave "disable-flags" out to roll back.` };
}

/** Turns a feature off in place of a rollback: the safety rules, compare and swap, the platform's own way, and the checks. */
export async function disableFlags(story: Story, flags: Variables, context: ActionContext): Promise<Ending> {
  const { platform, askLive, time } = story;
  const way = wayToSet(story);
  if (way.kind === 'refused') return refused(way, await liveAtRefusal(story));
  const { before, swap } = await compareNow(story, context);
  if (context.signal.aborted) return cancelledBefore(await askLive());
  if (swap.kind === 'superseded') return { outcome: 'kept', reasonCode: 'superseded', reason: swap.reason, live: before };
  if (swap.kind === 'refused') return refused(swap, before);
  if (time.isOver()) return refused(noTimeLeft(story), before);
  context.log.info(`In place of the rollback, setting ${nameFlags(flags)} on ${quote(story.request.environment)} by platform ${platform.name}.`);
  const applied = await withHeartbeat(context, `Setting ${nameFlags(flags)}`, time.all(), () => way.set(flags, context.signal, time.all()));
  if (applied.kind !== 'accepted') return notApplied(applied, story, flags, await askLive());
  story.failedLog.start();
  const ending = await verifyFlags(story, flags, context);
  const renamedTo = context.signal.aborted ? undefined : await findRenamed(ending.live, story, context);
  return { ...ending, ...(renamedTo === undefined ? {} : { renamedTo }) };
}

/** A platform may make a new release of the same code to set variables; its own history shows that it is the same. */
async function findRenamed(live: LiveRelease, { platform, leaving, time }: Story, { signal }: ActionContext): Promise<string | undefined> {
  if (leaving === undefined || live.kind !== 'live' || isOfRelease(leaving, live.releaseId) || platform.history === undefined) return undefined;
  const history = await platform.history(signal, Math.max(LAST_WORDS_MS, time.forQuestion()));
  const { commit, version } = (history.kind === 'known' && history.releases.find(({ releaseId }) => releaseId === live.releaseId)) || {};
  const names = [leaving.commit, leaving.version];
  return [commit, version].some((name) => name !== undefined && names.includes(name)) ? live.releaseId : undefined;
}

const refused = ({ reasonCode, reason, advice }: Refusal, live: LiveRelease): Ending => ({ outcome: 'refused', reasonCode, reason: `Turning the feature off was refused. ${reason}`, advice, live });

function notApplied(answer: Exclude<Applied, { readonly kind: 'accepted' }>, { request, platform }: Story, flags: Variables, live: LiveRelease): Ending {
  const names = nameFlags(flags);
  if (answer.kind === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled while ${names} was set; ${whatIsLeft(platform.name)}.`, advice: 'It may be half done: look at the variables on the platform, then run this action again if it must go on.', live };
  if (answer.kind === 'timed-out') return { outcome: 'failed', reasonCode: 'set-variables-failed', reason: `The platform did not set ${names} within ${formatDuration(request.timeoutMs)}; ${whatIsLeft(platform.name)}.`, advice: THEN, severity: 'P0', verified: false, live };
  return { outcome: 'failed', reasonCode: answer.reasonCode, reason: `Setting ${names} failed. ${answer.reason}`, advice: `${answer.advice === undefined ? '' : `${answer.advice} `}${THEN}`, severity: 'P0', verified: false, live };
}

/** What was failing must be healthy now; what cannot be proven is not called verified, and nothing else is tried. */
async function verifyFlags({ request, platform, askLive, time }: Story, flags: Variables, context: ActionContext): Promise<Ending> {
  const done = `${nameFlags(flags)} was set on platform ${platform.name} in place of the rollback`;
  const ended = async (reason: string, verified: boolean): Promise<Ending> => ({ outcome: 'flag-disabled', reasonCode: 'flag-disabled', reason: `${done}${reason}`, verified, live: await askLive() });
  if (!request.verify) return ended('. It was not verified, because "verify" is false.', false);
  if (request.checks.length === 0) return ended(`. It was not verified, because there is nothing to probe: ${nothingToProbe(request)}.`, false);
  const health = await probe(request.checks, time.all(), context);
  if (health.verdict === 'cancelled') return { outcome: 'cancelled', reasonCode: 'cancelled', reason: `${done}. The run was cancelled before it was verified.`, advice: 'Run action-healthcheck to verify it.', verified: false, live: await askLive() };
  if (health.verdict === 'healthy') return ended(', and the service is healthy.', true);
  if (health.verdict === 'degraded') return ended(`. Every critical check is healthy. ${health.reason}`, true);
  return {
    outcome: 'failed',
    reasonCode: health.verdict === 'unhealthy' ? 'unhealthy-after-flags' : health.reasonCode,
    reason: `${done}, but ${health.verdict === 'unhealthy' ? 'the service is still not healthy' : 'that the service is healthy could not be shown'}: ${health.reason}`,
    advice: `The variables stay as they were set. ${THEN}`,
    severity: 'P0',
    verified: false,
    live: await askLive(),
  };
}
