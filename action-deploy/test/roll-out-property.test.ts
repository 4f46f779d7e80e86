import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Applied, LiveRelease, ReleaseState } from '../../shared/platforms/port.ts';
import { run } from './support/run.ts';
import { is } from './support/staging-platform.ts';

/** What the platform answers in place of the truth; mostly it tells it. */
const mostly = <T>(odd: fc.Arbitrary<T>): fc.Arbitrary<readonly (T | undefined)[]> => fc.array(fc.option(odd, { nil: undefined, freq: 3 }), { minLength: 1, maxLength: 12 });
const states = mostly<ReleaseState>(fc.constantFrom<ReleaseState>({ kind: 'failed', reason: 'crashed' }, { kind: 'unknown', reason: 'HTTP 502' }, { kind: 'in-progress' }, { kind: 'staged' }, { kind: 'partial', share: 0.04 }, { kind: 'partial', share: 0.3 }, { kind: 'live' }));
const lives = mostly<LiveRelease>(fc.constantFrom<LiveRelease>({ kind: 'unknown', reason: 'HTTP 502' }, { kind: 'none' }, is('r9')));
const shifts = mostly<Applied>(fc.constantFrom<Applied>({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'No.' }, { kind: 'timed-out' }));
const probes = fc.array(fc.constantFrom<'pass' | 'fail' | 'error'>('pass', 'pass', 'pass', 'pass', 'fail', 'error'), { minLength: 1, maxLength: 6 });
const cancels = fc.option(fc.tuple(fc.constantFrom('state', 'current', 'shift', 'probe', 'deploy'), fc.integer({ min: 1, max: 12 })), { nil: undefined, freq: 2 });

test('whatever the platform does: nothing goes live without the order, no share is skipped, and every other end gives the release up', async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.record({ strategy: fc.constantFrom('blue-green', 'canary'), questions: fc.integer({ min: 0, max: 3 }), states, lives, shifts, probes, cancels, before: fc.constantFrom<LiveRelease>(is('r1'), { kind: 'none' }) }), async (world) => {
      const pick = <T>(answers: readonly T[], count: number): T => answers[count % answers.length] as T;
      const watched: number[] = [];
      const { report, platform, elapsedMs, state } = await run({
        inputs: { strategy: world.strategy, url: 'command:probe', 'canary-hold': '5s', 'canary-steps': '5%,25%', timeout: '1m' },
        script: { live: world.before, questions: world.questions, state: (_, count) => pick(world.states, count), current: (_, count) => (count === 1 ? undefined : pick(world.lives, count)), shift: (share, count) => (share === 0 ? undefined : pick(world.shifts, count)) },
        probe: (share, count) => (watched.push(share), pick(world.probes, count)),
        ...(world.cancels ? { cancelAt: world.cancels } : {}),
      });
      const [first, ...shares] = platform.orders;
      const green = report.outcome === 'deployed' || report.outcome === 'unchanged';
      const began = first === 'deploy' && report.outputs['release-id'] !== undefined;
      outcomes.set(report.outcome, (outcomes.get(report.outcome) ?? 0) + 1);
      const path = world.strategy === 'canary' ? ['shift 0.05', 'shift 0.25', 'shift 1'] : ['shift 1'];
      const up = shares.filter((order) => order !== 'shift 0');
      expect(up).toEqual(path.slice(0, up.length));
      expect(shares.indexOf('shift 0') < 0 || shares.slice(shares.indexOf('shift 0')).every((order) => order === 'shift 0')).toBe(true);
      // The one that says so itself is live without an order; everything else needs it.
      if (platform.truth.live.kind === 'live' && platform.truth.live.releaseId === 'r2') expect(up.at(-1)).toBe('shift 1');
      if (up.at(-1) === 'shift 1' && world.strategy === 'canary') for (const share of [0.05, 0.25]) expect(watched.filter((at) => at === share).length).toBeGreaterThanOrEqual(5);
      if (green) expect(shares).not.toContain('shift 0');
      else if (began) expect([report.outcome, shares.at(-1)]).toEqual([report.outcome, 'shift 0']);
      // Where nothing was live before, there is nothing to go back to from a release that serves everything already.
      if (!green && (world.before.kind === 'live' || !up.includes('shift 1'))) expect(platform.truth).toEqual({ live: world.before, share: 0 });
      expect(report.reason).toMatch(/Live now: /);
      expect(state['staged'] ?? '').toBe('');
      expect(elapsedMs).toBeLessThan(240_000);
    }),
    { numRuns: 500 },
  );
  // The property says something only where all kinds of ends come about.
  expect([...outcomes.keys()]).toEqual(expect.arrayContaining(['deployed', 'failed', 'timed-out', 'cancelled']));
}, 120_000);
