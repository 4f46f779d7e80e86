import type { ActionContext } from '../../shared/action/action.ts';
import type { Platform, PlatformHistory } from '../../shared/platforms/port.ts';
import { isCandidate, listCandidates } from '../../shared/rollback-decision/candidates.ts';
import type { Candidate, KnownReleases } from '../../shared/rollback-decision/candidates.ts';
import { versionToDeploy } from '../../shared/rollback-decision/safety.ts';
import { chooseTarget } from '../../shared/rollback-decision/target.ts';
import type { TargetChoice } from '../../shared/rollback-decision/target.ts';
import type { Sight } from './look.ts';
import type { TimeLeft } from './time-left.ts';

/** Asking for one release may cost a request; more than a few gone ones are a matter for a person. */
const MOST_ASKED = 5;

/** The release that a rollback would put live. */
export interface Aim {
  readonly target: Candidate | undefined;
  /** What is known now: with the platform's own history, where that had to be asked. */
  readonly known: KnownReleases;
  /** Why the platform cannot start it any more. */
  readonly gone?: string;
  /** Releases that the name in `to` fits alike. */
  readonly ambiguous?: readonly Candidate[];
}

interface Asking extends Pick<ActionContext, 'signal' | 'log'> {
  readonly time: TimeLeft;
}

/**
 * Finds the first release that may be gone back to and that the platform can still start; where none can, the first. The
 * platform's own history is asked where nothing else knows the release, so that the usual rollback costs no request more.
 * @param platform asked which releases it can start; undefined where nobody will go there
 */
export async function findTarget(to: string | undefined, sight: Sight, platform: Platform | undefined, asking: Asking): Promise<Aim> {
  const first = chooseTarget(to, sight.known, sight.live);
  if (platform === undefined || isFound(first)) return firstToStart(first, sight.known, platform, asking);
  const known = await withHistory(sight.known, platform, asking);
  return firstToStart(chooseTarget(to, known, sight.live), known, platform, asking);
}

const isFound = ({ candidates }: TargetChoice): boolean => candidates.some(({ origin }) => origin !== 'named');

async function firstToStart({ kind, candidates }: TargetChoice, known: KnownReleases, platform: Platform | undefined, asking: Asking): Promise<Aim> {
  if (kind === 'ambiguous') return { target: undefined, known, ambiguous: candidates };
  const [first] = candidates;
  let firstGone: string | undefined;
  for (const target of candidates.slice(0, MOST_ASKED)) {
    const gone = target.gone ?? (await goneOn(platform, target.releaseId, asking));
    if (gone === undefined) return { target, known };
    firstGone ??= gone;
  }
  if (first === undefined || firstGone === undefined) return { target: first, known };
  if (platform === undefined || versionToDeploy(first) !== undefined) return { target: first, known, gone: firstGone };
  // What cannot be started may be deployed anew, and for that its version is needed.
  const more = await withHistory(known, platform, asking);
  return { target: listCandidates(more).find((candidate) => isCandidate(candidate, first.releaseId)) ?? first, known: more, gone: firstGone };
}

async function goneOn(platform: Platform | undefined, releaseId: string, { signal, time }: Asking): Promise<string | undefined> {
  const answer = await platform?.startable?.(releaseId, signal, time.forQuestion());
  return answer?.kind === 'no' ? answer.reason : undefined;
}

/** What is known, with what the platform itself remembers; that it cannot be asked is said once, and stops nothing. */
async function withHistory(known: KnownReleases, platform: Platform, { signal, log, time }: Asking): Promise<KnownReleases> {
  if (platform.history === undefined || known.platform !== undefined || signal.aborted) return known;
  const history = await platform.history(signal, time.forQuestion());
  if (!signal.aborted) describe(history, log);
  return { ...known, platform: history };
}

function describe(history: PlatformHistory, log: ActionContext['log']): void {
  if (history.kind === 'unknown') log.info(`What the platform itself remembers of earlier releases is not known: ${history.reason}.`);
  else log.info(`The platform itself remembers ${history.releases.length} releases${history.truncated ? ', and more that were not read' : ''}.`);
}
