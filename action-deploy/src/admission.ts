import type { ActionContext } from '../../shared/action/action.ts';
import { quote } from '../../shared/kernel/untrusted-text.ts';
import { isBadVersion, verifiedReleases } from '../../shared/ledger/history.ts';
import type { LedgerEntry, LedgerHistory } from '../../shared/ledger/history.ts';
import type { Accepted, LiveRelease, Platform } from '../../shared/platforms/port.ts';
import { guardVersion, liveCommitOf, rivalOf, runOver } from './guard.ts';
import type { GuardAnswer } from './guard.ts';
import type { DeployRequest } from './inputs.ts';
import type { Memory } from './memory.ts';
import type { DeployEnding } from './report.ts';

/** What was known when this run began. */
export interface Beginning {
  readonly before: LiveRelease;
  /** Undefined where nothing is remembered. */
  readonly history: LedgerHistory | undefined;
}

type Ending = Pick<DeployEnding, 'outcome' | 'reasonCode' | 'reason' | 'advice' | 'live' | 'staysOpen'>;

/** Asks whether this version may be deployed on top of it. */
export async function admit(request: DeployRequest, memory: Memory, { before, history }: Beginning): Promise<GuardAnswer> {
  const { version, allowBad, allowOlder } = request;
  const bad = !allowBad && history !== undefined && isBadVersion(history, version);
  const liveCommit = liveCommitOf(history, before);
  const ancestry = bad || allowOlder ? 'unknown' : await memory.standing(liveCommit);
  return guardVersion({ version, history, liveCommit, ancestry, allowOlder, allowBad });
}

/** Says what is remembered; that nothing is, is the normal case of a first use. */
export function announceMemory({ before, history }: Beginning, { log }: ActionContext): void {
  if (!history) return;
  const [verified] = verifiedReleases(history, undefined);
  if (verified) log.info(`Last verified release: ${quote(verified.releaseId)}${verified.version === undefined ? '' : `, version ${quote(verified.version)}`}.`);
  else log.info(`There is no verified release yet${before.kind === 'live' ? '; the one that is live now is this run\'s own previous one' : ''}.`);
  if (history.heldBy !== undefined) log.info(`Automatic rollbacks are held by rule ${history.heldBy}, until a newer version is deployed.`);
}

/** Right before the switch: whether another run has put a newer commit live since this one began. */
export async function findOvertaker({ before }: Beginning, parts: { readonly request: DeployRequest; readonly memory: Memory; readonly platform: Platform; readonly context: ActionContext; readonly questionMs: number }): Promise<Ending | undefined> {
  const { request, memory, platform, context } = parts;
  if (request.allowOlder || memory.deploymentId === undefined) return undefined;
  const now = await platform.current(context.signal, parts.questionMs);
  if (context.signal.aborted || (now.kind === before.kind && (now.kind === 'none' || (now.kind === 'live' && before.kind === 'live' && now.releaseId === before.releaseId)))) return undefined;
  const history = await memory.refresh();
  const rival = history && rivalOf({ before, now, history, deploymentId: memory.deploymentId });
  if (!rival || (await memory.standing(rival.commit)) !== 'behind') return undefined;
  return { outcome: 'superseded', reasonCode: 'another-release-is-live', reason: `While this run was on its way, another one deployed the newer commit ${quote(rival.commit)} as ${releaseWords(rival)}; nothing was deployed.`, advice: 'Usually nothing: the newer code is what should be live.', live: now };
}

/** Once our release is live: whether a newer commit was put live meanwhile, over which this one now serves. */
export async function findRunOver({ history: earlier }: Beginning, accepted: Extract<Accepted, { kind: 'accepted' }>, { request, memory, live }: { readonly request: DeployRequest; readonly memory: Memory; readonly live: LiveRelease }): Promise<Ending | undefined> {
  if (!earlier || request.allowOlder) return undefined;
  const history = await memory.refresh();
  const rival = history && runOver(earlier, { history, deploymentId: memory.deploymentId });
  if (!rival || (await memory.standing(rival.commit)) !== 'behind') return undefined;
  return { outcome: 'superseded', reasonCode: 'older-than-live', reason: `Release ${quote(accepted.releaseId)} is live, but while it was on its way another run put the newer commit ${quote(rival.commit)} live as ${releaseWords(rival)}: the older code is serving now.`, advice: 'Deploy the newer version again. A concurrency group for each environment keeps runs from overtaking each other.', live, staysOpen: true };
}

const releaseWords = ({ releaseId }: LedgerEntry): string => (releaseId === undefined ? 'a release' : `release ${quote(releaseId)}`);
