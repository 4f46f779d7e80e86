import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { engine } from './engines.ts';
import { run } from './run.ts';

/**
 * How the service behaves; also the variable `BEHAVIOUR` of a container.
 * - `healthy`: `/health` answers 200.
 * - `unhealthy`: `/health` answers 503, and the health check of the image fails.
 * - `crash`: writes an error and ends with 3 at once.
 * - `exit-0`: says that its work is done and ends with 0 at once.
 * - `never-listens`: runs, and nobody answers.
 */
export type Behaviour = 'healthy' | 'unhealthy' | 'crash' | 'exit-0' | 'never-listens';

export interface TinyImage {
  /** Name and tag, such as `shop:1.4.0`. */
  readonly tag: string;
  /** What `/health` says in `version`; also the variable `APP_VERSION` of a container. */
  readonly version: string;
  readonly behaviour?: Behaviour;
  /** Waits before it listens; also the variable `START_DELAY`. In seconds. */
  readonly startDelaySeconds?: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** The port that the service listens on. */
export const TINY_PORT = 8080;

/** With arguments it runs these in place of the service, as a one-off command of a deployment does. */
const START = `#!/bin/sh
if [ $# -gt 0 ]; then exec "$@"; fi
case "$BEHAVIOUR" in
  crash) echo "FATAL cannot reach the database at db:5432" >&2; exit 3 ;;
  exit-0) echo "nothing to do for $APP_VERSION"; exit 0 ;;
esac
# The first process of a container gets no signal that it does not ask for.
trap 'echo stopping; kill $child 2>/dev/null; exit 0' TERM INT
echo "starting $APP_VERSION"
sleep "$START_DELAY" & child=$!
wait $child
mkdir -p /www
printf '%s' "$APP_VERSION" > /www/index.html
case "$BEHAVIOUR" in
  healthy) printf '{"status":"healthy","version":"%s"}\\n' "$APP_VERSION" > /www/health; httpd -f -p ${TINY_PORT} -h /www & ;;
  unhealthy) nc -ll -p ${TINY_PORT} -e /bin/sh /unhealthy & ;;
  *) sleep 1000000 & ;;
esac
child=$!
wait $child
`;
/** httpd gives files with status 200 only, so that a 503 is written by hand. */
const UNHEALTHY = `#!/bin/sh
while read -r line; do [ "$line" = "$(printf '\\r')" ] && break; done
body="{\\"status\\":\\"unhealthy\\",\\"version\\":\\"$APP_VERSION\\",\\"checks\\":{\\"database\\":\\"unhealthy: pool exhausted\\"}}"
printf 'HTTP/1.0 503 Service Unavailable\\r\\nContent-Type: application/json\\r\\nConnection: close\\r\\n\\r\\n%s\\n' "$body"
`;

/**
 * Makes an image without any registry: a static busybox, and a service that answers `/health` with its version.
 * Needs the engines `docker` and `busybox`. @returns the id of the image, `sha256:…`
 */
export async function buildTinyImage({ tag, version, behaviour = 'healthy', startDelaySeconds = 0, labels = {} }: TinyImage): Promise<string> {
  const docker = engine('docker');
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-image-'));
  try {
    mkdirSync(path.join(folder, 'root/bin'), { recursive: true });
    copyFileSync(engine('busybox').program, path.join(folder, 'root/bin/busybox'));
    symlinkSync('busybox', path.join(folder, 'root/bin/sh')); // `CMD-SHELL`, `exec` and `run` look for it there
    writeFileSync(path.join(folder, 'root/start'), START, { mode: 0o755 });
    writeFileSync(path.join(folder, 'root/unhealthy'), UNHEALTHY, { mode: 0o755 });
    writeFileSync(path.join(folder, 'Dockerfile'), dockerfile({ version, behaviour, startDelaySeconds, labels }));
    await run(docker.program, ['build', '-q', '-t', tag, folder], docker);
    return await run(docker.program, ['image', 'inspect', '--format', '{{.Id}}', tag], docker);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function dockerfile({ version, behaviour, startDelaySeconds, labels }: Required<Omit<TinyImage, 'tag'>>): string {
  return [
    'FROM scratch',
    'COPY root /',
    `ENV PATH=/bin APP_VERSION=${JSON.stringify(version)} BEHAVIOUR=${behaviour} START_DELAY=${startDelaySeconds}`,
    ...Object.entries(labels).map(([name, value]) => `LABEL ${name}=${JSON.stringify(value)}`),
    `EXPOSE ${TINY_PORT}`,
    `HEALTHCHECK --interval=1s --timeout=2s --retries=2 CMD ["/bin/busybox", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:${TINY_PORT}/health"]`,
    'ENTRYPOINT ["/start"]',
    '',
  ].join('\n');
}

/** Removes images by their tags; one that is not there is no trouble. */
export async function removeImages(...tags: readonly string[]): Promise<void> {
  const docker = engine('docker');
  await run(docker.program, ['image', 'rm', '--force', ...tags], docker).catch(() => {});
}
