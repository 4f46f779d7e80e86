import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { fakeSlack } from '../../shared/test/slack-notification/fake-slack.ts';
import type { FakeSlack } from '../../shared/test/slack-notification/fake-slack.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions } from '../../shared/test/support/job.ts';
import type { Answer } from '../../shared/test/support/loopback.ts';

const TOKEN = 'xoxb-1-SENTINELTOKEN';
const WEBHOOK_PATH = '/services/T0SENTINEL/B0SENTINEL/SENTINELSECRET';

const jobs: Job[] = [];
let slack: FakeSlack | undefined;
afterEach(async () => {
  for (const job of jobs.splice(0)) job.cleanup();
  await slack?.close();
  slack = undefined;
});

async function world(script?: (method: string, index: number) => Answer | undefined, event: object = {}) {
  slack = await fakeSlack((method, _request, index) => script?.(method, index));
  const chat = slack;
  const job = newJob(event);
  const api = { environment: 'production', 'slack-token': TOKEN, 'slack-channel': '#deployments', 'slack-api-url': `${chat.url}/api/` };
  const hook = { environment: 'production', 'slack-webhook-url': chat.url + WEBHOOK_PATH };
  return { job, chat, api, hook, notify: (inputs: Readonly<Record<string, string>>, options: StepOptions = {}, where = job) => where.step('action-notify', inputs, options) };
}

function newJob(event: object = {}): Job {
  const job = new Job({ event });
  jobs.push(job);
  return job;
}

/** What the other actions would have left. It is written later than any step of the test. */
const recordOf = (sections: Partial<ReleaseRecord>): string => JSON.stringify({ schema: 'surefoot/release@1', environment: 'production', updated_at: '2099-01-01T00:00:00Z', ...sections });
const GOOD: Partial<ReleaseRecord> = { version: 'a'.repeat(40), deployment: { outcome: 'deployed', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r2', url: 'https://app.example.com', duration_seconds: 12 }, health: { outcome: 'healthy', success_rate: 1, samples: 20, p95_ms: 40 } };
const BAD: Partial<ReleaseRecord> = { ...GOOD, health: { outcome: 'unhealthy', reason: 'redis: Connection refused', failing_checks: [{ name: 'health', component: 'redis', message: 'Connection refused' }] } };

describe('one message', () => {
  test('changes from started to succeeded in one job', async () => {
    const { job, chat, api, notify } = await world();
    const started = await notify(api);
    expect(started).toMatchObject({ code: 0, outputs: { outcome: 'sent', 'reason-code': 'sent', 'slack-ts': '1700000001.000100', 'slack-channel-id': 'C0DEPLOYMENTS' } });
    expect(chat.topLevel()[0]?.body['text']).toBe('🚀 Started: production – feat: a thing');
    const earlier = JSON.parse(started.outputs['record'] ?? '') as ReleaseRecord;
    expect(earlier.notifications?.slack).toEqual([{ channel: '#deployments', channel_id: 'C0DEPLOYMENTS', ts: '1700000001.000100', event: 'started' }]);
    const done = await notify({ ...api, record: recordOf({ ...earlier, ...GOOD, updated_at: '2099-01-01T00:00:00Z' }) }, {}, job);
    expect(done).toMatchObject({ code: 0, outputs: { outcome: 'sent', 'slack-ts': '1700000001.000100' } });
    expect(chat.topLevel()).toMatchObject([{ updates: 1 }]);
    expect(JSON.stringify(chat.topLevel()[0]?.body)).toMatch(/Succeeded[\s\S]*View Application/);
    expect(done.summary).toMatch(/changed in place[\s\S]*Health check: healthy \(100 % of 20 requests, p95 40 ms\)/);
    expect(chat.problems).toEqual([]);
  });

  test('goes on in a later job that has only the record, and gets its details once', async () => {
    const { chat, api, notify } = await world();
    const started = await notify({ ...api, event: 'started' });
    const { notifications } = JSON.parse(started.outputs['record'] ?? '') as ReleaseRecord;
    const record = recordOf({ ...BAD, ...(notifications && { notifications }) });
    const failed = await notify({ ...api, record, needs: '{"deploy":{"result":"failure","outputs":{}}}' }, {}, newJob());
    expect(failed).toMatchObject({ code: 0, outputs: { outcome: 'sent' } });
    const again = await notify({ ...api, record: failed.outputs['record'] ?? '' }, {}, newJob());
    expect(again.outputs['outcome']).toBe('sent');
    expect(chat.topLevel()).toMatchObject([{ updates: 2 }]);
    expect(JSON.stringify(chat.topLevel())).toMatch(/❌ Failed: production[\s\S]*redis/);
    expect(chat.replies()).toHaveLength(1);
    expect(chat.problems).toEqual([]);
  });

  test('of trouble goes to the channel of its severity too, and calls', async () => {
    const { chat, api, notify } = await world();
    const held = recordOf({ ...BAD, decision: { decision: 'hold', rule: 'no-target', severity: 'P0', respond_within: '15 minutes', reason: 'there is no release to go back to' }, rollback: { outcome: 'held', live_release_id: 'r2' } });
    const step = await notify({ ...api, record: held, 'slack-channels': 'P0: "#alerts"', mention: 'P0: "<!here>"' });
    expect(step).toMatchObject({ code: 0, outputs: { outcome: 'sent', 'slack-channel-id': 'C0DEPLOYMENTS' } });
    expect(chat.topLevel().map((message) => message.channelId)).toEqual(['C0DEPLOYMENTS', 'C0ALERTS']);
    expect(JSON.stringify(chat.topLevel()[1])).toMatch(/Held: production[\s\S]*<!here> P0, respond within 15 minutes[\s\S]*no-target[\s\S]*release r2 \(this run's\)[\s\S]*there is no release to go back to/);
    expect(chat.problems).toEqual([]);
  });

  test('says what is live when the run was cancelled', async () => {
    const { job, chat, api, notify } = await world();
    job.status = 'cancelled';
    const step = await notify({ ...api, record: recordOf({ deployment: { outcome: 'cancelled', release_id: 'r2', previous_release_id: 'r1', live_release_id: 'r1', reason: 'on its way' } }) });
    expect(step).toMatchObject({ code: 0, outputs: { outcome: 'sent' } });
    expect(JSON.stringify(chat.topLevel())).toMatch(/Failed[\s\S]*release r1 \(the previous one\)[\s\S]*The run was cancelled\./);
  });

  test('does not tell of a success that did not happen', async () => {
    const { chat, api, notify } = await world();
    const step = await notify({ ...api, event: 'succeeded', record: recordOf(BAD) });
    expect(step.stdout).toMatch(/::warning::.*"succeeded"/);
    expect(JSON.stringify(chat.topLevel())).not.toContain('Succeeded');
  });
});

describe('a webhook', () => {
  test('gets a new message for each event, and its address is never shown', async () => {
    const { chat, hook, notify } = await world();
    const first = await notify(hook);
    const second = await notify(hook);
    expect([first, second].map((step) => step.outputs['outcome'])).toEqual(['sent', 'sent']);
    expect(chat.topLevel().map((message) => String(message.body['text']).split(':')[0])).toEqual(['🚀 Started', '✅ Succeeded']);
    for (const step of [first, second]) expect(step.visible).not.toContain('SENTINEL');
    expect(chat.problems).toEqual([]);
  });

  // Threats 14 and 16
  test.each([
    ['refuses', { status: 404, body: 'no_service' }, {}],
    ['breaks', { status: 500, body: 'rollup_error' }, {}],
    ['hangs', { hang: true }, { 'time-budget': '1s' }],
  ] as const)('that %s is a warning, within the time budget', async (_what, answer, more) => {
    const { chat, hook, notify } = await world(() => answer);
    const step = await notify({ ...hook, ...more });
    expect(step).toMatchObject({ code: 0, errors: [], outputs: { outcome: 'not-sent' } });
    expect(step.stdout).toMatch(/^::warning::/m);
    expect(step.visible).not.toContain('SENTINEL');
    expect(step.ms).toBeLessThan(6_000);
    expect(chat.received).toHaveLength(1);
  });

  test('that nobody listens to is tried again, and then a warning', async () => {
    const { notify } = await world();
    const step = await notify({ 'slack-webhook-url': `http://127.0.0.1:9${WEBHOOK_PATH}` });
    expect(step).toMatchObject({ code: 0, outputs: { outcome: 'not-sent', 'reason-code': 'slack-unreachable' } });
    expect(step.stdout.match(/trying again/g)).toHaveLength(2);
    expect(step.visible).not.toContain('SENTINEL');
  });
});

describe('a Slack that does not want', () => {
  test('more just now is waited for', async () => {
    const { chat, api, notify } = await world((_method, index) => (index === 0 ? { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } } : undefined));
    const step = await notify(api);
    expect(step).toMatchObject({ code: 0, outputs: { outcome: 'sent' } });
    expect(step.ms).toBeGreaterThan(1_000);
    expect(chat.topLevel()).toHaveLength(1);
  });

  test('the message is a warning that says what to do', async () => {
    const { api, notify } = await world(() => ({ body: { ok: false, error: 'not_in_channel' } }));
    const step = await notify(api);
    expect(step).toMatchObject({ code: 0, errors: [], outputs: { outcome: 'not-sent', 'reason-code': 'slack-rejected' } });
    expect(step.stdout).toMatch(/^::warning::.*not_in_channel.*Invite the app/m);
    expect(step.outputs['record']).not.toContain('notifications');
    expect(step.visible).not.toContain('SENTINEL');
  });

  test('the message fails the job where that was asked for', async () => {
    const { api, notify } = await world(() => ({ body: { ok: false, error: 'invalid_auth' } }));
    const step = await notify({ ...api, 'fail-on-error': 'true' });
    expect(step).toMatchObject({ code: 1, outputs: { outcome: 'not-sent' } });
    expect(step.errors).toEqual([expect.stringContaining('invalid_auth')]);
  });

  test('the details leaves the message sent in part', async () => {
    const { api, notify } = await world((_method, index) => (index === 1 ? { body: { ok: false, error: 'restricted_action' } } : undefined));
    expect(await notify({ ...api, record: recordOf(BAD) })).toMatchObject({ code: 0, outputs: { outcome: 'partly-sent', 'reason-code': 'some-not-sent', 'slack-ts': '1700000001.000100' } });
  });
});

// Wants 47 and 48, threats 12 and 13
describe('hostile text', () => {
  test('in a commit message is text', async () => {
    const message = '<!channel> "quotes" \\ `ticks` ${{ github.token }} $(id)\n::error::x\n<https://evil.example|View Logs> & <@U012AB3CD>';
    const { chat, api, notify } = await world(undefined, { head_commit: { message, author: { username: '<!here>' } } });
    const step = await notify(api);
    expect(step).toMatchObject({ code: 0, errors: [], outputs: { outcome: 'sent' } });
    expect(chat.problems).toEqual([]);
    expect(JSON.stringify(chat.topLevel())).not.toMatch(/<!channel>|<!here>|<@U0|<https:\/\/evil/);
    expect(JSON.stringify(chat.topLevel())).toContain('\\"quotes\\"');
  });

  test.each(['x', '<', '&', '😀', '\ud800'])('40,001 times %j fits', async (part) => {
    const { chat, api, notify } = await world(undefined, { head_commit: { message: part.repeat(40_001), author: { name: part.repeat(40_001) } } });
    const record = recordOf({ ...BAD, health: { outcome: 'unhealthy', reason: part.toWellFormed().repeat(1_000).slice(0, 1_000).toWellFormed(), failing_checks: Array.from({ length: 10 }, () => ({ name: part.toWellFormed().repeat(50), message: part.toWellFormed().repeat(240) })) } });
    expect(await notify({ ...api, record })).toMatchObject({ code: 0, outputs: { outcome: 'sent' } });
    expect(chat.replies()).toHaveLength(1);
    expect(chat.problems).toEqual([]);
  });
});

describe('without anything to do', () => {
  test('no channel is a warning', async () => {
    const { notify } = await world();
    const step = await notify({ environment: 'production', 'fail-on-error': 'true' });
    expect(step).toMatchObject({ code: 0, errors: [], outputs: { outcome: 'skipped', 'reason-code': 'nothing-to-send' } });
    expect(step.stdout).toMatch(/^::warning::.*no channel is configured/m);
  });

  test('jobs that were all skipped are no story', async () => {
    const { chat, api, notify } = await world();
    expect(await notify({ ...api, needs: '{"deploy":{"result":"skipped"}}' })).toMatchObject({ code: 0, outputs: { outcome: 'skipped', 'reason-code': 'nothing-happened' } });
    expect(chat.received).toHaveLength(0);
  });

  test('a dry run shows the message and sends none', async () => {
    const { chat, api, notify } = await world();
    const step = await notify({ ...api, 'dry-run': 'true', record: recordOf(GOOD) });
    expect(step).toMatchObject({ code: 0, outputs: { outcome: 'planned' } });
    expect(step.summary).toContain('✅ Succeeded: production');
    expect(chat.received).toHaveLength(0);
  });
});

describe('bad input', () => {
  test.each([
    ['needs', { needs: '{broken' }],
    ['event', { event: 'party' }],
    ['slack-webhook-url', { 'slack-webhook-url': `https://hooks.slack.com.evil.invalid${WEBHOOK_PATH}` }],
    ['mention', { mention: 'P0: "@here"' }],
  ])('%s is one error, and nothing is sent', async (name, inputs) => {
    const { notify } = await world();
    const step = await notify(inputs);
    expect(step).toMatchObject({ code: 1, outputs: { outcome: 'failed', 'reason-code': 'bad-input' } });
    expect(step.errors).toHaveLength(1);
    expect(step.errors[0]).toContain(`"${name}"`);
    expect(step.visible).not.toContain('SENTINEL');
  });
});

test('a cancel ends it at once', async () => {
  const { job, api, notify } = await world(() => ({ status: 429, headers: { 'retry-after': '20' }, body: '' }));
  const step = await notify(api, { cancelWhen: /trying again/ }, job);
  expect(step).toMatchObject({ code: 0, outputs: { outcome: 'not-sent', 'reason-code': 'cancelled' } });
  expect(step.ms).toBeLessThan(4_000);
});

test('it works without an environment, and keeps no record then', async () => {
  const { job, chat, api, notify } = await world();
  const { environment: _, ...rest } = api;
  writeFileSync(path.join(job.root, 'event.json'), '{broken');
  expect(await notify({ ...rest, event: 'started' })).toMatchObject({ code: 0, outputs: { outcome: 'sent', record: '' } });
  expect(chat.topLevel()[0]?.body['text']).toBe('🚀 Started: acme/app');
});
