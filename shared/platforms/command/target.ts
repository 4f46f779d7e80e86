import * as z from 'zod/mini';

const script = z.string().check(z.minLength(1), z.maxLength(20_000));

/** The target of platform `command`: shell commands of the user's own. */
export const commandTarget = z.strictObject({
  deploy: script,
  current: z.optional(script),
  rollback: z.optional(script),
  status: z.optional(script),
  logs: z.optional(script),
  'set-variables': z.optional(script),
  /** Prints the names of the variables that are set, one a line. */
  variables: z.optional(script),
  /** Starts what is live once more and prints its release id. */
  restart: z.optional(script),
});

export type CommandTarget = z.infer<typeof commandTarget>;
