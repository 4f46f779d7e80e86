import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import type { Service } from './model.ts';
import type { Part } from './release.ts';
import { partOf } from './tags.ts';

/** What is to be done with one service. */
export type Step =
  /** It runs as it should. */
  | 'keep'
  /** Nothing of it runs. */
  | 'start'
  /** New containers beside the old ones, which go when the new are ready. */
  | 'roll'
  /** In place: the old ones go first. */
  | 'recreate'
  /** It runs once, and others wait for it. */
  | 'run';

export interface Situation {
  readonly service: Service;
  readonly desired: Part;
  readonly isJob: boolean;
  /** All of its containers where the release is live. */
  readonly containers: readonly Container[];
  /** The target wants it recreated in place. */
  readonly inPlace: boolean;
  /** Two containers of it may write to one volume. */
  readonly sharesVolumes: boolean;
}

export interface Steps {
  readonly steps: ReadonlyMap<string, Step>;
  /** The services that are recreated in place though they were to be rolled, and what keeps them from it. */
  readonly obstructed: readonly { readonly service: string; readonly why: string }[];
}

/** @param rolling whether new containers come up beside the old ones, where they can */
export function decideSteps(project: string, situations: readonly Situation[], rolling: boolean): Steps {
  const changed = situations.filter((situation) => !situation.isJob && !isInPlace(project, situation));
  const steps = new Map<string, Step>();
  const obstructed: { service: string; why: string }[] = [];
  for (const situation of situations) {
    const { name } = situation.service;
    const obstacles = changed.includes(situation) && situation.containers.some(isAlive) ? obstaclesTo(situation) : [];
    if (situation.isJob) steps.set(name, runs(project, situation, changed) ? 'run' : 'keep');
    else if (!changed.includes(situation)) steps.set(name, 'keep');
    else if (!situation.containers.some(isAlive)) steps.set(name, 'start');
    else {
      steps.set(name, rolling && !situation.inPlace && obstacles.length === 0 ? 'roll' : 'recreate');
      if (rolling && !situation.inPlace && obstacles.length > 0) obstructed.push({ service: name, why: obstacles.join(', ') });
    }
  }
  return { steps, obstructed };
}

/** Whether every container of a service is what it should be, and as many as should be. */
function isInPlace(project: string, { desired, containers, service }: Situation): boolean {
  const alive = containers.filter(isAlive);
  return alive.length === service.replicas && alive.every((container) => isDesired(project, container, desired)) && alive.every(({ state }) => state === 'running');
}

function isDesired(project: string, container: Container, desired: Part): boolean {
  const { imageId, configHash } = partOf(project, container);
  return imageId === desired.imageId && configHash === desired.configHash;
}

/** A job runs again where what waits for it is replaced; one that nothing waits for, where it changed itself. */
function runs(project: string, { service, desired, containers }: Situation, changed: readonly Situation[]): boolean {
  if (changed.some((each) => each.service.dependsOn.has(service.name))) return true;
  return containers.length > 0 && !containers.some((container) => isDesired(project, container, desired));
}

/** What keeps two containers of a service from running at once: the key of the compose file, and why. */
export function obstaclesTo({ service, containers, sharesVolumes }: Pick<Situation, 'service' | 'containers' | 'sharesVolumes'>): readonly string[] {
  const { containerName, fixedPorts, fixedAddresses, networkMode } = service;
  const mounts = sharesVolumes ? [] : [...new Set(containers.flatMap(({ writable }) => writable).map(({ kind, at }) => `${MOUNTS[kind]} at ${at}`))];
  return [
    ...(containerName === undefined ? [] : [`"container_name: ${containerName}", a name that only one container can have`]),
    ...(fixedPorts.length === 0 ? [] : [`"ports" with the port ${fixedPorts.join(', ')} of the host, which only one container can have`]),
    ...(fixedAddresses.length === 0 ? [] : [`"networks" with the address ${fixedAddresses.join(', ')}, which only one container can have`]),
    ...(networkMode === undefined || networkMode === 'bridge' || networkMode === 'none' ? [] : [`"network_mode: ${networkMode}", where two containers would have the same ports`]),
    ...(mounts.length === 0 ? [] : [`"volumes": ${mounts.join(' and ')}, which two containers would write to at once`]),
  ];
}

const MOUNTS = { volume: 'a volume', 'anonymous-volume': 'a volume that the image asks for', folder: 'a folder of the host' } as const;
