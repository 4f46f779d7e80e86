import { formatDuration } from '../kernel/duration.ts';
import { quote } from '../kernel/untrusted-text.ts';
import type { LedgerEntry, LedgerHistory } from '../ledger/history.ts';
import type { LiveRelease } from '../platforms/port.ts';
import { liveIsNotKnown } from './safety.ts';
import type { Refusal, SafetyFacts } from './safety.ts';

/** What was found when it was looked again right before the switch. */
export type SwapVerdict = { readonly kind: 'unchanged' } | { readonly kind: 'superseded'; readonly reason: string } | Refusal;

/** What is compared: the platform's word and what is remembered, as they were when it was decided and as they are now. */
export interface SwapFacts extends Pick<SafetyFacts, 'mode' | 'can' | 'platform'> {
  readonly decided: LiveRelease;
  readonly now: LiveRelease;
  /** Undefined where nothing can be remembered, then or now. */
  readonly remembered?: { readonly decided: LedgerHistory; readonly now: LedgerHistory } | undefined;
  /** The deployment that is to be taken back. */
  readonly leaving?: LedgerEntry | undefined;
  /** The run that decides. */
  readonly runId?: string | undefined;
  /** Milliseconds since 1970, for the age of what is under way. */
  readonly at?: number | undefined;
}

/** A deployment that has been open for longer was left open by a run that died: a job on GitHub's machines ends after six hours. */
const LONGEST_JOB_MS = 6 * 60 * 60_000;

export interface SwapRule {
  readonly name: string;
  readonly judge: (facts: SwapFacts) => Exclude<SwapVerdict, { kind: 'unchanged' }> | undefined;
}

export const SWAP_RULES: readonly SwapRule[] = [
  { name: 'what is live is still known', judge: ({ now, mode, can, platform }) => liveIsNotKnown({ live: now, mode, can, platform }) },
  { name: 'the same is live', judge: anotherIsLive },
  { name: 'nothing newer has begun', judge: newerHasBegun },
];

/** Compare and swap: the switch happens only while everything is as it was when it was decided. */
export function compareBeforeSwap(facts: SwapFacts, rules = SWAP_RULES): SwapVerdict {
  for (const rule of rules) {
    const verdict = rule.judge(facts);
    if (verdict) return verdict;
  }
  return { kind: 'unchanged' };
}

function anotherIsLive({ decided, now }: SwapFacts): SwapVerdict & { readonly kind: 'superseded' } | undefined {
  if (now.kind === 'unknown') return undefined;
  const same = now.kind === decided.kind && (now.kind !== 'live' || (decided.kind === 'live' && now.releaseId === decided.releaseId));
  return same ? undefined : { kind: 'superseded', reason: `What is live changed just before the switch: it was ${words(decided)}, now it is ${words(now)}. Nothing was done.` };
}

const words = (live: LiveRelease): string => (live.kind === 'live' ? `release ${quote(live.releaseId)}` : live.kind === 'none' ? 'nothing' : 'something unknown');

function newerHasBegun({ mode, remembered, leaving, runId, at = 0 }: SwapFacts): SwapVerdict & { readonly kind: 'superseded' } | undefined {
  if (remembered === undefined) return undefined;
  const { decided, now } = remembered;
  const others = now.entries.filter((entry) => numberOf(entry) !== runId || runId === undefined);
  const began = others.find((entry) => isNew(entry, decided));
  if (began) return { kind: 'superseded', reason: `${nameOf(began)} ${began.open ? 'began' : 'went live'} just before the switch. Nothing was done.` };
  if (mode === 'force') return undefined;
  const open = others.find((entry) => isUnderWay(entry, at) && (leaving === undefined || isNewer(entry, leaving)));
  return open && { kind: 'superseded', reason: `${nameOf(open)} is under way, since ${formatDuration(at - Date.parse(open.createdAt))}: it is newer than what was to be taken back. Nothing was done.` };
}

/** Whether a deployment was opened, or went live, since it was decided. */
function isNew(entry: LedgerEntry, decided: LedgerHistory): boolean {
  const before = decided.entries.find(({ deploymentId, createdAt }) => deploymentId === entry.deploymentId && createdAt === entry.createdAt);
  if (before === undefined) return entry.open || (entry.served && !entry.bad);
  return entry.served && !before.served && !entry.bad;
}

const isNewer = (a: LedgerEntry, b: LedgerEntry): boolean => a.createdAt > b.createdAt || (a.createdAt === b.createdAt && Number(a.deploymentId) > Number(b.deploymentId));

/** Whether a deployment is still being made, as far as its age allows to believe that. */
export const isUnderWay = (entry: LedgerEntry, at: number): boolean => entry.open && entry.verdict === undefined && at - Date.parse(entry.createdAt) < LONGEST_JOB_MS;

/** The number of the run that made a deployment. */
export const numberOf = ({ runId }: LedgerEntry): string | undefined => runId?.split('/')[0];

const nameOf = ({ version, deploymentId }: LedgerEntry): string => `A deployment of another run, of ${version === undefined ? `number ${deploymentId}` : `version ${quote(version)}`},`;
