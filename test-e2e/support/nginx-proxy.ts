import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { engine } from './engines.ts';
import { run, until } from './run.ts';

export interface NginxProxy {
  /** Where clients ask. */
  readonly url: string;
  /** The file that names the servers behind the proxy, `upstream app { server 127.0.0.1:8081; }`: for a test whose subject writes it itself. */
  readonly upstreamFile: string;
  /** A shell command that has the proxy read its files again. It comes back before the new ones are in force, as nginx's own does. */
  readonly reloadCommand: string;
  /** Points the proxy at these servers (`host:port`) and waits until it asks them. Requests under way are finished with the servers of before. */
  point(...servers: readonly string[]): Promise<void>;
  /** What the proxy complained about. */
  complaints(): string;
  close(): Promise<void>;
}

/** A proxy on 127.0.0.1 in front of one or more servers (`host:port`). Needs the engine `nginx`. @throws {Error} with nginx's words when it does not start */
export async function startNginxProxy(...servers: readonly [string, ...string[]]): Promise<NginxProxy> {
  const nginx = engine('nginx').program;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'surefoot-nginx-'));
  chmodSync(folder, 0o755); // for root, its workers are another user
  mkdirSync(path.join(folder, 'temp'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const [upstreamFile, file] = [path.join(folder, 'upstream.conf'), path.join(folder, 'nginx.conf')];
  let generation = 0;
  const write = (list: readonly string[]): void => writeFileSync(upstreamFile, `upstream app { ${list.map((server) => `server ${server};`).join(' ')} }\nmap '' $generation { default ${++generation}; }\n`);
  write(servers);
  writeFileSync(file, configuration(folder, url.slice('http://'.length)));
  const child = spawn(nginx, ['-e', 'stderr', '-p', folder, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()).once('error', () => resolve()));
  let words = '';
  child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const close = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const inForce = async (): Promise<true | undefined> => {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${words}`);
    // A connection that is kept would be one of the worker of before.
    const answer = await fetch(`${url}/-/generation`, { headers: { connection: 'close' } }).catch(() => undefined);
    return (await answer?.text()) === String(generation) ? true : undefined;
  };
  const reload = ['-e', 'stderr', '-p', folder, '-c', file, '-s', 'reload'];
  try {
    await until('nginx to answer', inForce, 10_000);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    url,
    upstreamFile,
    reloadCommand: [nginx, ...reload].map((word) => `'${word}'`).join(' '),
    point: async (...list) => {
      write(list);
      await run(nginx, reload);
      await until('nginx to ask the new servers', inForce, 10_000);
    },
    complaints: () => words,
    close,
  };
}

/** Nothing outside the folder is written to: Debian's own places belong to root. */
function configuration(folder: string, listen: string): string {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/temp/${name};`).join('\n');
  return `daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
${temp}
  include ${folder}/upstream.conf;
  server {
    listen ${listen};
    location = /-/generation { return 200 $generation; }
    location / { proxy_pass http://app; proxy_connect_timeout 10s; proxy_read_timeout 10s; }
  }
}
`;
}

/** Taken by the system and let go at once: nobody else is likely to take it before nginx does. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
