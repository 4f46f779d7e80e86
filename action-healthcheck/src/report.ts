import type { Report } from '../../shared/action/action.ts';
import { code, md, table } from '../../shared/action/markdown.ts';
import { recordChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { HealthResult, Measurement } from '../../shared/health-probe/types.ts';
import { formatDuration } from '../../shared/kernel/duration.ts';
import type { Outcome } from '../../shared/kernel/outcomes.ts';
import { clip } from '../../shared/kernel/untrusted-text.ts';
import { withoutUndefined } from '../../shared/kernel/without-undefined.ts';
import type { HealthSection } from '../../shared/record/schema.ts';
import type { HealthcheckRequest } from './inputs.ts';
import { renderSummary } from './summary.ts';

export interface Published {
  readonly startedAt: string;
  readonly finishedAt: string;
  /** The report's path, where it could be written. */
  readonly report: string | undefined;
}

/** The most that the release record keeps. */
const MOST_FAILING = 50;
const MOST_COMPONENTS_IN_REASON = 5;

export function reportOf(request: HealthcheckRequest, result: HealthResult, published: Published): Report<'action-healthcheck'> {
  const baseline = request.phase === 'baseline' && result.verdict !== 'cancelled';
  const failed = result.verdict === 'cancelled' || (!baseline && request.failOn.includes(result.verdict));
  const reasonCode = baseline ? 'baseline-recorded' : result.reasonCode;
  const section = sectionOf(request, result, reasonCode, published);
  const rounded = (value: number | undefined): number | undefined => (value === undefined ? undefined : Math.round(value));
  return {
    outcome: result.verdict,
    reasonCode,
    reason: baseline ? `The state before the deployment is recorded: ${result.verdict}. ${result.reason}` : result.reason,
    failed,
    advice: failed || result.verdict === 'degraded' ? adviceOf(request, result) : undefined,
    outputs: {
      'success-rate': result.successRate === undefined ? undefined : Number(result.successRate.toFixed(6)),
      'p95-ms': rounded(result.p95Ms),
      samples: result.samples,
      'failing-checks': JSON.stringify(result.failing.flatMap(failingEntries).slice(0, MOST_FAILING)),
      'observed-version': result.observedVersion,
      'time-to-healthy-ms': rounded(result.timeToHealthyMs),
      report: published.report,
    },
    change: request.phase === 'baseline' ? { baseline: section } : { health: section },
    summary: renderSummary(request, result),
  };
}

function adviceOf(request: HealthcheckRequest, result: HealthResult): string | undefined {
  if (result.verdict === 'cancelled') return 'Nothing is proven about what is live now; run the health check again.';
  if (result.advice !== undefined) return result.advice;
  const decisive = result.failing.some(({ critical }) => critical) ? result.failing.filter(({ critical }) => critical) : result.failing;
  const components = [...new Set(decisive.flatMap((measurement) => measurement.components.map(({ name }) => name)))];
  if (components.length > 0) return `Look at ${components.slice(0, MOST_COMPONENTS_IN_REASON).join(', ')} first.`;
  return result.verdict === 'unhealthy' && request.health.watchMs === 0 ? 'Look at the log of the service; if it only needs longer to start, give a longer "timeout".' : undefined;
}

/**
 * What this run adds to the release record. A baseline keeps only what failed: that a part was not at its best before the
 * deployment must not excuse the release that makes the whole check fail.
 */
function sectionOf({ health, phase }: HealthcheckRequest, result: HealthResult, reasonCode: Report['reasonCode'], { startedAt, finishedAt, report }: Published): HealthSection {
  return withoutUndefined<HealthSection>({
    outcome: result.verdict satisfies Outcome<'action-healthcheck'>,
    reason_code: reasonCode,
    reason: result.reason,
    started_at: startedAt,
    finished_at: finishedAt,
    success_rate: result.successRate,
    p95_ms: result.p95Ms,
    max_error_rate: health.maxErrorRate,
    max_p95_ms: health.maxP95Ms,
    samples: result.samples,
    failures_in_a_row: result.failuresInARow,
    failing_checks: result.failing.filter(({ kind }) => phase === 'verify' || kind !== 'pass').flatMap(failingEntries).slice(0, MOST_FAILING),
    passing_checks: [...result.passing],
    observed_version: result.observedVersion,
    expected_version: health.version?.expected,
    time_to_healthy_ms: result.timeToHealthyMs,
    was_healthy: result.wasHealthy,
    checks: [...recordChecks(health.checks)] as NonNullable<HealthSection['checks']>,
    report,
  });
}

/** One entry for each failing component, so that a reader finds the database by its name; one for a check without any. */
function failingEntries(measurement: Measurement): NonNullable<HealthSection['failing_checks']> {
  const entry = { name: measurement.check, critical: measurement.critical, kind: measurement.degraded ? 'degraded' : measurement.kind, ...(measurement.status === undefined ? {} : { status: String(measurement.status) }) };
  const message = clip(measurement.message ?? '', 300);
  if (measurement.components.length === 0) return [{ ...entry, message }];
  return measurement.components.map((component) => ({ ...entry, component: component.name, message: clip(component.message || message, 300) }));
}

export function planned({ health, phase }: HealthcheckRequest): Report<'action-healthcheck'> {
  const rows = health.checks.map((check) => [md(check.name), code(check.url), check.conditions.length > 0 ? check.conditions.map(({ text }) => code(text)).join('<br>') : md(`status ${(check.expectStatus ?? ['200']).join(' or ')}`), check.critical ? 'yes' : 'no']);
  return {
    outcome: 'planned',
    reasonCode: 'dry-run',
    reason: `Dry run: ${phase === 'baseline' ? 'a baseline of ' : ''}${health.checks.length} ${health.checks.length === 1 ? 'check' : 'checks'} would be probed for up to ${formatDuration(health.timeoutMs)}${health.watchMs > 0 ? ` and watched for ${formatDuration(health.watchMs)}` : ''}.`,
    failed: false,
    outputs: {},
    summary: table(['Check', 'Address', 'Conditions', 'Critical'], rows),
  };
}
