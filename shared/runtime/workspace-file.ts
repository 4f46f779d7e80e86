import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, systemCodeOf } from '../kernel/coded-error.ts';

/** A text file of the repository, or why there is none to be had. */
export type WorkspaceFile =
  /** `folder` is where it lies, in full and without links; `name` is its own name there. */
  | { readonly kind: 'read'; readonly text: string; readonly folder: string; readonly name: string }
  | { readonly kind: 'absent' }
  /** Why it is not read, as the end of a sentence about the file: `leads out of the workspace`. */
  | { readonly kind: 'unusable'; readonly why: string };

/**
 * Reads a text file that a user named. Links are followed first, so that neither a path nor a link leads out of the workspace.
 * @param file relative to the workspace, or absolute within it
 */
export async function readWorkspaceFile(workspace: string, file: string, maxBytes: number): Promise<WorkspaceFile> {
  try {
    const root = await realpath(workspace);
    const location = await realpath(path.resolve(root, file));
    if (!isInside(root, location)) return { kind: 'unusable', why: 'leads out of the workspace' };
    const found = await stat(location);
    // A pipe or a device would never come to an end.
    if (!found.isFile()) return { kind: 'unusable', why: 'is not a file' };
    if (found.size > maxBytes) return { kind: 'unusable', why: `has ${found.size} bytes, at most ${maxBytes} are read` };
    const bytes = await readFile(location);
    return { kind: 'read', text: bytes.subarray(0, maxBytes).toString('utf8'), folder: path.dirname(location), name: path.basename(location) };
  } catch (error) {
    const absent = systemCodeOf(error) === 'ENOENT' || systemCodeOf(error) === 'ENOTDIR';
    return absent ? { kind: 'absent' } : { kind: 'unusable', why: `cannot be read: ${messageOf(error)}` };
  }
}

/** Whether one place is below another; both without links in them. */
export function isInside(root: string, location: string): boolean {
  const relative = path.relative(root, location);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
