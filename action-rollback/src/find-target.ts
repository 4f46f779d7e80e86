import type { Platform } from '../../shared/platforms/port.ts';
import type { Candidate } from '../../shared/rollback-decision/candidates.ts';
import { chooseTarget } from '../../shared/rollback-decision/target.ts';
import type { Sight } from './look.ts';
import type { TimeLeft } from './time-left.ts';

/** Asking for one release may cost a request; more than a few gone ones are a matter for a person. */
const MOST_ASKED = 5;

/** The release that a rollback would put live. */
export interface Aim {
  readonly target: Candidate | undefined;
  /** Why the platform cannot start it any more. */
  readonly gone?: string;
  /** Releases that the name in `to` fits alike. */
  readonly ambiguous?: readonly Candidate[];
}

/**
 * Finds the first release that may be gone back to and that the platform can still start; where none can, the first.
 * @param platform asked which releases it can start; undefined where nobody will go there
 */
export async function findTarget(to: string | undefined, { known, live }: Sight, platform: Platform | undefined, { signal, time }: { readonly signal: AbortSignal; readonly time: TimeLeft }): Promise<Aim> {
  const { kind, candidates } = chooseTarget(to, known, live);
  if (kind === 'ambiguous') return { target: undefined, ambiguous: candidates };
  const [first] = candidates;
  let firstGone: string | undefined;
  for (const target of candidates.slice(0, MOST_ASKED)) {
    const answer = await platform?.startable?.(target.releaseId, signal, time.forQuestion());
    if (answer?.kind !== 'no') return { target };
    firstGone ??= answer.reason;
  }
  return { target: first, ...(firstGone === undefined ? {} : { gone: firstGone }) };
}
