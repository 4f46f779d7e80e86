import type { Accepted, Applied, Capabilities, DeployOrder, LiveRelease, Platform, ReleaseState, VariableNames } from '../../../shared/platforms/port.ts';

/** What a test makes of the platform; everything else goes as it should. */
export interface Script {
  /** What is live before, and stays so until a shift of everything. */
  readonly live?: LiveRelease;
  readonly can?: Partial<Capabilities>;
  readonly deploy?: (order: DeployOrder) => Accepted;
  /** How many questions a release is on its way for, before it is ready and after each shift. */
  readonly questions?: number;
  /** What the platform says of the release in place of the truth; undefined for the truth. */
  readonly state?: (truth: ReleaseState, count: number) => ReleaseState | undefined;
  /** What it says is live in place of the truth; undefined for the truth. */
  readonly current?: (truth: LiveRelease, count: number) => LiveRelease | undefined;
  /** How it takes the order to shift; undefined for well. */
  readonly shift?: (share: number, count: number) => Applied | 'hang' | undefined;
  readonly names?: VariableNames;
  readonly without?: readonly ('shift' | 'setVariables' | 'restart' | 'variableNames')[];
  readonly restart?: () => Accepted;
  /** Called before every question and order, with how often it was asked. */
  readonly before?: (what: string, count: number) => void;
}

export interface StagingPlatform extends Platform {
  /** Every order: `deploy`, `shift 0.05`, `restart`. */
  readonly orders: readonly string[];
  readonly deployed: readonly DeployOrder[];
  /** What really serves everything, and which share of the requests the new release takes. */
  readonly truth: { readonly live: LiveRelease; readonly share: number };
}

export const is = (releaseId: string): LiveRelease => ({ kind: 'live', releaseId });
/** The release that the platform makes when it is told to deploy. */
export const NEW = 'r2';

/** A platform in memory that makes releases ready first, where the strategy says so. */
export function stagingPlatform(script: Script = {}): StagingPlatform {
  const before = script.live ?? is('r1');
  const orders: string[] = [];
  const deployed: DeployOrder[] = [];
  const truth = { live: before, share: 0 };
  let pending = 0;
  let given = false;
  const counts: Record<string, number> = {};
  const note = (what: string): number => {
    const count = (counts[what] = (counts[what] ?? 0) + 1);
    script.before?.(what, count);
    return count;
  };
  const begin = (): void => {
    pending = script.questions ?? 0;
  };
  const stateNow = (): ReleaseState => {
    if (given) return { kind: 'failed', reason: 'it was given up' };
    if (pending > 0) {
      pending -= 1;
      return { kind: 'in-progress', phase: 'starting' };
    }
    if (truth.live.kind === 'live' && truth.live.releaseId === NEW) return { kind: 'live', url: 'https://live.example' };
    return truth.share > 0 ? { kind: 'partial', share: truth.share } : { kind: 'staged', url: 'https://staged.example' };
  };
  const lacks = (what: NonNullable<Script['without']>[number]): boolean => script.without?.includes(what) === true;
  return {
    name: 'kubernetes',
    orders,
    deployed,
    truth,
    capabilities: { strategies: ['rolling', 'blue-green', 'canary'], current: true, status: true, earlyFailure: true, rollback: true, logs: true, ...script.can },
    plan: (step, releaseId) => [`would ${step}${releaseId === undefined ? '' : ` ${releaseId}`}`],
    current: async () => {
      const count = note('current');
      return script.current?.(truth.live, count) ?? truth.live;
    },
    deploy: async (order, signal) => {
      note('deploy');
      orders.push('deploy');
      deployed.push(order);
      if (signal.aborted) return { kind: 'cancelled' };
      const answer: Accepted = script.deploy?.(order) ?? { kind: 'accepted', releaseId: NEW };
      if (answer.kind === 'accepted' && order.strategy === 'rolling') truth.live = is(answer.releaseId);
      begin();
      return answer;
    },
    state: async () => {
      const count = note('state');
      const state = stateNow();
      return script.state?.(state, count) ?? state;
    },
    pauseMs: () => 250,
    ...(lacks('shift') ? {} : {
      shift: async ({ share }, signal) => {
        const count = note('shift');
        orders.push(`shift ${share}`);
        if (signal.aborted) return { kind: 'cancelled' };
        const answer = script.shift?.(share, count);
        if (answer === 'hang') return new Promise((resolve) => signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true }));
        if (answer) return answer;
        if (share === 1) truth.live = is(NEW);
        // What serves everything is the live one, and stays it.
        const isLive = truth.live.kind === 'live' && truth.live.releaseId === NEW;
        if (share === 0 && isLive && before.kind === 'live') truth.live = before;
        given = share === 0;
        truth.share = share === 1 ? 0 : share;
        if (share > 0) begin();
        return { kind: 'accepted' };
      },
    }),
    rollback: async () => ({ kind: 'failed', reasonCode: 'no-rollback-command', reason: 'Not in this test.' }),
    ...(lacks('restart') ? {} : {
      restart: async () => {
        note('restart');
        orders.push('restart');
        begin();
        return script.restart?.() ?? { kind: 'accepted', releaseId: before.kind === 'live' ? before.releaseId : NEW };
      },
    }),
    ...(lacks('setVariables') ? {} : { setVariables: async () => ({ kind: 'accepted' }) }),
    ...(lacks('variableNames') || script.names === undefined ? {} : { variableNames: async () => note('names') > 0 ? (script.names as VariableNames) : { kind: 'unknown', reason: '' } }),
    logs: async (releaseId) => {
      note('logs');
      return `the log of ${releaseId}`;
    },
  };
}
