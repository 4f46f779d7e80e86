import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { LiveRelease } from '../port.ts';
import type { Deployment, Variant } from './wire.ts';

/**
 * Which deployment serves. During a rollout two versions run side by side and what Cloud 66 then marks as live is not documented:
 * the active variant, which takes what the rollout does not, decides where variants are known.
 * @param complete whether these are all deployments that there are
 */
export function judgeLive(deployments: readonly Deployment[], complete: boolean, variants: readonly Variant[] = []): LiveRelease {
  const rollouts = variants.filter(({ kind, percentage }) => kind === 'rollout' && (percentage ?? 0) < 100);
  const steady = deployments.filter((deployment) => !rollouts.some((rollout) => isOf(rollout, deployment)));
  const live = steady.filter(({ isLive }) => isLive === true);
  const [first, ...others] = live;
  if (first !== undefined && others.length === 0) return { kind: 'live', releaseId: first.id };
  if (first !== undefined) return { kind: 'unknown', reason: `Cloud 66 calls several deployments live (${live.map(({ id }) => id).join(', ')})` };
  const active = variants.find(({ kind }) => kind === 'active');
  const serving = active && steady.find((deployment) => deployment.outcome === 'success' && isOf(active, deployment));
  if (serving) return { kind: 'live', releaseId: serving.id };
  if (deployments.some(({ isLive }) => isLive === true)) return { kind: 'unknown', reason: 'a rollout is under way, and which deployment takes the other requests cannot be told' };
  if (deployments.some(({ isLive }) => isLive === undefined)) return { kind: 'unknown', reason: 'Cloud 66 does not say which deployment is live' };
  return complete ? { kind: 'none' } : { kind: 'unknown', reason: `none of the newest ${deployments.length} deployments is live` };
}

/** Whether a variant runs what a deployment made: the session tells for certain, the commit where there is no session. */
export function isOf(variant: Variant, deployment: Deployment): boolean {
  if (variant.session !== undefined && deployment.session !== undefined) return variant.session === deployment.session;
  return sameCommit(variant.commit, deployment.commit);
}

/** The variant that a deployment of this run became: where nothing can be compared, a stack of containers say, the only one there is. */
export function rolloutOfDeployment(variants: readonly Variant[], deployment: Deployment): Variant | undefined {
  const rollouts = variants.filter(({ kind }) => kind === 'rollout');
  const [only, ...others] = rollouts;
  const comparable = only !== undefined && ((only.session !== undefined && deployment.session !== undefined) || (only.commit !== undefined && deployment.commit !== undefined));
  return rollouts.find((rollout) => isOf(rollout, deployment)) ?? (others.length === 0 && !comparable ? only : undefined);
}

/** Whether two commit ids are the same, one of which may be cut. */
export function sameCommit(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined || a.length < 7 || b.length < 7) return false;
  return a.startsWith(b) || b.startsWith(a);
}

/** Words of the platform, in a sentence. */
export const inQuotes = (words: string): string => `"${clip(oneLine(words), 300)}"`;

/** Whether it is a commit id in full, of SHA-1 or SHA-256. */
export const isCommitId = (text: string | undefined): text is string => text !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);
