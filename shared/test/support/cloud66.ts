import { serve } from './loopback.ts';
import type { Answer, Loopback, Received } from './loopback.ts';

/**
 * Cloud 66's API 3 on 127.0.0.1, with state: one stack, its deployments, actions, variants and variables. It answers as the
 * documents say (developers.cloud66.com, Go client cloud66-oss/cloud66), checks every request against them, and keeps what was not
 * allowed in `violations`.
 */

export const TOKEN = 'c66-s3cr3t-token-0123456789';
export const UID = '5999b763474b0eafa5fafb64bff0ba80';
export const HOOK = '/stacks/redeploy/b806f1c3344eb3aa2a024b23254b75b3/6d677352a6b2eefec6e345ee2b491521';

export interface FakeDeployment {
  readonly id: number;
  /** The commit, or the tags of the services as text. */
  ref: string;
  commit: string | null;
  via: 'api' | 'hook' | 'web';
  outcome: 'pending' | 'success' | 'failed' | (string & {});
  live: boolean | null;
  reverted: boolean | null;
  startedAt: number;
  finishedAt: number | null;
}

export interface FakeAction {
  readonly id: number;
  readonly action: string;
  readonly reference: string | undefined;
  readonly startedAt: number;
  finishedAt: number | null;
  success: boolean | null;
  message: string | null;
}

export interface FakeVariant {
  readonly uid: string;
  kind: 'active' | 'canary' | 'green' | 'preview';
  commit: string;
  percentage: number;
}

/** Traps that are documented or were seen. Tests change them as they go. */
export interface Quirks {
  /** `async_action_id` is null. */
  nullActionId?: boolean;
  /** `finished_success` is the text 'true', codes are texts, meanings have other letters: the other half of the docs. */
  otherDocs?: boolean;
  /** The next requests that are answered with 503 throttled. */
  throttled?: number;
  /** Paths that are answered with 503 not_implemented. */
  notImplemented?: RegExp;
  perPage?: number;
  /** What Cloud 66 takes for `services`. */
  services?: 'array' | 'text';
  /** The least share of a canary. */
  leastCanary?: number;
  /** The only method that changes a variant. */
  variantMethod?: 'PATCH' | 'PUT';
  /** Which document names the fields of variants. */
  variantShape?: 'endpoint' | 'model' | 'go';
  /** How an order for a deployment is answered, besides: it happens and no answer comes, or it does not happen. */
  lost?: 'after' | 'before';
  /** The deployment ends as a success, and then the one before is live again. */
  revertedAfter?: 'marked' | 'unmarked';
  /** Cloud 66 calls the action done and marks nothing as live. */
  neverLive?: boolean;
  /** The hook takes the request, and nothing begins. */
  deadHook?: boolean;
  /** Whatever else is wrong with the answers. */
  answer?: (request: Received) => Answer | undefined;
  /** A push deploys by itself, right before the order is taken; with this commit. */
  pushed?: string;
  /** An answer to an action has no wrapper, as one sample in the docs. */
  bareAction?: boolean;
  warning?: string;
  /** How a restart and the setting of a variable are answered: as the action, as a redeploy, or so without its id, or with one that is not known. */
  begun?: 'action' | 'redeploy' | 'no-id' | 'unknown-id';
  /** There is no rollout for this stack, and no path of it. */
  noVariants?: boolean;
  /** What a cancel comes to where the deployment is under way. */
  cancel?: 'refused' | 'lost' | 'too-late';
  /** Answers carry the uid of the operation. */
  operation?: string;
}

export interface FakeStack {
  uid: string;
  name: string;
  environment: string;
  framework: string;
  backend: string;
  status: number | string | null;
  health: number | string | null;
  fqdn: string | null;
  application_address: string | null;
  maintenance_mode: boolean;
}

export interface FakeCloud66 extends Loopback {
  readonly apiUrl: string;
  readonly hookUrl: string;
  readonly quirks: Quirks;
  readonly stack: FakeStack;
  /** Other stacks of the account. */
  readonly others: FakeStack[];
  /** Newest first. */
  readonly deployments: FakeDeployment[];
  readonly actions: FakeAction[];
  readonly variants: FakeVariant[];
  readonly variables: Map<string, { value: string; readonly: boolean; applied: string }>;
  readonly logs: Record<string, readonly object[]>;
  readonly violations: string[];
  readonly scopes: Set<string>;
  /** The bodies of the orders that were carried out. */
  readonly orders: Record<string, unknown>[];
  /** The requests since this was asked last, as `GET /path`. */
  calls(): readonly string[];
  next(fate: 'good' | 'bad' | 'endless'): void;
  /** What serves, seen from outside: the ref of the deployment that takes the requests. */
  serves(): string | undefined;
  /** Begins a deployment of somebody else. */
  deployElsewhere(commit: string, via: FakeDeployment['via'], takesMs?: number): void;
}

interface Options {
  /** Milliseconds since 1970; tests with a clock of their own give it. */
  readonly now?: () => number;
  readonly live?: string;
  readonly takesMs?: number;
  readonly account?: string;
  readonly containers?: boolean;
}

interface Job {
  readonly action: FakeAction | undefined;
  readonly ref: string;
  readonly commit: string | null;
  readonly via: FakeDeployment['via'];
  fate: 'good' | 'bad' | 'endless';
  readonly rollout: 'canary' | 'green' | undefined;
  readonly percentage: number;
  readonly takesMs: number;
  deployment?: FakeDeployment;
}

const DEPLOY_STRATEGIES = ['serial', 'parallel', 'rolling', 'fast'];
const ROLLOUT_STRATEGIES = ['none', 'blue_green_immediate', 'blue_green_delayed', 'canary'];
const NAMED = /^[A-Za-z0-9][\w.-]*(?::[\w][\w./-]*)?$/;

export async function fakeCloud66({ now = Date.now, live = 'a'.repeat(40), takesMs = 60, account, containers = false }: Options = {}): Promise<FakeCloud66> {
  const quirks: Quirks = {};
  const stack: FakeStack = { uid: UID, name: 'Awesome App', environment: 'production', framework: containers ? 'docker' : 'rails', backend: containers ? 'kubernetes' : 'rails', status: 1, health: 3, fqdn: 'awesome-app.dev.c66.me', application_address: null, maintenance_mode: false };
  const others: FakeStack[] = [];
  const deployments: FakeDeployment[] = [];
  const actions: FakeAction[] = [];
  const variants: FakeVariant[] = [];
  const variables: FakeCloud66['variables'] = new Map([['STACK_PATH', { value: '/var/deploy', readonly: true, applied: 'deployment' }], ['DATABASE_URL', { value: 'postgres://u:p4ssw0rd@db/app', readonly: false, applied: 'deployment' }]]);
  const logs: FakeCloud66['logs'] = {};
  const violations: string[] = [];
  const scopes = new Set(['public', 'redeploy', 'admin']);
  const orders: Record<string, unknown>[] = [];
  const queue: Job[] = [];
  let fate: Job['fate'] = 'good';
  let lastId = 100;
  let lastAction = 39;
  let running: Job | undefined;

  deployments.push({ id: ++lastId, ref: live, commit: containers ? null : live, via: 'web', outcome: 'success', live: true, reverted: null, startedAt: now() - 3_600_000, finishedAt: now() - 3_500_000 });

  const begin = (job: Job): void => {
    running = job;
    job.deployment = { id: ++lastId, ref: job.ref, commit: job.commit, via: job.via, outcome: 'pending', live: false, reverted: null, startedAt: now(), finishedAt: null };
    deployments.unshift(job.deployment);
    stack.status = 6;
  };
  const end = (job: Job): void => {
    const { deployment, action } = job;
    running = undefined;
    if (!deployment) return;
    const good = job.fate === 'good';
    deployment.outcome = good ? 'success' : 'failed';
    deployment.finishedAt = now();
    if (action) Object.assign(action, { finishedAt: now(), success: good, message: good ? 'Completed successfully' : 'Deployment failed: assets:precompile exited with 1' });
    stack.status = good ? 1 : 2;
    if (!good) return;
    if (job.rollout) variants.splice(0, variants.length, { uid: 'abc123def456', kind: 'active', commit: deployments.find((other) => other.live)?.ref ?? '', percentage: 100 - job.percentage }, { uid: 'def456ghi789', kind: job.rollout, commit: job.ref, percentage: job.percentage });
    else if (!quirks.neverLive) makeLive(deployment);
  };
  const makeLive = (deployment: FakeDeployment): void => {
    const before = deployments.find((other) => other.live);
    if (quirks.revertedAfter) {
      if (quirks.revertedAfter === 'marked') deployment.reverted = true;
      return;
    }
    if (before) before.live = false;
    deployment.live = true;
  };
  const advance = (): void => {
    for (;;) {
      if (running?.deployment && running.fate !== 'endless' && now() - running.deployment.startedAt >= running.takesMs) end(running);
      if (running || queue.length === 0) return;
      const job = queue.shift();
      if (job) begin(job);
    }
  };
  const enqueue = (job: Job): void => {
    queue.push(job);
    advance();
  };
  const act = (action: string, reference?: string): FakeAction => {
    const made: FakeAction = { id: ++lastAction, action, reference, startedAt: now(), finishedAt: null, success: null, message: null };
    actions.unshift(made);
    return made;
  };

  const at = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString().replace(/\.\d{3}Z$/, 'Z'));
  const other = (word: string): string => (quirks.otherDocs ? `${word.slice(0, 1).toUpperCase()}${word.slice(1)}${word === 'success' ? 'ful' : ''}` : word);
  const coded = (word: string): object => ({ code: quirks.otherDocs ? word : ['pending', 'success', 'failed'].indexOf(word), meaning: other(word) });
  const showDeployment = (deployment: FakeDeployment): object => ({
    id: deployment.id,
    triggered_by: 'test@cloud66.com',
    triggered_via: coded(deployment.via),
    started_at: at(deployment.startedAt),
    finished_at: at(deployment.finishedAt),
    outcome: coded(deployment.outcome),
    git_hash: deployment.commit,
    deploy_session: `s${deployment.id}`,
    deploy_type: coded('redeploy'),
    is_head: deployment === deployments[0],
    is_live: deployment.live,
    reverted: deployment.reverted,
    reverted_by: null,
    reverted_at: null,
    is_deploying: deployment.outcome === 'pending',
    commit_url: null,
    ...(quirks.operation === undefined ? {} : { operation_uid: quirks.operation }),
  });
  const showAction = (action: FakeAction): object => ({
    id: action.id,
    user: 'test@cloud66.com',
    resource_type: 'stack',
    action: action.action,
    resource_id: '84195',
    started_via: 'api',
    started_at: at(action.startedAt),
    finished_at: at(action.finishedAt),
    finished_success: quirks.otherDocs && action.success !== null ? String(action.success) : action.success,
    finished_message: action.message,
    finished_result: {},
    ...(action.reference === undefined ? {} : { metadata: { user_reference: action.reference } }),
  });
  const showVariant = ({ uid, kind, commit, percentage }: FakeVariant): object => {
    if (quirks.variantShape === 'model') return { name: kind, uid, namespace: 'ns', traffic_percentage: percentage, status: kind, git_hash: containers ? null : commit, deploy_session: `s${deployments.find((deployment) => deployment.ref === commit)?.id}` };
    if (quirks.variantShape === 'go') return { uid, type: kind === 'active' || kind === 'preview' ? kind : 'rollout', sub_type: kind === 'canary' ? 'canary' : kind === 'green' ? 'blue_green' : '', git_hash: containers ? null : commit, percentage };
    return { id: 1, uid, variant_type: kind, git_hash: containers ? null : commit, percentage };
  };
  const page = (items: readonly object[], query: URLSearchParams): Answer => {
    const per = quirks.perPage ?? 30;
    const current = Number(query.get('page') ?? 1);
    const pages = Math.max(1, Math.ceil(items.length / per));
    return { body: { response: items.slice((current - 1) * per, current * per), count: items.length, pagination: { previous: current > 1 ? current - 1 : null, next: current < pages ? current + 1 : null, current, per_page: per, count: items.length, pages } } };
  };
  const wrong = (what: string, status = 400, error = 'bad_request'): Answer => {
    violations.push(what);
    return { status, body: { error, error_description: what, details: what } };
  };
  const refuse = (status: number, error: string, details: string): Answer => ({ status, body: { error, error_description: error, details } });

  const checkOrder = (body: Record<string, unknown>): Answer | undefined => {
    const allowed = ['git_ref', 'services', 'deploy_strategy', 'rollout_strategy', 'canary_percentage', 'deployment_profile', 'user_reference'];
    const strange = Object.keys(body).filter((key) => !allowed.includes(key));
    if (strange.length > 0) return wrong(`unknown fields in a deployment: ${strange.join(', ')}`);
    if (typeof body['user_reference'] !== 'string' || body['user_reference'].length > 255) return wrong('user_reference is missing or longer than 255 characters');
    if (body['deploy_strategy'] !== undefined && !DEPLOY_STRATEGIES.includes(String(body['deploy_strategy']))) return wrong(`deploy_strategy ${String(body['deploy_strategy'])}`);
    if (body['rollout_strategy'] !== undefined && !ROLLOUT_STRATEGIES.includes(String(body['rollout_strategy']))) return wrong(`rollout_strategy ${String(body['rollout_strategy'])}`);
    if ((body['rollout_strategy'] === 'canary') !== Number.isInteger(body['canary_percentage'])) return wrong('canary_percentage belongs to rollout_strategy canary');
    if (containers ? body['git_ref'] !== undefined : body['services'] !== undefined) return wrong(containers ? 'git_ref is for stacks without containers' : 'services are for stacks of containers');
    if (!containers && (typeof body['git_ref'] !== 'string' || body['git_ref'] === '')) return wrong('git_ref is no text');
    if (typeof body['canary_percentage'] === 'number' && body['canary_percentage'] < (quirks.leastCanary ?? 0)) return refuse(400, 'bad_request', 'canary_percentage is too small');
    return undefined;
  };
  const servicesOf = (given: unknown): string | Answer => {
    const form = Array.isArray(given) ? 'array' : typeof given === 'string' ? 'text' : undefined;
    if (form === undefined) return wrong('services are neither an array nor text');
    if (quirks.services !== undefined && quirks.services !== form) return refuse(400, 'bad_request', `services must be ${quirks.services}`);
    const names = Array.isArray(given) ? given.map(String) : String(given).split(',');
    return names.every((name) => NAMED.test(name)) ? names.join(',') : wrong(`services ${names.join(',')}`);
  };
  const redeploy = (body: Record<string, unknown>): Answer => {
    const bad = checkOrder(body);
    if (bad) return bad;
    const services = containers ? servicesOf(body['services']) : undefined;
    if (services !== undefined && typeof services !== 'string') return services;
    if (quirks.lost === 'before') return { status: 502, body: '<html>Bad Gateway</html>' };
    if (quirks.pushed !== undefined) enqueue({ action: undefined, ref: quirks.pushed, commit: quirks.pushed, via: 'hook', fate: 'good', rollout: undefined, percentage: 0, takesMs });
    orders.push(body);
    const action = act('application_deployment', String(body['user_reference']));
    const busy = running !== undefined;
    const ref = services ?? String(body['git_ref']);
    const rollout = body['rollout_strategy'] === 'canary' ? 'canary' : body['rollout_strategy'] === 'blue_green_delayed' ? 'green' : undefined;
    enqueue({ action, ref, commit: containers ? null : ref, via: 'api', fate, rollout, percentage: Number(body['canary_percentage'] ?? 0), takesMs });
    if (quirks.lost === 'after') return { hang: true };
    return { body: { response: { ok: true, message: busy ? 'Stack is busy; the deployment was queued' : 'Stack queued for redeployment', async_action_id: quirks.nullActionId ? null : action.id, queued: true } } };
  };
  const changeVariant = (method: string, uid: string, body: Record<string, unknown>): Answer => {
    if (method !== (quirks.variantMethod ?? 'PATCH')) return refuse(quirks.variantMethod === undefined ? 405 : 404, 'not_found', 'no route');
    const variant = variants.find((candidate) => candidate.uid === uid);
    if (!variant) return refuse(404, 'not_found', 'no such variant');
    if (body['operation'] !== 'commit' || Object.keys(body).some((key) => key !== 'operation' && key !== 'canary_percentage')) return wrong(`variant change ${JSON.stringify(body)}`);
    if (variant.kind !== 'canary' && variant.kind !== 'green') return refuse(400, 'bad_request', 'not a rollout variant');
    const percentage = body['canary_percentage'];
    if (percentage === undefined) {
      const deployment = deployments.find((candidate) => candidate.ref === variant.commit && candidate.outcome === 'success');
      if (deployment) makeLive(deployment);
      variants.splice(0, variants.length, { ...variant, kind: 'active', percentage: 100 });
      return { body: { response: { ok: true } } };
    }
    if (variant.kind !== 'canary' || !Number.isInteger(percentage) || Number(percentage) < 0 || Number(percentage) > 100) return wrong(`canary_percentage ${String(percentage)}`);
    variant.percentage = Number(percentage);
    const [active] = variants;
    if (active) active.percentage = 100 - variant.percentage;
    return { body: { response: { ok: true } } };
  };
  /** The docs describe this answer twice. */
  const showBegun = (action: FakeAction, shown: object): object => (quirks.begun === undefined || quirks.begun === 'action' ? shown : { ok: true, message: 'Queued', async_action_id: quirks.begun === 'redeploy' ? action.id : quirks.begun === 'unknown-id' ? 999_999 : null, queued: true });
  const cancelDeployment = (deployment: FakeDeployment | undefined): Answer => {
    if (!deployment) return refuse(404, 'not_found', 'Deployment not found');
    if (deployment.outcome !== 'pending' || running?.deployment !== deployment) return wrong(`deployment ${deployment.id} is not under way`, 409, 'conflict');
    if (quirks.cancel === 'refused') return { body: { response: { ok: false, message: 'Too late' } } };
    if (quirks.cancel !== 'too-late') running.fate = 'bad';
    end(running);
    return quirks.cancel === 'lost' ? { status: 502 } : { body: { response: { ok: true, message: 'Deployment cancelled' } } };
  };
  const setVariable = (key: string, body: Record<string, unknown>, isNew: boolean): Answer => {
    if (typeof body['value'] !== 'string' || !['immediately', 'deployment'].includes(String(body['apply_strategy']))) return wrong(`variable ${JSON.stringify(Object.keys(body))}`);
    if (isNew === variables.has(key)) return isNew ? refuse(409, 'conflict', 'the variable exists') : refuse(404, 'not_found', 'no such variable');
    if (variables.get(key)?.readonly) return wrong(`${key} is readonly`);
    variables.set(key, { value: body['value'], readonly: false, applied: String(body['apply_strategy']) });
    const action = act(isNew ? 'env-var-new' : 'env-var-update');
    Object.assign(action, fate === 'bad' ? { finishedAt: now(), success: false, message: 'no' } : fate === 'endless' ? {} : { finishedAt: now(), success: true });
    return { body: { response: showBegun(action, { ...showAction(action), finished_at: null, finished_success: null, finished_message: null }) } };
  };
  const command = (body: Record<string, unknown>): Answer => {
    if (JSON.stringify(Object.keys(body)) !== '["command"]' || !['restart', 'clear_caches'].includes(String(body['command']))) return wrong(`action ${JSON.stringify(body)}`);
    const action = act(String(body['command']));
    orders.push(body);
    const shown = showAction(action);
    Object.assign(action, fate === 'bad' ? { finishedAt: now(), success: false, message: 'could not restart puma' } : fate === 'endless' ? {} : { finishedAt: now(), success: true });
    return { body: { response: showBegun(action, shown) } };
  };

  const scopeOf = (method: string, path: string): string => (path.includes('/environments') ? 'admin' : method !== 'GET' || path.includes('/application_variants') ? 'redeploy' : 'public');
  const QUERIES: readonly [RegExp, readonly string[]][] = [[/\/actions$/, ['page', 'user_reference']], [/\/logs\.json$/, ['page', 'include_children', 'min_severity']], [/\/(stacks|deployments|environments|application_variants)$/, ['page']]];
  const route = (method: string, path: string, query: URLSearchParams, body: Record<string, unknown>): Answer => {
    const allowed = method === 'GET' ? (QUERIES.find(([pattern]) => pattern.test(path))?.[1] ?? []) : [];
    const strange = [...query.keys()].filter((key) => !allowed.includes(key));
    if (strange.length > 0) return wrong(`${method} ${path} does not take ${strange.join(', ')}`);
    const operation = /^\/operations\/([\w-]+)\/logs\.json$/.exec(path)?.[1];
    if (operation !== undefined && method === 'GET') return logs[operation] ? page(logs[operation], query) : refuse(404, 'not_found', 'no such operation');
    if (path === '/stacks' && method === 'GET') return page([stack, ...others], query);
    const [, uid, rest = ''] = /^\/stacks\/([^/]+)(\/.*)?$/.exec(path) ?? [];
    if (uid === undefined) return wrong(`${method} ${path} is not a path of the API`, 404, 'not_found');
    const other = others.find((candidate) => candidate.uid === uid);
    if (other && rest === '' && method === 'GET') return { body: { response: other } };
    if (uid !== stack.uid) return refuse(404, 'not_found', 'Stack not found');
    return stackRoute(method, rest, query, body);
  };
  const stackRoute = (method: string, rest: string, query: URLSearchParams, body: Record<string, unknown>): Answer => {
    const [, of, id] = /^\/(actions|deployments|environments|application_variants)\/([\w-]+)$/.exec(rest) ?? [];
    if (rest === '' && method === 'GET') return { body: { response: { ...stack, is_busy: running !== undefined, redeploy_hook: 'https://hooks.cloud66.com/stacks/redeploy/secret' } } };
    if (rest === '/deployments') return method === 'GET' ? page(deployments.map(showDeployment), query) : method === 'POST' ? redeploy(body) : wrong(`${method} ${rest}`, 405);
    if (rest === '/actions' && method === 'POST') return command(body);
    if (rest === '/actions' && method === 'GET') return page(actions.filter(({ reference }) => !query.has('user_reference') || reference === query.get('user_reference')).map(showAction), query);
    if (quirks.noVariants && rest.startsWith('/application_variants')) return refuse(404, 'not_found', 'not found');
    if (rest === '/application_variants' && method === 'GET') return page(variants.map(showVariant), query);
    if (rest === '/environments' && method === 'GET') return page([...variables].map(([key, variable]) => ({ id: 1, key, value: variable.value, readonly: variable.readonly, is_password: false, is_generated: false, history: [] })), query);
    if (rest === '/environments' && method === 'POST') return setVariable(String(body['key']), body, true);
    if (of === 'environments' && method === 'PUT') return setVariable(String(id), body, false);
    if (of === 'application_variants' && (method === 'PATCH' || method === 'PUT')) return changeVariant(method, String(id), body);
    if (of === 'deployments' && method === 'DELETE') return cancelDeployment(deployments.find((candidate) => String(candidate.id) === id));
    if (of === 'deployments' && method === 'GET') {
      const found = deployments.find((candidate) => String(candidate.id) === id);
      return found ? { body: { response: showDeployment(found) } } : refuse(404, 'not_found', 'Deployment not found');
    }
    if (of === 'actions' && method === 'GET') {
      const found = actions.find((candidate) => String(candidate.id) === id);
      return found ? { body: quirks.bareAction ? showAction(found) : { response: showAction(found) } } : refuse(404, 'not_found', 'Action not found');
    }
    return wrong(`${method} ${rest} is not a path of a stack`, 404, 'not_found');
  };

  const hook = (request: Received, query: URLSearchParams): Answer => {
    if (request.method !== 'POST' || request.body !== '' || request.headers.authorization !== undefined) return wrong('a hook takes a POST with an empty body and no token');
    if ([...query.keys()].some((key) => key !== 'services' && key !== 'deployment_profile')) return wrong(`the hook does not take ${[...query.keys()].join(', ')}`);
    if (!quirks.deadHook) enqueue({ action: act('application_deployment'), ref: hookRef, commit: containers ? null : hookRef, via: 'hook', fate, rollout: undefined, percentage: 0, takesMs });
    return { status: 200, body: 'OK' };
  };
  let hookRef = 'b'.repeat(40);
  const checkHeaders = ({ method, headers, body }: Received): Answer | undefined => {
    if (headers.accept !== 'application/json') return wrong('Accept is not application/json');
    if (body !== '' && headers['content-type'] !== 'application/json') return wrong('a body without Content-Type application/json');
    if (method === 'GET' && body !== '') return wrong('a GET with a body');
    if (headers['x-account'] !== account) return wrong(`X-Account is ${String(headers['x-account'])}`);
    return headers.authorization === `Bearer ${TOKEN}` ? undefined : refuse(401, 'unauthenticated', 'The access token is invalid');
  };
  const answer = (request: Received): Answer => {
    advance();
    const url = new URL(request.url, 'http://localhost');
    if (url.pathname === HOOK) return hook(request, url.searchParams);
    if (!url.pathname.startsWith('/api/3/')) return wrong(`${request.method} ${url.pathname} is not under /api/3`, 404);
    const path = url.pathname.slice('/api/3'.length);
    const odd = checkHeaders(request);
    if (odd) return odd;
    if ((quirks.throttled ?? 0) > 0) {
      quirks.throttled = (quirks.throttled ?? 0) - 1;
      return { status: 503, body: { error: 'throttled', error_description: 'Rate limit exceeded' } };
    }
    if (quirks.notImplemented?.test(path)) return refuse(503, 'not_implemented', 'This resource is not implemented');
    const scope = scopeOf(request.method, path);
    if (!scopes.has(scope)) return refuse(403, 'forbidden', `token lacks ${scope} scope`);
    let body: unknown = {};
    if (request.body !== '') {
      try {
        body = JSON.parse(request.body);
      } catch {
        return wrong('a body that is not JSON');
      }
    }
    return route(request.method, path, url.searchParams, body as Record<string, unknown>);
  };

  let seen = 0;
  const server = await serve((request) => {
    const special = quirks.answer?.(request);
    if (special) return special;
    const given = answer(request);
    return quirks.warning === undefined ? given : { ...given, headers: { ...given.headers, 'x-cloud66-warning': quirks.warning } };
  });
  return {
    ...server,
    apiUrl: `${server.url}/api/3`,
    hookUrl: `${server.url}${HOOK}`,
    quirks,
    stack,
    others,
    deployments,
    actions,
    variants,
    variables,
    logs,
    violations,
    scopes,
    orders,
    calls: () => server.received.slice(seen, (seen = server.received.length)).map(({ method, url }) => `${method} ${url.replace('/api/3', '')}`),
    next: (turn) => {
      fate = turn;
    },
    serves: () => {
      advance();
      return deployments.find((deployment) => deployment.live)?.ref;
    },
    deployElsewhere: (commit, via, ms = takesMs) => {
      hookRef = commit;
      enqueue({ action: undefined, ref: commit, commit, via, fate: 'good', rollout: undefined, percentage: 0, takesMs: ms });
    },
  };
}

/** Answers that cannot be understood: an error page, JSON that is cut off, and a page of somebody else. */
export const badWeather = (weather: 'fine' | 'erring' | 'garbled'): Quirks['answer'] => {
  if (weather === 'fine') return undefined;
  let turn = 0;
  return () => {
    turn += 1;
    if (weather === 'erring') return { status: turn % 2 === 0 ? 500 : 502, body: '<html>We are sorry</html>' };
    return turn % 2 === 0 ? { body: '{"response":[{"id":107,"outc' } : { body: '<!doctype html><title>Log in</title>' };
  };
};
