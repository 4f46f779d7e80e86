import type { ActionContext } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { Accepted, LiveRelease } from '../../shared/platforms/port.ts';
import type { Candidate } from '../../shared/rollback-decision/candidates.ts';
import { howToRedeploy, versionToDeploy } from '../../shared/rollback-decision/safety.ts';
import { compareBeforeSwap } from '../../shared/rollback-decision/swap.ts';
import type { Story } from './story.ts';

export interface Order {
  readonly target: Candidate;
  readonly before: LiveRelease;
}

/** Has the platform put the target live: by its own rollback or, where that cannot be and a person allows it, by deploying its version anew. */
export async function putBack(story: Story, { target, before }: Order, context: ActionContext): Promise<Accepted> {
  const { platform, request, time } = story;
  if (story.gone !== undefined) return deployAnew(story, { target, before }, context);
  const answer = await platform.rollback({ releaseId: target.releaseId, strategy: request.strategy, timeoutMs: time.all() }, context.signal);
  if (answer.kind !== 'failed' || (answer.reasonCode !== 'rollback-command-failed' && answer.reasonCode !== 'target-gone')) return answer;
  if (!request.redeploy || versionToDeploy(target) === undefined) return { ...answer, advice: `${answer.advice === undefined ? '' : `${answer.advice} `}${howToRedeploy(target)}` };
  context.log.info(`${answer.reason} Its version is deployed anew, as "redeploy" says.`);
  return deployAnew(story, { target, before }, context);
}

async function deployAnew({ platform, request, time }: Story, { target, before }: Order, context: ActionContext): Promise<Accepted> {
  const now = await platform.current(context.signal, time.forQuestion());
  if (context.signal.aborted) return { kind: 'cancelled' };
  // A rollback that failed half-way may have left nothing live; another release is somebody else's.
  const swap = compareBeforeSwap({ mode: request.mode === 'force' ? 'force' : 'auto', can: platform.capabilities, platform: platform.name, decided: before, now: now.kind === 'none' ? before : now });
  if (swap.kind !== 'unchanged') return { kind: 'failed', reasonCode: 'live-changed', reason: swap.reason };
  const version = versionToDeploy(target) ?? '';
  context.log.info(`Deploying version ${quote(version)} anew by platform ${platform.name}.`);
  return platform.deploy({ version, image: undefined, strategy: platform.capabilities.strategies.find((strategy) => strategy === 'rolling' || strategy === 'recreate') ?? 'rolling', variables: {}, timeoutMs: time.all() }, context.signal);
}
