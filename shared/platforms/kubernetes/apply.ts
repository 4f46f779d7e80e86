import type { Cluster } from './cluster.ts';
import type { Answer, Budget } from './kubectl.ts';
import type { AnyObject } from './objects.ts';

/** How the target wants objects applied. */
export const modeOf = ({ target }: Cluster): readonly string[] => (target['server-side'] ? ['--server-side', '--field-manager=surefoot'] : []);
export const listOf = (items: readonly unknown[]): string => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

/** Applies objects in this order, by standard input: some may be secret. */
export const apply = (cluster: Cluster, objects: readonly AnyObject[], budget: Budget): Promise<Answer<string>> =>
  objects.length === 0 ? Promise.resolve({ kind: 'ok', value: '' }) : cluster.kubectl.run({ args: ['apply', ...modeOf(cluster), '--filename=-'], stdin: listOf(objects), changes: true, repeatable: true, shown: true }, budget);
