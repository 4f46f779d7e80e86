import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { systemCodeOf } from '../kernel/coded-error.ts';

/**
 * Reads a text file of at most `maxBytes`.
 * @returns undefined when there is no such file
 * @throws Error when it is larger, or cannot be read
 */
export async function readTextFile(file: string, maxBytes: number): Promise<string | undefined> {
  try {
    const bytes = await readFile(file);
    if (bytes.byteLength > maxBytes) throw new Error(`${path.basename(file)} has ${bytes.byteLength} bytes; at most ${maxBytes} are read`);
    return bytes.toString('utf8');
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a file that only its owner may read, whole or not at all: to a sibling first, then renamed. */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const sibling = path.join(folder, `.${randomUUID()}`);
  try {
    const handle = await open(sibling, 'wx', 0o600);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await chmod(sibling, 0o600);
    await rename(sibling, file);
  } catch (error) {
    await rm(sibling, { force: true });
    throw error;
  }
}
