import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readTextFile, writePrivateFile } from '../../runtime/files.ts';

/** Files that are there only while something is done. */
export interface Scratch {
  /** Writes a document that only this user may read. @returns its path */
  write(document: unknown): Promise<string>;
  /** Removes all of them. */
  clear(): Promise<void>;
}

/** @param folder the runner's own folder for temporary files */
export function createScratch(folder: string): Scratch {
  const written: string[] = [];
  return {
    write: async (document) => {
      const file = path.join(folder, `surefoot-compose-${randomUUID()}.json`);
      written.push(file);
      await writePrivateFile(file, JSON.stringify(document));
      return file;
    },
    clear: async () => {
      await Promise.all(written.splice(0).map((file) => rm(file, { force: true })));
    },
  };
}

/** Names that Compose looks for, in its order, with those that it merges over them. */
const FIRST = ['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'];
const OVER = ['compose.override.yml', 'compose.override.yaml', 'docker-compose.override.yml', 'docker-compose.override.yaml'];

/** The files that Compose would take by itself: once one is named, it looks for no other. */
export async function defaultFiles(folder: string, env: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const named = env['COMPOSE_FILE'];
  if (named) return named.split(env['COMPOSE_PATH_SEPARATOR'] || path.delimiter).filter((file) => file !== '' && !file.startsWith('-'));
  const [first] = await thoseThere(folder, FIRST);
  if (first === undefined) return [];
  const [over] = await thoseThere(folder, OVER);
  return over === undefined ? [first] : [first, over];
}

async function thoseThere(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(names.map((name) => isThere(path.join(folder, name))));
  return names.filter((_, index) => there[index]);
}

const isThere = (file: string): Promise<boolean> => readTextFile(file, 0).then((text) => text !== undefined, () => true);
