import * as z from 'zod/mini';
import { oneLine } from '../../kernel/untrusted-text.ts';
import type { Engine, Limits } from './engine.ts';
import type { Ground } from './ground.ts';
import { halt, together } from './halt.ts';

/** A container of a compose project, as the engine tells of it. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly service: string;
  readonly imageId: string;
  /** The image as the compose file named it. */
  readonly imageName: string;
  readonly configHash: string;
  /** `unknown` for a word that this version does not know. */
  readonly state: (typeof STATES)[number] | 'unknown';
  readonly exitCode: number;
  readonly outOfMemory: boolean;
  readonly restarts: number;
  /** How it is started again: `no`, `always`, `unless-stopped`, `on-failure`. */
  readonly restartPolicy: string;
  /** `none` without a health check, `unknown` for a word that this version does not know. */
  readonly health: (typeof HEALTHS)[number] | 'none' | 'unknown';
  /** What the last failed health check printed. */
  readonly healthWords: string;
  /** ISO 8601; changes with every start. */
  readonly startedAt: string;
  readonly createdAt: string;
  readonly publishes: boolean;
  /** Services whose end this one's service waits for. */
  readonly waitsFor: readonly string[];
  /** What it may write to, by its place in the container. */
  readonly writable: readonly Mount[];
  readonly addresses: readonly string[];
}

export interface Mount {
  readonly kind: 'volume' | 'anonymous-volume' | 'folder';
  readonly at: string;
}

const STATES = ['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'] as const;
const HEALTHS = ['starting', 'healthy', 'unhealthy'] as const;

const LABEL = 'com.docker.compose';
/** The few facts that matter, one container a line: the rest holds the values of variables, and may be long. */
const FACTS = `{"id":{{json .Id}},"name":{{json .Name}},"image":{{json .Image}},"imageName":{{json .Config.Image}},"project":{{json (index .Config.Labels "${LABEL}.project")}},"service":{{json (index .Config.Labels "${LABEL}.service")}},"hash":{{json (index .Config.Labels "${LABEL}.config-hash")}},"waitsFor":{{json (index .Config.Labels "${LABEL}.depends_on")}},"state":{{json .State}},"restarts":{{json .RestartCount}},"policy":{{json .HostConfig.RestartPolicy}},"created":{{json .Created}},"ports":{{json .HostConfig.PortBindings}},"mounts":{{json .Mounts}},"networks":{{json .NetworkSettings.Networks}}}`;

const text = z._default(z.nullish(z.string()), '');
const facts = z.object({
  id: z.string().check(z.regex(/^[0-9a-f]{12,64}$/)),
  name: z.string(),
  image: z.string(),
  imageName: z.string(),
  project: z.string(),
  service: z.string(),
  hash: text,
  waitsFor: text,
  state: z.object({
    Status: z.string(),
    ExitCode: z.number(),
    OOMKilled: z.optional(z.boolean()),
    StartedAt: text,
    Health: z.nullish(z.object({ Status: z.string(), Log: z.nullish(z.array(z.object({ ExitCode: z.optional(z.number()), Output: z.optional(z.string()) }))) })),
  }),
  restarts: z.number(),
  policy: z.nullish(z.object({ Name: z.optional(z.string()) })),
  created: text,
  ports: z.nullish(z.record(z.string(), z.unknown())),
  mounts: z.nullish(z.array(z.object({ Type: z.string(), Name: z.optional(z.string()), Source: z.optional(z.string()), Destination: z.string(), RW: z.boolean() }))),
  networks: z.nullish(z.record(z.string(), z.nullish(z.object({ IPAddress: z.optional(z.string()) })))),
});

/** All containers of these projects, those that have ended too, but none that `run` made. @throws {Halt} where they are not to be had */
export async function readContainers({ engine, notes }: Ground, projects: readonly string[], limits: Limits): Promise<readonly Container[]> {
  const key = projects.join(' ');
  // Most often those are there that were there before: they are described while the list is made.
  const [ids, before] = await together(listContainers(engine, projects, limits), inspect(engine, notes.ids.get(key) ?? [], limits));
  notes.ids.set(key, ids);
  const described = before.filter(({ id }) => ids.includes(id));
  return [...described, ...(await inspect(engine, ids.filter((id) => !described.some((container) => container.id === id)), limits))];
}

async function listContainers(engine: Engine, projects: readonly string[], limits: Limits): Promise<readonly string[]> {
  const listed = await engine.ask(['ps', '--all', '--no-trunc', '--filter', `label=${LABEL}.oneoff=False`, '--format', `{{.ID}} {{.Label "${LABEL}.project"}}`], limits);
  if (!listed.ok) return halt('platform-unreachable', `The engine did not list its containers: ${listed.reason}.`);
  const lines = listed.stdout.split('\n').filter((line) => line.trim() !== '').map((line) => /^([0-9a-f]{64}) (\S+)$/.exec(line.trim()));
  if (lines.includes(null)) return halt('platform-unreachable', 'The engine\'s list of containers could not be understood.');
  return lines.flatMap((line) => (projects.includes(line?.[2] ?? '') ? [line?.[1] ?? ''] : []));
}

/** These containers; those that are gone are left out. @throws {Halt} where they are not to be had */
async function inspect(engine: Engine, ids: readonly string[], limits: Limits): Promise<readonly Container[]> {
  if (ids.length === 0) return [];
  const answer = await engine.ask(['container', 'inspect', '--format', FACTS, ...ids], limits);
  if (!answer.ok && !/no such container/i.test(answer.stderr)) return halt('platform-unreachable', `The engine did not describe its containers: ${answer.reason}.`);
  return answer.stdout.split('\n').filter((line) => line.trim() !== '').map((line) => readContainer(line) ?? halt('platform-unreachable', 'What the engine says of a container could not be understood.'));
}

/** @returns undefined where the line is not what was asked for */
export function readContainer(line: string): Container | undefined {
  const read = facts.safeParse(parse(line));
  if (!read.success) return undefined;
  const { state, mounts, networks, ports, policy, ...found } = read.data;
  const log = state.Health?.Log ?? [];
  return {
    id: found.id,
    name: found.name.replace(/^\//, ''),
    project: found.project,
    service: found.service,
    imageId: found.image,
    imageName: found.imageName,
    configHash: found.hash ?? '',
    state: STATES.find((known) => known === state.Status) ?? 'unknown',
    exitCode: state.ExitCode,
    outOfMemory: state.OOMKilled ?? false,
    restarts: found.restarts,
    restartPolicy: policy?.Name || 'no',
    health: healthOf(state.Health?.Status),
    healthWords: oneLine(log.findLast(({ ExitCode }) => ExitCode !== 0)?.Output ?? ''),
    startedAt: state.StartedAt ?? '',
    createdAt: found.created ?? '',
    publishes: Object.keys(ports ?? {}).length > 0,
    waitsFor: (found.waitsFor ?? '').split(',').flatMap((each) => (each.split(':')[1] === 'service_completed_successfully' ? [each.split(':')[0] ?? ''] : [])),
    writable: (mounts ?? []).flatMap((mount) => mountOf(mount)),
    addresses: Object.values(networks ?? {}).flatMap((network) => (network?.IPAddress ? [network.IPAddress] : [])),
  };
}

/** An image that declares no health check has none; one that is turned off is called `none` by some versions. */
const healthOf = (status: string | undefined): Container['health'] => (status === undefined || status === 'none' || status === '' ? 'none' : (HEALTHS.find((known) => known === status) ?? 'unknown'));

function mountOf({ Type, Name, Source, Destination, RW }: NonNullable<z.infer<typeof facts>['mounts']>[number]): readonly Mount[] {
  if (!RW) return [];
  // A socket is no store: Docker's own is mounted by many a proxy.
  if (Type === 'bind') return Source?.endsWith('.sock') ? [] : [{ kind: 'folder', at: Destination }];
  return Type === 'volume' ? [{ kind: /^[0-9a-f]{64}$/.test(Name ?? '') ? 'anonymous-volume' : 'volume', at: Destination }] : [];
}

/** Whether it runs, or is meant to run again. */
export const isAlive = ({ state }: Container): boolean => state === 'running' || state === 'restarting' || state === 'paused' || state === 'unknown';

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
