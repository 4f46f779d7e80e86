import { isCommitId } from './live.ts';
import type { PlatformRelease, Startable } from '../port.ts';
import { actionOf } from './match-deployment.ts';
import type { Source } from './redeploy-body.ts';
import { readReference } from './reference.ts';
import type { Reference } from './reference.ts';
import type { Action, Deployment } from './wire.ts';
import { byNewest } from './wire.ts';

/** What is known of the deployments of a stack. */
export interface Past {
  readonly deployments: readonly Deployment[];
  /** The newest actions: what was written on them tells versions and tags. */
  readonly actions: readonly Action[];
  /** Whether the stack runs containers, so that it goes back by tags and not by commit. */
  readonly containers: boolean;
}

const wordsOn = (deployment: Deployment, { deployments, actions }: Past): Reference => readReference(actionOf(deployment, deployments, actions)?.reference);

export type Way = { readonly kind: 'way'; readonly source: Source } | { readonly kind: 'none'; readonly reason: string };

/** How to go back to a deployment. Cloud 66's API has no call for it: the same commit or the same tags are deployed once more. */
export function wayBack(deployment: Deployment, past: Past): Way {
  if (deployment.outcome !== 'success') return { kind: 'none', reason: `deployment ${deployment.id} did not succeed` };
  if (deployment.reverted) return { kind: 'none', reason: `deployment ${deployment.id} was reverted on Cloud 66` };
  if (past.containers) {
    const { services } = wordsOn(deployment, past);
    return services === undefined ? { kind: 'none', reason: `which image tags deployment ${deployment.id} had is not known: only deployments by Surefoot write it down` } : { kind: 'way', source: { kind: 'services', services } };
  }
  return deployment.commit === undefined ? { kind: 'none', reason: `Cloud 66 does not say which commit deployment ${deployment.id} had` } : { kind: 'way', source: { kind: 'git', ref: deployment.commit } };
}

export function startableOf(deployment: Deployment, past: Past): Startable {
  const way = wayBack(deployment, past);
  return way.kind === 'way' ? { kind: 'yes' } : { kind: 'no', reason: way.reason };
}

/** The deployments that served at some time, newest first. */
export function listReleases(past: Past): readonly PlatformRelease[] {
  return [...past.deployments]
    .filter(({ outcome, isLive }) => outcome === 'success' || isLive === true)
    .sort(byNewest)
    .map((deployment) => {
      const { version } = wordsOn(deployment, past);
      const at = Date.parse(deployment.startedAt ?? '');
      return {
        releaseId: deployment.id,
        ...(isCommitId(deployment.commit) ? { commit: deployment.commit } : {}),
        ...(version === undefined ? {} : { version }),
        ...(Number.isNaN(at) ? {} : { createdAt: new Date(at).toISOString() }),
        live: deployment.isLive === true,
        startable: startableOf(deployment, past),
      };
    });
}
