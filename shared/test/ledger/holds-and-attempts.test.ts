import { describe, expect, test } from '@jest/globals';
import { writeFacts } from '../../ledger/facts.ts';
import type { Facts } from '../../ledger/facts.ts';
import { readHistory } from '../../ledger/history.ts';
import type { StoredDeployment, StoredStatus } from '../../ledger/history.ts';

let second = 0;
const at = (): string => new Date(Date.UTC(2026, 0, 1) + ++second * 1_000).toISOString();
const said = (state: string, facts: Facts, run = '7'): StoredStatus[] => writeFacts(facts).map((description) => ({ state, description, createdAt: at(), creator: 'github-actions', logUrl: `https://github.example/acme/app/actions/runs/${run}` }));
const deployment = (id: number, ...statuses: StoredStatus[][]): StoredDeployment => ({ id: String(id), commit: 'c'.repeat(40), createdAt: statuses.flat()[0]?.createdAt ?? at(), runId: `${id}/1/`, statuses: statuses.flat().reverse() });
const read = (...deployments: readonly StoredDeployment[]) => readHistory(deployments, { service: undefined, self: 'github-actions' });

describe('a hold', () => {
  const held = deployment(1, said('in_progress', { version: 'a', release: 'r1' }), said('inactive', { bad: true, rolledBackTo: 'r0', heldBy: 'majority-failing' }));

  test('stands after an automatic rollback', () => expect(read(held).heldBy).toBe('majority-failing'));
  test('is lifted as soon as the platform has a release of a newer version, which may turn out broken too', () => {
    expect(read(deployment(2, said('in_progress', { version: 'b' })), held).heldBy).toBe('majority-failing');
    expect(read(deployment(2, said('in_progress', { version: 'b' }), said('in_progress', { release: 'r2' }), said('failure', { verdict: 'unhealthy' })), held).heldBy).toBeUndefined();
  });
  test('is not lifted by the same version once more, until that is healthy', () => {
    const again = [said('in_progress', { version: 'a' }), said('in_progress', { release: 'r2' })];
    expect(read(deployment(2, ...again), held).heldBy).toBe('majority-failing');
    expect(read(deployment(2, ...again, said('success', { verdict: 'healthy' })), held).heldBy).toBeUndefined();
  });
  test('is not lifted by what is said of an older release', () => expect(read(held, { ...deployment(0, said('success', { release: 'r0', verdict: 'healthy' })), createdAt: '2025-12-31T00:00:00Z' }).heldBy).toBe('majority-failing'));
  test('in the second of a newer deployment, the number decides', () => {
    const tied = { ...deployment(2, said('success', { version: 'b', release: 'r2' })), createdAt: held.createdAt };
    expect(read(tied, held).heldBy).toBeUndefined();
  });
});

describe('attempts to roll back', () => {
  test('are told with the run that made them', () => {
    const [entry] = read(deployment(1, said('in_progress', { version: 'a', release: 'r1' }), said('in_progress', { attemptedTo: 'r0' }, '8'), said('inactive', { bad: true, rolledBackTo: 'r0' }, '9'))).entries;
    expect(entry).toMatchObject({ bad: true, rolledBackTo: 'r0', state: 'inactive', open: false, attempts: [{ outcome: 'failed', to: 'r0', runId: '8' }, { outcome: 'rolled-back', to: 'r0', runId: '9' }] });
  });
  test('without a link, the run is not known', () => {
    const stored = deployment(1, said('inactive', { rolledBackTo: 'r0' }));
    expect(read({ ...stored, statuses: stored.statuses.map((status) => ({ ...status, logUrl: undefined })) }).entries[0]?.attempts).toEqual([{ outcome: 'rolled-back', to: 'r0', runId: undefined }]);
  });
  test('an attempt that failed moves nothing', () => expect(read(deployment(1, said('success', { version: 'a', release: 'r1' }), said('success', { attemptedTo: 'r0' }))).liveReleaseId).toBe('r1'));
});

describe('what was put back', () => {
  const good = deployment(1, said('in_progress', { version: 'a', release: 'r1' }), said('success', { verdict: 'healthy' }));
  const bad = deployment(2, said('in_progress', { version: 'b', release: 'r2' }), said('failure', { verdict: 'unhealthy' }), said('inactive', { bad: true, rolledBackTo: 'r1' }, '9'));
  const putBack = { releaseId: 'r1', at: bad.statuses[0]?.createdAt, runId: '9' };

  test('is told with when, and by which run', () => expect(read(bad, good).putBack).toEqual(putBack));
  test('stays so when it is verified, and while a newer deployment does not go live', () => {
    const verified = { ...good, statuses: [...said('success', { release: 'r1', verdict: 'healthy' }), ...good.statuses] };
    expect(read(bad, verified).putBack).toEqual(putBack);
    expect(read(deployment(3, said('in_progress', { version: 'c', release: 'r3' }), said('failure', { verdict: 'unhealthy' })), bad, good).putBack).toEqual(putBack);
  });
  test('until a newer deployment is a success, or puts the same release live', () => {
    expect(read(deployment(3, said('success', { version: 'c', release: 'r3' })), bad, good).putBack).toBeUndefined();
    expect(read(deployment(3, said('in_progress', { version: 'a' }), said('in_progress', { release: 'r1' })), bad, good).putBack).toBeUndefined();
  });
  test('is nothing without a rollback', () => expect(read(good).putBack).toBeUndefined());
});
