import { describe, expect, test } from '@jest/globals';
import type { LiveRelease, PlatformHistory, PlatformRelease } from '../../platforms/port.ts';
import type { ReleaseRecord } from '../../record/schema.ts';
import { entryOf, isSameRelease, listCandidates } from '../../rollback-decision/candidates.ts';
import type { KnownReleases } from '../../rollback-decision/candidates.ts';
import { gatherEvidence } from '../../rollback-decision/evidence-from-record.ts';
import { schemaPath } from '../../rollback-decision/schema-gate.ts';
import { chooseTarget } from '../../rollback-decision/target.ts';
import { historyOf } from './history-of.ts';

const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
const UNKNOWN: LiveRelease = { kind: 'unknown', reason: 'x' };
const release = (releaseId: string, more: Partial<PlatformRelease> = {}): PlatformRelease => ({ releaseId, live: false, startable: { kind: 'yes' }, ...more });
const knows = (...releases: readonly PlatformRelease[]): PlatformHistory => ({ kind: 'known', releases });
const nothing = { record: undefined, history: undefined } as const;
const ids = (to: string | undefined, known: Partial<KnownReleases>, live: LiveRelease): readonly string[] => chooseTarget(to, { ...nothing, ...known }, live).candidates.map(({ releaseId }) => releaseId);

describe('a release that has had several ids', () => {
  const history = historyOf({ releaseId: 'r0' }, { releaseId: 'r1c', earlierIds: ['r1', 'r1b'], schema: 's1' }, { releaseId: 'r2', verdict: 'unhealthy', bad: true, rolledBackTo: 'r1b', migrationClass: 'expand' }, { releaseId: 'r3' });
  const known = { ...nothing, history };

  test.each(['r1', 'r1b', 'r1c', 'v2'])('%s names it, by the id that it has now', (to) => expect(ids(to, known, is('r3'))).toEqual(['r1c']));
  test.each(['r1', 'r1b', 'r1c'])('live as %s, it is not gone back to', (id) => expect(ids(undefined, known, is(id))).toEqual(['r3', 'r0']));
  test.each(['r1', 'r1b', 'r1c'])('live as %s, the one before it is r0', (id) => expect(ids('previous', known, is(id))).toEqual(['r0']));
  test('an id of then leads to the one of now', () => expect(ids('previous', known, is('r3'))).toEqual(['r1c']));
  test('its path begins at its own deployment', () => expect(schemaPath('r1b', 'r3', known)).toMatchObject({ steps: [{ of: 'release "r2"', class: 'expand' }] }));
  test('its deployment is found', () => expect([entryOf('r1', known), entryOf('r1c', known)].map((entry) => entry?.version)).toEqual(['v2', 'v2']));

  test('two ids of it are the same release, and those of others are not', () => {
    expect([isSameRelease('r1', 'r1c', known), isSameRelease('r1', 'r1b', known), isSameRelease('x', 'x', nothing)]).toEqual([true, true, true]);
    expect([isSameRelease('r1', 'r2', known), isSameRelease('r1', 'r1c', nothing), isSameRelease('r1', undefined, known), isSameRelease(undefined, 'r1', known)]).toEqual([false, false, false, false]);
  });

  test('the record of a run may know it by any of them', () => {
    const record: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production', deployment: { outcome: 'deployed', release_id: 'r3', previous_release_id: 'r1' } };
    expect(listCandidates({ record, history }).map(({ releaseId, origin }) => [releaseId, origin])).toEqual([['r3', 'own'], ['r2', 'remembered'], ['r1c', 'previous'], ['r0', 'remembered']]);
    const live = (releaseId: string, rolledBack?: string) => gatherEvidence({ ...record, ...(rolledBack === undefined ? {} : { rollback: { outcome: 'rolled-back' as const, to_release_id: rolledBack } }) }, { live: is(releaseId), now: new Date(0), report: {}, isSame: (a, b) => isSameRelease(a, b, known) }).live;
    expect(live('r1c')).toEqual({ kind: 'previous-release', releaseId: 'r1c' });
    expect(live('r1c', 'r1b')).toEqual({ kind: 'previous-release', releaseId: 'r1c', byThisRun: true });
    expect(live('r3')).toMatchObject({ kind: 'this-release' });
    expect(live('r0')).toMatchObject({ kind: 'other-release' });
  });
});

describe('what only the platform remembers', () => {
  const platform = knows(release('p3', { live: true, commit: 'd'.repeat(40) }), release('p2', { startable: { kind: 'no', reason: 'pruned' }, version: '2' }), release('p1', { commit: 'a'.repeat(40), createdAt: '2026-01-01T00:00:00Z' }), release('p0', { version: '2', startable: { kind: 'unknown' } }));

  test('is listed last, and without a verdict', () => {
    const history = historyOf({ releaseId: 'r1' }, { releaseId: 'p1' });
    expect(listCandidates({ ...nothing, history, platform }).map(({ releaseId, origin, verdict, gone }) => [releaseId, origin, verdict, gone])).toEqual([
      ['p1', 'remembered', 'healthy', undefined],
      ['r1', 'remembered', 'healthy', undefined],
      ['p3', 'platform', undefined, undefined],
      ['p2', 'platform', undefined, 'pruned'],
      ['p0', 'platform', undefined, undefined],
    ]);
    expect(listCandidates({ ...nothing, platform })[2]).toEqual({ releaseId: 'p1', origin: 'platform', commit: 'a'.repeat(40), deployedAt: '2026-01-01T00:00:00Z', why: 'is in the history of the platform' });
  });

  test('tells of a remembered release that it cannot be started', () => expect(listCandidates({ ...nothing, history: historyOf({ releaseId: 'p2' }), platform })[0]).toMatchObject({ releaseId: 'p2', origin: 'remembered', gone: 'pruned' }));
  test('a version or a commit that was rolled back is bad', () => {
    const history = historyOf({ releaseId: 'r1', version: '2', verdict: undefined, bad: true }, { releaseId: 'r2', version: 'a'.repeat(40), verdict: undefined, bad: true });
    expect(listCandidates({ ...nothing, history, platform }).filter(({ origin, bad }) => origin === 'platform' && bad).map(({ releaseId }) => releaseId)).toEqual(['p2', 'p1', 'p0']);
  });
  test('an id that is none is not listed', () => expect(listCandidates({ ...nothing, platform: knows(release('a\nb')) })).toEqual([]));
  test('a history that is not known lists nothing', () => expect(listCandidates({ ...nothing, platform: { kind: 'unknown', reason: 'x' } })).toEqual([]));

  test('is never chosen without a name', () => expect(ids(undefined, { platform }, is('p3'))).toEqual([]));
  test.each([['p1', ['p1']], ['a'.repeat(40), ['p1']], ['aaaaaaa', ['p1']], ['2', ['p0']], ['p2', ['p2']]])('%s names %j: one that can be started, where there is one', (to, found) => expect(ids(to, { platform }, is('p3'))).toEqual(found));

  test('previous is the newest before the live one that can be started', () => {
    expect(ids('previous', { platform }, is('p3'))).toEqual(['p1']);
    expect(ids('previous', { platform }, is('p1'))).toEqual(['p0']); // also where its history calls another one live
    expect(ids('previous', { platform }, UNKNOWN)).toEqual(['p1']);
    expect(ids('previous', { platform: knows(release('p1'), release('p0')) }, is('p1'))).toEqual(['p0']);
    expect(ids('previous', { platform: knows(release('p1')) }, is('x'))).toEqual(['p1']);
    expect(ids('previous', { platform: knows(release('p1')) }, is('p1'))).toEqual([]);
    expect(ids('previous', { platform: { kind: 'unknown', reason: 'x' } }, is('p1'))).toEqual([]);
  });
});
