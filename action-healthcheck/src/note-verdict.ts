import type { ActionContext } from '../../shared/action/action.ts';
import { VERDICTS } from '../../shared/kernel/outcomes.ts';
import type { Outcome, Verdict } from '../../shared/kernel/outcomes.ts';
import { connectLedger } from '../../shared/ledger/connect.ts';
import type { Note } from '../../shared/ledger/port.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';

/** What the people who look at GitHub see of a release with this verdict. Nothing proven leaves it under way. */
const SHOWN: Readonly<Record<Verdict, Note['state']>> = { healthy: 'success', degraded: 'success', unhealthy: 'failure', inconclusive: 'in_progress' };
/** The rollback put another release live, or may have: what was checked after it is not the release of the deployment. */
const MAY_HAVE_SWITCHED: readonly Outcome<'action-rollback'>[] = ['rolled-back', 'failed', 'cancelled'];

/**
 * The GitHub deployment that a health check speaks about: that of the record's release, where it went live and was not
 * taken back since.
 */
export function deploymentChecked(record: ReleaseRecord | undefined): string | undefined {
  const { deployment, rollback } = record ?? {};
  const id = deployment?.github_deployment_id;
  const wentLive = deployment?.outcome === 'deployed' || deployment?.outcome === 'unchanged';
  const switched = rollback?.outcome !== undefined && MAY_HAVE_SWITCHED.includes(rollback.outcome);
  return wentLive && !switched && id !== undefined && /^\d{1,20}$/.test(id) ? id : undefined;
}

/** Writes the verdict into the memory across runs. That it cannot be written is said, and changes nothing. */
export async function noteVerdict(outcome: Outcome<'action-healthcheck'>, token: string | undefined, context: ActionContext): Promise<void> {
  const { record } = context;
  const verdict = VERDICTS.find((known) => known === outcome);
  const deploymentId = deploymentChecked(record);
  if (verdict === undefined || record === undefined || deploymentId === undefined) return;
  const ledger = await connectLedger({ ...context, token, environment: record.environment, service: record.service, wanted: true });
  // A job of its own checks what the deployment's job has settled already; no proof is no reason to open it again.
  if (verdict === 'inconclusive' && !(await isOpen())) return;
  await ledger.note(deploymentId, { facts: { verdict }, state: SHOWN[verdict], environmentUrl: record.deployment?.url });

  async function isOpen(): Promise<boolean> {
    const answer = await ledger.history(({ entries }) => entries.some((entry) => entry.deploymentId === deploymentId));
    if (answer.kind === 'unavailable' && !answer.expected) context.log.warning(`${answer.why}${answer.advice === undefined ? '' : ` ${answer.advice}`}`);
    return answer.kind === 'known' && answer.history.entries.find((entry) => entry.deploymentId === deploymentId)?.open === true;
  }
}
