import { createRailwayPlatform } from '../../../platforms/railway/railway-platform.ts';
import { railwayTarget } from '../../../platforms/railway/target.ts';
import type { Platform, PlatformParts } from '../../../platforms/port.ts';
import type { RunFacts } from '../../../action/run-facts.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemHttp } from '../../../runtime/http.ts';
import { systemShell } from '../../../runtime/shell.ts';
import { PROJECT_TOKEN, fakeRailway } from '../../support/railway.ts';
import type { FakeRailway } from '../../support/railway.ts';

export const [OLD, NEW, NEXT] = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)] as const;

/** What the adapter told people. */
export interface Told {
  readonly info: string[];
  readonly warnings: string[];
  readonly masked: string[];
}

export interface Opened extends Told {
  readonly railway: FakeRailway;
  connect(change?: Partial<PlatformParts>, target?: Readonly<Record<string, unknown>>): Platform;
  close(): Promise<void>;
}

type Options = NonNullable<Parameters<typeof fakeRailway>[0]> & { readonly clock?: PlatformParts['clock'] };

/** A stand-in where every service has one deployment live, of commit `OLD`, and an adapter for it. */
export async function openRailway(options: Options = {}): Promise<Opened> {
  const railway = await fakeRailway(options);
  for (const service of railway.model.services) railway.model.settled(service, { commit: OLD });
  const told: Told = { info: [], warnings: [], masked: [] };
  return {
    ...told,
    railway,
    connect: (change = {}, target = {}) =>
      createRailwayPlatform(railwayTarget.parse({ services: railway.model.services.map(({ name }) => name), 'api-url': railway.url, ...target }), {
        shell: systemShell,
        http: systemHttp,
        clock: options.clock ?? systemClock,
        log: { info: (text) => void told.info.push(text), warning: (text) => void told.warnings.push(text), foreign: () => undefined },
        env: {},
        run: { workspace: '/nowhere', temp: '/nowhere' } as RunFacts,
        maskSecret: (secret) => void told.masked.push(secret),
        environment: 'production',
        service: undefined,
        version: NEW,
        commit: NEW,
        image: undefined,
        token: PROJECT_TOKEN,
        ...change,
      }),
    close: () => railway.close(),
  };
}
