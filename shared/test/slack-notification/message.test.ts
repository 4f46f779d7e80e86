import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageAsText, withoutBlocks } from '../../slack-notification/as-text.ts';
import type { Block } from '../../slack-notification/blocks.ts';
import { renderDetails } from '../../slack-notification/details.ts';
import { EVENTS, isMention, isTrouble } from '../../slack-notification/facts.ts';
import type { MessageFacts, NotifyEvent } from '../../slack-notification/facts.ts';
import { renderMessage } from '../../slack-notification/message.ts';
import { factsOf } from './facts-of.ts';
import { blockProblems, requestProblems } from './slack-rules.ts';

const RUN = 'https://github.example/acme/app/actions/runs/4711';
const full = (event: NotifyEvent): MessageFacts =>
  factsOf({
    event,
    version: 'a'.repeat(40),
    commit: { message: 'feat(webhooks): add subscriptions\n\nbody', author: 'release author' },
    actor: 'author',
    runId: '4711',
    durationMs: 125_000,
    health: 'healthy (100 % of 24 requests, p95 85 ms)',
    live: "release r2 (this run's)",
    error: isTrouble(event) ? 'redis: Connection refused' : undefined,
    rollback: isTrouble(event) ? 'none was made' : undefined,
    decision: isTrouble(event) ? { decision: 'hold', rule: 'inconclusive', severity: 'P1', respondWithin: '1 hour', wouldChange: 'any measurement' } : undefined,
    failing: isTrouble(event) ? [{ name: 'health', message: 'redis: Connection refused' }] : [],
    applicationUrl: 'https://app.example.com',
    logsUrl: RUN,
    errorUrl: 'https://logs.example.com/1',
  });
const labels = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.type === 'section' && 'fields' in block ? block.fields.filter((_, index) => index % 2 === 0).map((field) => field.text) : []));
const buttons = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.type === 'actions' ? block.elements.map((button) => `${button.text.text} → ${button.url}`) : []));

describe('a message of each event', () => {
  test.each([
    ['started', '🚀 Started: production'],
    ['succeeded', '✅ Succeeded: production'],
    ['failed', '❌ Failed: production'],
    ['rolled-back', '⏪ Rolled back: production'],
    ['held', '✋ Held: production'],
  ] as const)('%s has its headline', (event, headline) => {
    const message = renderMessage(full(event));
    expect(message.blocks[0]).toEqual({ type: 'header', text: { type: 'plain_text', text: headline, emoji: false } });
    expect(message.text.startsWith(headline)).toBe(true);
    expect(blockProblems(message.blocks as unknown as Record<string, unknown>[])).toEqual([]);
  });

  test('started: environment, commit, author, status, logs', () => {
    const { blocks } = renderMessage({ ...full('started'), durationMs: undefined, health: undefined, live: undefined });
    expect(labels(blocks)).toEqual(['*Environment*', '*Status*', '*Commit*', '*Author*']);
    expect(buttons(blocks)).toEqual([`View Logs → ${RUN}`]);
    expect(messageAsText({ text: '', blocks })).toBe(['🚀 Started: production', 'Environment: production', 'Status: Deploying', 'Commit: feat(webhooks): add subscriptions', 'Author: release author', 'Version aaaaaaa · By author · Run 4711 · acme/app', `View Logs: ${RUN}`].join('\n'));
  });

  test('succeeded: environment, duration, health check, application', () => {
    const { blocks } = renderMessage(full('succeeded'));
    expect(labels(blocks)).toEqual(['*Environment*', '*Live now*', '*Duration*', '*Health check*', '*Commit*', '*Author*']);
    expect(buttons(blocks)).toEqual([`View Logs → ${RUN}`, 'View Application → https://app.example.com/']);
    expect(messageAsText({ text: '', blocks })).toContain('Duration: 2 min 05 s');
  });

  test('failed: environment, error, rollback, logs, error details', () => {
    const { blocks } = renderMessage(full('failed'));
    expect(labels(blocks)).toEqual(expect.arrayContaining(['*Environment*', '*Failing*', '*Rollback*', '*Live now*']));
    expect(messageAsText({ text: '', blocks })).toContain('Error\nredis: Connection refused');
    expect(buttons(blocks)).toEqual([`View Logs → ${RUN}`, 'View Error Details → https://logs.example.com/1']);
  });

  test('held: decision, rule, severity, what is live, respond within', () => {
    const { blocks } = renderMessage(full('held'));
    expect(labels(blocks)).toEqual(expect.arrayContaining(['*Decision*', '*Rule*', '*Severity*', '*Respond within*', '*Live now*']));
    expect(messageAsText({ text: '', blocks })).toContain('Why\nredis');
    expect(buttons(blocks)).toHaveLength(3);
  });

  test('shows nothing for what is not known', () => {
    const message = renderMessage(factsOf({ environment: undefined, repository: '' }));
    expect(message.text).toBe('🚀 Started');
    expect(messageAsText(message)).toBe('🚀 Started\nStatus: Deploying\nSurefoot');
    expect(messageAsText(renderMessage(factsOf({ environment: undefined, logsUrl: RUN })))).toContain('Started: acme/app');
  });

  test('names the service, and a version that is no commit id whole', () => {
    const text = messageAsText(renderMessage(factsOf({ service: 'api', version: '1.4.2' })));
    expect(text).toContain('Started: api in production');
    expect(text).toContain('Version 1.4.2');
  });

  test('a subject with the word of another headline is left out of the headline', () => {
    expect(renderMessage(factsOf({ environment: 'Failed' })).text).toBe('🚀 Started');
  });
});

describe('calls', () => {
  const facts = { ...full('held'), mention: '<!here>' };

  test('stand in the message and in its text', () => {
    const message = renderMessage(facts);
    expect(message.blocks[1]).toEqual({ type: 'section', text: { type: 'mrkdwn', text: '<!here> P1, respond within 1 hour', verbatim: true } });
    expect(message.text.startsWith('<!here> ✋ Held')).toBe(true);
    expect(renderMessage({ ...facts, decision: undefined }).blocks[1]).toMatchObject({ text: { text: '<!here>' } });
  });

  test('stand in the details only where the message was changed', () => {
    expect(JSON.stringify(renderDetails(facts, { mention: true }))).toContain('<!here>');
    expect(JSON.stringify(renderDetails(facts, { mention: false }))).not.toContain('<!here>');
    expect(JSON.stringify(renderDetails(full('held'), { mention: true }))).not.toContain('<!');
  });

  test('survive a Slack that refuses blocks', () => {
    const plain = withoutBlocks(renderMessage(facts), '<!here>');
    expect(plain.blocks).toEqual([]);
    expect(plain.text.match(/<!here>/g)).toHaveLength(1);
    expect(withoutBlocks(renderMessage(full('failed')), undefined).text).toContain('redis: Connection refused');
  });

  test.each(['<!here>', '<!channel>', '<!everyone>', '<@U012AB3CD>', '<@W012AB3CD>', '<!subteam^S012345>'])('%s calls', (text) => expect(isMention(text)).toBe(true));
  test.each(['@here', 'here', '<!here', '<!subteam^U012>', '<@someone>', '<!here> x', '<https://a.example|b>', ''])('%j does not', (text) => expect(isMention(text)).toBe(false));
});

describe('details', () => {
  test('hold every failing check, and what would change the decision', () => {
    const text = messageAsText(renderDetails(full('held'), { mention: false }));
    expect(text).toContain('Why');
    expect(text).toContain('*health*');
    expect(text).toContain('any measurement');
  });

  test('a fence in the text does not end the block', () => {
    const { blocks } = renderDetails({ ...full('failed'), error: 'a ``` b ```` c' }, { mention: false });
    expect(JSON.stringify(blocks[0]).match(/```/g)).toHaveLength(2);
  });
});

const NASTY = ['<!channel>', '<@U012AB3CD>', '<https://evil.example|View Logs>', '<!subteam^S1>', '&amp;', '&', '<', '>', '```', '*', '`', '\ud800', '\udc00', '😀', '\u202e', '\u0000', '\u001b[31m', '\n', '\r\n', '|', '@here', '#general', ':tada:', 'é'];
const hostile = fc.oneof(
  fc.array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...NASTY, 'x'), fc.constantFrom(149, 150, 151, 1_999, 2_000, 2_999, 3_001, 40_001)).map(([part, times]) => part.repeat(times)),
);
const address = fc.oneof(fc.webUrl(), hostile, fc.constantFrom('javascript:alert(1)', 'https://user:pw@host.example/', `https://a.example/${'a'.repeat(2_950)}`, 'https://a.example/<|>?a=1&b=2', 'http://x'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });
const anyFacts: fc.Arbitrary<MessageFacts> = fc.record({
  event: fc.constantFrom(...EVENTS),
  environment: maybe(hostile),
  service: maybe(hostile),
  repository: hostile,
  version: maybe(hostile),
  commit: maybe(fc.record({ message: hostile, author: hostile })),
  actor: maybe(hostile),
  runId: maybe(hostile),
  durationMs: maybe(fc.nat()),
  health: maybe(hostile),
  live: maybe(hostile),
  error: maybe(hostile),
  rollback: maybe(hostile),
  decision: maybe(fc.record({ decision: hostile, rule: maybe(hostile), severity: maybe(hostile), respondWithin: maybe(hostile), wouldChange: maybe(hostile) })),
  failing: fc.array(fc.record({ name: hostile, message: hostile }), { maxLength: 50 }),
  applicationUrl: maybe(address),
  logsUrl: maybe(address),
  errorUrl: maybe(address),
  mention: maybe(fc.constantFrom('<!here>', '<@U012AB3CD>', '<!subteam^S012345>')),
});

// Threats 12 and 13: no markup from outside, and no limit of Slack's exceeded, whatever the facts are.
describe('whatever the facts are', () => {
  const asRequest = (message: { readonly text: string; readonly blocks: readonly unknown[] }): readonly string[] => requestProblems('chat.postMessage', { channel: 'C0', text: message.text, blocks: message.blocks });

  test('Slack takes the message, and nothing in it is markup from outside', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(asRequest(renderMessage(facts))).toEqual([]);
        expect(asRequest(renderDetails(facts, { mention: true }))).toEqual([]);
        expect(asRequest(withoutBlocks(renderMessage(facts), facts.mention))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test('the headline holds exactly one of the five words', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('Failed', 'held', 'Rolled back', 'staging'), (facts, environment) => {
        const [first] = renderMessage({ ...facts, environment }).blocks;
        const headline = first?.type === 'header' ? first.text.text : '';
        expect(headline.match(/\b(?:Started|Succeeded|Failed|Rolled back|Held)\b/gi)).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test('addresses that are not http(s) make no button', () => {
    const { blocks } = renderMessage({ ...full('failed'), logsUrl: 'javascript:alert(1)', errorUrl: 'https://user:pw@host.example/' });
    expect(buttons(blocks)).toEqual([]);
    expect(JSON.stringify(blocks)).not.toMatch(/javascript|user:pw/);
  });

  test('an address beyond what one message may hold is left out', () => {
    const long = `https://a.example/${'a'.repeat(2_900)}`;
    expect(buttons(renderMessage({ ...full('held'), logsUrl: long, applicationUrl: long, errorUrl: 'https://b.example' }).blocks)).toHaveLength(2);
  });
});
