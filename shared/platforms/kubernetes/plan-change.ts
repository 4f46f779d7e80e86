import { quote } from '../../kernel/untrusted-text.ts';
import type { DeployOrder, Strategy } from '../port.ts';
import type { Cluster, Declined } from './cluster.ts';
import { chooseContainers, hasRepository, isImage } from './containers.ts';
import type { Change, Chosen } from './containers.ts';
import type { PodTemplate } from './objects.ts';
import { findOwner } from './owner.ts';
import type { Scene } from './scene.ts';
import type { Workload } from './sight.ts';
import { describeName } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

export const refusal = (reason: string, advice?: string): Declined => ({ kind: 'failed', reasonCode: 'deploy-command-failed', reason, ...(advice === undefined ? {} : { advice }) });

export const changeOf = ({ target }: Cluster, { image, variables }: Pick<DeployOrder, 'image' | 'variables'>): Change => ({ image, variables, named: target.container });

/** Why this order is not even begun: what would be undone by others, or could not be followed to its end. */
export function whyRefused(scene: Scene, { image }: Pick<DeployOrder, 'image'>): Declined | undefined {
  const owner = findOwner(scene.sights.map(({ workload }) => workload));
  if (owner !== undefined) return { kind: 'failed', reasonCode: 'gitops-owned', reason: `${owner} owns what runs here and would undo a change.`, advice: 'Deploy by a commit to the repository that it follows, or take the workload out of its care.' };
  if (image !== undefined && !isImage(image)) return refusal(`Input "image" is no reference of an image: ${quote(image)}.`, 'Give registry/repository:tag or registry/repository@sha256:…');
  return undefined;
}

/** What keeps a new template from being rolled out, whatever is in it. */
export function whyHeld(workloads: readonly Workload[], strategy: Strategy): Declined | undefined {
  for (const { name, paused, strategy: own, partition } of workloads) {
    const it = describeName(name);
    if (paused) return refusal(`${it} is paused, so that no change of it is rolled out.`, `Resume it first: kubectl rollout resume ${it}.`);
    if (own === 'OnDelete') return unavailable(`${it} has the update strategy OnDelete: its pods change only when somebody deletes them.`, 'Give it the update strategy RollingUpdate.');
    if (partition > 0) return unavailable(`${it} has the partition ${partition}: pods with a lower number stay on the revision before.`, 'Set spec.updateStrategy.rollingUpdate.partition to 0.');
    if (strategy !== 'rolling' && name.kind !== 'deployment') return unavailable(`${it} can only be deployed with strategy rolling.`, 'Deploy it in a step of its own.');
  }
  return undefined;
}

export const unavailable = (reason: string, advice: string): Declined => ({ kind: 'failed', reasonCode: 'strategy-unavailable', reason, advice });

export interface Choice {
  readonly name: WorkloadName;
  readonly template: PodTemplate;
  readonly chosen: Extract<Chosen, { readonly kind: 'chosen' }>;
}

/**
 * Which containers of which workloads change. With several workloads an image goes only where its repository is already, as far
 * as it is anywhere: nobody means to put the application's image into the cache beside it.
 */
export function chooseAll(workloads: readonly Pick<Choice, 'name' | 'template'>[], change: Change, skip: (name: WorkloadName) => void): { readonly kind: 'chosen'; readonly choices: readonly Choice[] } | Declined {
  const choices: Choice[] = [];
  const { image, named } = change;
  const byRepository = image !== undefined && named === undefined && workloads.length > 1 && workloads.some(({ template }) => hasRepository(template, image));
  for (const { name, template } of workloads) {
    if ((byRepository && image !== undefined && !hasRepository(template, image)) || lacksNamed(template, named, workloads)) {
      skip(name);
      continue;
    }
    const chosen = chooseContainers(template, change);
    if (chosen.kind === 'unclear') return refusal(`Which container of ${describeName(name)} is meant is not clear: ${chosen.reason}.`, 'Name the containers in the target\'s "container".');
    choices.push({ name, template, chosen });
  }
  return { kind: 'chosen', choices };
}

/** A name in "container" may be of one workload only, as long as some workload has it. */
function lacksNamed(template: PodTemplate, named: readonly string[] | undefined, all: readonly Pick<Choice, 'template'>[]): boolean {
  const has = ({ spec }: PodTemplate): boolean => [...spec.containers, ...(spec.initContainers ?? [])].some(({ name }) => named?.includes(name) === true);
  return named !== undefined && !has(template) && all.some((one) => has(one.template));
}

export const describeMissing = (names: readonly WorkloadName[]): string => `${names.map(describeName).join(', ')} ${names.length === 1 ? 'does' : 'do'} not exist in the namespace`;
