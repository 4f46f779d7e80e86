import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../record/schema.ts';
import { gatherEvidence, migrationOf } from '../../rollback-decision/evidence-from-record.ts';

const NOW = new Date('2026-01-01T00:10:00Z');
const base = { schema: 'surefoot/release@1', environment: 'production' } as const;
const gather = (record: Partial<ReleaseRecord> | undefined, present: Partial<Parameters<typeof gatherEvidence>[1]> = {}) => gatherEvidence(record && { ...base, ...record }, { live: { kind: 'live', releaseId: 'r2' }, now: NOW, report: {}, ...present });

describe('who is live', () => {
  const deployment = { release_id: 'r2', previous_release_id: 'r1' };
  test.each([
    ['r2', deployment, { kind: 'this-release', releaseId: 'r2' }],
    ['r1', deployment, { kind: 'previous-release', releaseId: 'r1' }],
    ['r9', deployment, { kind: 'other-release', releaseId: 'r9' }],
    ['r2', { release_id: 'r2', previous_release_id: 'r2' }, { kind: 'this-release', releaseId: 'r2' }],
    ['r1', { previous_release_id: 'r1' }, { kind: 'previous-release', releaseId: 'r1' }],
    ['r1', { live_release_id: 'r1' }, { kind: 'previous-release', releaseId: 'r1' }],
    ['r9', { live_release_id: 'r1' }, { kind: 'other-release', releaseId: 'r9' }],
    ['r9', { release_id: 'r2', live_release_id: 'r9' }, { kind: 'other-release', releaseId: 'r9' }],
    ['r9', { outcome: 'failed' as const }, undefined],
    ['r9', undefined, undefined],
  ])('%s with %j', (releaseId, section, expected) => expect(gather(section && { deployment: section }, { live: { kind: 'live', releaseId } }).live).toEqual(expected));

  test.each(['rolled-back', 'failed'] as const)('what this run has put back itself, also where that ended as %s', (outcome) => {
    const seen = (releaseId: string, to: string, ended: 'rolled-back' | 'failed' | 'kept' = outcome) => gather({ deployment, rollback: { outcome: ended, to_release_id: to } }, { live: { kind: 'live', releaseId } }).live;
    expect([seen('r1', 'r1'), seen('r0', 'r0')]).toEqual(['r1', 'r0'].map((releaseId) => ({ kind: 'previous-release', releaseId, byThisRun: true })));
    expect([seen('r1', 'r0'), seen('r1', 'r1', 'kept')]).toEqual([{ kind: 'previous-release', releaseId: 'r1' }, { kind: 'previous-release', releaseId: 'r1' }]);
    expect(seen('r2', 'r2')).toEqual({ kind: 'this-release', releaseId: 'r2' });
  });

  test('nothing, and not known', () => {
    expect(gather({ deployment }, { live: { kind: 'none' } }).live).toEqual({ kind: 'nothing' });
    expect(gather({ deployment }, { live: { kind: 'unknown', reason: 'x' } })).not.toHaveProperty('live');
  });
});

test.each([
  ['deployed', 'served'],
  ['unchanged', 'served'],
  ['superseded', 'superseded'],
  ['rolled-back-by-platform', 'rolled-back-by-platform'],
  ['refused', 'not-attempted'],
  ['failed', 'wont-start'],
  ['timed-out', 'timed-out'],
  ['cancelled', 'cancelled'],
  ['planned', undefined],
  [undefined, undefined],
] as const)('a deployment that ended as %s is evidence of %s', (outcome, evidence) => expect(gather({ deployment: { ...(outcome && { outcome }), release_id: 'r2' } }).deployment).toBe(evidence));

describe('health', () => {
  test('is taken over as it was written down', () =>
    expect(
      gather({
        health: { outcome: 'unhealthy', reason_code: 'latency-exceeded', was_healthy: true, success_rate: 0.9, samples: 40, failures_in_a_row: 3, p95_ms: 800, max_p95_ms: 500, passing_checks: ['a'], failing_checks: [{ name: 'b', critical: false, component: 'redis', message: 'down' }, { name: 'c' }] },
        baseline: { outcome: 'healthy', failing_checks: [] },
      }),
    ).toMatchObject({
      health: { verdict: 'unhealthy', wasHealthy: true, successShare: 0.9, samples: 40, failuresInARow: 3, p95: { ms: 800, objectiveMs: 500, proven: true }, passing: ['a'], failing: [{ name: 'b', critical: false, component: 'redis', message: 'down' }, { name: 'c', critical: true }] },
      baseline: { verdict: 'healthy', failing: [] },
    }));

  test('what was not written down stays absent', () => {
    expect(gather({ health: {}, baseline: {} })).toMatchObject({ health: {}, baseline: { failing: [] } });
    expect(Object.keys(gather({ health: {} }).health ?? { no: 1 })).toEqual([]);
    expect(Object.keys(gather({ baseline: {} }).baseline ?? {})).toEqual(['failing']);
    expect(Object.keys(gather(undefined))).toEqual(['report']);
  });

  test.each([
    ['cancelled', 'cancelled'],
    ['failed', undefined],
    ['planned', undefined],
    ['degraded', 'degraded'],
  ] as const)('%s is the verdict %s', (outcome, verdict) => expect(gather({ health: { outcome } }).health?.verdict).toBe(verdict));

  test('a percentile is proof only where it was the verdict, and none without an objective', () => {
    expect(gather({ health: { outcome: 'healthy', p95_ms: 900, max_p95_ms: 500 } }).health?.p95?.proven).toBe(false);
    expect(gather({ health: { p95_ms: 900 } }).health).not.toHaveProperty('p95');
    expect(gather({ health: { max_p95_ms: 900 } }).health).not.toHaveProperty('p95');
  });

  test('only the version is wrong', () => expect(gather({ health: { reason_code: 'wrong-version' } }).health?.wrongVersionOnly).toBe(true));
});

describe('the class of a migration', () => {
  test.each([
    [{ outcome: 'migrated', applied_count: 2, migration_class: 'additive' }, 'completed', 'additive'],
    [{ outcome: 'migrated', applied_count: 2 }, 'completed', 'unknown'],
    [{ outcome: 'migrated' }, 'completed', 'unknown'],
    [{ outcome: 'migrated', applied_count: 1, migration_class: 'none' }, 'completed', 'unknown'],
    [{ outcome: 'up-to-date' }, 'completed', 'none'],
    [{ outcome: 'up-to-date', migration_class: 'unknown' }, 'completed', 'none'],
    [{ outcome: 'migrated', applied_count: 0, migration_class: 'contract' }, 'completed', 'none'],
    [{ outcome: 'pending', migration_class: 'contract' }, 'completed', 'none'],
    [{ outcome: 'planned' }, 'completed', 'none'],
    [{ outcome: 'downgraded' }, 'completed', 'unknown'],
    [{ outcome: 'refused', migration_class: 'contract' }, 'not-completed', 'none'],
    [{ outcome: 'failed' }, 'not-completed', 'unknown'],
    [{ outcome: 'failed', applied_count: 0 }, 'not-completed', 'none'],
    [{ outcome: 'failed', migration_class: 'expand' }, 'not-completed', 'expand'],
    [{ outcome: 'timed-out' }, 'not-completed', 'unknown'],
    [{ outcome: 'cancelled', applied_count: 1, migration_class: 'irreversible' }, 'not-completed', 'irreversible'],
    [{}, 'completed', 'unknown'],
  ] as const)('%j: %s, %s', (section, state, of) => expect(migrationOf(section)).toEqual({ state, class: of }));

  test('revisions and backup come along', () => expect(migrationOf({ outcome: 'migrated', from_revision: 'a', to_revision: 'b', backup_file: 'c' })).toMatchObject({ fromRevision: 'a', toRevision: 'b', backup: 'c' }));
});

describe('the age of the failure', () => {
  const at = (minute: string) => `2026-01-01T00:${minute}:00Z`;
  test.each([
    [{ health: { finished_at: at('05') }, deployment: { finished_at: at('01') } }, 300_000],
    [{ deployment: { finished_at: at('01') }, migration: { finished_at: at('00') } }, 540_000],
    [{ migration: { finished_at: at('00') } }, 600_000],
    [{ health: { finished_at: at('12') } }, 0],
    [{ health: { finished_at: at('16') } }, undefined],
    [{ health: { finished_at: '2026-99-99T99:99:99Z' } }, undefined],
    [{ health: {} }, undefined],
    [undefined, undefined],
  ])('%j: %s ms', (record, age) => expect(gather(record).failureAgeMs).toBe(age));

  test('what a person reports as reason enough was found just now; other matters keep their age', () => {
    for (const issue of ['wont-start', 'database-down', 'security', 'data-corruption'] as const) expect(gather({}, { report: { issue } }).failureAgeMs).toBe(0);
    expect(gather({ health: { finished_at: at('05') } }, { report: { issue: 'minor-ui' } }).failureAgeMs).toBe(300_000);
  });
});

describe('a baseline', () => {
  const [before, after] = ['2026-01-01T00:00:00Z', '2026-01-01T00:00:01Z'];
  const found = (baseline: string | undefined, deployment: string | undefined) => gather({ baseline: { outcome: 'unhealthy', ...(baseline && { started_at: baseline }) }, deployment: { release_id: 'r2', ...(deployment && { started_at: deployment }) } }).baseline;

  test('that was begun after the deployment is of the new release, and is none', () => expect(found(after, before)).toBeUndefined());
  test.each([[before, after], [before, before], [undefined, before], [after, undefined]])('of %s with a deployment of %s counts', (baseline, deployment) => expect(found(baseline, deployment)).toEqual({ verdict: 'unhealthy', failing: [] }));
});
