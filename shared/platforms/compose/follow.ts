import { clip, lastLines, printable } from '../../kernel/untrusted-text.ts';
import { isAlive, readContainers } from './containers.ts';
import type { Container } from './containers.ts';
import { nameOutside } from './colours.ts';
import { timeLeft } from './engine.ts';
import type { Limits } from './engine.ts';
import type { Failure, Ground, Place } from './ground.ts';
import type { Model } from './model.ts';
import { jobsOf } from './model.ts';
import { judgeReadiness, observe } from './readiness.ts';
import type { Expected } from './readiness.ts';
import { durationOf } from './target.ts';

const FIRST_PAUSE_MS = 150;
const LONGEST_PAUSE_MS = 1_000;
const GROWTH = 1.2;
const LOG_CHARACTERS = 8_000;
const LOG_LINES = 200;
/** Of how many containers the log is read where several failed. */
const MOST_LOGS = 4;

/** What is known of services, for judging them; without a file nothing may end but what has no health check and publishes nothing. */
export function expectedOf(names: readonly string[], model: Model | undefined, containers: readonly Container[]): readonly Expected[] {
  const jobs = new Set([...(model === undefined ? [] : jobsOf(model)), ...containers.flatMap(({ waitsFor }) => waitsFor)]);
  return names.map((name) => {
    const service = model?.services.get(name);
    const own = containers.filter((container) => container.service === name);
    const publishes = service?.publishes ?? own.some((container) => container.publishes);
    const checked = service?.checked ?? own.some(({ health }) => health !== 'none');
    return { service: name, replicas: service?.replicas ?? 1, isJob: jobs.has(name), mayEnd: !publishes && !checked };
  });
}

/** The containers of a place, by the names that services have in the file. @throws {Halt} */
export async function containersAt(ground: Ground, place: Place, limits: Limits): Promise<readonly Container[]> {
  const found = await readContainers(ground, [place.project], limits);
  return found.map((container) => ({ ...container, service: nameOutside(container.service, place.slot) }));
}

export interface Followed {
  readonly place: Place;
  readonly names: readonly string[];
  readonly model: Model | undefined;
  /** Containers that are none of the new ones. */
  readonly besides?: ReadonlySet<string>;
}

/**
 * Waits until every container of these services is ready, or one of them will not be.
 * @returns undefined when they are ready @throws {Halt} when the time is over or the run was cancelled
 */
export async function untilReady(ground: Ground, { place, names, model, besides = new Set() }: Followed, limits: Limits): Promise<Failure | undefined> {
  const { parts, notes, target } = ground;
  let told = '';
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * GROWTH)) {
    timeLeft(limits, parts.clock);
    const containers = (await containersAt(ground, place, limits)).filter(({ id }) => !besides.has(id));
    const nowMs = parts.clock.monotonic();
    notes.observations = observe(notes.observations, containers, nowMs);
    const judged = judgeReadiness(expectedOf(names, model, containers), containers, { observations: notes.observations, nowMs, stableMs: durationOf(target['stable-for']) });
    if (judged.kind === 'ready') return undefined;
    if (judged.kind === 'failed') return { reason: judged.reason, logs: await logsOf(ground, judged.container === undefined ? containers.filter(({ service }) => names.includes(service)) : [judged.container], limits) };
    if (judged.phase !== told) parts.log.info(`Waiting: ${judged.phase}.`);
    told = judged.phase;
    await parts.clock.sleep(pause, limits.signal);
  }
}

/** The last lines of containers' logs; where they cannot be had, that is said. */
export async function logsOf({ engine, parts }: Ground, containers: readonly Container[], limits: Limits): Promise<string> {
  const some = containers.toSorted((a, b) => Number(isAlive(a)) - Number(isAlive(b))).slice(0, MOST_LOGS);
  const texts = await Promise.all(some.map(async ({ id, name }) => {
    const answer = await engine.ask(['logs', '--tail', String(LOG_LINES), id], limits).catch(() => undefined);
    const text = answer?.ok ? `${answer.stdout}${answer.stderr}` : 'its log could not be read';
    return `${name}:\n${lastLines(printable(text).trimEnd(), Math.floor(LOG_CHARACTERS / some.length) - name.length - 4)}`;
  }));
  for (const text of texts) parts.log.foreign(clip(text, LOG_CHARACTERS));
  return texts.join('\n\n');
}
