import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { systemHttp } from '../../runtime/http.ts';
import { deliver } from '../../slack-notification/deliver.ts';
import { renderDetails } from '../../slack-notification/details.ts';
import { renderMessage } from '../../slack-notification/message.ts';
import { jumpingClock } from '../support/fake-clock.ts';
import { ROOT } from '../support/job.ts';
import { factsOf } from './facts-of.ts';
import { fakeSlack } from './fake-slack.ts';

/** Slack's own description of its methods, where a copy is at hand. */
const folder = path.join(process.env['SUREFOOT_CONTRACTS'] ?? path.join(ROOT, '../shared/contracts'), 'slack');
const withSchema = existsSync(folder) ? test : test.skip;

interface Method {
  readonly args: Readonly<Record<string, { readonly required: boolean; readonly type: string | readonly string[] }>>;
}

withSchema('every request fits the official description of its method', async () => {
  const slack = await fakeSlack();
  const parts = { http: systemHttp, clock: jumpingClock(), log: { info: () => undefined, warning: () => undefined, foreign: () => undefined }, signal: new AbortController().signal, deadline: 30_000 };
  const facts = factsOf({ event: 'failed', error: 'x', mention: '<!here>' });
  const order = { channel: '#deployments', message: renderMessage(facts), details: () => renderDetails(facts, { mention: true }), mention: '<!here>' };
  const api = { url: `${slack.url}/api/`, token: 'xoxb-1' };
  const first = await deliver(api, { ...order, known: undefined }, parts);
  await deliver(api, { ...order, known: first.kind === 'delivered' ? first.place : undefined }, parts);
  await slack.close();
  expect(slack.methods()).toEqual(['chat.postMessage', 'chat.postMessage', 'chat.update', 'chat.postMessage']);
  for (const [index, request] of slack.received.entries()) expect(problemsOf(slack.methods()[index] ?? '', JSON.parse(request.body) as Record<string, unknown>)).toEqual([]);
});

function problemsOf(name: string, body: Readonly<Record<string, unknown>>): readonly string[] {
  const { args } = JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as Method;
  const missing = Object.entries(args).filter(([argument, { required }]) => required && body[argument] === undefined);
  const wrong = Object.entries(body).filter(([argument, value]) => args[argument] === undefined || !fits(args[argument].type, argument, value));
  return [...missing.map(([argument]) => `${argument} is missing`), ...wrong.map(([argument]) => `${argument} does not fit`)];
}

/** The description is of form fields; in JSON bodies, lists and maps stand as they are (`format: json`). */
function fits(type: string | readonly string[], argument: string, value: unknown): boolean {
  const types = typeof type === 'string' ? [type] : type;
  if (argument === 'blocks') return Array.isArray(value);
  return types.includes(typeof value) || (typeof value === 'string' && (types.includes('channel') || types.includes('timestamp')));
}
