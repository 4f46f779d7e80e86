// The host: a platform of one machine. Started by the demo, it tells its addresses and what goes live over IPC.
import type http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createApi } from './api.ts';
import type { HostMessage } from './messages.ts';
import { createProxy } from './proxy.ts';
import { releaseStarter } from './release-process.ts';
import { createSupervisor } from './supervisor.ts';

const tell = (message: HostMessage): void => void process.send?.(message);
const listen = (server: http.Server): Promise<string> => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)));

const proxy = createProxy();
const supervisor = createSupervisor({
  proxy,
  start: releaseStarter(path.join(import.meta.dirname, '../service/main.ts'), process.env),
  onLive: ({ id, version }) => tell({ kind: 'live', at: Date.now(), id, version }),
});
tell({ kind: 'ready', url: await listen(proxy.server), apiUrl: await listen(createApi(supervisor)) });

process.on('SIGTERM', () => void supervisor.stop().then(() => process.exit(0)));
process.on('disconnect', () => void supervisor.stop().then(() => process.exit(0)));
