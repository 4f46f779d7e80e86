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

/** One deployment of ours, with everything that its marked statuses say; later facts win over earlier ones. */
export interface LedgerEntry {
  readonly deploymentId: string;
  readonly commit: string;
  readonly createdAt: string;
  readonly runId: string | undefined;
  readonly version: string | undefined;
  readonly service: string | undefined;
  readonly releaseId: string | undefined;
  readonly schema: string | undefined;
  readonly migrationClass: MigrationClass | undefined;
  readonly verdict: Verdict | 'not-verified' | undefined;
  readonly bad: boolean;
  readonly rolledBackTo: string | undefined;
  /** Whether its last marked status still says that it is under way. */
  readonly open: boolean;
}

/** What an environment remembers, newest first. */
export interface LedgerHistory {
  readonly entries: readonly LedgerEntry[];
  /** The release that was put live last, by a deployment or a rollback. */
  readonly liveReleaseId: string | undefined;
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
  const events = deployments.flatMap((deployment) => {
    const marked = deployment.statuses.filter((status) => ours.has(actor(status.creator)) && readFacts(status.description) !== undefined);
    return marked.length === 0 ? [] : [{ deployment, marked: inOrder(marked) }];
  });
  const entries = events.map(({ deployment, marked }) => entryOf(deployment, marked)).filter((entry) => entry.service === wanted);
  const newestFirst = entries.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || Number(b.deploymentId) - Number(a.deploymentId));
  const markedOf = new Map(events.map(({ deployment, marked }) => [deployment.id, { deployment, marked }]));
  const oldestFirst = newestFirst.toReversed().flatMap((entry) => markedOf.get(entry.deploymentId) ?? []);
  const timeline = oldestFirst.flatMap(({ deployment, marked }) => marked.map((status) => ({ ...status, deployment }))).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  return { entries: newestFirst, liveReleaseId: liveAfter(timeline, newestFirst), heldBy: holdAfter(timeline), truncated };
}

type Event = StoredStatus & { readonly deployment: StoredDeployment };

/** Oldest first. GitHub's times have whole seconds; within one second the answer's own order decides, which is newest first. */
function inOrder(statuses: readonly StoredStatus[]): readonly StoredStatus[] {
  const oldestFirst = (statuses[0]?.createdAt ?? '') < (statuses.at(-1)?.createdAt ?? '') ? statuses : statuses.toReversed();
  return oldestFirst.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
}

function entryOf(deployment: StoredDeployment, marked: readonly StoredStatus[]): LedgerEntry {
  const facts = Object.assign({}, ...marked.map((status) => readFacts(status.description))) as ReturnType<typeof readFacts> & object;
  const last = marked.at(-1);
  return {
    deploymentId: deployment.id,
    commit: deployment.commit,
    createdAt: deployment.createdAt,
    runId: deployment.runId,
    version: facts.version,
    service: facts.service,
    releaseId: facts.release,
    schema: facts.schema,
    migrationClass: facts.class,
    verdict: facts.verdict,
    bad: facts.bad === true,
    rolledBackTo: facts.rolledBackTo,
    open: last !== undefined && /^(in_progress|queued|pending)$/i.test(last.state),
  };
}

/** Follows what was put live: a deployment that ended in success, or a rollback from it. */
function liveAfter(timeline: readonly Event[], entries: readonly LedgerEntry[]): string | undefined {
  const releaseOf = new Map(entries.map((entry) => [entry.deploymentId, entry.releaseId]));
  let live: string | undefined;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.rolledBackTo !== undefined) live = facts.rolledBackTo;
    else if (/^success$/i.test(event.state)) live = releaseOf.get(event.deployment.id) ?? live;
  }
  return live;
}

/** A hold stands until it is released or a newer version is deployed. */
function holdAfter(timeline: readonly Event[]): string | undefined {
  let hold: { readonly rule: string; readonly deploymentCreatedAt: string } | undefined;
  for (const event of timeline) {
    const facts = readFacts(event.description);
    if (facts?.heldBy !== undefined) hold = { rule: facts.heldBy, deploymentCreatedAt: event.deployment.createdAt };
    else if (facts?.holdReleased) hold = undefined;
    else if (hold && event.deployment.createdAt > hold.deploymentCreatedAt && /^success$/i.test(event.state)) hold = undefined;
  }
  return hold?.rule;
}

/** Whether a version was rolled back or marked bad, and has not been verified healthy since. */
export function isBadVersion(history: LedgerHistory, version: string): boolean {
  const stored = comparable(version);
  const [newest] = history.entries.filter((entry) => entry.version === stored && (entry.bad || entry.verdict === 'healthy'));
  return newest?.bad === true;
}

/** The releases that may be put live again, newest first: verified, not bad, not live, each release once. */
export function verifiedReleases(history: LedgerHistory, liveReleaseId: string | undefined): readonly (LedgerEntry & { readonly releaseId: string })[] {
  const badReleases = new Set(history.entries.filter((entry) => entry.bad).map((entry) => entry.releaseId));
  const seen = new Set<string>();
  return history.entries.filter((entry): entry is LedgerEntry & { readonly releaseId: string } => {
    if (entry.releaseId === undefined || entry.verdict !== 'healthy' || entry.releaseId === liveReleaseId || badReleases.has(entry.releaseId) || seen.has(entry.releaseId)) return false;
    seen.add(entry.releaseId);
    return true;
  });
}
