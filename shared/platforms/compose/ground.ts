import path from 'node:path';
import type { PlatformParts } from '../port.ts';
import { nameIn, projectOf } from './colours.ts';
import { createEngine } from './engine.ts';
import type { Engine, Limits } from './engine.ts';
import { createScratch, defaultFiles } from './files.ts';
import type { Scratch } from './files.ts';
import { halt } from './halt.ts';
import { readModel } from './model.ts';
import type { Model } from './model.ts';
import type { Observations } from './readiness.ts';
import { listOf } from './target.ts';
import type { ComposeTarget } from './target.ts';
import type { Sight } from './sight.ts';
import type { Memory, Slot } from './tags.ts';

export type ComposeParts = Pick<PlatformParts, 'shell' | 'clock' | 'log' | 'env' | 'run' | 'environment' | 'version' | 'image'>;

/** What all that the adapter does stands on. */
export interface Ground {
  readonly target: ComposeTarget;
  readonly parts: ComposeParts;
  readonly engine: Engine;
  readonly scratch: Scratch;
  /** Of this run; what another one saw is not known here. */
  readonly notes: Notes;
}

/** What this run has seen and found out. */
export interface Notes {
  project: string | undefined;
  observations: Observations;
  /** The releases that did not come up, with what is known of why. */
  readonly failures: Map<string, Failure>;
  /** The services that this run has changed, by release: others may be ill for reasons of their own. */
  readonly touched: Map<string, ReadonlySet<string>>;
  /** Services that the file has a health check for, and those that end. */
  model: Model | undefined;
  memory: Memory | undefined;
  /** The look with which an order ended, and when, on the monotonic clock. */
  sight: { readonly sight: Sight; readonly atMs: number } | undefined;
  /** The containers that were there at the last look, by the projects that were looked at. */
  readonly ids: Map<string, readonly string[]>;
}

export interface Failure {
  readonly reason: string;
  readonly advice?: string;
  readonly logs?: string;
}

export function createGround(target: ComposeTarget, parts: ComposeParts): Ground {
  const cwd = path.resolve(parts.run.workspace, target['working-directory'] ?? '.');
  const variables = { SUREFOOT_ENVIRONMENT: parts.environment, SUREFOOT_VERSION: parts.version, SUREFOOT_IMAGE: parts.image ?? '' };
  return {
    target,
    parts,
    engine: createEngine(target, { ...parts, cwd }, variables),
    scratch: createScratch(parts.run.temp),
    notes: { project: target.project, observations: new Map(), failures: new Map(), touched: new Map(), model: undefined, memory: undefined, sight: undefined, ids: new Map() },
  };
}

/** A place of a project, and how Compose is told of it. */
export interface Place {
  readonly slot: Slot;
  /** What Compose calls it there. */
  readonly project: string;
  readonly args: readonly string[];
  /** What a service is called there. */
  readonly nameOf: (service: string) => string;
}

export const placeAt = (slot: Slot, project: string, args: readonly string[]): Place => ({ slot, project: projectOf(project, slot), args, nameOf: (service) => nameIn(service, slot) });

/** The arguments with which Compose reads the user's files. */
export async function fileArgs({ target, parts }: Ground): Promise<readonly string[]> {
  const cwd = path.resolve(parts.run.workspace, target['working-directory'] ?? '.');
  const files = target.files === undefined ? await defaultFiles(cwd, parts.env) : listOf(target.files);
  if (files.length === 0) return halt('bad-input', `There is no compose file in ${cwd === parts.run.workspace ? 'the workspace' : 'the working directory'}.`, 'Check the repository out before this step, or name the file in the target, e.g. files: deploy/compose.yaml.');
  return [...flags('--file', files), ...flags('--env-file', listOf(target['env-file'])), ...flags('--profile', listOf(target.profiles))];
}

export const flags = (flag: string, values: readonly string[]): readonly string[] => values.flatMap((value) => [flag, value]);

/** The compose file as Compose understands it. @throws {Halt} with Compose's own words where it is not valid */
export async function readFile(ground: Ground, args: readonly string[], limits: Limits): Promise<Model> {
  const { target, engine, notes } = ground;
  const answer = await engine.ask(['compose', ...(target.project === undefined ? [] : ['--project-name', target.project]), ...args, 'config', '--format', 'json'], limits);
  if (!answer.ok) return halt('bad-input', `Compose does not accept the compose file: ${answer.reason}.`, 'Run "docker compose config" with the same files and variables to see all of it.');
  const model = readModel(answer.stdout) ?? halt('platform-unreachable', 'What Compose says of the compose file could not be understood.');
  notes.project = model.project;
  notes.model = model;
  return model;
}

/** The name of the project. A question needs no variables, so none has to be set for it. */
export async function projectName(ground: Ground, limits: Limits): Promise<string> {
  const { engine, notes } = ground;
  if (notes.project !== undefined) return notes.project;
  const answer = await engine.ask(['compose', ...(await fileArgs(ground)), 'config', '--no-interpolate', '--format', 'json'], limits);
  if (!answer.ok) return halt('bad-input', `Compose does not accept the compose file: ${answer.reason}.`, 'Name the project in the target, so that the file is not needed to find it.');
  notes.project = readModel(answer.stdout)?.project ?? halt('platform-unreachable', 'What Compose says of the compose file could not be understood.');
  return notes.project;
}
