import { repositoryOf } from './image-reference.ts';
import type { DesiredPart } from './desired.ts';
import type { Limits } from './engine.ts';
import type { Ground } from './ground.ts';
import { Halt, together } from './halt.ts';
import { releaseIdOf } from './release.ts';
import { recall } from './sight.ts';
import { SLOTS, isKeptFor, pointerTo, superseded, tagsFor } from './tags.ts';
import type { Memory, RememberedPart, Slot } from './tags.ts';

/** Keeps the images of a release under tags of its own. @returns the tags that were added; none where it is remembered already @throws {Halt} */
export async function remember({ engine, parts: { clock, log } }: Ground, { project, parts, memory, version, at = clock.now().getTime() }: { readonly project: string; readonly parts: readonly DesiredPart[]; readonly memory: Memory; readonly version: string; readonly at?: number }, limits: Limits): Promise<readonly string[]> {
  const known = memory.releases.find(({ releaseId }) => releaseId === releaseIdOf(parts));
  if (parts.length === 0 || known?.complete) return [];
  const tags = tagsFor(project, parts, { at, version });
  const answers = await together(...tags.map(({ imageId, reference }) => engine.ask(['tag', imageId, reference], limits)));
  for (const answer of answers) if (!answer.ok) log.warning(`An image could not be kept for a rollback: ${answer.reason}.`);
  return tags.filter((_, index) => answers[index]?.ok).map(({ reference }) => reference);
}

/** Takes tags away again, of a release that never served. It never throws for what the engine does. */
export async function forget({ engine }: Ground, references: readonly string[], limits: Limits): Promise<void> {
  if (references.length === 0) return;
  await engine.ask(['image', 'rm', ...references], limits).catch(ignoreHalt);
}

/** Notes which place serves. @param imageId any image of it: a tag needs one @throws {Halt} */
export async function pointMemoryTo({ engine }: Ground, { project, slot, imageId, memory }: { readonly project: string; readonly slot: Slot; readonly imageId: string; readonly memory: Memory }, limits: Limits): Promise<void> {
  await engine.ask(['tag', imageId, pointerTo(project, slot)], limits);
  const others = SLOTS.filter((other) => other !== slot && memory.pointers.includes(other)).map((other) => pointerTo(project, other));
  if (others.length > 0) await engine.ask(['image', 'rm', ...others], limits);
}

export interface Tidying {
  readonly project: string;
  /** The releases that are live and that a rollback would go to. */
  readonly needed: readonly string[];
  /** How the image of each service is called in the file. */
  readonly references: ReadonlyMap<string, string>;
  /** What is remembered; undefined where it has changed since it was read. */
  readonly memory: Memory | undefined;
}

/** Lets go of images beyond those that are kept. It never throws for what the engine does, and never forces anything. */
export async function tidy(ground: Ground, { project, needed, references, memory: known }: Tidying, limits: Limits): Promise<void> {
  const { engine, target } = ground;
  try {
    const memory = known ?? (await recall(ground, project, limits));
    const gone = superseded(memory, { keep: target['keep-images'], needed });
    if (gone.length === 0) return;
    await engine.ask(['image', 'rm', ...gone.map(({ reference }) => reference)], limits);
    const kept = new Set(memory.releases.flatMap(({ parts }) => parts).filter((part) => !gone.includes(part)).map(({ imageId }) => imageId));
    const deployed = deployedAs(memory, gone, references);
    for (const { imageId } of gone.filter((part) => !kept.has(part.imageId))) await letGo(ground, imageId, { project, deployed }, limits);
  } catch (error) {
    ignoreHalt(error);
  }
}

/**
 * The names under which this project deployed images that it lets go: of the version of the release, in the repository of the
 * service. A tag that moves, `latest` say, is none of these, and neither is what the file names now.
 */
function deployedAs({ releases }: Memory, gone: readonly RememberedPart[], references: ReadonlyMap<string, string>): ReadonlySet<string> {
  const named = releases.flatMap(({ version, parts }) => (version === undefined || version === 'latest' ? [] : parts.filter((part) => gone.includes(part) && references.has(part.service)).map(({ service }) => `${repositoryOf(references.get(service) ?? '')}:${version}`)));
  return new Set(named.filter((name) => ![...references.values()].includes(name)));
}

/** An image of a release of long ago, under no name but those that this project gave it or deployed it by. One that a container uses stays. */
async function letGo({ engine }: Ground, imageId: string, { project, deployed }: { readonly project: string; readonly deployed: ReadonlySet<string> }, limits: Limits): Promise<void> {
  const answer = await engine.ask(['image', 'inspect', '--format', '{{range .RepoTags}}{{println .}}{{end}}{{range .RepoDigests}}{{println .}}{{end}}', imageId], limits);
  const names = answer.ok ? answer.stdout.split('\n').filter((line) => line !== '') : [];
  const tags = names.filter((name) => !name.includes('@'));
  const repositories = new Set([...deployed].map(repositoryOf));
  const isOurs = (name: string): boolean => deployed.has(name) || isKeptFor(project, name);
  // The digest of a repository goes with the last tag of it.
  if (tags.length > 0 && tags.every(isOurs) && names.every((name) => tags.includes(name) || repositories.has(repositoryOf(name)))) await engine.ask(['image', 'rm', ...tags], limits);
}

function ignoreHalt(error: unknown): void {
  if (!(error instanceof Halt)) throw error;
}
