import { describe, expect, test } from '@jest/globals';
import { describeEvidence } from '../../rollback-decision/describe-evidence.ts';
import { procedureAfterFailure, procedureFor } from '../../rollback-decision/emergency.ts';
import type { Evidence } from '../../rollback-decision/evidence.ts';
import { parseDuration } from '../../kernel/duration.ts';
import { isDatabaseName } from '../../rollback-decision/readings.ts';
import { RESPOND_WITHIN } from '../../rollback-decision/severity.ts';

const words = (evidence: Evidence) => Object.fromEntries(describeEvidence(evidence));

describe('describeEvidence', () => {
  test('says what is missing', () => {
    expect(words({})).toEqual({ 'Live at the decision': 'not known', Migration: 'none in this run', Deployment: 'not known', Health: 'not checked', 'Before the deployment': 'no baseline', 'Age of the evidence': 'not known' });
    expect(words({ health: {}, report: {}, live: { kind: 'nothing' } })).toMatchObject({ Health: 'no verdict', 'Live at the decision': 'nothing' });
  });

  test('says what was seen', () => {
    const failing = [{ name: 'health', critical: true, component: 'redis' }];
    expect(
      words({
        live: { kind: 'this-release', releaseId: 'r2' },
        deployment: 'served',
        health: { verdict: 'unhealthy', successShare: 0.25, samples: 40, failuresInARow: 6, p95: { ms: 812.3, objectiveMs: 500, proven: true }, wrongVersionOnly: true, failing },
        baseline: { verdict: 'healthy', failing: [] },
        stable: { failing },
        migration: { state: 'not-completed', class: 'contract' },
        report: { issue: 'slow', severity: 'P2', fixableWithinMs: 60_000 },
        failureAgeMs: 65_000,
      }),
    ).toEqual({
      'Live at the decision': 'release "r2", made by this run',
      Migration: 'did not complete; class contract; earlier code may not run on this schema',
      Deployment: 'the release went live',
      Health: 'unhealthy; 25 % of 40 requests succeeded; 6 failures in a row; 95th percentile 812 ms of at most 500 ms, proven past it; only the version is wrong',
      'Failing checks': '"health" (redis)',
      'Before the deployment': 'healthy',
      'Stable side': 'no verdict; failing: "health" (redis)',
      'Reported by a person': 'slow, P2, fixable within 1 min 00 s',
      'Age of the evidence': '1 min 05 s',
    });
  });

  test('says it in part, where only a part is known', () => {
    expect(words({ health: { successShare: 0.5, p95: { ms: 1, objectiveMs: 2, proven: false } }, migration: { state: 'completed', class: 'none' }, report: { severity: 'P1' } })).toMatchObject({ Health: 'no verdict; 50 % of some requests succeeded; 95th percentile 1 ms of at most 2 ms', Migration: 'completed; class none; earlier code runs on this schema', 'Reported by a person': 'P1' });
    expect(words({ report: { fixableWithinMs: 0 } })).toMatchObject({ 'Reported by a person': 'fixable within 0 ms' });
    expect(words({ live: { kind: 'other-release', releaseId: 'r9' } })).toMatchObject({ 'Live at the decision': 'release "r9", made by something else' });
  });
});

test.each<readonly [string, string, Evidence]>([
  ['migration-failed', 'The migration did not complete', {}],
  ['not-served', 'The expected version is not served', {}],
  ['data-corruption', 'Data is damaged', {}],
  ['not-our-doing', 'The database fails', { health: { failing: [{ name: 'health', critical: true, component: 'postgres' }] } }],
  ['not-our-doing', 'The cache or queue fails', { health: { failing: [{ name: 'redis', critical: true }] } }],
  ['not-our-doing', 'Something outside fails', { health: { failing: [{ name: 'stripe', critical: true }, { name: 'database', critical: false }] } }],
  ['too-old', 'Many requests fail', { health: { verdict: 'unhealthy' } }],
  ['inconclusive', 'Nothing is proven', {}],
  ['inconclusive', 'Production is down', { live: { kind: 'nothing' }, health: { verdict: 'healthy' } }],
  ['too-old', 'Production is down', { health: { verdict: 'unhealthy', successShare: 0 } }],
  ['mine', 'Production is down', { health: { verdict: 'unhealthy', successShare: 0.4 }, deployment: 'crashed' }],
  ['mine', 'Production is down', { health: { verdict: 'unhealthy' }, deployment: 'wont-start' }],
  ['mine', 'The database fails', { report: { issue: 'database-down' } }],
])('a hold by %s: %s', (rule, title, evidence) => expect(procedureFor(rule, evidence).title).toBe(title));

test.each<readonly [string, Evidence]>([
  ['Production is down', {}],
  ['The database fails', { health: { verdict: 'unhealthy', failing: [{ name: 'health', critical: true, component: 'postgres' }] } }],
  ['The cache or queue fails', { health: { failing: [{ name: 'redis', critical: true }] } }],
])('after a rollback that failed: %s', (title, evidence) => expect(procedureAfterFailure(evidence).title).toBe(title));

test('a procedure is short, and actionable in one line', () => {
  const all = [procedureAfterFailure({}), ...['migration-failed', 'not-served', 'data-corruption', 'not-our-doing', 'inconclusive'].map((rule) => procedureFor(rule, {})), procedureFor('', { report: { issue: 'database-down' } }), procedureFor('', { health: { verdict: 'unhealthy' } }), procedureAfterFailure({ health: { failing: [{ name: 'redis', critical: true }] } })];
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
  for (const { inShort, steps } of all) {
    expect(inShort.length).toBeLessThan(140);
    expect(inShort).toMatch(/^[A-Z].*\.$/);
    expect(steps.length).toBeLessThanOrEqual(6);
    for (const { words: said } of steps) expect(said.length).toBeLessThan(240);
  }
});

test.each(['database', 'DB', '/health/db', 'primaryDb', 'PostgresHealthIndicator', 'mysql-main', 'orders_database', 'Redis and MongoDB'])('%s is a database', (name) => expect(isDatabaseName(name)).toBe(true));
test.each(['redis', 'feedback', 'adbanner', 'dbt', 'pgp', 'health', '', 'databaseless'])('%j is none', (name) => expect(isDatabaseName(name)).toBe(false));

test('how soon somebody must respond', () => {
  expect(Object.entries(RESPOND_WITHIN).map(([severity, { duration }]) => [severity, parseDuration(duration)])).toEqual([['P0', 900_000], ['P1', 3_600_000], ['P2', 14_400_000], ['P3', 86_400_000]]);
  expect(Object.values(RESPOND_WITHIN).map(({ words: said }) => said)).toEqual(['15 min', '1 h', '4 h', '24 h']);
});
