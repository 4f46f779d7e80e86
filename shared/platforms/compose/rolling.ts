import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import type { Limits } from './engine.ts';
import { containersAt, untilReady } from './follow.ts';
import type { Failure, Ground } from './ground.ts';
import { Halt, withAdvice } from './halt.ts';
import { lastLimits, pointBack, pointTo, remove, retire } from './switch.ts';
import { bringUp, takeBack, up, upFailed, upNeeded } from './up.ts';
import { withStep } from './work.ts';
import type { Work } from './work.ts';

/** A proxy may use either. */
const KEPT = 'The old and the new containers were both kept, as it may use either; remove those that it does not use.';

/**
 * Puts new containers beside the old ones, for all services of the release before any old one goes: where one of them does not come
 * up, the new ones are removed and what was live is as it was.
 * @returns why it failed; undefined when the release is live @throws {Halt}
 */
export async function roll(ground: Ground, work: Work, limits: Limits): Promise<Failure | undefined> {
  const old = work.before.filter(({ service }) => withStep(work, 'roll').includes(service));
  const added = withStep(work, 'roll', 'start', 'run');
  let isSwitching = false;
  let failure: Failure | undefined;
  try {
    failure = await makeReady(ground, work, old, limits);
    isSwitching = failure === undefined;
    failure ??= await switchOver(ground, work, old, limits);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    const stuck = isSwitching ? await pointBack(ground, work.serving) : undefined;
    if (stuck === undefined) await takeBack(ground, work, added, lastLimits(ground));
    else throw withAdvice(error, `${stuck} ${KEPT}`, ground.parts.log);
    throw error;
  }
  if (failure !== undefined) {
    const stuck = isSwitching ? await pointBack(ground, work.serving) : undefined;
    if (stuck !== undefined) return { ...failure, advice: `${stuck} ${KEPT}` };
    await takeBack(ground, work, added, lastLimits(ground, 30_000));
    return failure;
  }
  await retire(ground, { containers: old, graceful: work.manner === 'graceful' }, limits);
  return undefined;
}

async function makeReady(ground: Ground, work: Work, old: readonly Container[], limits: Limits): Promise<Failure | undefined> {
  const { model, place } = work;
  const needed = await upNeeded(ground, work, limits);
  if (needed !== undefined) return needed;
  const first = await bringUp(ground, work, withStep(work, 'start', 'run'), limits);
  if (first !== undefined) return first;
  const rolled = withStep(work, 'roll');
  const besides = new Set(work.before.map(({ id }) => id));
  if (rolled.length > 0) {
    // Those that have ended count as containers for Compose, which would start them again.
    await remove(ground, old.filter((container) => !isAlive(container)).map(({ id }) => id), limits);
    const scales = rolled.flatMap((name) => ['--scale', `${place.nameOf(name)}=${old.filter((container) => container.service === name && isAlive(container)).length + (model.services.get(name)?.replicas ?? 1)}`]);
    const answer = await up(ground, place, rolled, limits, '--no-recreate', ...scales);
    if (!answer.ok) return upFailed(ground, place, { besides, reason: answer.reason }, limits);
    const failure = await untilReady(ground, { place, names: rolled, model, besides }, limits);
    if (failure !== undefined) return failure;
  }
  return bringUp(ground, work, withStep(work, 'recreate'), limits);
}

async function switchOver(ground: Ground, work: Work, old: readonly Container[], limits: Limits): Promise<Failure | undefined> {
  if (ground.target.switch === undefined) return undefined;
  const leaving = new Set(old.map(({ id }) => id));
  const containers = (await containersAt(ground, work.place, limits)).filter(({ id, service }) => !leaving.has(id) && work.steps.has(service));
  const wrong = await pointTo(ground, { place: work.place, releaseId: work.releaseId, containers }, limits);
  return wrong === undefined ? undefined : { reason: wrong };
}
