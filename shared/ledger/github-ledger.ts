import * as z from 'zod/mini';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import type { Log } from '../runtime/log.ts';
import { writeFacts } from './facts.ts';
import type { GitHubAnswer, GitHubClient } from './github-client.ts';
import { readHistory } from './history.ts';
import type { LedgerHistory, StoredDeployment } from './history.ts';
import type { Ancestry, Ledger, Unavailable } from './port.ts';

export interface LedgerParts {
  readonly client: GitHubClient;
  readonly log: Log;
  /** `owner/name` */
  readonly repository: string;
  readonly environment: string;
  readonly service: string | undefined;
  readonly runId: string;
  readonly runAttempt: string;
  readonly runUrl: string | undefined;
}

const PAGE = 100;
const MOST_PAGES = 10;
/** Statuses of one deployment that are read: ours are few, a busy foreign tool may write some between them. */
const STATUSES = 40;

const DEPLOYMENTS = `query SurefootDeployments($owner: String!, $name: String!, $environment: String!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: ${PAGE}, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes {
        databaseId commitOid createdAt payload
        statuses(first: ${STATUSES}) { nodes { state description createdAt logUrl creator { login } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

const nullableText = z.optional(z.nullable(z.string()));
const statusNode = z.object({ state: z.string(), description: nullableText, createdAt: z.string(), logUrl: nullableText, creator: z.optional(z.nullable(z.object({ login: z.string() }))) });
const deploymentNode = z.object({ databaseId: z.nullable(z.number()), commitOid: z.string(), createdAt: z.string(), payload: nullableText, statuses: z.nullable(z.object({ nodes: z.nullable(z.array(z.nullable(statusNode))) })) });
const page = z.object({
  data: z.object({
    viewer: z.object({ login: z.string() }),
    repository: z.nullable(z.object({ deployments: z.object({ nodes: z.nullable(z.array(z.nullable(deploymentNode))), pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.nullable(z.string()) }) }) })),
  }),
});

/** The ledger in GitHub Deployments of the repository that this run belongs to. */
export function createGitHubLedger(parts: LedgerParts): Ledger {
  const { client, environment, repository } = parts;
  const [owner = '', name = ''] = repository.split('/');
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  let off: Unavailable | undefined;
  let known: { readonly deployments: StoredDeployment[]; self: string; after: string | null; more: boolean; pages: number } | undefined;

  const turnOff = (answer: Exclude<GitHubAnswer, { kind: 'ok' }>, doing: string, right: string): Unavailable => {
    off ??= unavailable(answer, doing, right);
    return off;
  };

  const readPage = async (after: string | null): Promise<GitHubAnswer & { readonly parsed?: z.infer<typeof page> }> => {
    const answer = await client.graphql(DEPLOYMENTS, { owner, name, environment, after });
    if (answer.kind !== 'ok') return answer;
    const parsed = page.safeParse(answer.body);
    return parsed.success && parsed.data.data.repository ? { ...answer, parsed: parsed.data } : { kind: 'refused', status: answer.status, message: 'the answer has an unknown form' };
  };

  const stored = (): LedgerHistory => readHistory(known?.deployments ?? [], { service: parts.service, self: known?.self ?? '' }, known?.more ?? false);

  return {
    async history(enough = () => true) {
      if (off) return off;
      known ??= { deployments: [], self: '', after: null, more: true, pages: 0 };
      while (known.more && known.pages < MOST_PAGES && (known.pages === 0 || !enough(stored()))) {
        const answer = await readPage(known.after);
        if (answer.kind !== 'ok' || !answer.parsed) return turnOff(answer.kind === 'ok' ? { kind: 'refused', status: answer.status, message: 'the answer has an unknown form' } : answer, 'read', 'deployments: read');
        const { viewer, repository: found } = answer.parsed.data;
        known.self = viewer.login;
        known.deployments.push(...(found?.deployments.nodes ?? []).flatMap((node) => (node?.databaseId == null ? [] : [storedDeployment(node, node.databaseId)])));
        known.after = found?.deployments.pageInfo.endCursor ?? null;
        known.more = found?.deployments.pageInfo.hasNextPage === true && known.after !== null;
        known.pages += 1;
      }
      return { kind: 'known', history: stored() };
    },

    async open(order) {
      if (off) return off;
      const mine = known?.deployments.find((deployment) => belongsToThisRun(deployment, order.commit, parts));
      if (mine) return { kind: 'opened', deploymentId: mine.id, reused: true };
      const answer = await client.rest('POST', `${base}/deployments`, {
        ref: order.commit,
        task: 'deploy',
        auto_merge: false,
        required_contexts: [],
        environment,
        description: clip(oneLine(`Surefoot: version ${order.version}`), 140),
        payload: { surefoot: 1, run: parts.runId, attempt: parts.runAttempt, ...(parts.service === undefined ? {} : { service: parts.service }) },
      });
      if (answer.kind !== 'ok') return turnOff(answer, 'write', 'deployments: write');
      const id = (answer.body as { readonly id?: unknown } | undefined)?.id;
      // 202 means that GitHub merged a branch instead of making a deployment; we never ask for that.
      if (answer.status !== 201 || typeof id !== 'number') return turnOff({ kind: 'refused', status: answer.status, message: 'no deployment was made' }, 'write', 'deployments: write');
      return { kind: 'opened', deploymentId: String(id), reused: false };
    },

    async note(deploymentId, note) {
      if (off) return false;
      for (const description of writeFacts(note.facts)) {
        const answer = await client.rest('POST', `${base}/deployments/${encodeURIComponent(deploymentId)}/statuses`, {
          state: note.state,
          description,
          auto_inactive: false,
          ...(note.logUrl ?? parts.runUrl ? { log_url: note.logUrl ?? parts.runUrl } : {}),
          ...(note.environmentUrl === undefined ? {} : { environment_url: note.environmentUrl }),
        });
        if (answer.kind !== 'ok') {
          const { why, advice } = turnOff(answer, 'write', 'deployments: write');
          parts.log.warning(`${why}${advice ? ` ${advice}` : ''}`);
          return false;
        }
      }
      return true;
    },

    async ancestry(from, to): Promise<Ancestry> {
      if (off || !isCommit(from) || !isCommit(to)) return 'unknown';
      if (from === to) return 'identical';
      const answer = await client.rest('GET', `${base}/compare/${from}...${to}?per_page=1`);
      const status = answer.kind === 'ok' ? (answer.body as { readonly status?: unknown } | undefined)?.status : undefined;
      return status === 'ahead' || status === 'behind' || status === 'identical' || status === 'diverged' ? status : 'unknown';
    },
  };
}

export const isCommit = (text: string): boolean => /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text);

/** Made by this run already: by an earlier step of ours, or by the job's own `environment:`. */
function belongsToThisRun(deployment: StoredDeployment, commit: string, parts: LedgerParts): boolean {
  if (deployment.commit !== commit) return false;
  if (deployment.runId === `${parts.runId}/${parts.runAttempt}/${parts.service ?? ''}`) return true;
  const ofThisRun = new RegExp(`/actions/runs/${parts.runId}(?:/|$)`);
  return deployment.runId === undefined && parts.service === undefined && parts.runId !== '' && deployment.statuses.some((status) => ofThisRun.test(status.logUrl ?? ''));
}

function storedDeployment(node: z.infer<typeof deploymentNode>, id: number): StoredDeployment {
  return {
    id: String(id),
    commit: node.commitOid,
    createdAt: node.createdAt,
    runId: runOf(node.payload),
    statuses: (node.statuses?.nodes ?? []).flatMap((status) => (status ? [{ state: status.state, description: status.description ?? '', createdAt: status.createdAt, creator: status.creator?.login ?? '', logUrl: status.logUrl ?? undefined }] : [])),
  };
}

const payloadOfOurs = z.object({ surefoot: z.literal(1), run: z.string(), attempt: z.string(), service: z.optional(z.string()) });

/** GraphQL gives the payload as a string, which may hold JSON once or twice encoded. */
function runOf(payload: string | null | undefined): string | undefined {
  let value: unknown = payload;
  for (let round = 0; round < 2 && typeof value === 'string'; round++) {
    try {
      value = JSON.parse(value);
    } catch {
      return undefined;
    }
  }
  const parsed = payloadOfOurs.safeParse(value);
  return parsed.success ? `${parsed.data.run}/${parsed.data.attempt}/${parsed.data.service ?? ''}` : undefined;
}

function unavailable(answer: Exclude<GitHubAnswer, { kind: 'ok' }>, doing: string, right: string): Unavailable {
  const seen = oneLine(answer.message);
  if (answer.kind === 'unreachable') return { kind: 'unavailable', why: `GitHub could not be reached to ${doing} deployments (${seen}); going on with what the platform itself knows.`, advice: undefined };
  const advice = answer.status === 401 ? 'Give a token in "github-token".' : answer.status === 403 || answer.status === 404 ? `Grant the job the permission "${right}".` : undefined;
  return { kind: 'unavailable', why: `GitHub did not let this run ${doing} deployments (HTTP ${answer.status}: ${seen}); going on with what the platform itself knows.`, advice };
}
