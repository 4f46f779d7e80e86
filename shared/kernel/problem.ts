/** One thing that is wrong with what a user gave. `subject` is the input or the place in a document. */
export interface Problem {
  readonly subject: string;
  readonly message: string;
}

/** Either a value or every problem that kept it from being one. */
export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

export const valid = <T>(value: T): Checked<T> => ({ ok: true, value });
export const invalid = (...problems: readonly Problem[]): { readonly ok: false; readonly problems: readonly Problem[] } => ({ ok: false, problems });
