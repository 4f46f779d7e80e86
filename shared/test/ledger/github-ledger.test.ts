import { afterEach, describe, expect, test } from '@jest/globals';
import { createGitHubClient } from '../../ledger/github-client.ts';
import { createGitHubLedger } from '../../ledger/github-ledger.ts';
import type { Ledger } from '../../ledger/port.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemHttp } from '../../runtime/http.ts';
import { fakeGitHub } from '../support/github.ts';
import type { FakeGitHub } from '../support/github.ts';

const COMMIT = 'c'.repeat(40);
let github: FakeGitHub;
const warnings: string[] = [];
afterEach(async () => {
  warnings.length = 0;
  await github.close();
});

function ledgerOf(server: FakeGitHub, more: { readonly service?: string; readonly runId?: string } = {}): Ledger {
  const client = createGitHubClient({ http: systemHttp, clock: systemClock, token: 'ghs_x', apiUrl: server.url, graphqlUrl: `${server.url}/graphql`, signal: new AbortController().signal });
  const log = { info: () => undefined, foreign: () => undefined, warning: (text: string) => warnings.push(text) };
  return createGitHubLedger({ client, log, repository: 'acme/app', environment: 'production', service: more.service, runId: more.runId ?? '7', runAttempt: '1', runUrl: 'https://github.example/acme/app/actions/runs/7' });
}

const order = { commit: COMMIT, version: '1.0', environmentUrl: undefined };

describe('the ledger in GitHub deployments', () => {
  test('what one run writes, another one finds', async () => {
    github = await fakeGitHub();
    const ledger = ledgerOf(github);
    const opened = await ledger.open(order);
    if (opened.kind !== 'opened') throw new Error(opened.why);
    await ledger.note(opened.deploymentId, { facts: { version: '1.0', release: 'r1' }, state: 'in_progress' });
    await ledger.note(opened.deploymentId, { facts: { verdict: 'healthy' }, state: 'success' });
    const answer = await ledgerOf(github, { runId: '8' }).history();
    expect(answer).toMatchObject({ kind: 'known', history: { liveReleaseId: 'r1', entries: [{ version: '1.0', verdict: 'healthy', commit: COMMIT }] } });
    expect(github.deployments[0]?.statuses.every((status) => status.log_url.endsWith('/runs/7'))).toBe(true);
  });

  test('a second step of the run, and the job\'s own deployment, are reused', async () => {
    github = await fakeGitHub();
    const first = await ledgerOf(github).open(order);
    const again = ledgerOf(github);
    await again.history();
    expect(await again.open(order)).toEqual({ ...first, reused: true });
    const other = ledgerOf(github, { runId: '9' });
    const ofJob = github.add({ sha: COMMIT });
    github.say(ofJob, 'in_progress', '', { creator: 'ada', logUrl: 'https://github.example/acme/app/actions/runs/9/job/1' });
    await other.history();
    expect(await other.open(order)).toEqual({ kind: 'opened', deploymentId: String(ofJob.id), reused: true });
    expect(github.deployments).toHaveLength(2);
  });

  test('reads two hundred deployments in two requests, and older ones only when it must', async () => {
    github = await fakeGitHub();
    for (let index = 0; index < 1_150; index++) github.add({ sha: COMMIT });
    await ledgerOf(github).history((history) => history.entries.length > 0);
    expect(github.calls()).toHaveLength(10);
    await ledgerOf(github).history();
    expect(github.calls()).toHaveLength(1);
    const answer = await ledgerOf(github).history(() => false);
    expect(answer).toMatchObject({ history: { truncated: true } });
  });

  test.each([
    ['no right', { status: 403, body: { message: 'Resource not accessible by integration' } }, /deployments: write/],
    ['a bad token', { status: 401, body: { message: 'Bad credentials' } }, /github-token/],
    ['a rate limit', { status: 429, headers: { 'retry-after': '60' }, body: { message: 'slow down' } }, /rate limit/],
    ['a merge in place of a deployment', { status: 202, body: { message: 'Auto-merged' } }, /no deployment was made/],
    ['a conflict', { status: 409, body: { message: 'Conflict' } }, /409/],
    ['a page in place of an answer', { status: 200, body: '<html>' }, /not JSON/],
    ['a broken server', { status: 500, body: { message: 'oops' } }, /500/],
  ])('%s turns it off with one clear line', async (_what, refusal, words) => {
    github = await fakeGitHub({ deny: () => refusal });
    const ledger = ledgerOf(github);
    const answer = await ledger.open(order);
    expect(answer.kind === 'unavailable' && `${answer.why} ${answer.advice}`).toMatch(words);
    expect(await ledger.history()).toBe(answer);
    expect(await ledger.note('1', { facts: { bad: true }, state: 'inactive' })).toBe(false);
    expect(github.calls()).toHaveLength(1);
  });

  test('a server that hangs costs two seconds once', async () => {
    github = await fakeGitHub({ deny: () => ({ hang: true }) });
    const ledger = ledgerOf(github);
    const started = performance.now();
    await ledger.history();
    await ledger.open(order);
    expect(performance.now() - started).toBeLessThan(2_500);
  });

  test('GraphQL errors and unknown forms are no empty history', async () => {
    github = await fakeGitHub({ deny: () => ({ body: { data: { viewer: { login: 'x' }, repository: null }, errors: [{ message: 'Something went wrong' }] } }) });
    expect(await ledgerOf(github).history()).toMatchObject({ kind: 'unavailable', why: expect.stringContaining('Something went wrong') });
    await github.close();
    github = await fakeGitHub({ deny: () => ({ body: { data: {} } }) });
    expect(await ledgerOf(github).history()).toMatchObject({ kind: 'unavailable' });
  });

  test('a status that cannot be written is said once', async () => {
    github = await fakeGitHub({ deny: ({ url }) => (url.endsWith('/statuses') ? { status: 403, body: { message: 'no' } } : undefined) });
    const ledger = ledgerOf(github);
    const opened = await ledger.open(order);
    expect(await ledger.note(opened.kind === 'opened' ? opened.deploymentId : '', { facts: { bad: true }, state: 'inactive' })).toBe(false);
    expect(await ledger.note('1', { facts: { bad: true }, state: 'inactive' })).toBe(false);
    expect(warnings).toHaveLength(1);
  });

  test('commits are compared, and anything else is unknown', async () => {
    github = await fakeGitHub();
    const ledger = ledgerOf(github);
    expect(await ledger.ancestry('b'.repeat(40), COMMIT)).toBe('ahead');
    expect(await ledger.ancestry('d'.repeat(40), COMMIT)).toBe('behind');
    expect(await ledger.ancestry(COMMIT, COMMIT)).toBe('identical');
    expect(await ledger.ancestry('main', COMMIT)).toBe('unknown');
  });

  test('a file of a commit is given as it was, and whatever else GitHub says is no file', async () => {
    const asked: string[] = [];
    const answers = [{ body: { encoding: 'base64', content: 'w6Q9\nMQo=\n' } }, { body: { encoding: 'none', content: '' } }, { body: [{ name: 'a' }] }, { status: 404, body: { message: 'Not Found' } }, { body: 'no JSON' }];
    github = await fakeGitHub({ deny: ({ url }) => (asked.push(url), answers[asked.length - 1]) });
    const ledger = ledgerOf(github);
    const read = (file: string, commit = COMMIT) => ledger.fileAt(commit, file);
    expect([await read('a b/.env.example'), await read('large'), await read('folder'), await read('none'), await read('odd'), await read('x', 'main')]).toEqual(['ä=1\n', undefined, undefined, undefined, undefined, undefined]);
    expect([asked[0], asked.length]).toEqual([`/repos/acme/app/contents/a%20b/.env.example?ref=${COMMIT}`, 5]);
  });

  test('services are kept apart, also when a deployment is reused', async () => {
    github = await fakeGitHub();
    const api = await ledgerOf(github, { service: 'api' }).open(order);
    const worker = ledgerOf(github, { service: 'worker' });
    await worker.history();
    expect(await worker.open(order)).not.toMatchObject({ deploymentId: api.kind === 'opened' ? api.deploymentId : '' });
  });
});
