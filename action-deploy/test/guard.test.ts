import { describe, expect, test } from '@jest/globals';
import { readHistory } from '../../shared/ledger/history.ts';
import type { LedgerEntry, LedgerHistory } from '../../shared/ledger/history.ts';
import type { Ancestry } from '../../shared/ledger/port.ts';
import type { LiveRelease } from '../../shared/platforms/port.ts';
import { entryOf } from '../../shared/test/ledger/entry-of.ts';
import { guardVersion, liveCommitOf, rivalOf, runOver } from '../src/guard.ts';
import type { GuardQuestion } from '../src/guard.ts';

const entry = (id: number, more: Partial<LedgerEntry> = {}): LedgerEntry => entryOf(id, { open: false, ...more });
const history = (entries: readonly LedgerEntry[], liveReleaseId?: string): LedgerHistory => ({ entries, liveReleaseId, heldBy: undefined, truncated: false });
const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
const UNKNOWN: LiveRelease = { kind: 'unknown', reason: 'x' };

describe('a version', () => {
  const bad = history([entry(2, { version: 'v2', bad: true })]);
  const verifiedSince = history([entry(3, { version: 'v2', verdict: 'healthy' }), entry(2, { version: 'v2', bad: true })]);
  const ask = (more: Partial<GuardQuestion>): string => {
    const answer = guardVersion({ version: 'v2', history: undefined, liveCommit: undefined, ancestry: 'unknown', allowOlder: false, allowBad: false, ...more });
    return answer.kind === 'go' ? 'go' : answer.reasonCode;
  };
  test.each<[string, Partial<GuardQuestion>, string]>([
    ['that nobody remembers goes', {}, 'go'],
    ['that was rolled back is refused', { history: bad }, 'version-is-bad'],
    ['that was rolled back goes where a person allows it', { history: bad, allowBad: true }, 'go'],
    ['of another name goes', { history: bad, version: 'v9' }, 'go'],
    ['that was verified since goes', { history: verifiedSince }, 'go'],
    ['that is bad and older is bad first', { history: bad, ancestry: 'behind' }, 'version-is-bad'],
    ['that is bad and older needs both permissions', { history: bad, ancestry: 'behind', allowBad: true }, 'older-than-live'],
    ['that is older goes where a person allows it', { ancestry: 'behind', allowOlder: true }, 'go'],
    ...(['ahead', 'identical', 'diverged', 'unknown'] as const satisfies readonly Ancestry[]).map((ancestry): [string, Partial<GuardQuestion>, string] => [`whose commit is ${ancestry} goes`, { ancestry }, 'go']),
    ['whose commit is behind is refused', { ancestry: 'behind', liveCommit: 'c' }, 'older-than-live'],
  ])('%s', (_what, question, answer) => expect(ask(question)).toBe(answer));
});

describe('the commit that is live', () => {
  const two = history([entry(2), entry(1)], 'r2');
  test.each<[string, LedgerHistory | undefined, LiveRelease, string | undefined]>([
    ['is that of the release which the platform names', two, is('r1'), '1'.repeat(40)],
    ['is that of the one put live last where the platform names another', two, is('by-hand'), '2'.repeat(40)],
    ['and where it cannot say', two, UNKNOWN, '2'.repeat(40)],
    ['is none where nothing is live', two, { kind: 'none' }, undefined],
    ['is not known without a memory', undefined, is('r1'), undefined],
    ['nor where nothing was put live', history([entry(1)]), UNKNOWN, undefined],
  ])('%s', (_what, known, live, commit) => expect(liveCommitOf(known, live)).toBe(commit));
});

describe('the rival of a deployment', () => {
  const others = history([entry(3, { open: true }), entry(2), entry(1)], 'r1');
  const rival = (before: LiveRelease, now: LiveRelease, deploymentId = '9', known = others): string | undefined => rivalOf({ before, now, history: known, deploymentId })?.releaseId;
  test('is what became live meanwhile', () => {
    expect(rival(is('r1'), is('r3'))).toBe('r3');
    expect(rival(is('r1'), is('r1'))).toBeUndefined();
    expect(rival(is('r1'), is('by-hand'))).toBeUndefined();
    expect(rival(is('r1'), { kind: 'none' })).toBeUndefined();
    expect(rival({ kind: 'none' }, is('r3'))).toBe('r3');
    expect(rival(is('r1'), is('r3'), '3')).toBeUndefined();
  });
  test('is, where the platform cannot say, the newest one that is under way or was put live last', () => {
    expect(rival(UNKNOWN, UNKNOWN)).toBe('r3');
    expect(rival(UNKNOWN, UNKNOWN, '3')).toBe('r1');
    expect(rival(UNKNOWN, UNKNOWN, '9', history([entry(2, { state: 'failure' })]))).toBeUndefined();
    expect(rival(UNKNOWN, UNKNOWN, '9', history([entry(2, { open: true, releaseId: undefined })]))).toBeUndefined();
  });
  test('was run over, where it was put live while this one was on its way', () => {
    expect(runOver(history([], 'r0'), { history: others, deploymentId: '9' })?.releaseId).toBe('r1');
    expect(runOver(history([], 'r1'), { history: others, deploymentId: '9' })?.releaseId).toBe('r3'); // not settled yet, but made since
    expect(runOver({ ...others, liveReleaseId: 'r1' }, { history: others, deploymentId: '9' })).toBeUndefined();
    expect(runOver(undefined, { history: others, deploymentId: '1' })).toBeUndefined();
    expect(runOver(history([], 'r0'), { history: history([], 'r7'), deploymentId: '9' })).toBeUndefined();
  });
});

describe('a rollback that made a new release, with another id, of an earlier one', () => {
  const at = (second: number): string => `2026-01-01T00:00:0${second}Z`;
  const said = (second: number, state: string, description: string) => ({ state, description: `surefoot/1 ${description}`, createdAt: at(second), creator: 'github-actions', logUrl: undefined });
  const made = readHistory(
    [
      { id: '2', commit: 'b'.repeat(40), createdAt: at(3), runId: '2/1/', statuses: [said(4, 'in_progress', 'version=v2 release=r2'), said(5, 'inactive', 'bad rolled-back to=r1b')] },
      { id: '1', commit: 'a'.repeat(40), createdAt: at(0), runId: '1/1/', statuses: [said(1, 'in_progress', 'version=v1 release=r1'), said(2, 'success', 'verdict=healthy'), said(6, 'success', 'release=r1b verdict=healthy')] },
    ],
    { service: undefined, self: '' },
  );

  test.each([{ kind: 'live', releaseId: 'r1b' }, { kind: 'live', releaseId: 'r1' }, { kind: 'unknown', reason: '' }] as const)('%j: the commit that is live is known', (live) => expect(liveCommitOf(made, live)).toBe('a'.repeat(40)));
  test('what was taken back is bad, and what was put back is not', () => {
    const question = { history: made, liveCommit: 'a'.repeat(40), ancestry: 'ahead', allowOlder: false, allowBad: false } as const;
    expect(guardVersion({ ...question, version: 'v2' })).toMatchObject({ reasonCode: 'version-is-bad' });
    expect(guardVersion({ ...question, version: 'v1' })).toEqual({ kind: 'go' });
  });
  test('put back while another deployment is on its way, it is the rival', () => expect(rivalOf({ before: { kind: 'live', releaseId: 'r2' }, now: { kind: 'live', releaseId: 'r1b' }, history: made, deploymentId: '3' })).toMatchObject({ version: 'v1' }));
});
