import type { ActionContext } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isMixOf } from '../../shared/platforms/joined-release-id.ts';
import type { Platform } from '../../shared/platforms/port.ts';

/**
 * A release of several services may be half live, beside the other half of the one before. Such a mixture is
 * nobody else's release: it counts as this run's own, which is what is to be taken back.
 */
export function takeMixForOwn(platform: Platform, { record, log }: Pick<ActionContext, 'record' | 'log'>): Platform {
  const { release_id: own, previous_release_id: previous } = record?.deployment ?? {};
  if (own === undefined || previous === undefined) return platform;
  let told = false;
  return {
    ...platform,
    async current(signal, timeoutMs) {
      const live = await platform.current(signal, timeoutMs);
      if (live.kind !== 'live' || !isMixOf(live.releaseId, own, previous)) return live;
      if (!told) log.warning(`Some services are of release ${quote(own)} and some still of ${quote(previous)}: the release is half live (${quote(live.releaseId)}).`);
      told = true;
      return { kind: 'live', releaseId: own };
    },
  };
}
