import { quote } from '../kernel/untrusted-text.ts';
import type { LiveRelease } from './port.ts';

/** What is live, in a few words: `release "r7"`, `nothing`, `not known (…)`. */
export function describeLive(live: LiveRelease): string {
  return live.kind === 'live' ? `release ${quote(live.releaseId)}` : live.kind === 'none' ? 'nothing' : `not known (${live.reason})`;
}

/**
 * The answer to "what is live now?", with which release that is.
 * @param names what a release is to this run, by its id: `[['r7', 'this run\'s'], ['r6', 'the previous one']]`
 */
export function liveWords(live: LiveRelease, names: readonly (readonly [releaseId: string | undefined, name: string])[]): string {
  if (live.kind === 'none') return 'nothing';
  if (live.kind === 'unknown') return `not known, ${live.reason}`;
  const name = names.find(([releaseId]) => releaseId === live.releaseId)?.[1];
  return `release ${live.releaseId}${name === undefined ? '' : ` (${name})`}`;
}
