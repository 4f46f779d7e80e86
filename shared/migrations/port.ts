import type { ReasonCode } from '../kernel/reason-codes.ts';

/** The migration tools that this version can drive. */
export const TOOL_NAMES = ['alembic', 'command'] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** One database migration of a tool. */
export interface Revision {
  readonly id: string;
  /** The first line of what its author wrote, where the tool knows it. Untrusted text. */
  readonly description: string | undefined;
}

/** What kept a tool from answering or from doing its work. */
export type Trouble =
  | {
      readonly kind: 'failed';
      readonly reasonCode: ReasonCode;
      readonly reason: string;
      readonly advice?: string | undefined;
      /** The tool's own words, of several lines. Untrusted text. */
      readonly words?: string | undefined;
      /** The revision that was being applied when it happened. */
      readonly failedAt?: string | undefined;
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'timed-out' };

/** Where the database stands: what it is at, and what would have to be applied, in order, to reach the target. */
export interface SchemaState {
  readonly kind: 'known';
  /** Empty for a database without any revision; several where branches stand side by side. */
  readonly present: readonly string[];
  readonly pending: readonly Revision[];
}

export type SchemaAnswer = SchemaState | Trouble;

/** `ended`: the tool called it a success. Whether it was is for {@link Migrator.ask} to say. */
export type UpgradeAnswer = { readonly kind: 'ended' } | Trouble;

/** A migration tool with its target. An adapter never throws for what the tool does; it answers. */
export interface Migrator {
  readonly name: ToolName;
  /** What a person would see done, for plans: one command a line, no secrets. */
  plan(): readonly string[];
  ask(signal: AbortSignal, timeoutMs: number): Promise<SchemaAnswer>;
  /** Applies what is pending. */
  upgrade(signal: AbortSignal, timeoutMs: number): Promise<UpgradeAnswer>;
}

/** The newest revision of the code; what `to` means where nothing else is said. */
export const HEAD = 'head';

/** Revisions come from people and tools and go into commands, records and messages: one line, at most 200 characters, no option. */
export const isRevision = (text: string): boolean => /^[^\p{Cc}\s-][^\p{Cc}\u2028\u2029]{0,199}$/u.test(text);
