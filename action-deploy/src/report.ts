import type { Report } from '../../shared/action/action.ts';
import { block, code, details, link, md, table } from '../../shared/action/markdown.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { VERDICTS } from '../../shared/kernel/outcomes.ts';
import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { withoutUndefined } from '../../shared/kernel/without-undefined.ts';
import { liveWords } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import type { DeploymentSection, ReleaseRecord } from '../../shared/record/schema.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
import type { GuardAnswer } from './guard.ts';
import type { DeployRequest } from './inputs.ts';

/** How a deployment ended, before it is put into words for the different readers. */
export interface DeployEnding {
  readonly outcome: Outcome<'action-deploy'>;
  readonly reasonCode: ReasonCode;
  readonly reason: string;
  readonly advice?: string | undefined;
  readonly accepted?: Extract<Accepted, { kind: 'accepted' }>;
  readonly before: LiveRelease;
  /** What is live after all is done. */
  readonly live: LiveRelease;
  readonly logs?: string | undefined;
  /** The deployment at GitHub, where there is one. */
  readonly githubDeploymentId?: string | undefined;
  /** Set where the release serves in spite of the outcome: the end of the job settles what GitHub shows. */
  readonly staysOpen?: true;
}

/** The outcomes that do not make the job red. */
const GREEN: readonly Outcome<'action-deploy'>[] = ['deployed', 'unchanged', 'planned'];

export function reportOf(request: DeployRequest, ending: DeployEnding, started: { readonly at: string; readonly ms: number }, { clock, record }: { readonly clock: Clock; readonly record: ReleaseRecord | undefined }): Report<'action-deploy'> {
  const seconds = Math.round((clock.monotonic() - started.ms) / 100) / 10;
  const releaseId = ending.accepted?.releaseId;
  const previous = ending.before.kind === 'live' ? ending.before.releaseId : undefined;
  const url = request.environmentUrl ?? ending.accepted?.url;
  const failed = !GREEN.includes(ending.outcome);
  const section: DeploymentSection = withoutUndefined({
    outcome: ending.outcome,
    reason_code: ending.reasonCode,
    reason: ending.reason,
    started_at: started.at,
    finished_at: timestamp(clock),
    platform: request.platform.name,
    strategy: request.strategy,
    release_id: releaseId,
    previous_release_id: previous,
    previous_verdict: previousVerdict(record, previous),
    live_release_id: ending.live.kind === 'live' ? ending.live.releaseId : undefined,
    url,
    logs_url: ending.accepted?.logsUrl,
    github_deployment_id: ending.githubDeploymentId,
    duration_seconds: seconds,
  });
  return {
    outcome: ending.outcome,
    reasonCode: ending.reasonCode,
    reason: `${ending.reason} Live now: ${liveWords(ending.live, [[releaseId, 'this run\'s'], [previous, 'the previous one']])}.`,
    advice: ending.advice,
    failed,
    outputs: { 'release-id': releaseId, 'previous-release-id': previous, url, 'logs-url': ending.accepted?.logsUrl, 'github-deployment-id': ending.githubDeploymentId, 'duration-seconds': seconds },
    // A second deployment in one job starts this section and what follows it afresh.
    change: { version: request.version, deployment: section, health: undefined, decision: undefined, rollback: undefined },
    summary: summaryOf(request, ending, seconds, url),
  };
}

/** What this run found of the release that was live before, where it had made that one too: a second deployment takes its health out of the record. */
function previousVerdict({ deployment, health }: Partial<ReleaseRecord> = {}, previous: string | undefined): DeploymentSection['previous_verdict'] {
  if (previous === undefined) return undefined;
  if (previous === deployment?.release_id) return VERDICTS.find((verdict) => verdict === health?.outcome) ?? 'not-verified';
  return previous === deployment?.previous_release_id ? deployment.previous_verdict : undefined;
}

export function planned(request: DeployRequest, platform: Platform, before: LiveRelease, guard: GuardAnswer): Report<'action-deploy'> {
  const steps = platform.plan('deploy');
  return {
    outcome: 'planned',
    reasonCode: 'dry-run',
    reason: `Dry run: version "${request.version}" would be ${guard.kind === 'go' ? '' : 'refused, not '}deployed to "${request.environment}" by platform ${platform.name}.${guard.kind === 'go' ? '' : ` ${guard.reason}`} Live now: ${liveWords(before, [])}.`,
    failed: false,
    outputs: { 'previous-release-id': before.kind === 'live' ? before.releaseId : undefined },
    summary: `These commands would run:\n\n${block(steps.join('\n'))}`,
  };
}

function summaryOf(request: DeployRequest, ending: DeployEnding, seconds: number, url: string | undefined): string {
  const releaseId = ending.accepted?.releaseId;
  const rows: [string, string][] = [
    ['Environment', url ? link(request.environment, url) : md(request.environment)],
    ['Version', code(request.version)],
    ['Platform', md(request.platform.name)],
    ['Release', code(releaseId ?? '')],
    ['Live before', liveCell(ending.before)],
    ['Live now', liveCell(ending.live)],
    ['Took', formatDuration(seconds * 1_000)],
  ];
  const logs = ending.logs ? `\n\n${details('Last lines of the release\'s log', block(ending.logs))}` : '';
  return table(['', ''], rows.map(([name, value]) => [`**${name}**`, value])) + logs;
}

const liveCell = (live: LiveRelease): string => (live.kind === 'live' ? code(live.releaseId) : live.kind === 'none' ? 'nothing' : `not known: ${md(live.reason)}`);
