import type { ReverseProxy } from './proxy.ts';
import type { ReleaseProcess, StartRelease } from './release-process.ts';

export type ReleaseState = 'in-progress' | 'live' | 'stopped' | 'failed';

/** What the host knows of a release, whether it runs or not. */
export interface Release {
  readonly id: string;
  readonly version: string;
  state: ReleaseState;
  readonly log: string[];
  process?: ReleaseProcess;
}

export interface Supervisor {
  /** Begins to put a new release live; the answer comes before it is. */
  deploy(version: string): Release;
  /** Begins to put an earlier release live again. */
  rollback(id: string): Release | undefined;
  find(id: string): Release | undefined;
  current(): Release | undefined;
  stop(): Promise<void>;
}

const DRAIN_MS = 2_000;
const LOG_LINES = 200;

/**
 * Runs releases behind a proxy, one live at a time: a release is started, and once it listens the proxy is switched and
 * the former release is stopped. One that does not start changes nothing.
 */
export function createSupervisor({ start, proxy, onLive }: { readonly start: StartRelease; readonly proxy: ReverseProxy; readonly onLive: (release: Release) => void }): Supervisor {
  const releases = new Map<string, Release>();
  let live: Release | undefined;

  async function bringLive(release: Release): Promise<void> {
    release.state = 'in-progress';
    const process = start(release.version, (line) => release.log.push(line) > LOG_LINES && release.log.shift());
    release.process = process;
    void process.ended.then(() => ended(release, process));
    const port = await process.port;
    const former = live;
    live = release;
    release.state = 'live';
    const drained = proxy.switchTo(port, DRAIN_MS);
    onLive(release);
    if (!former || former === release) return;
    former.state = 'stopped';
    await drained;
    await former.process?.stop();
  }

  function ended(release: Release, process: ReleaseProcess): void {
    if (release.process !== process || release.state === 'stopped') return;
    release.state = 'failed';
    if (live !== release) return;
    live = undefined;
    void proxy.switchTo(undefined, 0);
  }

  const begin = (release: Release): Release => {
    releases.set(release.id, release);
    bringLive(release).catch((error: unknown) => release.log.push(String(error)));
    return release;
  };

  return {
    deploy: (version) => begin({ id: `r${releases.size + 1}`, version, state: 'in-progress', log: [] }),
    rollback(id) {
      const release = releases.get(id);
      return release?.state === 'stopped' || release?.state === 'failed' ? begin(release) : release;
    },
    find: (id) => releases.get(id),
    current: () => live,
    async stop() {
      await Promise.all([...releases.values()].map((release) => {
        release.state = 'stopped';
        return release.process?.stop();
      }));
    },
  };
}
