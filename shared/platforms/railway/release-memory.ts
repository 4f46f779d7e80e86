import type { DeploymentVerdict } from './judge-deployment.ts';

/** What one run has seen and done of its releases; nothing of it outlives the run. */
export interface ReleaseMemory {
  /** The deployments that a release id stands for, in the order of the services. */
  readonly idsOf: Map<string, readonly string[]>;
  /** Releases that this run began. */
  readonly begun: Set<string>;
  /** Since when a deployment is called started, on the monotonic clock. */
  readonly upSince: Map<string, number>;
  /** Deployments that this run restarted. */
  readonly restarted: Set<string>;
  /** For how long a deployment is watched that nothing probes, in milliseconds. */
  readonly settleMs: Map<string, number>;
  /** Whether the containers of a service may end, by its id. */
  readonly mayEnd: Map<string, boolean>;
  /** Deployments that failed, with why. */
  readonly failed: Map<string, DeploymentVerdict>;
  /** Deployments that this run stopped, with why. */
  readonly stopped: Map<string, { readonly reason: string; readonly consequence?: true }>;
  /** Warnings that were given, and orders to cancel. */
  readonly told: Set<string>;
  /** What was last seen of a release; an answer that fails says nothing new. */
  readonly lastSeen: Map<string, string>;
}

export const emptyMemory = (): ReleaseMemory => ({ idsOf: new Map(), begun: new Set(), upSince: new Map(), restarted: new Set(), failed: new Map(), stopped: new Map(), settleMs: new Map(), mayEnd: new Map(), told: new Set(), lastSeen: new Map() });
