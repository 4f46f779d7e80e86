import { quote } from '../../kernel/untrusted-text.ts';
import type { Strategy } from '../port.ts';
import type { Cloud66Target } from './target.ts';
import type { Stack } from './wire.ts';

/** The body of a request to deploy. */
export type RedeployBody = Readonly<Record<string, string | number | readonly string[]>>;

/** What is to run: a commit or ref of the repository, or the services of a stack of containers with their tags. */
export type Source = { readonly kind: 'git'; readonly ref: string } | { readonly kind: 'services'; readonly services: readonly string[] };

const TAG = /^[\w][\w./-]{0,127}$/;

/** The tag of an image reference: `1.4.2` of `registry.example.com:5000/web:1.4.2`; undefined where it has none. */
export function tagOf(image: string): string | undefined {
  const [, tag] = /:([\w][\w.-]{0,127})(?:@sha256:[0-9a-f]{64})?$/.exec(image) ?? [];
  return image.includes('@') && !/:[\w.-]+@sha256:/.test(image) ? undefined : tag;
}

/** Each service with its tag; one that has a tag in the target keeps it. */
export function tagServices(services: readonly string[], tag: string): readonly string[] | undefined {
  return TAG.test(tag) ? services.map((service) => (service.includes(':') ? service : `${service}:${tag}`)) : undefined;
}

/** Whether a stack runs containers: those take tags of services, and no git reference. */
export const runsContainers = ({ backend, framework }: Pick<Stack, 'backend' | 'framework'>): boolean => /docker|kubernetes|k8s|maestro|container/i.test(`${backend ?? ''} ${framework ?? ''}`);

export type Chosen = { readonly kind: 'source'; readonly source: Source } | { readonly kind: 'none'; readonly reason: string; readonly advice: string };

/** What a new release is made from. */
export function chooseSource({ services }: Pick<Cloud66Target, 'services'>, stack: Pick<Stack, 'backend' | 'framework'>, wanted: { readonly version: string; readonly image: string | undefined; readonly commit: string | undefined }): Chosen {
  if (stack.framework === 'skycap') return { kind: 'none', reason: 'The stack only builds images (framework "skycap"); nothing runs there.', advice: 'Name the stack that runs the application.' };
  if (services === undefined) {
    if (!runsContainers(stack)) return { kind: 'source', source: { kind: 'git', ref: wanted.commit ?? wanted.version } };
    return { kind: 'none', reason: 'The stack runs containers, so Cloud 66 takes no git reference for it, and the target names no services.', advice: 'Name the services that get the new version, e.g. services: [web, worker] in the target.' };
  }
  const tag = wanted.image === undefined ? wanted.version : (tagOf(wanted.image) ?? '');
  const tagged = tagServices(services, tag);
  if (tagged) return { kind: 'source', source: { kind: 'services', services: tagged } };
  return wanted.image === undefined
    ? { kind: 'none', reason: `The version ${quote(wanted.version)} cannot be a tag of an image or a git reference.`, advice: 'Give the image with its tag in input "image", or a version that is a tag.' }
    : { kind: 'none', reason: `The image ${quote(wanted.image)} has no tag; Cloud 66 takes services by tag, not by digest.`, advice: 'Give the image with its tag, e.g. ghcr.io/acme/web:1.4.2.' };
}

/** Cloud 66's own name for a way to take over, and the share that a canary begins with. */
export function rolloutOf(strategy: Strategy, target: Pick<Cloud66Target, 'rollout-strategy' | 'deployment-profile'>, back: boolean): { readonly rollout_strategy?: string; readonly canary_percentage?: number } {
  if (!back && strategy === 'canary') return { rollout_strategy: 'canary', canary_percentage: 0 };
  if (!back && strategy === 'blue-green') return { rollout_strategy: 'blue_green_delayed' };
  if (!back && target['rollout-strategy'] !== undefined) return { rollout_strategy: target['rollout-strategy'] };
  // What is put back must not be left waiting beside what failed, whatever the target or its profile says.
  return back && (target['rollout-strategy'] !== undefined || target['deployment-profile'] !== undefined) ? { rollout_strategy: 'none' } : {};
}

/**
 * The bodies to try, in this order, each after a refusal of the one before as not valid.
 *
 * `services`: the docs say text with commas, Cloud 66's own Go client has sent a JSON array since 2015; the array is what its tool
 * is used with every day, so it comes first. `canary_percentage`: 0 is what staging means, but the least that is taken is not
 * documented, so 1 comes second.
 */
export function redeployBodies(source: Source, target: Cloud66Target, more: { readonly reference: string; readonly strategy: Strategy; readonly back: boolean }): readonly RedeployBody[] {
  const rollout = rolloutOf(more.strategy, target, more.back);
  const { 'deploy-strategy': deploy, 'deployment-profile': profile } = target;
  const common = { user_reference: more.reference, ...(deploy === undefined ? {} : { deploy_strategy: deploy }), ...(profile === undefined ? {} : { deployment_profile: profile }), ...rollout };
  const bodies: readonly RedeployBody[] = source.kind === 'git' ? [{ git_ref: source.ref, ...common }] : [{ services: source.services, ...common }, { services: source.services.join(','), ...common }];
  return rollout.canary_percentage === 0 ? bodies.flatMap((body) => [body, { ...body, canary_percentage: 1 }]) : bodies;
}
