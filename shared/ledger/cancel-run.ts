import { oneLine, quote } from '../kernel/untrusted-text.ts';
import type { GitHubClient } from './github-client.ts';
import type { CancelAnswer } from './port.ts';

/** A run's number. It comes from a deployment's payload, which anybody with write access may have set. */
const RUN_ID = /^\d{1,20}$/;

/**
 * Asks GitHub to stop a workflow run: 202 when it takes the order, 409 when the run is over already.
 * @param base the repository's path of the API, `/repos/OWNER/NAME`
 * @see https://docs.github.com/rest/actions/workflow-runs#cancel-a-workflow-run
 */
export async function cancelRun(client: GitHubClient, base: string, runId: string): Promise<CancelAnswer> {
  if (!RUN_ID.test(runId)) return { kind: 'refused', why: `${quote(runId)} is not the number of a run.`, advice: undefined };
  const answer = await client.rest('POST', `${base}/actions/runs/${runId}/cancel`);
  if (answer.kind === 'ok') return { kind: 'stopping' };
  if (answer.kind === 'unreachable') return { kind: 'refused', why: `GitHub could not be reached to stop run ${runId} (${oneLine(answer.message)}).`, advice: undefined };
  if (answer.status === 409) return { kind: 'over' };
  const advice = answer.status === 403 || answer.status === 404 ? 'Grant the job the permission "actions: write".' : undefined;
  return { kind: 'refused', why: `GitHub did not let this run stop run ${runId} (HTTP ${answer.status}: ${oneLine(answer.message)}).`, advice };
}
