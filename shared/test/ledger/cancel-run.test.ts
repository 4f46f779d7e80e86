import { afterEach, describe, expect, test } from '@jest/globals';
import { cancelRun } from '../../ledger/cancel-run.ts';
import { offLedger } from '../../ledger/connect.ts';
import { createGitHubClient } from '../../ledger/github-client.ts';
import { createGitHubLedger } from '../../ledger/github-ledger.ts';
import { systemClock } from '../../runtime/clock.ts';
import { systemHttp } from '../../runtime/http.ts';
import { fakeGitHub } from '../support/github.ts';
import type { FakeGitHub } from '../support/github.ts';
import type { Answer } from '../support/loopback.ts';

let github: FakeGitHub;
afterEach(() => github.close());

function parts(server: FakeGitHub) {
  const client = createGitHubClient({ http: systemHttp, clock: systemClock, token: 'ghs_x', apiUrl: server.url, graphqlUrl: `${server.url}/graphql`, signal: new AbortController().signal });
  const log = { info: () => undefined, foreign: () => undefined, warning: () => undefined };
  return { client, ledger: createGitHubLedger({ client, log, repository: 'acme/app', environment: 'production', service: undefined, runId: '7', runAttempt: '1', runUrl: undefined }) };
}

async function answering(answer: Answer) {
  github = await fakeGitHub({ deny: ({ url }) => (url.endsWith('/cancel') ? answer : undefined) });
  return parts(github);
}

describe('stopping another run', () => {
  test.each<readonly [string, Answer, object]>([
    ['GitHub takes the order', { status: 202, body: {} }, { kind: 'stopping' }],
    ['it is over already', { status: 409, body: { message: 'Cannot cancel a workflow run that is completed.' } }, { kind: 'over' }],
    ['the right is missing', { status: 403, body: { message: 'Resource not accessible by integration' } }, { kind: 'refused', why: expect.stringContaining('HTTP 403'), advice: 'Grant the job the permission "actions: write".' }],
    ['it is not to be found', { status: 404, body: { message: 'Not Found' } }, { kind: 'refused', advice: 'Grant the job the permission "actions: write".' }],
    ['GitHub is broken', { status: 500, body: { message: 'oops' } }, { kind: 'refused', why: expect.stringContaining('oops'), advice: undefined }],
    ['the answer is no answer', { status: 202, body: '<html>' }, { kind: 'refused', why: expect.stringContaining('could not be reached') }],
  ])('%s', async (_, answer, expected) => {
    const { client, ledger } = await answering(answer);
    expect(await cancelRun(client, '/repos/acme/app', '4711')).toMatchObject(expected);
    expect(github.calls()).toEqual(['POST /repos/acme/app/actions/runs/4711/cancel']);
    await ledger.cancelRun('4711');
    expect((await ledger.history()).kind).toBe('known');
  });

  test.each(['', '../../deployments/1', '7/jobs', '٣', '1'.repeat(21)])('%j is not the number of a run, and is not asked for', async (id) => {
    const { client } = await answering({ status: 202, body: {} });
    expect(await cancelRun(client, '/repos/acme/app', id)).toMatchObject({ kind: 'refused' });
    expect(github.calls()).toEqual([]);
  });

  test('without a memory nothing is stopped', async () => {
    github = await fakeGitHub();
    expect(await offLedger('no token').cancelRun('1')).toMatchObject({ kind: 'refused', why: 'no token' });
    expect(await offLedger('no token').refresh()).toMatchObject({ kind: 'unavailable', expected: true });
  });
});

describe('looking once more', () => {
  const marked = { description: 'surefoot/1 version=1.0 release=r1' };

  test('finds in one request what is new and what changed, and forgets nothing older', async () => {
    github = await fakeGitHub();
    for (let index = 0; index < 150; index++) github.say(github.add({ sha: 'c'.repeat(40) }), 'success', marked.description);
    const { ledger } = parts(github);
    await ledger.history(() => false);
    github.calls();
    const [newest] = github.deployments;
    if (newest) github.say(newest, 'inactive', 'surefoot/1 bad');
    github.say(github.add({ sha: 'd'.repeat(40) }), 'in_progress', 'surefoot/1 version=2.0');
    const answer = await ledger.refresh();
    expect(github.calls()).toEqual(['POST /graphql']);
    if (answer.kind !== 'known') throw new Error(answer.why);
    expect(answer.history.entries).toHaveLength(151);
    expect(answer.history.entries.slice(0, 2)).toMatchObject([{ version: '2.0', open: true }, { bad: true }]);
  });

  test('reads it all where nothing was read yet', async () => {
    github = await fakeGitHub();
    github.say(github.add({ sha: 'c'.repeat(40) }), 'success', marked.description);
    expect(await parts(github).ledger.refresh()).toMatchObject({ kind: 'known', history: { liveReleaseId: 'r1' } });
  });

  test.each<Answer>([{ status: 500, body: {} }, { body: { data: {} } }])('GitHub that fails meanwhile is no empty history', async (answer) => {
    let fails = false;
    github = await fakeGitHub({ deny: () => (fails ? answer : undefined) });
    const { ledger } = parts(github);
    await ledger.history();
    fails = true;
    expect(await ledger.refresh()).toMatchObject({ kind: 'unavailable' });
    expect(await ledger.refresh()).toMatchObject({ kind: 'unavailable' });
    expect(github.calls()).toHaveLength(2);
  });
});
