import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { judgeSwitch } from '../src/judge-switch.ts';
import type { SwitchSighting } from '../src/judge-switch.ts';
import { is } from './support/memory-platform.ts';

const seen: SwitchSighting = { releaseId: 'r1', before: is('r2'), live: is('r1'), state: { kind: 'live' }, can: { current: true, status: true } };
const noStatus = { can: { current: true, status: false }, state: { kind: 'unknown', reason: 'no "status"' } } as const;

describe('judgeSwitch', () => {
  test.each<readonly [string, Partial<SwitchSighting>, object]>([
    ['the platform calls it live, and serves it', {}, { kind: 'live' }],
    ['the platform can only say that it is live', { can: { current: false, status: true }, live: { kind: 'unknown', reason: '' } }, { kind: 'live' }],
    ['the platform can only say what is live', noStatus, { kind: 'live' }],
    ['nothing can be asked', { can: { current: false, status: false } }, { kind: 'failed', reasonCode: 'live-not-confirmed' }],
    ['still on its way', { live: is('r2'), state: { kind: 'in-progress' } }, { kind: 'wait', seen: 'in-progress' }],
    ['still on its way, with a phase', { live: is('r2'), state: { kind: 'in-progress', phase: 'pulling' } }, { kind: 'wait', seen: 'pulling' }],
    ['ready, and not serving yet', { live: is('r2'), state: { kind: 'staged' } }, { kind: 'wait', seen: 'ready, and not taking requests yet' }],
    ['ready, while something else serves', { live: is('r9'), state: { kind: 'staged' } }, { kind: 'wait' }],
    ['serving a part', { live: is('r2'), state: { kind: 'partial', share: 0.5 } }, { kind: 'wait', seen: 'it takes 50 % of the requests' }],
    ['serving a part, called live by the platform', { live: is('r1'), state: { kind: 'partial', share: 0.5 } }, { kind: 'wait' }],
    ['serving a part, while something else serves the rest', { live: is('r9'), state: { kind: 'partial', share: 0.5 } }, { kind: 'wait' }],
    ['served under the id that was asked for, not yet under the new one', { targetId: 'r0', live: is('r0') }, { kind: 'wait', seen: 'release "r0" is live' }],
    ['something else serves while it is on its way', { live: is('r9'), state: { kind: 'in-progress' } }, { kind: 'wait' }],
    ['called live, but the bad release still serves', { live: is('r2') }, { kind: 'wait', seen: 'release "r2" is live' }],
    ['called live, but nothing serves', { live: { kind: 'none' } }, { kind: 'wait', seen: 'nothing is live' }],
    ['called live, but what serves is not known', { live: { kind: 'unknown', reason: 'no network' } }, { kind: 'wait', seen: 'no network' }],
    ['how it stands is not known', { state: { kind: 'unknown', reason: 'status 500' } }, { kind: 'wait', seen: 'status 500' }],
    ['failed', { live: is('r2'), state: { kind: 'failed', reason: 'no image' } }, { kind: 'failed', reasonCode: 'rollback-not-live' }],
    ['failed, but served: the platform contradicts itself', { state: { kind: 'failed', reason: 'no image' } }, { kind: 'failed' }],
    ['something newer serves', { live: is('r9') }, { kind: 'superseded' }],
    ['something newer serves, and the platform has no "status"', { ...noStatus, live: is('r9') }, { kind: 'superseded' }],
    ['something newer serves, and the target failed for it', { live: is('r9'), state: { kind: 'failed', reason: 'replaced' } }, { kind: 'superseded' }],
    ['what was live before is not known', { before: { kind: 'unknown', reason: '' }, live: is('r9') }, { kind: 'superseded' }],
  ])('%s', (_, change, judgement) => expect(judgeSwitch({ ...seen, ...change })).toMatchObject(judgement));

  test('F7: over any answers, only the target being live is success', () => {
    const live = fc.oneof(fc.constantFrom('r1', 'r2', 'r9').map(is), fc.constant({ kind: 'none' as const }), fc.constant({ kind: 'unknown' as const, reason: 'x' }));
    const state = fc.oneof(fc.constant({ kind: 'live' as const }), fc.constant({ kind: 'in-progress' as const }), fc.constant({ kind: 'staged' as const }), fc.constant({ kind: 'partial' as const, share: 0.5 }), fc.constant({ kind: 'failed' as const, reason: 'x' }), fc.constant({ kind: 'unknown' as const, reason: 'x' }));
    fc.assert(
      fc.property(live, live, state, fc.boolean(), fc.boolean(), (before, now, how, current, status) => {
        if (judgeSwitch({ releaseId: 'r1', before, live: now, state: how, can: { current, status } }).kind !== 'live') return true;
        return (current || status) && (!status || how.kind === 'live') && (!current || (now.kind === 'live' && now.releaseId === 'r1'));
      }),
    );
  });
});
