import { valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import type { HealthSection, ReleaseRecord } from '../record/schema.ts';
import { secretParameters } from './check-headers.ts';
import { isCommand } from './check-url.ts';
import { checksFromInputs, METHODS } from './checks-input.ts';
import type { CheckValues } from './checks-input.ts';
import type { Check } from './types.ts';

type RecordedCheck = NonNullable<HealthSection['checks']>[number];

/**
 * Checks as the release record keeps them: without headers and bodies. Only its name is kept of a check that cannot be
 * repeated from a record: a command (what a record says is never run), one with a body, or with a secret in its address.
 * Of headers it only says that there were some: they may be secrets, and without them the service answers something else.
 */
export function recordChecks(checks: readonly Check[]): readonly RecordedCheck[] {
  return checks.map((check) => {
    const repeatable = !isCommand(check) && check.body === undefined && secretParameters(check.url).length === 0;
    return {
      name: check.name,
      critical: check.critical,
      ...(repeatable ? { url: check.url, method: check.method, timeout_ms: check.timeoutMs } : {}),
      ...(repeatable && check.conditions.length > 0 ? { conditions: check.conditions.map(({ text }) => text) } : {}),
      ...(repeatable && check.expectStatus && check.expectStatus.join() !== '200' ? { expect_status: [...check.expectStatus] } : {}),
      ...(repeatable && Object.keys(check.headers).length > 0 ? { needs_headers: true } : {}),
    };
  });
}

/** What is to be probed, and who says so. */
export interface ChosenChecks {
  /** Empty where nobody says what to probe. */
  readonly checks: readonly Check[];
  readonly from: 'inputs' | 'record' | 'deployment' | 'nowhere';
  /** The names of recorded checks that cannot be repeated, or not without headers that the inputs do not give. */
  readonly skipped: readonly string[];
}

/**
 * Chooses what to probe: what the inputs say, else the checks of this run's earlier health check or baseline, else the
 * address that the deployment gave. What the inputs say of headers, conditions and the rest holds for all of them.
 */
export function chooseChecks(values: CheckValues, record: ReleaseRecord | undefined): Checked<ChosenChecks> {
  const address = record?.deployment?.url;
  const given = checksFromInputs(values, address);
  if (!given.ok) return given;
  if (given.value.length > 0) return valid({ checks: given.value, from: 'inputs', skipped: [] });
  const recorded = (record?.health?.checks ?? record?.baseline?.checks ?? []).map((check) => ({ name: check.name, needsHeaders: check.needs_headers === true, read: readRecorded(check, values) }));
  const checks = recorded.flatMap(({ read }) => read);
  const skipped = recorded.filter(({ read }) => read.length === 0).map(({ name }) => name);
  if (checks.length > 0) return valid({ checks, from: 'record', skipped });
  // A service that is only asked with headers would answer for want of them at the deployment's own address too.
  if (recorded.some(({ needsHeaders, read }) => needsHeaders && read.length === 0)) return valid({ checks: [], from: 'nowhere', skipped });
  const deployed = address === undefined ? valid([]) : checksFromInputs({ ...values, url: address }, undefined);
  return deployed.ok && deployed.value.length > 0 ? valid({ checks: deployed.value, from: 'deployment', skipped }) : valid({ checks: [], from: 'nowhere', skipped });
}

/** A record is another step's word: a check with anything in it that an input could not say, or a command, is left out. */
function readRecorded(recorded: RecordedCheck, values: CheckValues): readonly Check[] {
  const { name, url, critical, conditions, expect_status: statuses, method, timeout_ms: timeoutMs, needs_headers: needsHeaders } = recorded;
  if (url === undefined || isCommand({ url })) return [];
  const item = {
    name,
    url,
    ...(critical === undefined ? {} : { critical }),
    ...(conditions === undefined ? {} : { conditions }),
    ...(statuses === undefined ? {} : { 'expect-status': statuses }),
    ...(timeoutMs === undefined ? {} : { timeout: `${Math.max(1, Math.round(timeoutMs))}ms` }),
    method: METHODS.find((known) => known === method) ?? 'GET',
  };
  const read = checksFromInputs({ ...values, body: undefined, checks: [item] }, undefined);
  if (!read.ok) return [];
  return needsHeaders === true ? read.value.filter(({ headers }) => Object.keys(headers).length > 0) : read.value;
}
