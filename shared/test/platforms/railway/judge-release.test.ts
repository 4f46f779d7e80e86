import { describe, expect, test } from '@jest/globals';
import { judgeParts } from '../../../platforms/railway/judge-release.ts';
import type { DeploymentVerdict } from '../../../platforms/railway/judge-deployment.ts';
import type { LiveRelease } from '../../../platforms/port.ts';

const live = { kind: 'live', releaseId: 'x' } as LiveRelease;
const LIVE: DeploymentVerdict = { kind: 'live' };
const building: DeploymentVerdict = { kind: 'in-progress', phase: 'building' };
const broken: DeploymentVerdict = { kind: 'failed', reason: 'it failed', advice: 'mend it', explained: true };
const judge = (verdicts: readonly DeploymentVerdict[], serves: readonly boolean[] = verdicts.map(({ kind }) => kind === 'live'), now = live, url?: string) => judgeParts(verdicts.map((verdict, index) => ({ service: `s${index}`, verdict, serves: serves[index] ?? false })), now, url);

describe('one service', () => {
  test('live', () => expect(judge([LIVE], [true], live, 'https://x.y')).toEqual({ kind: 'live', url: 'https://x.y', serving: live }));
  test('replaced is for the one who compares', () => expect(judge([{ kind: 'replaced' }])).toEqual({ kind: 'live', serving: live }));
  test('under way', () => expect(judge([building])).toEqual({ kind: 'in-progress', phase: 'building', serving: live }));
  test('unknown', () => expect(judge([{ kind: 'unknown', reason: 'odd' }])).toEqual({ kind: 'unknown', reason: 'odd', serving: live }));
  test('failed', () => expect(judge([broken])).toEqual({ kind: 'failed', reason: 'it failed', advice: 'mend it', serving: live }));
  test('failed without advice', () => expect(judge([{ kind: 'failed', reason: 'r', explained: false }])).toEqual({ kind: 'failed', reason: 'r', serving: live }));
});

describe('several services', () => {
  test('are live together', () => expect(judge([LIVE, LIVE])).toEqual({ kind: 'live', serving: live }));
  test('wait for the last', () => expect(judge([LIVE, building], [false, false])).toEqual({ kind: 'in-progress', phase: 'service "s1": building', serving: live }));
  test('half of them serving is nobody\'s release', () => expect(judge([LIVE, building])).toMatchObject({ kind: 'in-progress', serving: { kind: 'unknown', reason: 'the services serve different releases ("s0" of this release serves already)' } }));
  test('one that fails, fails all, and says which serve', () => expect(judge([LIVE, broken, LIVE])).toEqual({ kind: 'failed', reason: 'service "s1": it failed ("s0", "s2" of this release serve already)', advice: 'mend it', serving: { kind: 'unknown', reason: 'the services serve different releases ("s0", "s2" of this release serve already)' } }));
  test('while another is on its way, nothing is decided', () => expect(judge([broken, building], [false, false])).toEqual({ kind: 'in-progress', phase: 'service "s0": it failed; service "s1": building', serving: live }));
  test('the cause comes first', () => expect(judge([{ kind: 'failed', reason: 'it was cancelled', explained: false, consequence: true }, broken, { ...broken, reason: 'it crashed' }])).toMatchObject({ reason: 'service "s1": it failed; service "s2": it crashed; service "s0": it was cancelled' }));
  test('each that fails is named', () => expect(judge([broken, { ...broken, reason: 'it crashed' }])).toMatchObject({ reason: 'service "s0": it failed; service "s1": it crashed', serving: live }));
  test('not knowing one is not knowing', () => expect(judge([building, { kind: 'unknown', reason: 'odd' }])).toMatchObject({ kind: 'unknown', reason: 'service "s1": odd' }));
  test('what is not known stays so', () => expect(judge([LIVE, building], [true, false], { kind: 'none' })).toMatchObject({ serving: { kind: 'none' } }));
});
