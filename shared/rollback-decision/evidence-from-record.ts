import { VERDICTS } from '../kernel/outcomes.ts';
import type { MigrationClass, Verdict } from '../kernel/outcomes.ts';
import { withoutUndefined } from '../kernel/without-undefined.ts';
import type { LiveRelease } from '../platforms/port.ts';
import type { DeploymentSection, HealthSection, MigrationSection, ReleaseRecord } from '../record/schema.ts';
import type { ComparedSide, DeploymentEvidence, Evidence, FailingCheck, HealthEvidence, Issue, LiveEvidence, MigrationEvidence, PersonReport } from './evidence.ts';

/** What is known besides the record. */
export interface PresentFacts {
  readonly live: LiveRelease;
  readonly now: Date;
  readonly report: PersonReport;
  /** Whether two ids are of one release; by default when they are the same. */
  readonly isSame?: (a: string, b: string | undefined) => boolean;
}

/** A clock of another machine may be this far ahead; a time further in the future proves nothing. */
const CLOCK_SKEW_MS = 5 * 60_000;
/** Issues that roll back by themselves are found when they are reported, whatever was measured before. */
const FOUND_WHEN_REPORTED: readonly (Issue | undefined)[] = ['wont-start', 'database-down', 'security', 'data-corruption'];

/** Gathers what the actions of this run wrote down, and what is seen now. What nobody wrote down stays absent. */
export function gatherEvidence(record: ReleaseRecord | undefined, present: PresentFacts): Evidence {
  const { deployment, health, migration } = record ?? {};
  const baseline = record && baselineOf(record);
  return withoutUndefined({
    live: liveOf(present, record),
    deployment: deployment && deploymentOf(deployment),
    health: health && healthOf(health),
    baseline: baseline && sideOf(baseline),
    migration: migration && migrationOf(migration),
    report: present.report,
    failureAgeMs: FOUND_WHEN_REPORTED.includes(present.report.issue) ? 0 : ageOf(record, present.now),
  });
}

/** The baseline; one that was begun after the deployment is of the new release, and so it is none. */
export function baselineOf({ baseline, deployment }: ReleaseRecord): HealthSection | undefined {
  const isLate = Date.parse(baseline?.started_at ?? '') > Date.parse(deployment?.started_at ?? '');
  return isLate ? undefined : baseline;
}

function liveOf({ live, isSame = (a, b) => a === b }: PresentFacts, { deployment, rollback }: Partial<ReleaseRecord> = {}): LiveEvidence | undefined {
  if (live.kind === 'none') return { kind: 'nothing' };
  const own = deployment?.release_id;
  // A deployment that never made a release leaves live what was live.
  const previous = deployment?.previous_release_id ?? (own === undefined ? deployment?.live_release_id : undefined);
  if (live.kind === 'unknown' || (own === undefined && previous === undefined)) return undefined;
  const { releaseId } = live;
  const tried = rollback?.outcome === 'rolled-back' || rollback?.outcome === 'failed';
  if (tried && isSame(releaseId, rollback.to_release_id) && !isSame(releaseId, own)) return { kind: 'previous-release', releaseId, byThisRun: true };
  return { kind: isSame(releaseId, own) ? 'this-release' : isSame(releaseId, previous) ? 'previous-release' : 'other-release', releaseId };
}

const DEPLOYMENTS: Readonly<Record<NonNullable<DeploymentSection['outcome']>, DeploymentEvidence | undefined>> = {
  deployed: 'served',
  unchanged: 'served',
  superseded: 'superseded',
  'rolled-back-by-platform': 'rolled-back-by-platform',
  refused: 'not-attempted',
  failed: 'wont-start',
  'timed-out': 'timed-out',
  cancelled: 'cancelled',
  planned: undefined,
};

const deploymentOf = ({ outcome }: DeploymentSection): DeploymentEvidence | undefined => (outcome === undefined ? undefined : DEPLOYMENTS[outcome]);

function healthOf(section: HealthSection): HealthEvidence {
  const { p95_ms: ms, max_p95_ms: objectiveMs } = section;
  return withoutUndefined({
    verdict: section.outcome === 'cancelled' ? 'cancelled' : verdictOf(section),
    wasHealthy: section.was_healthy,
    failing: section.failing_checks && failingOf(section),
    passing: section.passing_checks,
    successShare: section.success_rate,
    samples: section.samples,
    failuresInARow: section.failures_in_a_row,
    p95: ms === undefined || objectiveMs === undefined ? undefined : { ms, objectiveMs, proven: section.reason_code === 'latency-exceeded' },
    wrongVersionOnly: section.reason_code === 'wrong-version' ? true : undefined,
    observedVersion: section.observed_version,
  });
}

const verdictOf = ({ outcome }: HealthSection): Verdict | undefined => VERDICTS.find((verdict) => verdict === outcome);

const sideOf = (section: HealthSection): ComparedSide => withoutUndefined({ verdict: verdictOf(section), failing: failingOf(section) });

function failingOf(section: HealthSection): readonly FailingCheck[] {
  return (section.failing_checks ?? []).map(({ name, critical, component, message }) => withoutUndefined({ name, critical: critical ?? true, component, message }));
}

const NOT_COMPLETED: readonly MigrationSection['outcome'][] = ['failed', 'timed-out', 'cancelled', 'refused'];
const TOUCHED_NOTHING: readonly MigrationSection['outcome'][] = ['up-to-date', 'pending', 'backed-up', 'rehearsed', 'planned', 'refused'];

/** A migration that applied nothing is `none`; one that applied something, or may have, is never taken for `none`. */
export function migrationOf(section: MigrationSection): MigrationEvidence {
  return withoutUndefined({ state: NOT_COMPLETED.includes(section.outcome) ? 'not-completed' : 'completed', class: classOf(section), fromRevision: section.from_revision, toRevision: section.to_revision, backup: section.backup_file });
}

function classOf({ outcome, applied_count: applied, migration_class: named = 'unknown' }: MigrationSection): MigrationClass {
  if (applied === 0 || (applied === undefined && TOUCHED_NOTHING.includes(outcome))) return 'none';
  return named === 'none' ? 'unknown' : named;
}

/** Since when the failure has been known: the health check's end, else the deployment's, else the migration's. */
function ageOf(record: ReleaseRecord | undefined, now: Date): number | undefined {
  const at = record?.health?.finished_at ?? record?.deployment?.finished_at ?? record?.migration?.finished_at;
  const age = at === undefined ? Number.NaN : now.getTime() - Date.parse(at);
  return age >= -CLOCK_SKEW_MS ? Math.max(0, age) : undefined;
}
