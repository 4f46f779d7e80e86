import * as z from 'zod/mini';
import type { RequestContext } from '../../shared/action/action.ts';
import { boolean, duration, httpUrl, oneOf, secret, yaml } from '../../shared/action/codecs.ts';
import type { Codec } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import type { Severity } from '../../shared/kernel/outcomes.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { EVENTS, isMention } from '../../shared/slack-notification/facts.ts';
import type { NotifyEvent } from '../../shared/slack-notification/facts.ts';
import type { SlackApi } from '../../shared/slack-notification/web-api.ts';
import { checkWebhookUrl, isLoopback } from '../../shared/slack-notification/webhook-address.ts';
import type { Jobs } from './explain-failure.ts';
import { JOB_RESULTS, readNeeds } from './job-results.ts';
import type { Needs } from './job-results.ts';

/** What stands in an input whose default the runner did not evaluate: outside of GitHub Actions. */
const UNEVALUATED = /^\$\{\{.*\}\}$/;
const STATUS_DEFAULT = '${{ job.status }}';

const channelName = z.string().check(z.regex(/^#?[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u, { error: 'expected the name or the id of a channel, such as #deployments or C0123456789' }));
const mention = z.string().check(z.refine(isMention, { error: 'expected a mention as Slack writes it: <!here>, <!channel>, <@U0123456789> or <!subteam^S0123456789>' }));
const bySeverity = <T extends z.ZodMiniType>(value: T) => z.strictObject({ P0: z.optional(value), P1: z.optional(value), P2: z.optional(value), P3: z.optional(value) });

const textOf = <T>(schema: z.ZodMiniType<T>, accepts: string, example: string): Codec<T> => ({ format: 'text', schema, accepts, example });
const status = oneOf([...JOB_RESULTS, STATUS_DEFAULT]);
const needs = z.pipe(
  z.string().check(z.maxLength(1_000_000)),
  z.transform((text: string, context): Needs => {
    const jobs = readNeeds(text);
    if (jobs !== undefined) return jobs;
    context.issues.push({ code: 'custom', message: 'expected the needs context', input: text });
    return z.NEVER;
  }),
) as unknown as z.ZodMiniType<Needs>;

export const inputs = {
  ...commonInputs,
  event: { codec: oneOf(['auto', ...EVENTS]), default: 'auto' },
  status: { codec: { ...status, accepts: `one of ${JOB_RESULTS.join(', ')}` }, default: STATUS_DEFAULT },
  needs: { codec: textOf(needs, 'the JSON of the needs context', '${{ toJSON(needs) }}') },
  'slack-webhook-url': { codec: secret('${{ secrets.SLACK_WEBHOOK_URL }}') },
  'slack-token': { codec: secret('${{ secrets.SLACK_TOKEN }}') },
  'slack-channel': { codec: textOf(channelName, 'the name or the id of a channel', '#deployments') },
  'slack-channels': { codec: yaml(bySeverity(channelName), 'a YAML map of severities to channels', 'P0: "#alerts"') },
  'slack-api-url': { codec: httpUrl('https://slack.com/api/'), default: 'https://slack.com/api/' },
  'slack-webhook-host': { codec: textOf(z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{0,252}(?::\d{1,5})?$/i)), 'the name of a host', 'chat.example.com') },
  mention: { codec: yaml(bySeverity(mention), 'a YAML map of severities to mentions', 'P0: "<!here>"') },
  'fail-on-error': { codec: boolean(), default: 'false' },
  'time-budget': { codec: duration({ min: 1_000, max: 600_000, example: '30s' }), default: '30s' },
} as const satisfies Record<string, InputSpec>;

/** Where messages go. */
export type Destination =
  | { readonly kind: 'webhook'; readonly url: string }
  | { readonly kind: 'api'; readonly api: SlackApi; readonly channel: string; readonly bySeverity: Readonly<Partial<Record<Severity, string | undefined>>> }
  | { readonly kind: 'none'; readonly hint: string };

/** What is to be told, and to whom. */
export interface NotifyRequest {
  readonly event: NotifyEvent | 'auto';
  readonly jobs: Jobs;
  readonly destination: Destination;
  readonly mentions: Readonly<Partial<Record<Severity, string | undefined>>>;
  readonly environment: string | undefined;
  readonly service: string | undefined;
  readonly githubToken: string | undefined;
  readonly failOnError: boolean;
  readonly timeBudgetMs: number;
  readonly dryRun: boolean;
}

export function toRequest(values: InputValues<typeof inputs>, _context: RequestContext): Checked<NotifyRequest> {
  const destination = chooseDestination(values);
  if (!destination.ok) return destination;
  return valid({
    event: values.event,
    jobs: { status: values.status === STATUS_DEFAULT ? undefined : values.status, needs: values.needs ?? [] },
    destination: destination.value,
    mentions: values.mention ?? {},
    environment: values.environment,
    service: values.service,
    githubToken: UNEVALUATED.test(values['github-token']) ? undefined : values['github-token'],
    failOnError: values['fail-on-error'],
    timeBudgetMs: values['time-budget'],
    dryRun: values['dry-run'],
  });
}

function chooseDestination(values: InputValues<typeof inputs>): Checked<Destination> {
  const { 'slack-webhook-url': webhook, 'slack-token': token, 'slack-channel': channel, 'slack-channels': channels } = values;
  if (webhook !== undefined && token !== undefined) return bad('slack-webhook-url', 'Inputs "slack-webhook-url" and "slack-token" are both given: give the token to have one message that changes, or the webhook to have a message for each event.');
  if (webhook !== undefined) {
    if (channels !== undefined) return bad('slack-channels', 'Input "slack-channels" needs "slack-token": a webhook posts in one channel only.');
    const checked = checkWebhookUrl(webhook, values['slack-webhook-host']);
    return checked.ok ? valid({ kind: 'webhook', url: checked.value }) : checked;
  }
  if (token === undefined) return valid({ kind: 'none', hint: channel === undefined ? 'Neither "slack-webhook-url" nor "slack-token" is given.' : `The channel is ${channel}, but neither "slack-token" nor "slack-webhook-url" is given. A secret that the workflow may not read is empty.` });
  if (channel === undefined) return bad('slack-channel', 'Input "slack-channel" is required with "slack-token": give the name or the id of a channel, e.g. #deployments.');
  if (!/^[\x21-\x7e]+$/.test(token) || /^https?:/i.test(token)) return bad('slack-token', 'Input "slack-token" is not a token (its value is not shown): give the bot token of the Slack app, which begins with xoxb-.');
  const api = new URL(values['slack-api-url']);
  if (api.protocol !== 'https:' && !isLoopback(api)) return bad('slack-api-url', `Input "slack-api-url" is not valid: got "${api.protocol}//${api.host}"; expected an https:// URL, e.g. https://slack.com/api/, since the token goes there.`);
  if (api.search !== '' || api.hash !== '') return bad('slack-api-url', 'Input "slack-api-url" is not valid: a query or a fragment has no place in it; give e.g. https://slack.com/api/.');
  return valid({ kind: 'api', api: { url: api.href.replace(/\/*$/, '/'), token }, channel, bySeverity: channels ?? {} });
}

const bad = (subject: string, message: string) => invalid({ subject, message });
