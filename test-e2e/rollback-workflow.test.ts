import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { fakeGitHub } from '../shared/test/support/github.ts';
import type { FakeGitHub } from '../shared/test/support/github.ts';
import { ACT, LEAKED, act, closeAll, commit, copyWorkflow, fakeSlack, keep, logOf, makeWorld, migrationOf, putFile, serviceOf, targetOf } from './support/act.ts';
import type { FakeSlack, Run, World } from './support/act.ts';

afterAll(closeAll);

/** Each would do something, somewhere, if it were taken for more than text. */
const HOSTILE = ['$(touch pwned)', '`touch pwned`', '; touch pwned #', "'\"; touch pwned #", '::error::from the text', '##[error]from the text', '::add-mask::sentinel', '<!channel> <@U012AB3CD> <https://evil.example|click>', '**bold** [x](https://evil.example) <img src=x> @octocat', '${{ secrets.SLACK_TOKEN }}'];
const INVISIBLE = '\u202ereversed\u2028\u0007';
/** `production` in hexadecimal, as the workflow asks for it. */
const ENVIRONMENT_PATH = `/repos/acme/app/environments/${Array.from('production', (letter) => `%${letter.charCodeAt(0).toString(16)}`).join('')}`;

(ACT ? describe : describe.skip)('examples/rollback.yml under act', () => {
  let world: World;
  let chat: FakeSlack;
  let github: FakeGitHub;
  const commits: string[] = [];
  /** What was live when a run was told to stop. */
  const stopped: unknown[] = [];
  let rules: readonly object[] = [{ type: 'branch_policy' }];

  const run = (inputs: Readonly<Record<string, string>>): Promise<Run> => act(world, { event: 'workflow_dispatch', workflow: 'rollback.yml', payload: { inputs: { environment: 'production', ...inputs } }, env: github.env, actor: 'on-call' });
  const ship = async (message: string): Promise<Run> => {
    const id = commit(world, message);
    commits.push(id);
    return act(world, { event: 'push', workflow: 'deploy.yml', payload: { head_commit: { id, message, author: { username: 'author' } } }, env: github.env });
  };
  const written = (): number => github.received.filter(({ method, url }) => method !== 'GET' && url !== '/graphql').length;

  beforeAll(async () => {
    world = makeWorld();
    chat = await fakeSlack();
    github = keep(
      await fakeGitHub({
        deny: ({ method, url }) => {
          if (url === ENVIRONMENT_PATH) return { body: { name: 'production', protection_rules: rules } };
          if (`${method} ${url}` !== 'POST /repos/acme/app/actions/runs/9000/cancel') return undefined;
          stopped.push(world.live());
          for (const deployment of github.deployments.filter((candidate) => JSON.stringify(candidate.payload).includes('"9000"'))) github.say(deployment, 'error', 'surefoot/1 verdict=not-verified');
          return { status: 202, body: {} };
        },
        compare: (base, head) => (commits.indexOf(head) < commits.indexOf(base) ? 'behind' : 'ahead'),
      }),
    );
    const service = await serviceOf(world, new Set());
    copyWorkflow(world, '.github/workflows/deploy.yml', 'surefoot-deploy.yml');
    copyWorkflow(world, '.github/workflows/rollback.yml', 'surefoot-rollback.yml');
    copyWorkflow(world, 'examples/rollback.yml', 'rollback.yml');
    putFile(world, '.github/workflows/deploy.yml', { name: 'Deploy', on: 'push', jobs: { production: { uses: './.github/workflows/surefoot-deploy.yml', with: { environment: 'production' }, secrets: { SLACK_TOKEN: '${{ secrets.SLACK_TOKEN }}', DATABASE_URL: '${{ secrets.DATABASE_URL }}' } } } });
    putFile(world, '.github/surefoot.yml', {
      environments: {
        production: {
          url: service.url,
          platform: 'command',
          target: targetOf(world),
          migrate: { tool: 'command', commands: migrationOf(world) },
          healthcheck: { checks: [{ url: '/health' }], timeout: '10s' },
          notify: { 'slack-channel': '#deployments', 'slack-api-url': `${chat.url}/api/` },
        },
      },
    });
    for (const message of ['feat: the first', 'feat: the second', 'feat: the third']) logOf(await ship(message));
    expect(world.live()).toBe('r3');
  }, 120_000);

  test('a plan says what would be done, changes nothing, and tells nobody', async () => {
    const before = [written(), chat.received.length];
    const log = logOf(await run({ mode: 'plan', to: 'r2', reason: 'checkout fails' }));
    expect(log).toMatch(/Rollback: planned/);
    expect(log).toMatch(/Plan: put release "r2" live/);
    expect(world.live()).toBe('r3');
    expect([written(), chat.received.length]).toEqual(before);
    expect(stopped).toEqual([]);
  }, 60_000);

  test.each(HOSTILE)('a release named %s is nothing but a name', async (to) => {
    const { code, log } = await run({ to });
    expect(code).not.toBe(0);
    expect(world.live()).toBe('r3');
    harmless(log, to);
  }, 60_000);

  test('each release is remembered as verified, and nothing is left open', () => {
    expect(github.deployments.map(({ sha }) => sha).toReversed()).toEqual(commits);
    for (const { statuses } of github.deployments) {
      expect(statuses[0]?.state).toBe('success');
      expect(statuses.map(({ description }) => description).join('\n')).toMatch(/verdict=healthy/);
    }
  });

  test('with nothing but the environment it stops what is under way, goes to the newest verified release, and remembers it', async () => {
    const [third] = github.deployments;
    const running = github.add({ sha: 'f'.repeat(40), payload: { surefoot: 1, run: '9000', attempt: '1' } });
    github.say(running, 'in_progress', 'surefoot/1 version=fourth');
    const log = logOf(await run({}));
    expect(stopped).toEqual(['r3']);
    expect(log).toMatch(/Rollback: rolled-back/);
    expect(world.live()).toBe('r2');
    expect(third?.statuses.map(({ state, description }) => `${state} ${description}`)).toContainEqual(expect.stringMatching(/^inactive surefoot\/1 .*bad.* rolled-back to=r2/));
    expect(chat.texts().join('\n')).toMatch(/Rolled back: production/);
  }, 60_000);

  test('a hostile reason goes back all the same, and is shown as text to everybody', async () => {
    const posted = chat.received.length;
    const reason = `checkout fails ${[...HOSTILE, INVISIBLE].join('\n')}`;
    const log = logOf(await run({ to: 'r1', reason }));
    expect(world.live()).toBe('r1');
    harmless(log, 'checkout fails');
    const line = log.split('\n').find((text) => /Rollback of production by on-call, service: -, to: r1, mode: force, run: https:\/\/github\.com\/acme\/app\/actions\/runs\/47\d\d, why: checkout fails/.test(text));
    for (const part of HOSTILE) expect(line).toContain(part.replace('##[', '## ['));
    expect(line).not.toMatch(/[\u202e\u2028\u0007]/);
    const cell = log.split('\n').find((text) => text.startsWith('<tr><th>Why</th><td><code>checkout fails'));
    expect(cell).toContain('&lt;img src=x&gt; &#64;octocat');
    expect(cell?.match(/<[^>]*>/g)).toEqual(['<tr>', '<th>', '</th>', '<td>', '<code>', '</code>', '</td>', '</tr>']);
    const bodies = chat.received.slice(posted).map(({ body }) => body);
    expect(bodies.join('\n')).toMatch(/Rolled back: production/);
    expect(bodies.join('\n')).toMatch(/By on-call/);
  }, 60_000);

  test('says so when nothing protects the environment', async () => {
    const warning = /::warning title=The environment is not protected::/;
    expect(logOf(await run({ mode: 'plan' }))).not.toMatch(warning);
    rules = [];
    expect(logOf(await run({ mode: 'plan' }))).toMatch(warning);
  }, 60_000);

  /** Nothing ran, nothing became a command of the runner, nobody was called, and no secret came out. */
  function harmless(log: string, told: string): void {
    expect(log).toContain(told.replace('##[', '## ['));
    expect(readdirSync(world.app)).not.toContain('pwned');
    expect(log).not.toMatch(/❗ +::error::from the text/u); // as act shows a command that it has carried out
    if (told.includes('sentinel')) expect(log.slice(log.indexOf('Main Roll back'))).toContain('sentinel'); // else it were masked
    expect(log).toContain('Rollback of production by on-call');
    expect(log).not.toMatch(LEAKED);
    for (const { body } of chat.received) expect(body).not.toMatch(/<!channel>|<@U012AB3CD>|<https:\/\/evil/);
  }
});
