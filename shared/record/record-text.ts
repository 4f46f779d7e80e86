import { describeIssues } from '../documents/describe-issues.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
import { withoutUndefined } from '../kernel/without-undefined.ts';
import { fitRecord } from './fit-record.ts';
import { releaseRecord } from './schema.ts';
import type { RecordChange, ReleaseRecord } from './schema.ts';

/** A record must fit an environment variable on every system; Windows allows 32,767 characters for all of a variable. */
export const LARGEST_RECORD_BYTES = 24 * 1024;

/** Reads a record that any other step could have written. */
export function parseRecord(text: string, subject: string): Checked<ReleaseRecord> {
  const problem = (message: string) => invalid({ subject, message: `The release record from ${subject} is not valid: ${message}. Give the output "record" of an earlier action unchanged.` });
  if (Buffer.byteLength(text) > LARGEST_RECORD_BYTES) return problem(`it has ${Buffer.byteLength(text)} bytes, at most ${LARGEST_RECORD_BYTES} are read`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problem('it is not JSON');
  }
  const parsed = releaseRecord.safeParse(value, { reportInput: true });
  if (parsed.success) return valid(parsed.data);
  const issues = describeIssues(parsed.error.issues, releaseRecord).map((issue) => `${issue.path ? `${issue.path}: ` : ''}${issue.message}`);
  return problem(`${issues.slice(0, 1).join()}${issues.length > 1 ? ` (and ${issues.length - 1} more)` : ''}`);
}

/** Writes a record, leaving out its least needed details until it fits; `redact` takes secrets out of every text in it. */
export function stringifyRecord(record: ReleaseRecord, redact: (text: string) => string): string {
  const whole = fitRecord(record, { redact, longestText: LONG });
  const stages = [() => whole, () => fitRecord(whole, { redact, longestText: MIDDLING }), () => withFewChecks(fitRecord(whole, { redact, longestText: MIDDLING })), () => withoutChecks(fitRecord(whole, { redact, longestText: MIDDLING }))];
  for (const stage of stages) {
    const text = JSON.stringify(stage());
    if (Buffer.byteLength(text) <= LARGEST_RECORD_BYTES) return text;
  }
  return JSON.stringify(withoutAddresses(withoutChecks(fitRecord(whole, { redact, longestText: SHORT }))));
}

/** Characters of one text for people, as the schema allows, and in a record that would be too large. */
const LONG = 1_000;
const MIDDLING = 240;
const SHORT = 60;

/** Adds what one action found out; a section named undefined is taken out. */
export function applyChange(record: ReleaseRecord, change: RecordChange, updatedAt: string): ReleaseRecord {
  return withoutUndefined<ReleaseRecord>({ ...record, ...change, updated_at: updatedAt });
}

function withFewChecks(record: ReleaseRecord): ReleaseRecord {
  return mapHealth(record, (health) => ({ ...health, checks: health.checks?.slice(0, 20), failing_checks: health.failing_checks?.slice(0, 8), passing_checks: health.passing_checks?.slice(0, 20) }));
}

function withoutChecks(record: ReleaseRecord): ReleaseRecord {
  return mapHealth(record, (health) => ({ ...health, checks: undefined, failing_checks: health.failing_checks?.slice(0, 3), passing_checks: undefined }));
}

/** What people can find elsewhere goes last; what later steps decide by stays. */
function withoutAddresses(record: ReleaseRecord): ReleaseRecord {
  const kept = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'commit' && key !== 'notifications')) as ReleaseRecord;
  return JSON.parse(JSON.stringify(kept), (_key, value: unknown) => (typeof value === 'string' && value.length > 255 ? undefined : value)) as ReleaseRecord;
}

type Health = NonNullable<ReleaseRecord['health']>;
function mapHealth(record: ReleaseRecord, shrink: (health: Health) => { [K in keyof Health]?: Health[K] | undefined }): ReleaseRecord {
  return { ...record, ...(record.health && { health: shrink(record.health) as Health }), ...(record.baseline && { baseline: shrink(record.baseline) as Health }) };
}
