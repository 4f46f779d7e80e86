import type { MigrationClass, Verdict } from '../kernel/outcomes.ts';
import { comparable, readFacts } from './facts.ts';

/** A deployment as GitHub keeps it, with the statuses that it got, in any order. Foreign data: nothing in it is trusted. */
export interface StoredDeployment {
  readonly id: string;
  readonly commit: string;
  readonly createdAt: string;
  /** The run that made it, where its payload says so. */
  readonly runId: string | undefined;
  readonly statuses: readonly StoredStatus[];
}

export interface StoredStatus {
  readonly state: string;
  readonly description: string;
  readonly createdAt: string;
  readonly creator: string;
  readonly logUrl: string | undefined;
}

/**
 * One deployment of ours, with everything that its marked statuses say; later facts win over earlier ones. A deployment
 * that was used again, by a re-run say, gives one entry for each time.
 */
export interface LedgerEntry {
  readonly deploymentId: string;
  readonly commit: string;
  readonly createdAt: string;
  /** The run, as `run/attempt/service`; where only the address of its log tells, `run//`. */
  readonly runId: string | undefined;
  readonly version: string | undefined;
  readonly service: string | undefined;
  readonly author: string | undefined;
  readonly releaseId: string | undefined;
  /** The ids that it had before, oldest first: a rollback may make a new release of the same code. */
  readonly earlierIds: readonly string[];
  readonly schema: string | undefined;
  readonly migrationClass: MigrationClass | undefined;
  readonly verdict: Verdict | 'not-verified' | undefined;
  readonly bad: boolean;
  readonly rolledBackTo: string | undefined;
  /** The attempts to put another release live in its place, oldest first. */
  readonly attempts: readonly LedgerAttempt[];
  /** Whether it was live at some time: it was shown as a success, or the health check judged it. */
  readonly served: boolean;
  /** The state that people see, in GitHub's lower-case words: that of its last marked status. */
  readonly state: string;
  /** Whether its last marked status still says that it is under way. */
  readonly open: boolean;
}

/** A rollback that was tried. */
export interface LedgerAttempt {
  readonly outcome: 'rolled-back' | 'failed';
  readonly to: string;
  /** The run that tried it, as far as its status links to one. */
  readonly runId: string | undefined;
}

/** A rollback that put a release live. */
export interface LedgerPutBack {
  readonly releaseId: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The run that did it, as far as its status links to one. */
  readonly runId: string | undefined;
}

/** What an environment remembers, newest first. */
export interface LedgerHistory {
  readonly entries: readonly LedgerEntry[];
  /** The release that was put live last, by a deployment or a rollback. */
  readonly liveReleaseId: string | undefined;
  /** The last rollback, where nothing was put live since. */
  readonly putBack?: LedgerPutBack | undefined;
  /** The rule of a hold that stands. */
  readonly heldBy: string | undefined;
  /** Whether older deployments exist that were not read. */
  readonly truncated: boolean;
}

/** Actors are compared without the `[bot]` that REST shows and GraphQL does not. */
const actor = (login: string): string => login.replace(/\[bot\]$/, '').toLowerCase();

/**
 * Reads the memory of one environment and service out of GitHub's deployments. Only statuses count that carry the marker
 * and come from our own actor or from GitHub Actions; a deployment without one is somebody else's.
 */
export function readHistory(deployments: readonly StoredDeployment[], key: { readonly service: string | undefined; readonly self: string }, truncated = false): LedgerHistory {
  const ours = new Set([actor(key.self), 'github-actions']);
  const wanted = key.service === undefined ? undefined : comparable(key.service);
  const rounds = deployments.flatMap((deployment) => {
    const marked = deployment.statuses.filter((status) => ours.has(actor(status.creator)) && readFacts(status.description) !== undefined);
    return roundsOf(inOrder(marked)).map((statuses, index, all): Round => ({ entry: entryOf(deployment, statuses, { first: index === 0, last: index === all.length - 1 }), statuses })).toReversed();
  });
  const newestFirst = rounds.filter(({ entry }) => entry.service === wanted).toSorted((a, b) => byAge(b.entry, a.entry));
  const timeline = newestFirst.toReversed().flatMap(({ entry, statuses }) => statuses.map((status) => ({ ...status, entry }))).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { entries: newestFirst.map(({ entry }) => entry), liveReleaseId: liveAfter(timeline), putBack: putBackAfter(timeline), heldBy: holdAfter(timeline), truncated };
}

/** Oldest first. GitHub's times have whole seconds; its ids grow. */
const byAge = (a: LedgerEntry, b: LedgerEntry): number => a.createdAt.localeCompare(b.createdAt) || Number(a.deploymentId) - Number(b.deploymentId);

interface Round {
  readonly entry: LedgerEntry;
  readonly statuses: readonly StoredStatus[];
}
type Event = StoredStatus & { readonly entry: LedgerEntry };

const isUnderWay = (status: StoredStatus | undefined): boolean => status !== undefined && /^(in_progress|queued|pending)$/i.test(status.state);

/** A deployment begins with its version; one that begins again is another round, for which nothing said before counts. */
function roundsOf(marked: readonly StoredStatus[]): readonly (readonly StoredStatus[])[] {
  const rounds: StoredStatus[][] = [];
  for (const status of marked) {
    const round = rounds.at(-1);
    if (round === undefined || (isUnderWay(status) && readFacts(status.description)?.version !== undefined)) rounds.push([status]);
    else round.push(status);
  }
  return rounds;
}

/** Oldest first. GitHub's times have whole seconds; within one second the answer's own order decides, which is newest first. */
function inOrder(statuses: readonly StoredStatus[]): readonly StoredStatus[] {
  const oldestFirst = (statuses[0]?.createdAt ?? '') < (statuses.at(-1)?.createdAt ?? '') ? statuses : statuses.toReversed();
  return oldestFirst.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}

function entryOf(deployment: StoredDeployment, statuses: readonly StoredStatus[], round: { readonly first: boolean; readonly last: boolean }): LedgerEntry {
  const facts = Object.assign({}, ...statuses.map((status) => readFacts(status.description))) as ReturnType<typeof readFacts> & object;
  return {
    deploymentId: deployment.id,
    commit: deployment.commit,
    createdAt: (round.first ? undefined : statuses[0]?.createdAt) ?? deployment.createdAt,
    runId: deployment.runId ?? runOfLog(statuses),
    version: facts.version,
    service: facts.service,
    author: facts.author,
    releaseId: facts.release,
    earlierIds: earlierIds(statuses, facts.release),
    schema: facts.schema,
    migrationClass: facts.class,
    verdict: facts.verdict,
    bad: facts.bad === true,
    rolledBackTo: facts.rolledBackTo,
    attempts: statuses.flatMap(attemptsOf),
    served: (facts.verdict ?? 'not-verified') !== 'not-verified' || statuses.some((status) => isSuccess(status.state)),
    state: statuses.at(-1)?.state.toLowerCase() ?? '',
    open: round.last && isUnderWay(statuses.at(-1)),
  };
}

function earlierIds(statuses: readonly StoredStatus[], present: string | undefined): readonly string[] {
  const ids = statuses.flatMap(({ description }) => readFacts(description)?.release ?? []);
  return [...new Set(ids)].filter((id) => id !== present);
}

const runInAddress = (url: string | undefined): string | undefined => /\/actions\/runs\/(\d+)(?:\/|$)/.exec(url ?? '')?.[1];

/** A deployment that the job's own `environment:` made has no payload of ours, but our statuses show whose log it is. */
function runOfLog(statuses: readonly StoredStatus[]): string | undefined {
  const run = statuses.map(({ logUrl }) => runInAddress(logUrl)).find((id) => id !== undefined);
  return run === undefined ? undefined : `${run}//`;
}

const isSuccess = (state: string): boolean => /^success$/i.test(state);

function attemptsOf({ description, logUrl }: StoredStatus): readonly LedgerAttempt[] {
  const { rolledBackTo, attemptedTo } = readFacts(description) ?? {};
  const to = rolledBackTo ?? attemptedTo;
  return to === undefined ? [] : [{ outcome: rolledBackTo === undefined ? 'failed' : 'rolled-back', to, runId: runInAddress(logUrl) }];
}

/** Follows what was put live: a deployment that is shown as a success or that a health check judged, well or not, or a rollback from it. */
function liveAfter(timeline: readonly Event[]): string | undefined {
  let live: string | undefined;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.rolledBackTo !== undefined) live = facts.rolledBackTo;
    else if (isSuccess(event.state) || (facts?.verdict ?? 'not-verified') !== 'not-verified') live = event.entry.releaseId ?? live;
  }
  return live;
}

/** The last rollback, until a newer deployment is shown as a success, or puts the same release live again. */
function putBackAfter(timeline: readonly Event[]): LedgerPutBack | undefined {
  let last: { readonly putBack: LedgerPutBack; readonly entry: LedgerEntry } | undefined;
  for (const { entry, state, description, createdAt, logUrl } of timeline) {
    const facts = readFacts(description);
    if (facts?.rolledBackTo !== undefined) last = { putBack: { releaseId: facts.rolledBackTo, at: createdAt, runId: runInAddress(logUrl) }, entry };
    else if (last && byAge(entry, last.entry) > 0 && (isSuccess(state) || facts?.release === last.putBack.releaseId)) last = undefined;
  }
  return last?.putBack;
}

/**
 * A hold stands until it is released or a newer version is deployed: one that was shown as a success, or, since a newer
 * version may turn out broken too, one of another name that the platform made a release of.
 */
function holdAfter(timeline: readonly Event[]): string | undefined {
  let hold: { readonly rule: string; readonly entry: LedgerEntry } | undefined;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.heldBy !== undefined) hold = { rule: facts.heldBy, entry: event.entry };
    else if (facts?.holdReleased) hold = undefined;
    else if (hold && byAge(event.entry, hold.entry) > 0) {
      const other = facts?.release !== undefined && event.entry.version !== hold.entry.version;
      if (other || isSuccess(event.state)) hold = undefined;
    }
  }
  return hold?.rule;
}

/** Whether a deployment is the one of a release, by the id that it has or by one that it had before. */
export function isOfRelease({ releaseId, earlierIds }: Pick<LedgerEntry, 'releaseId' | 'earlierIds'>, id: string | undefined): boolean {
  if (id === undefined) return false;
  const stored = comparable(id);
  return releaseId === stored || earlierIds.includes(stored);
}

/** The newest deployment of a release. */
export const entryOfRelease = ({ entries }: Pick<LedgerHistory, 'entries'>, releaseId: string | undefined): LedgerEntry | undefined => entries.find((entry) => isOfRelease(entry, releaseId));

/** Every id of a deployment's release, the present one first; none where the platform never gave one. */
export const idsOf = ({ releaseId, earlierIds }: LedgerEntry): readonly string[] => (releaseId === undefined ? [] : [releaseId, ...earlierIds]);

/** The deployments by release, newest first in both ways: those that share an id, now or before, are of one release. */
export function releasesOf({ entries }: Pick<LedgerHistory, 'entries'>): readonly (readonly LedgerEntry[])[] {
  const groups = new Map<string, readonly LedgerEntry[]>();
  for (const entry of entries) {
    const shared = [...new Set(idsOf(entry).flatMap((id) => (groups.has(id) ? [groups.get(id) as readonly LedgerEntry[]] : [])))];
    const all = shared.length > 1 ? shared.flat().toSorted((a, b) => byAge(b, a)) : (shared[0] ?? []);
    const group = [...all, entry];
    for (const id of group.flatMap(idsOf)) groups.set(id, group);
  }
  return [...new Set(groups.values())];
}

/** Whether a version was rolled back or marked bad, and has not been verified healthy since. */
export function isBadVersion(history: LedgerHistory, version: string): boolean {
  const stored = comparable(version);
  const [newest] = history.entries.filter((entry) => entry.version === stored && (entry.bad || entry.verdict === 'healthy'));
  return newest?.bad === true;
}

/** The releases that may be put live again, newest first: verified, not bad, not live, each release once. */
export function verifiedReleases(history: LedgerHistory, liveReleaseId: string | undefined): readonly (LedgerEntry & { readonly releaseId: string })[] {
  const found = releasesOf(history).flatMap((entries) => {
    if (entries.some((entry) => entry.bad || isOfRelease(entry, liveReleaseId))) return [];
    const verified = entries.find(({ verdict }) => verdict === 'healthy');
    return verified?.releaseId === undefined ? [] : [{ ...verified, releaseId: verified.releaseId }];
  });
  return found.toSorted((a, b) => byAge(b, a));
}
