import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import type { Check, HealthResult } from '../../shared/health-probe/types.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { probe } from './verify.ts';

/** Between two looks at a service that is not healthy yet. */
const PAUSE_MS = 5_000;

/**
 * What the watch for a hotfix saw. `fixed`: everything is healthy; `superseded`: so it is, and another release than the
 * failing one serves. Without data nothing is rolled back.
 */
export type HotfixWatch = { readonly kind: 'fixed' | 'superseded' | 'not-fixed' | 'no-verdict' | 'cancelled'; readonly reason: string };

export interface Watched {
  readonly checks: readonly Check[];
  readonly watchMs: number;
  /** What was live when it was decided: the failing release. */
  readonly failing: LiveRelease;
  /** Asks the platform what serves now. */
  readonly current: () => Promise<LiveRelease>;
  /** Whether the run that made a release found it healthy, as far as that is remembered. */
  readonly isVerified: (releaseId: string) => Promise<boolean>;
}

/** Goes on probing until everything is healthy or the time is over. A newer deployment that is verified so is the fix too. */
export async function watchHotfix(watched: Watched, context: ActionContext): Promise<HotfixWatch> {
  const { checks, watchMs } = watched;
  const deadline = context.clock.monotonic() + watchMs;
  const left = (): number => deadline - context.clock.monotonic();
  context.log.info(`Watching for a hotfix for ${formatDuration(watchMs)}.`);
  return withHeartbeat(context, 'Watching for a hotfix', watchMs, async () => {
    for (;;) {
      const seen = judge(await probe(checks, Math.max(1, left()), context));
      if (seen.kind === 'fixed') return afterFix(watched, seen);
      if (seen.kind === 'cancelled' || left() <= 0) return seen;
      await context.clock.sleep(Math.min(PAUSE_MS, left()), context.signal);
      if (context.signal.aborted) return { kind: 'cancelled', reason: 'The watch for a hotfix was cancelled.' };
      if (left() <= 0) return seen;
    }
  });
}

/** Healthy with another release than the failing one: a newer deployment brought the fix. */
async function afterFix({ failing, current, isVerified }: Watched, seen: HotfixWatch): Promise<HotfixWatch> {
  const live = await current();
  if (live.kind !== 'live' || failing.kind !== 'live' || live.releaseId === failing.releaseId) return seen;
  return { kind: 'superseded', reason: `Release ${quote(live.releaseId)} went live in place of ${quote(failing.releaseId)} while it was watched, and it is healthy${(await isVerified(live.releaseId)) ? ', as its own run found too' : ''}: the newer deployment is accepted as the fix.` };
}

function judge({ verdict, reason }: HealthResult): HotfixWatch {
  const kind = verdict === 'healthy' ? 'fixed' : verdict === 'cancelled' ? 'cancelled' : verdict === 'inconclusive' ? 'no-verdict' : 'not-fixed';
  return { kind, reason };
}
