import type * as z from 'zod/mini';
import type { PlatformName } from '../kernel/outcomes.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { describeIssues } from '../documents/describe-issues.ts';
import type { Platform, PlatformParts } from './port.ts';

/** A platform with its target checked, ready to be connected to the effects. */
export interface PlatformChoice {
  readonly name: PlatformName;
  connect(parts: PlatformParts): Promise<Platform>;
}

interface Adapter<T> {
  /** What is right for a target, for the message when there is none. */
  readonly example: string;
  readonly schema: () => Promise<z.ZodMiniType<T>>;
  readonly create: () => Promise<(target: T, parts: PlatformParts) => Platform | Promise<Platform>>;
}

const adapter = <T>(parts: Adapter<T>): Adapter<T> => parts;

/** Each adapter is loaded when it is chosen, and what drives it when it is connected. */
const ADAPTERS = {
  railway: adapter({ example: 'services: api', schema: async () => (await import('./railway/target.ts')).railwayTarget, create: async () => (await import('./railway/railway-platform.ts')).createRailwayPlatform }),
  cloud66: adapter({ example: 'stack: 5999b763474b0eafa5fafb64bff0ba80', schema: async () => (await import('./cloud66/target.ts')).cloud66Target, create: async () => (await import('./cloud66/cloud66-platform.ts')).createCloud66Platform }),
  vercel: adapter({ example: 'project: my-site', schema: async () => (await import('./vercel/target.ts')).vercelTarget, create: async () => (await import('./vercel/vercel-platform.ts')).createVercelPlatform }),
  compose: adapter({ example: 'files: compose.yaml', schema: async () => (await import('./compose/target.ts')).composeTarget, create: async () => (await import('./compose/compose-platform.ts')).createComposePlatform }),
  kubernetes: adapter({ example: 'deployments: api', schema: async () => (await import('./kubernetes/target.ts')).kubernetesTarget, create: async () => (await import('./kubernetes/kubernetes-platform.ts')).createKubernetesPlatform }),
  command: adapter({ example: 'deploy: ./deploy.sh', schema: async () => (await import('./command/target.ts')).commandTarget, create: async () => (await import('./command/command-platform.ts')).createCommandPlatform }),
} satisfies Record<PlatformName, unknown>;

/** Checks a target against its platform; the adapter itself is loaded when it is connected. */
export function choosePlatform(name: PlatformName, target: unknown): Promise<Checked<PlatformChoice>> {
  return choose(name, ADAPTERS[name] as Adapter<unknown>, target);
}

async function choose<T>(name: PlatformName, { example, schema: load, create }: Adapter<T>, target: unknown): Promise<Checked<PlatformChoice>> {
  if (target === undefined) return invalid({ subject: 'target', message: `Input "target" is required for platform "${name}": a YAML map, e.g. ${example}` });
  const schema = await load();
  const parsed = schema.safeParse(target, { reportInput: true });
  if (parsed.success) return valid({ name, connect: async (parts) => (await create())(parsed.data, parts) });
  return invalid(...describeIssues(parsed.error.issues, schema).map((issue) => ({ subject: 'target', message: `Input "target" is not valid for platform "${name}"${issue.path ? ` at ${issue.path}` : ''}: ${issue.message}.` })));
}
