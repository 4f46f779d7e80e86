import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { Job } from '../../shared/test/support/job.ts';
import type { StepOptions, StepResult } from '../../shared/test/support/job.ts';
import { serve } from '../../shared/test/support/loopback.ts';
import type { Answer, Loopback } from '../../shared/test/support/loopback.ts';
import { filePlatform } from './support/file-platform.ts';
import { UNHEALTHY } from './support/run.ts';

const jobs: Job[] = [];
const servers: Loopback[] = [];
afterEach(async () => {
  for (const job of jobs.splice(0)) job.cleanup();
  for (const server of servers.splice(0)) await server.close();
});

interface World {
  readonly job: Job;
  readonly platform: ReturnType<typeof filePlatform>;
  rollback(inputs?: Readonly<Record<string, string>>, options?: StepOptions): Promise<StepResult>;
}

/** A job whose earlier steps left r2 live over r1 and unhealthy a moment ago, on a platform made of files. */
function world(commands: Readonly<Record<string, string>> = {}, record: ReleaseRecord | undefined = fresh(UNHEALTHY)): World {
  const job = new Job();
  jobs.push(job);
  const platform = filePlatform(path.join(job.workspace, 'platform'), commands);
  return {
    job,
    platform,
    rollback: (inputs = {}, options = {}) => job.step('action-rollback', { environment: 'production', platform: 'command', target: platform.target, record: record === undefined ? '' : JSON.stringify(record), timeout: '20s', ...inputs }, options),
  };
}

function fresh(record: ReleaseRecord): ReleaseRecord {
  const finished_at = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return { ...record, ...(record.health && { health: { ...record.health, finished_at } }) };
}

async function service(answer: () => Answer): Promise<Loopback> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

const recordOf = (step: StepResult): ReleaseRecord => JSON.parse(step.outputs['record'] ?? '{}') as ReleaseRecord;
const log = (step: StepResult): string => step.stdout + step.stderr;

describe('auto', () => {
  test('takes an unhealthy release back and proves the earlier one, whatever its version', async () => {
    const app = await service(() => ({ body: { status: 'healthy', version: 'a'.repeat(40) } }));
    const checks = [{ name: 'health', url: `${app.url}/health` }];
    const { rollback, platform } = world({}, fresh({ ...UNHEALTHY, health: { ...UNHEALTHY.health, checks, expected_version: 'b'.repeat(40) } }));
    const step = await rollback();
    expect([step.code, step.outputs['outcome']]).toEqual([0, 'rolled-back']);
    expect(step.outputs).toMatchObject({ decision: 'rollback', rule: 'majority-failing', severity: 'P0', 'respond-within': '15m', 'from-release-id': 'r2', 'to-release-id': 'r1', verified: 'true' });
    expect([platform.live(), platform.rollbacks()]).toEqual(['r1', ['r1']]);
    expect(app.received.length).toBeGreaterThanOrEqual(2);
    expect(recordOf(step)).toMatchObject({ decision: { rule: 'majority-failing' }, rollback: { to_release_id: 'r1', verified: true } });
    expect(step.stdout).toContain('Live now: release r1 (the previous one).');
    expect(JSON.parse(step.outputs['result'] ?? '')).toMatchObject({ schema: 'surefoot/result@1', decision: 'rollback', candidates: [{ release_id: 'r1' }] });
  });

  test('row 39: a second step of the same run does nothing', async () => {
    const { rollback, platform } = world();
    await rollback();
    const again = await rollback({ record: '', mode: 'force', to: 'r2' });
    expect([again.code, again.outputs['reason-code']]).toEqual([1, 'already-rolled-back']);
    const third = await rollback({ record: '' });
    expect(third.outputs).toMatchObject({ outcome: 'refused', 'reason-code': 'already-rolled-back' });
    expect(recordOf(third).rollback).toMatchObject({ outcome: 'rolled-back', to_release_id: 'r1' });
    expect(platform.rollbacks()).toEqual(['r1']);
  });

  test('without a record there is no evidence: held', async () => {
    const { rollback, platform } = world({}, undefined);
    const step = await rollback({ record: '' });
    expect([step.code, step.outputs['outcome'], step.outputs['rule']]).toEqual([1, 'held', 'inconclusive']);
    expect(step.summary).toContain('First steps');
    expect(platform.rollbacks()).toEqual([]);
  });

  test('row 36: something else goes live right before the switch: kept, superseded', async () => {
    const { rollback, platform } = world({ current: 'if test -f asked; then echo r9 > live; fi; touch asked; cat live' });
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([0, 'kept', 'superseded']);
    expect([platform.live(), platform.rollbacks()]).toEqual(['r9', []]);
  });
});

test('a plan changes nothing, and prints the commands of a real run', async () => {
  const { rollback, platform } = world();
  const plan = await rollback({ mode: 'plan' });
  expect([plan.code, plan.outputs['outcome'], plan.outputs['to-release-id']]).toEqual([0, 'planned', 'r1']);
  expect(plan.stdout).toContain('  | SUREFOOT_RELEASE_ID=r1');
  expect(plan.summary).toContain('SUREFOOT_RELEASE_ID=r1');
  expect([platform.live(), platform.rollbacks()]).toEqual(['r2', []]);
  expect((await rollback()).outputs['outcome']).toBe('rolled-back');
});

describe('force', () => {
  test.each(['$(touch pwned)', '"; touch pwned; "', '--help', '`touch pwned`', '::error::pwned', '../../etc/passwd', '\u202er1', '| **x** | <img src=x>'])('row 3: a target named %j is data, nowhere code', async (to) => {
    const { rollback, platform, job } = world({}, undefined);
    const step = await rollback({ mode: 'force', to, reason: 'because\n::error::pwned\n<script>x</script>', record: '' });
    expect([step.code, step.outputs['reason-code']]).toEqual([1, 'rollback-command-failed']);
    expect(platform.rollbacks()).toEqual([to]);
    expect(existsSync(path.join(platform.folder, 'pwned')) || existsSync(path.join(job.workspace, 'pwned'))).toBe(false);
    expect(step.errors).toHaveLength(1);
    expect(step.summary).not.toMatch(/<script>|<img/);
    expect(platform.live()).toBe('r2');
  });

  test('row 56: the command gets what it needs and nothing of the runner\'s', async () => {
    const { rollback, platform } = world({}, undefined);
    const step = await rollback({ mode: 'force', to: 'r1', record: '', headers: 'Authorization: Bearer hunter2hunter2', token: 'platform-token-9' }, { env: { ACTIONS_RUNTIME_TOKEN: 'runtime-secret' } });
    expect(step.outputs['outcome']).toBe('rolled-back');
    const seen = platform.read('environment');
    expect(seen).toMatch(/^SUREFOOT_RELEASE_ID=r1$/m);
    expect(seen).toMatch(/^SUREFOOT_ENVIRONMENT=production$/m);
    expect(seen).not.toMatch(/^(INPUT_|ACTIONS_|GITHUB_OUTPUT)|hunter2|platform-token-9|runtime-secret/m);
    expect(step.visible).not.toMatch(/hunter2hunter2|platform-token-9/);
  });

  test('does not know a release that was live before: refused', async () => {
    const { rollback } = world({}, undefined);
    const step = await rollback({ mode: 'force', record: '' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'refused', 'no-target']);
    expect(step.outputs['candidates']).toBe('[]');
  });
});

describe('failures', () => {
  test('the rollback command fails', async () => {
    const { rollback, platform } = world({ rollback: 'echo "quota exceeded" >&2; exit 3' });
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.outputs['severity']]).toEqual([1, 'failed', 'rollback-command-failed', 'P0']);
    expect(step.errors[0]).toMatch(/quota exceeded.*Live now: release r2 \(this run's\)/);
    expect(platform.live()).toBe('r2');
  });

  test('F7: accepted, but not live', async () => {
    const { rollback } = world({ rollback: 'true' });
    const step = await rollback();
    expect([step.code, step.outputs['reason-code'], step.outputs['verified']]).toEqual([1, 'rollback-not-live', 'false']);
    expect(step.summary).toContain('log of r1');
  });

  test('F7: accepted, and never anything but in progress: ends with its timeout', async () => {
    const { rollback } = world({ rollback: 'true', status: 'echo in-progress' });
    const step = await rollback({ timeout: '1s' });
    expect([step.code, step.outputs['reason-code']]).toEqual([1, 'rollback-not-live']);
    expect(step.ms).toBeLessThan(10_000);
  });

  test('every question is bounded by what is left of the timeout', async () => {
    const { rollback, platform } = world({ current: 'sleep 1000' });
    const step = await rollback({ timeout: '2s' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([1, 'refused', 'live-unknown']);
    expect(step.ms).toBeLessThan(4_500);
    expect(platform.rollbacks()).toEqual([]);
  });

  test('what was put back is not healthy: P0, and nothing else is tried', async () => {
    const app = await service(() => ({ status: 503, body: { status: 'unhealthy' } }));
    const { rollback, platform } = world();
    const step = await rollback({ url: `${app.url}/health`, timeout: '1s' });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.outputs['severity']]).toEqual([1, 'failed', 'unhealthy-after-rollback', 'P0']);
    expect(step.errors[0]).toContain('Live now: release r1');
    expect(platform.rollbacks()).toEqual(['r1']);
  });

  test('row 40: a migration that the earlier code may not run on', async () => {
    const { rollback, platform } = world({}, fresh({ ...UNHEALTHY, migration: { outcome: 'migrated', applied_count: 1, migration_class: 'contract', from_revision: 'a1', to_revision: 'b2' } }));
    const step = await rollback();
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.outputs['severity']]).toEqual([1, 'refused', 'schema-incompatible', 'P0']);
    expect(step.errors[0]).toContain('Fail forward');
    expect(platform.rollbacks()).toEqual([]);
  });

  test.each([
    ['mode', { mode: 'maybe' }],
    ['record', { record: '{"schema":"surefoot/release@1"}' }],
    ['environment', { environment: '' }],
    ['platform', { platform: '' }],
  ])('row 43: a bad "%s" is one clear message', async (name, inputs) => {
    const step = await world().rollback(inputs);
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code'], step.errors.length]).toEqual([1, 'failed', 'bad-input', 1]);
    expect(step.errors[0]).toContain(name);
    expect(log(step)).not.toMatch(/\n\s+at /);
  });
});

describe('cancelled', () => {
  test('row 41: while the rollback command ignores the signal, with a grandchild that does too: nothing is left', async () => {
    const { rollback, platform } = world({ rollback: `trap '' INT TERM; (trap '' INT TERM; echo $BASHPID > grandchild; while true; do sleep 1; done) & echo $$ > child; echo switching; wait` });
    const step = await rollback({}, { cancelWhen: /\| switching/ });
    expect([step.code, step.outputs['outcome'], step.outputs['reason-code']]).toEqual([0, 'cancelled', 'cancelled']);
    expect(step.outputs['reason']).toMatch(/during the rollback.*Live now: release r2/);
    expect(step.ms).toBeLessThan(8_000);
    expect(recordOf(step).rollback).toMatchObject({ outcome: 'cancelled', live_release_id: 'r2' });
    await delay(500);
    for (const name of ['child', 'grandchild']) expect([name, isAlive(Number(platform.read(name)))]).toEqual([name, false]);
  });

  test('before the switch: nothing is done', async () => {
    const { rollback, platform } = world({ current: 'touch asked; if test -f second; then sleep 1; fi; touch second; cat live' });
    const step = await rollback({}, { cancelWhen: /Decision: rollback/ });
    expect(step.outputs).toMatchObject({ outcome: 'cancelled', reason: expect.stringMatching(/nothing was done.*Live now: release r2/) });
    expect([platform.live(), platform.rollbacks()]).toEqual(['r2', []]);
  });

  test('while it is verified: what is live is said', async () => {
    const app = await service(() => ({ status: 503 }));
    const { rollback, platform } = world();
    const step = await rollback({ url: app.url }, { cancelWhen: /is live\.\n/ });
    expect(step.outputs).toMatchObject({ outcome: 'cancelled', verified: 'false', reason: expect.stringMatching(/before it was verified.*Live now: release r1/) });
    expect(platform.live()).toBe('r1');
  });
});

test('nothing is written outside of the runner\'s folders', async () => {
  const { rollback, job } = world();
  await rollback();
  expect(readdirSync(job.workspace)).toEqual(['platform']);
  expect(readFileSync(path.join(job.temp, 'surefoot/production.json'), 'utf8')).toContain('"rolled-back"');
});

/** A zombie is dead, though its number is still there. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}
