import { isReleaseId } from '../release-id.ts';
import type { Applied } from '../port.ts';
import { readDeployment } from './answers.ts';
import type { Deployment } from './answers.ts';
import { judgeBuild } from './judge-build.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';

const PAUSE_MS = 500;
/** Of the time there is: for the look before, and for the order, so that there is time to look what came of it. */
const LOOK_SHARE = 0.3;
const ORDER_SHARE = 0.6;
const failed = (reason: string, advice?: string): Applied => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason, ...(advice === undefined ? {} : { advice }) });

/** Stops a build. It counts as stopped only when Vercel calls it cancelled: a build that was over before is there all the same. */
export async function cancelBuild(id: string, vercel: Vercel, { timeoutMs, signal }: Asked): Promise<Applied> {
  if (!isReleaseId(id)) return failed('This is no id of a deployment.');
  const { ask, api } = vercel;
  const left = timeLeft(vercel, timeoutMs);
  const asked = (share = 1): Asked => ({ timeoutMs: Math.max(1, left() * share), signal });
  const before = await ask.deployment(id, asked(LOOK_SHARE));
  if (before.kind === 'cancelled') return before;
  const over = before.kind === 'known' ? whatIsOver(before.value) : undefined;
  if (over) return over;
  if (before.kind === 'not-known' && before.status !== undefined) return failed(before.reason);
  const answer = await api.call({ method: 'PATCH', path: `/v12/deployments/${encodeURIComponent(id)}/cancel`, ...asked(ORDER_SHARE) });
  if (answer.kind === 'cancelled') return answer;
  const told = answer.kind === 'ok' ? readDeployment(answer.body) : undefined;
  if (told?.id === id && told.readyState === 'CANCELED') return { kind: 'accepted' };
  return untilOver(id, vercel, { asked, refusal: answer.kind === 'ok' ? undefined : answer.reason });
}

interface Looking {
  readonly asked: () => Asked;
  /** Why the order may have done nothing. */
  readonly refusal: string | undefined;
}

async function untilOver(id: string, { ask, parts }: Vercel, { asked, refusal }: Looking): Promise<Applied> {
  for (;;) {
    const now = await ask.deployment(id, asked());
    if (now.kind === 'cancelled') return now;
    const over = now.kind === 'known' ? whatIsOver(now.value) : undefined;
    if (over) return over;
    if (refusal !== undefined) return failed(`Vercel did not cancel the build: ${refusal}.`, 'Cancel it on its page at Vercel.');
    if (asked().timeoutMs <= PAUSE_MS) return { kind: 'timed-out' };
    await parts.clock.sleep(PAUSE_MS, asked().signal);
  }
}

/** What there is to say about a deployment whose build is over; undefined while it goes on, or where that is not known. */
function whatIsOver(deployment: Deployment): Applied | undefined {
  if (deployment.readyState === 'CANCELED') return { kind: 'accepted' };
  const build = judgeBuild(deployment);
  if (deployment.readyState !== 'READY') return build.kind === 'failed' ? failed(`There is no build to cancel: ${build.reason}.`) : undefined;
  if (deployment.aliasAssigned === true || deployment.readySubstate === 'PROMOTED' || deployment.readySubstate === 'ROLLING') return failed('There is no build to cancel: the deployment is ready, and has its domains.', 'To have the earlier one live again, roll back to it.');
  return failed('There is no build to cancel: the deployment is ready and stands beside, without its domains.', 'See at Vercel that nobody promotes it, or delete it there.');
}
