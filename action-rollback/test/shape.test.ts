import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../shared/action/parse-inputs.ts';
import type { RunFacts } from '../../shared/action/run-facts.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { inputs, toRequest } from '../src/inputs.ts';
import { gitHubModel } from '../../shared/test/support/github.ts';
import { deployed, verified } from './support/github-in-memory.ts';
import { is } from './support/memory-platform.ts';
import { NOW, UNHEALTHY, run } from './support/run.ts';

const url = 'command:probe';

/** Every problem of these inputs. */
async function problems(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const values = await parseInputs(inputs, { environment: 'production', platform: 'command', target: 'deploy: "true"', ...texts });
  const request = values.ok ? await toRequest(values.value, { env: {}, run: {} as RunFacts, record: UNHEALTHY }) : values;
  return request.ok ? [] : request.problems.map(({ message }) => message);
}

describe('policy', () => {
  const POLICY = 'rules: [{ rule: redis-down, before: majority-failing, when: { failing-component: redis }, decision: hold, severity: P1 }]\nrespond-within: { P0: 5m, P1: 30m }';

  test('a rule of the team\'s own decides, by its name, with a reason code of its own', async () => {
    const { report, lines, platform } = await run({ inputs: { policy: POLICY } });
    expect(report).toMatchObject({ outcome: 'held', reasonCode: 'policy-rule', failed: true, outputs: { decision: 'hold', rule: 'redis-down', severity: 'P1', 'respond-within': '30m' } });
    expect(report.change?.decision).toMatchObject({ rule: 'redis-down', respond_within: '30m', would_change: expect.stringContaining('by rule majority-failing') });
    expect(lines.join('\n')).toContain('Decision: hold, by rule redis-down, P1, respond within 30 min.');
    expect(report.summary).toContain('respond within **30 min**');
    expect(report.summary).toContain('First steps: The cache or queue fails');
    expect(platform.rollbacks).toEqual([]);
  });

  test('respond-within holds for an ending that is graver than the decision too', async () => {
    const { report } = await run({ inputs: { policy: POLICY.replace('decision: hold', 'decision: rollback'), url, timeout: '20s' }, probe: () => 'fail' });
    expect(report.outputs).toMatchObject({ rule: 'redis-down', severity: 'P0', 'respond-within': '5m' });
  });

  test('without evidence a policy decides nothing', async () => expect((await run({ record: { schema: UNHEALTHY.schema, environment: 'production' }, inputs: { policy: POLICY } })).report).toMatchObject({ outcome: 'held', outputs: { rule: 'inconclusive' } }));

  test('the safety rules stand above it', async () => {
    const record: ReleaseRecord = { ...UNHEALTHY, migration: { outcome: 'migrated', applied_count: 1, migration_class: 'contract' } };
    const { report, platform } = await run({ record, inputs: { policy: POLICY.replace('decision: hold', 'decision: rollback') } });
    expect(report).toMatchObject({ outcome: 'refused', reasonCode: 'schema-incompatible', outputs: { rule: 'redis-down' } });
    expect(platform.rollbacks).toEqual([]);
  });

  test('every problem is one message', async () =>
    expect(await problems({ policy: 'rules: [{ rule: securty, severity: P1 }, { rule: inconclusive, decision: rollback }]', 'disable-flags': 'x' })).toEqual([
      'Input "disable-flags" is not valid: line 1 has no "="; expected NAME=value lines, e.g. NEW_CHECKOUT=false.',
      expect.stringMatching(/^Input "policy" is not valid at rules\[0\]: .*did you mean "security"/),
      expect.stringMatching(/^Input "policy" is not valid at rules\[1\]\.decision: .*no data never decides/),
    ]));

  test('a shape that is not valid', async () => expect(await problems({ policy: 'rules: 3' })).toEqual(['Input "policy" is not valid at rules: got 3; expected a list.']));
  test('no YAML', async () => expect(await problems({ policy: 'rules: [' })).toEqual([expect.stringMatching(/^Input "policy" is not valid YAML/)]));
});

describe('strategy', () => {
  test.each([['graceful', {}], ['immediate', { strategy: 'immediate' }]])('%s is handed to the platform', async (strategy, given) => expect((await run({ inputs: given })).platform.orders).toMatchObject([{ releaseId: 'r1', strategy }]));
  test('another one is no strategy', async () => expect(await problems({ strategy: 'careful' })).toEqual(['Input "strategy" is not valid: got "careful"; expected one of graceful, immediate.']));
});

describe('the log of the failed release', () => {
  test('is read after the switch, and folded away in the summary', async () => {
    const order: string[] = [];
    const { report } = await run({ inputs: { url }, script: { before: (what) => void order.push(what) } });
    expect(order.indexOf('logs')).toBeGreaterThan(order.indexOf('rollback'));
    expect(order.filter((what) => what === 'logs')).toHaveLength(1);
    expect(report.summary).toMatch(/<details><summary>Last lines of the log of release r2, which was live before<\/summary>\n\n<pre>the last lines of the log of r2<\/pre>/);
  });

  test('is cut to its last 8,000 characters, whole lines, and escaped', async () => {
    const { report } = await run({ script: { logs: async (id) => (id === 'r2' ? `${'first line\n'.repeat(900)}<img src=x> \u001b[31mlast` : undefined) } });
    const log = /which was live before<\/summary>\n\n<pre>(.*?)<\/pre>/s.exec(report.summary ?? '')?.[1] ?? '';
    expect(log.startsWith('first line\n')).toBe(true);
    expect(log.endsWith('&lt;img src=x&gt; last')).toBe(true);
    expect(log.length).toBeLessThan(8_100);
    expect(log.length).toBeGreaterThan(7_900);
  });

  test.each<readonly [string, Parameters<typeof run>[0]]>([
    ['nothing was switched', { record: { ...UNHEALTHY, health: { outcome: 'healthy' } } }],
    ['the platform refused', { script: { rollback: () => ({ kind: 'failed', reasonCode: 'platform-unreachable', reason: 'No network.' }) } }],
    ['the platform has none', { script: { can: { logs: false } } }],
    ['there is nothing in it', { script: { logs: async () => ' \n' } }],
    ['it cannot be read', { script: { logs: () => Promise.reject(new Error('no')) } }],
    ['nobody knows what was live', { script: { can: { current: false } }, inputs: { mode: 'force', to: 'r1' } }],
  ])('is left out where %s', async (_, given) => expect((await run(given)).report.summary).not.toContain('which was live before'));
});

describe('first steps', () => {
  const failing = (component: string): ReleaseRecord => ({ ...UNHEALTHY, health: { ...UNHEALTHY.health, failing_checks: [{ name: 'health', critical: true, component }] } });

  test('after a rollback that failed, for what fails, with the queries to run', async () => {
    const { report } = await run({ record: failing('postgres'), inputs: { url, timeout: '20s' }, probe: () => 'fail' });
    expect(report.advice).toContain('First steps: the database fails. Look at connections');
    expect(report.summary).toContain('**First steps: The database fails**');
    expect(report.summary).toMatch(/<pre>SELECT pid, pg\\?_blocking/);
  });

  test('production is down, where nothing more is known', async () => {
    const { report } = await run({ record: failing('checkout'), script: { rollback: () => ({ kind: 'timed-out' }) } });
    expect(report.advice).toContain('First steps: production is down.');
  });

  test('nobody needs them after a rollback that worked', async () => {
    const { report } = await run({ inputs: { url } });
    expect(report.summary).not.toContain('First steps');
    expect(report.advice).toBeUndefined();
  });
});

describe('a hotfix', () => {
  const flawed: ReleaseRecord = { ...UNHEALTHY, health: { ...UNHEALTHY.health, was_healthy: true, success_rate: 0.9, failures_in_a_row: 3 } };
  const fixable = { issue: 'single-endpoint', 'fixable-within': '2m', url };

  test('may come by a newer deployment that is healthy: kept, superseded', async () => {
    const { report, platform } = await run({ record: flawed, inputs: fixable, script: { live: [is('r2'), is('r3')] }, probe: (_, count) => (count < 4 ? 'fail' : 'pass') });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded', failed: false, outputs: { decision: 'hotfix' } });
    expect(report.reason).toMatch(/^Release "r3" went live in place of "r2" while it was watched, and it is healthy: .*Live now: release r3/);
    expect(platform.rollbacks).toEqual([]);
  });

  test('and is told with what its own run found, where that is remembered', async () => {
    const github = gitHubModel({ start: Date.parse(NOW) - 3_600_000 });
    verified(github, '4001', 'a'.repeat(40), 'r1');
    deployed(github, '4711', 'b'.repeat(40), ['in_progress', { release: 'r2' }], ['failure', { verdict: 'unhealthy' }]);
    const probe = (_: string, count: number): 'fail' | 'pass' => {
      if (count === 3) verified(github, '4800', 'c'.repeat(40), 'r3');
      return count < 4 ? 'fail' : 'pass';
    };
    const { report } = await run({ github, record: flawed, inputs: fixable, script: { live: [is('r2'), is('r3')] }, probe });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded', reason: expect.stringContaining('and it is healthy, as its own run found too: the newer deployment') });
  });

  test('a newer deployment that is not healthy is no fix, and nobody\'s to take back', async () => {
    const { report, platform } = await run({ record: flawed, inputs: { ...fixable, 'hotfix-within': '2m' }, script: { live: [is('r2'), is('r3')] }, probe: () => 'fail' });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'superseded' });
    expect(report.reason).toContain('changed just before the switch');
    expect(platform.rollbacks).toEqual([]);
  });

  test('what is live not being known, healthy is fixed', async () => {
    const { report } = await run({ record: flawed, inputs: fixable, script: { live: [is('r2'), { kind: 'unknown', reason: 'no network' }] }, probe: () => 'pass' });
    expect(report).toMatchObject({ outcome: 'kept', reasonCode: 'fixable' });
  });
});
