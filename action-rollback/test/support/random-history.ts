import fc from 'fast-check';
import { MIGRATION_CLASSES } from '../../../shared/kernel/outcomes.ts';
import type { MigrationClass } from '../../../shared/kernel/outcomes.ts';

/** One thing that happens to an environment. */
export type HistoryEvent =
  | { readonly kind: 'deploy'; readonly ends: 'healthy' | 'unhealthy' | 'unverified' | 'wont-start' | 'cancelled' | 'crashed'; readonly class: MigrationClass | undefined; readonly sameVersion: boolean; readonly remembered: boolean; readonly leavesNothingLive: boolean }
  /** Somebody else puts something live. */
  | { readonly kind: 'foreign' }
  /** The platform takes its newest release back by itself. */
  | { readonly kind: 'self-rollback' }
  | RollbackEvent;

export interface RollbackEvent {
  readonly kind: 'rollback';
  /** `chain`: in the run that deployed last; `lost`: there, without its record; `manual`: by hand, with what a person reports; `force`. */
  readonly how: 'chain' | 'lost' | 'manual' | 'force';
  /** Nothing, `previous`, an id that nobody knows, or the nth release. */
  readonly to: undefined | 'previous' | 'x9' | number;
  readonly releaseHold: boolean;
  /** What happens right before the switch. */
  readonly race: 'live' | 'opened' | undefined;
  /** From which call on GitHub fails. */
  readonly gitHubFailsAt: number | undefined;
  readonly platformDoes: 'what-it-should' | 'fail' | 'nothing';
  readonly probes: 'pass' | 'fail' | undefined;
  readonly cancelAt: 'state' | 'probe' | undefined;
  /** Whether the same run tries once more, with its record or without. */
  readonly again: 'with-record' | 'without-record' | undefined;
}

/** @param percent how often there is one */
const sometimes = <T>(arbitrary: fc.Arbitrary<T>, percent: number): fc.Arbitrary<T | undefined> => fc.oneof({ arbitrary, weight: percent }, { arbitrary: fc.constant(undefined), weight: 100 - percent });

const deploy: fc.Arbitrary<HistoryEvent> = fc.record({
  kind: fc.constant('deploy' as const),
  ends: fc.oneof({ arbitrary: fc.constant('healthy' as const), weight: 4 }, { arbitrary: fc.constantFrom('unhealthy' as const, 'unverified' as const, 'wont-start' as const, 'cancelled' as const, 'crashed' as const), weight: 4 }),
  class: fc.oneof({ arbitrary: fc.constantFrom(undefined, 'none' as const, 'additive' as const, 'expand' as const), weight: 5 }, { arbitrary: fc.constantFrom(...MIGRATION_CLASSES), weight: 1 }),
  sameVersion: fc.boolean(),
  remembered: fc.integer({ min: 0, max: 9 }).map((number) => number > 0),
  leavesNothingLive: fc.boolean(),
});

const rollback: fc.Arbitrary<HistoryEvent> = fc.record({
  kind: fc.constant('rollback' as const),
  how: fc.constantFrom('chain' as const, 'chain' as const, 'lost' as const, 'manual' as const, 'force' as const),
  to: fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: fc.constantFrom('previous' as const, 'x9' as const), weight: 1 }, { arbitrary: fc.nat(6), weight: 4 }),
  releaseHold: fc.integer({ min: 0, max: 4 }).map((number) => number === 0),
  race: sometimes(fc.constantFrom('live' as const, 'opened' as const), 20),
  gitHubFailsAt: sometimes(fc.integer({ min: 1, max: 5 }), 20),
  platformDoes: fc.oneof({ arbitrary: fc.constant('what-it-should' as const), weight: 6 }, { arbitrary: fc.constantFrom('fail' as const, 'nothing' as const), weight: 1 }),
  probes: sometimes(fc.constantFrom('pass' as const, 'fail' as const), 50),
  cancelAt: sometimes(fc.constantFrom('state' as const, 'probe' as const), 10),
  again: sometimes(fc.constantFrom('with-record' as const, 'without-record' as const), 30),
});

/** A history of an environment: a first release, then anything. */
export const anyHistory: fc.Arbitrary<readonly HistoryEvent[]> = fc.array(
  fc.oneof({ arbitrary: deploy, weight: 5 }, { arbitrary: rollback, weight: 5 }, { arbitrary: fc.constantFrom<HistoryEvent>({ kind: 'foreign' }, { kind: 'self-rollback' }), weight: 1 }),
  { minLength: 2, maxLength: 9 },
);
