import type * as z from 'zod/mini';
import type { PlatformName } from '../kernel/outcomes.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { describeIssues } from '../documents/describe-issues.ts';
import type { CommandParts } from './command/command-platform.ts';
import type { Platform } from './port.ts';

/** What an adapter may be made from; each takes what it needs. */
export type PlatformParts = CommandParts;

/** A platform with its target checked, ready to be connected to the effects. */
export interface PlatformChoice {
  readonly name: PlatformName;
  connect(parts: PlatformParts): Promise<Platform>;
}

/** The platforms that this version can drive. */
export const AVAILABLE_PLATFORMS = ['command'] as const satisfies readonly PlatformName[];

/** Checks a target against its platform; the adapter itself is loaded when it is connected. */
export async function choosePlatform(name: (typeof AVAILABLE_PLATFORMS)[number], target: unknown): Promise<Checked<PlatformChoice>> {
  const { commandTarget } = await import('./command/target.ts');
  const checked = checkTarget(name, commandTarget, target);
  if (!checked.ok) return checked;
  return valid({
    name,
    connect: async (parts) => {
      const { createCommandPlatform } = await import('./command/command-platform.ts');
      return createCommandPlatform(checked.value, parts);
    },
  });
}

function checkTarget<T>(name: PlatformName, schema: z.ZodMiniType<T>, target: unknown): Checked<T> {
  if (target === undefined) return invalid({ subject: 'target', message: `Input "target" is required for platform "${name}": a YAML map, e.g. deploy: ./deploy.sh` });
  const parsed = schema.safeParse(target, { reportInput: true });
  if (parsed.success) return valid(parsed.data);
  return invalid(...describeIssues(parsed.error.issues, schema).map((issue) => ({ subject: 'target', message: `Input "target" is not valid for platform "${name}"${issue.path ? ` at ${issue.path}` : ''}: ${issue.message}.` })));
}
