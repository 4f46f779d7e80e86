import { describe, expect, test } from '@jest/globals';
import type { Platform } from '../../../platforms/port.ts';
import { HICCUPS, TEAM, fakeVercel } from '../../support/vercel.ts';
import type { FakeVercel, FakeVercelOptions } from '../../support/vercel.ts';
import { SHAS, connect, follow, order, signal as fresh } from './connect.ts';

const STAGES = { rollingStages: [{ targetPercentage: 5, requireApproval: true }, { targetPercentage: 50, requireApproval: true }, { targetPercentage: 100 }] };
type Answered = { readonly kind: string; readonly releaseId?: string } | undefined;
interface Operation {
  readonly options?: FakeVercelOptions;
  readonly target?: object;
  /** Done in fine weather; gives the id that the operation is about. */
  readonly prepare?: (world: FakeVercel, platform: Platform) => Promise<string>;
  readonly run: (platform: Platform, id: string, signal: AbortSignal) => Promise<Answered>;
  /** What must be true of the stand-in where the answer is `accepted`. */
  readonly proof: (world: FakeVercel, id: string, answered: Answered) => boolean;
}

const idOf = (accepted: Answered): string => accepted?.releaseId ?? '';
const staged = (strategy: 'blue-green' | 'canary') => async (_: FakeVercel, platform: Platform): Promise<string> => {
  const accepted = await platform.deploy(order({ strategy }), fresh());
  const id = accepted.kind === 'accepted' ? accepted.releaseId : '';
  await follow(platform, id, 3);
  return id;
};
const released = async (world: FakeVercel): Promise<string> => {
  const before = world.project.production ?? '';
  world.takeOver(SHAS[1]);
  return before;
};
const made = (world: FakeVercel, _: string, answered: Answered): boolean => world.deployments.some(({ id }) => id === answered?.releaseId);
const shift = (share: number) => async (platform: Platform, releaseId: string, signal: AbortSignal): Promise<Answered> => platform.shift?.({ releaseId, share, timeoutMs: 30_000 }, signal);

const OPERATIONS: Readonly<Record<string, Operation>> = {
  deploy: { run: (platform, _, signal) => platform.deploy(order({ variables: { A: '1' }, timeoutMs: 30_000 }), signal), proof: (world, id, answered) => made(world, id, answered) && world.deployments[0]?.env['A'] === '1' },
  redeploy: { target: { source: 'redeploy' }, prepare: async (world) => (await released(world), ''), run: (platform, _, signal) => platform.deploy(order({ timeoutMs: 30_000 }), signal), proof: made },
  promote: { prepare: staged('blue-green'), run: shift(1), proof: (world, id) => world.calls().some((call) => call.startsWith('POST') && call.endsWith(`promote/${id}`)) },
  'give up': { prepare: staged('blue-green'), run: shift(0), proof: (world, id) => world.project.production !== id },
  canary: { options: STAGES, prepare: staged('canary'), run: shift(0.5), proof: (world) => world.release()?.index === 1 },
  complete: { options: STAGES, prepare: staged('canary'), run: shift(1), proof: (world, id) => world.project.production === id },
  abort: {
    options: STAGES,
    prepare: async (world, platform) => {
      const id = await staged('canary')(world, platform);
      await shift(0.05)(platform, id, fresh());
      return id;
    },
    run: shift(0),
    proof: (world) => world.release()?.state === 'ABORTED',
  },
  rollback: { prepare: released, run: (platform, releaseId, signal) => platform.rollback({ releaseId, strategy: 'graceful', timeoutMs: 30_000 }, signal), proof: (world, id) => world.calls().some((call) => call.startsWith('POST') && call.includes(`rollback/${id}`)) },
  restart: { run: async (platform, _, signal) => platform.restart?.(signal, 30_000), proof: made },
  'set variables': { run: async (platform, _, signal) => platform.setVariables?.({ A: '1' }, signal, 60_000), proof: (world) => world.deployments.find(({ id }) => id === world.project.production)?.env['A'] === '1' },
  cancel: { prepare: async (world, platform) => (world.next('endless'), idOf(await platform.deploy(order(), fresh()))), run: async (platform, id, signal) => platform.cancel?.(id, signal, 30_000), proof: (world, id) => world.deployments.find((deployment) => deployment.id === id)?.readyState === 'CANCELED' },
  history: { run: async (platform, _, signal) => platform.history?.(signal, 30_000), proof: () => true },
  startable: { prepare: released, run: async (platform, id, signal) => platform.startable?.(id, signal, 30_000), proof: () => true },
  names: { run: async (platform, _, signal) => platform.variableNames?.(signal, 30_000), proof: () => true },
  logs: { run: async (platform, _, signal) => ({ kind: typeof (await platform.logs('dpl_1', signal, 30_000)) }), proof: () => true },
};
const KINDS = /^(accepted|failed|cancelled|timed-out|known|unknown|yes|no|string|undefined)$/;

/** Runs an operation with one request that goes wrong, and gives its answer and how many requests it made. */
async function tryIt({ options, target, prepare, run, proof }: Operation, nth: number, fault: 'cancel' | keyof typeof HICCUPS): Promise<{ readonly kind: string; readonly asked: number }> {
  const world = await fakeVercel({ team: TEAM, ...options });
  const { platform } = connect(world.url, { team: TEAM.id, ...target });
  const id = (await prepare?.(world, platform)) ?? '';
  const controller = new AbortController();
  let asked = 0;
  // A question that fails once is only asked again: all from here on fail alike for a while.
  world.fault(() => {
    asked += 1;
    if (asked === nth && fault === 'cancel') controller.abort();
    return asked >= nth && asked < nth + 6 && fault !== 'cancel' ? HICCUPS[fault] : undefined;
  });
  const answered = await run(platform, id, controller.signal);
  const kind = answered?.kind ?? 'undefined';
  expect(kind).toMatch(KINDS);
  if (kind === 'accepted') expect(proof(world, id, answered)).toBe(true);
  if (fault === 'cancel' && asked >= nth) expect(kind).not.toBe('failed');
  const late = asked;
  expect(world.violations).toEqual([]);
  await world.close();
  return { kind, asked: late };
}

describe.each(Object.entries(OPERATIONS))('%s', (_, operation) => {
  test.each(['cancel', 'serverError'] as const)('with any of its requests going wrong (%s) claims nothing that did not happen', async (fault) => {
    for (let nth = 1; nth < 40; nth += 1) {
      const { asked } = await tryIt(operation, nth, fault);
      if (asked < nth) return;
    }
    throw new Error('it asks without an end');
  }, 60_000);
});
