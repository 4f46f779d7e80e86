import type { PlatformParts } from '../port.ts';
import type { Intent, SwitchRequest } from './judge-serving.ts';
import type { Questions } from './questions.ts';
import type { VercelTarget } from './target.ts';
import type { VercelApi } from './vercel-api.ts';

/** One connection to one project: what everything here works with. */
export interface Vercel {
  readonly target: VercelTarget;
  readonly api: VercelApi;
  readonly ask: Questions;
  readonly parts: PlatformParts;
  readonly session: Session;
}

/**
 * What this connection has started. Vercel has no place for it: who asks for a switch, and what for, is known to this run alone.
 */
export interface Session {
  /** What each deployment that was created here is for. */
  readonly intents: Map<string, Intent>;
  /** Switches that were asked for here, by deployment. */
  readonly switches: Map<string, SwitchRequest>;
  /** What the request before the first try was: a try whose answer was lost is recognised by it. */
  readonly priors: Map<string, number | undefined>;
  readonly tries: Map<string, number>;
  /** Deployments that were seen to take requests of production. */
  readonly served: Set<string>;
  /** What people were told already. */
  readonly told: Set<string>;
}

export const newSession = (): Session => ({ intents: new Map(), switches: new Map(), priors: new Map(), tries: new Map(), served: new Set(), told: new Set() });

/** @returns how much of the time of an order is left, at least a millisecond */
export function timeLeft({ parts: { clock } }: Vercel, timeoutMs: number): () => number {
  const end = clock.monotonic() + timeoutMs;
  return () => Math.max(1, end - clock.monotonic());
}
