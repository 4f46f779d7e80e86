import { afterEach, describe, expect, test } from '@jest/globals';
import { createGitHubClient } from '../../ledger/github-client.ts';
import { createGitHubLedger } from '../../ledger/github-ledger.ts';
import type { Ledger } from '../../ledger/port.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemHttp } from '../../runtime/http.ts';
import { fakeGitHub } from '../support/github.ts';
import type { FakeGitHub } from '../support/github.ts';
import type { Answer } from '../support/loopback.ts';

const COMMIT = 'c'.repeat(40);
let github: FakeGitHub;
afterEach(() => github.close());

function ledgerOf({ runId = '7', runAttempt = '1', service }: { readonly runId?: string; readonly runAttempt?: string; readonly service?: string } = {}): Ledger {
  const client = createGitHubClient({ http: systemHttp, clock: systemClock, token: 'ghs_x', apiUrl: github.url, graphqlUrl: `${github.url}/graphql`, signal: new AbortController().signal });
  return createGitHubLedger({ client, log: { info: () => undefined, foreign: () => undefined, warning: () => undefined }, repository: 'acme/app', environment: 'production', service, runId, runAttempt, runUrl: undefined });
}
const opened = async (ledger: Ledger, commit = COMMIT): Promise<string> => {
  await ledger.history();
  const answer = await ledger.open({ commit, version: '1', environmentUrl: undefined });
  return answer.kind === 'opened' ? `${answer.deploymentId} ${answer.reused}` : answer.why;
};

describe('a deployment of this run', () => {
  test('is used again by a later attempt, unless another came in between, or it holds a verified release or a bad mark', async () => {
    github = await fakeGitHub();
    const first = ledgerOf();
    const [id = ''] = (await opened(first)).split(' ');
    await first.note(id, { facts: { version: '1', release: 'r1' }, state: 'in_progress' });
    expect(await opened(ledgerOf({ runAttempt: '2' }))).toBe(`${id} true`);
    expect(await opened(ledgerOf({ runAttempt: '2' }), 'd'.repeat(40))).toMatch(/false$/);
    expect(await opened(ledgerOf({ runAttempt: '2', service: 'api' }))).toMatch(/false$/);
    expect(await opened(ledgerOf({ runId: '8' }))).toMatch(/false$/);
    for (const facts of [{ verdict: 'healthy' }, { verdict: 'degraded' }, { bad: true }] as const) {
      const attempt = ledgerOf({ runId: '9', runAttempt: String(github.deployments.length) });
      const [other = ''] = (await opened(attempt)).split(' ');
      await attempt.note(other, { facts: { version: '1' }, state: 'in_progress' });
      await attempt.note(other, { facts, state: 'success' });
      expect(await opened(ledgerOf({ runId: '9', runAttempt: '99' }))).toMatch(/false$/);
    }
    expect(await opened(ledgerOf({ runAttempt: '2' }))).toMatch(/false$/);
  });

  test('is found before anything was noted on it', async () => {
    github = await fakeGitHub();
    expect(await ledgerOf().ofThisRun()).toBeUndefined();
    const made = github.add({ sha: COMMIT, payload: JSON.stringify({ surefoot: 1, run: '7', attempt: '1' }) });
    github.add({ sha: COMMIT, payload: { surefoot: 1, run: '7', attempt: '1', service: 'api' } });
    github.add({ sha: COMMIT, payload: { surefoot: 1, run: '7', attempt: '2' } });
    expect(await ledgerOf().ofThisRun()).toBe(String(made.id));
  });
});

describe('a version that is a commit of another repository', () => {
  test('is deployed under the commit of the run, and found again', async () => {
    github = await fakeGitHub({ deny: ({ body }) => (body.includes(`"ref":"${'d'.repeat(40)}"`) ? { status: 422, body: { message: 'No ref found' } } : undefined) });
    const order = { commit: 'd'.repeat(40), runCommit: COMMIT, version: 'd'.repeat(40), environmentUrl: undefined };
    expect(await ledgerOf().open(order)).toMatchObject({ kind: 'opened', reused: false });
    expect(github.deployments[0]?.sha).toBe(COMMIT);
    const again = ledgerOf();
    await again.history();
    expect(await again.open(order)).toMatchObject({ kind: 'opened', reused: true });
    expect(await ledgerOf({ runId: '8' }).open({ ...order, runCommit: order.commit })).toMatchObject({ kind: 'unavailable' });
  });
});

test('a passing failure is tried again, but no deployment is made twice', async () => {
  const failed = new Set<string>();
  github = await fakeGitHub({ deny: ({ url }) => (failed.has(url) ? undefined : failed.add(url) && { status: 502, body: 'bad gateway' }) });
  const ledger = ledgerOf();
  expect(await ledger.history()).toMatchObject({ kind: 'known' });
  const made = github.add({ sha: COMMIT });
  expect(await ledger.note(String(made.id), { facts: { bad: true }, state: 'inactive' })).toBe(true);
  expect(await ledger.open({ commit: COMMIT, version: '1', environmentUrl: undefined })).toMatchObject({ kind: 'unavailable' });
  expect(github.deployments).toHaveLength(1);
});

describe('another run', () => {
  test.each<[string, Answer, boolean | undefined]>([
    ['that goes on', { body: { status: 'in_progress' } }, true],
    ['that waits', { body: { status: 'waiting' } }, true],
    ['that is over', { body: { status: 'completed' } }, false],
    ['that is gone', { status: 404, body: { message: 'Not Found' } }, false],
    ['that may not be looked at', { status: 403, body: { message: 'Resource not accessible by integration' } }, undefined],
    ['that nobody can ask for', { status: 500, body: { message: 'oops' } }, undefined],
  ])('%s', async (_what, answer, running) => {
    github = await fakeGitHub({ deny: ({ url }) => (url.endsWith('/actions/runs/8') ? answer : undefined) });
    expect(await ledgerOf().isRunning('8')).toBe(running);
  });

  test('is asked for by its number only', async () => {
    github = await fakeGitHub();
    expect(await ledgerOf().isRunning('8/../9')).toBeUndefined();
    expect(github.calls()).toEqual([]);
  });
});

test('a comparison that hangs costs two seconds once; one that is refused leaves the memory as it is', async () => {
  github = await fakeGitHub({ deny: ({ url }) => (url.includes('/compare/') ? { hang: true } : undefined) });
  const ledger = ledgerOf();
  expect(await ledger.ancestry('a'.repeat(40), COMMIT)).toBe('unknown');
  expect(await ledger.history()).toMatchObject({ kind: 'unavailable' });
  await github.close();
  github = await fakeGitHub({ deny: ({ url }) => (url.includes('/compare/') ? { status: 404, body: { message: 'Not Found' } } : undefined) });
  const other = ledgerOf();
  expect(await other.ancestry('a'.repeat(40), COMMIT)).toBe('unknown');
  expect(await other.history()).toMatchObject({ kind: 'known' });
});

test.each([
  ['Resource not accessible by integration', /deployments: write/],
  ['API rate limit exceeded', undefined],
])('GraphQL says 200 and %s', async (message, advice) => {
  github = await fakeGitHub({ deny: () => ({ body: { data: null, errors: [{ message }] } }) });
  expect(await ledgerOf().history()).toMatchObject({ kind: 'unavailable', advice: advice && expect.stringMatching(advice) });
});
