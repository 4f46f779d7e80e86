import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import type { Limits } from './engine.ts';
import { containersAt } from './follow.ts';
import type { Failure, Ground } from './ground.ts';
import { Halt } from './halt.ts';
import { lastLimits, pointTo } from './switch.ts';
import { bringUp, takeBack, upNeeded } from './up.ts';
import { withStep } from './work.ts';
import type { Work } from './work.ts';

/**
 * Replaces containers in place. Where something is to run first, a migration say, what waits for it is stopped before that: the old
 * version never meets what the new one has made of the database. Where that fails, what was stopped is started again.
 * @returns why it failed; undefined when the release is live @throws {Halt}
 */
export async function recreate(ground: Ground, work: Work, limits: Limits): Promise<Failure | undefined> {
  const { place, steps } = work;
  const needed = await upNeeded(ground, work, limits);
  if (needed !== undefined) return needed;
  const first = await runFirst(ground, work, limits);
  if (first !== undefined) return first;
  const failure = await bringUp(ground, work, withStep(work, 'recreate', 'roll'), limits);
  if (failure !== undefined || ground.target.switch === undefined) return failure;
  const containers = (await containersAt(ground, place, limits)).filter(({ service }) => steps.has(service));
  const wrong = await pointTo(ground, { place, releaseId: work.releaseId, containers }, limits);
  return wrong === undefined ? undefined : { reason: wrong, advice: 'The new containers run: point the proxy to them, or mend the "switch" command and deploy again.' };
}

/** Starts what is new and runs what is to run first, before anything is replaced: Compose itself would remove the old containers before. */
async function runFirst(ground: Ground, work: Work, limits: Limits): Promise<Failure | undefined> {
  const names = withStep(work, 'start', 'run');
  if (names.length === 0) return undefined;
  const waiting = waitingFor(work, withStep(work, 'run'));
  try {
    await stop(ground, waiting, limits);
    const failure = await bringUp(ground, work, names, limits);
    if (failure === undefined) return undefined;
    await takeBack(ground, work, names, lastLimits(ground, 30_000));
    const started = await startAgain(ground, waiting, limits);
    return { ...failure, ...(started === undefined ? {} : { advice: started }) };
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const last = lastLimits(ground);
    await Promise.all([takeBack(ground, work, names, last), startAgain(ground, waiting, last).catch(() => undefined)]);
    throw error;
  }
}

/** What is to be replaced once these jobs are done. */
function waitingFor(work: Work, jobs: readonly string[]): readonly Container[] {
  const replaced = withStep(work, 'recreate', 'roll').filter((name) => jobs.some((job) => work.model.services.get(name)?.dependsOn.has(job)));
  return work.before.filter((container) => isAlive(container) && replaced.includes(container.service));
}

async function stop({ engine, parts }: Ground, containers: readonly Container[], limits: Limits): Promise<void> {
  if (containers.length === 0) return;
  parts.log.info(`Stopping ${containers.map(({ name }) => name).join(', ')}: what they wait for runs first.`);
  const answer = await engine.ask(['stop', ...containers.map(({ id }) => id)], limits);
  if (!answer.ok) parts.log.warning(`Not everything could be stopped: ${answer.reason}.`);
}

async function startAgain({ engine }: Ground, stopped: readonly Container[], limits: Limits): Promise<string | undefined> {
  if (stopped.length === 0) return undefined;
  const answer = await engine.ask(['start', ...stopped.map(({ id }) => id)], limits);
  const names = [...new Set(stopped.map(({ service }) => service))].join(', ');
  return answer.ok ? `What was stopped for it (${names}) was started again.` : `What was stopped for it (${names}) could not be started again: ${answer.reason}.`;
}
