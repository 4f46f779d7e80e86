import { quote } from '../../kernel/untrusted-text.ts';
import type { DeployOrder } from '../port.ts';
import { declined } from './cluster.ts';
import type { Cluster, Declined } from './cluster.ts';
import { changeTemplate, isImage, repositoryOf, withLabels } from './containers.ts';
import type { Choice } from './plan-change.ts';
import { changeOf, chooseAll, refusal } from './plan-change.ts';
import { apply, listOf, modeOf } from './apply.ts';
import { clearJobs, isJob, nameJobs, runJobs } from './jobs.ts';
import type { Answer, Budget } from './kubectl.ts';
import { podTemplate } from './objects.ts';
import type { AnyObject } from './objects.ts';
import { COLOR } from './scene.ts';
import type { Scene } from './scene.ts';
import { readWorkload } from './sight.ts';
import type { Workload } from './sight.ts';
import { describeName, isSameName, workloadKindOf } from './workload-name.ts';
import type { WorkloadName } from './workload-name.ts';

/** Manifests with this release in them, as the API server would take them. */
export interface Prepared {
  readonly objects: readonly AnyObject[];
  /** The workloads of the release as they will be. */
  readonly workloads: readonly Workload[];
}

/** Puts the release into the manifests and asks the API server whether it would take all of it, before anything is changed. */
export async function prepare(cluster: Cluster, order: DeployOrder, { releaseId, scene }: { readonly releaseId: string; readonly scene: Scene }, budget: () => Budget): Promise<{ readonly kind: 'prepared'; readonly prepared: Prepared } | Declined> {
  const manifests = await cluster.manifests(budget());
  if (manifests.kind !== 'ok') return declined(manifests, 'The manifests could not be read', 'deploy-command-failed');
  const injected = inject(cluster, order, scene, manifests.value.objects);
  if ('kind' in injected) return injected;
  const objects = nameJobs(injected.objects, releaseId);
  const cleared = await clearJobs(cluster, objects, 'look', budget);
  if (cleared.kind !== 'ok') return cleared.kind === 'refused' ? refusal(cleared.reason, cleared.advice) : declined(cleared, 'The Jobs of earlier releases could not be looked at', 'deploy-command-failed');
  const tried = await dryRun(cluster, objects.map((object) => (cleared.value.includes(object.metadata.name ?? '') && isJob(object) ? { ...object, metadata: { ...object.metadata, name: `${object.metadata.name?.slice(0, 50)}-tried` } } : object)), budget);
  if (tried.kind !== 'ok') return declined(tried, 'The API server would not take the manifests, so nothing was changed', 'deploy-command-failed');
  const workloads = tried.value.flatMap((object) => {
    const workload = workloadKindOf(String((object as { kind?: unknown }).kind)) && readWorkload(object);
    return workload && scene.names.some((name) => isSameName(name, workload.name)) ? [workload] : [];
  });
  return { kind: 'prepared', prepared: { objects, workloads } };
}

/** A namespace that the manifests bring along must be there before the server can judge what goes into it. */
async function dryRun(cluster: Cluster, objects: readonly AnyObject[], budget: () => Budget): Promise<Answer<readonly unknown[]>> {
  const ask = (): Promise<Answer<string>> => cluster.kubectl.run({ args: ['apply', ...modeOf(cluster), '--dry-run=server', '--output=json', '--filename=-'], stdin: listOf(objects), changes: false }, budget());
  const namespaces = objects.filter(({ kind }) => kind === 'Namespace');
  let answer = await ask();
  if (answer.kind === 'error' && answer.why === 'not-found' && namespaces.length > 0) {
    const made = await apply(cluster, namespaces, budget());
    if (made.kind !== 'ok') return made;
    answer = await ask();
  }
  if (answer.kind !== 'ok') return answer;
  try {
    const parsed = JSON.parse(answer.value) as { readonly kind?: unknown; readonly items?: readonly unknown[] };
    return { kind: 'ok', value: Array.isArray(parsed.items) ? parsed.items : [parsed] };
  } catch {
    return { kind: 'error', why: 'garbled', reason: 'kubectl answered with something that is not JSON' };
  }
}

/** What Jobs may need, before them; what would already run the new version, after them. */
const FIRST = new Set(['Namespace', 'CustomResourceDefinition', 'ServiceAccount', 'Role', 'RoleBinding', 'ClusterRole', 'ClusterRoleBinding', 'ConfigMap', 'Secret', 'PersistentVolumeClaim', 'NetworkPolicy', 'LimitRange', 'ResourceQuota', 'PriorityClass', 'StorageClass']);

/**
 * Applies what was prepared: configuration, then Jobs, which must complete, then the rest.
 * @param skipped workloads that are not applied here, since something stands beside them first
 */
export async function applyPrepared(cluster: Cluster, { objects }: Prepared, skipped: readonly WorkloadName[], budget: () => Budget): Promise<{ readonly kind: 'ok' } | Declined> {
  const wanted = objects.filter(({ kind, metadata }) => !skipped.some((name) => workloadKindOf(kind) === name.kind && metadata.name === name.name));
  const jobs = wanted.filter(isJob);
  const first = jobs.length === 0 ? [] : wanted.filter(({ kind }) => FIRST.has(kind));
  const prepared = await apply(cluster, first, budget());
  if (prepared.kind !== 'ok') return declined(prepared, 'The configuration could not be applied', 'deploy-command-failed');
  if (jobs.length > 0) {
    const run = await runJobs(cluster, jobs, budget);
    if (run.kind !== 'ok') return run;
  }
  const applied = await apply(cluster, wanted.filter((object) => !isJob(object) && !first.includes(object)), budget());
  return applied.kind === 'ok' ? { kind: 'ok' } : declined(applied, 'The manifests could not be applied', 'deploy-command-failed');
}

/** The image and the variables go into the workloads of the release, and the image into Jobs that run the same one. */
function inject(cluster: Cluster, order: DeployOrder, scene: Scene, objects: readonly AnyObject[]): { readonly objects: readonly AnyObject[] } | Declined {
  const change = changeOf(cluster, order);
  const followed = objects.flatMap((object) => {
    const name = scene.names.find(({ kind, name: called }) => workloadKindOf(object.kind) === kind && object.metadata.name === called);
    const template = podTemplate.safeParse(templateOf(object));
    return name && template.success ? [{ name, template: template.data, object }] : [];
  });
  const chosen = chooseAll(followed, change, (name) => cluster.log.info(`${describeName(name)} keeps the image of its manifest: no container of it is meant.`));
  if (chosen.kind !== 'chosen') return chosen;
  if (order.image !== undefined && !chosen.choices.some(({ chosen: { containers, initContainers } }) => containers.length + initContainers.length > 0)) return refusal(`No workload in the manifests has a container for image ${quote(order.image)}.`, 'Name the container in the target\'s "container".');
  const choices = new Map<unknown, Choice>(chosen.choices.map((choice) => [followed.find(({ name }) => name === choice.name)?.object, choice]));
  const color = scene.service?.selector[COLOR];
  return {
    objects: objects.map((object) => {
      if (isJob(object)) return order.image === undefined || !isImage(order.image) ? object : withTemplate(object, changeJob(templateOf(object), order.image));
      const choice = choices.get(object);
      if (choice === undefined) return object;
      const template = changeTemplate(templateOf(object), change, choice.chosen);
      return withStrategy(withTemplate(object, color === undefined ? template : withLabels(template, { [COLOR]: color })), order);
    }),
  };
}

interface WithSpec {
  readonly spec?: Readonly<Record<string, unknown>> & { readonly template?: unknown };
}
const specOf = (object: AnyObject): WithSpec['spec'] => (object as WithSpec).spec;
const templateOf = (object: AnyObject): unknown => specOf(object)?.template;
const withTemplate = (object: AnyObject, template: unknown): AnyObject => ({ ...object, spec: { ...specOf(object), template } });
const withStrategy = (object: AnyObject, { strategy }: DeployOrder): AnyObject => (strategy === 'recreate' && object.kind === 'Deployment' ? { ...object, spec: { ...specOf(object), strategy: { type: 'Recreate' } } } : object);

function changeJob(template: unknown, image: string): unknown {
  const parsed = podTemplate.safeParse(template);
  if (!parsed.success) return template;
  const same = parsed.data.spec.containers.filter((one) => one.image && repositoryOf(one.image) === repositoryOf(image)).map(({ name }) => name);
  return changeTemplate(template, { image, variables: {}, named: undefined }, { kind: 'chosen', containers: same, initContainers: [] });
}
