import * as z from 'zod/mini';

const script = z.string().check(z.minLength(1), z.maxLength(20_000));

/** The input `commands` of tool `command`. `downgrade` and `sql` are read for later versions; this one runs neither. */
export const migrationCommands = z.strictObject({
  status: z.optional(script),
  pending: z.optional(script),
  upgrade: z.optional(script),
  downgrade: z.optional(script),
  sql: z.optional(script),
});

export type MigrationCommands = z.infer<typeof migrationCommands>;
