import { describe, expect, test } from '@jest/globals';
import { EVIDENCE_SCHEMA, readEvidenceDocument } from '../../rollback-decision/evidence-document.ts';

const read = (document: object) => readEvidenceDocument({ schema: EVIDENCE_SCHEMA, ...document }, 'evidence.json');

test('nothing but its name is no evidence', () => expect(read({})).toEqual({ ok: true, value: { evidence: {}, settings: {} } }));

test('everything is read', () =>
  expect(
    read({
      $schema: 'evidence.schema.json',
      live: 'previous-release',
      deployment: 'crashed',
      health: { verdict: 'unhealthy', was_healthy: false, failing_checks: [{ name: 'a' }, { name: 'b', critical: false, component: 'db', message: 'down' }], passing_checks: ['c'], success_rate: 0.5, samples: 20, failures_in_a_row: 3, p95_ms: 700, max_p95_ms: 500, p95_proven: true, wrong_version_only: true },
      baseline: { verdict: 'healthy' },
      stable: { failing_checks: [{ name: 'a' }] },
      migration: { state: 'completed', class: 'expand', from_revision: 'a1', to_revision: 'b2', backup: 'dump' },
      report: { issue: 'slow', severity: 'P1', fixable_within: '3m' },
      failure_age: '90s',
      hotfix_within: '2m',
      max_failure_age: '1h',
    }),
  ).toEqual({
    ok: true,
    value: {
      evidence: {
        live: { kind: 'previous-release', releaseId: 'previous-release' },
        deployment: 'crashed',
        health: { verdict: 'unhealthy', wasHealthy: false, failing: [{ name: 'a', critical: true }, { name: 'b', critical: false, component: 'db', message: 'down' }], passing: ['c'], successShare: 0.5, samples: 20, failuresInARow: 3, p95: { ms: 700, objectiveMs: 500, proven: true }, wrongVersionOnly: true },
        baseline: { verdict: 'healthy', failing: [] },
        stable: { failing: [{ name: 'a', critical: true }] },
        migration: { state: 'completed', class: 'expand', fromRevision: 'a1', toRevision: 'b2', backup: 'dump' },
        report: { issue: 'slow', severity: 'P1', fixableWithinMs: 180_000 },
        failureAgeMs: 90_000,
      },
      settings: { hotfixWithinMs: 120_000, maxFailureAgeMs: 3_600_000 },
    },
  }));

test('what is not proven is not taken for proven', () => {
  expect(read({ live: 'nothing', health: { p95_ms: 700, max_p95_ms: 500, wrong_version_only: false } })).toEqual({ ok: true, value: { evidence: { live: { kind: 'nothing' }, health: { p95: { ms: 700, objectiveMs: 500, proven: false } } }, settings: {} } });
  expect(read({ health: { p95_ms: 700, p95_proven: true } })).toEqual({ ok: true, value: { evidence: { health: {} }, settings: {} } });
});

describe('what is not valid', () => {
  test.each<readonly [object, string]>([
    [{ helth: {} }, 'evidence.json is not valid: unknown key "helth" (did you mean "health"?).'],
    [{ health: { verdict: 'ill' } }, 'evidence.json is not valid at health.verdict: got "ill"; expected one of healthy, degraded, unhealthy, inconclusive, cancelled.'],
    [{ health: { success_rate: 82 } }, 'evidence.json is not valid at health.success_rate: is too large: at most 1.'],
    [{ failure_age: 'long' }, 'evidence.json is not valid at failure_age: got "long"; expected a duration such as 30s, 5m or 1h30m.'],
    [{ schema: 'surefoot/evidence@2' }, 'evidence.json is not valid at schema: got "surefoot/evidence@2"; expected surefoot/evidence@1.'],
    [{ migration: { class: 'none' } }, 'evidence.json is not valid at migration: "state" is missing; expected one of completed, not-completed.'],
  ])('%j', (document, message) => expect(read(document)).toEqual({ ok: false, problems: [{ subject: 'evidence.json', message }] }));
});
