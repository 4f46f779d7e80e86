import type { RunFacts } from '../../../shared/action/run-facts.ts';
import type { Http } from '../../../shared/runtime/http.ts';
import { writeFacts } from '../../../shared/ledger/facts.ts';
import type { Facts } from '../../../shared/ledger/facts.ts';
import type { FakeDeployment, GitHubModel } from '../../../shared/test/support/github.ts';

const API = 'https://api.github.example';

export const runFacts = (runId: string, apiUrl = API): RunFacts => ({ repository: 'acme/app', runId, runAttempt: '1', runUrl: `https://github.example/acme/app/actions/runs/${runId}`, apiUrl, graphqlUrl: `${apiUrl}/graphql` }) as RunFacts;

/** GitHub without sockets: a thousand histories in a few seconds. */
export function gitHubHttp(github: Pick<GitHubModel, 'answer'>, calls: string[] = []): Http {
  return {
    async send({ method, url, body = '' }) {
      const path = url.slice(API.length);
      calls.push(`${method} ${path}`);
      const { status = 200, headers = {}, body: answer = '', hang } = github.answer({ method, url: path, body: String(body) });
      if (hang) return { kind: 'failed', why: 'timeout', message: 'no complete answer within 2000 ms' };
      return { kind: 'answered', status, headers, body: typeof answer === 'string' ? answer : JSON.stringify(answer), truncated: false };
    },
  };
}

/** A deployment as an earlier run left it: each set of facts is one status after the other. */
export function deployed(github: GitHubModel, runId: string, sha: string, ...said: readonly (readonly [state: string, facts: Facts])[]): FakeDeployment {
  const deployment = github.add({ sha, payload: { surefoot: 1, run: runId, attempt: '1' } });
  for (const [state, facts] of said) for (const description of writeFacts(facts)) github.say(deployment, state, description, { logUrl: `https://github.example/acme/app/actions/runs/${runId}` });
  return deployment;
}

/** One that went well. */
export const verified = (github: GitHubModel, runId: string, sha: string, release: string, more: Facts = {}): FakeDeployment =>
  deployed(github, runId, sha, ['in_progress', { version: sha, ...more }], ['in_progress', { release }], ['success', { verdict: 'healthy' }]);
