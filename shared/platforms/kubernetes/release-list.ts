import { isReleaseId } from '../release-id.ts';
import { newestRevision, servingHash } from './rollout.ts';
import type { Sight } from './sight.ts';

/** What is remembered on each workload, as annotations. */
export const RELEASE = 'surefoot.dev/release';
export const RELEASES = 'surefoot.dev/releases';
/** What was in force right before the release that is named in `surefoot.dev/release`, as `id=hash`; the order of the list does not tell it. */
export const PREVIOUS = 'surefoot.dev/previous';
export const VERSION = 'surefoot.dev/version';
export const COMMIT = 'surefoot.dev/commit';
export const DEPLOYED_AT = 'surefoot.dev/deployed-at';
export const CHANGE_CAUSE = 'kubernetes.io/change-cause';

/** A release and the revision of this workload that belongs to it. */
export interface ReleaseEntry {
  readonly id: string;
  readonly hash: string;
}

/** As many as a workload keeps revisions where nothing else is said (revisionHistoryLimit). */
export const MOST_RELEASES = 10;
const ENTRY = /^([^=,\s]{1,100})=([a-z0-9]{1,63})$/;

/** Reads `surefoot.dev/releases`: `id=hash` entries, newest first. Anybody may write annotations: what is no entry is dropped. */
export function parseReleases(text: string | undefined): readonly ReleaseEntry[] {
  const found = (text ?? '').slice(0, 8_000).split(',').flatMap((part) => {
    const [, id = '', hash = ''] = ENTRY.exec(part.trim()) ?? [];
    return isReleaseId(id) ? [{ id, hash }] : [];
  });
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}

export const writeReleases = (entries: readonly ReleaseEntry[]): string => entries.slice(0, MOST_RELEASES).map(({ id, hash }) => `${id}=${hash}`).join(',');

/** A release that a workload now has, as its newest, or with another hash in its old place. */
export function withRelease(entries: readonly ReleaseEntry[], entry: ReleaseEntry): readonly ReleaseEntry[] {
  return entries.some(({ id }) => id === entry.id) ? entries.map((old) => (old.id === entry.id ? entry : old)) : [entry, ...entries];
}

/** What was live before is remembered too, so that it can be gone back to, however it came there. */
export const withPrevious = (entries: readonly ReleaseEntry[], previous: ReleaseEntry | undefined): readonly ReleaseEntry[] => (previous === undefined || entries.some(({ id }) => id === previous.id) ? entries : [previous, ...entries]);

export const releasesOf = ({ workload }: Sight): readonly ReleaseEntry[] => parseReleases(workload.annotations[RELEASES]);
export const releaseOf = (sight: Sight | undefined): string | undefined => {
  const id = sight?.workload.annotations[RELEASE];
  return id !== undefined && isReleaseId(id) ? id : undefined;
};
/** What this workload, or the color beside it, served before its release; undefined where that is not known. */
export const beforeOf = ({ workload }: Sight): ReleaseEntry | undefined => parseReleases(workload.annotations[PREVIOUS])[0];
export const hashOf = (sight: Sight, releaseId: string): string | undefined => releasesOf(sight).find(({ id }) => id === releaseId)?.hash;

/** Characters that a label may have, so that the id can be used in commands and names; `version` is the user's own text. */
export function makeReleaseId(version: string, { runId, runAttempt }: { readonly runId: string; readonly runAttempt: string }, at: Date): string {
  const safe = version.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '').slice(0, 20).replace(/[^A-Za-z0-9]+$/, '');
  const run = /^\d{1,20}$/.test(runId) ? `${runId}.${/^\d{1,5}$/.test(runAttempt) ? runAttempt : '1'}` : String(at.getTime());
  return `${safe || 'release'}-${run}`;
}

/** Which release the workloads serve. */
export type Served =
  /** All of them serve it, or none but it and later ones are served, where a rollout stopped half-way. */
  | { readonly kind: 'known'; readonly releaseId: string; readonly everywhere: boolean }
  /** Something that no release of ours is: by workload, what is there. */
  | { readonly kind: 'unrecorded'; readonly hashes: readonly (readonly [workload: string, hash: string])[] }
  | { readonly kind: 'nothing' };

/** @param sights the workloads that are there, each on the side that requests go to */
export function servedRelease(sights: readonly Sight[]): Served {
  const serving = sights.flatMap((sight) => {
    const hash = servingHash(sight);
    return hash === undefined ? [] : [{ sight, hash }];
  });
  if (serving.length === 0) return { kind: 'nothing' };
  // A workload that no release has touched yet says nothing about which one is live, as long as others do.
  const touched = serving.filter(({ sight }) => releasesOf(sight).length > 0);
  const unrecorded = { kind: 'unrecorded', hashes: serving.map(({ sight, hash }) => [`${sight.workload.name.kind}/${sight.workload.name.name}`, hash] as const) } as const;
  if (touched.length === 0) return unrecorded;
  const ids = [...new Set([...touched.flatMap(({ sight }) => releaseOf(sight) ?? []), ...touched.flatMap(({ sight }) => releasesOf(sight).map(({ id }) => id))])];
  const everywhere = ids.find((id) => touched.every(({ sight, hash }) => hashOf(sight, id) === hash));
  if (everywhere !== undefined) return { kind: 'known', releaseId: everywhere, everywhere: true };
  if (touched.some(({ sight, hash }) => !releasesOf(sight).some((entry) => entry.hash === hash))) return unrecorded;
  // Each hash is recorded under some id, so that one of them is found.
  const anywhere = ids.filter((id) => touched.some(({ sight, hash }) => hashOf(sight, id) === hash));
  return { kind: 'known', releaseId: String(anywhere[0]), everywhere: false };
}

/** Whether the template in force is the one of a release, and not one that somebody wrote over it. */
export const isInForce = (sight: Sight, releaseId: string): boolean => releaseOf(sight) === releaseId && newestRevision(sight)?.hash === hashOf(sight, releaseId);
