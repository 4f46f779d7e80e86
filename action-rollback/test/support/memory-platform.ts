import type { Accepted, Capabilities, LiveRelease, Platform, ReleaseState } from '../../../shared/platforms/port.ts';

export interface Script {
  /** What is live, question by question; the last answer stays. A rollback that works changes it. */
  readonly live?: readonly LiveRelease[];
  readonly can?: Partial<Capabilities>;
  /** What the platform does when it is asked to roll back. */
  readonly rollback?: (releaseId: string) => Accepted;
  /** What is live once a rollback was accepted; by default the release that was asked for. */
  readonly afterwards?: readonly LiveRelease[];
  readonly state?: readonly ReleaseState[];
  /** Called before every question and order, by its name. */
  readonly before?: (what: 'current' | 'rollback' | 'state' | 'logs', count: number) => void;
}

export interface MemoryPlatform extends Platform {
  /** The releases that a rollback was asked for. */
  readonly rollbacks: readonly string[];
  readonly version: string;
}

export const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });

/** A platform in memory that answers as the test says. */
export function memoryPlatform(script: Script = {}, version = ''): MemoryPlatform {
  let live = [...(script.live ?? [is('r2')])];
  const states = [...(script.state ?? [{ kind: 'live' as const }])];
  const rollbacks: string[] = [];
  const counts: Record<string, number> = {};
  const note = (what: 'current' | 'rollback' | 'state' | 'logs'): void => {
    const count = (counts[what] ?? 0) + 1;
    counts[what] = count;
    script.before?.(what, count);
  };
  const next = <T>(answers: T[]): T => (answers.length > 1 ? (answers.shift() as T) : (answers[0] as T));
  return {
    name: 'command',
    version,
    rollbacks,
    capabilities: { strategies: ['rolling'], current: true, status: true, rollback: true, logs: true, ...script.can },
    plan: (step, releaseId) => [`${step} ${releaseId ?? ''}`],
    current: async () => {
      note('current');
      return script.can?.current === false ? { kind: 'unknown', reason: 'the target has no "current" command' } : next(live);
    },
    deploy: async () => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'not in this test' }),
    state: async () => {
      note('state');
      return script.can?.status === false ? { kind: 'unknown', reason: 'the target has no "status" command' } : next(states);
    },
    rollback: async (releaseId) => {
      note('rollback');
      rollbacks.push(releaseId);
      const answer = script.rollback?.(releaseId) ?? { kind: 'accepted', releaseId };
      if (answer.kind === 'accepted') live = [...(script.afterwards ?? [is(answer.releaseId)])];
      return answer;
    },
    logs: async () => {
      note('logs');
      return 'the last lines of the log';
    },
  };
}
