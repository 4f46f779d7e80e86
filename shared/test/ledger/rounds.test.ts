import { describe, expect, test } from '@jest/globals';
import { writeFacts } from '../../ledger/facts.ts';
import type { Facts } from '../../ledger/facts.ts';
import { isBadVersion, readHistory } from '../../ledger/history.ts';
import type { LedgerHistory, StoredStatus } from '../../ledger/history.ts';

/** A deployment with these statuses, oldest first, one a second; times that tie are as GitHub may give them. */
function read(statuses: readonly (readonly [state: string, facts: Facts])[], { tie = false, runId, logUrl }: { readonly tie?: boolean; readonly runId?: string; readonly logUrl?: string } = {}): LedgerHistory {
  const at = (second: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, tie ? 0 : second)).toISOString();
  const stored = statuses.flatMap(([state, facts], index) => writeFacts(facts).map((description): StoredStatus => ({ state, description, createdAt: at(index), creator: 'github-actions', logUrl })));
  return readHistory([{ id: '1', commit: 'c', createdAt: at(0), runId, statuses: stored.toReversed() }], { service: undefined, self: '' });
}

describe('a deployment that is used again', () => {
  const twice = [
    ['IN_PROGRESS', { version: 'a', schema: 's1', class: 'contract' }],
    ['IN_PROGRESS', { release: 'r1' }],
    ['FAILURE', { verdict: 'unhealthy', bad: true }],
    ['IN_PROGRESS', { version: 'a', class: 'none' }],
    ['IN_PROGRESS', { release: 'r2' }],
  ] as const;

  test.each([false, true])('is two entries, the newer one without what was said before (times tie: %s)', (tie) => {
    const { entries } = read(twice, { tie });
    expect(entries.map(({ releaseId, verdict, migrationClass, bad, open }) => ({ releaseId, verdict, migrationClass, bad, open }))).toEqual([
      { releaseId: 'r2', verdict: undefined, migrationClass: 'none', bad: false, open: true },
      { releaseId: 'r1', verdict: 'unhealthy', migrationClass: 'contract', bad: true, open: false },
    ]);
  });

  test('stays bad until the newer one is verified', () => {
    expect(isBadVersion(read(twice), 'a')).toBe(true);
    const verified = read([...twice, ['SUCCESS', { verdict: 'healthy' }]]);
    expect([isBadVersion(verified, 'a'), verified.liveReleaseId]).toEqual([false, 'r2']);
  });

  test('is open in its last time only: what went before is over, however it was left', () => {
    const { entries } = read([['IN_PROGRESS', { version: 'a', release: 'r1' }], ['IN_PROGRESS', { version: 'a', release: 'r2' }], ['SUCCESS', { verdict: 'not-verified' }]]);
    expect(entries.map(({ releaseId, open }) => [releaseId, open])).toEqual([['r2', false], ['r1', false]]);
  });

  test('begins again only under way: a verdict that names the version does not', () => {
    expect(read([['IN_PROGRESS', { version: 'a', release: 'r1' }], ['ERROR', { version: 'a', verdict: 'not-verified' }]]).entries).toHaveLength(1);
  });
});

test('a release that was never verified did not serve for sure', () => {
  const serves = (...more: readonly (readonly [string, Facts])[]): boolean | undefined => read([['IN_PROGRESS', { version: 'a' }], ...more]).entries[0]?.served;
  expect([serves(), serves(['ERROR', { verdict: 'not-verified' }]), serves(['SUCCESS', { verdict: 'not-verified' }]), serves(['FAILURE', { verdict: 'unhealthy' }])]).toEqual([false, false, true, true]);
});

test('whose it is shows in its payload, else in the address of its log', () => {
  const logUrl = 'https://github.example/acme/app/actions/runs/42/job/1';
  const runOf = (more: { readonly runId?: string; readonly logUrl?: string }): string | undefined => read([['IN_PROGRESS', { version: 'a' }]], more).entries[0]?.runId;
  expect([runOf({ runId: '7/1/', logUrl }), runOf({ logUrl }), runOf({ logUrl: 'https://github.example/other' }), runOf({})]).toEqual(['7/1/', '42//', undefined, undefined]);
});
