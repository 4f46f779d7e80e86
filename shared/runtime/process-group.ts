import type { ChildProcess } from 'node:child_process';

/**
 * The process group that a detached child leads. The runner signals only the action's own process, so the action
 * passes signals on to everything it started (actions/runner: SIGINT, 7.5 s, SIGTERM, 2.5 s, kill).
 */
export interface ProcessGroup {
  signal(name: NodeJS.Signals): void;
  /** Says that its child has ended and nobody waits for it any more. */
  release(): void;
}

const waitedFor = new Set<ProcessGroup>();

export function leaderOf(child: ChildProcess): ProcessGroup {
  const pid = child.pid;
  const group: ProcessGroup = {
    signal: (name) => {
      if (pid === undefined) return;
      try {
        if (process.platform === 'win32') child.kill(name);
        else process.kill(-pid, name);
      } catch {
        // the whole group is gone already
      }
    },
    release: () => waitedFor.delete(group),
  };
  waitedFor.add(group);
  return group;
}

/** Ends whatever is still waited for: the last thing before the process itself ends, since nobody else would do it then. */
export function killRemainingGroups(): void {
  for (const group of waitedFor) group.signal('SIGKILL');
}
