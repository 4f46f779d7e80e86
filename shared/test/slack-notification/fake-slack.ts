import { serve } from '../support/loopback.ts';
import type { Answer, Loopback, Received } from '../support/loopback.ts';
import { requestProblems } from './slack-rules.ts';

export interface FakeMessage {
  readonly body: Readonly<Record<string, unknown>>;
  readonly channelId: string;
  readonly updates: number;
}

export interface FakeSlack extends Loopback {
  /** The messages that stand in channels, by their `ts`; replies have a `thread_ts`. */
  readonly messages: Map<string, FakeMessage>;
  /** The messages that are no replies. */
  readonly topLevel: () => readonly FakeMessage[];
  readonly replies: () => readonly FakeMessage[];
  /** Requests that Slack would refuse, and why. */
  readonly problems: readonly string[];
  readonly methods: () => readonly string[];
}

/** A Slack that keeps what is posted. `script` may answer in its place; every request is held against Slack's own rules. */
export async function fakeSlack(script: (method: string, request: Received, index: number) => Answer | undefined = () => undefined): Promise<FakeSlack> {
  const messages = new Map<string, FakeMessage>();
  const problems: string[] = [];
  let posted = 0;
  const methodOf = (request: Received): string => (request.url.startsWith('/services/') ? 'webhook' : (request.url.split('/').pop() ?? ''));
  const server = await serve((request, index) => {
    const method = methodOf(request);
    const body = JSON.parse(request.body) as Record<string, unknown>;
    problems.push(...requestProblems(method, body).map((problem) => `${method}: ${problem}`));
    if (request.method !== 'POST' || request.headers['content-type'] !== 'application/json; charset=utf-8') problems.push(`${method}: ${request.headers['content-type'] ?? ''}`);
    if (method !== 'webhook' && !/^Bearer xoxb-\S+$/.test(request.headers['authorization'] ?? '')) problems.push(`${method}: no bearer token`);
    const scripted = script(method, request, index);
    if (scripted) return scripted;
    if (method === 'webhook') {
      messages.set(`webhook-${++posted}`, { body, channelId: '', updates: 0 });
      return { body: 'ok' };
    }
    if (method === 'chat.postMessage') {
      const ts = `17000000${String(++posted).padStart(2, '0')}.000100`;
      const channelId = String(body['channel']).startsWith('C0') ? String(body['channel']) : `C0${String(body['channel']).replace(/\W/g, '').toUpperCase()}`;
      messages.set(ts, { body, channelId, updates: 0 });
      return { body: { ok: true, channel: channelId, ts } };
    }
    const before = messages.get(String(body['ts']));
    if (before === undefined || before.channelId !== body['channel']) return { body: { ok: false, error: 'message_not_found' } };
    messages.set(String(body['ts']), { body: { ...before.body, ...body }, channelId: before.channelId, updates: before.updates + 1 });
    return { body: { ok: true, channel: before.channelId, ts: body['ts'], text: body['text'] } };
  });
  const all = (): readonly FakeMessage[] => [...messages.values()];
  return {
    ...server,
    messages,
    problems,
    topLevel: () => all().filter((message) => message.body['thread_ts'] === undefined),
    replies: () => all().filter((message) => message.body['thread_ts'] !== undefined),
    methods: () => server.received.map(methodOf),
  };
}
