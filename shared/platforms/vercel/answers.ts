import * as z from 'zod/mini';
import { own } from '../../kernel/own-property.ts';
import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import { isReleaseId } from '../release-id.ts';

/** What of Vercel's answers is used, in our own types. Fields of a wrong type are as if they were missing. */

export interface ForeignError {
  readonly code: string;
  readonly message: string;
}

export interface Deployment {
  readonly id: string;
  readonly readyState: string | undefined;
  /** `STAGED` never served production, `ROLLING` takes a share, `PROMOTED` has served. */
  readonly readySubstate: string | undefined;
  /** Whether it was given its domains; undefined where the answer does not say. */
  readonly aliasAssigned: boolean | undefined;
  /** When it was given them, milliseconds since 1970; some answers say only that it was. */
  readonly assignedAt: number | undefined;
  readonly aliasError: ForeignError | undefined;
  readonly checksState: string | undefined;
  readonly checksConclusion: string | undefined;
  /** The check that must pass before domains are assigned (`checks["deployment-alias"].state`). */
  readonly aliasCheck: string | undefined;
  readonly error: { readonly code: string | undefined; readonly message: string | undefined; readonly step: string | undefined };
  /** Addresses, without duplicates; the deployment's own one first. */
  readonly url: string | undefined;
  readonly alias: string | undefined;
  readonly inspectorUrl: string | undefined;
  readonly target: string | undefined;
  readonly commit: string | undefined;
  readonly version: string | undefined;
  /** The mark by which a run finds what it created. */
  readonly order: string | undefined;
  readonly createdAt: number | undefined;
  readonly isRollbackCandidate: boolean | undefined;
}

/** The last request to move the production domains. */
export interface AliasRequest {
  /** What had the domains when it was made. */
  readonly fromDeploymentId?: string | undefined;
  readonly toDeploymentId: string;
  readonly jobStatus: string;
  /** Milliseconds since 1970 on Vercel's clock; 0 where it is not said. */
  readonly requestedAt: number;
}

export interface RollingStage {
  readonly percent: number;
  readonly requiresApproval: boolean;
}

export interface Project {
  readonly id: string;
  /** Undefined where the answer has none. */
  readonly name: string | undefined;
  /** Which deployment has the production domains; undefined where that is not known. */
  readonly production: { readonly kind: 'deployment'; readonly id: string; readonly alias: string | undefined } | { readonly kind: 'none' } | undefined;
  /** Why it is not known, where more can be said than that nothing tells it. */
  readonly whyUnknown?: string;
  /** Whether new production deployments get the domains by themselves; false after a rollback, undefined where it does not say. */
  readonly autoAssign: boolean | undefined;
  readonly aliasRequest: AliasRequest | undefined;
  /** The stages of rolling releases; undefined where they are not enabled. */
  readonly rollingStages: readonly RollingStage[] | undefined;
  readonly link: { readonly type: string; readonly org: string | undefined; readonly repo: string | undefined; readonly repoId: number | undefined; readonly productionBranch: string | undefined } | undefined;
  readonly rootDirectory: string | undefined;
  readonly customEnvironments: readonly { readonly id: string; readonly slug: string }[];
  /** Which deployments ask visitors to log in at Vercel. */
  readonly protection: string | undefined;
  /** Secrets for automation: compared, never shown. */
  readonly bypassSecrets: readonly string[];
}

const text = z.catch(z.optional(z.string()), undefined);
const number = z.catch(z.optional(z.number()), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);
const texts = z.catch(z.array(text), []);
const anything = z.optional(z.unknown());

const deploymentSchema = z.object({
  id: text,
  uid: text,
  readyState: text,
  status: text,
  state: text,
  readySubstate: text,
  aliasAssigned: z.catch(z.optional(z.nullable(z.union([z.boolean(), z.number()]))), undefined),
  aliasError: anything,
  checksState: text,
  checksConclusion: text,
  checks: anything,
  errorCode: text,
  errorMessage: text,
  errorStep: text,
  readyStateReason: text,
  url: text,
  alias: texts,
  inspectorUrl: text,
  target: z.catch(z.optional(z.nullable(z.string())), undefined),
  meta: anything,
  createdAt: number,
  created: number,
  isRollbackCandidate: flag,
});

/** @returns undefined where the answer is no deployment */
export function readDeployment(body: unknown): Deployment | undefined {
  const parsed = deploymentSchema.safeParse(body);
  // Lists call it `uid`, everything else `id`.
  const id = parsed.success ? (parsed.data.id ?? parsed.data.uid) : undefined;
  if (!parsed.success || id === undefined || !isReleaseId(id)) return undefined;
  const { data } = parsed;
  return {
    id,
    readyState: data.readyState ?? data.status ?? data.state,
    readySubstate: data.readySubstate,
    aliasAssigned: data.aliasAssigned === undefined ? undefined : Boolean(data.aliasAssigned),
    assignedAt: typeof data.aliasAssigned === 'number' && data.aliasAssigned > 0 ? data.aliasAssigned : undefined,
    aliasError: readError(data.aliasError),
    checksState: data.checksState,
    checksConclusion: data.checksConclusion,
    aliasCheck: textOf(own(own(data.checks, 'deployment-alias'), 'state')),
    error: { code: words(data.errorCode, 60), message: words(data.errorMessage ?? data.readyStateReason, 300), step: words(data.errorStep, 60) },
    url: hostUrl(data.url),
    alias: preferred(data.alias),
    inspectorUrl: pageUrl(data.inspectorUrl),
    // A preview is what has none.
    target: data.target === null ? 'preview' : data.target,
    commit: commitOf(textOf(own(data.meta, 'githubCommitSha')) ?? textOf(own(data.meta, 'surefootCommit'))),
    version: words(textOf(own(data.meta, 'surefootVersion')), 200),
    order: textOf(own(data.meta, 'surefootOrder')),
    createdAt: data.createdAt ?? data.created,
    isRollbackCandidate: data.isRollbackCandidate,
  };
}

const projectSchema = z.object({ id: z.string(), name: text, targets: anything, autoAssignCustomDomains: flag, lastAliasRequest: anything, rollingRelease: anything, link: anything, rootDirectory: text, customEnvironments: z.catch(z.array(anything), []), ssoProtection: anything, passwordProtection: anything, protectionBypass: anything });

/** @returns undefined where the answer is no project */
export function readProject(body: unknown): Project | undefined {
  const parsed = projectSchema.safeParse(body);
  if (!parsed.success || !isReleaseId(parsed.data.id)) return undefined;
  const { data } = parsed;
  return {
    id: data.id,
    name: data.name === '' ? undefined : data.name,
    production: readProduction(data.targets),
    autoAssign: data.autoAssignCustomDomains,
    aliasRequest: readAliasRequest(data.lastAliasRequest),
    rollingStages: readStages(data.rollingRelease),
    link: readLink(data.link),
    rootDirectory: data.rootDirectory === '' ? undefined : data.rootDirectory,
    customEnvironments: data.customEnvironments.flatMap((item) => {
      const [id, slug] = [textOf(own(item, 'id')), textOf(own(item, 'slug'))];
      return id === undefined || slug === undefined ? [] : [{ id, slug }];
    }),
    protection: textOf(own(data.ssoProtection, 'deploymentType')) ?? textOf(own(data.passwordProtection, 'deploymentType')),
    bypassSecrets: typeof data.protectionBypass === 'object' && data.protectionBypass !== null ? Object.keys(data.protectionBypass) : [],
  };
}

function readProduction(targets: unknown): Project['production'] {
  if (typeof targets !== 'object' || targets === null) return undefined;
  const production = own(targets, 'production');
  if (production === undefined || production === null) return { kind: 'none' };
  const id = own(production, 'id');
  return typeof id === 'string' && isReleaseId(id) ? { kind: 'deployment', id, alias: preferred(texts.parse(own(production, 'alias'))) } : undefined;
}

function readAliasRequest(value: unknown): AliasRequest | undefined {
  const parsed = z.object({ fromDeploymentId: text, toDeploymentId: z.string(), jobStatus: z.string(), requestedAt: z.nullish(z.number()) }).safeParse(value);
  return parsed.success ? { ...parsed.data, requestedAt: parsed.data.requestedAt ?? 0 } : undefined;
}

function readStages(config: unknown): readonly RollingStage[] | undefined {
  const stages = own(config, 'stages');
  if (!Array.isArray(stages)) return undefined;
  return stages.flatMap((stage) => {
    const percent = own(stage, 'targetPercentage');
    return typeof percent === 'number' ? [{ percent, requiresApproval: own(stage, 'requireApproval') === true }] : [];
  });
}

function readLink(value: unknown): Project['link'] {
  const parsed = z.object({ type: z.string(), org: text, repo: text, repoId: number, productionBranch: text }).safeParse(value);
  return parsed.success ? { ...parsed.data, org: parsed.data.org, repo: parsed.data.repo, repoId: parsed.data.repoId, productionBranch: parsed.data.productionBranch } : undefined;
}

function readError(value: unknown): ForeignError | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return { code: '', message: clip(oneLine(value), 300) };
  return { code: words(textOf(own(value, 'code')), 60) ?? '', message: words(textOf(own(value, 'message')), 300) ?? '' };
}

const HOST = /^[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?$/i;
const hostUrl = (host: string | undefined): string | undefined => (host !== undefined && HOST.test(host) ? `https://${host}` : undefined);

/** A domain of the user's own says more than one of Vercel's. */
function preferred(hosts: readonly (string | undefined)[]): string | undefined {
  const valid = hosts.filter((host) => host !== undefined && HOST.test(host));
  return hostUrl(valid.find((host) => !host?.endsWith('.vercel.app')) ?? valid[0]);
}

function pageUrl(address: string | undefined): string | undefined {
  const url = URL.parse(address ?? '');
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= 500 ? url.href : undefined;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const words = (value: string | undefined, most: number): string | undefined => (value === undefined ? undefined : clip(oneLine(value), most) || undefined);
const commitOf = (value: string | undefined): string | undefined => (value !== undefined && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value) ? value : undefined);

export interface DeploymentPage {
  readonly deployments: readonly Deployment[];
  /** What to ask for as `until` to get the next page; undefined on the last one. */
  readonly next: number | undefined;
}

export function readPage(body: unknown): DeploymentPage | undefined {
  const list = own(body, 'deployments');
  if (!Array.isArray(list)) return undefined;
  const next = own(own(body, 'pagination'), 'next');
  return { deployments: list.flatMap((item) => readDeployment(item) ?? []), next: typeof next === 'number' ? next : undefined };
}

export interface RollingRelease {
  readonly state: string;
  readonly canaryId: string | undefined;
  readonly baseId: string | undefined;
  readonly activeIndex: number | undefined;
  readonly activePercent: number | undefined;
  readonly stages: readonly { readonly index: number; readonly percent: number }[];
}

/** @returns `null` where there was none yet, undefined where the answer is none */
export function readRollingRelease(body: unknown): RollingRelease | null | undefined {
  const release = own(body, 'rollingRelease');
  if (release === null) return null;
  const state = own(release, 'state');
  if (typeof state !== 'string') return undefined;
  const active = own(release, 'activeStage');
  const stages = own(release, 'stages');
  return {
    state,
    canaryId: textOf(own(own(release, 'canaryDeployment'), 'id')),
    baseId: textOf(own(own(release, 'currentDeployment'), 'id')),
    activeIndex: number.parse(own(active, 'index')),
    activePercent: number.parse(own(active, 'targetPercentage')),
    stages: (Array.isArray(stages) ? stages : []).flatMap((stage) => {
      const [index, percent] = [own(stage, 'index'), own(stage, 'targetPercentage')];
      return typeof index === 'number' && typeof percent === 'number' ? [{ index, percent }] : [];
    }),
  };
}
