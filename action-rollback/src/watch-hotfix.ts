import type { ActionContext } from '../../shared/action/action.ts';
import { withHeartbeat } from '../../shared/action/progress.ts';
import type { Check, HealthResult } from '../../shared/health-probe/types.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { probe } from './verify.ts';

/** Between two looks at a service that is not healthy yet. */
const PAUSE_MS = 5_000;

/** What the watch for a hotfix saw. Only `healthy` means fixed; without data nothing is rolled back. */
export type HotfixWatch = { readonly kind: 'fixed' | 'not-fixed' | 'no-verdict' | 'cancelled'; readonly reason: string };

/** Goes on probing until everything is healthy or the time is over. */
export async function watchHotfix(checks: readonly Check[], watchMs: number, context: ActionContext): Promise<HotfixWatch> {
  const deadline = context.clock.monotonic() + watchMs;
  const left = (): number => deadline - context.clock.monotonic();
  context.log.info(`Watching for a hotfix for ${formatDuration(watchMs)}.`);
  return withHeartbeat(context, 'Watching for a hotfix', watchMs, async () => {
    for (;;) {
      const seen = judge(await probe(checks, Math.max(1, left()), context));
      if (seen.kind === 'fixed' || seen.kind === 'cancelled' || left() <= 0) return seen;
      await context.clock.sleep(Math.min(PAUSE_MS, left()), context.signal);
      if (context.signal.aborted) return { kind: 'cancelled', reason: 'The watch for a hotfix was cancelled.' };
      if (left() <= 0) return seen;
    }
  });
}

function judge({ verdict, reason }: HealthResult): HotfixWatch {
  const kind = verdict === 'healthy' ? 'fixed' : verdict === 'cancelled' ? 'cancelled' : verdict === 'inconclusive' ? 'no-verdict' : 'not-fixed';
  return { kind, reason };
}
