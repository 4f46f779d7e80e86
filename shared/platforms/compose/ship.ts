import type { Accepted, DeployOrder } from '../port.ts';
import { stage } from './blue-green.ts';
import { otherColour } from './colours.ts';
import { hashes, preparePlace, referenceOf } from './desired.ts';
import type { DesiredPart } from './desired.ts';
import type { Limits } from './engine.ts';
import { fetchImages } from './fetch-images.ts';
import { fileArgs, placeAt, readFile } from './ground.ts';
import type { Failure, Ground, Place } from './ground.ts';
import { halt, together } from './halt.ts';
import type { Model } from './model.ts';
import { neutralHash } from './neutral-hash.ts';
import { recreate } from './recreate.ts';
import { refuseColours, tellObstructed } from './refuse.ts';
import { releaseIdOf, shortHash } from './release.ts';
import { forget, remember, tidy } from './remember.ts';
import { roll } from './rolling.ts';
import { imagesFor, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';
import { look } from './sight.ts';
import type { Sight } from './sight.ts';
import { decideSteps, obstaclesTo } from './steps.ts';
import type { Situation, Step } from './steps.ts';
import { lastLimits } from './switch.ts';
import { listOf } from './target.ts';
import type { Slot } from './tags.ts';
import type { Work } from './work.ts';

/** What is known when a release is about to be made, and nothing has been touched. */
export interface Prepared {
  readonly model: Model;
  readonly args: readonly string[];
  readonly sight: Sight;
  readonly scope: Scope;
  readonly slot: Slot;
  readonly images: ReadonlyMap<string, string>;
}

/** Ships what the compose file says. @throws {Halt} where nothing could be made; what was made and does not come up is told by its state */
export async function ship(ground: Ground, order: DeployOrder, limits: Limits): Promise<Accepted> {
  const prepared = await prepare(ground, order, limits);
  const { model, scope, slot, images, args } = prepared;
  const names = [...scope.serving, ...scope.jobs];
  const place = await preparePlace(ground, { model, args, slot, names, images });
  const [ids, made, liveParts] = await together(
    fetchImages(ground, { model, place: placeAt('base', model.project, args), names, images }, limits),
    hashes(ground, { model, place, names, images }, limits),
    partsOfLive(ground, prepared, limits),
  );
  const partOf = (service: string): DesiredPart => ({ service, imageId: ids.get(service) ?? '', configHash: made.get(service) ?? '', neutralHash: neutralHash(model, service) });
  const all = names.map(partOf);
  const steps = order.strategy === 'blue-green' ? colourSteps(ground, prepared) : stepsFor(ground, prepared, all, order.strategy !== 'recreate');
  return carryOut(ground, prepared, { place, steps, parts: all.filter(({ service }) => scope.serving.includes(service)), liveParts, version: order.version, manner: 'graceful', staged: order.strategy === 'blue-green' }, limits);
}

async function prepare(ground: Ground, order: DeployOrder, limits: Limits): Promise<Prepared> {
  if (Object.keys(order.variables).length > 0) halt('no-set-variables', 'Compose keeps no variables of its own, so none can be set with a release.', 'Put them into the file that "env-file" names, or into "environment" of the compose file, before this step.');
  const args = await fileArgs(ground);
  const [model, sight] = await readBoth(ground, args, limits);
  const slot = order.strategy === 'blue-green' ? otherColour(sight.live?.slot) : (sight.live?.slot ?? 'base');
  const scope = scopeOf(model, listOf(ground.target.services), sight.live?.all ?? []);
  if (scope.serving.length === 0) halt('bad-input', 'The compose file has no service that keeps running, so there is nothing to deploy.');
  return { model, args, sight, scope, slot, images: imagesFor(order.image, model, scope) };
}

/** The file and what runs, side by side where the name of the project is known already. */
export async function readBoth(ground: Ground, args: readonly string[], limits: Limits): Promise<readonly [Model, Sight]> {
  if (ground.notes.project !== undefined) return together(readFile(ground, args, limits), look(ground, limits));
  const model = await readFile(ground, args, limits);
  return [model, await look(ground, limits)];
}

/**
 * The parts of what is live, as they are remembered. What nobody has remembered yet was not deployed by this adapter: whether its
 * configuration is that of the file is found by asking Compose what the file would make of its images.
 */
async function partsOfLive(ground: Ground, { model, args, sight }: Pick<Prepared, 'model' | 'args' | 'sight'>, limits: Limits): Promise<readonly DesiredPart[]> {
  const { live, memory } = sight;
  if (live === undefined || memory.releases.some(({ releaseId, complete }) => complete && releaseId === live.releaseId)) return [];
  const unknown = live.parts.map((part) => ({ ...part, neutralHash: undefined }));
  const names = live.parts.map(({ service }) => service).filter((name) => model.services.has(name));
  if (live.slot !== 'base' || names.length === 0) return unknown;
  const images = new Map(names.flatMap((name) => live.containers.filter(({ service }) => service === name).slice(0, 1).map(({ imageName }) => [name, imageName] as const)));
  const made = await hashes(ground, { model, place: placeAt('base', model.project, args), names, images }, limits);
  return unknown.map((part) => (made.get(part.service) === part.configHash ? { ...part, neutralHash: neutralHash(model, part.service) } : part));
}

export function stepsFor(ground: Ground, { model, sight, scope }: Pick<Prepared, 'model' | 'sight' | 'scope'>, parts: readonly DesiredPart[], rolling: boolean): ReadonlyMap<string, Step> {
  const decided = decideSteps(model.project, parts.flatMap((desired) => situation(ground, { model, sight, scope }, desired)), rolling);
  tellObstructed(decided.obstructed, ground.parts.log);
  return new Map([...decided.steps, ...turnedOff(ground, model, sight).map((name) => [name, 'recreate'] as const)]);
}

/** Services that are to have no container, and have one. */
function turnedOff({ target }: Ground, model: Model, { live }: Sight): readonly string[] {
  const wanted = listOf(target.services);
  return [...model.services.values()].filter(({ name, replicas }) => replicas === 0 && (wanted.length === 0 || wanted.includes(name)) && (live?.parts ?? []).some(({ service }) => service === name)).map(({ name }) => name);
}

function situation({ target }: Ground, { model, sight, scope }: Pick<Prepared, 'model' | 'sight' | 'scope'>, desired: DesiredPart): readonly Situation[] {
  const service = model.services.get(desired.service);
  if (service === undefined) return [];
  const { name } = service;
  return [{ service, desired, isJob: scope.jobs.includes(name), containers: (sight.live?.all ?? []).filter((container) => container.service === name), inPlace: listOf(target.recreate).includes(name), sharesVolumes: listOf(target['share-volumes']).includes(name) }];
}

function colourSteps({ target }: Ground, { model, sight, scope }: Prepared): ReadonlyMap<string, Step> {
  const refused = scope.serving.flatMap((name) => {
    const service = model.services.get(name);
    const containers = (sight.live?.all ?? []).filter((container) => container.service === name);
    const why = service === undefined ? [] : obstaclesTo({ service: { ...service, containerName: undefined }, containers, sharesVolumes: listOf(target['share-volumes']).includes(name) });
    return why.length === 0 ? [] : [{ service: name, why: why.join(', ') }];
  });
  if (refused.length > 0) refuseColours(refused);
  return new Map([...scope.serving.map((name) => [name, 'start'] as const), ...scope.jobs.map((name) => [name, 'run'] as const)]);
}

export interface Delivery extends Pick<Work, 'steps' | 'parts' | 'manner'> {
  readonly place: Place;
  /** Of what is live, where that is not remembered yet. */
  readonly liveParts: readonly DesiredPart[];
  readonly version: string;
  /** Whether it only stands ready, for an order of its own to put it live. */
  readonly staged: boolean;
}

/** Does what was decided, and remembers it. @throws {Halt} */
export async function carryOut(ground: Ground, prepared: Prepared, delivery: Delivery, limits: Limits): Promise<Accepted> {
  const { model, sight, args } = prepared;
  const { live, memory, project } = sight;
  const leaving = live?.releaseId;
  await remember(ground, { project, parts: delivery.liveParts, memory, version: '' }, limits);
  if (!delivery.staged && leaving !== undefined && [...delivery.steps.values()].every((step) => step === 'keep')) return { kind: 'accepted', releaseId: leaving };
  const others = delivery.staged ? [] : (live?.parts ?? []).filter(({ service }) => !delivery.parts.some((part) => part.service === service) && !delivery.steps.has(service)).map((part) => ({ ...part, neutralHash: undefined }));
  const orphans = others.filter(({ service }) => !model.services.has(service)).map(({ service }) => service);
  if (orphans.length > 0) ground.parts.log.info(`Not in the compose file any more, and still running: ${orphans.join(', ')}. "docker compose up --remove-orphans" takes them away.`);
  const parts = [...delivery.parts, ...others];
  const releaseId = releaseIdOf(parts);
  const base = sight.places.find(({ slot }) => slot === 'base')?.all ?? [];
  const work: Work = {
    ...delivery,
    model,
    releaseId,
    base: { place: placeAt('base', project, args), containers: base },
    before: delivery.staged ? [] : (live?.all ?? []),
    serving: live === undefined || leaving === undefined ? undefined : { place: placeAt(live.slot, project, []), containers: live.containers, releaseId: leaving },
  };
  const added = await remember(ground, { project, parts, memory, version: delivery.version }, limits);
  ground.notes.failures.delete(releaseId);
  ground.notes.touched.set(releaseId, new Set([...delivery.steps].flatMap(([name, step]) => (step === 'keep' ? [] : [name]))));
  const rolls = [...delivery.steps.values()].includes('roll');
  const failure = await (delivery.staged ? stage(ground, work, sight, limits) : rolls ? roll(ground, work, limits) : recreate(ground, work, limits));
  if (failure !== undefined) return failed(ground, work, { failure, added: rolls || delivery.staged ? added : [] });
  if (delivery.staged) return staged(ground, work, limits);
  return landed(ground, prepared, work, { leaving, version: delivery.version }, limits);
}

async function staged(ground: Ground, { releaseId, place }: Work, limits: Limits): Promise<Accepted> {
  const now = await look(ground, limits);
  return { kind: 'accepted', releaseId: now.places.find(({ slot }) => slot === place.slot)?.releaseId ?? releaseId };
}

async function failed(ground: Ground, { releaseId }: Work, { failure, added }: { readonly failure: Failure; readonly added: readonly string[] }): Promise<Accepted> {
  ground.notes.failures.set(releaseId, failure);
  await forget(ground, added, lastLimits(ground));
  return { kind: 'accepted', releaseId };
}

/** What is live in the end is what counts: it may have another id than what was to be, where a service that was to keep running has done its work. */
export async function landed(ground: Ground, { model, images }: Pick<Prepared, 'model' | 'images'>, work: Pick<Work, 'releaseId' | 'parts'>, { leaving, version }: { readonly leaving: string | undefined; readonly version: string }, limits: Limits): Promise<Accepted> {
  const after = lastLimits(ground, 10_000);
  const now = await look(ground, limits.signal.aborted ? after : limits);
  const atMs = ground.parts.clock.monotonic();
  const parts = (now.live?.parts ?? []).map((part) => ({ ...part, neutralHash: work.parts.find(({ service, configHash }) => service === part.service && shortHash(configHash) === part.configHash)?.neutralHash }));
  const releaseId = parts.length === 0 ? work.releaseId : releaseIdOf(parts);
  const added = await remember(ground, { project: model.project, parts, memory: now.memory, version }, after);
  ground.notes.touched.set(releaseId, ground.notes.touched.get(work.releaseId) ?? new Set());
  const references = new Map([...model.services.keys()].map((name) => [name, referenceOf(model, name, images)]));
  await tidy(ground, { project: model.project, needed: [releaseId, ...(leaving === undefined ? [] : [leaving])], references, memory: added.length === 0 ? now.memory : undefined }, after);
  if (added.length === 0) ground.notes.sight = { sight: now, atMs };
  return { kind: 'accepted', releaseId };
}
