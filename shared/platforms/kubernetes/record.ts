import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import { timestamp } from '../../runtime/clock.ts';
import type { Cluster } from './cluster.ts';
import type { Answer, Budget } from './kubectl.ts';
import { CHANGE_CAUSE, COMMIT, DEPLOYED_AT, PREVIOUS, RELEASE, RELEASES, VERSION, releasesOf, servedRelease, withPrevious, withRelease, writeReleases } from './release-list.ts';
import type { ReleaseEntry } from './release-list.ts';
import { newestRevision, servingHash } from './rollout.ts';
import { STANDS_FOR, findSide, liveSide, liveSights, unrecordedId } from './scene.ts';
import type { Scene, Side } from './scene.ts';
import type { Sight, Workload } from './sight.ts';
import { sideBySide } from './side-by-side.ts';
import { describeName, isSameName } from './workload-name.ts';

const LOOK_AGAIN_MS = 100;

/** What is live, as an entry for each workload, so that it can be gone back to; empty where nothing is, or nobody knows what. */
export function previousEntries(scene: Scene): (sight: Sight) => ReleaseEntry | undefined {
  const served = servedRelease(liveSights(scene));
  const id = served.kind === 'known' && served.everywhere ? served.releaseId : served.kind === 'unrecorded' ? unrecordedId(served.hashes) : undefined;
  return (sight) => {
    const hash = servingHash(sight);
    return id === undefined || hash === undefined ? undefined : { id, hash };
  };
}

/** Looks until every controller has seen its workload's last change and made the revision for it. */
export async function lookUntilSynced(cluster: Cluster, sides: (scene: Scene) => readonly (Sight | undefined)[], budget: () => Budget): Promise<Answer<Scene>> {
  for (;;) {
    const scene = await cluster.look(budget());
    if (scene.kind !== 'ok') return scene;
    const sights = sides(scene.value);
    if (sights.length > 0 && sights.every((sight) => sight !== undefined && newestRevision(sight) !== undefined)) return scene;
    const { signal, timeoutMs } = budget();
    if (signal.aborted) return { kind: 'cancelled' };
    if (timeoutMs <= LOOK_AGAIN_MS) return { kind: 'timed-out', reason: 'the controllers did not take up the change in time' };
    await cluster.clock.sleep(LOOK_AGAIN_MS, signal);
  }
}

export interface NewRelease {
  readonly releaseId: string;
  readonly side: Side;
  /** What was before the change, by whatever is on the live side. */
  readonly before: Scene;
  /** Whether it was made before, and only its template has changed. */
  readonly again?: boolean;
}

/** Remembers on each workload which release it now is, and which revision belongs to it. */
export async function recordRelease(cluster: Cluster, scene: Scene, { releaseId, side, before, again }: NewRelease, budget: () => Budget): Promise<Answer<unknown>> {
  const previous = previousEntries(before);
  const changed = scene.names.flatMap((name) => findSide(scene, name, side) ?? []);
  const annotated = changed.map((sight): Sight => {
    const hash = newestRevision(sight)?.hash ?? '';
    // What ran before belongs to the side that it ran on.
    const old = side === liveSide(before) ? before.sights.find(({ workload }) => isSameName(workload.name, sight.workload.name)) : undefined;
    const served = liveSights(before).find(({ workload }) => isStandIn(workload, sight.workload));
    const entries = withRelease(withPrevious(releasesOf(sight), old && previous(old)), { id: releaseId, hash });
    const { [CHANGE_CAUSE]: cause = '', ...facts } = factsOf(cluster);
    const annotations = { [CHANGE_CAUSE]: cause, ...(again === true ? {} : { ...facts, [PREVIOUS]: writeReleases([served && previous(served)].filter((entry) => entry !== undefined)) }), [RELEASE]: releaseId, [RELEASES]: writeReleases(entries) };
    return { ...sight, workload: { ...sight.workload, annotations } };
  });
  const answers = await sideBySide(annotated, (sight) => annotate(cluster, sight, sight.workload.annotations, budget()));
  const written = firstError(answers);
  if (written.kind === 'ok') cluster.keep({ ...scene, sights: scene.sights.map((sight) => remade(sight, annotated.find(({ workload }) => workload.uid === sight.workload.uid))) });
  return written;
}

/** Whether both stand for the same workload, each on its side. */
const isStandIn = (one: Workload, other: Workload): boolean => one.name.kind === other.name.kind && (one.annotations[STANDS_FOR] ?? one.name.name) === (other.annotations[STANDS_FOR] ?? other.name.name);

const remade = (sight: Sight, annotated: Sight | undefined): Sight => (annotated === undefined ? sight : { ...sight, workload: { ...sight.workload, annotations: { ...sight.workload.annotations, ...annotated.workload.annotations } } });

/** The annotations of a workload that say what it is, for people and for later runs. */
export function factsOf({ clock, facts: { version, commit, run, environment } }: Cluster): Readonly<Record<string, string>> {
  const cause = [`surefoot: ${version === '' ? 'change' : `version ${clip(oneLine(version), 100)}`} to ${clip(oneLine(environment), 100)}`, run.runUrl ?? ''].filter(Boolean).join(', ');
  return { [CHANGE_CAUSE]: cause, [DEPLOYED_AT]: timestamp(clock), ...(version === '' ? {} : { [VERSION]: clip(oneLine(version), 200) }), ...(commit === undefined ? {} : { [COMMIT]: commit }) };
}

export const annotate = ({ kubectl }: Cluster, { workload }: Pick<Sight, 'workload'>, annotations: Readonly<Record<string, string | null>>, budget: Budget): Promise<Answer<string>> => kubectl.patch(describeName(workload.name), { type: 'merge', body: { metadata: { annotations } } }, budget);

export const firstError = (answers: readonly Answer<unknown>[]): Answer<unknown> => answers.find((answer) => answer.kind !== 'ok') ?? { kind: 'ok', value: undefined };

/** Remembers what is there already, without changing it. */
export async function adopt(cluster: Cluster, scene: Scene, budget: () => Budget): Promise<Answer<unknown>> {
  const previous = previousEntries(scene);
  const answers = await sideBySide(liveSights(scene), async (sight): Promise<Answer<unknown>> => {
    const entry = previous(sight);
    const known = releasesOf(sight);
    if (entry === undefined || known.some(({ id }) => id === entry.id)) return { kind: 'ok', value: undefined };
    return annotate(cluster, sight, { [RELEASE]: entry.id, [RELEASES]: writeReleases([entry, ...known]) }, budget());
  });
  return firstError(answers);
}
