import { readFileSync } from 'node:fs';
import { own } from '../kernel/own-property.ts';
import { clip, oneLine, printable } from '../kernel/untrusted-text.ts';

/** What the runner says about this run. Everything a commit or an event can set is untrusted text. */
export interface RunFacts {
  readonly repository: string;
  readonly sha: string;
  readonly ref: string;
  readonly refName: string;
  readonly runId: string;
  readonly runAttempt: string;
  readonly workflow: string;
  readonly job: string;
  readonly actor: string;
  readonly eventName: string;
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  /** The page of this run, or undefined outside of GitHub. */
  readonly runUrl: string | undefined;
  readonly temp: string;
  readonly workspace: string;
  /** The event's head commit, where it has one: pushes do, manual runs do not. */
  readonly headCommit: { readonly message: string; readonly author: string } | undefined;
}

const LARGEST_EVENT_BYTES = 4 * 1024 * 1024;

export function readRunFacts(env: NodeJS.ProcessEnv): RunFacts {
  const text = (name: string): string => clip(oneLine(env[name] ?? ''), 1_000);
  const repository = text('GITHUB_REPOSITORY');
  const runId = text('GITHUB_RUN_ID');
  const serverUrl = text('GITHUB_SERVER_URL') || 'https://github.com';
  return {
    repository,
    sha: text('GITHUB_SHA'),
    ref: text('GITHUB_REF'),
    refName: text('GITHUB_REF_NAME'),
    runId,
    runAttempt: text('GITHUB_RUN_ATTEMPT') || '1',
    workflow: text('GITHUB_WORKFLOW'),
    job: text('GITHUB_JOB'),
    actor: text('GITHUB_TRIGGERING_ACTOR') || text('GITHUB_ACTOR'),
    eventName: text('GITHUB_EVENT_NAME'),
    serverUrl,
    apiUrl: text('GITHUB_API_URL') || 'https://api.github.com',
    graphqlUrl: text('GITHUB_GRAPHQL_URL') || 'https://api.github.com/graphql',
    runUrl: repository && runId ? `${serverUrl}/${repository}/actions/runs/${runId}` : undefined,
    temp: env['RUNNER_TEMP'] || env['TMPDIR'] || '/tmp',
    workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
    get headCommit() {
      return headCommitOf(readEvent(env['GITHUB_EVENT_PATH']));
    },
  };
}

function readEvent(file: string | undefined): unknown {
  if (!file) return undefined;
  try {
    const bytes = readFileSync(file);
    return bytes.byteLength <= LARGEST_EVENT_BYTES ? JSON.parse(bytes.toString('utf8')) : undefined;
  } catch {
    return undefined; // a run without a readable event goes on without a commit message
  }
}

function headCommitOf(event: unknown): RunFacts['headCommit'] {
  const commit = own(event, 'head_commit');
  const message = own(commit, 'message');
  if (typeof message !== 'string') return undefined;
  const author = own(commit, 'author');
  const name = own(author, 'username') ?? own(author, 'name');
  return { message: clip(printable(message), 2_000), author: typeof name === 'string' ? clip(oneLine(name), 100) : '' };
}
