import { describe } from '@jest/globals';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The engines that a test may need. `scripts/engines/serve.mjs` finds or starts them and says where they are in the variables
 * below; the stage `engines` of CI does so by itself.
 */
const VARIABLES = {
  /** A Docker Engine. */
  docker: ['SUREFOOT_DOCKER_HOST'],
  /** Docker Compose of one major version, on that engine. */
  'compose-v2': ['SUREFOOT_DOCKER_HOST', 'SUREFOOT_COMPOSE_V2'],
  'compose-v5': ['SUREFOOT_DOCKER_HOST', 'SUREFOOT_COMPOSE_V5'],
  /** A busybox without shared libraries, which is all that the image of `tiny-image.ts` is made of. */
  busybox: ['SUREFOOT_BUSYBOX'],
  /** A Kubernetes cluster whose nodes may be played: pods come and go, but nothing runs in them. */
  kubernetes: ['SUREFOOT_KUBECONFIG', 'SUREFOOT_KUBECTL'],
  /** Docker's registry, as a program. */
  registry: ['SUREFOOT_REGISTRY'],
  nginx: ['SUREFOOT_NGINX'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type EngineName = keyof typeof VARIABLES;
export const COMPOSE_VERSIONS = ['compose-v2', 'compose-v5'] as const satisfies readonly EngineName[];

export interface Engine {
  readonly name: EngineName;
  /** What a child process needs on top of the test's own environment to reach this engine, `PATH` included. */
  readonly env: Readonly<Record<string, string>>;
  /** What to start: `docker`, or the path of a program. */
  readonly program: string;
}

export type FoundEngine = { readonly ok: true; readonly engine: Engine } | { readonly ok: false; readonly why: string };

/** Looks for an engine in the variables. */
export function findEngine(name: EngineName, variables: Readonly<Record<string, string | undefined>> = process.env): FoundEngine {
  for (const variable of VARIABLES[name]) {
    const value = variables[variable];
    if (!value) return { ok: false, why: `${variable} is not set` };
    if (variable !== 'SUREFOOT_DOCKER_HOST' && !existsSync(value)) return { ok: false, why: `${variable} names a file that is not there` };
  }
  const value = (variable: string): string => variables[variable] ?? '';
  // The builder that old clients have needs no plugin; the newer one does, and a machine may lack it.
  const docker = { DOCKER_HOST: value('SUREFOOT_DOCKER_HOST'), DOCKER_BUILDKIT: '0' };
  const kubectl = value('SUREFOOT_KUBECTL');
  const engines: Readonly<Record<EngineName, Omit<Engine, 'name'>>> = {
    docker: { program: 'docker', env: docker },
    'compose-v2': { program: 'docker', env: { ...docker, DOCKER_CONFIG: value('SUREFOOT_COMPOSE_V2') } },
    'compose-v5': { program: 'docker', env: { ...docker, DOCKER_CONFIG: value('SUREFOOT_COMPOSE_V5') } },
    busybox: { program: value('SUREFOOT_BUSYBOX'), env: {} },
    kubernetes: { program: kubectl, env: { KUBECONFIG: value('SUREFOOT_KUBECONFIG'), PATH: `${path.dirname(kubectl)}${path.delimiter}${variables['PATH'] ?? ''}` } },
    registry: { program: value('SUREFOOT_REGISTRY'), env: {} },
    nginx: { program: value('SUREFOOT_NGINX'), env: {} },
  };
  return { ok: true, engine: { name, ...engines[name] } };
}

/** @throws {Error} saying which variable is missing */
export function engine(name: EngineName): Engine {
  const found = findEngine(name);
  if (!found.ok) throw new Error(`no ${name}: ${found.why}`);
  return found.engine;
}

/**
 * `describe` for tests that need engines; where one is missing they are skipped, and what is missing stands in their names.
 * The body gets the first engine; what a test needs of the others `engine(name)` gives. The body also runs where its tests are
 * skipped (they have no names otherwise), with an engine of which everything is empty: it must do nothing but define tests.
 */
export function describeEngine(needed: EngineName | readonly [EngineName, ...EngineName[]], title: string, body: (engine: Engine) => void): void {
  const [first, ...others] = typeof needed === 'string' ? [needed] : needed;
  const missing = [first, ...others].flatMap((name) => {
    const found = findEngine(name);
    return found.ok ? [] : [`no ${name}: ${found.why}`];
  });
  if (missing.length > 0) describe.skip(`${title} (${missing.join(', ')})`, () => body({ name: first, env: {}, program: '' }));
  else describe(title, () => body(engine(first)));
}
