import { afterEach, describe, expect, test } from '@jest/globals';
import { isReleaseId } from '../../platforms/release-id.ts';
import type { Accepted, DeployOrder, LiveRelease, Platform, ReleaseState, Strategy } from '../../platforms/port.ts';

/** How the next release turns out. */
export type Fate =
  /** It becomes live. */
  | 'good'
  /** It is accepted and never becomes live; the platform says so. */
  | 'bad'
  /** It is accepted, and the platform says that it is under way for as long as the test lasts. */
  | 'endless';

/** What is wrong with the platform's answers from now on. */
export type Weather = 'fine' | 'erring' | 'garbled';

/**
 * A place where releases run, with one release live from the beginning that nobody deployed through the port. Each test opens
 * its own.
 */
export interface World {
  /** The platform as an action of this version would connect it. */
  connect(version: string): Promise<Platform>;
  /** Decides how the next release turns out, before it is deployed. */
  next(fate: Fate): void | Promise<void>;
  /** Whether every answer of the platform is an error or nonsense. */
  weather?(weather: Weather): void | Promise<void>;
  /** Which version really serves, seen from outside of the adapter; undefined where nothing does. */
  serves(): Promise<string | undefined>;
  /** Requests that no documented contract allows; a test fails where there is one. */
  violations?(): readonly string[];
  close(): Promise<void>;
}

export interface Harness {
  /** Versions to deploy, in order: commits, tags, whatever this platform ships. The first is live in a new world. */
  readonly versions: readonly [first: string, second: string, third: string];
  readonly open: () => Promise<World>;
  /** How long a release may take here, in milliseconds. */
  readonly patienceMs: number;
  /** The image of a version, where the platform takes one. */
  readonly image?: (version: string) => string;
}

/** What every platform keeps to, whatever is behind it: the port's promises, tried from outside. */
export function describePlatform(name: string, { versions, open, patienceMs, image }: Harness): void {
  const [first, second, third] = versions;
  const limit = 4 * patienceMs + 10_000;

  describe(`platform ${name} keeps to the port`, () => {
    const worlds: World[] = [];
    const opened = async (): Promise<World> => {
      const world = await open();
      worlds.push(world);
      return world;
    };
    afterEach(async () => {
      const violations = worlds.flatMap((world) => world.violations?.() ?? []);
      await Promise.all(worlds.splice(0).map((world) => world.close()));
      expect(violations).toEqual([]);
    }, limit);

    const order = (version: string, change: Partial<DeployOrder> = {}): DeployOrder => ({ version, image: image?.(version), strategy: 'rolling', variables: {}, timeoutMs: patienceMs, ...change });
    const signal = new AbortController().signal;
    const current = (platform: Platform): Promise<LiveRelease> => platform.current(signal, patienceMs);
    const idOf = (accepted: Accepted): string => {
      expect(accepted).toMatchObject({ kind: 'accepted' });
      return accepted.kind === 'accepted' ? accepted.releaseId : '';
    };
    /** Asks until the state is one of these, or the patience is over. */
    const until = async (platform: Platform, releaseId: string, ...kinds: readonly ReleaseState['kind'][]): Promise<ReleaseState> => {
      const end = Date.now() + patienceMs;
      for (;;) {
        const state = await platform.state(releaseId, signal, patienceMs);
        if (kinds.includes(state.kind) || Date.now() > end) return state;
        await new Promise((resolve) => setTimeout(resolve, Math.min(200, platform.pauseMs?.(0) ?? 100)));
      }
    };
    const deployed = async (world: World, version: string, change: Partial<DeployOrder> = {}): Promise<{ readonly platform: Platform; readonly releaseId: string }> => {
      await world.next('good');
      const platform = await world.connect(version);
      const releaseId = idOf(await platform.deploy(order(version, change), signal));
      expect(await until(platform, releaseId, 'live')).toMatchObject({ kind: 'live' });
      return { platform, releaseId };
    };
    /** A strategy that shifts by an order of its own. */
    const shifted = async (world: World, strategy: Strategy): Promise<void> => {
      const platform = await world.connect(second);
      if (!platform.capabilities.strategies.includes(strategy)) return expect(platform.capabilities.missing?.[strategy] ?? 'not here').toMatch(/\w/);
      await world.next('good');
      const releaseId = idOf(await platform.deploy(order(second, { strategy }), signal));
      expect(await until(platform, releaseId, 'staged', 'partial', 'live')).toMatchObject({ kind: expect.stringMatching(/staged|partial/) });
      expect(await world.serves()).toBe(first);
      expect(platform.shift).toBeDefined();
      if (strategy === 'canary') {
        expect(await platform.shift?.({ releaseId, share: 0.5, timeoutMs: patienceMs }, signal)).toMatchObject({ kind: 'accepted' });
        const state = await until(platform, releaseId, 'partial');
        expect(state).toMatchObject({ kind: 'partial' });
        expect(state.kind === 'partial' && state.share > 0 && state.share < 1).toBe(true);
      }
      expect(await platform.shift?.({ releaseId, share: 1, timeoutMs: patienceMs }, signal)).toMatchObject({ kind: 'accepted' });
      expect(await until(platform, releaseId, 'live')).toMatchObject({ kind: 'live' });
      expect(await world.serves()).toBe(second);
      expect(await current(platform)).toEqual({ kind: 'live', releaseId });
    };

    test('what was there before is live, and has an id', async () => {
      const platform = await (await opened()).connect('');
      const live = await current(platform);
      expect(live).toMatchObject({ kind: 'live' });
      expect(live.kind === 'live' && isReleaseId(live.releaseId)).toBe(true);
      expect(await current(platform)).toEqual(live);
    }, limit);

    test('a good release becomes live under the id that was given for it', async () => {
      const world = await opened();
      const before = await current(await world.connect(''));
      const { platform, releaseId } = await deployed(world, second);
      expect(isReleaseId(releaseId)).toBe(true);
      expect(await current(platform)).toEqual({ kind: 'live', releaseId });
      expect(before).not.toEqual({ kind: 'live', releaseId });
      expect(await world.serves()).toBe(second);
      // Another run on another machine sees the same.
      expect(await current(await world.connect(''))).toEqual({ kind: 'live', releaseId });
    }, limit);

    test('a bad release is called failed with a reason, and what was live stays live', async () => {
      const world = await opened();
      const platform = await world.connect(second);
      const before = await current(platform);
      await world.next('bad');
      const accepted = await platform.deploy(order(second), signal);
      if (accepted.kind === 'accepted') {
        const state = await until(platform, accepted.releaseId, 'failed', 'live');
        expect(state).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w{3}/) });
      } else expect(accepted).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w{3}/) });
      expect(await world.serves()).toBe(first);
      expect(await current(platform)).toEqual(before);
    }, limit);

    test('a release that is under way is not live', async () => {
      const world = await opened();
      const platform = await world.connect(second);
      await world.next('endless');
      const accepted = await platform.deploy(order(second, { timeoutMs: Math.min(3_000, patienceMs) }), signal);
      if (accepted.kind !== 'accepted') return expect(accepted).toMatchObject({ kind: 'timed-out' });
      for (let asked = 0; asked < 3; asked += 1) expect(['in-progress', 'unknown']).toContain((await platform.state(accepted.releaseId, signal, patienceMs)).kind);
      expect(await current(platform)).not.toEqual({ kind: 'live', releaseId: accepted.releaseId });
    }, limit);

    test('an answer that cannot be understood is neither success nor failure', async () => {
      const world = await opened();
      if (!world.weather) return;
      const { platform, releaseId } = await deployed(world, second);
      for (const weather of ['erring', 'garbled'] as const) {
        await world.weather(weather);
        expect((await platform.state(releaseId, signal, 2_000)).kind).toBe('unknown');
        expect((await platform.current(signal, 2_000)).kind).toBe('unknown');
        const other = await platform.deploy(order(third, { timeoutMs: 2_000 }), signal);
        expect(['failed', 'timed-out']).toContain(other.kind);
      }
      await world.weather('fine');
      expect(await until(platform, releaseId, 'live')).toMatchObject({ kind: 'live' });
      expect(await world.serves()).toBe(second);
    }, limit);

    test('the earlier release is put back and followed until it serves', async () => {
      const world = await opened();
      const before = await current(await world.connect(''));
      const { platform } = await deployed(world, second);
      if (!platform.capabilities.rollback || before.kind !== 'live') return;
      if (platform.startable) expect((await platform.startable(before.releaseId, signal, patienceMs)).kind).not.toBe('no');
      await world.next('good');
      const releaseId = idOf(await platform.rollback({ releaseId: before.releaseId, strategy: 'graceful', timeoutMs: patienceMs }, signal));
      expect(await until(platform, releaseId, 'live')).toMatchObject({ kind: 'live' });
      expect(await world.serves()).toBe(first);
      expect(await current(platform)).toEqual({ kind: 'live', releaseId });
    }, limit);

    test('forth and back and forth again: each release is found by its id', async () => {
      const world = await opened();
      const { releaseId: two } = await deployed(world, second);
      const { platform } = await deployed(world, third);
      if (!platform.capabilities.rollback) return;
      await world.next('good');
      const back = idOf(await platform.rollback({ releaseId: two, strategy: 'immediate', timeoutMs: patienceMs }, signal));
      expect(await until(platform, back, 'live')).toMatchObject({ kind: 'live' });
      expect(await world.serves()).toBe(second);
    }, limit);

    test('a release that never was is not put back, and nothing changes', async () => {
      const world = await opened();
      const platform = await world.connect('');
      const before = await current(platform);
      if (!platform.capabilities.rollback || platform.name === 'command') return;
      const answer = await platform.rollback({ releaseId: 'ffffffff-0000-4000-8000-000000000000', strategy: 'graceful', timeoutMs: patienceMs }, signal);
      expect(answer).toMatchObject({ kind: 'failed', reason: expect.stringMatching(/\w{3}/) });
      expect(await current(platform)).toEqual(before);
      expect(await world.serves()).toBe(first);
    }, limit);

    test('what the platform remembers begins with what is live', async () => {
      const world = await opened();
      const { platform, releaseId } = await deployed(world, second);
      if (!platform.history) return;
      const history = await platform.history(signal, patienceMs);
      expect(history.kind).toBe('known');
      const releases = history.kind === 'known' ? history.releases : [];
      expect(releases.filter(({ live }) => live).map((release) => release.releaseId)).toEqual([releaseId]);
      expect(releases.length).toBeGreaterThanOrEqual(2);
      expect(releases.every((release) => isReleaseId(release.releaseId))).toBe(true);
    }, limit);

    test.each(['blue-green', 'canary'] as const)('%s stages first and shifts when it is told to', async (strategy) => shifted(await opened(), strategy), limit);

    test.each(['blue-green', 'canary'] as const)('%s is given up and leaves what was live', async (strategy) => {
      const world = await opened();
      const platform = await world.connect(second);
      if (!platform.capabilities.strategies.includes(strategy)) return;
      const before = await current(platform);
      await world.next('good');
      const releaseId = idOf(await platform.deploy(order(second, { strategy }), signal));
      await until(platform, releaseId, 'staged', 'partial');
      expect(await platform.shift?.({ releaseId, share: 0, timeoutMs: patienceMs }, signal)).toMatchObject({ kind: 'accepted' });
      expect(await world.serves()).toBe(first);
      expect(await current(platform)).toEqual(before);
    }, limit);

    test('variables go with the release, and their names can be listed', async () => {
      const world = await opened();
      const platform = await world.connect(second);
      if (!platform.setVariables) return;
      const { releaseId } = await deployed(world, second, { variables: { SUREFOOT_TRIED: 'true' } });
      expect(await current(platform)).toEqual({ kind: 'live', releaseId });
      if (!platform.variableNames) return;
      const names = await platform.variableNames(signal, patienceMs);
      expect(names).toMatchObject({ kind: 'known' });
      expect(names.kind === 'known' ? names.names : []).toContain('SUREFOOT_TRIED');
    }, limit);

    test('what is live is started once more and serves the same', async () => {
      const world = await opened();
      const platform = await world.connect('');
      if (!platform.restart) return;
      await world.next('good');
      const releaseId = idOf(await platform.restart(signal, patienceMs));
      expect(await until(platform, releaseId, 'live')).toMatchObject({ kind: 'live' });
      expect(await world.serves()).toBe(first);
    }, limit);

    test('a question that is cancelled is answered at once', async () => {
      const platform = await (await opened()).connect('');
      const started = Date.now();
      const aborted = AbortSignal.abort();
      expect((await platform.current(aborted, 60_000)).kind).toBe('unknown');
      expect((await platform.state('ffffffff-0000-4000-8000-000000000000', aborted, 60_000)).kind).toBe('unknown');
      expect((await platform.deploy(order(second, { timeoutMs: 60_000 }), aborted)).kind).toBe('cancelled');
      expect(Date.now() - started).toBeLessThan(2_000);
    }, limit);

    test('a plan has no secret in it, and every step has words', async () => {
      const platform = await (await opened()).connect(second);
      for (const step of ['deploy', 'rollback'] as const) {
        const lines = platform.plan(step, 'ffffffff-0000-4000-8000-000000000000');
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.join('\n')).not.toMatch(/s3cr3t/i);
      }
    }, limit);
  });
}
