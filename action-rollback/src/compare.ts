import type { ActionContext } from '../../shared/action/action.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { compareBeforeSwap } from '../../shared/rollback-decision/swap.ts';
import type { SwapVerdict } from '../../shared/rollback-decision/swap.ts';
import type { Story } from './story.ts';

/** Looks right before the switch, side by side, at the platform and at what is remembered, and compares both with the decision. */
export async function compareNow(story: Story, context: ActionContext): Promise<{ readonly before: LiveRelease; readonly swap: SwapVerdict }> {
  const { platform, request, memory, known, leaving, time } = story;
  const [before, history] = await Promise.all([platform.current(context.signal, time.forQuestion()), known.history && memory.reread()]);
  const swap = compareBeforeSwap({
    mode: request.mode === 'force' ? 'force' : 'auto',
    can: platform.capabilities,
    platform: platform.name,
    decided: story.live,
    now: before,
    remembered: known.history && history && { decided: known.history, now: history },
    leaving,
    runId: context.run.runId,
    at: context.clock.now().getTime(),
  });
  return { before, swap };
}
