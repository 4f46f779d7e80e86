import type { SlackMessage } from './blocks.ts';
import { withoutBlocks } from './as-text.ts';
import type { SlackParts } from './exchange.ts';
import { blamesBlocks, isGone } from './explain-problem.ts';
import type { SlackProblem } from './explain-problem.ts';
import { postMessage, updateMessage } from './web-api.ts';
import type { MessagePlace, Posted, SlackApi } from './web-api.ts';
import { postByWebhook } from './webhook.ts';

/** One message for one channel. */
export interface Order {
  readonly channel: string;
  /** The message of this release that stands there already: it is changed in place of a new one. */
  readonly known: MessagePlace | undefined;
  readonly message: SlackMessage;
  /** What goes into the thread, depending on whether the message was posted or only changed; undefined for nothing. */
  readonly details: ((how: 'posted' | 'updated') => SlackMessage) | undefined;
  readonly mention: string | undefined;
}

export type Delivery =
  | { readonly kind: 'delivered'; readonly how: 'posted' | 'updated'; readonly place: MessagePlace | undefined; readonly missing: SlackProblem | undefined }
  | { readonly kind: 'not-delivered'; readonly problem: SlackProblem };

/** Changes the message of this release or posts it, then puts the details in its thread. */
export async function deliver(api: SlackApi, order: Order, parts: SlackParts): Promise<Delivery> {
  const main = await putMessage(api, order, parts);
  if (main.kind === 'not-delivered' || order.details === undefined || main.place === undefined) return main;
  const thread = { thread: main.place, broadcast: main.how === 'updated' && order.mention !== undefined };
  const reply = await orPlain(order.details(main.how), order.mention, parts, (message) => postMessage(api, order.channel, message, parts, thread));
  return reply.ok ? main : { ...main, missing: reply.problem };
}

async function putMessage(api: SlackApi, order: Order, parts: SlackParts): Promise<Delivery> {
  const { known } = order;
  if (known !== undefined) {
    const updated = await orPlain(order.message, order.mention, parts, (message) => updateMessage(api, known, order.channel, message, parts));
    if (updated.ok) return { kind: 'delivered', how: 'updated', place: updated.place ?? known, missing: undefined };
    if (!isGone(updated.problem)) return { kind: 'not-delivered', problem: updated.problem };
    parts.log.info(`The message in ${order.channel} cannot be changed any more, so a new one is posted. ${updated.problem.message}`);
  }
  const posted = await orPlain(order.message, order.mention, parts, (message) => postMessage(api, order.channel, message, parts));
  return posted.ok ? { kind: 'delivered', how: 'posted', place: posted.place, missing: undefined } : { kind: 'not-delivered', problem: posted.problem };
}

/** A webhook knows neither changes nor threads: every message is a new one. */
export async function deliverByWebhook(address: string, message: SlackMessage, mention: string | undefined, parts: SlackParts): Promise<Delivery> {
  const posted = await orPlain(message, mention, parts, (shown) => postByWebhook(address, shown, parts));
  return posted.ok ? { kind: 'delivered', how: 'posted', place: undefined, missing: undefined } : { kind: 'not-delivered', problem: posted.problem };
}

async function orPlain(message: SlackMessage, mention: string | undefined, parts: SlackParts, send: (message: SlackMessage) => Promise<Posted>): Promise<Posted> {
  const first = await send(message);
  if (first.ok || !blamesBlocks(first.problem)) return first;
  parts.log.warning(`${first.problem.message} It is sent again as text.`);
  return send(withoutBlocks(message, mention));
}
