import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LedgerEntry } from '../../shared/ledger/history.ts';
import { entryOf } from '../../shared/test/ledger/entry-of.ts';
import { leftOpen, settlementOf } from '../src/settlement.ts';

const entry = entryOf;

describe('what was left open', () => {
  const ask = (entries: readonly LedgerEntry[]): readonly string[] => leftOpen({ entries, liveReleaseId: undefined, heldBy: undefined, truncated: false }, { runId: '7', runAttempt: '2' }, '99').map(({ entry: { deploymentId }, runId, earlierAttempt }) => `${deploymentId} ${runId} ${earlierAttempt}`);
  test.each<[string, LedgerEntry, readonly string[]]>([
    ['by another run', entry(1), ['1 1 false']],
    ['by nobody knows whom', entry(1, { runId: undefined }), ['1 undefined false']],
    ['by a run that only its log names', entry(1, { runId: '5//' }), ['1 5 false']],
    ['by an earlier attempt', entry(1, { runId: '7/1/' }), ['1 7 true']],
    ['not by this attempt', entry(1, { runId: '7/2/' }), []],
    ['not by some attempt of this run', entry(1, { runId: '7//' }), []],
    ['not what is settled', entry(1, { open: false }), []],
    ['not our own', entry(99), []],
  ])('%s', (_what, given, found) => expect(ask([given])).toEqual(found));
  test('is settled a few at a time', () => expect(ask([1, 2, 3, 4, 5, 6].map((id) => entry(id)))).toHaveLength(5));
});

describe('a settlement', () => {
  test.each<[Partial<LedgerEntry>, boolean, string | undefined]>([
    [{ open: false }, true, undefined],
    [{}, true, 'success not-verified'],
    [{}, false, 'error not-verified'],
    [{ verdict: 'not-verified' }, true, 'success not-verified'],
    [{ verdict: 'inconclusive' }, true, 'success not-verified'],
    [{ verdict: 'inconclusive' }, false, 'error not-verified'],
    [{ verdict: 'healthy' }, false, 'success healthy'],
    [{ verdict: 'degraded' }, true, 'success degraded'],
    [{ verdict: 'unhealthy' }, true, 'failure unhealthy'],
    [{ verdict: 'healthy', bad: true }, true, 'inactive undefined'],
  ])('of %j, live: %s', (given, isLive, words) => {
    const note = settlementOf(entry(1, given), isLive);
    expect(note && `${note.state} ${note.facts.verdict}`).toBe(words);
  });

  test('never leaves anything under way, and never calls a success what is not live and was never proven', () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, 'not-verified' as const, 'inconclusive' as const, 'unhealthy' as const, 'degraded' as const, 'healthy' as const), fc.boolean(), fc.boolean(), (verdict, bad, isLive) => {
        const state = settlementOf({ open: true, verdict, bad }, isLive)?.state;
        expect(state).not.toBe('in_progress');
        if (state === 'success') expect(isLive || verdict === 'healthy' || verdict === 'degraded').toBe(true);
      }),
    );
  });
});
