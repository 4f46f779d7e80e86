import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createComposePlatform } from '../../../platforms/compose/compose-platform.ts';
import { composeTarget } from '../../../platforms/compose/target.ts';
import type { Platform } from '../../../platforms/port.ts';
import { systemClock } from '../../../runtime/clock.ts';
import { systemShell } from '../../../runtime/shell.ts';
import { startDocker } from '../../support/docker.ts';
import type { FakeDocker } from '../../support/docker.ts';

export const PROJECT = 'shop';

export interface ComposeWorld {
  readonly folder: string;
  readonly docker: FakeDocker;
  /** What was logged. */
  readonly lines: string[];
  /** Writes the compose file. */
  write(services: object, more?: object): void;
  /** Brings it up as a person would, with every service of it. */
  upByHand(...names: readonly string[]): void;
  platform(target?: object, given?: { readonly version?: string; readonly image?: string }): Platform;
  close(): Promise<void>;
}

/** A folder with a compose file, and a stand-in for Docker on PATH. */
export async function openWorld(): Promise<ComposeWorld> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-compose-'));
  mkdirSync(path.join(folder, 'temp'));
  const docker = await startDocker(folder);
  const lines: string[] = [];
  const note = (kind: string) => (text: string) => void lines.push(`${kind}: ${text}`);
  const env = { PATH: `${docker.bin}${path.delimiter}${process.env['PATH']}` };
  return {
    folder,
    docker,
    lines,
    write: (services, more = {}) => writeFileSync(path.join(folder, 'compose.yaml'), JSON.stringify({ services, ...more })),
    upByHand: (...names) => {
      const reply = docker.engine.run({ args: ['compose', '--project-name', PROJECT, '--file', 'compose.yaml', 'up', '--detach', '--no-deps', ...names], cwd: folder, env: {} });
      if (!('code' in reply) || reply.code !== 0) throw new Error(JSON.stringify(reply));
      for (const container of docker.engine.containers) container.startedAt = Date.now() - 60_000;
    },
    platform: (target = {}, { version = '', image } = {}) =>
      createComposePlatform(composeTarget.parse({ project: PROJECT, 'stable-for': '300ms', ...target }), {
        shell: { run: (request) => systemShell.run({ ...request, env: { ...env, ...request.env } }) },
        clock: systemClock,
        log: { info: note('info'), warning: note('warning'), foreign: note('foreign') },
        env: {},
        run: { temp: path.join(folder, 'temp'), workspace: folder } as Parameters<typeof createComposePlatform>[1]['run'],
        environment: 'production',
        version,
        image,
      }),
    close: async () => {
      await docker.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The addresses that a switch command wrote into a file. */
export const readAddresses = (file: string): readonly string[] => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => line.split(' ')[1] ?? '');
