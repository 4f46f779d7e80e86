import type { Variables } from '../port.ts';
import type { PodTemplate } from './objects.ts';

/** What of a workload's template a release changes. */
export interface Change {
  readonly image: string | undefined;
  readonly variables: Variables;
  /** The containers that the target names. */
  readonly named: readonly string[] | undefined;
}

export type Chosen = { readonly kind: 'chosen'; readonly containers: readonly string[]; readonly initContainers: readonly string[] } | { readonly kind: 'unclear'; readonly reason: string };

const none: Chosen = { kind: 'chosen', containers: [], initContainers: [] };
/** What registries accept in a reference, and nothing that could be anything else. */
export const isImage = (text: string): boolean => /^[A-Za-z0-9][\w.\-/:@+]{0,499}$/.test(text);

/**
 * Which containers of one workload get the image and the variables: those that the target names; else those with an image of the
 * same repository; else the only one there is.
 */
export function chooseContainers(template: PodTemplate, { image, variables, named }: Change): Chosen {
  if (image === undefined && Object.keys(variables).length === 0) return none;
  const { containers, initContainers } = template.spec;
  if (named !== undefined) {
    const chosen = { kind: 'chosen', containers: namesIn(containers, named), initContainers: namesIn(initContainers ?? [], named) } as const;
    return chosen.containers.length + chosen.initContainers.length > 0 ? chosen : { kind: 'unclear', reason: `it has no container called ${named.join(' or ')}, but ${containers.map(({ name }) => name).join(', ')}` };
  }
  const same = image === undefined ? [] : containers.filter((one) => isOfRepository(one.image, image)).map(({ name }) => name);
  if (same.length > 0) return { kind: 'chosen', containers: same, initContainers: [] };
  const [only] = containers;
  if (containers.length === 1 && only) return { kind: 'chosen', containers: [only.name], initContainers: [] };
  return { kind: 'unclear', reason: `it has ${containers.length} containers (${containers.map(({ name }) => name).join(', ')})${image === undefined ? '' : ', none of them with an image of this repository'}; name one in "container"` };
}

const namesIn = (containers: readonly { readonly name: string }[], named: readonly string[]): readonly string[] => containers.map(({ name }) => name).filter((name) => named.includes(name));

export const hasRepository = (template: PodTemplate, image: string): boolean => template.spec.containers.some((one) => isOfRepository(one.image, image));
const isOfRepository = (present: string | null | undefined, image: string): boolean => typeof present === 'string' && repositoryOf(present) === repositoryOf(image);

/** An image without its tag and digest, by the name that Docker resolves short ones to. */
export function repositoryOf(image: string): string {
  const [bare = ''] = image.split('@');
  const slash = bare.lastIndexOf('/');
  const colon = bare.lastIndexOf(':');
  const name = colon > slash ? bare.slice(0, colon) : bare;
  const [first = '', ...rest] = name.split('/');
  if (rest.length === 0) return `docker.io/library/${first}`;
  return /[.:]|^localhost$/.test(first) ? name : `docker.io/${name}`;
}

/** A strategic merge patch of a pod template: containers and variables are matched by name (core/v1 patchMergeKey). */
export function templatePatch(template: PodTemplate, change: Change, { containers, initContainers }: Extract<Chosen, { kind: 'chosen' }>): Readonly<Record<string, unknown>> {
  const patchOf = (name: string, present: PodTemplate['spec']['containers']): unknown => ({ name, ...(change.image === undefined ? {} : { image: change.image }), ...envPatch(change.variables, present.find((one) => one.name === name)?.env ?? []) });
  return {
    spec: {
      ...(containers.length === 0 ? {} : { containers: containers.map((name) => patchOf(name, template.spec.containers)) }),
      ...(initContainers.length === 0 ? {} : { initContainers: initContainers.map((name) => patchOf(name, template.spec.initContainers ?? [])) }),
    },
  };
}

/** What was taken from elsewhere until now is let go of: a variable has a value or a source, never both. */
function envPatch(variables: Variables, present: readonly { readonly name: string; readonly valueFrom?: unknown }[]): { readonly env?: readonly unknown[] } {
  const env = Object.entries(variables).map(([name, value]) => ({ name, value, ...(present.some((one) => one.name === name && one.valueFrom) ? { valueFrom: null } : {}) }));
  return env.length === 0 ? {} : { env };
}

interface RawContainer extends Readonly<Record<string, unknown>> {
  readonly name?: unknown;
  readonly env?: readonly { readonly name?: unknown }[];
}
interface RawTemplate extends Readonly<Record<string, unknown>> {
  readonly metadata?: { readonly labels?: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>;
  readonly spec?: { readonly containers?: readonly RawContainer[]; readonly initContainers?: readonly RawContainer[] } & Readonly<Record<string, unknown>>;
}

/** The same change made to a whole template, for an object that is sent as a whole. */
export function changeTemplate(template: unknown, { image, variables }: Change, { containers, initContainers }: Extract<Chosen, { kind: 'chosen' }>): unknown {
  const raw = template as RawTemplate;
  const change = (names: readonly string[]) => (container: RawContainer): RawContainer => {
    if (!names.includes(String(container.name))) return container;
    const env = [...(container.env ?? []).filter(({ name }) => !Object.hasOwn(variables, String(name))), ...Object.entries(variables).map(([name, value]) => ({ name, value }))];
    return { ...container, ...(image === undefined ? {} : { image }), ...(env.length === 0 ? {} : { env }) };
  };
  return { ...raw, spec: { ...raw.spec, containers: (raw.spec?.containers ?? []).map(change(containers)), ...(raw.spec?.initContainers ? { initContainers: raw.spec.initContainers.map(change(initContainers)) } : {}) } };
}

/** A template with labels set, or taken away where they are undefined. */
export function withLabels(template: unknown, labels: Readonly<Record<string, string | undefined>>): Readonly<Record<string, unknown>> {
  const raw = template as RawTemplate;
  const merged = Object.fromEntries(Object.entries({ ...raw.metadata?.labels, ...labels }).filter(([, value]) => value !== undefined));
  return { ...raw, metadata: { ...raw.metadata, labels: merged } };
}
