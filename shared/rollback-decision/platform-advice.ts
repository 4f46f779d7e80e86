import type { PlatformName } from '../kernel/outcomes.ts';

/** What a platform cannot do with the target that it was given. */
type Missing = 'rollback' | 'current' | 'set-variables';

const COMMANDS: Readonly<Record<Missing, string>> = {
  rollback: 'Add a "rollback" command to the target; it gets the release to put live in SUREFOOT_RELEASE_ID.',
  current: 'Add a "current" command to the target; it prints the id of the release that is live.',
  'set-variables': 'Add a "set-variables" command to the target; it gets NAME=value lines in SUREFOOT_VARIABLES.',
};

const OTHERS: Readonly<Record<Missing, string>> = {
  rollback: 'Put an earlier release live on the platform\'s own page, or deploy its version anew by action-deploy with allow-older: true.',
  current: 'See in the page of this platform in docs/platforms what the target needs for that.',
  'set-variables': 'Set the variables on the platform\'s own page.',
};

/** What to do where a platform cannot do something: only for `command` it is the user's own to add. */
export const adviceWithout = (missing: Missing, platform: PlatformName | undefined): string => (platform === 'command' ? COMMANDS : OTHERS)[missing];
