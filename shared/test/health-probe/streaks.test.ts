import { describe, expect, test } from '@jest/globals';
import { extend, markWalls, noStreak, streaksOf } from '../../health-probe/streaks.ts';
import { check, measured, times } from './support/measurements.ts';

describe('streaks', () => {
  test('count passes in a row, and keep what came since the last one', () => {
    const kinds = (['fail', 'pass', 'pass'] as const).map((kind) => measured(kind));
    const [streak] = streaksOf([check()], kinds);
    expect(streak).toMatchObject({ passes: 2, others: [], count: 3, last: kinds[2], lastOther: kinds[0] });
    const after = extend(streak ?? noStreak(check()), measured('error'));
    expect(after).toMatchObject({ passes: 0, count: 4 });
    expect(after.others).toHaveLength(1);
  });

  test('do not grow without bound, and know only the checks of the run', () => {
    const [streak, ...more] = streaksOf([check()], [...times(200, 'fail'), measured('pass', { check: 'unknown' })]);
    expect(streak?.others).toHaveLength(50);
    expect(streak?.count).toBe(200);
    expect(more).toEqual([]);
  });
});

describe('401 and 403 on every check', () => {
  const two = [check(), check({ name: '/other' }), check({ name: 'port', url: 'tcp://127.0.0.1:1' })];
  const login = (name: string, status = 401) => measured('fail', { check: name, status, components: [{ name: 'x', message: '' }] });

  test('are a wall', () => {
    const marked = markWalls(two, [measured('pass'), login('/health'), login('/other', 403), measured('fail', { check: 'port' })]);
    expect(marked.map(({ kind }) => kind)).toEqual(['pass', 'blocked', 'blocked', 'fail']);
    expect(marked[1]?.components).toEqual([]);
    expect(markWalls(two, [measured('blocked', { status: 403 }), login('/other')]).map(({ kind }) => kind)).toEqual(['blocked', 'blocked']);
  });

  test('on one of several are its own failure', () => {
    const measurements = [login('/health'), measured('pass', { check: '/other' })];
    expect(markWalls(two, measurements)).toBe(measurements);
  });

  test('count as they were last seen, and where a check over HTTP was measured at all', () => {
    const recovered = [login('/health'), measured('pass')];
    expect(markWalls([check()], recovered)).toBe(recovered);
    const port = [measured('fail', { check: 'port' })];
    expect(markWalls(two, port)).toBe(port);
    expect(markWalls([check()], [measured('pass', { status: 401 })])[0]?.kind).toBe('pass');
  });
});
