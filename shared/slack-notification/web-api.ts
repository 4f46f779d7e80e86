import { parseAnswer } from './answer.ts';
import { exchange } from './exchange.ts';
import type { SlackParts } from './exchange.ts';
import { explainRefusal, explainStatus } from './explain-problem.ts';
import type { SlackProblem } from './explain-problem.ts';
import type { SlackMessage } from './blocks.ts';

/** The Web API of a workspace. */
export interface SlackApi {
  /** Ends with a slash: `https://slack.com/api/`. */
  readonly url: string;
  readonly token: string;
}

/** Where a message stands: what `chat.update` and replies need. */
export interface MessagePlace {
  readonly channelId: string;
  readonly ts: string;
}

export type Posted = { readonly ok: true; readonly place: MessagePlace | undefined } | { readonly ok: false; readonly problem: SlackProblem };

/** Nothing in a message is parsed but what is marked up, and no address is unfolded into a preview. */
const UNPARSED = { link_names: false, parse: 'none' } as const;
const FOLDED = { unfurl_links: false, unfurl_media: false } as const;

/** `chat.postMessage`: a new message, or a reply in the thread of `thread`. */
export function postMessage(api: SlackApi, channel: string, message: SlackMessage, parts: SlackParts, reply?: { readonly thread: MessagePlace; readonly broadcast: boolean }): Promise<Posted> {
  const threaded = reply === undefined ? {} : { thread_ts: reply.thread.ts, ...(reply.broadcast ? { reply_broadcast: true } : {}) };
  const blocks = message.blocks.length > 0 ? { blocks: message.blocks } : {};
  return call(api, 'chat.postMessage', { channel: reply?.thread.channelId ?? channel, text: message.text, ...blocks, ...UNPARSED, ...FOLDED, ...threaded }, channel, parts);
}

/** `chat.update`. It takes the channel's id only, and forgets `link_names` and `parse` unless they are sent again; an empty list takes old blocks away. */
export function updateMessage(api: SlackApi, place: MessagePlace, channel: string, message: SlackMessage, parts: SlackParts): Promise<Posted> {
  return call(api, 'chat.update', { channel: place.channelId, ts: place.ts, text: message.text, blocks: message.blocks, ...UNPARSED }, channel, parts);
}

async function call(api: SlackApi, method: 'chat.postMessage' | 'chat.update', body: object, where: string, parts: SlackParts): Promise<Posted> {
  const sent = await exchange({ url: api.url + method, headers: { authorization: `Bearer ${api.token}` }, body, where, repeatable: method === 'chat.update' }, parts);
  if (sent.kind === 'failed') return { ok: false, problem: sent.problem };
  const answer = parseAnswer(sent.answer.body);
  if (answer?.['ok'] === true && sent.answer.status === 200) return { ok: true, place: placeOf(answer) };
  const error = answer?.['ok'] === false ? answer['error'] : undefined;
  if (typeof error === 'string') return { ok: false, problem: explainRefusal(error, where, hintsOf(answer?.['response_metadata'])) };
  return { ok: false, problem: sent.answer.status === 200 ? explainRefusal('an answer that is not Slack\'s', where) : explainStatus(sent.answer.status, where) };
}

/** The place that an answer or a release record names, when it can be one. */
export function placeOf(value: { readonly channel?: unknown; readonly ts?: unknown }): MessagePlace | undefined {
  const { channel, ts } = value;
  return typeof channel === 'string' && /^[A-Z][A-Z0-9]{1,39}$/.test(channel) && typeof ts === 'string' && /^\d{1,20}\.\d{1,10}$/.test(ts) ? { channelId: channel, ts } : undefined;
}

function hintsOf(metadata: unknown): readonly string[] {
  const messages: unknown = typeof metadata === 'object' && metadata !== null && 'messages' in metadata ? metadata.messages : undefined;
  return Array.isArray(messages) ? messages.filter((message): message is string => typeof message === 'string') : [];
}
