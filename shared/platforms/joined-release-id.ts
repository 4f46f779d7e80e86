/** A release of several services, each with an id of its own, has one id: theirs joined by `+`. */

const LONGEST = 100;
const JOINT = '+';

/**
 * One release id for several. Where they do not fit into 100 characters, each is cut to the same length: the beginning of an id
 * is looked up in the history of its service, by `partOf`.
 * @param ids the ids of the services, in the order in which the target names them; none holds a `+`
 */
export function joinReleaseIds(ids: readonly string[]): string {
  const whole = ids.join(JOINT);
  if (whole.length <= LONGEST) return whole;
  const each = Math.floor((LONGEST - (ids.length - 1)) / ids.length);
  return ids.map((id) => id.slice(0, each)).join(JOINT);
}

/** The ids, or the beginnings of ids, that a release id is made of. */
export const splitReleaseId = (releaseId: string): readonly string[] => releaseId.split(JOINT);

/** The fewest characters that count as the beginning of an id. */
const SHORTEST = 8;

/**
 * Finds the one id of a service that belongs to a release.
 * @param known the ids of that service
 * @returns the id; undefined where none belongs to it; `ambiguous` where several begin alike
 */
export function partOf(releaseId: string, known: readonly string[]): { readonly kind: 'one'; readonly id: string } | { readonly kind: 'none' | 'ambiguous' } {
  const parts = splitReleaseId(releaseId);
  const cut = parts.length > 1 && releaseId.length > LONGEST - parts.length;
  const found = [...new Set(known)].filter((id) => parts.some((part) => part === id || (cut && part.length >= SHORTEST && id.startsWith(part))));
  const [id] = found;
  if (id === undefined) return { kind: 'none' };
  return found.length === 1 ? { kind: 'one', id } : { kind: 'ambiguous' };
}

/**
 * Whether what serves is neither of two releases of several services, but parts of both: the one is half live.
 * @param own the release of which at least one part serves
 */
export function isMixOf(live: string, own: string, previous: string): boolean {
  const [parts, ours, theirs] = [live, own, previous].map(splitReleaseId) as [readonly string[], readonly string[], readonly string[]];
  return parts.length > 1 && live !== own && parts.some((part) => ours.includes(part) && !theirs.includes(part)) && parts.every((part) => ours.includes(part) || theirs.includes(part));
}
