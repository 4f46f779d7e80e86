import { quote } from '../../kernel/untrusted-text.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Applied, VariableNames, Variables } from '../port.ts';
import { isVariableName } from '../variables.ts';
import { actionBegun, newestAction } from './begun.ts';
import type { Answer, Ask, Client } from './client.ts';
import { inQuotes } from './live.ts';
import { readAction, readBegun, readVariable } from './wire.ts';
import type { Action, Begun, Variable } from './wire.ts';

const MOST_PAGES = 20;
const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 5_000;

/** When a variable reaches what runs: at once, or with the next deployment (`apply_strategy`; the words of the toolbelt's docs). */
export type ApplyStrategy = 'immediately' | 'deployment';

async function list(client: Client, path: string, ask: Ask): Promise<Answer<readonly Variable[]>> {
  const answer = await client.list(`${path}/environments`, readVariable, ask, { pages: MOST_PAGES });
  if (answer.kind !== 'ok') return answer;
  return answer.value.truncated ? { kind: 'unanswered', reason: `the stack has more than ${answer.value.items.length} variables`, happened: false } : { kind: 'ok', value: answer.value.items };
}

export async function listVariableNames(client: Client, path: string, ask: Ask): Promise<VariableNames> {
  const answer = await list(client, path, ask);
  if (answer.kind === 'ok') return { kind: 'known', names: answer.value.map(({ key }) => key).filter(isVariableName) };
  return { kind: 'unknown', reason: answer.kind === 'cancelled' ? 'cancelled' : answer.kind === 'refused' ? `${answer.reason} ${answer.advice}` : answer.reason };
}

/** Sets each variable, a new one by POST and one that is there by PUT, and follows each to its end. */
export async function setVariables(variables: Variables, apply: ApplyStrategy, { client, clock, path }: { readonly client: Client; readonly clock: Clock; readonly path: string }, ask: Ask): Promise<Applied> {
  // With a deployment its report tells of the variables themselves.
  const nothing = apply === 'deployment' ? 'Nothing was deployed.' : 'None was set.';
  const known = await list(client, path, ask);
  if (known.kind !== 'ok') return notListed(known, nothing);
  const fixed = known.value.filter(({ key, readonly }) => readonly === true && Object.hasOwn(variables, key));
  if (fixed.length > 0) return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `Cloud 66 sets ${fixed.map(({ key }) => quote(key)).join(', ')} itself, and lets nobody change it. ${nothing}` };
  const there = new Set(known.value.map(({ key }) => key));
  let after = await newestAction(client, clock, path, ask);
  for (const [name, value] of Object.entries(variables)) {
    if (clock.monotonic() >= ask.deadline) return ask.signal.aborted ? { kind: 'cancelled' } : { kind: 'timed-out' };
    const about = `It was about ${quote(name)}.`;
    const answer = await setOne({ name, value, apply }, there.has(name), client, path, ask);
    if (answer.kind !== 'ok') return notSet(answer, about);
    if (answer.value.ok === false) return failed(`Cloud 66 did not take it${answer.value.message === undefined ? '' : `: ${inQuotes(answer.value.message)}`}. ${about}`);
    const action = await actionBegun(answer.value, { path, after, kind: /env/i }, { client, clock }, ask);
    if (action.kind !== 'ok') return notSet(action, about);
    if (action.value === undefined) return failed(`Cloud 66 took it, but shows no action of it, so whether it was done is not known. ${about}`);
    after = Math.max(after ?? 0, Number(action.value.id));
    const done = await untilOver(action.value, { client, clock, path }, ask);
    if (done.kind !== 'accepted') return done.kind === 'failed' ? { ...done, reason: `${done.reason} ${about}` } : done;
  }
  return { kind: 'accepted' };
}

async function setOne({ name, value, apply }: { readonly name: string; readonly value: string; readonly apply: ApplyStrategy }, isThere: boolean, client: Client, path: string, ask: Ask): Promise<Answer<Begun>> {
  const put = (): Promise<Answer<Begun>> => client.send('PUT', `${path}/environments/${encodeURIComponent(name)}`, { value, apply_strategy: apply }, readBegun, ask);
  const answer = isThere ? await put() : await client.send('POST', `${path}/environments`, { key: name, value, apply_strategy: apply }, readBegun, ask);
  if (answer.kind !== 'unanswered' || !answer.happened) return answer;
  // To set the same value once more changes nothing, so what is there by now is set again.
  const now = await list(client, path, ask);
  return now.kind === 'ok' && now.value.some(({ key }) => key === name) ? put() : answer;
}

/** Follows an action to its end. */
export async function untilOver(begun: Action, { client, clock, path }: { readonly client: Client; readonly clock: Clock; readonly path: string }, ask: Ask): Promise<Applied> {
  let action = begun;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    if (ask.signal.aborted) return { kind: 'cancelled' };
    if (action.finishedAt !== undefined && action.success === true) return { kind: 'accepted' };
    if (action.finishedAt !== undefined && action.success === false) return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `Cloud 66 ended it as failed${action.message === undefined ? '' : `: ${inQuotes(action.message)}`}.` };
    if (clock.monotonic() >= ask.deadline) return { kind: 'timed-out' };
    await clock.sleep(Math.min(Math.max(pause, client.leaveAloneMs()), Math.max(0, ask.deadline - clock.monotonic())), ask.signal);
    const answer = await client.get(`${path}/actions/${begun.id}`, readAction, ask);
    if (answer.kind === 'ok') action = answer.value;
  }
}

const failed = (reason: string): Applied => ({ kind: 'failed', reasonCode: 'set-variables-failed', reason });

function notListed(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>, nothing: string): Applied {
  if (answer.kind !== 'refused' || answer.status !== 404) return notSet(answer, nothing);
  return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `Cloud 66 shows no variables of this stack. ${answer.reason} ${nothing}`, advice: 'Set them on Cloud 66 itself, and leave them out here.' };
}

function notSet(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>, context: string): Applied {
  if (answer.kind === 'cancelled') return answer;
  if (answer.kind === 'refused') return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `${answer.reason} ${context}`, advice: answer.advice };
  return { kind: 'failed', reasonCode: 'set-variables-failed', reason: `${answer.reason}. ${context}` };
}
