import type { ReasonCode } from './reason-codes.ts';

/**
 * A failure that a user can act on. The message says what failed, what was seen and the likely cause;
 * `advice` says what to do. `cause` is the error below it, printed after the message.
 */
export class CodedError extends Error {
  readonly code: ReasonCode;
  readonly advice: string | undefined;

  constructor(code: ReasonCode, message: string, options: { readonly advice?: string; readonly cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'CodedError';
    this.code = code;
    this.advice = options.advice;
  }
}

/** The text of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  if (thrown instanceof AggregateError && thrown.message === '') return thrown.errors.map(messageOf).join('; ');
  if (typeof thrown !== 'object' || thrown === null || !('message' in thrown)) return String(thrown);
  return String(thrown.message); // an error of another realm is no instance of this one's Error
}

/** The system's error code (`ECONNREFUSED`), where the thrown value has one. */
export function systemCodeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined;
  return typeof thrown.code === 'string' ? thrown.code : undefined;
}
