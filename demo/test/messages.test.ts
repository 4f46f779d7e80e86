import { describe, expect, test } from '@jest/globals';
import { answerCall } from '../slack/messages.ts';
import type { Message } from '../slack/messages.ts';

describe('the loopback Slack', () => {
  test('a message keeps what it said before', () => {
    const messages: Message[] = [];
    const posted = answerCall('chat.postMessage', { channel: '#deployments', text: 'started' }, messages, 1_000);
    expect(posted).toMatchObject({ ok: true, channel: 'C0DEPLOYS' });
    expect(answerCall('chat.update', { ts: String(posted['ts']), text: 'succeeded' }, messages, 2_000)).toEqual({ ok: true, channel: 'C0DEPLOYS', ts: posted['ts'] });
    expect(messages.map((message) => message.states.map(({ at, text }) => [at, text]))).toEqual([[[1_000, 'started'], [2_000, 'succeeded']]]);
  });

  test('a reply belongs to its message', () => {
    const messages: Message[] = [];
    const { ts } = answerCall('chat.postMessage', { text: 'a' }, messages, 0);
    answerCall('chat.postMessage', { text: 'b', thread_ts: String(ts) }, messages, 1);
    expect(messages.map((message) => message.threadTs)).toEqual([undefined, ts]);
    expect(new Set(messages.map((message) => message.ts)).size).toBe(2);
  });

  test.each([
    ['chat.update', { ts: '1.000001', text: 'x' }, 'message_not_found'],
    ['chat.postMessage', {}, 'no_text'],
    ['chat.delete', { text: 'x' }, 'unknown_method'],
  ])('%s with %j is refused as Slack refuses it', (method, body, error) => {
    const messages: Message[] = [];
    expect(answerCall(method, body, messages, 0)).toEqual({ ok: false, error });
    expect(messages).toEqual([]);
  });
});
