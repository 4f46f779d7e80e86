import { own } from '../../kernel/own-property.ts';
import type { Clock } from '../../runtime/clock.ts';
import { readNewId } from './answers.ts';
import type { Answer, Limits } from './client.ts';
import type { Scope } from './scope.ts';
import type { Session } from './session.ts';

/** What became of one order. That it was accepted proves nothing yet. */
export type Ordered =
  | { readonly kind: 'done'; /** Of the new deployment, where the answer names one. */ readonly id?: string }
  | { readonly kind: 'refused'; readonly reason: string; readonly advice?: string }
  /** Nobody knows whether it happened. */
  | { readonly kind: 'uncertain'; readonly reason: string }
  | { readonly kind: 'cancelled' };

export interface Mutation {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The field that answers. */
  readonly field: string;
  /** What the field holds when the order was taken. */
  readonly gives: 'id' | 'true';
}

/** For one order; a request that hangs must leave time to look what became of it. */
const LONGEST_ORDER_MS = 60_000;
/** How long an order that is on its way may still be answered after a cancel: what it began can then be stopped. */
export const GRACE_MS = 1_200;

/** Gives one order, once. */
export async function give({ client, parts }: Session, { headers }: Scope, mutation: Mutation, limits: Limits): Promise<Ordered> {
  if (limits.signal.aborted) return { kind: 'cancelled' };
  const late = afterwards(limits.signal, GRACE_MS, parts.clock);
  const answer = await client.ask({ document: mutation.document, variables: mutation.variables, headers, changes: true, signal: late.signal, timeoutMs: Math.min(limits.timeoutMs, LONGEST_ORDER_MS) });
  late.end();
  return judgeOrder(mutation, answer);
}

function judgeOrder({ field, gives }: Mutation, answer: Answer): Ordered {
  if (answer.kind === 'cancelled') return { kind: 'uncertain', reason: 'The run was cancelled before Railway had answered' };
  if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason, ...(answer.advice === undefined ? {} : { advice: answer.advice }) };
  if (answer.kind === 'unanswered') return answer.happened ? { kind: 'uncertain', reason: answer.reason } : { kind: 'refused', reason: answer.reason };
  const errors = answer.errors.map((error) => `: ${error}`).join('');
  // A server that says neither yes nor no has said nothing.
  if (gives === 'true' && errors === '' && (own(answer.data, field) ?? undefined) === undefined) return { kind: 'uncertain', reason: `Railway did not say whether ${field} was done` };
  if (gives === 'true') return own(answer.data, field) === true && errors === '' ? { kind: 'done' } : { kind: 'refused', reason: `Railway did not say that ${field} was done${errors}` };
  const id = readNewId(answer.data, field);
  // With an id there is a deployment, whatever else went wrong: how it ends is asked by that id.
  return id === undefined ? { kind: 'uncertain', reason: `Railway took ${field} and gave no id of a deployment${errors}` } : { kind: 'done', id };
}

/** A signal that follows another one by some time. */
export function afterwards(signal: AbortSignal, ms: number, clock: Clock): { readonly signal: AbortSignal; end(): void } {
  const [late, ended] = [new AbortController(), new AbortController()];
  const begin = (): void => void clock.sleep(ms, ended.signal).then(() => late.abort());
  signal.addEventListener('abort', begin, { once: true });
  return {
    signal: late.signal,
    end: () => {
      signal.removeEventListener('abort', begin);
      ended.abort();
    },
  };
}
