import { clip, oneLine } from '../../kernel/untrusted-text.ts';
import type { Workload } from './sight.ts';

/** Labels and annotations that controllers leave on what they would put back to the state of a repository. */
const MARKS: readonly (readonly [key: string, controller: string])[] = [
  ['argocd.argoproj.io/tracking-id', 'Argo CD'],
  ['argocd.argoproj.io/instance', 'Argo CD'],
  ['kustomize.toolkit.fluxcd.io/name', 'Flux'],
  ['helm.toolkit.fluxcd.io/name', 'Flux'],
  ['configsync.gke.io/declared-version', 'Config Sync'],
  ['configmanagement.gke.io/managed', 'Config Sync'],
  ['objectset.rio.cattle.io/id', 'Fleet'],
];

/**
 * The controller that would undo a change, by its name and what it calls this; undefined where none is seen. Argo CD's tracking
 * by `app.kubernetes.io/instance` is not recognised: charts set that label too.
 */
export function findOwner(workloads: readonly Workload[]): string | undefined {
  for (const { labels, annotations, controller } of workloads) {
    for (const [key, name] of MARKS) {
      const value = Object.hasOwn(annotations, key) ? annotations[key] : Object.hasOwn(labels, key) ? labels[key] : undefined;
      if (value === undefined || value === 'disabled') continue;
      const called = key.endsWith('tracking-id') ? value.replace(/:.*$/s, '') : value;
      return called === '' || called === 'enabled' ? name : `${name} (${clip(oneLine(called), 100)})`;
    }
    if (controller) return `${clip(oneLine(controller.kind), 60)} ${clip(oneLine(controller.name), 100)}`;
  }
  return undefined;
}
