import { expect, test } from '@jest/globals';
import { FLAG_RULES, refuseFlags } from '../../rollback-decision/flag-safety.ts';
import { SAFETY_RULES } from '../../rollback-decision/safety.ts';
import type { SafetyFacts } from '../../rollback-decision/safety.ts';

const facts: SafetyFacts = { mode: 'auto', target: undefined, live: { kind: 'live', releaseId: 'r2' }, can: { current: true, rollback: false }, migration: { state: 'completed', class: 'contract' }, earlier: undefined, failureAgeMs: 1_000, maxFailureAgeMs: 60_000 };

test('each of its rules is a safety rule', () => expect(SAFETY_RULES.map(({ name }) => name)).toEqual(expect.arrayContaining([...FLAG_RULES])));

test('neither a target nor a schema nor a way to roll back is needed', () => expect(refuseFlags(facts)).toBeUndefined());

test.each<readonly [string, Partial<SafetyFacts>]>([
  ['already-rolled-back', { earlier: { outcome: 'failed', to: 'r1' } }],
  ['live-unknown', { live: { kind: 'unknown', reason: 'no network' } }],
  ['too-old', { failureAgeMs: 60_001 }],
  ['held-earlier', { heldBy: 'never-healthy' }],
  ['gitops-owned', { gitopsOwner: 'Argo CD' }],
])('%s', (reasonCode, change) => expect(refuseFlags({ ...facts, ...change })).toMatchObject({ kind: 'refused', reasonCode }));
