import { describe, expect, test } from '@jest/globals';
import { describeLive, describeState, liveWords, whatIsLeft } from '../../platforms/live-words.ts';
import type { LiveRelease, ReleaseState } from '../../platforms/port.ts';

const r7: LiveRelease = { kind: 'live', releaseId: 'r7' };
const none: LiveRelease = { kind: 'none' };
const unknown: LiveRelease = { kind: 'unknown', reason: 'no network' };

describe('describeLive', () => {
  test.each([[r7, 'release "r7"'], [none, 'nothing'], [unknown, 'not known (no network)']] as const)('%j', (live, words) => expect(describeLive(live)).toBe(words));
});

describe('liveWords', () => {
  test.each([[r7, 'release r7 (this run\'s)'], [none, 'nothing'], [unknown, 'not known, no network']] as const)('%j', (live, words) => expect(liveWords(live, [[undefined, 'nobody\'s'], ['r6', 'the previous one'], ['r7', 'this run\'s'], ['r7', 'another name']])).toBe(words));
  test('a release without a name', () => expect(liveWords(r7, [])).toBe('release r7'));
});

describe('describeState', () => {
  test.each<readonly [ReleaseState, string]>([
    [{ kind: 'in-progress' }, 'in-progress'],
    [{ kind: 'in-progress', phase: 'building' }, 'building'],
    [{ kind: 'staged' }, 'ready, and not taking requests yet'],
    [{ kind: 'staged', url: 'https://staged.example.com' }, 'ready, and not taking requests yet'],
    [{ kind: 'partial', share: 0.25 }, 'it takes 25 % of the requests'],
    [{ kind: 'live', url: 'https://app.example.com' }, 'live'],
    [{ kind: 'failed', reason: 'the build failed', advice: 'See its log.' }, 'the build failed'],
    [{ kind: 'unknown', reason: 'HTTP 500', serving: r7 }, 'HTTP 500'],
  ])('%j', (state, words) => expect(describeState(state)).toBe(words));
});

test.each([
  ['command', 'what was started was stopped'],
  ['compose', 'what was under way was stopped where that was possible'],
  ['railway', 'what the platform had taken up by then it may still carry out'],
] as const)('an order to %s that was cut off: %s', (platform, words) => expect(whatIsLeft(platform)).toBe(words));
