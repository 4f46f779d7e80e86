import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MIGRATION_CLASSES } from '../../kernel/outcomes.ts';
import { LONGEST_DESCRIPTION, comparable, readFacts, storedValue, writeFacts } from '../../ledger/facts.ts';
import type { Facts } from '../../ledger/facts.ts';

const readAll = (descriptions: readonly string[]): Facts => Object.assign({}, ...descriptions.map((description) => readFacts(description)));
const releaseId = fc.string({ minLength: 1, maxLength: 100, unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) }).filter((id) => !id.includes('%'));

describe('facts in status descriptions', () => {
  test('read as they were written', () => {
    expect(writeFacts({ version: 'abc', service: 'api' })).toEqual(['surefoot/1 version=abc service=api']);
    expect(writeFacts({ rolledBackTo: 'r1', bad: true })).toEqual(['surefoot/1 bad rolled-back to=r1']);
    expect(writeFacts({ heldBy: 'not-our-doing' })).toEqual(['surefoot/1 held rule=not-our-doing']);
    expect(writeFacts({ holdReleased: true })).toEqual(['surefoot/1 hold-released']);
    expect(readFacts('surefoot/1 held rule=inconclusive')).toEqual({ heldBy: 'inconclusive' });
    expect(readFacts('surefoot/1 verdict=not-verified')).toEqual({ verdict: 'not-verified' });
  });

  test('come back whole from any values, in descriptions that GitHub accepts', () => {
    const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' });
    const facts = fc.record({ version: text, service: text, author: text, release: releaseId, schema: text, class: fc.constantFrom(...MIGRATION_CLASSES), verdict: fc.constantFrom('healthy' as const, 'not-verified' as const), bad: fc.constant(true as const), rolledBackTo: releaseId, heldBy: text, holdReleased: fc.constant(true as const) }, { requiredKeys: [] });
    fc.assert(
      fc.property(facts, (given) => {
        const descriptions = writeFacts(given);
        for (const description of descriptions) {
          expect(description.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
          expect(description).toMatch(/^[ -~]*$/);
        }
        const expected = { ...given, ...Object.fromEntries((['version', 'service', 'author', 'schema', 'heldBy'] as const).flatMap((key) => (given[key] === undefined ? [] : [[key, comparable(given[key])]]))) };
        expect(readAll(descriptions)).toEqual(expected);
      }),
    );
  });

  test('different long values stay different, equal ones equal', () => {
    const long = 'x'.repeat(150);
    expect(storedValue(`${long}a`)).not.toBe(storedValue(`${long}b`));
    expect(storedValue(`${long}a`)).toBe(storedValue(`${long}a`));
  });

  test.each(['', 'Deployment successful', 'surefoot/2 bad', ' xsurefoot/1 bad', 'surefoot/1bad'])('%j carries no facts', (description) => expect(readFacts(description)).toBeUndefined());

  test.each([
    ['surefoot/1 bad=yes verdict=great class=wild to=r1 rule=x version= release=%zz unknown', {}],
    ['surefoot/1 held bad', { bad: true }],
  ])('what is not understood is passed over: %s', (description, facts) => expect(readFacts(description)).toEqual(facts));

  test('any text is read without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => readFacts(`surefoot/1 ${text}`) !== undefined));
  });
});
