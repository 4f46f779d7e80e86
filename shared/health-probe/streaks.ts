import { isHttp } from './check-url.ts';
import type { Check, Measurement } from './types.ts';

/** How one check has been doing, up to its last measurement. Pure. */
export interface Streak {
  readonly check: Check;
  /** Passes in a row up to the end; 0 where the last measurement is no pass. */
  readonly passes: number;
  /** Measurements since the last pass that were none. */
  readonly others: readonly Measurement[];
  readonly last: Measurement | undefined;
  /** The last one that did not pass, however long ago. */
  readonly lastOther: Measurement | undefined;
  readonly count: number;
}

export const noStreak = (check: Check): Streak => ({ check, passes: 0, others: [], last: undefined, lastOther: undefined, count: 0 });

/** More is not needed to tell how a check is doing; a check that fails for hours must not grow this without bound. */
const KEPT = 50;

export function extend(streak: Streak, measurement: Measurement): Streak {
  const passed = measurement.kind === 'pass';
  return {
    ...streak,
    passes: passed ? streak.passes + 1 : 0,
    others: passed ? [] : [...streak.others.slice(1 - KEPT), measurement],
    last: measurement,
    lastOther: passed ? streak.lastOther : measurement,
    count: streak.count + 1,
  };
}

export function streaksOf(checks: readonly Check[], measurements: readonly Measurement[]): readonly Streak[] {
  const streaks = new Map(checks.map((check) => [check.name, noStreak(check)]));
  for (const measurement of measurements) {
    const streak = streaks.get(measurement.check);
    if (streak) streaks.set(measurement.check, extend(streak, measurement));
  }
  return [...streaks.values()];
}

/** The checks that decide: the critical ones. */
export const criticalOf = <T extends { readonly critical: boolean }>(items: readonly T[]): readonly T[] => items.filter((item) => item.critical);

/**
 * Marks failures as blocked where every check over HTTP last got 401 or 403: a wall stands before the whole service. On one
 * check among several it is that check's own failure.
 */
export function markWalls(checks: readonly Check[], measurements: readonly Measurement[]): readonly Measurement[] {
  const last = new Map(measurements.map((measurement) => [measurement.check, measurement]));
  const asked = checks.filter((check) => isHttp(check) && last.has(check.name));
  if (asked.length === 0 || !asked.every(({ name }) => asksForLogin(last.get(name)))) return measurements;
  return measurements.map((measurement) => (asksForLogin(measurement) && measurement.kind === 'fail' ? { ...measurement, kind: 'blocked', components: [] } : measurement));
}

function asksForLogin(measurement: Measurement | undefined): boolean {
  return (measurement?.kind === 'fail' || measurement?.kind === 'blocked') && (measurement.status === 401 || measurement.status === 403);
}
