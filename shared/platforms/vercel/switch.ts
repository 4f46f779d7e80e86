import type { Project } from './answers.ts';
import { within } from './questions.ts';
import type { Vercel } from './session.ts';
import type { Asked } from './vercel-api.ts';

export interface SwitchOrder {
  readonly kind: 'promote' | 'rollback';
  readonly deploymentId: string;
  /** As it was read right before. */
  readonly project: Project;
}

/** What came of asking for a switch; that it is `requested` says nothing of whether it happens. */
export type SwitchAnswer =
  | { readonly kind: 'requested' }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'unanswered'; readonly reason: string }
  | { readonly kind: 'cancelled' };

const ORDER_MS = 60_000;
const LOOKS = 3;
const LOOK_PAUSE_MS = 2_000;
/** At once; after them each later question asks for it one time: an answer that is lost each time must not become a flood. */
const MOST_TRIES = 4;

/**
 * Asks for the production domains to be moved. It moves them to one deployment, so that asking twice does no more than asking once;
 * all the same an answer that was lost is looked for in the project before it is asked again.
 */
export async function requestSwitch(order: SwitchOrder, vercel: Vercel, asked: Asked): Promise<SwitchAnswer> {
  const { session, parts } = vercel;
  const { deploymentId, kind } = order;
  const end = parts.clock.monotonic() + asked.timeoutMs;
  if (!session.priors.has(deploymentId)) session.priors.set(deploymentId, order.project.aliasRequest?.requestedAt);
  for (;;) {
    const tries = (session.tries.get(deploymentId) ?? 0) + 1;
    session.tries.set(deploymentId, tries);
    const answer = await send(order, vercel, { ...asked, timeoutMs: Math.max(1, Math.min(ORDER_MS, end - parts.clock.monotonic())) });
    if (answer.kind === 'ok') return remember(order, vercel, answer.status === 202);
    if (answer.kind !== 'unanswered') return answer;
    if (!answer.happened) return answer;
    const seen = await lookFor(order, vercel, asked, end);
    if (seen === 'there') return remember(order, vercel, false);
    if (seen === 'cancelled') return { kind: 'cancelled' };
    // Vercel names nothing of ours in its answer, or cannot be asked: only the former is a reason to ask again.
    if (seen === 'not-known' || tries >= MOST_TRIES || parts.clock.monotonic() >= end) return { kind: 'unanswered', reason: `${answer.reason}; whether the ${wordOf(kind)} was taken up is not known` };
  }
}

const wordOf = (kind: SwitchOrder['kind']): string => (kind === 'rollback' ? 'rollback' : 'promotion');

/** The promotion has a body, which Vercel's command line calls required; the rollback has none in the documentation. */
function send({ kind, deploymentId, project }: SwitchOrder, { api, parts }: Vercel, asked: Asked): ReturnType<Vercel['api']['call']> {
  const [projectId, id] = [encodeURIComponent(project.id), encodeURIComponent(deploymentId)];
  if (kind === 'promote') return api.call({ method: 'POST', path: `/v10/projects/${projectId}/promote/${id}`, body: {}, ...asked });
  const description = `Surefoot rollback${/^\d{1,20}$/.test(parts.run.runId) ? `, run ${parts.run.runId}` : ''}`;
  return api.call({ method: 'POST', path: `/v1/projects/${projectId}/rollback/${id}`, query: { description }, ...asked });
}

function remember({ kind, deploymentId }: SwitchOrder, { session }: Vercel, queued: boolean): SwitchAnswer {
  session.switches.set(deploymentId, { kind, priorRequestedAt: session.priors.get(deploymentId), queued });
  return { kind: 'requested' };
}

async function lookFor({ deploymentId }: SwitchOrder, { ask, parts, session }: Vercel, asked: Asked, end: number): Promise<'there' | 'not-there' | 'not-known' | 'cancelled'> {
  let seen: 'not-there' | 'not-known' = 'not-known';
  for (let look = 0; look < LOOKS && parts.clock.monotonic() < end; look += 1) {
    await parts.clock.sleep(Math.min(LOOK_PAUSE_MS, Math.max(0, end - parts.clock.monotonic())), asked.signal);
    const project = await ask.project(within({ ...asked, timeoutMs: Math.max(1, end - parts.clock.monotonic()) }));
    if (project.kind === 'cancelled') return 'cancelled';
    if (project.kind === 'not-known') continue;
    if (wasTakenUp(project.value, deploymentId, session.priors.get(deploymentId))) return 'there';
    seen = 'not-there';
  }
  return seen;
}

/** Whether the project speaks of a request for this deployment that is newer than the last one before ours. */
export function wasTakenUp({ aliasRequest, production }: Pick<Project, 'aliasRequest' | 'production'>, deploymentId: string, prior: number | undefined): boolean {
  if (production?.kind === 'deployment' && production.id === deploymentId) return true;
  return aliasRequest?.toDeploymentId === deploymentId && (prior === undefined || aliasRequest.requestedAt > prior);
}
