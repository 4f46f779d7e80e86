import { quote } from '../../kernel/untrusted-text.ts';
import { isAlive } from './containers.ts';
import type { Container } from './containers.ts';
import { imageTargets, isImageReference } from './image-reference.ts';
import { halt } from './halt.ts';
import { jobsOf, neededBy } from './model.ts';
import type { Model } from './model.ts';

/** What belongs to a release: the services that keep running, and those that run once for it. */
export interface Scope {
  readonly serving: readonly string[];
  readonly jobs: readonly string[];
}

/** @param wanted the services of the target; all of the file where there are none @throws {Halt} where one is not in the file */
export function scopeOf(model: Model, wanted: readonly string[], containers: readonly Container[]): Scope {
  const missing = wanted.filter((name) => !model.services.has(name));
  if (missing.length > 0) halt('bad-input', `The compose file has no service ${missing.map(quote).join(', ')}; it has ${[...model.services.keys()].join(', ')}.`, 'Correct "services" in the target; a service with "profiles" is there only while one of them is named in "profiles".');
  const all = wanted.length === 0 ? [...model.services.keys()] : wanted;
  const jobs = new Set([...jobsOf(model), ...all.filter((name) => hasEnded(model, name, containers))]);
  const needed = neededBy(all, model).filter((name) => jobs.has(name));
  return { serving: all.filter((name) => !jobs.has(name) && (model.services.get(name)?.replicas ?? 0) > 0), jobs: [...all.filter((name) => jobs.has(name)), ...needed] };
}

/** A service whose containers have all done their work, and of which nothing is asked while it runs, is one that runs once. */
function hasEnded(model: Model, name: string, containers: readonly Container[]): boolean {
  const service = model.services.get(name);
  const own = containers.filter((container) => container.service === name);
  if (own.length === 0 || service?.publishes || service?.checked) return false;
  return own.every((container) => !isAlive(container) && container.state === 'exited' && container.exitCode === 0 && container.restartPolicy === 'no');
}

/** The services that the input `image` is for. @throws {Halt} where that cannot be told */
export function imagesFor(image: string | undefined, model: Model, { serving, jobs }: Scope): ReadonlyMap<string, string> {
  if (image === undefined) return new Map();
  if (!isImageReference(image)) return halt('bad-input', `Input "image" is not the name of an image: ${quote(image)}.`);
  const targets = imageTargets(image, model, { all: [...serving, ...jobs], serving });
  if (targets.kind === 'ambiguous') return halt('bad-input', `Which service the input "image" is for cannot be told: ${targets.reason}.`, 'Name the one service in "services" of the target, or let the compose file take the version itself, e.g. image: ghcr.io/acme/web:${SUREFOOT_VERSION}.');
  return new Map(targets.services.map((name) => [name, image]));
}
