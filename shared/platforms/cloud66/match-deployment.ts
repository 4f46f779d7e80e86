import { sameCommit } from './live.ts';
import type { Action, Deployment } from './wire.ts';

/** What tells our deployment from others. Cloud 66 links no deployment to the action that made it. */
export interface Signs {
  /** The newest deployment there was before ours was ordered. */
  readonly after: number;
  /** The commit that was ordered, where a commit was. */
  readonly commit: string | undefined;
  readonly action: Action | undefined;
  /** How ours was begun. */
  readonly via: 'api' | 'hook';
}

export type Match = { readonly kind: 'ours'; readonly deployment: Deployment } | { readonly kind: 'none' } | { readonly kind: 'unclear'; readonly reason: string };

/** Times of an action and its deployment differ by little. */
const CLOSE_MS = 120_000;

/**
 * Finds the deployment that our order made. One that came about in another way at the same moment, a push that deploys by itself
 * say, may have the same commit: it is not taken for ours before our action is over.
 */
export function matchDeployment(deployments: readonly Deployment[], signs: Signs): Match {
  const fresh = deployments.filter(({ id }) => Number(id) > signs.after);
  const ofCommit = signs.commit === undefined ? fresh : fresh.filter(({ commit }) => sameCommit(commit, signs.commit));
  if (ofCommit.length === 0) return { kind: 'none' };
  if (signs.commit === undefined && signs.via === 'api') return matchByTime(ofCommit, signs);
  const likely = ofCommit.filter((deployment) => !contradicts(deployment, signs));
  const over = signs.via === 'api' ? signs.action?.finishedAt !== undefined : ofCommit.every(({ finishedAt }) => finishedAt !== undefined);
  const [only, ...others] = likely.length > 0 ? likely : over ? ofCommit : [];
  if (only === undefined) return { kind: 'unclear', reason: `deployment ${ofCommit.map(({ id }) => id).join(', ')} began at the same time in another way` };
  if (others.length === 0) return { kind: 'ours', deployment: only };
  const [close, ...alike] = over ? likely.filter((deployment) => apart(deployment.finishedAt, signs.action?.finishedAt) <= CLOSE_MS) : [];
  if (close !== undefined && alike.length === 0) return { kind: 'ours', deployment: close };
  return { kind: 'unclear', reason: `deployments ${likely.map(({ id }) => id).join(', ')} began at the same time` };
}

/**
 * Without a commit only the times tell ours from another run's: it begins with our action, or while that runs. Until the action says
 * when it began, or is over, nothing is taken for ours: it may still be queued behind another run's.
 */
function matchByTime(fresh: readonly Deployment[], signs: Signs): Match {
  const { startedAt, finishedAt } = signs.action ?? {};
  const likely = fresh.filter((deployment) => !contradicts(deployment, signs));
  const candidates = likely.length > 0 ? likely : finishedAt === undefined ? [] : fresh;
  const lateMs = finishedAt === undefined ? CLOSE_MS : Math.max(CLOSE_MS, Date.parse(finishedAt) - Date.parse(startedAt ?? ''));
  const inTime = candidates.filter((deployment) => {
    const ms = Date.parse(deployment.startedAt ?? '') - Date.parse(startedAt ?? '');
    return Number.isNaN(ms) ? finishedAt !== undefined : ms >= 0 && ms <= lateMs;
  });
  const close = inTime.filter((deployment) => apart(deployment.finishedAt, finishedAt) <= CLOSE_MS);
  const [only, ...others] = inTime.length > 1 ? close : inTime;
  if (only !== undefined && others.length === 0) return { kind: 'ours', deployment: only };
  const ids = fresh.map(({ id }) => id).join(', ');
  return { kind: 'unclear', reason: finishedAt === undefined ? `whether deployment ${ids} is this run's shows only when its action has begun or is over` : `which of the deployments ${ids} is this run's cannot be told` };
}

/** `web`, `api` and `hook` are the ways that are documented; another word says nothing. */
function contradicts({ via }: Deployment, signs: Signs): boolean {
  return via !== undefined && ['web', 'api', 'hook'].includes(via) && via !== signs.via;
}

/** In milliseconds; not a number where one of the times is not known. */
const apart = (a: string | undefined, b: string | undefined): number => Math.abs(Date.parse(a ?? '') - Date.parse(b ?? ''));

/**
 * Finds the action that made a deployment, long after: of those that began and ended about when it did the nearest one, which no
 * other deployment is as near to.
 * @param deployments all that are known
 */
export function actionOf(deployment: Deployment, deployments: readonly Deployment[], actions: readonly Action[]): Action | undefined {
  const made = actions.filter((action) => action.success === true && (action.action === undefined || action.action === 'application_deployment'));
  const action = nearest(deployment, made);
  return action !== undefined && nearest(action, deployments) === deployment ? action : undefined;
}

interface Span {
  readonly startedAt: string | undefined;
  readonly finishedAt: string | undefined;
}

function nearest<T extends Span>(to: Span, spans: readonly T[]): T | undefined {
  const [first, second] = spans
    .map((span) => ({ span, ms: apart(span.finishedAt, to.finishedAt) + apart(span.startedAt, to.startedAt) }))
    .filter(({ ms }) => ms <= 2 * CLOSE_MS)
    .sort((a, b) => a.ms - b.ms);
  return first === undefined || first.ms === second?.ms ? undefined : first.span;
}
