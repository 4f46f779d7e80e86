import { own } from '../kernel/own-property.ts';
import type { GitHubClient } from './github-client.ts';

/**
 * Asks GitHub whether a workflow run is still under way.
 * @param base the repository's path of the API, `/repos/OWNER/NAME`
 * @returns undefined where GitHub could not be asked, or where this token may not look at runs; a run that is gone is finished
 * @see https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run
 */
export async function isRunning(client: GitHubClient, base: string, runId: string): Promise<boolean | undefined> {
  if (!/^\d{1,20}$/.test(runId)) return undefined;
  const answer = await client.rest('GET', `${base}/actions/runs/${runId}`);
  if (answer.kind === 'ok') return own(answer.body, 'status') !== 'completed';
  return answer.kind === 'refused' && answer.status === 404 ? false : undefined;
}
