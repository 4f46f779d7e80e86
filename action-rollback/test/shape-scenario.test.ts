import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Loopback } from '../../shared/test/support/loopback.ts';
import { filePlatform } from './support/file-platform.ts';
import { UNHEALTHY } from './support/run.ts';

const jobs: Job[] = [];
const servers: Loopback[] = [];
afterEach(async () => {
  for (const job of jobs.splice(0)) job.cleanup();
  for (const server of servers.splice(0)) await server.close();
});

const SET_VARIABLES = 'printf "%s" "$SUREFOOT_VARIABLES" > variables; env > environment; tr "\\000" "\\n" < /proc/$$/cmdline > argv';

/** A job whose earlier steps left r2 live over r1 and unhealthy a moment ago; its service is healthy once a variable was set. */
async function world(commands: Readonly<Record<string, string>> = {}) {
  const job = new Job();
  jobs.push(job);
  const platform = filePlatform(path.join(job.workspace, 'platform'), commands);
  const app = await serve(() => (existsSync(path.join(platform.folder, 'variables')) ? { body: { status: 'healthy' } } : { status: 503, body: { status: 'unhealthy' } }));
  servers.push(app);
  const finished_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const record: ReleaseRecord = { ...UNHEALTHY, health: { ...UNHEALTHY.health, finished_at } };
  const rollback = (inputs: Readonly<Record<string, string>> = {}, options: StepOptions = {}): Promise<StepResult> => job.step('action-rollback', { environment: 'production', platform: 'command', target: platform.target, record: JSON.stringify(record), timeout: '20s', 'github-token': '', ...inputs }, options);
  return { job, platform, app, rollback };
}

describe('disable-flags', () => {
  const flags = { 'disable-flags': 'NEW_CHECKOUT=false\nAPI_URL=$(touch pwned)::error::x\n' };

  test('sets the variables in place of a rollback, and proves the service', async () => {
    const { rollback, platform, app, job } = await world({ 'set-variables': SET_VARIABLES });
    const step = await rollback({ ...flags, url: app.url });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([0, 'flag-disabled', 'flag-disabled']);
    expect(step.outputs).toMatchObject({ decision: 'rollback', verified: 'true', 'from-release-id': 'r2', 'to-release-id': '' });
    expect(step.outputs['reason']).toMatch(/in place of the rollback.*Live now: release r2/);
    expect([platform.live(), platform.rollbacks()]).toEqual(['r2', []]);
    expect(platform.read('variables')).toBe('NEW_CHECKOUT=false\nAPI_URL=$(touch pwned)::error::x');
    expect(platform.read('environment')).toMatch(/^SUREFOOT_ENVIRONMENT=production$/m);
    expect(platform.read('environment')).not.toMatch(/^INPUT_/m);
    expect(platform.read('argv')).not.toContain('pwned');
    expect(existsSync(path.join(platform.folder, 'pwned')) || existsSync(path.join(job.workspace, 'pwned'))).toBe(false);
    expect(step.visible).not.toContain('touch pwned');
    expect(step.summary).toContain('log of r2');
    expect(JSON.parse(step.outputs['record'] ?? '{}')).toMatchObject({ decision: { decision: 'rollback' }, rollback: { outcome: 'flag-disabled', verified: true } });
  });

  test('still unhealthy: P0, and the rollback is what to do', async () => {
    const { rollback, platform, app } = await world({ 'set-variables': 'true' });
    const step = await rollback({ ...flags, url: app.url, timeout: '1s' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.outputs['severity']]).toEqual([1, 'failed', 'unhealthy-after-flags', 'P0']);
    expect(step.errors[0]).toContain('Run the rollback now');
    expect(platform.rollbacks()).toEqual([]);
  });

  test('a target without the command is refused', async () => {
    const { rollback, platform } = await world();
    const step = await rollback(flags);
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'refused', 'no-set-variables']);
    expect(step.errors[0]).toContain('Add a "set-variables" command to the target');
    expect([platform.live(), platform.rollbacks()]).toEqual(['r2', []]);
  });

  test('a dry run prints what would be set, and no value that may be a secret', async () => {
    const { rollback, platform } = await world({ 'set-variables': SET_VARIABLES });
    const step = await rollback({ ...flags, 'dry-run': 'true' });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'planned']);
    expect(step.stdout).toContain('  | NEW_CHECKOUT=false\n  | API_URL=(a value of 24 characters)');
    expect(step.summary).toContain('NEW_CHECKOUT=false');
    expect(step.visible).not.toContain('touch pwned');
    expect(platform.read('variables')).toBe('');
  });

  test('a bad line is one message without its value', async () => {
    const { rollback } = await world();
    const step = await rollback({ 'disable-flags': 'hunter2hunter2' });
    expect([step.code, step.outputs['reason-code'], step.errors.length]).toEqual([1, 'bad-input', 1]);
    expect(step.errors[0]).toContain('"disable-flags"');
    expect(step.visible).not.toContain('hunter2');
  });

  test('cancelled while it is set: nothing is left running', async () => {
    const { rollback } = await world({ 'set-variables': 'echo setting; sleep 60' });
    const step = await rollback(flags, { cancelWhen: /\| setting/ });
    expect(step.outputs).toMatchObject({ outcome: 'cancelled', reason: expect.stringMatching(/while NEW_CHECKOUT, API_URL was set.*Live now: release r2/) });
    expect(step.ms).toBeLessThan(8_000);
  });
});

describe('policy', () => {
  const POLICY = 'rules:\n  - rule: redis-down\n    before: majority-failing\n    when: { failing-component: redis }\n    decision: hold\n    severity: P1\nrespond-within: { P1: 30m }\n';

  test('a rule of the team\'s own decides', async () => {
    const { rollback, platform } = await world();
    const step = await rollback({ policy: POLICY });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.outputs['rule'], step.outputs['severity'], step.outputs['respond-within']]).toEqual([1, 'held', 'policy-rule', 'redis-down', 'P1', '30m']);
    expect(step.errors[0]).toContain('First steps: the cache or queue fails.');
    expect(platform.rollbacks()).toEqual([]);
  });

  test('it may stand in the pipeline file, whose place a problem names', async () => {
    const { rollback, job } = await world();
    const file = (policy: object): void => {
      mkdirSync(path.join(job.workspace, '.github'), { recursive: true });
      writeFileSync(path.join(job.workspace, '.github/surefoot.yml'), JSON.stringify({ environments: { production: { rollback: { policy } } } }));
    };
    file({ rules: [{ rule: 'redis-down', before: 'majority-failing', when: { 'failing-component': 'redis' }, decision: 'hold', severity: 'P1' }] });
    expect((await rollback()).outputs['rule']).toBe('redis-down');
    file({ rules: [{ rule: 'majority-failling', 'at-least': '30%' }] });
    const step = await rollback();
    expect([step.code, step.outputs['reason-code'], step.errors.length]).toEqual([1, 'bad-input', 1]);
    expect(step.errors[0]).toMatch(/environments\.production\.rollback\.policy is not valid at rules\[0\]: .*did you mean "majority-failing"/);
  });

  test('every problem is one message, and nothing is done', async () => {
    const { rollback, platform } = await world();
    const step = await rollback({ policy: 'rules: [{ rule: inconclusive, decision: rollback }, { rule: mine, before: x, when: { verdict: unhealthy }, decision: hold, severity: P1 }, { rule: security }]' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.errors.length]).toEqual([1, 'failed', 'bad-input', 3]);
    for (const words of ['no data never decides', 'nothing is said about "security"', 'there is no rule "x"']) expect(step.errors.filter((error) => error.includes(words))).toHaveLength(1);
    expect([platform.live(), platform.rollbacks()]).toEqual(['r2', []]);
  });

  test('a policy never makes a rollback of nothing', async () => {
    const { rollback, platform } = await world();
    const step = await rollback({ record: '', policy: POLICY.replace('decision: hold', 'decision: rollback') });
    expect([step.code, step.outputs['outcome'], step.outputs['rule']]).toEqual([1, 'held', 'inconclusive']);
    expect(platform.rollbacks()).toEqual([]);
  });
});

describe('strategy', () => {
  test.each(['graceful', 'immediate'])('%s reaches the command', async (strategy) => {
    const { rollback, platform } = await world();
    const step = await rollback({ strategy });
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(platform.read('environment')).toMatch(new RegExp(`^SUREFOOT_ROLLBACK_STRATEGY=${strategy}$`, 'm'));
  });

  test('the log of the failed release is in the summary: masked, escaped, its end', async () => {
    const { rollback } = await world({ logs: 'if test "$(cat live)" != r1; then touch too-early; fi; seq 1 5000; echo "<b>token platform-token-9</b>"' });
    const step = await rollback({ token: 'platform-token-9' });
    expect(step.summary).toContain('Last lines of the log of release r2, which was live before');
    expect(step.summary).toContain('&lt;b&gt;token ***&lt;/b&gt;');
    expect(step.summary).not.toContain('platform-token-9');
    expect(step.summary.length).toBeLessThan(14_000);
  });

  test('a log that never ends costs a few seconds at the most, and nothing before the switch', async () => {
    const { rollback, platform } = await world({ logs: 'touch asked-for-log; sleep 60', rollback: 'if test -e asked-for-log; then touch too-early; fi; echo "$SUREFOOT_RELEASE_ID" >> rollbacks; printf %s "$SUREFOOT_RELEASE_ID" > live' });
    const step = await rollback();
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(existsSync(path.join(platform.folder, 'too-early'))).toBe(false);
    expect(step.ms).toBeLessThan(10_000);
  });
});
