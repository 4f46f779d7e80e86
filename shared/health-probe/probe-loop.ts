import { messageOf } from '../kernel/coded-error.ts';
import { formatDuration } from '../kernel/duration.ts';
import { quote } from '../kernel/untrusted-text.ts';
import { measure } from './measure.ts';
import type { Probed, Prober } from './probe.ts';
import { askedPause, GRADING, nextPause, thinned } from './schedule.ts';
import type { VersionPath } from './served-version.ts';
import { extend, markWalls, noStreak } from './streaks.ts';
import type { Streak } from './streaks.ts';
import type { Check, HealthParts, HealthRequest, Measurement } from './types.ts';
import type { FinishedRun } from './verdict.ts';
import type { WatchJudgement, WatchRule } from './watch.ts';

/** One check and when it is its turn. */
interface Slot {
  readonly check: Check;
  streak: Streak;
  dueMs: number;
  pauseMs: number | undefined;
  startedMs: number | undefined;
  told: string;
}

export interface LoopParts extends Pick<HealthParts, 'clock' | 'log' | 'signal'> {
  readonly prober: Prober;
  readonly versionPath: VersionPath | undefined;
  readonly judgeWatch: WatchRule;
}

/** How long a command that does not end when it is told to may keep the run from ending. */
const LAST_WAIT_MS = 5_300;
const LAST_WORDS_MS = 50;

/**
 * Runs the checks until they have told enough: to become healthy within the timeout, then the watch. Each check has a pace
 * of its own, so that a slow one does not hold up the others; no probe outlives its phase.
 */
export class ProbeLoop {
  readonly #request: HealthRequest;
  readonly #parts: LoopParts;
  readonly #slots: readonly Slot[];
  readonly #startedMs: number;
  readonly #cut = new AbortController();
  readonly #inFlight = new Set<Promise<void>>();
  readonly #showVersion = new Set<string>();
  readonly #measurements: Measurement[] = [];
  #intervalMs: number;
  #wake = Promise.withResolvers<void>();
  #requests = 0;
  #healthyAtMs: number | undefined;

  constructor(request: HealthRequest, parts: LoopParts) {
    this.#request = request;
    this.#parts = parts;
    this.#startedMs = parts.clock.monotonic();
    this.#intervalMs = thinned(request.intervalMs, request.timeoutMs, request.checks.length);
    this.#slots = request.checks.map((check) => ({ check, streak: noStreak(check), dueMs: 0, pauseMs: undefined, startedMs: undefined, told: '' }));
  }

  async run(): Promise<FinishedRun> {
    const { signal } = this.#parts;
    const onAbort = (): void => this.#wake.resolve();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      return await this.#phases();
    } finally {
      signal.removeEventListener('abort', onAbort);
      this.#cut.abort();
      await this.#napFor(LAST_WAIT_MS, Promise.all(this.#inFlight));
    }
  }

  async #phases(): Promise<FinishedRun> {
    const request = this.#request;
    const healthy = await this.#drive(request.timeoutMs, () => this.#whetherHealthy());
    if (healthy === 'deadline') this.#countUnanswered();
    if (healthy === 'cancelled') return this.#finished('cancelled');
    if (healthy !== 'healthy') return this.#finished('not-healthy');
    this.#parts.log.info(`Healthy after ${formatDuration(this.#healthyAtMs ?? 0)}.${request.watchMs > 0 ? ` Watching for ${formatDuration(request.watchMs)}.` : ''}`);
    return request.watchMs > 0 ? this.#watch() : this.#finished('healthy');
  }

  /** Healthy: every critical check passed often enough in a row, and, where no watch follows, every other one has settled. */
  #whetherHealthy(): 'healthy' | 'given-up' | undefined {
    const { successThreshold, failureThreshold, giveUpEarly, watchMs } = this.#request;
    const passes = ({ streak }: Slot): boolean => streak.passes >= successThreshold;
    const settled = (slot: Slot): boolean => passes(slot) || slot.streak.others.length >= failureThreshold;
    if (giveUpEarly && this.#slots.every(settled) && this.#slots.some((slot) => slot.check.critical && !passes(slot))) return 'given-up';
    if (!this.#slots.filter(({ check }) => check.critical).every(passes)) return undefined;
    const anyCritical = this.#slots.some(({ check }) => check.critical);
    if (anyCritical) this.#healthyAtMs ??= this.#elapsed();
    if (!(anyCritical && watchMs > 0) && !this.#slots.every(settled)) return undefined;
    this.#healthyAtMs ??= this.#elapsed();
    return 'healthy';
  }

  async #watch(): Promise<FinishedRun> {
    const request = this.#request;
    const from = this.#measurements.length;
    const startedMs = this.#elapsed();
    this.#intervalMs = thinned(request.intervalMs, request.watchMs, request.checks.length);
    let seen = -1;
    const judge = (): WatchJudgement => this.#parts.judgeWatch(markWalls(request.checks, this.#measurements.slice(from)), request, this.#elapsed() - startedMs);
    const step = (): Extract<WatchJudgement, { kind: 'unhealthy' | 'end' }> | undefined => {
      if (seen === this.#measurements.length) return undefined;
      seen = this.#measurements.length;
      const judgement = judge();
      return judgement.kind === 'continue' ? undefined : judgement;
    };
    const ended = await this.#drive(startedMs + request.watchMs, step);
    if (ended === 'cancelled') return this.#finished('cancelled', from);
    const judgement = ended === 'deadline' ? judge() : ended;
    if (judgement.kind === 'continue') return this.#finished('watched', from, { kind: 'end', reasonCode: 'watch-not-proven', reason: 'it was not judged' });
    if (judgement.kind === 'unhealthy') {
      this.#parts.log.info(`Unhealthy: ${judgement.reason}. Seeing how bad it is.`);
      if ((await this.#grade(startedMs + request.watchMs)) === 'cancelled') return this.#finished('cancelled', from);
    }
    return this.#finished('watched', from, judgement);
  }

  /** Unhealthy is established; a few more requests tell whether most of them fail, which calls for more haste. */
  async #grade(watchEndsMs: number): Promise<'cancelled' | 'deadline' | 'graded'> {
    const from = this.#requests;
    this.#intervalMs = Math.min(this.#intervalMs, GRADING.intervalMs);
    for (const slot of this.#slots) slot.dueMs = Math.min(slot.dueMs, this.#elapsed() + this.#intervalMs);
    return this.#drive(Math.min(watchEndsMs, this.#elapsed() + GRADING.ms), () => (this.#requests - from >= GRADING.requests && this.#inFlight.size === 0 ? 'graded' : undefined), () => this.#requests - from < GRADING.requests);
  }

  /** Starts what is due and waits, again and again, until `step` decides, the deadline comes, or the run is cancelled. */
  async #drive<T>(deadlineMs: number, step: () => T | undefined, mayStart = (): boolean => true): Promise<T | 'deadline' | 'cancelled'> {
    for (;;) {
      if (this.#parts.signal.aborted) return 'cancelled';
      const decided = step();
      if (decided !== undefined) return decided;
      const now = this.#elapsed();
      if (now >= deadlineMs) return 'deadline';
      const idle = this.#slots.filter(({ startedMs }) => startedMs === undefined).sort((a, b) => a.dueMs - b.dueMs);
      for (const slot of idle) if (slot.dueMs <= now && this.#inFlight.size < this.#request.concurrency && mayStart()) this.#start(slot, deadlineMs - now);
      const free = this.#inFlight.size < this.#request.concurrency && mayStart();
      const next = free ? Math.min(deadlineMs, ...idle.filter(({ startedMs }) => startedMs === undefined).map(({ dueMs }) => dueMs)) : deadlineMs;
      await this.#napFor(next - now, this.#wake.promise);
      this.#wake = Promise.withResolvers<void>();
    }
  }

  #start(slot: Slot, leftMs: number): void {
    const { check } = slot;
    slot.startedMs = this.#elapsed();
    this.#requests++;
    // The first probe of a check ends just before the deadline, so that it can say how far it got.
    const timeoutMs = slot.streak.count === 0 ? Math.min(check.timeoutMs, Math.max(1, leftMs - LAST_WORDS_MS)) : check.timeoutMs;
    const probe = this.#parts.prober
      .probe(check, timeoutMs, this.#cut.signal)
      .catch((error: unknown): Probed => ({ kind: 'no-answer', by: 'us', message: messageOf(error) }))
      .then((probed) => {
        this.#inFlight.delete(probe);
        slot.startedMs = undefined;
        if (!this.#cut.signal.aborted) this.#absorb(slot, probed);
        this.#wake.resolve();
      });
    this.#inFlight.add(probe);
  }

  #absorb(slot: Slot, probed: Probed): void {
    const { check } = slot;
    const shownElsewhere = [...this.#showVersion].some((name) => name !== check.name);
    const measurement = measure(check, probed, { version: this.#request.version, versionPath: this.#parts.versionPath, shownElsewhere, atMs: this.#elapsed() });
    const { last } = slot.streak;
    const changed = last?.kind !== measurement?.kind || last?.status !== measurement?.status || last?.observedVersion !== measurement?.observedVersion;
    slot.pauseMs = nextPause(slot.pauseMs, changed, this.#intervalMs);
    slot.dueMs = this.#elapsed() + Math.max(slot.pauseMs, probed.kind === 'answered' ? askedPause(probed.answer.headers['retry-after']) : 0);
    if (!measurement) return;
    if (measurement.observedVersion !== undefined) this.#showVersion.add(check.name);
    this.#measurements.push(measurement);
    slot.streak = extend(slot.streak, measurement);
    this.#tell(slot, measurement);
  }

  /** A line when something changes; numbers within a message change all the time. */
  #tell(slot: Slot, { kind, message, observedVersion, atMs }: Measurement): void {
    const gist = `${kind} ${observedVersion ?? ''} ${(message ?? '').replace(/\d+/g, '0')}`;
    if (gist === slot.told) return;
    slot.told = gist;
    const version = observedVersion === undefined ? '' : ` (version ${quote(observedVersion)})`;
    this.#parts.log.info(`${formatDuration(atMs)}: check ${quote(slot.check.name)}: ${kind}${version}${message === undefined ? '' : `: ${message}`}`);
  }

  /** A probe that the deadline cut off is a failure where nothing else is known of its check: it had all the time there was. */
  #countUnanswered(): void {
    const atMs = this.#elapsed();
    for (const slot of this.#slots) {
      if (slot.startedMs === undefined || slot.streak.count > 0) continue;
      const measurement: Measurement = { check: slot.check.name, critical: slot.check.critical, kind: 'fail', message: `no answer within ${formatDuration(atMs - slot.startedMs)}`, components: [], atMs };
      this.#measurements.push(measurement);
      this.#tell(slot, measurement);
    }
  }

  #finished(ended: FinishedRun['ended'], watchFrom = 0, judgement?: FinishedRun['judgement']): FinishedRun {
    return { request: this.#request, measurements: [...this.#measurements], ended, healthyAtMs: this.#healthyAtMs, watchFrom, judgement, elapsedMs: this.#elapsed() };
  }

  #elapsed(): number {
    return this.#parts.clock.monotonic() - this.#startedMs;
  }

  /** Sleeps, or until something else has happened; the sleep does not outlast it. */
  async #napFor(ms: number, until: Promise<unknown>): Promise<void> {
    const nap = new AbortController();
    await Promise.race([this.#parts.clock.sleep(Math.max(0, ms), nap.signal), until]);
    nap.abort();
  }
}
