import * as z from 'zod/mini';
import { own } from '../../kernel/own-property.ts';

/** What Railway's answers hold, as far as it is used. Fields that are not known are dropped; a missing or odd one that can be done without is undefined. */

/** Ids go into paths and into joined release ids. */
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/));
const text = z.catch(z.optional(z.string()), undefined);
const flag = z.catch(z.boolean(), false);
/** A time of Railway's; compared as text, so it must be of one form. */
const time = z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/))), undefined);
const list = <T extends z.ZodMiniType>(item: T) => z.array(item).check(z.maxLength(5_000));
const edges = <T extends z.ZodMiniType>(node: T) => z.object({ edges: list(z.object({ node })) });

const brief = z.object({ id, status: z.string(), createdAt: time });
export type BriefDeployment = z.infer<typeof brief>;

const deployment = z.object({ id, status: z.string(), createdAt: time, url: text, staticUrl: text, instances: z.catch(list(z.object({ id: z.string(), status: z.string() })), []) });
export type Deployment = z.infer<typeof deployment>;

const remembered = z.object({ id, status: z.string(), createdAt: time, canRollback: flag, canRedeploy: flag, meta: z.unknown() });
const withService = z.extend(remembered, { serviceId: z.nullish(id), environmentId: z.nullish(id) });

const domains = z.catch(list(z.object({ domain: z.string() })), []);
const serving = z.object({
  healthcheckPath: z.catch(z.nullish(z.string()), undefined),
  latestDeployment: z.nullish(brief),
  /** Missing where Railway does not say it. */
  activeDeployments: z.nullish(list(brief)),
  domains: z.catch(z.optional(z.object({ serviceDomains: domains, customDomains: domains })), undefined),
});
/** What one service has running in one environment. */
export type Serving = z.infer<typeof serving>;

const named = z.object({ id, name: z.string() });
const ending = z.object({ cronSchedule: z.catch(z.nullish(z.string()), undefined), restartPolicyType: text });
const project = z.object({ id, environments: edges(named), services: edges(named) });
const owner = z.object({ projectId: id, environmentId: id });
const event = z.object({
  step: z.string(),
  completedAt: z.catch(z.nullish(z.string()), undefined),
  payload: z.catch(z.nullish(z.object({ error: z.nullish(z.string()), reason: z.nullish(z.string()), skipped: z.nullish(z.boolean()) })), undefined),
});
export type DeploymentEvent = z.infer<typeof event>;
const line = z.object({ message: z.string(), severity: z.catch(z.nullish(z.string()), undefined) });
export type LogLine = z.infer<typeof line>;

/** A deployment as Railway remembers it. */
export interface PastDeployment {
  readonly id: string;
  readonly status: string;
  readonly createdAt: string | undefined;
  readonly canRollback: boolean;
  readonly canRedeploy: boolean;
  /** A commit id in full. */
  readonly commit: string | undefined;
  readonly image: string | undefined;
}

export interface Past {
  /** Newest first. */
  readonly deployments: readonly PastDeployment[];
  readonly more: boolean;
}

/** @returns undefined where the value is not what was asked for */
const read = <T>(schema: z.ZodMiniType<T>, value: unknown): T | undefined => z.safeParse(schema, value).data;

export const readServingOf = (data: unknown, key: string): Serving | undefined => read(serving, own(data, key));
export const readDeploymentOf = (data: unknown, key: string): Deployment | undefined => read(deployment, own(data, key));
/** Whether the containers of a service may end: those of a job that runs once, or by the clock. */
export function readMayEnd(data: unknown, key: string): boolean {
  const found = read(ending, own(data, key));
  return Boolean(found?.cronSchedule) || found?.restartPolicyType === 'NEVER';
}
export const readProject = (data: unknown) => read(project, own(data, 'project'));
export const readOwner = (data: unknown) => read(owner, own(data, 'projectToken'));
export const readEventsOf = (data: unknown, key: string): readonly DeploymentEvent[] | undefined => read(edges(event), own(data, key))?.edges.map(({ node }) => node);
export const readLines = (data: unknown, key: string): readonly LogLine[] | undefined => read(list(line), own(data, key));

export function readPastOf(data: unknown, key: string): Past | undefined {
  const connection = read(edges(remembered), own(data, key));
  if (connection === undefined) return undefined;
  const deployments = connection.edges.map(({ node }) => pastOf(node));
  // The newest first is what the API gives; the order is what a rollback rests on.
  deployments.sort((a, b) => (b.createdAt ?? '').localeCompare(a.createdAt ?? ''));
  return { deployments, more: own(own(own(data, key), 'pageInfo'), 'hasNextPage') === true };
}

/** One deployment with the service that it is of. */
export function readOnePast(data: unknown): (PastDeployment & { readonly serviceId: string | undefined; readonly environmentId: string | undefined }) | undefined {
  const node = read(withService, own(data, 'deployment'));
  return node && { ...pastOf(node), serviceId: node.serviceId ?? undefined, environmentId: node.environmentId ?? undefined };
}

function pastOf({ meta, ...node }: z.infer<typeof remembered>): PastDeployment {
  const [commit, image] = [own(meta, 'commitHash'), own(meta, 'image')];
  return {
    id: node.id,
    status: node.status,
    createdAt: node.createdAt,
    canRollback: node.canRollback,
    canRedeploy: node.canRedeploy,
    commit: typeof commit === 'string' && /^[0-9a-f]{40}$/i.test(commit) ? commit.toLowerCase() : undefined,
    image: typeof image === 'string' && image.length > 0 && image.length <= 500 ? image : undefined,
  };
}

/** The names of the variables; the values are dropped right here. */
export function readVariableNames(data: unknown, key: string): readonly string[] | undefined {
  const variables = own(data, key);
  return typeof variables === 'object' && variables !== null && !Array.isArray(variables) ? Object.keys(variables) : undefined;
}

/** The new deployment's id, as a mutation gives it: itself, or in a deployment. */
export function readNewId(data: unknown, key: string): string | undefined {
  const value = own(data, key);
  return read(id, typeof value === 'string' ? value : own(value, 'id'));
}
