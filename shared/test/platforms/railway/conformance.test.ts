import { systemClock } from '../../../runtime/clock.ts';
import type { Clock } from '../../../runtime/clock.ts';
import { fates } from '../../support/railway-model.ts';
import { describePlatform } from '../conformance.ts';
import type { World } from '../conformance.ts';
import { NEW, NEXT, OLD, openRailway } from './world.ts';

const UNIT = 120;
/** Time goes by three times as fast, for the adapter and for Railway. */
const FAST = 3;
const started = Date.now();
const fastClock: Clock = {
  monotonic: () => FAST * systemClock.monotonic(),
  now: () => new Date(started + FAST * (Date.now() - started)),
  sleep: (ms, signal) => systemClock.sleep(ms / FAST, signal),
};

const open = (services: readonly string[]) => async (): Promise<World> => {
  const { railway, connect, close } = await openRailway({ services, unit: UNIT, clock: fastClock });
  const { model } = railway;
  return {
    connect: async (version) => connect({ version, commit: version || undefined }),
    next: (fate) => model.usually(fates(UNIT)[fate]),
    weather: (weather) => {
      railway.faults.length = 0;
      if (weather !== 'fine') railway.faults.push({ on: /./, times: 1_000, ...(weather === 'erring' ? { status: 502, body: '<html>Bad gateway</html>' } : { body: { data: { s0: 7, h0: 'x', projectToken: [] } } }) });
    },
    serves: async () => {
      const commits = new Set(model.services.map((service) => model.serves(service)?.commit));
      return commits.size === 1 ? [...commits][0] : 'mixed';
    },
    violations: () => railway.violations,
    close,
  };
};

describePlatform('railway', { versions: [OLD, NEW, NEXT], open: open(['api']), patienceMs: 8_000 });
describePlatform('railway with three services', { versions: [OLD, NEW, NEXT], open: open(['api', 'worker', 'web hooks']), patienceMs: 8_000 });
