import { createHash } from 'node:crypto';
import { readComposeFiles, resolveVariables } from './docker-compose-file.ts';
import type { ComposeService } from './docker-compose-file.ts';
import type { Call, Reply } from './docker.ts';

/** How a container behaves once it was started; a service says so in its variable `BEHAVIOUR`. */
export type Behaviour = 'healthy' | 'unhealthy' | 'no-check' | 'crash' | 'crash-loop' | 'exit-0' | 'endless';

export interface FakeContainer {
  readonly id: string;
  readonly name: string;
  readonly project: string;
  readonly service: string;
  readonly number: number;
  readonly imageName: string;
  readonly imageId: string;
  readonly hash: string;
  readonly spec: ComposeService;
  readonly behaviour: Behaviour;
  readonly createdAt: number;
  startedAt: number | undefined;
  stoppedAt: number | undefined;
  readonly address: string;
}

const LABEL = 'com.docker.compose';
const STARTS_MS = 200;
const LIVES_MS = 60;

/** A Docker engine with Compose, in memory. What no documented call would ask is a violation. */
export class DockerEngine {
  readonly violations: string[] = [];
  /** What is on the engine, by reference. */
  readonly images = new Map<string, string>();
  /** What could be pulled. */
  readonly registry = new Map<string, string>();
  readonly networks = new Set<string>();
  readonly volumes = new Set<string>();
  containers: FakeContainer[] = [];
  weather: 'fine' | 'erring' | 'garbled' = 'fine';
  /** Where a container writes to, by service; each `[type, name, at]`. */
  mounts: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {};
  /** Called with the time on the clock of the computer. */
  #count = 0;

  run(call: Call): Reply {
    if (this.weather === 'erring') return { code: 1, stderr: 'Error response from daemon: something is not right at all' };
    if (this.weather === 'garbled') return { code: 0, stdout: '<html>\u0001 not what you asked for' };
    const [command = '', ...args] = call.args;
    try {
      switch (command) {
        case 'compose':
          return this.#compose(args, call);
        case 'ps':
          return this.#ps(args);
        case 'container':
          return this.#inspect(args);
        case 'image':
          return this.#image(args);
        case 'pull':
          return this.#pull(args);
        case 'tag':
          return this.#tag(args);
        case 'network':
        case 'volume':
          return this.#resource(command, args);
        case 'exec':
          return { code: this.#find(args[0] ?? '') ? 0 : 1, stderr: '' };
        case 'logs':
          return this.#logs(args);
        case 'stop':
        case 'start':
        case 'restart':
        case 'rm':
          return this.#change(command, args);
      }
    } catch (error) {
      return { code: 1, stderr: error instanceof Error ? error.message : String(error) };
    }
    return this.#violation(`docker ${call.args.join(' ')}`);
  }

  /** An image, there under a reference. @returns its id */
  addImage(reference: string, content = reference): string {
    const id = `sha256:${sha(`image ${content}`)}`;
    this.images.set(reference, id);
    return id;
  }

  #violation(what: string): Reply {
    this.violations.push(what);
    return { code: 125, stderr: `unknown command or option: ${what}` };
  }

  #find(id: string): FakeContainer | undefined {
    return this.containers.find((container) => container.id === id);
  }

  #ps(args: readonly string[]): Reply {
    if (args.slice(0, 4).join(' ') !== `--all --no-trunc --filter label=${LABEL}.oneoff=False` || args[4] !== '--format') return this.#violation(`docker ps ${args.join(' ')}`);
    return { code: 0, stdout: this.containers.map(({ id, project }) => `${(args[5] ?? '').replace('{{.ID}}', id).replace(`{{.Label "${LABEL}.project"}}`, project)}\n`).join('') };
  }

  #inspect([verb, flag, format = '', ...ids]: readonly string[]): Reply {
    if (verb !== 'inspect' || flag !== '--format') return this.#violation(`docker container ${verb} ${flag}`);
    const found = ids.flatMap((id) => this.#find(id) ?? []);
    const lines = found.map((container) => `${render(format, this.#facts(container))}\n`).join('');
    return found.length === ids.length ? { code: 0, stdout: lines } : { code: 1, stdout: lines, stderr: 'Error response from daemon: No such container: gone' };
  }

  /** The parts of what `docker inspect` prints that matter. */
  #facts(container: FakeContainer): object {
    const { spec } = container;
    const needs = Object.entries(spec.depends_on ?? {}).map(([on, { condition }]) => `${on}:${condition}:false`).join(',');
    return {
      Id: container.id,
      Name: `/${container.name}`,
      Image: container.imageId,
      Created: new Date(container.createdAt).toISOString(),
      RestartCount: stateOf(container).restarts,
      Config: { Image: container.imageName, Labels: { [`${LABEL}.project`]: container.project, [`${LABEL}.service`]: container.service, [`${LABEL}.config-hash`]: container.hash, [`${LABEL}.depends_on`]: needs } },
      State: stateOf(container).state,
      HostConfig: { RestartPolicy: { Name: spec.restart ?? '', MaximumRetryCount: 0 }, PortBindings: Object.fromEntries((spec.ports ?? []).map(({ target, published }) => [`${target}/tcp`, [{ HostIp: '', HostPort: published ?? '' }]])) },
      Mounts: (this.mounts[container.service] ?? []).map(([Type, Name, Destination]) => ({ Type, Name, Source: Name, Destination, RW: true })),
      NetworkSettings: { Networks: { default: { IPAddress: container.address } } },
    };
  }

  #image([verb, ...args]: readonly string[]): Reply {
    if (verb === 'ls') return this.#listImages(args);
    if (verb === 'rm') return this.#removeImages(args);
    if (verb !== 'inspect' || args[0] !== '--format') return this.#violation(`docker image ${verb}`);
    const wanted = args.slice(2);
    const ids = wanted.map((reference) => this.#imageId(reference));
    const print = (id: string): string => (args[1] === '{{.Id}}' ? `${id}\n` : `${[...this.images].filter(([, each]) => each === id).map(([reference]) => `${reference}\n`).join('')}\n`);
    const missing = wanted.filter((_, index) => ids[index] === undefined);
    return { code: missing.length > 0 ? 1 : 0, stdout: ids.flatMap((id) => (id === undefined ? [] : [print(id)])).join(''), stderr: missing.map((reference) => `Error response from daemon: No such image: ${reference}\n`).join('') };
  }

  #imageId(reference: string): string | undefined {
    if (reference.startsWith('-')) throw new Error(`unknown flag: ${reference}`);
    return this.images.get(reference) ?? this.images.get(`${reference}:latest`) ?? [...this.images.values()].find((id) => id === reference);
  }

  #listImages(args: readonly string[]): Reply {
    const filters = args.flatMap((arg, index) => (args[index - 1] === '--filter' ? [arg.replace('reference=', '')] : []));
    const matches = (repository: string): boolean => filters.some((filter) => new RegExp(`^${filter.replaceAll('*', '[^/]*')}$`).test(repository));
    const rows = [...this.images].map(([reference, id]) => ({ repository: reference.slice(0, reference.lastIndexOf(':')), tag: reference.slice(reference.lastIndexOf(':') + 1), id })).filter(({ repository }) => matches(repository));
    return { code: 0, stdout: rows.map(({ repository, tag, id }) => `${repository} ${tag} ${id}\n`).join('') };
  }

  #removeImages(references: readonly string[]): Reply {
    const errors: string[] = [];
    for (const reference of references) {
      const id = this.images.get(reference);
      const isLast = [...this.images.values()].filter((each) => each === id).length === 1;
      if (id === undefined) errors.push(`Error response from daemon: No such image: ${reference}`);
      else if (isLast && this.containers.some(({ imageId }) => imageId === id)) errors.push(`Error response from daemon: conflict: unable to remove repository reference "${reference}" (must force)`);
      else this.images.delete(reference);
    }
    return { code: errors.length > 0 ? 1 : 0, stderr: errors.join('\n') };
  }

  #pull(args: readonly string[]): Reply {
    const reference = args.at(-1) ?? '';
    if (args[0] !== '--quiet') return this.#violation(`docker pull ${args.join(' ')}`);
    const id = this.registry.get(reference);
    if (id === undefined) return { code: 1, stderr: `Error response from daemon: manifest for ${reference} not found: manifest unknown` };
    this.images.set(reference, id);
    return { code: 0, stdout: `${reference}\n` };
  }

  #tag([from = '', to = '']: readonly string[]): Reply {
    const id = this.#imageId(from);
    if (id === undefined) return { code: 1, stderr: `Error response from daemon: No such image: ${from}` };
    if (!/^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*:[\w.-]{1,128}$/.test(to)) return this.#violation(`docker tag … ${to}`);
    this.images.set(to, id);
    return { code: 0 };
  }

  #resource(kind: 'network' | 'volume', [verb, ...args]: readonly string[]): Reply {
    const names = kind === 'network' ? this.networks : this.volumes;
    if (verb === 'ls') return { code: 0, stdout: [...names].map((name) => `${name}\n`).join('') };
    const name = args.at(-1) ?? '';
    if (verb === 'create') names.add(name);
    else if (verb === 'rm') names.delete(name);
    else return this.#violation(`docker ${kind} ${verb}`);
    return { code: 0, stdout: `${name}\n` };
  }

  #logs(args: readonly string[]): Reply {
    const container = this.#find(args.at(-1) ?? '');
    if (!container) return { code: 1, stderr: 'Error response from daemon: No such container' };
    return { code: 0, stdout: `starting ${container.imageName}\n`, stderr: container.behaviour.startsWith('crash') ? 'FATAL cannot reach the database at db:5432\n' : '' };
  }

  #change(command: 'stop' | 'start' | 'restart' | 'rm', args: readonly string[]): Reply {
    const allowed = { stop: [], start: [], restart: [], rm: ['--force', '--volumes'] }[command] as readonly string[];
    const odd = args.filter((arg) => arg.startsWith('-') && !allowed.includes(arg));
    if (odd.length > 0) return this.#violation(`docker ${command} ${odd.join(' ')}`);
    const ids = args.filter((arg) => !arg.startsWith('-'));
    for (const container of ids.flatMap((id) => this.#find(id) ?? [])) {
      if (command === 'rm') this.containers = this.containers.filter((each) => each !== container);
      else if (command === 'stop') container.stoppedAt ??= Date.now();
      else Object.assign(container, { startedAt: Date.now(), stoppedAt: undefined });
    }
    return { code: 0, stdout: ids.join('\n') };
  }

  #compose(args: readonly string[], call: Call): Reply {
    const { project, files, envFiles, profiles, command, rest } = readComposeArgs(args);
    const written = readComposeFiles(files, { project, envFiles, profiles, cwd: call.cwd, env: call.env, interpolate: !rest.includes('--no-interpolate') });
    const file = resolveVariables(written, call.cwd);
    const line = [command, ...rest].join(' ');
    if (/^config (?:--no-interpolate )?--format json$/.test(line)) return { code: 0, stdout: JSON.stringify(file) };
    if (line === 'config --hash *') return { code: 0, stdout: Object.entries(written.services).map(([name, service]) => `${name} ${hashOf(service)}\n`).join('') }; // as Compose 2.40: not of what it runs
    if (command === 'build') return this.#build(rest, file);
    return command === 'up' ? this.#up(rest, file) : this.#violation(`docker compose ${line}`);
  }

  #build(names: readonly string[], file: ReturnType<typeof readComposeFiles>): Reply {
    for (const name of names) {
      if (file.services[name]?.build === undefined) return { code: 1, stderr: `no build for ${name}` };
      this.addImage(`${file.services[name]?.image ?? `${file.name}-${name}`}`, `built ${this.#count++}`);
    }
    return { code: 0 };
  }

  #up(args: readonly string[], file: ReturnType<typeof readComposeFiles>): Reply {
    const { names, flags, scales } = readUpArgs(args);
    const odd = flags.filter((flag) => !['--detach', '--no-deps', '--no-recreate', '--no-build', '--pull', '--quiet-pull'].includes(flag));
    if (odd.length > 0 || !flags.includes('--detach') || !flags.includes('--no-deps')) return this.#violation(`docker compose up ${args.join(' ')}`);
    for (const name of names) if (file.services[name] === undefined) return { code: 1, stderr: `no such service: ${name}` };
    const inOrder = names.toSorted((a, b) => Number(file.services[a]?.depends_on?.[b] !== undefined) - Number(file.services[b]?.depends_on?.[a] !== undefined));
    for (const name of inOrder) {
      const wrong = this.#bringUp(name, file, { recreate: !flags.includes('--no-recreate'), scale: scales.get(name) });
      if (wrong !== undefined) return { code: 1, stderr: wrong };
    }
    return { code: 0, stderr: ` Container ${file.name} Started` };
  }

  #bringUp(name: string, file: ReturnType<typeof readComposeFiles>, { recreate, scale }: { readonly recreate: boolean; readonly scale: number | undefined }): string | undefined {
    const service = file.services[name] as ComposeService;
    const image = service.image ?? `${file.name}-${name}`;
    const imageId = this.#imageId(image);
    if (imageId === undefined) return `Error response from daemon: No such image: ${image}`;
    for (const [on, { condition }] of Object.entries(service.depends_on ?? {})) {
      const job = this.containers.find((container) => container.project === file.name && container.service === on && condition === 'service_completed_successfully');
      if (job?.behaviour.startsWith('crash')) return `service "${on}" didn't complete successfully: exit 3`;
    }
    const own = (): FakeContainer[] => this.containers.filter((container) => container.project === file.name && container.service === name);
    if (recreate) for (const old of own().filter((container) => container.hash !== hashOf(service) || container.imageId !== imageId)) this.containers = this.containers.filter((each) => each !== old);
    for (const container of own()) if (stateOf(container).state.Status === 'exited') Object.assign(container, { startedAt: Date.now(), stoppedAt: undefined });
    if (recreate) for (const surplus of own().slice(scale ?? service.scale ?? 1)) this.containers = this.containers.filter((each) => each !== surplus);
    while (own().length < (scale ?? service.scale ?? 1)) this.#create(name, service, { project: file.name, image, imageId });
    return undefined;
  }

  #create(service: string, spec: ComposeService, { project, image, imageId }: { readonly project: string; readonly image: string; readonly imageId: string }): void {
    const number = 1 + Math.max(0, ...this.containers.filter((container) => container.project === project && container.service === service).map((container) => container.number));
    this.#count += 1;
    const behaviour = (spec.environment?.['BEHAVIOUR'] ?? 'healthy') as Behaviour;
    this.containers.push({ id: sha(`container ${this.#count} ${project}`), name: spec.container_name ?? `${project}-${service}-${number}`, project, service, number, imageName: image, imageId, hash: hashOf(spec), spec, behaviour, createdAt: Date.now() + this.#count, startedAt: Date.now(), stoppedAt: undefined, address: `172.30.0.${this.#count + 1}` });
  }
}

/** What the engine says of a container now. */
export function stateOf(container: FakeContainer): { readonly state: { readonly Status: string; readonly [key: string]: unknown }; readonly restarts: number } {
  const { behaviour, startedAt = Date.now(), stoppedAt } = container;
  const age = Date.now() - startedAt;
  const base = { OOMKilled: false, StartedAt: new Date(startedAt).toISOString() };
  if (stoppedAt !== undefined) return { state: { ...base, Status: 'exited', ExitCode: 0 }, restarts: 0 };
  if (age > LIVES_MS && behaviour === 'exit-0') return { state: { ...base, Status: 'exited', ExitCode: 0 }, restarts: 0 };
  if (age > LIVES_MS && behaviour === 'crash') return { state: { ...base, Status: 'exited', ExitCode: 3 }, restarts: 0 };
  if (behaviour === 'crash-loop') return { state: { ...base, StartedAt: new Date(startedAt + age).toISOString(), Status: Math.floor(age / LIVES_MS) % 2 === 0 ? 'running' : 'restarting', ExitCode: 3 }, restarts: Math.floor(age / (2 * LIVES_MS)) };
  const health = behaviour === 'no-check' || behaviour === 'exit-0' || behaviour === 'crash' ? undefined : behaviour === 'endless' || age < STARTS_MS ? 'starting' : behaviour;
  const log = health === 'unhealthy' ? [{ ExitCode: 1, Output: 'wget: server returned error: HTTP/1.0 503' }] : [];
  return { state: { ...base, Status: 'running', ExitCode: 0, ...(health === undefined ? {} : { Health: { Status: health, FailingStreak: log.length, Log: log } }) }, restarts: 0 };
}

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashOf({ depends_on: _needs, scale: _scale, build: _build, profiles: _profiles, ...service }: ComposeService): string {
  return sha(JSON.stringify(service));
}

/** Go's templates, as far as `{{json .A.B}}` and `{{json (index .A "key")}}`. */
function render(format: string, value: object): string {
  const at = (keys: string): unknown => keys.split('.').filter((key) => key !== '').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);
  return format.replace(/\{\{json \(index (\S+) "([^"]+)"\)\}\}/g, (_, keys: string, key: string) => JSON.stringify((at(keys) as Record<string, unknown>)[key] ?? '')).replace(/\{\{json ([^\s}]+)\}\}/g, (_, keys: string) => JSON.stringify(at(keys) ?? null));
}

function readComposeArgs(args: readonly string[]): { readonly project: string | undefined; readonly files: readonly string[]; readonly envFiles: readonly string[]; readonly profiles: readonly string[]; readonly command: string; readonly rest: readonly string[] } {
  const given = new Map<string, string[]>();
  let index = 0;
  for (; args[index]?.startsWith('--'); index += 2) given.set(args[index] ?? '', [...(given.get(args[index] ?? '') ?? []), args[index + 1] ?? '']);
  const odd = [...given.keys()].filter((flag) => !['--project-name', '--file', '--env-file', '--profile'].includes(flag));
  if (odd.length > 0) throw new Error(`unknown flag: ${odd.join(', ')}`);
  return { project: given.get('--project-name')?.[0], files: given.get('--file') ?? [], envFiles: given.get('--env-file') ?? [], profiles: given.get('--profile') ?? [], command: args[index] ?? '', rest: args.slice(index + 1) };
}

function readUpArgs(args: readonly string[]): { readonly names: readonly string[]; readonly flags: readonly string[]; readonly scales: ReadonlyMap<string, number> } {
  const names: string[] = [];
  const flags: string[] = [];
  const scales = new Map<string, number>();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const next = args[index + 1] ?? '';
    if (arg === '--scale') scales.set(next.split('=')[0] ?? '', Number(next.split('=')[1]));
    else if (arg.startsWith('-')) flags.push(arg);
    else names.push(arg);
    if (arg === '--scale' || arg === '--pull') index += 1;
  }
  return { names, flags, scales };
}
