import { describe, expect, test } from '@jest/globals';
import { gitHubModel } from '../../shared/test/support/github.ts';
import { run } from './support/run.ts';
import type { Given } from './support/run.ts';
import { is } from './support/staging-platform.ts';

const canary = (more: Readonly<Record<string, string>> = {}): Record<string, string> => ({ strategy: 'canary', url: 'command:probe', ...more });
const BLUE_GREEN = { strategy: 'blue-green' };
const STEPS = ['deploy', 'shift 0.05', 'shift 0.25', 'shift 0.5', 'shift 1'];

describe('what goes well', () => {
  test('blue-green is made ready, compared, and shifted at once', async () => {
    const { report, platform, lines, state } = await run({ inputs: BLUE_GREEN, script: { questions: 3 } });
    expect(report).toMatchObject({ outcome: 'deployed', reasonCode: 'live', failed: false, outputs: { 'release-id': 'r2', 'previous-release-id': 'r1', url: 'https://live.example' } });
    expect(report.reason).toBe('Release "r2" is live. Live now: release r2 (this run\'s).');
    expect(platform.orders).toEqual(['deploy', 'shift 1']);
    expect(platform.deployed[0]).toMatchObject({ strategy: 'blue-green' });
    expect(lines).toContain('Release "r2" is ready at https://staged.example.');
    expect(state).toMatchObject({ staged: '', release: 'r2', ending: 'deployed' });
  });

  test('a canary takes its shares one after the other, and each is watched for its time', async () => {
    const seen: number[] = [];
    const { report, platform, lines, elapsedMs } = await run({ inputs: canary(), script: { questions: 2 }, probe: (share) => (seen.push(share), 'pass') });
    expect(report).toMatchObject({ outcome: 'deployed', reasonCode: 'live' });
    expect(platform.orders).toEqual(STEPS);
    expect(elapsedMs).toBeGreaterThan(15 * 60_000);
    expect(elapsedMs).toBeLessThan(17 * 60_000);
    for (const share of [0.05, 0.25, 0.5]) expect(seen.filter((at) => at === share).length).toBeGreaterThan(250);
    expect(seen.filter((at) => at === 0)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('At '))).toEqual([expect.stringMatching(/^At 5 % of the requests: Healthy/), expect.stringMatching(/^At 25 %/), expect.stringMatching(/^At 50 %/)]);
    expect(lines.join('\n')).toMatch(/Watching release r2 at 5 % of the requests: 30 s so far/);
  });

  test('steps and hold are the user\'s, and do not count as time to become live', async () => {
    const { report, platform, elapsedMs } = await run({ inputs: canary({ 'canary-steps': '10%\n0.9', 'canary-hold': '2m', timeout: '20s' }) });
    expect([report.outcome, platform.orders]).toEqual(['deployed', ['deploy', 'shift 0.1', 'shift 0.9', 'shift 1']]);
    expect(elapsedMs).toBeGreaterThan(4 * 60_000);
  });

  test('a short hold is watched often enough to be judged', async () => {
    const { report, lines } = await run({ inputs: canary({ 'canary-hold': '1s' }) });
    expect(report.outcome).toBe('deployed');
    expect(lines.join('\n')).toContain('the watch ended: 0 of ');
  });

  test('a platform that rounds up is believed', async () => {
    const { report, platform } = await run({ inputs: canary({ 'canary-hold': '5s' }), script: { state: (truth) => (truth.kind === 'partial' ? { kind: 'partial', share: Math.ceil(truth.share * 3) / 3.5 } : undefined) } });
    expect([report.outcome, platform.orders]).toEqual(['deployed', STEPS]);
  });

  test.each([['blue-green', BLUE_GREEN], ['canary', canary({ 'canary-hold': '5s' })]])('%s: what is live at once, where nothing was before, is left so', async (_, inputs) => {
    const { report, platform } = await run({ inputs, script: { live: { kind: 'none' }, state: () => ({ kind: 'live' }), current: (_truth, count) => (count === 1 ? { kind: 'none' } : is('r2')) } });
    expect(report).toMatchObject({ outcome: 'deployed', reason: 'Release "r2" is live. Live now: release r2 (this run\'s).' });
    expect(platform.orders).toEqual(['deploy']);
  });

  test('a release that somebody puts live during a step is live, and it is said that its steps were not over', async () => {
    let live = false;
    const { report, platform } = await run({ inputs: canary(), probe: (share) => ((live ||= share === 0.25), 'pass'), script: { state: () => (live ? { kind: 'live' } : undefined), current: () => (live ? is('r2') : undefined) } });
    expect(report).toMatchObject({ outcome: 'deployed' });
    expect(report.reason).toContain('before its canary steps were over');
    expect(platform.orders).toEqual(['deploy', 'shift 0.05', 'shift 0.25']);
  });

  test('a release that was live before is unchanged, and never given up', async () => {
    const unchanged = await run({ inputs: BLUE_GREEN, script: { deploy: () => ({ kind: 'accepted', releaseId: 'r1' }), state: () => ({ kind: 'live' }) } });
    expect([unchanged.report.outcome, unchanged.platform.orders]).toEqual(['unchanged', ['deploy']]);
    const never = await run({ inputs: { ...BLUE_GREEN, timeout: '5s' }, script: { deploy: () => ({ kind: 'accepted', releaseId: 'r1' }), state: () => ({ kind: 'unknown', reason: 'odd' }) } });
    expect([never.report.outcome, never.platform.orders]).toEqual(['timed-out', ['deploy']]);
    expect(never.report.reason).not.toContain('given up');
  });

  test('the answer that is not to be had just then is asked for again before everything is shifted', async () => {
    const { report, platform } = await run({ inputs: BLUE_GREEN, script: { current: (_, count) => (count === 3 || count === 4 ? { kind: 'unknown', reason: 'HTTP 502' } : undefined) } });
    expect([report.outcome, platform.orders]).toEqual(['deployed', ['deploy', 'shift 1']]);
  });

  test('the checks of the record are watched, with what it does not hold left out', async () => {
    const { report, lines } = await run({ inputs: { strategy: 'canary', 'environment-url': 'https://app.example.com', 'canary-hold': '5s' }, record: { schema: 'surefoot/release@1', environment: 'production', baseline: { checks: [{ name: 'port', url: 'tcp://127.0.0.1:9' }, { name: 'shell' }] } } });
    expect([report.reasonCode, lines.join('\n')]).toEqual(['canary-unhealthy', expect.stringContaining('check "port": fail')]);
  });

  test('the environment\'s own address is watched where nobody says anything else', async () => {
    const { report, lines } = await run({ inputs: { strategy: 'canary', 'environment-url': 'http://127.0.0.1:9', 'canary-hold': '5s' } });
    expect(report).toMatchObject({ outcome: 'failed', reasonCode: 'canary-unhealthy' });
    expect(lines.join('\n')).toMatch(/check "\/?"?.*: fail/);
  });
});

type Row = readonly [name: string, given: Given, outcome: string, reasonCode: string, orders: readonly string[], words: RegExp];

const FAILED = { kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'It said no.', advice: 'Ask why.' } as const;
const HOLD = canary({ 'canary-hold': '30s' });

describe('whatever goes wrong, the release is given up', () => {
  test.each<Row>([
    ['it fails before it is ready', { inputs: BLUE_GREEN, script: { state: () => ({ kind: 'failed', reason: 'the image is not there.', advice: 'Push the image.' }) } }, 'failed', 'release-failed', ['deploy', 'shift 0'], /failed: the image is not there\. The new release was given up\./],
    ['it is never ready', { inputs: { ...BLUE_GREEN, timeout: '1m' }, script: { state: () => ({ kind: 'in-progress', phase: 'pulling' }) } }, 'timed-out', 'not-live-in-time', ['deploy', 'shift 0'], /last seen: pulling/],
    ['nobody understands its state', { inputs: { ...BLUE_GREEN, timeout: '1m' }, script: { state: () => ({ kind: 'unknown', reason: 'odd word' }) } }, 'timed-out', 'not-live-in-time', ['deploy', 'shift 0'], /last seen: odd word/],
    ['somebody else goes live before it is ready', { inputs: BLUE_GREEN, script: { questions: 1_000, current: (_, count) => (count > 4 ? is('r9') : undefined) } }, 'superseded', 'another-release-is-live', ['deploy', 'shift 0'], /"r9" is live/],
    ['somebody else goes live right before the shift', { inputs: BLUE_GREEN, script: { current: (_, count) => (count > 2 ? is('r9') : undefined) } }, 'superseded', 'another-release-is-live', ['deploy', 'shift 0'], /Live now: release r9\./],
    ['something goes live where nothing was', { inputs: BLUE_GREEN, script: { live: { kind: 'none' }, current: (_, count) => (count > 2 ? is('r9') : undefined) } }, 'superseded', 'another-release-is-live', ['deploy', 'shift 0'], /Live now: release r9\./],
    ['what is live is not to be had any more', { inputs: BLUE_GREEN, script: { current: (_, count) => (count > 2 ? { kind: 'unknown', reason: 'HTTP 502' } : undefined) } }, 'failed', 'live-unknown', ['deploy', 'shift 0'], /HTTP 502.*Live now: not known/],
    ['the platform does not take the shift', { inputs: BLUE_GREEN, script: { shift: (share) => (share === 1 ? FAILED : undefined) } }, 'failed', 'deploy-command-failed', ['deploy', 'shift 1', 'shift 0'], /Shifting 100 % of the requests to release "r2" failed\. It said no\./],
    ['the platform does not take a share in time', { inputs: HOLD, script: { shift: (share) => (share === 0.05 ? { kind: 'timed-out' } : undefined) } }, 'timed-out', 'not-live-in-time', ['deploy', 'shift 0.05', 'shift 0'], /did not shift 5 %/],
    ['the shift is accepted and never happens', { inputs: { ...BLUE_GREEN, timeout: '1m' }, script: { shift: (share) => (share === 1 ? { kind: 'accepted' } : undefined) } }, 'timed-out', 'not-live-in-time', ['deploy', 'shift 1', 'shift 0'], /ready, and not taking requests yet/],
    ['a share is accepted and never happens', { inputs: { ...HOLD, timeout: '1m' }, script: { shift: (share) => (share === 0.25 ? { kind: 'accepted' } : undefined) } }, 'timed-out', 'not-live-in-time', ['deploy', 'shift 0.05', 'shift 0.25', 'shift 0'], /it takes 5 % of the requests/],
    ['it is called live, but the old one serves', { inputs: BLUE_GREEN, script: { shift: (share) => (share === 1 ? { kind: 'accepted' } : undefined), state: (_, count) => (count > 2 ? { kind: 'live' } : undefined) } }, 'rolled-back-by-platform', 'previous-is-live', ['deploy', 'shift 1', 'shift 0'], /serves the previous release/],
    ['it is unhealthy at the first share', { inputs: HOLD, probe: () => 'fail' }, 'failed', 'canary-unhealthy', ['deploy', 'shift 0.05', 'shift 0'], /At 5 % of the requests release "r2" was found unhealthy: After .*: check "probe" fails: the command exited with code 1: down/],
    ['it is unhealthy from a later share on', { inputs: HOLD, probe: (share) => (share < 0.25 ? 'pass' : 'fail') }, 'failed', 'canary-unhealthy', ['deploy', 'shift 0.05', 'shift 0.25', 'shift 0'], /At 25 %/],
    ['one request in three fails', { inputs: HOLD, probe: (_, count) => (count % 3 === 0 ? 'fail' : 'pass') }, 'failed', 'canary-unhealthy', ['deploy', 'shift 0.05', 'shift 0'], /requests failed/],
    ['it cannot be judged', { inputs: HOLD, probe: () => 'error' }, 'failed', 'inconclusive', ['deploy', 'shift 0.05', 'shift 0'], /could not be judged/],
    ['it cannot be judged any more', { inputs: HOLD, probe: (share) => (share < 0.25 ? 'pass' : 'error') }, 'failed', 'inconclusive', ['deploy', 'shift 0.05', 'shift 0.25', 'shift 0'], /At 25 %.*could not be judged/],
    ['the platform calls it failed while it is watched', { inputs: HOLD, script: { state: (truth, count) => (truth.kind === 'partial' && count > 5 ? { kind: 'failed', reason: 'crash loop' } : undefined) } }, 'failed', 'release-failed', ['deploy', 'shift 0.05', 'shift 0'], /crash loop/],
    ['somebody else goes live while it is watched', { inputs: HOLD, script: { current: (_, count) => (count > 8 ? is('r9') : undefined) } }, 'superseded', 'another-release-is-live', ['deploy', 'shift 0.05', 'shift 0'], /Live now: release r9\./],
    ['somebody takes its share away while it is watched', { inputs: HOLD, script: { state: (truth, count) => (truth.kind === 'partial' && count > 5 ? { kind: 'staged' } : undefined) } }, 'failed', 'release-failed', ['deploy', 'shift 0.05', 'shift 0'], /was to take 5 % of the requests, but no longer does/],
  ])('%s', async (_, given, outcome, reasonCode, orders, words) => {
    const { report, platform, state } = await run(given);
    expect([report.outcome, report.reasonCode, report.failed, platform.orders]).toEqual([outcome, reasonCode, true, orders]);
    expect(report.reason).toMatch(words);
    expect(report.reason).toMatch(/The new release was given up\. Live now: /);
    expect(report.advice ?? 'none is needed').toBeTruthy();
    expect(platform.truth).toEqual({ live: given.script?.live ?? is('r1'), share: 0 });
    expect(state['staged']).toBe('');
  });

  test('advice of the platform is handed on', async () => {
    const { report } = await run({ inputs: BLUE_GREEN, script: { state: () => ({ kind: 'failed', reason: 'no image', advice: 'Push the image.' }) } });
    expect(report.advice).toBe('Push the image.');
    expect(report.summary).toContain('the log of r2');
  });

  test.each([['state', 1], ['state', 3], ['shift', 1], ['shift', 2], ['current', 3], ['probe', 5], ['probe', 70]] as const)('cancelled at %s %i', async (what, count) => {
    const { report, platform, elapsedMs, state } = await run({ inputs: HOLD, cancelAt: [what, count] });
    expect(report).toMatchObject({ outcome: 'cancelled', reasonCode: 'cancelled', failed: true });
    expect(platform.orders.at(-1)).toBe('shift 0');
    expect(platform.orders).not.toContain('shift 1');
    expect(report.reason).toMatch(/The new release was given up\. Live now: release r1 \(the previous one\)\.$/);
    expect([platform.truth, state['staged']]).toEqual([{ live: is('r1'), share: 0 }, '']);
    expect(elapsedMs).toBeLessThan(120_000);
  });

  test('cancelled while the last shift is followed: it is taken back', async () => {
    const { report, platform } = await run({ inputs: BLUE_GREEN, script: { questions: 3 }, cancelAt: ['state', 6] });
    expect([report.outcome, platform.orders]).toEqual(['cancelled', ['deploy', 'shift 1', 'shift 0']]);
    expect(report.reason).toContain('Live now: release r1');
  });

  test('a platform that does not take that order either is not waited for after a cancel, and it is said', async () => {
    const { report, platform, lines, state, elapsedMs } = await run({ inputs: BLUE_GREEN, script: { questions: 1_000, shift: () => 'hang' }, cancelAt: ['state', 3] });
    expect(report.reason).toMatch(/could not be given up \(the platform did not take the order in time\): it may still take requests\. Live now: release r1/);
    expect(report.advice).toMatch(/^Take its share of the requests away/);
    expect([platform.orders, state['staged']]).toEqual([['deploy', 'shift 0'], 'r2']);
    expect(lines.join('\n')).toContain('warning: Release "r2" could not be given up');
    expect(elapsedMs).toBeLessThan(6_500);
  });

  test('it is told twice where it did not take the order, and in bounded time', async () => {
    const again = await run({ inputs: BLUE_GREEN, script: { state: () => ({ kind: 'failed', reason: 'x' }), shift: (_, count) => (count === 1 ? FAILED : undefined) } });
    expect([again.platform.orders, again.report.reason]).toEqual([['deploy', 'shift 0', 'shift 0'], expect.stringContaining('was given up')]);
    const never = await run({ inputs: BLUE_GREEN, script: { state: () => ({ kind: 'failed', reason: 'x' }), shift: () => FAILED } });
    expect([never.platform.orders, never.report.reason]).toEqual([['deploy', 'shift 0', 'shift 0'], expect.stringContaining('could not be given up (It said no)')]);
    const hangs = await run({ inputs: BLUE_GREEN, script: { state: () => ({ kind: 'failed', reason: 'x' }), shift: () => 'hang' } });
    expect(hangs.elapsedMs).toBeLessThan(70_000);
  });

  test('a defect gives it up too', async () => {
    const orders: string[] = [];
    await expect(run({ inputs: BLUE_GREEN, script: { state: () => { throw new Error('a defect'); }, shift: (share) => (orders.push(`shift ${share}`), undefined) } })).rejects.toThrow('a defect');
    expect(orders).toEqual(['shift 0']);
  });

  test('a deployment that the platform did not take has nothing to give up', async () => {
    const { report, platform } = await run({ inputs: BLUE_GREEN, script: { deploy: () => FAILED } });
    expect([report.outcome, platform.orders]).toEqual(['failed', ['deploy']]);
  });
});

describe('what is refused before anything is touched', () => {
  test.each<readonly [string, Given, RegExp]>([
    ['a strategy that the platform lacks', { inputs: { strategy: 'recreate' } }, /platform kubernetes has no "recreate"; it has rolling, blue-green, canary/],
    ['a strategy that another target would have', { inputs: BLUE_GREEN, script: { can: { strategies: ['rolling'], missing: { 'blue-green': 'it needs "service" in the target.' } } } }, /has no "blue-green" with this target: it needs "service" in the target; it has rolling/],
    ['a strategy that nothing shifts', { inputs: BLUE_GREEN, script: { without: ['shift'] } }, /has no "blue-green"/],
    ['a canary that nothing watches', { inputs: { strategy: 'canary' } }, /Input "url" or "checks" is required for strategy "canary"/],
    ['a canary that only minor checks watch', { inputs: { strategy: 'canary', checks: '[{ url: "command:x", critical: false }]' } }, /none of them is critical/],
    ['a canary whose recorded checks cannot be repeated', { inputs: { strategy: 'canary' }, record: { schema: 'surefoot/release@1', environment: 'production', baseline: { checks: [{ name: 'shell' }] } } }, /need what it does not hold/],
    ['variables where none can be set', { inputs: { variables: 'A=1' }, script: { without: ['setVariables'] } }, /"variables" is not valid: platform kubernetes has no way to set variables\./],
    ['a restart where there is none', { inputs: { operation: 'restart' }, script: { without: ['restart'] } }, /"operation" is not valid: platform kubernetes has no way to restart/],
  ])('%s', async (_, given, words) => {
    await expect(run(given)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) });
  });

  test.each(['0%', '100%', '5', '25%,5%', '5%,5%', 'x', ',', '5%,,101%', Array.from({ length: 21 }, (_, index) => `${index + 1}%`).join()])('canary-steps %j', async (steps) => {
    await expect(run({ inputs: canary({ 'canary-steps': steps }) })).rejects.toThrow(/Input "canary-steps" is not valid/);
  });

  test('every problem is said', async () => {
    await expect(run({ inputs: { strategy: 'recreate', variables: 'A=1' }, script: { without: ['setVariables'] } })).rejects.toThrow(/"strategy".*"variables"/);
  });

  test('a canary\'s inputs are not judged where there is none', async () => {
    expect((await run({ inputs: { 'canary-steps': 'nonsense', url: 'nonsense' } })).report.outcome).toBe('deployed');
  });
});

describe('a dry run', () => {
  test.each([['blue-green', BLUE_GREEN, ['1. shift all']], ['canary', canary(), ['1. shift 5 % of the requests to it, and watch them for 5 min 00 s by "probe"', '4. shift all']]])('lists the steps of %s', async (strategy, inputs, steps) => {
    const { report, platform } = await run({ inputs: { ...inputs, 'dry-run': 'true', variables: 'A=hunter2hunter2' } });
    expect(report).toMatchObject({ outcome: 'planned', failed: false });
    for (const words of [...steps, 'would deploy', 'would set-variables', `By strategy ${strategy}`, ': A.']) expect(report.summary?.replaceAll('\\', '')).toContain(words);
    expect(report.summary).not.toContain('hunter2');
    expect(platform.orders).toEqual([]);
  });
});

describe('what GitHub remembers, and the end of the job', () => {
  const story = (github: ReturnType<typeof gitHubModel>): readonly string[] => (github.deployments[0]?.statuses ?? []).map(({ state, description }) => `${state} ${description.replace('surefoot/1 ', '')}`).toReversed();

  test('the release is told once it is about to be put live, and not while it is only made ready', async () => {
    const github = gitHubModel();
    const told: string[] = [];
    await run({ inputs: canary({ 'canary-hold': '5s' }), github, script: { before: (what, count) => void (what === 'shift' && told.push(`${count}: ${story(github).at(-1) ?? ''}`)) } });
    expect(told.slice(0, 3).every((line) => line.includes('version='))).toBe(true);
    expect(story(github).at(-1)).toBe('in_progress release=r2');
  });

  test('one that was given up leaves no release behind', async () => {
    const github = gitHubModel();
    const { post } = await run({ inputs: HOLD, github, probe: () => 'fail' });
    expect(story(github)).toEqual([expect.stringMatching(/^in_progress version=/), 'failure verdict=not-verified']);
    await post();
    expect(story(github)).toHaveLength(2);
  });

  test('what a killed step left half-way is given up at the end of the job, with and without a memory', async () => {
    for (const github of [gitHubModel(), undefined]) {
      const ran = await run({ inputs: { ...BLUE_GREEN, timeout: '5s' }, ...(github ? { github } : {}), script: { questions: 1_000 } });
      const lines = await ran.post({ ...ran.state, staged: 'r2', ending: '' });
      expect(lines).toContain('Release "r2" was left half-way by the step; it is given up.');
      expect(ran.platform.orders).toEqual(['deploy', 'shift 0', 'shift 0']);
    }
  });

  test('one that is live by then is left so, and one that cannot be given up is said', async () => {
    const live = await run({ inputs: BLUE_GREEN });
    expect(await live.post({ ...live.state, staged: 'r2' })).toEqual([]);
    expect(live.platform.orders).toEqual(['deploy', 'shift 1']);
    const stuck = await run({ inputs: { ...BLUE_GREEN, timeout: '5s' }, script: { questions: 1_000, shift: () => FAILED } });
    expect((await stuck.post()).join()).toMatch(/warning: Release "r2" was left half-way by the step, and could not be given up: It said no/);
  });
});
