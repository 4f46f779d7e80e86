import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readRunFacts } from '../../action/run-facts.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-facts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const headCommit = (event: string | undefined): unknown => {
  const file = path.join(folder, 'event.json');
  if (event !== undefined) writeFileSync(file, event);
  return readRunFacts({ GITHUB_EVENT_PATH: event === undefined ? path.join(folder, 'none.json') : file }).headCommit;
};

describe('the facts of a run', () => {
  test('outside of GitHub', () => expect(readRunFacts({})).toMatchObject({ repository: '', sha: '', runId: '', runAttempt: '1', serverUrl: 'https://github.com', apiUrl: 'https://api.github.com', graphqlUrl: 'https://api.github.com/graphql', runUrl: undefined, temp: '/tmp', workspace: process.cwd() }));

  test('on GitHub', () => {
    const facts = readRunFacts({ GITHUB_REPOSITORY: 'acme/app', GITHUB_SHA: 'abc', GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_SERVER_URL: 'https://ghes.example', GITHUB_API_URL: 'https://ghes.example/api/v3', GITHUB_GRAPHQL_URL: 'https://ghes.example/api/graphql', GITHUB_ACTOR: 'author', GITHUB_TRIGGERING_ACTOR: 'rerunner', RUNNER_TEMP: '/t', GITHUB_WORKSPACE: '/w', GITHUB_REF: 'refs/heads/a\u001b[31m\nb' });
    expect(facts).toMatchObject({ repository: 'acme/app', runAttempt: '2', actor: 'rerunner', apiUrl: 'https://ghes.example/api/v3', runUrl: 'https://ghes.example/acme/app/actions/runs/7', temp: '/t', workspace: '/w', ref: 'refs/heads/a b' });
  });

  test.each<[string, string | undefined, unknown]>([
    ['no file', undefined, undefined],
    ['no JSON', '{', undefined],
    ['no commit', '{}', undefined],
    ['null', 'null', undefined],
    ['a commit without a message', '{"head_commit":{}}', undefined],
    ['inherited properties only', '{"__proto__":{"head_commit":{"message":"x"}}}', undefined],
    ['a message that is none', '{"head_commit":{"message":7}}', undefined],
    ['a user name', '{"head_commit":{"message":"m","author":{"username":"u","name":"n"}}}', { message: 'm', author: 'u' }],
    ['only a name', '{"head_commit":{"message":"m","author":{"name":"n\\u001b[1m\\n"}}}', { message: 'm', author: 'n' }],
    ['no author', '{"head_commit":{"message":"m"}}', { message: 'm', author: '' }],
    ['control characters', '{"head_commit":{"message":"a\\u001b[31mb\\u202ec\\nd"}}', { message: 'ab\\u202ec\nd', author: '' }],
    ['a message without end', JSON.stringify({ head_commit: { message: 'x'.repeat(100_000) } }), { message: `${'x'.repeat(1_999)}…`, author: '' }],
    ['too much', JSON.stringify({ head_commit: { message: 'm' }, filler: 'x'.repeat(4 * 1024 * 1024) }), undefined],
  ])('an event with %s', (_what, event, expected) => expect(headCommit(event)).toEqual(expected));

  test('without an event', () => expect(readRunFacts({}).headCommit).toBeUndefined());
});
