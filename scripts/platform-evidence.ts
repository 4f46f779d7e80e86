import type { PlatformName } from '../shared/kernel/outcomes.ts';

/** What the table of platforms says of each, from left to right. */
export const COLUMNS = ['deploy', 'rolling', 'blue-green', 'canary', 'recreate', 'rollback', 'logs', 'variables', 'restart', 'history', 'wait until live', 'early failure'] as const;
export type Column = (typeof COLUMNS)[number];

/**
 * How something was tried. `real engine`: what a user would have runs it. `simulated nodes`: the real control plane, with nodes
 * that run nothing. `stand-in`: a server or a command of ours that keeps state and refuses what the published contract does not allow.
 */
export const WAYS = ['real engine', 'simulated nodes', 'stand-in'] as const;

/** The test that shows that a platform can do something. */
export interface Evidence {
  readonly how: (typeof WAYS)[number];
  /** The test file; its title may stand in what it imports from other tests. */
  readonly file: string;
  /** The title of the group that it is in, where its own would not tell it from others. */
  readonly group?: string;
  /** As it is written there. */
  readonly title: string;
}

export interface Tried {
  /** Targets that together have every key by which an adapter can do more. */
  readonly targets: readonly unknown[];
  readonly evidence: Readonly<Partial<Record<Column, Evidence>>>;
}

/** The titles of the suite that every platform passes. */
const SUITE = {
  deploy: 'a good release becomes live under the id that was given for it',
  rolling: 'a good release becomes live under the id that was given for it',
  'blue-green': '%s stages first and shifts when it is told to',
  canary: '%s stages first and shifts when it is told to',
  rollback: 'the earlier release is put back and followed until it serves',
  variables: 'variables go with the release, and their names can be listed',
  restart: 'what is live is started once more and serves the same',
  history: 'what the platform remembers begins with what is live',
  'wait until live': 'a release that is under way is not live',
  'early failure': 'a bad release is called failed with a reason, and what was live stays live',
} as const satisfies Partial<Record<Column, string>>;

/** Every column that the suite shows, tried in one way by one file. */
function bySuite(how: Evidence['how'], file: string, ...columns: readonly (keyof typeof SUITE)[]): Tried['evidence'] {
  return Object.fromEntries(columns.map((column): [string, Evidence] => [column, { how, file, title: SUITE[column] }]));
}

/** What was tried of each platform, and where that is to be seen. */
export const TRIED: Readonly<Partial<Record<PlatformName, Tried>>> = {
  railway: {
    targets: [{ services: ['api', 'worker'] }],
    evidence: {
      ...bySuite('stand-in', 'shared/test/platforms/railway/conformance.test.ts', 'deploy', 'rolling', 'rollback', 'variables', 'restart', 'history', 'wait until live', 'early failure'),
      logs: { how: 'stand-in', file: 'shared/test/platforms/railway/deploy.test.ts', title: 'its log has both parts, and errors of asking are no log' },
    },
  },
  cloud66: {
    targets: [{ stack: 'shop' }],
    evidence: {
      ...bySuite('stand-in', 'shared/test/platforms/cloud66/conformance.test.ts', 'deploy', 'rolling', 'blue-green', 'canary', 'rollback', 'variables', 'restart', 'history', 'wait until live', 'early failure'),
      logs: { how: 'stand-in', file: 'shared/test/platforms/cloud66/cloud66-platform.test.ts', title: 'is the one of its operation' },
    },
  },
  vercel: {
    targets: [{ project: 'my-site' }, { project: 'my-site', promote: 'staged' }],
    evidence: {
      ...bySuite('stand-in', 'shared/test/platforms/vercel/conformance.test.ts', 'deploy', 'rolling', 'blue-green', 'rollback', 'variables', 'restart', 'history', 'wait until live', 'early failure'),
      canary: { how: 'stand-in', file: 'shared/test/platforms/vercel/canary.test.ts', title: 'goes through the stages of the project and ends live' },
      logs: { how: 'stand-in', file: 'shared/test/platforms/vercel/vercel-platform.test.ts', title: 'the build log has its lines in order and no token' },
    },
  },
  compose: {
    targets: [{}, { services: 'web', switch: './switch.sh' }],
    evidence: {
      ...bySuite('real engine', 'test-e2e/compose.test.ts', 'deploy', 'rolling', 'blue-green', 'rollback', 'restart', 'history', 'wait until live', 'early failure'),
      recreate: { how: 'stand-in', file: 'shared/test/platforms/compose/deploy.test.ts', title: 'replaces in place, with every key that forbids two containers' },
      logs: { how: 'stand-in', file: 'shared/test/platforms/compose/deploy.test.ts', title: 'of a version that is "%s" is given up, and the old one stays' },
    },
  },
  kubernetes: {
    targets: [{ deployments: 'api', service: 'api' }],
    evidence: {
      ...bySuite('simulated nodes', 'test-e2e/kubernetes-conformance.test.ts', 'deploy', 'rolling', 'blue-green', 'canary', 'rollback', 'variables', 'restart', 'history', 'wait until live', 'early failure'),
      recreate: { how: 'simulated nodes', file: 'test-e2e/kubernetes.test.ts', title: 'recreate stops the old pods first, and rolling is rolling again after it' },
      logs: { how: 'stand-in', file: 'shared/test/platforms/kubernetes/kubernetes-platform.test.ts', group: 'a release that does not start', title: '%s' },
    },
  },
  command: {
    targets: [{ deploy: 'true', current: 'true', rollback: 'true', status: 'true', logs: 'true', 'set-variables': 'true', variables: 'true', restart: 'true' }],
    evidence: {
      ...bySuite('stand-in', 'shared/test/platforms/command/conformance.test.ts', 'deploy', 'rolling', 'rollback', 'variables', 'restart', 'wait until live', 'early failure'),
      logs: { how: 'stand-in', file: 'shared/test/platforms/command/command-platform.test.ts', title: 'are the last of what was printed, also of a command that fails' },
    },
  },
};
