import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../record/schema.ts';
import { chooseTarget } from '../../rollback-decision/target.ts';

const sha = 'abcdef0123456789abcdef0123456789abcdef01';
const record: ReleaseRecord = {
  schema: 'surefoot/release@1',
  environment: 'production',
  version: '1.4.2',
  commit: { sha },
  deployment: { release_id: 'r2', previous_release_id: 'r1' },
  health: { outcome: 'unhealthy' },
  baseline: { outcome: 'healthy' },
};
const previous = { releaseId: 'r1', origin: 'previous', verdict: 'healthy', why: 'was live before the deployment of this run' };
const own = { releaseId: 'r2', origin: 'own', version: '1.4.2', verdict: 'unhealthy', why: 'was made by this run' };

describe('chooseTarget', () => {
  test.each([
    [undefined, previous],
    ['previous', previous],
    ['r1', previous],
    ['r2', own],
    ['1.4.2', own],
    [sha, own],
    [sha.slice(0, 7), own],
    [sha.slice(0, 6), { releaseId: sha.slice(0, 6), origin: 'named' }],
    ['1.4', { releaseId: '1.4', origin: 'named' }],
    ['r7', { releaseId: 'r7', origin: 'named', why: 'named as the target: "r7"' }],
  ])('%s', (to, target) => expect(chooseTarget(to, record)).toMatchObject(target));

  test('a release id wins over a version that reads the same', () => expect(chooseTarget('r1', { ...record, version: 'r1' })).toMatchObject({ origin: 'previous' }));
  test('without a release of this run, its version names none', () => expect(chooseTarget('1.4.2', { ...record, deployment: { previous_release_id: 'r1' } })).toMatchObject({ origin: 'named' }));
  test('an outcome that is no verdict is none', () => expect(chooseTarget('previous', { ...record, baseline: { outcome: 'failed' } })).not.toHaveProperty('verdict'));
  test('a version that was never written down is not made up', () => {
    const { version: _version, commit: _commit, health: _health, ...rest } = record;
    expect(chooseTarget('r2', rest)).toEqual({ releaseId: 'r2', origin: 'own', why: 'was made by this run' });
    expect(chooseTarget(sha, rest)).toMatchObject({ origin: 'named' });
  });
  test.each([undefined, { schema: 'surefoot/release@1', environment: 'x' } as const])('nothing is known: %j', (empty) => {
    expect(chooseTarget(undefined, empty)).toBeUndefined();
    expect(chooseTarget('previous', empty)).toBeUndefined();
    expect(chooseTarget('r7', empty)).toMatchObject({ origin: 'named' });
  });
});
