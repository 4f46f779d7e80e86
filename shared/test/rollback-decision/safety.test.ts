import { describe, expect, test } from '@jest/globals';
import { MIGRATION_CLASSES } from '../../kernel/outcomes.ts';
import { checkSafety, compareBeforeSwap } from '../../rollback-decision/safety.ts';
import type { SafetyFacts } from '../../rollback-decision/safety.ts';

/** An automatic rollback that is safe. */
const safe: SafetyFacts = {
  mode: 'auto',
  target: { releaseId: 'r1', origin: 'previous', why: 'was live before' },
  live: { kind: 'live', releaseId: 'r2' },
  can: { current: true, rollback: true },
  migration: undefined,
  earlier: undefined,
  failureAgeMs: 1_000,
  maxFailureAgeMs: 1_200_000,
};
const check = (change: Partial<SafetyFacts>) => checkSafety({ ...safe, ...change });
const force = { mode: 'force' } as const;

test('the previous release, fresh failure, schema untouched: safe', () => {
  expect(check({})).toEqual({ kind: 'safe', target: safe.target });
  expect(check({ live: { kind: 'none' } })).toMatchObject({ kind: 'safe' });
});

describe('rule 1: the target exists, is not live, is not bad, and is trusted', () => {
  test.each<readonly [string, string, Partial<SafetyFacts>]>([
    ['none is known', 'no-target', { target: undefined }],
    ['its id is no id', 'no-target', { target: { releaseId: 'r1\nr2', origin: 'named', why: '' } }],
    ['its id is too long', 'no-target', { target: { releaseId: 'r'.repeat(101), origin: 'previous', why: '' } }],
    ['it is live', 'target-is-live', { live: { kind: 'live', releaseId: 'r1' } }],
    ['it was found unhealthy', 'target-is-bad', { target: { releaseId: 'r3', origin: 'own', verdict: 'unhealthy', why: '' } }],
    ['auto: only named', 'target-not-verified', { target: { releaseId: 'r0', origin: 'named', why: '' } }],
    ['auto: of this run, never verified', 'target-not-verified', { target: { releaseId: 'r3', origin: 'own', why: '' } }],
    ['the platform cannot roll back', 'no-rollback-command', { can: { current: true, rollback: false } }],
  ])('%s', (_, reasonCode, change) => {
    expect(check(change)).toMatchObject({ kind: 'refused', reasonCode });
    if (reasonCode !== 'target-not-verified') expect(check({ ...change, ...force })).toMatchObject({ kind: 'refused', reasonCode });
  });

  test('force trusts the person who names a release', () => expect(check({ ...force, target: { releaseId: 'r0', origin: 'named', why: '' } })).toMatchObject({ kind: 'safe' }));
  test('a release of this run that was verified may be gone back to', () => expect(check({ target: { releaseId: 'r3', origin: 'own', verdict: 'healthy', why: '' } })).toMatchObject({ kind: 'safe' }));
  test('a previous release whose baseline was not healthy is still the one to go back to', () => expect(check({ target: { releaseId: 'r1', origin: 'previous', verdict: 'unhealthy', why: '' } })).toMatchObject({ kind: 'safe' }));
});

describe('rule 2: compare and swap', () => {
  const r2 = { kind: 'live', releaseId: 'r2' } as const;
  const unknown = { kind: 'unknown', reason: 'no network' } as const;
  const facts = { mode: 'auto', can: { current: true, rollback: true } } as const;

  test('what is live must be known', () => {
    expect(check({ live: unknown })).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown' });
    expect(check({ live: unknown, ...force })).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown' });
    expect(check({ live: unknown, can: { current: false, rollback: true } })).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown', advice: expect.stringContaining('Add a "current" command') });
    expect(check({ live: unknown, can: { current: false, rollback: true }, ...force })).toMatchObject({ kind: 'safe' });
  });

  test('the same is live: go on', () => {
    expect(compareBeforeSwap(r2, r2, facts)).toEqual({ kind: 'unchanged' });
    expect(compareBeforeSwap({ kind: 'none' }, { kind: 'none' }, facts)).toEqual({ kind: 'unchanged' });
  });

  test.each([
    [r2, { kind: 'live', releaseId: 'r3' }, 'it was release "r2", now it is release "r3"'],
    [r2, { kind: 'none' }, 'now it is nothing'],
    [{ kind: 'none' }, r2, 'it was nothing'],
    [unknown, r2, 'it was something unknown'],
  ] as const)('%j, then %j: superseded', (decided, now, words) => expect(compareBeforeSwap(decided, now, facts)).toMatchObject({ kind: 'superseded', reason: expect.stringContaining(words) }));

  test('not known any more: refused; never known, and forced: go on', () => {
    expect(compareBeforeSwap(r2, unknown, facts)).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown' });
    expect(compareBeforeSwap(unknown, unknown, { mode: 'force', can: { current: false, rollback: true } })).toEqual({ kind: 'unchanged' });
  });
});

describe('rule 3: the schema gate', () => {
  test.each(MIGRATION_CLASSES)('%s', (of) => {
    const fits = ['none', 'additive', 'expand'].includes(of);
    for (const mode of ['auto', 'force'] as const) {
      const verdict = check({ mode, migration: { state: 'completed', class: of, fromRevision: 'a1', toRevision: 'b2', backup: '/backups/a1.dump' } });
      expect(verdict).toMatchObject(fits ? { kind: 'safe' } : { kind: 'refused', reasonCode: 'schema-incompatible' });
      if (verdict.kind === 'safe') continue;
      expect(verdict.reason).toContain('from "a1" to "b2"');
      expect(verdict.advice).toMatch(/Fail forward.*takes the schema back to "a1" first.*"\/backups\/a1.dump".*mode: force/);
    }
  });

  test('the words stand without revisions and backup too', () => {
    expect(check({ migration: { state: 'completed', class: 'contract' } })).toMatchObject({ reason: expect.stringContaining('is contract, so'), advice: expect.stringContaining('back to where it was first') });
    expect(check({ migration: { state: 'completed', class: 'unknown', fromRevision: 'a1' } })).toMatchObject({ reason: expect.stringContaining('from "a1" to an unknown one') });
    expect(check({ migration: { state: 'completed', class: 'unknown', toRevision: 'b2' } })).toMatchObject({ reason: expect.stringContaining('from no revision to "b2"') });
  });
});

describe('rule 4: one attempt, and nothing old', () => {
  test.each(['rolled-back', 'failed'] as const)('after %s there is no second one, in any mode', (outcome) => {
    for (const mode of ['auto', 'force'] as const) {
      expect(check({ mode, earlier: { outcome, to: 'r1' } })).toMatchObject({ kind: 'refused', reasonCode: 'already-rolled-back', reason: expect.stringContaining('"r1"') });
      expect(check({ mode, earlier: { outcome, to: undefined } })).toMatchObject({ kind: 'refused', reasonCode: 'already-rolled-back' });
    }
  });

  test('an old failure, or one of unknown age, is not rolled back by itself', () => {
    expect(check({ failureAgeMs: 1_200_000 })).toMatchObject({ kind: 'safe' });
    expect(check({ failureAgeMs: 1_200_001 })).toMatchObject({ kind: 'refused', reasonCode: 'too-old', reason: expect.stringContaining('20 min 00 s ago') });
    expect(check({ failureAgeMs: undefined })).toMatchObject({ kind: 'refused', reasonCode: 'too-old', reason: expect.stringContaining('at a time that is not known') });
    expect(check({ failureAgeMs: undefined, ...force })).toMatchObject({ kind: 'safe' });
  });
});
