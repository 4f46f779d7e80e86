import type { RollbackStrategy } from '../port.ts';
import type { Container } from './containers.ts';
import type { DesiredPart } from './desired.ts';
import type { Place } from './ground.ts';
import type { Model } from './model.ts';
import type { Step } from './steps.ts';

/** One release on its way: what it is made of, where it goes, and what is to be done with each service. */
export interface Work {
  readonly model: Model;
  readonly place: Place;
  /** The project itself, where what the release needs is: the same place, unless the release is a colour. */
  readonly base: { readonly place: Place; readonly containers: readonly Container[] };
  readonly releaseId: string;
  readonly parts: readonly DesiredPart[];
  readonly steps: ReadonlyMap<string, Step>;
  /** All containers that were at the place before. */
  readonly before: readonly Container[];
  /** Those that serve, with their release: what the proxy is pointed back to where the new one cannot take over. */
  readonly serving: { readonly place: Place; readonly containers: readonly Container[]; readonly releaseId: string } | undefined;
  readonly manner: RollbackStrategy;
}

/** The services that this is to be done with. */
export const withStep = ({ steps }: Work, ...wanted: readonly Step[]): readonly string[] => [...steps].flatMap(([name, step]) => (wanted.includes(step) ? [name] : []));
