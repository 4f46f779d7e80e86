import { describe, expect, test } from '@jest/globals';
import { decideRollback, forcedDecision, overdueDecision } from '../../rollback-decision/decide.ts';
import type { DecisionSettings, Evidence, HealthEvidence } from '../../rollback-decision/evidence.ts';
import { RULES } from '../../rollback-decision/rules.ts';

const settings: DecisionSettings = { hotfixWithinMs: 300_000, maxFailureAgeMs: 1_200_000 };
const live = { kind: 'this-release', releaseId: 'r2' } as const;
const back = { kind: 'previous-release', releaseId: 'r1' } as const;
const critical = { name: 'health', critical: true } as const;
const minor = { name: 'banner', critical: false } as const;
/** Unhealthy after it was healthy, in no other way remarkable. */
const broken: HealthEvidence = { verdict: 'unhealthy', wasHealthy: true, failing: [critical], passing: ['orders'], successShare: 0.9, samples: 100, failuresInARow: 3 };
const decide = (evidence: Evidence) => decideRollback(evidence, settings);

/** For each row an evidence that it is meant for, with what it decides. */
const ROWS: readonly (readonly [rule: string, decision: string, severity: string | undefined, evidence: Evidence])[] = [
  ['superseded', 'keep', undefined, { live: { kind: 'other-release', releaseId: 'r9' }, deployment: 'wont-start', health: broken }],
  ['never-live', 'keep', 'P1', { live: back, deployment: 'wont-start' }],
  ['platform-already-rolled-back', 'keep', 'P1', { live: back, deployment: 'rolled-back-by-platform' }],
  ['data-corruption', 'rollback', 'P0', { live, report: { issue: 'data-corruption' }, migration: { state: 'completed', class: 'additive' } }],
  ['data-corruption', 'hold', 'P0', { live, report: { issue: 'data-corruption' }, migration: { state: 'completed', class: 'contract' } }],
  ['security', 'rollback', 'P0', { live, report: { issue: 'security' } }],
  ['migration-failed', 'hold', 'P1', { migration: { state: 'not-completed', class: 'unknown' } }],
  ['migration-failed', 'hold', 'P1', { migration: { state: 'not-completed', class: 'unknown' }, deployment: 'not-attempted' }],
  ['wont-start', 'rollback', 'P0', { live: { kind: 'nothing' }, deployment: 'wont-start' }],
  ['wont-start', 'rollback', 'P0', { live, deployment: 'crashed' }],
  ['wont-start', 'rollback', 'P0', { live, deployment: 'timed-out' }],
  ['wont-start', 'rollback', 'P0', { live, report: { issue: 'wont-start' }, health: { verdict: 'healthy' } }],
  ['not-our-doing', 'hold', 'P1', { live, health: broken, baseline: { verdict: 'unhealthy', failing: [critical] } }],
  ['not-our-doing', 'hold', 'P1', { live, health: broken, stable: { failing: [critical] } }],
  ['not-our-doing', 'hold', 'P0', { live, health: { ...broken, successShare: 0.4 }, baseline: { failing: [critical] } }],
  ['not-our-doing', 'hold', 'P0', { live, health: { ...broken, failing: [{ ...critical, component: 'primaryDb' }] }, baseline: { failing: [critical] } }],
  ['not-our-doing', 'hold', 'P0', { live, health: broken, baseline: { failing: [critical] }, report: { issue: 'database-down' } }],
  ['database-down', 'rollback', 'P0', { live, health: { ...broken, failing: [{ ...critical, component: 'database', message: 'refused' }] } }],
  ['database-down', 'rollback', 'P0', { live, health: { ...broken, failing: [{ name: '/health/db', critical: true }] }, baseline: { verdict: 'healthy', failing: [] } }],
  ['database-down', 'rollback', 'P0', { live, report: { issue: 'database-down' } }],
  ['not-served', 'hold', 'P2', { live, health: { ...broken, wasHealthy: false, successShare: 0, failuresInARow: 40, wrongVersionOnly: true } }],
  ['too-old', 'hold', 'P2', { live, health: { ...broken, failuresInARow: 40 }, failureAgeMs: 1_200_001 }],
  ['too-old', 'hold', 'P2', { live, health: { verdict: 'degraded', p95: { ms: 900, objectiveMs: 500, proven: true } }, failureAgeMs: 1_200_001 }],
  ['majority-failing', 'rollback', 'P0', { live, health: { ...broken, successShare: 0.5, samples: 20 }, failureAgeMs: 1_200_000 }],
  ['majority-failing', 'rollback', 'P0', { live, health: { verdict: 'unhealthy', successShare: 0.5, samples: 5, failuresInARow: 5 } }],
  ['fixable', 'hotfix', 'P2', { live, health: broken, report: { fixableWithinMs: 300_000 } }],
  ['fixable', 'hotfix', 'P2', { live, health: { ...broken, failing: [critical, { ...critical, name: 'orders' }] }, report: { issue: 'single-endpoint', fixableWithinMs: 1 } }],
  ['fixable', 'hotfix', 'P2', { live, health: { verdict: 'degraded', failing: [minor] }, report: { fixableWithinMs: 1 } }],
  ['fixable', 'hotfix', 'P2', { live, report: { issue: 'slow', fixableWithinMs: 1 } }],
  ['never-healthy', 'rollback', 'P1', { live, health: { verdict: 'unhealthy', wasHealthy: false, failing: [critical], successShare: 0, samples: 19, failuresInARow: 4 } }],
  ['never-healthy', 'rollback', 'P1', { live, health: { verdict: 'unhealthy' } }],
  ['objective-broken', 'rollback', 'P1', { live, health: broken }],
  ['objective-broken', 'rollback', 'P1', { live, health: { verdict: 'unhealthy', wasHealthy: true, p95: { ms: 501, objectiveMs: 500, proven: true } } }],
  ['severe-slowdown', 'rollback', 'P1', { live, health: { verdict: 'degraded', p95: { ms: 550, objectiveMs: 500, proven: true } } }],
  ['degraded', 'keep', 'P2', { live, health: { verdict: 'degraded' } }],
  ['degraded', 'keep', 'P2', { live, health: { verdict: 'unhealthy', wasHealthy: false, failing: [minor] } }],
  ['degraded', 'keep', 'P2', { live, health: { verdict: 'healthy', p95: { ms: 549, objectiveMs: 500, proven: true } } }],
  ['degraded', 'keep', 'P2', { live, health: { verdict: 'healthy' }, report: { issue: 'slow' } }],
  ['degraded', 'keep', 'P2', { live, health: { verdict: 'healthy' }, report: { issue: 'single-endpoint' } }],
  ['cosmetic', 'keep', 'P3', { live, report: { issue: 'minor-ui' } }],
  ['cancelled', 'keep', 'P2', { live, health: { verdict: 'cancelled', failuresInARow: 9 } }],
  ['cancelled', 'keep', 'P2', { live, deployment: 'cancelled' }],
  ['inconclusive', 'hold', 'P2', {}],
  ['inconclusive', 'hold', 'P2', { live, deployment: 'served' }],
  ['inconclusive', 'hold', 'P2', { live, health: { verdict: 'inconclusive', successShare: 0, samples: 50, failuresInARow: 9 } }],
  ['inconclusive', 'hold', 'P2', { live: { kind: 'nothing' }, health: { verdict: 'healthy' } }],
  ['inconclusive', 'hold', 'P2', { live, report: { issue: 'slow' } }],
  ['healthy', 'keep', undefined, { live, health: { verdict: 'healthy' }, deployment: 'served' }],
  ['healthy', 'keep', undefined, { health: { verdict: 'healthy', p95: { ms: 900, objectiveMs: 500, proven: false } } }],
];

describe('the decision table', () => {
  test.each(ROWS)('%s: %s %s', (rule, kind, severity, evidence) => {
    const decision = decide(evidence);
    expect(decision).toMatchObject({ rule, kind, ...(severity === undefined ? {} : { severity }) });
    if (severity === undefined) expect(decision).not.toHaveProperty('severity');
    expect(decision.reason.length).toBeGreaterThan(20);
    expect(decision.wouldChange.length).toBeGreaterThan(10);
  });

  test('has an example for every rule', () => expect([...new Set(ROWS.map(([rule]) => rule))]).toEqual(RULES.map(({ name }) => name)));

  test('is ordered as documented', () => {
    expect(RULES.map(({ name }) => name)).toEqual(['superseded', 'never-live', 'platform-already-rolled-back', 'data-corruption', 'security', 'migration-failed', 'wont-start', 'not-our-doing', 'database-down', 'not-served', 'too-old', 'majority-failing', 'fixable', 'never-healthy', 'objective-broken', 'severe-slowdown', 'degraded', 'cosmetic', 'cancelled', 'inconclusive', 'healthy']);
  });

  test('the first row that matches wins: each row, joined with the evidence of the rows after it', () => {
    // What makes a row match is kept, and everything later rows would like is added.
    const wins = (evidence: Evidence, rule: string) => expect(decide(evidence).rule).toBe(rule);
    const awful: Evidence = { live, deployment: 'timed-out', health: { ...broken, successShare: 0.4, failuresInARow: 9 }, failureAgeMs: 9_000_000, report: { issue: 'security', fixableWithinMs: 1 }, migration: { state: 'not-completed', class: 'irreversible' } };
    wins({ ...awful, live: { kind: 'other-release', releaseId: 'r9' } }, 'superseded');
    wins({ ...awful, live: back }, 'never-live');
    wins({ ...awful, live: back, deployment: 'served' }, 'platform-already-rolled-back');
    wins({ ...awful, report: { issue: 'data-corruption' } }, 'data-corruption');
    wins({ ...awful, deployment: 'not-attempted' }, 'security');
    wins({ ...awful, deployment: 'not-attempted', report: { issue: 'wont-start' } }, 'migration-failed');
    wins({ ...awful, report: {}, baseline: { failing: [critical] } }, 'wont-start');
    wins({ ...awful, report: {}, deployment: 'served', health: { ...broken, failing: [{ ...critical, component: 'db' }] }, baseline: { failing: [critical] } }, 'not-our-doing');
    wins({ ...awful, report: {}, deployment: 'served', health: { ...broken, failing: [{ ...critical, component: 'db' }], wrongVersionOnly: true } }, 'database-down');
    wins({ ...awful, report: {}, deployment: 'served', health: { ...broken, wrongVersionOnly: true } }, 'not-served');
    wins({ ...awful, report: { fixableWithinMs: 1 }, deployment: 'served' }, 'too-old');
    wins({ ...awful, report: { fixableWithinMs: 1 }, deployment: 'served', failureAgeMs: 1 }, 'majority-failing');
    wins({ live, health: { ...broken, wasHealthy: false }, report: { fixableWithinMs: 1 } }, 'fixable');
    wins({ live, health: { ...broken, wasHealthy: false, p95: { ms: 900, objectiveMs: 500, proven: true } }, report: { issue: 'minor-ui' } }, 'never-healthy');
    wins({ live, health: { ...broken, p95: { ms: 900, objectiveMs: 500, proven: true } }, report: { issue: 'minor-ui' } }, 'objective-broken');
    wins({ live, health: { verdict: 'degraded', p95: { ms: 900, objectiveMs: 500, proven: true }, failing: [minor] }, report: { issue: 'minor-ui' } }, 'severe-slowdown');
    wins({ live, health: { verdict: 'degraded', failing: [minor] }, report: { issue: 'minor-ui' } }, 'degraded');
    wins({ live, health: { verdict: 'cancelled' }, report: { issue: 'minor-ui' } }, 'cosmetic');
    wins({ live, deployment: 'cancelled' }, 'cancelled');
  });
});

describe('what is not enough', () => {
  test.each<readonly [string, Evidence, string]>([
    ['19 requests, all failing, 4 in a row', { live, health: { ...broken, successShare: 0, samples: 19, failuresInARow: 4 } }, 'objective-broken'],
    ['just under half failing', { live, health: { ...broken, successShare: 0.51, samples: 1_000 } }, 'objective-broken'],
    ['a share without a number of samples', { live, health: { ...broken, successShare: 0, samples: undefined } as unknown as HealthEvidence }, 'objective-broken'],
    ['one of three endpoints, however often in a row', { live, health: { verdict: 'unhealthy', wasHealthy: false, failing: [critical], passing: ['a', 'b'], successShare: 0.6667, samples: 45, failuresInARow: 15 } }, 'never-healthy'],
    ['failures in a row of nobody knows how many', { live, health: { verdict: 'unhealthy', failuresInARow: 50 } }, 'never-healthy'],
    ['failures in a row under another verdict', { live, health: { verdict: 'healthy', failuresInARow: 50 } }, 'healthy'],
    ['a fix that takes longer than is waited for', { live, health: broken, report: { fixableWithinMs: 300_001 } }, 'objective-broken'],
    ['a fix for more than one endpoint', { live, health: { ...broken, failing: [critical, { ...critical, name: 'orders' }] }, report: { fixableWithinMs: 1 } }, 'objective-broken'],
    ['a fix for the only endpoint there is', { live, health: { verdict: 'unhealthy', wasHealthy: true, failing: [critical] }, report: { fixableWithinMs: 1 } }, 'objective-broken'],
    ['a fix for nothing that is known', { live, health: { verdict: 'unhealthy' }, report: { fixableWithinMs: 1 } }, 'never-healthy'],
    ['an old failure of a healthy service', { live, health: { verdict: 'healthy' }, failureAgeMs: 9e9 }, 'healthy'],
    ['another check that failed before', { live, health: broken, baseline: { failing: [{ ...critical, name: 'orders' }] } }, 'objective-broken'],
    ['another component that failed before', { live, health: { ...broken, failing: [{ ...critical, component: 'search' }] }, baseline: { failing: [{ ...critical, component: 'redis' }] } }, 'objective-broken'],
    ['one of two that failed before', { live, health: { ...broken, failing: [critical, { ...critical, name: 'orders' }] }, baseline: { failing: [critical] } }, 'objective-broken'],
    ['a database that failed before, and something else', { live, health: { ...broken, failing: [{ ...critical, name: 'db' }, { ...critical, name: 'orders' }] }, baseline: { failing: [{ ...critical, name: 'db' }] } }, 'objective-broken'],
    ['a database that is not critical', { live, health: { ...broken, failing: [critical, { ...minor, component: 'postgres' }] } }, 'objective-broken'],
    ['a migration that failed after something was deployed', { live, health: { verdict: 'healthy' }, deployment: 'served', migration: { state: 'not-completed', class: 'unknown' } }, 'healthy'],
    ['a slowdown past an objective of nothing', { live, health: { verdict: 'healthy', p95: { ms: 900, objectiveMs: 0, proven: true } } }, 'healthy'],
    ['a deployment that was cancelled, but then verified', { live, health: { verdict: 'healthy' }, deployment: 'cancelled' }, 'healthy'],
  ])('%s is judged %#', (_, evidence, rule) => expect(decide(evidence).rule).toBe(rule));
});

describe('words', () => {
  test('name what fails, at most three, on one line', () => {
    const failing = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, critical: true, component: 'redis', message: 'down\n::error::x' }));
    const { reason } = decide({ live, health: { ...broken, failing, failuresInARow: 7 } });
    expect(reason).toContain('"a" (redis: down ::error::x)');
    expect(reason).toContain('and 2 more');
    expect(reason).not.toContain('\n');
  });

  test('tell the slowdown that broke the objective', () => expect(decide({ live, health: { verdict: 'unhealthy', wasHealthy: true, p95: { ms: 812.4, objectiveMs: 500, proven: true } } }).reason).toContain('95th percentile 812 ms, at most 500 ms wanted'));

  test('tell a share without its samples', () => expect(decide({ live, health: { verdict: 'unhealthy', successShare: 0.25 } }).reason).toContain('25 % succeeded'));

  test('say that the version is not shown, and the one that is, where there is one', () => {
    expect(decide({ live, health: { ...broken, wrongVersionOnly: true } }).reason).toMatch(/^The checks fail only because the expected version is not shown\. /);
    expect(decide({ live, health: { ...broken, wrongVersionOnly: true, observedVersion: '1.2' } }).reason).toContain('is not shown; the last one seen was "1.2".');
  });

  test('do not give to the platform what this run did', () => {
    for (const deployment of ['served', 'timed-out'] as const) {
      const { rule, reason } = decide({ live: { ...back, byThisRun: true }, deployment });
      expect([rule, reason]).toEqual(['platform-already-rolled-back', 'Release "r1" is live again already: this run has put it back.']);
    }
  });

  test('tell whether a failing database failed before', () => {
    const health = { ...broken, failing: [{ name: 'db', critical: true }] };
    expect(decide({ live, health }).reason).toContain('Nothing shows that it failed before');
    expect(decide({ live, health, baseline: { failing: [] } }).reason).toContain('did not fail before');
  });
});

describe('a severity that a person reports', () => {
  test('replaces the table\'s and changes nothing else', () => {
    expect(decide({ live, health: { verdict: 'unhealthy', successShare: 0, failuresInARow: 9 }, report: { severity: 'P3' } })).toMatchObject({ kind: 'rollback', rule: 'majority-failing', severity: 'P3' });
    expect(decide({ live, health: { verdict: 'healthy' }, report: { severity: 'P1' } })).toMatchObject({ kind: 'keep', rule: 'healthy', severity: 'P1' });
  });
});

describe('overdueDecision', () => {
  const overdue = (evidence: Evidence) => overdueDecision(decide(evidence), 'checkout fails.', evidence, settings);
  const report = { fixableWithinMs: 1 };

  test('is a rollback, with what was seen, as urgent as the failure is, and P1 at least', () => {
    expect(overdue({ live, health: broken, report })).toMatchObject({ kind: 'rollback', rule: 'fixable', reasonCode: 'fixable', severity: 'P1', reason: expect.stringMatching(/it is not fixed: checkout fails\.$/) });
    expect(overdue({ live, health: { verdict: 'degraded', failing: [minor] }, report })).toMatchObject({ severity: 'P1' });
    expect(overdue({ live, health: broken, report: { ...report, severity: 'P2' } })).toMatchObject({ severity: 'P2' });
  });

  test('is P0 where the failure is', () => {
    const decision = { ...decide({ live, health: broken, report }), kind: 'hotfix', watchMs: 1 } as const;
    const worse: Evidence = { live, health: { ...broken, successShare: 0.4 }, report };
    expect(overdueDecision(decision, 'x.', worse, settings).severity).toBe('P0');
    expect(overdueDecision({ ...decision, severity: 'P0' }, 'x.', { live, health: broken, report }, settings).severity).toBe('P0');
  });
});

describe('forcedDecision', () => {
  test('rolls back by the rule "forced" and says what the table would have said', () => {
    const decision = forcedDecision({}, settings);
    expect(decision).toMatchObject({ kind: 'rollback', rule: 'forced' });
    expect(decision).not.toHaveProperty('severity');
    expect(decision.wouldChange).toContain('hold, by rule inconclusive');
  });

  test('takes the severity from the person, else from a table that would roll back too', () => {
    expect(forcedDecision({ live, health: { verdict: 'unhealthy' } }, settings)).toMatchObject({ severity: 'P1' });
    expect(forcedDecision({ live, health: { verdict: 'unhealthy' }, report: { severity: 'P0' } }, settings)).toMatchObject({ severity: 'P0' });
  });
});

test('a hotfix is watched for as long as the settings say', () => expect(decide({ live, health: broken, report: { fixableWithinMs: 1 } })).toMatchObject({ kind: 'hotfix', watchMs: 300_000 }));
