import { quote } from '../../kernel/untrusted-text.ts';
import type { LiveRelease, ReleaseState } from '../port.ts';
import { inQuotes, rolloutOfDeployment } from './live.ts';
import type { Action, Deployment, Stack, Variant } from './wire.ts';

/** What was seen of one deployment. */
export interface Sighting {
  readonly releaseId: string;
  readonly deployment: Deployment | undefined;
  /** The action that made it or restarts it, where this run knows it. */
  readonly action: Action | undefined;
  readonly stack: Stack;
  readonly live: LiveRelease;
  /** The versions that run side by side; undefined where this deployment was not staged. */
  readonly variants: readonly Variant[] | undefined;
  /** It was staged, and Cloud 66 has no versions side by side for this stack. */
  readonly noRollouts: boolean;
  /** For how long it has been done without being live, in milliseconds. */
  readonly idleMs: number;
  /** For how long that may be a mere delay. */
  readonly lateMs: number;
  readonly url: string | undefined;
}

/** A platform may mark a deployment as live somewhat after it calls it done. */
export const LATE_MS = 30_000;
const LATE_SHARE = 0.2;

/** How much of its time an order may spend on that. */
export const lateFor = (timeoutMs: number): number => Math.min(LATE_MS, LATE_SHARE * timeoutMs);

/** Whether an action is a restart; the docs call it by the name of its command. */
const isRestart = (action: Action | undefined): boolean => /restart/i.test(action?.action ?? '');

/** How one deployment stands. Words and numbers that are not known are `unknown`. */
export function judgeState(sighting: Sighting): ReleaseState {
  const { releaseId, deployment, action } = sighting;
  if (action?.finishedAt !== undefined && action.success === false) return failed(deployment, action);
  if (deployment === undefined) return action !== undefined && action.finishedAt === undefined ? { kind: 'in-progress', phase: 'queued' } : { kind: 'unknown', reason: `Cloud 66 has no deployment ${quote(releaseId)}` };
  if (deployment.outcome === 'failed') return failed(deployment, action);
  if (deployment.reverted) return { kind: 'failed', reason: 'it was reverted on Cloud 66', advice: 'See on Cloud 66 who reverted it, and why.' };
  const under = underWay(deployment, action);
  if (under) return under;
  return judgeDone(deployment, sighting);
}

function failed(deployment: Deployment | undefined, action: Action | undefined): ReleaseState {
  const words = action?.message === undefined ? '' : `: ${inQuotes(action.message)}`;
  return { kind: 'failed', ...(isRestart(action) ? {} : { neverServed: true as const }), reason: `Cloud 66 ended ${isRestart(action) ? 'the restart' : `deployment${deployment === undefined ? '' : ` ${deployment.id}`}`} as failed${words}`, advice: 'The log of the deployment is on the page of the stack at Cloud 66.' };
}

function underWay(deployment: Deployment, action: Action | undefined): ReleaseState | undefined {
  if (deployment.outcome === 'pending' || deployment.isDeploying === true) return { kind: 'in-progress', phase: 'building and deploying' };
  if (action !== undefined && action.finishedAt === undefined) return { kind: 'in-progress', phase: isRestart(action) ? 'restarting' : 'deployed, and Cloud 66 is finishing' };
  if (action !== undefined && action.success === undefined) return { kind: 'unknown', reason: 'Cloud 66 does not say whether its action succeeded' };
  if (deployment.outcome === 'success') return undefined;
  return { kind: 'unknown', reason: deployment.outcomeWord === undefined ? 'Cloud 66 does not say how the deployment stands' : `Cloud 66 calls the deployment ${inQuotes(deployment.outcomeWord)}, which is not a known outcome` };
}

/** Cloud 66 is done with it: whether it serves is another question. */
function judgeDone(deployment: Deployment, sighting: Sighting): ReleaseState {
  const { live, variants, idleMs, lateMs } = sighting;
  const beside = variants && besideLive(deployment, variants);
  if (beside) return beside;
  if (deployment.isLive === undefined) return { kind: 'unknown', reason: 'Cloud 66 does not say whether the deployment is live' };
  if (deployment.isLive) return judgeServing(deployment, sighting);
  if (live.kind === 'live' && Number(live.releaseId) > Number(deployment.id)) return { kind: 'failed', reason: `Cloud 66 ended it as a success, but the newer deployment ${live.releaseId} took its place`, advice: 'See on Cloud 66 who deployed it, and whether it has what this one brought.' };
  if (sighting.noRollouts) return { kind: 'failed', reason: 'Cloud 66 ended it as a success, but it is not live, and the stack has no versions side by side', advice: 'Use strategy: rolling for this stack.' };
  if (variants !== undefined || idleMs < lateMs || live.kind !== 'live') return { kind: 'in-progress', phase: 'deployed, and not live yet' };
  return { kind: 'failed', reason: `Cloud 66 ended it as a success, but deployment ${live.releaseId} is the one that is live`, advice: 'See on Cloud 66 whether somebody reverted it or deployed something else.' };
}

function besideLive(deployment: Deployment, variants: readonly Variant[]): ReleaseState | undefined {
  const rollout = rolloutOfDeployment(variants, deployment);
  if (rollout === undefined) return undefined;
  if (rollout.percentage === undefined) return rollout.canary ? { kind: 'unknown', reason: 'Cloud 66 does not say what share of the requests the canary takes' } : { kind: 'staged' };
  if (rollout.percentage >= 100) return undefined;
  return rollout.percentage <= 0 ? { kind: 'staged' } : { kind: 'partial', share: rollout.percentage / 100 };
}

const IDLE_STATUS: Readonly<Record<number, string>> = { 0: 'pending analysis', 3: 'analyzing', 4: 'analyzed' };
const FAILED_STATUS: Readonly<Record<number, string>> = { 2: 'deployment failed', 7: 'unable to analyze' };
/** Deployed, and queued or deploying something newer. */
const SERVING_STATUS = [1, 5, 6];
const BAD_HEALTH: Readonly<Record<number, string>> = { 1: 'building', 4: 'failed' };
/** Nobody knows (not monitored), impaired, healthy: how well it is, the health check says. */
const FAIR_HEALTH = [undefined, 0, 2, 3];

/** It is the one that is live: the stack must be there to serve it. */
function judgeServing(deployment: Deployment, { stack, url }: Sighting): ReleaseState {
  const { status, health } = stack;
  const bad = status === undefined ? undefined : (IDLE_STATUS[status] ?? (deployment.isHead === false ? undefined : FAILED_STATUS[status]));
  if (bad !== undefined) return { kind: 'in-progress', phase: `the deployment is live, but Cloud 66 calls the stack "${bad}"` };
  if (status === undefined || !(SERVING_STATUS.includes(status) || status in FAILED_STATUS)) return { kind: 'unknown', reason: `Cloud 66 gives the stack the status ${status ?? 'of nothing'}, which is not a known one` };
  const ill = health === undefined ? undefined : BAD_HEALTH[health];
  if (ill !== undefined) return { kind: 'in-progress', phase: `the deployment is live, but Cloud 66 calls the health of the stack "${ill}"` };
  if (!FAIR_HEALTH.includes(health)) return { kind: 'unknown', reason: `Cloud 66 gives the stack the health ${health}, which is not a known one` };
  return { kind: 'live', ...(url === undefined ? {} : { url }) };
}
