import type { ChildProcess } from 'node:child_process';

/**
 * The process group that a detached child leads. The runner signals only the action's own process, so the action
 * passes signals on to everything it started (actions/runner: SIGINT, 7.5 s, SIGTERM, 2.5 s, kill).
 */
export function leaderOf(child: ChildProcess): { signal(name: NodeJS.Signals): void } {
  const pid = child.pid;
  return {
    signal: (name) => {
      if (pid === undefined) return;
      try {
        if (process.platform === 'win32') child.kill(name);
        else process.kill(-pid, name);
      } catch {
        // the whole group is gone already
      }
    },
  };
}
