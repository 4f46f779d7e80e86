import * as z from 'zod/mini';
import type { RequestContext } from '../../shared/action/action.ts';
import { boolean, duration, freeText, name, oneOf, secret, yaml } from '../../shared/action/codecs.ts';
import { commonInputs } from '../../shared/action/common-inputs.ts';
import type { InputSpec, InputValues } from '../../shared/action/parse-inputs.ts';
import { checkInputs } from '../../shared/health-probe/checks-input.ts';
import { chooseChecks } from '../../shared/health-probe/recorded-checks.ts';
import type { Check } from '../../shared/health-probe/types.ts';
import { PLATFORM_NAMES, SEVERITIES } from '../../shared/kernel/outcomes.ts';
import { invalid, valid } from '../../shared/kernel/problem.ts';
import type { Checked } from '../../shared/kernel/problem.ts';
import { choosePlatform } from '../../shared/platforms/registry.ts';
import type { PlatformChoice } from '../../shared/platforms/registry.ts';
import type { ReleaseRecord } from '../../shared/record/schema.ts';
import { ISSUES } from '../../shared/rollback-decision/evidence.ts';
import type { DecisionSettings, PersonReport } from '../../shared/rollback-decision/evidence.ts';
import { memoryInputs, readMemory } from './memory-inputs.ts';
import type { MemoryRequest } from './memory-inputs.ts';
import { readShape, shapeInputs } from './shape-inputs.ts';
import type { Shape } from './shape-inputs.ts';

export const MODES = ['auto', 'force', 'plan'] as const;

export const inputs = {
  ...commonInputs,
  environment: { codec: name({ max: 255 }), required: true },
  mode: { codec: oneOf(MODES), default: 'auto' },
  to: { codec: name({ example: 'previous' }) },
  reason: { codec: freeText() },
  severity: { codec: oneOf(['auto', ...SEVERITIES]), default: 'auto' },
  issue: { codec: oneOf(ISSUES) },
  'fixable-within': { codec: duration({ example: '3m' }) },
  ...shapeInputs,
  ...memoryInputs,
  'hotfix-within': { codec: duration({ min: 1_000, example: '5m' }), default: '5m' },
  'max-failure-age': { codec: duration({ min: 1_000, example: '20m' }), default: '20m' },
  ...checkInputs,
  verify: { codec: boolean(), default: 'true' },
  platform: { codec: oneOf(PLATFORM_NAMES) },
  target: { codec: yaml(z.unknown(), 'a YAML map with the settings of the platform', 'rollback: ./rollback.sh') },
  token: { codec: secret('${{ secrets.RAILWAY_TOKEN }}') },
  timeout: { codec: duration({ min: 1_000, example: '10m' }), default: '10m' },
} as const satisfies Record<string, InputSpec>;

/** What one rollback is asked to decide or do. */
export interface RollbackRequest extends MemoryRequest {
  readonly environment: string;
  readonly service: string | undefined;
  readonly githubToken: string | undefined;
  /** The platform's; undefined where its usual variable is to be used. */
  readonly token: string | undefined;
  readonly platform: PlatformChoice;
  readonly mode: (typeof MODES)[number];
  /** A release id, a version, a commit or its beginning, or `previous`; undefined for the last verified release. */
  readonly to: string | undefined;
  /** Why, in a person's words; shown, never acted on. */
  readonly reason: string | undefined;
  readonly report: PersonReport;
  readonly settings: DecisionSettings;
  readonly strategy: Shape['strategy'];
  /** Set on the platform in place of a rollback; undefined where nothing is to be set. */
  readonly flags: Shape['flags'];
  /** What proves the release that is put back, or a hotfix; empty where nothing can. */
  readonly checks: readonly Check[];
  /** The names of the record's checks that cannot be repeated from it. */
  readonly skippedChecks: readonly string[];
  /** Whether headers are all that they lack. */
  readonly lackHeaders: boolean;
  readonly verify: boolean;
  /** For all questions to the platform, the switch and the verification together. */
  readonly timeoutMs: number;
  readonly dryRun: boolean;
}

export async function toRequest(values: InputValues<typeof inputs>, context: RequestContext): Promise<Checked<RollbackRequest>> {
  if (values.platform === undefined) return invalid({ subject: 'platform', message: `Input "platform" is required: give one of ${PLATFORM_NAMES.join(', ')} in the workflow, or set it for the environment in the pipeline file.` });
  const platform = await choosePlatform(values.platform, values.target);
  if (!platform.ok) return platform;
  const chosen = chooseChecks(values, context.record);
  if (!chosen.ok) return chosen;
  const shape = await readShape(values);
  if (!shape.ok) return shape;
  const { strategy, flags, policy } = shape.value;
  const memory = readMemory(values);
  if (!memory.ok) return memory;
  const { issue, severity, 'fixable-within': fixableWithinMs } = values;
  return valid({
    ...memory.value,
    environment: values.environment,
    service: values.service,
    githubToken: values['github-token'],
    token: values.token,
    platform: platform.value,
    mode: values.mode,
    to: values.to,
    reason: values.reason,
    report: { ...(issue === undefined ? {} : { issue }), ...(severity === 'auto' ? {} : { severity }), ...(fixableWithinMs === undefined ? {} : { fixableWithinMs }) },
    settings: { hotfixWithinMs: values['hotfix-within'], maxFailureAgeMs: values['max-failure-age'], ...(policy === undefined ? {} : { policy }) },
    strategy,
    flags,
    checks: chosen.value.checks,
    skippedChecks: chosen.value.skipped,
    lackHeaders: lackOnlyHeaders(chosen.value.skipped, context.record),
    verify: values.verify,
    timeoutMs: values.timeout,
    dryRun: values['dry-run'],
  });
}

function lackOnlyHeaders(skipped: readonly string[], record: ReleaseRecord | undefined): boolean {
  const recorded = record?.health?.checks ?? record?.baseline?.checks ?? [];
  return recorded.every(({ name, needs_headers: needsHeaders }) => !skipped.includes(name) || needsHeaders === true);
}
