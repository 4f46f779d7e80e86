import type { ActionContext } from '../../shared/action/action.ts';
import { disableFlags } from './disable-flags.ts';
import type { Ending, Story } from './story.ts';
import { switchBack } from './switch-back.ts';

/** Does what the decision `rollback` means here: puts the earlier release live, or turns the feature off in place of that. */
export function takeBack(story: Story, context: ActionContext): Promise<Ending> {
  const { flags } = story.request;
  return flags === undefined ? switchBack(story, context) : disableFlags(story, flags, context);
}
