import { describe, expect, test } from '@jest/globals';
import type { ReleaseRecord } from '../../record/schema.ts';
import type { LiveRelease } from '../../platforms/port.ts';
import type { LedgerHistory } from '../../ledger/history.ts';
import { chooseTarget } from '../../rollback-decision/target.ts';
import { historyOf } from './history-of.ts';

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
const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
const unknown: LiveRelease = { kind: 'unknown', reason: 'no "current"' };
const choose = (to: string | undefined, known: { readonly record?: ReleaseRecord; readonly history?: LedgerHistory }, live: LiveRelease = is('r2')) => chooseTarget(to, { record: undefined, history: undefined, ...known }, live);
/** The ids of the targets, in the order of preference. */
const ids = (...given: Parameters<typeof choose>) => choose(...given).candidates.map(({ releaseId }) => releaseId);
const first = (...given: Parameters<typeof choose>) => choose(...given).candidates[0];

describe('with nothing but the record of this run', () => {
  const previous = { releaseId: 'r1', origin: 'previous', verdict: 'healthy', why: 'was live before the deployment of this run' };
  const own = { releaseId: 'r2', origin: 'own', version: '1.4.2', commit: sha, verdict: 'unhealthy', why: 'was made by this run' };

  test.each([
    [undefined, previous],
    ['previous', previous],
    ['r1', previous],
    ['r2', own],
    ['1.4.2', own],
    [sha, own],
    [sha.slice(0, 7), own],
    [sha.slice(0, 7).toUpperCase(), own],
    [sha.slice(0, 6), { releaseId: sha.slice(0, 6), origin: 'named' }],
    ['1.4', { releaseId: '1.4', origin: 'named' }],
    ['r7', { releaseId: 'r7', origin: 'named', why: 'named as the target: "r7"' }],
  ])('%s', (to, target) => expect(first(to, { record })).toMatchObject(target));

  test('a release id wins over a version that reads the same', () => expect(first('r1', { record: { ...record, version: 'r1' } })).toMatchObject({ origin: 'previous' }));
  test('without a release of this run, its version names none', () => expect(first('1.4.2', { record: { ...record, deployment: { previous_release_id: 'r1' } } })).toMatchObject({ origin: 'named' }));
  test('an outcome that is no verdict is none', () => expect(first('previous', { record: { ...record, baseline: { outcome: 'failed' } } })).not.toHaveProperty('verdict'));
  test('a version that was never written down is not made up', () => {
    const { version: _version, commit: _commit, health: _health, ...rest } = record;
    expect(first('r2', { record: rest })).toEqual({ releaseId: 'r2', origin: 'own', why: 'was made by this run' });
    expect(first(sha, { record: rest })).toMatchObject({ origin: 'named' });
  });
  test('F17: where the version is a commit id, the commit that the run was started for names nothing', () => {
    const [good, bad] = ['a'.repeat(40), 'B'.repeat(40)] as [string, string];
    const shipped = { ...record, version: bad, commit: { sha: good } };
    expect(first(good, { record: shipped })).toMatchObject({ origin: 'named' });
    expect(first(good.slice(0, 8), { record: shipped })).toMatchObject({ origin: 'named' });
    expect(first(bad, { record: shipped })).toMatchObject({ releaseId: 'r2', commit: bad });
    expect(first(good, { history: historyOf({ releaseId: 'r1', version: bad, commit: good }) })).toMatchObject({ origin: 'named' });
  });
  test('what is remembered of the release of this run completes what its record says', () => {
    const { health: _health, ...rest } = record;
    expect(first('r2', { record: rest, history: historyOf({ releaseId: 'r2', verdict: 'unhealthy', commit: 'f'.repeat(40) }) })).toMatchObject({ origin: 'own', version: '1.4.2', verdict: 'unhealthy', commit: 'f'.repeat(40), deploymentId: '1' });
  });
  test.each([undefined, { schema: 'surefoot/release@1', environment: 'x' } as const])('nothing is known: %j', (empty) => {
    const known = empty === undefined ? {} : { record: empty };
    expect(ids(undefined, known)).toEqual([]);
    expect(ids('previous', known)).toEqual([]);
    expect(first('r7', known)).toMatchObject({ origin: 'named' });
  });
});

describe('to left out: the last verified release', () => {
  const nothing: ReleaseRecord = { schema: 'surefoot/release@1', environment: 'production' };

  test('on another machine, with nothing but what is remembered: neither the live nor a bad one, nor one that was not verified', () => {
    const history = historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }, { releaseId: 'r3', bad: true }, { releaseId: 'r4', verdict: 'not-verified' }, { releaseId: 'r5', verdict: 'unhealthy' }, { releaseId: 'r6' });
    expect(ids(undefined, { record: nothing, history }, is('r6'))).toEqual(['r2', 'r1']);
  });

  test('this run\'s own previous release comes first when it was verified', () => {
    const history = historyOf({ releaseId: 'r0' }, { releaseId: 'r1' }, { releaseId: 'r2', verdict: undefined });
    expect(ids(undefined, { record, history })).toEqual(['r1', 'r0']);
    const older = historyOf({ releaseId: 'r1' }, { releaseId: 'r0' }, { releaseId: 'r2', verdict: undefined });
    expect(ids(undefined, { record, history: older })).toEqual(['r1', 'r0']);
  });

  test('and not when it was not, as long as another one was', () => {
    const { baseline: _baseline, ...rest } = record;
    for (const verdict of ['not-verified', 'unhealthy', 'degraded', 'inconclusive', undefined] as const) expect(ids(undefined, { record: rest, history: historyOf({ releaseId: 'r0' }, { releaseId: 'r1', verdict }, { releaseId: 'r2', verdict: undefined }) })).toEqual(['r0']);
    expect(ids(undefined, { record, history: historyOf({ releaseId: 'r0' }, { releaseId: 'r1', verdict: 'not-verified' }) })).toEqual(['r1', 'r0']);
  });

  test('first use: no verified release yet, so it is the one that was live before, unless that is known to be bad or unhealthy', () => {
    const { baseline: _baseline, ...rest } = record;
    expect(ids(undefined, { record: rest, history: historyOf() })).toEqual(['r1']);
    expect(ids(undefined, { record: rest, history: historyOf({ releaseId: 'r1', verdict: 'not-verified' }) })).toEqual(['r1']);
    expect(ids(undefined, { record: rest, history: historyOf({ releaseId: 'r1', verdict: 'unhealthy' }) })).toEqual([]);
    expect(ids(undefined, { record: rest, history: historyOf({ releaseId: 'r1', bad: true }) })).toEqual([]);
  });

  test('never one that this very run found unhealthy before it deployed another, whatever the baseline of the one before said', () => {
    const twice = { ...record, deployment: { release_id: 'r2', previous_release_id: 'r1', previous_verdict: 'unhealthy' as const } };
    expect(ids(undefined, { record: twice })).toEqual([]);
    expect(ids(undefined, { record: twice, history: historyOf({ releaseId: 'r0' }, { releaseId: 'r1' }) })).toEqual(['r0']);
    expect(first('previous', { record: twice })).toMatchObject({ releaseId: 'r1', verdict: 'unhealthy', failedInRun: true });
  });

  test('nor one that is remembered as unhealthy, whatever the baseline said', () => {
    expect(ids(undefined, { record, history: historyOf({ releaseId: 'r0' }, { releaseId: 'r1', verdict: 'unhealthy' }) })).toEqual(['r0']);
    expect(ids(undefined, { record, history: historyOf({ releaseId: 'r1', verdict: 'unhealthy' }) })).toEqual([]);
  });

  test('what this run found of its own earlier release counts, and the baseline is not of it', () => {
    const of = (previous_verdict: 'healthy' | 'not-verified', history?: LedgerHistory) => first('previous', { record: { ...record, baseline: { outcome: previous_verdict === 'healthy' ? 'unhealthy' : 'healthy' }, deployment: { release_id: 'r2', previous_release_id: 'r1', previous_verdict } }, ...(history && { history }) });
    expect([of('healthy')?.verdict, of('not-verified')?.verdict]).toEqual(['healthy', 'not-verified']);
    expect([of('healthy', historyOf({ releaseId: 'r1', verdict: 'unhealthy' }))?.verdict, of('not-verified', historyOf({ releaseId: 'r1', verdict: 'degraded' }))?.verdict]).toEqual(['healthy', 'degraded']);
  });

  test('a baseline that was begun after the deployment says nothing of it', () => {
    const late = { ...record, baseline: { outcome: 'healthy' as const, started_at: '2026-01-01T00:01:00Z' }, deployment: { ...record.deployment, started_at: '2026-01-01T00:00:00Z' } };
    expect(first('previous', { record: late })).not.toHaveProperty('verdict');
  });

  test('one that was put live by other means is nearer than what is remembered', () => expect(ids(undefined, { record, history: historyOf({ releaseId: 'r0' }, { releaseId: 'r2', verdict: undefined }) })).toEqual(['r1', 'r0']));

  test('where the platform cannot say what is live, it is never the one that is remembered as live', () => {
    expect(ids(undefined, { history: historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }) }, unknown)).toEqual(['r1']);
    expect(ids(undefined, { history: historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }) }, { kind: 'none' })).toEqual(['r1']);
    expect(ids(undefined, { record, history: historyOf({ releaseId: 'r1' }) }, { kind: 'none' })).toEqual(['r1']);
  });

  test('a version that was rolled back is bad in every release, until one of them is verified again', () => {
    const history = historyOf({ releaseId: 'r1', version: 'a' }, { releaseId: 'r2', version: 'b' }, { releaseId: 'r3', version: 'a', bad: true }, { releaseId: 'r4' });
    expect(ids(undefined, { history }, is('r4'))).toEqual(['r2']);
    const mended = historyOf({ releaseId: 'r3', version: 'a', bad: true }, { releaseId: 'r5', version: 'a' }, { releaseId: 'r4' });
    expect(ids(undefined, { history: mended }, is('r4'))).toEqual(['r5']);
  });

  test('a release that was deployed again, and went bad, and was verified since', () => {
    const history = historyOf({ releaseId: 'r1', bad: true, verdict: 'unhealthy' }, { releaseId: 'r1', version: 'v1' }, { releaseId: 'r2' });
    expect(ids(undefined, { history }, is('r2'))).toEqual(['r1']);
    const worse = historyOf({ releaseId: 'r1' }, { releaseId: 'r1', version: 'v1', verdict: 'unhealthy' }, { releaseId: 'r2' });
    expect(ids(undefined, { history: worse }, is('r2'))).toEqual([]);
    const silent = historyOf({ releaseId: 'r1' }, { releaseId: 'r1', version: 'v1', verdict: 'inconclusive' }, { releaseId: 'r2' });
    expect(ids(undefined, { history: silent }, is('r2'))).toEqual(['r1']);
  });
});

describe('F23: previous is what was live before, by order and not by age', () => {
  const history = historyOf({ releaseId: 'r1' }, { releaseId: 'r2', verdict: 'not-verified' }, { releaseId: 'r3' });

  test('of what is remembered', () => {
    expect(ids('previous', { history }, is('r3'))).toEqual(['r2']);
    expect(ids('previous', { history }, is('r2'))).toEqual(['r1']);
    expect(ids('previous', { history }, is('r1'))).toEqual([]);
    expect(ids('previous', { history }, unknown)).toEqual(['r2']);
  });

  test('after a rollback it is older than the one that was put back, and what was taken back is passed over', () => {
    const rolled = historyOf({ releaseId: 'r0' }, { releaseId: 'r1' }, { releaseId: 'r2', bad: true, rolledBackTo: 'r1' });
    expect(ids('previous', { history: rolled }, is('r1'))).toEqual(['r0']);
    const mended = historyOf({ releaseId: 'r0' }, { releaseId: 'r1' }, { releaseId: 'r2', bad: true, rolledBackTo: 'r0' }, { releaseId: 'r3' });
    expect(ids('previous', { history: mended }, is('r3'))).toEqual(['r0']);
  });

  test('one that never served was never live', () => expect(ids('previous', { history: historyOf({ releaseId: 'r1' }, { releaseId: 'r2', served: false, verdict: 'not-verified' }, { releaseId: 'r3' }) }, is('r3'))).toEqual(['r1']));
  test('under a release that somebody else put there it is the one remembered as live', () => expect(ids('previous', { history }, is('x9'))).toEqual(['r3']));
  test('of this run, when its release is live', () => expect(ids('previous', { record, history }, is('r2'))).toEqual(['r1']));
  test('once that one is live again, what was before it', () => expect(ids('previous', { record: { ...record, deployment: { release_id: 'r9', previous_release_id: 'r3' } }, history }, is('r3'))).toEqual(['r2']));
  test('and the live one itself where nothing else is known, which is then refused', () => expect(ids('previous', { record }, is('r1'))).toEqual(['r1']));
});

describe('a name', () => {
  const commit = 'abc1234'.padEnd(40, '0');
  const history = historyOf({ releaseId: 'r1', version: '1.0', commit }, { releaseId: 'r2', version: '1.1', commit: 'abc1234'.padEnd(40, 'f') }, { releaseId: 'r3', version: '1.1' }, { releaseId: '1.0', version: '2.0' });

  test.each([
    ['r1', 'r1'],
    ['1.0', '1.0'],
    ['2.0', '1.0'],
    [commit, 'r1'],
    ['abc12340', 'r1'],
    ['ABC12340', 'r1'],
  ])('%s names %s', (to, releaseId) => expect(choose(to, { history }, is('r3'))).toMatchObject({ kind: 'choice', candidates: [{ releaseId, origin: 'remembered' }] }));

  test.each(['1.1', 'abc1234'])('%s fits two: nobody guesses which', (to) => expect(choose(to, { history }, is('r9'))).toMatchObject({ kind: 'ambiguous', candidates: [{}, {}] }));
  test('a beginning that is too short names nothing', () => expect(first('abc123', { history })).toMatchObject({ origin: 'named' }));
  test('what is remembered of a release comes with it', () => expect(first('2.0', { history: historyOf({ releaseId: 'r1', version: '2.0', schema: 'a1', migrationClass: 'expand' }) })).toEqual({ releaseId: 'r1', version: '2.0', commit: '1'.repeat(40), verdict: 'healthy', origin: 'remembered', why: 'was deployed by an earlier run', deploymentId: '1', deployedAt: '2026-01-01T00:01:00.000Z', schema: 'a1', class: 'expand' }));
  test('a version is found beside an entry that lost it', () => expect(first('r1', { history: historyOf({ releaseId: 'r1', version: 'a' }, { releaseId: 'r1', version: undefined }) })).toMatchObject({ version: 'a', deploymentId: '2' }));
});
