import { afterEach, describe, expect, test } from '@jest/globals';
import { systemHttp } from '../../runtime/http.ts';
import type { Http } from '../../runtime/http.ts';
import { deliver, deliverByWebhook } from '../../slack-notification/deliver.ts';
import type { Delivery, Order } from '../../slack-notification/deliver.ts';
import { renderDetails } from '../../slack-notification/details.ts';
import type { SlackParts } from '../../slack-notification/exchange.ts';
import { renderMessage } from '../../slack-notification/message.ts';
import { jumpingClock } from '../support/fake-clock.ts';
import type { Answer } from '../support/loopback.ts';
import { factsOf } from './facts-of.ts';
import { fakeSlack } from './fake-slack.ts';
import type { FakeSlack } from './fake-slack.ts';

const facts = factsOf({ event: 'failed', error: 'redis: Connection refused', mention: '<!here>', logsUrl: 'https://github.example/run' });
const order = (more: Partial<Order> = {}): Order => ({ channel: '#deployments', known: undefined, message: renderMessage(facts), details: undefined, mention: undefined, ...more });
const details = (how: 'posted' | 'updated') => renderDetails(facts, { mention: how === 'updated' });

let slack: FakeSlack | undefined;
afterEach(async () => {
  await slack?.close();
  slack = undefined;
});

async function world(script?: (method: string, index: number) => Answer | undefined, http: Http = systemHttp) {
  slack = await fakeSlack((method, _request, index) => script?.(method, index));
  const clock = jumpingClock();
  const said: string[] = [];
  const stop = new AbortController();
  const log = { info: (text: string) => void said.push(text), warning: (text: string) => void said.push(text), foreign: (text: string) => void said.push(text) };
  const parts: SlackParts = { http, clock, log, signal: stop.signal, deadline: 30_000 };
  return { slack, clock, said, stop, parts, api: { url: `${slack.url}/api/`, token: 'xoxb-1-secret' } };
}

const refusal = (error: string, more: object = {}): Answer => ({ body: { ok: false, error, ...more } });
const problemOf = (delivery: Delivery) => (delivery.kind === 'not-delivered' ? delivery.problem : delivery.missing);

describe('one message', () => {
  test('is posted, then changed in its place by the id of the channel', async () => {
    const { slack, api, parts } = await world();
    const first = await deliver(api, order(), parts);
    expect(first).toEqual({ kind: 'delivered', how: 'posted', place: { channelId: 'C0DEPLOYMENTS', ts: '1700000001.000100' }, missing: undefined });
    const place = first.kind === 'delivered' ? first.place : undefined;
    expect(await deliver(api, order({ known: place }), parts)).toMatchObject({ how: 'updated', place });
    expect(slack.methods()).toEqual(['chat.postMessage', 'chat.update']);
    expect(slack.topLevel()).toMatchObject([{ updates: 1, body: { link_names: false, parse: 'none', unfurl_links: false } }]);
    expect(slack.problems).toEqual([]);
  });

  test.each(['message_not_found', 'cant_update_message', 'edit_window_closed', 'is_inactive', 'channel_not_found'])('that can no longer be changed (%s) is posted anew', async (error) => {
    const { slack, api, parts } = await world((method) => (method === 'chat.update' ? refusal(error) : undefined));
    expect(await deliver(api, order({ known: { channelId: 'C0OLD', ts: '1.1' } }), parts)).toMatchObject({ how: 'posted', place: { channelId: 'C0DEPLOYMENTS' } });
    expect(slack.methods()).toEqual(['chat.update', 'chat.postMessage']);
  });

  test('that cannot be changed for another reason is not doubled', async () => {
    const { slack, api, parts } = await world(() => refusal('invalid_auth'));
    expect(problemOf(await deliver(api, order({ known: { channelId: 'C0OLD', ts: '1.1' } }), parts))).toMatchObject({ error: 'invalid_auth' });
    expect(slack.methods()).toEqual(['chat.update']);
  });

  test('keeps its old place when the answer to a change names none', async () => {
    const { api, parts } = await world((method) => (method === 'chat.update' ? { body: { ok: true } } : undefined));
    expect(await deliver(api, order({ known: { channelId: 'C0OLD', ts: '1.1' } }), parts)).toMatchObject({ place: { channelId: 'C0OLD', ts: '1.1' } });
  });

  test('of which Slack does not say where it stands gets no thread', async () => {
    const { slack, api, parts } = await world(() => ({ body: { ok: true, channel: '<x>', ts: 'never' } }));
    expect(await deliver(api, order({ details }), parts)).toMatchObject({ kind: 'delivered', place: undefined });
    expect(slack.received).toHaveLength(1);
  });
});

describe('details', () => {
  test('go into the thread, quietly under a new message, aloud under a changed one', async () => {
    const { slack, api, parts } = await world();
    const first = await deliver(api, order({ details, mention: '<!here>' }), parts);
    expect(slack.replies()).toMatchObject([{ channelId: 'C0DEPLOYMENTS', body: { thread_ts: '1700000001.000100' } }]);
    expect(JSON.stringify(slack.replies())).not.toMatch(/reply_broadcast|<!here>/);
    await deliver(api, order({ details, mention: '<!here>', known: first.kind === 'delivered' ? first.place : undefined }), parts);
    expect(slack.replies()[1]).toMatchObject({ body: { reply_broadcast: true } });
    expect(JSON.stringify(slack.replies()[1])).toContain('<!here>');
    expect(slack.problems).toEqual([]);
  });

  test('that cannot be sent leave the message delivered, and are missed', async () => {
    const { api, parts } = await world((_method, index) => (index === 1 ? refusal('restricted_action_thread_locked') : undefined));
    expect(await deliver(api, order({ details }), parts)).toMatchObject({ kind: 'delivered', missing: { error: 'restricted_action_thread_locked' } });
  });
});

describe('a refusal with status 200', () => {
  test.each([
    ['not_in_channel', /invite/i],
    ['missing_scope', /chat:write/],
    ['invalid_auth', /token/],
    ['channel_not_found', /name of the channel/],
    ['is_archived', /archive/],
    ['token_revoked', /install/],
  ])('%s says what to do', async (error, advice) => {
    const { api, parts } = await world(() => refusal(error));
    const problem = problemOf(await deliver(api, order(), parts));
    expect(problem).toMatchObject({ code: 'slack-rejected', error });
    expect(problem?.message).toContain('#deployments');
    expect(problem?.advice).toMatch(advice);
  });

  test('unknown errors are quoted, without advice and without control characters', async () => {
    const { api, parts } = await world(() => refusal('no such\u001b[31m thing\n::error::x'));
    expect(problemOf(await deliver(api, order(), parts))).toEqual({ code: 'slack-rejected', error: undefined, advice: undefined, message: 'Slack refused the message for #deployments: "no such thing ::error::x".' });
  });

  test('names of JavaScript\'s own are no advice', async () => {
    const { api, parts } = await world(() => refusal('constructor'));
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ error: 'constructor', advice: undefined });
  });

  test.each(['invalid_blocks', 'msg_blocks_too_long'])('%s is sent again as text', async (error) => {
    const { slack, api, parts, said } = await world((_method, index) => (index === 0 ? refusal(error, { response_metadata: { messages: ['[ERROR] must be less than 3001 characters', 7] } }) : undefined));
    expect(await deliver(api, order({ mention: '<!here>' }), parts)).toMatchObject({ kind: 'delivered' });
    expect(slack.topLevel()[0]?.body).not.toHaveProperty('blocks');
    expect(String(slack.topLevel()[0]?.body['text'])).toMatch(/^<!here>[\s\S]*Connection refused/);
    expect(said.join()).toContain('must be less than 3001 characters');
    expect(slack.problems).toEqual([]);
  });

  test.each([{ body: 'not JSON' }, { body: '7' }, { body: { ok: 'yes' } }, { body: { ok: false } }, { body: { ok: false, error: 7 } }])('%j is no success', async (answer) => {
    const { api, parts } = await world(() => answer);
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-rejected' });
  });

  test('"ok" under another status is no success', async () => {
    const { api, parts } = await world(() => ({ status: 302, body: { ok: true, channel: 'C0', ts: '1.1' } }));
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ message: expect.stringContaining('HTTP 302'), advice: expect.stringContaining('Redirects') });
  });
});

describe('limits of the rate', () => {
  test.each([
    [{ status: 429, headers: { 'retry-after': '7' } }, 7_000],
    [{ status: 429, headers: { 'retry-after': '0' } }, 100],
    [{ status: 429, headers: { 'retry-after': '-1' } }, 1_000],
    [{ status: 429, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }, 1_000],
    [{ status: 429 }, 1_000],
    [{ ...refusal('ratelimited'), headers: { 'retry-after': '3' } }, 3_000],
    [refusal('rate_limited'), 1_000],
  ])('%j waits %d ms and sends again', async (answer, waited) => {
    const { slack, api, parts, clock } = await world((_method, index) => (index === 0 ? answer : undefined));
    expect(await deliver(api, order(), parts)).toMatchObject({ kind: 'delivered' });
    expect(clock.monotonic()).toBe(waited);
    expect(slack.topLevel()).toHaveLength(1);
  });

  test.each(['31', '999999', '999999999'])('a wait of %s s is past the budget and not begun', async (seconds) => {
    const { slack, api, parts, clock } = await world(() => ({ status: 429, headers: { 'retry-after': seconds } }));
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-unreachable', message: expect.stringContaining('time budget') });
    expect([clock.monotonic(), slack.received.length]).toEqual([0, 1]);
  });

  test('a Slack that never has enough is left', async () => {
    const { slack, api, parts } = await world(() => ({ status: 429, headers: { 'retry-after': '0' } }));
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-unreachable' });
    expect(slack.received.length).toBeLessThan(10);
  });
});

describe('trouble on the way', () => {
  test('a new message is not sent again after a 500, a change once', async () => {
    const { slack, api, parts } = await world(() => ({ status: 500, body: 'oops' }));
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-unreachable', advice: expect.stringContaining('not sent again') });
    expect(slack.received).toHaveLength(1);
    await deliver(api, order({ known: { channelId: 'C0OLD', ts: '1.1' } }), parts);
    expect(slack.methods()).toEqual(['chat.postMessage', 'chat.update', 'chat.update']);
  });

  test('a connection that was refused is tried twice more', async () => {
    let tries = 0;
    const http: Http = { send: (request) => (++tries < 3 ? Promise.resolve({ kind: 'failed', why: 'connection', message: 'connect ECONNREFUSED 127.0.0.1:9' }) : systemHttp.send(request)) };
    const { api, parts } = await world(undefined, http);
    expect(await deliver(api, order(), parts)).toMatchObject({ kind: 'delivered' });
    tries = -10;
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-unreachable', message: expect.stringContaining('ECONNREFUSED') });
    expect(tries).toBe(-7);
  });

  test.each(['timeout', 'connection'] as const)('a new message is not sent again after a %s', async (why) => {
    let tries = 0;
    const { api, parts } = await world(undefined, { send: () => Promise.resolve({ kind: 'failed', why, message: `${++tries} socket hang up` }) });
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'slack-unreachable' });
    expect(tries).toBe(1);
  });

  test('a change is sent once more after a timeout', async () => {
    let tries = 0;
    const http: Http = { send: (request) => (++tries === 1 ? Promise.resolve({ kind: 'failed', why: 'timeout', message: 'no complete answer' }) : systemHttp.send(request)) };
    const { slack, api, parts } = await world((method) => (method === 'chat.update' ? { body: { ok: true } } : undefined), http);
    expect(await deliver(api, order({ known: { channelId: 'C0OLD', ts: '1.1' } }), parts)).toMatchObject({ how: 'updated' });
    expect([tries, slack.received.length]).toEqual([2, 1]);
  });

  test('nothing is sent past the budget, or after a cancel', async () => {
    const { slack, api, parts, clock, stop } = await world();
    clock.advance(30_001);
    expect(problemOf(await deliver(api, order(), parts))?.message).toContain('time budget is used up');
    stop.abort();
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'cancelled' });
    expect(slack.received).toEqual([]);
  });

  test('a cancel in the midst of a request ends it', async () => {
    const { api, parts, stop } = await world(() => ({ hang: true }));
    setTimeout(() => stop.abort(), 50);
    expect(problemOf(await deliver(api, order(), parts))).toMatchObject({ code: 'cancelled' });
  });
});

describe('a webhook', () => {
  const path = '/services/T0SENTINEL/B0SENTINEL/SENTINEL';

  test('takes a message, and answers "ok"', async () => {
    const { slack, parts } = await world();
    expect(await deliverByWebhook(slack.url + path, renderMessage(facts), '<!here>', parts)).toEqual({ kind: 'delivered', how: 'posted', place: undefined, missing: undefined });
    expect(slack.problems).toEqual([]);
    expect(slack.received[0]?.headers['authorization']).toBeUndefined();
  });

  // Threat 14: nothing that could be printed quotes the path.
  test.each([
    [{ status: 400, body: 'user_not_found' }, 'slack-rejected', /user_not_found/],
    [{ status: 403, body: 'action_prohibited' }, 'slack-rejected', /action_prohibited/],
    [{ status: 404, body: 'no_service' }, 'slack-rejected', /no_service/],
    [{ status: 410, body: 'channel_is_archived' }, 'slack-rejected', /channel_is_archived/],
    [{ status: 500, body: 'rollup_error' }, 'slack-unreachable', /HTTP 500/],
    [{ status: 404, body: '<html>Not here</html>' }, 'slack-rejected', /HTTP 404/],
    [{ status: 200, body: '<html>Please log in</html>' }, 'slack-rejected', /not Slack's/],
    [{ status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: 'found_it' }, 'slack-rejected', /HTTP 302/],
  ])('%j is no success', async (answer, code, words) => {
    const { slack, parts } = await world(() => answer);
    const problem = problemOf(await deliverByWebhook(slack.url + path, renderMessage(facts), undefined, parts));
    expect(problem).toMatchObject({ code });
    expect(problem?.message).toMatch(words);
    expect(JSON.stringify(problem)).not.toContain('SENTINEL');
    expect(slack.received).toHaveLength(1);
  });

  test('is left alone after a cancel', async () => {
    const { slack, parts, stop } = await world();
    stop.abort();
    expect(problemOf(await deliverByWebhook(slack.url + path, renderMessage(facts), undefined, parts))).toMatchObject({ code: 'cancelled' });
    expect(slack.received).toEqual([]);
  });

  test('gets the message as text when it refuses the blocks', async () => {
    const { slack, parts } = await world((_method, index) => (index === 0 ? { status: 400, body: 'invalid_blocks' } : undefined));
    expect(await deliverByWebhook(slack.url + path, renderMessage(facts), undefined, parts)).toMatchObject({ kind: 'delivered' });
    expect(JSON.parse(slack.received[1]?.body ?? '')).not.toHaveProperty('blocks');
  });
});
