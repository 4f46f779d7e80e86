import type { Accepted, Capabilities, Platform } from '../port.ts';
import { shift } from './blue-green.ts';
import type { Limits } from './engine.ts';
import { createGround } from './ground.ts';
import type { ComposeParts, Ground } from './ground.ts';
import { Halt, settle } from './halt.ts';
import { describePlan } from './plan.ts';
import { isStartable, putBack } from './put-back.ts';
import { asked, currentRelease, historyOf, logsFor, namesOf, stateOf } from './questions.ts';
import { restart } from './restart.ts';
import { ship } from './ship.ts';
import type { ComposeTarget } from './target.ts';

/** Of the time of an order, what is kept for removing what did not come up. */
const CLEAN_UP_MS = 3_000;
const CLEAN_UP_SHARE = 0.2;
/** Asking an engine costs it little. */
const PAUSE_MS = 300;

/** Platform `compose`: a Docker engine, by the command line of Docker and its compose plugin. */
export function createComposePlatform(target: ComposeTarget, parts: ComposeParts): Platform {
  const ground = createGround(target, parts);
  const limits = (signal: AbortSignal, timeoutMs: number): Limits => ({ signal, deadline: parts.clock.monotonic() + timeoutMs });
  const order = <T>(work: (limits: Limits) => Promise<T>, signal: AbortSignal, timeoutMs: number) => carryOut(ground, work, limits(signal, timeoutMs - Math.min(CLEAN_UP_MS, timeoutMs * CLEAN_UP_SHARE)));
  const question = <T>(ask: (limits: Limits) => Promise<T>, signal: AbortSignal, timeoutMs: number) => asked(() => ask(limits(signal, timeoutMs)));
  return {
    name: 'compose',
    capabilities: capabilitiesOf(target),
    plan: (step, releaseId) => describePlan(target, step, releaseId),
    pauseMs: () => PAUSE_MS,
    current: (signal, timeoutMs) => question((own) => currentRelease(ground, own), signal, timeoutMs),
    deploy: (wanted, signal): Promise<Accepted> => order((own) => ship(ground, wanted, own), signal, wanted.timeoutMs),
    state: (releaseId, signal, timeoutMs) => question((own) => stateOf(ground, releaseId, own), signal, timeoutMs),
    shift: (wanted, signal) => order((own) => shift(ground, wanted, own), signal, wanted.timeoutMs),
    rollback: async (wanted, signal): Promise<Accepted> => asRollback(await order((own) => putBack(ground, wanted, own), signal, wanted.timeoutMs)),
    restart: (signal, timeoutMs) => order((own) => restart(ground, own), signal, timeoutMs),
    variableNames: (signal, timeoutMs) => question((own) => namesOf(ground, own), signal, timeoutMs),
    history: (signal, timeoutMs) => question((own) => historyOf(ground, own), signal, timeoutMs),
    startable: async (releaseId, signal, timeoutMs) => {
      const answer = await question((own) => isStartable(ground, releaseId, own), signal, timeoutMs);
      return answer.kind === 'unknown' ? { kind: 'unknown' } : answer;
    },
    logs: async (releaseId, signal, timeoutMs) => {
      const answer = await question((own) => logsFor(ground, releaseId, own), signal, timeoutMs);
      return typeof answer === 'string' ? answer : undefined;
    },
  };
}

/** Carries an order out, and takes the files away that were made for it. */
async function carryOut<T>(ground: Ground, work: (limits: Limits) => Promise<T>, limits: Limits) {
  try {
    return await settle(async () => {
      if (limits.signal.aborted) throw new Halt({ kind: 'cancelled' });
      return work(limits);
    });
  } finally {
    await ground.scratch.clear();
  }
}

/** A refusal to deploy is, in a rollback, a rollback that failed. */
function asRollback(answer: Accepted): Accepted {
  return answer.kind === 'failed' && (answer.reasonCode === 'deploy-command-failed' || answer.reasonCode === 'bad-input') ? { ...answer, reasonCode: 'rollback-command-failed' } : answer;
}

function capabilitiesOf({ switch: script, services }: ComposeTarget): Capabilities {
  const lacking = [...(services === undefined ? ['"services"'] : []), ...(script === undefined ? ['"switch"'] : [])];
  return {
    strategies: ['rolling', 'recreate', ...(lacking.length === 0 ? (['blue-green'] as const) : [])],
    missing: {
      ...(lacking.length === 0 ? {} : { 'blue-green': `it needs ${lacking.join(' and ')} in the target` }),
      canary: 'Compose shares no requests out; a proxy would have to',
    },
    current: true,
    status: true,
    earlyFailure: true,
    rollback: true,
    logs: true,
  };
}
