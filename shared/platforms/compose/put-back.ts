import { quote } from '../../kernel/untrusted-text.ts';
import type { Accepted, RollbackOrder, Startable } from '../port.ts';
import { shift } from './blue-green.ts';
import { otherColour } from './colours.ts';
import { hashes, preparePlace } from './desired.ts';
import type { DesiredPart } from './desired.ts';
import type { Limits } from './engine.ts';
import { fileArgs, projectName } from './ground.ts';
import type { Ground } from './ground.ts';
import { halt } from './halt.ts';
import { jobsOf } from './model.ts';
import { neutralHash } from './neutral-hash.ts';
import { carryOut, landed, readBoth, stepsFor } from './ship.ts';
import type { Prepared } from './ship.ts';
import { look, recall } from './sight.ts';
import type { Sight } from './sight.ts';
import type { Memory, Remembered } from './tags.ts';

/** Puts the images of an earlier release back, with the configuration that the compose file has now. @throws {Halt} */
export async function putBack(given: Ground, { releaseId, strategy }: RollbackOrder, limits: Limits): Promise<Accepted> {
  // A question has most often found it already.
  const noted = given.notes.memory?.releases.find((each) => each.releaseId === releaseId);
  const release = noted ?? findRelease(await recall(given, await projectName(given, limits), limits), releaseId);
  // A compose file that names the version means that of the release.
  const ground = release.version === undefined ? given : { ...given, engine: given.engine.with({ SUREFOOT_VERSION: release.version }) };
  const args = await fileArgs(ground);
  const [model, sight] = await readBoth(ground, args, limits);
  findRelease(sight.memory, releaseId);
  const jobs = jobsOf(model);
  const kept = release.parts.filter(({ service }) => model.services.has(service) && !jobs.has(service));
  if (kept.length === 0) halt('rollback-command-failed', `None of the services of release ${quote(releaseId)} is in the compose file any more.`);
  const names = kept.map(({ service }) => service);
  const slot = sight.live === undefined || sight.live.slot === 'base' ? 'base' : otherColour(sight.live.slot);
  const same = (name: string): boolean => kept.some((part) => part.service === name && part.neutralHash === neutralHash(model, name));
  const images = new Map(kept.map((part) => [part.service, same(part.service) ? part.reference : part.imageId]));
  const place = await preparePlace(ground, { model, args, slot, names, images });
  const made = names.every(same) ? new Map<string, string>() : await hashes(ground, { model, place, names, images }, limits);
  tell(ground, { release, sight, names, differing: kept.filter(({ service }) => !same(service)) });
  const parts = kept.map((part): DesiredPart => ({ service: part.service, imageId: part.imageId, configHash: same(part.service) ? part.configHash : (made.get(part.service) ?? ''), neutralHash: neutralHash(model, part.service) }));
  const prepared: Prepared = { model, args, sight, scope: { serving: names, jobs: [] }, slot, images };
  const staged = slot !== 'base';
  const steps = staged ? new Map(names.map((name) => [name, 'start'] as const)) : stepsFor(ground, prepared, parts, true);
  const accepted = await carryOut(ground, prepared, { place, steps, parts, liveParts: [], version: release.version ?? '', manner: strategy, staged }, limits);
  if (!staged || accepted.kind !== 'accepted' || ground.notes.failures.has(accepted.releaseId)) return accepted;
  await shift(ground, { releaseId: accepted.releaseId, share: 1 }, limits, strategy === 'graceful');
  return landed(ground, prepared, { releaseId: accepted.releaseId, parts }, { leaving: sight.live?.releaseId, version: release.version ?? '' }, limits);
}

/** Says what does not go back with the images, before anything is changed. */
function tell({ parts: { log } }: Ground, { release, sight, names, differing }: { readonly release: Remembered; readonly sight: Sight; readonly names: readonly string[]; readonly differing: Remembered['parts'] }): void {
  const list = (services: readonly { readonly service: string }[]): string => services.map(({ service }) => service).join(', ');
  const known = differing.filter(({ neutralHash }) => neutralHash !== undefined);
  const unknown = differing.filter(({ neutralHash }) => neutralHash === undefined);
  if (known.length > 0) log.warning(`The images of ${list(known)} go back, and their configuration does not: variables, volumes and the like are those of the present compose file, which is another one than at that release.`);
  if (unknown.length > 0) log.warning(`The images of ${list(unknown)} go back; whether their configuration was the present one is not known. Variables, volumes and the like are those of the present compose file.`);
  const gone = release.parts.filter(({ service }) => !names.includes(service));
  if (gone.length > 0) log.warning(`Not in the compose file any more, so not put back: ${list(gone)}.`);
  const newer = (sight.live?.parts ?? []).filter(({ service }) => !names.includes(service));
  if (newer.length > 0) log.warning(`No part of that release, so left as they are: ${list(newer)}.`);
}

function findRelease(memory: Memory, releaseId: string): Remembered {
  const release = memory.releases.find((each) => each.releaseId === releaseId);
  if (release === undefined) return halt('target-gone', `The engine has no images of release ${quote(releaseId)}.`, HOW_MANY);
  return release.complete ? release : halt('target-gone', `The engine has not all images of release ${quote(releaseId)} any more.`, HOW_MANY);
}

const HOW_MANY = 'Only so many releases are kept as "keep-images" in the target says, and "docker image prune --all" takes them away. Deploy its version anew.';

/** Whether a release can be put back: all of its images are there. @throws {Halt} */
export async function isStartable(ground: Ground, releaseId: string, limits: Limits): Promise<Startable> {
  const memory = await recall(ground, await projectName(ground, limits), limits);
  const release = memory.releases.find((each) => each.releaseId === releaseId);
  if (release === undefined) return (await look(ground, limits)).live?.releaseId === releaseId ? { kind: 'yes' } : { kind: 'no', reason: 'the engine has no images of it' };
  return release.complete ? { kind: 'yes' } : { kind: 'no', reason: 'the engine has not all of its images any more' };
}
