import type { ReasonCode } from '../../kernel/reason-codes.ts';
import type { Log } from '../../runtime/log.ts';
import type { Applied } from '../port.ts';

type Declined = Exclude<Applied, { readonly kind: 'accepted' }>;

/** Ends what the adapter is doing, from any depth; `settle` makes it an answer. It never leaves the adapter. */
export class Halt extends Error {
  readonly answer: Declined;

  constructor(answer: Declined) {
    super(answer.kind === 'failed' ? answer.reason : answer.kind);
    this.answer = answer;
  }
}

/** @throws {Halt} always */
export function halt(reasonCode: ReasonCode, reason: string, advice?: string): never {
  throw new Halt({ kind: 'failed', reasonCode, reason, ...(advice === undefined ? {} : { advice }) });
}

/** The same ending, with what a person must know; a cancel or a timeout has no place for it, so there the log says it. */
export function withAdvice(error: Halt, advice: string, log: Pick<Log, 'warning'>): Halt {
  if (error.answer.kind === 'failed') return new Halt({ ...error.answer, advice });
  log.warning(advice);
  return error;
}

/** The answer to an order, however it ended. */
export async function settle<T>(work: () => Promise<T>): Promise<T | Declined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Halt) return error.answer;
    throw error;
  }
}

/** Why a question has no answer, in words. */
export const whyHalted = ({ answer }: Halt): string => (answer.kind === 'failed' ? answer.reason.replace(/\.$/, '') : answer.kind === 'cancelled' ? 'the question was cancelled' : 'the engine did not answer in time');

/** Waits for all, also where one of them throws: nothing goes on behind the back of who asked. */
export async function together<T extends readonly unknown[]>(...work: { readonly [K in keyof T]: Promise<T[K]> }): Promise<T> {
  const ended = await Promise.allSettled(work);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
  return ended.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as T;
}
