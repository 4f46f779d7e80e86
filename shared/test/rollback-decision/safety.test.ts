import { describe, expect, test } from '@jest/globals';
import { MIGRATION_CLASSES, PLATFORM_NAMES } from '../../kernel/outcomes.ts';
import { checkSafety, howToRedeploy, whyNot } from '../../rollback-decision/safety.ts';
import type { SafetyFacts } from '../../rollback-decision/safety.ts';
import { compareBeforeSwap } from '../../rollback-decision/swap.ts';

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
/** Of an earlier run, and verified. */
const remembered = { releaseId: 'r0', origin: 'remembered', verdict: 'healthy', deploymentId: '1', why: 'was deployed by an earlier run' } as const;

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

  test.each<readonly [string, string, Partial<SafetyFacts>]>([
    ['it was rolled back before', 'target-is-bad', { target: { ...remembered, bad: true } }],
    ['the platform cannot start it any more', 'target-gone', { target: remembered, gone: 'the image is not in the registry' }],
    ['its version is not known, so it cannot be deployed anew', 'target-gone', { gone: 'no image', redeploy: true }],
    ['the name fits two', 'target-ambiguous', { target: undefined, ambiguous: [remembered, { ...remembered, releaseId: 'r7', version: '1.0', deployedAt: '2026-01-01T00:00:00Z' }] }],
  ])('in every mode: %s', (_, reasonCode, change) => {
    for (const mode of ['auto', 'force'] as const) expect(check({ ...change, mode })).toMatchObject({ kind: 'refused', reasonCode });
  });

  test('auto: one that was found unhealthy, also when it was live before', () => {
    for (const origin of ['remembered', 'previous'] as const) expect(check({ target: { ...remembered, origin, verdict: 'unhealthy' } })).toMatchObject({ kind: 'refused', reasonCode: 'target-not-verified', reason: expect.stringContaining('found unhealthy before') });
    expect(check({ target: { ...remembered, verdict: 'unhealthy' }, ...force })).toMatchObject({ kind: 'safe' });
    expect(check({ target: { ...remembered, origin: 'previous', verdict: 'not-verified' } })).toMatchObject({ kind: 'safe' });
  });

  test('an ambiguous name is answered with what it fits', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({ ...remembered, releaseId: `r${index}` }));
    expect(check({ target: undefined, ambiguous: many })).toMatchObject({ reason: 'What "to" names fits 7 releases: release "r0", release "r1", release "r2", release "r3", release "r4", ….' });
    expect(check({ target: undefined, ambiguous: [{ ...remembered, version: '1.0', deployedAt: 'T' }, { ...remembered, version: '2.0' }] })).toMatchObject({ reason: expect.stringContaining('release "r0" (version "1.0", T), release "r0" (version "2.0")') });
  });

  test('the one that is live is known by an id that it had before, too', () => {
    expect(check({ target: { ...remembered, earlierIds: ['r2'] }, live: { kind: 'live', releaseId: 'r2' } })).toMatchObject({ reasonCode: 'target-is-live', reason: 'The target, release "r0", is the release that is live, as "r2".' });
  });

  test('what cannot be done is said in words that fit the platform', () => {
    for (const platform of PLATFORM_NAMES) expect(check({ can: { current: true, rollback: false }, platform })).toMatchObject({ reasonCode: 'no-rollback-command', advice: platform === 'command' ? expect.stringContaining('SUREFOOT_RELEASE_ID') : expect.stringContaining('the platform\'s own page') });
  });

  test('one that the platform\'s own history calls gone is gone', () => {
    expect(check({ target: { ...remembered, version: '1.0', gone: 'pruned' } })).toMatchObject({ reasonCode: 'target-gone' });
    expect(check({ target: { ...remembered, version: '1.0', gone: 'pruned' }, redeploy: true })).toMatchObject({ kind: 'safe' });
  });

  test('one that is gone may be deployed anew where its version is known, and the inputs for it are named', () => {
    expect(check({ target: { ...remembered, version: '1.0' }, gone: 'pruned', redeploy: true })).toMatchObject({ kind: 'safe' });
    expect(check({ target: { ...remembered, commit: 'c0ffee' }, gone: 'pruned', redeploy: true })).toMatchObject({ kind: 'safe' });
    expect(check({ target: { ...remembered, version: '1.0' }, gone: 'pruned' })).toMatchObject({ reason: 'The platform can no longer start release "r0": pruned.', advice: expect.stringMatching(/mode: force, to: "r0" and redeploy: true; .* version: "1.0" and allow-older: true/) });
    expect(howToRedeploy(remembered)).toContain('Its version is not known');
  });

  test('why another release may not be gone back to is told without what is wrong with this run', () => {
    expect(whyNot({ ...safe, target: { ...remembered, bad: true }, earlier: { outcome: 'failed', to: 'r1' } })).toMatchObject({ reasonCode: 'target-is-bad' });
    expect(whyNot({ ...safe, heldBy: 'x', failureAgeMs: undefined })).toBeUndefined();
    expect(whyNot({ ...safe, target: undefined })).toBeUndefined();
  });

  test('without any, it is said where was looked', () => {
    expect(check({ target: undefined })).toMatchObject({ reason: expect.stringContaining('could not be asked about') });
    expect(check({ target: undefined, remembers: true })).toMatchObject({ reason: expect.stringContaining('nor the GitHub deployments of this environment') });
    expect(check({ target: undefined, remembers: true, onPlatform: 1 })).toMatchObject({ reason: expect.stringContaining('remembers one other release, but not whether it was ever healthy'), advice: expect.stringContaining('"candidates" lists them') });
    expect(check({ target: undefined, onPlatform: 7 })).toMatchObject({ reason: expect.stringContaining('remembers 7 other releases, but not whether they were ever healthy') });
    expect(checkSafety({ ...safe, target: undefined }, [])).toMatchObject({ kind: 'refused', reasonCode: 'no-target' });
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
    expect(check({ live: unknown, can: { current: false, rollback: true }, platform: 'command' })).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown', advice: 'Add a "current" command to the target; it prints the id of the release that is live. Or use mode: force.' });
    expect(check({ live: unknown, can: { current: false, rollback: true }, platform: 'cloud66' })).toMatchObject({ advice: expect.not.stringContaining('command') });
    expect(check({ live: unknown, can: { current: false, rollback: true }, ...force })).toMatchObject({ kind: 'safe' });
  });

  test('the same is live: go on', () => {
    expect(compareBeforeSwap({ decided: r2, now: r2, ...facts })).toEqual({ kind: 'unchanged' });
    expect(compareBeforeSwap({ decided: { kind: 'none' }, now: { kind: 'none' }, ...facts })).toEqual({ kind: 'unchanged' });
  });

  test.each([
    [r2, { kind: 'live', releaseId: 'r3' }, 'it was release "r2", now it is release "r3"'],
    [r2, { kind: 'none' }, 'now it is nothing'],
    [{ kind: 'none' }, r2, 'it was nothing'],
    [unknown, r2, 'it was something unknown'],
  ] as const)('%j, then %j: superseded', (decided, now, words) => expect(compareBeforeSwap({ decided, now, ...facts })).toMatchObject({ kind: 'superseded', reason: expect.stringContaining(words) }));

  test('not known any more: refused; never known, and forced: go on', () => {
    expect(compareBeforeSwap({ decided: r2, now: unknown, ...facts })).toMatchObject({ kind: 'refused', reasonCode: 'live-unknown' });
    expect(compareBeforeSwap({ decided: unknown, now: unknown, mode: 'force', can: { current: false, rollback: true } })).toEqual({ kind: 'unchanged' });
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

describe('rules 4 and 5: holds and owners', () => {
  test('a hold stops automatic rollbacks only', () => {
    expect(check({ heldBy: 'not-our-doing' })).toMatchObject({ kind: 'refused', reasonCode: 'held-earlier', reason: expect.stringContaining('"not-our-doing"'), advice: expect.stringContaining('release-hold: true') });
    expect(check({ heldBy: 'not-our-doing', ...force })).toMatchObject({ kind: 'safe' });
  });

  test('what a GitOps controller owns is reverted in its repository, in every mode', () => {
    for (const mode of ['auto', 'force'] as const) expect(check({ mode, gitopsOwner: 'Argo CD (application shop)' })).toMatchObject({ kind: 'refused', reasonCode: 'gitops-owned', reason: expect.stringContaining('Argo CD (application shop)'), advice: expect.stringContaining('Revert the commit') });
  });
});
