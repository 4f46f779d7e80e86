import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ComposeService {
  readonly image?: string;
  readonly build?: unknown;
  readonly container_name?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports?: readonly { readonly target: number; readonly published?: string }[];
  readonly restart?: string;
  /** Only in files: what Compose prints and runs has its variables in `environment`. */
  readonly env_file?: string;
  readonly scale?: number;
  readonly profiles?: readonly string[];
  readonly [key: string]: unknown;
}

export interface ComposeFile {
  readonly name: string;
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, unknown>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

export interface Reading {
  readonly project: string | undefined;
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly interpolate: boolean;
}

/** Reads compose files that are JSON (which is YAML), merges and interpolates them as Compose does. @throws {Error} in Compose's words */
export function readComposeFiles(files: readonly string[], { project, envFiles, profiles, cwd, env, interpolate }: Reading): ComposeFile {
  const variables = { ...Object.assign({}, ...envFiles.map((file) => readVariables(path.resolve(cwd, file)))), ...Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')) } as Record<string, string>;
  const documents = files.map((file) => {
    const at = path.resolve(cwd, file);
    if (!existsSync(at)) throw new Error(`open ${at}: no such file or directory`);
    const text = readFileSync(at, 'utf8');
    return JSON.parse(interpolate ? substitute(text, variables) : text) as Partial<ComposeFile>;
  });
  if (documents.length === 0) throw new Error('no configuration file provided: not found');
  const all: Record<string, ComposeService> = {};
  for (const { services = {} } of documents) for (const [name, service] of Object.entries(services)) all[name] = { ...all[name], ...service };
  const odd = Object.entries(all).find(([, service]) => service.image === undefined && service.build === undefined);
  if (odd) throw new Error(`service "${odd[0]}" has neither an image nor a build context specified: invalid compose project`);
  const name = project ?? documents.map((each) => each.name).find((each) => each !== undefined) ?? path.basename(cwd).toLowerCase();
  const active = Object.entries(all).filter(([, service]) => (service.profiles ?? []).length === 0 || service.profiles?.some((profile) => profiles.includes(profile)));
  const services = Object.fromEntries(active.map(([key, service]) => [key, { networks: { default: null }, ...service }]));
  const networks = Object.assign({ default: { name: `${name}_default`, ipam: {} } }, ...documents.map((each) => each.networks ?? {})) as Record<string, unknown>;
  return { name, services, networks, ...(documents.some((each) => each.volumes) ? { volumes: Object.assign({}, ...documents.map((each) => each.volumes ?? {})) as Record<string, unknown> } : {}) };
}

function substitute(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::([?-])([^}]*))?\}/g, (_, name: string, how: string | undefined, what: string) => {
    const value = variables[name];
    if (value === undefined && how === '?') throw new Error(`error while interpolating services: required variable ${name} is missing a value: ${what}`);
    return value ?? (how === '-' ? what : '');
  });
}

/** The services as Compose runs them. */
export function resolveVariables(file: ComposeFile, cwd: string): ComposeFile {
  const resolve = ({ env_file: from, ...service }: ComposeService): ComposeService => (from === undefined ? service : { ...service, environment: { ...service.environment, ...readVariables(path.resolve(cwd, from)) } });
  return { ...file, services: Object.fromEntries(Object.entries(file.services).map(([name, service]) => [name, resolve(service)])) };
}

const readVariables = (file: string): Record<string, string> => Object.fromEntries(readFileSync(file, 'utf8').split('\n').filter((line) => line.includes('=')).map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
