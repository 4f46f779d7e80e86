import { quote } from '../../kernel/untrusted-text.ts';
import type { Limits } from './engine.ts';
import { compose, findImages, referenceOf } from './desired.ts';
import type { Ground, Place } from './ground.ts';
import { halt, together } from './halt.ts';
import { isImageReference } from './image-reference.ts';
import type { Model } from './model.ts';

/** Registries slow a client down that asks for many images at once. */
const AT_ONCE = 3;

export interface Wanted {
  readonly model: Model;
  readonly place: Place;
  readonly names: readonly string[];
  /** The images that are used in place of those of the file. */
  readonly images: ReadonlyMap<string, string>;
}

/**
 * Has every image on the engine before anything that runs is touched: there, pulled, or built.
 * @returns the ids of the images, by service @throws {Halt} where one cannot be had
 */
export async function fetchImages(ground: Ground, wanted: Wanted, limits: Limits): Promise<ReadonlyMap<string, string>> {
  const { engine, target } = ground;
  const { model, names, images } = wanted;
  const reference = (name: string): string => referenceOf(model, name, images);
  const odd = names.find((name) => !isImageReference(reference(name)));
  if (odd !== undefined) halt('bad-input', `The image ${quote(reference(odd))} of service ${quote(odd)} is not the name of an image.`);
  const before = await findImages(engine, names.map(reference), limits);
  const builds = names.filter((name) => (model.services.get(name)?.builds ?? false) && !images.has(name));
  const toBuild = builds.filter((name) => target.build === true || (target.build === 'missing' && !before.has(reference(name))));
  const toPull = names.filter((name) => !builds.includes(name) && (target.pull === 'always' || (target.pull === 'missing' && !before.has(reference(name)))));
  if (toBuild.length > 0) await build(ground, wanted, toBuild, limits);
  const byImage = new Map(toPull.map((name) => [reference(name), model.services.get(name)?.platform]));
  await pullAll(ground, [...byImage], limits);
  const found = toBuild.length + byImage.size === 0 ? before : await findImages(engine, names.map(reference), limits);
  const missing = names.filter((name) => !found.has(reference(name)));
  if (missing.length > 0) return halt('deploy-command-failed', `Nothing was touched: ${missing.map((name) => `the image ${quote(reference(name))} of service ${quote(name)}`).join(', ')} is not on the engine.`, 'Push the image first and let it be pulled (pull: missing), build it here (build: true), or correct its name.');
  return new Map(names.map((name) => [name, found.get(reference(name)) ?? '']));
}

async function build({ engine, parts }: Ground, { place }: Wanted, names: readonly string[], limits: Limits): Promise<void> {
  parts.log.info(`Building ${names.join(', ')}.`);
  const answer = await engine.order(compose(place, 'build', ...names), limits);
  if (!answer.ok) halt('deploy-command-failed', `Nothing was touched: building ${names.join(', ')} failed: ${answer.reason}.`, 'The output of the build is in the log above.');
}

async function pullAll({ engine, parts }: Ground, wanted: readonly (readonly [reference: string, platform: string | undefined])[], limits: Limits): Promise<void> {
  for (let first = 0; first < wanted.length; first += AT_ONCE) {
    const some = wanted.slice(first, first + AT_ONCE);
    parts.log.info(`Pulling ${some.map(([reference]) => reference).join(', ')}.`);
    await together(...some.map(async ([reference, platform]) => {
      const answer = await engine.ask(['pull', '--quiet', ...(platform === undefined ? [] : [`--platform=${platform}`]), reference], limits);
      if (!answer.ok) halt('deploy-command-failed', `Nothing was touched: the image ${quote(reference)} could not be pulled: ${answer.reason}.`, 'See whether the image was pushed under this name, and whether the runner is logged in to its registry (docker login).');
    }));
  }
}
