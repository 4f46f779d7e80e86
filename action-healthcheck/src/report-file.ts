import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { recordChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { HealthResult, Measurement } from '../../shared/health-probe/types.ts';
import type { HealthcheckRequest } from './inputs.ts';

export const HEALTH_REPORT_SCHEMA = 'surefoot/health-report@1';

/** Each run has a file of its own: a job may check several environments, before and after. */
export function reportFile(temp: string, { phase }: Pick<HealthcheckRequest, 'phase'>): string {
  return path.join(temp, 'surefoot', 'reports', `health-${phase}-${randomUUID()}.json`);
}

/** The whole run as JSON, for people and tools that want to look closer; secrets are taken out. */
export function reportText({ phase, environment, health }: HealthcheckRequest, result: HealthResult, secrets: readonly string[]): string {
  const report = {
    schema: HEALTH_REPORT_SCHEMA,
    phase,
    environment,
    verdict: result.verdict,
    reason_code: result.reasonCode,
    reason: result.reason,
    success_rate: result.successRate,
    p95_ms: result.p95Ms,
    samples: result.samples,
    time_to_healthy_ms: result.timeToHealthyMs,
    observed_version: result.observedVersion,
    expected_version: health.version?.expected,
    objectives: { max_error_rate: health.maxErrorRate, max_p95_ms: health.maxP95Ms },
    checks: recordChecks(health.checks),
    measurements: result.measurements.map(entryOf),
  };
  return JSON.stringify(report, (_key, value: unknown) => (typeof value === 'string' ? redact(value, secrets) : value), 1);
}

function entryOf(measurement: Measurement): Record<string, unknown> {
  return {
    at_ms: Math.round(measurement.atMs),
    check: measurement.check,
    kind: measurement.kind,
    status: measurement.status,
    duration_ms: measurement.durationMs === undefined ? undefined : Math.round(measurement.durationMs * 10) / 10,
    message: measurement.message,
    components: measurement.components.length > 0 ? measurement.components : undefined,
    observed_version: measurement.observedVersion,
  };
}

/** The edge redacts what goes to the runner; this file does not pass it. */
const redact = (text: string, secrets: readonly string[]): string => secrets.filter((secret) => secret.length >= 4).sort((a, b) => b.length - a.length).reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
