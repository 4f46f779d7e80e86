import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A platform made of files: `live` holds the id that serves, and there is a file for each release that exists. */
export function filePlatform(folder: string, commands: Readonly<Record<string, string>> = {}) {
  mkdirSync(folder, { recursive: true });
  for (const id of ['r1', 'r2']) writeFileSync(path.join(folder, `release-${id}`), '');
  writeFileSync(path.join(folder, 'live'), 'r2');
  const read = (file: string): string => {
    try {
      return readFileSync(path.join(folder, file), 'utf8').trim();
    } catch {
      return '';
    }
  };
  const cd = `cd '${folder}'; `;
  const target: Record<string, string> = {
    deploy: 'false',
    current: 'cat live',
    status: 'if test "$(cat live)" = "$SUREFOOT_RELEASE_ID"; then echo live; else echo failed; fi',
    rollback: 'echo "$SUREFOOT_RELEASE_ID" >> rollbacks; env > environment; test -f "release-$SUREFOOT_RELEASE_ID"; printf %s "$SUREFOOT_RELEASE_ID" > live',
    logs: 'echo "log of $SUREFOOT_RELEASE_ID"',
    ...commands,
  };
  return {
    folder,
    read,
    target: JSON.stringify(Object.fromEntries(Object.entries(target).map(([name, command]) => [name, cd + command]))),
    live: () => read('live'),
    put: (id: string) => writeFileSync(path.join(folder, 'live'), id),
    rollbacks: () => read('rollbacks').split('\n').filter((line) => line !== ''),
  };
}
