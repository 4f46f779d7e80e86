import { formatDuration } from '../kernel/duration.ts';
import { LIMITS, header, mrkdwn, plain, rowSections, section } from './blocks.ts';
import type { Block, Button, PlainText, Mrkdwn, Row, SlackMessage } from './blocks.ts';
import { isTrouble } from './facts.ts';
import type { DecisionFacts, MessageFacts, NotifyEvent } from './facts.ts';
import { mrkdwnLine, plainLine, plainLines, slackUrl } from './text.ts';

const HEADLINES: Readonly<Record<NotifyEvent, { readonly mark: string; readonly word: string }>> = {
  started: { mark: '🚀', word: 'Started' },
  succeeded: { mark: '✅', word: 'Succeeded' },
  failed: { mark: '❌', word: 'Failed' },
  'rolled-back': { mark: '⏪', word: 'Rolled back' },
  held: { mark: '✋', word: 'Held' },
};
const HEADLINE_WORD = new RegExp(`\\b(?:${Object.values(HEADLINES).map(({ word }) => word).join('|')})\\b`, 'i');

const VALUE = 200;
const ERROR = 2_000;
/** Slack adds up what all blocks hold and refuses much more than 13,000 characters; long addresses may take this part of it. */
const ALL_ADDRESSES = 5_000;

/** Renders what happened. Every limit of Slack's holds whatever the facts are, and nothing untrusted is read as markup. */
export function renderMessage(facts: MessageFacts): SlackMessage {
  const title = headlineOf(facts);
  const call = facts.mention === undefined ? [] : [section(mrkdwn(callOf(facts.mention, facts.decision)))];
  const error = facts.error === undefined ? [] : [section(mrkdwn(facts.event === 'failed' ? '*Error*' : '*Why*')), section(plain(plainLines(facts.error, ERROR)))];
  const buttons = buttonsOf(facts);
  return {
    text: fallbackOf(title, facts),
    blocks: [header(title), ...call, ...rowSections(rowsOf(facts)), ...error, contextOf(facts), ...(buttons.length > 0 ? [{ type: 'actions', elements: buttons } as const] : [])],
  };
}

/** `✅ Succeeded: production`. A subject with a word of another headline in it is left out: the headline holds one only. */
export function headlineOf(facts: MessageFacts): string {
  const { mark, word } = HEADLINES[facts.event];
  const subject = facts.environment === undefined ? facts.repository : facts.service === undefined ? facts.environment : `${facts.service} in ${facts.environment}`;
  return subject === '' || HEADLINE_WORD.test(subject) ? `${mark} ${word}` : plainLine(`${mark} ${word}: ${subject}`, LIMITS.header);
}

export const callOf = (mention: string, decision: DecisionFacts | undefined): string => {
  const urgency = [decision?.severity, decision?.respondWithin === undefined ? undefined : `respond within ${decision.respondWithin}`].filter((part) => part !== undefined);
  return urgency.length > 0 ? `${mention} ${mrkdwnLine(urgency.join(', '), 100)}` : mention;
};

function rowsOf(facts: MessageFacts): readonly Row[] {
  const { decision } = facts;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Environment', facts.environment],
    ['Service', facts.service],
    ...(facts.event === 'started' ? [['Status', 'Deploying'] as const] : []),
    ['Decision', decision?.decision],
    ['Rule', decision?.rule],
    ['Severity', decision?.severity],
    ['Respond within', decision?.respondWithin],
    ['Failing', facts.failing.length > 0 ? facts.failing.map(({ name }) => name).join(', ') : undefined],
    ['Rollback', facts.rollback],
    ['Live now', facts.live],
    ['Duration', facts.durationMs === undefined ? undefined : formatDuration(facts.durationMs)],
    ['Health check', facts.health],
    ['Commit', facts.commit?.message.trim().split('\n')[0]],
    ['Author', facts.commit?.author || undefined],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, plainLine(value, VALUE)] as const]));
}

/** Version, who and which run, in small print. */
function contextOf(facts: MessageFacts): Block {
  const run = slackUrl(facts.logsUrl, 500);
  const name = facts.runId !== undefined && /^\d{1,20}$/.test(facts.runId) ? `Run ${facts.runId}` : 'Run';
  const elements: (PlainText | Mrkdwn | undefined)[] = [
    facts.version === undefined ? undefined : plain(`Version ${plainLine(shortVersion(facts.version), 100)}`),
    facts.actor === undefined ? undefined : plain(`By ${plainLine(facts.actor, 60)}`),
    run === undefined ? undefined : mrkdwn(`<${run.replace(/&/g, '&amp;')}|${name}>`),
    facts.repository === '' ? undefined : plain(plainLine(facts.repository, 140)),
  ];
  const shown = elements.filter((element) => element !== undefined);
  return { type: 'context', elements: shown.length > 0 ? shown : [plain('Surefoot')] };
}

/** A commit id is shown as Git does; any other version whole. */
const shortVersion = (version: string): string => (/^[0-9a-f]{40,64}$/.test(version) ? version.slice(0, 7) : version);

function buttonsOf(facts: MessageFacts): readonly Button[] {
  const wanted: readonly (readonly [string, string | undefined, Button['style']?])[] = [
    ['View Logs', facts.logsUrl],
    ...(facts.event === 'started' || facts.event === 'failed' ? [] : [['View Application', facts.applicationUrl, facts.event === 'succeeded' ? 'primary' : undefined] as const]),
    ...(isTrouble(facts.event) ? [['View Error Details', facts.errorUrl, 'danger'] as const] : []),
  ];
  let left: number = ALL_ADDRESSES;
  return wanted.flatMap(([label, address, style]): readonly Button[] => {
    const url = slackUrl(address, Math.min(left, LIMITS.url));
    if (url === undefined) return [];
    left -= url.length;
    return [{ type: 'button', action_id: label.toLowerCase().replaceAll(' ', '-'), text: plain(label), url, ...(style === undefined ? {} : { style }) }];
  });
}

/** What a phone shows when the message comes in. */
function fallbackOf(title: string, facts: MessageFacts): string {
  const more = facts.event === 'failed' || facts.event === 'held' ? facts.error : facts.event === 'started' || facts.event === 'succeeded' ? facts.commit?.message.trim().split('\n')[0] : facts.live;
  const line = mrkdwnLine(more === undefined || more === '' ? title : `${title} – ${more}`, 300);
  return facts.mention === undefined ? line : `${facts.mention} ${line}`;
}
