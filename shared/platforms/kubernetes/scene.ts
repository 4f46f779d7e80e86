import type { LiveRelease } from '../port.ts';
import { servedRelease } from './release-list.ts';
import type { Served } from './release-list.ts';
import type { Sight } from './sight.ts';
import { describeName, isSameName } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

/** Pods of one of two Deployments that take turns behind a Service. */
export const COLOR = 'surefoot.dev/color';
/** Pods of a Deployment that takes a share beside the one that it stands for. */
export const TRACK = 'surefoot.dev/track';
/** On a Deployment that was made here: which one it stands for. */
export const STANDS_FOR = 'surefoot.dev/stands-for';
export const POD_HASH = 'pod-template-hash';

/** `main` is the workload that people know; the others are made here, for a strategy. */
export const SIDES = ['main', 'green', 'canary'] as const;
export type Side = (typeof SIDES)[number];

export const sideName = ({ kind, name }: WorkloadName, side: Side): WorkloadName => ({ kind, name: side === 'main' ? name : `${name}-${side}` });

export interface ServiceSight {
  readonly name: string;
  readonly selector: Readonly<Record<string, string>>;
}

/** All that belongs to a target, as it stands. */
export interface Scene {
  /** The workloads that a release is made of, there or not. */
  readonly names: readonly WorkloadName[];
  /** Those that are there, and what stands beside them. */
  readonly sights: readonly Sight[];
  readonly service: ServiceSight | undefined;
}

export function findSide({ sights }: Scene, name: WorkloadName, side: Side): Sight | undefined {
  const found = sights.find(({ workload }) => isSameName(workload.name, sideName(name, side)));
  // Somebody else's Deployment may be called web-green too.
  return side === 'main' || found?.workload.annotations[STANDS_FOR] === name.name ? found : undefined;
}

/** Which of two Deployments the Service sends requests to. */
export const liveSide = ({ service }: Scene): 'main' | 'green' => (service?.selector[COLOR] === 'green' ? 'green' : 'main');
export const idleSide = (scene: Scene): 'main' | 'green' => (liveSide(scene) === 'main' ? 'green' : 'main');

/** The workloads that serve, each on its live side. */
export const liveSights = (scene: Scene): readonly Sight[] => scene.names.flatMap((name) => findSide(scene, name, liveSide(scene)) ?? []);

export const missingNames = (scene: Scene): readonly WorkloadName[] => scene.names.filter((name) => findSide(scene, name, liveSide(scene)) === undefined);

/** What serves may be nobody's release: then its id is made of what is there, so that it can be remembered and gone back to. */
export function unrecordedId(hashes: Extract<Served, { kind: 'unrecorded' }>['hashes']): string {
  const [only] = hashes;
  if (hashes.length === 1 && only) return `revision-${only[1]}`;
  return `revision-${fingerprint(JSON.stringify([...hashes].sort()))}`;
}

/** 64 bits by FNV-1a: it names what was seen, and protects nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0').slice(0, 12);
}

export function liveRelease(scene: Scene): LiveRelease {
  const served = servedRelease(liveSights(scene));
  switch (served.kind) {
    case 'nothing':
      return { kind: 'none' };
    case 'known':
      return { kind: 'live', releaseId: served.releaseId };
    case 'unrecorded':
      return { kind: 'live', releaseId: unrecordedId(served.hashes) };
  }
}

export const describeSide = (sight: Sight): string => describeName(sight.workload.name);
