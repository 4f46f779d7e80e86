import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { createComposePlatform } from '../../shared/platforms/compose/compose-platform.ts';
import { composeTarget } from '../../shared/platforms/compose/target.ts';
import type { Platform } from '../../shared/platforms/port.ts';
import { systemClock } from '../../shared/runtime/clock.ts';
import { systemShell } from '../../shared/runtime/shell.ts';
import type { Engine } from './engines.ts';
import { run, tryRun, uniqueName, until } from './run.ts';
import type { Ran } from './run.ts';
import { removeImages } from './tiny-image.ts';

export interface ComposeProject {
  readonly name: string;
  readonly folder: string;
  /** What the platforms of this project have logged. */
  readonly lines: readonly string[];
  /** Writes a file into the folder; objects become YAML. @returns its path */
  write(file: string, content: string | object): string;
  /** `docker`, on the engine. @throws {Error} unless it ends with 0 */
  docker(...args: readonly string[]): Promise<string>;
  /** `docker compose` with the project and its file, as a person would. */
  byHand(...args: readonly string[]): Promise<Ran>;
  /** The platform as an action would connect it. */
  platform(target?: object, given?: { readonly version?: string; readonly image?: string }): Platform;
  /** Removes the containers, networks, volumes and kept images of the project, and of its colours. */
  close(): Promise<void>;
}

/** A folder for a compose project with a name that nobody else has, on a real engine. */
export function openProject({ program, env }: Pick<Engine, 'program' | 'env'>): ComposeProject {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-compose-'));
  const name = uniqueName('surefoot-project');
  mkdirSync(path.join(folder, 'temp'));
  const lines: string[] = [];
  const note = (text: string): void => void lines.push(text);
  const docker = (...args: readonly string[]): Promise<string> => run(program, args, { env, cwd: folder });
  const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

  /** What was cancelled may still be on its way when it is looked for: the engine finishes what it has begun. */
  async function remove(project: string): Promise<void> {
    const filter = ['--filter', `label=com.docker.compose.project=${project}`];
    await until(`nothing to be left of ${project}`, async () => {
      const ids = linesOf(await docker('ps', '--all', '--quiet', ...filter));
      if (ids.length > 0) await tryRun(program, ['rm', '--force', '--volumes', ...ids], { env });
      for (const kind of ['network', 'volume']) for (const each of linesOf(await docker(kind, 'ls', '--quiet', ...filter))) await tryRun(program, [kind, 'rm', each], { env });
      const left = await Promise.all([docker('ps', '--all', '--quiet', ...filter), docker('network', 'ls', '--quiet', ...filter)]);
      return left.every((list) => list === '') || undefined;
    });
  }

  return {
    name,
    folder,
    lines,
    write: (file, content) => {
      const at = path.join(folder, file);
      writeFileSync(at, typeof content === 'string' ? content : stringify(content));
      return at;
    },
    docker,
    byHand: (...args) => tryRun(program, ['compose', '--project-name', name, ...args], { env, cwd: folder }),
    platform: (target = {}, { version = '', image } = {}) =>
      createComposePlatform(composeTarget.parse({ project: name, ...target }), {
        shell: { run: (request) => systemShell.run({ ...request, env: { ...env, ...request.env } }) },
        clock: systemClock,
        log: { info: note, warning: note, foreign: note },
        env: {},
        run: { temp: path.join(folder, 'temp'), workspace: folder } as Parameters<typeof createComposePlatform>[1]['run'],
        environment: 'production',
        version,
        image,
      }),
    close: async () => {
      for (const project of [`${name}-blue`, `${name}-green`, name]) await remove(project); // the colours are in the networks of the project
      await removeImages(...linesOf(await docker('image', 'ls', '--format', '{{.Repository}}:{{.Tag}}', '--filter', `reference=surefoot/${name}/*`, '--filter', `reference=surefoot/${name}`)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
