import { formatDuration } from '../../shared/kernel/duration.ts';
import type { Variables } from '../../shared/platforms/port.ts';
import { describeVariables } from '../../shared/platforms/variables.ts';
import { nameFlags, wayToSet } from './disable-flags.ts';
import type { PlanStep } from './plan.ts';
import type { Story } from './story.ts';

/** What is done in place of a rollback, in order. */
export function flagSteps(story: Story, flags: Variables): readonly PlanStep[] {
  const { request, platform } = story;
  const way = wayToSet(story);
  if (way.kind === 'refused') return [{ words: `refuse to turn the feature off (${way.reasonCode}): ${way.reason}` }];
  return [
    { words: 'in place of the rollback, leave the release and the schema as they are, and set these variables:', commands: describeVariables(flags) },
    { words: `by platform ${platform.name}:`, commands: platform.plan('set-variables') },
    { words: `${request.verify && request.checks.length > 0 ? `verify the service with ${request.checks.length} check${request.checks.length === 1 ? '' : 's'}` : 'the service is not verified'}; all within ${formatDuration(request.timeoutMs)}.` },
  ];
}

/** The same in a few words, to complete "a real run would". */
export function wouldFlags(story: Story, flags: Variables): string {
  const way = wayToSet(story);
  return way.kind === 'refused' ? `refuse to turn the feature off (${way.reasonCode})` : `set ${nameFlags(flags)} in place of the rollback`;
}
