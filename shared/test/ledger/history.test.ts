import { describe, expect, test } from '@jest/globals';
import { writeFacts } from '../../ledger/facts.ts';
import type { Facts } from '../../ledger/facts.ts';
import { entryOfRelease, isBadVersion, readHistory, releasesOf, verifiedReleases } from '../../ledger/history.ts';
import type { StoredDeployment, StoredStatus } from '../../ledger/history.ts';

let second = 0;
const at = (): string => new Date(Date.UTC(2026, 0, 1) + ++second * 1_000).toISOString();
const said = (state: string, facts: Facts, creator = 'github-actions[bot]'): StoredStatus[] => writeFacts(facts).map((description) => ({ state, description, createdAt: at(), creator, logUrl: undefined }));
const deployment = (id: number, ...statuses: StoredStatus[][]): StoredDeployment => ({ id: String(id), commit: String(id).repeat(40).slice(0, 40), createdAt: at(), runId: undefined, statuses: statuses.flat().reverse() });
const read = (deployments: readonly StoredDeployment[], service?: string) => readHistory(deployments, { service, self: 'surefoot-app' });

/** A deployment that went well. */
const verified = (id: number, version: string, releaseId: string, service?: string): StoredDeployment =>
  deployment(id, said('in_progress', { version, ...(service === undefined ? {} : { service }) }), said('in_progress', { release: releaseId }), said('success', { verdict: 'healthy' }));

describe('readHistory', () => {
  test('knows the live release, the verified ones and the newest first', () => {
    const history = read([verified(1, 'a', 'r1'), verified(2, 'b', 'r2')]);
    expect(history.liveReleaseId).toBe('r2');
    expect(history.entries.map((entry) => entry.releaseId)).toEqual(['r2', 'r1']);
    expect(verifiedReleases(history, 'r2').map((entry) => entry.releaseId)).toEqual(['r1']);
    expect(history.entries[0]).toMatchObject({ version: 'b', verdict: 'healthy', open: false, bad: false });
  });

  test('a rollback moves what is live, and its version is bad until it is verified again', () => {
    const first = verified(1, 'a', 'r1');
    const second = deployment(2, said('in_progress', { version: 'b', release: 'r2' }), said('success', { verdict: 'not-verified' }), said('inactive', { bad: true, rolledBackTo: 'r1' }));
    const history = read([second, first]);
    expect(history.liveReleaseId).toBe('r1');
    expect(isBadVersion(history, 'b')).toBe(true);
    expect(isBadVersion(history, 'a')).toBe(false);
    expect(verifiedReleases(history, undefined).map((entry) => entry.releaseId)).toEqual(['r1']);
    expect(isBadVersion(read([verified(3, 'b', 'r3'), second, first]), 'b')).toBe(false);
  });

  test('a hold stands until it is released or a newer version is deployed', () => {
    const held = deployment(1, said('in_progress', { version: 'a', release: 'r1' }), said('success', { verdict: 'unhealthy' }), said('success', { heldBy: 'not-our-doing' }));
    expect(read([held]).heldBy).toBe('not-our-doing');
    expect(read([{ ...held, statuses: [...said('success', { holdReleased: true }), ...held.statuses] }]).heldBy).toBeUndefined();
    expect(read([verified(2, 'b', 'r2'), held]).heldBy).toBeUndefined();
    expect(read([deployment(3, said('failure', { version: 'c' })), held]).heldBy).toBe('not-our-doing');
  });

  test('statuses of others and deployments without a marker of ours do not count', () => {
    const foreign = deployment(9, [{ state: 'success', description: 'Deployed by a platform', createdAt: at(), creator: 'railway-app[bot]', logUrl: undefined }]);
    const forged = deployment(8, said('success', { version: 'evil', release: 'r666', verdict: 'healthy' }, 'mallory'));
    const own = deployment(7, said('success', { version: 'x', release: 'r7' }, 'Surefoot-App[bot]'));
    const history = read([foreign, forged, own]);
    expect(history.entries.map((entry) => entry.deploymentId)).toEqual(['7']);
    expect(history.liveReleaseId).toBe('r7');
  });

  test('a bad release is no target, and GitHub\'s own final state changes no fact', () => {
    const once = verified(1, 'a', 'r1');
    const [, ...marked] = [...once.statuses].reverse();
    const bad = { ...once, statuses: [...said('inactive', { bad: true }), ...marked] };
    const settled = { ...verified(2, 'b', 'r2'), statuses: [{ state: 'failure', description: '', createdAt: at(), creator: 'github-actions[bot]', logUrl: undefined }, ...verified(2, 'b', 'r2').statuses] };
    expect(verifiedReleases(read([bad]), undefined)).toEqual([]);
    expect(read([settled]).entries[0]).toMatchObject({ verdict: 'healthy' });
  });

  test('services of one environment are apart', () => {
    const both = [verified(1, 'a', 'r1', 'api'), verified(2, 'b', 'w1', 'worker'), verified(3, 'c', 'x1')];
    expect(read(both, 'api').entries.map((entry) => entry.releaseId)).toEqual(['r1']);
    expect(read(both).entries.map((entry) => entry.releaseId)).toEqual(['x1']);
  });

  test('one that is still under way is open; times that tie keep the order of the answer', () => {
    const time = at();
    const tied = (statuses: StoredStatus[]): StoredStatus[] => statuses.map((status) => ({ ...status, createdAt: time }));
    const open = deployment(1, said('in_progress', { version: 'a' }));
    const done = deployment(2, tied([...said('in_progress', { version: 'b', release: 'r2' }), ...said('success', { verdict: 'healthy' })]));
    expect(read([open, done]).entries.map((entry) => [entry.deploymentId, entry.open])).toEqual([['2', false], ['1', true]]);
    expect(read([{ ...done, statuses: [] }]).entries).toEqual([]);
  });

  test('the same release is offered once', () => {
    expect(verifiedReleases(read([verified(1, 'a', 'r1'), verified(2, 'a', 'r1')]), undefined)).toHaveLength(1);
  });

  test('a release that was judged was live, well or not; one that nobody judged was not', () => {
    const good = verified(4, 'd', 'r4');
    const broken = deployment(5, said('in_progress', { version: 'e', release: 'r5' }), said('failure', { verdict: 'unhealthy' }));
    expect(read([broken, good]).liveReleaseId).toBe('r5');
    const failed = deployment(6, said('in_progress', { version: 'f', release: 'r6' }), said('failure', { verdict: 'not-verified' }));
    expect(read([failed, good]).liveReleaseId).toBe('r4');
  });

  test('whose release it is comes back', () => {
    expect(read([deployment(7, said('in_progress', { version: 'g', author: 'release author' }))]).entries[0]?.author).toBe('release author');
  });

  test('a release that was put back under another id is known by both, and is one', () => {
    const first = verified(1, 'a', 'r1');
    const back = { ...first, statuses: [...said('success', { release: 'r1b', verdict: 'healthy' }), ...first.statuses] };
    const second = deployment(2, said('in_progress', { version: 'b', release: 'r2' }), said('inactive', { bad: true, rolledBackTo: 'r1b' }));
    const history = read([second, back]);
    expect(history.liveReleaseId).toBe('r1b');
    for (const id of ['r1', 'r1b']) expect(entryOfRelease(history, id)).toMatchObject({ releaseId: 'r1b', earlierIds: ['r1'], version: 'a' });
    expect([entryOfRelease(history, 'r1c'), entryOfRelease(history, undefined)]).toEqual([undefined, undefined]);
    expect(verifiedReleases(history, undefined).map(({ releaseId }) => releaseId)).toEqual(['r1b']);
    expect(verifiedReleases(history, 'r1')).toEqual([]);
  });

  test('deployments that share an id, by whichever way, are of one release, newest first', () => {
    const one = verified(1, 'a', 'x');
    const both = { ...one, statuses: [...said('success', { release: 'y' }), ...one.statuses] };
    const [third, fourth] = [verified(3, 'a', 'y'), verified(4, 'a', 'x')];
    const history = read([deployment(6, said('in_progress', { version: 'c' })), verified(5, 'b', 'z'), fourth, third, both]);
    expect(releasesOf(history).map((entries) => entries.map(({ deploymentId }) => deploymentId))).toEqual([['5'], ['4', '3', '1']]);
  });

  test('a thousand deployments are put in order in no time', () => {
    const many = Array.from({ length: 1_000 }, (_, index) => verified(index + 1, 'a', `r${index % 100}`));
    const history = read(many);
    const began = performance.now();
    expect(releasesOf(history)).toHaveLength(100);
    expect(performance.now() - began).toBeLessThan(250);
  });
});
