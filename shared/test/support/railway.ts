import { GraphQLError, NoDeprecatedCustomRule, buildSchema, graphql, parse, specifiedRules, validate } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Clock } from '../../runtime/clock.ts';
import { ENVIRONMENT, ENVIRONMENTS, PROJECT, RailwayModel } from './railway-model.ts';
import type { FakeDeployment, FakeService } from './railway-model.ts';

export const PROJECT_TOKEN = 's3cr3t-project-token';
export const ACCOUNT_TOKEN = 's3cr3t-account-token';
/** The part of Railway's public schema that this stand-in has. */
export const RAILWAY_SCHEMA = readFileSync(path.join(import.meta.dirname, 'railway.graphql'), 'utf8');

/** An answer in place of the right one; with `after` the request is carried out all the same, and only its answer is lost. */
export interface Fault {
  readonly on: RegExp;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly hang?: true;
  readonly after?: true;
  /** How often; once where nothing is said. */
  readonly times?: number;
}

export interface Uploaded {
  readonly serviceId: string;
  readonly message: string;
  readonly archive: Buffer;
}

export interface FakeRailway {
  readonly url: string;
  readonly model: RailwayModel;
  /** Names of operations, in order; `up` for uploads. */
  readonly calls: string[];
  /** Requests that the contract does not allow. */
  readonly violations: string[];
  readonly uploads: Uploaded[];
  readonly faults: Fault[];
  /** How many requests a token may make in an hour; undefined tells nothing. */
  hourly: number | undefined;
  /** Runs when a request arrives, before it is carried out; undefined does nothing. */
  onCall: ((operation: string) => void) | undefined;
  /** What a token of a person without two factors, or of nobody, is told. */
  refusal: string | undefined;
  close(): Promise<void>;
}

interface Options {
  readonly services?: readonly string[];
  readonly clock?: Pick<Clock, 'now'>;
  /** Milliseconds that a step of a deployment takes. */
  readonly unit?: number;
  readonly plainIds?: boolean;
}

const HOUR_MS = 3_600_000;
// A server may know statuses that this schema does not have yet.
const schema = buildSchema(RAILWAY_SCHEMA.replace('enum DeploymentStatus {', 'enum DeploymentStatus {\n  CANCELLED\n  HIBERNATED'));

/** What a document declares, and what is wrong with it; each is looked at once. */
const inspected = new Map<string, { readonly errors: readonly string[]; readonly declared: readonly string[] }>();
function inspect(query: string): { readonly errors: readonly string[]; readonly declared: readonly string[] } {
  const before = inspected.get(query);
  if (before) return before;
  const document = parse(query);
  const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === 'OperationDefinition');
  const found = { errors: validate(schema, document, [...specifiedRules, NoDeprecatedCustomRule]).map(({ message }) => message), declared: operation?.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [] };
  inspected.set(query, found);
  return found;
}

/** Railway on 127.0.0.1, with state: it validates each document and its variables against the schema, and each header by hand. */
export async function fakeRailway({ services = ['api'], clock = { now: () => new Date() }, unit = 40, plainIds }: Options = {}): Promise<FakeRailway> {
  const model = new RailwayModel(services, { clock, unit, plainIds });
  const started = clock.now().getTime();
  let left: { readonly until: number; count: number } | undefined;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answer(request, Buffer.concat(chunks), response));
  });
  const send = (response: http.ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json', ...headers }).end(text);
  };
  const violation = (response: http.ServerResponse, status: number, text: string): void => {
    fake.violations.push(text);
    send(response, status, { errors: [{ message: `Violation: ${text}` }] });
  };

  /** Counts the request; `undefined` where the hour has none left. */
  const budget = (): { readonly headers: Readonly<Record<string, string>>; readonly over: boolean } => {
    if (fake.hourly === undefined) return { headers: {}, over: false };
    const now = clock.now().getTime();
    if (!left || now >= left.until) left = { until: started + (Math.floor((now - started) / HOUR_MS) + 1) * HOUR_MS, count: fake.hourly };
    const over = left.count <= 0;
    left.count = Math.max(0, left.count - 1);
    const seconds = Math.ceil((left.until - now) / 1_000);
    return { headers: { 'x-ratelimit-limit': String(fake.hourly), 'x-ratelimit-remaining': String(left.count), 'x-ratelimit-reset': String(Math.ceil(left.until / 1_000)), ...(over ? { 'retry-after': String(seconds) } : {}) }, over };
  };

  async function answer(request: http.IncomingMessage, body: Buffer, response: http.ServerResponse): Promise<void> {
    const { method, url = '', headers } = request;
    const limit = budget();
    const isUpload = url.startsWith('/project/');
    const operation = isUpload ? 'up' : nameOf(body);
    fake.calls.push(operation);
    fake.onCall?.(operation);
    const fault = takeFault(fake.faults, operation);
    if (fault?.hang && !fault.after) return;
    if (fault && !fault.after) return send(response, fault.status ?? 200, fault.body ?? '', { ...limit.headers, ...fault.headers });
    if (limit.over) return send(response, 429, { data: null }, limit.headers);
    const credential = [headers['project-access-token'], headers.authorization].filter((value) => value !== undefined);
    if (method !== 'POST') return violation(response, 405, `${method} ${url}`);
    if (credential.length !== 1) return violation(response, 400, `${credential.length} credentials`);
    const may = rights(headers);
    if (fake.refusal !== undefined || may === undefined) {
      const message = fake.refusal ?? (headers.authorization === undefined ? 'Project Token not found' : 'Not Authorized');
      return isUpload ? send(response, 401, { message }, limit.headers) : send(response, 200, { errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }], data: null }, limit.headers);
    }
    const result = isUpload ? takeUpload(new URL(url, 'http://railway'), headers, body) : await execute(url, headers, body, may);
    if ('violation' in result) return violation(response, result.status, result.violation);
    if (fault?.hang) return;
    if (fault) return send(response, fault.status ?? 200, fault.body ?? '', { ...limit.headers, ...fault.headers });
    send(response, result.status, result.body, limit.headers);
  }

  type Result = { readonly status: number; readonly body: unknown } | { readonly status: number; readonly violation: string };

  function takeUpload(url: URL, headers: http.IncomingHttpHeaders, archive: Buffer): Result {
    const serviceId = url.searchParams.get('serviceId') ?? '';
    const keys = [...url.searchParams.keys()].sort().join();
    if (url.pathname !== `/project/${PROJECT}/environment/${ENVIRONMENT}/up` || keys !== 'message,serviceId') return { status: 404, violation: `upload to ${url.pathname}?${keys}` };
    if (headers['content-type'] !== 'application/gzip') return { status: 400, violation: `upload of ${headers['content-type']}` };
    if (archive[0] !== 0x1f || archive[1] !== 0x8b) return { status: 400, violation: 'upload is no gzip' };
    fake.uploads.push({ serviceId, message: url.searchParams.get('message') ?? '', archive });
    const made = model.make(model.service(serviceId), { commit: url.searchParams.get('message') ?? undefined });
    return { status: 200, body: { deploymentId: made.id, url: 'https://railway.com/d', logsUrl: 'https://railway.com/d/logs', deploymentDomain: 'x.up.railway.app' } };
  }

  async function execute(url: string, headers: http.IncomingHttpHeaders, body: Buffer, may: 'project' | 'account'): Promise<Result> {
    if (url !== '/graphql/v2') return { status: 404, violation: `POST ${url}` };
    if (headers['content-type'] !== 'application/json') return { status: 400, violation: `content type ${headers['content-type']}` };
    const { query, variables, ...rest } = JSON.parse(body.toString()) as { readonly query: string; readonly variables: Record<string, unknown> };
    if (Object.keys(rest).length > 0) return { status: 400, violation: `unknown keys ${Object.keys(rest).join()}` };
    const { errors, declared } = inspect(query);
    const undeclared = Object.keys(variables ?? {}).filter((name) => !declared.includes(name));
    if (errors.length > 0 || undeclared.length > 0) return { status: 400, violation: [...errors, ...undeclared.map((name) => `undeclared $${name}`)].join('; ') };
    model.tick();
    const result = await graphql({ schema, source: query, variableValues: variables, rootValue: { ...queries(model, may), ...mutations(model) } });
    const wrong = result.errors?.find(({ originalError }) => originalError === undefined || originalError instanceof GraphQLError);
    return wrong ? { status: 400, violation: wrong.message } : { status: 200, body: JSON.parse(JSON.stringify(result)) as unknown };
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeRailway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql/v2`,
    model,
    calls: [],
    violations: [],
    uploads: [],
    faults: [],
    hourly: undefined,
    refusal: undefined,
    onCall: undefined,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return fake;
}

const rights = (headers: http.IncomingHttpHeaders): 'project' | 'account' | undefined => (headers['project-access-token'] === PROJECT_TOKEN ? 'project' : headers.authorization === `Bearer ${ACCOUNT_TOKEN}` ? 'account' : undefined);

function nameOf(body: Buffer): string {
  const text = body.toString();
  return /"query":"(?:query|mutation) (\w+)/.exec(text)?.[1] ?? 'unnamed';
}

function takeFault(faults: Fault[], operation: string): Fault | undefined {
  const index = faults.findIndex(({ on }) => on.test(operation));
  const fault = faults[index];
  if (!fault) return undefined;
  const times = (fault.times ?? 1) - 1;
  if (times > 0) faults[index] = { ...fault, times };
  else faults.splice(index, 1);
  return fault;
}

const inScope = (environmentId: string): void => {
  if (environmentId !== ENVIRONMENT) throw new Error('Not Authorized');
};
const connection = (nodes: readonly unknown[], first = nodes.length) => ({ edges: nodes.slice(0, first).map((node) => ({ cursor: 'c', node })), pageInfo: { hasNextPage: nodes.length > first, hasPreviousPage: false, startCursor: null, endCursor: null } });

interface ById {
  readonly id: string;
}
interface OfService {
  readonly serviceId: string;
  readonly environmentId: string;
}

function queries(model: RailwayModel, may: 'project' | 'account') {
  const show = (deployment: FakeDeployment) => {
    const status = model.statusOf(deployment);
    const running = ['SUCCESS', 'CRASHED', 'DEPLOYING'].includes(status) ? (deployment.fate.instances ?? []) : [];
    return { id: deployment.id, status, statusUpdatedAt: null, createdAt: new Date(deployment.createdMs).toISOString(), canRollback: model.canRollback(deployment), canRedeploy: deployment.wasLive || ['FAILED', 'CRASHED'].includes(status), deploymentStopped: false, url: null, staticUrl: model.service(deployment.serviceId).domain ?? null, meta: { ...(deployment.commit === undefined ? {} : { commitHash: deployment.commit }), ...(deployment.image === undefined ? {} : { image: deployment.image }) }, instances: running.map((state, index) => ({ id: `i${index}-${deployment.restarts}`, status: state })), serviceId: deployment.serviceId, environmentId: ENVIRONMENT, projectId: PROJECT };
  };
  const active = (service: FakeService): readonly FakeDeployment[] => {
    const live = service.liveId === undefined ? [] : [model.deployment(service.liveId)];
    const leaving = model.of(service.id).filter(({ wasLive, id }) => wasLive && id !== service.liveId).slice(0, model.overlaps ? 1 : 0);
    return [...leaving, ...live].filter((deployment) => model.statusOf(deployment) !== 'SLEEPING');
  };
  return {
    projectToken: () => {
      if (may !== 'project') throw new Error('Project Token not found');
      return { projectId: PROJECT, environmentId: ENVIRONMENT };
    },
    project: ({ id }: ById) => {
      if (id !== PROJECT) throw new Error('Project not found');
      if (model.hidden === 'refused') throw new Error('Not Authorized');
      if (model.hidden === 'null') return null;
      return { id, name: 'shop', environments: () => connection(ENVIRONMENTS), services: () => connection(model.services.map((service) => ({ id: service.id, name: service.name }))) };
    },
    serviceInstance: ({ serviceId, environmentId }: OfService) => {
      inScope(environmentId);
      const service = model.service(serviceId);
      const [latest] = model.of(serviceId);
      return { ...service, latestDeployment: latest ? show(latest) : null, activeDeployments: active(service).map((deployment) => ({ ...show(deployment), ...(deployment.id === service.liveId ? {} : { status: 'SUCCESS' }) })), domains: { serviceDomains: service.domain === undefined ? [] : [{ domain: service.domain }], customDomains: [] }, ...Object.fromEntries([...model.unfilled].map((name) => [name, null])) };
    },
    deployment: ({ id }: ById) => show(model.deployment(id)),
    deployments: ({ input, first }: { readonly input: OfService; readonly first?: number }) => {
      inScope(input.environmentId);
      return connection(model.of(input.serviceId).map(show), first);
    },
    deploymentEvents: ({ id }: ById) => connection((model.deployment(id).fate.events ?? []).map(({ step, error, reason, completed }, index) => ({ id: `e${index}`, step, createdAt: 'x', completedAt: completed ? 'y' : null, payload: { error, reason } }))),
    buildLogs: ({ deploymentId, limit = 100 }: { readonly deploymentId: string; readonly limit?: number }) => (model.deployment(deploymentId).fate.buildLog ?? []).slice(-limit).map((message) => ({ message, severity: 'info', timestamp: 'x', attributes: [] })),
    deploymentLogs: ({ deploymentId, limit = 100 }: { readonly deploymentId: string; readonly limit?: number }) => (model.deployment(deploymentId).fate.runLog ?? []).slice(-limit).map((message) => ({ message, severity: 'error', timestamp: 'x', attributes: [] })),
    variables: ({ serviceId, environmentId }: OfService) => {
      inScope(environmentId);
      return model.service(serviceId).variables;
    },
    serviceInstanceAutoDeployStatus: ({ serviceId, environmentId }: OfService) => {
      inScope(environmentId);
      return { canEnable: true, enabled: model.service(serviceId).autoDeploy, reason: null };
    },
  };
}

function mutations(model: RailwayModel) {
  return {
    serviceInstanceDeployV2: ({ serviceId, environmentId, commitSha }: OfService & { readonly commitSha?: string }) => {
      inScope(environmentId);
      const service = model.service(serviceId);
      return model.make(service, service.image === undefined ? { commit: commitSha ?? 'f'.repeat(40) } : { image: service.image }).id;
    },
    serviceInstanceUpdate: ({ serviceId, environmentId, input }: OfService & { readonly input: { readonly source?: { readonly image?: string } } }) => {
      inScope(environmentId);
      model.service(serviceId).image = input.source?.image;
      return true;
    },
    variableCollectionUpsert: ({ input }: { readonly input: OfService & { readonly variables: Record<string, string>; readonly skipDeploys: boolean } }) => {
      inScope(input.environmentId);
      const service = model.service(input.serviceId);
      Object.assign(service.variables, input.variables);
      const live = service.liveId === undefined ? undefined : model.deployment(service.liveId);
      // Without skipDeploys Railway deploys by itself, and tells nobody the id.
      if (!input.skipDeploys) model.make(service, live && { commit: live.commit, image: live.image });
      return true;
    },
    deploymentRedeploy: ({ id, usePreviousImageTag }: ById & { readonly usePreviousImageTag?: boolean }) => {
      const { serviceId, commit, image, imageKept, wasLive } = model.deployment(id);
      if (usePreviousImageTag && !(imageKept && wasLive)) throw new Error('Image not found');
      return { id: model.make(model.service(serviceId), { commit, image }).id };
    },
    deploymentRollback: ({ id }: ById) => {
      const deployment = model.deployment(id);
      if (!model.canRollback(deployment)) throw new Error('Deployment cannot be rolled back');
      const { serviceId, commit, image, variables } = deployment;
      const service = model.service(serviceId);
      Object.assign(service.variables, variables);
      model.make(service, { commit, image, variables });
      return true;
    },
    deploymentRestart: ({ id }: ById) => {
      model.deployment(id).restarts += 1;
      return true;
    },
    deploymentRemove: ({ id }: ById) => {
      model.deployment(id).override = 'REMOVED';
      return true;
    },
    deploymentCancel: ({ id }: ById) => {
      const deployment = model.deployment(id);
      if (!['QUEUED', 'INITIALIZING', 'BUILDING', 'WAITING', 'NEEDS_APPROVAL'].includes(model.statusOf(deployment))) throw new Error('Deployment cannot be cancelled');
      deployment.override = 'REMOVED';
      return true;
    },
  };
}
