import http from 'node:http';
import type { Release, Supervisor } from './supervisor.ts';

const shown = ({ id, version, state, log }: Release) => ({ id, version, state, log });

/** How `cli.ts` talks to the host: `POST /releases`, `GET /releases/ID`, `POST /releases/ID/live`, `GET /current`. */
export function createApi(supervisor: Supervisor): http.Server {
  return http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://host');
    const [, id = '', live] = /^\/releases\/([^/]+)(\/live)?$/.exec(url.pathname) ?? [];
    let release: Release | undefined;
    if (request.method === 'GET') release = url.pathname === '/current' ? supervisor.current() : supervisor.find(id);
    else if (url.pathname === '/releases') release = supervisor.deploy(url.searchParams.get('version') ?? '');
    else if (live) release = supervisor.rollback(id);
    response.writeHead(release ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(release ? shown(release) : {}));
  });
}
