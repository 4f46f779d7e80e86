import { describe, expect, test } from '@jest/globals';
import type { ReasonCode } from '../../kernel/reason-codes.ts';
import { SAFETY_RULES, checkSafety } from '../../rollback-decision/safety.ts';
import type { SafetyFacts } from '../../rollback-decision/safety.ts';
import { SWAP_RULES, compareBeforeSwap } from '../../rollback-decision/swap.ts';
import type { SwapFacts } from '../../rollback-decision/swap.ts';
import { historyOf } from './history-of.ts';

/** An automatic rollback that is safe. */
const safe: SafetyFacts = {
  mode: 'auto',
  target: { releaseId: 'r1', origin: 'remembered', verdict: 'healthy', deploymentId: '1', why: 'was deployed by an earlier run' },
  live: { kind: 'live', releaseId: 'r2' },
  can: { current: true, rollback: true },
  migration: undefined,
  earlier: undefined,
  failureAgeMs: 1_000,
  maxFailureAgeMs: 1_200_000,
};
const target = safe.target as NonNullable<SafetyFacts['target']>;

/** For each rule what only this rule refuses. */
const REFUSED: Readonly<Record<string, readonly [ReasonCode, Partial<SafetyFacts>]>> = {
  'one attempt in a run': ['already-rolled-back', { earlier: { outcome: 'rolled-back', to: 'r1' } }],
  'what was put back stays': ['already-rolled-back', { putBack: { releaseId: 'r2', at: '2026-01-01T00:00:00Z', runId: '7' } }],
  'the platform can go back': ['no-rollback-command', { can: { current: true, rollback: false } }],
  'the name fits one release': ['target-ambiguous', { ambiguous: [target, { ...target, releaseId: 'r0' }] }],
  'a target is known': ['no-target', { target: { ...target, releaseId: 'r1\nr2' } }],
  'the target is not live': ['target-is-live', { live: { kind: 'live', releaseId: 'r1' } }],
  'the target is not bad': ['target-is-bad', { target: { ...target, bad: true } }],
  'the target was verified': ['target-not-verified', { target: { ...target, verdict: 'not-verified' } }],
  'the target can still be started': ['target-gone', { gone: 'its image was pruned' }],
  'what is live is known': ['live-unknown', { live: { kind: 'unknown', reason: 'no network' } }],
  'the failure is fresh': ['too-old', { failureAgeMs: 1_200_001 }],
  'no hold stands': ['held-earlier', { heldBy: 'not-our-doing' }],
  'the target runs on the schema': ['schema-incompatible', { path: { steps: [{ of: 'release "r2"', class: 'contract' }], revisions: undefined } }],
  'no GitOps controller owns it': ['gitops-owned', { gitopsOwner: 'Flux' }],
};

test('there is a scenario for each safety rule', () => expect(Object.keys(REFUSED)).toEqual(SAFETY_RULES.map(({ name }) => name)));
test('without what they refuse, all rules agree', () => expect(checkSafety(safe)).toEqual({ kind: 'safe', target }));

describe('what each rule is there for', () => {
  test.each(Object.entries(REFUSED))('%s', (name, [reasonCode, change]) => {
    const facts = { ...safe, ...change };
    expect(checkSafety(facts)).toMatchObject({ kind: 'refused', reasonCode });
    expect(checkSafety(facts, SAFETY_RULES.filter((rule) => rule.name !== name))).toMatchObject({ kind: 'safe' });
  });
});

const decided = historyOf({ releaseId: 'r1' }, { releaseId: 'r2' });
const still: SwapFacts = { mode: 'auto', can: safe.can, decided: safe.live, now: safe.live, remembered: { decided, now: decided }, leaving: decided.entries[0], runId: '102', at: Date.UTC(2026, 0, 1, 0, 5) };
const STOPPED: Readonly<Record<string, readonly [string, Partial<SwapFacts>]>> = {
  'what is live is still known': ['refused', { now: { kind: 'unknown', reason: 'no network' } }],
  'the same is live': ['superseded', { now: { kind: 'live', releaseId: 'r3' } }],
  'nothing newer has begun': ['superseded', { remembered: { decided, now: historyOf({ releaseId: 'r1' }, { releaseId: 'r2' }, { verdict: undefined, served: false, open: true }) } }],
};

test('there is a scenario for each rule of the last look', () => expect(Object.keys(STOPPED)).toEqual(SWAP_RULES.map(({ name }) => name)));
test('where nothing changed, the last look lets it go on', () => expect(compareBeforeSwap(still)).toEqual({ kind: 'unchanged' }));

describe('what each rule of the last look is there for', () => {
  test.each(Object.entries(STOPPED))('%s', (name, [kind, change]) => {
    const facts = { ...still, ...change };
    expect(compareBeforeSwap(facts)).toMatchObject({ kind });
    expect(compareBeforeSwap(facts, SWAP_RULES.filter((rule) => rule.name !== name))).toEqual({ kind: 'unchanged' });
  });
});
