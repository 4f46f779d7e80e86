import { quote } from '../kernel/untrusted-text.ts';
import type { LiveRelease } from '../platforms/port.ts';
import { entryOf, isCandidate, isSameRelease, listCandidates } from './candidates.ts';
import type { Candidate, KnownReleases } from './candidates.ts';

/** Where a rollback may go, in the order of preference; without `to` the first that can still be started is the target. */
export type TargetChoice =
  | { readonly kind: 'choice'; readonly candidates: readonly Candidate[] }
  /** The name that was given fits several releases. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Candidate[] };

/** A commit, or a beginning of one that is long enough to be meant. */
const COMMIT = /^[0-9a-f]{7,64}$/i;

/**
 * Finds the release to go back to. Without `to` it is the newest verified one that is neither live nor bad; the release that
 * was live before this run's own comes first when it was verified, or when nothing is remembered of it.
 * @param to a release id, a version, a commit or the beginning of one, or `previous`
 */
export function chooseTarget(to: string | undefined, known: KnownReleases, live: LiveRelease): TargetChoice {
  const candidates = listCandidates(known);
  const leaving = releaseToLeave(known, live);
  if (to === undefined) return { kind: 'choice', candidates: lastVerified(candidates, leaving) };
  if (to === 'previous') return { kind: 'choice', candidates: previousTo(leaving, candidates, known) };
  const named = [candidates.filter((candidate) => isCandidate(candidate, to)), candidates.filter(({ version, commit }) => version === to || commit === to), candidates.filter((candidate) => beginsWith(candidate, to))];
  const found = named.find((matches) => matches.length > 0) ?? [{ releaseId: to, origin: 'named', why: `named as the target: ${quote(to)}` }];
  const there = found.filter(({ gone }) => gone === undefined);
  const fitting = there.length > 0 ? there : found;
  return { kind: fitting.length > 1 ? 'ambiguous' : 'choice', candidates: fitting };
}

function beginsWith({ version, commit }: Candidate, to: string): boolean {
  return COMMIT.test(to) && [version, commit].some((name) => name !== undefined && COMMIT.test(name) && name.toLowerCase().startsWith(to.toLowerCase()));
}

function lastVerified(candidates: readonly Candidate[], leaving: string | undefined): readonly Candidate[] {
  const others = candidates.filter((candidate) => !candidate.bad && !candidate.failedInRun && !isCandidate(candidate, leaving));
  const verified = others.filter(({ verdict }) => verdict === 'healthy');
  const before = others.find(({ origin }) => origin === 'previous');
  // First use, or put live by other means: which migrations came after it is known, and of older ones it is not.
  const first = before !== undefined && (before.verdict === 'healthy' || before.deploymentId === undefined) ? [before] : [];
  const chosen = [...first, ...verified.filter((candidate) => !first.includes(candidate))];
  if (chosen.length > 0 || before === undefined) return chosen;
  return before.verdict === 'unhealthy' ? [] : [before];
}

/** What was live before the one that is live now: in the order in which releases were put there, never by their age. */
function previousTo(leaving: string | undefined, candidates: readonly Candidate[], known: KnownReleases): readonly Candidate[] {
  const own = candidates.find(({ origin }) => origin === 'previous');
  if (own !== undefined && !isCandidate(own, leaving)) return [own];
  const { entries = [], liveReleaseId } = known.history ?? {};
  const at = entryOf(leaving, known);
  const older = at === undefined ? [liveReleaseId] : entries.slice(entries.indexOf(at) + 1).flatMap(({ served, rolledBackTo, releaseId }) => (served ? [rolledBackTo ?? releaseId] : []));
  const id = older.find((releaseId) => releaseId !== undefined && releaseId !== leaving && !isSameRelease(releaseId, leaving, known));
  const found = candidates.find((candidate) => isCandidate(candidate, id)) ?? own;
  return found === undefined ? beforeOnPlatform(leaving, candidates, known) : [found];
}

/** Where nothing of it was remembered: the newest release that the platform had before the one that is live, and can start. */
function beforeOnPlatform(leaving: string | undefined, candidates: readonly Candidate[], { platform }: KnownReleases): readonly Candidate[] {
  const releases = platform?.kind === 'known' ? platform.releases : [];
  const at = releases.findIndex(({ releaseId, live }) => live || releaseId === leaving);
  const older = releases.slice(at + 1).flatMap(({ releaseId }) => candidates.filter((candidate) => isCandidate(candidate, releaseId) && !isCandidate(candidate, leaving)));
  return older.filter(({ gone }) => gone === undefined).slice(0, 1);
}

/** The release that a rollback would take away: the live one; where that is not to be known, this run's, else the newest that is under way, else the one remembered as live. */
export function releaseToLeave({ record, history }: KnownReleases, live: LiveRelease): string | undefined {
  return live.kind === 'live' ? live.releaseId : (record?.deployment?.release_id ?? history?.entries.find(({ open, releaseId }) => open && releaseId !== undefined)?.releaseId ?? history?.liveReleaseId);
}
