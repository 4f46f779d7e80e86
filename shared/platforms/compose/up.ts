import { isAlive } from './containers.ts';
import { compose } from './desired.ts';
import type { Answer, Limits } from './engine.ts';
import { containersAt, logsOf, untilReady } from './follow.ts';
import type { Failure, Ground, Place } from './ground.ts';
import { Halt } from './halt.ts';
import { jobsOf, neededBy } from './model.ts';
import { remove } from './switch.ts';
import type { Work } from './work.ts';

/** Images were seen to before; from here on nothing is pulled or built. */
const NOTHING_FETCHED = ['--no-build', '--pull', 'never'];

/** Has Compose bring services up, in their order, and not those that they need: what runs is left alone. @throws {Halt} */
export const up = ({ engine }: Ground, place: Place, names: readonly string[], limits: Limits, ...options: readonly string[]): Promise<Answer> =>
  engine.order(compose(place, 'up', '--detach', '--no-deps', ...NOTHING_FETCHED, ...options, ...names.map(place.nameOf)), limits);

/** Brings up what the release needs and does not run, a database at the very first deployment, say, and waits for it. @throws {Halt} */
export async function upNeeded(ground: Ground, { model, base, steps }: Work, limits: Limits): Promise<Failure | undefined> {
  const jobs = jobsOf(model);
  const names = neededBy([...steps.keys()], model).filter((name) => !jobs.has(name) && !base.containers.some((container) => container.service === name && isAlive(container)));
  if (names.length === 0) return undefined;
  ground.parts.log.info(`Starting what is needed and does not run: ${names.join(', ')}.`);
  const answer = await ground.engine.order(compose(base.place, 'up', '--detach', '--no-deps', '--no-recreate', '--quiet-pull', ...names), limits);
  return answer.ok ? untilReady(ground, { place: base.place, names, model }, limits) : { reason: `what is needed could not be started: ${answer.reason}` };
}

/** Why Compose did not bring something up, with the last lines of what came with it. @throws {Halt} */
export async function upFailed(ground: Ground, place: Place, { besides, reason }: { readonly besides: ReadonlySet<string>; readonly reason: string }, limits: Limits): Promise<Failure> {
  const fresh = (await containersAt(ground, place, limits)).filter(({ id, state }) => !besides.has(id) && state !== 'created');
  return { reason: `"docker compose up" failed: ${reason}`, ...(fresh.length === 0 ? {} : { logs: await logsOf(ground, fresh, limits) }) };
}

/** Brings services up in place, in their order, and waits until they are ready. @throws {Halt} */
export async function bringUp(ground: Ground, { place, model, before }: Work, names: readonly string[], limits: Limits): Promise<Failure | undefined> {
  if (names.length === 0) return undefined;
  const answer = await up(ground, place, names, limits);
  if (!answer.ok) return upFailed(ground, place, { besides: new Set(before.map(({ id }) => id)), reason: answer.reason }, limits);
  return untilReady(ground, { place, names, model }, limits);
}

/** Removes the containers of these services that were not there before. It never throws for what the engine does. */
export async function takeBack(ground: Ground, { place, before }: Work, names: readonly string[], limits: Limits): Promise<void> {
  const known = new Set(before.map(({ id }) => id));
  try {
    const fresh = (await containersAt(ground, place, limits)).filter(({ id, service }) => !known.has(id) && names.includes(service));
    await remove(ground, fresh.map(({ id }) => id), limits);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    ground.parts.log.warning('The new containers could not be removed: the engine did not answer in time.');
  }
}
