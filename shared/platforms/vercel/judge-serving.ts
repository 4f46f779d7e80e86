import type { LiveRelease, ReleaseState } from '../port.ts';
import type { AliasRequest, Deployment, Project, RollingRelease } from './answers.ts';
import { describeChecks } from './judge-build.ts';

/**
 * What is to become of a deployment once it is ready. `assigned`: Vercel gives it the domains by itself. `promoted`: this run asks
 * for that, because it was known when it was created that nobody else would. `staged`: it stands beside until it is shifted.
 * `watched`: it is not of this run.
 */
export type Intent = 'assigned' | 'promoted' | 'staged' | 'watched';

/** A request of this run to move the production domains to a deployment. */
export interface SwitchRequest {
  readonly kind: 'promote' | 'rollback';
  /** When the last request before it was made, on Vercel's clock: a request is told from an older one by nothing else. */
  readonly priorRequestedAt: number | undefined;
  /** Accepted behind a rolling release that is under way (HTTP 202). */
  readonly queued: boolean;
}

export interface ServingFacts {
  readonly deployment: Pick<Deployment, 'id' | 'readySubstate' | 'aliasAssigned' | 'aliasError' | 'url' | 'alias' | 'checksState' | 'checksConclusion'>;
  readonly project: Pick<Project, 'production' | 'whyUnknown' | 'autoAssign' | 'aliasRequest'>;
  /** The rolling release, where this deployment is its canary. */
  readonly rolling: RollingRelease | undefined;
  readonly intent: Intent;
  readonly asked: SwitchRequest | undefined;
}

export type ServingJudgement =
  | ReleaseState
  /** Everything is ready but the domains, which nobody but this run will move. */
  | { readonly kind: 'promote-now' }
  /** The request of this run was carried out in part: which domains are missing must be asked for. */
  | { readonly kind: 'aliases-failed' };

/**
 * Judges whether a deployment that is ready serves production. `READY` alone is not live: the domains must be assigned without an
 * error, and the project's production deployment must be this one.
 */
export function judgeServing(facts: ServingFacts): ServingJudgement {
  const { deployment, project, rolling, asked } = facts;
  const { production } = project;
  if (production === undefined && !standsBeside(deployment)) return { kind: 'unknown', reason: nobodySays(project) };
  const serves = production?.kind === 'deployment' && production.id === deployment.id;
  if (rolling && !serves) return judgeRolling(rolling);
  if (asked) return judgeAsked(facts, asked, serves);
  if (deployment.aliasError) return { kind: 'failed', reason: `its domains could not be assigned: ${deployment.aliasError.message}${deployment.aliasError.code === '' ? '' : ` (${deployment.aliasError.code})`}`, advice: 'See the domains of the project at Vercel.' };
  // Where Vercel assigns the domains by itself it says so; a deployment that was put there by a switch is known by having served.
  const assigned = deployment.aliasAssigned === true || (facts.intent !== 'assigned' && deployment.readySubstate === 'PROMOTED');
  if (serves) return assigned ? live(facts) : { kind: 'in-progress', phase: waiting(deployment) };
  return judgeBeside(facts);
}

/** In its own words it does not serve, whoever else does. */
const standsBeside = ({ readySubstate, aliasAssigned }: ServingFacts['deployment']): boolean => readySubstate === 'STAGED' || (readySubstate === undefined && aliasAssigned === false);

/** A deployment that is ready and does not serve, and this run has not asked for that. */
function judgeBeside(facts: ServingFacts): ServingJudgement {
  const { deployment, project, intent } = facts;
  const staged = { kind: 'staged', ...(deployment.url === undefined ? {} : { url: deployment.url }) } as const;
  if (intent === 'staged') return staged;
  // It has served: whatever took its place came later, and is not pushed aside.
  if (deployment.readySubstate === 'PROMOTED') return live(facts);
  if (intent === 'promoted') return judgePromotion(deployment);
  if (intent === 'watched' && deployment.readySubstate === 'STAGED') return staged;
  if (project.autoAssign === false) return { kind: 'failed', neverServed: true, reason: 'it is ready, but meanwhile the project was told not to assign its production domains by itself, as a rollback does; it was not promoted over that', advice: 'Find out who rolled back and why. To put this deployment live all the same, deploy again or promote it at Vercel.' };
  // A missing field is no permission: nothing is promoted, and only the project's word that it serves counts.
  if (project.autoAssign === undefined) return { kind: 'unknown', reason: 'it is ready, but the project does not say whether it assigns domains by itself' };
  return deployment.aliasAssigned && deployment.readySubstate !== 'STAGED' ? live(facts) : { kind: 'in-progress', phase: waiting(deployment) };
}

/** Whoever promotes goes round Vercel's own wait for the checks, so it is kept here. */
function judgePromotion(deployment: ServingFacts['deployment']): ServingJudgement {
  const checks = describeChecks(deployment);
  if (checks === undefined) return { kind: 'promote-now' };
  if (deployment.checksState === 'completed') return { kind: 'failed', neverServed: true, reason: `${checks}, so it was not promoted`, advice: 'See the checks on the page of the deployment at Vercel.' };
  return { kind: 'in-progress', phase: `ready; ${checks}` };
}

function judgeAsked(facts: ServingFacts, asked: SwitchRequest, serves: boolean): ServingJudgement {
  const { deployment, project } = facts;
  const request = newer(project.aliasRequest, asked.priorRequestedAt);
  const words = asked.kind === 'rollback' ? 'rollback' : 'promotion';
  if (request === undefined || request.toDeploymentId !== deployment.id) {
    if (serves) return live(facts);
    // Somebody else's request came after ours and is done.
    if (request?.jobStatus === 'succeeded' && !asked.queued && project.production?.kind === 'deployment' && project.production.id === request.toDeploymentId) return live(facts);
    return { kind: 'in-progress', phase: asked.queued ? `the ${words} waits behind a rolling release` : `the ${words} has not begun` };
  }
  switch (request.jobStatus) {
    case 'pending':
    case 'in-progress':
      return { kind: 'in-progress', phase: `the domains are being moved (${request.jobStatus})` };
    case 'succeeded':
      return live(facts);
    case 'failed':
      return { kind: 'aliases-failed' };
    case 'skipped':
      return serves ? live(facts) : { kind: 'failed', reason: `Vercel skipped the ${words}` };
    default:
      return { kind: 'unknown', reason: `Vercel calls the state of the ${words} "${request.jobStatus.slice(0, 40).replace(/[^\w -]/g, '?')}", which is not known here` };
  }
}

const newer = (request: AliasRequest | undefined, prior: number | undefined): AliasRequest | undefined => (request && (prior === undefined || request.requestedAt > prior) ? request : undefined);

function judgeRolling({ state, activePercent }: RollingRelease): ServingJudgement {
  if (state === 'ABORTED') return { kind: 'failed', reason: 'its rolling release was aborted at Vercel' };
  if (state === 'COMPLETE') return { kind: 'in-progress', phase: 'its rolling release is complete; the domains are being moved' };
  if (state !== 'ACTIVE' || activePercent === undefined) return { kind: 'unknown', reason: 'Vercel does not say how far its rolling release is' };
  return activePercent > 0 && activePercent < 100 ? { kind: 'partial', share: activePercent / 100 } : { kind: 'in-progress', phase: `its rolling release is at ${activePercent} %` };
}

const waiting = (deployment: ServingFacts['deployment']): string => `ready; ${describeChecks(deployment) ?? 'its domains are not assigned yet'}`;

/** Live in Vercel's own words; whether production is this one is in `serving`, which goes with every answer. */
const live = ({ deployment, project }: ServingFacts): ReleaseState => {
  const url = (project.production?.kind === 'deployment' && project.production.id === deployment.id ? project.production.alias : undefined) ?? deployment.alias ?? deployment.url;
  return { kind: 'live', ...(url === undefined ? {} : { url }) };
};

const nobodySays = ({ whyUnknown }: Pick<Project, 'whyUnknown'>): string => `the project does not say which deployment has the production domains${whyUnknown === undefined ? '' : `, and ${whyUnknown}`}`;

/** What the project says about who serves. */
export function servingOf(project: Pick<Project, 'production' | 'whyUnknown'>): LiveRelease {
  const { production } = project;
  if (production === undefined) return { kind: 'unknown', reason: nobodySays(project) };
  return production.kind === 'none' ? { kind: 'none' } : { kind: 'live', releaseId: production.id };
}

/** A deployment outside of production: there is no such thing as the current one, only its own domains. */
export function judgePreview(deployment: ServingFacts['deployment']): ReleaseState {
  if (deployment.aliasError) return { kind: 'failed', reason: `its domains could not be assigned: ${deployment.aliasError.message}` };
  const url = deployment.alias ?? deployment.url;
  return deployment.aliasAssigned ? { kind: 'live', ...(url === undefined ? {} : { url }) } : { kind: 'in-progress', phase: waiting(deployment) };
}
