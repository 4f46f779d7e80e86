import { own } from '../../kernel/own-property.ts';
import { colourFile } from './colours.ts';
import type { Engine, Limits } from './engine.ts';
import { flags, placeAt } from './ground.ts';
import type { Ground, Place } from './ground.ts';
import { halt, together } from './halt.ts';
import { imageOf, readHashes } from './model.ts';
import type { Model } from './model.ts';
import { shortHash } from './release.ts';
import type { Part } from './release.ts';
import { listOf } from './target.ts';
import type { Slot } from './tags.ts';

export interface DesiredPart extends Part {
  readonly neutralHash: string | undefined;
}

/** The place that a release is to be put at. @param names the services that are in it */
export async function preparePlace({ scratch }: Ground, { model, args, slot, names, images }: { readonly model: Model; readonly args: readonly string[]; readonly slot: Slot; readonly names: readonly string[]; readonly images: ReadonlyMap<string, string> }): Promise<Place> {
  if (slot !== 'base') return placeAt(slot, model.project, ['--file', await scratch.write(colourFile(model, { colour: slot, names, images }))]);
  if (images.size === 0) return placeAt(slot, model.project, args);
  const over = await scratch.write({ services: Object.fromEntries([...images].map(([service, image]) => [service, { image }])) });
  return placeAt(slot, model.project, withFile(args, over));
}

/** One more file, merged over those that are there: files come first, in order. */
function withFile(args: readonly string[], file: string): readonly string[] {
  const last = args.lastIndexOf('--file');
  return [...args.slice(0, last + 2), '--file', file, ...args.slice(last + 2)];
}

export const compose = ({ project, args }: Place, ...rest: readonly string[]): readonly string[] => ['compose', '--project-name', project, ...args, ...rest];

export interface Configured {
  readonly model: Model;
  readonly place: Place;
  readonly names: readonly string[];
  readonly images: ReadonlyMap<string, string>;
}

/**
 * What Compose makes of the configurations of these services: the hash that their containers have as a label. It is asked about
 * the file as it printed it itself: of a file with `env_file`, Compose 2.40 says another hash than it gives the containers.
 * @throws {Halt}
 */
export async function hashes({ engine, scratch, target }: Ground, { model, place, names, images }: Configured, limits: Limits): Promise<ReadonlyMap<string, string>> {
  const args = place.slot === 'base' ? [...flags('--file', [await scratch.write(withImages(model, images))]), ...flags('--profile', listOf(target.profiles))] : place.args;
  const answer = await engine.ask(['compose', '--project-name', place.project, ...args, 'config', '--hash', '*'], limits);
  if (!answer.ok) return halt('bad-input', `Compose does not accept the compose file: ${answer.reason}.`);
  const found = readHashes(answer.stdout);
  return new Map(names.map((name) => [name, shortHash(found.get(place.nameOf(name)) ?? halt('bad-input', `Compose does not know the service ${name}.`))]));
}

function withImages({ raw }: Model, images: ReadonlyMap<string, string>): object {
  const services = Object.entries((own(raw, 'services') ?? {}) as Record<string, object>);
  return { ...raw, services: Object.fromEntries(services.map(([name, service]) => [name, { ...service, ...(images.has(name) ? { image: images.get(name) } : {}) }])) };
}

/** The images that are on the engine, by their references. @throws {Halt} where the engine cannot say */
export async function findImages(engine: Engine, references: readonly string[], limits: Limits): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(references)];
  if (wanted.length === 0) return new Map();
  const all = await engine.ask(['image', 'inspect', '--format', '{{.Id}}', ...wanted], limits);
  const lines = all.stdout.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (all.ok && lines.length === wanted.length) return new Map(wanted.map((reference, index) => [reference, imageId(lines[index])]));
  // One that is missing leaves the others without their places in the list.
  const found = await together(...wanted.map((reference) => findImage(engine, reference, limits)));
  return new Map(wanted.flatMap((reference, index) => (found[index] === undefined ? [] : [[reference, found[index]] as const])));
}

async function findImage(engine: Engine, reference: string, limits: Limits): Promise<string | undefined> {
  const answer = await engine.ask(['image', 'inspect', '--format', '{{.Id}}', reference], limits);
  if (answer.ok) return imageId(answer.stdout.trim());
  return /no such image/i.test(answer.stderr) ? undefined : halt('platform-unreachable', `The engine did not say whether it has the image ${reference}: ${answer.reason}.`);
}

const imageId = (line: string | undefined): string => (/^sha256:[0-9a-f]{64}$/.test(line ?? '') ? (line ?? '') : halt('platform-unreachable', 'What the engine says of an image could not be understood.'));

/** How an image is called in the compose file, or in what is merged over it. */
export function referenceOf(model: Model, name: string, images: ReadonlyMap<string, string>): string {
  const service = model.services.get(name);
  return images.get(name) ?? (service === undefined ? name : imageOf(service, model.project));
}
