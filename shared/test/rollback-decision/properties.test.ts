import { isDeepStrictEqual } from 'node:util';
import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { DECISIONS } from '../../kernel/outcomes.ts';
import { decideRollback, forcedDecision } from '../../rollback-decision/decide.ts';
import { describeEvidence } from '../../rollback-decision/describe-evidence.ts';
import { procedureFor } from '../../rollback-decision/emergency.ts';
import type { Evidence } from '../../rollback-decision/evidence.ts';
import { RULES } from '../../rollback-decision/rules.ts';
import { checkSafety } from '../../rollback-decision/safety.ts';
import { anyEvidence } from './arbitraries.ts';

const settings = { hotfixWithinMs: 300_000, maxFailureAgeMs: 1_200_000 };
const decide = (evidence: Evidence) => decideRollback(evidence, settings);
const holds = (property: (evidence: Evidence) => boolean) => fc.assert(fc.property(anyEvidence, property), { numRuns: 2_000 });

describe('over any evidence', () => {
  test('there is a decision, by a rule of the table, in words', () =>
    holds((evidence) => {
      const decision = decide(evidence);
      return DECISIONS.includes(decision.kind) && RULES.some(({ name }) => name === decision.rule) && decision.reason !== '' && decision.wouldChange !== '' && !/[\n\r\u001b]/.test(decision.reason);
    }));

  test('row 39: nothing but a report, a failed deployment, a proven failure or a proven slowdown rolls back', () =>
    holds((evidence) => {
      const reported = ['wont-start', 'database-down', 'security', 'data-corruption'].includes(evidence.report?.issue ?? '');
      const failed = ['wont-start', 'crashed', 'timed-out'].includes(evidence.deployment ?? '');
      const proven = evidence.health?.verdict === 'unhealthy' || evidence.health?.p95?.proven === true;
      return reported || failed || proven || decide(evidence).kind !== 'rollback';
    }));

  test('taking evidence away never makes a rollback out of no data', () =>
    holds(({ live, baseline, stable, migration, failureAgeMs }) => {
      const nothing: Evidence = { ...(live && { live }), ...(baseline && { baseline }), ...(stable && { stable }), ...(migration && { migration }), ...(failureAgeMs === undefined ? {} : { failureAgeMs }) };
      return decide(nothing).kind !== 'rollback' && decide(nothing).kind !== 'hotfix';
    }));

  test('an inconclusive or cancelled health check never rolls back by itself', () =>
    holds((evidence) => {
      const verdict = evidence.health?.verdict === 'cancelled' ? 'cancelled' : 'inconclusive';
      const { p95: _p95, ...health } = evidence.health ?? {};
      return decide({ ...evidence, deployment: 'served', report: {}, health: { ...health, verdict } }).kind !== 'rollback';
    }));

  test('row 37: nothing is taken back from under a newer release', () => holds((evidence) => decide({ ...evidence, live: { kind: 'other-release', releaseId: 'r9' } }).kind === 'keep'));

  test('the previous release, being live, is never rolled back from', () => holds((evidence) => decide({ ...evidence, live: { kind: 'previous-release', releaseId: 'r1' } }).kind === 'keep'));

  test('the same evidence leads to the same decision', () => holds((evidence) => isDeepStrictEqual(decide(structuredClone(evidence)), decide(evidence))));

  test('every text about it can be made', () =>
    holds((evidence) => {
      const forced = forcedDecision(evidence, settings);
      return describeEvidence(evidence).every(([what, seen]) => what !== '' && seen !== '') && procedureFor(decide(evidence).rule, evidence).steps.length > 2 && forced.kind === 'rollback' && forced.rule === 'forced';
    }));
});

test('rows 39 and 40: whatever is decided, an automatic rollback is safe only to a known other release, on a schema that fits, once, and in time', () => {
  const release = fc.constantFrom('r1', 'r2', 'r3');
  const facts = fc.record({
    mode: fc.constantFrom('auto' as const, 'force' as const),
    target: fc.option(fc.record({ releaseId: release, origin: fc.constantFrom('previous' as const, 'own' as const, 'named' as const), why: fc.constant('why') }), { nil: undefined }),
    live: fc.oneof(fc.record({ kind: fc.constant('live' as const), releaseId: release }), fc.constant({ kind: 'none' as const }), fc.constant({ kind: 'unknown' as const, reason: 'why' })),
    can: fc.record({ current: fc.boolean(), rollback: fc.boolean() }),
    migration: anyEvidence.map(({ migration }) => migration),
    earlier: fc.option(fc.record({ outcome: fc.constantFrom('rolled-back' as const, 'failed' as const), to: fc.option(release, { nil: undefined }) }), { nil: undefined }),
    failureAgeMs: fc.option(fc.nat(2e6), { nil: undefined }),
    maxFailureAgeMs: fc.constant(1_200_000),
  });
  fc.assert(
    fc.property(facts, (given) => {
      const verdict = checkSafety(given);
      if (verdict.kind === 'refused') return verdict.reason !== '' && verdict.advice !== '';
      const fits = given.migration === undefined || ['none', 'additive', 'expand'].includes(given.migration.class);
      const everyMode = fits && given.earlier === undefined && given.can.rollback && given.target?.releaseId === verdict.target.releaseId && !(given.live.kind === 'live' && given.live.releaseId === verdict.target.releaseId);
      const auto = given.live.kind !== 'unknown' && given.target?.origin === 'previous' && given.failureAgeMs !== undefined && given.failureAgeMs <= given.maxFailureAgeMs;
      return everyMode && (given.mode === 'force' ? given.live.kind !== 'unknown' || !given.can.current : auto);
    }),
    { numRuns: 5_000 },
  );
});
