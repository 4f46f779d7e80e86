import type { Accepted, Applied, Capabilities, LiveRelease, Platform, PlatformHistory, ReleaseState, RollbackOrder, Startable, Variables } from '../../../shared/platforms/port.ts';

type Noted = 'current' | 'rollback' | 'deploy' | 'state' | 'logs' | 'history';

export interface Script {
  /** What is live, question by question; the last answer stays. A rollback that works changes it. */
  readonly live?: readonly LiveRelease[];
  readonly can?: Partial<Capabilities>;
  /** What the platform does when it is asked to roll back. */
  readonly rollback?: (releaseId: string) => Accepted;
  /** What is live once a rollback was accepted; by default the release that was asked for. */
  readonly afterwards?: readonly LiveRelease[];
  readonly state?: readonly ReleaseState[];
  /** What the platform does when it is asked to set variables; absent where it cannot. */
  readonly setVariables?: (variables: Variables) => Applied;
  /** What the platform does when it is asked to deploy; by default it fails. */
  readonly deploy?: (version: string) => Accepted;
  /** Whether it can still start a release; absent where it cannot say. */
  readonly startable?: (releaseId: string) => Startable;
  /** What it remembers of its releases; absent where it cannot say. */
  readonly history?: PlatformHistory;
  /** The GitOps controller that owns what runs there. */
  readonly owner?: string;
  /** The log of a release; by default it has one. */
  readonly logs?: (releaseId: string) => Promise<string | undefined>;
  /** Called before every question and order, by its name. */
  readonly before?: (what: Noted, count: number) => void;
}

export interface MemoryPlatform extends Platform {
  /** The releases that a rollback was asked for. */
  readonly rollbacks: readonly string[];
  readonly orders: readonly RollbackOrder[];
  readonly variables: readonly Variables[];
  readonly version: string;
  /** The versions that were to be deployed. */
  readonly deployments: readonly string[];
}

export const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });

/** A platform in memory that answers as the test says. */
export function memoryPlatform(script: Script = {}, version = ''): MemoryPlatform {
  let live = [...(script.live ?? [is('r2')])];
  const states = [...(script.state ?? [{ kind: 'live' as const }])];
  const rollbacks: string[] = [];
  const orders: RollbackOrder[] = [];
  const variables: Variables[] = [];
  const deployments: string[] = [];
  const { setVariables, startable, owner, history } = script;
  const counts: Record<string, number> = {};
  const note = (what: Noted): void => {
    const count = (counts[what] ?? 0) + 1;
    counts[what] = count;
    script.before?.(what, count);
  };
  const next = <T>(answers: T[]): T => (answers.length > 1 ? (answers.shift() as T) : (answers[0] as T));
  return {
    name: 'command',
    version,
    rollbacks,
    orders,
    variables,
    deployments,
    capabilities: { strategies: ['rolling'], current: true, status: true, earlyFailure: true, rollback: true, logs: true, ...script.can },
    plan: (step, releaseId) => [`${step} ${releaseId ?? ''}`],
    current: async () => {
      note('current');
      return script.can?.current === false ? { kind: 'unknown', reason: 'the target has no "current" command' } : next(live);
    },
    deploy: async ({ version: wanted }) => {
      note('deploy');
      deployments.push(wanted);
      const answer: Accepted = script.deploy?.(wanted) ?? { kind: 'failed', reasonCode: 'deploy-command-failed', reason: 'not in this test' };
      if (answer.kind === 'accepted') live = [...(script.afterwards ?? [is(answer.releaseId)])];
      return answer;
    },
    ...(startable && { startable: async (releaseId: string) => startable(releaseId) }),
    ...(history && { history: async () => (note('history'), history) }),
    ...(owner === undefined ? {} : { owner: async () => owner }),
    state: async () => {
      note('state');
      return script.can?.status === false ? { kind: 'unknown', reason: 'the target has no "status" command' } : next(states);
    },
    rollback: async (order) => {
      const { releaseId } = order;
      note('rollback');
      orders.push(order);
      rollbacks.push(releaseId);
      const answer = script.rollback?.(releaseId) ?? { kind: 'accepted', releaseId };
      if (answer.kind === 'accepted') live = [...(script.afterwards ?? [is(answer.releaseId)])];
      return answer;
    },
    logs: async (releaseId) => {
      note('logs');
      return script.logs ? script.logs(releaseId) : `the last lines of the log of ${releaseId}`;
    },
    ...(setVariables && {
      setVariables: async (given: Variables) => {
        variables.push(given);
        return setVariables(given);
      },
    }),
  };
}
