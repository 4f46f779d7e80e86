import * as z from 'zod/mini';
import { isVariableName } from '../variables.ts';

/** A compose file as Compose understands it: merged, interpolated, with its defaults. */
export interface Model {
  readonly project: string;
  readonly services: ReadonlyMap<string, Service>;
  /** Networks and volumes of the project by their key, with the names that the engine knows them by. */
  readonly networks: ReadonlyMap<string, Resource>;
  readonly volumes: ReadonlyMap<string, Resource>;
  /** All of it, as Compose printed it. */
  readonly raw: Readonly<Record<string, unknown>>;
}

export interface Resource {
  readonly name: string;
  readonly external: boolean;
}

export interface Service {
  readonly name: string;
  /** Undefined where the image is only built. */
  readonly image: string | undefined;
  readonly builds: boolean;
  readonly platform: string | undefined;
  readonly containerName: string | undefined;
  /** Ports of the host that only one container can have, e.g. `8080`. */
  readonly fixedPorts: readonly string[];
  readonly publishes: boolean;
  readonly networkMode: string | undefined;
  /** Addresses that only one container can have. */
  readonly fixedAddresses: readonly string[];
  /** Whether the file itself has a health check for it; an image may have one too. */
  readonly checked: boolean;
  readonly dependsOn: ReadonlyMap<string, string>;
  readonly variables: readonly string[];
  readonly replicas: number;
}

const name = z.string();
const dependency = z.object({ condition: z.optional(z.string()) });
const attachment = z.nullish(z.object({ ipv4_address: z.optional(z.string()), ipv6_address: z.optional(z.string()), mac_address: z.optional(z.string()) }));
const service = z.object({
  image: z.optional(z.string()),
  build: z.optional(z.unknown()),
  platform: z.optional(z.string()),
  container_name: z.optional(z.string()),
  mac_address: z.optional(z.string()),
  ports: z.nullish(z.array(z.object({ published: z.optional(z.union([z.string(), z.number()])) }))),
  network_mode: z.optional(z.string()),
  networks: z.nullish(z.record(name, attachment)),
  healthcheck: z.nullish(z.object({ disable: z.optional(z.boolean()) })),
  depends_on: z.nullish(z.record(name, dependency)),
  environment: z.nullish(z.record(name, z.unknown())),
  scale: z.optional(z.number()),
  deploy: z.nullish(z.object({ replicas: z.optional(z.number()), mode: z.optional(z.string()) })),
});
const resource = z.nullish(z.object({ name: z.optional(z.string()), external: z.optional(z.unknown()) }));
const model = z.object({ name, services: z.record(name, service), networks: z.nullish(z.record(name, resource)), volumes: z.nullish(z.record(name, resource)) });

/** Reads what `docker compose config --format json` printed. @returns undefined where it is not that */
export function readModel(text: string): Model | undefined {
  const raw = parse(text);
  const read = model.safeParse(raw);
  if (!read.success) return undefined;
  const { name: project, services, networks, volumes } = read.data;
  return { project, services: new Map(Object.entries(services).map(([key, value]) => [key, serviceOf(key, value)])), networks: resourcesOf(networks, project), volumes: resourcesOf(volumes, project), raw: raw as Record<string, unknown> };
}

function serviceOf(key: string, found: z.infer<typeof service>): Service {
  const published = (found.ports ?? []).map((port) => String(port.published ?? ''));
  const addresses = Object.values(found.networks ?? {}).flatMap((attached) => [attached?.ipv4_address, attached?.ipv6_address, attached?.mac_address]);
  return {
    name: key,
    image: found.image,
    builds: found.build !== undefined && found.build !== null,
    platform: found.platform,
    containerName: found.container_name,
    fixedPorts: published.filter((port) => /^\d+$/.test(port) && port !== '0'),
    publishes: published.length > 0,
    networkMode: found.network_mode,
    fixedAddresses: [...addresses, found.mac_address].flatMap((address) => (address ? [address] : [])),
    checked: found.healthcheck !== undefined && found.healthcheck !== null && found.healthcheck.disable !== true,
    dependsOn: new Map(Object.entries(found.depends_on ?? {}).map(([on, { condition }]) => [on, condition ?? 'service_started'])),
    variables: Object.keys(found.environment ?? {}).filter(isVariableName),
    replicas: Math.max(0, Math.floor(found.scale ?? found.deploy?.replicas ?? 1)),
  };
}

function resourcesOf(found: z.infer<typeof model>['networks'], project: string): ReadonlyMap<string, Resource> {
  return new Map(Object.entries(found ?? {}).map(([key, value]) => [key, { name: value?.name ?? `${project}_${key}`, external: value?.external !== undefined && value.external !== false && value.external !== null }]));
}

/** Services that run once and end: others wait for them to have completed. */
export function jobsOf({ services }: Model): ReadonlySet<string> {
  return new Set([...services.values()].flatMap(({ dependsOn }) => [...dependsOn].flatMap(([on, condition]) => (condition === 'service_completed_successfully' ? [on] : []))));
}

/** What some services need, directly or not, besides themselves. */
export function neededBy(names: readonly string[], { services }: Model): readonly string[] {
  const found = new Set(names);
  for (const each of found) for (const on of services.get(each)?.dependsOn.keys() ?? []) found.add(on);
  return [...found].filter((each) => !names.includes(each) && services.has(each));
}

/** What Compose calls the image of a service; a built one has the project's name where the file gives none. */
export const imageOf = ({ image, name: key }: Service, project: string): string => image ?? `${project}-${key}`;

/** Hashes of the services' configurations, as `docker compose config --hash` prints them. */
export function readHashes(text: string): ReadonlyMap<string, string> {
  return new Map(text.split('\n').flatMap((line) => {
    const [, key, hash] = /^(\S+) ([0-9a-f]{64})$/.exec(line.trim()) ?? [];
    return key === undefined || hash === undefined ? [] : [[key, hash] as const];
  }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
