import type { ActionContext, Report } from '../../shared/action/action.ts';
import type { Severity } from '../../shared/kernel/outcomes.ts';
import { deliver, deliverByWebhook } from '../../shared/slack-notification/deliver.ts';
import { renderDetails } from '../../shared/slack-notification/details.ts';
import type { SlackParts } from '../../shared/slack-notification/exchange.ts';
import { isTrouble } from '../../shared/slack-notification/facts.ts';
import type { MessageFacts, NotifyEvent } from '../../shared/slack-notification/facts.ts';
import { renderMessage } from '../../shared/slack-notification/message.ts';
import { decideEvent } from './decide-event.ts';
import { findCommit } from './find-commit.ts';
import { gatherFacts } from './gather-facts.ts';
import type { Destination, NotifyRequest } from './inputs.ts';
import { worstOf } from './job-results.ts';
import { nothingToTell, planned, reportOf, withoutChannel } from './report.ts';
import type { Sending } from './report.ts';
import { WEBHOOK, chooseTargets, wasAnnounced } from './targets.ts';

/** Tells the team what happened: decides which event it is, renders one message, and posts it or changes the one that stands. */
export async function notify(request: NotifyRequest, context: ActionContext): Promise<Report<'action-notify'>> {
  const deadline = context.clock.monotonic() + request.timeBudgetMs;
  const event = chooseEvent(request, context);
  if (event === undefined) return nothingToTell();
  if (request.destination.kind === 'none' && !request.dryRun) return withoutChannel(request.destination.hint, context.log);
  const facts = await factsFor(event, request, context);
  const message = renderMessage(facts);
  if (request.dryRun) return planned(request, facts, message);
  const parts: SlackParts = { http: context.http, clock: context.clock, log: context.log, signal: context.signal, deadline };
  const sent = await sendAll(request.destination, facts, parts, context);
  return reportOf({ event, message, sent }, request, context);
}

function chooseEvent(request: NotifyRequest, context: ActionContext): NotifyEvent | undefined {
  const { record } = context;
  const decision = decideEvent({
    asked: request.event,
    record,
    worst: worstOf(request.jobs.status, request.jobs.needs),
    afterOthers: request.jobs.needs.length > 0,
    announced: wasAnnounced(record?.notifications?.slack ?? []),
  });
  if (decision.kind === 'nothing') return undefined;
  if (decision.contradicts !== undefined) context.log.warning(`Input "event" says "${decision.contradicts}", but the release record and the jobs say otherwise: the message tells of "${decision.event}".`);
  return decision.event;
}

async function factsFor(event: NotifyEvent, request: NotifyRequest, context: ActionContext): Promise<MessageFacts> {
  const severity = severityOf(context);
  const commit = await findCommit(context, request.githubToken, request.timeBudgetMs / 2);
  const mention = isTrouble(event) && severity !== undefined ? request.mentions[severity] : undefined;
  return gatherFacts({ event, record: context.record, named: { environment: request.environment, service: request.service }, run: context.run, jobs: request.jobs, commit, mention });
}

const severityOf = (context: ActionContext): Severity | undefined => context.record?.decision?.severity;

async function sendAll(destination: Destination, facts: MessageFacts, parts: SlackParts, context: ActionContext): Promise<readonly Sending[]> {
  const message = renderMessage(facts);
  if (destination.kind === 'webhook') {
    const { pathname, search, host } = new URL(destination.url);
    if (pathname.length > 1) context.maskSecret(pathname + search); // an error of the network could quote it without the host
    return [{ channel: WEBHOOK, shown: `webhook at ${host}`, delivery: await deliverByWebhook(destination.url, message, facts.mention, parts) }];
  }
  if (destination.kind === 'none') return [];
  const sent: Sending[] = [];
  for (const target of chooseTargets(facts.event, destination, severityOf(context), context.record?.notifications?.slack ?? [])) {
    const details = target.details ? (how: 'posted' | 'updated') => renderDetails(facts, { mention: how === 'updated' }) : undefined;
    const delivery = await deliver(destination.api, { channel: target.channel, known: target.known, message, details, mention: facts.mention }, parts);
    sent.push({ channel: target.channel, shown: target.channel, delivery });
  }
  return sent;
}
