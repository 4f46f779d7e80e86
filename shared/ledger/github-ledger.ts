import { own } from '../kernel/own-property.ts';
import { clip, oneLine } from '../kernel/untrusted-text.ts';
import type { Log } from '../runtime/log.ts';
import { cancelRun } from './cancel-run.ts';
import { isCommit } from './commit.ts';
import { writeFacts } from './facts.ts';
import type { GitHubAnswer, GitHubClient } from './github-client.ts';
import { createHistoryReader } from './history-reader.ts';
import type { ReadAnswer } from './history-reader.ts';
import type { LedgerHistory, StoredDeployment } from './history.ts';
import type { Ancestry, HistoryAnswer, Ledger, Unavailable } from './port.ts';
import { isRunning } from './run-state.ts';

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

/** The right to write includes the right to read; naming the lesser one would have people come back for the other. */
const RIGHT = 'deployments: write';
/** The ledger in GitHub Deployments of the repository that this run belongs to. */
export function createGitHubLedger(parts: LedgerParts): Ledger {
  const { client, environment, repository } = parts;
  const [owner = '', name = ''] = repository.split('/');
  const base = `/repos/${encodeURIComponent(owner)}/${encodeURIComponent(name)}`;
  let off: Unavailable | undefined;
  const turnOff = (answer: Exclude<GitHubAnswer, { kind: 'ok' }>, doing: string, right: string): Unavailable => {
    off ??= unavailable(answer, doing, right);
    return off;
  };

  const read = createHistoryReader(client, { owner, name, environment, service: parts.service });
  const answered = (answer: ReadAnswer): HistoryAnswer => (answer.kind === 'read' ? { kind: 'known', history: answer.history } : turnOff(answer, 'read', RIGHT));

  return {
    history: async (enough = () => true) => off ?? answered(await read.history(enough)),
    refresh: async () => off ?? answered(await read.refresh()),

    async ofThisRun() {
      if (!off && read.deployments().length === 0) answered(await read.history(() => true));
      return read.deployments().find(({ runId }) => runId === `${parts.runId}/${parts.runAttempt}/${parts.service ?? ''}`)?.id;
    },

    isRunning: (runId) => (off ? Promise.resolve(undefined) : isRunning(client, base, runId)),

    cancelRun: (runId) => cancelRun(client, base, runId),

    async open(order) {
      if (off) return off;
      const { commit, runCommit = commit } = order;
      const mine = read.deployments().find((deployment) => belongsToThisRun(deployment, [commit, runCommit], parts));
      if (mine && isFree(read.known(), mine)) return { kind: 'opened', deploymentId: mine.id, reused: true };
      const create = (ref: string): Promise<GitHubAnswer> =>
        client.rest('POST', `${base}/deployments`, {
          ref,
          task: 'deploy',
          auto_merge: false,
          required_contexts: [],
          environment,
          description: clip(oneLine(`Surefoot: version ${order.version}`), 140),
          payload: { surefoot: 1, run: parts.runId, attempt: parts.runAttempt, ...(parts.service === undefined ? {} : { service: parts.service }) },
        });
      let answer = await create(commit);
      if (answer.kind === 'refused' && answer.status === 422 && runCommit !== commit) answer = await create(runCommit);
      if (answer.kind !== 'ok') return turnOff(answer, 'write', RIGHT);
      const id = (answer.body as { readonly id?: unknown } | undefined)?.id;
      // 202 means that GitHub merged a branch instead of making a deployment; we never ask for that.
      if (answer.status !== 201 || typeof id !== 'number') return turnOff({ kind: 'refused', status: answer.status, message: 'no deployment was made' }, 'write', RIGHT);
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
          const { why, advice } = turnOff(answer, 'write', RIGHT);
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
      if (answer.kind === 'unreachable') turnOff(answer, 'read', RIGHT);
      const status = answer.kind === 'ok' ? (answer.body as { readonly status?: unknown } | undefined)?.status : undefined;
      return status === 'ahead' || status === 'behind' || status === 'identical' || status === 'diverged' ? status : 'unknown';
    },

    async fileAt(commit, file) {
      if (off || !isCommit(commit)) return undefined;
      const answer = await client.rest('GET', `${base}/contents/${file.split('/').map(encodeURIComponent).join('/')}?ref=${commit}`);
      return answer.kind === 'ok' ? textOfContents(answer.body) : undefined;
    },
  };
}

/** A file as GitHub gives it, in base64; it leaves the content out where a file is large, and a folder is a list. */
function textOfContents(body: unknown): string | undefined {
  const content = own(body, 'content');
  return own(body, 'encoding') === 'base64' && typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : undefined;
}

/** Made by this run already: by an earlier step of ours or an earlier attempt, or by the job's own `environment:`. */
function belongsToThisRun(deployment: StoredDeployment, commits: readonly string[], parts: LedgerParts): boolean {
  if (!commits.includes(deployment.commit) || parts.runId === '') return false;
  if (deployment.runId !== undefined) {
    const [run, , ...service] = deployment.runId.split('/');
    return run === parts.runId && service.join('/') === (parts.service ?? '');
  }
  const ofThisRun = new RegExp(`/actions/runs/${parts.runId}(?:/|$)`);
  return parts.service === undefined && deployment.statuses.some((status) => ofThisRun.test(status.logUrl ?? ''));
}

/** Whether a deployment may begin again: the newest of all, and not one that holds a verified release, which a rollback may want, or a bad mark. */
function isFree({ entries }: LedgerHistory, deployment: StoredDeployment): boolean {
  const [newest] = entries;
  const own = entries.find(({ deploymentId }) => deploymentId === deployment.id);
  return own === undefined || (own === newest && own.verdict !== 'healthy' && own.verdict !== 'degraded' && !own.bad);
}

function unavailable(answer: Exclude<GitHubAnswer, { kind: 'ok' }>, doing: string, right: string): Unavailable {
  const seen = oneLine(answer.message);
  if (answer.kind === 'unreachable') return { kind: 'unavailable', why: `GitHub could not be reached to ${doing} deployments (${seen}); going on with what the platform itself knows.`, advice: undefined };
  // GraphQL answers 200 to what the token may not read.
  const lacksRight = !seen.startsWith('rate limit') && (answer.status === 403 || answer.status === 404 || /not accessible by/i.test(seen));
  const advice = answer.status === 401 ? 'Give a token in "github-token".' : lacksRight ? `Grant the job the permission "${right}".` : undefined;
  return { kind: 'unavailable', why: `GitHub did not let this run ${doing} deployments (HTTP ${answer.status}: ${seen}); going on with what the platform itself knows.`, advice };
}
