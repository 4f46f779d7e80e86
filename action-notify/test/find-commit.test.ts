import { afterEach, describe, expect, test } from '@jest/globals';
import type { RunFacts } from '../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { systemHttp } from '../../shared/runtime/http.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Answer, Loopback } from '../../shared/test/support/loopback.ts';
import { findCommit, readCommit } from '../src/find-commit.ts';

const HERE = 'a'.repeat(40);
const THERE = 'b'.repeat(40);
const ANSWER = { commit: { message: 'fix: from GitHub\n\nbody', author: { name: 'Release Author' } }, author: { login: 'author' } };

let server: Loopback | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function find(facts: { readonly record?: Partial<ReleaseRecord>; readonly run?: Partial<RunFacts>; readonly token?: string; readonly budgetMs?: number }, answer: Answer = { body: ANSWER }) {
  server ??= await serve(() => answer);
  const run = { repository: 'acme/app', sha: HERE, apiUrl: server.url, headCommit: { message: 'feat: from the event', author: 'author' }, ...facts.run } as unknown as RunFacts;
  const record = facts.record && ({ schema: 'surefoot/release@1', environment: 'production', ...facts.record } as ReleaseRecord);
  return findCommit({ record, run, http: systemHttp, signal: new AbortController().signal }, facts.token, facts.budgetMs ?? 5_000);
}

describe('the commit that is shipped', () => {
  test('is the record\'s', async () => {
    expect(await find({ record: { commit: { message: 'chore: recorded', author: 'someone' } } })).toEqual({ message: 'chore: recorded', author: 'someone' });
    expect(await find({ record: { commit: { message: 'chore: recorded' } } })).toEqual({ message: 'chore: recorded', author: '' });
  });

  test('is none where a run only rolls back', async () => {
    expect(await find({ record: { rollback: { outcome: 'rolled-back' }, commit: { sha: HERE, message: 'chore: recorded' } } })).toBeUndefined();
  });

  test('is not the record\'s, when another one is shipped', async () => {
    expect(await find({ record: { version: THERE, commit: { sha: HERE, message: 'chore: recorded' } } })).toMatchObject({ message: expect.stringContaining('from GitHub') });
    expect(await find({ record: { version: THERE.slice(0, 8), commit: { sha: THERE, message: 'chore: recorded' } } })).toMatchObject({ message: 'chore: recorded' });
  });

  test.each([undefined, { version: HERE }, { version: HERE.slice(0, 7) }, { version: '1.4.2' }, { commit: { sha: HERE } }])('is the event\'s, when %j names that one', async (record) => {
    expect(await find(record === undefined ? {} : { record })).toEqual({ message: 'feat: from the event', author: 'author' });
    expect(server?.received).toHaveLength(0);
  });

  test('is asked of GitHub, when another one is shipped or the event has none', async () => {
    expect(await find({ record: { version: THERE }, token: 'ghs_x' })).toEqual({ message: 'fix: from GitHub\n\nbody', author: 'author' });
    expect(server?.received[0]).toMatchObject({ method: 'GET', url: `/repos/acme/app/commits/${THERE}`, headers: { authorization: 'Bearer ghs_x' } });
    expect(await find({ run: { headCommit: undefined } })).toMatchObject({ author: 'author' });
    expect(server?.received[1]).toMatchObject({ url: `/repos/acme/app/commits/${HERE}` });
    expect(server?.received[1]?.headers['authorization']).toBeUndefined();
  });

  test.each([{ status: 404 }, { status: 500, body: ANSWER }, { body: 'not JSON' }, { body: { commit: { message: 7 } } }, { status: 302, headers: { location: 'http://127.0.0.1:9/' } }])('is left out when GitHub answers %j', async (answer) => expect(await find({ record: { version: THERE } }, answer)).toBeUndefined());

  test('is left out when GitHub takes too long', async () => {
    const started = performance.now();
    expect(await find({ record: { version: THERE }, budgetMs: 200 }, { hang: true })).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test.each([{ repository: '' }, { repository: '../..%2f' }, { repository: 'a/b/../../c' }, { sha: '' }, { sha: 'not-a-commit' }, { apiUrl: 'x' }])('is left out, and nobody asked, with %j', async (run) => {
    expect(await find({ run: { headCommit: undefined, ...run } })).toBeUndefined();
    expect(server?.received).toHaveLength(0);
  });
});

test.each([
  [{ commit: { message: 'a', author: { name: 'Release Author' } }, author: null }, { message: 'a', author: 'Release Author' }],
  [{ commit: { message: 'a' } }, { message: 'a', author: '' }],
  [{ commit: { message: 'a\u001b[31m\u0000' }, author: { login: 'x\ny' } }, { message: 'a', author: 'x y' }],
  [null, undefined],
  [{ __proto__: { commit: { message: 'a' } } }, undefined],
])('%j reads as %j', (answer, commit) => expect(readCommit(JSON.stringify(answer))).toEqual(commit));
