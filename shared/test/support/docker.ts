import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { DockerEngine } from './docker-engine.ts';

/** What a call of the command line ends with. `hang`: it runs until it is killed. */
export type Reply = { readonly code: number; readonly stdout?: string; readonly stderr?: string; readonly delayMs?: number } | { readonly hang: true };

export interface Call {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The variables of its caller that the stand-in is told. */
const TOLD = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'SUREFOOT_ENVIRONMENT', 'SUREFOOT_VERSION', 'SUREFOOT_IMAGE', 'INPUT_TOKEN'];

export interface FakeDocker {
  readonly engine: DockerEngine;
  /** The folder to put first in PATH. */
  readonly bin: string;
  readonly calls: readonly Call[];
  /** Asked before the engine: a reply in place of its own. */
  intercept: ((call: Call) => Reply | undefined) | undefined;
  /** How many calls were killed before they were answered. */
  readonly killed: readonly Call[];
  close(): Promise<void>;
}

/**
 * An executable `docker` that asks an engine in this process: a stateful stand-in with the commands that the adapter may use,
 * strict about their options, whose answers have the shape of Docker 28 and Compose 2.40 and 5.5.
 */
export async function startDocker(folder: string): Promise<FakeDocker> {
  const engine = new DockerEngine();
  const calls: Call[] = [];
  const killed: Call[] = [];
  const fake: { intercept: FakeDocker['intercept'] } = { intercept: undefined };
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    let text = '';
    let call: Call | undefined;
    let answered = false;
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      call ??= readCall(text);
      if (call === undefined || answered) return;
      answered = true;
      const asked = call;
      calls.push(asked);
      const reply = fake.intercept?.(asked) ?? engine.run(asked);
      if ('hang' in reply) return void socket.once('close', () => killed.push(asked));
      setTimeout(() => socket.end(`printf %s ${quoted(reply.stdout ?? '')}; printf %s ${quoted(reply.stderr ?? '')} >&2; exit ${reply.code}`), reply.delayMs ?? 0);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const file = path.join(bin, 'docker');
  writeFileSync(file, `#!/bin/bash\nexec 3<>/dev/tcp/127.0.0.1/${(server.address() as AddressInfo).port} || exit 1\nprintf '%s\\0' "$#" "$@" "$PWD" ${TOLD.map((name) => `"$${name}"`).join(' ')} >&3\neval "$(cat <&3)"\n`);
  chmodSync(file, 0o755);
  return {
    engine,
    bin,
    calls,
    killed,
    get intercept() {
      return fake.intercept;
    },
    set intercept(intercept) {
      fake.intercept = intercept;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function readCall(text: string): Call | undefined {
  const words = text.split('\0');
  const count = Number(words[0]);
  if (words.length < 1 + count + 1 + TOLD.length + 1) return undefined;
  const rest = words.slice(1 + count);
  return { args: words.slice(1, 1 + count), cwd: rest[0] ?? '', env: Object.fromEntries(TOLD.map((name, index) => [name, rest[1 + index] ?? ''])) };
}

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
