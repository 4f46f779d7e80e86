// Tells how a rollback would be decided, from a release record or an evidence document, with or without a policy:
// `npm run --silent decide -- EVIDENCE.json [POLICY.yml]`. Ends with 0 whatever is decided, with 2 for bad input.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describeIssues } from '../shared/documents/describe-issues.ts';
import { readYaml } from '../shared/documents/read-yaml.ts';
import { messageOf } from '../shared/kernel/coded-error.ts';
import { valid } from '../shared/kernel/problem.ts';
import type { Checked } from '../shared/kernel/problem.ts';
import { invalid } from '../shared/kernel/problem.ts';
import { clip, printable } from '../shared/kernel/untrusted-text.ts';
import { parseRecord } from '../shared/record/record-text.ts';
import { RECORD_SCHEMA } from '../shared/record/schema.ts';
import type { ReleaseRecord } from '../shared/record/schema.ts';
import { decideRollback } from '../shared/rollback-decision/decide.ts';
import { describeEvidence } from '../shared/rollback-decision/describe-evidence.ts';
import { EVIDENCE_SCHEMA, readEvidenceDocument } from '../shared/rollback-decision/evidence-document.ts';
import type { ReadEvidence } from '../shared/rollback-decision/evidence-document.ts';
import { gatherEvidence } from '../shared/rollback-decision/evidence-from-record.ts';
import type { DecisionSettings } from '../shared/rollback-decision/evidence.ts';
import { policyDocument } from '../shared/rollback-decision/policy.ts';
import type { Policy } from '../shared/rollback-decision/policy.ts';
import { readPolicy } from '../shared/rollback-decision/read-policy.ts';
import { respondWithin } from '../shared/rollback-decision/severity.ts';

const USAGE = 'Usage: npm run --silent decide -- EVIDENCE.json [POLICY.yml]';
/** As the inputs of action-rollback are preset. */
const PRESET = { hotfixWithinMs: 5 * 60_000, maxFailureAgeMs: 20 * 60_000 };
const LARGEST_FILE = 1_000_000;

const problem = (subject: string, message: string) => invalid({ subject, message });

/** npm starts scripts in the project's folder; paths are meant from where it was called. */
function readFile(name: string): Checked<string> {
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', name);
  try {
    if (!existsSync(file)) return problem(name, `${name} does not exist.`);
    if (statSync(file).size > LARGEST_FILE) return problem(name, `${name} is larger than ${LARGEST_FILE} bytes.`);
    return valid(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    return problem(name, `${name} cannot be read: ${messageOf(error)}.`);
  }
}

function readEvidence(name: string): Checked<ReadEvidence> {
  const text = readFile(name);
  if (!text.ok) return text;
  let document: unknown;
  try {
    document = JSON.parse(text.value);
  } catch (error) {
    return problem(name, `${name} is not JSON: ${messageOf(error)}.`);
  }
  const schema = typeof document === 'object' && document !== null && 'schema' in document ? document.schema : undefined;
  if (schema === EVIDENCE_SCHEMA) return readEvidenceDocument(document, name);
  if (schema !== RECORD_SCHEMA) return problem(name, `${name} is neither a release record ("schema": "${RECORD_SCHEMA}") nor an evidence document ("schema": "${EVIDENCE_SCHEMA}"); see docs/decision.md.`);
  const record = parseRecord(text.value, name);
  return record.ok ? valid({ evidence: evidenceAtTheTime(record.value), settings: {} }) : record;
}

/** A record tells of the past: it is judged as of the time when it was written. */
function evidenceAtTheTime(record: ReleaseRecord): ReadEvidence['evidence'] {
  const at = record.decision?.decided_at ?? record.updated_at ?? record.health?.finished_at ?? record.deployment?.finished_at ?? record.migration?.finished_at;
  const live = record.deployment?.live_release_id;
  return gatherEvidence(record, { live: live === undefined ? { kind: 'unknown', reason: 'the record does not say' } : { kind: 'live', releaseId: live }, now: new Date(at ?? Number.NaN), report: {} });
}

async function readPolicyFile(name: string): Promise<Checked<Policy>> {
  const text = readFile(name);
  if (!text.ok) return text;
  const document = await readYaml(text.value);
  if (!document.ok) return problem(name, `${name} is not valid YAML: ${document.problem}.`);
  const parsed = policyDocument.safeParse(document.value ?? {}, { reportInput: true });
  const read = parsed.success ? readPolicy(parsed.data) : invalid(...describeIssues(parsed.error.issues, policyDocument).map((issue) => ({ subject: name, message: `Input "policy" is not valid${issue.path ? ` at ${issue.path}` : ''}: ${issue.message}.` })));
  return read.ok ? read : invalid(...read.problems.map(({ message }) => ({ subject: name, message: message.replace(/^Input "policy"/, name) })));
}

function explain({ evidence, settings }: ReadEvidence, policy: Policy | undefined): string {
  const inForce: DecisionSettings = { ...PRESET, ...settings, ...(policy === undefined ? {} : { policy }) };
  const { kind, rule, severity, reason, wouldChange } = decideRollback(evidence, inForce);
  const line = (name: string, text: string): string => `${`${name}:`.padEnd(16)}${clip(printable(text), 2_000)}`;
  return [
    line('Decision', kind),
    line('Rule', rule),
    line('Severity', severity ?? '–'),
    line('Respond within', severity === undefined ? '–' : respondWithin(severity, inForce).words),
    line('Why', reason),
    line('Would change', wouldChange),
    '',
    'Looked at:',
    ...describeEvidence(evidence).map(([what, seen]) => `  ${what}: ${clip(printable(seen), 1_000)}`),
    '',
    'The safety rules (target, schema, who is live right before the switch, holds) are asked on top of this by the action itself.',
  ].join('\n');
}

async function main(files: readonly string[]): Promise<number> {
  const [evidenceFile, policyFile, ...more] = files;
  if (evidenceFile === undefined || more.length > 0 || files.some((file) => file.startsWith('-'))) {
    console.error(USAGE);
    return 2;
  }
  const evidence = readEvidence(evidenceFile);
  const policy = policyFile === undefined ? valid(undefined) : await readPolicyFile(policyFile);
  const problems = [evidence, policy].flatMap((checked) => (checked.ok ? [] : checked.problems));
  for (const { message } of problems) console.error(printable(message));
  if (!evidence.ok || !policy.ok) return 2;
  console.log(explain(evidence.value, policy.value));
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
