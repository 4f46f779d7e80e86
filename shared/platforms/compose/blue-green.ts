import type { Applied, ShiftOrder } from '../port.ts';
import { projectOf } from './colours.ts';
import type { Engine, Limits } from './engine.ts';
import { containersAt, untilReady } from './follow.ts';
import { placeAt } from './ground.ts';
import type { Failure, Ground } from './ground.ts';
import { Halt, halt, withAdvice } from './halt.ts';
import { pointMemoryTo } from './remember.ts';
import { look } from './sight.ts';
import type { PlaceNow, Sight } from './sight.ts';
import { lastLimits, pointBack, pointTo, remove, retire } from './switch.ts';
import type { Serving } from './switch.ts';
import { bringUp, takeBack, upNeeded } from './up.ts';
import type { Work } from './work.ts';

const NOTE_BACK_MS = 1_000;

/** Makes all of a release ready beside the live one. @returns why it failed @throws {Halt} */
export async function stage(ground: Ground, work: Work, sight: Sight, limits: Limits): Promise<Failure | undefined> {
  const { live, project, memory, places } = sight;
  // Until the switch the live place must be known for what it is, whatever comes up beside it.
  if (live?.parts[0] !== undefined) await pointMemoryTo(ground, { project, slot: live.slot, imageId: live.parts[0].imageId, memory }, limits);
  const left = places.find(({ slot }) => slot === work.place.slot)?.all ?? [];
  await remove(ground, left.map(({ id }) => id), limits);
  try {
    await makeNetworks(ground.engine, work, limits);
    const failure = (await upNeeded(ground, work, limits)) ?? (await bringUp(ground, work, [...work.steps.keys()], limits));
    if (failure !== undefined) await takeBack(ground, work, [...work.steps.keys()], lastLimits(ground, 30_000));
    return failure;
  } catch (error) {
    if (error instanceof Halt) await takeBack(ground, work, [...work.steps.keys()], lastLimits(ground));
    throw error;
  }
}

/** A colour stands in the networks and volumes of the project; at the very first deployment they are not there yet. */
async function makeNetworks(engine: Engine, { model }: Work, limits: Limits): Promise<void> {
  for (const [kind, resources] of [['network', model.networks], ['volume', model.volumes]] as const) {
    const own = [...resources].filter(([, { external }]) => !external);
    const listed = own.length === 0 ? undefined : await engine.ask([kind, 'ls', '--format', '{{.Name}}'], limits);
    const there = listed?.ok ? listed.stdout.split('\n') : [];
    for (const [key, { name }] of own.filter(([, resource]) => !there.includes(resource.name))) {
      const made = await engine.order([kind, 'create', '--label', `com.docker.compose.project=${model.project}`, '--label', `com.docker.compose.${kind}=${key}`, name], limits);
      if (!made.ok) halt('deploy-command-failed', `The ${kind} ${name} could not be made: ${made.reason}.`);
    }
  }
}

/** Sends all requests to a staged release, or gives it up. @throws {Halt} */
export async function shift(ground: Ground, { releaseId, share }: Pick<ShiftOrder, 'releaseId' | 'share'>, limits: Limits, graceful = true): Promise<Applied> {
  const sight = await look(ground, limits);
  const { live, places } = sight;
  const staged = places.find((place) => place.releaseId === releaseId && place.slot !== live?.slot);
  if (live?.releaseId === releaseId && share === 1 && staged === undefined) return { kind: 'accepted' };
  if (staged === undefined) return halt('deploy-command-failed', `Release ${releaseId} is not staged, so that nothing can be shifted.`);
  if (share === 0) {
    // Of an earlier order that was cut off the proxy may have this one still.
    const wrong = await pointBack(ground, servingAt(sight), limits);
    if (wrong !== undefined) halt('deploy-command-failed', `The staged release ${releaseId} was not removed, as the proxy may use it.`, wrong);
    await removePlace(ground, sight.project, staged, limits);
    return { kind: 'accepted' };
  }
  if (share !== 1) return halt('strategy-unavailable', 'Compose shifts all requests at once, and not a share of them.');
  await switchTo(ground, sight, staged, { releaseId, graceful }, limits);
  return { kind: 'accepted' };
}

async function switchTo(ground: Ground, sight: Sight, staged: PlaceNow, { releaseId, graceful }: { readonly releaseId: string; readonly graceful: boolean }, limits: Limits): Promise<void> {
  const { live, project } = sight;
  const place = placeAt(staged.slot, project, []);
  const failure = await untilReady(ground, { place, names: staged.parts.map(({ service }) => service), model: ground.notes.model }, limits);
  if (failure !== undefined) halt('release-failed', `The staged release does not stand any more: ${failure.reason}.`);
  const containers = (await containersAt(ground, place, limits)).filter(({ service }) => staged.parts.some((part) => part.service === service));
  await takeOver(ground, sight, { staged, serving: { place, releaseId, containers } }, limits);
  if (live === undefined) return;
  await retire(ground, { containers: live.slot === 'base' ? live.containers : live.all, graceful }, limits);
  await removeNetwork(ground, project, live, lastLimits(ground));
}

/** Points the proxy and the memory to a staged release, or both back: also where it is cut off. @throws {Halt} */
async function takeOver(ground: Ground, sight: Sight, { staged, serving }: { readonly staged: PlaceNow; readonly serving: Serving }, limits: Limits): Promise<void> {
  const { project, memory } = sight;
  let isNoted = false;
  try {
    const wrong = await pointTo(ground, serving, limits);
    if (wrong !== undefined) halt('deploy-command-failed', `The requests could not be shifted: ${wrong}.`, 'Mend the "switch" command of the target; the release of before still runs.');
    isNoted = true;
    await pointMemoryTo(ground, { project, slot: staged.slot, imageId: staged.parts[0]?.imageId ?? '', memory }, lastLimits(ground));
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const stuck = await pointBack(ground, servingAt(sight));
    if (isNoted) await noteBack(ground, sight, staged);
    throw stuck === undefined ? error : withAdvice(error, stuck, ground.parts.log);
  }
}

/** The note of what serves may be half made: what the proxy was pointed back to is noted again, as well as that goes. */
async function noteBack(ground: Ground, { live, project, memory }: Sight, staged: PlaceNow): Promise<void> {
  if (live?.parts[0] === undefined) return;
  await pointMemoryTo(ground, { project, slot: live.slot, imageId: live.parts[0].imageId, memory: { ...memory, pointers: [staged.slot] } }, lastLimits(ground, NOTE_BACK_MS)).catch((error: unknown) => {
    if (!(error instanceof Halt)) throw error;
  });
}

/** What serves now, as the proxy is told of it. */
function servingAt({ live, project }: Sight): Serving | undefined {
  return live?.releaseId === undefined ? undefined : { place: placeAt(live.slot, project, []), releaseId: live.releaseId, containers: live.containers };
}

async function removePlace(ground: Ground, project: string, place: PlaceNow, limits: Limits): Promise<void> {
  await remove(ground, place.all.map(({ id }) => id), limits);
  await removeNetwork(ground, project, place, limits);
}

/** The network of a colour is its own; a place that has none loses none. */
async function removeNetwork({ engine }: Ground, project: string, { slot }: PlaceNow, limits: Limits): Promise<void> {
  if (slot !== 'base') await engine.ask(['network', 'rm', `${projectOf(project, slot)}_surefoot`], limits);
}
