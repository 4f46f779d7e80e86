import type { Accepted } from '../port.ts';
import type { Limits } from './engine.ts';
import { containersAt, untilReady } from './follow.ts';
import { placeAt } from './ground.ts';
import type { Ground } from './ground.ts';
import { halt } from './halt.ts';
import { aliveOf } from './questions.ts';
import { look } from './sight.ts';
import { pointTo } from './switch.ts';

/** Starts every container of the live release once more, as it is, and waits until all are ready. @throws {Halt} */
export async function restart(ground: Ground, limits: Limits): Promise<Accepted> {
  const sight = await look(ground, limits);
  const { live, project } = sight;
  if (live?.releaseId === undefined) return halt('restart-failed', 'Nothing of this project runs, so there is nothing to start once more.', 'Deploy a release.');
  const names = live.parts.map(({ service }) => service);
  ground.parts.log.info(`Restarting ${names.join(', ')}.`);
  const answer = await ground.engine.ask(['restart', ...aliveOf(sight)], limits);
  if (!answer.ok) return halt('restart-failed', `The containers could not be restarted: ${answer.reason}.`);
  ground.notes.failures.delete(live.releaseId);
  ground.notes.touched.set(live.releaseId, new Set(names));
  const place = placeAt(live.slot, project, []);
  const failure = await untilReady(ground, { place, names, model: ground.notes.model }, limits);
  if (failure !== undefined) ground.notes.failures.set(live.releaseId, failure);
  const wrong = failure ? undefined : await pointTo(ground, { place, releaseId: live.releaseId, containers: (await containersAt(ground, place, limits)).filter(({ service }) => names.includes(service)) }, limits);
  return wrong === undefined ? { kind: 'accepted', releaseId: live.releaseId } : halt('restart-failed', `The containers run again, but ${wrong}.`);
}
