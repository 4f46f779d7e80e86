import { clip, oneLine, quote } from '../../kernel/untrusted-text.ts';
import type { Deployment, Serving } from './answers.ts';
import { liveOf, takesRequests } from './serving.ts';

/** What was seen of one service's deployment. */
export interface DeploymentSighting {
  readonly deployment: Pick<Deployment, 'id' | 'status' | 'instances'> & { readonly createdAt?: string | undefined };
  readonly serving: Serving;
  /** For how long it has been called started, in milliseconds. */
  readonly startedMs: number;
  /** Whether it was restarted by this run: its status is then no news. */
  readonly restarted?: boolean;
  /** For how long a container that nothing probes is watched, in milliseconds; `SETTLE_MS` where it is missing. */
  readonly settleMs?: number;
  /** Whether this run ever saw it started or serving. */
  readonly served?: boolean;
  /** The deployments of this run. */
  readonly ours?: ReadonlySet<string>;
  /** Whether its containers may end by themselves, as those of a job do; missing where that could not be asked. */
  readonly mayEnd?: boolean;
}

export type DeploymentVerdict =
  | { readonly kind: 'in-progress'; readonly phase: string; /** Worth a warning: it will not go on by itself. */ readonly notice?: string }
  | { readonly kind: 'live' }
  /** It was started, and another one serves. */
  | { readonly kind: 'replaced' }
  | { readonly kind: 'failed'; readonly reason: string; readonly advice?: string; /** Whether it took no requests. */ readonly neverServed?: true; /** Whether its events and its log tell more. */ readonly explained: boolean; /** Only because another part failed. */ readonly consequence?: true }
  | { readonly kind: 'unknown'; readonly reason: string };

/** For how long a container that nothing probes must stay up before it counts as started. */
export const SETTLE_MS = 8_000;

const PHASES: ReadonlyMap<string, string> = new Map([['QUEUED', 'queued'], ['INITIALIZING', 'being prepared'], ['BUILDING', 'building'], ['DEPLOYING', 'starting, or being probed by Railway']]);
const WAITS: ReadonlyMap<string, { readonly phase: string; readonly notice: string }> = new Map([
  ['WAITING', {
    phase: 'waiting for CI: "Wait for CI" of the service holds it until every workflow of the commit has ended, this one too',
    notice: 'Railway holds the deployment until all workflows of this commit have ended, and this workflow waits for the deployment: neither will go on. Turn "Wait for CI" off in the settings of the service, where its repository is connected.',
  }],
  ['NEEDS_APPROVAL', {
    phase: 'waiting for a person to approve it on Railway',
    notice: 'Railway wants a person to approve this deployment: open it on Railway and approve it, or have the token\'s owner or the author of the commit made a member of the workspace.',
  }],
]);

const SUPERSEDED = 'Somebody or something else deployed or removed it meanwhile: see the list of deployments on Railway. If Railway also deploys each push by itself, turn that off or leave the deployment to it.';

/** Whether it is on its way still, and can be stopped. */
export const isOnItsWay = (status: string): boolean => PHASES.has(status) || WAITS.has(status);

/** Judges one deployment. A status that is not known is neither success nor failure. */
export function judgeDeployment(sighting: DeploymentSighting): DeploymentVerdict {
  const { status } = sighting.deployment;
  const never = sighting.served ? {} : { neverServed: true as const };
  const phase = PHASES.get(status);
  if (phase !== undefined) return { kind: 'in-progress', phase };
  const wait = WAITS.get(status);
  if (wait) return { kind: 'in-progress', ...wait };
  if (status === 'SUCCESS' || status === 'SLEEPING') return judgeStarted(sighting);
  if (status === 'FAILED') return { kind: 'failed', ...never, reason: 'it failed', explained: true };
  if (status === 'CRASHED') return { kind: 'failed', ...never, reason: 'it started and then crashed: its container ended with an error more often than it may be restarted', explained: true };
  if (status === 'SKIPPED') return { kind: 'failed', ...never, reason: 'Railway skipped it and deployed nothing: no changed file matches the watch paths of the service, or CI failed', advice: 'See "Watch Paths" in the settings of the service; leave out of "services" what this commit does not change.', explained: false };
  if (status === 'REMOVED' || status === 'REMOVING') return { kind: 'failed', ...never, reason: tookOver(sighting) ?? 'it was removed: another deployment took its place, or somebody aborted or removed it', advice: SUPERSEDED, explained: false };
  // Seen in the wild, though the schema has no such status.
  if (/^CANCEL/.test(status)) return { kind: 'failed', ...never, reason: tookOver(sighting) ?? 'it was cancelled', advice: SUPERSEDED, explained: false };
  return { kind: 'unknown', reason: `Railway calls it ${quote(clip(oneLine(status), 40))}, which is not known here` };
}

/** Says that somebody else's newer deployment took its place, where there is one. */
function tookOver({ deployment: { id, createdAt }, serving: { latestDeployment: latest }, served, ours }: DeploymentSighting): string | undefined {
  if (!latest || latest.id === id || ours?.has(latest.id) || isBefore(latest.createdAt, createdAt)) return undefined;
  return `a newer deployment, ${quote(latest.id)} (${clip(oneLine(latest.status), 40)}), took its place${served ? '' : ' before it served'}`;
}

/** The latest is the newest, unless the times say otherwise. */
const isBefore = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && Date.parse(a) < Date.parse(b);

const namesOf = ({ instances }: DeploymentSighting['deployment']): readonly string[] => instances.map(({ status }) => status).filter((status) => !['REMOVED', 'REMOVING', 'SKIPPED'].includes(status));

/** Whether it serves a service that takes requests, and all its containers have ended: only then it matters whether they may. */
export function hasEnded({ deployment, serving }: Pick<DeploymentSighting, 'deployment' | 'serving'>): boolean {
  const live = liveOf(serving);
  const names = namesOf(deployment);
  return deployment.status === 'SUCCESS' && live.kind === 'live' && live.id === deployment.id && names.length > 0 && names.every((status) => status === 'EXITED' || status === 'STOPPED') && takesRequests(serving);
}

function judgeStarted(sighting: DeploymentSighting): DeploymentVerdict {
  const { deployment, serving, startedMs, restarted, mayEnd } = sighting;
  const live = liveOf(serving);
  if (live.kind === 'unknown') return { kind: 'unknown', reason: live.reason };
  if (live.kind === 'none' || live.id !== deployment.id) return serving.latestDeployment?.id === deployment.id ? { kind: 'in-progress', phase: 'started, taking over from the one before' } : { kind: 'replaced' };
  if (deployment.status === 'SLEEPING') return { kind: 'live' };
  if (namesOf(deployment).some((status) => status === 'CRASHED' || status === 'RESTARTING')) return { kind: 'in-progress', phase: 'started, and a container of it is being restarted' };
  const ended = hasEnded(sighting);
  if (ended && mayEnd === undefined) return { kind: 'unknown', reason: 'its container has ended, and Railway could not be asked whether it may' };
  if (ended && !mayEnd) return { kind: 'failed', reason: 'its container was started and has ended by itself', advice: 'A service that takes requests must keep running: see its start command, and its log below.', explained: false };
  if (startedMs < (sighting.settleMs ?? SETTLE_MS) && (restarted || !serving.healthcheckPath)) return { kind: 'in-progress', phase: restarted ? 'restarted, and watched for a few seconds' : 'started; it has no health check path on Railway, so its container is watched for a few seconds' };
  return { kind: 'live' };
}
