import type { ActionContext, Report } from '../../shared/action/action.ts';
import { block, md, table } from '../../shared/action/markdown.ts';
import type { Outcome } from '../../shared/kernel/outcomes.ts';
import type { ReasonCode } from '../../shared/kernel/reason-codes.ts';
import type { Log } from '../../shared/runtime/log.ts';
import { messageAsText } from '../../shared/slack-notification/as-text.ts';
import type { SlackMessage } from '../../shared/slack-notification/blocks.ts';
import type { Delivery } from '../../shared/slack-notification/deliver.ts';
import type { SlackProblem } from '../../shared/slack-notification/explain-problem.ts';
import type { MessageFacts, NotifyEvent } from '../../shared/slack-notification/facts.ts';
import type { NotifyRequest } from './inputs.ts';
import { remember } from './targets.ts';

/** What became of the message in one channel. */
export interface Sending {
  readonly channel: string;
  readonly shown: string;
  readonly delivery: Delivery;
}

export interface Told {
  readonly event: NotifyEvent;
  readonly message: SlackMessage;
  readonly sent: readonly Sending[];
}

type Ending = { readonly outcome: Outcome<'action-notify'>; readonly reasonCode: ReasonCode };

/** Reports what was sent where. What could not be sent is a warning, and fails the job only where that was asked for. */
export function reportOf(told: Told, request: NotifyRequest, context: ActionContext): Report<'action-notify'> {
  const problems = told.sent.flatMap(({ delivery }) => (delivery.kind === 'not-delivered' ? [delivery.problem] : delivery.missing === undefined ? [] : [delivery.missing]));
  const ending = endingOf(told.sent, problems, context.signal.aborted);
  const failed = request.failOnError && problems.length > 0;
  const words = told.sent.flatMap(({ shown, delivery }) => (delivery.kind === 'delivered' ? [`${delivery.how === 'updated' ? 'changed' : 'posted'} in ${shown}`] : []));
  const reason = [words.length > 0 ? `The message "${told.event}" was ${words.join(' and ')}.` : `The message "${told.event}" was not sent.`, ...problems.map((problem) => problem.message)].join(' ');
  const advice = problems.map((problem) => problem.advice).find((text) => text !== undefined);
  if (problems.length > 0 && !failed) context.log.warning(advice === undefined ? reason : `${reason} ${advice}`);
  const place = told.sent[0]?.delivery.kind === 'delivered' ? told.sent[0].delivery.place : undefined;
  return {
    ...ending,
    reason,
    advice,
    failed,
    outputs: { 'slack-ts': place?.ts, 'slack-channel-id': place?.channelId },
    ...(words.length > 0 ? { change: { notifications: { ...context.record?.notifications, slack: remember(context.record?.notifications?.slack ?? [], entriesOf(told)) } } } : {}),
    summary: summaryOf(told),
  };
}

function endingOf(sent: readonly Sending[], problems: readonly SlackProblem[], cancelled: boolean): Ending {
  if (problems.length === 0) return { outcome: 'sent', reasonCode: 'sent' };
  if (sent.some(({ delivery }) => delivery.kind === 'delivered')) return { outcome: 'partly-sent', reasonCode: cancelled ? 'cancelled' : 'some-not-sent' };
  if (cancelled) return { outcome: 'not-sent', reasonCode: 'cancelled' };
  const codes = new Set(problems.map((problem) => problem.code));
  return { outcome: 'not-sent', reasonCode: codes.size === 1 ? (problems[0]?.code ?? 'nothing-sent') : 'nothing-sent' };
}

function entriesOf({ event, sent }: Told) {
  return sent.flatMap(({ channel, delivery }) => (delivery.kind === 'delivered' ? [{ channel, event, ...(delivery.place === undefined ? {} : { channel_id: delivery.place.channelId, ts: delivery.place.ts }) }] : []));
}

function summaryOf({ message, sent }: Told): string {
  const rows = sent.map(({ shown, delivery }) => [md(shown), delivery.kind === 'not-delivered' ? `not sent: ${md(delivery.problem.message)}` : `${delivery.how === 'updated' ? 'changed in place' : 'posted'}${delivery.missing === undefined ? '' : `; its details were not: ${md(delivery.missing.message)}`}`]);
  return `${table(['Where', 'What'], rows)}\n\n${block(messageAsText(message))}`;
}

/** Every job was skipped and nothing was told before: there is no story. */
export const nothingToTell = (): Report<'action-notify'> => ({ outcome: 'skipped', reasonCode: 'nothing-happened', reason: 'Every job was skipped, so there is nothing to tell.', failed: false, outputs: {} });

export function withoutChannel(hint: string, log: Log): Report<'action-notify'> {
  const reason = `Nothing was sent: no channel is configured. ${hint}`;
  log.warning(reason);
  return { outcome: 'skipped', reasonCode: 'nothing-to-send', reason, failed: false, outputs: {} };
}

export function planned(request: NotifyRequest, facts: MessageFacts, message: SlackMessage): Report<'action-notify'> {
  const { destination } = request;
  const where = destination.kind === 'api' ? `to ${destination.channel}` : destination.kind === 'webhook' ? `by the webhook at ${new URL(destination.url).host}` : 'nowhere, since no channel is configured';
  return { outcome: 'planned', reasonCode: 'dry-run', reason: `Dry run: the message "${facts.event}" would go ${where}.`, failed: false, outputs: {}, summary: block(messageAsText(message)) };
}
