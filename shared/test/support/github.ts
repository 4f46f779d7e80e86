import { serve } from './loopback.ts';
import type { Answer, Loopback, Received } from './loopback.ts';

export interface FakeStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly log_url: string;
  readonly environment_url: string;
  readonly created_at: string;
  readonly creator: string;
}

export interface FakeDeployment {
  readonly id: number;
  readonly sha: string;
  readonly environment: string;
  readonly payload: unknown;
  readonly created_at: string;
  readonly statuses: FakeStatus[];
}

/** GitHub without a network: what it keeps, and how it answers. */
export interface GitHubModel {
  /** Newest first. */
  readonly deployments: FakeDeployment[];
  answer(request: Pick<Received, 'method' | 'url' | 'body'>): Answer;
  add(deployment: { readonly sha: string; readonly environment?: string; readonly payload?: unknown }): FakeDeployment;
  say(deployment: FakeDeployment, state: string, description: string, more?: { readonly creator?: string; readonly logUrl?: string }): void;
}

export interface FakeGitHub extends Loopback, Omit<GitHubModel, 'answer'> {
  readonly env: Readonly<Record<string, string>>;
  /** The calls since the last time this was asked, as `GET /path`. */
  calls(): readonly string[];
}

interface Options {
  readonly compare?: (base: string, head: string) => string;
  /** Milliseconds since 1970 at the beginning; every event takes a second. */
  readonly start?: number;
}

const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];

/**
 * GitHub's deployments of `acme/app` with state: REST to write, GraphQL to list. It refuses what GitHub refuses: too long
 * descriptions, unknown states, and deployments that would merge or wait for checks.
 */
export function gitHubModel({ compare = (base, head) => (base === head ? 'identical' : base < head ? 'ahead' : 'behind'), start = Date.now() }: Options = {}): GitHubModel {
  const deployments: FakeDeployment[] = [];
  let id = 1_000;
  let second = Math.floor(start / 1_000);
  const time = (): string => new Date(++second * 1_000).toISOString().replace('.000Z', 'Z');
  const add: FakeGitHub['add'] = ({ sha, environment = 'production', payload = {} }) => {
    const deployment = { id: ++id, sha, environment, payload, created_at: time(), statuses: [] };
    deployments.unshift(deployment);
    return deployment;
  };
  const say: FakeGitHub['say'] = (deployment, state, description, { creator = 'github-actions[bot]', logUrl = '' } = {}) => {
    deployment.statuses.unshift({ id: ++id, state, description, log_url: logUrl, environment_url: '', created_at: time(), creator });
  };

  const write = (path: string, body: Record<string, unknown>): Answer => {
    const status = /^\/repos\/acme\/app\/deployments\/(\d+)\/statuses$/.exec(path);
    if (path === '/repos/acme/app/deployments') {
      if (body['auto_merge'] !== false) return { status: 202, body: { message: 'Auto-merged main into topic on deployment.' } };
      if (!Array.isArray(body['required_contexts'])) return { status: 409, body: { message: 'Conflict: Commit status checks failed for main.' } };
      const made = add({ sha: String(body['ref']), environment: String(body['environment']), payload: body['payload'] });
      return { status: 201, body: { id: made.id, sha: made.sha, environment: made.environment } };
    }
    const deployment = deployments.find((candidate) => candidate.id === Number(status?.[1]));
    if (!deployment) return { status: 404, body: { message: 'Not Found' } };
    if (!STATES.includes(String(body['state'])) || String(body['description'] ?? '').length > 140) return { status: 422, body: { message: 'Validation Failed' } };
    say(deployment, String(body['state']), String(body['description'] ?? ''), { logUrl: String(body['log_url'] ?? '') });
    return { status: 201, body: { id } };
  };

  const list = ({ variables }: { readonly variables: { readonly environment: string; readonly after: string | null } }): Answer => {
    const wanted = deployments.filter((deployment) => deployment.environment === variables.environment);
    const from = variables.after === null ? 0 : wanted.findIndex((deployment) => String(deployment.id) === variables.after) + 1;
    const slice = wanted.slice(from, from + 100);
    const nodes = slice.map((deployment) => ({
      databaseId: deployment.id,
      commitOid: deployment.sha,
      createdAt: deployment.created_at,
      payload: JSON.stringify(deployment.payload),
      statuses: { nodes: deployment.statuses.slice(0, 40).map((status) => ({ state: status.state.toUpperCase(), description: status.description, createdAt: status.created_at, logUrl: status.log_url || null, creator: { login: status.creator.replace('[bot]', '') } })) },
    }));
    const pageInfo = { hasNextPage: from + 100 < wanted.length, endCursor: slice.length === 0 ? null : String(slice.at(-1)?.id) };
    return { body: { data: { viewer: { login: 'github-actions' }, repository: { deployments: { nodes, pageInfo } } } } };
  };

  const answer: GitHubModel['answer'] = (request) => {
    const path = request.url.split('?')[0] ?? '';
    const comparison = /^\/repos\/acme\/app\/compare\/(.+?)\.\.\.(.+)$/.exec(path);
    if (path === '/graphql') return list(JSON.parse(request.body) as Parameters<typeof list>[0]);
    if (request.method === 'POST') return write(path, JSON.parse(request.body) as Record<string, unknown>);
    if (comparison) return { body: { status: compare(comparison[1] ?? '', comparison[2] ?? '') } };
    return { status: 404, body: { message: 'Not Found' } };
  };
  return { deployments, answer, add, say };
}

/** The same on 127.0.0.1. */
export async function fakeGitHub({ deny = () => undefined, ...options }: Options & { readonly deny?: (request: Received) => Answer | undefined } = {}): Promise<FakeGitHub> {
  const { answer, ...model } = gitHubModel(options);
  let seen = 0;
  const server = await serve((request) => deny(request) ?? answer(request));
  return Object.assign(server, model, {
    env: { GITHUB_API_URL: server.url, GITHUB_GRAPHQL_URL: `${server.url}/graphql` },
    calls: () => server.received.slice(seen, (seen = server.received.length)).map(({ method, url }) => `${method} ${url}`),
  });
}
