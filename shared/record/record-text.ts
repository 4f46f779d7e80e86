import { describeIssues } from '../documents/describe-issues.ts';
import { clip, oneLine, printable } from '../kernel/untrusted-text.ts';
import { invalid, valid } from '../kernel/problem.ts';
import type { Checked } from '../kernel/problem.ts';
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
  const [first, ...more] = describeIssues(parsed.error.issues);
  return problem(`${first?.path ? `${first.path}: ` : ''}${first?.message ?? 'unknown'}${more.length > 0 ? ` (and ${more.length} more)` : ''}`);
}

/** Writes a record, leaving out its least needed details until it fits; `redact` takes secrets out of every text in it. */
export function stringifyRecord(record: ReleaseRecord, redact: (text: string) => string): string {
  const clean = cleaned(record, redact) as ReleaseRecord;
  for (const shrink of [identity, withoutLongTexts, withoutCheckDetails, withoutChecks]) {
    const text = JSON.stringify(shrink(clean));
    if (Buffer.byteLength(text) <= LARGEST_RECORD_BYTES) return text;
  }
  return JSON.stringify({ ...withoutChecks(withoutLongTexts(clean)), commit: undefined, notifications: undefined });
}

/** Adds what one action found out; a section named undefined is taken out. */
export function applyChange(record: ReleaseRecord, change: RecordChange, updatedAt: string): ReleaseRecord {
  const merged = { ...record, ...change, updated_at: updatedAt };
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as unknown as ReleaseRecord;
}

const identity = (record: ReleaseRecord): ReleaseRecord => record;

/** Longest texts of the schema, per key: what a writer puts in is cut rather than refused by the next reader. */
const LONGEST: Readonly<Record<string, number>> = { reason: 1_000, would_change: 1_000, message: 500, requested_reason: 500, name: 200, component: 200, author: 100, actor: 100, workflow: 200, version: 200, observed_version: 200, expected_version: 200 };

function cleaned(value: unknown, redact: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') {
    const safe = redact(key === 'message' || key === 'reason' || key === 'would_change' || key === 'requested_reason' || key === 'conditions' ? printable(value) : oneLine(value));
    return clip(safe, LONGEST[key] ?? 2_000);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? Number(value.toPrecision(12)) : undefined;
  if (Array.isArray(value)) return value.map((item) => cleaned(item, redact, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleaned(inner, redact, name)]));
}

function withoutLongTexts(record: ReleaseRecord): ReleaseRecord {
  return JSON.parse(JSON.stringify(record), (_key, value: unknown) => (typeof value === 'string' ? clip(value, 240) : value)) as ReleaseRecord;
}

function withoutCheckDetails(record: ReleaseRecord): ReleaseRecord {
  return mapHealth(withoutLongTexts(record), (health) => ({ ...health, checks: health.checks?.slice(0, 20), failing_checks: health.failing_checks?.slice(0, 8), passing_checks: health.passing_checks?.slice(0, 20) }));
}

function withoutChecks(record: ReleaseRecord): ReleaseRecord {
  return mapHealth(record, (health) => ({ ...health, checks: undefined, failing_checks: health.failing_checks?.slice(0, 3), passing_checks: undefined }));
}

type Health = NonNullable<ReleaseRecord['health']>;
function mapHealth(record: ReleaseRecord, shrink: (health: Health) => { [K in keyof Health]?: Health[K] | undefined }): ReleaseRecord {
  return { ...record, ...(record.health && { health: shrink(record.health) as Health }), ...(record.baseline && { baseline: shrink(record.baseline) as Health }) };
}
