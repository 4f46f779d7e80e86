import { isReleaseId } from '../release-id.ts';
import type { LiveRelease, ReleaseState } from '../port.ts';
import type { Deployment, Project } from './answers.ts';
import { PROMOTION_REFUSED, pinnedNow } from './explanations.ts';
import { judgeBuild } from './judge-build.ts';
import { judgePreview, judgeServing, servingOf } from './judge-serving.ts';
import type { ServingJudgement, SwitchRequest } from './judge-serving.ts';
import { within } from './questions.ts';
import { timeLeft } from './session.ts';
import type { Vercel } from './session.ts';
import { requestSwitch, wasTakenUp } from './switch.ts';
import type { Asked } from './vercel-api.ts';

const CANCELLED = { kind: 'unknown', reason: 'the question was cancelled' } as const;

/**
 * How a deployment stands. This question changes something in one case, once: a deployment of this connection that is ready, and
 * that was created for it because nobody else would, is promoted here. `deploy` cannot do it: it must hand over the id while the
 * build goes on, or a run that is lost in between would not know what it started. Asking for the same switch again does no more
 * than asking once, and the session keeps it from being asked again.
 */
export async function askState(id: string, vercel: Vercel, { timeoutMs, signal }: Asked): Promise<ReleaseState> {
  if (!isReleaseId(id)) return { kind: 'unknown', reason: 'this is no id of a deployment' };
  const left = timeLeft(vercel, timeoutMs);
  const asked = (): Asked => ({ timeoutMs: left(), signal });
  const deployment = await vercel.ask.deployment(id, asked());
  if (deployment.kind === 'cancelled') return CANCELLED;
  if (deployment.kind === 'not-known') return { kind: 'unknown', reason: deployment.reason };
  remember(deployment.value, vercel);
  const build = judgeBuild(deployment.value);
  // Whether one of another run served before it was deleted, nobody can say.
  if (build.kind !== 'ready') return build.kind === 'failed' && vercel.session.intents.has(id) && !vercel.session.served.has(id) ? { ...build, neverServed: true } : build;
  if (vercel.target['vercel-target'] !== 'production') return judgePreview(deployment.value);
  const project = await vercel.ask.project(asked(), deployment.value);
  if (project.kind === 'cancelled') return CANCELLED;
  if (project.kind === 'not-known') return { kind: 'unknown', reason: project.reason };
  const judgement = await judge(deployment.value, project.value, vercel, asked());
  const state = await carryOut(judgement, { id, project: project.value, vercel, asked });
  tellOfThePin(state, id, project.value, vercel);
  const serving = servingOf(project.value);
  if (serving.kind === 'live') vercel.session.served.add(serving.releaseId);
  return { ...(state.kind === 'failed' && neverServed(deployment.value, serving, vercel) ? { ...state, neverServed: true } : state), serving };
}

function remember({ id, readyState, readySubstate, aliasAssigned }: Deployment, { session }: Vercel): void {
  if (readyState === 'READY' && (aliasAssigned === true || readySubstate === 'PROMOTED' || readySubstate === 'ROLLING')) session.served.add(id);
}

/** It was never seen to serve, by the run that made it or in Vercel's own words, and another one does. */
function neverServed({ id, readySubstate }: Deployment, serving: LiveRelease, { session }: Vercel): boolean {
  return serving.kind === 'live' && serving.releaseId !== id && !session.served.has(id) && (session.intents.has(id) || readySubstate === 'STAGED');
}

async function judge(deployment: Deployment, project: Project, vercel: Vercel, asked: Asked): Promise<ServingJudgement> {
  const { session, ask } = vercel;
  const serves = project.production?.kind === 'deployment' && project.production.id === deployment.id;
  const mayRoll = !serves && (deployment.readySubstate === 'ROLLING' || project.rollingStages !== undefined);
  const rolling = mayRoll ? await ask.rollingRelease(project.id, asked) : undefined;
  if (rolling?.kind === 'cancelled') return CANCELLED;
  // Where Vercel has no such thing there is none.
  if (rolling?.kind === 'not-known' && rolling.status !== 404) return { kind: 'unknown', reason: rolling.reason };
  const ours = rolling?.kind === 'known' && rolling.value?.canaryId === deployment.id ? rolling.value : undefined;
  if (ours) session.served.add(deployment.id);
  return judgeServing({ deployment, project, rolling: ours, intent: session.intents.get(deployment.id) ?? 'watched', asked: askedFor(deployment.id, project, vercel) });
}

/** The switch that this run asked for; also one whose answer was lost, and which the project knows. */
function askedFor(id: string, project: Project, { session }: Vercel): SwitchRequest | undefined {
  const known = session.switches.get(id);
  if (known !== undefined || !session.priors.has(id)) return known;
  const prior = session.priors.get(id);
  return wasTakenUp(project, id, prior) ? { kind: 'promote', priorRequestedAt: prior, queued: false } : undefined;
}

interface Carrying {
  readonly id: string;
  readonly project: Project;
  readonly vercel: Vercel;
  readonly asked: () => Asked;
}

async function carryOut(judgement: ServingJudgement, { id, project, vercel, asked }: Carrying): Promise<ReleaseState> {
  if (judgement.kind === 'aliases-failed') {
    const kind = vercel.session.switches.get(id)?.kind ?? 'promote';
    const names = await vercel.ask.failedAliases(project.id, kind, within(asked()));
    const which = names.length === 0 ? 'not all domains' : `these domains were not moved: ${names.slice(0, 10).join(', ')}${names.length > 10 ? ' and more' : ''}`;
    return { kind: 'failed', reason: `the ${kind === 'promote' ? 'promotion' : 'rollback'} failed at Vercel; ${which === 'not all domains' ? 'not all domains were moved' : which}`, advice: 'Some domains may serve the one release and some the other: see the domains of the project at Vercel.' };
  }
  if (judgement.kind !== 'promote-now') return judgement;
  const answer = await requestSwitch({ kind: 'promote', deploymentId: id, project }, vercel, asked());
  if (answer.kind === 'requested') {
    vercel.parts.log.info('The deployment is ready; its promotion to the production domains was requested.');
    return { kind: 'in-progress', phase: 'its promotion was requested' };
  }
  if (answer.kind === 'cancelled') return CANCELLED;
  if (answer.kind === 'unanswered') return { kind: 'unknown', reason: `its promotion could not be requested: ${answer.reason}` };
  return { kind: 'failed', neverServed: true, reason: `it is ready, but Vercel refused to promote it: ${answer.reason}`, advice: project.autoAssign === false ? PROMOTION_REFUSED : 'Promote it at Vercel by hand.' };
}

/** Whoever rolled back does not expect that the next push does nothing. */
function tellOfThePin(state: ReleaseState, id: string, project: Project, { session, parts }: Vercel): void {
  if (state.kind !== 'live' || session.switches.get(id)?.kind !== 'rollback' || session.told.has('pinned')) return;
  if (project.production?.kind !== 'deployment' || project.production.id !== id) return;
  session.told.add('pinned');
  parts.log.warning(pinnedNow(project.autoAssign));
}
