import * as z from 'zod/mini';
import type { GitHubAnswer, GitHubClient } from './github-client.ts';
import { readHistory } from './history.ts';
import type { LedgerHistory, StoredDeployment } from './history.ts';

const PAGE = 100;
const MOST_PAGES = 10;
/** Statuses of one deployment that are read, the most that a page can hold: ours are few, but a busy foreign tool may write many between them. */
const STATUSES = 100;

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

/** What is read: the deployments of one environment, for one service. */
export interface HistoryPlace {
  readonly owner: string;
  readonly name: string;
  readonly environment: string;
  readonly service: string | undefined;
}

export type ReadAnswer = { readonly kind: 'read'; readonly history: LedgerHistory } | Exclude<GitHubAnswer, { kind: 'ok' }>;

/** Reads the deployments of an environment with their statuses, a page of {@link PAGE} a request, and keeps what it read. */
export interface HistoryReader {
  history(enough: (history: LedgerHistory, deploymentsRead: number) => boolean): Promise<ReadAnswer>;
  /** Reads the newest page once more; what else was read stays. */
  refresh(): Promise<ReadAnswer>;
  /** What was read so far, newest first, ours and those of others. */
  deployments(): readonly StoredDeployment[];
  known(): LedgerHistory;
}

export function createHistoryReader(client: GitHubClient, { owner, name, environment, service }: HistoryPlace): HistoryReader {
  let deployments: readonly StoredDeployment[] = [];
  let self = '';
  let next: { readonly after: string | null } | undefined = { after: null };
  let pages = 0;
  const known = (): LedgerHistory => readHistory(deployments, { service, self }, next !== undefined);
  const request = async (after: string | null): Promise<{ readonly kind: 'page'; readonly page: Page } | Exclude<GitHubAnswer, { kind: 'ok' }>> => {
    const answer = await client.graphql(DEPLOYMENTS, { owner, name, environment, after });
    if (answer.kind !== 'ok') return answer;
    const parsed = page.safeParse(answer.body);
    return parsed.success && parsed.data.data.repository ? { kind: 'page', page: parsed.data.data } : { kind: 'refused', status: answer.status, message: 'the answer has an unknown form' };
  };

  const reader: HistoryReader = {
    async history(enough) {
      while (next && pages < MOST_PAGES && (pages === 0 || !enough(known(), deployments.length))) {
        const answer = await request(next.after);
        if (answer.kind !== 'page') return answer;
        const { viewer, repository } = answer.page;
        self = viewer.login;
        deployments = [...deployments, ...deploymentsOf(answer.page)];
        const { hasNextPage = false, endCursor = null } = repository?.deployments.pageInfo ?? {};
        next = hasNextPage && endCursor !== null ? { after: endCursor } : undefined;
        pages += 1;
      }
      return { kind: 'read', history: known() };
    },
    async refresh() {
      if (pages === 0) return reader.history(() => true);
      const answer = await request(null);
      if (answer.kind !== 'page') return answer;
      const newest = deploymentsOf(answer.page);
      const ids = new Set(newest.map(({ id }) => id));
      deployments = [...newest, ...deployments.filter(({ id }) => !ids.has(id))];
      return { kind: 'read', history: known() };
    },
    deployments: () => deployments,
    known,
  };
  return reader;
}

type Page = z.infer<typeof page>['data'];

const deploymentsOf = ({ repository }: Page): readonly StoredDeployment[] => (repository?.deployments.nodes ?? []).flatMap((node) => (node?.databaseId == null ? [] : [storedDeployment(node, node.databaseId)]));

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
