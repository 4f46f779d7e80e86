import { VERDICTS } from '../kernel/outcomes.ts';
import type { Verdict } from '../kernel/outcomes.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { ReleaseRecord } from '../record/schema.ts';

/** A release that might be put live again. */
export interface Candidate {
  readonly releaseId: string;
  readonly version?: string;
  readonly verdict?: Verdict;
  /** `previous`: live before this run's deployment. `own`: made by this run. `named`: known by its id only. */
  readonly origin: 'previous' | 'own' | 'named';
  /** In words. */
  readonly why: string;
}

const COMMIT = /^[0-9a-f]{7,64}$/;
const isVerdict = (outcome: string | undefined): outcome is Verdict => VERDICTS.some((verdict) => verdict === outcome);

/**
 * Finds the release to go back to. Without `to`, and for `previous`, it is the one that was live before this run.
 * @param to a release id, `previous`, or the version or commit of this run's own release
 * @returns undefined when the record knows none
 */
export function chooseTarget(to: string | undefined, record: ReleaseRecord | undefined): Candidate | undefined {
  const previous = previousOf(record);
  if (to === undefined || to === 'previous') return previous;
  const own = ownOf(record);
  for (const known of [previous, own]) if (known?.releaseId === to) return known;
  if (own !== undefined && namesVersion(to, record)) return own;
  return { releaseId: to, origin: 'named', why: `named as the target: ${quote(to)}` };
}

function previousOf(record: ReleaseRecord | undefined): Candidate | undefined {
  const releaseId = record?.deployment?.previous_release_id;
  if (releaseId === undefined) return undefined;
  const verdict = record?.baseline?.outcome;
  return { releaseId, origin: 'previous', ...(isVerdict(verdict) ? { verdict } : {}), why: 'was live before the deployment of this run' };
}

function ownOf(record: ReleaseRecord | undefined): Candidate | undefined {
  const releaseId = record?.deployment?.release_id;
  if (releaseId === undefined) return undefined;
  const verdict = record?.health?.outcome;
  return { releaseId, origin: 'own', ...(record?.version === undefined ? {} : { version: record.version }), ...(isVerdict(verdict) ? { verdict } : {}), why: 'was made by this run' };
}

function namesVersion(to: string, record: ReleaseRecord | undefined): boolean {
  const names = [record?.version, record?.commit?.sha].filter((name) => name !== undefined);
  return names.some((name) => name === to || (COMMIT.test(name) && COMMIT.test(to) && name.startsWith(to)));
}
