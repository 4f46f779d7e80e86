import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nearest } from '../../kernel/did-you-mean.ts';

const KNOWN = ['timeout', 'interval', 'conditions', 'url'];

describe('nearest', () => {
  test.each([
    ['timout', 'timeout'],
    ['TIMEOUT', 'timeout'],
    ['intreval', 'interval'],
    ['condition', 'conditions'],
    ['ulr', 'url'],
    ['timeoutt', 'timeout'],
  ])('%s means %s', (written, meant) => expect(nearest(written, KNOWN)).toBe(meant));

  test.each(['', 'x', 'retries', 'u', 'a'.repeat(10_000)])('%.20j means nothing', (written) => expect(nearest(written, KNOWN)).toBeUndefined());
  test('nothing is near where nothing is known', () => expect(nearest('url', [])).toBeUndefined());
  test('of two that are as near the first is taken', () => expect(nearest('ab', ['ac', 'ad'])).toBe('ac'));

  test('is one of the candidates or nothing, and what is written right is meant', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 20 }), { maxLength: 8 }), (written, candidates) => [undefined, ...candidates].includes(nearest(written, candidates))));
    fc.assert(fc.property(fc.constantFrom(...KNOWN), (written) => nearest(written, KNOWN) === written));
  });

  test('finds back a name with one slip', () => {
    fc.assert(
      fc.property(fc.constantFrom('timeout', 'interval', 'conditions'), fc.nat(5), fc.constantFrom('drop', 'double', 'swap', 'change'), (name, at, slip) => {
        const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
        const written = { drop: before + next + after, double: before + letter + letter + next + after, swap: before + next + letter + after, change: `${before}#${next}${after}` }[slip];
        expect(nearest(written, KNOWN)).toBe(name);
      }),
    );
  });
});
