import { clip, quote } from '../../kernel/untrusted-text.ts';
import type { Container } from './containers.ts';

/** What was seen of a container since it was first looked at. Times are on the monotonic clock of this machine: an engine's may differ. */
export interface Observation {
  readonly startedAt: string;
  readonly restarts: number;
  /** Since when it runs as it does now. */
  readonly sinceMs: number;
  readonly restartsAtFirst: number;
}
export type Observations = ReadonlyMap<string, Observation>;

/** @returns what is known after one more look */
export function observe(before: Observations, containers: readonly Container[], nowMs: number): Observations {
  return new Map(containers.map((container) => [container.id, observeOne(before.get(container.id), container, nowMs)]));
}

function observeOne(before: Observation | undefined, { startedAt, restarts, state }: Container, nowMs: number): Observation {
  const goesOn = before !== undefined && before.startedAt === startedAt && before.restarts === restarts && state === 'running';
  return { startedAt, restarts, sinceMs: goesOn ? before.sinceMs : nowMs, restartsAtFirst: before?.restartsAtFirst ?? restarts };
}

/** What a service is, as far as it matters for being ready. */
export interface Expected {
  readonly service: string;
  readonly replicas: number;
  /** Others wait for its end. */
  readonly isJob: boolean;
  /** Nothing is asked of it while it runs, so that it may end: it publishes no port, and the file has no health check for it. */
  readonly mayEnd: boolean;
}

export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'waiting'; readonly phase: string }
  /** `container` is missing where there is none. */
  | { readonly kind: 'failed'; readonly reason: string; readonly container?: Container };

/** An application that starts before its database may end a few times; one that ends more often is not coming up. */
const MOST_RESTARTS = 3;

/** Judges whether all containers of these services are ready: every one counts, and nothing that is unknown is good. */
export function judgeReadiness(expected: readonly Expected[], containers: readonly Container[], { observations, nowMs, stableMs }: { readonly observations: Observations; readonly nowMs: number; readonly stableMs: number }): Readiness {
  const waiting: string[] = [];
  let serving = 0;
  for (const each of expected) {
    const own = containers.filter(({ service }) => service === each.service);
    if (own.length === 0 && each.replicas > 0) return { kind: 'failed', reason: `service ${quote(each.service)} has no container` };
    const judged = own.map((container) => ({ container, judgement: judgeContainer(container, each, { observation: observations.get(container.id), nowMs, stableMs }) }));
    const failed = judged.find(({ judgement }) => judgement.kind === 'failed');
    if (failed?.judgement.kind === 'failed') return { kind: 'failed', reason: `service ${quote(each.service)}: container ${failed.container.name} ${failed.judgement.words}`, container: failed.container };
    serving += judged.filter(({ judgement }) => judgement.kind === 'ready').length;
    const [late] = judged.flatMap(({ judgement }) => (judgement.kind === 'waiting' ? [judgement.words] : []));
    if (late !== undefined) waiting.push(`${each.service}: ${judged.filter(({ judgement }) => judgement.kind === 'ready' || judgement.kind === 'done').length} of ${judged.length} ready, ${late}`);
  }
  if (waiting.length > 0) return { kind: 'waiting', phase: waiting.join('; ') };
  const shouldServe = expected.filter(({ isJob, replicas }) => !isJob && replicas > 0);
  if (serving === 0 && shouldServe.length > 0) return { kind: 'failed', reason: `nothing keeps running: ${shouldServe.map(({ service }) => quote(service)).join(', ')} ended with code 0` };
  return { kind: 'ready' };
}

type Judgement = { readonly kind: 'ready' | 'done' } | { readonly kind: 'waiting' | 'failed'; readonly words: string };

function judgeContainer(container: Container, { isJob, mayEnd }: Expected, { observation, nowMs, stableMs }: { readonly observation: Observation | undefined; readonly nowMs: number; readonly stableMs: number }): Judgement {
  const { state, exitCode, restarts, restartPolicy } = container;
  const crashes = restarts - (observation?.restartsAtFirst ?? restarts);
  switch (state) {
    case 'exited':
    case 'dead':
      return exitCode === 0 && (isJob || (mayEnd && restartPolicy === 'no')) ? { kind: 'done' } : { kind: 'failed', words: ended(container) };
    case 'restarting':
      return crashes >= MOST_RESTARTS || restarts >= MOST_RESTARTS ? { kind: 'failed', words: `${ended(container)} and was started again ${restarts} times` } : { kind: 'waiting', words: `${ended(container)}, starting again` };
    case 'running':
      if (crashes >= MOST_RESTARTS && container.health !== 'healthy') return { kind: 'failed', words: `keeps ending: it was started again ${restarts} times` };
      return isJob ? { kind: 'waiting', words: 'at work' } : judgeRunning(container, nowMs - (observation?.sinceMs ?? nowMs), stableMs);
    case 'created':
    case 'paused':
    case 'removing':
    case 'unknown':
      return { kind: 'waiting', words: state === 'created' ? 'not started yet' : state === 'unknown' ? 'in a state that is not known' : `it is ${state}` };
  }
}

function judgeRunning({ health, healthWords }: Container, ranForMs: number, stableMs: number): Judgement {
  switch (health) {
    case 'healthy':
      return { kind: 'ready' };
    case 'unhealthy':
      return { kind: 'failed', words: `is unhealthy${healthWords === '' ? '' : `; its health check said ${quote(clip(healthWords, 200))}`}` };
    case 'starting':
      return { kind: 'waiting', words: 'its health check has not passed yet' };
    case 'none':
      return ranForMs >= stableMs ? { kind: 'ready' } : { kind: 'waiting', words: 'running; it has no health check, so it is watched for a while' };
    case 'unknown':
      return { kind: 'waiting', words: 'the state of its health check is not known' };
  }
}

const ended = ({ exitCode, outOfMemory }: Container): string => `ended with code ${exitCode}${outOfMemory ? ', out of memory' : ''}`;
