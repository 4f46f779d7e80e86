import { formatDuration } from '../../kernel/duration.ts';
import type { ReasonCode } from '../../kernel/reason-codes.ts';
import type { Answer, Ask, Page } from './client.ts';
import { declined, lookForOurs, newest } from './find-ours.ts';
import type { Ours, StartParts, Started } from './find-ours.ts';
import { inQuotes } from './live.ts';
import type { RedeployBody } from './redeploy-body.ts';
import { stopMsOf, stopOurs } from './stop-ours.ts';
import { readRedeployed } from './wire.ts';
import type { Deployment, Redeployed } from './wire.ts';

/** A deployment to be made by the API. */
export interface StartOrder extends Pick<Ours, 'path' | 'reference' | 'commit'> {
  readonly bodies: readonly RedeployBody[];
  readonly reasonCode: ReasonCode;
}

/** After an answer that did not come, the action may show up somewhat later. */
const LOOK_PAUSES_MS = [1_000, 3_000, 6_000, 10_000];
const THROTTLED_PAUSE_MS = 30_000;
/** An action that is over has made its deployment; the list may lag. */
const LISTED_LATE_MS = 60_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;
const LOOK = 'See on the page of the stack at Cloud 66 whether a deployment was begun, before this is run again.';

/** Orders a deployment once, and waits until Cloud 66 lists it: only then it has an id that every later run will see too. */
export async function startDeployment(order: StartOrder, parts: StartParts, ask: Ask): Promise<Started> {
  const before = await newest(parts.client, order.path, ask);
  if (before.kind !== 'ok') return declined(before, order.reasonCode, 'Nothing was deployed.');
  const stopMs = stopMsOf(ask.deadline - parts.clock.monotonic());
  const waiting: Ask = { ...ask, deadline: ask.deadline - stopMs };
  const ordered = await orderOnce(order, before.value, parts, waiting);
  const awaited: Awaited = { ...order, via: 'api', after: before.value, actionId: undefined, ordered: false, stopMs };
  if (ordered.kind === 'cancelled') return ordered.sent ? unfinished('', awaited, parts, ask) : { kind: 'cancelled' };
  return ordered.kind === 'ordered' ? untilListed({ ...awaited, actionId: ordered.actionId, ordered: true }, parts, waiting) : ordered;
}

type Ordered =
  | { readonly kind: 'ordered'; readonly actionId: string | undefined }
  /** `sent`: it may have arrived. */
  | { readonly kind: 'cancelled'; readonly sent: boolean }
  | Exclude<Started, { readonly kind: 'started' | 'cancelled' }>;

/** Sends the order; where no answer came, it is looked for and never sent again: a second deployment would do more harm than none. */
async function orderOnce(order: StartOrder, after: number, parts: StartParts, ask: Ask): Promise<Ordered> {
  const { client, clock, log } = parts;
  let bodies = order.bodies;
  for (;;) {
    if (ask.signal.aborted) return { kind: 'cancelled', sent: false };
    if (clock.monotonic() >= ask.deadline) return { kind: 'timed-out' };
    const answer = await client.send('POST', `${order.path}/deployments`, bodies[0] ?? {}, readRedeployed, ask);
    if (answer.kind === 'ok') return accepted(answer.value, order);
    if (answer.kind === 'refused' && (answer.status === 400 || answer.status === 422) && bodies.length > 1) {
      bodies = bodies.slice(1); // a refusal did nothing; the other form of it is documented too
      continue;
    }
    if (answer.kind === 'cancelled') return { kind: 'cancelled', sent: true };
    if (answer.kind === 'refused') return notTaken(answer, order, '');
    if (!answer.happened) {
      if (client.leaveAloneMs() === 0 || clock.monotonic() + THROTTLED_PAUSE_MS >= ask.deadline) return notTaken(answer, order, 'Nothing was deployed.');
      log.info(`${answer.reason}; the deployment is ordered again in ${formatDuration(THROTTLED_PAUSE_MS)}.`);
      await clock.sleep(THROTTLED_PAUSE_MS, ask.signal);
      continue;
    }
    const found = await lookFor({ ...order, via: 'api', after }, parts, ask);
    if (ask.signal.aborted) return { kind: 'cancelled', sent: true };
    return found ?? { kind: 'failed', reasonCode: 'platform-unreachable', reason: `${answer.reason}, so whether the deployment was begun is not known.`, advice: LOOK };
  }
}

function notTaken(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' | 'cancelled' }>, { reasonCode }: StartOrder, context: string): Ordered {
  const ending = declined(answer, reasonCode, context);
  return ending.kind === 'cancelled' ? { kind: 'cancelled', sent: false } : ending;
}

function accepted({ ok, message, async_action_id: actionId }: Redeployed, { reasonCode }: StartOrder): Ordered {
  if (ok === false) return { kind: 'failed', reasonCode, reason: `Cloud 66 did not queue the deployment${message === undefined ? '' : `: ${inQuotes(message)}`}.` };
  return { kind: 'ordered', actionId };
}

/** Looks for what an order did, by the words on its action and by a new deployment. @returns undefined where nothing of it is seen after a while */
async function lookFor(ours: Ours, { client, clock }: StartParts, ask: Ask): Promise<Ordered | undefined> {
  for (const pause of LOOK_PAUSES_MS) {
    await clock.sleep(Math.min(pause, Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    if (ask.signal.aborted || clock.monotonic() >= ask.deadline) return undefined;
    const { action, match } = await lookForOurs(ours, undefined, client, ask);
    if (action !== undefined || match?.kind === 'ours') return { kind: 'ordered', actionId: action?.id };
  }
  return undefined;
}

export interface Awaited extends Ours {
  readonly reasonCode: ReasonCode;
  readonly actionId: string | undefined;
  /** Whether Cloud 66 has said that it queued a deployment. A hook says nothing that can be relied on. */
  readonly ordered: boolean;
  /** How long it may take to cancel what was not waited for to the end, in milliseconds. */
  readonly stopMs: number;
}

/** Waits until the deployment of an order is listed. A deployment that runs already queues ours. */
export async function untilListed(awaited: Awaited, parts: StartParts, ask: Ask): Promise<Started> {
  const { client, clock, log } = parts;
  let { actionId } = awaited;
  let overSince: number | undefined;
  let seen = '';
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    if (ask.signal.aborted || clock.monotonic() >= ask.deadline) return unfinished(seen, { ...awaited, actionId }, parts, ask);
    const question = { ...ask, deadline: Math.min(ask.deadline, clock.monotonic() + 30_000) };
    const { action, list, match } = await lookForOurs(awaited, actionId, client, question);
    actionId = action?.id ?? actionId;
    if (match?.kind === 'ours') return { kind: 'started', deployment: match.deployment, actionId };
    if (action?.finishedAt !== undefined && match !== undefined) {
      if (action.success === false) return { kind: 'failed', reasonCode: awaited.reasonCode, reason: `Cloud 66 ended it before there was a deployment${action.message === undefined ? '' : `: ${inQuotes(action.message)}`}.`, advice: 'The page of the stack at Cloud 66 says more.' };
      overSince ??= clock.monotonic();
      if (clock.monotonic() - overSince >= LISTED_LATE_MS) return { kind: 'failed', reasonCode: 'no-release-id', reason: `Cloud 66 calls action ${action.id} done, but ${match.kind === 'unclear' ? match.reason : 'lists no new deployment of it'}.`, advice: LOOK };
    }
    const now = whereItStands(list, actionId, awaited, match?.kind === 'unclear' ? match.reason : undefined);
    if (now !== seen) log.info(`Cloud 66: ${now}.`);
    seen = now;
    await clock.sleep(Math.min(Math.max(pause, client.leaveAloneMs()), Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
  }
}

function whereItStands(list: Answer<Page<Deployment>>, actionId: string | undefined, { after, via }: Awaited, unclear: string | undefined): string {
  if (list.kind !== 'ok') return list.kind === 'cancelled' ? 'cancelled' : list.reason.replace(/\.$/, '');
  const ahead = list.value.items.find((deployment) => deployment.isDeploying === true || deployment.outcome === 'pending');
  const what = actionId === undefined ? (via === 'hook' ? 'the hook took the request' : 'the deployment is queued, and its action is not known yet') : `the deployment is queued as action ${actionId}`;
  return ahead === undefined ? `${what}${unclear === undefined ? '' : `; ${unclear}`}` : `queued behind deployment ${ahead.id}${Number(ahead.id) > after ? ', which began at the same time' : ''}`;
}

/** What nobody waits for any more is cancelled, where Cloud 66 lists it: it cancels a deployment by its id. What a hook began may be of others. */
async function unfinished(seen: string, awaited: Awaited, parts: StartParts, { signal }: Ask): Promise<Started> {
  const { actionId, ordered, via, stopMs } = awaited;
  const stopped = via === 'api' ? await stopOurs(awaited, actionId, parts, stopMs) : undefined;
  if (stopped !== undefined) parts.log.info(`Deployment ${stopped} of this run was cancelled on Cloud 66.`);
  else if (ordered) parts.log.warning(`Cloud 66 has queued the deployment${actionId === undefined ? '' : ` as action ${actionId}`}, and may still carry it out; last seen: ${seen || 'nothing'}. It can be cancelled on the page of the stack.`);
  else if (via === 'api') parts.log.warning('The run was cancelled while the deployment was being ordered; Cloud 66 may carry it out.');
  return signal.aborted ? { kind: 'cancelled' } : { kind: 'timed-out' };
}
