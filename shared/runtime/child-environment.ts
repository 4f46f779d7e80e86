/** What of the step's environment a child process may see: everything but what belongs to the runner and to the action itself. */

const RUNNER_OWN = /^(?:INPUT_|STATE_|ACTIONS_)/i;
const RUNNER_FILES = new Set(['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']);

/**
 * @param parent the action's own environment
 * @param added set on top; these come from the action and are trusted
 */
export function childEnvironment(parent: NodeJS.ProcessEnv, added: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(parent).filter(([name]) => !RUNNER_OWN.test(name) && !RUNNER_FILES.has(name.toUpperCase()));
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...added };
}
