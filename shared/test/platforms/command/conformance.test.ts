import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createCommandPlatform } from '../../../platforms/command/command-platform.ts';
import { systemShell } from '../../../runtime/shell.ts';
import { describePlatform } from '../conformance.ts';
import type { World } from '../conformance.ts';

const log = { info: () => undefined, warning: () => undefined, foreign: () => undefined };

/** A service that lies in files: `live` has the id, `<id>.state` how a release stands, `variables` what is set. */
async function open(): Promise<World> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-command-'));
  const file = (name: string): string => path.join(folder, name);
  const write = (name: string, text: string): void => writeFileSync(file(name), text);
  write('live', 'r-1.0');
  write('r-1.0.state', 'live');
  write('variables', 'DATABASE_URL\n');
  write('fate', 'good');
  write('weather', 'fine');
  const script = (text: string): string => `cd '${folder}'\ncase $(cat weather) in erring) exit 3 ;; garbled) printf '\\001\\002' ; exit 0 ;; esac\n${text}`;
  const target = {
    deploy: script('id="r-$SUREFOOT_VERSION"; case $(cat fate) in good) printf %s "$id" > live; echo live > "$id.state" ;; bad) echo failed > "$id.state" ;; endless) echo in-progress > "$id.state" ;; esac; echo "$id"'),
    current: script('cat live'),
    status: script('cat "$SUREFOOT_RELEASE_ID.state"'),
    rollback: script('test -f "$SUREFOOT_RELEASE_ID.state"; printf %s "$SUREFOOT_RELEASE_ID" > live'),
    restart: script('cat live'),
    variables: script('cat variables'),
    'set-variables': script('echo "$SUREFOOT_VARIABLES" >> variables'),
  };
  return {
    connect: async (version) => createCommandPlatform(target, { shell: systemShell, log, environment: 'production', version, image: undefined }),
    next: (fate) => write('fate', fate),
    weather: (weather) => write('weather', weather),
    serves: async () => readFileSync(file('live'), 'utf8').replace('r-', ''),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

describePlatform('command', { versions: ['1.0', '1.1', '1.2'], open, patienceMs: 5_000 });
