import { describe, expect, test } from '@jest/globals';
import type { LedgerHistory } from '../../ledger/history.ts';
import { compareBeforeSwap } from '../../rollback-decision/swap.ts';
import type { SwapFacts } from '../../rollback-decision/swap.ts';
import { historyOf } from './history-of.ts';
import type { Remembered } from './history-of.ts';

const r2 = { kind: 'live', releaseId: 'r2' } as const;
const decided = historyOf({ releaseId: 'r1' }, { releaseId: 'r2' });
const leaving = decided.entries[0];
const at = Date.UTC(2026, 0, 1, 0, 10);
const facts: SwapFacts = { mode: 'auto', can: { current: true, rollback: true }, decided: r2, now: r2, leaving, runId: '102', at };
const compare = (now: LedgerHistory, change: Partial<SwapFacts> = {}, then = decided) => compareBeforeSwap({ ...facts, remembered: { decided: then, now }, ...change });
/** The history with one more deployment, of run 103. */
const and = (more: Remembered) => historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }, more);
const opened = { version: 'v3', verdict: undefined, served: false, open: true, state: 'in_progress' } as const;

describe('what other runs did since it was decided', () => {
  test('nothing: go on', () => {
    expect(compare(decided)).toEqual({ kind: 'unchanged' });
    expect(compareBeforeSwap(facts)).toEqual({ kind: 'unchanged' });
  });

  test.each<readonly [string, Remembered, string]>([
    ['one began', opened, 'of version "v3", began just before the switch'],
    ['one began that has no version yet', { ...opened, version: undefined }, 'of number 3, began'],
    ['one came and went live', { releaseId: 'r3' }, 'went live just before the switch'],
  ])('%s: superseded, in every mode', (_, more, words) => {
    for (const mode of ['auto', 'force'] as const) expect(compare(and(more), { mode })).toMatchObject({ kind: 'superseded', reason: expect.stringContaining(words) });
  });

  test('one that was under way went live', () => {
    for (const mode of ['auto', 'force'] as const) expect(compare(and({ releaseId: 'r3' }), { mode }, and(opened))).toMatchObject({ kind: 'superseded' });
  });

  test('one that failed, or was taken back, is in nobody\'s way', () => {
    expect(compare(and({ verdict: 'not-verified', served: false, state: 'failure' }))).toEqual({ kind: 'unchanged' });
    expect(compare(and({ releaseId: 'r3', bad: true }))).toEqual({ kind: 'unchanged' });
    expect(compare(and({ releaseId: 'r3', bad: true }), {}, and(opened))).toEqual({ kind: 'unchanged' });
  });

  test('this run\'s own is not another\'s', () => {
    expect(compare(and({ ...opened, runId: '102/2/api' }))).toEqual({ kind: 'unchanged' });
    expect(compare(and({ ...opened, runId: undefined }), { runId: undefined })).toMatchObject({ kind: 'superseded' });
  });

  test('the same deployment, begun again, is another one', () => {
    const [newest, ...older] = and(opened).entries;
    if (newest === undefined) throw new Error('no entry');
    expect(compare({ ...decided, entries: [{ ...newest, createdAt: '2026-01-01T00:09:00.000Z' }, newest, ...older] }, { mode: 'force' }, and(opened))).toMatchObject({ kind: 'superseded' });
  });
});

describe('what was under way already when it was decided', () => {
  test('auto: a newer deployment is left to finish; a person goes on', () => {
    expect(compare(and(opened), {}, and(opened))).toMatchObject({ kind: 'superseded', reason: expect.stringContaining('is under way, since 7 min 00 s') });
    expect(compare(and(opened), { mode: 'force' }, and(opened))).toEqual({ kind: 'unchanged' });
    expect(compare(and(opened), { leaving: undefined }, and(opened))).toMatchObject({ kind: 'superseded' });
  });

  test('an older one, one that was judged, and one that a dead run left open are not waited for', () => {
    const older = historyOf(opened, { releaseId: 'r2' });
    expect(compare(older, { leaving: older.entries[0] }, older)).toEqual({ kind: 'unchanged' });
    const judged = and({ ...opened, verdict: 'inconclusive' });
    expect(compare(judged, {}, judged)).toEqual({ kind: 'unchanged' });
    expect(compare(and(opened), { at: at + 6 * 3_600_000 }, and(opened))).toEqual({ kind: 'unchanged' });
    const { at: _at, ...timeless } = facts;
    expect(compareBeforeSwap({ ...timeless, remembered: { decided: and(opened), now: and(opened) } })).toMatchObject({ kind: 'superseded' });
  });

  test('of two in one second, the greater number is the newer', () => {
    const [newest, second, first] = and(opened).entries;
    if (!newest || !second || !first) throw new Error('no entry');
    const tied = { ...decided, entries: [newest, { ...second, createdAt: newest.createdAt }, first] };
    expect(compare(tied, { leaving: tied.entries[1] }, tied)).toMatchObject({ kind: 'superseded' });
    const other = { ...tied, entries: tied.entries.map((entry) => (entry === newest ? { ...entry, deploymentId: '0' } : entry)) };
    expect(compare(other, { leaving: other.entries[1] }, other)).toEqual({ kind: 'unchanged' });
  });
});
