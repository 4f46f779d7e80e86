import type { PlatformName } from '../kernel/outcomes.ts';
import { formatShare } from '../kernel/share.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { LiveRelease, ReleaseState } from './port.ts';

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

/** How a release stands, in a few words, while it is waited for. */
export function describeState(state: ReleaseState): string {
  if (state.kind === 'unknown' || state.kind === 'failed') return state.reason;
  if (state.kind === 'partial') return `it takes ${formatShare(state.share)} of the requests`;
  if (state.kind === 'staged') return 'ready, and not taking requests yet';
  return state.kind === 'in-progress' ? (state.phase ?? 'in-progress') : state.kind;
}

/** What becomes of an order that was cut off: commands of this machine end with the run; what an API took up goes on without it. */
export function whatIsLeft(platform: PlatformName): string {
  if (platform === 'command') return 'what was started was stopped';
  return platform === 'compose' ? 'what was under way was stopped where that was possible' : 'what the platform had taken up by then it may still carry out';
}
