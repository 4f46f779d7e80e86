import { formatDuration } from '../kernel/duration.ts';
import { formatShare } from '../kernel/share.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { percentile } from './percentile.ts';
import type { HealthRequest, Measurement } from './types.ts';

/** What the watch must hold to. */
export type Objectives = Pick<HealthRequest, 'maxErrorRate' | 'maxP95Ms' | 'failureThreshold' | 'watchMs'>;

export type WatchJudgement =
  | { readonly kind: 'continue' }
  | { readonly kind: 'unhealthy'; readonly reasonCode: 'failures-in-a-row' | 'error-rate-exceeded' | 'latency-exceeded'; readonly reason: string }
  | { readonly kind: 'end'; readonly reasonCode: 'watch-passed' | 'watch-not-proven'; readonly reason: string };

/** A rule by which a watch is judged as it goes on. Any such function can take the place of {@link judgeWatch}. */
export type WatchRule = (measurements: readonly Measurement[], objectives: Objectives, elapsedMs: number) => WatchJudgement;

/** Fewer samples say nothing about a share or a percentile: one failure in 19 is already past 5 %. */
export const FEWEST_SAMPLES = 20;
/** Nor do single slow answers: a 95th percentile over twenty samples is broken by two. */
const FEWEST_SLOW = 3;

/**
 * Judges what a watch has measured so far. Only critical checks count, and of these only what passed or failed: no data
 * never decides. Unhealthy is
 * - a critical check that failed `failureThreshold` times in a row, or
 * - more than `maxErrorRate` of at least {@link FEWEST_SAMPLES} samples failed, and at least `failureThreshold` of them (never
 *   fewer than two): with an objective of 1 % a single failure breaks it in any watch of fewer than a hundred samples, and
 *   single failures happen to every service, or
 * - the p95 of at least {@link FEWEST_SAMPLES} answers is over `maxP95Ms`, by at least three slow answers.
 * These bounds are rules of thumb: they state no probability of being wrong.
 */
export const judgeWatch: WatchRule = (measurements, objectives, elapsedMs) => {
  const samples = measurements.filter(({ critical, kind }) => critical && (kind === 'pass' || kind === 'fail'));
  const inARow = failuresInARow(samples);
  if (inARow && inARow.count >= objectives.failureThreshold) return { kind: 'unhealthy', reasonCode: 'failures-in-a-row', reason: `check ${quote(inARow.check)} failed ${inARow.count} times in a row` };
  const failed = samples.filter(({ kind }) => kind === 'fail').length;
  const share = failed / Math.max(1, samples.length);
  const rate = `${failed} of ${samples.length} requests failed (${formatShare(share)}, at most ${formatShare(objectives.maxErrorRate)} is the objective)`;
  const enough = samples.length >= FEWEST_SAMPLES;
  if (enough && share > objectives.maxErrorRate && failed >= Math.max(2, objectives.failureThreshold)) return { kind: 'unhealthy', reasonCode: 'error-rate-exceeded', reason: rate };
  const durations = samples.flatMap(({ durationMs }) => durationMs ?? []);
  const slow = durations.filter((ms) => ms > objectives.maxP95Ms).length;
  const p95 = (slow > 0 && percentile(durations, 0.95)) || 0;
  const p95Broken = p95 > objectives.maxP95Ms;
  if (durations.length >= FEWEST_SAMPLES && p95Broken && slow >= FEWEST_SLOW) return { kind: 'unhealthy', reasonCode: 'latency-exceeded', reason: `the 95th percentile of ${durations.length} response times is ${formatDuration(p95)}, at most ${formatDuration(objectives.maxP95Ms)} is the objective` };
  if (elapsedMs < objectives.watchMs) return { kind: 'continue' };
  if (!enough) return { kind: 'end', reasonCode: 'watch-not-proven', reason: `${samples.length} samples are too few to prove the objectives met; at least ${FEWEST_SAMPLES} are needed` };
  const broken = share > objectives.maxErrorRate || p95Broken || inARow !== undefined;
  return broken ? { kind: 'end', reasonCode: 'watch-not-proven', reason: `the objectives are neither proven met nor broken: ${rate}` } : { kind: 'end', reasonCode: 'watch-passed', reason: rate };
};

/** The longest run of failures that goes on to the end of a check's samples. */
export function failuresInARow(samples: readonly Measurement[]): { readonly check: string; readonly count: number } | undefined {
  const counts = new Map<string, number>();
  for (const { check, kind } of samples) counts.set(check, kind === 'fail' ? (counts.get(check) ?? 0) + 1 : 0);
  let worst: { readonly check: string; readonly count: number } | undefined;
  for (const [check, count] of counts) if (count > (worst?.count ?? 0)) worst = { check, count };
  return worst;
}
