import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { stateOf } from '../../support/docker-engine.ts';
import { describePlatform } from '../conformance.ts';
import type { Fate, World } from '../conformance.ts';
import { openWorld, readAddresses } from './world.ts';

const VERSIONS = ['1.0', '1.1', '1.2'] as const;
const image = (version: string): string => `registry.example/web:${version}`;
const FATES: Readonly<Record<Fate, string>> = { good: 'healthy', bad: 'unhealthy', endless: 'endless' };

/** One service, and a switch that only notes where it points to. */
async function open(): Promise<World> {
  const world = await openWorld();
  const { engine } = world.docker;
  const pointed = path.join(world.folder, 'pointed');
  const ids = new Map(VERSIONS.map((version) => [engine.addImage(image(version)), version]));
  const next = (fate: Fate): void => world.write({ web: { image: image('1.0'), environment: { BEHAVIOUR: FATES[fate] } } });
  next('good');
  world.upByHand('web');
  writeFileSync(pointed, `web ${engine.containers[0]?.address}`);
  const target = { services: 'web', switch: `printf '%s' "$SUREFOOT_ADDRESSES" > '${pointed}'` };
  return {
    connect: async (version) => world.platform(target, { version, ...(version === '' ? {} : { image: image(version) }) }),
    next,
    weather: (weather) => {
      engine.weather = weather;
    },
    serves: async () => {
      const [address] = readAddresses(pointed);
      const container = engine.containers.find((each) => each.address === address);
      return container !== undefined && stateOf(container).state.Status === 'running' ? ids.get(container.imageId) : undefined;
    },
    violations: () => engine.violations,
    close: () => world.close(),
  };
}

describePlatform('compose', { versions: VERSIONS, open, patienceMs: 8_000, image });
