import { clip, oneLine, quote } from '../../kernel/untrusted-text.ts';
import { joinReleaseIds } from '../joined-release-id.ts';
import type { LiveRelease } from '../port.ts';
import type { BriefDeployment, Serving } from './answers.ts';
import type { Service } from './scope.ts';

/** Which deployment of one service takes the requests. */
export type ServiceLive = { readonly kind: 'live'; readonly id: string } | { readonly kind: 'none' } | { readonly kind: 'unknown'; readonly reason: string };

const UP = ['SUCCESS', 'SLEEPING'];
/** What an active deployment may be called, the best first. One that crashed is still what Railway has there. */
const ACTIVE: readonly (readonly string[])[] = [UP, ['CRASHED'], ['REMOVING']];
const GONE = ['REMOVED', 'FAILED', 'SKIPPED'];

/** Where the active ones are not told, the latest counts if it is up; if it is not, an earlier one may serve, and nobody knows which. */
function liveByLatest(latest: Serving['latestDeployment']): ServiceLive {
  if (!latest) return { kind: 'none' };
  return UP.includes(latest.status) ? { kind: 'live', id: latest.id } : { kind: 'unknown', reason: `Railway does not say which deployment is active, and the latest one, ${quote(latest.id)}, is ${clip(oneLine(latest.status), 40)}` };
}

/** The deployment that certainly takes the requests of a service now. */
export function upIn(serving: Pick<Serving, 'activeDeployments' | 'latestDeployment'>): string | undefined {
  const live = liveOf(serving);
  const found = live.kind === 'live' ? [...(serving.activeDeployments ?? []), serving.latestDeployment].find((deployment) => deployment?.id === live.id) : undefined;
  return found && UP.includes(found.status) ? found.id : undefined;
}

/**
 * While one deployment takes over from another both are active: the newer one counts. `latestDeployment` alone says nothing, as
 * it may have failed; it counts where nothing is called active, as with a deployment that sleeps.
 */
export function liveOf({ activeDeployments, latestDeployment }: Pick<Serving, 'activeDeployments' | 'latestDeployment'>): ServiceLive {
  if (!activeDeployments) return liveByLatest(latestDeployment);
  for (const names of ACTIVE) {
    const [newest] = activeDeployments.filter(({ status }) => names.includes(status)).sort(byNewest);
    if (newest) return { kind: 'live', id: newest.id };
  }
  const odd = activeDeployments.find(({ status }) => !GONE.includes(status));
  if (odd) return { kind: 'unknown', reason: `deployment ${quote(odd.id)} is called active and ${clip(oneLine(odd.status), 40)}` };
  return latestDeployment && UP.includes(latestDeployment.status) ? { kind: 'live', id: latestDeployment.id } : { kind: 'none' };
}

const byNewest = (a: BriefDeployment, b: BriefDeployment): number => (b.createdAt ?? '').localeCompare(a.createdAt ?? '');

/**
 * What serves, as one release: the ids of the services that serve anything, joined.
 * @param servings undefined where the answer could not be read; in the order of the services
 */
export function joinLive(services: readonly Service[], servings: readonly (Serving | undefined)[]): LiveRelease {
  const ids: string[] = [];
  for (const [index, { name }] of services.entries()) {
    const serving = servings[index];
    if (serving === undefined) return { kind: 'unknown', reason: `Railway's answer about service ${quote(name)} could not be read` };
    const live = liveOf(serving);
    if (live.kind === 'unknown') return { kind: 'unknown', reason: `service ${quote(name)}: ${live.reason}` };
    if (live.kind === 'live') ids.push(live.id);
  }
  return ids.length === 0 ? { kind: 'none' } : { kind: 'live', releaseId: joinReleaseIds(ids) };
}

/** The address of a service: its deployment's, else its first domain. Railway gives host names without a scheme. */
export function urlOf(serving: Serving | undefined, deployment: { readonly staticUrl?: string | undefined; readonly url?: string | undefined } = {}): string | undefined {
  const hosts = [deployment.staticUrl, deployment.url, ...(serving?.domains?.serviceDomains ?? []).map(({ domain }) => domain), ...(serving?.domains?.customDomains ?? []).map(({ domain }) => domain)];
  const host = hosts.find((text) => text !== undefined && /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(text));
  return host && `https://${host.toLowerCase()}`;
}

/** Whether requests come in to a service from outside. */
export const takesRequests = ({ domains, healthcheckPath }: Pick<Serving, 'domains' | 'healthcheckPath'>): boolean => Boolean(healthcheckPath) || (domains?.serviceDomains.length ?? 0) + (domains?.customDomains.length ?? 0) > 0;
