import { describePlatform } from '../conformance.ts';
import type { Harness } from '../conformance.ts';
import type { Platform } from '../../../platforms/port.ts';
import { HICCUPS, TEAM, fakeVercel } from '../../support/vercel.ts';
import { SHAS, connect } from './connect.ts';

/** A project without rolling releases: `canary` is refused when it is ordered, which another test shows. */
const withoutCanary = (platform: Platform): Platform => ({ ...platform, capabilities: { ...platform.capabilities, strategies: ['rolling', 'blue-green'], missing: { canary: 'the project has no rolling releases' } }, pauseMs: () => 1 });

/** Variables cannot be set where there is no such call. */
const withoutVariables = ({ setVariables: _, variableNames: __, ...platform }: Platform): Platform => platform;

const harness = (target: object, lean?: 'dated' | 'bare'): Harness => ({
  versions: SHAS,
  patienceMs: 4_000,
  open: async () => {
    const world = await fakeVercel({ team: TEAM, ...(lean === undefined ? {} : { lean }) });
    return {
      connect: async (version) => {
        const platform = withoutCanary(connect(world.url, target, { version: version === '' ? SHAS[0] : version }).platform);
        return lean === undefined ? platform : withoutVariables(platform);
      },
      next: (fate) => world.next(fate),
      weather: (weather) => world.fault(weather === 'fine' ? undefined : () => (weather === 'erring' ? HICCUPS.serverError : HICCUPS.html)),
      serves: async () => world.deployments.find(({ id }) => id === world.project.production)?.sha,
      violations: () => world.violations,
      close: () => world.close(),
    };
  },
});

describePlatform('vercel', harness({ team: TEAM.slug }));
describePlatform('vercel, with few fields', harness({ team: TEAM.slug }, 'dated'));
describePlatform('vercel, with the fewest fields', harness({ team: TEAM.slug }, 'bare'));
describePlatform('vercel, with few fields, promoted by the run', harness({ team: TEAM.id, promote: 'staged' }, 'dated'));
describePlatform('vercel, promoted by the run', harness({ team: TEAM.id, promote: 'staged' }));
