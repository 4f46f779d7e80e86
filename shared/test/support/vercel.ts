import { createHash } from 'node:crypto';
import { serve } from './loopback.ts';
import type { Answer, Loopback, Received } from './loopback.ts';

/** How the next deployment turns out once its build is over. */
export type VercelFate = 'good' | 'bad' | 'endless' | 'never-aliased' | 'alias-error' | 'blocked' | 'cancelled' | 'deleted' | 'unheard-of' | 'superseded' | 'checks-running' | 'checks-failed' | 'alias-check-failed';
/** How a promotion or rollback turns out that was accepted. */
export type SwitchFate = 'done' | 'never' | 'failed' | 'skipped' | 'unheard-of' | 'refused' | 'hobby' | 'already' | 'lost' | 'queued';

export interface FakeVercelDeployment {
  readonly id: string;
  readonly sha: string | undefined;
  readonly meta: Readonly<Record<string, string>>;
  readonly target: string | null;
  readonly createdAt: number;
  readonly fate: VercelFate;
  readonly autoAssign: boolean;
  readonly prebuilt: boolean;
  /** Variables as they were when it was built. */
  readonly env: Readonly<Record<string, string>>;
  polls: number;
  readyState: string;
  readySubstate: string | undefined;
  aliasAssigned: number | false;
  aliasError: { readonly code: string; readonly message: string } | null;
}

interface Job {
  readonly fromDeploymentId: string;
  readonly toDeploymentId: string;
  readonly requestedAt: number;
  readonly type: 'promote' | 'rollback';
  readonly fate: SwitchFate;
  jobStatus: string;
}

interface Release {
  state: 'ACTIVE' | 'COMPLETE' | 'ABORTED';
  readonly base: string;
  readonly canary: string;
  index: number;
}

export interface FakeVercelOptions {
  readonly token?: string;
  readonly team?: { readonly id: string; readonly slug: string };
  /** Live from the beginning. */
  readonly liveSha?: string;
  readonly rollingStages?: readonly { readonly targetPercentage: number; readonly requireApproval?: boolean; readonly duration?: number }[];
  readonly link?: object | null;
  /**
   * Answers with few fields: the project names no production deployment, and what is not about deployments, promotions and rollbacks
   * is not there. `dated` says when domains were assigned, `bare` only that they were.
   */
  readonly lean?: 'dated' | 'bare';
}

export interface FakeVercel extends Loopback {
  /** Requests that the documented API does not know, or that lack what it wants. */
  readonly violations: readonly string[];
  readonly deployments: readonly FakeVercelDeployment[];
  /** What may be changed from outside, as a person would in the dashboard. */
  readonly project: { autoAssign: boolean | undefined; production: string | undefined; env: Map<string, { value: string; type: string; target: string[] }>; customEnvironments: { id: string; slug: string }[]; extra: Record<string, unknown> };
  next(fate: VercelFate): void;
  nextSwitch(fate: SwitchFate): void;
  /** Answers in place of the API while it returns one. */
  fault(answer: ((request: Received) => Answer | undefined) | undefined): void;
  /** Somebody else's deployment takes the domains. */
  takeOver(sha: string): string;
  /** Somebody else's rollback. */
  rollBackByHand(id: string): void;
  /** What was asked, as `GET /v9/projects/my-site`, without the team. */
  calls(): readonly string[];
  release(): Readonly<Release> | undefined;
}

export const PROJECT = { id: 'prj_2WjyKQmM8ZnGcJsPWMrHRHrE', name: 'my-site' } as const;
export const TEAM = { id: 'team_1a2b3c4d5e6f7g8h9i0j1k2l', slug: 'acme' } as const;
export const VERCEL_TOKEN = 'vercel-s3cr3t-T0k3n-of-a-test';
const START = Date.UTC(2026, 0, 1);
const REFUSED = (status: number, code: string, message: string): Answer => ({ status, body: { error: { code, message } } });
/** Answers that every hosted API gives now and then. */
export const HICCUPS = {
  serverError: { status: 502, body: '<html><body>502 Bad Gateway</body></html>', headers: { 'content-type': 'text/html' } },
  html: { status: 200, body: '<!doctype html><title>Log in</title>', headers: { 'content-type': 'text/html' } },
  cut: { status: 200, body: '{"id":"prj_2Wjy', headers: { 'content-type': 'application/json', 'content-length': '5000' } },
} as const satisfies Record<string, Answer>;

type Body = Readonly<Record<string, unknown>>;
interface Route {
  readonly method: string;
  readonly path: RegExp;
  /** Query keys besides the team's. */
  readonly query: Readonly<Record<string, RegExp>>;
  readonly body?: Readonly<Record<string, (value: unknown) => boolean>>;
  readonly required?: readonly string[];
  readonly empty?: true;
  readonly raw?: true;
  readonly list?: true;
  readonly answer: (call: { readonly match: readonly string[]; readonly query: URLSearchParams; readonly body: Body; readonly request: Received }) => Answer;
}

const is = { text: (value: unknown) => typeof value === 'string' && value !== '', texts: (value: unknown) => Array.isArray(value) && value.every((item) => typeof item === 'string'), no: (value: unknown) => value === false, index: (value: unknown) => Number.isInteger(value) };
const isMeta = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.values(value).every((item) => typeof item === 'string');
const isGitSource = (value: unknown): boolean => {
  const source = value as Body;
  const keys = Object.keys(source).sort().join();
  return ['github', 'github-limited'].includes(String(source['type'])) && is.text(source['ref']) && /^[0-9a-f]{40}$/.test(String(source['sha'])) && ['ref,repoId,sha,type', 'org,ref,repo,sha,type'].includes(keys);
};
const isFiles = (value: unknown): boolean => Array.isArray(value) && value.every((file: Body) => Object.keys(file).sort().join() === 'file,mode,sha,size' && /^[0-9a-f]{40}$/.test(String(file['sha'])) && !/^\/|\.\.|\\/.test(String(file['file'])));

/** Vercel with state, for one project on 127.0.0.1: it refuses, and writes down, whatever its documentation does not know. */
export async function fakeVercel({ token = VERCEL_TOKEN, team, lean, liveSha = 'a'.repeat(40), rollingStages, link = { type: 'github', org: 'acme', repo: 'app', repoId: 4711, productionBranch: 'main', gitCredentialId: 'cred', deployHooks: [] } }: FakeVercelOptions = {}): Promise<FakeVercel> {
  const violations: string[] = [];
  const deployments: FakeVercelDeployment[] = [];
  const uploaded = new Set<string>();
  const project: FakeVercel['project'] = { autoAssign: true, production: undefined, env: new Map(), customEnvironments: [], extra: {} };
  const before: string[] = [];
  let fate: VercelFate = 'good';
  let switchFate: SwitchFate = 'done';
  let job: Job | undefined;
  let release: Release | undefined;
  let fault: ((request: Received) => Answer | undefined) | undefined;
  let time = START;
  const now = (): number => (time += 1_000);
  const find = (id: string): FakeVercelDeployment | undefined => deployments.find((deployment) => deployment.id === id);
  const create = (parts: Pick<FakeVercelDeployment, 'sha' | 'meta' | 'target' | 'fate' | 'autoAssign' | 'prebuilt'>): FakeVercelDeployment => {
    const env = Object.fromEntries([...project.env].map(([key, { value }]) => [key, value]));
    const made: FakeVercelDeployment = { ...parts, env, id: `dpl_${createHash('sha1').update(`${deployments.length}`).digest('hex').slice(0, 28)}`, createdAt: now(), polls: 0, readyState: 'QUEUED', readySubstate: undefined, aliasAssigned: false, aliasError: null };
    deployments.unshift(made);
    return made;
  };
  const putLive = (deployment: FakeVercelDeployment): void => {
    if (project.production !== undefined) before.unshift(project.production);
    project.production = deployment.id;
    Object.assign(deployment, { readyState: 'READY', readySubstate: 'PROMOTED', aliasAssigned: now() });
  };
  const grow = (sha: string): FakeVercelDeployment => {
    const made = create({ sha, meta: { githubCommitSha: sha }, target: 'production', fate: 'good', autoAssign: true, prebuilt: false });
    putLive(made);
    return made;
  };

  /** One question about a deployment is one step on its way. */
  const advance = (deployment: FakeVercelDeployment): void => {
    if (['CANCELED', 'ERROR', 'DELETED'].includes(deployment.readyState) || deployment.readySubstate === 'PROMOTED' || deployment.readySubstate === 'ROLLING') return;
    const poll = (deployment.polls += 1);
    const ends: Partial<Record<VercelFate, string>> = { bad: 'ERROR', blocked: 'BLOCKED', cancelled: 'CANCELED', deleted: 'DELETED', 'unheard-of': 'SOMETHING_NEW' };
    if (poll < 2) deployment.readyState = 'BUILDING';
    else if (ends[deployment.fate] !== undefined) deployment.readyState = ends[deployment.fate] ?? '';
    else if (deployment.fate === 'endless') deployment.readyState = 'BUILDING';
    else if (poll === 2) Object.assign(deployment, { readyState: 'READY', readySubstate: 'STAGED' });
    else assign(deployment);
  };
  const assign = (deployment: FakeVercelDeployment): void => {
    if (deployment.target !== 'production') {
      deployment.aliasAssigned ||= now();
      deployment.readySubstate = undefined;
      return;
    }
    if (deployment.fate === 'alias-error') deployment.aliasError = { code: 'cert_missing', message: 'The certificate of www.example.com is missing' };
    if (!['good', 'superseded'].includes(deployment.fate) || !deployment.autoAssign || project.autoAssign !== true) return;
    if (rollingStages !== undefined) begin(deployment);
    else putLive(deployment);
    if (deployment.fate === 'superseded') grow('f'.repeat(40));
  };
  const begin = (deployment: FakeVercelDeployment): void => {
    release = { state: 'ACTIVE', base: project.production ?? '', canary: deployment.id, index: 0 };
    deployment.readySubstate = 'ROLLING';
  };
  const stagesOf = (): readonly { readonly index: number; readonly targetPercentage: number; readonly isFinalStage: boolean; readonly requireApproval: boolean; readonly duration: null }[] => (rollingStages ?? []).map((stage, index) => ({ index, targetPercentage: stage.targetPercentage, isFinalStage: stage.targetPercentage === 100, requireApproval: stage.requireApproval ?? false, duration: null }));
  const shown = (deployment: FakeVercelDeployment): Body => ({
    ...(deployment.fate.startsWith('checks-') ? { checksState: deployment.fate === 'checks-running' ? 'running' : 'completed', ...(deployment.fate === 'checks-failed' ? { checksConclusion: 'failed' } : {}) } : {}),
    ...(deployment.fate === 'alias-check-failed' ? { checks: { 'deployment-alias': { state: 'failed', startedAt: 1 } } } : {}),
    name: PROJECT.name,
    projectId: PROJECT.id,
    url: `my-site-${deployment.id.slice(4, 13)}.vercel.app`,
    inspectorUrl: `https://vercel.com/acme/my-site/${deployment.id.slice(4)}`,
    readyState: deployment.readyState,
    ...(deployment.readyState === 'READY' && deployment.readySubstate !== undefined ? { readySubstate: deployment.readySubstate } : {}),
    target: deployment.target,
    aliasAssigned: deployment.aliasAssigned,
    aliasError: deployment.aliasError,
    meta: deployment.meta,
    createdAt: deployment.createdAt,
    ...(deployment.readyState === 'ERROR' ? { errorCode: 'BUILD_FAILED', errorMessage: 'Command "npm run build" exited with 1', errorStep: 'buildStep' } : {}),
    ...(deployment.readyState === 'BLOCKED' ? { readyStateReason: 'The author needs a seat in the team' } : {}),
  });
  /** As in Vercel's documentation, and nothing else. */
  const few = (deployment: FakeVercelDeployment): Body => {
    const { readyState, readySubstate, url, inspectorUrl, target, aliasError, errorCode, errorMessage, errorStep, meta } = shown(deployment);
    return { readyState, ...(lean === 'dated' ? { readySubstate, aliasError } : {}), url, inspectorUrl, target, meta, aliasAssigned: lean === 'dated' ? deployment.aliasAssigned : deployment.aliasAssigned !== false, errorCode, errorMessage, errorStep };
  };
  const told = (deployment: FakeVercelDeployment): Body => (lean === undefined ? shown(deployment) : few(deployment));
  const isCandidate = ({ id, readySubstate, target }: FakeVercelDeployment): boolean => target === 'production' && readySubstate === 'PROMOTED' && id !== project.production;

  const advanceJob = (): void => {
    if (!job || !['pending', 'in-progress'].includes(job.jobStatus) || job.fate === 'never') return;
    if (job.jobStatus === 'pending') {
      job.jobStatus = job.fate === 'unheard-of' ? 'contemplating' : 'in-progress';
      return;
    }
    job.jobStatus = job.fate === 'failed' ? 'failed' : job.fate === 'skipped' ? 'skipped' : 'succeeded';
    const deployment = find(job.toDeploymentId);
    if (job.jobStatus !== 'succeeded' || !deployment) return;
    if (release?.state === 'ACTIVE' && job.type === 'rollback') {
      release.state = 'ABORTED';
      const canary = find(release.canary);
      if (canary) canary.readySubstate = 'STAGED';
    }
    if (rollingStages !== undefined && job.type === 'promote') begin(deployment);
    else if (project.production !== deployment.id) putLive(deployment);
    project.autoAssign = job.type === 'promote';
  };
  const showProject = (): Answer => {
    advanceJob();
    const live = find(project.production ?? '');
    const lastAliasRequest = job ? { fromDeploymentId: job.fromDeploymentId, toDeploymentId: job.toDeploymentId, jobStatus: job.jobStatus, requestedAt: job.requestedAt, type: job.type } : null;
    if (lean !== undefined) return { body: { id: PROJECT.id, autoAssignCustomDomains: project.autoAssign, lastRollbackTarget: null, lastAliasRequest, ...project.extra } };
    return {
      body: {
        id: PROJECT.id,
        name: PROJECT.name,
        accountId: team?.id ?? 'user',
        ...(project.autoAssign === undefined ? {} : { autoAssignCustomDomains: project.autoAssign }),
        targets: { production: live ? { id: live.id, alias: ['my-site.vercel.app', 'www.example.com'], aliasAssigned: live.aliasAssigned } : null },
        lastAliasRequest,
        lastRollbackTarget: null,
        rollingRelease: rollingStages === undefined ? null : { target: 'production', stages: rollingStages },
        customEnvironments: project.customEnvironments,
        ...(link === null ? {} : { link }),
        ...project.extra,
      },
    };
  };
  const requestSwitch = (type: Job['type'], id: string): Answer => {
    const deployment = find(id);
    if (!deployment) return REFUSED(404, 'not_found', 'Deployment not found');
    if (switchFate === 'refused') return REFUSED(403, 'forbidden', 'You do not have permission to\n::error::promote');
    if (switchFate === 'hobby' && before[0] !== id) return REFUSED(402, 'payment_required', 'upgrade to roll back further than the previous production deployment');
    if ((project.production === id && release?.state !== 'ACTIVE') || switchFate === 'already') {
      if (switchFate === 'already') putLive(deployment);
      return REFUSED(409, 'conflict', 'The deployment is already the production deployment');
    }
    if (deployment.readyState !== 'READY' || deployment.target !== 'production') return REFUSED(400, 'bad_request', 'The deployment is not ready');
    if (type === 'rollback' && deployment.readySubstate === 'STAGED') return REFUSED(422, 'unprocessable_entity', 'The deployment never served production');
    job = { fromDeploymentId: project.production ?? '', toDeploymentId: id, requestedAt: now(), type, fate: switchFate, jobStatus: 'pending' };
    if (switchFate === 'lost') return HICCUPS.serverError;
    return { status: switchFate === 'queued' ? 202 : 201 };
  };
  const move = (step: (deployment: FakeVercelDeployment, body: Body) => Answer) => ({ body }: { readonly body: Body }): Answer => {
    const deployment = find(String(body['canaryDeploymentId']));
    if (rollingStages === undefined) return REFUSED(403, 'forbidden', 'Rolling releases are not enabled');
    return deployment ? step(deployment, body) : REFUSED(404, 'not_found', 'Deployment not found');
  };
  const rolling = (): Answer => ({
    body: { rollingRelease: release ? { state: release.state, currentDeployment: { id: release.base, name: 'my-site', url: 'x', createdAt: 1, readyState: 'READY' }, canaryDeployment: { id: release.canary, name: 'my-site', url: 'x', createdAt: 1, readyState: 'READY' }, queuedDeploymentId: null, advancementType: 'manual-approval', stages: stagesOf(), activeStage: release.state === 'ABORTED' ? null : stagesOf()[release.index], nextStage: stagesOf()[release.index + 1] ?? null, startedAt: 1, updatedAt: 1 } : null },
  });

  const P = '(prj_[A-Za-z0-9]+|my-site)';
  const D = '(dpl_[A-Za-z0-9]+|ffffffff-0000-4000-8000-000000000000|[A-Za-z0-9._-]+)';
  const routes: readonly Route[] = [
    { method: 'GET', path: RegExp(`^/v9/projects/${P}$`), query: {}, answer: showProject },
    {
      method: 'GET',
      path: RegExp(`^/v13/deployments/${D}$`),
      query: {},
      answer: ({ match }) => {
        const deployment = find(match[1] ?? '');
        if (!deployment) return REFUSED(404, 'not_found', 'The deployment could not be found');
        advance(deployment);
        return { body: { id: deployment.id, ...told(deployment) } };
      },
    },
    {
      method: 'GET',
      path: /^\/v[67]\/deployments$/,
      query: { projectId: /^prj_/, target: /^production$/, state: /^READY$/, rollbackCandidate: /^true$/, limit: /^\d{1,3}$/, until: /^\d+$/, sha: /^[0-9a-f]{40}$/ },
      answer: ({ query }) => {
        const limit = Number(query.get('limit') ?? 20);
        const found = deployments.filter((deployment) => deployment.createdAt < Number(query.get('until') ?? Number.POSITIVE_INFINITY) && (!query.has('target') || deployment.target === query.get('target')) && (!query.has('state') || deployment.readyState === 'READY') && (!query.has('sha') || deployment.sha === query.get('sha')) && (!query.has('rollbackCandidate') || isCandidate(deployment)));
        const page = found.slice(0, limit);
        return { body: { deployments: page.map((deployment) => ({ uid: deployment.id, ...told(deployment), created: deployment.createdAt, state: deployment.readyState, isRollbackCandidate: isCandidate(deployment) })), pagination: { count: page.length, next: found.length > limit ? (page.at(-1)?.createdAt ?? null) : null, prev: null } } };
      },
    },
    {
      method: 'POST',
      path: /^\/v13\/deployments$/,
      query: { forceNew: /^1$/, skipAutoDetectionConfirmation: /^1$/, prebuilt: /^1$/ },
      body: { name: is.text, project: is.text, target: (value) => value === 'production', customEnvironmentSlugOrId: is.text, meta: isMeta, gitSource: isGitSource, files: isFiles, deploymentId: is.text, autoAssignCustomDomains: is.no },
      required: ['name', 'project', 'meta'],
      answer: ({ body, query }) => {
        const files = (body['files'] ?? []) as readonly { readonly sha: string }[];
        const missing = [...new Set(files.map(({ sha }) => sha))].filter((sha) => !uploaded.has(sha));
        if (missing.length > 0) return { status: 400, body: { error: { code: 'missing_files', message: 'Missing files', missing } } };
        const kinds = ['gitSource', 'files', 'deploymentId'].filter((key) => key in body);
        if (kinds.length !== 1 || (query.get('prebuilt') === '1') !== (kinds[0] === 'files') || (query.get('forceNew') === '1') !== (kinds[0] === 'deploymentId')) return REFUSED(400, 'bad_request', `what is to be deployed: ${kinds.join()}`);
        const source = find(String(body['deploymentId']));
        if (kinds[0] === 'deploymentId' && (!source || source.prebuilt)) return REFUSED(404, 'not_found', 'Deployment not found');
        const meta = body['meta'] as Record<string, string>;
        const sha = (body['gitSource'] as Record<string, string> | undefined)?.['sha'] ?? source?.sha ?? meta['githubCommitSha'];
        const made = create({ sha, meta: { ...meta, ...(sha === undefined ? {} : { githubCommitSha: sha }) }, target: body['target'] === 'production' ? 'production' : null, fate, autoAssign: body['autoAssignCustomDomains'] !== false, prebuilt: kinds[0] === 'files' });
        return { body: { id: made.id, ...told(made) } };
      },
    },
    {
      method: 'POST',
      path: /^\/v2\/files$/,
      query: {},
      raw: true,
      answer: ({ request }) => {
        const digest = String(request.headers['x-vercel-digest']);
        if (createHash('sha1').update(request.body).digest('hex') !== digest) return REFUSED(400, 'bad_request', 'the digest is not that of the body');
        uploaded.add(digest);
        return { body: { urls: [] } };
      },
    },
    {
      method: 'PATCH',
      path: RegExp(`^/v12/deployments/${D}/cancel$`),
      query: {},
      empty: true,
      answer: ({ match }) => {
        const deployment = find(match[1] ?? '');
        if (!deployment || deployment.readyState === 'READY') return REFUSED(400, 'bad_request', 'The deployment is over');
        deployment.readyState = 'CANCELED';
        return { body: { id: deployment.id, ...told(deployment) } };
      },
    },
    { method: 'POST', path: RegExp(`^/v10/projects/${P}/promote/${D}$`), query: {}, body: {}, answer: ({ match }) => requestSwitch('promote', match[2] ?? '') },
    { method: 'POST', path: RegExp(`^/v1/projects/${P}/rollback/${D}$`), query: { description: /^[\w ,.-]{1,200}$/ }, empty: true, answer: ({ match }) => requestSwitch('rollback', match[2] ?? '') },
    { method: 'GET', path: RegExp(`^/v(?:1|9)/projects/${P}/(?:promote|rollback)/aliases$`), query: { failedOnly: /^true$/, limit: /^\d+$/ }, answer: () => ({ body: { aliases: [{ id: '1', status: 'failed', alias: { alias: 'www.example.com', deploymentId: 'x' } }, { id: '2', status: 'failed', alias: 'shop.example.com' }], pagination: { count: 2, next: null, prev: null } } }) },
    { method: 'GET', path: RegExp(`^/v3/deployments/${D}/events$`), query: { builds: /^1$/, direction: /^backward$/, limit: /^\d+$/ }, answer: () => ({ body: [{ type: 'stderr', created: 3, payload: { text: 'Error: Command "npm run build" exited with 1', deploymentId: 'x', id: '3', date: 3, serial: '3' } }, { type: 'stdout', created: 2, date: 2, deploymentId: 'x', id: '2', info: {}, serial: '2', text: `token ${token}` }, { type: 'command', created: 1, payload: { text: 'npm run build' } }] }) },
    { method: 'GET', path: RegExp(`^/v1/projects/${P}/rolling-release$`), query: {}, answer: rolling },
    {
      method: 'POST',
      path: RegExp(`^/v1/projects/${P}/rolling-release/start$`),
      query: {},
      body: { canaryDeploymentId: is.text },
      required: ['canaryDeploymentId'],
      answer: move((deployment) => {
        if (release?.state === 'ACTIVE' && release.canary === deployment.id) return rolling();
        if (release?.state === 'ACTIVE') return REFUSED(409, 'conflict', 'A rolling release is active');
        begin(deployment);
        return rolling();
      }),
    },
    {
      method: 'POST',
      path: RegExp(`^/v1/projects/${P}/rolling-release/approve-stage$`),
      query: {},
      body: { canaryDeploymentId: is.text, nextStageIndex: is.index },
      required: ['canaryDeploymentId', 'nextStageIndex'],
      answer: move((deployment, body) => {
        if (release?.state !== 'ACTIVE' || release.canary !== deployment.id || body['nextStageIndex'] !== release.index + 1) return REFUSED(400, 'bad_request', 'not the next stage');
        release.index += 1;
        return rolling();
      }),
    },
    {
      method: 'POST',
      path: RegExp(`^/v1/projects/${P}/rolling-release/complete$`),
      query: {},
      body: { canaryDeploymentId: is.text },
      required: ['canaryDeploymentId'],
      answer: move((deployment) => {
        if (release?.state !== 'ACTIVE' || release.canary !== deployment.id) return REFUSED(400, 'bad_request', 'no rolling release');
        release.state = 'COMPLETE';
        release.index = (rollingStages?.length ?? 1) - 1;
        putLive(deployment);
        return rolling();
      }),
    },
    { method: 'GET', path: RegExp(`^/v10/projects/${P}/env$`), query: {}, answer: () => ({ body: { envs: [...project.env].map(([key, entry], index) => ({ id: `env${index}`, key, type: entry.type, target: entry.target, value: 'encrypted' })) } }) },
    { method: 'GET', path: /^\/v1\/env$/, query: { projectId: /^prj_/ }, answer: () => ({ body: { data: [{ key: 'SHARED_BY_TEAM', target: ['production'], projectId: [PROJECT.id] }], pagination: {} } }) },
    {
      method: 'POST',
      path: RegExp(`^/v10/projects/${P}/env$`),
      query: { upsert: /^true$/ },
      list: true,
      answer: ({ request }) => {
        const entries = JSON.parse(request.body) as readonly Body[];
        const fine = Array.isArray(entries) && entries.every((entry) => is.text(entry['key']) && typeof entry['value'] === 'string' && ['plain', 'encrypted', 'sensitive'].includes(String(entry['type'])) && is.texts(entry['target']) && Object.keys(entry).every((key) => ['key', 'value', 'type', 'target', 'customEnvironmentIds'].includes(key)));
        if (!fine) return REFUSED(400, 'bad_request', 'Invalid request: variables');
        const failed = entries.filter(({ key }) => key === 'RESERVED').map(({ key }) => ({ error: { code: 'ENV_CONFLICT', message: 'no', key } }));
        for (const { key, value, type, target } of entries) if (key !== 'RESERVED') project.env.set(String(key), { value: String(value), type: String(type), target: target as string[] });
        return { status: 201, body: { created: [], failed } };
      },
    },
  ];

  const answer = (request: Received): Answer => {
    const faulty = fault?.(request);
    if (faulty) return faulty;
    const url = new URL(request.url, 'http://127.0.0.1');
    const wrong = (what: string): Answer => {
      violations.push(`${request.method} ${url.pathname}: ${what}`);
      return REFUSED(400, 'bad_request', what);
    };
    if (request.headers.authorization !== `Bearer ${token}`) return REFUSED(403, 'forbidden', 'Not authorized');
    const route = routes.find(({ method, path }) => method === request.method && path.test(url.pathname));
    if (!route) return wrong('no such operation');
    if (lean !== undefined && /\/env$|\/files$|promote\/aliases$/.test(url.pathname)) return REFUSED(404, 'not_found', 'The page could not be found');
    const teamGiven = url.searchParams.get('teamId') === team?.id || url.searchParams.get('slug') === team?.slug;
    if (team && !teamGiven) return REFUSED(404, 'not_found', 'Project not found');
    const problem = problemOf(route, url.searchParams, request, team !== undefined);
    if (problem !== undefined) return wrong(problem);
    const body = request.body === '' || route.raw || route.list ? {} : (JSON.parse(request.body) as Body);
    return route.answer({ match: route.path.exec(url.pathname) ?? [], query: url.searchParams, body, request });
  };

  grow(liveSha);
  const server = await serve((request) => answer(request));
  return Object.assign(server, {
    violations,
    deployments,
    project,
    next: (value: VercelFate) => void (fate = value),
    nextSwitch: (value: SwitchFate) => void (switchFate = value),
    fault: (value: typeof fault) => void (fault = value),
    takeOver: (sha: string) => grow(sha).id,
    rollBackByHand: (id: string) => {
      project.production = id;
      project.autoAssign = false;
      job = { fromDeploymentId: '', toDeploymentId: id, requestedAt: now(), type: 'rollback', fate: 'done', jobStatus: 'succeeded' };
    },
    calls: () => server.received.map(({ method, url }) => `${method} ${url.replace(/[?&](?:teamId|slug)=[^&]*/, '').replace(/\?$/, '')}`),
    release: () => release,
  });
}

/** What is wrong with a request besides who asks; undefined where nothing is. */
function problemOf(route: Route, query: URLSearchParams, request: Received, hasTeam: boolean): string | undefined {
  const known = Object.entries(route.query);
  for (const [key, value] of query) {
    if (hasTeam && (key === 'teamId' || key === 'slug')) continue;
    const rule = known.find(([name]) => name === key)?.[1];
    if (!rule?.test(value)) return `query ${key}=${value}`;
  }
  if (new Set(query.keys()).size !== [...query.keys()].length) return 'a query key is there twice';
  if (route.raw) return request.headers['content-type'] === 'application/octet-stream' && /^[0-9a-f]{40}$/.test(String(request.headers['x-vercel-digest'])) ? undefined : 'headers of a file';
  if (request.method === 'GET' || route.empty) return request.body === '' ? undefined : 'it has a body';
  if (request.headers['content-type'] !== 'application/json') return 'its content type';
  if (route.list) return undefined;
  const body = JSON.parse(request.body) as Body;
  for (const [key, value] of Object.entries(body)) if (route.body?.[key]?.(value) !== true) return `body ${key}=${JSON.stringify(value)}`;
  return (route.required ?? []).find((key) => !(key in body)) === undefined ? undefined : 'the body lacks something';
}
