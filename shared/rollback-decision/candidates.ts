import { VERDICTS } from '../kernel/outcomes.ts';
import type { MigrationClass, Verdict } from '../kernel/outcomes.ts';
import { withoutUndefined } from '../kernel/without-undefined.ts';
import { isCommit } from '../ledger/commit.ts';
import { entryOfRelease, idsOf, isBadVersion, isOfRelease, releasesOf } from '../ledger/history.ts';
import type { LedgerEntry, LedgerHistory } from '../ledger/history.ts';
import type { PlatformHistory, PlatformRelease } from '../platforms/port.ts';
import { isReleaseId } from '../platforms/release-id.ts';
import type { ReleaseRecord } from '../record/schema.ts';
import { baselineOf } from './evidence-from-record.ts';

/** A release that might be put live again. */
export interface Candidate {
  readonly releaseId: string;
  /** Ids that it had before: a rollback may have made a new release of it. */
  readonly earlierIds?: readonly string[];
  readonly version?: string;
  readonly commit?: string;
  /** Who wrote the commit, as far as it was remembered. */
  readonly author?: string;
  readonly verdict?: Verdict | 'not-verified';
  /** `previous`: live before this run's deployment. `own`: made by this run. `remembered`: of an earlier run. `platform`: known to the platform only. `named`: known by its id only. */
  readonly origin: 'previous' | 'own' | 'remembered' | 'platform' | 'named';
  /** In words. */
  readonly why: string;
  /** Whether it, or another release of its version, was rolled back or marked bad, and has not been verified since. */
  readonly bad?: true;
  /** Whether this very run found it unhealthy, before it deployed another one. */
  readonly failedInRun?: true;
  /** Why the platform cannot start it any more, where its history says so. */
  readonly gone?: string;
  /** The GitHub deployment that remembers it. */
  readonly deploymentId?: string;
  /** ISO 8601, UTC. */
  readonly deployedAt?: string;
  readonly schema?: string;
  readonly class?: MigrationClass;
}

/** What is known of the releases of an environment. */
export interface KnownReleases {
  readonly record: ReleaseRecord | undefined;
  /** Undefined where nothing can be remembered. */
  readonly history: LedgerHistory | undefined;
  /** What the platform itself remembers; undefined as long as nobody had to ask. */
  readonly platform?: PlatformHistory | undefined;
}

/** Whether this is the release of an id, by the one that it has or by one that it had before. */
export const isCandidate = ({ releaseId, earlierIds = [] }: Pick<Candidate, 'releaseId' | 'earlierIds'>, id: string | undefined): boolean => id !== undefined && (releaseId === id || earlierIds.includes(id));

const isVerdict = (outcome: string | undefined): outcome is Verdict => VERDICTS.some((verdict) => verdict === outcome);

/** Every release that is known, each once: what this run made and found, what is remembered, and what else the platform knows, newest first. */
export function listCandidates({ record, history, platform }: KnownReleases): readonly Candidate[] {
  const remembered = history === undefined ? [] : releasesOf(history).map((entries) => rememberedRelease(history, entries));
  const others = platform?.kind === 'known' ? platform.releases.filter(({ releaseId }) => isReleaseId(releaseId) && !remembered.some((candidate) => isCandidate(candidate, releaseId))).map((release) => platformRelease(release, history)) : [];
  const earlier = [...remembered, ...others].map((candidate) => ({ ...candidate, ...goneOf(candidate, platform) }));
  const find = (releaseId: string | undefined): Candidate | undefined => earlier.find((candidate) => isCandidate(candidate, releaseId));
  const own = ownOf(record, find(record?.deployment?.release_id));
  const previous = previousOf(record, find(record?.deployment?.previous_release_id));
  const better = new Map([previous, own].flatMap((candidate) => (candidate === undefined ? [] : [[candidate.releaseId, candidate] as const])));
  const unknown = [own, previous].filter((candidate) => candidate !== undefined && better.get(candidate.releaseId) === candidate && !earlier.some(({ releaseId }) => releaseId === candidate.releaseId)) as Candidate[];
  return [...unknown, ...earlier.map((candidate) => better.get(candidate.releaseId) ?? candidate)];
}

/** @param entries the deployments of one release, newest first */
function rememberedRelease(history: LedgerHistory, entries: readonly LedgerEntry[]): Candidate {
  const newest = entries[0] as LedgerEntry & { readonly releaseId: string };
  const version = entries.find((entry) => entry.version !== undefined)?.version;
  const earlierIds = [...new Set(entries.flatMap(idsOf))].filter((id) => id !== newest.releaseId);
  return withoutUndefined<Candidate>({
    releaseId: newest.releaseId,
    earlierIds: earlierIds.length === 0 ? undefined : earlierIds,
    version,
    commit: commitOf(version, newest.commit),
    author: newest.author,
    verdict: verdictOf(entries),
    origin: 'remembered',
    why: 'was deployed by an earlier run',
    bad: entries.find((entry) => entry.bad || entry.verdict === 'healthy')?.bad || (version !== undefined && isBadVersion(history, version)) ? (true as const) : undefined,
    deploymentId: newest.deploymentId,
    deployedAt: newest.createdAt,
    schema: newest.schema,
    class: newest.migrationClass,
  });
}

/** Nothing shows that it was ever healthy; that it was rolled back is known by its version or commit. */
function platformRelease({ releaseId, version, commit, createdAt }: PlatformRelease, history: LedgerHistory | undefined): Candidate {
  const bad = history !== undefined && [version, commit].some((name) => name !== undefined && isBadVersion(history, name));
  return withoutUndefined<Candidate>({ releaseId, version, commit, origin: 'platform', why: 'is in the history of the platform', bad: bad ? (true as const) : undefined, deployedAt: createdAt });
}

function goneOf({ releaseId }: Candidate, platform: PlatformHistory | undefined): Pick<Candidate, 'gone'> {
  const startable = platform?.kind === 'known' ? platform.releases.find((release) => release.releaseId === releaseId)?.startable : undefined;
  return startable?.kind === 'no' ? { gone: startable.reason } : {};
}

/** What was proven last; where nothing was, what was said last. That a release was healthy is not undone by a check without a verdict. */
function verdictOf(entries: readonly LedgerEntry[]): Candidate['verdict'] {
  const said = entries.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict]));
  return said.find((verdict) => verdict === 'healthy' || verdict === 'unhealthy') ?? said[0];
}

function previousOf(record: ReleaseRecord | undefined, remembered: Candidate | undefined): Candidate | undefined {
  const { previous_release_id: releaseId, previous_verdict: found } = record?.deployment ?? {};
  if (record === undefined || releaseId === undefined) return undefined;
  const previous = { releaseId: remembered?.releaseId ?? releaseId, origin: 'previous', why: 'was live before the deployment of this run', failedInRun: found === 'unhealthy' ? true : undefined } as const;
  // Where this run made that one too, the baseline is of the one before it.
  const baseline = baselineOf(record)?.outcome;
  const verdict = found ?? (isVerdict(baseline) ? baseline : undefined);
  const isNews = found === 'unhealthy' || found === 'healthy' || (verdict === 'healthy' && remembered?.verdict !== 'unhealthy');
  return withoutUndefined<Candidate>({ ...remembered, ...previous, verdict: remembered === undefined || isNews ? verdict : remembered.verdict });
}

function ownOf(record: ReleaseRecord | undefined, remembered: Candidate | undefined): Candidate | undefined {
  const releaseId = record?.deployment?.release_id;
  if (releaseId === undefined) return undefined;
  const verdict = record?.health?.outcome;
  return { ...remembered, ...withoutUndefined<Candidate>({ releaseId: remembered?.releaseId ?? releaseId, origin: 'own', version: record?.version, verdict: isVerdict(verdict) ? verdict : remembered?.verdict, commit: remembered?.commit ?? commitOf(record?.version, record?.commit?.sha), why: 'was made by this run' }) };
}

/** Where the version is a commit id, the release is of that commit, whichever one the run was started for. */
const commitOf = (version: string | undefined, commit: string | undefined): string | undefined => (version !== undefined && isCommit(version.toLowerCase()) ? version : commit);

/** The remembered deployment that put a release live: this run's own, where it did, else the newest of that release. */
export function entryOf(releaseId: string | undefined, { record, history }: KnownReleases): LedgerEntry | undefined {
  const { release_id: own, github_deployment_id: ownId } = record?.deployment ?? {};
  const mine = ownId !== undefined && releaseId === own ? history?.entries.find(({ deploymentId }) => deploymentId === ownId) : undefined;
  return mine ?? (history && entryOfRelease(history, releaseId));
}

/** Whether two ids are of one release, as far as that is remembered. */
export function isSameRelease(a: string | undefined, b: string | undefined, known: KnownReleases): boolean {
  if (a === undefined || b === undefined) return false;
  return a === b || (known.history !== undefined && releasesOf(known.history).some((entries) => [a, b].every((id) => entries.some((entry) => isOfRelease(entry, id)))));
}

/** The attempt to roll back that this run has made already, as its record says, or, where that was lost, what is remembered. */
export function earlierAttempt({ record, history }: KnownReleases, runId: string | undefined): { readonly outcome: 'rolled-back' | 'failed'; readonly to: string | undefined } | undefined {
  const { outcome, to_release_id: to } = record?.rollback ?? {};
  if (outcome === 'rolled-back' || outcome === 'failed') return { outcome, to };
  return runId ? history?.entries.flatMap(({ attempts }) => attempts).find((attempt) => attempt.runId === runId) : undefined;
}
