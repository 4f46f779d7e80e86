import type { Applied } from '../port.ts';
import type { Answer, Ask, Client } from './client.ts';
import { inQuotes } from './live.ts';
import { readDeployment, readRedeployed } from './wire.ts';
import type { Deployment } from './wire.ts';

const isUnderWay = ({ outcome, isDeploying }: Deployment): boolean => isDeploying === true || outcome === 'pending';
const failed = (reason: string): Applied => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: `${reason}.` });

/** Cancels a deployment that is under way (`DELETE /stacks/{uid}/deployments/{id}`); one that is over is left alone. */
export async function cancelDeployment(releaseId: string, client: Client, path: string, ask: Ask): Promise<Applied> {
  const at = `${path}/deployments/${releaseId}`;
  const now = await client.get(at, readDeployment, ask);
  if (now.kind !== 'ok') return whyNot(now);
  if (!isUnderWay(now.value)) return failed(`Deployment ${releaseId} is not under way any more; Cloud 66 calls it ${inQuotes(now.value.outcomeWord ?? '')}`);
  const answer = await client.send('DELETE', at, undefined, (body) => readRedeployed(body) ?? {}, ask);
  if (answer.kind === 'ok' && 'ok' in answer.value && answer.value.ok === false) return failed(`Cloud 66 did not cancel deployment ${releaseId}${answer.value.message === undefined ? '' : `: ${inQuotes(answer.value.message)}`}`);
  if (answer.kind === 'refused' || answer.kind === 'cancelled' || (answer.kind === 'unanswered' && !answer.happened)) return whyNot(answer);
  // It may have ended by itself before Cloud 66 came to it.
  const then = await client.get(at, readDeployment, ask);
  if (then.kind === 'ok' && then.value.outcome === 'success') return failed(`Deployment ${releaseId} was finished before it could be cancelled`);
  if (answer.kind === 'ok') return { kind: 'accepted' };
  return then.kind === 'ok' && !isUnderWay(then.value) ? { kind: 'accepted' } : failed(`${answer.reason}, so whether deployment ${releaseId} was cancelled is not known`);
}

function whyNot(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): Applied {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'refused') return { kind: 'failed', reasonCode: 'deploy-command-failed', reason: answer.reason, advice: answer.advice };
  return { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${answer.reason}.` };
}
