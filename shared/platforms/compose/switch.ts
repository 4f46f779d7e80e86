import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import type { Limits } from './engine.ts';
import type { Ground, Place } from './ground.ts';
import { Halt, together } from './halt.ts';
import { durationOf } from './target.ts';

/** After a cancel: what was half made is removed in this time. */
const CLEAN_UP_MS = 2_500;
/** After a cancel there is not much time. */
const POINT_BACK_MS = 1_500;
/** Old containers are stopped even where the time of the order is over by then: the new ones serve already. */
const RETIRE_MS = 60_000;

/** Limits of their own for what must still be done after a cancel or a timeout. */
export const lastLimits = ({ parts }: Ground, ms = CLEAN_UP_MS): Limits => ({ signal: AbortSignal.timeout(ms), deadline: parts.clock.monotonic() + ms });

/** The containers that requests should go to, and the release that they are. */
export interface Serving {
  readonly place: Place;
  readonly releaseId: string;
  readonly containers: readonly Container[];
}

/** Has the user's own command point the proxy to these containers. @returns what went wrong, or undefined @throws {Halt} */
export async function pointTo({ target, engine, parts }: Ground, { place, releaseId, containers }: Serving, limits: Limits): Promise<string | undefined> {
  if (target.switch === undefined) return undefined;
  const serving = containers.filter(isAlive);
  parts.log.info(`Switching to ${serving.map(({ name }) => name).join(', ')}.`);
  const answer = await engine.script(target.switch, {
    SUREFOOT_RELEASE_ID: releaseId,
    SUREFOOT_PROJECT: place.project,
    SUREFOOT_COLOR: place.slot === 'base' ? '' : place.slot,
    SUREFOOT_CONTAINERS: serving.map(({ service, name }) => `${service} ${name}`).join('\n'),
    SUREFOOT_ADDRESSES: serving.flatMap(({ service, addresses }) => addresses.map((address) => `${service} ${address}`)).join('\n'),
  }, limits);
  return answer.ok ? undefined : `the "switch" command failed: ${answer.reason}`;
}

/** Half a switch is none: the proxy is told of what served before. @returns what a person must know, where that failed too */
export async function pointBack(ground: Ground, before: Serving | undefined, limits = lastLimits(ground, POINT_BACK_MS)): Promise<string | undefined> {
  if (before === undefined) return undefined;
  const wrong = await pointTo(ground, before, limits).catch((error: unknown) => {
    if (error instanceof Halt) return 'the "switch" command did not end in time';
    throw error;
  });
  return wrong === undefined ? undefined : `Pointing the proxy back to the release of before failed too (${wrong}): look at the proxy now.`;
}

export interface Retiring {
  readonly containers: readonly Container[];
  /** Lets requests end; else they are cut off. */
  readonly graceful: boolean;
}

/**
 * Takes old containers out of use and removes them. From here on there is no way back: a cancel only makes it quicker.
 * @throws {Halt} when the run was cancelled, after the old ones are gone
 */
export async function retire(ground: Ground, { containers, graceful }: Retiring, { signal }: Limits): Promise<void> {
  const { target, parts } = ground;
  const ids = containers.map(({ id }) => id);
  if (ids.length === 0) return;
  const limits = { signal, deadline: parts.clock.monotonic() + durationOf(target.drain) + RETIRE_MS };
  try {
    if (graceful) await stopOld(ground, containers.filter(isAlive), limits);
    await remove(ground, ids, lastLimits(ground));
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    await remove(ground, ids, lastLimits(ground));
    throw error;
  }
}

async function stopOld({ target, engine, parts }: Ground, containers: readonly Container[], limits: Limits): Promise<void> {
  const script = target['pre-stop'];
  if (script !== undefined) {
    const answers = await together(...containers.map(({ id }) => engine.ask(['exec', id, 'sh', '-c', script], limits)));
    for (const answer of answers) if (!answer.ok) parts.log.warning(`The "pre-stop" command failed in an old container: ${answer.reason}. It is stopped all the same.`);
  }
  const ms = durationOf(target.drain);
  if (ms > 0) await parts.clock.sleep(ms, limits.signal);
  if (limits.signal.aborted) throw new Halt({ kind: 'cancelled' });
  const stopped = await engine.ask(['stop', ...containers.map(({ id }) => id)], limits);
  if (!stopped.ok) parts.log.warning(`An old container did not stop: ${stopped.reason}. It is removed all the same.`);
}

/** Removes containers whatever they do. What is gone already is no trouble; an engine that does not answer is told. */
export async function remove({ engine, parts }: Ground, ids: readonly string[], limits: Limits): Promise<void> {
  if (ids.length === 0) return;
  try {
    const answer = await engine.ask(['rm', '--force', '--volumes', ...ids], limits);
    if (!answer.ok && !/no such container|already in progress/i.test(answer.stderr)) parts.log.warning(`Containers could not be removed: ${answer.reason}.`);
  } catch (error) {
    if (!(error instanceof Halt)) throw error;
    parts.log.warning('Containers could not be removed: the engine did not answer in time.');
  }
}
