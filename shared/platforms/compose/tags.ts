import { releaseIdOf, shortHash } from './release.ts';
import type { Part } from './release.ts';

/**
 * What is remembered of a release stands in the names of tags on the engine itself, so that any later run on any machine finds it,
 * and that neither `docker image prune` nor a tag that moves takes the images away:
 * `surefoot/<project>/<service>:<release>_<configuration>_<configuration without its image>_<time>_<services>_<version>`.
 */
export interface Remembered {
  readonly releaseId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What it was called, where that fits into a tag. */
  readonly version: string | undefined;
  readonly parts: readonly RememberedPart[];
  /** Whether the image of every one of its services is still there. */
  readonly complete: boolean;
}

export interface RememberedPart extends Part {
  /** Of the configuration without the image, with which configurations can be compared; undefined where it was not known. */
  readonly neutralHash: string | undefined;
  /** The image by the name under which it is kept. */
  readonly reference: string;
}

/** Which of several places of a project serves. */
export const SLOTS = ['base', 'blue', 'green'] as const;
export type Slot = (typeof SLOTS)[number];

export interface Memory {
  /** Newest first. */
  readonly releases: readonly Remembered[];
  /** Where the last switch went to. */
  readonly pointers: readonly Slot[];
}

const COMPONENT = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const ENCODED = /^x-((?:[0-9a-f]{2})+)$/;
const TAG = /^([0-9a-f]{12})_([0-9a-f]{16})_([0-9a-f]{16}|0)_([0-9a-z]{1,9})_(\d{1,3})(?:_([A-Za-z0-9][A-Za-z0-9.-]{0,63}))?$/;
const VERSION = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/;

/** A name as a part of a repository: what may not stand there is written in hexadecimal. */
const encode = (name: string): string => (COMPONENT.test(name) && !ENCODED.test(name) ? name : `x-${Buffer.from(name, 'utf8').toString('hex')}`);

function decode(component: string): string {
  const [, hex] = ENCODED.exec(component) ?? [];
  return hex === undefined ? component : Buffer.from(hex, 'hex').toString('utf8');
}

/** Where the images of a project are kept. */
export const repositoryFor = (project: string, service: string): string => `surefoot/${encode(project)}/${encode(service)}`;
/** Whether this is a tag under which an image of the project is kept. */
export const isKeptFor = (project: string, reference: string): boolean => reference.startsWith(`surefoot/${encode(project)}/`);
export const pointerTo = (project: string, slot: Slot): string => `surefoot/${encode(project)}:live-${slot}`;
/** What asks the engine for all tags of a project. */
export const tagFilters = (project: string): readonly string[] => [`reference=surefoot/${encode(project)}/*`, `reference=surefoot/${encode(project)}`];

/** The tag of each part of a release. */
export function tagsFor(project: string, parts: readonly (Part & { readonly neutralHash: string | undefined })[], { at, version }: { readonly at: number; readonly version: string }): readonly { readonly imageId: string; readonly reference: string }[] {
  const releaseId = releaseIdOf(parts);
  const called = VERSION.test(version) ? `_${version}` : '';
  return parts.map(({ service, imageId, configHash, neutralHash }) => ({ imageId, reference: `${repositoryFor(project, service)}:${releaseId}_${configHash}_${neutralHash ?? '0'}_${at.toString(36)}_${parts.length}${called}` }));
}

/**
 * The part that a container is, from its image's name where that is a kept one: an image that was put back has another name than
 * it was deployed under, and the configuration is the same.
 */
export function partOf(project: string, { service, imageId, imageName, configHash }: { readonly service: string; readonly imageId: string; readonly imageName: string; readonly configHash: string }): Part {
  const [, , kept] = TAG.exec(imageName.startsWith(`${repositoryFor(project, service)}:`) ? imageName.slice(imageName.lastIndexOf(':') + 1) : '') ?? [];
  return { service, imageId, configHash: kept ?? shortHash(configHash) };
}

/** Reads a list of `repository tag id` lines; what is not a tag of this project is left out. */
export function readMemory(lines: string, project: string): Memory {
  const found = lines.split('\n').map((line) => line.trim().split(' ')).flatMap(([repository = '', tag = '', imageId = '']) => keptOf(project, { repository, tag, imageId }));
  const ids = [...new Set(found.map(({ releaseId }) => releaseId))];
  const releases = ids.map((releaseId) => together(found.filter((kept) => kept.releaseId === releaseId)));
  const pointers = SLOTS.filter((slot) => lines.split('\n').some((line) => line.startsWith(`${pointerTo(project, slot).replace(':', ' ')} `)));
  return { releases: releases.sort((a, b) => b.at - a.at || a.releaseId.localeCompare(b.releaseId)), pointers };
}

interface Kept {
  readonly releaseId: string;
  readonly at: number;
  readonly count: number;
  readonly version: string | undefined;
  readonly part: RememberedPart;
}

function keptOf(project: string, { repository, tag, imageId }: { readonly repository: string; readonly tag: string; readonly imageId: string }): readonly Kept[] {
  const folder = `surefoot/${encode(project)}/`;
  const match = TAG.exec(tag);
  if (!match || !repository.startsWith(folder) || !/^sha256:[0-9a-f]{64}$/.test(imageId)) return [];
  const [, releaseId = '', configHash = '', neutral = '', time = '', count = '', version] = match;
  return [{ releaseId, at: Number.parseInt(time, 36), count: Number(count), version, part: { service: decode(repository.slice(folder.length)), imageId, configHash, neutralHash: neutral === '0' ? undefined : neutral, reference: `${repository}:${tag}` } }];
}

/** Of a service that was tagged twice for one release the later tag counts. */
function together(kept: readonly Kept[]): Remembered {
  const newest = kept.toSorted((a, b) => b.at - a.at);
  const parts = newest.map(({ part }) => part).filter((part, index, all) => all.findIndex(({ service }) => service === part.service) === index);
  const [first] = newest as [Kept, ...Kept[]];
  return { releaseId: first.releaseId, at: first.at, version: first.version, parts, complete: parts.length >= first.count };
}

/** The references that are no longer needed: of releases beyond the newest ones, that nobody may go back to. */
export function superseded({ releases }: Memory, { keep, needed }: { readonly keep: number; readonly needed: readonly string[] }): readonly RememberedPart[] {
  const gone = releases.filter(({ releaseId }) => !needed.includes(releaseId)).slice(Math.max(0, keep - needed.length));
  return gone.flatMap(({ parts }) => parts);
}
