import type { ActionContext } from '../../shared/action/action.ts';
import { own } from '../../shared/kernel/own-property.ts';
import { clip, oneLine, printable } from '../../shared/kernel/untrusted-text.ts';
import { shipsNothing } from './gather-facts.ts';
import type { Commit } from './gather-facts.ts';

/** The message is worth more than the commit's words: this is all the time that a look-up may take. */
const LOOK_UP_MS = 2_000;
const COMMIT_ID = /^[0-9a-f]{7,64}$/;

/**
 * The commit that is being shipped: from the record, from the event when it is that very commit, else from GitHub's REST API.
 * A commit that cannot be found is left out, and nothing is said about it.
 */
export async function findCommit(context: Pick<ActionContext, 'record' | 'run' | 'http' | 'signal'>, token: string | undefined, budgetMs: number): Promise<Commit | undefined> {
  const { record, run } = context;
  if (shipsNothing(record)) return undefined;
  const version = record?.version ?? run.sha;
  const id = COMMIT_ID.test(version) ? version : run.sha;
  const recorded = record?.commit;
  // The record keeps the commit of the run, but another one may be on its way: an older one, by hand.
  if (recorded?.message && (recorded.sha === undefined || recorded.sha.startsWith(id))) return { message: recorded.message, author: recorded.author ?? '' };
  if (run.sha !== '' && run.sha.startsWith(id) && run.headCommit) return run.headCommit;
  if (!COMMIT_ID.test(id) || !/^[\w.-]{1,100}\/[\w.-]{1,100}$/.test(run.repository) || !URL.canParse(run.apiUrl)) return undefined;
  const result = await context.http.send({
    method: 'GET',
    url: `${run.apiUrl.replace(/\/+$/, '')}/repos/${run.repository}/commits/${id}`,
    headers: { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
    timeoutMs: Math.min(LOOK_UP_MS, budgetMs),
    signal: context.signal,
  });
  return result.kind === 'answered' && result.status === 200 ? readCommit(result.body) : undefined;
}

/** The few fields of a commit's answer that are shown; `author` is null for a person whom GitHub does not know. */
export function readCommit(body: string): Commit | undefined {
  try {
    const value: unknown = JSON.parse(body);
    const commit = own(value, 'commit');
    const message = own(commit, 'message');
    if (typeof message !== 'string') return undefined;
    const author = own(own(value, 'author'), 'login') ?? own(own(commit, 'author'), 'name');
    return { message: clip(printable(message), 2_000), author: typeof author === 'string' ? clip(oneLine(author), 100) : '' };
  } catch {
    return undefined;
  }
}
