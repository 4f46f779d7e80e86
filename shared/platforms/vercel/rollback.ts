import { isReleaseId } from '../release-id.ts';
import type { Accepted, RollbackOrder, Startable } from '../port.ts';
import type { Deployment, Project } from './answers.ts';
import { HOBBY } from './explanations.ts';
import { judgeBuild } from './judge-build.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import { requestSwitch } from './switch.ts';
import type { Asked } from './vercel-api.ts';

const failed = (reason: string, advice?: string): Accepted => ({ kind: 'failed', reasonCode: 'rollback-command-failed', reason, ...(advice === undefined ? {} : { advice }) });

/** Puts an earlier deployment live again: its id stays what it is. Everything is looked at before anything is asked for. */
export async function rollBack({ releaseId, timeoutMs }: RollbackOrder, vercel: Vercel, signal: AbortSignal): Promise<Accepted> {
  const { ask } = vercel;
  if (!isReleaseId(releaseId)) return failed('The target is no id of a deployment.');
  const left = timeLeft(vercel, timeoutMs);
  const asked = (): Asked => ({ timeoutMs: left(), signal });
  const project = await ask.project(asked());
  if (project.kind === 'cancelled') return project;
  if (project.kind === 'not-known') return failed(`Nothing was rolled back: ${project.reason}.`);
  if (project.value.production?.kind === 'deployment' && project.value.production.id === releaseId) return { kind: 'accepted', releaseId };
  const deployment = await ask.deployment(releaseId, asked());
  if (deployment.kind === 'cancelled') return deployment;
  const gone = deployment.kind === 'known' ? whyGone(deployment.value) : deployment.status === 404 ? deployment.reason : undefined;
  if (gone !== undefined) return failed(`The deployment cannot be put live again: ${gone}.`, 'Vercel may have deleted it: see the retention of deployments in its settings. Deploy its commit again.');
  const answer = await requestSwitch({ kind: 'rollback', deploymentId: releaseId, project: project.value }, vercel, asked());
  if (answer.kind === 'requested') return accepted(releaseId, project.value, deployment.kind === 'known' ? deployment.value : undefined);
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'unanswered') return failed(`The rollback could not be requested: ${answer.reason}.`, 'See at Vercel which deployment is live.');
  // "It is live already" and "this cannot be done" are the same status: only the project can tell.
  if (answer.status === 409 || answer.status === 422) {
    const now = await ask.project(asked());
    if (now.kind === 'known' && now.value.production?.kind === 'deployment' && now.value.production.id === releaseId) return { kind: 'accepted', releaseId };
  }
  return failed(`Vercel refused the rollback: ${answer.reason}.`, answer.status === 402 ? HOBBY : undefined);
}

function accepted(releaseId: string, { production }: Project, deployment: Deployment | undefined): Accepted {
  // The domain stays what it is; it leads to the earlier deployment from now on.
  const url = (production?.kind === 'deployment' ? production.alias : undefined) ?? deployment?.url;
  return { kind: 'accepted', releaseId, ...(url === undefined ? {} : { url }), ...(deployment?.inspectorUrl === undefined ? {} : { logsUrl: deployment.inspectorUrl }) };
}

function whyGone(deployment: Deployment): string | undefined {
  const build = judgeBuild(deployment);
  if (build.kind === 'failed') return build.reason;
  return build.kind === 'in-progress' ? 'it is still being built' : undefined;
}

/** Whether Vercel offers a deployment for a rollback. What cannot be asked is not known, and is for the rollback itself to find out. */
export async function askStartable(releaseId: string, vercel: Vercel, { timeoutMs, signal }: Asked): Promise<Startable> {
  if (!isReleaseId(releaseId)) return { kind: 'no', reason: 'this is no id of a deployment' };
  const left = timeLeft(vercel, timeoutMs);
  const project = await vercel.ask.project({ timeoutMs: left(), signal });
  if (project.kind !== 'known') return { kind: 'unknown' };
  if (project.value.production?.kind === 'deployment' && project.value.production.id === releaseId) return { kind: 'yes' };
  const deployment = await vercel.ask.deployment(releaseId, { timeoutMs: left(), signal });
  if (deployment.kind === 'not-known' && deployment.status === 404) return { kind: 'no', reason: 'Vercel no longer has this deployment' };
  const gone = deployment.kind === 'known' ? whyGone(deployment.value) : undefined;
  if (gone !== undefined) return { kind: 'no', reason: gone };
  const page = await vercel.ask.page({ projectId: project.value.id, target: 'production', state: 'READY', rollbackCandidate: 'true', limit: '100' }, { timeoutMs: left(), signal });
  if (page.kind !== 'known') return { kind: 'unknown' };
  if (page.value.deployments.some(({ id }) => id === releaseId)) return { kind: 'yes' };
  return page.value.next === undefined ? { kind: 'no', reason: 'Vercel does not offer it for a rollback: it never served production, or the plan goes back one step only' } : { kind: 'unknown' };
}
