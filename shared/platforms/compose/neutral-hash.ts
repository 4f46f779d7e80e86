import { createHash } from 'node:crypto';
import { own } from '../../kernel/own-property.ts';
import type { Model } from './model.ts';
import { shortHash } from './release.ts';

/** Keys that say nothing of how one container is configured, or that the image says. Compose leaves nearly the same out of its own hash. */
const LEFT_OUT = new Set(['image', 'build', 'pull_policy', 'scale', 'depends_on', 'profiles']);

/**
 * The configuration of a service without its image, as a hash: where it is the same for two releases, putting the image back puts
 * all of the release back.
 */
export function neutralHash({ raw }: Model, name: string): string {
  const service = own(own(raw, 'services'), name);
  const kept = Object.fromEntries(Object.entries((service ?? {}) as Record<string, unknown>).filter(([key]) => !LEFT_OUT.has(key)));
  return shortHash(createHash('sha256').update(JSON.stringify(sorted(kept))).digest('hex'));
}

/** The same value with its keys in order: versions of Compose print them in their own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
