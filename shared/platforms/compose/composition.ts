import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import { releaseIdOf } from './release.ts';
import type { Part } from './release.ts';
import { partOf } from './tags.ts';
import type { Remembered } from './tags.ts';

/** What runs in one place of a project: one part for each service that has a container which runs, or is meant to run. */
export function composition(project: string, containers: readonly Container[]): readonly Part[] {
  const jobs = new Set(containers.flatMap(({ waitsFor }) => waitsFor));
  const alive = containers.filter((container) => isAlive(container) && !jobs.has(container.service));
  return [...new Set(alive.map(({ service }) => service))].sort().map((service) => partInPlace(project, alive.filter((container) => container.service === service)));
}

/** While a service is replaced piece by piece, its older part is in place for as long as a container of it serves. */
function partInPlace(project: string, containers: readonly Container[]): Part {
  const byAge = containers.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const [oldest] = byAge as [Container, ...Container[]];
  return partOf(project, byAge.find(seemsWell) ?? oldest);
}

/** Whether it takes requests, as far as one look can tell. */
const seemsWell = ({ state, health }: Container): boolean => state === 'running' && (health === 'healthy' || health === 'none');

/**
 * The release that is in place. Where services stand at parts of different releases, a deployment of the newest of these has
 * stopped half-way: it is the one that is to be taken back, or gone on with.
 * @returns undefined where nothing runs
 */
export function releaseInPlace(parts: readonly Part[], remembered: readonly Remembered[]): string | undefined {
  if (parts.length === 0) return undefined;
  const id = releaseIdOf(parts);
  if (remembered.some(({ releaseId }) => releaseId === id)) return id;
  const owners = (part: Part): readonly Remembered[] => remembered.filter((release) => release.parts.some((own) => isSame(own, part)));
  if (!parts.every((part) => owners(part).length > 0)) return id;
  return parts.flatMap(owners).reduce((newest, each) => (each.at > newest.at ? each : newest)).releaseId;
}

export const isSame = (a: Part, b: Part): boolean => a.service === b.service && a.imageId === b.imageId && a.configHash === b.configHash;
