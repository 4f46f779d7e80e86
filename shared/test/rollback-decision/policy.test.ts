import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { decideRollback, forcedDecision } from '../../rollback-decision/decide.ts';
import type { DecisionSettings, Evidence, HealthEvidence } from '../../rollback-decision/evidence.ts';
import { policyDocument } from '../../rollback-decision/policy.ts';
import { readPolicy } from '../../rollback-decision/read-policy.ts';
import { respondWithin } from '../../rollback-decision/severity.ts';

const live = { kind: 'this-release', releaseId: 'r2' } as const;
const checkout = { name: 'checkout', critical: true, component: 'payments' } as const;
const broken: HealthEvidence = { verdict: 'unhealthy', wasHealthy: true, failing: [checkout], passing: ['orders'], successShare: 0.82, samples: 100, failuresInARow: 3 };
const evidence: Evidence = { live, deployment: 'served', health: broken, failureAgeMs: 60_000 };

function under(text: string): DecisionSettings {
  const read = readPolicy(policyDocument.parse(parse(text)));
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return { hotfixWithinMs: 300_000, maxFailureAgeMs: 1_200_000, policy: read.value };
}
const decide = (text: string, of: Evidence) => decideRollback(of, under(text));
const when = (conditions: string, { decision = 'rollback', before = 'superseded' } = {}): string => `rules: [{ rule: mine, before: ${before}, when: { ${conditions} }, decision: ${decision}, severity: P2 }]`;

describe('an added rule', () => {
  const EXAMPLE = 'rules: [{ rule: checkout-down, before: never-healthy, when: { failing-check: checkout, success-rate: "< 90%" }, decision: rollback, severity: P0 }]';

  test('decides in its place, and says by what and what would be without it', () => {
    const decision = decide(EXAMPLE, evidence);
    expect(decision).toEqual({
      kind: 'rollback',
      rule: 'checkout-down',
      reasonCode: 'policy-rule',
      severity: 'P0',
      reason: 'Rule "checkout-down" of the policy says rollback: failing-check "checkout", success-rate 82 % (< 90 %).',
      wouldChange: 'Evidence that does not meet all of its conditions, or another policy. Without the rule it would be rollback, by rule objective-broken.',
    });
  });

  test('does not match where one condition is not met, or what it asks for is not known', () => {
    expect(decide(EXAMPLE, { ...evidence, health: { ...broken, successShare: 0.9 } }).rule).toBe('objective-broken');
    expect(decide(EXAMPLE, { ...evidence, health: { ...broken, failing: [{ ...checkout, name: 'orders' }] } }).rule).toBe('objective-broken');
    const { successShare: _share, ...unknown } = broken;
    expect(decide(EXAMPLE, { ...evidence, health: unknown }).rule).toBe('objective-broken');
  });

  test('stands where it says: rules before it win', () => expect(decide(EXAMPLE, { ...evidence, health: { ...broken, successShare: 0.5, samples: 10, failuresInARow: 5 } }).rule).toBe('majority-failing'));

  test('may stand in front of another added one, in the order in which they are written', () => {
    const rule = (name: string, before: string, samples: number): string => `{ rule: ${name}, before: ${before}, when: { samples: ">= ${samples}" }, decision: hold, severity: P1 }`;
    const text = `rules: [${rule('a', 'c', 300)}, ${rule('b', 'c', 200)}, ${rule('c', 'never-healthy', 100)}]`;
    expect([99, 100, 200, 300].map((samples) => decide(text, { ...evidence, health: { ...broken, samples } }).rule)).toEqual(['objective-broken', 'c', 'b', 'a']);
  });

  test('to keep needs no severity', () => expect(decide('rules: [{ rule: mine, before: superseded, when: { verdict: unhealthy }, decision: keep }]', evidence)).not.toHaveProperty('severity'));
  test('a severity that a person reports wins over its own', () => expect(decide(EXAMPLE, { ...evidence, report: { severity: 'P3' } })).toMatchObject({ rule: 'checkout-down', severity: 'P3' }));
  test('a hotfix is watched for as long as the settings say', () => expect(decide(when('failing-check: checkout', { decision: 'hotfix' }), evidence)).toMatchObject({ kind: 'hotfix', watchMs: 300_000 }));
  test('with mode: force it is only what would have been', () => expect(forcedDecision(evidence, under(EXAMPLE))).toMatchObject({ rule: 'forced', reasonCode: 'forced', severity: 'P0', wouldChange: expect.stringContaining('by rule checkout-down') }));
});

describe('each condition', () => {
  const of = (change: Partial<Evidence>): Evidence => ({ ...evidence, ...change });
  const health = (change: Partial<HealthEvidence>): Evidence => of({ health: { ...broken, ...change } });
  test.each<readonly [string, Evidence, Evidence]>([
    ['live: this-release', evidence, of({ live: { kind: 'nothing' } })],
    ['deployment: [crashed, served]', evidence, of({ deployment: 'timed-out' })],
    ['verdict: unhealthy', evidence, health({ verdict: 'degraded' })],
    ['was-healthy: true', evidence, health({ wasHealthy: false })],
    ['failing-check: [orders, checkout]', evidence, health({ failing: [] })],
    ['failing-component: payments', evidence, health({ failing: [{ name: 'checkout', critical: true }] })],
    ['success-rate: "<= 82%"', evidence, health({ successShare: 0.8201 })],
    ['success-rate: ">= 82%"', evidence, health({ successShare: 0.8199 })],
    ['samples: "> 99"', evidence, health({ samples: 99 })],
    ['failures-in-a-row: "< 4"', evidence, health({ failuresInARow: 4 })],
    ['p95: "> 800ms"', health({ p95: { ms: 801, objectiveMs: 900, proven: false } }), health({ p95: { ms: 800, objectiveMs: 900, proven: false } })],
    ['slowdown: ">= 20%"', health({ p95: { ms: 600, objectiveMs: 500, proven: true } }), health({ p95: { ms: 600, objectiveMs: 500, proven: false } })],
    ['baseline: healthy', of({ baseline: { verdict: 'healthy', failing: [] } }), of({ baseline: { failing: [] } })],
    ['migration: completed', of({ migration: { state: 'completed', class: 'none' } }), evidence],
    ['migration-class: [expand, contract]', of({ migration: { state: 'completed', class: 'expand' } }), of({ migration: { state: 'completed', class: 'none' } })],
    ['issue: slow', of({ report: { issue: 'slow' } }), of({ report: { issue: 'minor-ui' } })],
    ['reported-severity: P1', of({ report: { severity: 'P1' } }), of({ report: {} })],
    ['fixable-within: "<= 1m30s"', of({ report: { fixableWithinMs: 90_000 } }), of({ report: { fixableWithinMs: 90_001 } })],
    ['failure-age: "< 2m"', evidence, of({ failureAgeMs: 120_000 })],
  ])('%s', (condition, meeting, other) => {
    expect(decide(when(condition, { decision: 'hold' }), meeting).rule).toBe('mine');
    expect(decide(when(condition, { decision: 'hold' }), other).rule).not.toBe('mine');
    expect(decide(when(condition, { decision: 'hold' }), {}).rule).toBe('inconclusive');
  });

  test('what was measured counts only beside a verdict', () => {
    for (const verdict of ['inconclusive', 'cancelled'] as const) expect(decide(when('success-rate: "< 90%"', { decision: 'hold' }), health({ verdict })).rule).not.toBe('mine');
  });

  test('is told with what was seen', () => expect(decide(when('was-healthy: true, p95: "> 1s", samples: ">= 9"', { decision: 'hold' }), health({ p95: { ms: 1_500, objectiveMs: 500, proven: false } })).reason).toContain('was-healthy true, samples 100 (>= 9), p95 1.5 s (> 1.0 s).'));
});

describe('the table, changed', () => {
  test('thresholds', () => {
    const at = (text: string, successShare: number, samples = 20) => decide(text, { ...evidence, health: { ...broken, successShare, samples } }).rule;
    const tuned = 'rules: [{ rule: majority-failing, at-least: 10%, samples: 10 }]';
    expect([at(tuned, 0.9, 10), at(tuned, 0.91, 10), at(tuned, 0.9, 9)]).toEqual(['majority-failing', 'objective-broken', 'objective-broken']);
    const few: Evidence = { ...evidence, health: { ...broken, successShare: 0.5, samples: 6 } };
    expect([3, 4].map((inARow) => decide(`rules: [{ rule: majority-failing, in-a-row: ${inARow} }]`, few).rule)).toEqual(['majority-failing', 'objective-broken']);
    expect(decide('rules: [{ rule: majority-failing, in-a-row: 3 }]', { ...few, baseline: { failing: [checkout] } })).toMatchObject({ rule: 'not-our-doing', severity: 'P0' });
    const slow = (ms: number): Evidence => ({ live, health: { verdict: 'degraded', p95: { ms, objectiveMs: 500, proven: true } } });
    expect([599, 600].map((ms) => decide('rules: [{ rule: severe-slowdown, at-least: 20% }]', slow(ms)).rule)).toEqual(['degraded', 'severe-slowdown']);
  });

  test('words follow the thresholds', () => {
    const { reason, wouldChange } = decide('rules: [{ rule: majority-failing, at-least: 15%, samples: 50 }]', evidence);
    expect(reason).toContain('Too many requests');
    expect(wouldChange).toBe('Less than 15 % of the requests failing, or too few to tell: under 50 requests, and under 5 failures in a row.');
    expect(decide('rules: [{ rule: severe-slowdown, at-least: 30% }]', { live, health: { verdict: 'degraded' } }).wouldChange).toContain('30 %');
  });

  test('a decision, and that the policy made it', () => {
    const hold = decide('rules: [{ rule: objective-broken, decision: hold }]', evidence);
    expect(hold).toMatchObject({ kind: 'hold', rule: 'objective-broken', reasonCode: 'objective-broken', severity: 'P1' });
    expect(hold.reason).toContain('The policy makes that hold, where the table says rollback.');
    expect(decide('rules: [{ rule: objective-broken, decision: rollback }]', evidence).reason).not.toContain('policy');
    expect(decide('rules: [{ rule: objective-broken, decision: hotfix }]', evidence)).toMatchObject({ kind: 'hotfix', watchMs: 300_000 });
  });

  test('a severity', () => expect(decide('rules: [{ rule: healthy, severity: P3 }]', { live, health: { verdict: 'healthy' } })).toMatchObject({ kind: 'keep', severity: 'P3' }));

  test('degraded becomes a rollback only where the health check saw it', () => {
    const back = 'rules: [{ rule: degraded, decision: rollback }]';
    expect(decide(back, { live, health: { verdict: 'degraded' } }).kind).toBe('rollback');
    expect(decide(back, { live, health: { verdict: 'healthy' }, report: { issue: 'slow' } }).kind).toBe('keep');
    expect(decide('rules: [{ rule: fixable, decision: rollback }]', { live, report: { issue: 'slow', fixableWithinMs: 1 } }).kind).toBe('rollback');
  });
});

describe('without grounds an added rule does not match', () => {
  const healthy: Evidence = { live, health: { verdict: 'healthy', successShare: 0.89, samples: 9 } };
  test.each<readonly [string, string, Evidence]>([
    ['rollback on a healthy verdict', when('success-rate: "< 90%"'), healthy],
    ['rollback without a verdict', when('deployment: [served, crashed]'), { live, deployment: 'served', health: { verdict: 'inconclusive' } }],
    ['rollback under a newer release', when('verdict: unhealthy'), { ...evidence, live: { kind: 'other-release', releaseId: 'r9' } }],
    ['hotfix when the previous release is back', when('issue: slow', { decision: 'hotfix' }), { ...evidence, report: { issue: 'slow' }, live: { kind: 'previous-release', releaseId: 'r1' } }],
    ['keep without a verdict', when('live: this-release', { decision: 'keep' }), { live }],
    ['keep on an inconclusive one', when('live: this-release', { decision: 'keep' }), { live, health: { verdict: 'inconclusive' } }],
  ])('%s', (_, text, given) => expect(decide(text, given).rule).not.toBe('mine'));

  test.each<readonly [string, string, Evidence]>([
    ['a proven slowdown under a healthy verdict', when('slowdown: "> 5%"'), { live, health: { verdict: 'healthy', p95: { ms: 600, objectiveMs: 500, proven: true } } }],
    ['a deployment that crashed', when('deployment: [served, crashed]'), { deployment: 'crashed' }],
    ['a report', when('issue: slow'), { report: { issue: 'slow' } }],
    ['keep what somebody else put live', when('live: other-release', { decision: 'keep' }), { live: { kind: 'other-release', releaseId: 'r9' } }],
    ['keep by a report', when('issue: slow', { decision: 'keep' }), { report: { issue: 'slow' } }],
  ])('with grounds it does: %s', (_, text, given) => expect(decide(text, given).rule).toBe('mine'));
});

test('how soon somebody must respond', () => {
  const settings = under('respond-within: { P0: 10m, P1: 90m, P2: 2h, P3: 100h }');
  expect((['P0', 'P1', 'P2', 'P3'] as const).map((severity) => respondWithin(severity, settings))).toEqual([{ duration: '10m', words: '10 min' }, { duration: '1h30m', words: '1 h 30 min' }, { duration: '2h', words: '2 h' }, { duration: '100h', words: '100 h' }]);
  expect(respondWithin('P0', under('respond-within: { P0: 1m15s }'))).toEqual({ duration: '1m15s', words: '1 min 15 s' });
  expect(respondWithin('P1', under('respond-within: { P0: 1m }')).duration).toBe('1h');
  expect(respondWithin('P0', {}).words).toBe('15 min');
});
