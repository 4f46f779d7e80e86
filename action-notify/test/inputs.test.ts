import { describe, expect, test } from '@jest/globals';
import type { RequestContext } from '../../shared/action/action.ts';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import { inputs, toRequest } from '../src/inputs.ts';

const WEBHOOK = 'https://hooks.slack.com/services/T0SENTINEL/B0SENTINEL/SENTINEL';
const API = { 'slack-token': 'xoxb-1-SENTINEL', 'slack-channel': '#deployments' };

async function read(given: Readonly<Record<string, string>>) {
  const parsed = await parseInputs(inputs, given);
  return parsed.ok ? toRequest(parsed.value, {} as RequestContext) : parsed;
}

describe('a request', () => {
  test('from defaults has no channel, and what the runner did not fill in is not known', async () => {
    expect(await read({})).toEqual({ ok: true, value: { event: 'auto', jobs: { status: undefined, needs: [] }, destination: { kind: 'none', hint: expect.stringContaining('slack-webhook-url') }, mentions: {}, environment: undefined, service: undefined, githubToken: undefined, failOnError: false, timeBudgetMs: 30_000, dryRun: false } });
  });

  test('with a channel whose token is empty says so', async () => {
    expect(await read({ 'slack-channel': '#deployments' })).toMatchObject({ value: { destination: { kind: 'none', hint: expect.stringContaining('A secret') } } });
  });

  test('with a token goes to the Web API', async () => {
    expect(await read({ ...API, 'github-token': 'ghs_x', status: 'cancelled', needs: '{"deploy":{"result":"failure"}}', 'slack-channels': 'P0: "#alerts"', mention: 'P0: <!here>\nP1: <!subteam^S012345>', 'slack-api-url': 'http://127.0.0.1:4711/api' })).toMatchObject({
      value: { githubToken: 'ghs_x', jobs: { status: 'cancelled', needs: [{ job: 'deploy', result: 'failure' }] }, destination: { kind: 'api', api: { url: 'http://127.0.0.1:4711/api/', token: 'xoxb-1-SENTINEL' }, channel: '#deployments', bySeverity: { P0: '#alerts' } }, mentions: { P0: '<!here>', P1: '<!subteam^S012345>' } },
    });
  });

  test('with a webhook goes there', async () => expect(await read({ 'slack-webhook-url': WEBHOOK })).toMatchObject({ value: { destination: { kind: 'webhook', url: WEBHOOK } } }));

  test.each(['deployments', '#déploiements', 'C0123456789', '#a.b-c_d'])('takes the channel %s', async (channel) => expect(await read({ ...API, 'slack-channel': channel })).toMatchObject({ ok: true }));
});

// One message for each problem, which names the input and never a secret.
describe('bad input', () => {
  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['event', { event: 'party' }, /expected one of auto, started, succeeded, failed, rolled-back, held/],
    ['status', { status: 'fine' }, /one of failure, cancelled, success, skipped/],
    ['needs', { needs: '{broken' }, /toJSON\(needs\)/],
    ['needs', { needs: '{"deploy":{"result":"fine"}}' }, /needs context/],
    ['slack-webhook-url', { ...API, 'slack-webhook-url': WEBHOOK }, /both/],
    ['slack-webhook-url', { 'slack-webhook-url': 'https://hooks.slack.com.evil.invalid/services/SENTINEL' }, /evil\.invalid/],
    ['slack-channels', { 'slack-webhook-url': WEBHOOK, 'slack-channels': 'P0: "#alerts"' }, /slack-token/],
    ['slack-channel', { 'slack-token': 'xoxb-1-SENTINEL' }, /required/],
    ['slack-channel', { ...API, 'slack-channel': '#a b' }, /#deployments/],
    ['slack-channel', { ...API, 'slack-channel': '<!channel>' }, /#deployments/],
    ['slack-token', { ...API, 'slack-token': WEBHOOK }, /xoxb-/],
    ['slack-token', { ...API, 'slack-token': 'SENTINEL é' }, /xoxb-/],
    ['slack-api-url', { ...API, 'slack-api-url': 'http://slack.example.com/api/' }, /https/],
    ['slack-api-url', { ...API, 'slack-api-url': 'https://slack.com/api/?SENTINEL' }, /query/],
    ['slack-api-url', { ...API, 'slack-api-url': 'https://slack.com/api/#SENTINEL' }, /query/],
    ['slack-api-url', { ...API, 'slack-api-url': 'slack.com' }, /https/],
    ['slack-webhook-host', { 'slack-webhook-host': 'https://chat.example.com/' }, /chat\.example\.com/],
    ['slack-channels', { ...API, 'slack-channels': 'P7: "#alerts"' }, /unknown key "P7"/],
    ['slack-channels', { ...API, 'slack-channels': 'P0: "not a channel"' }, /P0/],
    ['slack-channels', { ...API, 'slack-channels': 'P0: #alerts' }, /P0/],
    ['mention', { mention: 'P0: "@here"' }, /<!here>/],
    ['mention', { mention: 'P0: "<https://evil.example|x>"' }, /mention as Slack writes it/],
    ['time-budget', { 'time-budget': '-3s' }, /duration/],
    ['time-budget', { 'time-budget': '500ms' }, /at least/],
    ['fail-on-error', { 'fail-on-error': 'yes' }, /true or false/],
  ])('%s: %j', async (input, given, words) => {
    const request = await read(given);
    const problems = request.ok ? [] : request.problems;
    expect(problems).toHaveLength(1);
    expect(problems[0]?.subject).toBe(input);
    expect(problems[0]?.message).toContain(`"${input}"`);
    expect(problems[0]?.message).toMatch(words);
    expect(problems[0]?.message).not.toContain('SENTINEL');
  });
});
