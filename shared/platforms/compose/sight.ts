import type { LiveRelease } from '../port.ts';
import { nameOutside, projectOf } from './colours.ts';
import { composition, releaseInPlace } from './composition.ts';
import { isAlive, readContainers } from './containers.ts';
import type { Container } from './containers.ts';
import type { Limits } from './engine.ts';
import { projectName } from './ground.ts';
import type { Ground } from './ground.ts';
import { halt, together } from './halt.ts';
import type { Part } from './release.ts';
import { listOf } from './target.ts';
import { SLOTS, readMemory, tagFilters } from './tags.ts';
import type { Memory, Slot } from './tags.ts';

/** One place of the project as it is now. */
export interface PlaceNow {
  readonly slot: Slot;
  /** All containers there, by the names that services have in the file. */
  readonly all: readonly Container[];
  /** Those of the release's services. */
  readonly containers: readonly Container[];
  readonly parts: readonly Part[];
  readonly releaseId: string | undefined;
}

/** Everything that is known of a project at one moment. */
export interface Sight {
  readonly project: string;
  readonly memory: Memory;
  readonly places: readonly PlaceNow[];
  /** The one that serves; undefined where nothing runs. */
  readonly live: PlaceNow | undefined;
}

/** The first question after an order comes at once. */
const A_MOMENT_MS = 200;

/** Looks at what runs and at what is remembered. @throws {Halt} where the engine cannot say */
export async function look(ground: Ground, limits: Limits): Promise<Sight> {
  const project = await projectName(ground, limits);
  const [containers, memory] = await together(readContainers(ground, SLOTS.map((slot) => projectOf(project, slot)), limits), recall(ground, project, limits));
  const scope = listOf(ground.target.services);
  const places = SLOTS.map((slot) => placeNow(slot, { project, containers, scope, memory }));
  return { project, memory, places, live: decideLive(places, memory.pointers) };
}

/** The same; or, once, the look with which an order ended a moment ago. */
export async function lookAgain(ground: Ground, limits: Limits): Promise<Sight> {
  const { sight: last } = ground.notes;
  ground.notes.sight = undefined;
  const isFresh = last !== undefined && ground.parts.clock.monotonic() - last.atMs < A_MOMENT_MS && !limits.signal.aborted;
  return isFresh ? last.sight : look(ground, limits);
}

export async function recall({ engine, notes }: Ground, project: string, limits: Limits): Promise<Memory> {
  const answer = await engine.ask(['image', 'ls', '--no-trunc', ...tagFilters(project).flatMap((filter) => ['--filter', filter]), '--format', '{{.Repository}} {{.Tag}} {{.ID}}'], limits);
  if (!answer.ok) return halt('platform-unreachable', `The engine did not list its images: ${answer.reason}.`);
  notes.memory = readMemory(answer.stdout, project);
  return notes.memory;
}

function placeNow(slot: Slot, { project, containers, scope, memory }: { readonly project: string; readonly containers: readonly Container[]; readonly scope: readonly string[]; readonly memory: Memory }): PlaceNow {
  const all = containers.filter((container) => container.project === projectOf(project, slot)).map((container) => ({ ...container, service: nameOutside(container.service, slot), waitsFor: container.waitsFor.map((name) => nameOutside(name, slot)) }));
  const own = scope.length === 0 ? all : all.filter(({ service }) => scope.includes(service));
  const parts = composition(project, own);
  return { slot, all, containers: own, parts, releaseId: releaseInPlace(parts, memory.releases) };
}

/** Where several places run, the one that was switched to last serves; where that is not known, the one that was there first. */
export function decideLive(places: readonly PlaceNow[], pointers: readonly Slot[]): PlaceNow | undefined {
  const running = places.filter(({ parts }) => parts.length > 0);
  const pointed = running.filter(({ slot }) => pointers.includes(slot));
  if (pointed.length === 1) return pointed[0];
  const age = ({ containers }: PlaceNow): string => containers.filter(isAlive).map(({ createdAt }) => createdAt).sort()[0] ?? '';
  return running.toSorted((a, b) => age(a).localeCompare(age(b)))[0];
}

export const liveOf = ({ live }: Sight): LiveRelease => (live?.releaseId === undefined ? { kind: 'none' } : { kind: 'live', releaseId: live.releaseId });
