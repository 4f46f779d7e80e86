import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isMixOf, joinReleaseIds, partOf, splitReleaseId } from '../../platforms/joined-release-id.ts';
import { isReleaseId } from '../../platforms/release-id.ts';

const UUIDS = ['0b6f0d39-5a43-4f64-8a3e-5b0f9d1f6c01', '8c0f6a52-1f0b-49f5-9f27-1d8b1f4f3a02', 'd2b7b1de-63a9-4a2f-8d0c-7f1a2a9b4c03'] as const;

describe('joinReleaseIds', () => {
  test('one is itself', () => expect(joinReleaseIds([UUIDS[0]])).toBe(UUIDS[0]));
  test('two that fit are joined', () => expect(joinReleaseIds(UUIDS.slice(0, 2))).toBe(`${UUIDS[0]}+${UUIDS[1]}`));
  test('three that do not fit are cut alike', () => {
    const joined = joinReleaseIds(UUIDS);
    expect(joined).toBe(UUIDS.map((id) => id.slice(0, 32)).join('+'));
    expect(joined).toHaveLength(98);
    expect(splitReleaseId(joined)).toHaveLength(3);
  });
});

describe('partOf', () => {
  const known = [...UUIDS, 'ffffffff-0000-4000-8000-000000000000'];
  test('the one that is in it', () => expect(partOf(`${UUIDS[1]}+x`, known)).toEqual({ kind: 'one', id: UUIDS[1] }));
  test('the one whose beginning is in it', () => expect(partOf(joinReleaseIds([UUIDS[0], 'a'.repeat(36), 'b'.repeat(36)]), known)).toEqual({ kind: 'one', id: UUIDS[0] }));
  test('none', () => expect(partOf('a+b', known)).toEqual({ kind: 'none' }));
  test('an id that is whole is no beginning of another', () => expect(partOf('0b6f0d39+x', known)).toEqual({ kind: 'none' }));
  test('the beginning of a single id is none', () => expect(partOf(UUIDS[0].slice(0, 30), known)).toEqual({ kind: 'none' }));
  test('a beginning that is too short to be meant', () => expect(partOf(`${'a'.repeat(92)}+0b6f0d3`, known)).toEqual({ kind: 'none' }));
  test('two that begin alike', () => {
    const alike = [`${'c'.repeat(35)}1`, `${'c'.repeat(35)}2`];
    expect(partOf(joinReleaseIds([alike[0] as string, UUIDS[0], UUIDS[1]]), alike)).toEqual({ kind: 'ambiguous' });
  });
  test('the same id told twice is one', () => expect(partOf(UUIDS[0], [UUIDS[0], UUIDS[0]])).toEqual({ kind: 'one', id: UUIDS[0] }));

  test('whatever is joined is an id, and each service finds its own part in its history again', () => {
    fc.assert(
      fc.property(fc.array(fc.uuid(), { minLength: 1, maxLength: 11 }), fc.array(fc.uuid(), { maxLength: 20 }), (ids, others) => {
        const distinct = [...new Set(ids)];
        const releaseId = joinReleaseIds(distinct);
        expect(isReleaseId(releaseId)).toBe(true);
        for (const id of distinct) {
          const elsewhere = others.filter((other) => !distinct.some((one) => one.slice(0, 8) === other.slice(0, 8)));
          expect(partOf(releaseId, [...elsewhere, id])).toEqual({ kind: 'one', id });
        }
      }),
    );
  });
});

describe('isMixOf', () => {
  test.each([
    ['a2+b1', true],
    ['a1+b2', true],
    ['a2+b2', false],
    ['a1+b1', false],
    ['a2+b3', false],
    ['a2', false],
  ])('%s, of a2+b2 after a1+b1: %p', (live, mixed) => expect(isMixOf(live, 'a2+b2', 'a1+b1')).toBe(mixed));
  test('what both have is nobody\'s own', () => expect(isMixOf('a1+b1+c1', 'a1+b2', 'a1+b1+c1')).toBe(false));
});
