import { createVercelPlatform } from '../../../platforms/vercel/vercel-platform.ts';
import { vercelTarget } from '../../../platforms/vercel/target.ts';
import type { DeployOrder, Platform, PlatformParts, ReleaseState } from '../../../platforms/port.ts';
import { systemHttp } from '../../../runtime/http.ts';
import { jumpingClock } from '../../support/fake-clock.ts';
import { PROJECT, VERCEL_TOKEN } from '../../support/vercel.ts';

export const SHAS = ['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40)] as const;
export const signal = (): AbortSignal => new AbortController().signal;
export const order = (change: Partial<DeployOrder> = {}): DeployOrder => ({ version: SHAS[1], image: undefined, strategy: 'rolling', variables: {}, timeoutMs: 600_000, ...change });

export interface Connected {
  readonly platform: Platform;
  readonly clock: ReturnType<typeof jumpingClock>;
  /** What people were told, each line with its kind. */
  readonly said: readonly string[];
  readonly masked: readonly string[];
}

/** A platform as an action connects it, on a clock that jumps. */
export function connect(url: string, target: object = {}, change: Partial<PlatformParts> = {}): Connected {
  const said: string[] = [];
  const masked: string[] = [];
  const clock = jumpingClock();
  const commit = change.version ?? SHAS[1];
  const parts: PlatformParts = {
    shell: { run: async () => ({ kind: 'not-started', reason: 'no shell here', missing: true }) },
    http: systemHttp,
    clock,
    log: { info: (text) => void said.push(`info ${text}`), warning: (text) => void said.push(`warning ${text}`), foreign: (text) => void said.push(`foreign ${text}`) },
    env: {},
    run: { repository: 'acme/app', sha: commit, ref: 'refs/heads/main', refName: 'main', runId: '4711', runAttempt: '1', workflow: 'Deploy', job: 'ship', actor: 'author', eventName: 'push', serverUrl: 'https://github.example', apiUrl: '', graphqlUrl: '', runUrl: 'https://github.example/acme/app/actions/runs/4711', temp: '', workspace: '.', headCommit: undefined },
    maskSecret: (secret) => void masked.push(secret),
    environment: 'production',
    service: undefined,
    version: commit,
    commit: /^[0-9a-f]{40}$/.test(commit) ? commit : undefined,
    image: undefined,
    token: VERCEL_TOKEN,
    ...change,
  };
  return { platform: createVercelPlatform(vercelTarget.parse({ project: PROJECT.name, 'api-url': url, ...target }), parts), clock, said, masked };
}

/** Deploys, and gives the id of what was accepted. */
export async function deployed(platform: Platform, change: Partial<DeployOrder> = {}): Promise<string> {
  const accepted = await platform.deploy(order(change), signal());
  if (accepted.kind !== 'accepted') throw new Error(JSON.stringify(accepted));
  return accepted.releaseId;
}

/** Asks a number of times, and gives every state that was different from the one before. */
export async function follow(platform: Platform, releaseId: string, times = 12): Promise<readonly ReleaseState[]> {
  const states: ReleaseState[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    const state = await platform.state(releaseId, signal(), 30_000);
    if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
    if (state.kind === 'failed') break;
  }
  return states;
}

export const lastState = async (platform: Platform, releaseId: string, times = 12): Promise<ReleaseState | undefined> => (await follow(platform, releaseId, times)).at(-1);
