import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareExample } from '../src/compare-example.ts';

const compare = (names: readonly string[], earlier: readonly string[] | undefined, there: readonly string[]) => compareExample({ file: '.env.example', names, earlier, why: 'nobody said', there });

test.each([
  ['all there', ['A', 'B'], ['A'], ['A', 'B', 'C'], { kind: 'fine' }],
  ['nothing needed', [], undefined, [], { kind: 'fine' }],
  ['one that was missing before', ['A', 'B'], ['A', 'B'], ['A'], { kind: 'fine', seen: '.env.example names B, which is not set on the platform, and was not needed to be by the release that is live.' }],
  ['two that were', ['A', 'B'], ['A', 'B'], [], { kind: 'fine', seen: expect.stringMatching(/A and B, which are not set .* and were not needed/) }],
  ['one that is new', ['A', 'B'], ['A'], ['A'], { kind: 'refused', reason: 'Nothing was deployed: .env.example names B, which is new since the release that is live, and not set on the platform.', advice: expect.stringMatching(/^Set it on the platform.*where it is not needed/) }],
  ['two that are, and one that was missing', ['A', 'B', 'C'], ['A'], [], { kind: 'refused', reason: expect.stringMatching(/names B and C, which are new/), advice: expect.stringMatching(/Set them .*where they are not/), seen: expect.stringContaining('names A,') }],
  ['one of which nobody knows', ['A', 'B'], undefined, ['A'], { kind: 'unsure', warning: '.env.example names B, which is not set on the platform. Whether it is new is not known: nobody said.' }],
  ['two of which nobody knows', ['A', 'B'], undefined, [], { kind: 'unsure', warning: expect.stringMatching(/A and B, which are .* Whether they are new/) }],
] as const)('%s', (_, names, earlier, there, expected) => expect(compare(names, earlier, there)).toEqual(expected));

test('refused exactly where a name is new and missing', () => {
  const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'));
  fc.assert(fc.property(names, names, names, (now, earlier, there) => {
    const isNew = now.some((name) => !earlier.includes(name) && !there.includes(name));
    expect(compare(now, earlier, there).kind).toBe(isNew ? 'refused' : 'fine');
  }));
});
