export const WORKLOAD_KINDS = ['deployment', 'statefulset', 'daemonset'] as const;
export type WorkloadKind = (typeof WORKLOAD_KINDS)[number];

/** Which workload, as people and kubectl write it: `deployment/web`. */
export interface WorkloadName {
  readonly kind: WorkloadKind;
  readonly name: string;
}

const SHORT: Readonly<Record<string, WorkloadKind>> = { deploy: 'deployment', deployment: 'deployment', deployments: 'deployment', sts: 'statefulset', statefulset: 'statefulset', statefulsets: 'statefulset', ds: 'daemonset', daemonset: 'daemonset', daemonsets: 'daemonset' };

/** Reads `web`, `deployment/web` or `sts/db`; the target has checked how it is written. */
export function parseWorkloadName(text: string): WorkloadName {
  const slash = text.indexOf('/');
  return { kind: SHORT[text.slice(0, Math.max(0, slash))] ?? 'deployment', name: text.slice(slash + 1) };
}

export const describeName = ({ kind, name }: WorkloadName): string => `${kind}/${name}`;

export const isSameName = (a: WorkloadName, b: WorkloadName): boolean => a.kind === b.kind && a.name === b.name;

/** The kind of an object of the API, where it is one that is rolled out. */
export const workloadKindOf = (kind: string): WorkloadKind | undefined => WORKLOAD_KINDS.find((known) => known === kind.toLowerCase());
