import type { RequestContext } from '../../shared/action/action.ts';
import { duration, integer, oneOf, setOf, share, text } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { isHttp } from '../../shared/health-probe/check-url.ts';
import { checkInputs, WHAT_TO_PROBE } from '../../shared/health-probe/checks-input.ts';
import { chooseChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { ChosenChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { HealthRequest, VersionRule } from '../../shared/health-probe/types.ts';
import type { Verdict } from '../../shared/kernel/outcomes.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { readVersionRule } from './version-rule.ts';

export const inputs = {
  ...commonInputs,
  phase: { codec: oneOf(['verify', 'baseline']), default: 'verify' },
  ...checkInputs,
  'expect-status': { ...checkInputs['expect-status'], default: '200' },
  method: { ...checkInputs.method, default: 'GET' },
  'expect-version': { codec: text({ max: 400, accepts: 'a version, or "path = value",', example: '[BODY].version = 1.4.2' }) },
  'version-path': { codec: text({ max: 200, accepts: 'the place of the version', example: '[BODY].version' }) },
  timeout: { codec: duration({ min: 1, example: '5m' }), default: '5m' },
  interval: { codec: duration({ min: 10, max: 3_600_000, example: '1s' }), default: '1s' },
  'success-threshold': { codec: integer({ min: 1, max: 1_000, example: '2' }), default: '2' },
  'failure-threshold': { codec: integer({ min: 1, max: 1_000, example: '3' }), default: '3' },
  watch: { codec: duration({ example: '10m' }), default: '0s' },
  'max-error-rate': { codec: share('1%'), default: '1%' },
  'max-p95': { codec: duration({ min: 1, example: '500ms' }), default: '500ms' },
  concurrency: { codec: integer({ min: 1, max: 1_000, example: '16' }), default: '16' },
  'fail-on': { codec: setOf(['unhealthy', 'inconclusive', 'degraded']), default: 'unhealthy,inconclusive' },
} as const satisfies Record<string, InputSpec>;

/** What one health check is asked to do. */
export interface HealthcheckRequest {
  readonly phase: 'verify' | 'baseline';
  readonly environment: string | undefined;
  readonly health: HealthRequest;
  readonly chosen: ChosenChecks;
  readonly failOn: readonly Verdict[];
  readonly githubToken: string | undefined;
  readonly dryRun: boolean;
}

/** A baseline is a look, not a wait: the service may well be down before its first deployment. */
const LONGEST_BASELINE_MS = 30_000;

export function toRequest(values: InputValues<typeof inputs>, { record }: RequestContext): Checked<HealthcheckRequest> {
  const chosen = chooseChecks(values, record);
  const version = readVersionRule(values['expect-version'], values['version-path'], record?.version);
  const problems = [...(chosen.ok ? [] : chosen.problems), ...(version.ok ? [] : version.problems)];
  if (!chosen.ok || !version.ok) return invalid(...problems);
  if (chosen.value.checks.length === 0) return invalid({ subject: 'url', message: `${WHAT_TO_PROBE} ${nowhere(record !== undefined, chosen.value)}` });
  if (version.value?.source === 'explicit' && !chosen.value.checks.some(isHttp)) return invalid({ subject: 'expect-version', message: 'Input "expect-version" needs a check by http: or https:, since only these can show a version.' });
  const baseline = values.phase === 'baseline';
  return valid({
    phase: values.phase,
    environment: values.environment,
    health: {
      checks: chosen.value.checks,
      version: versionFor(baseline, version.value),
      timeoutMs: baseline ? Math.min(values.timeout, LONGEST_BASELINE_MS) : values.timeout,
      intervalMs: values.interval,
      successThreshold: values['success-threshold'],
      failureThreshold: values['failure-threshold'],
      ...(baseline ? { giveUpEarly: true } : {}),
      watchMs: values.watch,
      maxErrorRate: values['max-error-rate'],
      maxP95Ms: values['max-p95'],
      concurrency: values.concurrency,
    },
    chosen: chosen.value,
    failOn: values['fail-on'],
    githubToken: values['github-token'],
    dryRun: values['dry-run'],
  });
}

/** Before the deployment another version is served than the one that is being shipped. */
const versionFor = (baseline: boolean, rule: VersionRule | undefined): VersionRule | undefined => (baseline ? undefined : rule);

function nowhere(hasRecord: boolean, { skipped }: ChosenChecks): string {
  if (skipped.length > 0) return 'The checks of the release record cannot be repeated from it: commands, and checks with headers, a body or a secret in the address. Give "headers" where only these are missing.';
  return hasRecord ? 'The release record has no address either: the deployment gave none ("environment-url").' : 'Without "environment" there is no release record to take it from.';
}
