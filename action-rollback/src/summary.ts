import { block, code, details, link, md, table } from '../../shared/action/markdown.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import type { Severity } from '../../shared/kernel/outcomes.ts';
import { describeLive } from '../../shared/platforms/live-words.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { describeEvidence } from '../../shared/rollback-decision/describe-evidence.ts';
import { respondWithin } from '../../shared/rollback-decision/severity.ts';
import { candidatesTable } from './candidates.ts';
import { firstSteps } from './first-steps.ts';
import { planSteps } from './plan.ts';
import type { Ending, Story } from './story.ts';

export interface Ended {
  /** Absent for a plan. */
  readonly ending?: Ending;
  readonly severity: Severity | undefined;
  readonly seconds: number;
  readonly now: Date;
}

/** What a person reads first: the verdict, why, what to do now; then the rest. */
export function summaryOf(story: Story, ended: Ended): string {
  const { decision, evidence, request } = story;
  const parts = [
    verdictBox(story, ended),
    firstSteps(story, ended.ending),
    request.reason === undefined ? '' : `**The reason that was given**\n\n${block(request.reason)}`,
    `**Why**\n\n${table(['Looked at', 'Seen'], describeEvidence(evidence, describeLive(story.live)).map(([what, seen]) => [md(what), md(seen, 1_000)]))}`,
    `**What would have changed it:** ${md(decision.wouldChange, 1_000)}`,
    plan(story, ended.ending === undefined),
    beforeAndAfter(story, ended),
    candidatesTable(story, ended.now),
    ended.ending?.logs ? details('Last lines of the release\'s log', block(ended.ending.logs)) : '',
    failedLog(ended),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const BOXES: Readonly<Record<Severity, string>> = { P0: 'CAUTION', P1: 'WARNING', P2: 'IMPORTANT', P3: 'NOTE' };

function verdictBox({ decision, request }: Story, { severity }: Ended): string {
  const urgency = severity === undefined ? '' : ` · severity **${severity}** · respond within **${respondWithin(severity, request.settings).words}**`;
  return `> [!${severity === undefined ? 'NOTE' : BOXES[severity]}]\n> **Decision: ${decision.kind}** · rule ${code(decision.rule)}${urgency}\n>\n> ${md(decision.reason, 1_000)}`;
}

function failedLog({ ending }: Ended): string {
  const log = ending?.failedLog;
  return log ? details(`Last lines of the log of release ${log.releaseId}, which was live before`, block(log.text, 8_000)) : '';
}

function plan(story: Story, isPlan: boolean): string {
  const steps = planSteps(story).map(({ words, commands }, index) => `${index + 1}. ${md(words, 1_000)}${commands ? `\n\n   ${block(commands.join('\n')).replaceAll('\n', '\n   ')}\n` : ''}`);
  const body = steps.join('\n');
  if (isPlan) return `**What a real run would do**\n\n${body}`;
  return story.decision.kind === 'keep' || story.decision.kind === 'hold' ? '' : details('The plan', body);
}

function beforeAndAfter(story: Story, { ending, seconds }: Ended): string {
  const { request, platform, live, record } = story;
  const url = record?.deployment?.url;
  const rows: [string, string][] = [
    ['Environment', url ? link(request.environment, url) : md(request.environment)],
    ['Platform', md(platform.name)],
    [ending ? 'Live before' : 'Live now', liveCell(live)],
    ...(ending ? [['Live now', liveCell(ending.live)] satisfies [string, string]] : []),
    ...(ending?.verified === undefined ? [] : [['Verified', ending.verified ? 'yes' : 'no'] satisfies [string, string]]),
    ...(story.known.history?.heldBy === undefined ? [] : [['Automatic rollbacks', `held by rule ${code(story.known.history.heldBy)}`] satisfies [string, string]]),
    ['Took', formatDuration(seconds * 1_000)],
  ];
  return table(['', ''], rows.map(([name, value]) => [`**${name}**`, value]));
}

const liveCell = (live: LiveRelease): string => (live.kind === 'live' ? code(live.releaseId) : live.kind === 'none' ? 'nothing' : `not known: ${md(live.reason)}`);
