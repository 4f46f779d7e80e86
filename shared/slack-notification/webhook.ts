import { exchange } from './exchange.ts';
import type { SlackParts } from './exchange.ts';
import { explainRefusal, explainStatus } from './explain-problem.ts';
import type { SlackMessage } from './blocks.ts';
import type { Posted } from './web-api.ts';

/** Posts by an incoming webhook: it answers `ok` as text and never says where the message stands. */
export async function postByWebhook(address: string, message: SlackMessage, parts: SlackParts): Promise<Posted> {
  const where = `the webhook at ${new URL(address).host}`;
  const blocks = message.blocks.length > 0 ? { blocks: message.blocks } : {};
  const sent = await exchange({ url: address, headers: {}, body: { text: message.text, ...blocks, link_names: false, unfurl_links: false, unfurl_media: false }, where, repeatable: false }, parts);
  if (sent.kind === 'failed') return { ok: false, problem: sent.problem };
  const { status, body } = sent.answer;
  if (status === 200) return body.trim() === 'ok' ? { ok: true, place: undefined } : { ok: false, problem: explainRefusal('an answer that is not Slack\'s', where) };
  const error = body.trim();
  return { ok: false, problem: status >= 400 && status < 500 && /^[a-z][a-z0-9_]{1,80}$/.test(error) ? explainRefusal(error, where) : explainStatus(status, where) };
}
