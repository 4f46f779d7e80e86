import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import type { Limits } from './engine.ts';
import { containersAt, untilReady } from './follow.ts';
import type { Failure, Ground } from './ground.ts';
import { Halt } from './halt.ts';
import { lastLimits, pointTo, remove, retire } from './switch.ts';
import { bringUp, takeBack, up, upFailed, upNeeded } from './up.ts';
import { withStep } from './work.ts';
import type { Work } from './work.ts';

/** After a cancel there is not much time. */
const POINT_BACK_MS = 1_500;

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
    if (isSwitching) await pointBack(ground, work);
    await takeBack(ground, work, added, lastLimits(ground));
    throw error;
  }
  if (failure !== undefined) {
    const advice = isSwitching ? await pointBack(ground, work) : undefined;
    await takeBack(ground, work, added, lastLimits(ground, 30_000));
    return { ...failure, ...(advice === undefined ? {} : { advice }) };
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

/** Half a switch is none: the proxy is told of the old containers again. @returns what a person must know, where that failed too */
async function pointBack(ground: Ground, { serving }: Work): Promise<string | undefined> {
  if (serving === undefined) return undefined;
  const wrong = await pointTo(ground, serving, lastLimits(ground, POINT_BACK_MS)).catch(() => 'the "switch" command did not end in time');
  return wrong === undefined ? undefined : `Pointing the proxy back to the release of before failed too (${wrong}): look at the proxy now.`;
}
