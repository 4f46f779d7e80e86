import type { Report } from '../../shared/action/action.ts';
import { isHttpUrl } from '../../shared/action/codecs.ts';
import { block, code, details, link, md, table } from '../../shared/action/markdown.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import { VERDICTS } from '../../shared/kernel/outcomes.ts';
import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import { clip } from '../../shared/kernel/untrusted-text.ts';
import { withoutUndefined } from '../../shared/kernel/without-undefined.ts';
import { liveWords } from '../../shared/platforms/live-words.ts';
import type { Accepted, LiveRelease } from '../../shared/platforms/port.ts';
import { listNames } from '../../shared/platforms/variables.ts';
import type { DeploymentSection, ReleaseRecord } from '../../shared/record/schema.ts';
import { timestamp } from '../../shared/runtime/clock.ts';
import type { Clock } from '../../shared/runtime/clock.ts';
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
  /** The release's address, as the platform gave it once it was live. */
  readonly url?: string | undefined;
  /** Whether the variables of the request reached the platform; absent where they certainly did not. */
  readonly variables?: 'set' | 'may-be-set';
}

/** What is live now is said behind it, and must not be what is cut off in the end. */
const LONGEST_REASON = 600;

/** The outcomes that do not make the job red. */
const GREEN: readonly Outcome<'action-deploy'>[] = ['deployed', 'unchanged', 'planned'];

export function reportOf(request: DeployRequest, ending: DeployEnding, started: { readonly at: string; readonly ms: number }, { clock, record }: { readonly clock: Clock; readonly record: ReleaseRecord | undefined }): Report<'action-deploy'> {
  const seconds = Math.round((clock.monotonic() - started.ms) / 100) / 10;
  const releaseId = ending.accepted?.releaseId;
  const previous = ending.before.kind === 'live' ? ending.before.releaseId : undefined;
  const url = addressOf(request, ending);
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
    reason: `${clip(ending.reason, LONGEST_REASON)}${failed ? variablesLeft(request, ending) : ''} Live now: ${liveWords(ending.live, [[releaseId, 'this run\'s'], [previous, 'the previous one']])}.`,
    advice: ending.advice,
    failed,
    outputs: { 'release-id': releaseId, 'previous-release-id': previous, url, 'logs-url': ending.accepted?.logsUrl, 'github-deployment-id': ending.githubDeploymentId, 'duration-seconds': seconds },
    // A second deployment in one job starts this section and what follows it afresh.
    change: { version: request.version, deployment: section, health: undefined, decision: undefined, rollback: undefined },
    summary: summaryOf(request, ending, seconds, url),
  };
}

/** Where the environment is, for people: as somebody said, else as the platform did. */
function addressOf({ environmentUrl }: DeployRequest, { accepted, url }: DeployEnding): string | undefined {
  return environmentUrl ?? [accepted?.url, url].find((address) => address !== undefined && isHttpUrl(address));
}

/** A deployment that came to nothing leaves on the platform what was set with it. */
function variablesLeft({ variables }: DeployRequest, { variables: left }: DeployEnding): string {
  const names = Object.keys(variables);
  if (left === undefined || names.length === 0) return '';
  return left === 'set' ? ` Set on the platform with this release, and still set: ${listNames(names)}.` : ` These may have been set on the platform, and then still are: ${listNames(names)}.`;
}

/** What this run found of the release that was live before, where it had made that one too: a second deployment takes its health out of the record. */
function previousVerdict({ deployment, health }: Partial<ReleaseRecord> = {}, previous: string | undefined): DeploymentSection['previous_verdict'] {
  if (previous === undefined) return undefined;
  if (previous === deployment?.release_id) return VERDICTS.find((verdict) => verdict === health?.outcome) ?? 'not-verified';
  return previous === deployment?.previous_release_id ? deployment.previous_verdict : undefined;
}

function summaryOf(request: DeployRequest, ending: DeployEnding, seconds: number, url: string | undefined): string {
  const releaseId = ending.accepted?.releaseId;
  const names = Object.keys(request.variables);
  const rows: (readonly [string, string])[] = [
    ['Environment', url ? link(request.environment, url) : md(request.environment)],
    ...(request.operation === 'restart' ? [] : [['Version', code(request.version)] as const]),
    ['Platform', md(request.platform.name)],
    ...(request.operation === 'restart' ? [] : [['Strategy', md(request.strategy)] as const]),
    ['Release', code(releaseId ?? '')],
    ['Live before', liveCell(ending.before)],
    ['Live now', liveCell(ending.live)],
    ...(names.length > 0 && ending.variables !== undefined ? [['Variables', `${names.map((name) => code(name)).join(' ')} (a rollback does not bring back what they were before)`] as const] : []),
    ['Took', formatDuration(seconds * 1_000)],
  ];
  const logs = ending.logs ? `\n\n${details('Last lines of the release\'s log', block(ending.logs))}` : '';
  return table(['', ''], rows.map(([name, value]) => [`**${name}**`, value])) + logs;
}

export const liveCell = (live: LiveRelease): string => (live.kind === 'live' ? code(live.releaseId) : live.kind === 'none' ? 'nothing' : `not known: ${md(live.reason)}`);
