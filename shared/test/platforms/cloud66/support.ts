import type { PlatformParts } from '../../../platforms/port.ts';
import { createCloud66Platform } from '../../../platforms/cloud66/cloud66-platform.ts';
import { cloud66Target } from '../../../platforms/cloud66/target.ts';
import type { Clock } from '../../../runtime/clock.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemHttp } from '../../../runtime/http.ts';
import { TOKEN, UID } from '../../support/cloud66.ts';
import type { FakeCloud66 } from '../../support/cloud66.ts';

export const A = 'a'.repeat(40);
export const B = 'b'.repeat(40);
export const C = 'c'.repeat(40);

export interface Said {
  readonly info: string[];
  readonly warning: string[];
  readonly foreign: string[];
  readonly masked: string[];
}

export const silence = (): Said => ({ info: [], warning: [], foreign: [], masked: [] });

/** The platform as an action of this version connects it. */
export function connectTo(fake: FakeCloud66, { version = B, target = {}, clock = systemClock, said = silence(), parts = {} }: { readonly version?: string; readonly target?: object; readonly clock?: Clock; readonly said?: Said; readonly parts?: Partial<PlatformParts> } = {}) {
  const never = (): never => {
    throw new Error('not for this platform');
  };
  return createCloud66Platform(cloud66Target.parse({ stack: UID, 'api-url': fake.apiUrl, ...target }), {
    shell: { run: never, script: never } as unknown as PlatformParts['shell'],
    http: systemHttp,
    clock,
    log: { info: (text) => said.info.push(text), warning: (text) => said.warning.push(text), foreign: (text) => said.foreign.push(text) },
    env: {},
    run: { runId: '4711', runAttempt: '1' } as unknown as PlatformParts['run'],
    maskSecret: (secret) => said.masked.push(secret),
    environment: 'production',
    service: undefined,
    version,
    commit: /^[0-9a-f]{40}$/.test(version) ? version : undefined,
    image: undefined,
    token: TOKEN,
    ...parts,
  });
}
