import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fakeGitHub } from '../../shared/test/support/github.ts';
import type { FakeDeployment, FakeGitHub } from '../../shared/test/support/github.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import type { Answer, Received } from '../../shared/test/support/loopback.ts';
import { githubApi, requestProblems } from '../../shared/test/support/openapi.ts';

const [OLD, MIDDLE, NEW] = ['1', '2', '3'].map((digit) => digit.repeat(40)) as [string, string, string];
const FIRST_ID = 4_710;

/** A platform of files that several machines share, and GitHub: all that two runs have in common. */
let folder: string;
let github: FakeGitHub;
/** What GitHub answers in place of the truth. */
let deny: (request: Received) => Answer | undefined;
let jobs: Job[];
const sent: Received[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-platform-'));
  mkdirSync(path.join(folder, 'versions'));
  deny = () => undefined;
  jobs = [];
  github = await fakeGitHub({ deny: (request) => deny(request) });
});
afterEach(async () => {
  await github.close();
  sent.push(...github.received);
  for (const job of jobs) job.cleanup();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => path.join(folder, name);
const live = (): string => (existsSync(file('live')) ? readFileSync(file('live'), 'utf8').trim() : '');
const target = (commands: Readonly<Record<string, string | undefined>> = {}): string => {
  const cd = `cd '${folder}'; `;
  const script = { deploy: 'n=$(( $(cat counter 2>/dev/null || echo 0) + 1 )); echo $n > counter; printf %s "$SUREFOOT_VERSION" > versions/r$n; echo r$n > live; echo r$n', current: 'cat live 2>/dev/null || true', status: 'if [ "$(cat live)" = "$SUREFOOT_RELEASE_ID" ]; then echo live; else echo failed; fi', ...commands };
  return JSON.stringify(Object.fromEntries(Object.entries(script).flatMap(([name, command]) => (command === undefined ? [] : [[name, cd + command]]))));
};

interface Run {
  readonly job: Job;
  deploy(inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
  post(before: StepResult, inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
}

/** A run on a machine of its own. */
function run(sha: string, { runId = String(FIRST_ID + jobs.length), attempt = '1', env = {} }: { readonly runId?: string; readonly attempt?: string; readonly env?: Readonly<Record<string, string>> } = {}): Run {
  const job = new Job({ sha, env: { ...github.env, GITHUB_RUN_ID: runId, GITHUB_RUN_ATTEMPT: attempt, ...env } });
  jobs.push(job);
  const given = (inputs: Readonly<Record<string, string>>): Record<string, string> => ({ environment: 'production', platform: 'command', target: target(), ...inputs });
  return {
    job,
    deploy: (inputs = {}, options = {}) => job.step('action-deploy', given(inputs), options),
    post: (before, inputs = {}, options = {}) => job.step('action-deploy', given(inputs), { ...options, entry: 'post', state: before.state }),
  };
}

const ended = (step: StepResult): readonly unknown[] => [step.code, step.outputs['outcome'], step.outputs['reason-code']];
/** The statuses of a deployment as `state description`, oldest first. */
const story = (deployment: FakeDeployment | undefined): readonly string[] => (deployment?.statuses ?? []).map(({ state, description }) => `${state} ${description.replace('surefoot/1 ', '')}`).toReversed();
const shown = (): readonly (string | undefined)[] => github.deployments.map(({ statuses }) => statuses[0]?.state);
const warnings = (step: StepResult): readonly string[] => step.stdout.split('\n').filter((line) => line.startsWith('::warning::'));
/** Says of the newest deployment what a health check or a rollback would have said. */
const say = (state: string, ...facts: readonly string[]): void => {
  const [newest] = github.deployments;
  for (const fact of facts) if (newest) github.say(newest, state, `surefoot/1 ${fact}`);
};

describe('what one run remembers for the next', () => {
  test('is told in facts, and settled at the end of the job', async () => {
    writeFileSync(file('live'), 'r0');
    const first = run(OLD);
    const step = await first.deploy({ 'environment-url': 'https://app.example.com' });
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.stdout).toContain('There is no verified release yet; the one that is live now is this run\'s own previous one.');
    const [deployment] = github.deployments;
    expect(step.outputs['github-deployment-id']).toBe(String(deployment?.id));
    expect(JSON.parse(step.outputs['record'] ?? '')).toMatchObject({ deployment: { github_deployment_id: String(deployment?.id) } });
    expect(deployment).toMatchObject({ sha: OLD, payload: { surefoot: 1, run: String(FIRST_ID), attempt: '1' } });
    expect(story(deployment)).toEqual([`in_progress version=${OLD} author=author`, 'in_progress release=r1']);
    expect(github.received.filter(({ url }) => url.endsWith('/statuses')).map(({ body }) => JSON.parse(body) as unknown)).toEqual(Array(2).fill(expect.objectContaining({ auto_inactive: false, environment_url: 'https://app.example.com', log_url: `https://github.example/acme/app/actions/runs/${FIRST_ID}` })));
    expect(github.calls().length).toBeLessThanOrEqual(5);
    const post = await first.post(step);
    expect([post.code, post.stderr, warnings(step), warnings(post)]).toEqual([0, '', [], []]);
    expect(story(deployment).at(-1)).toBe('success verdict=not-verified');
    const next = await run(NEW).deploy();
    expect(ended(next)).toEqual([0, 'deployed', 'live']);
    expect(next.stdout).toContain('There is no verified release yet');
    say('success', 'verdict=healthy');
    expect((await run(NEW).deploy()).stdout).toContain(`Last verified release: "r2", version "${NEW}".`);
  });

  test('a verdict is not overwritten at the end of the job', async () => {
    const first = run(OLD);
    const step = await first.deploy();
    say('failure', 'verdict=unhealthy');
    say('inactive', 'bad rolled-back to=r0');
    await first.post(step);
    expect(shown()).toEqual(['inactive']);
    const second = run(NEW);
    const again = await second.deploy();
    say('success', 'verdict=healthy');
    await second.post(again);
    expect(story(github.deployments[0]).at(-1)).toBe('success verdict=healthy');
  });

  test.each([
    ['inconclusive', 'in_progress', 'success verdict=not-verified'],
    ['unhealthy', 'in_progress', 'failure verdict=unhealthy'],
    ['healthy', 'in_progress', 'success verdict=healthy'],
  ])('a deployment that was found %s and is still open is settled', async (verdict, state, last) => {
    const first = run(OLD);
    const step = await first.deploy();
    say(state, `verdict=${verdict}`);
    await first.post(step);
    expect(story(github.deployments[0]).at(-1)).toBe(last);
  });

  test('the schema is told before anything is switched', async () => {
    const record = JSON.stringify({ schema: 'surefoot/release@1', environment: 'production', migration: { outcome: 'migrated', to_revision: 'abc123', applied_count: 2, migration_class: 'expand' } });
    await run(OLD).deploy({ record, target: target({ deploy: 'exit 1' }) });
    expect(story(github.deployments[0])).toEqual([`in_progress version=${OLD} author=author schema=abc123 class=expand`, 'failure verdict=not-verified']);
  });

  test('services of one environment are apart', async () => {
    await run(NEW).deploy({ service: 'api' });
    say('success', 'verdict=healthy');
    expect(ended(await run(OLD).deploy({ service: 'worker' }))).toEqual([0, 'deployed', 'live']);
    expect(story(github.deployments[0])[0]).toBe(`in_progress version=${OLD} service=worker author=author`);
  });

  test('a hold stops nothing, and the deployment clears it', async () => {
    await run(OLD).deploy();
    say('success', 'verdict=unhealthy', 'held rule=not-our-doing');
    const step = await run(NEW).deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.stdout).toContain('Automatic rollbacks are held by rule not-our-doing');
    say('success', 'verdict=healthy');
    expect((await run(NEW).deploy()).stdout).not.toContain('are held by rule');
  });
});

describe('an older commit', () => {
  test('is refused, whatever the platform calls the release that is live', async () => {
    const first = run(NEW);
    await first.post(await first.deploy());
    github.calls();
    const step = await run(OLD).deploy();
    expect(ended(step)).toEqual([1, 'refused', 'older-than-live']);
    expect(step.outputs['reason']).toContain('Live now: release r1');
    expect(github.calls().map((call) => call.split('?')[0])).toEqual(['POST /graphql', `GET /repos/acme/app/compare/${NEW}...${OLD}`]);
    writeFileSync(file('live'), 'made-by-hand');
    expect(ended(await run(OLD).deploy())).toEqual([1, 'refused', 'older-than-live']);
    expect(ended(await run(OLD).deploy({ target: target({ current: 'exit 1' }) }))).toEqual([1, 'refused', 'older-than-live']);
    expect(github.deployments).toHaveLength(1);
  });

  test('is deployed where a person allows it, and where nothing is live', async () => {
    const first = run(NEW);
    await first.post(await first.deploy());
    expect(ended(await run(OLD).deploy({ 'allow-older': 'true' }))).toEqual([0, 'deployed', 'live']);
    writeFileSync(file('live'), '');
    expect(ended(await run(OLD).deploy())).toEqual([0, 'deployed', 'live']);
  });

  test('is told by the version where that is a commit', async () => {
    await run(MIDDLE).deploy({ version: NEW });
    expect(github.deployments[0]?.sha).toBe(NEW);
    expect(ended(await run(NEW).deploy({ version: MIDDLE }))).toEqual([1, 'refused', 'older-than-live']);
    expect(ended(await run(NEW).deploy({ version: '1.0' }))).toEqual([0, 'deployed', 'live']);
  });

  test('does not win when a newer run was quicker', async () => {
    writeFileSync(file('live'), 'r0');
    // The second question to the platform, right before the switch, is answered once the other run is done.
    const slow = target({ current: 'n=$(( $(cat asked 2>/dev/null || echo 0) + 1 )); echo $n > asked; if [ $n -eq 2 ]; then for i in $(seq 200); do [ -e done ] && break; sleep 0.05; done; fi; cat live' });
    const older = run(OLD);
    const losing = older.deploy({ target: slow });
    while (github.deployments.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(ended(await run(NEW).deploy())).toEqual([0, 'deployed', 'live']);
    writeFileSync(file('done'), '');
    const step = await losing;
    expect(ended(step)).toEqual([1, 'superseded', 'another-release-is-live']);
    expect(step.outputs['reason']).toContain('Live now: release r1');
    expect(live()).toBe('r1');
    await older.post(step);
    expect(shown()).toEqual(['in_progress', 'failure']);
  });

  test('does not win either where the platform cannot say what is live', async () => {
    const older = run(OLD);
    const blind = { current: undefined };
    let newer: Promise<StepResult> | undefined;
    // The first status of the older run is answered once the newer one is done.
    deny = ({ url }) => {
      if (newer === undefined && /\/statuses$/.test(url)) {
        newer = run(NEW).deploy({ target: target(blind) });
        return { status: 201, body: {}, delayMs: 1_500 };
      }
      return undefined;
    };
    const step = await older.deploy({ target: target(blind), timeout: '10s' });
    await newer;
    expect(ended(step)).toEqual([1, 'superseded', 'another-release-is-live']);
    expect(live()).toBe('r1');
  });

  test('that wins all the same, since its deployment took longer, is not called a success', async () => {
    const older = run(OLD);
    const losing = older.deploy({ target: target({ deploy: 'echo begun >&2; for i in $(seq 200); do [ -e done ] && break; sleep 0.05; done; echo r9 > live; echo r9' }) });
    while (github.deployments[0]?.statuses[0] === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const newer = run(NEW);
    await newer.post(await newer.deploy());
    writeFileSync(file('done'), '');
    const step = await losing;
    expect(ended(step)).toEqual([1, 'superseded', 'older-than-live']);
    expect(step.errors[0]).toContain('the older code is serving now');
    await older.post(step);
    expect(story(github.deployments[1]).at(-1)).toBe('success verdict=not-verified');
  });
});

describe('a version that was rolled back', () => {
  test('is refused by name, also after a hundred others, and deployed where a person allows it', async () => {
    await run(OLD).deploy({ version: '1.0' });
    say('inactive', 'bad rolled-back to=r0');
    for (let index = 0; index < 150; index++) github.add({ sha: OLD });
    github.calls();
    const step = await run(NEW).deploy({ version: '1.0' });
    expect(ended(step)).toEqual([1, 'refused', 'version-is-bad']);
    expect(github.calls()).toEqual(['POST /graphql', 'POST /graphql']);
    expect((await run(NEW).deploy({ version: '1.0', 'dry-run': 'true' })).outputs).toMatchObject({ outcome: 'planned', reason: expect.stringContaining('would be refused, not deployed') });
    expect(ended(await run(NEW).deploy({ version: '1.1' }))).toEqual([0, 'deployed', 'live']);
    expect(ended(await run(NEW).deploy({ version: '1.0', 'allow-bad': 'true' }))).toEqual([0, 'deployed', 'live']);
  });

  test('by the platform itself is bad too', async () => {
    writeFileSync(file('live'), 'r0');
    const first = run(OLD);
    const step = await first.deploy({ target: target({ deploy: 'echo r1', status: 'echo failed' }) });
    expect(ended(step)).toEqual([1, 'rolled-back-by-platform', 'previous-is-live']);
    await first.post(step);
    expect(story(github.deployments[0]).at(-1)).toBe('inactive bad rolled-back to=r0');
    expect(ended(await run(OLD).deploy())).toEqual([1, 'refused', 'version-is-bad']);
  });
});

describe('whose deployment it is', () => {
  test('those of others do not count', async () => {
    const other = github.add({ sha: NEW, payload: { railway: true } });
    github.say(other, 'success', 'Deployed by a platform', { creator: 'railway-app[bot]' });
    const forged = github.add({ sha: NEW });
    github.say(forged, 'success', `surefoot/1 version=${OLD} release=r0 bad`, { creator: 'mallory' });
    writeFileSync(file('live'), 'r0');
    expect(ended(await run(OLD).deploy())).toEqual([0, 'deployed', 'live']);
    expect([other.statuses.length, forged.statuses.length]).toEqual([1, 1]);
  });

  test('the one that the job\'s own "environment:" made is used again', async () => {
    const first = run(OLD);
    const ofJob = github.add({ sha: OLD, payload: '' });
    github.say(ofJob, 'in_progress', '', { creator: 'author', logUrl: `https://github.example/acme/app/actions/runs/${FIRST_ID}/job/1` });
    const step = await first.deploy();
    expect(step.outputs['github-deployment-id']).toBe(String(ofJob.id));
    await first.post(step);
    github.say(ofJob, 'success', '', { creator: 'author' });
    expect([github.deployments.length, story(ofJob).length]).toEqual([1, 5]);
    expect((await run(NEW).deploy()).stdout).not.toContain('settled');
  });

  test.each(['1', '2'])('a re-run makes no second one (attempt %s)', async (attempt) => {
    const first = run(OLD, { runId: '7' });
    await first.post(await first.deploy({ target: target({ deploy: 'exit 1' }) }));
    const again = run(OLD, { runId: '7', attempt });
    const step = await again.deploy();
    await again.post(step);
    expect(github.deployments).toHaveLength(1);
    expect(story(github.deployments[0]).slice(-3)).toEqual([`in_progress version=${OLD} author=author`, 'in_progress release=r1', 'success verdict=not-verified']);
  });

  test('one that holds a verified release is left as it is', async () => {
    await run(OLD, { runId: '7' }).deploy();
    say('success', 'verdict=healthy');
    await run(OLD, { runId: '7', attempt: '2' }).deploy();
    expect(github.deployments).toHaveLength(2);
  });
});

describe('a run that ends early', () => {
  test('cancelled: it is told at once, and nothing stays open', async () => {
    writeFileSync(file('live'), 'r0');
    const first = run(OLD);
    let toldAfterMs = 0;
    const step = await first.deploy({ target: target({ deploy: "trap '' INT TERM; echo begun; sleep 30" }) }, { cancelWhen: /\| begun/ });
    toldAfterMs = step.ms;
    expect(ended(step)).toEqual([1, 'cancelled', 'cancelled']);
    expect(toldAfterMs).toBeLessThan(7_500);
    expect(story(github.deployments[0])).toEqual([`in_progress version=${OLD} author=author`, 'error verdict=not-verified']);
    await first.post(step);
    expect(shown()).toEqual(['error']);
  }, 30_000);

  test('cancelled while the platform went on: what became live is told at the end of the job', async () => {
    const first = run(OLD);
    const step = await first.deploy({ target: target({ deploy: 'echo r1', status: 'echo in-progress' }) }, { cancelWhen: /in-progress/ });
    expect(story(github.deployments[0]).at(-1)).toBe('error verdict=not-verified');
    writeFileSync(file('live'), 'r1');
    await first.post(step);
    expect(story(github.deployments[0]).at(-1)).toBe('success verdict=not-verified');
  });

  test.each([
    ['failed', { deploy: 'exit 1' }, 'failure'],
    ['timed-out', { deploy: 'echo r1', status: 'echo in-progress' }, 'error'],
  ])('%s', async (outcome, commands, state) => {
    const first = run(OLD);
    const step = await first.deploy({ target: target(commands), timeout: '1s' });
    expect(step.outputs['outcome']).toBe(outcome);
    await first.post(step);
    expect(shown()).toEqual([state]);
  });

  test.each([
    ['before its release was live', 'r0', 'error verdict=not-verified'],
    ['when its release was live already', 'r1', 'success verdict=not-verified'],
  ])('killed %s', async (_when, nowLive, last) => {
    writeFileSync(file('live'), 'r0');
    const first = run(OLD);
    const step = await first.deploy({ target: target({ deploy: 'echo r1', status: 'echo in-progress' }) }, { killWhen: /in-progress \(/ });
    expect([step.code, shown()]).toEqual([null, ['in_progress']]);
    writeFileSync(file('live'), nowLive);
    const post = await first.post(step);
    expect([post.code, warnings(post)]).toEqual([0, []]);
    expect(story(github.deployments[0]).at(-1)).toBe(last);
  });

  test('killed before it could keep the id: it is found by its run', async () => {
    const first = run(OLD);
    deny = ({ url, method }) => (method === 'POST' && url.endsWith('/deployments') && github.deployments.length > 0 ? { hang: true } : undefined);
    const made = github.add({ sha: OLD, payload: { surefoot: 1, run: String(FIRST_ID), attempt: '1' } });
    const post = await first.job.step('action-deploy', { environment: 'production', platform: 'command', target: target() }, { entry: 'post', state: { stage: 'started', deployment: 'asked' } });
    expect(post.code).toBe(0);
    expect(story(made)).toEqual([`error version=${OLD} verdict=not-verified`]);
  });

  test('killed before it began: its post does nothing, and deploys nothing', async () => {
    const first = run(OLD);
    const post = await first.job.step('action-deploy', { environment: 'production', platform: 'command', target: target() }, { entry: 'post' });
    expect([post.code, post.stdout, github.received.length, live()]).toEqual([0, '', 0, '']);
  });

  test('lost with its runner: the next run settles it, unless it is still going on', async () => {
    const lost = target({ deploy: 'echo lost', status: 'echo in-progress' });
    writeFileSync(file('live'), 'r0');
    await run(OLD, { runId: '11' }).deploy({ target: lost }, { killWhen: /in-progress \(/ });
    deny = ({ url }) => (url.endsWith('/actions/runs/11') ? { body: { status: 'queued' } } : undefined);
    await run(OLD, { runId: '12' }).deploy({ target: lost }, { killWhen: /in-progress \(/ });
    deny = ({ url }) => (url.endsWith('/actions/runs/12') ? { body: { status: 'in_progress' } } : url.endsWith('/actions/runs/11') ? { status: 404, body: { message: 'Not Found' } } : undefined);
    const step = await run(MIDDLE, { runId: '13' }).deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(step.stdout).toMatch(/GitHub deployment \d+ of an earlier run was left open; it is settled as "error"/);
    expect(shown()).toEqual(['in_progress', 'in_progress', 'error']);
    deny = ({ url }) => (/\/actions\/runs\/1[23]$/.test(url) ? { body: { status: 'completed' } } : undefined);
    await run(NEW, { runId: '14' }).deploy();
    expect(story(github.deployments[1]).at(-1)).toBe('success verdict=not-verified');
    expect(shown()).toEqual(['in_progress', 'success', 'error', 'error']);
  });
});

describe('GitHub that cannot be used changes no outcome', () => {
  const onWrite = (answer: Answer) => ({ url, method }: Received): Answer | undefined => (method === 'POST' && !url.endsWith('/graphql') ? answer : undefined);
  test.each<[string, (request: Received) => Answer | undefined, RegExp]>([
    ['a token that may only read', onWrite({ status: 403, body: { message: 'Resource not accessible by integration' } }), /deployments: write/],
    ['a token that may not read either', () => ({ body: { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] } }), /deployments: write/],
    ['a token that is no longer good', () => ({ status: 401, body: { message: 'Bad credentials' } }), /HTTP 401.*github-token/],
    ['a rate limit', () => ({ status: 429, headers: { 'retry-after': '60' }, body: { message: 'slow down' } }), /HTTP 429: rate limit/],
    ['a merge in place of a deployment', onWrite({ status: 202, body: { message: 'Auto-merged' } }), /no deployment was made/],
    ['a conflict', onWrite({ status: 409, body: { message: 'Conflict' } }), /HTTP 409/],
    ['errors of GraphQL', ({ url }) => (url.endsWith('/graphql') ? { body: { data: null, errors: [{ message: 'Something went wrong' }] } } : undefined), /Something went wrong/],
    ['no GraphQL', ({ url }) => (url.endsWith('/graphql') ? { status: 404, body: '<html>' } : undefined), /not JSON/],
    ['statuses that cannot be written', ({ url }) => (url.endsWith('/statuses') ? { status: 500, body: {} } : undefined), /HTTP 500/],
    ['a server that hangs', () => ({ hang: true }), /no complete answer/],
    ['a server that hangs when it should write', onWrite({ hang: true }), /no complete answer/],
  ])('%s', async (_what, refuse, words) => {
    const quick = await run(OLD).deploy({ 'github-deployment': 'false' });
    expect(warnings(quick)).toEqual([]);
    deny = refuse;
    const second = run(NEW);
    const step = await second.deploy();
    expect(ended(step)).toEqual([0, 'deployed', 'live']);
    expect(warnings(step)).toEqual([expect.stringMatching(words)]);
    expect(step.ms - quick.ms).toBeLessThan(2_700);
    const post = await second.post(step);
    expect([post.code, post.stderr, post.errors]).toEqual([0, '', []]);
    expect(post.ms - quick.ms).toBeLessThan(2_700);
  });

  test('a server that is not there', async () => {
    const first = run(OLD, { env: { GITHUB_API_URL: 'http://127.0.0.1:9', GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql' } });
    const step = await first.deploy();
    expect([...ended(step), ...warnings(step)]).toEqual([0, 'deployed', 'live', expect.stringContaining('GitHub could not be reached to read deployments')]);
    expect([(await first.post(step)).code, github.received.length]).toEqual([0, 0]);
  });

  test('none that is wanted, and no token: no warning, no request', async () => {
    const first = run(OLD);
    const off = await first.deploy({ 'github-deployment': 'false' });
    const none = await first.deploy({ 'github-token': '' });
    expect([off.outputs['outcome'], none.outputs['outcome'], warnings(off), warnings(none)]).toEqual(['deployed', 'unchanged', [], []].with(1, 'deployed'));
    expect(none.stdout).toContain('Without a GitHub token nothing is remembered across runs');
    await first.post(off, { 'github-deployment': 'false' });
    expect(github.received).toEqual([]);
  });
});

const api = githubApi();
(api ? test : test.skip)('every request is one that GitHub describes', () => {
  const rest = sent.filter(({ url }) => !url.endsWith('/graphql') && !url.includes('/actions/runs/')); // a run is described elsewhere
  expect(rest.length).toBeGreaterThan(50);
  expect(rest.flatMap((request) => (api ? requestProblems(api, request) : []))).toEqual([]);
  expect(sent.every(({ headers }) => headers.authorization === `Bearer ghs_${'T0k3n'.repeat(7)}` && headers['x-github-api-version'] === '2022-11-28' && headers['user-agent'] !== undefined)).toBe(true);
});

test('a request that GitHub does not describe is found', () => {
  const described = { paths: { '/a/{b}': { post: { requestBody: { content: { 'application/json': { schema: { type: 'object', required: ['c'], properties: { c: { enum: ['x'] } } } } } } } } } };
  const ask = (method: string, url: string, body: object): readonly string[] => requestProblems(described, { method, url, body: JSON.stringify(body) });
  expect([ask('POST', '/a/1?x=y', { c: 'x' }), ask('POST', '/a/1', { d: 1 }), ask('POST', '/a/1', { c: 'y' }), ask('GET', '/a/1', {})]).toEqual([[], ['body.c is missing', 'body.d is not known'], ['body.c is none of x'], ['there is no GET /a/1']]);
});
