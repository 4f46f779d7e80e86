import { readRunFacts } from '../../action/run-facts.ts';
import type { PlatformParts } from '../../platforms/port.ts';
import type { Clock } from '../../runtime/clock.ts';

/** Parts with which nothing can be done: whoever uses one when a platform is made is found out. */
export function inertParts(clock: Clock): PlatformParts {
  const never = (): never => {
    throw new Error('a platform does nothing when it is made');
  };
  return {
    shell: { run: never },
    http: { send: never },
    clock: { ...clock, sleep: never },
    log: { info: never, warning: never, foreign: never },
    env: {},
    run: readRunFacts({ GITHUB_REPOSITORY: 'acme/app', GITHUB_RUN_ID: '1', GITHUB_WORKSPACE: '/nowhere', RUNNER_TEMP: '/nowhere' }),
    maskSecret: () => undefined,
    environment: 'production',
    service: undefined,
    version: '',
    commit: undefined,
    image: undefined,
    token: 'token',
  };
}
