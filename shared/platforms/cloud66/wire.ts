import * as z from 'zod/mini';

/**
 * What Cloud 66 answers, in our own terms. Fields that are not known are ignored, and a field of another type than the documented
 * ones counts as not said. Sources: developers.cloud66.com (stacks, deployments, application variants, environment variables) and
 * the Go client cloud66-oss/cloud66.
 */

const maybe = <T>(schema: z.ZodMiniType<T>) => z.catch(z.optional(schema), undefined);
const text = maybe(z.string());
/** Ids are whole numbers; one in a string is taken too. They go into paths and records, so nothing else does. */
const id = z.union([z.pipe(z.number().check(z.int(), z.positive()), z.transform(String)), z.string().check(z.regex(/^[1-9]\d{0,14}$/))]);
/** The docs compare with the text `'true'`, the Go client reads a boolean. */
const flag = maybe(z.union([z.boolean(), z.pipe(z.enum(['true', 'false']), z.transform((word) => word === 'true'))]));
/** A number, also in a string. */
const whole = maybe(z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number))]));
/** `{code, meaning}`: the code is a number in one part of the docs and a string in another, so the meaning alone counts. */
const meaning = maybe(z.pipe(z.object({ meaning: z.string() }), z.transform((coded) => coded.meaning)));
/** Goes into paths. */
const uid = z.string().check(z.regex(/^[A-Za-z0-9][\w-]{0,99}$/));
const operation = maybe(uid);

const stackShape = z.object({ uid, name: text, environment: text, framework: text, backend: text, fqdn: text, application_address: text, status: whole, health: whole, maintenance_mode: flag });
const actionShape = z.object({ id, action: text, started_at: text, finished_at: text, finished_success: flag, finished_message: text, operation_uid: operation, metadata: maybe(z.object({ user_reference: text })) });
const deploymentShape = z.object({ id, outcome: meaning, triggered_via: meaning, git_hash: text, deploy_session: text, started_at: text, finished_at: text, is_head: flag, is_live: flag, is_deploying: flag, reverted: flag, operation_uid: operation });
const variantShape = z.object({ uid, variant_type: text, type: text, sub_type: text, status: text, name: text, git_hash: text, deploy_session: text, percentage: whole, traffic_percentage: whole });
const redeployShape = z.object({ ok: flag, message: text, async_action_id: maybe(id), operation_uid: operation });
const variableShape = z.object({ key: z.string(), readonly: flag });
const logShape = z.object({ v: whole, m: z.string(), t: text });

export type Stack = z.infer<typeof stackShape>;
export type Variable = z.infer<typeof variableShape>;
export type LogLine = z.infer<typeof logShape>;
export type Redeployed = z.infer<typeof redeployShape>;

/** Something that Cloud 66 does in the background. */
export interface Action {
  readonly id: string;
  readonly action: string | undefined;
  readonly startedAt: string | undefined;
  /** Set once it is over. */
  readonly finishedAt: string | undefined;
  readonly success: boolean | undefined;
  readonly message: string | undefined;
  /** What its caller wrote on it. */
  readonly reference: string | undefined;
  readonly operation: string | undefined;
}

/** What an order is answered with: the action that it began, or, as for a redeploy, no more than that action's id. */
export interface Begun {
  readonly ok: boolean | undefined;
  readonly message: string | undefined;
  readonly actionId: string | undefined;
  readonly action: Action | undefined;
}

export type Outcome = 'success' | 'failed' | 'pending' | 'unknown';

export interface Deployment {
  readonly id: string;
  readonly outcome: Outcome;
  /** The platform's word for it. */
  readonly outcomeWord: string | undefined;
  /** `web`, `api` or `hook`. */
  readonly via: string | undefined;
  readonly commit: string | undefined;
  readonly session: string | undefined;
  readonly startedAt: string | undefined;
  readonly finishedAt: string | undefined;
  readonly isHead: boolean | undefined;
  readonly isLive: boolean | undefined;
  readonly isDeploying: boolean | undefined;
  readonly reverted: boolean;
  readonly operation: string | undefined;
}

/** One of the versions that run side by side during a rollout. */
export interface Variant {
  readonly uid: string;
  /** `active` takes what the others do not; a `rollout` takes its share; a `preview` takes nothing of the stack's requests. */
  readonly kind: 'active' | 'rollout' | 'preview' | 'unknown';
  /** Whether its share can be anything between nothing and all. */
  readonly canary: boolean;
  readonly commit: string | undefined;
  readonly session: string | undefined;
  /** 0 to 100. */
  readonly percentage: number | undefined;
}

function reader<T, U>(shape: z.ZodMiniType<T>, shapeUp: (value: T) => U): (value: unknown) => U | undefined {
  return (value) => {
    const parsed = shape.safeParse(value);
    return parsed.success ? shapeUp(parsed.data) : undefined;
  };
}

const same = <T>(value: T): T => value;
const filled = (value: string | undefined): string | undefined => value?.trim() || undefined;

export const readStack = reader(stackShape, same);
export const readRedeployed = reader(redeployShape, same);
export const readVariable = reader(variableShape, same);
export const readLogLine = reader(logShape, same);

export const readAction = reader(actionShape, (action): Action => ({
  id: action.id,
  action: action.action,
  startedAt: filled(action.started_at),
  finishedAt: filled(action.finished_at),
  success: action.finished_success,
  message: filled(action.finished_message),
  reference: action.metadata?.user_reference,
  operation: action.operation_uid,
}));

/** Which of the two forms an order has that is no redeploy, the docs do not say; that a redeploy's id may be null, they do. */
export function readBegun(value: unknown): Begun | undefined {
  const redeployed = readRedeployed(value);
  if (redeployed === undefined) return undefined;
  const { ok, message, async_action_id: asyncId } = redeployed;
  const action = ok === undefined && asyncId === undefined ? readAction(value) : undefined;
  return { ok, message, actionId: asyncId ?? action?.id, action };
}

export const readDeployment = reader(deploymentShape, (deployment): Deployment => ({
  id: deployment.id,
  outcome: outcomeOf(deployment.outcome),
  outcomeWord: filled(deployment.outcome),
  via: filled(deployment.triggered_via)?.toLowerCase(),
  commit: filled(deployment.git_hash)?.toLowerCase(),
  session: filled(deployment.deploy_session),
  startedAt: filled(deployment.started_at),
  finishedAt: filled(deployment.finished_at),
  isHead: deployment.is_head,
  isLive: deployment.is_live,
  isDeploying: deployment.is_deploying,
  reverted: deployment.reverted === true,
  operation: deployment.operation_uid,
}));

/** The three documents that describe variants name their fields differently. */
export const readVariant = reader(variantShape, (variant): Variant => {
  const words = [variant.variant_type, variant.type, variant.sub_type, variant.status, variant.variant_type === undefined && variant.type === undefined && variant.status === undefined ? variant.name : undefined].filter((word) => word !== undefined).join(' ').toLowerCase();
  return { uid: variant.uid, kind: kindOf(words), canary: words.includes('canary'), commit: filled(variant.git_hash)?.toLowerCase(), session: filled(variant.deploy_session), percentage: variant.percentage ?? variant.traffic_percentage };
});

function outcomeOf(word: string | undefined): Outcome {
  const begins = (beginning: string): boolean => word?.trim().toLowerCase().startsWith(beginning) === true;
  return begins('succ') ? 'success' : begins('fail') ? 'failed' : begins('pending') ? 'pending' : 'unknown';
}

function kindOf(words: string): Variant['kind'] {
  if (words.includes('preview')) return 'preview';
  if (/rollout|canary|green|blue/.test(words)) return 'rollout';
  return words.includes('active') ? 'active' : 'unknown';
}

/** Newer first. Ids grow. */
export const byNewest = (a: Deployment, b: Deployment): number => Number(b.id) - Number(a.id);
