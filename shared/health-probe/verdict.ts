import { formatDuration } from '../kernel/duration.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { percentile } from './percentile.ts';
import { criticalOf, markWalls, streaksOf } from './streaks.ts';
import type { Streak } from './streaks.ts';
import type { HealthRequest, HealthResult, Measurement, VersionRule } from './types.ts';
import { failuresInARow } from './watch.ts';
import type { WatchJudgement } from './watch.ts';

/** A run of checks that is over, however it ended. */
export interface FinishedRun {
  readonly request: HealthRequest;
  readonly measurements: readonly Measurement[];
  readonly ended: 'cancelled' | 'not-healthy' | 'healthy' | 'watched';
  /** When every critical check was healthy for the first time, in milliseconds since the run began. */
  readonly healthyAtMs: number | undefined;
  /** How many measurements there were when the watch began. */
  readonly watchFrom: number;
  readonly judgement: Exclude<WatchJudgement, { kind: 'continue' }> | undefined;
  readonly elapsedMs: number;
}

type Conclusion = Pick<HealthResult, 'verdict' | 'reasonCode' | 'reason'> & { readonly advice?: string };

/** Concludes what a run of checks has shown. No verdict of unhealthy comes from anything but failures. */
export function judgeHealth(run: FinishedRun): HealthResult {
  const { request, ended } = run;
  const measurements = markWalls(request.checks, run.measurements);
  const streaks = streaksOf(request.checks, measurements);
  const watched = ended === 'watched' || (ended === 'cancelled' && run.watchFrom > 0);
  const window = ended === 'healthy' ? provingTries(measurements, streaks) : watched ? measurements.slice(run.watchFrom) : measurements;
  const conclusion = conclude(run, streaks, window);
  const failing = failingAtEnd(conclusion.verdict, streaks, request, window);
  const samples = decisive(request, window).filter(({ kind }) => kind === 'pass' || kind === 'fail');
  return {
    ...conclusion,
    wasHealthy: run.healthyAtMs !== undefined,
    timeToHealthyMs: run.healthyAtMs,
    successRate: samples.length === 0 ? undefined : samples.filter(({ kind }) => kind === 'pass').length / samples.length,
    p95Ms: percentile(samples.flatMap(({ durationMs }) => durationMs ?? []), 0.95),
    samples: samples.length,
    failuresInARow: failuresInARow(criticalOf(measurements).filter(({ kind }) => kind === 'pass' || kind === 'fail'))?.count ?? 0,
    failing,
    passing: streaks.filter(({ check, last }) => last?.kind === 'pass' && !failing.some((measurement) => measurement.check === check.name)).map(({ check }) => check.name),
    observedVersion: measurements.findLast(({ observedVersion }) => observedVersion !== undefined)?.observedVersion,
    measurements,
  };
}

function conclude(run: FinishedRun, streaks: readonly Streak[], window: readonly Measurement[]): Conclusion {
  const { request, judgement, elapsedMs } = run;
  if (run.ended === 'cancelled') return { verdict: 'cancelled', reasonCode: 'cancelled', reason: `The run was cancelled after ${formatDuration(elapsedMs)}${run.healthyAtMs === undefined ? ', before the service was healthy' : ' of a service that was healthy'}.` };
  if (run.ended === 'not-healthy') return concludeNotHealthy(run, streaks);
  if (judgement?.kind === 'unhealthy') return concludeBrokenWatch(judgement, window, request);
  const critical = streaks.filter(({ check }) => check.critical);
  const unknown = run.ended === 'watched' ? critical.find(({ others }) => others.length >= request.failureThreshold && others.every(({ kind }) => kind !== 'fail')) : undefined;
  if (unknown) return { ...withoutEvidence(unknown), reason: `The service was healthy, but from then on ${tell(unknown.check, unknown.last)}.` };
  return concludeWell(run, streaks);
}

/** Every critical check passed. What is left is the checks that are not critical, and what the service says of itself. */
function concludeWell({ judgement, healthyAtMs, elapsedMs }: FinishedRun, streaks: readonly Streak[]): Conclusion {
  const minor = streaks.find(({ check, last }) => !check.critical && last?.kind !== 'pass');
  const after = `after ${formatDuration(healthyAtMs ?? elapsedMs)}`;
  if (minor) return { verdict: 'degraded', reasonCode: 'non-critical-failing', reason: `Every critical check passes, but ${tell(minor.check, minor.last)}; it is not critical.` };
  const degraded = streaks.find(({ last }) => last?.degraded === true);
  if (degraded) return { verdict: 'degraded', reasonCode: 'degraded', reason: `Every check passes, but not without reserve: ${tell(degraded.check, degraded.last)}.` };
  if (judgement?.kind === 'end') return { verdict: 'healthy', reasonCode: judgement.reasonCode, reason: `Healthy ${after}; the watch ended: ${judgement.reason}.` };
  return { verdict: 'healthy', reasonCode: 'healthy', reason: `Every check passes, ${after}.` };
}

function concludeBrokenWatch({ reasonCode, reason }: Extract<WatchJudgement, { kind: 'unhealthy' }>, window: readonly Measurement[], { version }: HealthRequest): Conclusion {
  const failures = criticalOf(window).filter(({ kind }) => kind === 'fail');
  const last = reasonCode === 'latency-exceeded' ? undefined : failures.at(-1);
  if (last && failures.every(({ wrongVersion }) => wrongVersion)) return { verdict: 'unhealthy', reasonCode: 'wrong-version', reason: `The expected version was served, and then ${failures.every(showsNone) ? 'none was shown' : 'another'}: ${tell({ name: last.check }, last)}.`, advice: adviseOnVersion(version, failures) };
  return { verdict: 'unhealthy', reasonCode, reason: `The service was healthy, and then was not: ${reason}${last ? `; last: ${tell({ name: last.check }, last)}` : ''}.` };
}

function concludeNotHealthy({ request, elapsedMs, healthyAtMs }: FinishedRun, streaks: readonly Streak[]): Conclusion {
  const critical = streaks.filter(({ check }) => check.critical);
  const judged = critical.length > 0 ? critical : streaks;
  const open = judged.filter(({ passes }) => passes < request.successThreshold);
  const within = request.giveUpEarly ? `After ${formatDuration(elapsedMs)}` : `Not healthy within ${formatDuration(request.timeoutMs)}`;
  const failed = open.filter((streak) => evidenceOf(streak) === 'fail');
  if (failed.length > 0 && critical.length > 0) {
    const broken = failed.filter(({ lastOther }) => !lastOther?.wrongVersion);
    const told = (broken.length > 0 ? broken : failed).slice(0, 3).map(({ check, lastOther, passes }) => tell(check, lastOther, passes)).join('; ');
    if (broken.length === 0) return { verdict: 'unhealthy', reasonCode: 'wrong-version', reason: `${within}: ${told}.`, advice: adviseOnVersion(request.version, failed.map(({ lastOther }) => lastOther).filter((measurement) => measurement !== undefined)) };
    const reasonCode = request.giveUpEarly || healthyAtMs !== undefined ? 'checks-failed' : 'never-healthy';
    return { verdict: 'unhealthy', reasonCode, reason: `${within}: ${told}.` };
  }
  const worst = open.find((streak) => evidenceOf(streak) === 'blocked') ?? open.find((streak) => evidenceOf(streak) === 'error') ?? open[0];
  if (critical.length === 0 && failed[0]) return { verdict: 'degraded', reasonCode: 'non-critical-failing', reason: `No check is critical; ${tell(failed[0].check, failed[0].lastOther)}.` };
  if (worst === undefined) return { verdict: 'degraded', reasonCode: 'non-critical-failing', reason: `Every critical check passes, but not every other one could be judged within ${formatDuration(request.timeoutMs)}.` };
  const passed = worst.last !== undefined && worst.lastOther === undefined;
  return { ...withoutEvidence(worst), reason: `${within}, and nothing proves it unhealthy: ${passed ? `check ${quote(worst.check.name)} passed ${worst.passes} of the ${request.successThreshold} times in a row that are needed` : tell(worst.check, worst.lastOther)}.` };
}

const WHO_SERVES = 'Find out who serves the other version: an older release that is still draining, a deployment that did not switch, a cache, or another one that went first.';

const showsNone = ({ observedVersion }: Measurement): boolean => observedVersion === undefined;

/** That no version is shown says nothing about who serves: then the place is to be mended, or the service. */
function adviseOnVersion(version: VersionRule | undefined, failures: readonly Measurement[]): string {
  if (!failures.every(showsNone)) return WHO_SERVES;
  return `The service shows no version ${version?.path === undefined ? 'in any of the usual places' : `at ${quote(version.path)}`}: set "version-path" to the place where it does, such as [BODY].build.sha or [HEADER].x-version, or have the service show it.`;
}

/**
 * What the tries since the last pass amount to: a failure where at least half of them were failures. Just after a pass, what
 * came before it speaks.
 */
function evidenceOf({ others, lastOther }: Streak): Measurement['kind'] | 'none' {
  if (others.length === 0) return lastOther?.kind ?? 'none';
  if (others.filter(({ kind }) => kind === 'fail').length * 2 >= others.length) return 'fail';
  return others.reduce<Measurement['kind']>((last, { kind }) => (kind === 'fail' ? last : kind), 'fail');
}

function withoutEvidence(streak: Streak): Pick<Conclusion, 'verdict' | 'reasonCode'> & { readonly advice?: string } {
  switch (evidenceOf(streak)) {
    case 'blocked':
      return { verdict: 'inconclusive', reasonCode: 'blocked', advice: 'Let the check through the wall: give it the credentials or bypass header it needs in "headers", or an address behind the wall.' };
    case 'error':
      return { verdict: 'inconclusive', reasonCode: 'check-errors', advice: 'The trouble is on the side of this machine or of the check itself; nothing is known about the service.' };
    case 'none':
      return streak.last === undefined ? { verdict: 'inconclusive', reasonCode: 'no-data' } : { verdict: 'inconclusive', reasonCode: 'inconclusive', advice: 'Give a longer "timeout".' };
    default:
      return { verdict: 'inconclusive', reasonCode: 'inconclusive' };
  }
}

const VERBS: Readonly<Record<Measurement['kind'], string>> = { pass: 'passes', fail: 'fails', blocked: 'is blocked', error: 'could not be carried out', inconclusive: 'proves nothing' };

/** `check "/health" fails: status 503, expected 200; redis: Connection refused`. */
function tell({ name }: { readonly name: string }, measurement: Measurement | undefined, passes = 0): string {
  const verb = measurement === undefined ? 'was not measured' : passes > 0 ? 'passes and fails by turns' : VERBS[measurement.kind];
  return `check ${quote(name)} ${verb}${measurement?.message === undefined ? '' : `: ${measurement.message}`}`;
}

/** The tries that proved the service healthy: each check's passes in a row up to the end. */
function provingTries(measurements: readonly Measurement[], streaks: readonly Streak[]): readonly Measurement[] {
  const left = new Map(streaks.map(({ check, passes }) => [check.name, passes]));
  return measurements.toReversed().filter(({ check }) => {
    const passes = left.get(check) ?? 0;
    left.set(check, passes - 1);
    return passes > 0;
  }).toReversed();
}

function failingAtEnd(verdict: HealthResult['verdict'], streaks: readonly Streak[], { successThreshold }: HealthRequest, window: readonly Measurement[]): readonly Measurement[] {
  const atEnd = streaks.filter(({ last }) => last !== undefined && last.kind !== 'pass');
  // Where the critical checks pass at this moment, those that flapped are what the verdict is about.
  const isAboutOthers = verdict !== 'unhealthy' || atEnd.some(({ check }) => check.critical);
  const flapped = isAboutOthers ? [] : streaks.filter(({ check, passes, lastOther }) => check.critical && lastOther !== undefined && (passes < successThreshold || window.includes(lastOther)));
  // What passes with reserve explains a verdict of degraded; beside a real failure it would only be taken for its cause.
  const degraded = verdict === 'degraded' ? streaks.filter(({ last }) => last?.degraded === true) : [];
  return [...flapped.map(({ lastOther }) => lastOther), ...[...atEnd, ...degraded].map(({ last }) => last)].filter((measurement) => measurement !== undefined);
}

/** What the numbers are about: critical checks, or all where none is. */
function decisive(request: HealthRequest, measurements: readonly Measurement[]): readonly Measurement[] {
  return request.checks.some(({ critical }) => critical) ? criticalOf(measurements) : measurements;
}
